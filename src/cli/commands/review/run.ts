import { reviewMarkdown } from '../../../app/review/review-markdown.ts';
import { draftReview } from '../../../app/review/review-note.ts';
import { reviewDuring } from '../../../app/review/review-aside.ts';
import { reviewPeriod, defaultReviewPeriod, type Review } from '../../../app/review/review.ts';
import { chosenPeriod } from '../../../app/dates/chosen-day.ts';
import type { Period } from '../../../model/period.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { eventInProgress } from '../../../scorecard/events.ts';
import { blocksText } from '../../report/section.ts';
import * as reviewWords from '../../words/review-words.ts';
import { setAsideMarkdown } from '../summary/summary-markdown.ts';
import { setAsideLines } from '../summary/summary-text.ts';
import { checkWriteOptions } from '../../command-line/check-write-options.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { reviewKeptText, reviewWrittenText } from './review-written.ts';
import { reviewText } from './review-text.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { warnIfNotUndoable, writeUndoably } from '../../undo/write-undoably.ts';
import { fitReport } from '../../terminal/narrow.ts';

/**
 * `netvault review [PERIOD]`: shows the results of a period; `--write` writes them to a note,
 * which `lint` then checks against the vault.
 */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args } = context;
  checkWriteOptions(args, 'review', 'anyway');
  const vault = await context.openVault({ toWrite: args.flag('write'), reportsUnread: true });
  const period = readPeriod(args.rest.join(' '), vault);
  const ledger = Ledger.of(vault.index, vault.now);
  const review = reviewPeriod(ledger, period);
  if (args.flag('write')) return write(review, ledger, vault, context);
  io.stdout.write(report(review, ledger, context));
  return EXIT.fine;
}

function readPeriod(given: string, { index, now }: OpenVault): Period {
  if (given.trim() === '') return defaultReviewPeriod(index, now);
  return chosenPeriod(given, now.date, index.settings.weekStart);
}

function report(whole: Review, ledger: Ledger, { args, style }: Context): string {
  const format = args.choice('format', ['text', 'json', 'markdown']);
  if (format === 'json') return safeJson(whole);
  const { review, aside } = reviewDuring(whole, eventInProgress(ledger));
  const { today, period } = review;
  if (aside?.all !== true) {
    const until = aside?.until ?? null;
    if (format === 'markdown') return reviewMarkdown(review, null, until);
    return fitReport(style, (page) => reviewText(review, page, until));
  }
  if (format === 'markdown') return style.words(setAsideMarkdown(aside, today));
  const shown = { setAside: aside, today };
  return blocksText([setAsideLines(shown, style, reviewWords.commandFor(period.label))]);
}

/** Writes the note of the review. An existing note is not changed: the output says whether its numbers are still correct. */
async function write(review: Review, ledger: Ledger, vault: OpenVault, context: Context): Promise<ExitCode> {
  const { io, args, style } = context;
  if (review.note) {
    const { note } = review;
    io.stdout.write(fitReport(style, (page) => reviewKeptText(note, page)));
    return review.note.differences.length === 0 ? EXIT.fine : EXIT.doesNotHold;
  }
  const change = draftReview(ledger, review, { evenIfRunning: args.flag('anyway') });
  const written = await writeUndoably(context, vault, 'review', [change]);
  const { isUndoable } = written;
  const how = { isDry: args.flag('dry-run'), isUndoable };
  io.stdout.write(fitReport(style, (page) => reviewWrittenText(change, how, page)));
  warnIfNotUndoable(written, context);
  return EXIT.fine;
}
