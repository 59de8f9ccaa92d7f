/** Line ends and other white space that would move the cursor. */
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * What a terminal would obey or hide rather than show: C0 and C1 controls, ESC
 * among them, the marks that turn the direction of text (UAX #9), and halves of
 * surrogate pairs.
 */
const CONTROLS = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** One line of text from a note, safe to print: white space becomes a space, what is no sign becomes `mark`. */
export function safeText(text: string, mark: string): string {
  return text.replace(SPACES, ' ').replace(CONTROLS, mark);
}

const JSON_CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** JSON of two spaces' indent in which no character can steer a terminal; it parses to the same value. */
export function safeJson(value: unknown): string {
  const escape = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, 2).replace(JSON_CONTROLS, escape)}\n`;
}
