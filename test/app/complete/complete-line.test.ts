import { describe, expect, it } from 'vitest';
import { completeLine } from '../../../src/app/complete/complete-line.ts';
import { proposalsOf } from '../../../src/app/complete/proposals.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const VAULT = vaultOf({
  'Ada Lovelace.md': '---\ntype: contact\naliases: [Countess]\norganization: "[[Analytical Society]]"\n---\n',
  'Grace Hopper.md': '---\ntype: contact\ncadence: weekly\nmet: 2026-01-01\n---\n',
  'Old/Grace the Elder.md': '---\ntype: contact\nstatus: archived\n---\n',
  'Me.md': '---\ntype: contact\n---\n',
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\npoints: [letter 2, walk 1]\nresults: [order]\n---\n',
  '2026-11-18.md':
    '## Log\n\n- letter [[Ada Lovelace]]\n- letter\n- walk\n- [ ] 2026-11-19 call [[Ada Lovelace]]\n',
});

/**
 * The completions offered at `|` in a line, and the line after the first of them is accepted; null
 * without any.
 */
function offered(marked: string): { texts: string[]; first: string | null } {
  const caret = marked.indexOf('|');
  const line = marked.replace('|', '');
  const { start, end, options } = completeLine(
    proposalsOf(Ledger.of(VAULT, moment('2026-11-19 12:00'))),
    line,
    caret,
  );
  const [first] = options;
  return {
    texts: options.map(({ text }) => text),
    first: first ? line.slice(0, start) + first.insert + line.slice(end) : null,
  };
}

describe('completeLine', () => {
  it.each([
    ['le|', 'letter '],
    ['\u200fle|', '\u200fletter '],
    ['call [[Ada Lovelace]]، Gr|', 'call [[Ada Lovelace]]، [[Grace Hopper]]'],
    ['call [[Grace Hopper]]＆ |', 'call [[Grace Hopper]]＆ [[Ada Lovelace]]'],
    ['[ ] \u200fcall Ad|', '[ ] \u200fcall [[Ada Lovelace]]'],
    ['[ ] 2026-11-20 int|', '[ ] 2026-11-20 introduction '],
    ['lett|xyz: hello', 'letter : hello'],
    ['call Gr|', 'call [[Grace Hopper]]'],
    ['call hop|', 'call [[Grace Hopper]]'],
    ['call 20m count|', 'call 20m [[Ada Lovelace]]'],
    ['call [[Ad|', 'call [[Ada Lovelace]]'],
    ['introduction Ada + gra|', 'introduction Ada + [[Grace Hopper]]'],
    ['introduction [[Ada Lovelace]] and |', 'introduction [[Ada Lovelace]] and [[Ada Lovelace]]'],
    ['call the e|', 'call [[Grace the Elder]]'],
  ])('completes “%s”', (marked, first) => {
    expect(offered(marked).first).toBe(first);
  });

  it.each([
    'call|',
    'call Ada Lovelace|',
    'call Ada: gra|',
    'call [[Ada Lovelace]]|',
    'walk |',
    'call 2|',
    'call - |',
  ])('proposes nothing for “%s”', (marked) => {
    expect(offered(marked).texts).toEqual([]);
  });

  it('proposes the most frequent activity first, each with its worth, and never “reconnection”', () => {
    const { options } = completeLine(proposalsOf(Ledger.of(VAULT, moment('2026-11-19 12:00'))), '', 0);
    expect(options[0]).toEqual({ is: 'activity', text: 'letter', note: '2 points', insert: 'letter ' });
    expect(options.find(({ text }) => text === 'reading')?.note).toBe('1 point per 15 min');
    expect(options.find(({ text }) => text === 'order')?.note).toBe('a result');
    expect(options.some(({ text }) => text === 'reconnection')).toBe(false);
  });

  it('proposes people planned for today first, then who is due, then the most recent contacts', () => {
    const contact = (...lines: readonly string[]): string =>
      ['---', 'type: contact', ...lines, '---', ''].join('\n');
    const vault = vaultOf({
      'Amy.md': contact('met: 2020-01-01'),
      'Ben.md': contact('met: 2026-11-01'),
      'Max.md': contact('met: 2026-01-01', 'cadence: weekly'),
      'Zoe.md': contact('met: 2026-11-01', 'cadence: weekly'),
      '2026-11-19.md': '## Log\n\n- [ ] call [[Zoe]]\n',
    });
    const { options } = completeLine(proposalsOf(Ledger.of(vault, moment('2026-11-19 12:00'))), 'call ', 5);
    expect(options.map(({ text }) => text)).toEqual(['Zoe', 'Max', 'Ben', 'Amy']);
  });

  it('proposes people with their organization, but neither you nor archived people', () => {
    const { options } = completeLine(proposalsOf(Ledger.of(VAULT, moment('2026-11-19 12:00'))), 'call ', 5);
    expect(options.map(({ text, note }) => [text, note])).toEqual([
      ['Ada Lovelace', 'Analytical Society'],
      ['Grace Hopper', ''],
    ]);
  });
});
