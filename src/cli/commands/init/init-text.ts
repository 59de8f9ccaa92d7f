import { PLACE_KINDS, type RecordPlace } from '../../../app/set-up/record-places.ts';
import type { NoteChange } from '../../../app/notes/note-change.ts';
import { inlineFields } from '../../../app/vault/inline-fields.ts';
import { outlineLogs } from '../../../app/vault/outline-logs.ts';
import { unreadLogs } from '../../../app/vault/unread-logs.ts';
import type { SetUpProposal } from '../../../app/set-up/propose-set-up.ts';
import { recognized } from '../../../app/words/set-up-words.ts';
import { fileName } from '../../../vault/vault-index.ts';
import { sentenceWidth, keepOnOneLine } from '../../terminal/narrow.ts';
import { line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as doctorWords from '../../words/doctor-words.ts';
import * as initWords from '../../words/init-words.ts';
import type { SetUpDecisions } from './ask-choices.ts';

/** The result for one file: written, or left alone because the file exists. */
export interface FileOutcome {
  readonly path: string;
  readonly isNew: boolean;
}

/** What `init` did, or with `--dry-run` would do. */
export interface InitDone {
  /** The vault's folder for display; `.` is the current folder. */
  readonly folder: string;
  /** Whether `--vault` names the folder, so that every command that is shown repeats it. */
  readonly isNamed?: boolean;
  readonly outcomes: readonly FileOutcome[];
  readonly isDry: boolean;
  readonly isExample?: boolean;
  /** Existing notes to which something was added. */
  readonly added?: readonly NoteChange[];
  readonly proposal?: SetUpProposal;
  readonly chosen?: SetUpDecisions;
}

/** A day in the middle of the example's week. */
const EXAMPLE_DAY = '2026-11-19';

/** New files (for the example only their number), files that were left alone, and recognized people and events. */
export function initText(
  { folder, isNamed = false, outcomes, isDry, isExample = false, added = [], proposal, chosen }: InitDone,
  style: Style,
): string {
  const made = outcomes.filter(({ isNew }) => isNew);
  const kept = outcomes.filter(({ isNew }) => !isNew);
  const where = folder === '.' ? null : style.safe(folder);
  const toName = isNamed ? null : where;
  const head = (isDry ? initWords.wouldMake : initWords.made)(made.length, where);
  const names = isExample ? [] : made.map(({ path }) => line({ at: 4, text: style.safe(path) }));
  const more = added.map(({ path }) => line({ at: 4, text: style.safe(path) }));
  const left = kept.map(({ path }) => line({ at: 4, text: style.safe(path), paint: style.dim }));
  const dry = chosen ? initWords.yesDoesIt : initWords.nothingWritten;
  const closing = isDry ? dry : initWords.seeScorecard(toName, isExample ? EXAMPLE_DAY : null);
  return [
    '',
    ...wrap(head, sentenceWidth(76, style)).map((text) => line({ at: 2, text, paint: style.bold })),
    ...names,
    ...(added.length === 0 ? [] : ['', line({ at: 2, text: initWords.notesAddedTo(isDry) }), ...more]),
    ...(kept.length === 0 ? [] : ['', line({ at: 2, text: initWords.leftAlone }), ...left]),
    '',
    ...block(proposal ? recognizedText(proposal.recognized, style) : ''),
    ...block(proposal ? unreadText(proposal, style) : ''),
    ...(chosen && isDry ? takenText(chosen, style) : []),
    ...(chosen ? undecidedText(chosen, toName, style) : []),
    `  ${closing.replace(/netvault .*/, (command) => keepOnOneLine(command, style))}`,
    '',
    '',
  ].join('\n');
}

const block = (text: string): readonly string[] => (text === '' ? [] : [text, '']);

const paragraph = (text: string, style: Style): string =>
  wrap(text, sentenceWidth(76, style))
    .map((one) => line({ at: 2, text: one }))
    .join('\n');

/** What would not be read after the set-up: logs of notes that are no daily notes, and fields in texts; empty if there is nothing. */
function unreadText({ index }: SetUpProposal, style: Style): string {
  const notes = [...new Set([...(unreadLogs(index)?.notes ?? []), ...outlineLogs(index)])].sort();
  const fields = inlineFields(index);
  const [first] = notes;
  return [
    ...(first === undefined ? [] : [initWords.logsNotRead(notes.length, first)]),
    ...(fields ? [doctorWords.inlineFields(fields)] : []),
  ]
    .map((text) => paragraph(style.safe(text), style))
    .join('\n\n');
}

/** The choices left open, and how to make them; empty if there are none. */
function undecidedText(chosen: SetUpDecisions, folder: string | null, style: Style): readonly string[] {
  const { left, logsLeft, habitsLeft, fieldsLeft } = chosen;
  if (left.length + logsLeft.length + habitsLeft.size + fieldsLeft.length === 0) return [];
  const logs = initWords.logsFound(logsLeft.map((one) => ({ ...one, heading: style.safe(one.heading) })));
  return [
    ...left.flatMap((place) => [paragraph(seemsToBe(place, style), style), '']),
    ...(fieldsLeft.length === 0 ? [] : [paragraph(fieldsText(fieldsLeft, style), style), '']),
    ...(logsLeft.length === 0 ? [] : [paragraph(logs, style), '']),
    ...(habitsLeft.size === 0 ? [] : [paragraph(initWords.contactHabits(habitsLeft), style), '']),
    // A command to copy is not wrapped.
    `  ${keepOnOneLine(style.safe(initWords.toReadThem(folder, chosen)), style)}`,
    '',
  ];
}

/** Which of the vault's own keys are read as which fields. */
function fieldsText(fields: NonNullable<SetUpDecisions['choices']['fields']>, style: Style): string {
  return initWords.fieldsFound(fields.map(({ key, field }) => ({ key: style.safe(key), field })));
}

/** What `--yes` would read in addition to people and events; only shown by a dry run. */
function takenText({ choices }: SetUpDecisions, style: Style): readonly string[] {
  const { fields = [], logHeadings = [], contactFrom = [] } = choices;
  if (fields.length + logHeadings.length + contactFrom.length === 0) return [];
  const headings = logHeadings.map((one) => style.safe(one));
  const hasFields = fields.length > 0;
  const found = hasFields ? `${fieldsText(fields, style)} ` : '';
  return [paragraph(`${found}${initWords.wouldBeRead(hasFields, headings, contactFrom)}`, style), ''];
}

function seemsToBe(place: RecordPlace, style: Style): string {
  return initWords.placeUndecided(
    place,
    place.notes.map((path) => style.safe(fileName(path))),
  );
}

/** The names of notes that become contacts and events; empty if there are none. */
export function recognizedText(found: SetUpProposal['recognized'], style: Style): string {
  return PLACE_KINDS.filter((kind) => found[kind].length > 0)
    .map((kind) => {
      const names = found[kind].map((name) => style.safe(name));
      return paragraph(recognized(kind, names), style);
    })
    .join('\n');
}
