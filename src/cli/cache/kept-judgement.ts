import { Buffer } from 'node:buffer';
import type { Judgement, Reviews } from '../../app/lint/judgement.ts';
import { NOTHING_FOUND, type NoteFindings } from '../../app/lint/note-findings.ts';
import type { Judged } from '../../rules/engine/run-rules.ts';
import { bytesOf, doublesOf, inOrder, integersOf, splitPaths } from './columns.ts';
import { firstSections, keptPaths, type Kept, type KeptOf } from './since-kept.ts';
import type { VaultCache } from './vault-cache.ts';

export interface KeptJudgement extends Kept {
  /** What two are made of, of two states of the vault, is the same where it was found in neither anew. */
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
  const [head, notes, others, stamps, order, faces, told, texts, found, ends, about, parts] = sections;
  if (!head || !notes || !others || !stamps || !order || !faces || !told || !texts) return null;
  if (!found || !ends || !about || !parts) return null;
  const { question, settings, timeZone, until, reviews, ...plain } = JSON.parse(head.toString()) as Header;
  let judgement: Judgement | null = null;
  return {
    ...{ question, settings, timeZone, until, now: plain.now },
    filesThen: keptPaths(notes, others),
    stamps: doublesOf(stamps),
    judgement: () =>
      (judgement ??= {
        ...plain,
        paths: inOrder(splitPaths(notes), integersOf(order)),
        faces: linesOf(faces),
        told: integersOf(told),
        ...(JSON.parse(texts.toString()) as Texts),
        findings: findingsOf(found, integersOf(ends)),
        about: integersOf(about),
        reviews: reviews && { ...reviews, parts: linesOf(parts) },
      }),
  };
}

export function writeJudgement(
  cache: VaultCache,
  { question, settings, timeZone, until, listing, stamps }: KeptOf,
  { paths, faces, told, contacts, linked, findings, about, reviews, ...plain }: Judgement,
): boolean {
  const { parts = [], ...held } = reviews ?? {};
  const head = { question, settings, timeZone, until, ...plain, reviews: reviews && held };
  return cache.write('judged', [
    ...firstSections(head, { listing, stamps }, paths),
    Buffer.from(faces.join('\n')),
    bytesOf(told),
    Buffer.from(JSON.stringify({ contacts, linked } satisfies Texts)),
    ...sectionsOf(findings),
    bytesOf(about),
    Buffer.from(parts.join('\n')),
  ]);
}

/** JSON has no line ends of its own. */
function linesOf(bytes: Buffer): string[] {
  return bytes.toString().split('\n');
}

/** The findings of a note as JSON, which is read when it is asked for, and written again as it is. */
class KeptFindings implements NoteFindings {
  readonly bytes: Buffer;
  #judged: readonly Judged[] | null = null;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get judged(): readonly Judged[] {
    return (this.#judged ??= JSON.parse(this.bytes.toString()) as readonly Judged[]);
  }
}

function findingsOf(bytes: Buffer, ends: Int32Array): NoteFindings[] {
  let start = 0;
  return Array.from(ends, (end) => {
    const findings = start === end ? NOTHING_FOUND : new KeptFindings(bytes.subarray(start, end));
    start = end;
    return findings;
  });
}

/** The JSON of all notes, one behind the other, and where that of each ends. */
function sectionsOf(findings: readonly NoteFindings[]): [Buffer, Uint8Array] {
  const parts = findings.map((one) => (one instanceof KeptFindings ? one.bytes : jsonOf(one)));
  let end = 0;
  return [Buffer.concat(parts), bytesOf(Int32Array.from(parts, ({ length }) => (end += length)))];
}

function jsonOf({ judged }: NoteFindings): Buffer {
  return Buffer.from(judged.length === 0 ? '' : JSON.stringify(judged));
}
