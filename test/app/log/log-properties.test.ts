import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChange } from '../../../src/edit/text-change.ts';
import { draftLog, type LogDraft } from '../../../src/app/log/draft-log.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { toUndoableChange, textBefore } from '../../../src/cli/undo/undoable.ts';
import type { ParsedNote } from '../../../src/parser/parsed-note.ts';
import type { LogEntry } from '../../../src/model/records.ts';
import { VaultIndex } from '../../../src/vault/vault-index.ts';
import { NO_SURROUNDINGS } from '../../../src/vault/surroundings.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { moment } from '../../harness/dates.ts';
import { onlyEdits } from '../../harness/only-edits.ts';
import { Ledger } from '../../../src/scorecard/ledger.ts';
import { vaultOf } from '../../harness/vault-of.ts';
import { CORPUS } from '../../harness/corpus.ts';
import { corpusNotes, meaning } from '../../parser/context.ts';
import { runs } from '../../harness/scale.ts';

const NOW = moment('2026-11-19 18:30');
const DAY = '2026-11-19.md';
const PEOPLE = {
  'Ada Lovelace.md': '---\ntype: contact\naliases: [The Countess]\n---\n',
  'Grace Hopper.md': '---\ntype: contact\n---\n',
  'Grace Darling.md': '---\ntype: contact\n---\n',
  'C# & Co [odd].md': '---\ntype: contact\nname: "Odd: name, and co"\n---\n',
};

function drafted(index: VaultIndex, lines: readonly string[]): LogDraft | null {
  try {
    return draftLog(Ledger.of(index, NOW), NOW, lines, { add: true });
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

const logOf = (note: ParsedNote | undefined): readonly LogEntry[] =>
  note?.record?.kind === 'contact' || note?.record?.kind === 'event' ? note.record.log : (note?.log ?? []);

/**
 * Checks any draft: each note gains the draft's lines, and neither its text nor its meaning changes
 * otherwise.
 */
function holds(index: VaultIndex, draft: LogDraft): void {
  const after = index.withAll(draft.changes.map(({ path, after: text }) => ({ path, text })));
  for (const { path, before, after: text } of draft.changes) {
    const lines = draft.lines.filter((line) => line.path === path);
    const old = before === null ? [] : logOf(index.note(path));
    const fresh = logOf(after.note(path));
    expect(fresh).toHaveLength(old.length + lines.length);
    const added = new Set(lines.map(({ entry }) => JSON.stringify(entry.span)));
    const kept = fresh.filter(({ span }) => !added.has(JSON.stringify(span)));
    expect(kept.map(meaning)).toEqual(old.map(meaning));
    const change = toUndoableChange({ path, before, after: text });
    const { start, removed, added: put } = textChange(before ?? '', text);
    const edit = { start, end: start + removed.length, text: put };
    expect(removed).toBe('');
    expect(onlyEdits(before ?? '', text, [edit])).toBe(true);
    if (before !== null) expect(textBefore(text, change)).toBe(before);
    for (const { line, text: item } of lines) expect(text.split(/\r?\n/)[line - 1]).toContain(item);
  }
  expect(draft.lines.every(({ entry }) => entry.from === 'body')).toBe(true);
}

const WORDS = [
  'call',
  'email',
  '20m',
  'x2',
  'Ada',
  'The Countess',
  'Grace Hopper',
  'Grace',
  'Odd: name, and co',
  '[[Max]]',
  '[[A|b]]',
  'and',
  ',',
  '+',
  '&',
  ': ',
  ' — ',
  ' - ',
  ':',
  '[ ]',
  '[x]',
  '[-]',
  '2026-11-20',
  '16.11.2026',
  '[[2026-11-20]]',
  '- ',
  '* ',
  '# ',
  '> ',
  '`',
  '```',
  '`code`',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '%%',
  '#tag',
  '\\',
  '\n',
  '\r',
  '\t',
  '\u0000',
  '\u2028',
  '\u202e',
  '|',
  '&amp;',
  '![[x]]',
  '[x](y.md)',
  '1. ',
  '---',
  '$',
  '^',
  'é😀',
  '\ud800',
  'constructor',
  '__proto__',
  '{{date}}',
  '<%',
];
const LINE = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => `call ${words.join('')}`),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }).map((text) => `email Ada: ${text}`),
);
const PIECES = [
  '## Log',
  'Log\n---',
  '### Noon',
  '## Other',
  '- a',
  '* email [[Ada Lovelace]]',
  '- [ ] call',
  '  - nested',
  '  text',
  '1. call',
  '',
  'Text.',
  '```',
  '> quote',
  '- ',
  '<div>',
  '<!-- x -->',
  '| a | b |',
];
const NOTE = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '---\ntype: event\ndate: 2026-11-19\n---\n', '---\na: 1\n---\n'),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([lead, pieces, feed, ends]) =>
    `${lead}${pieces.join('\n')}${ends ? '\n' : ''}`.replaceAll('\n', feed),
  );

