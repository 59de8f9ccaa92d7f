import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { wordsInCode } from './harness/words-in-code.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

interface Exception {
  /** Matches the paths of files in the folder. */
  readonly files: RegExp;
  /** Matches the strings that are allowed in them, with `{}` for inserted values; if left out, all are. */
  readonly texts?: RegExp;
  readonly why: string;
}

interface Place {
  /** A folder of `src` with a folder `words`; no words for people may be outside of that. */
  readonly folder: string;
  readonly exceptions: readonly Exception[];
}

const PLACES: readonly Place[] = [
  {
    folder: 'app',
    exceptions: [
      {
        files: /^(notes\/(templates|new-note)|set-up\/(starter-notes|mapping-lines))\.ts$/,
        why: 'text of notes, and where they go',
      },
      {
        files: /^set-up\/record-places\.ts$/,
        texts: /^(meeting notes|rendez vous)$/,
        why: 'what others call their folders',
      },
      {
        files: /^introductions\/propose-introduction\.ts$/,
        texts: /^\{\} and \{\}$/,
        why: 'the name of a note',
      },
      { files: /^review\/review-note\.ts$/, texts: /^\{\} review$/, why: 'the name of a note' },
      { files: /^export\/tables\.ts$/, texts: /^\{\} per \{\} min$/, why: 'the grammar of scorecards' },
      {
        files: /^import\/calendar\/event-filling\.ts$/,
        texts: /^date and time$/,
        why: 'the names of two fields',
      },
      { files: /^plan\/intention\.ts$/, texts: /^ and $/, why: 'the grammar of log lines' },
      { files: /^report\/page\/style\.ts$/, why: 'how a page looks' },
      {
        files: /^report\/page\/(charts|goals-table|page)\.ts$/,
        texts:
          /^(scroll latest|state is-\{\}|num muted|two is-tight|dot \{\}|width=device-width.*|Content-Security-Policy|default-src .*|NetVault report|<!doctype html>\n\{\}\n|inline-size: .*|inset-inline-start: .*|flex: \{\})$/,
        why: 'classes, styles and attributes of a page',
      },
      { files: /^user-error\.ts$/, texts: /^UserError$/, why: 'the name of a class' },
    ],
  },
  {
    folder: 'cli',
    exceptions: [
      {
        files:
          /(\/usage|^command-line\/shared-options|^fields\/field-options|^commands\/new\/new-flags)\.ts$/,
        why: 'tables of the help: what a command or an option is for stands beside it',
      },
      { files: /-schema\.ts$/, why: 'descriptions in JSON Schemas, a part of the format' },
      {
        files: /^commands\/(completion\/scripts|hook\/hook-block|hook\/hook-managers)\.ts$/,
        why: 'code for shells and for programs that run hooks',
      },
      {
        files: /^report\/line-hunks\.ts$/,
        texts: /^\\ No newline at end of file$/,
        why: 'the format of a patch',
      },
      {
        files: /^command-line\/help\.ts$/,
        texts: /^ *netvault \{\}$/,
        why: 'a command to type',
      },
      {
        files: /^commands\/lint\/lint-sarif\.ts$/,
        texts: /^NetVault$/,
        why: 'the name of the tool in SARIF',
      },
      { files: /^report\/(?:print-message|error-text)\.ts$/, texts: /^netvault: \{\}$/, why: 'who says it' },
      { files: /^git\//, texts: /^(version https|not a git repository$|exit \{\}$)/, why: 'what git says' },
      {
        files: /^fields\/(?:list-items|field-value)\.ts$/,
        texts: /^---\n(?:list|type): \{\}\n---\n$/,
        why: 'text of a note',
      },
      { files: /^terminal\/streams\.ts$/, texts: /^WezTerm$/, why: 'the name of a terminal' },
    ],
  },
];

/** Functions that shape words: a file outside of `words/` that imports them composes sentences itself. */
const SHAPING = /^import \{[^}]*\b(?:counted|listed|capital|sentence)\b[^}]*\}/m;

/** The files of a folder, except those in its `words/`, by their paths in it, with their code. */
function codeOf(folder: string): readonly (readonly [file: string, code: string])[] {
  const files = readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('words/'));
  expect(files.length).toBeGreaterThan(20);
  return files.map((file) => [file, readFileSync(join(SRC, folder, file), 'utf8')]);
}

/** Each string that reads like words, as `file:line "text"`, with the exception that allows it. */
function worded({
  folder,
  exceptions,
}: Place): { readonly at: string; readonly by: Exception | undefined }[] {
  return codeOf(folder).flatMap(([file, code]) =>
    wordsInCode(file, code).map(({ text, line }) => ({
      at: `src/${folder}/${file}:${line} ${JSON.stringify(text)}`,
      by: exceptions.find((one) => one.files.test(file) && (one.texts?.test(text) ?? true)),
    })),
  );
}

describe.each(PLACES)('texts for users in src/$folder', (place) => {
  it('are all in its words/ folder', () => {
    expect(worded(place).flatMap(({ at, by }) => (by ? [] : [at]))).toEqual([]);
  });

  it('have no exception in this test that is not needed', () => {
    const used = new Set(worded(place).map(({ by }) => by));
    expect(place.exceptions.filter((one) => !used.has(one))).toEqual([]);
  });
});

describe.each(PLACES.filter(({ folder }) => folder !== 'app'))(
  'functions that compose sentences in src/$folder',
  ({ folder }) => {
    it('are imported only in its words/ folder', () => {
      expect(codeOf(folder).flatMap(([file, code]) => (SHAPING.test(code) ? [file] : []))).toEqual([]);
    });
  },
);

describe('wordsInCode', () => {
  it.each([
    ["const text = 'Nothing is written yet.';", ['Nothing is written yet.']],
    ['line({ at: 2, text: `and ${more} earlier` });', ['and {} earlier']],
    ["section('Goals', rows);", ['Goals']],
    ['const text = amount + ` points`;', [' points']],
    ["names.join(' and ');", [' and ']],
    ['ask(`How many? ${known}`);', ['How many? {}']],
    ["import { a } from 'two words';", []],
    ["type Kind = 'two words';", []],
    ["const option = args.flag('dry-run') ? 'dry-run' : `--${name}`;", []],
    ['throw new Error(`blob ${name} was not fetched`);', []],
    ["throw new CliError('no-such-file', { given });", []],
    ['const key = `${path}:${line}`;', []],
  ])('finds the texts for users, if any, in %s', (code, texts) => {
    expect(wordsInCode('x.ts', code).map(({ text }) => text)).toEqual(texts);
  });
});

describe('a command in the texts of the terminal', () => {
  const NAMES = COMMANDS.map(({ name }) => name).join('|');
  /** With `--example DIR` it names another folder; a hook is run in another folder than it is installed from. */
  const OTHERS =
    /netvault init (?:--example )?DIR|written by netvault export|run "netvault hook install" again/i;

  it('is written with `netvault()`, which repeats --vault and --config', () => {
    const folder = join(SRC, 'cli', 'words');
    const byHand = readdirSync(folder).flatMap((file) =>
      wordsInCode(file, readFileSync(join(folder, file), 'utf8'))
        .map(({ text }) => text)
        .filter((text) => new RegExp(`netvault (?:${NAMES})\\b`).test(text) && !OTHERS.test(text)),
    );
    expect(byHand).toEqual([]);
  });
});
