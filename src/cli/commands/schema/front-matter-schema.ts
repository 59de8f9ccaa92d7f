import type { Kind } from '../../../model/records.ts';
import { typesOf } from '../../../parser/dialects.ts';
import { DEFINITIONS } from '../../../parser/records/definitions.ts';
import type { Requirement } from '../../../parser/records/field.ts';
import { schemaDocument, type JsonSchema } from '../../report/json-schema.ts';

/** A pattern that matches any of the words, in any case, as a link too. */
function anyCase(words: readonly string[]): string {
  const letters = (word: string): string =>
    word.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return `^(\\[\\[)?(${words.map(letters).join('|')})(\\]\\])?$`;
}

/** The fields that are always required. */
function requiredOf(kind: Kind): string[] {
  return [...DEFINITIONS[kind].fields].flatMap(([name, { facts }]) =>
    facts.requirement?.unless === null ? [name] : [],
  );
}

/**
 * Conditions for fields that are required unless the field `name` has certain values: for each of
 * its other values, the fields that are required.
 */
function dependentOn(kind: Kind, name: string): JsonSchema[] {
  const { fields } = DEFINITIONS[kind];
  const byNeeds = new Map<string, { words: string[]; needs: string[] }>();
  for (const word of fields.get(name)?.words ?? []) {
    const needs = [...fields].flatMap(([other, { facts }]) =>
      isNeeded(facts.requirement, name, word) ? [other] : [],
    );
    const key = needs.join(' ');
    const known = byNeeds.get(key);
    if (known) known.words.push(word);
    else if (needs.length > 0) byNeeds.set(key, { words: [word], needs });
  }
  return [...byNeeds.values()].map(({ words, needs }) => ({
    if: { required: [name], properties: { [name]: { enum: words } } },
    then: { required: needs },
  }));
}

function isNeeded(requirement: Requirement | null, name: string, word: string): boolean {
  const unless = requirement?.unless;
  return unless?.field === name && !unless.words.includes(word);
}

function dependencies(kind: Kind): JsonSchema {
  const { fields } = DEFINITIONS[kind];
  const deciding = new Set(
    [...fields.values()].flatMap(({ facts }) => facts.requirement?.unless?.field ?? []),
  );
  const rules = [...deciding].flatMap((name) => dependentOn(kind, name));
  return rules.length > 0 ? { allOf: rules } : {};
}

/**
 * The schema of a kind's front matter in NetVault's own field names. Unknown fields are allowed;
 * an empty field counts as missing.
 */
export function frontMatterSchema(kind: Kind): JsonSchema {
  const required = requiredOf(kind);
  const type: JsonSchema = { type: 'string', pattern: anyCase(typesOf(kind)) };
  const fields = [...DEFINITIONS[kind].fields].map(([name, { codec }]): [string, JsonSchema] => [
    name,
    required.includes(name) ? codec.schema : { anyOf: [codec.schema, { type: 'null' }] },
  ]);
  return schemaDocument(`NetVault ${kind}`, `Front matter of a note that is a ${kind} (docs/format.md).`, {
    type: 'object',
    required: ['type', ...required],
    properties: {
      type: { anyOf: [type, { type: 'array', contains: type }] },
      ...Object.fromEntries(fields),
    },
    ...dependencies(kind),
  });
}
