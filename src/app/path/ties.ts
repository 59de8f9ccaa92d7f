import type { CivilDate } from '../../model/civil-date.ts';
import { groupBy } from '../../model/group-by.ts';
import type { LinkRef } from '../../model/records.ts';
import { plainName } from '../../model/plain-name.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { EventRecord } from '../../parser/records/event.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { organizationsOf } from '../listings/organization.ts';
import { writtenLinks } from '../moves/written-links.ts';

/**
 * How notes show that people know each other, the strongest first: you introduced them
 * (`introduction`), one introduced the other to you (`introduced-you`), one knows the other, both
 * were at an event, both belong to an organization, or the note of one merely links that of the
 * other.
 */
export const TIE_KINDS = [
  'introduction',
  'introduced-you',
  'knows',
  'event',
  'organization',
  'link',
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** From 0, the strongest; several kinds may be equally strong. */
export const STRENGTH: Readonly<Record<TieKind, number>> = {
  introduction: 0,
  'introduced-you': 0,
  knows: 0,
  event: 1,
  organization: 2,
  link: 3,
};

/** Where a person is named: a note, and an offset in its text. */
export interface NamedAt {
  readonly path: string;
  readonly at: number;
}

/** A tie between people, each with all others. */
export interface Tie {
  readonly kind: TieKind;
  /** Each person, and the place that shows it. */
  readonly members: ReadonlyMap<string, NamedAt>;
  /** The person whose note shows it; null if it is not a person's note. */
  readonly owner: string | null;
  /** The day of an event or an introduction. */
  readonly date: CivilDate | null;
  /** The name of the event or the organization. */
  readonly what: string | null;
}

/** Entries for an employer that people do not share. */
const NO_ORGANIZATION =
  /^(?:self employed|selbstandig|freelanc(?:e|er|ing)|freiberuflich|independent(?: consultant| contractor)?|retired|student|unemployed|none|various|private|privat|confidential|stealth(?: startup| mode)?|n\/?a|tbd|home|family|\W*)$/;

/**
 * The ties between the people of a vault. Only past ones: no future or cancelled event, and no
 * introduction that was not made. Private events and introductions are left out. A tie of many
 * people is kept as one object, so that an event with thousands of people needs only linear
 * space.
 */
export class Ties {
  readonly #of = new Map<string, Tie[]>();
  readonly #index: VaultIndex;

  constructor(ledger: Ledger) {
    const { index, now } = ledger;
    this.#index = index;
    for (const { status, made, between, path, private: isPrivate } of index.records('introduction'))
      if (status === 'made' && !isPrivate && between && (made === null || made <= now.date))
        this.#add({ kind: 'introduction', date: made }, this.#linked(between, path));
    for (const event of index.records('event')) if (wasHeld(event, ledger)) this.#addEvent(event);
    const contacts = index.records('contact');
    for (const contact of contacts) this.#addContact(contact);
    this.#addOrganizations(contacts);
  }

  /** All ties of a person. */
  of(person: string): readonly Tie[] {
    return this.#of.get(person) ?? [];
  }

  #add(
    details: Pick<Tie, 'kind'> & Partial<Omit<Tie, 'kind' | 'members'>>,
    named: Iterable<readonly [string, NamedAt]>,
  ): void {
    const members = new Map<string, NamedAt>();
    for (const [person, at] of named) if (!members.has(person)) members.set(person, at);
    if (members.size < 2) return;
    const tie: Tie = { owner: null, date: null, what: null, ...details, members };
    for (const person of members.keys()) {
      const known = this.#of.get(person);
      if (known) known.push(tie);
      else this.#of.set(person, [tie]);
    }
  }

  /** Those of the links that lead to people: contacts, and notes without a record. */
  #linked(links: readonly LinkRef[], path: string): (readonly [string, NamedAt])[] {
    return links.flatMap((link) => {
      const person = this.#index.pathOf(link, path);
      return isPerson(this.#index, person) ? [[person, { path, at: link.start }] as const] : [];
    });
  }

  #addEvent({ path, date, with: participants, met }: EventRecord): void {
    this.#add(
      { kind: 'event', date, what: this.#index.nameOf(path) },
      this.#linked([...participants, ...met], path),
    );
  }

  #addContact(contact: ContactRecord): void {
    const { path, introducedBy, knows } = contact;
    const pair = (kind: TieKind, [person, at]: readonly [string, NamedAt]): void => {
      this.#add({ kind, owner: path }, [
        [path, at],
        [person, at],
      ]);
    };
    for (const one of introducedBy ? this.#linked([introducedBy], path) : []) pair('introduced-you', one);
    for (const one of this.#linked(knows, path)) pair('knows', one);
    for (const one of this.#mereLinks(contact)) pair('link', one);
  }

  /** The contacts that a contact's note links anywhere, without duplicates. */
  #mereLinks({ path }: ContactRecord): Iterable<readonly [string, NamedAt]> {
    const found = new Map<string, NamedAt>();
    const note = this.#index.note(path);
    if (!note || !/\[\[|\]\(/.test(note.text)) return found;
    for (const { target, start } of writtenLinks(note)) {
      const person = this.#index.links.resolve(target, path)?.path;
      if (person === undefined || person === path || found.has(person)) continue;
      if (this.#index.record('contact', person)) found.set(person, { path, at: start });
    }
    return found;
  }

  #addOrganizations(contacts: readonly ContactRecord[]): void {
    const named = contacts.flatMap((contact) =>
      organizationsOf(contact).map((name) => ({ contact, name, plain: plainName(name) })),
    );
    const shared = named.filter(({ plain }) => !NO_ORGANIZATION.test(plain));
    for (const members of groupBy(shared, ({ plain }) => [plain]).values()) {
      this.#add(
        { kind: 'organization', what: members[0]?.name ?? null },
        members.map(({ contact: { path, fields } }) => [
          path,
          { path, at: fields.get('organization')?.keySpan.start ?? 0 },
        ]),
      );
    }
  }
}

function isPerson(index: VaultIndex, path: string): boolean {
  const note = index.note(path);
  return note ? note.record === null || note.record.kind === 'contact' : !index.links.has(path);
}

/** Whether people were at an event, even if you were not. */
function wasHeld({ status, date, private: isPrivate }: EventRecord, { now }: Ledger): boolean {
  const isHeld = status === 'attended' || status === 'skipped';
  return isHeld && !isPrivate && (date === null || date <= now.date);
}
