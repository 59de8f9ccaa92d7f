import { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { NoteChange } from '../notes/note-change.ts';
import type { SetUpChoices } from './choices.ts';
import { usualTargets } from './first-targets.ts';
import { PLACE_KINDS, type PlaceKind } from './record-places.ts';
import { setUp, type SetUp } from './set-up.ts';
import { DEFAULT_TARGETS } from './targets.ts';

/** The changes that set a vault up, and their effect. */
export interface SetUpProposal extends SetUp {
  /** The names of the notes that become a contact or an event, sorted by path. */
  readonly recognized: Readonly<Record<PlaceKind, readonly string[]>>;
  /** The vault after the changes, except for the targets of its first goals. */
  readonly index: VaultIndex;
}

/** The vault as it would be read after the changes, except for the targets of its first goals. Throws as `setUp` does. */
export function indexAfter(ledger: Ledger, choices: SetUpChoices): VaultIndex {
  return after(ledger.index, setUp(ledger, choices, DEFAULT_TARGETS).changes);
}

/**
 * `setUp`, with the vault as it would be read afterwards (`index`, if it is known already); the
 * targets follow from what counts then. Throws as `setUp` does.
 */
export function proposeSetUp(
  ledger: Ledger,
  choices: SetUpChoices = {},
  index = indexAfter(ledger, choices),
): SetUpProposal {
  const made = setUp(ledger, choices, usualTargets(Ledger.of(index, ledger.now)));
  const isNew = (kind: PlaceKind, path: string): boolean =>
    ledger.index.record(kind, path) === undefined && made.changes.every((one) => one.path !== path);
  const recognized = PLACE_KINDS.map((kind) => {
    const fresh = index.records(kind).filter(({ path }) => isNew(kind, path));
    return [kind, fresh.map(({ path }) => index.nameOf(path))] as const;
  });
  return {
    ...made,
    recognized: Object.fromEntries(recognized) as unknown as SetUpProposal['recognized'],
    index,
  };
}

function after(index: VaultIndex, changes: readonly NoteChange[]): VaultIndex {
  return index.withAll(changes.map(({ path, after: text }) => ({ path, text })));
}
