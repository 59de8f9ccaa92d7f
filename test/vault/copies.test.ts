import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dailyNoteOf } from '../../src/app/notes/daily-note.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import type { SourceNote } from '../../src/model/note.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { copyOf } from '../../src/vault/copies.ts';
import { VaultIndex } from '../../src/vault/vault-index.ts';
import { moment } from '../harness/dates.ts';

const ADA = '---\ntype: contact\n---\n';
const FAIR = '---\ntype: event\ndate: 2026-11-18\n---\n';
const there = (path: string): string | undefined => (path === 'People/Ada.md' ? ADA : undefined);
const of = (name: string, text = 'something else'): string | null => {
  const found = copyOf({ path: `People/${name}.md`, text }, there);
  return found?.isThere ? found.path : null;
};

describe('a copy that a sync tool left', () => {
  it.each([
    ['Syncthing', 'Ada.sync-conflict-20261118-003022-ABCDEFG'],
    ['Syncthing, older', 'Ada.sync-conflict-20261118-003022'],
    ['Dropbox', 'Ada (Ben’s conflicted copy 2026-11-18)'],
    ['Dropbox, straight', "Ada (Ben's conflicted copy 2026-11-18)"],
    ['Dropbox, twice a day', "Ada (Ben's conflicted copy 2026-11-18 (1))"],
    ['Dropbox, of a machine', 'Ada (MacBook-Pro conflicted copy 2026-11-18)'],
    ['Dropbox, case', 'Ada (Case Conflict)'],
    ['Dropbox, case again', 'Ada (Case Conflict 1)'],
    ['Dropbox, German', 'Ada (In Konflikt stehende Kopie von Ben 2026-11-18)'],
    ['Dropbox, French', 'Ada (Copie en conflit de Ben 2026-11-18)'],
    ['Dropbox, Spanish', 'Ada (Copia en conflicto de Ben 2026-11-18)'],
    ['Dropbox, Japanese', 'Ada (Ben の競合コピー 2026-11-18)'],
    ['Nextcloud', 'Ada (conflicted copy 2026-11-18 003022)'],
    ['Nextcloud, German', 'Ada (Konfliktkopie 2026-11-18 003022)'],
    ['ownCloud, older', 'Ada_conflict-20261118-003022'],
    ['a file manager, of Nextcloud’s', 'Ada (conflicted copy 2026-11-18 003022)(1)'],
    ['another, of Nextcloud’s', 'Ada (conflicted copy 2026-11-18 003022) (1)'],
    ['iCloud, of Dropbox’s', 'Ada (Ben’s conflicted copy 2026-11-18) 2'],
    ['a copy of Dropbox’s', 'Ada (Ben’s conflicted copy 2026-11-18) copy 2'],
    ['a copy of Dropbox’s, again', 'Ada (Ben’s conflicted copy 2026-11-18) - Copy (2)'],
    ['Dropbox’s, twice', 'Ada (Ben’s conflicted copy 2026-11-18)_1'],
    ['iCloud, of Syncthing’s', 'Ada.sync-conflict-20261118-003022-ABCDEFG 2'],
    ['a browser, of Syncthing’s', 'Ada.sync-conflict-20261118-003022-ABCDEFG(1)'],
    ['a browser, of OneDrive’s', 'Ada-DESKTOP-AB12CD3 (1)'],
    ['a browser, of Google Drive’s', 'Ada [Conflict] (1)'],
    ['a browser, of Resilio’s', 'Ada.Conflict(1)'],
    ['Syncthing, of one with a number', 'Ada (Case Conflict)(1).sync-conflict-20261118-003022-ABCDEFG'],
    ['Obsidian Sync', 'Ada (Conflicted copy LAPTOP 202611180030)'],
    ['OneDrive', 'Ada-DESKTOP-AB12CD3'],
    ['OneDrive, again', 'Ada-LAPTOP-AB12CD3E-2'],
    ['Google Drive', 'Ada [Conflict]'],
    ['Google Drive, again', 'Ada [conflicted 2]'],
    ['Dropbox, in Korean', 'Ada (Ines의 충돌된 사본 2026-11-18)'],
    ['Dropbox, in Ukrainian', 'Ada (конфліктуюча копія Ines 2026-11-18)'],
    ['Synology Drive', 'Ada_Bens-PC_Nov-18-0030-2026_CaseConflict_1'],
    ['Synology Drive, plain', 'Ada_Bens-PC_Nov-18-0030-2026_Conflict'],
    ['Seafile', 'Ada (SFConflict ben@example.org 2026-11-18-00-30-22)'],
    ['Resilio', 'Ada.Conflict'],
    ['Resilio, again', 'Ada.Conflict.Conflict2'],
    ['FileCloud', 'Ada(Conflict_ben (Web browser)_2026-11-18-00-30-22)'],
    ['Cozy', 'Ada-conflict-2026-11-18T00_30_22.123Z'],
    ['Unison', 'Ada (conflict on 2026-11-18)'],
    ['a copy of a copy', 'Ada.sync-conflict-20261118-003022-ABCDEFG.sync-conflict-20261119-003022-ABCDEFG'],
    ['two tools', 'Ada (conflicted copy 2026-11-18 003022).sync-conflict-20261119-003022-ABCDEFG'],
  ])('is recognized by its name: %s', (_, name) => {
    expect(of(name)).toBe('People/Ada.md');
  });

  it.each([
    'Ada 2',
    'Ada (1)',
    'Ada-LAPTOP',
    'Ada-Bens-MacBook',
    'Ada-ANNAS-PC',
    'Ada-MÜNCHEN-7',
    'Ada-Ben’s iMac',
    'Ada-Work Laptop-2',
    'Ada copy',
    'Ada co\u0301pia',
    'Ada のコヒ\u309aー',
    'Ada - Copy (2)',
    'Copy of Ada',
    ...[
      'Ada Kopie',
      'Ada Kopie 2',
      'Ada copie',
      'Ada copia',
      'Ada cópia',
      'Ada kopia',
      'Ada kopi 3',
      'Ada — копия',
    ],
    ...[
      'Adaのコピー',
      'Ada のコピー 2',
      'Ada - コピー (2)',
      'Ada的副本',
      'Ada 副本',
      'Ada 拷贝',
      'Ada 복사본',
    ],
    ...['Kopie von Ada', 'Copie de Ada', 'Copia di Ada', 'Cópia de Ada', 'Kopie van Ada'],
  ])('with a name that a person could give is recognized only if its text is the same: %s', (name) => {
    expect(of(name)).toBeNull();
    expect(of(name, ADA)).toBe('People/Ada.md');
  });

  it.each([
    'Ada (conflict)',
    'Ada (conflict resolution coach)',
    'Ada and the conflicted copy',
    'Conflict',
    'Ada_conflict',
    '2026-11-18',
    'Ada-Bea',
    'Ada-Huber',
    'Ada-Macdonald',
    'Ada-Padilla',
    'Ada (conflict)(1)',
    'Ada(1)',
    'Ada Copies',
    'AdaKopie',
    'Adaコピー',
    'Kopien von Ada',
    'Ben 2',
  ])('is not seen in a name that only looks similar: %s', (name) => {
    expect(of(name)).toBeNull();
    expect(of(name, ADA)).toBeNull();
  });

  it('is read if its original is missing, and names the original', () => {
    const path = 'People/Ada (conflicted copy 2026-11-18 003022).md';
    expect(copyOf({ path, text: ADA }, () => undefined)).toEqual({
      path: 'People/Ada.md',
      isThere: false,
      bySync: true,
    });
    const alone = VaultIndex.build([{ path, text: ADA }]);
    expect(alone.record('contact', path)).toBeDefined();
    expect(alone.with({ path: 'People/Ada.md', text: '' }).record('contact', path)).toBeUndefined();
  });

  const CALL = '## Log\n\n- call 5m\n';
  const scorecard = (folder: string, format: string, more = ''): SourceNote => ({
    path: 'Scorecard.md',
    text: `---\ntype: scorecard\ndaily_notes: { folder: "${folder}", format: "${format}" }\n${more}---\n`,
  });

  it.each([
    ['', 'YYYY-MM-DD', '2026-11-18'],
    ['Journal', 'YYYY/MM/DD', 'Journal/2026/11/18'],
    ['', 'dddd, MMM Do YYYY', 'Wednesday, Nov 18th 2026'],
    ['', 'YYYY-MM-DD (ddd)', '2026-11-18 (Wed)'],
    ['Tagebuch', 'D. MMMM YYYY', 'Tagebuch/18. März 2026'],
    ['', 'YYYY年M月D日', '2026年11月18日'],
    ['', 'GGGG-[W]WW-E', '2026-W47-3'],
  ])('of a daily note is read as that note if the original is missing: %s/%s', (folder, format, name) => {
    const day = VaultIndex.build([scorecard(folder, format), { path: `${name}.md`, text: CALL }]);
    const expected = day.note(`${name}.md`);
    expect(expected?.daily).toMatch(/^2026-/);
    for (const left of [
      '.sync-conflict-20261118-101010-ABCDEFG',
      '.sync-conflict-20261118-101010-ABCDEFG.sync-conflict-20261119-101010-ABCDEFG',
      ' (conflicted copy 2026-11-18 101010)',
      ' (In Konflikt stehende Kopie von Ben 2026-11-18)',
      ' (Conflicted copy LAPTOP 202611181010)',
      '-DESKTOP-ABC1234',
      ' [Conflict]',
    ]) {
      const path = `${name}${left}.md`;
      const alone = VaultIndex.build([scorecard(folder, format), { path, text: CALL }]);
      const { daily, log } = alone.note(path) ?? {};
      expect({ daily, log }, path).toEqual({ daily: expected?.daily, log: expected?.log });
      // The copy is no longer read when its original exists again.
      const again = alone.with({ path: `${name}.md`, text: CALL });
      expect(again.note(path)).toMatchObject({ daily: null, log: [] });
      expect(again.note(`${name}.md`)?.log).toHaveLength(1);
      expect(again.without(`${name}.md`).note(path)?.log).toHaveLength(1);
    }
  });

  it('without its original is the record that the rules of `records` make of the original', () => {
    const rules = 'records:\n  contact:\n    - path: People/*/about\n    - folder: Team\n';
    const left = ' (conflicted copy 2026-11-18 003022).md';
    const paths = ['People/Ada/about', 'Team/Bo', 'Team/README'].map((name) => `${name}${left}`);
    const index = VaultIndex.build([
      scorecard('', 'YYYY-MM-DD', rules),
      ...paths.map((path) => ({ path, text: '' })),
    ]);
    expect(index.records('contact').map(({ path }) => path)).toEqual(paths.slice(0, 2));
  });

  it('of a daily note without its original gets the lines of that day', () => {
    const path = '2026-11-18.sync-conflict-20261118-101010-ABCDEFG.md';
    const index = VaultIndex.build([{ path, text: CALL }]);
    const at = readMoment('2026-11-18T12:00');
    expect(dailyNoteOf(index, at.date, at).path).toBe(path);
    const next = readMoment('2026-11-19T12:00');
    expect(dailyNoteOf(index, next.date, next).path).toBe('2026-11-19.md');
  });

  it('is not an empty note beside another one', () => {
    expect(copyOf({ path: 'Untitled 1.md', text: '\n' }, () => '\n')).toBeNull();
  });

  it('is not seen in a long name of repeated signs, which does not take long', () => {
    for (const sign of [
      '(',
      ')',
      '-',
      '_',
      ' (',
      '((',
      '_Jan-01-0000-2026_',
      ' (1)',
      '(1)',
      ' copy',
      ' 2',
      '[',
    ])
      expect(of(`Ada${sign.repeat(240 / sign.length)}`)).toBeNull();
  });
});

