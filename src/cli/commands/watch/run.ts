import { runRules } from '../../../rules/engine/run-rules.ts';
import type { Clock, VaultFiles } from '../../../app/vault/ports.ts';
import { refreshVault } from '../../../app/vault/refresh-vault.ts';
import { summarize } from '../../../app/summary/summarize.ts';
import { requireUserError, type UserError } from '../../../app/user-error.ts';
import { chosenSummary } from '../../../app/summary/chosen-summary.ts';
import { Scorekeeper } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { DiskWatcher } from './watcher.ts';
import { adviseCommand } from '../../../app/words/command-advice.ts';
import { reportInWords } from '../../../app/words/wording.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import { errorText } from '../../report/error-text.ts';
import { summaryBlocks } from '../summary/summary-text.ts';
import { foldLines, uncutStyle } from '../../terminal/narrow.ts';
import { columnsOf, rowsOf } from '../../terminal/streams.ts';
import { watchScreen } from './watch-text.ts';
import { filesOfVault } from '../../command-line/files-of.ts';
import { nameConfigInErrors } from '../../command-line/open-vault.ts';
import { clockOf } from '../../command-line/today.ts';

/** Moves the cursor to the top left and clears the screen, but not the scrollback. */
const CLEAR = '\x1b[H\x1b[2J';
/** How often to check whether a day or an event has begun, in milliseconds. */
const MINUTE = 60_000;

/** `netvault watch`: shows summary and findings, and redraws them when files change, until Ctrl-C. */
export async function run(context: Context): Promise<ExitCode> {
  const { io } = context;
  const vault = await context.openVault({ toFollow: true });
  // Throws for an invalid period before watching begins.
  chosenSummary(vault, context.args.text('period'), null);
  const interrupted = new Promise<void>((resolve) => {
    io.onInterrupt(resolve);
  });
  const screen = new Screen(context, vault);
  let work = Promise.resolve();
  const after = (task: () => Promise<void>): void => {
    work = work.then(task);
  };
  const watching = await new DiskWatcher(vault.folder).watch((paths) => {
    after(() => screen.change(paths));
  });
  screen.draw();
  const clock = setInterval(() => {
    screen.draw();
  }, MINUTE);
  // Catches changes between reading and watching, which are not reported.
  after(() => screen.change(new Set()));
  await interrupted;
  clearInterval(clock);
  await watching.close();
  await work;
  if (!context.args.isJson) io.stdout.write('\n');
  return EXIT.fine;
}

class Screen {
  readonly #context: Context;
  readonly #clock: Clock;
  readonly #files: VaultFiles;
  readonly #keeper = new Scorekeeper();
  readonly #folder: string;
  #index: VaultIndex;
  /** Why the vault cannot be read at the moment, or null; the last index is kept meanwhile. */
  #trouble: UserError | null = null;
  #shown = '';
  /** Whether an error is shown instead of the summary. */
  #isFault = false;

  constructor(context: Context, { folder, index }: OpenVault) {
    this.#context = context;
    this.#clock = clockOf(context.io, context.args);
    this.#files = filesOfVault(folder, context.io, context.args);
    this.#folder = folder;
    this.#index = index;
  }

  async change(paths: ReadonlySet<string>): Promise<void> {
    try {
      // After an error everything is read again, since changes may have been missed.
      const all = this.#trouble ? new Set(['.netvault.yaml']) : paths;
      const { args } = this.#context;
      this.#index = await nameConfigInErrors(args, () => refreshVault(this.#index, this.#files, all));
      this.#trouble = null;
    } catch (error) {
      requireUserError(error);
      this.#trouble = error;
    }
    this.draw();
  }

  /** Writes the screen if it has changed. */
  draw(): void {
    const { stdout } = this.#context.io;
    const { isJson } = this.#context.args;
    const text = this.#text();
    if (text === this.#shown) return;
    this.#shown = text;
    if (isJson && this.#isFault) this.#context.io.stderr.write(text);
    else stdout.write(stdout.isTTY && !isJson ? `${CLEAR}${text}` : text);
  }

  #text(): string {
    const { style, errorStyle, args } = this.#context;
    this.#isFault = false;
    try {
      if (this.#trouble) throw this.#trouble;
      const now = this.#clock.now(this.#index.settings.timeZone);
      const ledger = this.#keeper.update(this.#index, now);
      const report = runRules(this.#index, now, { ledger });
      const summary = summarize(ledger, chosenSummary(ledger, args.text('period'), null));
      // One document per line: line ends inside of texts are escaped in JSON.
      if (args.isJson)
        return `${safeJson({ version: 1, summary, lint: reportInWords(report, adviseCommand) }).replace(/\n */g, '')}\n`;
      const { io } = this.#context;
      const size = { columns: columnsOf(io, io.stdout), rows: rowsOf(io, io.stdout) };
      const counts = { findings: report.diagnostics.length, errors: report.summary.errors };
      return watchScreen(
        summaryBlocks(summary, counts, uncutStyle(style)).map((block) => foldLines(block, style)),
        { report, folder: this.#folder },
        size,
        style,
      );
    } catch (error) {
      requireUserError(error);
      this.#isFault = true;
      return errorText(error, args.isJson ? errorStyle : style);
    }
  }
}
