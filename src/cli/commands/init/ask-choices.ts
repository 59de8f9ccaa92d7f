import type { ChosenPlace, SetUpChoices } from '../../../app/set-up/choices.ts';
import { contactHabits } from '../../../app/set-up/contact-habits.ts';
import { unmappedFields, type UnmappedField } from '../../../app/set-up/unmapped-fields.ts';
import { logHabits, type LogHabit } from '../../../app/set-up/log-habits.ts';
import { indexAfter, proposeSetUp, type SetUpProposal } from '../../../app/set-up/propose-set-up.ts';
import {
  PLACE_KINDS,
  unrecognizedNotes,
  readSign,
  recordPlaces,
  type PlaceKind,
  type RecordPlace,
} from '../../../app/set-up/record-places.ts';
import { usualTargets } from '../../../app/set-up/first-targets.ts';
import { DEFAULT_PURPOSE } from '../../../app/set-up/starter-notes.ts';
import type { ContactSource } from '../../../model/records.ts';
import { Ledger } from '../../../scorecard/index.ts';
import { fileName, type VaultIndex } from '../../../vault/vault-index.ts';
import { noteNameFault } from '../../../vault/writable-name.ts';
import { askUntilValid } from '../../asking/ask-until-valid.ts';
import { askDefaultYes } from '../../asking/ask-default-yes.ts';
import type { Context } from '../../command-line/command.ts';
import { printMessage } from '../../report/print-message.ts';
import { breakSentence } from '../../terminal/layout.ts';
import * as initWords from '../../words/init-words.ts';
import { readPoints, type GivenChoices } from './given-choices.ts';

/** What to do about choices that no option makes: ask the user, take what is proposed, or leave them open. */
export type UndecidedPolicy = 'ask' | 'take' | 'leave';

/** The choices made for a vault, and those left open. */
export interface SetUpDecisions {
  readonly choices: SetUpChoices;
  /** The resulting proposal, if only places were chosen; null if the vault has to be read again for it. */
  readonly mapped: SetUpProposal | null;
  /** Places about which nothing was decided. */
  readonly left: readonly RecordPlace[];
  /** Headings with activities about which nothing was decided. */
  readonly logsLeft: readonly LogHabit[];
  readonly habitsLeft: ReadonlyMap<ContactSource, number>;
  /** Keys in other languages about which nothing was decided. */
  readonly fieldsLeft: readonly UnmappedField[];
}

/** Thrown if the user breaks off the questions. */
class BrokenOff extends Error {}

type Asking = Pick<Context, 'io' | 'errorStyle'>;

/**
 * The choices for setting up a vault: those that options make (`given`), the others as `deciding`
 * says. What is proposed is taken beside given fields, headings and signs of contact, and given
 * places are all of their kind. Null if the user breaks off the questions.
 */
export async function chooseSetUp(
  context: Asking,
  ledger: Ledger,
  given: GivenChoices,
  deciding: UndecidedPolicy,
): Promise<SetUpDecisions | null> {
  try {
    return await new Chooser(context, ledger, given, deciding).choose();
  } catch (error) {
    if (error instanceof BrokenOff) return null;
    throw error;
  }
}

class Chooser {
  readonly #context: Asking;
  readonly #ledger: Ledger;
  readonly #given: GivenChoices;
  readonly #deciding: UndecidedPolicy;

  constructor(context: Asking, ledger: Ledger, given: GivenChoices, deciding: UndecidedPolicy) {
    this.#context = context;
    this.#ledger = ledger;
    this.#given = given;
    this.#deciding = deciding;
  }

