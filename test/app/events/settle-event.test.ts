import { describe, expect, it } from 'vitest';
import { settleEvent } from '../../../src/app/events/settle-event.ts';
import { vaultOf } from '../../harness/vault-of.ts';
import { inWords } from '../../harness/in-words.ts';

const PATH = 'Evening.md';
const settled = (text: string, outcome: 'attended' | 'skipped' | 'canceled' = 'attended') =>
  settleEvent(vaultOf({ [PATH]: text }), PATH, outcome);

describe('an event’s outcome', () => {
  it.each([
    ['in the place of what was planned', 'status: planned # soon\n', 'status: attended # soon\n'],
    ['where the field is empty', 'status:\n', 'status: attended\n'],
    ['where there is no field', '', 'status: attended\n'],
  ])('is written %s, and nothing else', (_, before, after) => {
    const note = (status: string): string =>
      `---\ntype: event\ndate: 2026-11-19 # Thursday\n${status}---\n\nHello\n`;
    expect(settled(note(before))).toEqual({ path: PATH, before: note(before), after: note(after) });
  });

  it('can be that it was skipped or called off', () => {
    const note = '---\ntype: event\ndate: 2026-11-19\n---\n';
    expect(settled(note, 'skipped').after).toContain('status: skipped\n');
    expect(settled(note, 'canceled').after).toContain('status: canceled\n');
  });

  it('is refused for a note that is no event, and for one that cannot be written', () => {
    expect(inWords(() => settled('---\ntype: contact\n---\n'))).toThrow('Evening.md is no event');
    const index = vaultOf({}).with({
      path: PATH,
      text: '---\ntype: event\ndate: 2026-11-19\n---\n\ufffd',
      validUtf8: false,
    });
    expect(inWords(() => settleEvent(index, PATH, 'attended'))).toThrow('Evening.md is not valid UTF-8');
  });
});
