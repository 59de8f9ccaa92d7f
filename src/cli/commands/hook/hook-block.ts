import type { HookName } from '../../command-line/choices.ts';
import * as hookWords from '../../words/hook-words.ts';

/** What is written into the lines of a hook. */
export interface HookCall {
  readonly name: HookName;
  /** The program that runs `script`: hooks started from a window may have no PATH. */
  readonly node: string;
  /** NetVault itself. */
  readonly script: string;
  /** The vault from the repository's top, `.` where they are the same. */
  readonly vault: string;
  /** Whether errors stop the commit. */
  readonly strict: boolean;
}

const BEGIN =
  '# >>> netvault: put here by "netvault hook install", taken out by "netvault hook uninstall" >>>\n';
const MADE = '# The file was made for these lines and goes with them.\n';
const END = '# <<< netvault <<<';
const SHEBANG = '#!/bin/sh\n';

/**
 * The lines of one hook, for any POSIX shell, with or without `set -e`. They
 * let the commit pass whatever happens to NetVault; with `strict` its exit code
 * 1, which says that there are errors, stops it.
 */
function linesOf({ name, node, script, vault, strict }: HookCall): string {
  const run = `hook run ${name} ${quoted(`--vault=${vault}`)}${strict ? ' --strict' : ''}`;
  return `(
  netvault_node=${quoted(node)}
  netvault_script=${quoted(script)}
  if [ -x "$netvault_node" ] && [ -f "$netvault_script" ]; then
    "$netvault_node" "$netvault_script" ${run}
  elif command -v netvault >/dev/null 2>&1; then
    netvault ${run}
  else
    echo ${quoted(hookWords.programIsGone(name))} >&2
  fi
) </dev/null || ${strict ? '[ "$?" -ne 1 ] || exit 1' : ':'}
`;
}

/** A text as one word for a POSIX shell, in which nothing is expanded. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * A hook's text with NetVault's lines in it, first of all since many hooks end
 * with `exit` or `exec`; a hook of its own where there is none (null). Texts
 * are bytes as `latin1` reads them, so that no byte of somebody's hook changes.
 */
export function withBlock(text: string | null, call: HookCall): string {
  const own = (made: string): string =>
    Buffer.from(`${BEGIN}${made}${linesOf(call)}${END}`).toString('latin1');
  if (text === null) return `${SHEBANG}${own(MADE)}\n`;
  const made = text.includes(MADE) ? MADE : '';
  const rest = withoutBlock(text) ?? SHEBANG;
  if (!rest.startsWith('#!')) return `${own(made)}\n${rest}`;
  const end = rest.indexOf('\n');
  if (end < 0) return `${rest}\n${own(made)}`;
  return `${rest.slice(0, end + 1)}${own(made)}\n${rest.slice(end + 1)}`;
}

/** A hook's text as it was before `withBlock`, byte for byte; null where there was no hook. */
export function withoutBlock(text: string): string | null {
  const start = text.indexOf(BEGIN);
  const end = start < 0 ? -1 : text.indexOf(END, start);
  if (end < 0) return text;
  const after = end + END.length;
  // Without a line end after it, it was put behind a last line that had none.
  const rest =
    text[after] === '\n'
      ? text.slice(0, start) + text.slice(after + 1)
      : text.slice(0, Math.max(0, start - 1)) + text.slice(after);
  return rest === SHEBANG && text.slice(start, end).includes(MADE) ? null : rest;
}

/** Whether NetVault's lines are in a hook. */
export function hasBlock(text: string): boolean {
  return text.includes(BEGIN);
}

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);

/** Whether a hook's text is for a shell that would understand the lines; git runs what names no program with `sh`. */
export function isForShell(text: string): boolean {
  if (text.includes('\0')) return false;
  if (!text.startsWith('#!')) return true;
  const words = (text.slice(2).split('\n', 1)[0] ?? '').trim().split(/\s+/);
  const program = (word: string | undefined): string => word?.slice(word.lastIndexOf('/') + 1) ?? '';
  const first = program(words[0]);
  return SHELLS.has(first === 'env' ? program(words.slice(1).find((word) => !word.startsWith('-'))) : first);
}
