import { applyEdits, withoutOverlaps } from '../../edit/edits.ts';
import { keepsMeaning } from '../../edit/keeps-meaning.ts';
import type { Diagnostic, Fix } from '../../model/finding.ts';
import { RULES } from '../../rules/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

type Fixable = Pick<Diagnostic, 'rule'> & { readonly fix: Fix };

/**
 * How often a note is read again to tell its harmful fixes from the others, at
 * most, and how much of it: what is not known to be harmless then is left alone.
 * One read is enough where all are harmless; each harmful one costs some, by halving.
 */
const MOST_READS = 64;
const FEWEST_READS = 12;
const MOST_TEXT = 1_000_000;

/** Judges the fixes to one note by reading what they would make of it. */
class Judge<One extends Fixable> {
  readonly harmful = new Set<One>();
  readonly #index: VaultIndex;
  readonly #path: string;
  #reads: number;

  constructor(index: VaultIndex, path: string) {
    this.#index = index;
    this.#path = path;
    const length = index.note(path)?.text.length ?? 0;
    this.#reads = Math.min(MOST_READS, Math.max(FEWEST_READS, Math.floor(MOST_TEXT / length)));
  }

  /** Those of these fixes, which do not overlap, that are harmless together; the others become `harmful`. */
  together(fixes: readonly One[]): readonly One[] {
    let kept: readonly One[] = [];
    /** `isHarmful`: with what is kept they are known to be harmful. Whether all of them are kept. */
    const add = (some: readonly One[], isHarmful = false): boolean => {
      const more = [...kept, ...some];
      if (!isHarmful && this.#keeps(more)) {
        kept = more;
        return true;
      }
      const [one, other] = some;
      if (one && !other) this.harmful.add(one);
      if (!other || this.#reads <= 0) return false;
      const half = Math.ceil(some.length / 2);
      return add(some.slice(half), add(some.slice(0, half)));
    };
    add(fixes);
    return kept;
  }

  #keeps(fixes: readonly One[]): boolean {
    const note = this.#index.note(this.#path);
    // The text of a note that is not valid UTF-8 lacks some of its bytes: such a note is never written.
    if (fixes.length === 0 || note?.validUtf8 !== true || this.#reads-- <= 0) return false;
    const all = fixes.map(({ rule, fix: { edits } }) => ({
      edits,
      mends: RULES.get(rule)?.mends !== 'nothing',
    }));
    const text = applyEdits(
      note.text,
      all.flatMap(({ edits }) => edits),
    );
    return keepsMeaning(note, this.#index.reread(this.#path, text), all);
  }
}

/**
 * The fixes to make in a note at once: none of them, nor all of them together,
 * changes what the note says but for what they mend. `fixes` are sorted by position.
 */
export function fixesToMake<One extends Fixable>(
  index: VaultIndex,
  path: string,
  fixes: readonly One[],
): readonly One[] {
  const judge = new Judge<One>(index, path);
  // Where all are harmful, what they overlap has its turn.
  for (let left = fixes; left.length > 0; left = left.filter((one) => !judge.harmful.has(one))) {
    const known = judge.harmful.size;
    const made = judge.together(withoutOverlaps(left));
    if (made.length > 0 || judge.harmful.size === known) return made;
  }
  return [];
}

/** The fixes to offer for a note, each to be made alone; those that overlap others among them. */
export function fixesToOffer<One extends Fixable>(
  index: VaultIndex,
  path: string,
  fixes: readonly One[],
): ReadonlySet<One> {
  const judge = new Judge<One>(index, path);
  const offered = new Set<One>();
  for (let left = fixes; left.length > 0;) {
    const chosen = withoutOverlaps(left);
    if (chosen.length === 0) break;
    for (const one of judge.together(chosen)) offered.add(one);
    const tried = new Set(chosen);
    left = left.filter((one) => !tried.has(one));
  }
  return offered;
}
