import { describe, expect, it } from 'vitest';
import type { PluginErrors } from '../../src/plugin/plugin-error.ts';
import { advise } from '../../src/plugin/words/advice-words.ts';
import { PLUGIN_ERROR_WORDS, errorSentences } from '../../src/plugin/words/error-words.ts';
import { ADVICE, USER_ERRORS, type Samples } from '../harness/error-samples.ts';

const PLUGIN_ERRORS: Samples<PluginErrors> = {
  'settings-changed-meanwhile': [{ path: '.netvault.yaml' }],
  'changed-meanwhile': [
    { path: 'A.md', done: [] },
    { path: 'A.md', done: ['B.md'] },
  ],
  'not-taken-back': [{ path: 'A.md' }],
  'bad-flag-value': [{ flag: 'format', given: 'x', known: ['text', 'json'] }],
  'not-a-day': [{ given: 'x' }],
};
const SAMPLES = Object.entries({ ...USER_ERRORS, ...PLUGIN_ERRORS }) as [string, readonly object[]][];

/** What only makes sense at a terminal. */
const TERMINAL = /\bnetvault [a-z-]|(?<![\w-])--?[a-z]|\brun(?:s|ning)?\b|NAME/;

describe('the app’s words', () => {
  it('are there for each error that is tried', () => {
    expect(SAMPLES.map(([code]) => code).sort()).toEqual(Object.keys(PLUGIN_ERROR_WORDS).sort());
  });

  it.each(SAMPLES)('for %s are whole sentences, and never a terminal’s', (code, samples) => {
    expect(samples).not.toEqual([]);
    for (const data of samples) {
      const said = errorSentences({ code, data, place: null });
      expect(said).not.toMatch(TERMINAL);
      expect(said).toMatch(/^[^a-z].*[.?]$/u);
      expect(said).not.toMatch(/undefined|null|\[object|\.\.(?!\/)/);
    }
  });

  it.each(ADVICE)('for %j are never a terminal’s', (advice) => {
    expect(advise(advice)).toMatch(/^[A-Z].*[^.]$/);
    expect(advise(advice)).not.toMatch(TERMINAL);
  });
});
