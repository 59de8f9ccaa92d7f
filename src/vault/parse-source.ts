import type { ParseContext, SourceNote } from '../model/note.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import type { ContactTrace } from '../model/records.ts';
import { readContactTraces } from '../parser/contact-traces.ts';
import { parseNote } from '../parser/index.ts';
import { DISABLING, type ParsedNote } from '../parser/parsed-note.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';
import { copyOf, type CopyOf, type possibleCopies } from './copies.ts';
import { DailyDates } from './daily-notes/daily-dates.ts';
import { foldPath } from './link-table.ts';
import { placedRules } from './record-rules.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether other notes may be parsed in another way once this one is another. */
export function affectsParsing(note: ParsedNote | undefined): boolean {
  return note?.brokenScorecard === true || note?.record?.kind === 'scorecard';
}

/** Whether a note is a scorecard that cannot be used. */
export function isBroken({ brokenScorecard, record }: ParsedNote): boolean {
  return brokenScorecard || (record?.kind === 'scorecard' && !record.complete);
}

export function isTemplate(path: string, { obsidian }: Surroundings): boolean {
  return obsidian.templateFolders.some((folder) => foldPath(path).startsWith(`${foldPath(folder)}/`));
}

const NO_NAMES: ParsedNote['namesAsked'] = new Map();

/** The text of each note by path; undefined where there is none. */
export type TextOf = (path: string) => string | undefined;

/** A note of the vault, and what it is a copy of, if it is one (see `copyOf`). */
export interface VaultNote extends ParsedNote {
  readonly copyOf: CopyOf | null;
  /** What its body tells of contact, besides its log. */
  readonly traces: readonly ContactTrace[];
}

/** A note whose file is as it was when it was read before. */
export interface KeptSource extends SourceNote {
  /**
   * The note as it was parsed then; null where it was parsed with other settings
   * (`VaultIndex.readingKey`), or beside other texts of the notes that it may be a copy of.
   */
  readonly kept: (readingKey: string) => VaultNote | null;
}

/** A note that is no scorecard, and whose text need not be held. */
export interface PassingSource extends SourceNote {
  /** The note that was parsed of it, without its text, which is read again where it is asked for. */
  readonly withoutText: (note: VaultNote) => VaultNote;
}

/** A note to be parsed: one as it was read, or one that was parsed before. */
export type Source = SourceNote & Partial<KeptSource & PassingSource>;

/** The note that was kept of an earlier reading; null where there is none. */
export function keptNote(source: Source, readingKey: string): VaultNote | null {
  return source.kept?.(readingKey) ?? null;
}

/** What surrounds a note while it is parsed. */
export interface Reading {
  readonly context: ParseContext;
  readonly surroundings: Surroundings;
  readonly textOf: TextOf;
  /** The notes that may be copies of one, by their names. */
  readonly possible: ReturnType<typeof possibleCopies>;
}

/** What decides how a note is parsed, for a copy that has lost its true note: it is what that note was by its name and place. */
function contextOfTrue(context: ParseContext, truePath: string): ParseContext {
  return {
    ...context,
    recordRules: context.recordRules.map((placed) => ({
      ...placed,
      appliesTo: () => placed.appliesTo(truePath),
    })),
    dailyDate: (path) => context.dailyDate(path) ?? context.dailyDate(truePath),
  };
}

/** Parses a note. Of templates, and of copies whose true note is there, nothing is read but the text. */
export function parse(
  source: Source,
  { context: given, surroundings, textOf, possible }: Reading,
): VaultNote {
  const copy = copyOf(source, textOf, possible);
  const context = copy ? contextOfTrue(given, copy.path) : given;
  const template = isTemplate(source.path, surroundings);
  if (!template && copy?.isThere !== true) {
    const parsed: ParsedNote & { copyOf?: CopyOf | null; traces?: readonly ContactTrace[] } = parseNote(
      source,
      context,
    );
    parsed.copyOf = copy;
    parsed.traces = readContactTraces(parsed, context);
    const note = parsed as VaultNote;
    return source.withoutText?.(note) ?? note;
  }
  return {
    path: source.path,
    text: source.text,
    validUtf8: source.validUtf8 ?? true,
    unread: null,
    frontMatter: template ? 'template' : 'none',
    record: null,
    brokenScorecard: false,
    daily: null,
    log: [],
    findings: [],
    mayDisable: source.text.includes(DISABLING),
    namesAsked: NO_NAMES,
    copyOf: copy,
    traces: [],
  };
}

/** In YAML's quoted texts: a letter as its number, and a line break that does not count. */
const ESCAPED = /\\(?:(?:x|u00|U000000)([\da-fA-F]{2})|\r?\n\s*)/g;

/** Whether a note may be a scorecard: a search in its text, which lets others through. */
export function mayBeScorecard({ text }: Pick<SourceNote, 'text'>): boolean {
  if (!/^\ufeff?---/.test(text)) return false;
  const front = text.slice(0, text.indexOf('\n---'));
  const plain = front.replace(ESCAPED, (_, code?: string) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : '',
  );
  return /scorecard/i.test(text) || /scorecard/i.test(plain);
}

/**
 * The scorecards among these notes. Their settings must be known before other notes are parsed. Notes that were
 * kept are none: what may be a scorecard is always read.
 */
export function scorecardsAmong(
  sources: readonly Source[],
  beside: Omit<Reading, 'context'>,
): ScorecardRecord[] {
  const reading = { ...beside, context: contextOf(DEFAULT_SETTINGS) };
  return sources
    .filter((source) => !source.kept && !source.withoutText && mayBeScorecard(source))
    .map((source) => parse(source, reading).record)
    .filter((record): record is ScorecardRecord => record?.kind === 'scorecard');
}

/** The scorecards as a text: where it is the same, and so are the settings files, notes are parsed alike. */
export function readingKeyOf(scorecards: readonly ScorecardRecord[]): string {
  return JSON.stringify(scorecards, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** The settings that decide how notes are parsed; nobody is known by name. */
export function contextOf(settings: Settings): ParseContext {
  const { logHeadings, activities, records, fieldNames, fieldValues, contactFrom, dailyNotes } = settings;
  const dates = DailyDates.of(dailyNotes);
  // Scorecard notes contain these rules, so the rules cannot decide which notes are scorecards.
  const recordRules = placedRules(records.filter(({ kind }) => kind !== 'scorecard'));
  return {
    ...{ logHeadings, activities, recordRules, fieldNames, fieldValues, contactFrom },
    dailyDate: (path) => dates?.day(path) ?? null,
    linkedDate: (target) => dates?.linkedDay(target) ?? null,
    personNamed: () => null,
  };
}
