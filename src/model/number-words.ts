const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The number that an English word up to twelve stands for; 0 for any other. */
export function numberNamed(word: string): number {
  return WORDS.indexOf(word) + 1;
}
