import process from 'node:process';
import { cachedDataVersionTag } from 'node:v8';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { optimizeLater, ownProcess, withUsualFlags } from '../../src/cli/chunks/optimize-later.ts';

/** Another number with other flags: what V8 compares before it takes compiled code. */
const flags = cachedDataVersionTag;
const usual = flags();
/** Those of Node 20 and 22: with others nothing is set. */
const isNamed = /^(?:11\.3|12\.4)\./.test(process.versions.v8);

/** What happens at the end of this process. */
const atExit = () => process.listeners('exit').at(-1) as () => void;

afterEach(() => {
  vi.unstubAllEnvs();
  Reflect.deleteProperty(globalThis, Symbol.for('netvault.v8'));
});

function usualFlag(): string {
  return process.versions.v8.startsWith('11')
    ? '--interrupt-budget=67584'
    : '--invocation-count-for-turbofan=3000';
}

describe('V8', () => {
  it.runIf(isNamed)(
    'waits longer in a process of the command line, and has its usual flags for what asks for them and at the end',
    () => {
      ownProcess();
      expect(withUsualFlags(flags)).toBe(usual);
      expect(flags()).toBe(usual);
      optimizeLater();
      const end = atExit();
      const changed = flags();
      expect(changed).not.toBe(usual);
      expect(withUsualFlags(flags)).toBe(usual);
      expect(flags()).toBe(changed);
      const failing = (): never => {
        throw new Error('It failed.');
      };
      expect(() => withUsualFlags(failing)).toThrow('It failed.');
      expect(flags()).toBe(changed);
      optimizeLater();
      expect(atExit()).toBe(end);
      process.removeListener('exit', end);
      end();
      expect(flags()).toBe(usual);
      expect(withUsualFlags(flags)).toBe(usual);
      expect(flags()).toBe(usual);
    },
  );

  it('is left alone where somebody has said how long it waits', () => {
    vi.stubEnv('NODE_OPTIONS', `--enable-source-maps ${usualFlag()}`);
    ownProcess();
    optimizeLater();
    expect(flags()).toBe(usual);
  });

  it('is left alone in a process that is not the command line alone', () => {
    optimizeLater();
    expect(flags()).toBe(usual);
    expect(withUsualFlags(flags)).toBe(usual);
  });

  it.runIf(!isNamed)('is left alone in versions that nobody has tried', () => {
    ownProcess();
    optimizeLater();
    expect(flags()).toBe(usual);
  });
});
