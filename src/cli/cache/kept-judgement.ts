import { Buffer } from 'node:buffer';
import type { Judgement, Reviews } from '../../app/lint/judgement.ts';
import { bytesOf, doublesOf, inOrder, integersOf, splitPaths } from './columns.ts';
import { firstSections, keptPaths, type Kept, type KeptOf } from './since-kept.ts';
import type { VaultCache } from './vault-cache.ts';

export interface KeptJudgement extends Kept {
  readonly judgement: () => Judgement;
}

type Plain = Pick<Judgement, 'now' | 'notes' | 'readingKey' | 'people' | 'always' | 'originals'>;

type Texts = Pick<Judgement, 'contacts' | 'linked'>;

interface Header extends Omit<KeptOf, 'listing' | 'stamps'>, Plain {
  readonly reviews: Omit<Reviews, 'parts'> | null;
}

/** The judgement of a vault that was kept last; null where there is none. */
export function readJudgement(cache: VaultCache): KeptJudgement | null {
  const sections = cache.read('judged') ?? [];
  const [head, notes, others, stamps, order, faces, told, texts, judged, parts] = sections;
  if (!head || !notes || !others || !stamps || !order || !faces || !told || !texts || !judged || !parts)
    return null;
  const { question, settings, timeZone, until, reviews, ...plain } = JSON.parse(head.toString()) as Header;
  return {
    ...{ question, settings, timeZone, until, now: plain.now },
    filesThen: keptPaths(notes, others),
    stamps: doublesOf(stamps),
    judgement: () => ({
      ...plain,
      paths: inOrder(splitPaths(notes), integersOf(order)),
      faces: linesOf(faces),
      told: integersOf(told),
      ...(JSON.parse(texts.toString()) as Texts),
      judged: JSON.parse(judged.toString()) as Judgement['judged'],
      reviews: reviews && { ...reviews, parts: linesOf(parts) },
    }),
  };
}

export function writeJudgement(
  cache: VaultCache,
  { question, settings, timeZone, until, listing, stamps }: KeptOf,
  { paths, faces, told, contacts, linked, judged, reviews, ...plain }: Judgement,
): boolean {
  const { parts = [], ...held } = reviews ?? {};
  const head = { question, settings, timeZone, until, ...plain, reviews: reviews && held };
  return cache.write('judged', [
    ...firstSections(head, { listing, stamps }, paths),
    Buffer.from(faces.join('\n')),
    bytesOf(told),
    Buffer.from(JSON.stringify({ contacts, linked } satisfies Texts)),
    Buffer.from(JSON.stringify(judged)),
    Buffer.from(parts.join('\n')),
  ]);
}

/** JSON has no line ends of its own. */
function linesOf(bytes: Buffer): string[] {
  return bytes.toString().split('\n');
}
