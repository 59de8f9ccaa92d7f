import { Buffer } from 'node:buffer';
import type { Judgement, Reviews, Texts } from '../../app/lint/judgement.ts';
import { NOTHING_FOUND, type NoteFindings } from '../../app/lint/note-findings.ts';
import type { JudgedFinding } from '../../model/finding.ts';
import { bytesOf, doublesOf, pathsAtPositions, integersOf, parsedLater, splitPaths } from './columns.ts';
import { firstSections, keptPaths, type KeptResult, type KeptBasis } from './changes-since-kept.ts';
import type { CacheFile } from './caches.ts';
import type { VaultCache } from './vault-cache.ts';
import { randomId } from './random-id.ts';
import type { Section } from './sections.ts';

export interface KeptJudgement extends KeptResult {
  /** Identifies this judgement among all that are ever kept. */
  readonly id: string;
  /** The size of all findings in bytes. */
  readonly size: number;
  /**
   * The kept judgement, always the same object. If it is updated for two states of the vault, both
   * share the objects for notes that were judged again in neither.
   */
  readonly judgement: () => Judgement;
}

type Plain = Pick<Judgement, 'now' | 'notes' | 'readingKey' | 'people' | 'always' | 'originals'>;

interface Header extends Omit<KeptBasis, 'listing' | 'stamps'>, Plain {
  readonly id: string;
  readonly reviews: Omit<Reviews, 'parts'> | null;
}

/** A file with a judgement: of the vault, or of the tree before the staged changes (`judged-before`). */
export type JudgementFile = Extract<CacheFile, 'judged' | 'judged-before'>;

/** The judgement that a file contains; null if there is none. */
export function readJudgement(cache: VaultCache, file: JudgementFile = 'judged'): KeptJudgement | null {
  const sections = cache.read(file) ?? [];
  const [head, notes, others, stamps, order, ...more] = sections;
  const [signatures, signatureEnds, mentions, contacts, linked, found, ends, about, parts, partEnds] = more;
  if (!head || !notes || !others || !stamps || !order || !signatures || !signatureEnds || !mentions)
    return null;
  if (!contacts || !linked || !found || !ends || !about || !parts || !partEnds) return null;
  const { id, question, settings, timeZone, until, reviews, ...plain } = JSON.parse(
    head.toString(),
  ) as Header;
  const named = parsedLater(contacts) as Judgement['contacts'];
  BYTES.set(named, contacts);
  let judgement: Judgement | null = null;
  return {
    ...{ id, size: found.length, question, settings, timeZone, until, now: plain.now },
    filesThen: keptPaths(notes, others),
    stamps: doublesOf(stamps),
    judgement: () =>
      (judgement ??= {
        ...plain,
        paths: pathsAtPositions(splitPaths(notes), integersOf(order)),
        signatures: new KeptTexts(signatures, integersOf(signatureEnds)),
        mentions: integersOf(mentions),
        contacts: named,
        linked: asRead(linked, (text) => JSON.parse(text) as Judgement['linked']),
        findings: findingsOf(found, integersOf(ends)),
        about: integersOf(about),
        reviews: reviews && { ...reviews, parts: new KeptTexts(parts, integersOf(partEnds)) },
      }),
  };
}

export function writeJudgement(
  cache: VaultCache,
  file: JudgementFile,
  { question, settings, timeZone, until, listing, stamps }: KeptBasis,
  { paths, signatures, mentions, contacts, linked, findings, about, reviews, ...plain }: Judgement,
): boolean {
  const { parts = [], ...held } = reviews ?? {};
  const id = randomId();
  const head = { id, question, settings, timeZone, until, ...plain, reviews: reviews && held };
  return cache.write(file, [
    ...firstSections(head, { listing, stamps }, paths),
    ...sectionsOfTexts(signatures),
    bytesOf(mentions),
    asWritten(contacts, (read) => JSON.stringify(read())),
    asWritten(linked, JSON.stringify),
    ...sectionsOf(findings),
    bytesOf(about),
    ...sectionsOfTexts(parts),
  ]);
}

/** Texts of which each is decoded only when needed; `ends` has the offset of the end of each. */
class KeptTexts implements Texts {
  readonly bytes: Buffer;
  readonly ends: Int32Array;

