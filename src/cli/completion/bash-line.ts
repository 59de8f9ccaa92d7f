/** A command line in bash: the word at the cursor and the words before it. */
export interface BashLine {
  /** The words before the cursor as a program would get them, beginning with the command's name, but without expansions. */
  readonly before: readonly string[];
  /** The typed part of the word at the cursor, without quotes. */
  readonly typed: string;
  /** The quote that is open at the cursor; `''` if there is none. */
  readonly quote: '' | '"' | "'";
  /**
   * Number of characters at the beginning of `typed` that readline keeps: it replaces only the part
   * after the open quote, or after the last unquoted word break (`:`, `=`, …).
   */
  readonly kept: number;
}

const BLANK = /[ \t\n]/;

/** Reads a line up to the cursor by the quoting rules of POSIX shells. `breaks` are readline's word breaks. */
export function readBashLine(line: string, breaks: string): BashLine {
  const before: string[] = [];
  let typed = '';
  let kept = 0;
  let isWord = false;
  let quote: BashLine['quote'] = '';
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (quote === "'" || (quote === '"' && character === '"')) {
      if (character === quote) quote = '';
      else typed += character;
    } else if (character === '\\' && (quote === '' || /["\\$`\n]/.test(line.charAt(at + 1)))) {
      at += 1;
      typed += line.charAt(at);
      isWord = true;
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      kept = typed.length;
      isWord = true;
    } else if (quote === '' && BLANK.test(character)) {
      if (isWord) before.push(typed);
      [typed, kept, isWord] = ['', 0, false];
    } else {
      typed += character;
      isWord = true;
      if (quote === '' && breaks.includes(character)) kept = typed.length;
    }
  }
  return { before, typed, quote, kept };
}

/**
 * A text quoted so that the shell passes exactly this text to a program, if it is typed after the
 * open quote (or without one).
 */
export function quoteForBash(text: string, quote: BashLine['quote']): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  // In double quotes, `!` expands the history even after a backslash, so it is moved out of them.
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&').replaceAll('!', `"'!'"`);
  return text.replace(/[^\p{L}\p{N}\p{M}_./@%+:,=-]/gu, '\\$&');
}
