import { describe, expect, it } from 'vitest';
import { VaultIndex } from '../../src/vault/vault-index.ts';

const PLAIN = '---\nnote: x\n---\n';

/** The kind of record that each note is with these lines in a scorecard; null if it is none. */
function kinds(
  lines: readonly string[],
  notes: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const scorecard = {
    path: 'Scorecard.md',
    text: ['---', 'type: scorecard', ...lines, '---', ''].join('\n'),
  };
  const index = VaultIndex.build([
    scorecard,
    ...Object.entries(notes).map(([path, text]) => ({ path, text })),
  ]);
  expect(index.record('scorecard', 'Scorecard.md')?.complete).toBe(true);
  return Object.fromEntries(Object.keys(notes).map((path) => [path, index.note(path)?.record?.kind ?? null]));
}

/** The event that the note at `path` is with these lines in a scorecard. */
function eventOf(lines: readonly string[], path: string, text: string) {
  const scorecard = ['---', 'type: scorecard', ...lines, '---', ''].join('\n');
  return VaultIndex.build([
    { path: 'Scorecard.md', text: scorecard },
    { path, text },
  ]).record('event', path);
}

describe('a mapped folder', () => {
  const PEOPLE = ['records: {contact: [{folder: ./People/}]}'];

  it('contains records, except for notes about the folder and templates', () => {
    expect(
      kinds(PEOPLE, {
        'People/Ada.md': PLAIN,
        'People/Work/Ben.md': PLAIN,
        'People/README.md': PLAIN,
        'People/index.md': PLAIN,
        'People/_index.md': PLAIN,
        'People/People.md': PLAIN,
        'People/Person template.md': PLAIN,
        'People/_template.md': PLAIN,
        'People/_Übersicht Personen.md': PLAIN,
        'People/Work/__All of work.md': PLAIN,
        'People/_Ben/Ben Okri.md': PLAIN,
        'People/Work/readme.md': PLAIN,
        'Ada.md': PLAIN,
        'Peoples/Cleo.md': PLAIN,
      }),
    ).toEqual({
      'People/Ada.md': 'contact',
      'People/Work/Ben.md': 'contact',
      'People/README.md': null,
      'People/index.md': null,
      'People/_index.md': null,
      'People/People.md': null,
      'People/Person template.md': null,
      'People/_template.md': null,
      'People/_Übersicht Personen.md': null,
      'People/Work/__All of work.md': null,
      'People/_Ben/Ben Okri.md': 'contact',
      'People/Work/readme.md': null,
      'Ada.md': null,
      'Peoples/Cleo.md': null,
    });
  });

  it.each([
    ...['Vorlage', 'Kontakt-Vorlage', 'Kontaktvorlage', 'Vorlagen', 'Vorlage Person', 'ContactTemplate'],
    ...[
      'Person (template)',
      'Plantilla',
      'Plantilla de contacto',
      'Modèle',
      'Mode\u0300le contact',
      'Modelo',
    ],
    ...['Modelo de pessoa', 'Modello', 'Contatto modello', 'Sjabloon', 'Szablon', 'Šablona', 'Skabelon'],
    ...[
      'Mall',
      'Kontaktmall',
      'Mal',
      'Mal for kontakt',
      'Шаблон',
      'Шаблон контакта',
      'Şablon',
      'Kişi şablonu',
    ],
    ...['テンプレート', '人物テンプレート', '模板', '模板联系人', '템플릿'],
    ...['README', 'README.de', 'readme_pt-BR', 'LIESMICH', 'LISEZMOI', 'Lisez-moi', 'LEEME', 'LEIAME'],
  ])('does not contain as a record what is called %s', (name) => {
    const path = `People/Work/${name}.md`;
    expect(kinds(PEOPLE, { [path]: PLAIN })).toEqual({ [path]: null });
  });

  it.each([
    ...['Mal Reynolds', 'Ana Plantilla', 'Kate Mall', 'Jean Sablon', 'Mallory', 'Malik', 'Modeste', 'Mali'],
    ...['Templeton', 'Ada Temple', 'Schablon', 'Leeme Oh', 'Lee Me', 'Readman', 'Otto Modelo', 'Malin'],
    ...['Marshall', 'Kimball', 'Vorlander', 'Kontos Mal', 'Ada.de'],
  ])('contains a person called %s', (name) => {
    const path = `People/${name}.md`;
    expect(kinds(PEOPLE, { [path]: PLAIN })).toEqual({ [path]: 'contact' });
  });

  it('can contain a folder for a person, with the person’s note in it', () => {
    expect(
      kinds(PEOPLE, {
        'People/Ada/Ada.md': PLAIN,
        'People/Ben/_index.md': PLAIN,
        'People/Cleo/index.md': PLAIN,
      }),
    ).toEqual({
      'People/Ada/Ada.md': 'contact',
      'People/Ben/_index.md': 'contact',
      'People/Cleo/index.md': 'contact',
    });
  });

  it('contains a note with a type of its own as a record, whatever its name', () => {
    expect(kinds(PEOPLE, { 'People/People.md': '---\ntype: person\n---\n' })).toEqual({
      'People/People.md': 'contact',
    });
  });

  it.each([
    ['./Zoë', 'Zo\u0065\u0308/Ada.md'],
    ['Zo\u0065\u0308', 'Zoë/Ada.md'],
    ['/people/', 'People/Ada.md'],
    ['.', 'Ada.md'],
  ])('is found in whatever form its name is written: %j', (folder, path) => {
    expect(kinds([`records: {contact: [{folder: "${folder}"}]}`], { [path]: PLAIN })).toEqual({
      [path]: 'contact',
    });
  });

  it.each(['People/**', 'People/*', './People/**/*.md', 'People/**/', '[[People]]'])(
    'can be written as a glob of what is in it, or as a link: %s',
    (folder) => {
      const notes = { 'People/Ada.md': PLAIN, 'People/Work/Ben.md': PLAIN, 'Cleo.md': PLAIN };
      expect(kinds([`records: {contact: [{folder: "${folder}"}]}`], notes)).toEqual({
        'People/Ada.md': 'contact',
        'People/Work/Ben.md': 'contact',
        'Cleo.md': null,
      });
    },
  );

  it('leaves out what its rule excepts, with or without .md', () => {
    const rule =
      'records: {contact: [{folder: People, except: [People/Teams/**, People/Everybody, "**/*(old).md"]}]}';
    expect(
      kinds([rule], {
        'People/Ada.md': PLAIN,
        'People/Teams/Press.md': PLAIN,
        'People/Everybody.md': PLAIN,
        'People/Ben (old).md': PLAIN,
      }),
    ).toEqual({
      'People/Ada.md': 'contact',
      'People/Teams/Press.md': null,
      'People/Everybody.md': null,
      'People/Ben (old).md': null,
    });
  });
});