describe('a note in a folder that a sync tool copied', () => {
  const originalOf = (path: string, ...others: string[]): string | null => {
    const texts = new Map(others.map((other) => [other, ADA]));
    const found = copyOf({ path, text: 'something else' }, (one) => texts.get(one));
    return found && `${found.path}${found.isThere ? '' : ', gone'}`;
  };

  it.each([
    'P (Selective Sync Conflict)',
    'P (Selective Sync Conflict 1)',
    'P (Case Conflict)',
    'P (Ben’s conflicted copy 2026-11-18)',
    'P (conflicted copy 2026-11-18 093012)',
    'P.sync-conflict-20261118-003022-ABCDEFG',
    'P_conflict-20261118-003022',
    'P (Case Conflict) 2',
  ])('is a copy of the note in the original folder: %s', (folder) => {
    expect(originalOf(`${folder}/Ada.md`, 'P/Ada.md')).toBe('P/Ada.md');
    expect(originalOf(`A/${folder}/B/Ada.md`, 'A/P/B/Ada.md')).toBe('A/P/B/Ada.md');
    expect(originalOf(`${folder}/Ada.md`)).toBe('P/Ada.md, gone');
  });

  it('is a copy of a note in its own folder only if the original folder has none', () => {
    const [copy, own] = ['P (Case Conflict)/Ada-DESKTOP-ABC1234.md', 'P (Case Conflict)/Ada.md'];
    expect(originalOf(copy, own)).toBe(own);
    expect(originalOf(copy, own, 'P/Ada.md')).toBe('P/Ada.md');
    expect(originalOf(copy)).toBe('P/Ada.md, gone');
  });

  it.each([
    'P (work)',
    'P 2',
    'P (1)',
    'P-LAPTOP',
    'P-DESKTOP-ABC1234',
    'Conflict',
    'P conflict',
    'copies of P',
  ])('is not a copy if a person may have named the folder: %s', (folder) => {
    expect(originalOf(`${folder}/Ada.md`, 'P/Ada.md')).toBeNull();
  });

  it('counts once, and is reported', () => {
    const text = `${ADA}## Log\n- 2026-11-18 call\n`;
    const index = VaultIndex.build([
      { path: 'P (Case Conflict)/Ada.md', text },
      { path: 'P/Ada.md', text },
      { path: 'Scorecard.md', text: '---\ntype: scorecard\n---\n' },
    ]);
    expect(index.records('contact').map(({ path }) => path)).toEqual(['P/Ada.md']);
    const { diagnostics } = runRules(index, moment('2026-11-19'));
    expect(diagnostics).toMatchObject([{ rule: 'conflict-copy', path: 'P (Case Conflict)/Ada.md' }]);
  });
});

