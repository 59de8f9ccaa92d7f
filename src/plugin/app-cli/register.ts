import type { CliData, CliFlags, Plugin } from 'obsidian';
import { dueReport } from '../../app/people/due-report.ts';
import { UserError } from '../../app/user-error.ts';
import { adviseCommand } from '../../app/words/command-advice.ts';
import { reportInWords } from '../../app/words/wording.ts';
import { onelineParts } from '../../app/words/summary-words.ts';
import { cadenceWords, counted, dueWords } from '../../app/words/phrases.ts';
import { parseCivilDate, type CivilDate } from '../../model/civil-date.ts';
import type { LintReport } from '../../model/finding.ts';
import { UNITS, type Unit } from '../../model/period.ts';
import { safeJson, safeText } from '../../model/safe-text.ts';
import type { Summary } from '../../scorecard/summary.ts';
import type { NetVault } from '../netvault.ts';
import { PluginError } from '../plugin-error.ts';
import { errorSentences } from '../words/error-words.ts';

const FORMAT: CliFlags = {
  format: { value: '<text|json>', description: 'How to say it: text unless given' },
};
const PERIOD: CliFlags = {
  period: { value: `<${UNITS.join('|')}>`, description: 'Which period: the week unless given' },
  date: { value: '<date>', description: 'A day of that period: today unless given' },
};

/** What the app's own command line can ask; JSON is that of NetVault's, text is a few lines. */
export function registerCli(plugin: Plugin, vault: NetVault): void {
  const { engine } = vault;
  const add = (name: string, what: string, flags: CliFlags, run: (data: CliData) => Promise<Said>): void => {
    plugin.registerCliHandler(`netvault:${name}`, what, { ...flags, ...FORMAT }, async (data) => {
      try {
        const isJson = choice(data, 'format', ['text', 'json']) === 'json';
        await vault.ready();
        const { json, text } = await run(data);
        return isJson ? safeJson(json) : text.map((line) => safeText(line, '\ufffd')).join('\n');
      } catch (error) {
        if (error instanceof UserError) return `netvault: ${errorSentences(error)}`;
        throw error;
      }
    });
  };
  add('summary', 'The scorecard of a period', PERIOD, async (data) => {
    const unit: Unit = choice(data, 'period', UNITS) ?? 'week';
    const json = await engine.scorecard.summary(vault.now(), unit, dateOf(data));
    return { json, text: [onelineParts(json, 'no records yet').filter(Boolean).join(' · ')] };
  });
  add('due', 'Whom to reconnect with, and why', {}, async () => {
    const summary = await engine.scorecard.summary(vault.now(), 'week', null);
    return { json: dueReport(summary), text: dueLines(summary) };
  });
  add('lint', 'What is wrong in the notes', {}, async () => {
    const json = await engine.lint.findings(vault.now(), null);
    return { json: reportInWords(json, adviseCommand), text: lintLines(json) };
  });
}

interface Said {
  readonly json: unknown;
  readonly text: readonly string[];
}

/** Undefined where it is not given. */
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

function dateOf({ date }: CliData): CivilDate | null {
  if (date === undefined) return null;
  const read = parseCivilDate(date);
  if (read) return read;
  throw new PluginError('not-a-day', { given: date });
}

function dueLines(summary: Summary): string[] {
  const { due, suggestions, vault } = summary;
  if (due.length + suggestions.length === 0)
    return [`Nobody is due, of ${counted(vault.contacts, 'contact')}.`];
  return [
    ...due.map((one) => `${one.name}: ${dueWords(one, summary)}, ${cadenceWords(one.cadence)}`),
    ...suggestions.map(({ name, last, reason }) => `${name}: quiet since ${last}, ${reason}`),
  ];
}

function lintLines({ diagnostics, summary }: LintReport): string[] {
  const found = diagnostics.map(
    ({ path, start, severity, message, rule }) =>
      `${path}:${start.line}:${start.column}: ${severity}: ${message} (${rule})`,
  );
  return [...found, `${counted(found.length, 'finding')} in ${counted(summary.notes, 'note')}`];
}
