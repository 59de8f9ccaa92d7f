import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { version } from '../../../../package.json';
import type { Diagnostic, Edit, LintReport, Severity } from '../../../model/finding.ts';
import type { Rule } from '../../../rules/engine/define-rule.ts';
import { RULES, ruleUrl } from '../../../rules/index.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { linesOf } from '../../report/code-frame.ts';
import * as lintWords from '../../words/lint-words.ts';
import { readRuleFixture } from '../../../rules/engine/rule-fixture.ts';
import { ruleFixtures } from '../../node/fixture-files.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOME = 'https://github.com/netvault/netvault';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const BOM = '\ufeff';

/**
 * Findings as SARIF 2.1.0 (OASIS): rules with links to their pages, places, fixes, and
 * fingerprints that do not change when lines move.
 */
export function lintSarif(report: LintReport, textOf: (path: string) => string | undefined): string {
  const rules = [...new Set(report.diagnostics.map(({ rule }) => rule))].sort();
  const fixtures = ruleFixtures();
  const prints = new Fingerprints(textOf);
  return safeJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'NetVault',
            version,
            semanticVersion: version,
            informationUri: HOME,
            rules: rules.flatMap((id) => ruleOf(RULES.get(id), fixtures)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { VAULT: { description: { text: lintWords.vaultFolder } } },
        results: report.diagnostics.map((one) => ({
          ruleId: one.rule,
          ruleIndex: rules.indexOf(one.rule),
          level: LEVELS[one.severity],
          message: { text: lintWords.finding(one.message, one.help) },
          locations: [{ physicalLocation: placeOf(one) }],
          partialFingerprints: { 'netvaultFinding/v1': prints.of(one) },
          ...relatedOf(one),
          ...fixesOf(one, textOf(one.path)),
        })),
      },
    ],
  });
}

function ruleOf(rule: Rule | undefined, fixtures: ReadonlyMap<string, string>): object[] {
  if (!rule) return [];
  const { explanation } = readRuleFixture(fixtures, rule.id);
  return [
    {
      id: rule.id,
      shortDescription: { text: rule.summary },
      fullDescription: { text: explanation },
      help: { text: explanation },
      helpUri: ruleUrl(rule.id),
      defaultConfiguration: { level: LEVELS[rule.severity] },
      properties: { tags: [rule.family] },
    },
  ];
}

/** A path as a relative URI (RFC 3986); lone surrogates, which a URI cannot contain, become U+FFFD. */
function artifactOf(path: string): object {
  const parts = path.replace(/\p{Cs}/gu, '\ufffd').split('/');
  return { uri: parts.map(encodeURIComponent).join('/'), uriBaseId: 'VAULT' };
}

function placeOf({ path, start, end }: Diagnostic): object {
  return {
    artifactLocation: artifactOf(path),
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}

function relatedOf({ related = [] }: Diagnostic): object {
  if (related.length === 0) return {};
  return {
    relatedLocations: related.map(({ path, message }, id) => ({
      id,
      message: { text: message },
      physicalLocation: { artifactLocation: artifactOf(path) },
    })),
  };
}

function fixesOf({ path, fix, help }: Diagnostic, text: string | undefined): object {
  if (!fix || text === undefined) return {};
  const replacements = fix.edits.map((edit) => replacement(edit, text));
  return {
    fixes: [
      {
        description: { text: lintWords.fix(help, fix.safe) },
        artifactChanges: [{ artifactLocation: artifactOf(path), replacements }],
      },
    ],
  };
}

/** Character offsets do not count a byte order mark, which SARIF does not see as a part of the text; byte offsets do. */
function replacement({ start, end, text: put }: Edit, text: string): object {
  const lead = text.startsWith(BOM) ? 1 : 0;
  const charOffset = Math.max(0, start - lead);
  return {
    deletedRegion: {
      charOffset,
      charLength: Math.max(0, end - lead) - charOffset,
      byteOffset: Buffer.byteLength(text.slice(0, start)),
      byteLength: Buffer.byteLength(text.slice(start, end)),
    },
    insertedContent: { text: put },
  };
}

/**
 * Fingerprints of findings: from the message and the text of the line, without the line number.
 * Equal ones are numbered in order.
 */
class Fingerprints {
  readonly #seen = new Map<string, number>();
  readonly #lines = new Map<string, readonly string[]>();
  readonly #textOf: (path: string) => string | undefined;

  constructor(textOf: (path: string) => string | undefined) {
    this.#textOf = textOf;
  }

  of({ path, rule, message, start }: Diagnostic): string {
    const lines = this.#lines.get(path) ?? linesOf(this.#textOf(path) ?? '');
    this.#lines.set(path, lines);
    const what = JSON.stringify([path, rule, message, lines[start.line - 1]?.trim() ?? '']);
    const before = this.#seen.get(what) ?? 0;
    this.#seen.set(what, before + 1);
    const hash = createHash('sha256').update(what).digest('hex').slice(0, 32);
    return before === 0 ? hash : `${hash}:${before}`;
  }
}
