import { bySpan } from '../../model/span.ts';
import type { Finding, ParserRule } from '../../model/finding.ts';
import type { ParseContext, PlacedRule, SourceNote } from '../../model/note.ts';
import type { LogEntry, RecordRule } from '../../model/records.ts';
import { bodyConflict } from '../body-conflict.ts';
import { bodyTags } from '../body-tags.ts';
import { readBodyLog } from '../body-log.ts';
import { readFrontMatter, type FrontMatter } from '../front-matter.ts';
import { misplacedFrontMatter } from '../misplaced-front-matter.ts';
import { readFrontMatterLog } from '../front-matter-log.ts';
import type { YamlEntry, YamlMap } from '../yaml-node.ts';
import { unreadFinding } from './unread-finding.ts';
import { DISABLE_PREFIX, sharedNameAnswer, type ParsedNote } from '../parsed-note.ts';
import { itemsRunTogether } from './items-run-together.ts';
import { valuesCutByComment } from './values-cut-by-comment.ts';
import { DEFINITIONS, type NetworkRecord } from './definitions.ts';
import { Fields, type ParserParts } from './fields.ts';
import { kindTypo } from './kind-typo.ts';
import { unclearPrivate } from './private-word.ts';
import { kindOf, ruleTest, type DetectedKind } from './kind.ts';

type ParserFinding = Finding<ParserRule>;

/** The parts of a note without record and log. */
const NO_RECORD = { record: null, log: [] };
const NO_FIELDS: YamlMap = { is: 'map', entries: [], flow: false, start: 0, end: 0 };

/** A record's log: front matter's lines first, then the body's. */
function recordLog(fields: Fields, context: ParseContext): readonly LogEntry[] {
  const { text, bodyStart, kind } = fields.source;
  const dateNeeded = kind === 'contact';
  const front = readFrontMatterLog(text, fields.node('log'), dateNeeded, context);
  const body = readBodyLog(text, bodyStart, dateNeeded, context);
  fields.findings = fields.findings.concat(front.findings, body.findings);
  return front.entries.concat(body.entries);
}

