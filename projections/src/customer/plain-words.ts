/**
 * The words by which a text is found: letters and digits, in lower case, without accents. The backend folds what is searched for
 * in the same way (`backend/src/customer/search-words.ts`).
 */
export const plainWords = (...texts: readonly (string | null)[]): string[] => {
  const plain = texts.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].sort();
};