describe('a rule in `records`', () => {
  it('can match a path, for vaults without folders', () => {
    expect(
      kinds(['records: {contact: [{path: "user.*", except: "user.me"}]}'], {
        'user.ada.md': PLAIN,
        'user.me.md': PLAIN,
        'users.md': PLAIN,
        'in/user.ben.md': PLAIN,
      }),
    ).toEqual({ 'user.ada.md': 'contact', 'user.me.md': null, 'users.md': null, 'in/user.ben.md': null });
  });

  it.each([
    ['"[[Categories/People]]"', '"[[Categories/People]]"'],
    ['"[[Categories/People|People]]"', 'people'],
    ['"[People](Categories/People.md)"', '"[[People]]"'],
    ['People', '"[all](<Categories/People.md>)"'],
  ])('compares links by the name of their target: %s with %s', (value, written) => {
    const notes = { 'Ada.md': `---\ncategories: ${written}\n---\n` };
    expect(kinds([`records: {contact: [{property: categories, value: ${value}}]}`], notes)).toEqual({
      'Ada.md': 'contact',
    });
  });

  it.each(['person/', '#person/*', 'person/**'])('can name a tag with all below it: %s', (tag) => {
    const notes = { 'Ada.md': '---\ntags: person\n---\n', 'Ben.md': '---\ntags: person/friend\n---\n' };
    expect(kinds([`records: {contact: [{tag: "${tag}"}]}`], notes)).toEqual({
      'Ada.md': 'contact',
      'Ben.md': 'contact',
    });
  });

  it.each([
    ['{tag: person}', 'tags: [“person”]'],
    ['{tag: person}', 'Tags: „friend“, “person”'],
    ['{tag: person}', '“tag”: person'],
    ['{property: category, value: People}', 'category: “[[People]]”'],
    ['{property: category, value: People}', '“category”: ‘people’'],
  ])('reads values without curly quotation marks, which are reported: %s with %s', (rule, line) => {
    const text = (...lines: readonly string[]): string => ['---', ...lines, '---', ''].join('\n');
    for (const kind of ['contact', 'event']) {
      const found = VaultIndex.build([
        { path: 'Card.md', text: text('type: scorecard', `records: {${kind}: [${rule}]}`) },
        { path: 'Ada.md', text: text('date: 2026-11-18', line) },
      ]).note('Ada.md');
      expect(found?.record?.kind).toBe(kind);
      expect(new Set(found?.findings.map(({ rule: id }) => id))).toEqual(new Set(['bent-quotes']));
    }
  });

  it('that excepts a note leaves it to the next rule', () => {
    expect(
      kinds(
        ['records:', '  event: [{folder: Log, except: Log/People}]', '  contact: [{folder: Log/People}]'],
        {
          'Log/A.md': '---\ndate: 2026-11-18\n---\n',
          'Log/People/Ada.md': PLAIN,
        },
      ),
    ).toEqual({ 'Log/A.md': 'event', 'Log/People/Ada.md': 'contact' });
  });

  it.each([
    ['{folder: Calls, activity: call}', 'date: 2026-11-18', 'call'],
    ['{folder: Calls, activity: call}', 'date: 2026-11-18\nkind: coffee', 'coffee'],
    ['{folder: Calls}', 'date: 2026-11-18', 'event'],
    ['{property: kind, value: Meeting}', 'date: 2026-11-18\nkind: Meeting', 'event'],
    [
      '{property: Kind, value: Meeting, activity: one-to-one}',
      'date: 2026-11-18\nkind: "[[Meeting]]"',
      'one-to-one',
    ],
    ['{property: kind, value: coffee}', 'date: 2026-11-18\nkind: Coffee', 'coffee'],
    ...[
      '"[[Coffee]]"',
      '["[[Coffee]]"]',
      '[Coffee]',
      '"[[Kinds/Coffee]]"',
      '"[Coffee](c.md)"',
      '{name: Coffee}',
    ].map((kind) => ['{property: kind, value: coffee}', `date: 2026-11-18\nkind: ${kind}`, 'coffee']),
    ['{property: kind, value: "[[Kinds/Coffee]]"}', 'date: 2026-11-18\nkind: "[[coffee]]"', 'coffee'],
    ['{tag: meeting}', 'date: 2026-11-18\ntag: meeting/team', 'event'],
    ['{tag: "caf\u00e9"}', 'date: 2026-11-18\ntags: ["#cafe\u0301"]', 'event'],
    ['{property: kind, value: coffee, activity: call}', 'date: 2026-11-18\nkind: Coffee', 'call'],
    ['{property: category, value: Call, activity: call}', 'date: 2026-11-18\ncategory: call', 'call'],
  ])('for events gives the right activity: %s with %j', (rule, fields, activity) => {
    const event = eventOf([`records: {event: [${rule}]}`], 'Calls/A.md', `---\n${fields}\n---\n`);
    expect(event?.activity).toBe(activity);
  });
});

