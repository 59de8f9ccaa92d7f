import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const madeWithoutConsent = defineRule({
  id: 'made-without-consent',
  family: 'introductions',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'Two people were introduced, and not both of them are noted as having agreed.',
  check({ index }, report) {
    const me = index.me;
    for (const introduction of index.records('introduction')) {
      const { path, status, between, consent } = introduction;
      if (status !== 'made' || between === null) continue;
      const agreed = new Set(consent.map((link) => index.pathOf(link, path)));
      const missing = between
        .map((link) => index.pathOf(link, path))
        .filter((one) => one !== me && !agreed.has(one));
      if (missing.length === 0) continue;
      report(path, {
        span: valueSpan(introduction, 'status'),
        message: `It is made, and nothing says that ${missing.map((one) => index.nameOf(one)).join(' and ')} agreed`,
        help: 'Name under “consent” who said yes',
      });
    }
  },
});
