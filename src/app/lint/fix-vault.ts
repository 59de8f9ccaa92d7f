import { applyEdits } from '../../edit/edits.ts';
import type { Diagnostic, Fix } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { runRules, type LintOptions } from '../../rules/engine/run-rules.ts';
import { Scorekeeper, type Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { fixesToMake } from './harmless.ts';

export interface FixOptions extends Omit<LintOptions, 'ledger' | 'everyPlace'> {
  /** Also fixes that may change what a note means. */
  readonly unsafe?: boolean;
  /** How often to look again for what a fix has made way for; until nothing changes unless given. */
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
  /** The vault as it is after all fixes. */
  readonly index: VaultIndex;
  /** In order of path. */
  readonly notes: readonly FixedNote[];
  /** How many fixes were left out, since each would change more than it mends. */
  readonly dropped: number;
}

type Fixable = Diagnostic & { readonly fix: Fix };

/**
 * Works out what fixing makes of a vault, again and again until nothing changes;
 * writes nothing. A fix that would change anything but what it mends is dropped,
 * as is every fix in a note whose front matter cannot be read or that is not
 * valid UTF-8.
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
 * In how many rounds the harmful fixes of a note are told from the others. A round
 * of few harmless ones among many would else be followed by as many rounds as there are fixes.
 */
const MOST_SEARCHES = 4;

/** What has become of the fixes to one note so far. */
class NoteFixes {
  /** How many findings were fixed. */
  made = 0;
  /** How many of the last fixes could not be made. */
  dropped = 0;
  readonly #path: string;
  /** What the note has said before: where fixes lead back to it, rules quarrel, and it is left alone. */
  readonly #said = new Set<string>();
  /** In how many rounds some were found to be harmful. */
  #searches = 0;
  /** The fixes of which none could be made, as the note is. */
  #stuck = '';

  constructor(path: string) {
    this.#path = path;
  }

  /** The note with all of these fixes that are harmless together; none where that changes nothing. */
  changed(index: VaultIndex, fixes: readonly Fixable[]): SourceNote[] {
    const text = index.note(this.#path)?.text ?? '';
    const asked = JSON.stringify(fixes.map(({ rule, fix }) => [rule, fix.edits]));
    if (this.#stuck === asked || this.#said.has(text)) return [];
    const { made, harmful } = fixesToMake(index, this.#path, fixes, this.#searches < MOST_SEARCHES);
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
    this.#said.add(text);
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
    // Of a note that is not UTF-8 some bytes are lost in its text: it is never written.
    if (!fix || (!fix.safe && !unsafe) || index.note(path)?.validUtf8 !== true) continue;
    const group = groups.get(path) ?? [];
    group.push({ ...diagnostic, fix });
    groups.set(path, group);
  }
  return groups;
}
