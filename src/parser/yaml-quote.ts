/** A text in the quotes that need no escape in it: double ones, unless it holds one or a backslash. */
export function quoteYaml(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A text in double quotes. What JSON escapes YAML reads alike, control characters and line ends included. */
export function doubleQuoteYaml(text: string): string {
  return JSON.stringify(text);
}

/** Words and shapes that YAML 1.2 would not read as this text. */
const SPECIAL = /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d[\d_.eE+-]*|0x[\da-f]+|0o[0-7]+|\.inf|\.nan)$/i;

/** A text as YAML writes it: plain where that is certain, else in double quotes. */
export function yamlText(text: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isNumber = /^\d{1,9}(?:\.\d{1,6})?$/.test(text);
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N} .@/_+-]*[\p{L}\p{N}])?$/u.test(text) && !SPECIAL.test(text);
  return isDate || isNumber || isPlain ? text : doubleQuoteYaml(text);
}
