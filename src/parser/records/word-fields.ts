import { joinWords } from '../../model/join-words.ts';
import { field, type Field } from './field.ts';
import { oneOf } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { cannotBe, didYouMean, sourceOf, textOf, unwrapSingle } from './values.ts';

/** One of a set of words, in any case. */
export function readWord<Word extends string>(
  fields: Fields,
  name: string,
  words: readonly Word[],
  node = unwrapSingle(fields.node(name)),
): Word | null {
  if (!node) return null;
  const written = sourceOf(fields, node);
  const plain = written.toLowerCase();
  const word = node.is === 'scalar' ? words.find((each) => each === plain) : undefined;
  if (word !== undefined) return word;
  cannotBe(fields, name, node, `Write ${joinWords(words)}${didYouMean(written, words)}`);
  return null;
}

/** A field with one of these words, in any case. */
export function word<const Word extends string>(...words: readonly Word[]): Field<Word | null> {
  return spelledWord(words, {});
}

/** A field with one of these words or another spelling of one. */
export function spelledWord<const Word extends string>(
  words: readonly Word[],
  spellings: Readonly<Record<string, Word>>,
): Field<Word | null> {
  return field<Word | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      const written = node?.is === 'scalar' ? textOf(node).toLowerCase() : '';
      const spelled = Object.hasOwn(spellings, written) ? spellings[written] : undefined;
      return spelled ?? readWord(fields, name, words);
    },
    schema: oneOf(words),
    description: '',
    words,
  });
}
