/** The word at the cursor of a command line that bash is given, and those before it. */
export interface BashLine {
  /** As a program would be given them, the command's own name first. Nothing is expanded. */
  readonly before: readonly string[];
  /** What is typed of the word at the cursor, without quotes. */
  readonly typed: string;
  /** The quote that is open at the cursor; `''` where none is. */
  readonly quote: '' | '"' | "'";
  /**
   * How many characters of `typed` stand before the part that readline will put
   * the answer in place of: it begins anew at an open quote and after each of
   * its word breaks (`:`, `=`, …) that is not quoted.
   */
  readonly kept: number;
}

const BLANK = /[ \t\n]/;

/** Reads a line as far as the cursor by the quoting rules of POSIX shells. `breaks` are readline's word breaks. */
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

/** A text as it is typed after an open quote, or without one, so that the shell gives a program just this text. */
export function quotedFor(text: string, quote: BashLine['quote']): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  // History is expanded in double quotes whatever stands before the mark: it is taken out of them.
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&').replaceAll('!', `"'!'"`);
  return text.replace(/[^\p{L}\p{N}\p{M}_./@%+:,=-]/gu, '\\$&');
}
