/** "Ana is typing", "Ana and Jonas are typing", "Ana and 2 others are typing"; empty for nobody. */
export const typingInWords = (names: readonly string[]): string => {
  const [first, second] = names;
  if (first === undefined) return '';
  if (second === undefined) return `${first} is typing`;
  return names.length === 2 ? `${first} and ${second} are typing` : `${first} and ${names.length - 1} others are typing`;
};
