import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCivilDate } from '../../src/model/civil-date.ts';
import type { ParseContext, SourceNote } from '../../src/model/note.ts';
import type { ParsedNote } from '../../src/parser/parsed-note.ts';
import { parseNote } from '../../src/parser/index.ts';
import { CORPUS } from '../harness/corpus.ts';

/** A context without a scorecard: logs under `Log`, daily notes at the root named by their date. */
export const CONTEXT: ParseContext = {
  logHeadings: ['log'],
  recordRules: [],
  fieldNames: new Map(),
  fieldValues: new Map(),
  contactFrom: ['log'],
  dailyDate: (path) => parseCivilDate(path.replace(/\.md$/, '')) ?? null,
  personNamed: () => null,
  linkedDate: () => null,
};

export function read(path: string, text: string, context: Partial<ParseContext> = {}): ParsedNote {
  return parseNote({ path, text }, { ...CONTEXT, ...context });
}

/** A note with front matter of these lines. */
export function note(...lines: string[]): string {
  return ['---', ...lines, '---', ''].join('\n');
}

/** `rule at "text"` for each finding. */
export function faults({ text, findings }: ParsedNote): string[] {
  return findings.map(({ rule, span }) => `${rule} at ${JSON.stringify(text.slice(span.start, span.end))}`);
}

let notesOfOthers: readonly SourceNote[] | null = null;

/** All notes of the corpus, read once by each worker. */
export function corpusNotes(): readonly SourceNote[] {
  return (notesOfOthers ??= readCorpus());
}

function readCorpus(): SourceNote[] {
  const root = join(CORPUS ?? '', 'vaults');
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
}

/** A value without its spans: what a note contains, regardless of where. */
export function meaning(value: unknown): unknown {
  if (value instanceof Map)
    return [...(value as Map<unknown, unknown>)].map(([key, inner]) => [key, meaning(inner)]);
  if (Array.isArray(value)) return (value as unknown[]).map(meaning);
  if (typeof value !== 'object' || value === null) return value;
  const spans = new Set(['span', 'activitySpan', 'keySpan', 'valueSpan']);
  const isPlace = (key: string, inner: unknown): boolean =>
    typeof inner === 'number'
      ? key === 'start' || key === 'end'
      : spans.has(key) && typeof inner === 'object';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isPlace(key, inner))
      .map(([key, inner]) => [key, meaning(inner)]),
  );
}
