import { applyEdits } from '../../edit/edits.ts';
import type { Diagnostic, Fix } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { runRules, type LintOptions } from '../../rules/engine/run-rules.ts';
import { Scorekeeper, type Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { fixesToMake } from './safe-fixes.ts';

export interface FixOptions extends Omit<LintOptions, 'ledger' | 'everyPlace'> {
  /** Whether to apply fixes that may change the meaning of a note as well. */
  readonly unsafe?: boolean;
  /** How often to look for further fixes, which earlier ones made possible; until nothing changes if left out. */
  readonly rounds?: number;
}

/** A note before and after its fixes. */
export interface FixedNote {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** How many findings were fixed. */
  readonly fixes: number;
}

export interface Fixed {
  /** The vault after all fixes. */
  readonly index: VaultIndex;
  /** Sorted by path. */
  readonly notes: readonly FixedNote[];
  /** Number of fixes that were left out because they would change more than intended. */
  readonly dropped: number;
}

type Fixable = Diagnostic & { readonly fix: Fix };

/**
 * Computes the vault after fixing, repeatedly until nothing changes; writes nothing. A fix that
 * would change anything but what it corrects is dropped, as is every fix in a note whose front
 * matter cannot be read or that is not valid UTF-8.
 */
export function fixVault(index: VaultIndex, now: Moment, options: FixOptions = {}): Fixed {
  let state = index;
  const keeper = new Scorekeeper();
  const notes = new Map<string, NoteFixes>();
  for (let round = 0; round < (options.rounds ?? Infinity); round++) {
    const changed: SourceNote[] = [];
    for (const [path, fixes] of fixesByPath(keeper.update(state, now), options)) {
      const note = notes.get(path) ?? new NoteFixes(path);
      notes.set(path, note);
      changed.push(...note.changed(state, fixes));
    }
    if (changed.length === 0) break;
    state = state.withAll(changed);
  }
  return {
    index: state,
    notes: [...notes].sort().flatMap(([path, { made }]) => fixedNote(index, state, path, made)),
    dropped: [...notes.values()].reduce((sum, { dropped }) => sum + dropped, 0),
  };
}

/**
 * The number of rounds in which the harmful fixes of a note are searched for. Otherwise a round
 * with few harmless fixes among many could be followed by as many rounds as there are fixes.
 */
const MAX_SEARCHES = 4;

/** The state of the fixes to one note. */
class NoteFixes {
  /** How many findings were fixed. */
  made = 0;
  /** Number of fixes in the last round that could not be made. */
  dropped = 0;
  readonly #path: string;
  /**
   * Earlier texts of the note: if fixes lead back to one of them, rules contradict each other, and
   * the note is left alone.
   */
  readonly #reported = new Set<string>();
  /** Number of rounds in which harmful fixes were found. */
  #searches = 0;
  /** The fixes none of which could be made in the current text. */
  #stuck = '';

  constructor(path: string) {
    this.#path = path;
  }

  /** The note with all of these fixes that are harmless together; empty if that changes nothing. */
  changed(index: VaultIndex, fixes: readonly Fixable[]): SourceNote[] {
    const text = index.note(this.#path)?.text ?? '';
    const asked = JSON.stringify(fixes.map(({ rule, fix }) => [rule, fix.edits]));
    if (this.#stuck === asked || this.#reported.has(text)) return [];
    const { made, harmful } = fixesToMake(index, this.#path, fixes, this.#searches < MAX_SEARCHES);
    if (harmful > 0) this.#searches++;
    const after = applyEdits(
      text,
      made.flatMap(({ fix }) => fix.edits),
    );
    if (after === text) {
      this.#stuck = asked;
      this.dropped = fixes.length;
      return [];
    }
    this.#stuck = '';
    this.dropped = 0;
    this.#reported.add(text);
    this.made += made.length;
    return [{ path: this.#path, text: after }];
  }
}

function fixedNote(before: VaultIndex, after: VaultIndex, path: string, fixes: number): FixedNote[] {
  const old = before.note(path)?.text;
  const fresh = after.note(path)?.text;
  return old === undefined || fresh === undefined || old === fresh
    ? []
    : [{ path, before: old, after: fresh, fixes }];
}

function fixesByPath(ledger: Ledger, { unsafe = false, ...lint }: FixOptions): Map<string, Fixable[]> {
  const { index, now } = ledger;
  const groups = new Map<string, Fixable[]>();
  for (const diagnostic of runRules(index, now, { ...lint, ledger, everyPlace: true }).diagnostics) {
    const { fix, path } = diagnostic;
    // If a note is not valid UTF-8, some bytes are lost in its text, so it is never written.
    if (!fix || (!fix.safe && !unsafe) || index.note(path)?.validUtf8 !== true) continue;
    const group = groups.get(path) ?? [];
    group.push({ ...diagnostic, fix });
    groups.set(path, group);
  }
  return groups;
}
