import { lastPart } from '../../model/note-name.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { foldPath } from '../link-table.ts';
import { longDatesIn } from './tokens.ts';
import { NameReader } from './read-name.ts';

/** Where daily notes are: `folder` (`''` for any), and a file name format with tokens of Moment.js, which may contain `/`. */
export interface DailyNotes {
  readonly folder: string;
  readonly format: string;
}

/** A folder as a path from the vault's root, without `./` and without slashes at its ends. */
export function plainFolder(folder: string): string {
  return folder
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** A format without redundant slashes. */
function plainFormat(format: string): string {
  return format.replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/');
}

/** Reads the dates of daily notes from their paths. */
export class DailyDates {
  readonly reader: NameReader;
  /** The folder that names are relative to, normalized by `foldPath`; `''` for any. */
  readonly #folder: string;
  /** The smallest and largest number of folders in a name. */
  readonly #folders: readonly [number, number];
  /** Reads only the last part of the format; null if that part does not determine the day. */
  readonly #last: NameReader | null;

  private constructor(reader: NameReader, { folder, format }: DailyNotes) {
    this.reader = reader;
    this.#folder = foldPath(plainFolder(folder));
    const slashes = format.split('/').length - 1;
    // A long date such as 11/18/2026 contains slashes of its own.
    this.#folders = [slashes, slashes + 2 * longDatesIn(format).length];
    this.#last = slashes === 0 ? reader : NameReader.of(lastPart(format));
  }

  /** Null if the format cannot be read. */
  static of({ folder, format }: DailyNotes): DailyDates | null {
    const plain = plainFormat(format);
    const reader = NameReader.of(plain);
    return reader ? new DailyDates(reader, { folder, format: plain }) : null;
  }

  /** The days that a path may mean. */
  days(path: string): readonly CivilDate[] {
    for (const name of this.#names(path)) {
      const days = this.reader.days(name);
      if (days.length > 0) return days;
    }
    return [];
  }

  /** The day of a daily note; null for any other path, and if languages disagree on the day. */
  day(path: string): CivilDate | null {
    const days = this.days(path);
    return days.length === 1 ? (days[0] ?? null) : null;
  }

  /** The day that a link target means: the path of a daily note, or only its name. */
  linkedDay(target: string): CivilDate | null {
    const path = plainFolder(target).replace(/\.md$/i, '');
    const whole = this.day(`${path}.md`) ?? only(this.reader.days(path));
    return whole ?? (this.#last ? only(this.#last.days(lastPart(path))) : null);
  }

  /** The parts of a path that may be a name in this format. */
  names(path: string): readonly string[] {
    return this.#names(path);
  }

  #names(path: string): string[] {
    if (!path.endsWith('.md')) return [];
    const name = path.slice(0, -3);
    if (this.#folder !== '') {
      const folders = this.#folder.split('/').length;
      const parts = name.split('/');
      const isInside = foldPath(parts.slice(0, folders).join('/')) === this.#folder && parts.length > folders;
      return isInside ? [parts.slice(folders).join('/')] : [];
    }
    const [least, most] = this.#folders;
    const names: string[] = [];
    let start = name.length;
    for (let depth = 0; depth <= most && start >= 0; depth++) {
      start = name.lastIndexOf('/', start - 1);
      if (depth >= least) names.push(name.slice(start + 1));
      if (start < 0) break;
    }
    return names;
  }
}

function only(days: readonly CivilDate[]): CivilDate | null {
  return days.length === 1 ? (days[0] ?? null) : null;
}
