import type { LinkRef, LogEntry, NetworkRecord } from '../../model/records.ts';
import { foldPath, type Resolution } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The kind of record that a link should lead to; `any` note for links in text. */
export type Wants = 'person' | 'event' | 'purpose' | 'any';

interface PlacedLink {
  readonly path: string;
  readonly link: LinkRef;
  readonly wants: Wants;
  /** The field that holds it, for a message. */
  readonly field: string;
  /** Inside the text of a `log` or of `introductions` in front matter, where Obsidian does not rename it. */
  readonly hidden: boolean;
}

/** What is wrong with a link: one thing, the most specific. */
export type LinkFault = PlacedLink &
  (
    | { readonly is: 'ambiguous'; readonly candidates: readonly string[] }
    | { readonly is: 'wrong kind'; readonly target: NetworkRecord }
    | { readonly is: 'alias'; readonly of: readonly string[] }
    | { readonly is: 'renamed'; readonly to: string }
    | { readonly is: 'broken'; readonly near: string | null }
  );

const known = new WeakMap<VaultIndex, readonly LinkFault[]>();

/** The links in fields and logs that have one kind of fault, in order of path. */
export function linkFaults<Is extends LinkFault['is']>(
  index: VaultIndex,
  is: Is,
): (LinkFault & { readonly is: Is })[] {
  return allFaults(index).filter((fault): fault is LinkFault & { readonly is: Is } => fault.is === is);
}

/** All faults of an index. It never changes, so they are computed once. */
function allFaults(index: VaultIndex): readonly LinkFault[] {
  const before = known.get(index);
  if (before) return before;
  const candidates = new Candidates(index);
  const faults: LinkFault[] = [];
  for (const { path, record, log } of index.notes.values()) {
    const visit: Visit = (link, wants, field, hidden) => {
      const found = index.resolve(link, path);
      const target = found?.candidates.length === 1 ? (index.note(found.path)?.record ?? null) : null;
      if (found?.candidates.length === 1 && (!target || target.path === path || suits(wants, target))) return;
      faults.push(faultOf(candidates, { path, link, wants, field, hidden }, found, target));
    };
    if (record) visitRecord(record, visit);
    else visitLog(log, visit);
  }
  known.set(index, faults);
  return faults;
}

function faultOf(
  candidates: Candidates,
  one: PlacedLink,
  found: Resolution | null,
  target: NetworkRecord | null,
): LinkFault {
  if (found && target) return { ...one, is: 'wrong kind', target };
  if (found) return { ...one, is: 'ambiguous', candidates: found.candidates };
  const of = candidates.aliased(one.link.target);
  if (of.length > 0) return { ...one, is: 'alias', of };
  const near = candidates.near(one.link.target, one.wants === 'person');
  return one.hidden && near !== null ? { ...one, is: 'renamed', to: near } : { ...one, is: 'broken', near };
}

function suits(wants: Wants, target: NetworkRecord): boolean {
  if (wants === 'any') return true;
  if (wants === 'person') return target.kind === 'contact';
  if (wants === 'event') return target.kind === 'event';
  return target.kind === 'goal' && (target.goalKind === 'overall' || target.goalKind === null);
}

type Visit = (link: LinkRef, wants: Wants, field: string, hidden: boolean) => void;

function visitRecord(record: NetworkRecord, visit: Visit): void {
  const all = (wants: Wants, field: string, links: readonly LinkRef[] | LinkRef | null): void => {
    if (links === null) return;
    if ('target' in links) visit(links, wants, field, false);
    else for (const link of links) visit(link, wants, field, false);
  };
  switch (record.kind) {
    case 'goal':
      all('purpose', 'purpose', record.purpose);
      break;
    case 'contact':
      all('event', 'met_at', record.metAt);
      all('person', 'introduced_by', record.introducedBy);
      all('purpose', 'purpose', record.purpose);
      visitLog(record.log, visit);
      break;
    case 'event':
      all('person', 'with', record.with);
      all('person', 'met', record.met);
      all('purpose', 'purpose', record.purpose);
      for (const { between } of record.introductions)
        for (const link of between) visit(link, 'person', 'introductions', true);
      visitLog(record.log, visit);
      break;
    case 'introduction':
      all('person', 'between', record.between);
      all('person', 'consent', record.consent);
      break;
    case 'scorecard':
      all('person', 'me', record.me);
      break;
    case 'review':
      break;
  }
}

function visitLog(log: readonly LogEntry[], visit: Visit): void {
  for (const { people, textLinks, from } of log) {
    const hidden = from === 'front matter';
    for (const link of people) visit(link, 'person', 'log', hidden);
    for (const link of textLinks) visit(link, 'any', 'log', hidden);
  }
}

/** Finds the note that a link without a target may mean, by alias or by similar name. Each table is made on first use. */
class Candidates {
  readonly #index: VaultIndex;
  #aliases: Map<string, string[]> | null = null;
  #notes: Map<string, string[]> | null = null;

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  /** Paths of the contacts that have the target as an alias or as their `name`. */
  aliased(target: string): readonly string[] {
    if (!this.#aliases) {
      this.#aliases = new Map();
      for (const { path, name, aliases } of this.#index.records('contact'))
        for (const each of new Set([name, ...aliases].map((one) => foldPath(one.trim()))))
          add(this.#aliases, each, path);
    }
    return this.#aliases.get(foldPath(target.trim())) ?? [];
  }

  /** The one note (for a person: the one contact) whose name differs only in its folder, in accents, in punctuation or in the order of its words. */
  near(target: string, person: boolean): string | null {
    if (!this.#notes) {
      this.#notes = new Map();
      for (const path of this.#index.notes.keys()) add(this.#notes, nearKey(path), path);
    }
    const key = nearKey(target);
    const found = key === '' ? [] : (this.#notes.get(key) ?? []);
    const wanted = person
      ? found.filter((path) => this.#index.note(path)?.record?.kind === 'contact')
      : found;
    return wanted.length === 1 ? (wanted[0] ?? null) : null;
  }
}

function add(table: Map<string, string[]>, key: string, path: string): void {
  const before = table.get(key);
  if (before) before.push(path);
  else table.set(key, [path]);
}

/**
 * A key that is equal for spellings of one name: the last part of a path, its
 * words in alphabetical order, in lower case, without accents and punctuation.
 * `Dashwood, Marianne` and `People/marianne-dashwood.md` have the same.
 */
export function nearKey(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.md$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
