import { describe, expect, it } from 'vitest';
import { vaultOf } from '../harness/vault-of.ts';

const MARKED = '<<<<<<< HEAD\n- call [[Ada]]: one\n=======\n- call [[Ada]]: two\n>>>>>>> side\n';
const CONTACT = '---\ntype: contact\n---\n';

function conflicts(path: string, text: string): readonly string[] {
  const findings = vaultOf({ [path]: text }).note(path)?.findings ?? [];
  return findings
    .filter(({ rule }) => rule === 'merge-conflict')
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('a merge conflict in a body', () => {
  it.each([
    ['a daily note', '2026-11-16.md', `## Log\n${MARKED}`],
    ['a daily note from its first line', '2026-11-16.md', `${MARKED}\n## Log\n`],
    ['a contact', 'Ada.md', `${CONTACT}${MARKED}`],
    ['an event', 'Fair.md', `---\ntype: event\ndate: 2026-11-16\n---\n# Fair\n\n${MARKED}`],
    ['lines that end with CR LF', '2026-11-16.md', `## Log\n${MARKED}`.replaceAll('\n', '\r\n')],
    ['a style with the common version', '2026-11-16.md', MARKED.replace('===', '||||||| 1\n===')],
    ['code that one version opens', 'Ada.md', `${CONTACT}${MARKED.replace('- call', '```\n- call')}`],
    ['two places', '2026-11-16.md', `${MARKED}\n${MARKED}`],
  ])('is reported once in %s', (_where, path, text) => {
    expect(conflicts(path, text).map((line) => line.trim())).toEqual(['<<<<<<< HEAD']);
  });

  it.each([
    ['a note that is not read', 'Git.md', MARKED],
    ['a code block', '2026-11-16.md', `\`\`\`\n${MARKED}\`\`\`\n`],
    ['a comment', '2026-11-16.md', `%%\n${MARKED}%%\n`],
    ['an indented text', 'Ada.md', CONTACT + MARKED.replace(/^/gm, '    ')],
    ['a heading underlined with =======', 'Ada.md', `${CONTACT}My log\n=======\n- 2026-11-16 call\n`],
    ['a quote in quotes', 'Ada.md', `${CONTACT}>>>>>>> seven\n`],
  ])('is not found in %s', (_where, path, text) => {
    expect(conflicts(path, text)).toEqual([]);
  });

  it('does not keep the lines of both versions from counting', () => {
    const { log } = vaultOf({ '2026-11-16.md': `## Log\n${MARKED}` }).note('2026-11-16.md') ?? {};
    expect(log?.map(({ activity }) => activity)).toEqual(['call', 'call']);
  });
});
