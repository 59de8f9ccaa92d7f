import { spawnSync } from 'node:child_process';
import { CliError } from '../cli-error.ts';
import type { Io } from '../command-line/io.ts';
import { faultOf } from './file-error.ts';
import { findProgram } from './find-program.ts';

/** The editor that the environment names, and its arguments; empty if it names none. */
export function editorOf({ env }: Pick<Io, 'env'>): readonly string[] {
  const named = [env['VISUAL'], env['EDITOR']].map((text) => wordsOf(text ?? ''));
  return named.find((words) => words.length > 0) ?? [];
}

/** The words of a command. Quotes work as in a shell; nothing else of a shell's syntax does. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2')).filter(Boolean);
}

/**
 * Opens a file in an editor and waits until it is closed, without using a shell: the file's name
 * is one argument, whatever it contains. Throws `UserError` if the editor cannot be run, or exits
 * with an error.
 */
export function openEditor(
  [editor = '', ...args]: readonly string[],
  file: string,
  { env, cwd, platform }: Pick<Io, 'env' | 'cwd' | 'platform'>,
): void {
  const program = findProgram(editor, { env, platform });
  if (program === null) {
    const fault = { code: 'ENOENT', text: '' };
    throw new CliError('editor-failed', { editor, fault, ended: '' });
  }
  const { error, status, signal } = spawnSync(program, [...args, file], {
    stdio: 'inherit',
    cwd,
    env: { ...env },
  });
  if (error) throw new CliError('editor-failed', { editor, fault: faultOf(error), ended: '' });
  if (status === 0) return;
  throw new CliError('editor-failed', { editor, fault: null, ended: signal ?? String(status) });
}
