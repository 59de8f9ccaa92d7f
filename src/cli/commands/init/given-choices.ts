import type { ChosenPlace, SetUpChoices } from '../../../app/set-up/choices.ts';
import { PLACE_KINDS, readSign, type PlaceKind } from '../../../app/set-up/record-places.ts';
import { CONTACT_SOURCES } from '../../../model/records.ts';
import { dialectFieldName, FIELDS } from '../../../parser/dialects.ts';
import { UserError } from '../../../app/user-error.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';

/** The choices that options make for a set-up; null for those to be proposed or asked. */
export interface GivenChoices {
  readonly purpose: string | null;
  readonly points: number | null;
  readonly places: Readonly<Record<PlaceKind, readonly ChosenPlace[] | null>>;
  readonly fields: NonNullable<SetUpChoices['fields']> | null;
  readonly logHeadings: NonNullable<SetUpChoices['logHeadings']> | null;
  readonly contactFrom: NonNullable<SetUpChoices['contactFrom']> | null;
}

/** Reads the choices from options. Throws `CliError` or `UserError` for an invalid value. */
export function readGivenChoices(args: Arguments): GivenChoices {
  const points = args.text('points');
  const contactFrom = args.list('contact-from');
  return {
    purpose: args.text('purpose'),
    points: points === null ? null : requirePoints(points),
    places: { contact: places(args, 'people', 'contact'), event: places(args, 'events', 'event') },
    fields: orNull(args.list('field').map(unmappedField)),
    logHeadings: orNull(
      args
        .list('log-heading')
        .map(headingGiven)
        .filter((name) => name !== ''),
    ),
    contactFrom: orNull(CONTACT_SOURCES.filter((one) => contactFrom.includes(one))),
  };
}

/** The name of a heading as typed, with or without its `#`. */
const headingGiven = (typed: string): string => typed.replace(/^[\s#]+/, '').trim();

const orNull = <One>(all: readonly One[]): readonly One[] | null => (all.length === 0 ? null : all);

/** A number of points as typed, 1 to 10 000; null for anything else. */
export function readPoints(typed: string): number | null {
  const points = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : 0;
  return points >= 1 && points <= 10_000 ? points : null;
}

function requirePoints(given: string): number {
  const points = readPoints(given);
  if (points === null) throw new CliError('bad-points', { given });
  return points;
}

function places(args: Arguments, option: string, kind: PlaceKind): readonly ChosenPlace[] | null {
  return orNull(
    args.list(option).map((given) => {
      const sign = readSign(given);
      if (!sign) throw new UserError('bad-place', { given });
      return { kind, sign };
    }),
  );
}

/**
 * Reads `KEY=FIELD`: the field is one of contacts if they have a field of that name, otherwise
 * one of events. Throws `CliError` for an unknown field.
 */
function unmappedField(given: string): NonNullable<SetUpChoices['fields']>[number] {
  const [, key = '', name = ''] = /^(.*\S)\s*=\s*(\S+)$/.exec(given.trim()) ?? [];
  for (const kind of PLACE_KINDS) {
    const field = dialectFieldName(kind, name) ?? name;
    if (key !== '' && FIELDS[kind].includes(field)) return { kind, key, field };
  }
  const known = [...new Set(PLACE_KINDS.flatMap((kind) => FIELDS[kind]))];
  throw new CliError('bad-foreign-field', { given, known });
}
