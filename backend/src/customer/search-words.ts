/**
 * What somebody searches for as a `tsquery` over the words of `read.customer_profile`: every word from its beginning, in any order.
 * Folds as the projection does (`projections/src/customer/plain-words.ts`).
 * @returns null where nothing is searched for
 */
export const searchWords = (searched: string): string | null => {
  const plain = searched.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu);

  // why the quotes: they take a word as it is; letters and digits need no escape
  return words === null ? null : words.map((word) => `'${word}':*`).join(' & ');
};
