import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../../src/model/records.ts';
import { typesOf } from '../../src/parser/dialects.ts';
import { DEFINITIONS } from '../../src/parser/records/definitions.ts';
import { meaning, note, read } from './context.ts';

const fieldsOf = (kind: Kind) => DEFINITIONS[kind].fields;
const all = KINDS.flatMap((kind) => [...fieldsOf(kind).keys()].map((name) => [kind, name] as const));

/** A note of a kind with its required fields, and with the field `key` unless it is null. */
function noteWith(kind: Kind, key: string | null, example: string): string {
  const needed = [...fieldsOf(kind)].filter(
    ([name, { facts }]) => facts.requirement !== null && name !== key,
  );
  const lines = needed.map(([name, { facts }]) => `${name}: ${facts.example ?? ''}`);
  return note(`type: ${kind}`, ...lines, ...(key === null ? [] : [`${key}: ${example}`]));
}

/** The properties of a record, without the places of its fields. */
function said(text: string): unknown {
  const { record } = read('Note.md', text);
  if (!record) throw new Error(`no record: ${text}`);
  return meaning({ ...record, fields: null, properties: null });
}

describe('the definition of a kind', () => {
  it.each(all)('gives a %s’s field %s an example that is read without a finding', (kind, name) => {
    const { facts } = fieldsOf(kind).get(name) ?? {};
    expect(facts?.example).toEqual(expect.any(String));
    const text = noteWith(kind, name, facts?.example ?? '');
    const { record, findings } = read('Note.md', text);
    expect(findings).toEqual([]);
    expect(record?.fields.get(name)?.key).toBe(name);
    if (facts?.property !== null) expect(said(text)).not.toEqual(said(noteWith(kind, name, '')));
  });

  it.each(
    all.flatMap(([kind, name]) => {
      const example = fieldsOf(kind).get(name)?.facts.example ?? '';
      const quoted = /^["{[]/.test(example) ? example : `"${example}"`;
      return example.startsWith('[') || example.startsWith('{')
        ? []
        : [`[${quoted}]`, `{name: ${quoted}}`, `[{name: ${quoted}}]`].map(
            (value) => [kind, name, value] as const,
          );
    }),
  )(
    'reads a %s’s field %s from a list of one, and from the name of a nested value: %s',
    (kind, name, value) => {
      const text = noteWith(kind, name, value);
      expect(read('Note.md', text).findings).toEqual([]);
      expect(said(text)).toEqual(said(noteWith(kind, name, fieldsOf(kind).get(name)?.facts.example ?? '')));
    },
  );

  it.each(all)('gives a %s’s field %s no spelling that another field has', (kind, name) => {
    const { names } = DEFINITIONS[kind];
    for (const spelling of names.spellings.get(name) ?? []) {
      expect(names.isOwn(spelling)).toBe(false);
      expect([spelling, names.ownName(spelling)]).toEqual([spelling, name]);
      const text = noteWith(kind, spelling, fieldsOf(kind).get(name)?.facts.example ?? '');
      // A required field is also given under its own name, which takes precedence.
      if (fieldsOf(kind).get(name)?.facts.requirement === null)
        expect(read('Note.md', text).record?.fields.get(name)?.key).toBe(spelling);
    }
  });

  it.each(KINDS)('of %s asks for, and has in its template, only fields of that kind', (kind) => {
    const { asks, template } = DEFINITIONS[kind];
    const names: readonly string[] = [...asks, ...template.map(([name]) => name)];
    expect(names.filter((name) => !fieldsOf(kind).has(name))).toEqual([]);
  });

  it.each(KINDS)('is found by every `type` that means a %s', (kind) => {
    for (const type of typesOf(kind)) expect(read('Note.md', note(`type: ${type}`)).record?.kind).toBe(kind);
  });
});
