import type { ParsedNote } from '../parser/parsed-note.ts';
import { foldPath } from './link-table.ts';

/** A contact's note and every name that it has. */
interface Bearer {
  readonly path: string;
  readonly names: readonly string[];
}

/** Keyboards have one apostrophe, and names are often written with another. */
export function foldName(name: string): string {
  return foldPath(name).replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

function bearerOf({ record }: ParsedNote): Bearer | null {
  if (record?.kind !== 'contact') return null;
  const { path, name, aliases } = record;
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return { path, names: [...new Set([name, file, ...aliases].map(foldName))] };
}

/**
 * Whom a name without a link means: the one contact that has it as its name, as
 * an alias or as the name of its file. A name that several have means nobody.
 */
export class PersonNames {
  static of(notes: Iterable<ParsedNote>): PersonNames {
    const paths = new Map<string, string | string[]>();
    for (const note of notes) {
      const bearer = bearerOf(note);
      if (!bearer) continue;
      for (const name of bearer.names) {
        const before = paths.get(name);
        if (Array.isArray(before)) before.push(bearer.path);
        else paths.set(name, before === undefined ? bearer.path : [before, bearer.path]);
      }
    }
    return new PersonNames(paths);
  }

  /** Folded name → path, or paths where several have it. */
  readonly #paths: ReadonlyMap<string, string | readonly string[]>;

  private constructor(paths: ReadonlyMap<string, string | readonly string[]>) {
    this.#paths = paths;
  }

  /** The path of the one contact of this name, or null. */
  readonly find = (name: string): string | null => {
    const found = this.#paths.get(foldName(name));
    return typeof found === 'string' ? found : null;
  };

  /** The paths of the contacts of this name where several have it. */
  readonly namesakes = (name: string): readonly string[] => {
    const found = this.#paths.get(foldName(name));
    return typeof found === 'string' ? [] : (found ?? []);
  };
}

/** Whether the same names mean the same notes after a note is replaced by another, or comes or goes. */
export function hasSameNames(before: ParsedNote | undefined, after: ParsedNote | undefined): boolean {
  const [one, other] = [before && bearerOf(before), after && bearerOf(after)];
  if (!one || !other) return !one && !other;
  return one.path === other.path && one.names.join('\n') === other.names.join('\n');
}
