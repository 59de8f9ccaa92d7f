import { lowerCase } from '../model/plain-letters.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import type { KnownActivities } from '../model/known-activities.ts';
import { howToAddActivity } from '../model/near-activity.ts';
import { skipBlanks, wordAt } from './line-scan.ts';
import type { Place } from './place.ts';

type ParserFinding = Finding<ParserRule>;

/** An example of a complete line, for help texts. */
export const LOG_LINE_FORM = '2026-11-20 call 20m [[Ada Lovelace]]: what it was about';

/** The faults that a log line can have; their places are offsets in its text. */
export class LineFaults {
  readonly #text: string;
  readonly #place: Place;
  readonly #known: KnownActivities;

  constructor(text: string, place: Place, known: KnownActivities) {
    this.#text = text;
    this.#place = place;
    this.#known = known;
  }

  noDate(offset: number): ParserFinding {
    return this.problem(offset, 'The line has no date', `Begin it with the day: ${LOG_LINE_FORM}`);
  }

  notPeople(from: number, word: string): ParserFinding {
    const offset = skipBlanks(this.#text, from);
    const next = wordAt(this.#text, offset);
    if (next.startsWith('![['))
      return this.unexpected(offset, `after the activity “${word}”`, 'a link to the person, without “!”');
    if (/^:\S/.test(this.#text.slice(offset, offset + 2)))
      return this.finding(offset, 1, 'There is no space after the colon', 'Write “: ” before the text');
    return this.unexpected(offset, `after the activity “${word}”`, 'people as [[links]], or “: ” and text');
  }

  unknown(offset: number, word: string): ParserFinding {
    const near = this.#known.near(word);
    const name = lowerCase(word);
    const fault = this.finding(
      offset,
      word.length,
      `“${word}” is not an activity that the scorecard knows`,
      near === null
        ? `A line reads: ${LOG_LINE_FORM}. ${howToAddActivity(name)}`
        : `Did you mean “${near}”? If not, give it points in a scorecard note: points: [${name} 1]`,
    );
    return near === null ? { ...fault, advice: { do: 'list-activities' } } : fault;
  }

  noActivity(offset: number): ParserFinding {
    if (offset >= this.#text.length)
      return this.problem(
        0,
        'The line names no activity',
        `Write one word for what you did: ${LOG_LINE_FORM}`,
      );
    // A form of an activity may elsewhere be a small word: “met”.
    const word = wordAt(this.#text, offset);
    if (this.#known.near(word) !== null) return this.unknown(offset, word);
    return this.unexpected(offset, 'where the activity should be', 'one word for what you did');
  }

  unexpected(offset: number, where: string, expected: string): ParserFinding {
    const word = wordAt(this.#text, offset);
    const what = word === '' ? 'Unexpected end of the line' : `Unexpected “${word}”`;
    return this.finding(
      offset,
      word.length,
      `${what} ${where}, expected ${expected}`,
      `A line reads: ${LOG_LINE_FORM}`,
    );
  }

  problem(offset: number, message: string, help: string): ParserFinding {
    return this.finding(offset, Math.max(1, wordAt(this.#text, offset).length), message, help);
  }

  finding(offset: number, length: number, message: string, help: string): ParserFinding {
    const end = Math.min(this.#text.length, offset + length);
    return { rule: 'unreadable-log-line', span: this.#place(Math.min(offset, end), end), message, help };
  }
}
