import { UserError } from '../../app/user-error.ts';
import { cliErrorData } from '../cli-error.ts';
import { Turn } from '../writing/turn.ts';
import { isRelativePath } from './arguments.ts';
import type { Context, Command, Opening, OpenVault } from './command.ts';
import { ioWith, type ExitCode, type Io, type Out } from './io.ts';

/** How often a command is run in all, if programs that do not take turns keep changing what it is about to write. */
const MAX_TRIES = 4;

/**
 * Runs a command. If another command or program has changed what this command is about to write,
 * nothing of it is written, and the command is run again: it reads the vault again, now during
 * its own turn, so that no other NetVault command can interfere a second time. A command that has
 * asked the user something is not run again, because the answers may no longer fit.
 */
export async function runCommand(
  command: Command,
  context: Omit<Context, 'turn' | 'openVault' | 'answered' | 'printed'>,
): Promise<ExitCode> {
  const module = await command.load();
  const args = context.args.rest.some(isRelativePath)
    ? (await import('./names-from-here.ts')).withVaultPaths(command, context.args, context.io)
    : context.args;
  const turn = new Turn(context.io);
  const ioOfRun = repeatable(context.io, turn);
  try {
    for (let tries = 1; ; tries++) {
      const io = ioOfRun();
      const isAgain = tries > 1;
      const openVault = async (how?: Opening): Promise<OpenVault> => {
        const opening = await import('./open-vault.ts');
        if (isAgain) await turn.begin(opening.vaultFolder(io, args));
        const vault = await opening.openVault(io, args, how);
        if (how?.reportsUnread === true) {
          const { reportUnreadIn } = await import('../report/report-unread.ts');
          reportUnreadIn({ ...context, io }, vault);
        }
        return vault;
      };
      const answered: Context['answered'] = async (question, work, rework) => {
        const asking = await import('./answered.ts');
        return asking.answerQuestion(io, args, question, work, rework);
      };
      const printed: Context['printed'] = async (question, work, rework, printing) => {
        const asking = await import('./answered.ts');
        return asking.printAnswer(whole, question, work, rework, printing);
      };
      const whole: Context = { ...context, args, io, turn, openVault, answered, printed };
      try {
        return await module.run(whole);
      } catch (error) {
        if (!isOvertaken(error) || !turn.isRepeatable || tries === MAX_TRIES) throw error;
      }
    }
  } finally {
    turn.end();
  }
}

/** Whether an error means that a note was changed by another program before anything was written. */
function isOvertaken(error: unknown): boolean {
  if (!(error instanceof UserError)) return false;
  const stopped = cliErrorData(error, 'stopped-after');
  return (
    stopped?.written.length === 0 && ['changed-meanwhile', 'appeared-meanwhile'].includes(stopped.error.code)
  );
}

/**
 * Returns a function that gives the `Io` for each run: piped input can be read again, and
 * messages that were shown already are not shown again.
 */
function repeatable(io: Io, turn: Turn): () => Io {
  let piped: Promise<Uint8Array> | null = null;
  let written = '';
  return () =>
    ioWith(io, {
      stdin: () => (piped ??= io.stdin()),
      stderr: skippingText(io.stderr, written, (text) => {
        written += text;
      }),
      get ask() {
        const { ask } = io;
        if (!ask) return null;
        return (question: string, ended?: string) => {
          turn.forbidRepeating();
          return ask(question, ended);
        };
      },
    });
}

/** A stream that skips the text written in earlier runs, as long as the same text is written. */
function skippingText(out: Out, before: string, note: (text: string) => void): Out {
  let left = before;
  return {
    ...out,
    write: (text, exact) => {
      const isSame = left.startsWith(text);
      left = isSame ? left.slice(text.length) : '';
      if (isSame) return;
      note(text);
      out.write(text, exact);
    },
  };
}
