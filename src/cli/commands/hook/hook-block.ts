import { Buffer } from 'node:buffer';
import { HOOKS, type HookName } from '../../command-line/choices.ts';
import { SUMMARY_LINE_FILE } from './summary-line.ts';
import * as hookWords from '../../words/hook-words.ts';

/** The values that NetVault's lines in a hook contain. */
export interface HookCall {
  readonly name: HookName;
  /** Path of the Node.js program that runs `script`: hooks started from a graphical program may have no `PATH`. */
  readonly node: string;
  /** Path of NetVault's first file. */
  readonly script: string;
  /** The vault's folder, relative to the repository's top folder; `.` if they are the same. */
  readonly vault: string;
  /** Whether errors stop the commit. */
  readonly strict: boolean;
  /** The file to which a calendar is written after each commit, relative to the repository's top folder; null for none. */
  readonly calendar: string | null;
}

const BEGIN =
  '# >>> netvault: put here by "netvault hook install", taken out by "netvault hook uninstall" >>>\n';
const MADE_LINE = '# The file was made for these lines and goes with them.\n';
const MADE = /^# The file was made for these lines and goes with them\.\r?$/m;
const END = '# <<< netvault <<<';
/** From a begin mark to the next end mark, without another begin mark between them. */
const BLOCK = /^# >>> netvault: (?:(?!^# >>> netvault: )[^])*?^# <<< netvault <<<(?:\r?\n|$(?![^]))/m;
const SHEBANG = '#!/bin/sh\n';

/**
 * NetVault's lines for one hook, for any POSIX shell, with or without `set -e`. They let the
 * commit pass whatever happens to NetVault, except that with `strict` its exit code 1 (there are
 * errors) stops it.
 */
