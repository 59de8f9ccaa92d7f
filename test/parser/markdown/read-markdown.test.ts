import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Parser from '../../../src/parser/index.ts';
import { parseNote } from '../../../src/parser/index.ts';
import { readByRemark as byRemark } from '../../../src/parser/body-markdown.ts';
import { readMarkdown } from '../../../src/parser/markdown/read-markdown.ts';
import { anyMarkdown } from '../../harness/any-markdown.ts';
import { answers } from '../../harness/same-markdown.ts';
import { CORPUS } from '../../harness/corpus.ts';
import { CONTEXT, corpusNotes } from '../context.ts';
import { CASES } from './cases.ts';
import { runs } from '../../harness/scale.ts';
import { tempFolder } from '../../harness/temp-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

function ours(text: string, start = 0, end = text.length): unknown[] {
  return answers(text, readMarkdown(text, { start, end }));
}

function theirs(text: string, start = 0, end = text.length): unknown[] {
  return answers(text, byRemark(text, { start, end }));
}

/** The headings and items that were found, as short texts: `# text` is a heading. */
function said(text: string): string[] {
  return readMarkdown(text, { start: 0, end: text.length }).map((found) =>
    found.is === 'heading' ? `${'#'.repeat(found.level)} ${found.text}` : found.joined.text,
  );
}

/** The texts of all notes in `fixtures`. */
function notes(): string[] {
  const fixtures = join(ROOT, 'fixtures');
  return readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('readMarkdown, the markdown reader of the plugin', () => {
  it.each(CASES)('agrees with remark about %j', (text, expected) => {
    expect(ours(text)).toEqual(theirs(text));
    expect(said(text)).toEqual(expected);
  });

  it('agrees with remark about generated markdown', () => {
    fc.assert(
      fc.property(anyMarkdown, (text) => {
        expect(ours(text)).toEqual(theirs(text));
      }),
      { numRuns: runs(600, 1500) },
    );
  });

  it('agrees with remark about a part of a text', () => {
    fc.assert(
      fc.property(anyMarkdown, anyMarkdown, anyMarkdown, (before, text, after) => {
        const start = before.length + 1;
        const whole = `${before}\n${text}${after}`;
        expect(ours(whole, start, start + text.length)).toEqual(theirs(whole, start, start + text.length));
      }),
      { numRuns: Number(process.env['NETVAULT_RUNS'] ?? 500) },
    );
  });

  it('agrees with remark about the fixtures', () => {
    let found = 0;
    for (const text of notes()) {
      const answer = ours(text);
      expect(answer).toEqual(theirs(text));
      found += answer.length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it.skipIf(!CORPUS)('agrees with remark about other people’s notes', { timeout: 300_000 }, () => {
    let found = 0;
    for (const { text: whole } of CORPUS ? corpusNotes() : []) {
      // remark takes more than linear time, and all offsets are compared, so only the beginning is read.
      const text = whole.slice(0, 20_000);
      const own = readMarkdown(text, { start: 0, end: text.length });
      found += own.length;
      const { length } = text;
      expect(answers(text.slice(0, 2000), own)).toEqual(
        answers(text.slice(0, 2000), byRemark(text, { start: 0, end: length })),
      );
    }
    expect(found).toBeGreaterThan(5000);
  });
});

describe('parseNote with readMarkdown in place of remark', () => {
  let folder = '';
  let parser: typeof Parser;

  beforeAll(async () => {
    folder = tempFolder('netvault-parser-');
    const outfile = join(folder, 'parser.mjs');
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['src/parser/index.ts'],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: {
        js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`,
      },
      plugins: [
        {
          name: 'as in the plugin',
          setup: (bundle) => {
            bundle.onResolve({ filter: /[\\/]body-markdown\.ts$/ }, () => ({
              path: join(ROOT, 'src/parser/markdown/read-markdown.ts'),
            }));
          },
        },
      ],
    });
    parser = (await import(pathToFileURL(outfile).href)) as typeof Parser;
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const bothSay = (path: string, text: string): [unknown, unknown] => [
    parser.parseNote({ path, text }, CONTEXT),
    parseNote({ path, text }, CONTEXT),
  ];

  it('gives the same result for generated notes', () => {
    const line = fc.oneof(
      anyMarkdown,
      fc.constantFrom('# Log\n', '\n## Log\n', '\n- call [[Ada]]\n', '\n2. meet [[B]]: `c`'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (parts) => {
        const [own, remark] = bothSay('2026-11-20.md', `---\ntype: contact\n---\n# Log\n${parts.join('')}`);
        expect(own).toEqual(remark);
      }),
      { numRuns: runs(400, 1000) },
    );
  });

  it('gives the same result for the fixtures', () => {
    for (const text of notes()) {
      const [own, remark] = bothSay('2026-11-20.md', text);
      expect(own).toEqual(remark);
    }
  });

  it.skipIf(!CORPUS)('gives the same result for other people’s notes', () => {
    for (const { path, text } of CORPUS ? corpusNotes() : []) {
      const [own, remark] = bothSay(path, text);
      expect(own).toEqual(remark);
    }
  });
});
