import { lastPart, noteName, withoutExtension } from '../model/note-name.ts';
import { lostOriginal } from '../vault/copies.ts';
import { foldName } from '../vault/person-names.ts';
import { defineRule } from './engine/define-rule.ts';
import { linkFaults } from './engine/link-faults.ts';
import { linkText, relink } from './engine/relink.ts';

/** How many of the possible notes a message names. */
const SHOWN = 3;

export const aliasAsLink = defineRule({
  id: 'alias-as-link',
  family: 'links',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A link names an alias, which leads nowhere.',
  check({ index }, report) {
    for (const fault of linkFaults(index, 'alias')) {
      const { path, link, of } = fault;
      const alias = withoutExtension(link.target);
      const [only] = of;
      // By names, since of a few changed notes only these are read.
      const missing = lostOriginal(only ?? '', (one) => index.links.has(one));
      // With its name back, the copy is the note that the link means: no link should name the copy.
      if (missing !== null && foldName(noteName(missing)) === foldName(alias)) {
        report(path, {
          span: { start: link.start, end: link.end },
          message: `“${alias}” leads nowhere: only a copy of this note is there`,
          help: `Name the copy “${lastPart(missing)}” again`,
          cause: alias.toLowerCase(),
        });
        continue;
      }
      const few = of.slice(0, SHOWN);
      const names = few.map((one) => `[[${linkText(index, one, path)}|${alias}]]`);
      const { fix } = only !== undefined && of.length === 1 ? relink(index, path, link, only, alias) : {};
      report(path, {
        span: { start: link.start, end: link.end },
        message: `“${alias}” is an alias, and aliases lead nowhere`,
        help: `Write ${names.join(' or ')}`,
        cause: alias.toLowerCase(),
        related: few.map((one) => ({ path: one, message: `${index.nameOf(one)} has this alias` })),
        ...(fix ? { fix } : {}),
      });
    }
  },
});
