const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** JSON with the keys of each object sorted, so that equal bodies have equal text. Nothing at all is the empty object. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value ?? {}, sorted);
