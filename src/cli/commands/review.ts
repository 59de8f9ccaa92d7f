import { reviewMarkdown } from '../../app/review-markdown.ts';
import { draftReview } from '../../app/review-note.ts';
import { reviewPeriod, usualPeriod, type Review } from '../../app/review.ts';
import { UserError } from '../../app/user-error.ts';
import { parsePeriod, type Period } from '../../model/period.ts';
import type { Context, OpenVault } from '../command.ts';
import { EXIT, type ExitCode } from '../io.ts';
import { reviewKept, reviewWritten } from '../reporters/review-written.ts';
import { reviewText } from '../reporters/review-text.ts';
import { safeJson } from '../terminal/safe-text.ts';
import { writeUndoably } from '../write-changes.ts';

/** `netvault review [PERIOD]`: what a period came to; with `--write`, its note, which `lint` holds from then on. */
export async function run(context: Context): Promise<ExitCode> {
  const { io, args } = context;
  checkOptions(context);
  const vault = await context.openVault();
  const review = reviewPeriod(vault.index, vault.now, readPeriod(args.rest[0], vault));
  if (args.flag('write')) return write(review, vault, context);
  io.stdout.write(report(review, context));
  return EXIT.fine;
}

function checkOptions({ args }: Context): void {
  const alone = ['anyway', 'dry-run'].find((name) => args.flag(name));
  if (alone !== undefined && !args.flag('write')) {
    throw new UserError(`--${alone} says how to write`, `Write netvault review --write --${alone}.`);
  }
  if (args.flag('write') && args.text('format') !== null) {
    throw new UserError('--write and --format do not go together', 'Give one of them.');
  }
}

function readPeriod(text: string | undefined, { index, now }: OpenVault): Period {
  const usual = usualPeriod(index, now);
  if (text === undefined) return usual;
  const period = parsePeriod(text.trim(), index.settings.weekStart);
  if (period) return period;
  throw new UserError(
    `“${text}” is not a period`,
    `Write a label: ${usual.label}, ${usual.end}, ${usual.end.slice(0, 7)}, 2026-Q4 or 2026.`,
  );
}

function report(review: Review, { args, style }: Context): string {
  switch (args.choice('format', ['text', 'json', 'markdown'])) {
    case 'json':
      return safeJson(review);
    case 'markdown':
      return reviewMarkdown(review, null);
    case 'text':
      return reviewText(review, style);
  }
}

/** Never over a note: where the period is reviewed already, it says whether that still holds. */
function write(review: Review, vault: OpenVault, context: Context): ExitCode {
  const { io, args, style, errorStyle } = context;
  if (review.note) {
    io.stdout.write(reviewKept(review.note, style));
    return review.note.differences.length === 0 ? EXIT.fine : EXIT.doesNotHold;
  }
  const change = draftReview(vault.index, vault.now, review, { evenIfRunning: args.flag('anyway') });
  if (args.flag('dry-run')) {
    io.stdout.write(reviewWritten(change, { isDry: true, isUndoable: false }, style));
    return EXIT.fine;
  }
  const { isUndoable, why } = writeUndoably(io, vault.folder, 'review', [change]);
  io.stdout.write(reviewWritten(change, { isDry: false, isUndoable }, style));
  if (why !== null) io.stderr.write(errorStyle.words(`netvault: --undo cannot take this back: ${why}.\n`));
  return EXIT.fine;
}
