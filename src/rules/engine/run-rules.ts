import { addTo } from '../../model/group-by.ts';
import type { Finding, JudgedFinding, LintReport, Severity } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { bySpan, LineIndex } from '../../model/span.ts';
import { pathMatcher, pathMatchers } from '../../vault/globs.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { RuleSettings } from '../../vault/configuration.ts';
import { isTemplate } from '../../vault/parse-source.ts';
import type { Surroundings } from '../../vault/surroundings.ts';
import { Ledger } from '../../scorecard/index.ts';
import type { Rule, RuleContext } from './define-rule.ts';
import { RULES, ruleUrl } from '../index.ts';
import { mergeConflict } from '../merge-conflict.ts';
import { oncePerCause } from './once-per-cause.ts';
import { applySuppressions } from './suppressions.ts';

export interface LintOptions {
  /** Notes and folders relative to the vault; all notes if left out. */
  readonly paths?: readonly string[];
  /** Severities that override the vault's settings. */
  readonly rules?: RuleSettings;
  /** The ledger of this state at this moment, if there is one; otherwise it is made when a rule needs it. */
  readonly ledger?: Ledger;
  /**
   * Whether to report every place of a finding that is otherwise reported once with the number of
   * its places. Needed to fix all of them, or to mark them in a note.
   */
  readonly everyPlace?: boolean;
}

/** The number of linted notes, and every finding in them at every place, sorted by path and place. */
export interface FoundInVault {
  readonly notes: number;
  readonly judged: readonly JudgedFinding[];
}

/** Lints the notes of a vault: the findings of the parser and of the rules, with severity, URL and position. */
export function runRules(index: VaultIndex, now: Moment, options: LintOptions = {}): LintReport {
  const { notes, judged } = judge(index, now, options);
  return reportOf(notes, options.everyPlace ? judged : oncePerCause(judged));
}

/** All findings in the notes of a vault. */
export function judge(index: VaultIndex, now: Moment, options: LintOptions = {}): FoundInVault {
  const notes = lintedNotes(index, options.paths);
  const severity = severities(index, options.rules ?? new Map());
  const found = check(lazyContext(index, now, options.ledger), severity);
  const judged = notes.flatMap((note) =>
    diagnose(index, note, unsuppressed(index, note, found.get(note.path) ?? [], severity), severity),
  );
  return { notes: notes.length, judged };
}

/** The report of some findings. */
export function reportOf(notes: number, judged: readonly JudgedFinding[]): LintReport {
  const diagnostics = judged.map(({ diagnostic }) => diagnostic);
  const count = (wanted: Severity): number => diagnostics.filter((one) => one.severity === wanted).length;
  return {
    version: 1,
    summary: {
      notes,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      fixable: diagnostics.filter(({ fix }) => fix?.safe).length,
    },
    diagnostics,
  };
}

/** The findings of the rules, by path. A rule that is off everywhere is not run. */
function check(context: RuleContext, severityOf: SeverityOf): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const rule of RULES.values()) {
    if (!rule.check || !isOn(rule, context.index, severityOf)) continue;
    rule.check(context, (path, finding) => {
      addTo(found, path, { rule: rule.id, ...finding });
    });
  }
  return found;
}

function isOn({ id }: Rule, { surroundings }: VaultIndex, severityOf: SeverityOf): boolean {
  const { overrides } = surroundings.configuration;
  return severityOf(id, null) !== 'off' || overrides.some(({ rules }) => (rules.get(id) ?? 'off') !== 'off');
}

function lazyContext(index: VaultIndex, now: Moment, given: Ledger | undefined): RuleContext {
  if (given && given.index !== index) throw new TypeError('The counts are of another state of the vault');
  let ledger = given;
  return {
    index,
    now,
    get ledger() {
      return (ledger ??= Ledger.of(index, now));
    },
  };
}

