import type { Way, WayReport, WayStep } from '../../../app/path/way-report.ts';
import { namesApart } from '../../../app/people/shared-names.ts';
import type { NoteRef } from '../../../app/show/note-ref.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { blocksText } from '../../report/section.ts';
import { line } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as pathWords from '../../words/path-words.ts';
import { LABEL, ROW, placedRow, wrappedLines, titleLines } from '../show/page-lines.ts';

/** The people who can introduce the user to somebody, one block per way; `callName` is what to type for the person. */
export function wayText(report: WayReport, callName: string, style: Style): string {
  const { to, known, today, events, hasNote, more } = report;
  const ways = waysApart(report.ways);
  const dim = (text: string): string[] => wrappedLines(LABEL, style.safe(text), style, style.dim);
  const head = titleLines(to.name, hasNote ? to.path : '', style);
  const coming =
    events.length === 0 ? [] : wrappedLines(LABEL, style.safe(pathWords.comesTo(report, to.name)), style);
  const left = pathWords.leftOut(report);
  if (known) {
    const sentence = wrappedLines(LABEL, style.safe(pathWords.knownText(known, today)), style);
    const rows = stepLines(known, today, style);
    return style.words(
      blocksText([[...head, ...sentence, ...rows], coming, dim(pathWords.whoElse(callName))]),
    );
  }
  const nothing =
    ways.length > 0
      ? []
      : [
          ...wrappedLines(LABEL, style.safe(pathWords.noWay(report)), style),
          ...pathWords.help(report, callName).flatMap(dim),
        ];
  return style.words(
    blocksText([
      head,
      ...ways.map((way, at) => wayLines(way, at + 1, today, style)),
      nothing,
      coming,
      [...(more ? dim(pathWords.areMore) : []), ...(left === '' ? [] : dim(left))],
    ]),
  );
}

/** The ways with names by which people with one name can be told apart. */
function waysApart(ways: readonly Way[]): readonly Way[] {
  const nameOf = namesApart(ways.flatMap(({ steps }) => steps.map(({ to }) => to)));
  const named = <Ref extends NoteRef | null>(ref: Ref): Ref => ref && { ...ref, name: nameOf(ref) };
  const apart = (step: WayStep): WayStep => ({
    ...step,
    ...{ from: named(step.from), to: named(step.to), consent: step.consent.map(named) },
  });
  return ways.map(({ steps }) => ({ steps: steps.map(apart) }));
}

function wayLines(way: Way, number: number, today: CivilDate, style: Style): string[] {
  const title = `${number}  ${style.safe(pathWords.wayTitle(way))}`;
  return [
    ...wrappedLines(LABEL, title, style, style.bold),
    ...way.steps.flatMap((step) => stepLines(step, today, style)),
    ...wrappedLines(ROW + 1, style.safe(pathWords.consentText(way)), style),
  ];
}

/** The evidence for a step, with the place of each line it comes from. */
function stepLines(step: WayStep, today: CivilDate, style: Style): string[] {
  const text = pathWords.stepText(step, today);
  const [first, ...others] = step.sources;
  if (!first) return [line({ at: ROW + 1, text: style.safe(text) })];
  const rows = placedRow(null, text, first, style, ROW + 1);
  return [...rows, ...others.flatMap((place) => placedRow(null, '', place, style, ROW + 1))];
}
