import { describe, expect, it } from 'vitest';
import { completeLine } from '../../../src/app/complete/complete-line.ts';
import { proposalsOf } from '../../../src/app/complete/proposals.ts';
import { previewLog } from '../../../src/app/log/log-preview.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOTES = {
  'Scorecard.md': '---\ntype: scorecard\ndaily_notes: {folder: Daily, format: YYYY-MM-DD}\n---\n',
  'Five calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\n---\n',
  'Ada.md': '---\ntype: contact\n---\n',
  'Evening.md': '---\ntype: event\ndate: 2026-11-19\ntime: 18:00-20:00\nstatus: planned\n---\n',
};

describe('the preview of a line', () => {
  const at = (time: string): unknown => {
    const now = moment(`2026-11-19 ${time}`);
    const index = vaultOf(NOTES);
    const { options } = completeLine(proposalsOf(Ledger.of(index, now)), 'cal', 3);
    return { preview: previewLog(Ledger.of(index, now), 'call Ada'), note: options[0]?.note };
  };

  it('contains points and goals', () => {
    expect(at('12:00')).toMatchObject({
      preview: {
        is: 'clear',
        notes: ['1 point. The week is at 1.'],
        goals: [{ text: expect.stringContaining('1 of 5') as string }],
      },
      note: '1 point',
    });
  });

  it('contains no numbers during an event, when goals are set aside', () => {
    expect(at('18:30')).toMatchObject({
      preview: { is: 'clear', path: 'Daily/2026-11-19.md', notes: [], goals: [] },
      note: '',
    });
  });
});
