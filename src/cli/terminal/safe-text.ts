export { safeJson, safeText } from '../../model/safe-text.ts';

const STRAIGHT: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2013\u2014]/g, '-'],
  [/\u2026/g, '...'],
  [/\ufffd/g, '?'],
];

/** Typographic quotes, dashes and dots as a typewriter has them. Letters stay. */
export function straighten(text: string): string {
  return STRAIGHT.reduce((straight, [sign, plain]) => straight.replace(sign, plain), text);
}

/**
 * A text without what a program for builds would obey in its log: GitHub Actions a
 * line that begins with `::word`, it and Azure Pipelines `##[word]` and `##vso[`.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:[a-z])/gim, '$1: ').replace(/##(?=\[|vso\[)/gi, '# #');
}
