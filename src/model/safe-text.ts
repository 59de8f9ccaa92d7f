/** Line ends and other whitespace that would move a terminal's cursor. */
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * Characters that a terminal executes or hides instead of showing them: C0 and
 * C1 controls (ESC is one), directional formatting characters (UAX #9), the
 * byte order mark, and lone surrogates.
 */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** Text from a note as one line that is safe to print: whitespace becomes a space, each control character becomes `mark`. */
export function safeText(text: string, mark: string): string {
  return text.replace(SPACES, ' ').replace(CONTROLS, mark);
}

const JSON_CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** JSON, indented by two spaces, with control characters escaped, so that it is safe to print and parses to the same value. */
export function safeJson(value: unknown): string {
  const escape = (control: string): string => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
  // Strings that GitHub Actions and Azure Pipelines take for commands anywhere in a line.
  const json = JSON.stringify(value, null, 2).replace(/##(?=\[|vso\[)/g, '#\\u0023');
  return `${json.replace(JSON_CONTROLS, escape)}\n`;
}