/** The text after `type:`, without a comment. Only the beginning of a long line is searched. */
function typeValue(line: string): string {
  return line.slice(line.indexOf(':') + 1, 200).replace(/\s#.*$/, '');
}

/** Whether one of these lines is `type: scorecard`. */
function namesScorecard(lines: string): boolean {
  return lines
    .split(/\r?\n/)
    .some((line) => /^(["']?)type\1\s*:/i.test(line) && /^\W*scorecard\W*$/i.test(typeValue(line)));
}

/** How much of a note is searched if its front matter has no end, in UTF-16 units. */
const MAX_SEARCHED = 4000;

/** Whether the text of unreadable front matter has `type: scorecard`. */
function claimsScorecardType(text: string, front: FrontMatter): boolean {
  if (front.state !== 'unreadable') return false;
  const { block, bodyStart } = front;
  return namesScorecard(
    block ? text.slice(block.start, block.end) : text.slice(bodyStart, bodyStart + MAX_SEARCHED),
  );
}

/** Whether a text read as UTF-8 was written as UTF-16: every other one of its first characters is an empty half. */
const isUtf16 = (text: string): boolean => /^\uFEFF?\uFFFD{0,2}(?:(?:[^\0]\0){3}|(?:\0[^\0]){3})/.test(text);

/** A scorecard written as UTF-16: without the empty halves, its words can be read. */
const isUtf16Scorecard = (text: string): boolean =>
  isUtf16(text) && namesScorecard(text.slice(0, MAX_SEARCHED).replaceAll('\0', ''));

const INVALID_ENCODING: ParserFinding = {
  rule: 'invalid-encoding',
  span: { start: 0, end: 0 },
  message: 'The file is not valid UTF-8',
  help: 'Save it as UTF-8 in your editor; until then NetVault reads it as far as it can and never rewrites it',
};

function encodingFinding(text: string): ParserFinding {
  const at = text.indexOf('\uFFFD');
  return at < 0 ? INVALID_ENCODING : { ...INVALID_ENCODING, span: { start: at, end: at + 1 } };
}

/** A file that exists but could not be read. Its contents are unknown, but its name may show that it is a scorecard. */
function unreadNote({ path }: SourceNote, unread: string): ParsedNote {
  return {
    path,
    text: '',
    validUtf8: false,
    unread,
    frontMatter: 'unreadable',
    record: null,
    brokenScorecard: /scorecard[^/]*\.md$/i.test(path),
    daily: null,
    log: [],
    findings: [unreadFinding(path, unread)],
    mayDisable: false,
    namesAsked: NO_NAMES,
  };
}

/** Shared by all notes in which no name is looked up, which are most. */
const NO_NAMES: ParsedNote['namesAsked'] = new Map();

/** The names looked up so far in the note that is being read. */
let namesLookedUp = new Map<string, string | null>();

/** By context, which is the same object for all notes of a vault: the one that remembers the names that it is asked for. */
const REMEMBERING_CONTEXTS = new WeakMap<ParseContext, ParseContext>();

function rememberNames(given: ParseContext): ParseContext {
  let context = REMEMBERING_CONTEXTS.get(given);
  if (!context) {
    context = {
      ...given,
      personNamed: (name) => {
        const path = given.personNamed(name);
        if (path !== null || !namesLookedUp.has(name)) namesLookedUp.set(name, path);
        return path;
      },
      namesakes: (name) => {
        const paths = given.namesakes?.(name) ?? [];
        namesLookedUp.set(name, sharedNameAnswer(paths));
        return paths;
      },
    };
    REMEMBERING_CONTEXTS.set(given, context);
  }
  return context;
}

/**
 * Parses one note into its record or log and findings. Never throws because of
 * what a note contains. Besides one about its encoding, unreadable front matter
 * is its only finding, and a template has none.
 */
export function parseNote(source: SourceNote, given: ParseContext): ParsedNote {
  const { path, text } = source;
  const context = rememberNames(given);
  if (namesLookedUp.size > 0) namesLookedUp = new Map();
  if (typeof source.unread === 'string') return unreadNote(source, source.unread);
  const validUtf8 = source.validUtf8 !== false && !isUtf16(text);
  const front = readFrontMatter(text);
  const detect = (): DetectedKind | null =>
    kindOf(path, text, front.root, context, () => bodyTags(text, front.bodyStart));
  const first = front.state === 'read' ? detect() : null;
  const misplaced = misplacedFrontMatter(text, front, first?.kind ?? null);
  const noteFindings = [
    ...(validUtf8 ? [] : [encodingFinding(text)]),
    ...(misplaced ? [misplaced.finding] : []),
  ];
  // A scorecard that cannot be read as one would decide numbers, too.
  const isLost = misplaced?.isScorecard === true || (!validUtf8 && isUtf16Scorecard(text));
  const isTemplate = front.state === 'template' && !isLost;
  const daily = context.dailyDate(path);
  const parsed = (
    { record, log }: Pick<ParsedNote, 'record' | 'log'>,
    faults: readonly ParserFinding[],
    brokenScorecard = isLost,
  ): ParsedNote => ({
    path,
    text,
    validUtf8,
    unread: null,
    frontMatter: isTemplate || front.state !== 'template' ? front.state : 'none',
    record,
    brokenScorecard,
    daily,
    log,
    findings: noteFindings.length > 0 ? [...noteFindings, ...faults] : faults,
    namesAsked: namesLookedUp.size > 0 ? namesLookedUp : NO_NAMES,
    mayDisable: text.includes(DISABLE_PREFIX),
  });
  if (isTemplate || front.state === 'unreadable')
    return parsed(NO_RECORD, front.findings, isLost || claimsScorecardType(text, front));
  // If no field can be read, missing fields are not reported.
  const found = front.state === 'read' || misplaced ? first : detect();
  if (found) {
    const { record, findings } = readRecord(found, source, front, context);
    return parsed({ ...NO_RECORD, record }, findings);
  }
  const typos = kindTypo(front.root);
  if (daily === null) return parsed(NO_RECORD, typos);
  const { entries, findings } = readBodyLog(text, front.bodyStart, false, context);
  const faults = [
    ...typos,
    ...unclearPrivate(text, front.root),
    ...bodyConflict(text, front.bodyStart),
    ...findings,
  ];
  return parsed({ ...NO_RECORD, log: entries }, faults.sort(bySpan));
}

/** By what a note is a record: the word of its `type`, or a rule of the scorecard's `records`. */
export type RecordSign = { readonly type: string } | { readonly rule: RecordRule };

/** What makes a note a record; null where nothing does. */
export function signOf({ path, text }: SourceNote, context: ParseContext): RecordSign | null {
  const front = readFrontMatter(text);
  const found = kindOf(path, text, front.root, context, () => bodyTags(text, front.bodyStart));
  if (!found) return null;
  const { rule, span } = found;
  return rule
    ? { rule }
    : {
        type: text
          .slice(span.start, span.end)
          .trim()
          .replace(/^(["'])(.*)\1$/s, '$2'),
      };
}

/** Those of the rules that a note follows, whatever its `type` says. */
export function rulesFollowed({ path, text }: SourceNote, rules: readonly PlacedRule[]): PlacedRule[] {
  const { root, bodyStart } = readFrontMatter(text);
  return rules.filter(ruleTest(path, text, root, () => bodyTags(text, bodyStart)));
}

function readRecord(
  { kind, origin, rule, span }: DetectedKind,
  { path, text }: SourceNote,
  front: FrontMatter,
  context: ParseContext,
): { record: NetworkRecord; findings: ParserFinding[] } {
  const root = front.root ?? NO_FIELDS;
  const definition = DEFINITIONS[kind];
  const parts: ParserParts = {
    readLog: (fields) => recordLog(fields, context),
    fieldNames: (other) => DEFINITIONS[other].names.own,
    personNamed: (name) => context.personNamed(name),
    namesakes: (name) => context.namesakes?.(name) ?? [],
  };
  const { names, nameByValue } = definition;
  const { bodyStart } = front;
  const fields = new Fields(
    {
      path,
      truePath: context.truePath ?? path,
      text,
      kind,
      origin,
      rule,
      root,
      typeSpan: span,
      bodyStart,
      names,
      nameByValue,
      parts,
    },
    context,
  );
  const record = definition.read(fields);
  /** The field whose value begins below or beside a key; undefined if it is none of NetVault's. */
  const fieldAt = ({ keySpan }: YamlEntry): ReturnType<typeof definition.fields.get> => {
    const [name = ''] = [...record.fields].find(([, one]) => one.keySpan.start === keySpan.start) ?? [];
    return definition.fields.get(name);
  };
  const findings = [
    ...fields.findings,
    ...valuesCutByComment(text, root, (entry) => fieldAt(entry)?.isFree ?? true),
    ...itemsRunTogether(text, root, (entry) => fieldAt(entry) !== undefined),
    ...bodyConflict(text, bodyStart),
  ];
  return { record, findings: findings.sort(bySpan) };
}
