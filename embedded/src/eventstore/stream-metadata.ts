/** What a stream's `$metadata` event says about which of its events readers still see. */
export interface Retention {
  truncateBefore: number;
  maxCount: number | null;
  maxAgeMs: number | null;
  softDeleted: boolean;
}

/** `$tb` of a soft-deleted stream: the largest 64-bit integer, which no JavaScript number can hold. */
export const SOFT_DELETE_MARK = '9223372036854775807';

export function metastreamOf(stream: string): string {
  return `$$${stream}`;
}

/** The stream that a metastream describes, or undefined when the name is not a metastream's. */
export function describedBy(stream: string): string | undefined {
  return stream.startsWith('$$') ? stream.slice(2) : undefined;
}

/** Metadata that is not a JSON object keeps everything, as on the real server. */
export function parseRetention(data: Uint8Array): Retention {
  const fields = parseObject(data);
  const truncateBefore = wholeNumber(fields.$tb) ?? 0;
  const softDeleted = truncateBefore > Number.MAX_SAFE_INTEGER;
  const maxAge = wholeNumber(fields.$maxAge);
  return {
    truncateBefore: softDeleted ? Number.MAX_SAFE_INTEGER : truncateBefore,
    maxCount: wholeNumber(fields.$maxCount) ?? null,
    maxAgeMs: maxAge === undefined ? null : maxAge * 1000,
    softDeleted,
  };
}

/** The text of the metadata after its stream was soft-deleted (`SOFT_DELETE_MARK`) or reopened (the first new revision). */
export function withTruncateBefore(data: Uint8Array | undefined, truncateBefore: string): Uint8Array {
  const kept = data ? parseObject(data) : {};
  delete kept.$tb;
  const rest = JSON.stringify(kept).slice(1, -1);
  return Buffer.from(`{"$tb":${truncateBefore}${rest === '' ? '' : `,${rest}`}}`, 'utf8');
}

function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? Math.trunc(value) : undefined;
}

function parseObject(data: Uint8Array): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(data).toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {};
  } catch {
    return {};
  }
}
