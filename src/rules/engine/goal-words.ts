/** Words of a goal that waits for what others do, unless `.netvault.yaml` names others. */
export const WAITING_WORDS: readonly string[] = [
  'receive',
  'get',
  'be called',
  'be asked',
  'be invited',
  'win',
  'sign',
  'land',
];

/** What such a word begins that does depend on you: `get in touch`, `sign up`. */
const YOURS =
  /^(?:get|gets|getting) (?:in(?:to)? touch|to know|back (?:in touch|to)|together|out|started|ready|up|better|going|on with|rid|help|feedback|to)(?![\p{L}\p{N}])|^(?:sign|signs|signing)(?: \w+)? (?:up|off|in|cards?|books?|copies)(?![\p{L}\p{N}])|^(?:win|wins|winning)[ -]win/u;

/** `receives`, `getting`, `winning` … as well as the word itself. */
const FORMS: Readonly<Record<string, string>> = {
  receive: 'receiv(?:e|es|ed|ing)',
  get: 'get(?:s|ting)?',
  win: 'win(?:s|ning)?',
  sign: 'sign(?:s|ed|ing)?',
  land: 'land(?:s|ed|ing)?',
};

function pattern(word: string): string {
  const plain = word.trim().toLowerCase();
  const form = Object.hasOwn(FORMS, plain) ? FORMS[plain] : undefined;
  return form ?? plain.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Makes the search for the first of the words in a goal's name, as whole words; null where it has none. */
export function waitingWord(words: readonly string[]): (name: string) => string | null {
  const wanted = words.filter((word) => word.trim() !== '').map(pattern);
  if (wanted.length === 0) return () => null;
  const search = new RegExp(`(?:^|[^\\p{L}\\p{N}])(${wanted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (name) => {
    const plain = name
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .slice(0, 500);
    for (const match of plain.matchAll(search)) {
      const word = match[1] ?? '';
      const from = match.index + match[0].length - word.length;
      if (!YOURS.test(plain.slice(from))) return word;
    }
    return null;
  };
}
