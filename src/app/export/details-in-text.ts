import { asciiDigit } from '../../model/digits.ts';
import { UNSPACED } from '../../model/unspaced-scripts.ts';
import { phoneKey } from '../import/address-keys.ts';

const IN_E_MAIL = '[^\\s@<>()[\\]",;:]';
const E_MAIL = `${IN_E_MAIL}{1,254}@${IN_E_MAIL}{1,254}\\.${IN_E_MAIL}+`;
const REST_OF_LINK = '[^\\s<>()[\\]"]*[^\\s<>()[\\]".,;:!?*’”»]';
const SITE = '(?:[a-z\\d-]{1,63}\\.){1,5}(?:com|org|net|info|io|dev|app|eu|de|fr|uk|ch|nl|es|it|pl|se)';
const LINK = `(?:[a-z][a-z\\d+.-]{0,30}:\\/\\/|www\\.|${SITE}\\/)${REST_OF_LINK}`;

/** A link begins with a scheme, with `www.`, or with the name of a site as it is usually written. */
const E_MAIL_OR_LINK = new RegExp(
  `(^|[^\\p{L}\\p{N}])(?:${LINK}|${E_MAIL}|${SITE}(?![\\p{L}\\p{N}@]|[.-][\\p{L}\\p{N}]))`,
  'giu',
);

/** A day with its year, maybe with a time; the order of month and day does not matter here. */
const DAY =
  '(?:(?:19|20)\\d\\d(?:[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[ -]?(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?)?)' +
  '|(?:0?[1-9]|[12]\\d|3[01])[-./](?:0?[1-9]|[12]\\d|3[01])[-./](?:19|20)\\d\\d)(?!\\d|[-.]\\d)';

/** A year, or a month of one, as in the folders of daily notes. */
const YEAR = '(?:19|20)\\d\\d(?:[-./]?(?:0[1-9]|1[0-2]))?(?!\\d)';

/** Days, or several of years, months and days: a span, or folders and a note. */
const DATES = `(?:${YEAR} ?[-–/] ?)*${DAY}|${YEAR}(?: ?[-–/] ?${YEAR})+(?![-.]\\d)`;

/** Digits in groups, as a telephone number has them; a day is no part of it. */
const NUMBER = `(?:\\+ ?)?\\(?\\d+(?:[ \\u00a0\\u202f().\\/–‑-]{1,3}(?!${DAY})\\d+)*(?!\\p{N}|(?!x\\d|ext|[${UNSPACED}])\\p{L})`;

const DATES_OR_NUMBER = new RegExp(`(^|[^\\p{L}\\p{N}]|[${UNSPACED}])(?:(${DATES})|(${NUMBER}))`, 'gu');

/** What stands before a telephone number. */
const LABEL =
  /(?:(?:電話|電话|电话|手机|手機|携帯|携帶|전화|휴대폰|핸드폰|โทร)(?:番号|号码|號碼|번호)?|(?:^|[^\p{L}])(?:t[eé]l(?:[eé](?:f|ph)\p{L}*)?|phone|mobile?|m[oó]vil|cell|handy|fax|sms|whatsapp)(?:[ .]*(?:number|num[eé]ro|nummer|no|nr|n°))?)[^\p{L}\p{N}]{0,3}$/iu;
const LONGEST_LABEL = 40;

/** The fewest digits of a telephone number that nothing else tells, and of one after its label. */
const FEWEST = 7;
const FEWEST_LABELED = 5;

