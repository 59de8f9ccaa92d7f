import type { NetworkRecord } from '../parser/records/definitions.ts';
import type { ReviewRecord } from '../parser/records/review.ts';
import { FIELDS, dialectFieldName } from '../parser/dialects.ts';
import { withoutBentQuotes } from '../parser/bent-quotes.ts';
import { normalizeKey } from '../parser/normalize-key.ts';
import { configuredNames } from '../parser/records/configured-names.ts';
import { asksWhetherHeld } from '../parser/records/event.ts';
import type { Ledger } from '../scorecard/index.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { isCommonKey } from './engine/common-keys.ts';
import { defineRule } from './engine/define-rule.ts';
import { guessWord, nearestWord } from '../model/nearest-word.ts';
import { aKind } from '../model/records.ts';

const OTHER = 'It is kept, but not read; “fields” in a scorecard can map it to a field of NetVault';

export const unknownField = defineRule({
  id: 'unknown-field',
  family: 'fields',
  severity: 'info',
  dependsOn: 'note',
  summary: 'A record has a field that NetVault does not know.',
  check({ index, ledger }, report) {
    const known = new Set<string>();
    for (const [path, { record }] of index.notes) {
      if (record?.origin !== 'own') continue;
      const read = new Set([...record.fields.values()].map(({ key }) => key));
      for (const { key: written, keySpan } of record.properties) {
        const key = withoutBentQuotes(written);
        // Keys repeat from note to note, so each known key is looked up once.
        if (known.has(`${record.kind} ${key}`)) continue;
        if (isKnown(index, record, key)) {
          known.add(`${record.kind} ${key}`);
          continue;
        }
        if (read.has(written)) continue;
        if (record.kind === 'review' && isAssertion(ledger, record, written)) continue;
        if (record.kind === 'event' && asksWhetherHeld(key)) {
          report(path, {
            span: keySpan,
            message: `“${short(key)}” is read only as a yes or no, and only if there is no “status”`,
            help: 'Write true or false; who was there belongs in “with”, what became of the event in “status”',
          });
          continue;
        }
        const fields = FIELDS[record.kind];
        const typo = nearestWord(key, fields);
        // A beginning of a field's name may be meant otherwise: it is suggested, but fixed only if a single
        // letter is missing.
        const isBegun = fields.some((one) => one[key.length + 1] && one.startsWith(key));
        const near = typo ?? begunField(key, fields);
        report(path, {
          span: keySpan,
          message: `NetVault knows no field “${short(key)}” of ${aKind(record.kind)}`,
          help: near === null ? OTHER : `Did you mean “${near}”?`,
          ...(typo === null || isBegun || record.fields.has(typo)
            ? {}
            : { fix: { safe: false, edits: [{ ...keySpan, text: typo }] } }),
        });
      }
    }
  },
});

/** Whether a key asserts the count of an activity: one that the scorecard knows, or one that was done. */
function isAssertion({ scorecards, now, activities }: Ledger, review: ReviewRecord, key: string): boolean {
  const name = review.assertionKeys.get(key);
  if (name === undefined) return false;
  return scorecards.on(now.date).worth(name) !== undefined || activities.some((one) => one.activity === name);
}

function isKnown({ settings }: VaultIndex, { kind }: NetworkRecord, key: string): boolean {
  if (FIELDS[kind].includes(key) || isCommonKey(key) || dialectFieldName(kind, key) !== null) return true;
  // vCard keys belong to the plugin that writes them.
  if (kind === 'contact' && /^[A-Z]+(?:\[[^\]]*\])?(?:\.[A-Z]+)?$/.test(key)) return true;
  return configuredNames(settings.fieldNames.get(kind)).ours.has(normalizeKey(key));
}

/**
 * The field whose name begins with a key. If the key has several words, the first one must be
 * whole: `intro` is a text, and not `introduced_by`.
 */
function begunField(key: string, fields: readonly string[]): string | null {
  const near = guessWord(key, fields);
  return near !== null && key.length < near.indexOf('_') ? null : near;
}

function short(key: string): string {
  return key.length > 40 ? `${key.slice(0, 39)}…` : key;
}
