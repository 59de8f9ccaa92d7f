import type { LinkTarget } from '../parser/records/field.ts';
import { defineRule, type Example } from './define-rule.ts';
import { linkFaults } from './link-faults.ts';

const vault = (fair: string): Example => ({
  notes: {
    'Ada Lovelace.md': '---\ntype: contact\nmet: 2026-01-10\nmet_at: "[[Book fair]]"\n---\n',
    'Book fair.md': fair,
  },
});

const WANTED: Readonly<Record<LinkTarget, string>> = {
  person: 'a contact',
  event: 'an event',
  purpose: 'an overall goal',
  any: 'a note',
};

export const wrongKindOfLink = defineRule({
  id: 'wrong-kind-of-link',
  family: 'links',
  severity: 'warning',
  summary: 'A field links a record of another kind than it is for.',
  explanation:
    'People are contacts, met_at is an event, a purpose is an overall goal. A link to a note that is no record is fine.',
  bad: [vault('---\ntype: contact\nmet: 2026-02-10\n---\n')],
  good: [
    vault('---\ntype: event\ndate: 2026-01-10\nstatus: attended\n---\n'),
    vault('Every spring, in the Guild Hall.\n'),
  ],
  check({ index }, report) {
    for (const fault of linkFaults(index, 'wrong kind')) {
      const { path, link, target, field, wants } = fault;
      const kind =
        wants === 'purpose' && target.kind === 'goal'
          ? `a ${target.goalKind ?? ''} goal`
          : `${/^[aeiou]/.test(target.kind) ? 'an' : 'a'} ${target.kind}`;
      report(path, {
        span: { start: link.start, end: link.end },
        message: `“${field}” wants ${WANTED[wants]}, and ${link.target} is ${kind}`,
        help: `Link ${WANTED[wants]}`,
        related: [{ path: target.path, message: `This is ${kind}` }],
      });
    }
  },
});
