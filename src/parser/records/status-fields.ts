import { joinWords } from '../../model/join-words.ts';
import { withoutAccents } from '../../model/plain-letters.ts';
import { namesMeant } from '../names-meant.ts';
import { normalizeValue } from '../normalize-key.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { oneOf } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { STATUS_WORDS, type StatusKind } from './status-words.ts';
import { cannotBe, didYouMean, itemsOf, sourceOf, textOf, unwrapSingle } from './values.ts';
import { NO_SIGN, YES_SIGN } from './yes-or-no.ts';

/**
 * A word normalized for comparison: without accents and without punctuation, a number and emoji
 * around it (`3 - Done`); `onHold` as `on hold`; for a tag such as `status/done`, its last part.
 */
function foldStatus(text: string): string {
  const words = text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  const plain = withoutAccents(normalizeValue(words)).replace(/[’`]/g, "'");
  const bare = plain.replace(/^(?:[^\p{L}\p{N}]|\d+\s*[-–.)]\s)+|[^\p{L}\p{N}]+$/gu, '');
  return bare
    .slice(bare.lastIndexOf('/') + 1)
    .replace(/[\s_-]+/g, ' ')
    .trim();
}

/** Statuses that are often written as a single character. */
const SIGNS: readonly (readonly [signs: RegExp, word: string])[] = [
  [new RegExp(`^${YES_SIGN}$`, 'u'), 'done'],
  [new RegExp(`^${NO_SIGN}$`, 'u'), 'cancelled'],
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

/** The status that a text means, or null if it is not known. A remark may follow: `Cancelled (rain)`. */
export function readStatus(kind: StatusKind, text: string): string | null {
  if (text.length > 200) return null;
  const sign = SIGNS.find(([signs]) => signs.test(text.trim()))?.[1];
  // A remark may follow a status, but not the name of a link.
  const first = /^[^(:,;.–—]*/u.exec(text)?.[0] ?? '';
  for (const each of sign === undefined ? [...namesMeant(text), first] : [sign]) {
    const folded = foldStatus(each);
    const found = wordsOf(kind).find(([word, means]) => folded === word || means.test(folded));
    if (found) return found[0];
  }
  return null;
}

interface StatusOptions {
  /**
   * Whether an unknown word makes a record with NetVault's own `type` unusable. If not, the word is
   * kept (see `Fields.unknownStatus`) and a rule reports it, once per vault.
   */
  readonly isDecisive: boolean;
}

/** A field with one of these words, or another word for it in some language or tool. */
export function status<const Word extends string>(
  kind: StatusKind,
  words: readonly Word[],
  { isDecisive }: StatusOptions,
): Field<Word | null> {
  const meant = (node: YamlNode): Word | null => {
    const one = unwrapSingle(node);
    const found = one?.is === 'scalar' ? readStatus(kind, textOf(one)) : null;
    return words.find((word) => word === found) ?? null;
  };
  return field<Word | null>({
    ifAbsent: null,
    read(fields: Fields, name) {
      const items = itemsOf(fields.node(name));
      // Of several values, as tags often are, the first known one counts.
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
        cannotBe(fields, name, item, help);
      }
      return null;
    },
    schema: oneOf(words),
    description: '',
    words,
  });
}
