const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iu;

/** The escalation's id in what was pasted, an id or an address that holds one; null where there is none. */
export const escalationIdIn = (pasted: string): string | null => id.exec(pasted)?.[0].toLowerCase() ?? null;
