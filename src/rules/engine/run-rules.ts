import type { Diagnostic, Finding, LintReport, Severity } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { LineIndex } from '../../model/span.ts';
import { pathMatcher } from '../../vault/globs.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { RuleSettings } from '../../vault/configuration.ts';
import { Ledger } from '../../scorecard/index.ts';
import type { Rule, RuleContext } from './define-rule.ts';
import { RULES, ruleUrl } from '../index.ts';
import { applySuppressions } from './suppressions.ts';

export interface LintOptions {
  /** Notes and folders relative to the vault; all notes unless given. */
  readonly paths?: readonly string[];
  /** Severities that override the vault's settings. */
  readonly rules?: RuleSettings;
  /** The ledger of this state at this moment, where there is one already; else one is made once a rule asks for it. */
  readonly ledger?: Ledger;
}

/** Lints the notes of a vault: the findings of the parser and of the rules, with severity, URL and position. */
export function runRules(index: VaultIndex, now: Moment, options: LintOptions = {}): LintReport {
  const notes = lintedNotes(index, options.paths);
  const severity = severities(index, options.rules ?? new Map());
  const judged = check(lazyContext(index, now, options.ledger), severity);
  const diagnostics = notes.flatMap((note) =>
    diagnose(note, unsuppressed(index, note, judged.get(note.path) ?? [], severity), severity),
  );
  const count = (wanted: Severity): number => diagnostics.filter((one) => one.severity === wanted).length;
  return {
    version: 1,
    summary: {
      notes: notes.length,
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
    if (rule.check === null || !isOn(rule, context.index, severityOf)) continue;
    rule.check(context, (path, finding) => {
      const known = found.get(path);
      const one = { rule: rule.id, ...finding };
      if (known) known.push(one);
      else found.set(path, [one]);
    });
  }
  return found;
}

function isOn({ id }: Rule, { surroundings }: VaultIndex, severityOf: SeverityOf): boolean {
  const { overrides } = surroundings.configuration;
  return severityOf(id, null) !== 'off' || overrides.some(({ rules }) => (rules.get(id) ?? 'off') !== 'off');
}

function lazyContext(index: VaultIndex, now: Moment, given: Ledger | undefined): RuleContext {
  if (given && given.index !== index) throw new TypeError('The ledger is of another state of the vault');
  let ledger = given;
  return {
    index,
    now,
    get ledger() {
      return (ledger ??= Ledger.of(index, now));
    },
  };
}

function lintedNotes(index: VaultIndex, paths: readonly string[] | undefined): ParsedNote[] {
  const { configuration, obsidian } = index.surroundings;
  const ignored = pathMatcher([...configuration.ignore, ...obsidian.ignoredFolders]);
  const wanted = paths === undefined ? null : paths.map((path) => path.replace(/\/+$/, ''));
  return [...index.notes.values()].filter(
    ({ path, frontMatter }) =>
      frontMatter !== 'template' &&
      (wanted === null || wanted.some((one) => one === '' || path === one || path.startsWith(`${one}/`))) &&
      !ignored(path),
  );
}

/**
 * Records in other people's spelling, and notes that are no records, are not
 * judged until the vault is adopted; front matter that cannot be read is
 * reported in any note.
 */
function findingsOf(index: VaultIndex, note: ParsedNote, judged: readonly Finding[]): readonly Finding[] {
  const { findings, record, frontMatter } = note;
  if (index.adopted || record?.origin === 'own' || frontMatter === 'unreadable')
    return [...findings, ...judged];
  return findings.filter(({ rule }) => rule === 'invalid-encoding' || rule === 'front-matter-not-first');
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

/** The severity of a rule in a note, or with null anywhere in the vault. `usual` is that of a finding which differs from its rule's; settings override both. */
type SeverityOf = (rule: string, path: string | null, usual?: Severity) => Severity | 'off';

function severities({ surroundings }: VaultIndex, chosen: RuleSettings): SeverityOf {
  const { rules, overrides } = surroundings.configuration;
  const layers = overrides.map((override) => ({
    matches: pathMatcher(override.files),
    rules: override.rules,
  }));
  return (rule, path, usual) => {
    const override =
      path === null ? undefined : layers.findLast((layer) => layer.rules.has(rule) && layer.matches(path));
    return (
      chosen.get(rule) ??
      override?.rules.get(rule) ??
      rules.get(rule) ??
      usual ??
      RULES.get(rule)?.severity ??
      'error'
    );
  };
}

function diagnose(
  { path, text }: ParsedNote,
  findings: readonly Finding[],
  severityOf: SeverityOf,
): Diagnostic[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(text);
  return [...findings]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .flatMap(({ rule, severity: usual, span, message, help, advice, fix, related }) => {
      const severity = severityOf(rule, path, usual);
      if (severity === 'off') return [];
      return {
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
        ...(fix ? { fix } : {}),
      };
    });
}