function lintedNotes(
  { notes, surroundings }: VaultIndex,
  paths: readonly string[] | undefined,
): ParsedNote[] {
  const ignored = leftOut(surroundings);
  const wanted = paths === undefined ? null : paths.map((path) => path.replace(/\/+$/, ''));
  return [...notes.values()].filter(
    ({ path, frontMatter }) =>
      frontMatter !== 'template' &&
      (wanted === null || wanted.some((one) => one === '' || path === one || path.startsWith(`${one}/`))) &&
      !ignored(path),
  );
}

/** Those of the given paths that are linted. */
export function lintedAmong(paths: readonly string[], surroundings: Surroundings): readonly string[] {
  const ignored = leftOut(surroundings);
  return paths.filter((path) => !isTemplate(path, surroundings) && !ignored(path));
}

function leftOut({ configuration, obsidian }: Surroundings): (path: string) => boolean {
  return pathMatcher([...configuration.ignore, ...obsidian.ignoredFolders]);
}

/**
 * Until the vault is set up, only what no tool can read is reported. A merge conflict in a body can
 * be read.
 */
function findingsOf(index: VaultIndex, note: ParsedNote, judged: readonly Finding[]): readonly Finding[] {
  const { findings, frontMatter } = note;
  if (index.adopted) return [...findings, ...judged];
  if (frontMatter === 'unreadable') return findings;
  return [...findings, ...judged].filter(
    ({ rule }) => rule !== mergeConflict.id && RULES.get(rule)?.anywhere === true,
  );
}

const KNOWN: readonly string[] = [...RULES.keys()];

/** The findings of a note that its comments do not suppress. */
function unsuppressed(
  index: VaultIndex,
  note: ParsedNote,
  judged: readonly Finding[],
  severityOf: SeverityOf,
): readonly Finding[] {
  return applySuppressions(note, findingsOf(index, note, judged), {
    knownRules: KNOWN,
    isOn: (rule) => severityOf(rule, note.path) !== 'off',
    reportUnused: index.adopted,
  });
}

/**
 * The severity of a rule in a note, or with null anywhere in the vault. `usual` is the severity
 * of a finding if it differs from that of its rule; settings override both.
 */
type SeverityOf = (rule: string, path: string | null, usual?: Severity) => Severity | 'off';

function severities({ surroundings }: VaultIndex, chosen: RuleSettings): SeverityOf {
  const { rules, overrides } = surroundings.configuration;
  const matching = pathMatchers(overrides.map(({ files }) => files));
  const layers = new Map<string, readonly RuleSettings[]>();
  /** The overrides that apply to a note. */
  const layersOf = (path: string): readonly RuleSettings[] => {
    const known = layers.get(path) ?? matching(path).flatMap((at) => overrides[at]?.rules ?? []);
    layers.set(path, known);
    return known;
  };
  return (rule, path, usual) => {
    const override = path === null ? undefined : layersOf(path).findLast((one) => one.has(rule));
    return (
      chosen.get(rule) ??
      override?.get(rule) ??
      rules.get(rule) ??
      usual ??
      RULES.get(rule)?.severity ??
      'error'
    );
  };
}

function diagnose(
  index: VaultIndex,
  note: ParsedNote,
  findings: readonly Finding[],
  severityOf: SeverityOf,
): JudgedFinding[] {
  if (findings.length === 0) return [];
  const { path, text } = note;
  const lines = new LineIndex(text);
  return [...findings]
    .sort(bySpan)
    .flatMap(({ rule, severity: usual, span, message, help, advice, fix: given, related, cause, about }) => {
      const severity = severityOf(rule, path, usual);
      if (severity === 'off') return [];
      const fix = given ?? RULES.get(rule)?.fixFor?.(note, index);
      const diagnostic = {
        path,
        rule,
        severity,
        message,
        help,
        ...(advice ? { advice } : {}),
        url: ruleUrl(rule),
        start: lines.position(span.start),
        end: lines.position(span.end),
        ...(related ? { related } : {}),
        // If a note is not valid UTF-8, some bytes are lost in its text, so it is never rewritten.
        ...(fix && note.validUtf8 ? { fix } : {}),
      };
      return { diagnostic, ...(cause === undefined ? {} : { cause }), ...(about ? { about } : {}) };
    });
}
