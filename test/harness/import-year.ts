import { expect } from 'vitest';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { groupBy } from '../../src/model/group-by.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { runHere, UTF8 } from './run-cli.ts';
import type { SyntheticYear, YearDeed, YearPerson } from './synthetic-year.ts';

/** How much of a year is imported to the right place. */
export interface Landed {
  /** The numbers of people in the address books, of people with a note, and of notes that mix two people. */
  readonly people: number;
  readonly noted: number;
  readonly wrongMerges: number;
  /**
   * Of all meetings or messages with each person: how many there are, how many are in the right note on the
   * right day, and how many are in a wrong one.
   */
  readonly meetings: { readonly all: number; readonly right: number; readonly wrong: number };
  readonly messages: { readonly all: number; readonly right: number; readonly wrong: number };
}

/** Imports a year with the command line, twice: the second import must not change a byte. */
export async function importYear({ folder, state, files }: SyntheticYear): Promise<VaultIndex> {
  const texts = async (): Promise<ReadonlyMap<string, string>> => {
    const { notes } = await loadVault(new DiskVaultFiles(folder));
    return new Map([...notes.values()].map(({ path, text }) => [path, text]));
  };
  const importAll = async (): Promise<number[]> => {
    const counts: number[] = [];
    for (const [kind, file] of Object.entries(files)) {
      const args = ['import', kind, file, '--write', '--format', 'json', '--today', '2026-11-19'];
      const { code, stdout, stderr } = await runHere(args, {
        cwd: folder,
        env: { ...UTF8, XDG_STATE_HOME: state },
      });
      expect([code, stderr]).toEqual([0, '']);
      counts.push((JSON.parse(stdout) as { notes: unknown[] }).notes.length);
    }
    return counts;
  };
  await importAll();
  const before = await texts();
  expect(await importAll()).toEqual([0, 0, 0]);
  expect(await texts()).toEqual(before);
  return loadVault(new DiskVaultFiles(folder));
}

/** Compares a vault with what is known to be true. */
export function landed(index: VaultIndex, { people, meetings, messages }: SyntheticYear): Landed {
  const owners = ownersOf(index, people);
  const paths = new Map([...owners].flatMap(([path, [one]]) => (one ? [[one, path] as const] : [])));
  const events = new Map(index.records('event').map((one) => [one.path, one]));
  const withWhom = meetings.map((meeting) => {
    const note = events.get(`Events/${meeting.date} ${meeting.id}.md`);
    expect([note?.date, note?.uid]).toEqual([meeting.date, meeting.id]);
    return { meeting, found: (note?.with ?? []).map((link) => index.pathOf(link, note?.path ?? '')) };
  });
  return {
    people: people.length,
    noted: paths.size,
    wrongMerges: [...owners.values()].filter((all) => all.length > 1).length,
    meetings: counted(
      withWhom.flatMap(({ meeting, found }) => ({
        meant: meeting.who.flatMap((one) => paths.get(one) ?? []),
        all: meeting.who.length,
        found,
      })),
    ),
    messages: lettersIn(index, paths, messages),
  };
}

/** For each contact note, the people whose email address or page it contains. */
function ownersOf(
  index: VaultIndex,
  people: readonly YearPerson[],
): ReadonlyMap<string, readonly YearPerson[]> {
  const known = new Map(people.flatMap((one) => [[one.email, one] as const, [one.page, one] as const]));
  return new Map(
    index.records('contact').flatMap(({ path, email, url }) => {
      const own = [...email, ...url].flatMap((one) => known.get(one) ?? []);
      return own.length === 0 ? [] : [[path, [...new Set(own)]] as const];
    }),
  );
}

function lettersIn(
  index: VaultIndex,
  paths: ReadonlyMap<YearPerson, string>,
  messages: readonly YearDeed[],
): Landed['messages'] {
  const key = (path: string, day: string): string => `${day} ${path}`;
  const meant = new Set(
    messages.flatMap(({ date, who }) =>
      who.flatMap((one) => (paths.has(one) ? [key(paths.get(one) ?? '', date)] : [])),
    ),
  );
  const all = new Set(messages.flatMap(({ date, who }) => who.map(({ page }) => key(page, date)))).size;
  const found = index
    .records('contact')
    .flatMap(({ path }) =>
      [...(index.note(path)?.text ?? '').matchAll(/^- (\d{4}-\d\d-\d\d) email: LinkedIn$/gm)].map(
        ([, day = '']) => key(path, day),
      ),
    );
  expect(new Set(found).size).toBe(found.length);
  const right = found.filter((one) => meant.has(one)).length;
  return { all, right, wrong: found.length - right };
}

function counted(
  deeds: readonly {
    readonly meant: readonly string[];
    readonly all: number;
    readonly found: readonly string[];
  }[],
): Landed['meetings'] {
  let [all, right, wrong] = [0, 0, 0];
  for (const one of deeds) {
    const those = one.found.filter((path) => one.meant.includes(path)).length;
    all += one.all;
    right += those;
    wrong += one.found.length - those;
  }
  return { all, right, wrong };
}

/** What can be known from all files of a year together: an import must find exactly that. */
export function knowable({ people, meetings, messages }: SyntheticYear): Landed {
  const sharing = groupBy(people, ({ name }) => [name]);
  const isAlone = ({ name }: YearPerson): boolean => sharing.get(name)?.length === 1;
  const hasGoogleNamesake = (one: YearPerson): boolean =>
    (sharing.get(one.name) ?? []).some((other) => other !== one && other.isInGoogle);
  const isNoted = (one: YearPerson): boolean => one.isInGoogle || !hasGoogleNamesake(one);
  const hasEmail = (one: YearPerson): boolean => one.isInGoogle || (isNoted(one) && one.isMailOnLinkedIn);
  const hasPage = (one: YearPerson): boolean =>
    one.isOnLinkedIn && isNoted(one) && (!one.isInGoogle || one.isMailOnLinkedIn || !one.hasMoved);
  const isFound = (one: YearPerson): boolean => hasEmail(one) || (isNoted(one) && isAlone(one));
  const days = (fits: (one: YearPerson) => boolean): number =>
    new Set(messages.flatMap(({ date, who }) => who.filter(fits).map(({ page }) => `${date} ${page}`))).size;
  return {
    people: people.length,
    noted: people.filter(isNoted).length,
    wrongMerges: 0,
    meetings: {
      all: meetings.flatMap(({ who }) => who).length,
      right: meetings.flatMap(({ who }) => who.filter(isFound)).length,
      wrong: 0,
    },
    messages: { all: days(() => true), right: days(hasPage), wrong: 0 },
  };
}
