import type { GoalState } from '../../scorecard/index.ts';
import { eventInProgress } from '../../scorecard/events.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { draftLog, type LogDraft } from './draft-log.ts';
import { logEffect, unknownActivities, weekGoal } from './log-effect.ts';
import { distinguishingText } from '../people/distinguishing-text.ts';
import type { PersonChoice } from '../people/person-choices.ts';
import { AmbiguousPerson } from './link-people.ts';
import type { NoteChange } from '../notes/note-change.ts';
import {
  goalWords,
  pointsSentence,
  notesOnLines,
  templatePassedOver,
  unknownActivityWords,
} from '../words/log-words.ts';

/** A person who may be meant, and the line with the name replaced by them. */
export interface Candidate extends PersonChoice {
  readonly line: string;
}

/** The result of writing a line. Plain data. */
export interface Drafted {
  readonly is: 'clear';
  readonly changes: readonly NoteChange[];
  /** The line as it will be written, and where. */
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** Whether the note is new; `template` is its template. */
  readonly isNew: boolean;
  readonly template: string | null;
  /** The effect on points, and what else to know about it. */
  readonly notes: readonly string[];
  readonly goals: readonly {
    readonly state: GoalState;
    readonly share: number;
    readonly text: string;
  }[];
}

/** The result of logging a line, while it is typed and when it is written. Plain data. */
export type LogPreview =
  Drafted | { readonly is: 'which'; readonly written: string; readonly candidates: readonly Candidate[] };

/** The most candidates that are listed; with more, the user must type more of the name. */
const MAX_CANDIDATES = 50;

/**
 * Computes what a line would write and change, as `draftLog` does. Throws like it, except for a
 * name that several people have.
 */
export function previewLog(
  ledger: Ledger,
  line: string,
  isAside = eventInProgress(ledger) !== null,
): LogPreview {
  const { index, now } = ledger;
  try {
    return previewDraft(ledger, draftLog(ledger, now, [line], { typed: true }), isAside);
  } catch (error) {
    if (!(error instanceof AmbiguousPerson)) throw error;
    return {
      is: 'which',
      written: error.written,
      candidates: error.candidates.slice(0, MAX_CANDIDATES).map((path) => ({
        path,
        name: index.nameOf(path),
        about: distinguishingText(index, path),
        line: error.chosen(path),
      })),
    };
  }
}

/** The result of a draft. While goals are set aside, as during an event, no points are included. */
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
      ...notesOnLines(draft, effect),
      made?.passedOver ? templatePassedOver(made.passedOver) : '',
    ].filter((one) => one !== ''),
    goals: (isAside ? [] : effect.goals)
      .filter((goal) => goal !== weekGoal(effect))
      .map((goal) => ({ state: goal.state, share: goal.share, text: goalWords(goal, effect) })),
  };
}
