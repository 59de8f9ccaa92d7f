import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { LineIndex } from '../../src/model/span.ts';
import { parseYaml } from '../../src/parser/index.ts';
import type { YamlNode } from '../../src/parser/index.ts';
import { CORPUS } from '../harness/corpus.ts';
import { corpusNotes, read } from './context.ts';

interface Case {
  readonly id: string;
  readonly name: string;
  readonly yaml: string;
}

function valueOf(node: YamlNode | null): unknown {
  if (node === null) return null;
  if (node.is === 'scalar') return node.value;
  if (node.is === 'list') return node.items.map(valueOf);
  return node.entries.map(({ key, value }) => [key, valueOf(value)]);
}

function asEntries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asEntries);
  if (value instanceof Map)
    return [...value].map(([key, inner]: [unknown, unknown]) => [
      typeof key === 'string' ? key : '',
      asEntries(inner),
    ]);
  return value;
}

const plain = (value: unknown): boolean =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (value instanceof Map && [...value].every(([k, v]) => typeof k === 'string' && plain(v))) ||
  (Array.isArray(value) && value.every(plain));

describe.skipIf(!CORPUS)('the YAML test suite', () => {
  const cases = CORPUS
    ? (JSON.parse(readFileSync(join(CORPUS, 'suites/yaml-test-suite/cases.json'), 'utf8')) as Case[])
    : [];
  it.each(cases.map((each) => [each.id, each.name, each.yaml] as const))(
    'is read as the yaml package reads it: %s %s',
    (_id, _name, yaml) => {
      const ours = parseYaml(yaml);
      const theirs = parseDocument(yaml, { logLevel: 'error' });
      let value: unknown;
      let fails = theirs.errors.length > 0;
      try {
        value = parse(yaml, { mapAsMap: true, logLevel: 'error' });
      } catch {
        fails = true;
      }
      expect(ours.findings.length > 0).toBe(fails);
      if (fails || !plain(value)) return;
      expect(valueOf(ours.root)).toEqual(asEntries(value));
    },
  );
});

describe.skipIf(!CORPUS)("gray-matter's own fixtures", () => {
  const folder = join(CORPUS ?? '', 'suites/gray-matter');
  const names = CORPUS ? readdirSync(folder) : [];
  const NOT_YAML: Readonly<Record<string, string>> = {
    'all-dots.yaml': 'unclosed-front-matter',
    'all.yaml': 'unclosed-front-matter',
    'lang-javascript-fn.md': 'invalid-yaml',
    'lang-javascript-object-fn.md': 'invalid-yaml',
  };
  it.each(names)('are read as by gray-matter, or refused if they are not YAML: %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const found = read('Note.md', text);
    const language = matter.language(text).name;
    const rules = found.findings.map(({ rule }) => rule);
    if (!text.startsWith('---')) expect([found.frontMatter, rules]).toEqual(['none', []]);
    else if (language !== '' && language !== 'yaml')
      expect([found.frontMatter, rules]).toEqual(['unreadable', ['executable-front-matter']]);
    else if (name in NOT_YAML) expect([found.frontMatter, rules]).toEqual(['unreadable', [NOT_YAML[name]]]);
    else {
      const theirs = matter(text, { engines: { yaml: (block) => ({ block }) } });
      expect([found.frontMatter, rules]).toEqual(['read', []]);
      expect(theirs.matter.trim()).toBe(text.slice(text.indexOf('\n'), text.indexOf('\n---', 3)).trim());
    }
  });
});

describe.skipIf(!CORPUS)("other people's notes", () => {
  const notes = CORPUS ? corpusNotes() : [];

  it('are all read, with every span within the text and on its line', () => {
    expect(notes.length).toBeGreaterThan(500);
    for (const { path, text } of notes) {
      const found = read(path, text, {
        logHeadings: ['log', 'notes', 'mentions'],
        dailyDate: () => null,
        personNamed: () => null,
      });
      const lines = new LineIndex(text);
      for (const { span } of found.findings) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        const { line, column } = lines.position(span.start);
        expect(text.split('\n')[line - 1]?.slice(column - 1, column)).toBe(
          text.slice(span.start, span.start + 1).replace('\n', ''),
        );
      }
    }
  });

  it('contain people and meetings that are read as records', () => {
    const kinds = notes.map(({ path, text }) => read(path, text).record?.kind ?? null);
    expect(kinds.filter((kind) => kind === 'contact').length).toBeGreaterThan(20);
    expect(kinds.filter((kind) => kind === 'event').length).toBeGreaterThan(4);
  });
});
