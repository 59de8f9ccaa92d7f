import { defineRule } from './engine/define-rule.ts';
import { linkFaults } from './engine/link-faults.ts';
import { relink } from './engine/relink.ts';

export const linkNotRenamed = defineRule({
  id: 'link-not-renamed',
  family: 'links',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A link inside text in front matter was not updated when its note was renamed or moved.',
  check({ index }, report) {
    for (const fault of linkFaults(index, 'renamed')) {
      const { path, link, to } = fault;
      const { text, fix } = relink(index, path, link, to);
      report(path, {
        span: { start: link.start, end: link.end },
        message: `${link.target} is gone; ${to} seems to be the same note under its new name`,
        help: `Write ${text}`,
        related: [{ path: to, message: 'The note that seems to be meant' }],
        ...(fix ? { fix } : {}),
      });
    }
  },
});
