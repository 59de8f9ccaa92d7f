import type { PlacedRule } from '../../model/note.ts';
import type { RecordRule } from '../../model/records.ts';
import { lastPart } from '../../model/note-name.ts';
import { guessWord } from '../../model/nearest-word.ts';
import { withoutBentQuotes } from '../../parser/bent-quotes.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { rulesFollowed } from '../../parser/index.ts';
import { tagsOf } from '../../parser/note-tags.ts';
import { normalizeKey } from '../../parser/normalize-key.ts';
import { valuesOf } from '../../parser/records/property-values.ts';
import { foldPath } from '../../vault/link-table.ts';
import { contextOf, type VaultNote } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { ruleText } from '../words/setting-words.ts';

/** A rule of `records` that no note follows, and the folder, tag or value that was probably meant. */
export interface UnusedRule {
  /** On one line, with its kind. */
  readonly rule: string;
  readonly meant: string | null;
}

/** The rules of `records` that no note follows. */
export function unusedRules(index: VaultIndex): readonly UnusedRule[] {
  const unused = rulesWithoutNotes(index, contextOf(index.settings).recordRules);
  return unused.map((rule) => ({ rule: ruleText(rule), meant: meantBy(rule, index) }));
}

/** Those of the rules that no note follows, whatever its `type` says. */
export function rulesWithoutNotes({ notes }: VaultIndex, rules: readonly PlacedRule[]): RecordRule[] {
  const unused = new Set(rules);
  for (const note of notes.values()) {
    if (unused.size === 0) break;
    for (const followed of rulesFollowed(note, [...unused])) unused.delete(followed);
  }
  return [...unused].map(({ rule }) => rule);
}

/** The folder, tag or value that was probably meant by a rule that no note follows. */
export function meantBy(rule: RecordRule, { notes }: VaultIndex): string | null {
  const known = (namesOf: (note: VaultNote) => readonly string[]): readonly string[] => [
    ...new Set([...notes.values()].flatMap(namesOf)),
  ];
  if ('path' in rule) return null;
  if ('folder' in rule) {
    const folders = known(({ path }) => foldersOf(path));
    const name = foldPath(rule.folder);
    if (folders.some((each) => foldPath(each) === name)) return null;
    return folders.find((each) => foldPath(lastPart(each)) === name) ?? guessWord(rule.folder, folders);
  }
  if ('tag' in rule) return guessWord(rule.tag, known(tagsOf));
  return guessWord(
    rule.value,
    known(({ text }) => valuesIn(text, rule.property)),
  );
}

/** The folders that contain a note, the outermost first. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, at) => names.slice(0, at + 1).join('/'));
}

function valuesIn(text: string, property: string): readonly string[] {
  const entries = readFrontMatter(text).root?.entries ?? [];
  return entries
    .filter(({ key }) => normalizeKey(withoutBentQuotes(key)) === normalizeKey(property))
    .flatMap(({ value }) => valuesOf(text, value));
}
