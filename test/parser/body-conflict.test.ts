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

  const [FIRST = '', ONE = '', MIDDLE = '', TWO = '', LAST = ''] = MARKED.split('\n');
  it.each([
    ['only its first marker is left', [FIRST, ONE, TWO], FIRST],
    ['only its first marker is left, which is the last line', [ONE, FIRST], FIRST],
    ['its last marker is gone', [FIRST, ONE, MIDDLE, TWO], FIRST],
    ['its first marker is gone', [ONE, MIDDLE, TWO, LAST], LAST],
    ['its first version is gone', [MIDDLE, TWO, LAST], LAST],
    ['its second version is a quote', ['> one', MIDDLE, '> two', LAST], LAST],
    [
      'only the last marker of a pull is left',
      [TWO, `>>>>>>> ${'1f'.repeat(20)}`],
      `>>>>>>> ${'1f'.repeat(20)}`,
    ],
    ['only the last marker of a rebase is left', [TWO, '>>>>>>> 1a2b3c4 (Today)'], '>>>>>>> 1a2b3c4 (Today)'],
    ['only the marker of a common version is left', [ONE, '||||||| 3fa9c21', TWO], '||||||| 3fa9c21'],
    ['only the last marker of a stash is left', ['>>>>>>> Stashed changes'], '>>>>>>> Stashed changes'],
  ])('is reported if %s', (_what, lines, marker) => {
    for (const text of [
      lines.join('\n'),
      `${CONTACT}Text\n\n${lines.join('\n')}\n`.replaceAll('\n', '\r\n'),
    ]) {
      expect(conflicts(text.startsWith('---') ? 'Ada.md' : '2026-11-16.md', text)).toEqual([marker]);
    }
  });

  it.each([
    ['a first marker without a label', '<<<<<<<\n'],
    ['more or fewer signs', '<<<<<<<< a\n<<<<<< b\n<<<<<<<c\n'],
    ['an indented first marker', '    <<<<<<< HEAD\n'],
    ['a row of a table with empty cells', '||||||| sum |\n'],
    ['a first marker in code', '```\n<<<<<<< HEAD\n```\n'],
    ['a last marker in code', 'Log\n=======\n```\n>>>>>>> side\n```\n'],
    ['a last marker above a heading', '>>>>>>> side\n\nLog\n=======\n'],
    ['a quote below a heading, with its answer', 'Log\n=======\n>>>>>>> seven\n>>>>>> six\n'],
    ['a quote below a heading, after its answer', 'Log\n=======\n> > six\n>>>>>>> seven\n'],
    ['a longer underline and a quote', 'Log\n========\n>>>>>>> seven\n'],
    ['a heading and a line of arrows', 'Log\n=======\n>>>>>>>\n'],
  ])('is not found in %s', (_where, text) => {
    expect(conflicts('Ada.md', CONTACT + text)).toEqual([]);
    expect(conflicts('2026-11-16.md', text)).toEqual([]);
  });

  it('does not keep the lines of both versions from counting', () => {
    const { log } = vaultOf({ '2026-11-16.md': `## Log\n${MARKED}` }).note('2026-11-16.md') ?? {};
    expect(log?.map(({ activity }) => activity)).toEqual(['call', 'call']);
  });
});
