export { safeJson, safeText } from '../../model/safe-text.ts';

const STRAIGHT: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2013\u2014]/g, '-'],
  [/\u2026/g, '...'],
  [/\ufffd/g, '?'],
];

/** Replaces typographic quotes, dashes and dots by their ASCII forms. Letters are kept. */
export function toAsciiPunctuation(text: string): string {
  return STRAIGHT.reduce((straight, [sign, plain]) => straight.replace(sign, plain), text);
}

/**
 * Breaks up text that a build system would treat as a command in its log: lines that begin with
 * `::word` (GitHub Actions), `##[word]` and `##vso[` (also Azure Pipelines).
 */
export function withoutCommands(text: string): string {
  return text.replace(/^(\s*):(?=:[a-z])/gim, '$1: ').replace(/##(?=\[|vso\[)/gi, '# #');
}
