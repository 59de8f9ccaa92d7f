import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleLines } from '../../../src/app/day/settle-line.ts';
import { LineIndex } from '../../../src/model/span.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { logEntries } from '../../../src/scorecard/note-log.ts';
import { date, moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-20 09:00');
const CONTACT = '---\ntype: contact\n---\n';
const DAILY = '2026-11-20.md';
const OWN = 'Ada.md';

/** The line that is added to 23 November when an open line in the note at `path` moves there. */
function moved(line: string, path = DAILY): string {
  const head = path === OWN ? CONTACT : '';
  const people = { 'S.md': '---\ntype: scorecard\n---\n', 'Ada.md': CONTACT, 'Bob.md': CONTACT };
  const index = vaultOf({ ...people, [path]: `${head}## Log\n- [ ] ${line}\n` });
  const note = index.note(path);
  const [entry] = note ? logEntries(note) : [];
  if (!entry) throw new Error(`no entry: ${line}`);
  const place = { path, ...new LineIndex(note?.text ?? '').position(entry.span.start) };
  const { lines } = settleLines(Ledger.of(index, NOW), [place], { is: 'move', date: date('2026-11-23') });
  return lines.at(-1)?.text ?? '';
}

const KEPT = ['⏫', '🔽', '🔁 every week', '🆔 a-1', '⛔ b-2,c-3', '🏁 delete', '🎂 2026-12-24', '🚀']
  .concat(['[priority:: high]', '(effort:: 2h)', '[born:: 1990-02-01]', '[said:: on 2026-11-20 ill]'])
  .concat(['#tag', '#a/b', '%%c%%', '%%2026-11-20%%', '<!-- c -->', '^[note]', '[^1]', 'the boat', 'tea']);
const DATES = [
  '📅 2026-11-20',
  '⏳ 2026-11-20',
  '🛫2026-11-20',
  '⏰ 2026-11-20 09:00',
  '➕ 2026-11-01',
].concat(['[due:: 2026-11-20]', '(scheduled:: [[2026-11-20]])', '@{2026-11-20}', '(@2026-11-20 09:00)']);
const parts = (words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);

describe('the line that is added when an open line moves to another day', () => {
  it('keeps all other parts in order, but neither dates nor the block id', () => {
    const pieces = fc.array(fc.tuple(parts(['', ' ', ', ']), parts([...KEPT, ...DATES])), { maxLength: 6 });
    const before = parts(['', '09:00 ', '⏫ ', '#task ', '🚀 ⏫📅 2026-11-20 ', '%%c%% ']);
    const text = fc.record({ pieces, before, path: parts([DAILY, OWN]), id: parts(['', ' ^id']) });
    fc.assert(
      fc.property(text, ({ pieces: written, before: first, path, id }) => {
        const after = written.map(([gap, piece], at) => (at === 0 ? ' ' : gap) + piece).join('');
        const begin = path === OWN ? `2026-11-20 ${first}call` : `${first}call [[Bob]]`;
        const line = moved(begin + after + id, path);
        let at = 0;
        const said = [...first.replace('📅 2026-11-20', '').split(' '), 'call'].concat(
          written.flatMap(([, piece]) => (KEPT.includes(piece) ? [piece] : [])),
        );
        for (const piece of said) {
          const found = line.indexOf(piece, at);
          expect(found, `“${piece}” in “${line}”`).toBeGreaterThanOrEqual(at);
          at = found + piece.length;
        }
        const isFree = written.every(([gap], index) => index === 0 || gap === ' ');
        if (isFree) for (const one of DATES) expect(line).not.toContain(one);
        expect(line).not.toContain('^id');
      }),
    );
  });

  it.each([
    ['call [[Bob]] %% hidden', 'call [[Bob]] %% hidden %%'],
    ['call [[Bob]] %%a%% <!-- b', 'call [[Bob]] %%a%% <!-- b -->'],
    ['call [[Bob]] ⏳ 2026-11-20⏫📅 2026-11-20', 'call [[Bob]] ⏫'],
    ['call [[Bob]]: boat, 📅 2026-11-20', 'call [[Bob]]: boat'],
    ['call [[Bob]]: boat, 📅 2026-11-20, tea', 'call [[Bob]]: boat, tea'],
    ['call [[Bob]] ⏫ 📅 2026-11-20 ^b\n  more 🆔 x', 'call [[Bob]] ⏫ more 🆔 x'],
    ['**call** [[Bob]] %%c%%', 'call [[Bob]] %%c%%'],
    ['call [[Bob]] %%a%% <!-- b -->', 'call [[Bob]] %%a%% <!-- b -->'],
    ['call Bob ⏫', 'call [[Bob]] ⏫'],
    ['\u200fcall [[Bob]] \u200fhi', '\u200f call [[Bob]] \u200fhi'],
    ['call [[Bob]] 1,5h', 'call [[Bob]] 1,5h'],
    ['call [[Ada]] und Bob, 1,5h about `tea`', 'call [[Ada]] und [[Bob]], 1,5h about `tea`'],
    ['call *Bob* 1,5h', 'call *[[Bob]]* 1,5h'],
    ['call 20 [[Bob]] ⏫', 'call 20 [[Bob]] ⏫'],
    ['call [[Bob]]: `📅 2026-11-20` 📅 2026-11-20', 'call [[Bob]]: `📅 2026-11-20`'],
    ['call [[Bob]]: ``📅 2026-11-20`` `x', 'call [[Bob]]: ``📅 2026-11-20`` `x'],
    ['call [with:: [[Bob]]] 20m', 'call [with:: [[Bob]]] 20m'],
    ['09:00 #t call Bob and [[Ada|A]]: hi', '09:00 #t call [[Bob]] and [[Ada|A]]: hi'],
    ['20.11.2026 14:30 Uhr call [[Bob]]: hi', '14:30 Uhr call [[Bob]]: hi'],
    ['Fri 2026-11-20 14:30 call [[Bob]]', '14:30 call [[Bob]]'],
    ['(2026-11-20 14:30) call [[Bob]]', '14:30 call [[Bob]]'],
    ['20.11.2026, 9-10:30 call [[Bob]]', '9-10:30 call [[Bob]]'],
    ['20261120T143000 call [[Bob]]', '14:30 call [[Bob]]'],
  ])('for %j is %j', (line, expected) => {
    expect(moved(line)).toBe(`[ ] ${expected}`);
  });

  it.each([
    ['09:00 call 30m: hi #x', '09:00 call 30m [[Ada]]: hi #x'],
    ['call with [[Bob|B]] ⏫', 'call with [[Ada]] and [[Bob|B]] ⏫'],
    ['09:00 call 20m via Zoom with [[Bob]]', '09:00 call 20m via Zoom with [[Ada]] and [[Bob]]'],
    ['09:00 introduction of [[Bob]] to [[Eve]]', '09:00 introduction of [[Ada]] + [[Bob]] to [[Eve]]'],
    ['09:00 #t call Bob: hi', '09:00 #t call [[Ada]] and [[Bob]]: hi'],
    ['[with:: [[Bob]]] call', '[with:: [[Bob]]] call [[Ada]]'],
    ['call [with:: [[Bob]]] 20m', 'call [[Ada]] [with:: [[Bob]]] 20m'],
    ['[[Bob]] call back', '2026-11-23 [[Bob]] call back'],
    ['**ring** the *bank*', '2026-11-23 ring the *bank*'],
    ['call 20: hi', 'call [[Ada]] 20: hi'],
    ['(maybe) send', '2026-11-23 (maybe) send'],
    ['[Bob](Bob.md) the `a` book 📅 2026-11-20', '2026-11-23 [Bob](Bob.md) the `a` book'],
    ['call %%c%%', 'call [[Ada]] %%c%%'],
    ['09:00 send the book ⏫ 📅 2026-11-20 %%c%%', '2026-11-23 09:00 send the book ⏫ %%c%%'],
  ])('for %j in a contact’s own log is %j', (line, expected) => {
    expect(moved(`2026-11-20 ${line}`, OWN)).toBe(`[ ] ${expected}`);
  });
});
