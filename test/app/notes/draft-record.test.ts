import { describe, expect, it } from 'vitest';
import { proposeIntroduction } from '../../../src/app/introductions/propose-introduction.ts';
import { draftRecord, type Answers, type FormKind } from '../../../src/app/notes/draft-record.ts';
import type { NoteChange } from '../../../src/app/notes/note-change.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { moment } from '../../harness/dates.ts';
import { inWords } from '../../harness/in-words.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
const EVENT = { date: '2026-12-01' } as const;
const CALLS = { kind: 'behavior', metric: 'call', target: '5', every: 'week' } as const;

/** The vault after the form has made notes with these names, one after the other. */
function filledIn(index: VaultIndex, kind: FormKind, names: readonly string[], answers: Answers): VaultIndex {
  return names.reduce((before, name) => {
    const { path, after: text } = draftRecord(before, NOW, kind, name, answers, before.notes.size > 1);
    return before.with({ path, text });
  }, index);
}

describe('draftRecord and proposeIntroduction', () => {
  const there = vaultOf({ 'S.md': '---\ntype: scorecard\n---\n' });

  it('keeps the time that is entered with the day of an event', () => {
    const draft = (answers: Answers): string => draftRecord(there, NOW, 'event', 'Fair', answers).after;
    expect(draft({ date: 'tomorrow 18:00', time: '' })).toContain('date: 2026-11-20\ntime: "18:00"\n');
    expect(inWords(() => draft({ date: 'tomorrow 18:00', time: '19:00' }))).toThrow('differ');
  });

  it.each<[FormKind, Answers]>([
    ['contact', {}],
    ['event', EVENT],
    ['goal', CALLS],
  ])('reject a new %s if only a conflicted copy of its note exists', (kind, answers) => {
    const made = filledIn(there, kind, ['Fair'], answers);
    const [{ path, text } = { path: '', text: '' }] = [...made.notes.values()].filter(
      (one) => one.path !== 'S.md',
    );
    const copy = path.replace('.md', ' (conflicted copy 2026-11-18 093012).md');
    const index = there.with({ path: copy, text });
    for (const isAnother of [false, true]) {
      const draft = (): NoteChange => draftRecord(index, NOW, kind, 'fair', answers, isAnother);
      expect(inWords(draft)).toThrow(`${path} is gone, and ${copy}, a copy of it, is read in its place`);
    }
    expect(draftRecord(index, NOW, kind, 'Other', answers).path).toBe(path.replace('Fair', 'Other'));
  });

  it.each<[FormKind, Answers]>([
    ['contact', {}],
    ['event', EVENT],
    ['goal', CALLS],
  ])(
    'reject a second %s of the same name, unless another is wanted, which gets a number',
    (kind, answers) => {
      const index = filledIn(there, kind, ['Fair'], answers);
      const [path = ''] = [...index.notes.keys()].filter((one) => one !== 'S.md');
      const draft = (isAnother?: boolean): NoteChange =>
        draftRecord(index, NOW, kind, 'Fair', answers, isAnother);
      expect(inWords(() => draft())).toThrow(`${path} is there already`);
      const other = draft(true);
      expect(other.path).toBe(path.replace('Fair', 'Fair 2'));
      expect(other.after.includes('\nname: Fair\n')).toBe(kind === 'contact');
    },
  );

  it.each([
    ['after', ['Fair', 'Fair 2', 'Fair 3']],
    ['before', ['Fair 2', 'Fair 3', 'Fair']],
    ['in words', ['Copy of Fair', 'Fair', 'Fair copy']],
  ])('make no note that counts as a copy of another one: %s', (_, names) => {
    const { notes } = filledIn(there, 'event', names, EVENT);
    const made = [...notes.values()].filter(({ path }) => path !== 'S.md');
    expect(made.map(({ record, copyOf }) => [record?.kind, copyOf])).toEqual(
      names.map(() => ['event', null]),
    );
  });

  it.each(['Fair (conflicted copy)', 'Fair.sync-conflict-20261119-120000', 'Fair-DESKTOP-ABC1234'])(
    'reject a name that only sync tools give to copies: %s',
    (name) => {
      expect(inWords(() => draftRecord(there, NOW, 'event', name, EVENT))).toThrow(
        `a note cannot be called “${name}”`,
      );
    },
  );

  it('report a taken name before a similar name', () => {
    const index = filledIn(there, 'contact', ['Jose Nunez', 'José Núñez'], {});
    expect(inWords(() => draftRecord(index, NOW, 'contact', 'Jose Nunez', {}))).toThrow('is there already');
    expect(inWords(() => draftRecord(index, NOW, 'contact', 'Jose-Nunez', {}))).toThrow('in other letters');
  });

  it('give a number to an introduction of two other people with the same names', () => {
    const person = '---\ntype: contact\nname: Ada\n---\n';
    const index = vaultOf({ 'A/Ada.md': person, 'B/Ada.md': person, 'Bo.md': person.replace('Ada', 'Bo') });
    const { path, text } = proposeIntroduction(index, NOW, ['A/Ada', 'Bo']);
    const next = index.with({ path, text });
    const draft = (isAnother: boolean): string =>
      proposeIntroduction(next, NOW, ['B/Ada', 'Bo'], { isAnother }).path;
    expect(inWords(() => draft(false))).toThrow(`${path} is there already`);
    expect(draft(true)).toBe('Introductions/Ada and Bo 2.md');
  });
});
