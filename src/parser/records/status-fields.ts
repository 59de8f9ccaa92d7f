import { joinWords } from '../../model/join-words.ts';
import { withoutAccents } from '../../model/plain-letters.ts';
import { normalizeValue } from '../normalize-key.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { oneOf } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { STATUS_WORDS, type StatusKind } from './status-words.ts';
import { didYouMean, inQuotes, itemsOf, sourceOf, textOf } from './values.ts';

/** A word for comparison: no accents, no signs and emoji around it, blanks between its words; of a tag such as `status/done` the end. */
function foldStatus(text: string): string {
  const plain = withoutAccents(normalizeValue(text)).replace(/[’`]/g, "'");
  const bare = plain.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return bare
    .slice(bare.lastIndexOf('/') + 1)
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** What is often said by a sign alone. */
const SIGNS: readonly (readonly [signs: RegExp, word: string])[] = [
  [/^[✅✔☑👍🟢]\ufe0f?$/u, 'done'],
  [/^[❌✖🚫⛔✗✘]\ufe0f?$/u, 'cancelled'],
];

const known = new Map<StatusKind, readonly (readonly [word: string, means: RegExp])[]>();

function wordsOf(kind: StatusKind): readonly (readonly [word: string, means: RegExp])[] {
  const before = known.get(kind);
  if (before) return before;
  const made = Object.entries(STATUS_WORDS[kind]).map(
    ([word, spellings]) => [word, new RegExp(`^(?:${withoutAccents(spellings)})`, 'u')] as const,
  );
  known.set(kind, made);
  return made;
}

/** What a text says of a status, or null where nobody can know. A remark may follow: `Cancelled (rain)`. */
export function statusMeant(kind: StatusKind, text: string): string | null {
  if (text.length > 200) return null;
  const sign = SIGNS.find(([signs]) => signs.test(text.trim()))?.[1];
  const all = sign ?? foldStatus(text);
  const first = foldStatus(/^[^(:,;.–—]*/u.exec(text)?.[0] ?? '');
  for (const each of all === first ? [all] : [all, first]) {
    const found = wordsOf(kind).find(([word, means]) => each === word || means.test(each));
    if (found) return found[0];
  }
  return null;
}

interface StatusOptions {
  /** Whether a word that nobody knows makes a record of our own `type` unusable. Else it is kept (see `Fields.unknownStatus`) and a rule asks about it, once for the vault. */
  readonly isDecisive: boolean;
}

/** A field with one of these words, or another that means one of them in some language or tool. */
export function status<const Word extends string>(
  kind: StatusKind,
  words: readonly Word[],
  { isDecisive }: StatusOptions,
): Field<Word | null> {
  const meant = (node: YamlNode): Word | null => {
    const found = node.is === 'scalar' ? statusMeant(kind, textOf(node)) : null;
    return words.find((word) => word === found) ?? null;
  };
  return field<Word | null>({
    absent: null,
    read(fields: Fields, name) {
      const items = itemsOf(fields.node(name));
      // Of several, as tags often are, the first that is known.
      for (const item of items) {
        const found = meant(item);
        if (found !== null) return found;
      }
      const [item] = items;
      if (!item) return null;
      const written = sourceOf(fields, item);
      if (!isDecisive || fields.source.origin !== 'own') fields.unknownStatus = written;
      else {
        const help = `Write ${joinWords(words)}${didYouMean(written, words)}`;
        fields.invalid(name, item, `“${name}” cannot be ${inQuotes(written)}`, help);
      }
      return null;
    },
    schema: oneOf(words),
    says: '',
    words,
  });
}
