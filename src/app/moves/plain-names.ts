import type { Edit } from '../../model/finding.ts';
import type { LinkRef } from '../../model/records.ts';
import type { Span } from '../../model/span.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import type { YamlNode, YamlScalar } from '../../parser/yaml-node.ts';
import { doubleQuoteYaml, yamlText } from '../../parser/yaml-quote.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { noteName } from '../../model/note-name.ts';
import { plainName } from '../../model/plain-name.ts';
import { placeAt } from '../../parser/place.ts';
import { readLinks as readLinksIn } from '../../parser/links.ts';
import { quoteScalar, quoteOf, readLinks } from './written-links.ts';

/** The edits that replace a person's name where a note names them without a link. `isWanted` selects the names. */
export function plainNameEdits(
  note: VaultNote,
  path: string,
  put: string,
  isWanted: (name: string) => boolean,
): readonly Edit[] {
  const found = readLinks(note).filter(
    (link) => link.plain && `${link.target}.md` === path && isWanted(link.shown),
  );
  const places = new Map(found.map((link) => [link.start, link]));
  const { bodyStart, root } = readFrontMatter(note.text);
  const scalars = root ? scalarsIn(root) : [];
  const edits = [...places.values()].map((link) =>
    link.start < bodyStart ? inFrontMatter(note.text, link, scalars, put) : spliced(link, put),
  );
  // Two names in one value that is quoted again are one edit.
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
}

/**
 * The edits that replace the name of an organization, whose note is at `path`, where the note of a
 * person has it as text. None if no person links that note: then only the text is the organization.
 */
export function organizationEdits(
  index: VaultIndex,
  path: string,
  put: string,
): ReadonlyMap<string, readonly Edit[]> {
  const people = index.records('contact').filter(({ organization }) => organization.length > 0);
  const isLinked = people.some((person) =>
    person.organization
      .flatMap((one) => readLinksIn(one, placeAt(0)))
      .some(({ link }) => index.links.resolve(link.target, person.path)?.path === path),
  );
  if (!isLinked) return new Map();
  const old = plainName(noteName(path));
  const edits = people.flatMap(({ path: at, fields, organization }) => {
    const key = fields.get('organization')?.key;
    if (!organization.some((one) => plainName(one) === old)) return [];
    const text = index.note(at)?.text ?? '';
    const values = readFrontMatter(text).root?.entries.filter((entry) => entry.key === key) ?? [];
    const found = values
      .flatMap(({ value }) => scalarsIn(value))
      .filter(({ value }) => plainName(String(value ?? '')) === old);
    return [[at, found.map((one) => replaced(text, one, put))] as const];
  });
  return new Map(edits);
}

/** A value with another text, in the same quotes. */
function replaced(text: string, scalar: YamlScalar, put: string): Edit {
  const quote = quoteOf(text, scalar);
  return spliced(scalar, quote === null ? yamlText(put) : `${quote}${quoteScalar(put, quote)}${quote}`);
}

function spliced({ start, end }: Span, text: string): Edit {
  return { start, end, text };
}

/** A name in a value of front matter: a value that could not contain the text unquoted is quoted. */
function inFrontMatter(text: string, link: LinkRef, scalars: readonly YamlScalar[], put: string): Edit {
  const scalar = scalars.find(({ start, end }) => start <= link.start && link.end <= end);
  if (!scalar) return spliced(link, put);
  const quote = quoteOf(text, scalar);
  const isWritten = text.slice(link.start, link.end) === quoteScalar(link.shown, quote);
  if (isWritten && (quote !== null || yamlText(put) === put)) return spliced(link, quoteScalar(put, quote));
  const value = scalar.quoted ? String(scalar.value ?? '') : scalar.source;
  return spliced(scalar, doubleQuoteYaml(value.replaceAll(link.shown, () => put)));
}

function scalarsIn(node: YamlNode): readonly YamlScalar[] {
  if (node.is === 'scalar') return [node];
  const inner = node.is === 'list' ? node.items : node.entries.map(({ value }) => value);
  return inner.flatMap(scalarsIn);
}
