import { foldedWords } from '../../model/plain-name.ts';
import { noteName } from '../../model/note-name.ts';
import { addTo } from '../../model/group-by.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { linksIn, type NetworkRecord } from '../../parser/records/definitions.ts';
import type { FieldLink, LinkTarget } from '../../parser/records/field.ts';
import { logLinks } from '../../parser/records/log-field.ts';
import { foldPath, type Resolution } from '../../vault/link-table.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

interface PlacedLink extends FieldLink {
  readonly path: string;
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

/** The links in fields and logs that have one kind of fault, in order of path. */
export function linkFaults<Is extends LinkFault['is']>(
  index: VaultIndex,
  is: Is,
): (LinkFault & { readonly is: Is })[] {
  return index.derive(allFaults).filter((fault): fault is LinkFault & { readonly is: Is } => fault.is === is);
}

function allFaults(index: VaultIndex): readonly LinkFault[] {
  const candidates = new Candidates(index);
  const faults: LinkFault[] = [];
  for (const note of index.notes.values()) {
    const { path } = note;
    for (const one of linksOf(note)) {
      // A plain name was looked up among the contacts, and is no link that could be rewritten.
      if (one.link.plain) continue;
      const found = index.resolve(one.link, path);
      const target = found?.candidates.length === 1 ? (index.note(found.path)?.record ?? null) : null;
      if (found?.candidates.length === 1 && (!target || target.path === path || suits(one.wants, target)))
        continue;
      faults.push(faultOf(candidates, { ...one, path }, found, target));
    }
  }
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

function suits(wants: LinkTarget, target: NetworkRecord): boolean {
  if (wants === 'any') return true;
  if (wants === 'person') return target.kind === 'contact';
  if (wants === 'event') return target.kind === 'event';
  return target.kind === 'goal' && (target.goalKind === 'overall' || target.goalKind === null);
}

/** The links in the fields of a record, and in the log of any other note. */
function linksOf({ record, log }: ParsedNote): readonly FieldLink[] {
  return record ? linksIn(record) : logLinks(log).map((one) => ({ ...one, field: 'log' }));
}

/** Finds the note that a link without a target may mean, by alias or by similar name. Each table is made on first use. */
class Candidates {
  readonly #index: VaultIndex;
  #aliases: Map<string, string[]> | null = null;
  #notes: Map<string, string[]> | null = null;
  #people = new Map<string, string[]>();

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  /** Paths of the contacts that have the target as an alias or as their `name`. */
  aliased(target: string): readonly string[] {
    if (!this.#aliases) {
      this.#aliases = new Map();
      for (const { path, name, aliases } of this.#index.named)
        for (const each of new Set([name, ...aliases].map((one) => foldPath(one.trim()))))
          addTo(this.#aliases, each, path);
    }
    return this.#aliases.get(foldPath(target.trim())) ?? [];
  }

  /** The one note (for a person: the one contact) whose name differs only in its folder, in accents, in punctuation or in the order of its words. */
  near(target: string, person: boolean): string | null {
    if (!this.#notes) {
      this.#notes = new Map();
      this.#people = new Map();
      const people = new Set(this.#index.named.map(({ path }) => path));
      for (const path of this.#index.paths) {
        const key = nearKey(path);
        addTo(this.#notes, key, path);
        if (people.has(path)) addTo(this.#people, key, path);
      }
    }
    const key = nearKey(target);
    const found = key === '' ? [] : ((person ? this.#people : this.#notes).get(key) ?? []);
    return found.length === 1 ? (found[0] ?? null) : null;
  }
}

/**
 * A key that is equal for spellings of one name: the last part of a path, its
 * words in alphabetical order, in lower case, without accents and punctuation.
 * `Dashwood, Marianne` and `People/marianne-dashwood.md` have the same.
 */
export function nearKey(path: string): string {
  return [...foldedWords(noteName(path))].sort().join(' ');
}