function linesOf(call: HookCall): string {
  const { name, node, script, vault, strict } = call;
  const calendar = name === 'post-commit' ? call.calendar : null;
  const file = calendar === null ? '' : ` ${quoted(`--calendar=${calendar}`)}`;
  const run = `hook run ${name} ${quoted(`--vault=${vault}`)}${strict ? ' --strict' : ''}${file}`;
  // Printing the line that pre-commit stored avoids starting NetVault; a calendar needs NetVault anyway.
  const isLeft = name === 'post-commit' && calendar === null;
  return `${isLeft ? leftLine(call) : ''}${isLeft ? 'netvault_left 2>/dev/null || ' : ''}(
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

/**
 * A shell function `netvault_left` that prints the summary line which pre-commit stored, and
 * fails if that may not be the line that NetVault would print. The module that stores the line
 * lists what is compared, in the same order. Starting programs takes most of the time, so it
 * starts git only once: for the tree that was committed and the seconds since the commit, from
 * which it computes the current time. For a wide line on a terminal it also starts `stty`.
 */
function leftLine({ script, vault }: HookCall): string {
  return `netvault_left() {
  { read -r netvault_is && read -r netvault_build; } <${quoted(script)} || return 1
  netvault_git=\${GIT_DIR:-.git}
  if [ -f "$netvault_git" ]; then
    IFS= read -r netvault_git <"$netvault_git" || return 1
    netvault_git=\${netvault_git#gitdir: }
  fi
  for netvault_is in rebase-merge rebase-apply sequencer; do
    [ ! -e "$netvault_git/$netvault_is" ] || return 1
  done
  [ -f "$netvault_git/${SUMMARY_LINE_FILE}" ] || return 1
  netvault_is=$(LC_ALL=C git rev-list -1 --format='%T %ct %cr.' HEAD) || return 1
  netvault_is=\${netvault_is#*
}
  netvault_tree=\${netvault_is%% *}
  netvault_is=\${netvault_is#* }
  netvault_now=\${netvault_is%% *}
  netvault_is=\${netvault_is#* }
  case $netvault_is in
    *' second ago.' | *' seconds ago.') netvault_now=$((netvault_now + \${netvault_is%% *})) ;;
    *) return 1 ;;
  esac
  {
    IFS= read -r netvault_is && [ "$netvault_is" = "$netvault_build" ] || return 1
    IFS= read -r netvault_is && [ "$netvault_is" = "\${TZ-!}|\${LC_ALL-!}|\${LC_CTYPE-!}|\${LANG-!}" ] || return 1
    IFS= read -r netvault_vault && [ ${quoted(`./${vault}`)} -ef "$netvault_vault" ] || return 1
    IFS= read -r netvault_is && [ "$netvault_is" = "$netvault_tree" ] || return 1
    IFS= read -r netvault_is && [ "$netvault_now" -ge "$netvault_is" ] || return 1
    IFS= read -r netvault_is && [ "$netvault_now" -lt "$netvault_is" ] || return 1
    while IFS= read -r netvault_is; do
      case $netvault_is in
        absent:*)
          netvault_is=$netvault_vault/\${netvault_is#absent:}
          if [ -e "$netvault_is" ] || [ -h "$netvault_is" ]; then return 1; fi ;;
        *) break ;;
      esac
    done
    IFS= read -r netvault_text && IFS= read -r netvault_end && [ "$netvault_end" = end ] || return 1
  } <"$netvault_git/${SUMMARY_LINE_FILE}"
  if [ "$netvault_is" -gt 40 ]; then
    netvault_wide=80
    if [ -t 1 ]; then
      [ -z "\${COLUMNS-}" ] && netvault_wide=$(stty size <&1) || return 1
    fi
    [ "\${netvault_wide##* }" -ge "$netvault_is" ] || return 1
  fi
  printf '%s\\n' "$netvault_text"
}
`;
}

const WORD = "'((?:[^']|'\\\\'')*)'";
const CALL = new RegExp(
  String.raw`^ {2}netvault_node=${WORD}\r?\n {2}netvault_script=${WORD}\r?\n[^]*?"\$netvault_script" hook run (\S+) ${WORD}( --strict)?(?: ${WORD})?\r?$`,
  'm',
);

/** The values in NetVault's lines of a hook; null if there are no such lines, or they were changed. */
export function parseHookCall(text: string): HookCall | null {
  const [, node, script, hook, vault, strict, calendar] = CALL.exec(BLOCK.exec(text)?.[0] ?? '') ?? [];
  const name = HOOKS.find((known) => known === hook);
  if (!name || node === undefined || script === undefined || vault === undefined) return null;
  const plain = (word: string): string =>
    Buffer.from(word.replaceAll("'\\''", "'"), 'latin1').toString('utf8');
  return {
    name,
    node: plain(node),
    script: plain(script),
    vault: plain(vault).slice('--vault='.length),
    strict: strict !== undefined,
    calendar: calendar === undefined ? null : plain(calendar).slice('--calendar='.length),
  };
}

/** A text as one word for a POSIX shell, without any expansion. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/**
 * The text of a hook with NetVault's lines added at its beginning, since many hooks end with
 * `exit` or `exec`; for null (no hook yet), the text of a new hook. Texts are bytes decoded as
 * `latin1`, so that no byte of an existing hook changes.
 */
export function withBlock(text: string | null, call: HookCall): string {
  const own = (made: string): string =>
    Buffer.from(`${BEGIN}${made}${linesOf(call)}${END}`).toString('latin1');
  if (text === null) return `${SHEBANG}${own(MADE_LINE)}\n`;
  const made = MADE.test(text) ? MADE_LINE : '';
  const rest = withoutBlock(text) ?? SHEBANG;
  if (!rest.startsWith('#!')) return `${own(made)}\n${rest}`;
  const end = rest.indexOf('\n');
  if (end < 0) return `${rest}\n${own(made)}`;
  return `${rest.slice(0, end + 1)}${own(made)}\n${rest.slice(end + 1)}`;
}

/**
 * The text of a hook as it was before `withBlock`, byte for byte; null if there was no hook. Only
 * text between both marks surely belongs to NetVault: a mark without its counterpart stays
 * (`hasMark`). An editor may have changed the line ends to CRLF.
 */
export function withoutBlock(text: string): string | null {
  let rest = text;
  for (let found = BLOCK.exec(rest); found; found = BLOCK.exec(rest)) {
    const start = found.index;
    const before = rest.slice(0, start);
    const after = rest.slice(start + found[0].length);
    const isOwn = /^#!\/bin\/sh\r?\n$/.test(before) && after === '' && MADE.test(found[0]);
    if (isOwn) return null;
    // A block without a line end was added after a last line that had none either: the line end between
    // them is removed too.
    rest = found[0].endsWith('\n') ? before + after : before.replace(/\r?\n$/, '') + after;
  }
  return rest;
}

/** Whether a hook contains a mark of NetVault's lines. */
export function hasMark(text: string): boolean {
  return /^# (?:>>> netvault: |<<< netvault <<<)/m.test(text);
}

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh', 'mksh']);

/** Whether a hook is for a shell that understands NetVault's lines; git runs hooks without `#!` with `sh`. */
export function isForShell(text: string): boolean {
  if (text.includes('\0')) return false;
  if (!text.startsWith('#!')) return true;
  const words = (text.slice(2).split('\n', 1)[0] ?? '').trim().split(/\s+/);
  const program = (word: string | undefined): string => word?.slice(word.lastIndexOf('/') + 1) ?? '';
  const first = program(words[0]);
  return SHELLS.has(first === 'env' ? program(words.slice(1).find((word) => !word.startsWith('-'))) : first);
}
