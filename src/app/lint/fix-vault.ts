import { applyEdits, withoutOverlaps } from '../../edit/edits.ts';
import { keepsOtherFields } from '../../edit/verify.ts';
import type { Diagnostic, Fix } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';
import { runRules, type LintOptions } from '../../rules/engine/run-rules.ts';
import { Scorekeeper, type Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

export interface FixOptions extends Omit<LintOptions, 'ledger' | 'everyPlace'> {
  /** Also fixes that may change what a note means. */
  readonly unsafe?: boolean;
  /** How often to look again for what a fix has made way for; 10 unless given. */
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
}

type Fixable = Diagnostic & { readonly fix: Fix };

/** One fix can make way for another; more rounds than this would be a quarrel between rules. */
const MOST_ROUNDS = 10;

/**
 * Works out what fixing makes of a vault; writes nothing. A fix that would
 * change anything it does not name is dropped, as is every fix in a note whose
 * front matter cannot be read or that is not valid UTF-8.
 */
export function fixVault(index: VaultIndex, now: Moment, options: FixOptions = {}): Fixed {
  let state = index;
  const keeper = new Scorekeeper();
  const counts = new Map<string, number>();
  const refused = new Set<string>();
  for (let round = 0; round < (options.rounds ?? MOST_ROUNDS); round++) {
    const changed: SourceNote[] = [];
    for (const [path, fixes] of fixesByPath(keeper.update(state, now), options)) {
      const text = state.note(path)?.text ?? '';
      const wanted = fixes.filter((one) => !refused.has(identity(one)));
      const { after, made } = fixText(text, wanted, (one) => refused.add(identity(one)));
      if (after === text) continue;
      changed.push({ path, text: after });
      counts.set(path, (counts.get(path) ?? 0) + made);
    }
    if (changed.length === 0) break;
    state = state.withAll(changed);
  }
  return {
    index: state,
    notes: [...counts].sort().flatMap(([path, fixes]) => fixedNote(index, state, path, fixes)),
  };
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

/** All together if that is harmless, else one by one, leaving out those that are not. */
function fixText(
  text: string,
  fixes: readonly Fixable[],
  refuse: (fix: Fixable) => void,
): { after: string; made: number } {
  const chosen = withoutOverlaps(fixes);
  const edits = chosen.flatMap(({ fix }) => fix.edits);
  const after = applyEdits(text, edits);
  if (keepsOtherFields(text, after, edits)) return { after, made: chosen.length };
  // The first harmless one alone: the next round sees the others at their new places.
  for (const one of chosen) {
    const alone = applyEdits(text, one.fix.edits);
    if (keepsOtherFields(text, alone, one.fix.edits)) return { after: alone, made: 1 };
    refuse(one);
  }
  return { after: text, made: 0 };
}

function identity({ path, rule, message }: Diagnostic): string {
  return JSON.stringify([path, rule, message]);
}
