export { safeText } from '../../model/safe-text.ts';

const JSON_CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

const STRAIGHT: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2013\u2014]/g, '-'],
  [/\u2026/g, '...'],
];

/** Typographic quotes, dashes and dots as a typewriter has them. Letters stay. */
export function straighten(text: string): string {
  return STRAIGHT.reduce((straight, [sign, plain]) => straight.replace(sign, plain), text);
}

/** JSON of two spaces' indent in which no character can steer a terminal; it parses to the same value. */
export function safeJson(value: unknown): string {
  const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(JSON_CONTROLS, escape)}\n`;
}
