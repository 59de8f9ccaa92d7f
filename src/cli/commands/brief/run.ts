import { briefOnEvent, briefOnPerson, type Brief } from '../../../app/brief/brief.ts';
import { writeBrief } from '../../../app/brief/write-brief.ts';
import type { NoteChange } from '../../../app/notes/note-change.ts';
import { briefMarkdown } from '../../../app/words/brief-words.ts';
import { comingEvents } from '../../../scorecard/events.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { chooseSubject } from '../../asking/choose-subject.ts';
import { CliError } from '../../cli-error.ts';
import { refuseFormatWithWrite } from '../../command-line/check-write-options.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson, safeText } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import * as writingWords from '../../words/writing-words.ts';
import { briefMarkdownText, briefText } from './brief-text.ts';
import { fitReport } from '../../terminal/narrow.ts';

/**
 * `netvault brief`: prints a briefing on a person, or on everyone who comes to an event. Exit 1
 * if nothing has that name.
 */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  refuseFormatWithWrite(args);
  const isWritten = args.flag('write');
  const vault = await context.openVault({ toWrite: isWritten, reportsUnread: true });
  const ledger = Ledger.of(vault.index, vault.now);
  const brief = await askedBrief(context, ledger);
  if (brief === null) return EXIT.doesNotHold;
  if (isWritten) return write(context, vault, brief);
  const { me } = vault.index;
  if (args.isJson) io.stdout.write(safeJson({ version: 1, ...brief }));
  else if (args.text('format') === 'markdown') io.stdout.write(style.words(briefMarkdownText(brief, me)));
  else io.stdout.write(fitReport(style, (page) => briefText(brief, me, page)));
  return EXIT.fine;
}

async function askedBrief(context: Context, ledger: Ledger): Promise<Brief | null> {
  const asked = context.args.rest.join(' ').trim();
  if (asked === '') {
    const [next] = comingEvents(ledger);
    if (!next) throw new CliError('brief-of-what', {});
    return briefOnEvent(ledger, next.path);
  }
  const subject = await chooseSubject(context, ledger, asked);
  if (subject === null) return null;
  if (subject.is === 'goal') throw new CliError('brief-of-goal', { name: asked });
  return subject.is === 'event' ? briefOnEvent(ledger, subject.path) : briefOnPerson(ledger, subject.path);
}

async function write(context: Context, vault: OpenVault, brief: Brief): Promise<ExitCode> {
  const { io, args, style } = context;
  if (brief.event === null) throw new CliError('brief-without-event', {});
  if (brief.people.length === 0) throw new CliError('brief-of-nobody', { path: brief.event.path });
  const change = writeBrief(vault.index, brief.event.path, briefMarkdown(brief, vault.index.me));
  const written = await writeUndoably(context, vault, 'brief', [change]);
  const path = style.safe(change.path);
  io.stdout.write(
    args.flag('dry-run')
      ? `${writingWords.wouldWriteTo(path)}\n${shown(change)}\n`
      : `${style.green(style.signs.check)} ${path}\n  ${writingWords.howToUndo()}\n`,
  );
  warnIfNotUndoable(written, context);
  return EXIT.fine;
}

/** The lines that a change adds, safe for a terminal. */
function shown({ before, after }: NoteChange): string {
  return after
    .slice(before?.length ?? 0)
    .split('\n')
    .map((line) => safeText(line, '\ufffd').trimEnd())
    .join('\n')
    .trimEnd();
}
