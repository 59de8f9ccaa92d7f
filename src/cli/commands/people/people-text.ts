import type { PeopleListing, PersonRow } from '../../../app/listings/people-listing.ts';
import { namesApart } from '../../../app/people/shared-names.ts';
import { vaultSize } from '../../../scorecard/index.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { blocksText } from '../../report/section.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as listingWords from '../../words/listing-words.ts';
import * as peopleWords from '../../words/people-words.ts';

const NAME = 2;
/** The minimum and maximum width of a name, in cells. */
const MIN_NAME_WIDTH = 16;
const MAX_NAME_WIDTH = 32;
const LAST = 12;
const DUE = 18;
/** If fewer cells than this are left for organizations, the column is left out. */
const MIN_ORGANIZATION_WIDTH = 12;

interface Columns {
  readonly name: number;
  readonly organization: { readonly at: number; readonly cells: number } | null;
  readonly last: number;
  readonly due: number;
}

/** A list of people, one line each. */
export function peopleText(listing: PeopleListing, index: VaultIndex, style: Style): string {
  const { people, contacts, leftOut } = listing;
  const paragraph = (text: string): string[] =>
    wrap(text, style.right - NAME).map((part) => line({ at: NAME, text: part, paint: style.dim }));
  const footer = listingWords.leftOut(leftOut).flatMap(paragraph);
  if (people.length === 0) {
    const nobody =
      contacts === 0 ? peopleWords.noContacts(vaultSize(index)) : listingWords.nobodyFits(contacts);
    return blocksText([wrap(nobody, style.right - NAME).map((text) => line({ at: NAME, text })), footer]);
  }
  const nameOf = namesApart(people);
  const named = people.map((person) => ({ ...person, name: nameOf(person) }));
  const columns = columnsFor(named, style);
  return blocksText([
    [heading(columns, style), ...named.map((person) => row(person, listing, columns, style))],
    [...paragraph(listingWords.peopleCount(listing)), ...footer],
  ]);
}

/**
 * Each column is as wide as its widest entry, as far as the terminal allows. In a pipe, where nothing is
 * cut, the columns reach at least to the right edge.
 */
function columnsFor(people: readonly PersonRow[], { right, safe, breaks }: Style): Columns {
  const widest = (least: number, texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, widthOf(safe(text))), least);
  const { peopleColumns: words } = listingWords;
  const ofNames = widest(
    breaks ? widthOf(words.name) : MIN_NAME_WIDTH,
    people.map(({ name }) => name),
  );
  const organizations = people.map(({ organization }) => organization.join(', '));
  const hasAny = organizations.some((one) => one !== '');
  const ofOrganizations = widest(widthOf(words.organization), organizations);
  const all = right - DUE - LAST - 2 - 2 - NAME;
  if (!breaks) return pipedColumns(ofNames, hasAny ? ofOrganizations : null, all);
  const least = Math.min(MAX_NAME_WIDTH, Math.max(MIN_NAME_WIDTH, all - MIN_ORGANIZATION_WIDTH - 2));
  const name = Math.min(ofNames, hasAny ? Math.max(least, all - ofOrganizations - 2) : all);
  const cells = Math.min(ofOrganizations, all - name - 2);
  const hasColumn = hasAny && cells >= MIN_ORGANIZATION_WIDTH;
  const used = hasColumn ? name + 2 + cells : Math.min(ofNames, all);
  const last = NAME + used + 2;
  return {
    name: hasColumn ? name : Math.min(ofNames, all),
    organization: hasColumn ? { at: NAME + name + 2, cells } : null,
    last,
    due: last + LAST + 2,
  };
}

/** The columns if each is as wide as its widest entry; names and organizations take at least `all` cells. */
function pipedColumns(ofNames: number, ofOrganizations: number | null, all: number): Columns {
  const at = NAME + ofNames + 2;
  const cells = Math.max(ofOrganizations ?? 0, all - ofNames - 2);
  const last = ofOrganizations === null ? NAME + Math.max(ofNames, all) + 2 : at + cells + 2;
  return {
    name: ofNames,
    organization: ofOrganizations === null ? null : { at, cells },
    last,
    due: last + LAST + 2,
  };
}

function heading({ organization, last, due }: Columns, style: Style): string {
  const { peopleColumns: words } = listingWords;
  return line(
    { at: NAME, text: words.name, paint: style.bold },
    ...(organization ? [{ at: organization.at, text: words.organization, paint: style.bold }] : []),
    { at: last, text: words.last, paint: style.bold },
    { at: due, text: words.due, paint: style.bold },
  );
}

function row(
  person: PersonRow,
  { today }: PeopleListing,
  { name, organization, last, due }: Columns,
  style: Style,
): string {
  return line(
    { at: NAME, text: cutUnlessPiped(style, style.safe(person.name), name) },
    ...(organization
      ? [
          {
            at: organization.at,
            text: cutUnlessPiped(style, style.safe(person.organization.join(', ')), organization.cells),
            paint: style.dim,
          },
        ]
      : []),
    { at: last, text: person.lastAbout ?? person.last ?? '', paint: style.dim },
    { at: due, text: listingWords.dueCell(person, today) },
  );
}
