import { Buffer } from 'node:buffer';
import type { Judgement, Reviews } from '../../app/lint/judgement.ts';
import { bytesOf, doublesOf, inOrder, integersOf, joinPaths, orderOf, splitPaths } from './columns.ts';
import type { Listing } from '../../app/vault/ports.ts';
import type { VaultCache } from './vault-cache.ts';

/** What else was so when a vault was judged. */
export interface JudgedOf {
  /** All but files and time on which the judgement depends. */
  readonly question: string;
  /** What the settings files say (`SeenFiles.settingsText`). */
  readonly settings: string;
  readonly timeZone: string | null;
  /** The minute of the day up to which nothing comes to another judgement by the time alone. */
  readonly until: number;
  /** All files, in the order in which they are listed. */
  readonly listing: Pick<Listing, 'notes' | 'others'>;
  /** Four numbers for each note of the listing (see `KnownFiles`). */
  readonly stamps: Float64Array;
}

export interface KeptJudgement extends Omit<JudgedOf, 'listing'> {
  /** Whether it is of these files. */
  readonly isOf: (listing: Listing) => boolean;
  readonly judgement: () => Judgement;
}

type Plain = Pick<Judgement, 'now' | 'notes' | 'readingKey' | 'people' | 'always' | 'originals'>;

interface Header extends Omit<JudgedOf, 'listing' | 'stamps'>, Plain {
  readonly reviews: Omit<Reviews, 'parts'> | null;
}

/** The judgement of a vault that was kept last; null where there is none. */
export function readJudgement(cache: VaultCache): KeptJudgement | null {
  const sections = cache.read('judged') ?? [];
  const [head, notes, others, stamps, order, faces, told, contacts, judged, parts] = sections;
  if (!head || !notes || !others || !stamps || !order || !faces || !told || !contacts || !judged || !parts)
    return null;
  const { question, settings, timeZone, until, reviews, ...plain } = JSON.parse(head.toString()) as Header;
  return {
    ...{ question, settings, timeZone, until },
    isOf: (listing) => notes.equals(joinPaths(listing.notes)) && others.equals(joinPaths(listing.others)),
    stamps: doublesOf(stamps),
    judgement: () => ({
      ...plain,
      paths: inOrder(splitPaths(notes), integersOf(order)),
      faces: linesOf(faces),
      told: integersOf(told),
      contacts: JSON.parse(contacts.toString()) as Judgement['contacts'],
      judged: JSON.parse(judged.toString()) as Judgement['judged'],
      reviews: reviews && { ...reviews, parts: linesOf(parts) },
    }),
  };
}

export function writeJudgement(
  cache: VaultCache,
  { question, settings, timeZone, until, listing, stamps }: JudgedOf,
  { paths, faces, told, contacts, judged, reviews, ...plain }: Judgement,
): boolean {
  const { parts = [], ...held } = reviews ?? {};
  const head = { question, settings, timeZone, until, ...plain, reviews: reviews && held };
  return cache.write('judged', [
    Buffer.from(JSON.stringify(head)),
    joinPaths(listing.notes),
    joinPaths(listing.others),
    bytesOf(stamps),
    bytesOf(orderOf(paths, listing.notes)),
    Buffer.from(faces.join('\n')),
    bytesOf(told),
    Buffer.from(JSON.stringify(contacts)),
    Buffer.from(JSON.stringify(judged)),
    Buffer.from(parts.join('\n')),
  ]);
}

/** JSON has no line ends of its own. */
function linesOf(bytes: Buffer): string[] {
  return bytes.toString().split('\n');
}
