import { EXIT, type ExitCode, type Io } from '../command-line/io.ts';
import { safeText } from '../terminal/safe-text.ts';
import { quoteForBash, readBashLine } from './bash-line.ts';
import { complete, type FindCandidates } from './complete.ts';
import type { Candidate, Completion } from './candidate.ts';
import { candidatesOf } from './candidates-of.ts';

/**
 * `netvault __complete SHELL …`, which the scripts of `netvault completion` call. The first line
 * tells the shell what to do in addition to offering the other lines: `nothing`, `files`,
 * `folders` or `part` (no space after the word). For bash, the other lines are quoted for the
 * command line; for zsh and fish they are plain texts, which the shell quotes itself, each
 * followed by a tab and a description. It never fails and prints nothing on stderr, since the
 * user is typing a command line.
 */
export async function answerCompletion(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    io.stdout.write(await answerTo(argv, io));
  } catch {
    io.stdout.write('nothing\n');
  }
  return EXIT.fine;
}

async function answerTo([shell, ...words]: readonly string[], io: Io): Promise<string> {
  if (shell === 'bash') {
    const [typedLine = '', breaks = ''] = words;
    const line = readBashLine(typedLine, breaks);
    const before = line.before.slice(1);
    const { candidates, ...more } = await complete(before, line.typed, offersIn(before, io));
    const head = line.typed.slice(0, line.kept);
    const fitting = wanted(candidates, line.typed).filter(({ value }) => value.startsWith(head));
    return lines(
      more,
      fitting.map(({ value }) => quoteForBash(value.slice(line.kept), line.quote)),
    );
  }
  const before = words.slice(0, -1);
  const typed = shell === 'fish' ? readBashLine(words.at(-1) ?? '', '').typed : (words.at(-1) ?? '');
  const { candidates, ...more } = await complete(before, typed, offersIn(before, io));
  return lines(
    more,
    candidates.map(({ value, about = '' }) => (about === '' ? value : `${value}\t${safeText(about, '?')}`)),
  );
}

/**
 * The candidates that bash can handle. Bash replaces the typed word by the common beginning of
 * all candidates; if they match by a later word of their names, that would remove what was typed.
 */
function wanted(candidates: readonly Candidate[], typed: string): readonly Candidate[] {
  const [first, second] = candidates;
  if (!first || !second || first.value.toLowerCase().startsWith(typed.toLowerCase())) return candidates;
  return new Set(candidates.map(({ value }) => value.charAt(0))).size > 1 ? candidates : [];
}

function lines({ also, isPart }: Omit<Completion, 'candidates'>, rest: readonly string[]): string {
  return [isPart ? 'part' : also, ...rest, ''].join('\n');
}

/** Returns what sources offer in the vault that the words typed so far refer to. */
function offersIn(before: readonly string[], io: Io): FindCandidates {
  const given = vaultGiven(before, io);
  return async (source, typed) => {
    const { cachedCandidates } = await import('./kept-candidates.ts');
    return candidatesOf(source, typed, (whole, isTyped) =>
      cachedCandidates(whole, isTyped, { given, io }, async (vault) => {
        const { fromSource } = await import('./sources.ts');
        return fromSource(whole, { isTyped, vault });
      }),
    );
  };
}

/** The folder given by `--vault`; null if the option is missing or empty. */
function vaultGiven(before: readonly string[], io: Io): string | null {
  const at = before.findLastIndex((word) => word === '--vault' || word.startsWith('--vault='));
  const word = before[at] ?? '';
  const given = word.includes('=') ? word.slice('--vault='.length) : (before[at + 1] ?? '');
  // The shell has not yet replaced `~` by the home folder.
  const named = given.replace(/^~(?=\/|$)/, (tilde) => io.env['HOME'] ?? tilde);
  return at < 0 || named === '' ? null : named;
}
