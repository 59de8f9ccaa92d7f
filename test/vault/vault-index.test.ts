import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/model/records.ts';
import { VaultIndex } from '../../src/vault/vault-index.ts';
import { NO_SURROUNDINGS } from '../../src/vault/surroundings.ts';
import { OBSIDIAN_FILES } from '../../src/vault/obsidian-files.ts';
import { readObsidianSettings } from '../../src/vault/obsidian-settings.ts';
import { vaultOf } from '../harness/vault-of.ts';

const contact = '---\ntype: contact\n---\n';
const event = '---\ntype: event\ndate: 2026-11-20\n---\n';

/** What a vault contains, in a form that can be compared. */
function said(index: VaultIndex): unknown {
  return {
    notes: [...index.notes.values()],
    settings: index.settings,
    records: KINDS.map((kind) => index.records(kind)),
    ada: index.links.resolve('Ada', 'x.md'),
  };
}

describe('a vault', () => {
  it('has its notes and records in order of path', () => {
    const index = vaultOf({ 'b.md': contact, 'A.md': contact, 'a.md': 'plain' });
    expect([...index.notes.keys()]).toEqual(['A.md', 'a.md', 'b.md']);
    expect(index.records('contact').map(({ path }) => path)).toEqual(['A.md', 'b.md']);
  });

  it('is the same after any changes as if it were read from scratch', () => {
    const path = fc.constantFrom('Ada.md', 'People/Ada.md', 'Scorecard.md', '2026-11-19.md', 'x.md');
    const text = fc.constantFrom(
      contact,
      event,
      'plain',
      '---\ntype: scorecard\nweek_start: sunday\nlog_headings: [Diary]\n---\n',
      '---\ntype: scorecard\npoints: [call 2]\n---\n',
      '---\ntype: scorecard\n\tbroken\n---\n',
      '## Diary\n\n- call [[Ada]]\n',
      '## Log\n\n- call [[Ada]]\n',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.option(text, { freq: 2 })), { maxLength: 12 }), (changes) => {
        const texts = new Map<string, string>();
        let index = VaultIndex.build([]);
        for (const [at, written] of changes) {
          if (written === null) texts.delete(at);
          else texts.set(at, written);
          index = written === null ? index.without(at) : index.with({ path: at, text: written });
          expect(said(index)).toEqual(said(vaultOf(Object.fromEntries(texts))));
        }
      }),
    );
  });

  it('parses only the note that has changed', () => {
    const before = vaultOf({ 'A.md': contact, 'B.md': contact });
    const after = before.with({ path: 'B.md', text: 'plain' });
    expect(after.note('A.md')).toBe(before.note('A.md'));
    expect(before.record('contact', 'B.md')).toBeDefined();
    expect(after.record('contact', 'B.md')).toBeUndefined();
    expect(before.without('nowhere.md')).toBe(before);
  });

  it('takes links to a person without a note for the same person, with and without `.md`', () => {
    const log = '## Log\n\n- call [[Zed Zz]]\n- call [Z](Zed%20Zz.md)\n- call [[Zed Zz.MD#Here|Z]]\n';
    const index = vaultOf({ '2026-11-18.md': log });
    const people = index.note('2026-11-18.md')?.log.flatMap((entry) => entry.people) ?? [];
    expect(people.map((link) => index.pathOf(link, '2026-11-18.md'))).toEqual(['Zed Zz', 'Zed Zz', 'Zed Zz']);
  });

  it('keeps the lists of records that a change does not affect', () => {
    const before = vaultOf({ 'A.md': contact, 'B.md': contact, 'E.md': event, 'x.md': 'plain' });
    const lists = (index: VaultIndex) => [index.records('contact'), index.records('event')] as const;
    const [people, events] = lists(before);
    const [written, same] = lists(before.with({ path: 'B.md', text: `${contact}Text.` }));
    expect(written).not.toBe(people);
    expect(same).toBe(events);
    const [fewer, more] = lists(before.with({ path: 'B.md', text: event }));
    expect([fewer.length, more.length]).toEqual([1, 2]);
    for (const after of [before.with({ path: 'x.md', text: 'text' }), before.withOthers(['y.png'])]) {
      expect(lists(after)[0]).toBe(people);
      expect(lists(after)[1]).toBe(events);
    }
    // For a kind without records, the same empty list is kept.
    expect(before.records('scorecard')).toEqual([]);
    expect(before.with({ path: 'x.md', text: 'text' }).records('scorecard')).toBe(
      before.records('scorecard'),
    );
  });

  it('finds files that are not notes by link, once they are added', () => {
    const index = vaultOf({ 'A.md': contact }).withOthers(['Files/y.png']);
    expect(index.links.resolve('y.png', 'A.md')?.path).toBe('Files/y.png');
    expect(index.with({ path: 'B.md', text: '' }).links.resolve('y.png', 'A.md')?.path).toBe('Files/y.png');
    expect(index.withOthers([]).links.resolve('y.png', 'A.md')).toBeNull();
  });

  it('ignores templates, but finds them by link', () => {
    const obsidian = readObsidianSettings({
      dailyNotes: null,
      templates: '{"folder": "Templates/"}',
      app: null,
    });
    const index = vaultOf(
      {
        'Templates/Contact.md': '---\ntype: contact\nmet: soon\n---\n',
        'New.md': '---\ntype: contact\nmet: {{date}}\n---\n',
      },
      { obsidian },
    );
    expect(index.records('contact')).toEqual([]);
    expect([...index.notes.values()].flatMap(({ findings }) => findings)).toEqual([]);
    expect(index.links.resolve('Contact', 'x.md')?.path).toBe('Templates/Contact.md');
  });

  it.each([
    ['a goal', { 'Goal.md': '---\ntype: goal\nkind: overall\n---\n' }, {}, true],
    ['a scorecard', { 'S.md': '---\ntype: scorecard\n---\n' }, {}, true],
    ['settings', { 'A.md': contact }, { configured: true }, true],
    ['contacts alone', { 'A.md': contact }, {}, false],
    [
      'a goal of another tool',
      { 'G.md': '---\ntype: goal\nmetric: Weekly check-ins completed\n---\n' },
      {},
      false,
    ],
    ['a goal that says little', { 'G.md': '---\ntype: goal\nstatus: active\n---\n' }, {}, false],
    ["somebody else's goals", { 'A.md': '---\ntype: objective\n---\n' }, {}, false],
  ])('with %s is adopted, or not: %#', (_, notes, surroundings, adopted) => {
    expect(vaultOf(notes, { configured: false, ...surroundings }).adopted).toBe(adopted);
  });
});

