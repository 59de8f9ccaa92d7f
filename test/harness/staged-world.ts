import { join } from 'node:path';
import { lintStaged } from '../../src/app/lint/lint-staged.ts';
import { sameUntil } from '../../src/app/summary/same-until.ts';
import { keepJudgement } from '../../src/cli/cache/update-judgement.ts';
import { Arguments } from '../../src/cli/command-line/arguments.ts';
import type { Io } from '../../src/cli/command-line/io.ts';
import { questionText } from '../../src/cli/command-line/question-text.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import { lintStagedFromCache } from '../../src/cli/commands/lint/lint-few-staged.ts';
import { lintQuestion } from '../../src/cli/commands/lint/question.ts';
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

  place(options: Readonly<Record<string, unknown>> = {}): VaultInRepository {
    const now = readMoment(this.now);
    const io: Io = {
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
    const place = findVaultInRepository(io, new Arguments([], {}, options), this.build);
    steadySoon(place.disk);
    return place;
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

  /** The answer from all notes; what was found is stored, unless nothing is to be stored. */
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