const CLOCK = '(?:(?:[01]?\\d|2[0-4])\\.[0-5]\\d|(?:[01]\\d|2[0-4])(?:00|15|30|45))';
const HOURS = new RegExp(`^${CLOCK} ?[-–] ?${CLOCK}$`, 'u');
/** `1 200 000`; three digits at the beginning may also be those of a telephone number. */
const LARGE = /^[1-9]\d?(?:[ .\u00a0\u202f]\d{3})+$/u;
const SUM = /^[1-9]\d*(?:[ .\u00a0\u202f]\d{3})*(?:\.\d\d?)?$/u;
const CURRENCIES = 'EUR|USD|GBP|CHF|JPY|CNY|KRW|INR|SEK|NOK|DKK|PLN|CZK|HUF|RUB|UAH|TRY|BRL|CAD|AUD';
const MONEY_BEFORE = new RegExp(`(?:\\p{Sc}|\\b(?:${CURRENCIES}))\\s?$`, 'u');
const MONEY_AFTER = new RegExp(
  `^\\s?(?:[\\p{Sc}%円圓元원]|บาท|(?:${CURRENCIES}|euros?|dollars?|pounds?|francs?|franken|yen|kr|kronor|zł|rubles?|руб|грн)(?!\\p{L}))`,
  'iu',
);

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A text of the same length with its characters of full width, the signs used as hyphens with them, and the digits of other scripts, as ASCII has them. */
function narrow(text: string): string {
  if (!/[\u0660-\uffff]/.test(text)) return text;
  return text
    .replace(/(?![0-9])\p{Nd}/gu, (digit) => (digit.length === 1 ? asciiDigit(digit) : digit))
    .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('\u2212', '-')
    .replace(/(\d)\u30fc(?=\d)/g, '$1-');
}

/** Telephone numbers, found in any spelling, also without the code of their country. */
export class KnownNumbers {
  /** Their last digits: what is the same with and without the code of a country. */
  readonly #ends: ReadonlySet<string>;

  constructor(numbers: readonly string[]) {
    const all = numbers.map((one) => digitsOf(phoneKey(one)).slice(-FEWEST));
    this.#ends = new Set(all.filter((digits) => digits !== ''));
  }

  /** Whether one of them is among these digits. */
  areIn(digits: string): boolean {
    if (digits.length < FEWEST) return this.#ends.has(digits);
    for (let end = FEWEST; end <= digits.length; end++)
      if (this.#ends.has(digits.slice(end - FEWEST, end))) return true;
    return false;
  }
}

/** A text with something else in place of some telephone numbers. */
export function withoutNumbers(text: string, known: KnownNumbers, instead: string): string {
  return replaceNumbers(text, instead, (number) => known.areIn(digitsOf(number)));
}

/** A text with something else in place of what looks like an e-mail address, a link or a telephone number, and of known ones. */
export function withoutDetails(text: string, known: KnownNumbers, instead: string): string {
  const unlinked = replaceFound(text, E_MAIL_OR_LINK, () => true, instead);
  return replaceNumbers(unlinked, instead, (number, isDate, before, after) => {
    return known.areIn(digitsOf(number)) || (!isDate && isTelephoneNumber(number, before, after));
  });
}

type Test = (number: string, isDate: boolean, before: string, after: string) => boolean;

function replaceNumbers(text: string, instead: string, isOne: Test): string {
  if (!/\d\D{0,3}\d/.test(narrow(text))) return text;
  return replaceFound(
    text,
    DATES_OR_NUMBER,
    ({ 0: whole, 1: start = '', 2: dates, 3: number, index, input }) => {
      const end = index + whole.length;
      const before = input.slice(Math.max(0, index - LONGEST_LABEL), index + start.length);
      const after = input.slice(end, end + LONGEST_LABEL);
      return isOne(dates ?? number ?? '', dates !== undefined, before, after);
    },
    instead,
  );
}

/** Replaces what a pattern finds after its first group in a text, whatever the width of its characters, if `isOne`. */
function replaceFound(
  text: string,
  pattern: RegExp,
  isOne: (match: RegExpExecArray) => boolean,
  instead: string,
): string {
  let [result, end] = ['', 0];
  for (const match of narrow(text).matchAll(pattern)) {
    if (!isOne(match)) continue;
    const { 0: found, 1: start = '', index } = match;
    result += text.slice(end, index + start.length) + instead;
    end = index + found.length;
  }
  return result + text.slice(end);
}

/** Whether a number is one by its sign, its label or its length, and no sum, large number or time. */
function isTelephoneNumber(number: string, before: string, after: string): boolean {
  const { length } = digitsOf(number);
  if (LABEL.test(before)) return length >= FEWEST_LABELED;
  if (length < FEWEST) return false;
  if (number.startsWith('+')) return true;
  const isMoney = MONEY_BEFORE.test(before) || MONEY_AFTER.test(after);
  const parts = number.split(/ ?[-–] ?/u);
  return !HOURS.test(number) && !parts.every((part) => (isMoney ? SUM : LARGE).test(part));
}
