import { applyBaseline, parseBaseline } from '../../app/lint/baseline.ts';
import { changedLines, type ChangedLine } from '../../app/lint/changed-lines.ts';
import { fixVault } from '../../app/lint/fix-vault.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { fixFinding, fixesOf } from '../../app/lint/quick-fix.ts';
import { fixWords } from '../../app/words/fix-words.ts';
import { UserError } from '../../app/user-error.ts';
import type { Diagnostic, Edit, LintReport, Severity } from '../../model/finding.ts';
import { LineIndex, type Span } from '../../model/span.ts';
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
  /** The most findings to return. */
  readonly most: number;
}

/** The effect of a fix. */
export interface FixEffect {
  readonly words: string;
  readonly safe: boolean;
}

/** The first of the requested findings. */
export interface FindingsShown {
  /** For the note, or for all, with every severity. */
  readonly summary: LintReport['summary'];
  /** Number of findings with the requested severities. */
  readonly count: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The fix of each, in words, and whether it is safe; null if there is none. */
  readonly fixes: readonly (FixEffect | null)[];
}

/** The changes that all safe fixes would make. */
export interface FixesFound {
  readonly changes: readonly NoteChange[];
  /** Number of findings that they fix. */
  readonly fixes: number;
  /** The first changed lines of the first notes. */
  readonly preview: readonly { readonly path: string; readonly lines: readonly ChangedLine[] }[];
}

/** How much of it is shown before it is done: notes, and lines of each. */
const MAX_NOTES = 20;
const MAX_LINES = 3;

/** A finding in a text that is being typed: its span in the text (UTF-16 offsets), and its fix. */
export interface TextFinding
  extends Span, Pick<Diagnostic, 'rule' | 'severity' | 'message' | 'help' | 'advice' | 'url'> {
  readonly fix: { readonly words: string; readonly edits: readonly Edit[] } | null;
}

/** The findings in the notes, and their fixes: nothing is written here. */
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

  /** The findings in these notes, or in all. Throws `UserError` if `.netvault.yaml` or the baseline cannot be read. */
  findings(at: Instant, paths: readonly string[] | null): LintReport {
    return this.#judge(this.#ledger(at), paths);
  }

  /** The number of findings. Throws as `findings` does. */
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

  /** The findings in a note with this text, saved or not. Throws as `findings` does. */
  textFindings(at: Instant, path: string, text: string): readonly TextFinding[] {
    const saved = this.#ledger(at);
    const note = saved.index.note(path);
    const isSaved = note?.text === text;
    const index = isSaved
      ? saved.index
      : saved.index.with({ path, text, validUtf8: note?.validUtf8 ?? true });
    const ledger = saved.next(index, saved.now);
    const lines = new LineIndex(text);
    const { diagnostics } = this.#judge(ledger, [path]);
    const fixes = fixesOf(index, diagnostics);
    return diagnostics.map((one, nth) => {
      const { rule, severity, message, help, advice, url, start, end } = one;
      const fix = fixes[nth] ?? null;
      return {
        ...{ rule, severity, message, help, url, start: lines.offset(start), end: lines.offset(end) },
        ...(advice ? { advice } : {}),
        fix: fix && { words: fixWords(text, fix), edits: fix.edits },
      };
    });
  }

  /** The changes that all safe fixes make to a note, or to the vault. */
  fixAll(at: Instant, path: string | null): FixesFound {
    const { notes } = fixVault(
      this.#state.index,
      this.#state.moment(at),
      path === null ? {} : { paths: [path] },
    );
    return {
      changes: notes,
      fixes: notes.reduce((sum, { fixes }) => sum + fixes, 0),
      preview: notes.slice(0, MAX_NOTES).map(({ path, before, after }) => ({
        path,
        lines: changedLines(before, after, MAX_LINES),
      })),
    };
  }

  /** The change that one fix makes. Throws `UserError` as `fixFinding` does. */
  fixOne(at: Instant, finding: Diagnostic): NoteChange {
    return fixFinding(this.#state.ledger(at), finding);
  }

  /** Throws if findings cannot be determined because `.netvault.yaml` cannot be read. */
  #ledger(at: Instant): Ledger {
    const { configurationProblem } = this.#state;
    if (configurationProblem) throw configurationProblem;
    return this.#state.ledger(at);
  }

  #judge(ledger: Ledger, paths: readonly string[] | null): LintReport {
    const { index, now } = ledger;
    // After a change several views ask for all findings.
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
