import { chosenDay } from '../../../app/dates/chosen-day.ts';
import { chooseEvents, containsText, isInImportedNote } from '../../../app/import/calendar/choose-events.ts';
import { planCalendar } from '../../../app/import/calendar/plan-calendar.ts';
import type { ImportPlan } from '../../../app/import/plan-import.ts';
import { readCalendars } from '../../../exchange/ics/read-calendars.ts';
import { addDays, type CivilDate } from '../../../model/civil-date.ts';
import { CliError } from '../../cli-error.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { readFolderOption } from '../../command-line/read-folder-option.ts';
import { askTitles, type TitledEvents } from './ask-titles.ts';
import { encodingOption } from './decode-text.ts';
import { inFile, type Source, type SourcePlan } from './import-source.ts';
import { readCalendarFiles } from './read-calendar-files.ts';

/** How many days back events are imported by default, and how many days ahead recurring ones are. */
const BACK = 365;
const AHEAD = 30;
/** The approximate minimum size of an event in a calendar file, in UTF-16 code units. */
const UNITS_OF_EVENT = 200;

/** The events of calendars and mails, those that options choose or, if none does, the user. */
export async function readEvents(context: Context, names: readonly string[]): Promise<Source> {
  const { io, args } = context;
  const files = await readCalendarFiles(names, { cwd: io.cwd, encoding: encodingOption(args) });
  const texts = files.flatMap((one) => one.texts);
  const sources = files.length > 1 ? files.flatMap((one) => one.texts.map(() => one.path)) : [];
  const noEvents = files.flatMap((one) => inFile(one.noEvents, one.path, files));
  const [only, except] = [args.list('only'), args.list('except')];
  const withContacts = args.flag('with-contacts');
  const isChosen = only.length + except.length > 0 || withContacts;
  const dayOf = (name: 'since' | 'until', today: CivilDate, look: 'back' | 'ahead'): CivilDate | null => {
    const given = args.text(name);
    return given === null ? null : chosenDay(given, today, look);
  };
  const plan = ({ index, now }: OpenVault, notTitled: ReadonlySet<string> = new Set()): SourcePlan => {
    const until = dayOf('until', now.date, 'ahead');
    const from = dayOf('since', now.date, 'back') ?? addDays(now.date, -BACK);
    if (until !== null && until < from) throw new CliError('import-until-before', { from, until });
    const read = readCalendars(
      texts,
      { timeZone: index.settings.timeZone, from, until: until ?? addDays(now.date, AHEAD) },
      sources,
    );
    const calendar = { ...read, refused: [...read.refused, ...noEvents] };
    const vanished = [...new Set([...only, ...except])].filter(
      (text) => !calendar.events.some((event) => containsText(event, text)),
    );
    for (const text of vanished)
      if (!isInImportedNote(index, text))
        throw new CliError('import-text-unfound', {
          option: only.includes(text) ? 'only' : 'except',
          given: text,
        });
    const coverage = { from, until, isFile: files.some(({ isMail }) => !isMail) };
    const chosen = chooseEvents(index, calendar, { only, except, withContacts, until, notTitled });
    return { ...planCalendar(index, now, chosen, readFolderOption(args), coverage), due: [], vanished };
  };
  const choose = async (vault: OpenVault, all: SourcePlan): Promise<SourcePlan | null> => {
    const titles = titlesOf(all);
    if (isChosen || args.flag('yes') || args.isJson || io.ask === null || titles.length < 2) return all;
    const unwanted = await askTitles(context, titles);
    return unwanted && (unwanted.size === 0 ? all : plan(vault, unwanted));
  };
  return {
    files: files.map(({ path }) => path),
    guessed: files.flatMap(({ path, isGuessed }) => (isGuessed ? [path] : [])),
    size: texts.reduce((sum, { length }) => sum + length, 0) / UNITS_OF_EVENT,
    tables: [],
    keeping: () => ({ change: null, not: null }),
    plan,
    choose,
  };
}

/** The titles of the events that would get a note, in the order of the calendar, and their days. */
function titlesOf({ entries }: ImportPlan): readonly TitledEvents[] {
  const found = new Map<string, number>();
  for (const { is, name } of entries) if (is === 'new') found.set(name, (found.get(name) ?? 0) + 1);
  return [...found].map(([title, days]) => ({ title, days }));
}
