import { nearestWord } from '../../model/nearest-word.ts';
import { field, type Field } from './field.ts';
import { FLAG } from './field-schema.ts';
import type { Fields } from './fields.ts';
import { cannotBe, shortText, unwrapSingle } from './values.ts';

/** Signs that people write for yes and for no, also as a status. */
export const YES_SIGN = '[✅✔☑👍🟢]\ufe0f?';
export const NO_SIGN = '[❌✖🚫⛔✗✘]\ufe0f?';

const answer = (words: string, sign: string): RegExp =>
  new RegExp(`^(?:${words}|${words.normalize('NFD')}|${sign})$`, 'iu');

export const YES = answer(
  'true|yes|y|on|1|x|always|ja|oui|si|sí|sim|tak|так|да|da|ano|áno|kyllä|igen|evet|ναι|نعم|כן|はい|是|예|네',
  YES_SIGN,
);
export const NO = answer(
  'false|no|n|off|0|none|never|disabled?|nein|non|nunca|nie|não|nao|nee|nej|nei|нет|ні|ne|ei|nem|hay[ıi]r|όχι|لا|לא|いいえ|否|아니[요오]',
  NO_SIGN,
);

export const TRUE_OR_FALSE = 'Write true or false';

/**
 * A field that answers yes or no to what another field says in words; it has no
 * property of its own. Under our own name in a record of our own `type`, a value
 * that `isTypo` is reported; under another it may be anything.
 */
export function yesOrNo(
  isTypo: (text: string) => boolean,
  schema: Field<unknown>['codec']['schema'] = FLAG,
  help = TRUE_OR_FALSE,
): Field<null, never> {
  return field<null>({
    ifAbsent: null,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      const isOurs = fields.source.origin === 'own' && fields.sources.get(name)?.key === name;
      if (node && isOurs && isTypo(shortText(node))) cannotBe(fields, name, node, help);
      return null;
    },
    schema,
    description: '',
  }).notKept();
}

/** Whether a text says neither yes nor no. */
export const isNeither = (text: string): boolean => !YES.test(text) && !NO.test(text);

/** Whether a text is nearly a no. */
export const isNearlyNo = (text: string): boolean =>
  !NO.test(text) && nearestWord(text, ['false', 'off', 'never']) !== null;

/** Whether a field, in any spelling, has a value that matches. */
export function hasAnswer(fields: Fields, name: string, answer: Pick<RegExp, 'test'>): boolean {
  return fields.every(name).some((node) => answer.test(shortText(unwrapSingle(node) ?? node)));
}

/**
 * A field with `true` or `false`, for what is to stay in the vault: what says
 * neither is reported, and counts as a yes until it is mended.
 */
export function flag(): Field<boolean> {
  return field({
    ifAbsent: false,
    read(fields, name) {
      const node = unwrapSingle(fields.node(name));
      if (!node) return false;
      const text = shortText(node);
      if (isNeither(text)) cannotBe(fields, name, node, TRUE_OR_FALSE);
      return !NO.test(text);
    },
    schema: FLAG,
    description: '`true` or `false`',
  });
}
