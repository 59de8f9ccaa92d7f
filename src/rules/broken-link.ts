import { removeInvisible } from '../model/invisible.ts';
import { lastPart, noteName, withoutExtension } from '../model/note-name.ts';
import type { FindingText } from '../model/finding.ts';
import { defineRule } from './engine/define-rule.ts';
import { linkFaults, type LinkFault } from './engine/link-faults.ts';
import { linkText } from './engine/relink.ts';

export const brokenLink = defineRule({
  id: 'broken-link',
  family: 'links',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A link in a field or a log leads nowhere.',
  check({ index }, report) {
    const reported = new Set<string>();
    for (const fault of linkFaults(index, 'broken')) {
      const person = fault.wants === 'person';
      const target = withoutExtension(fault.link.target);
      const key = JSON.stringify([fault.path, target.toLowerCase()]);
      if (person && reported.has(key)) continue;
      if (person) reported.add(key);
      const { start, end } = fault.link;
      report(fault.path, {
        span: { start, end },
        message: person ? `${target} has no note` : `The link in “${fault.field}” leads nowhere: ${target}`,
        ...helpFor(fault, (path) => linkText(index, path, fault.path)),
        ...(person ? { severity: 'info', cause: target.toLowerCase() } : {}),
      });
    }
  },
});

function helpFor(
  { link, wants, near, typo }: LinkFault & { is: 'broken' },
  nameOf: (path: string) => string,
): Pick<FindingText, 'help' | 'advice'> {
  const meant = near ?? typo;
  const plain = meant === null ? '' : removeInvisible(noteName(meant));
  const isUnseen = meant !== null && plain !== noteName(meant);
  // A link to it could not be typed.
  if (isUnseen) return { help: `A file has this name with invisible characters: rename it to “${plain}”` };
  const help = meant === null ? '' : `Did you mean [[${nameOf(meant)}]]?`;
  if (near !== null) return { help };
  if (wants !== 'person') return { help: help || 'Correct the link, or make the note' };
  const name = lastPart(withoutExtension(link.target)).trim();
  // Names with characters that a shell would interpret are not offered as a command.
  return /^[\p{L}\p{N}\p{M} .,'’-]+$/u.test(name)
    ? { help, advice: { do: 'new-contact', name } }
    : { help: help || 'Make one, or correct the link' };
}