describe('logging any line', () => {
  it('adds one entry with the intended meaning, or is rejected', () => {
    const index = vaultOf(PEOPLE);
    let taken = 0;
    assertOften(
      fc.property(LINE, (line) => {
        const draft = drafted(index, [line]);
        if (!draft) return;
        taken++;
        expect(draft.lines).toHaveLength(1);
        holds(index, draft);
      }),
      () => taken > 50,
      { numRuns: runs(500, 2000) },
    );
  });

  it('changes nothing else in any daily note', () => {
    let taken = 0;
    assertOften(
      fc.property(NOTE, fc.array(LINE, { minLength: 1, maxLength: 3 }), (text, lines) => {
        const index = vaultOf({ ...PEOPLE, [DAY]: text });
        const draft =
          drafted(index, ['email', ...lines.slice(1)]) ?? drafted(index, ['call Ada: hello', 'email']);
        if (!draft) return;
        taken++;
        holds(index, draft);
      }),
      () => taken > 25,
      { numRuns: runs(250, 1000) },
    );
  });

  it('changes nothing else in any note of a contact', () => {
    const card = { 'S.md': '---\ntype: scorecard\nlog_to: contact\n---\n' };
    const taken = [0, 0, 0];
    assertOften(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }), LINE, (pieces, line) => {
        const ada = `${PEOPLE['Ada Lovelace.md']}${pieces.join('\n')}`;
        const index = vaultOf({ ...PEOPLE, ...card, 'Ada Lovelace.md': ada });
        const tried = [[line], ['call 20m Ada: hello'], ['coffee Ada and Grace Hopper', 'email Ada']];
        for (const [at, lines] of tried.entries()) {
          const draft = drafted(index, lines);
          if (!draft) continue;
          holds(index, draft);
          if (at > 0) expect(draft.changes.map(({ path }) => path)).toContain('Ada Lovelace.md');
          taken[at] = (taken[at] ?? 0) + 1;
        }
      }),
      () => taken.every((count, at) => count > (at === 0 ? 10 : 40)),
      { numRuns: runs(100, 300) },
    );
  });

  it.skipIf(!CORPUS)('changes nothing else in the notes of the corpus', () => {
    let taken = 0;
    const notes = corpusNotes();
    for (const { text } of notes) {
      const index = VaultIndex.build([{ path: DAY, text }], NO_SURROUNDINGS);
      const draft = drafted(index, ['call 20m [[Ada]]: hello', '[ ] email']);
      if (!draft) continue;
      taken++;
      holds(index, draft);
    }
    expect(taken).toBeGreaterThan(notes.length / 2);
  });
});

describe('an undoable change', () => {
  it('restores the text before it, for any two texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const change = toUndoableChange({ path: DAY, before, after });
        expect(textBefore(after, change)).toBe(before);
        const kept = JSON.parse(JSON.stringify(change)) as typeof change;
        expect(textBefore(after, kept)).toBe(before);
        expect(textBefore(`${after}x`, change)).not.toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});
