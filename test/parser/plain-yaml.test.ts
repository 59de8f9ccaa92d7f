import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFence } from '../../src/parser/fence.ts';
import { readPlainYaml } from '../../src/parser/plain-yaml.ts';
import { compose, normalizeLineEnds } from '../../src/parser/yaml-text.ts';
import { assertOften } from '../harness/assert-often.ts';
import { anyPlainYaml } from '../harness/any-plain-yaml.ts';
import { CORPUS } from '../harness/corpus.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** Converts an offset in front matter to one in the note, which is different. */
const place = (offset: number): number => offset + 7;

/** The result of the full parser, or its error message. */
function whole(yaml: string): unknown {
  try {
    return compose(yaml, place);
  } catch (error) {
    return String(error);
  }
}

/** The YAML of all front matter in a folder. */
function* frontMatters(folder: string): Generator<string> {
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !file.name.endsWith('.md')) continue;
    const text = readFileSync(join(file.parentPath, file.name), 'utf8');
    const fence = findFence(text);
    if (fence.is === 'block') yield normalizeLineEnds(text, fence.block).yaml;
  }
}

/** The share of front matter that is read as plain YAML; each must be read as by the full parser. */
function sharePlain(folder: string): number {
  let plain = 0;
  let count = 0;
  for (const yaml of frontMatters(folder)) {
    count++;
    const read = readPlainYaml(yaml, place);
    if (!read) continue;
    plain++;
    expect(read, yaml).toEqual(whole(yaml));
  }
  return plain / count;
}

describe('readPlainYaml', () => {
  it('agrees with the full parser on generated YAML, of which it reads at least a fifth', () => {
    let plain = 0;
    let count = 0;
    assertOften(
      fc.property(anyPlainYaml, (yaml) => {
        count++;
        const read = readPlainYaml(yaml, place);
        if (!read) return;
        plain++;
        expect(read).toEqual(whole(yaml));
      }),
      () => plain > count / 5,
      { numRuns: Number(process.env['NETVAULT_RUNS'] ?? 20_000) },
    );
  });

  it('agrees with the full parser on the fixtures, of which it reads over 95 percent', () => {
    expect(sharePlain(FIXTURES)).toBeGreaterThan(0.95);
  });

  it.skipIf(!CORPUS)(
    'agrees with the full parser on other people’s vaults, of which it reads over 80 percent',
    () => {
      expect(sharePlain(join(CORPUS ?? '', 'vaults'))).toBeGreaterThan(0.8);
    },
  );
});

it.each([
  ['no field', '# c\n'],
  ['a list', '- a\n'],
  ['a key twice', 'a: 1\na: 2\n'],
  ['a key that is no text', '1: a\n'],
  ['a tab', 'a:\tb\n'],
  ['a value on two lines', 'a: b\n  c\n'],
  ['a block', 'a: |\n  b\n'],
  ['a mapping in braces', 'a: {b: c}\n'],
  ['an anchor', 'a: &b c\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a colon in a value', 'a: b: c\n'],
  ['text behind a quotation mark', 'a: "b" c\n'],
  ['a hash right behind a quotation mark', 'a: "b"#c\n'],
  ['an escape of its own', 'a: "\\x41"\n'],
  ['the end of a document', 'a: b\n...\n'],
  ['a comment that stands deeper', 'a: b\n  # c\n'],
  ['brackets in brackets without end', `a: ${'['.repeat(1000)}\n`],
  ['a thousand levels', Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
])('readPlainYaml returns null for %s', (_, yaml) => {
  expect(readPlainYaml(yaml, place)).toBeNull();
});
