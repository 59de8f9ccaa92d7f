import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/edits.ts';
import { keepsMeaning } from '../../src/edit/keeps-meaning.ts';
import type { VaultNote } from '../../src/vault/parse-source.ts';
import { vaultOf } from '../harness/vault-of.ts';

const PATH = 'Carol.md';
const CALL = '12.11.2026 call [[Ada]]: a talk';

function noteOf(text: string): VaultNote {
  const note = vaultOf({ 'Ada.md': '---\ntype: contact\n---\n', [PATH]: text }).note(PATH);
  if (!note) throw new Error('no note');
  return note;
}

/** Whether a contact with a log keeps its meaning if a correction replaces part of the log line. */
function isKept(part: string, text: string): boolean {
  const before = `---\ntype: contact\n---\n\n## Log\n\n- ${CALL}\n`;
  const start = before.indexOf(part);
  const edits = [{ start, end: start + part.length, text }];
  const after = applyEdits(before, edits);
  return keepsMeaning(noteOf(before), noteOf(after), [{ edits, mayChangeMeaning: true }]);
}

describe('a correction of a log line', () => {
  it.each([
    ['12.11.2026', '2026-11-12'],
    ['call', 'email'],
    ['[[Ada]]', '[[Ada|her]]'],
    ['a talk', 'a long talk'],
  ])('may change what it corrects: %j to %j', (part, text) => {
    expect(isKept(part, text)).toBe(true);
  });

  it.each([
    [CALL, '2026-11-12'],
    [CALL, '2026-11-12 call [[Ada]]'],
    [' [[Ada]]', ''],
    [': a talk', ''],
    [`- ${CALL}\n`, ''],
  ])('may not remove a part of it: %j to %j', (part, text) => {
    expect(isKept(part, text)).toBe(false);
  });
});
