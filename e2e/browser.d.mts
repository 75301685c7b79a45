export declare function browser(): Promise<{ executablePath?: string; env?: Record<string, string | undefined> }>;