  async choose(): Promise<SetUpDecisions> {
    const purpose = this.#given.purpose ?? (await this.#purpose());
    const found = recordPlaces(this.#ledger.index);
    const places: ChosenPlace[] = [];
    const left: RecordPlace[] = [];
    for (const kind of PLACE_KINDS) {
      const those = found.filter((one) => one.kind === kind);
      const chosen = this.#given.places[kind] ?? (await this.#places(kind, those));
      for (const one of chosen) places.push(one);
      if (this.#given.places[kind] === null && this.#deciding === 'leave')
        for (const one of those) left.push(one);
    }
    const given = {
      fields: this.#given.fields ?? [],
      logHeadings: this.#given.logHeadings ?? [],
      contactFrom: this.#given.contactFrom ?? [],
    };
    const mapped = proposeSetUp(this.#ledger, { places, ...given });
    // Choices left open are reported together: the places, and what would be read in notes there.
    const open = { ...given, places: [...places, ...left] };
    const all = left.length === 0 ? mapped.index : indexAfter(this.#ledger, open);
    const logs = this.#given.logHeadings ? [] : logHabits(all);
    const logHeadings = await this.#beside(this.#given.logHeadings, async (known) => {
      const found =
        known.length === 0 ? logs : logHabits(indexAfter(this.#ledger, { ...open, logHeadings: [] }));
      const names = known.map((one) => one.toLowerCase());
      return this.#logHeadings(found.filter(({ heading }) => !names.includes(heading.toLowerCase())));
    });
    const logsLeft = this.#deciding === 'leave' ? logs : [];
    // What is in a log is no other sign of contact.
    const read = [...logHeadings, ...logsLeft.map(({ heading }) => heading)];
    const index =
      read.length === given.logHeadings.length
        ? all
        : indexAfter(this.#ledger, { ...open, logHeadings: read });
    const habits = contactHabits(index);
    const fields = await this.#beside(this.#given.fields, () => this.#fields(unmappedFields(index)));
    const contactFrom = await this.#beside(this.#given.contactFrom, async (known) => {
      // With `log`, nothing else is a sign of contact.
      if (known.includes('log')) return [];
      const others =
        known.length === 0
          ? habits
          : contactHabits(indexAfter(this.#ledger, { ...open, logHeadings: read, contactFrom: [] }));
      return this.#contactFrom(new Map([...others].filter(([one]) => !known.includes(one))));
    });
    const points = this.#given.points ?? (await this.#points(index));
    const isMore = logHeadings.length + fields.length + contactFrom.length > 0;
    return {
      choices: { purpose, points, places, fields, logHeadings, contactFrom },
      mapped: isMore || purpose !== null || points !== null ? null : mapped,
      left,
      logsLeft,
      habitsLeft: this.#deciding === 'leave' && this.#given.contactFrom === null ? habits : new Map(),
      fieldsLeft: this.#deciding === 'leave' && this.#given.fields === null ? unmappedFields(index) : [],
    };
  }

  /** What options choose, and beside it what is proposed: if they choose nothing, or if all proposals are taken. */
  async #beside<One>(
    given: readonly One[] | null,
    proposed: (known: readonly One[]) => Promise<readonly One[]>,
  ): Promise<readonly One[]> {
    const known = given ?? [];
    const isOpen = given === null || this.#deciding === 'take';
    return isOpen ? [...known, ...(await proposed(known))] : known;
  }

  /** The overall purpose; null if the vault has an overall goal already, or the user is not asked or gives none. */
  async #purpose(): Promise<string | null> {
    const goals = this.#ledger.index.records('goal');
    if (this.#deciding !== 'ask' || goals.some(({ goalKind }) => goalKind === 'overall')) return null;
    return this.#ask(initWords.whatFor(DEFAULT_PURPOSE), (answer) => {
      const isFit = answer === '' || noteNameFault(answer) === null;
      if (!isFit) printMessage(this.#context, initWords.noName);
      return isFit ? { meant: answer || null } : undefined;
    });
  }

  /** The target in points; null if an active goal counts points already, or the user is not asked. */
  async #points(mapped: VaultIndex): Promise<number | null> {
    const goals = this.#ledger.index.records('goal');
    const counts = goals.some(({ metric, status }) => metric === 'points' && status === 'active');
    if (this.#deciding !== 'ask' || counts) return null;
    const usual = usualTargets(Ledger.of(mapped, this.#ledger.now)).points;
    return this.#ask(initWords.howManyPoints(usual), (answer) => {
      const points = answer === '' ? usual : readPoints(answer);
      if (points === null) printMessage(this.#context, initWords.noPoints);
      return points === null ? undefined : { meant: points };
    });
  }

  async #places(kind: PlaceKind, found: readonly RecordPlace[]): Promise<readonly ChosenPlace[]> {
    if (this.#deciding !== 'ask') return this.#deciding === 'take' ? found : [];
    const chosen: ChosenPlace[] = [];
    for (const place of found) {
      if (
        await this.#agrees(
          initWords.notesOfPlace(place, this.#namesOf(place.notes)),
          initWords.areThese(place),
        )
      )
        chosen.push(place);
    }
    const { index } = this.#ledger;
    const isKnown = chosen.length > 0 || index.records(kind).length > 0;
    if (kind === 'event' || isKnown || unrecognizedNotes(index).length === 0) return chosen;
    const typed = await this.#ask(initWords.whereArePeople, (answer) => {
      const sign = answer === '' ? null : readSign(answer);
      if (answer !== '' && sign === null) printMessage(this.#context, initWords.noPlace);
      return answer === '' || sign ? { meant: sign } : undefined;
    });
    return typed ? [{ kind, sign: typed }] : [];
  }

  async #fields(found: readonly UnmappedField[]): Promise<readonly UnmappedField[]> {
    if (found.length === 0 || this.#deciding === 'leave') return [];
    const shown = found.map(({ key, field }) => ({ key: this.#context.errorStyle.safe(key), field }));
    const isWanted =
      this.#deciding === 'take' ||
      (await this.#agrees(initWords.fieldsFound(shown), initWords.areThoseFields));
    return isWanted ? found : [];
  }

  async #logHeadings(found: readonly LogHabit[]): Promise<readonly string[]> {
    if (found.length === 0 || this.#deciding === 'leave') return [];
    const shown = found.map(({ heading, notes }) => ({
      heading: this.#context.errorStyle.safe(heading),
      notes,
    }));
    const isWanted =
      this.#deciding === 'take' || (await this.#agrees(initWords.logsFound(shown), initWords.areThoseLogs));
    return isWanted ? found.map(({ heading }) => heading) : [];
  }

  async #contactFrom(habits: ReadonlyMap<ContactSource, number>): Promise<readonly ContactSource[]> {
    if (habits.size === 0 || this.#deciding === 'leave') return [];
    const isWanted =
      this.#deciding === 'take' ||
      (await this.#agrees(initWords.habitsFound(habits), initWords.doesThatCount));
    return isWanted ? [...habits.keys()] : [];
  }

  /** Names of notes, safe for a terminal. */
  #namesOf(paths: readonly string[]): readonly string[] {
    return paths.map((path) => this.#context.errorStyle.safe(fileName(path)));
  }

  /** Prints what a question is about, then asks it. */
  async #agrees(about: string, question: string): Promise<boolean> {
    const { io, errorStyle } = this.#context;
    io.stderr.write(`\n${breakSentence(errorStyle.words(about), errorStyle)}\n`);
    const agreed = await askDefaultYes(this.#context, question);
    if (agreed === null) throw new BrokenOff();
    return agreed;
  }

  async #ask<Meant>(
    question: string,
    read: (answer: string) => { readonly meant: Meant } | undefined,
  ): Promise<Meant> {
    const answer = await askUntilValid(this.#context, question, read);
    if (answer === null) throw new BrokenOff();
    return answer.meant;
  }
}
