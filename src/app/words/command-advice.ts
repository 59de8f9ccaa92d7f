import { adviseWith, type Advise } from './wording.ts';

/** Returns advice as commands; `netvault` writes the beginning of a command, `netvault log` for `log`. */
export const adviseCommandsAs = (netvault: (words: string) => string): Advise =>
  adviseWith({
    'new-contact': ({ name }) =>
      `${netvault('new contact')}${name === null ? ' NAME' : namedInQuotes([name])} makes one`,
    'make-another': () => 'Nothing was changed. To make another with this name, add --yes',
    'new-purpose': () => `${netvault('new goal')} NAME --kind overall makes one`,
    'list-activities': () => `${netvault('doctor')} lists the activities that are known`,
    'list-rules': () => `${netvault('rules')} lists them all`,
    lint: ({ why }) =>
      `${netvault('lint')} says ${why === 'wrong' ? 'what is wrong in it' : 'why it cannot be read'}`,
    init: () => `To begin: ${netvault('init')}`,
    'update-baseline': ({ exists, folder }) => {
      const make = `${netvault('lint')} --update-baseline makes`;
      if (exists) return `If it should be one, remove it: ${make} a new one`;
      return folder === undefined
        ? `${make} it`
        : `Make its folder first (mkdir -p ${inQuotes(folder)}); then ${make} it`;
    },
    'review-anyway': () => 'Write it when it is over, or add --anyway',
    'list-introductions': () => `${netvault('intro')} lists them; intro propose makes one`,
    'propose-introduction': () => `${netvault('intro propose')} NAME NAME makes one`,
    merge: ({ notes }) =>
      `${netvault('merge')}${namedInQuotes(notes, inQuotes)} shows the result; --write does it`,
    'introduction-made': () => `First note that it is: ${netvault('intro made')} NAME NAME`,
  });

/**
 * The advice for findings in JSON, which must be the same bytes whether the command line or the
 * plugin writes them.
 */
export const adviseCommand = adviseCommandsAs((words) => `netvault ${words}`);

/** What a command is on, in quotes, after a space; what begins with a dash would be an option. */
const namedInQuotes = (words: readonly string[], quote = inDoubleQuotes): string =>
  `${words.some((word) => word.startsWith('-')) ? ' --' : ''} ${words.map(quote).join(' ')}`;

const inDoubleQuotes = (name: string): string => (/["$`\\!]/.test(name) ? inQuotes(name) : `"${name}"`);

/** A path in quotes, so that any POSIX shell reads it as one word. */
const inQuotes = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;