describe('settings', () => {
  const scorecard = (...fields: string[]): string =>
    `---\n${['type: scorecard', ...fields].join('\n')}\n---\n`;

  it('have defaults', () => {
    expect(vaultOf({}).settings).toMatchObject({
      weekStart: 0,
      timeZone: null,
      logHeadings: ['Log'],
      logTo: 'daily',
    });
  });

  it('keep the spelling of headings, once each', () => {
    const index = vaultOf({
      'S.md': scorecard('log_headings: ["## CRM:", crm, "**iCloud** Log", "#", LOG, "[[Log]]"]'),
      'CRM.md': '---\ntype: contact\n---\n## crm\n- 2026-11-18 call\n\n## ICLOUD LOG\n- 2026-11-17 call\n',
    });
    expect(index.settings.logHeadings).toEqual(['CRM', 'iCloud Log', 'LOG']);
    expect(index.record('contact', 'CRM.md')?.log).toHaveLength(2);
  });

  it('come from every scorecard note, and the latest effective one takes precedence', () => {
    const index = vaultOf({
      'A.md': scorecard('week_start: sunday', 'effective: 2026-02-01'),
      'B.md': scorecard('week_start: saturday', 'log_headings: [Done, Log]', 'effective: 2026-01-01'),
      'C.md': scorecard('week_start: monday', 'log_to: contact'),
    });
    expect(index.settings).toMatchObject({ weekStart: 6, logHeadings: ['Done', 'Log'], logTo: 'contact' });
  });

  it.each([
    ['in the same note', { 'A.md': ['fields: {scorecard: {week_start: first_day}}', 'first_day: sunday'] }],
    [
      'in another note',
      { 'A.md': ['first_day: sunday'], 'B.md': ['fields: {scorecard: {week_start: first_day}}'] },
    ],
    ['and as its words', { 'A.md': ['values: {scorecard: {week_start: {So: sunday}}}', 'week_start: so'] }],
  ])('are read as a scorecard names them, %s', (_, lines) => {
    const notes = Object.entries(lines).map(([path, own]) => [path, scorecard(...own)] as const);
    const index = vaultOf(Object.fromEntries(notes));
    expect(index.settings.weekStart).toBe(6);
    expect([...index.notes.values()].flatMap(({ findings }) => findings)).toEqual([]);
    const next = index.with({ path: 'A.md', text: scorecard('week_start: tuesday') });
    expect(next.settings.weekStart).toBe(1);
  });

  it('come from Obsidian’s own if no scorecard gives them', () => {
    const files = { dailyNotes: '{"folder": "Journal", "format": "DD.MM.YYYY"}', templates: null, app: null };
    const obsidian = readObsidianSettings(files);
    expect(vaultOf({}, { obsidian }).settings.dailyNotes).toEqual({
      folder: 'Journal',
      format: 'DD.MM.YYYY',
    });
    const stated = { 'S.md': scorecard('daily_notes: {folder: Log, format: YYYY-MM-DD}') };
    expect(vaultOf(stated, { obsidian }).settings.dailyNotes).toEqual({
      folder: 'Log',
      format: 'YYYY-MM-DD',
    });
  });

  const ALL = Object.keys(OBSIDIAN_FILES) as (keyof typeof OBSIDIAN_FILES)[];
  const damaged = (text: string): ReturnType<typeof readObsidianSettings> =>
    readObsidianSettings({
      ...Object.fromEntries(ALL.map((name) => [name, text])),
      communityPlugins: '["periodic-notes", "templater-obsidian", "quickadd"]',
    });

  it.each(['[]', 'null', '7', ''])('of Obsidian are empty if their files are not maps: %j', (text) => {
    expect(damaged(text)).toEqual({ ...NO_SURROUNDINGS.obsidian, dailyNotesOff: text === '[]' });
  });

  it('of Obsidian name the files that are not JSON', () => {
    const { unreadable, ...rest } = damaged('{');
    expect(rest).toMatchObject({ dailyNotes: null, dailyNotesBroken: 'plugins/periodic-notes/data.json' });
    const files = ALL.filter((name) => name !== 'communityPlugins').map((name) => OBSIDIAN_FILES[name]);
    expect([...unreadable].sort()).toEqual(files.sort());
  });

  it('of Obsidian keep a value that is not text, so that it can be reported', () => {
    expect(damaged('{"folder": ["a"], "format": 7}')).toMatchObject({
      dailyNotes: { folder: '["a"]', format: '7' },
      templateFolders: [],
    });
  });

  it('of Obsidian include the types of properties, in any case', () => {
    const none = { dailyNotes: null, templates: null, app: null };
    const types = '{"types": {"Met": "date", "tags": "tags", "x": 7}}';
    expect([...readObsidianSettings({ ...none, types }).propertyTypes]).toEqual([
      ['met', 'date'],
      ['tags', 'tags'],
    ]);
    for (const odd of ['{"types": 7}', '{"types": null}', '{"types": ["a"]}', '{"types": {"__proto__": 1}}'])
      expect(() => readObsidianSettings({ ...none, types: odd })).not.toThrow();
  });

  it('of Obsidian include ignored folders, but no regular expressions', () => {
    const app = '{"userIgnoreFilters": ["Archive/", "/(a+)+$/", 7, ""]}';
    expect(readObsidianSettings({ dailyNotes: null, templates: null, app }).ignoredFolders).toEqual([
      'Archive/',
    ]);
  });
});
