import type { Brief, PersonBrief } from '../../../app/brief/brief.ts';
import {
  briefAbout,
  briefEvent,
  briefGoals,
  briefMarkdown,
  briefRow,
  briefNobody,
  briefNoted,
  briefPerson,
  briefSections,
  plainMarkdown,
} from '../../../app/words/brief-words.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { blocksText } from '../../report/section.ts';
import { line } from '../../terminal/layout.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Style } from '../../terminal/style.ts';
import { LABEL, ROW, placedRow, wrappedLines, titleLines } from '../show/page-lines.ts';

/** The briefing for a terminal, one block per person. */
export function briefText({ event, people, today }: Brief, me: string | null, style: Style): string {
  const head = event
    ? [
        line({ at: 2, text: style.safe(briefEvent({ event, today })), paint: style.bold }),
        ...wrappedLines(LABEL, style.safe(briefGoals(event)), style),
        ...notedRows(event.noted, style),
        ...(people.length === 0 ? wrappedLines(LABEL, briefNobody, style) : []),
      ]
    : [];
  return style.words(blocksText([head, ...people.map((person) => personLines(person, today, me, style))]));
}

function notedRows(noted: NonNullable<Brief['event']>['noted'], style: Style): string[] {
  const rows = noted.flatMap((one) => placedRow(null, one.text, one, style, ROW));
  return rows.length === 0 ? [] : [line({ at: LABEL, text: briefNoted, paint: style.bold }), ...rows];
}

function personLines(person: PersonBrief, today: CivilDate, me: string | null, style: Style): string[] {
  return [
    ...titleLines(briefPerson(person), person.page.hasNote ? person.path : '', style),
    ...wrappedLines(LABEL, style.safe(briefAbout(person, today)), style),
    ...briefSections(person, today, me).flatMap(({ title, lines }) => [
      line({ at: LABEL, text: title, paint: style.bold }),
      ...lines.flatMap(({ date, text, place }) =>
        placedRow(date, text, place, style, date === null ? ROW : undefined),
      ),
    ]),
  ];
}

/** The briefing as markdown, with a heading. */
export function briefMarkdownText(brief: Brief, me: string | null): string {
  const [person] = brief.people;
  const title = brief.event ? briefEvent(brief) : person ? briefPerson(person) : '';
  const body = briefMarkdown(brief, me);
  // The name of a single person is already in the heading.
  const noted = brief.event?.noted ?? [];
  const lines = [
    `# ${plainMarkdown(title)}`,
    '',
    // In the event's own note they are there already.
    ...(noted.length === 0 ? [] : [`- ${briefNoted}`, ...noted.map(briefRow), '']),
    ...(brief.event ? body : body.slice(2)),
  ];
  return `${lines.map((each) => safeText(each, '\ufffd')).join('\n')}\n`;
}
