import { applyEdits, withoutOverlaps } from '../../edit/edits.ts';
import { keepsMeaning } from '../../edit/keeps-meaning.ts';
import type { Diagnostic, Fix } from '../../model/finding.ts';
import { RULES } from '../../rules/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

type Fixable = Pick<Diagnostic, 'rule'> & { readonly fix: Fix };

/**
 * The most times a note is read again to find its harmful fixes, fewer for a long note; fixes not
 * known to be harmless by then are left alone. If all are harmless, one read is enough; each
 * harmful one takes several, by bisection. The smaller number finds one among 16 384 fixes.
 */
const MAX_READS = 64;
const MIN_READS = 16;
const MAX_TEXT_LENGTH = 1_000_000;

/** Judges the fixes to one note by parsing their result. */
class FixJudge<One extends Fixable> {
  readonly harmful = new Set<One>();
  readonly #index: VaultIndex;
  readonly #path: string;
  #reads: number;

  /** Without `maySearch` all fixes are tried together, with a single read. */
  constructor(index: VaultIndex, path: string, maySearch = true) {
    this.#index = index;
    this.#path = path;
    const length = index.note(path)?.text.length ?? 0;
    const most = Math.min(MAX_READS, Math.max(MIN_READS, Math.floor(MAX_TEXT_LENGTH / length)));
    this.#reads = maySearch ? most : 1;
  }

  /** Those of these fixes, which do not overlap, that are harmless together; the others are added to `harmful`. */
  harmlessTogether(fixes: readonly One[]): readonly One[] {
    let kept: readonly One[] = [];
    let left = fixes;
    /** How many to try first: harmful fixes are often close together. */
    let step = Math.ceil(left.length / 2);
    while (left.length > 0 && !this.#keeps([...kept, ...left])) {
      // Number of the remaining fixes that are known to be harmless with `kept`, and a number known to be
      // harmful.
      let good = 0;
      let bad = left.length;
      while (bad - good > 1 && this.#reads > 0) {
        const some = good + Math.min(step, bad - good - 1);
        const isGood = this.#keeps([...kept, ...left.slice(0, some)]);
        if (isGood) good = some;
        else bad = some;
        step = isGood ? step * 2 : Math.ceil((bad - good) / 2);
      }
      kept = [...kept, ...left.slice(0, good)];
      const one = left[good];
      if (one && bad - good === 1) this.harmful.add(one);
      if (this.#reads <= 0) return kept;
      left = left.slice(bad);
      step = good + 1;
    }
    return [...kept, ...left];
  }

  #keeps(fixes: readonly One[]): boolean {
    const note = this.#index.note(this.#path);
    // The text of a note that is not valid UTF-8 lacks some bytes, so such a note is never written.
    if (fixes.length === 0 || note?.validUtf8 !== true || this.#reads-- <= 0) return false;
    const all = fixes.map(({ rule, fix: { edits } }) => ({
      edits,
      mayChangeMeaning: RULES.get(rule)?.fixesChange !== 'nothing',
    }));
    const text = applyEdits(
      note.text,
      all.flatMap(({ edits }) => edits),
    );
    return keepsMeaning(note, this.#index.reread(this.#path, text), all);
  }
}

/**
 * The fixes to make in a note together: neither one of them nor all of them change the meaning of
 * the note except for what they correct. `fixes` are sorted by position. With `maySearch`,
 * harmful fixes are found by reading the note several times; without it, a harmful one prevents
 * all.
 */
export function fixesToMake<One extends Fixable>(
  index: VaultIndex,
  path: string,
  fixes: readonly One[],
  maySearch: boolean,
): { readonly made: readonly One[]; readonly harmful: number } {
  const judge = new FixJudge<One>(index, path, maySearch);
  // If all are harmful, the fixes that they overlap are tried.
  for (let left = fixes; left.length > 0; left = left.filter((one) => !judge.harmful.has(one))) {
    const known = judge.harmful.size;
    const made = judge.harmlessTogether(withoutOverlaps(left));
    if (made.length > 0 || judge.harmful.size === known) return { made, harmful: judge.harmful.size };
  }
  return { made: [], harmful: judge.harmful.size };
}

/** The fixes to offer for a note, each to be made by itself; they may overlap. */
export function fixesToOffer<One extends Fixable>(
  index: VaultIndex,
  path: string,
  fixes: readonly One[],
): ReadonlySet<One> {
  const judge = new FixJudge<One>(index, path);
  const offered = new Set<One>();
  for (let left = fixes; left.length > 0;) {
    const chosen = withoutOverlaps(left);
    if (chosen.length === 0) break;
    for (const one of judge.harmlessTogether(chosen)) offered.add(one);
    const tried = new Set(chosen);
    left = left.filter((one) => !tried.has(one));
  }
  return offered;
}