describe('a vault with copies', () => {
  const read = (index: VaultIndex): string[] => index.records('contact').map(({ path }) => path);
  const older = 'Ada.sync-conflict-20261118-003022-ABCDEFG.md';
  const newer = 'Ada.sync-conflict-20261119-003022-ABCDEFG.md';
  const again = 'Ada.sync-conflict-20261119-003022-ABCDEFG (1).md';

  it('reads one of several copies without an original, and marks the others as copies of it', () => {
    const texts = [older, newer, again].map((path, at) => ({ path, text: `${ADA}${String(at)}` }));
    const index = VaultIndex.build(texts);
    expect(read(index)).toEqual([newer]);
    expect(index.note(newer)?.copyOf).toMatchObject({ path: 'Ada.md', isThere: false });
    for (const path of [older, again])
      expect(index.note(path)?.copyOf).toMatchObject({ path: newer, isThere: true });
    expect(read(index.without(newer))).toEqual([again]);
    expect(read(index.without(newer).with({ path: newer, text: ADA }))).toEqual([newer]);
    expect(read(index.with({ path: 'Ada.md', text: ADA }))).toEqual(['Ada.md']);
  });

  it('reads the last copy that is not empty, or the last one if all are empty', () => {
    const index = VaultIndex.build([
      { path: older, text: ADA },
      { path: newer, text: ' \n' },
      { path: 'Scorecard.md', text: '---\ntype: scorecard\npoints: [call 1]\n---\n' },
    ]);
    expect(read(index)).toEqual([older]);
    expect(index.note(newer)?.copyOf).toMatchObject({ path: older, isThere: true });
    expect(read(index.with({ path: newer, text: ADA }))).toEqual([newer]);
    expect(read(index.with({ path: newer, text: ADA }).with({ path: newer, text: '' }))).toEqual([older]);
    const blank = index.with({ path: older, text: '' });
    expect(blank.note(newer)?.copyOf).toMatchObject({ path: 'Ada.md', isThere: false });
    const related = (all: VaultIndex): unknown =>
      runRules(all, moment('2026-11-19')).diagnostics.flatMap((one) => one.related ?? []);
    expect(related(index)).toMatchObject([{ path: older, message: 'Another copy, which is read' }]);
    expect(related(index.with({ path: 'Ada.md', text: ADA }))).toMatchObject([
      { path: 'Ada.md', message: 'The true note' },
      { path: 'Ada.md', message: 'The true note' },
    ]);
  });

  it('gives a copy without an original the original’s name, and reports links by that name', () => {
    const path = 'Ada (conflicted copy 2026-11-18 093012).md';
    const day = { path: '2026-11-18.md', text: '## Log\n- email [[ada]]\n' };
    const index = VaultIndex.build([
      { path, text: ADA },
      { path: 'Fair-DESKTOP-ABC1234.md', text: FAIR },
      day,
      { path: 'Scorecard.md', text: '---\ntype: scorecard\n---\n' },
    ]);
    expect(index.records('contact')).toMatchObject([{ path, name: 'Ada' }]);
    expect(index.records('event')).toMatchObject([{ path: 'Fair-DESKTOP-ABC1234.md', name: 'Fair' }]);
    const links = ({ diagnostics }: ReturnType<typeof runRules>): unknown =>
      diagnostics.filter((one) => one.path === day.path);
    const [said] = links(runRules(index, moment('2026-11-19'))) as [{ fix?: unknown }];
    expect(said).toMatchObject({ rule: 'alias-as-link', help: 'Name the copy “Ada.md” again' });
    expect(said.fix).toBeUndefined();
    const again = index.without(path).with({ path: 'Ada.md', text: ADA });
    expect(links(runRules(again, moment('2026-11-19')))).toEqual([]);
  });

  it('reads only one of two equal copies without an original', () => {
    const day = (name: string, time: string): SourceNote => ({
      path: `2026-11-18 (conflicted copy 2026-11-18 ${time}).md`,
      text: `## Log\n- ${name} 5m\n`,
    });
    const index = VaultIndex.build([day('call', '003022'), day('call', '003023')]);
    expect([...index.notes.values()].map(({ log }) => log.length)).toEqual([0, 1]);
  });

  it('is the same after any changes as if it were read from scratch', () => {
    const scorecard = (worth: number): string =>
      `---\ntype: scorecard\npoints: [call ${String(worth)}]\n---\n`;
    const path = fc.constantFrom(
      'Ada.md',
      'Ada 2.md',
      'P/Ada.md',
      'P (Case Conflict)/Ada.md',
      'P (Case Conflict)/Ada-DESKTOP-ABC1234.md',
      'Ada.sync-conflict-20261118-003022-ABCDEFG.md',
      'Ada.sync-conflict-20261118-003022-ABCDEFG (1).md',
      '2026-11-18.md',
      '2026-11-18-DESKTOP-ABC1234.md',
      'Ada.sync-conflict-20261119-003022-ABCDEFG.md',
      'Ada.sync-conflict-20261118-003022-ABCDEFG.sync-conflict-20261119-003022-ABCDEFG.md',
      'Scorecard.sync-conflict-20261118-003022-ABCDEFG.md',
      'Scorecard.md',
      'Scorecard (conflicted copy 2026-11-18 003022).md',
    );
    const text = fc.constantFrom(
      ADA,
      `${ADA}more`,
      '## Log\n- call 5m\n',
      scorecard(1),
      scorecard(2),
      '',
      null,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, text), { maxLength: 12 }), (changes) => {
        let index = VaultIndex.build([]);
        const files = new Map<string, string>();
        for (const [at, written] of changes) {
          if (written === null) files.delete(at);
          else files.set(at, written);
          index = written === null ? index.without(at) : index.with({ path: at, text: written });
        }
        const anew = VaultIndex.build([...files].map(([at, written]) => ({ path: at, text: written })));
        expect([...index.notes.values()]).toEqual([...anew.notes.values()]);
        expect(index.settings).toEqual(anew.settings);
        expect(index.records('contact')).toEqual(anew.records('contact'));
      }),
    );
  });
});
