import type { CivilDate } from '../model/civil-date.ts';
import type { ParseContext, SourceNote } from '../model/note.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { parseNote } from '../parser/index.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { ScorecardRecord } from '../parser/records/scorecard.ts';
import { dailyDateReader } from './daily-notes.ts';
import { foldPath } from './link-table.ts';
import { gatherSettings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

/** A note as it was read, to be parsed again. */
export function sourceOf({ path, text, validUtf8 }: ParsedNote): SourceNote {
  return { path, text, validUtf8 };
}

/** Whether other notes may be parsed in another way once this one is another. */
export function affectsParsing(note: ParsedNote | undefined): boolean {
  return note?.brokenScorecard === true || note?.record?.kind === 'scorecard';
}

/** Whether a note is a scorecard that cannot be used. */
export function isBroken({ brokenScorecard, record }: ParsedNote): boolean {
  return brokenScorecard || (record?.kind === 'scorecard' && !record.complete);
}

function isTemplate(path: string, { obsidian }: Surroundings): boolean {
  return (
    obsidian.templateFolder !== null && foldPath(path).startsWith(`${foldPath(obsidian.templateFolder)}/`)
  );
}

const NO_NAMES: ParsedNote['namesAsked'] = new Map();

/** Parses a note, unless it lies in the template folder. */
export function parse(source: SourceNote, context: ParseContext, surroundings: Surroundings): ParsedNote {
  if (!isTemplate(source.path, surroundings)) return parseNote(source, context);
  return {
    path: source.path,
    text: source.text,
    validUtf8: source.validUtf8 ?? true,
    frontMatter: 'template',
    record: null,
    brokenScorecard: false,
    daily: null,
    log: [],
    datedItems: [],
    findings: [],
    namesAsked: NO_NAMES,
  };
}

/** The settings must be known before other notes are parsed. A text search finds the notes that may be scorecards. */
export function settingsOf(sources: readonly SourceNote[], surroundings: Surroundings): Settings {
  const context = contextOf(DEFAULT_SETTINGS);
  const scorecards = sources
    .filter(({ text }) => /^\ufeff?---/.test(text) && /scorecard/i.test(text))
    .map((source) => parse(source, context, surroundings).record)
    .filter((record): record is ScorecardRecord => record?.kind === 'scorecard');
  return gatherSettings(scorecards, surroundings.obsidian);
}

/** The settings that decide how notes are parsed; nobody is known by name. */
export function contextOf({
  logHeadings,
  records,
  fieldNames,
  dailyNotes,
  activities,
}: Settings): ParseContext {
  const dailyDate: (path: string) => CivilDate | null = dailyDateReader(dailyNotes);
  // Scorecard notes contain these rules, so the rules cannot decide which notes are scorecards.
  const recordRules = records.filter(({ kind }) => kind !== 'scorecard');
  return { logHeadings, activities, recordRules, fieldNames, dailyDate, personNamed: () => null };
}
