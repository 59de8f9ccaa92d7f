import type { Moment } from '../../model/moment.ts';
import { foldPath } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { NoteChange } from './note-change.ts';
import { readAlone } from './read-alone.ts';
import { starterNotes } from './starter-notes.ts';
import { TEMPLATE_FOLDER, TEMPLATE_KINDS, templateFor } from './templates.ts';

/** What setting a vault up makes, and what of it is there already and stays as it is. */
export interface SetUp {
  readonly changes: readonly NoteChange[];
  readonly kept: readonly string[];
}

/**
 * What is there is left alone, in whatever case its name is, as is another template
 * for the same kind; and no goal is added where one counts the same already.
 */
export function setUp(index: VaultIndex, now: Moment): SetUp {
  const there = new Map([...index.notes.keys()].map((path) => [foldPath(path), path]));
  const { templateFolders } = index.surroundings.obsidian;
  // Folders that are hidden, or outside of the vault, hold no notes.
  const folder = templateFolders.find((one) => !/(?:^|\/)\./.test(one)) ?? TEMPLATE_FOLDER;
  const changes: NoteChange[] = [];
  const kept = new Set<string>();
  for (const [path, after] of starterNotes(now.date, folder)) {
    const kind = TEMPLATE_KINDS.find((one) => path.toLowerCase() === `${folder.toLowerCase()}/${one}.md`);
    const found =
      there.get(foldPath(path)) ?? (kind && templateFor(index, kind).path) ?? sameGoal(index, path, after);
    if (found) kept.add(found);
    else changes.push({ path, before: null, after });
  }
  return { changes, kept: [...kept] };
}

/** The active goal of the vault that counts what a new one would, over whatever period. */
function sameGoal(index: VaultIndex, path: string, text: string): string | undefined {
  const added = readAlone(index, path, text)?.record;
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
