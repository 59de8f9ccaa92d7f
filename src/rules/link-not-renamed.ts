import { defineRule } from './engine/define-rule.ts';
import { linkFaults } from './engine/link-faults.ts';
import { relink } from './engine/relink.ts';

const emma = (link: string): string =>
  `---\ntype: contact\nlog:\n  - "2026-11-16 call — about [[${link}]]"\n---\n`;
const marianne = '---\ntype: contact\nmet: 2026-01-10\n---\n';

export const linkNotRenamed = defineRule({
  id: 'link-not-renamed',
  family: 'links',
  severity: 'warning',
  summary: 'A link inside a text of front matter was left behind when its note was renamed or moved.',
  explanation:
    'Obsidian renames links in bodies and in fields that are nothing but a link, not those inside the lines of log and introductions. Reported where the link leads nowhere and exactly one note differs only in its folder, in accents, in signs or in the order of its words; a safe fix moves the link to it.',
  bad: [
    {
      notes: { 'Emma Woodhouse.md': emma('Dashwood, Marianne'), 'Marianne Dashwood.md': marianne },
      fixed: emma('Marianne Dashwood'),
    },
    {
      notes: {
        'Emma Woodhouse.md': emma('Inbox/Marianne Dashwood'),
        'People/Marianne Dashwood.md': marianne,
      },
      fixed: emma('Marianne Dashwood'),
    },
  ],
  good: [{ notes: { 'Emma Woodhouse.md': emma('Marianne Dashwood'), 'Marianne Dashwood.md': marianne } }],
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
