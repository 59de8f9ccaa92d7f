import { aKind } from '../model/records.ts';
import type { LinkTarget } from '../parser/records/field.ts';
import { defineRule } from './engine/define-rule.ts';
import { linkFaults } from './engine/link-faults.ts';

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
  dependsOn: 'note',
  summary: 'A field links a record of the wrong kind.',
  check({ index }, report) {
    for (const fault of linkFaults(index, 'wrong kind')) {
      const { path, link, target, field, wants } = fault;
      const kind =
        wants === 'purpose' && target.kind === 'goal'
          ? `a ${target.goalKind ?? ''} goal`
          : aKind(target.kind);
      report(path, {
        span: { start: link.start, end: link.end },
        message: `“${field}” needs ${WANTED[wants]}, but ${link.target} is ${kind}`,
        help: `Link ${WANTED[wants]}`,
        related: [{ path: target.path, message: `This is ${kind}` }],
      });
    }
  },
});
