import { constants, isUtf8, type Buffer } from 'node:buffer';
import type { StampedFiles } from '../cache/stamped-files.ts';
import { CliError } from '../cli-error.ts';
import type { Listing, VaultFiles } from '../../app/vault/ports.ts';
import type { SourceNote } from '../../model/note.ts';
import { mayBeScorecard, type PassingSource, type VaultNote } from '../../vault/parse-source.ts';
import { NoteBuffer } from './note-buffer.ts';
import { isSameStamp, type Stamp } from './stamp.ts';

type StampedNote = NonNullable<ReturnType<StampedFiles['readStamped']>>;

/**
 * Notes on disk whose texts are dropped after parsing: they would take most of the memory of a
 * vault. A text that is needed later is read again.
 */
export class PassingTexts {
  readonly #files: StampedFiles;
  readonly #started: number;
  #buffer: NoteBuffer | null = null;
  /** The note that was read again last, because a text is often needed several times in a row. */
  #last: StampedNote | null = null;

  /** `started`: when the command began to look at files, in milliseconds since 1970. */
  constructor(files: StampedFiles, started: number) {
    this.#files = files;
    this.#started = started;
  }

  /**
   * A note and its stamp; null if there is no such note. The text is kept if the note may be a
   * scorecard, or if the file could be written again with the same stamp.
   */
  readStamped(path: string): StampedNote | null {
    const read = this.#files.bytesOf?.(path);
    // Text that is too long for a string is reported as a note that cannot be read.
    const isPassing =
      read &&
      read.bytes.length <= constants.MAX_STRING_LENGTH &&
      this.#files.vouches(read.stamp, this.#started);
    if (!isPassing) return this.#files.readStamped(path);
    const { bytes, stamp } = read;
    if (mayHoldScorecard(bytes))
      return { source: { path, text: bytes.toString(), validUtf8: isUtf8(bytes) }, stamp };
    this.#buffer = this.#buffer?.hasRoom(bytes.length) ? this.#buffer : new NoteBuffer(bytes.length);
    return { source: new PassingNote(path, stamp, bytes, this.#buffer, this), stamp };
  }

  /**
   * The text of a note that had this stamp. Throws `CliError` if it has another stamp now, since
   * another program has changed it.
   */
  textAgain(path: string, stamp: Stamp): string {
    if (this.#last?.source.path !== path) this.#last = this.#files.readStamped(path);
    const read = this.#last;
    if (read?.stamp && isSameStamp(read.stamp, stamp)) return read.source.text;
    const error = { code: 'changed-meanwhile', data: { path }, place: null };
    throw new CliError('stopped-after', { error, written: [] });
  }
}

/** Reads the bytes as Latin-1, which is fast and enough: only ASCII is searched for. */
function mayHoldScorecard(bytes: Buffer): boolean {
  const start = bytes[0] === 0xef ? 3 : 0;
  return bytes[start] === 0x2d && mayBeScorecard({ text: bytes.toString('latin1', start) });
}

/** A note before it is parsed. It is not a scorecard. */
class PassingNote implements PassingSource {
  readonly path: string;
  readonly validUtf8: boolean;
  readonly unread = null;
  readonly #stamp: Stamp;
  readonly #texts: PassingTexts;
  /** The buffer with its bytes, until it is parsed. */
  #buffer: NoteBuffer | null;
  readonly #start: number;
  readonly #end: number;
  #text: string | null = null;

  constructor(path: string, stamp: Stamp, bytes: Buffer, buffer: NoteBuffer, texts: PassingTexts) {
    this.path = path;
    this.validUtf8 = isUtf8(bytes);
    this.#stamp = stamp;
    this.#texts = texts;
    this.#buffer = buffer;
    this.#start = buffer.add(bytes);
    this.#end = this.#start + bytes.length;
  }

  get text(): string {
    return (this.#text ??=
      this.#buffer?.text(this.#start, this.#end) ?? this.#texts.textAgain(this.path, this.#stamp));
  }

  withoutText(note: VaultNote): VaultNote {
    this.#text = null;
    this.#buffer?.release();
    this.#buffer = null;
    return new TextlessNote(note, this.#stamp, this.#texts);
  }
}

/** A parsed note without its text. */
class TextlessNote implements VaultNote, PassingSource {
  readonly #stamp: Stamp;
  readonly #texts: PassingTexts;
  readonly path;
  readonly validUtf8;
  readonly unread;
  readonly frontMatter;
  readonly record;
  readonly brokenScorecard;
  readonly daily;
  readonly log;
  readonly findings;
  readonly namesAsked;
  readonly mayDisable;
  readonly copyOf;
  readonly traces;

  constructor(note: VaultNote, stamp: Stamp, texts: PassingTexts) {
    this.#stamp = stamp;
    this.#texts = texts;
    this.path = note.path;
    this.validUtf8 = note.validUtf8;
    this.unread = note.unread;
    this.frontMatter = note.frontMatter;
    this.record = note.record;
    this.brokenScorecard = note.brokenScorecard;
    this.daily = note.daily;
    this.log = orNone(note.log);
    this.findings = ownFindings(note.findings);
    this.namesAsked = note.namesAsked;
    this.mayDisable = note.mayDisable;
    this.copyOf = note.copyOf;
    this.traces = note.traces;
  }

  get text(): string {
    return this.#texts.textAgain(this.path, this.#stamp);
  }

  withoutText(note: VaultNote): VaultNote {
    return new TextlessNote(note, this.#stamp, this.#texts);
  }
}

const NONE: readonly never[] = [];

/** All notes share one empty list, because most have nothing in theirs. */
function orNone<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list;
}

/** A deep copy of the findings: strings in them may otherwise keep the whole text in memory. */
function ownFindings(findings: VaultNote['findings']): VaultNote['findings'] {
  return findings.length === 0 ? NONE : (JSON.parse(JSON.stringify(findings)) as VaultNote['findings']);
}

/** The files of a vault on disk, read with `PassingTexts`. */
export class PassingFiles implements VaultFiles {
  readonly configDir: string;
  readonly #files: StampedFiles;
  readonly #texts: PassingTexts;

  /** `started` as in `PassingTexts`. */
  constructor(files: StampedFiles, started = Date.now()) {
    this.configDir = files.configDir;
    this.#files = files;
    this.#texts = new PassingTexts(files, started);
  }

  list(): Listing {
    return this.#files.list();
  }

  read(path: string): SourceNote | null {
    return this.#texts.readStamped(path)?.source ?? null;
  }

  readSettings(path: string): string | null {
    return this.#files.readSettings(path);
  }
}