describe('custom values in the scorecard', () => {
  const VALUES = [
    'values: {event: {kind: {1-on-1: one-to-one}, status: {fertig: attended, "[[Geplant]]": planned}}}',
  ];

  it.each([
    ['kind: 1-on-1', { activity: 'one-to-one' }],
    ['kind: [1-ON-1]', { activity: 'one-to-one' }],
    ['kind: "[[1-on-1]]"', { activity: 'one-to-one' }],
    ['kind: "[[Types/1-on-1|x]]"', { activity: 'one-to-one' }],
    ['kind: ["[[Types/1-on-1.md]]"]', { activity: 'one-to-one' }],
    ['kind: "[1-on-1](t.md)"', { activity: 'one-to-one' }],
    ['kind: "[x](Types/1-on-1.md)"', { activity: 'one-to-one' }],
    ['kind: 1 on 1', { activity: 'one-to-one' }],
    ['kind: 1_on_1', { activity: 'one-to-one' }],
    ['status: Fertig', { status: 'attended' }],
    ['status: "[[geplant|plan]]"', { status: 'planned' }],
    ['status: skipped', { status: 'skipped' }],
  ])('are read as our own values: %s', (line, expected) => {
    expect(eventOf(VALUES, 'A.md', `---\ntype: event\ndate: 2026-11-18\n${line}\n---\n`)).toMatchObject(
      expected,
    );
  });

  it('are also read in custom fields', () => {
    const lines = ['fields: {event: {kind: meeting_type}}', ...VALUES];
    const text = '---\ntype: meeting\ndate: 2026-11-18\nmeeting_type: 1-on-1\n---\n';
    expect(eventOf(lines, 'A.md', text)?.activity).toBe('one-to-one');
  });
});

describe('a field that is mapped to nothing', () => {
  it('is not read in any spelling', () => {
    const scorecard = '---\ntype: scorecard\nfields: {contact: {met: [], tier: []}}\n---\n';
    const text = '---\ntype: person\nmet: 2019-05-01\nprm-tier: inner\ncadence: weekly\n---\n';
    const contact = VaultIndex.build([
      { path: 'Scorecard.md', text: scorecard },
      { path: 'Ada.md', text },
    ]).record('contact', 'Ada.md');
    expect(contact).toMatchObject({ met: null, tier: null, cadence: { text: 'weekly' } });
  });
});
