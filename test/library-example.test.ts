import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { built } from './harness/bundle.ts';
import { tempVault } from './harness/temp-vault.ts';

const ROOT = join(import.meta.dirname, '..');

/** A project in which NetVault is installed as published, with its modules, types and `exports`. */
function project(): string {
  const folder = tempVault({ 'package.json': '{"type": "module"}' });
  const installed = join(folder, 'node_modules/netvault');
  mkdirSync(installed, { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
  cpSync(join(built(), 'lib'), join(installed, 'dist/lib'), { recursive: true });
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'tsconfig.types.json'),
    { outDir: join(installed, 'dist/types') },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (fault) => expect.fail(messages([fault]).join()) },
  );
  if (!config) throw new Error('tsconfig.types.json cannot be read');
  ts.createProgram(config.fileNames, config.options).emit();
  return folder;
}

function messages(faults: readonly ts.Diagnostic[]): string[] {
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('the library example in the README', () => {
  it('type-checks strictly against the published types, and runs', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const code = /```ts\n([^]+?)```/.exec(readme)?.[1] ?? '';
    expect(code).toContain("from 'netvault/scorecard'");
    const folder = project();
    for (const name of ['example.ts', 'example.mjs']) writeFileSync(join(folder, name), code);
    const program = ts.createProgram([join(folder, 'example.ts')], {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
      types: [],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
    });
    expect(messages(ts.getPreEmitDiagnostics(program))).toEqual([]);
    const printed = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(printed).toBe("[ 'Ada' ] 0\n");
  });
});
