import { applyBaseline, parseBaseline } from '../../app/lint/baseline.ts';
import { changedLines, type ChangedLine } from '../../app/lint/changed-lines.ts';
import { fixVault } from '../../app/lint/fix-vault.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { fixFinding, fixesOf } from '../../app/lint/quick-fix.ts';
import { fixWords } from '../../app/words/fix-words.ts';
import { UserError } from '../../app/user-error.ts';
import type { Diagnostic, Edit, LintReport, Severity } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { runRules } from '../../rules/engine/run-rules.ts';
import { parseConfiguration } from '../../vault/configuration.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { LastAnswers } from './last-answers.ts';
import type { Instant, VaultState } from './state.ts';

/** Which findings are wanted. */
export interface FindingsAsked {
  /** A note, or null for all. */
  readonly path: string | null;
  readonly severities: readonly Severity[];
  /** No more than this many. */
  readonly most: number;
}

/** What a fix does. */
export interface Mending {
  readonly words: string;
  readonly safe: boolean;
}

/** The first of the findings that were asked for. */
export interface FindingsShown {
  /** Of the note, or of all, whatever their severity. */
  readonly summary: LintReport['summary'];
  /** How many there are of the severities asked for. */
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What mends each of them, in words, and whether it does so for sure; null where nothing does. */
  readonly fixes: readonly (Mending | null)[];
}

/** What all safe fixes would make of notes. */
export interface FixesFound {
  readonly changes: readonly NoteChange[];
  /** How many findings are mended by them. */
  readonly fixes: number;
  /** Of the first notes the first lines that change. */
  readonly preview: readonly { readonly path: string; readonly lines: readonly ChangedLine[] }[];
}

/** How much of it a person is shown before it is done: notes, and lines of each. */
const MOST_NOTES = 20;
const MOST_LINES = 3;

/** A finding in a text that is being typed: where it stands in it (UTF-16 offsets), and what mends it. */
export interface TextFinding
  extends Span, Pick<Diagnostic, 'rule' | 'severity' | 'message' | 'help' | 'advice' | 'url'> {
  readonly fix: { readonly words: string; readonly edits: readonly Edit[] } | null;
}

/** What is wrong in the notes, and what would mend it: nothing is written here. */
export class LintService {
  readonly #state: VaultState;
  readonly #reports = new LastAnswers<LintReport>();

  constructor(state: VaultState) {
    this.#state = state;
  }

  /** The baseline that a `.netvault.yaml` names, relative to the vault, or null. */
  baselineFile(configuration: string): string | null {
    return parseConfiguration(configuration, []).configuration.baseline;
  }

  /** What is wrong in these notes, or in all. Throws `UserError` where `.netvault.yaml` or the baseline cannot be read. */
  findings(at: Instant, paths: readonly string[] | null): LintReport {
    return this.#judge(this.#ledger(at), paths);
  }

  /** How many findings there are. Throws as `findings` does. */
  findingCount(at: Instant): LintReport['summary'] {
    return this.findings(at, null).summary;
  }

  /** The first of the findings: a vault can have more than a view can show. Throws as `findings` does. */
  someFindings(at: Instant, { path, severities, most }: FindingsAsked): FindingsShown {
    const { index } = this.#state;
    const { summary, diagnostics } = this.findings(at, path === null ? null : [path]);
    const wanted = diagnostics.filter(({ severity }) => severities.includes(severity));
    const shown = wanted.slice(0, most);
    const fixes = fixesOf(index, shown).map(
      (fix, at) =>
        fix && { words: fixWords(index.note(shown[at]?.path ?? '')?.text ?? '', fix), safe: fix.safe },
    );
    return { summary, count: wanted.length, diagnostics: shown, fixes };
  }

  /** What is wrong in a note that says this now, saved or not. Throws as `findings` does. */
  textFindings(at: Instant, path: string, text: string): readonly TextFinding[] {
    const saved = this.#ledger(at);
    const note = saved.index.note(path);
    const isSaved = note?.text === text;
    const index = isSaved
      ? saved.index
      : saved.index.with({ path, text, validUtf8: note?.validUtf8 ?? true });
    const ledger = saved.next(index, saved.now);
    const lines = lineStarts(text);
    const offset = ({ line, column }: Diagnostic['start']): number => (lines[line - 1] ?? 0) + column - 1;
    const { diagnostics } = this.#judge(ledger, [path]);
    const fixes = fixesOf(index, diagnostics);
    return diagnostics.map((one, nth) => {
      const { rule, severity, message, help, advice, url, start, end } = one;
      const fix = fixes[nth] ?? null;
      return {
        ...{ rule, severity, message, help, url, start: offset(start), end: offset(end) },
        ...(advice ? { advice } : {}),
        fix: fix && { words: fixWords(text, fix), edits: fix.edits },
      };
    });
  }

  /** What all safe fixes make of a note, or of the vault. */
  fixAll(at: Instant, path: string | null): FixesFound {
    const { notes } = fixVault(
      this.#state.index,
      this.#state.moment(at),
      path === null ? {} : { paths: [path] },
    );
    return {
      changes: notes,
      fixes: notes.reduce((sum, { fixes }) => sum + fixes, 0),
      preview: notes.slice(0, MOST_NOTES).map(({ path, before, after }) => ({
        path,
        lines: changedLines(before, after, MOST_LINES),
      })),
    };
  }

  /** What one fix makes of its note. Throws `UserError` as `fixFinding` does. */
  fixOne(at: Instant, finding: Diagnostic): NoteChange {
    return fixFinding(this.#state.ledger(at), finding);
  }

  /** Throws where no finding can be told, since `.netvault.yaml` cannot be read. */
  #ledger(at: Instant): Ledger {
    const { configurationProblem } = this.#state;
    if (configurationProblem) throw configurationProblem;
    return this.#state.ledger(at);
  }

  #judge(ledger: Ledger, paths: readonly string[] | null): LintReport {
    const { index, now } = ledger;
    // Several views ask for all at the same change.
    return paths === null
      ? this.#reports.of(ledger, '', () => this.#withoutKnown(runRules(index, now, { ledger }), null))
      : this.#withoutKnown(runRules(index, now, { ledger, paths, everyPlace: true }), paths);
  }

  #withoutKnown(report: LintReport, paths: readonly string[] | null): LintReport {
    const { index, baseline } = this.#state;
    const file = index.surroundings.configuration.baseline;
    if (file === null) return report;
    if (baseline === null) throw new UserError('no-baseline', { path: file });
    const looked = (path: string): boolean => paths?.includes(path) ?? true;
    return applyBaseline(report, parseBaseline(baseline, file), looked).report;
  }
}

/** Where lines begin, the first at 0; they end with LF, CRLF or a lone CR. */
function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
}
