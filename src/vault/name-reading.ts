import type { ParseContext } from '../model/note.ts';
import type { Kind } from '../model/records.ts';
import { sharedNameAnswer, type ParsedNote } from '../parser/parsed-note.ts';
import { parse, type Reading, type VaultNote } from './parse-source.ts';
import { contactsAmong, nameLookup, type NamedContact } from './person-names.ts';

/** A context in which names without a link refer to these contacts, which `contacts` returns when the first name is looked up. */
export function withNames(context: ParseContext, contacts: () => readonly NamedContact[]): ParseContext {
  let known: ReturnType<typeof nameLookup> | null = null;
  // Computed late: most commands that read a few notes look up no name.
  const bearers = (name: string): readonly string[] => (known ??= nameLookup(contacts()))(name);
  return {
    ...context,
    personNamed: (name) => {
      const [only = null, other] = bearers(name);
      return other === undefined ? only : null;
    },
    namesakes: (name) => (bearers(name).length > 1 ? bearers(name) : []),
  };
}

/** Returns the contacts that are among some notes now, without holding on to the notes. */
export function contactsOf(notes: Iterable<VaultNote>): () => readonly NamedContact[] {
  const contacts = contactsAmong(notes);
  return () => contacts;
}

/** Parses those notes again that mention names which now refer to someone else. Returns the kinds of their records. */
export function parseAffectedAgain(notes: Map<string, VaultNote>, reading: Reading): ReadonlySet<Kind> {
  const kinds = new Set<Kind>();
  for (const [path, note] of notes) {
    if (hasSamePeople(note, reading.context)) continue;
    const again = parse(note, reading);
    notes.set(path, again); // keeps its position in the map
    for (const { record } of [note, again]) if (record) kinds.add(record.kind);
  }
  return kinds;
}

/** Whether the names that a note mentions refer to the same people in this context. */
function hasSamePeople({ namesAsked }: ParsedNote, context: ParseContext): boolean {
  for (const [name, found] of namesAsked) if (whoIs(name, found, context) !== found) return false;
  return true;
}

/**
 * The person a name refers to in this context, in the form of the earlier answer: one path or,
 * after a line end, several.
 */
function whoIs(name: string, found: string | null, context: ParseContext): string | null {
  const one = context.personNamed(name);
  return one !== null || found?.startsWith('\n') !== true ? one : sharedNameAnswer(context.namesakes?.(name));
}
