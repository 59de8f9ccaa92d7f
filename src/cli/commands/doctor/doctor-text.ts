import { groupBy } from '../../../model/group-by.ts';
import { hasProblems } from '../../../app/vault/examine-vault.ts';
import { line, wrap } from '../../terminal/layout.ts';
import type { Paint, Style } from '../../terminal/style.ts';
import { blocksText, section } from '../../report/section.ts';
import * as doctorWords from '../../words/doctor-words.ts';
import type { DoctorReport } from './doctor-report.ts';

const VALUE = 23;
/** Maximum number of paths that are named per kind. */
const MAX_NAMED = 5;

/** The output of `netvault doctor` for a terminal. */
export function doctorText(report: DoctorReport, style: Style): string {
  const text = blocksText([
    vaultLines(report, style),
    section(doctorWords.recognized, recognizedLines(report, style), style),
    section(doctorWords.settings, settingLines(report, style), style),
    section(doctorWords.activities, activityLines(report, style), style),
    section(doctorWords.notRecognized, unrecognizedLines(report, style), style),
    folded(
      2,
      report.fine
        ? doctorWords.fine()
        : isOnlyNoVault(report)
          ? doctorWords.notSetUp()
          : doctorWords.somethingWrong,
      report.fine ? style.green : style.yellow,
      style,
    ),
  ]);
  return style.words(text);
}

/** Whether the only thing wrong is that the folder is not a vault yet. */
const isOnlyNoVault = (report: DoctorReport): boolean => !report.vault.isVault && !hasProblems(report);

function vaultLines({ vault, notes, adopted, unrecognized }: DoctorReport, style: Style): string[] {
  const isUnread = unrecognized.scorecards.length > 0;
  return [
    ...folded(2, doctorWords.vault(style.safe(vault.folder)), style.bold, style),
    ...folded(4, doctorWords.foundBy[vault.foundBy], style.dim, style),
    ...folded(
      4,
      doctorWords.state(
        notes,
        vault.isVault,
        adopted ? 'set-up' : isUnread ? 'with-unread-scorecard' : 'not-set-up',
      ),
      vault.isVault ? style.dim : style.yellow,
      style,
    ),
  ];
}

/** A text wrapped to the width between a column and the right edge. */
function folded(at: number, text: string, paint: Paint, { right }: Style): string[] {
  return wrap(text, right - at).map((part) => line({ at, text: part, paint }));
}

/** A name, its value, and below that, dimmed, where the value comes from. */
function row(name: string, value: string, from: string, style: Style): string[] {
  const lines = wrap(value, style.right - VALUE);
  const first = line({ at: 4, text: name }, { at: VALUE, text: lines[0] ?? '' });
  const rest = lines.slice(1).map((text) => line({ at: VALUE, text }));
  return [first, ...rest, ...(from === '' ? [] : folded(VALUE, from, style.dim, style))];
}

function recognizedLines({ recognized, dailyNotes }: DoctorReport, style: Style): string[] {
  const kinds = recognized.flatMap(({ kind, count, signs }) => {
    const signTexts = signs.map((sign) => doctorWords.sign({ ...sign, name: style.safe(sign.name) }));
    return row(doctorWords.records(kind, count), signTexts.join(style.signs.dot), '', style);
  });
  const { folder, format, from } = dailyNotes;
  const where = doctorWords.daysIn(style.safe(folder), style.safe(format));
  return [
    ...kinds,
    ...row(
      doctorWords.days(dailyNotes.count),
      where,
      from === null ? doctorWords.usual : style.safe(from),
      style,
    ),
    ...(dailyNotes.count === 0 ? [] : folded(VALUE, doctorWords.daysSpan(dailyNotes), style.plain, style)),
  ];
}

/** The settings that are set, one row each; then all defaults in one paragraph. */
function settingLines({ settings }: DoctorReport, style: Style): string[] {
  const stated = settings.filter(({ from }) => from !== null);
  const defaults = settings.filter(({ from, value }) => from === null && value !== '');
  return [
    ...stated.flatMap(({ name, value, from }) =>
      row(
        name,
        value === '' ? doctorWords.emptySetting(name) : style.safe(value),
        style.safe(from ?? ''),
        style,
      ),
    ),
    ...folded(
      4,
      doctorWords.defaultSettings(defaults.map(({ name, value }) => `${name} ${value}`)),
      style.dim,
      style,
    ),
  ];
}

/** Activities with the same worth share a row. */
function activityLines({ activities }: DoctorReport, style: Style): string[] {
  const rows = groupBy(activities, (one) => [doctorWords.worth(one)]);
  return [...rows].flatMap(([worth, some]) =>
    row(worth, some.map(({ activity }) => style.safe(activity)).join(', '), '', style),
  );
}

function unrecognizedLines({ unrecognized }: DoctorReport, style: Style): string[] {
  const { rules, dailyNotes, logs, inlineFields, copies, peopleFolders, globs, templates, plain } =
    unrecognized;
  const named = (paths: readonly string[]): string =>
    doctorWords.named(paths.slice(0, MAX_NAMED).map(style.safe), paths.length);
  const wrong = [
    ...(
      ['scorecards', 'unread', 'links', 'unreadable', 'inPart', 'settings', 'outlineLogs'] as const
    ).flatMap((which) =>
      unrecognized[which].length === 0 ? [] : [doctorWords.wrong[which](named(unrecognized[which]))],
    ),
    ...rules.map((rule) => style.safe(doctorWords.unusedRule(rule))),
    ...(dailyNotes ? [style.safe(doctorWords.unreadDays(dailyNotes))] : []),
    ...(logs ? [doctorWords.unreadLogs(named(logs.notes), logs.asDailyNotes)] : []),
  ];
  const others = [
    ...peopleFolders.map(({ folder, notes }) => doctorWords.peopleFolder(style.safe(folder), notes)),
    ...(inlineFields ? [style.safe(doctorWords.inlineFields(inlineFields))] : []),
    ...(copies.length === 0 ? [] : [doctorWords.copies(named(copies.map(({ path }) => path)))]),
    ...(globs.length === 0 ? [] : [style.safe(doctorWords.unmatched(globs))]),
    ...(templates === 0 ? [] : [doctorWords.templates(templates)]),
    ...(plain === 0 ? [] : [doctorWords.plain(plain)]),
  ];
  return [
    ...wrong.flatMap((text) => folded(4, text, style.yellow, style)),
    ...others.flatMap((text) => folded(4, text, style.plain, style)),
  ];
}
