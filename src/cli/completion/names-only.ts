import type { Listing, VaultFiles } from '../../app/vault/ports.ts';
import type { SourceNote } from '../../model/note.ts';
import { typesOf } from '../../parser/dialects.ts';
import { findFence } from '../../parser/fence.ts';
import { firstHeading } from '../../parser/front-matter.ts';
import { normalizeKey, withoutHumps } from '../../parser/normalize-key.ts';
import { DEFINITIONS } from '../../parser/records/definitions.ts';
import { mayBeScorecard } from '../../vault/parse-source.ts';

/** The kinds of record of which more than the file's name is asked. */
const NAMED = ['contact', 'introduction', 'event'] as const;

/** Fields that say who somebody is, what is between whom, and when an event is; all that completion asks for. */
const WANTED: ReadonlySet<string> = new Set(
  ['type', 'kind', 'status', 'paused', 'archived', 'reminders', 'name', 'title', 'first_name', 'last_name']
    .concat(
      'aliases',
      'organization',
      'between',
      'consent',
      'snooze_until',
      'tags',
      'tag',
      'date',
      'canceled',
    )
    .flatMap((name) => [name, ...NAMED.flatMap((kind) => DEFINITIONS[kind].names.spellings.get(name) ?? [])])
    .map(normalizeKey),
);

const TYPED = /\btype\b/i;
const ASKED = new RegExp(`\\b(?:${['goal' as const, ...NAMED].flatMap(typesOf).join('|')})\\b`, 'i');
/** Settings by which any note may be a record, or say who it is in its own words. */
const MAPPING = /^\W{0,2}(?:records|fields)\b/im;

interface FilesAtOnce extends VaultFiles {
  list(): Listing;
  read(path: string): SourceNote | null;
}

/**
 * A vault's files as far as completion needs them: of records the few fields
 * that name people, and nothing of any other note but its path. Reading these is
 * several times faster. One whose other fields cannot be read is named all the
 * same: the command will say so. Where a scorecard maps other notes to records, all is read.
 */
export class NamesOnly implements VaultFiles {
  readonly #texts = new Map<string, SourceNote>();
  readonly #listing: Listing;
  readonly configDir: string;
  readonly #files: FilesAtOnce;

  constructor(files: FilesAtOnce) {
    this.#files = files;
    this.configDir = files.configDir;
    const { notes, others } = files.list();
    const all = notes.flatMap((path) => files.read(path) ?? []);
    const isMapped = all.some(({ text }) => mayBeScorecard({ text: head(text) }) && MAPPING.test(head(text)));
    for (const note of all) {
      const text = isMapped ? note.text : namesIn(note.text);
      if (text !== null) this.#texts.set(note.path, { ...note, text });
    }
    const dropped = notes.filter((path) => !this.#texts.has(path));
    this.#listing = { notes: [...this.#texts.keys()], others: [...others, ...dropped] };
  }

  list(): Listing {
    return this.#listing;
  }

  read(path: string): SourceNote | null {
    return this.#texts.get(path) ?? this.#files.read(path);
  }

  /** What is wrong with the settings is told by commands, not while one is typed. */
  readSettings(path: string): ReturnType<VaultFiles['readSettings']> {
    return path === '.netvault.yaml' ? null : this.#files.readSettings(path);
  }
}

/** A note's front matter with its fences; `''` where it has none. */
function head(text: string): string {
  return text.slice(0, headEnd(text));
}

function headEnd(text: string): number {
  const fence = findFence(text);
  return fence.is === 'block' ? fence.bodyStart : 0;
}

/** Null for a note that is no record that completion asks for. */
function namesIn(text: string): string | null {
  const end = headEnd(text);
  const front = text.slice(0, end);
  if (mayBeScorecard({ text: front })) return front;
  if (!TYPED.test(front) || !ASKED.test(front)) return null;
  // A template stays one, whatever is left of it.
  const heading = firstHeading(text, end);
  if (/\{\{|<%/.test(front + heading)) return front + heading;
  // Of a block in braces, with anchors or with keys apart no line stands for itself.
  return /^[{[?]|[&*]\w/m.test(front) ? front : wantedLines(front);
}

function wantedLines(front: string): string {
  let isWanted = true;
  return front
    .split('\n')
    .filter((line) => {
      const key = /^(["']?)([^\s:#"'-][^:"']*)\1\s*:/.exec(line)?.[2];
      if (key !== undefined) isWanted = WANTED.has(normalizeKey(withoutHumps(key))) || key.startsWith('N.');
      else if (/^(?:\ufeff?---|\.\.\.)/.test(line)) isWanted = true;
      return isWanted;
    })
    .join('\n');
}
