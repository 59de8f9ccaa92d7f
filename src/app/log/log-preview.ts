import type { GoalState } from '../../scorecard/index.ts';
import { setAside } from '../../scorecard/events.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { draftLog, type LogDraft } from './draft-log.ts';
import { logEffect, unknownActivities, weekGoal } from './log-effect.ts';
import { tellApart } from '../people/find-person.ts';
import type { PersonChoice } from '../people/person-choices.ts';
import { AmbiguousPerson } from './link-people.ts';
import type { NoteChange } from '../notes/note-change.ts';
import {
  goalWords,
  pointsSentence,
  standings,
  templatePassedOver,
  unknownActivityWords,
} from '../words/log-words.ts';

/** Somebody who may be meant, and the line with them in the name's place. */
export interface Candidate extends PersonChoice {
  readonly line: string;
}

/** What writing a line comes to. Plain data. */
export interface Drafted {
  readonly is: 'clear';
  readonly changes: readonly NoteChange[];
  /** The line as it will stand there, and where. */
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** The note is made; `template` is what it is made of. */
  readonly isNew: boolean;
  readonly template: string | null;
  /** What it does to the points, and what else there is to know of it. */
  readonly notes: readonly string[];
  readonly goals: readonly {
    readonly state: GoalState;
    readonly share: number;
    readonly text: string;
  }[];
}

/** What logging a line comes to, while it is typed and when it is done. Plain data. */
export type LogPreview =
  Drafted | { readonly is: 'which'; readonly written: string; readonly candidates: readonly Candidate[] };

/** The most candidates that are listed; with more of them, more of the name has to be typed. */
const MOST_CANDIDATES = 50;

/** Works out what a line would write and do, as `draftLog` does; throws as it does, but for a name that several have. */
export function previewLog(ledger: Ledger, line: string, isAside = setAside(ledger) !== null): LogPreview {
  const { index, now } = ledger;
  try {
    return previewDraft(ledger, draftLog(ledger, now, [line], { typed: true }), isAside);
  } catch (error) {
    if (!(error instanceof AmbiguousPerson)) throw error;
    return {
      is: 'which',
      written: error.written,
      candidates: error.candidates.slice(0, MOST_CANDIDATES).map((path) => ({
        path,
        name: index.nameOf(path),
        about: tellApart(index, path),
        line: error.chosen(path),
      })),
    };
  }
}

/** What a draft comes to. While goals are set aside, as they are at an event, no points are shown. */
export function previewDraft(ledger: Ledger, draft: LogDraft, isAside: boolean): Drafted {
  const effect = logEffect(ledger, draft.after, draft.lines);
  const [line] = draft.lines;
  const [made] = draft.made;
  return {
    is: 'clear',
    changes: draft.changes,
    text: line?.text ?? '',
    path: line?.path ?? '',
    line: line?.line ?? 1,
    isNew: made !== undefined,
    template: made?.template ?? null,
    notes: [
      ...[...unknownActivities(draft, effect)].map((one) => unknownActivityWords(...one)),
      isAside ? '' : pointsSentence(effect),
      ...standings(draft, effect),
      made?.passedOver ? templatePassedOver(made.passedOver) : '',
    ].filter((one) => one !== ''),
    goals: (isAside ? [] : effect.goals)
      .filter((goal) => goal !== weekGoal(effect))
      .map((goal) => ({ state: goal.state, share: goal.share, text: goalWords(goal, effect) })),
  };
}
