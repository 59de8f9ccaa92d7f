import { field, type Field } from './field.ts';
import { oneOf } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { didYouMean, listed, quoted, single, textOf } from './values.ts';

/** One of a set of words, any case. A dialect's own words are read as not given. */
export function readWord<Word extends string>(
  fields: Fields,
  name: string,
  words: readonly Word[],
): Word | null {
  const node = single(fields.node(name));
  if (!node) return null;
  const written = node.is === 'scalar' ? textOf(node) : fields.written(node);
  const plain = written.toLowerCase();
  const word = node.is === 'scalar' ? words.find((each) => each === plain) : undefined;
  if (word !== undefined) return word;
  if (fields.source.origin === 'own' || name !== 'status') {
    fields.invalid(
      name,
      node,
      `“${name}” cannot be ${quoted(written)}`,
      `Write ${listed(words)}${didYouMean(written, words)}`,
    );
  }
  return null;
}

/** One of these words, in any case. */
export function word<const Word extends string>(...words: readonly Word[]): Field<Word | null> {
  return spelledWord(words, {});
}

/** One of these words, or another spelling of one, which is as good as ours. */
export function spelledWord<const Word extends string>(
  words: readonly Word[],
  spellings: Readonly<Record<string, Word>>,
): Field<Word | null> {
  return field<Word | null>({
    absent: null,
    read(fields, name) {
      const node = fields.node(name);
      const written = node?.is === 'scalar' ? textOf(node).toLowerCase() : '';
      const spelled = Object.hasOwn(spellings, written) ? spellings[written] : undefined;
      return spelled ?? readWord(fields, name, words);
    },
    schema: oneOf(words),
    says: '',
    words,
  });
}

/** `true` or `false`. */
export function flag(): Field<boolean> {
  return field({
    absent: false,
    read(fields, name) {
      const node = single(fields.node(name));
      const value = node?.is === 'scalar' ? textOf(node).toLowerCase() : '';
      if (node && value !== 'true' && value !== 'false')
        fields.invalid(
          name,
          node,
          `“${name}” cannot be ${quoted(fields.written(node))}`,
          'Write true or false',
        );
      return value === 'true';
    },
    schema: { type: 'boolean' },
    says: '`true` or `false`',
  });
}
