import { TYPED_LINE, type UserErrorData } from '../../app/user-error.ts';
import { diskErrorToShow } from '../node/file-error.ts';
import { isIncomplete } from '../node/incomplete.ts';
import { incomplete } from '../words/fault-words.ts';
import { breakSentence, wrap } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';
import { codeFrame, linesOf } from './code-frame.ts';
import { fullStop } from '../../app/words/phrases.ts';
import { errorWords, inOneLine, internalError, nothingDone, typedLineTitle } from '../words/error-words.ts';

/** A message after NetVault's name in red, wrapped to the terminal. */
function headed(message: string, style: Style): string {
  return breakSentence(`netvault: ${message}`, style).replace('netvault', () =>
    style.bold(style.red('netvault')),
  );
}

/** An error as text for stderr: one line, or the place in a file if the error has one. */
export function errorText(error: UserErrorData, style: Style): string {
  const { place } = error;
  const [message, advised] = errorWords(error);
  if (!place?.start || place.text === undefined) {
    return `${headed(style.safe(inOneLine([message, advised])), style)}\n`;
  }
  const { start, end = start } = place;
  const frame = codeFrame({ lines: linesOf(place.text), start, end, around: 1, paint: style.red }, style);
  const at =
    place.path === TYPED_LINE
      ? typedLineTitle(linesOf(place.text).length, start.line)
      : `${style.safe(place.path)}:${start.line}:${start.column}`;
  const help = wrap(style.safe(fullStop(advised)), style.columns - 11).map((text) => `         ${text}`);
  const closing = `  ${nothingDone}`;
  return [
    headed(style.safe(message), style),
    '',
    `    ${style.words(at)}`,
    ...frame,
    ...help,
    '',
    closing,
    '',
  ].join('\n');
}

/**
 * The text for errors inside NetVault, and for disk failures that no code handles; with the stack
 * trace if `debug` is true.
 */
export function internalErrorText(error: unknown, debug: boolean, style: Style): string {
  if (isIncomplete(error)) return incomplete;
  const fault = debug ? null : diskErrorToShow(error);
  if (fault) return errorText(fault, style);
  const message = error instanceof Error ? error.message : String(error);
  const line = `${style.bold(style.red('netvault'))}: ${internalError(style.safe(message))}\n`;
  return debug && error instanceof Error ? `${line}${error.stack ?? ''}\n` : line;
}
