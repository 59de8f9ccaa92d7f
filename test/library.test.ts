import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The built library as one script, as somebody else's bundler would make it. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from './dist/lib/vault.js'; export * from './dist/lib/scorecard.js';",
      resolveDir: ROOT,
    },
    bundle: true,
    format: 'iife',
    globalName: 'netvault',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

describe('the library', () => {
  it('needs nothing but the language: neither Node nor a browser', async () => {
    const realm = createContext({});
    runInContext(await bundled(), realm);
    const said: unknown = runInContext(
      `typeof Buffer + typeof process + typeof window + JSON.stringify(netvault.scorecard(
        netvault.VaultIndex.build([{
          path: 'Ada.md',
          text: '---\\r\\ntype: contact\\r\\nmet: 2026-01-01\\r\\n---\\r\\n## Log\\r\\n\\r\\n- 2026-11-18 call: \`x\`\\r\\n',
        }]),
        { date: '2026-11-19', minutes: 0 },
        'week',
      ).activities)`,
      realm,
    );
    expect(said).toBe('undefinedundefinedundefined{"call":1,"reconnection":1}');
  });

  it('makes no code from text', async () => {
    const code = await bundled();
    expect(code.length).toBeGreaterThan(100_000);
    expect(code).not.toMatch(/\beval\(|new Function\b/);
  });
});
