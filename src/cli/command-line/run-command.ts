import { UserError } from '../../app/user-error.ts';
import { cliErrorData } from '../cli-error.ts';
import { Turn } from '../writing/turn.ts';
import type { Context, Command, Opening, OpenVault } from './command.ts';
import { ioWith, type ExitCode, type Io, type Out } from './io.ts';

/** How often a command is run again where programs that know of no turns change what it is about to write. */
const MOST_TRIES = 4;

/**
 * Runs a command. Where another command or program was faster and changed what
 * this one was about to write, nothing of it is written, and it is run again: from
 * reading the vault on, and in a turn of its own, so that no other command can be
 * faster a second time. One that has asked a person something is not run again:
 * the answers may not fit any more.
 */
export async function runCommand(
  command: Command,
  context: Omit<Context, 'turn' | 'openVault' | 'answered' | 'printed'>,
): Promise<ExitCode> {
  const module = await command.load();
  const { args } = context;
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
        if (how?.tellsUnread === true) {
          const { reportUnreadIn } = await import('../report/report-unread.ts');
          reportUnreadIn({ ...context, io }, vault);
        }
        return vault;
      };
      const answered: Context['answered'] = async (question, work, rework) => {
        const asking = await import('./answered.ts');
        return asking.answered(io, args, question, work, rework);
      };
      const printed: Context['printed'] = async (question, work, rework, printing) => {
        const asking = await import('./answered.ts');
        return asking.printed(whole, question, work, rework, printing);
      };
      const whole: Context = { ...context, io, turn, openVault, answered, printed };
      try {
        return await module.run(whole);
      } catch (error) {
        if (!isOvertaken(error) || !turn.isRepeatable || tries === MOST_TRIES) throw error;
      }
    }
  } finally {
    turn.end();
  }
}

/** Whether an error says that a note is not as it was read any more, before anything was written. */
function isOvertaken(error: unknown): boolean {
  if (!(error instanceof UserError)) return false;
  const stopped = cliErrorData(error, 'stopped-after');
  return (
    stopped?.written.length === 0 && ['changed-meanwhile', 'appeared-meanwhile'].includes(stopped.error.code)
  );
}

/** The world for each run: what is piped in is there again, and what was said already is not said again. */
function repeatable(io: Io, turn: Turn): () => Io {
  let piped: Promise<Uint8Array> | null = null;
  let said = '';
  return () =>
    ioWith(io, {
      stdin: () => (piped ??= io.stdin()),
      stderr: saying(io.stderr, said, (text) => {
        said += text;
      }),
      get ask() {
        const { ask } = io;
        if (!ask) return null;
        return (question: string, ended?: string) => {
          turn.onlyOnce();
          return ask(question, ended);
        };
      },
    });
}

/** A stream that passes over what was said before, for as long as the same is said. */
function saying(out: Out, before: string, note: (text: string) => void): Out {
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
