import type { Mark } from '../model/records.ts';
import { LogLineReader } from './log-line-reader.ts';
import type { LogLine, LogLineOptions } from './log-line-types.ts';
import { placeAt, type Place } from './place.ts';

/** `parseLogLine` for text whose offsets `place` maps to the note. */
export function readLogLine(
  text: string,
  place: Place,
  mark: Mark | null,
  options: LogLineOptions = {},
): LogLine {
  return new LogLineReader(text, place, options).read(mark);
}

/**
 * Parses one log line: `[mark] DATE ACTIVITY [AMOUNT] [PEOPLE] [SEPARATOR TEXT]` (docs/format.md,
 * Logs). `offset` is where the text begins in its note; `mark` is that of the list item, or null
 * if the text itself may begin with one.
 */
export function parseLogLine(
  text: string,
  offset = 0,
  mark: Mark | null = null,
  options: LogLineOptions = {},
): LogLine {
  return readLogLine(text, placeAt(offset), mark, options);
}
