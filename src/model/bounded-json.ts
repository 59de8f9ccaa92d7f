/** Limits for JSON in a vault. The largest plugin settings seen have some hundred KB and a dozen levels. */
export const JSON_BOUNDS = {
  /** Of a settings file, in UTF-16 units, or in bytes before it is decoded. */
  size: 2_097_152,
  /** Nesting depth of lists and objects. */
  depth: 100,
} as const;

/**
 * Parses JSON, with or without a byte order mark, of up to `size` UTF-16 units and
 * `JSON_BOUNDS.depth` levels. Null if it exceeds them, since parsing it could use up all memory.
 * Throws `SyntaxError` if it is not JSON.
 */
export function parseJson(text: string, size: number = JSON_BOUNDS.size): { readonly value: unknown } | null {
  if (text.length > size || isTooDeep(text)) return null;
  return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
}

/** Whether lists and objects are nested too deeply. Reads the text once. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) inText = !inText;
    else if (sign === BACKSLASH) at++;
    else if (inText) continue;
    // In ASCII `[` and `{` differ in one bit, as do `]` and `}`.
    else if ((sign | 32) === 123) depth++;
    else if ((sign | 32) === 125) depth--;
    if (depth > JSON_BOUNDS.depth) return true;
  }
  return false;
}

const QUOTE = 34;
const BACKSLASH = 92;
