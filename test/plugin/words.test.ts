import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PluginErrors } from '../../src/plugin/plugin-error.ts';
import { advise } from '../../src/plugin/words/advice-words.ts';
import { PLUGIN_ERROR_WORDS, errorSentences } from '../../src/plugin/words/error-words.ts';
import { ADVICE, USER_ERRORS, type Samples } from '../harness/error-samples.ts';

const PLUGIN_ERRORS: Samples<PluginErrors> = {
  'settings-changed-meanwhile': [{ path: '.netvault.yaml' }],
  'cannot-write': [
    { path: 'Ada.md', why: 'Error: EROFS', done: [] },
    { path: 'Ada.md', why: 'Error: EROFS', done: ['Bob.md'] },
  ],
  'changed-meanwhile': [
    { path: 'A.md', done: [] },
    { path: 'A.md', done: ['B.md'] },
  ],
  'not-taken-back': [{ path: 'A.md' }],
  'bad-report-file': [{ given: 'a:b' }],
  'engine-stopped': [{}],
  'bad-flag-value': [{ flag: 'format', given: 'x', known: ['text', 'json'] }],
};
const SAMPLES = Object.entries({ ...USER_ERRORS, ...PLUGIN_ERRORS } as Record<
  string,
  readonly object[]
>).filter(([code]) => code in PLUGIN_ERROR_WORDS);

/** Matches text that makes sense only in a terminal. */
const TERMINAL = /\bnetvault [a-z-]|(?<![\w-])--?[a-z]|\brun(?:s|ning)?\b|NAME/;

/**
 * The texts of a module and of all modules that it loads, without comments; what is only imported as a type
 * is not loaded.
 */
function loadedTexts(module: URL, seen = new Map<string, string>()): readonly string[] {
  if (seen.has(module.href)) return [];
  const text = readFileSync(module, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  seen.set(module.href, text);
  for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'/gm))
    loadedTexts(new URL(from, module), seen);
  return [...seen.values()];
}

describe('the words of errors and advice in the app', () => {
  it('exist for every error that its code can throw, and for no other', () => {
    const thrown = loadedTexts(new URL('../../src/plugin/main.ts', import.meta.url)).flatMap((text) =>
      [...text.matchAll(/(?:User|Plugin)Error[^(;]*\(\s*'([a-z0-9-]+)'/g)].map(([, code = '']) => code),
    );
    expect([...new Set(thrown)].sort()).toEqual(Object.keys(PLUGIN_ERROR_WORDS).sort());
  });

  it('are tested for every error', () => {
    expect(SAMPLES.map(([code]) => code).sort()).toEqual(Object.keys(PLUGIN_ERROR_WORDS).sort());
  });

  it.each(SAMPLES)('for %s are whole sentences, without terms of the terminal', (code, samples) => {
    expect(samples).not.toEqual([]);
    for (const data of samples) {
      const said = errorSentences({ code, data, place: null });
      expect(said).not.toMatch(TERMINAL);
      expect(said).toMatch(/^[^a-z].*[.?]$/u);
      expect(said).not.toMatch(/undefined|null|\[object|\.\.(?!\/)/);
    }
  });

  it.each(ADVICE)('for %j contain no terms of the terminal', (advice) => {
    expect(advise(advice)).toMatch(/^[A-Z].*[^.]$/);
    expect(advise(advice)).not.toMatch(TERMINAL);
  });
});
