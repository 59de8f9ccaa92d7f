import type { CliData, CliFlags, Plugin } from 'obsidian';
import { dueReport } from '../../app/people/due-report.ts';
import { UserError } from '../../app/user-error.ts';
import { adviseCommand } from '../../app/words/command-advice.ts';
import { reportInWords } from '../../app/words/wording.ts';
import { onelineParts, todayInShort } from '../../app/words/summary-words.ts';
import type { LintReport } from '../../model/finding.ts';
import { UNITS } from '../../model/period.ts';
import { safeJson, safeText } from '../../model/safe-text.ts';
import type { NetVault } from '../netvault.ts';
import { PluginError } from '../plugin-error.ts';
import * as words from '../words/command-words.ts';
import { errorSentences } from '../words/error-words.ts';

const FORMAT: CliFlags = {
  format: { value: '<text|json>', description: words.flagFormat },
};
const PERIOD: CliFlags = {
  period: { value: `<${UNITS.join('|')}>`, description: words.flagPeriod },
  date: { value: '<date>', description: words.flagDate },
};

/**
 * The plugin's commands for the app's own command line. JSON has the same shape as that of
 * `netvault`; text is a few lines.
 */
export function registerCli(plugin: Plugin, vault: NetVault): void {
  const { engine } = vault;
  const add = (name: string, what: string, flags: CliFlags, run: (data: CliData) => Promise<Said>): void => {
    const answer = async (data: CliData): Promise<string> => {
      try {
        const isJson = choice(data, 'format', ['text', 'json']) === 'json';
        await vault.ready();
        const { json, text } = await run(data);
        return isJson ? safeJson(json) : text.map((line) => safeText(line, '\ufffd')).join('\n');
      } catch (error) {
        if (error instanceof UserError) return `netvault: ${errorSentences(error)}`;
        throw error;
      }
    };
    try {
      plugin.registerCliHandler(`netvault:${name}`, what, { ...flags, ...FORMAT }, answer);
    } catch {
      // Another plugin already has a command with this name; everything else works without it.
    }
  };
  add('summary', words.cliSummary, PERIOD, async (data) => {
    const { period = null, date = null } = data;
    const json = await engine.scorecard.summary(vault.now(), period, date);
    return {
      json,
      text: [[todayInShort(json), ...onelineParts(json, words.noRecords)].filter(Boolean).join(' · ')],
    };
  });
  add('due', words.cliDue, {}, async () => {
    const summary = await engine.scorecard.summary(vault.now(), null, null);
    return { json: dueReport(summary), text: words.dueLines(summary) };
  });
  add('lint', words.cliLint, {}, async () => {
    const json = await engine.lint.findings(vault.now(), null);
    return { json: reportInWords(json, adviseCommand), text: lintLines(json) };
  });
}

interface Said {
  readonly json: unknown;
  readonly text: readonly string[];
}

/** Undefined if it is not given. */
function choice<Choice extends string>(
  data: CliData,
  name: string,
  known: readonly Choice[],
): Choice | undefined {
  const written = data[name];
  if (written === undefined) return undefined;
  const found = known.find((one) => one === written);
  if (found) return found;
  throw new PluginError('bad-flag-value', { flag: name, given: written, known });
}

function lintLines({ diagnostics, summary }: LintReport): string[] {
  const found = diagnostics.map(
    ({ path, start, severity, message, rule }) =>
      `${path}:${start.line}:${start.column}: ${severity}: ${message} (${rule})`,
  );
  return [...found, words.foundIn(found.length, summary.notes)];
}
