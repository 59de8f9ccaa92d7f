import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../src/model/finding.ts';
import { runHere } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly locations: readonly { readonly physicalLocation: { readonly region: object } }[];
    }[];
  }[];
}

const lint = async (text: string, ...args: readonly string[]): Promise<string> => {
  const cwd = tempVault({ '.netvault.yaml': '', 'C.md': text });
  return (await runHere(['lint', ...args], { cwd })).stdout;
};

describe('a byte order mark', () => {
  const text = ' —-\ntype: contact\n---\nx\n';

  it.each(['stylish', 'github'])('is no column in %s, and is not shown', async (format) => {
    const marked = await lint(`\ufeff${text}`, '--format', format);
    expect(marked).toContain('C.md');
    expect(marked).toBe(await lint(text, '--format', format));
  });

  it('is no column in JSON and SARIF, but a part of the file for edits', async () => {
    const [finding] = (JSON.parse(await lint(`\ufeff${text}`, '--format', 'json')) as LintReport).diagnostics;
    expect(finding).toMatchObject({ start: { line: 1, column: 2 }, fix: { edits: [{ start: 1 }] } });
    const sarif = JSON.parse(await lint(`\ufeff${text}`, '--format', 'sarif')) as Sarif;
    const [{ physicalLocation } = { physicalLocation: null }] = sarif.runs[0]?.results[0]?.locations ?? [];
    expect(physicalLocation?.region).toMatchObject({ startLine: 1, startColumn: 2 });
  });
});
