import { describe, expect, it } from 'vitest';
import { fixVault } from '../../src/app/lint/fix-vault.ts';
import { fixesOf } from '../../src/app/lint/quick-fix.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { moment } from '../harness/dates.ts';
import { vaultOf } from '../harness/vault-of.ts';

const NOW = moment('2026-11-19');
const PATH = 'Meetings/2026-10-01 Ada and Bob.md';
const IN_FOLDER = 'records: {event: [{folder: Meetings}]}';
const PEOPLE = { 'Ada.md': '---\ntype: contact\n---\n', 'Bob.md': '---\ntype: contact\n---\n' };

/** The note after `--fix`; null if no fix is offered. The app must offer the same. */
function fixed(text: string, settings = '', path = PATH): string | null {
  const index = vaultOf({ 'S.md': `---\ntype: scorecard\n${settings}\n---\n`, ...PEOPLE, [path]: text });
  const { diagnostics } = runRules(index, NOW, { paths: [path] });
  const missing = diagnostics.filter(({ rule }) => rule === 'missing-field');
  expect(missing).toHaveLength(1);
  const [finding] = missing;
  expect(fixesOf(index, missing)).toEqual([finding?.fix ?? null]);
  const after = fixVault(index, NOW, { unsafe: false }).index.note(path)?.text ?? '';
  expect(after === text).toBe(finding?.fix === undefined);
  return after === text ? null : after;
}

describe('an event whose day is only in its name', () => {
  it.each([
    [
      'into front matter',
      '---\ntype: meeting\nwith: "[[Ada]]"\n---\n',
      '---\ntype: meeting\nwith: "[[Ada]]"\ndate: 2026-10-01\n---\n',
    ],
    [
      'with the line ends of the note',
      '---\r\ntype: event\r\n---\r\nText\r\n',
      '---\r\ntype: event\r\ndate: 2026-10-01\r\n---\r\nText\r\n',
    ],
    [
      'after a byte order mark',
      '\ufeff---\ntype: event\n---',
      '\ufeff---\ntype: event\ndate: 2026-10-01\n---',
    ],
    [
      'into its empty field',
      '---\ntype: event\ndate: # when?\nplace: x\n---\n',
      '---\ntype: event\ndate: 2026-10-01 # when?\nplace: x\n---\n',
    ],
    ['into empty quotes', '---\ntype: event\ndate: ""\n---\n', '---\ntype: event\ndate: 2026-10-01\n---\n'],
    [
      'into an empty field of another name',
      '---\ntype: meeting\nwhen:\n---\n',
      '---\ntype: meeting\nwhen: 2026-10-01\n---\n',
    ],
    [
      'above a log',
      '---\ntype: event\n---\n## Log\n- call [[Ada]]\n',
      '---\ntype: event\ndate: 2026-10-01\n---\n## Log\n- call [[Ada]]\n',
    ],
  ])('gets it %s', (_where, before, after) => {
    expect(fixed(before)).toBe(after);
  });

  it('gets it if people in its text count from then on', () => {
    const after = fixed('---\ntype: event\n---\nWith [[Bob]]\n', 'contact_from: [log, mentions]');
    expect(after).toBe('---\ntype: event\ndate: 2026-10-01\n---\nWith [[Bob]]\n');
  });

  it.each([
    ['Text\n', '---\ndate: 2026-10-01\n---\nText\n'],
    ['---\n---\r\nText\n', '---\ndate: 2026-10-01\n---\r\nText\n'],
  ])('gets it in front matter of its own if its folder makes it an event: %j', (before, after) => {
    expect(fixed(before, IN_FOLDER)?.replaceAll('\r', '')).toBe(after.replaceAll('\r', ''));
  });

  it.each([
    ['the name has no day', '---\ntype: event\n---\n', '', 'Fair.md'],
    ['the name has two', '---\ntype: event\n---\n', '', '2026-10-01 and 2026-10-03.md'],
    ['the day would not be read', '---\ntype: event\n---\n', 'fields: {event: {date: []}}', PATH],
    [
      'the field would be overwritten',
      '---\ntype: event\ndate: 2026-09-01\n---\n',
      'fields: {event: {date: []}}',
      PATH,
    ],
    ['the front matter would not be readable', '---\n{type: event}\n---\n', '', PATH],
    ['it is another field of another record', '---\ntype: goal\nkind: reading\ntarget: 1\n---\n', '', PATH],
  ])('is not changed if %s', (_why, text, settings, path) => {
    expect(fixed(text, settings, path)).toBeNull();
  });
});
