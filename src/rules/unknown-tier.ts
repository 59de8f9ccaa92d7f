import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';
import { guessWord, wordsToCompare } from '../model/nearest-word.ts';

export const unknownTier = defineRule({
  id: 'unknown-tier',
  family: 'contacts',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A contact is in a tier that the scorecard does not name.',
  check({ index }, report) {
    const { tiers } = index.settings;
    if (tiers.size === 0) return;
    const known = wordsToCompare(tiers.keys());
    const some = known.slice(0, 8).join(', ');
    for (const contact of index.records('contact')) {
      const { path, tier, cadence, noCadence } = contact;
      if (tier === null || cadence !== null || noCadence || tiers.has(tier.toLowerCase())) continue;
      const near = guessWord(tier, known);
      report(path, {
        span: valueSpan(contact, 'tier'),
        message: `The scorecard names no tier “${tier}”`,
        help: near === null ? `It can be ${some}` : `Did you mean “${near}”?`,
      });
    }
  },
});
