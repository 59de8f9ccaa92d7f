import { activePurposes } from '../../scorecard/purposes.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { foldPath } from '../../vault/link-table.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { noteNameFault } from '../../vault/writable-name.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { readAlone } from '../notes/read-alone.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { TEMPLATE_FOLDER, TEMPLATE_KINDS, templateFor } from '../notes/templates.ts';
import { UserError } from '../user-error.ts';
import type { SetUpChoices } from './choices.ts';
import { addSettings, settingLines } from './mapping-lines.ts';
import type { Targets } from './targets.ts';
import { DEFAULT_PURPOSE, starterNotes, type Start } from './starter-notes.ts';

/** What setting up a vault makes, and what exists already and stays as it is. */
export interface SetUp {
  readonly changes: readonly NoteChange[];
  readonly kept: readonly string[];
}

/**
 * Existing notes are left alone, whatever the case of their names, as is another template for the
 * same kind; and no goal is added if one already counts the same. What was chosen about what is
 * read is added to an existing scorecard. First goals have the `targets`, or the chosen points.
 * Throws `UserError` for a purpose that cannot be the name of a note, and if a scorecard cannot be
 * read or added to.
 */
export function setUp(
  { index, now }: Pick<Ledger, 'index' | 'now'>,
  choices: SetUpChoices,
  targets: Targets,
): SetUp {
  requireScorecards(index);
  const existingPaths = new Map([...index.notes.keys()].map((path) => [foldPath(path), path]));
  const { templateFolders } = index.surroundings.obsidian;
  // Hidden folders, and those outside of the vault, contain no notes.
  const templateFolder = templateFolders.find((one) => !/(?:^|\/)\./.test(one)) ?? TEMPLATE_FOLDER;
  const start: Start = {
    today: now.date,
    targets: { ...targets, ...(choices.points ? { points: choices.points } : {}) },
    purpose: purposeOf(index, choices.purpose ?? null),
    settings: settingLines(choices),
    templateFolder,
    logHeadings: index.settings.logHeadings,
  };
  const changes: NoteChange[] = [];
  const kept = new Set(start.purpose.path === null ? [] : [start.purpose.path]);
  for (const [path, after] of starterNotes(start)) {
    const kind = TEMPLATE_KINDS.find(
      (one) => path.toLowerCase() === `${templateFolder.toLowerCase()}/${one}.md`,
    );
    const found =
      existingPaths.get(foldPath(path)) ??
      (kind && templateFor(index, kind).path) ??
      sameRecord(index, path, after);
    if (found) kept.add(found);
    else changes.push({ path, before: null, after });
  }
  const [scorecard] = index.records('scorecard');
  const added = scorecard && start.settings.length > 0 ? addSettings(index, choices) : [];
  for (const { path } of added) kept.delete(path);
  return { changes: [...added, ...changes], kept: [...kept] };
}

/** The overall goal that first goals serve: the chosen one, or else the vault's own, or else the default one. */
function purposeOf(index: VaultIndex, chosen: string | null): Start['purpose'] {
  const name = chosen?.trim() ?? '';
  if (name !== '') {
    const character = noteNameFault(name);
    if (character !== null) throw new UserError('bad-note-name', { name, character: character || null });
    return { name, path: null };
  }
  const [own] = activePurposes(index);
  return own ? { name: fileName(own.path), path: own.path } : { name: DEFAULT_PURPOSE, path: null };
}

/**
 * The existing record that a new note would duplicate: the scorecard, or an active goal that
 * counts the same, over any period.
 */
function sameRecord(index: VaultIndex, path: string, text: string): string | undefined {
  const added = readAlone(index, path, text)?.record;
  if (added?.kind === 'scorecard') return index.records('scorecard')[0]?.path;
  if (added?.kind !== 'goal' || added.goalKind === 'overall') return undefined;
  return index
    .records('goal')
    .find(
      ({ status, goalKind, metric, activity }) =>
        status === 'active' &&
        goalKind === added.goalKind &&
        metric === added.metric &&
        activity === added.activity,
    )?.path;
}
