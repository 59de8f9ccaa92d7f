import { defineRule, type Example } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const person = '---\ntype: contact\n---\n';
const vault = (more: string): Example => ({
  notes: {
    'Ada Lovelace.md': person,
    'Grace Hopper.md': person,
    'Introduction.md': `---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\nstatus: made\nmade: 2026-11-10\n${more}---\n`,
  },
});

export const madeWithoutConsent = defineRule({
  id: 'made-without-consent',
  family: 'introductions',
  severity: 'warning',
  summary: 'Two people were introduced, and not both are known to have said yes.',
  explanation:
    'Ask each side first: an introduction that one of them did not want costs you both. `consent` names who said yes.',
  bad: [vault(''), vault('consent: "[[Ada Lovelace]]"\n')],
  good: [vault('consent: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\n')],
  check({ index }, report) {
    const me = index.me;
    for (const introduction of index.records('introduction')) {
      const { path, status, between, consent, written } = introduction;
      if (status !== 'made' || between === null || written === 'dialect') continue;
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
