import type { JsonSchema } from '../../src/cli/report/json-schema.ts';

const text: JsonSchema = { type: 'string', minLength: 1 };
const count: JsonSchema = { type: 'integer', minimum: 0 };
const from1: JsonSchema = { type: 'integer', minimum: 1 };
const level: JsonSchema = { enum: ['none', 'note', 'warning', 'error'] };
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

/**
 * As in the published schema, an object has only the named properties. Here, all but `optional` are required.
 */
function exactly(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', additionalProperties: false, properties, required };
}

const message = exactly({ text });
const artifact = exactly({
  // A relative reference of RFC 3986: no scheme, no blanks, nothing unescaped.
  uri: {
    type: 'string',
    pattern:
      "^(?:[A-Za-z0-9._~!$&'()*+,;=@-]|%[0-9A-F]{2})+(?:/(?:[A-Za-z0-9._~!$&'()*+,;=@:-]|%[0-9A-F]{2})+)*$",
  },
  uriBaseId: text,
});
const region = exactly({ startLine: from1, startColumn: from1, endLine: from1, endColumn: from1 });
const rule = exactly({
  id: text,
  shortDescription: message,
  fullDescription: message,
  help: message,
  helpUri: { type: 'string', pattern: '^https://[^\\s]+$' },
  defaultConfiguration: exactly({ level }),
  properties: exactly({ tags: list(text) }),
});
const replacement = exactly({
  deletedRegion: exactly({ charOffset: count, charLength: count, byteOffset: count, byteLength: count }),
  insertedContent: exactly({ text: { type: 'string' } }),
});

/** What SARIF 2.1.0 (OASIS, sections 3.13 to 3.55) requires of the parts that NetVault writes. */
export const SARIF_SCHEMA: JsonSchema = exactly({
  $schema: text,
  version: { const: '2.1.0' },
  runs: {
    ...list(
      exactly({
        tool: exactly({
          driver: exactly({
            name: text,
            version: text,
            semanticVersion: text,
            informationUri: text,
            rules: list(rule),
          }),
        }),
        columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
        originalUriBaseIds: { type: 'object', additionalProperties: exactly({ description: message }) },
        results: list(
          exactly(
            {
              ruleId: text,
              ruleIndex: count,
              level,
              message,
              locations: list(exactly({ physicalLocation: exactly({ artifactLocation: artifact, region }) })),
              partialFingerprints: { type: 'object', additionalProperties: text, minProperties: 1 },
              relatedLocations: list(
                exactly({ id: count, message, physicalLocation: exactly({ artifactLocation: artifact }) }),
              ),
              fixes: list(
                exactly({
                  description: message,
                  artifactChanges: list(
                    exactly({ artifactLocation: artifact, replacements: list(replacement) }),
                  ),
                }),
              ),
            },
            ['relatedLocations', 'fixes'],
          ),
        ),
      }),
    ),
    minItems: 1,
  },
});
