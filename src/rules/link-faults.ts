import type { LinkRef, LogEntry, NetworkRecord } from '../model/records.ts';
import { foldPath } from '../vault/link-table.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { nearKey } from './near-name.ts';

/** What kind of record a link is meant to lead to; any note will do for a link in a text. */
export type Wants = 'person' | 'event' | 'purpose' | 'any';

export interface PlacedLink {
  readonly path: string;
  readonly link: LinkRef;
  readonly wants: Wants;
  /** What it stands in, for a message. */
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

/** The faults of all links in fields and logs, in order of path. An index never changes, so they are looked for once. */
export function linkFaults(index: VaultIndex): readonly LinkFault[] {
  const before = known.get(index);
  if (before) return before;
  const names = new Names(index);
  const faults: LinkFault[] = [];
  for (const { path, record, log } of index.notes.values()) {
    const links = record ? recordLinks(record) : logLinks(path, log);
    for (const one of links) {
      const fault = faultOf(index, names, one);
      if (fault) faults.push(fault);
    }
  }
  known.set(index, faults);
  return faults;
}

function faultOf(index: VaultIndex, names: Names, one: PlacedLink): LinkFault | null {
  const found = index.resolve(one.link, one.path);
  if (!found) {
    const of = names.aliased(one.link.target);
    if (of.length > 0) return { ...one, is: 'alias', of };
    const near = names.near(one.link.target, one.wants === 'person');
    return one.hidden && near !== null ? { ...one, is: 'renamed', to: near } : { ...one, is: 'broken', near };
  }
  if (found.candidates.length > 1) return { ...one, is: 'ambiguous', candidates: found.candidates };
  const target = index.note(found.path)?.record ?? null;
  return target && found.path !== one.path && !suits(one.wants, target)
    ? { ...one, is: 'wrong kind', target }
    : null;
}

function suits(wants: Wants, target: NetworkRecord): boolean {
  if (wants === 'any') return true;
  if (wants === 'person') return target.kind === 'contact';
  if (wants === 'event') return target.kind === 'event';
  return target.kind === 'goal' && (target.goalKind === 'overall' || target.goalKind === null);
}

function recordLinks(record: NetworkRecord): PlacedLink[] {
  const { path } = record;
  const all = (
    wants: Wants,
    field: string,
    links: readonly (LinkRef | null)[],
    hidden = false,
  ): PlacedLink[] => links.flatMap((link) => (link ? [{ path, link, wants, field, hidden }] : []));
  switch (record.kind) {
    case 'goal':
      return all('purpose', 'purpose', [record.purpose]);
    case 'contact':
      return [
        ...all('event', 'met_at', [record.metAt]),
        ...all('person', 'introduced_by', [record.introducedBy]),
        ...all('purpose', 'purpose', record.purpose),
        ...logLinks(path, record.log),
      ];
    case 'event':
      return [
        ...all('person', 'with', record.with),
        ...all('person', 'met', record.met),
        ...all('purpose', 'purpose', record.purpose),
        ...all(
          'person',
          'introductions',
          record.introductions.flatMap(({ between }) => between),
          true,
        ),
        ...logLinks(path, record.log),
      ];
    case 'introduction':
      return [...all('person', 'between', record.between ?? []), ...all('person', 'consent', record.consent)];
    case 'scorecard':
      return all('person', 'me', [record.me]);
    case 'review':
      return [];
  }
}

function logLinks(path: string, log: readonly LogEntry[]): PlacedLink[] {
  return log.flatMap(({ people, textLinks, from }) => {
    const hidden = from === 'front matter';
    const place = { path, field: 'log', hidden };
    return [
      ...people.map((link) => ({ ...place, link, wants: 'person' as const })),
      ...textLinks.map((link) => ({ ...place, link, wants: 'any' as const })),
    ];
  });
}

/** Names by which notes may have been meant that do not bear them. Each table is made when it is first asked for. */
class Names {
  private readonly index: VaultIndex;
  private aliases: Map<string, string[]> | null = null;
  private notes: Map<string, string[]> | null = null;

  constructor(index: VaultIndex) {
    this.index = index;
  }

  /** Paths of the contacts that have the target as an alias or as their `name`. */
  aliased(target: string): readonly string[] {
    if (!this.aliases) {
      this.aliases = new Map();
      for (const { path, name, aliases } of this.index.records('contact'))
        for (const each of new Set([name, ...aliases].map((one) => foldPath(one.trim()))))
          add(this.aliases, each, path);
    }
    return this.aliases.get(foldPath(target.trim())) ?? [];
  }

  /** The one note (for a person: the one contact) whose name differs only in its folder, in accents, in signs or in the order of its words. */
  near(target: string, person: boolean): string | null {
    if (!this.notes) {
      this.notes = new Map();
      for (const path of this.index.notes.keys()) add(this.notes, nearKey(path), path);
    }
    const key = nearKey(target);
    const found = key === '' ? [] : (this.notes.get(key) ?? []);
    const wanted = person ? found.filter((path) => this.index.note(path)?.record?.kind === 'contact') : found;
    return wanted.length === 1 ? (wanted[0] ?? null) : null;
  }
}

function add(table: Map<string, string[]>, key: string, path: string): void {
  const before = table.get(key);
  if (before) before.push(path);
  else table.set(key, [path]);
}