  constructor(bytes: Buffer, ends: Int32Array) {
    this.bytes = bytes;
    this.ends = ends;
  }

  get length(): number {
    return this.ends.length;
  }

  at(index: number): string | undefined {
    const end = this.ends[index];
    return end === undefined ? undefined : this.bytes.toString('utf8', this.ends[index - 1] ?? 0, end);
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let index = 0; index < this.length; index++) yield this.at(index) ?? '';
  }
}

function sectionsOfTexts(texts: Texts | readonly string[]): [Uint8Array, Uint8Array] {
  if (texts instanceof KeptTexts) return [texts.bytes, bytesOf(texts.ends)];
  return joined(Array.from(texts, (text) => Buffer.from(text)));
}

/** Some bytes, joined, and the offset of the end of each. */
function joined(parts: readonly Buffer[]): [Buffer, Uint8Array] {
  let end = 0;
  return [Buffer.concat(parts), bytesOf(Int32Array.from(parts, ({ length }) => (end += length)))];
}

/** The bytes from which a value was read, to write them again as they are. The values must not be changed. */
const BYTES = new WeakMap<object, Buffer>();

function asRead<Of extends object>(bytes: Buffer, read: (text: string) => Of): Of {
  const value = read(bytes.toString());
  BYTES.set(value, bytes);
  return value;
}

/** The bytes of a value: those that it was read from, or else the result of `write`. */
function asWritten<Of extends object>(value: Of, write: (value: Of) => string): Buffer {
  return BYTES.get(value) ?? Buffer.from(write(value));
}

/** The findings of a note as JSON, which is parsed only when needed, and written again unchanged. */
class KeptFindings implements NoteFindings {
  /** The findings of all notes; those of this one are between two offsets. */
  readonly all: Buffer;
  readonly start: number;
  readonly end: number;
  #judged: readonly JudgedFinding[] | null = null;

  constructor(all: Buffer, start: number, end: number) {
    this.all = all;
    this.start = start;
    this.end = end;
  }

  get judged(): readonly JudgedFinding[] {
    const { all, start, end } = this;
    return (this.#judged ??= JSON.parse(all.toString('utf8', start, end)) as readonly JudgedFinding[]);
  }
}

/** Whether the findings in a note are those of the kept judgement. */
export function areAsKept(found: NoteFindings): boolean {
  return found instanceof KeptFindings || found === NOTHING_FOUND;
}

function findingsOf(bytes: Buffer, ends: Int32Array): NoteFindings[] {
  const findings = new Array<NoteFindings>(ends.length);
  let start = 0;
  // By index: there may be very many notes, and in V8 a loop with an iterator is slower.
  for (let at = 0; at < ends.length; at++) {
    const end = ends[at] ?? start;
    findings[at] = start === end ? NOTHING_FOUND : new KeptFindings(bytes, start, end);
    start = end;
  }
  return findings;
}

/** Some bytes of others. */
interface Part {
  readonly all: Buffer;
  readonly start: number;
  end: number;
}

/** The JSON of all notes, in parts, and the offset of the end of each note's. */
function sectionsOf(findings: readonly NoteFindings[]): [Section, Uint8Array] {
  const parts: Part[] = [];
  const ends = new Int32Array(findings.length);
  let end = 0;
  for (let at = 0; at < findings.length; at++) {
    const one = findings[at] ?? NOTHING_FOUND;
    if (one !== NOTHING_FOUND) {
      const part = partOf(one);
      const last = parts.at(-1);
      // Kept findings that follow each other are written in one piece.
      if (last?.all === part.all && last.end === part.start) last.end = part.end;
      else parts.push(part);
      end += part.end - part.start;
    }
    ends[at] = end;
  }
  return [parts.map((part) => part.all.subarray(part.start, part.end)), bytesOf(ends)];
}

function partOf(found: NoteFindings): Part {
  if (found instanceof KeptFindings) return { all: found.all, start: found.start, end: found.end };
  const all = Buffer.from(found.judged.length === 0 ? '' : JSON.stringify(found.judged));
  return { all, start: 0, end: all.length };
}
