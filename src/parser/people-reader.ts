import { noteName } from '../model/note-name.ts';
import type { LinkRef } from '../model/records.ts';
import {
  isInCode,
  skipMeans,
  skipSmallWords,
  peopleAt,
  placeLinkAt,
  type PeopleOptions,
} from './line-people.ts';
import { skipBlanks } from './line-scan.ts';
import { linkAt } from './links.ts';
import type { Place } from './place.ts';
import { ARTICLES } from './small-words.ts';
import { timeEnd } from './time-of-day.ts';

const ENDS_IN_ARTICLE = new RegExp(`(?:^|[ \\t])(?:${ARTICLES})[ \\t]*$`, 'i');

/** Reads the people of a line, and links to places before them. */
export class PeopleReader {
  people: readonly LinkRef[] = [];
  places: readonly LinkRef[] = [];
  /** Offset of words that may be a name, where a person could stand; null if there are none. */
  personAt: number | null = null;
  readonly #text: string;
  readonly #place: Place;

  constructor(text: string, place: Place) {
    this.#text = text;
    this.#place = place;
  }

  /**
   * Reads the people at an offset, with or without places before them. Returns the offset after
   * them, or null if the text begins there.
   */
  read(offset: number, options: PeopleOptions, isKnown: boolean): number | null {
    if (this.people.length > 0) return null;
    const at = this.#passPlaces(offset, options);
    const small = skipSmallWords(this.#text, at, options.introduces);
    // “Create a [[Note]]”, “look for the [[Note]]”: behind an article, only a contact is meant.
    const isPlain = isKnown || !ENDS_IN_ARTICLE.test(this.#text.slice(at, small));
    const from = isPlain || this.#isContactAt(small, options) ? small : at;
    let { people, end, next } = peopleAt(this.#text, from, this.#place, options, isKnown);
    // A name may begin like a small word: “An Nguyen”.
    if (people.length === 0 && isKnown && from > at)
      ({ people, end, next } = peopleAt(this.#text, at, this.#place, options, true));
    if (people.length > 0) {
      // Copied to drop the spare capacity of an array that grew; there are many lines.
      this.people = people.slice();
      if (next !== null && next < this.#text.length) this.personAt = next;
      return end;
    }
    const behind = isKnown ? this.#passMeans(at) : at;
    if (behind > at) return this.read(behind, options, isKnown);
    this.places = [];
    if (!isInCode(options.code, from))
      this.personAt ??= [from, at].find((one) => this.#mayBeName(one)) ?? null;
    return null;
  }

  #isContactAt(at: number, options: PeopleOptions): boolean {
    const found = linkAt(this.#text, at, this.#place);
    return found !== null && options.personNamed(noteName(found.link.target)) !== null;
  }

  #mayBeName(at: number): boolean {
    return /^(?:['’‘ʼ]?[\p{L}\p{N}]|[\p{Extended_Pictographic}@[])/u.test(this.#text.slice(at, at + 2));
  }

  /** The offset after links to places (`at [[Blue Bottle]]`). */
  #passPlaces(offset: number, options: PeopleOptions): number {
    for (let at = offset; ;) {
      const found = placeLinkAt(this.#text, at, this.#place, options);
      if (!found) return at;
      this.places = [...this.places, found.link];
      at = skipBlanks(this.#text, found.end);
    }
  }

  /** The offset after a time or a means (`at 9:30`, `via Zoom`); the offset itself if there is none. */
  #passMeans(offset: number): number {
    // An hour alone may be an amount, and noon a name.
    const end = /[\dmn]/i.test(this.#text.charAt(offset)) ? offset : timeEnd(this.#text, offset);
    return end > offset ? skipBlanks(this.#text, end) : skipMeans(this.#text, offset);
  }
}
