/** A text in the quotes in which nothing needs an escape: double ones, unless it contains one or a backslash. */
export function quoteYaml(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A text in double quotes. JSON's escapes are valid in YAML, including those of control characters and line ends. */
export function doubleQuoteYaml(text: string): string {
  return JSON.stringify(text);
}

/** Words and shapes that readers of YAML 1.1 or 1.2 would not read as this text. */
const SPECIAL =
  /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d[\d_.eE+-]*|0x[\da-f]+|0o[0-7]+|0b[01]+|\.inf|\.nan)$/i;

/** A text as YAML: plain if that is certain to be read as the same text, or else in double quotes. */
export function yamlText(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  // `18.00` and `0123` would come back as other texts from a program that writes numbers anew.
  const isNumber = /^\d{1,9}(?:\.\d{1,6})?$/.test(text) && String(Number(text)) === text;
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N} .@/_+-]*[\p{L}\p{N}])?$/u.test(text) && !SPECIAL.test(text);
  return isDate || isNumber || isPlain ? text : doubleQuoteYaml(text);
}
