import { join } from 'node:path';
import { lintStaged } from '../../src/app/lint/lint-staged.ts';
import { sameUntil } from '../../src/app/summary/same-until.ts';
import { keepJudgement } from '../../src/cli/cache/update-judgement.ts';
import { Arguments } from '../../src/cli/command-line/arguments.ts';
import { ioWith, type Io } from '../../src/cli/command-line/io.ts';
import type { Context } from '../../src/cli/command-line/command.ts';
import { UserError } from '../../src/app/user-error.ts';
import { readLintOptions } from '../../src/cli/commands/lint/options.ts';
import { lintOpened } from '../../src/cli/commands/lint/run-staged.ts';
import { makeStyle } from '../../src/cli/terminal/style.ts';
import { Turn } from '../../src/cli/writing/turn.ts';
import { questionText } from '../../src/cli/command-line/question-text.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import { lintStagedFromCache } from '../../src/cli/commands/lint/lint-few-staged.ts';
import { lintQuestion } from '../../src/cli/commands/lint/question.ts';
import { openVaultInRepository } from '../../src/cli/git/opened-vault.ts';
import {
  findVaultInRepository,
  openStaged,
  stagedChange,
  type VaultInRepository,
} from '../../src/cli/git/staged-vault.ts';
import type { LintReport } from '../../src/model/finding.ts';
import { Ledger } from '../../src/scorecard/index.ts';
import type { RuleSettings } from '../../src/vault/configuration.ts';
import { steadySoon } from './cached-vault.ts';
import { GitSandbox } from './git-sandbox.ts';

export interface StagedOutput {
  /** Both streams, and the exit code; or the code of the error. */
  readonly text: string;
  readonly isKept: boolean;
}

const PLAIN = makeStyle({ color: false, ascii: false });

/** A repository with a cache, in which staged notes are checked as `lint --staged` does it. */
export class StagedWorld {
  readonly git: GitSandbox;
  readonly cacheHome: string;
  now: string;
  rules: RuleSettings = new Map();
  build = 'a build';

  constructor(files: Readonly<Record<string, string>>, now: string) {
    this.git = GitSandbox.repository(files);
    this.now = now;
    this.cacheHome = join(this.git.home, 'cache');
  }

  /** What `lint --staged` prints, and whether it was taken from the cache. */
  async command(options: Readonly<Record<string, unknown>> = {}): Promise<StagedOutput> {
    let text = '';
    const out = { isTTY: false, write: (one: string) => void (text += one) };
    const args = new Arguments([], {}, { ...options, staged: true });
    const io = ioWith(this.io, { stdout: out, stderr: out });
    const opened = openVaultInRepository(io, args, this.build);
    steadySoon(opened.disk);
    const context = { io, args, style: PLAIN, errorStyle: PLAIN, turn: new Turn(io) } as unknown as Context;
    const asked = { ...(await readLintOptions(args)), rules: new Map(this.rules) };
    try {
      const { code, vault } = await lintOpened(context, asked, opened);
      return { text: `${text}${String(code)}`, isKept: !('report' in (await vault())) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { text: error.code, isKept: false };
    }
  }

  place(options: Readonly<Record<string, unknown>> = {}): VaultInRepository {
    const { io } = this;
    const args = new Arguments([], {}, options);
    const place = findVaultInRepository(io, args, openVaultInRepository(io, args, this.build));
    steadySoon(place.disk);
    return place;
  }

  get io(): Io {
    const now = readMoment(this.now);
    return {
      cwd: this.git.folder,
      env: { ...this.git.env, XDG_CACHE_HOME: this.cacheHome },
      platform: 'linux',
      stdin: () => Promise.resolve(Buffer.alloc(0)),
      stdout: { isTTY: false, write: () => undefined },
      stderr: { isTTY: false, write: () => undefined },
      clock: { now: () => now },
      ask: null,
      onInterrupt: () => undefined,
    };
  }

  /** The answer from few notes; null if that is not enough. */
  async few(): Promise<string | null> {
    const place = this.place();
    const change = stagedChange(place);
    const { question, rules } = this;
    const few = change && (await lintStagedFromCache(place, change, { question, rules, language: null }));
    return few && shown(few.report, few.textOf, few.configured);
  }

  get question(): string {
    return questionText(lintQuestion(this.rules), null);
  }

  /** The answer from all notes. The findings are stored, unless the options forbid it. */
  async whole(options: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const place = this.place(options);
    const open = await openStaged(place, stagedChange(place));
    const { index } = open.staged;
    const ledger = Ledger.of(index, open.now);
    const { report, found } = lintStaged(open.staged, ledger, this.rules);
    if (open.kept) {
      const { seen, files } = open.kept;
      const until = sameUntil(index, open.now);
      keepJudgement(seen, files, ledger, { question: this.question, until, ...found });
    }
    const textOf = (path: string): string | undefined => index.note(path)?.text;
    return shown(report, textOf, index.surroundings.configuration.baseline);
  }

  scratch(): Promise<string> {
    return this.whole({ 'no-cache': true });
  }

  /** What the command does: the answer, and whether few notes were enough. */
  async lint(): Promise<{ readonly answer: string; readonly isFew: boolean }> {
    const few = await this.few();
    return { answer: few ?? (await this.whole()), isFew: few !== null };
  }
}

function shown(
  report: LintReport,
  textOf: (path: string) => string | undefined,
  baseline: string | null,
): string {
  const texts = report.diagnostics.map(({ path }) => textOf(path) ?? null);
  return JSON.stringify({ report, texts, baseline });
}
