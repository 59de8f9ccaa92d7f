import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const inWords = (text: string): string => text.replace(/\s+/g, ' ');
const NAMES = ['Ada Lovelace', 'Bo Vance', 'Cy Roe', 'Di Eze', 'Ed Fox', 'Flo Gee', 'Gus Hale'];
const day = (date: string, text: string): Files => ({ [`Daily/${date}.md`]: text });

/** A vault from before NetVault was used, with other names for fields than NetVault's. */
const OTHERS: Files = {
  '.obsidian/': '',
  ...Object.fromEntries(
    NAMES.map((name) => [`People/${name}.md`, '---\nFirma: Difference Works\nTelefon: "12"\n---\n']),
  ),
  'Calls/First.md': '---\nDatum: 2026-11-04\nTeilnehmer: ["[[Ed Fox]]"]\n---\n#meeting\n',
  'Calls/Second.md': '---\nDatum: 2026-11-11\nTeilnehmer: ["[[Di Eze]]"]\n---\n#meeting\n',
  ...day('2026-11-03', 'Saw [[Ada Lovelace]]\n\n## Log\n- coffee [[Bo Vance]]\n'),
  ...day('2026-11-10', 'Saw [[Ada Lovelace]]\n\n## Log\n- coffee [[Bo Vance]]\n- call [[Cy Roe]]\n'),
  ...day('2026-11-12', 'Saw [[Cy Roe]]\n\n## Log\n- introduction [[Bo Vance]] [[Cy Roe]]\n'),
};

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: readonly string[];
  readonly read: (path: string) => string;
  readonly again: (...args: readonly string[]) => ReturnType<typeof runHere>;
}

async function init(
  files: Files,
  args: readonly string[],
  { answers, folder = '' }: { readonly answers?: readonly string[]; readonly folder?: string } = {},
): Promise<Ran> {
  const cwd = tempVault(files);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state'), XDG_CACHE_HOME: join(cwd, '.cache') };
  const again: Ran['again'] = (...more) => runHere([...more, '--today', '2026-11-19'], { cwd, env });
  const ran = await runHere(['init', ...args, '--today', '2026-11-19'], {
    cwd,
    env,
    ...(answers ? { answers } : {}),
  });
  const where = join(cwd, folder);
  return {
    ...ran,
    files: existsSync(where) ? readdirSync(where, { recursive: true, encoding: 'utf8' }) : [],
    read: (path) => readFileSync(join(where, path), 'utf8'),
    again,
  };
}

const records = (scorecard: string): string => scorecard.replace(/^[^]*days_off: \[\]\n|---\n\n#[^]*$/g, '');

describe('netvault init in a vault that was made without NetVault', () => {
  it('prints which notes may be people or events and how to map them, and maps nothing', async () => {
    const { code, stdout, read, again } = await init(OTHERS, []);
    expect(code).toBe(0);
    expect(inWords(stdout)).toContain(
      '7 notes in the folder People may be people: Ada Lovelace, Bo Vance, Cy Roe, Di Eze, Ed Fox and 2 more.',
    );
    expect(inWords(stdout)).toContain('2 notes with the tag #meeting may be events: First and Second.');
    expect(stdout).toContain(
      'netvault init --people People --events "#meeting" --field "Firma=organization" --field "Telefon=phone" --field "Datum=date" --field "Teilnehmer=with" --contact-from mentions\n',
    );
    expect(records(read('Scorecard.md'))).toBe('');
    expect((await again('people', '--format', 'csv')).stdout.trim().split('\n')).toHaveLength(1);
  });

  it('--yes accepts all proposals, and other commands use them', async () => {
    const { code, stdout, stderr, read, again } = await init(OTHERS, ['--yes']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(inWords(stdout)).toContain('7 people recognized: Ada Lovelace,');
    expect(inWords(stdout)).toContain('2 events recognized: First and Second');
    expect(records(read('Scorecard.md'))).toBe(
      [
        'records:',
        '  contact:',
        '    - folder: People',
        '  event:',
        '    - tag: meeting',
        'fields:',
        '  contact:',
        '    organization: ["Firma"]',
        '    phone: ["Telefon"]',
        '  event:',
        '    date: ["Datum"]',
        '    with: ["Teilnehmer"]',
        'contact_from: [log, mentions]',
        '',
      ].join('\n'),
    );
    const people = JSON.parse((await again('people', '--format', 'json')).stdout) as {
      people: { name: string; organization: string[]; last: unknown }[];
    };
    expect(people.people.map(({ name }) => name).sort()).toEqual(NAMES);
    expect(JSON.stringify(people)).toContain('Difference Works');
    const lint = await again('lint');
    expect({ lint: lint.stdout, code: lint.code }).toMatchObject({ code: 0 });
  });

  it('proposes a weekly target from the points of the last four weeks', async () => {
    const { files, read } = await init(OTHERS, ['--yes']);
    // 4 points, then 4 + 1 + 5, and none in two weeks: 14 in four weeks.
    expect(files).toContain('Goals/4 points a week.md');
    expect(read('Goals/4 points a week.md')).toContain('target: 4\n');
    expect(files).toContain('Goals/Read for 15 minutes.md');
  });

  it('--dry-run writes nothing, and prints what --yes would do', async () => {
    const { code, stdout, files } = await init(OTHERS, ['--dry-run']);
    expect(code).toBe(0);
    expect(inWords(stdout)).toContain('11 files would be made.');
    expect(inWords(stdout)).toContain('7 people recognized');
    expect(inWords(stdout)).toContain(
      'Notes have “Firma” for organization, “Telefon” for phone, “Datum” for date and “Teilnehmer” for with. They would be read like that; contact_from would be log, mentions.',
    );
    expect(inWords(stdout)).toContain(
      'Nothing was written. To do all of it, write --yes instead of --dry-run.',
    );
    expect(files.filter((one) => /Scorecard|Goals|netvault/.test(one))).toEqual([]);
  });

  it('also names people and events that are recognized by their type alone', async () => {
    const typed = {
      'A/Bo.md': '---\ntype: person\n---\n',
      'A/Cy.md': '---\ntype: contact\n---\n',
      'A/Tea.md': '---\ntype: meeting\ndate: 2026-01-02\n---\n',
    };
    for (const option of ['--dry-run', '--yes']) {
      const { stdout } = await init(typed, [option]);
      expect(inWords(stdout)).toContain('2 people recognized: Bo and Cy');
      expect(inWords(stdout)).toContain('1 event recognized: Tea');
    }
    const { stdout } = await init({ ...typed, '.netvault.yaml': '', 'S.md': '---\ntype: scorecard\n---\n' }, [
      '--dry-run',
    ]);
    expect(stdout).not.toContain('recognized');
  });

  it('asks few questions, and shows the recognized people before it writes', async () => {
    const { code, stderr, stdout, read, files } = await init(OTHERS, [], {
      answers: ['Grow the press', 'y', 'n', 'y', 'n', '', 'y'],
    });
    expect(code).toBe(0);
    expect(inWords(stderr)).toContain('7 people recognized: Ada Lovelace, Bo Vance');
    expect(inWords(stdout)).toContain('11 files made.');
    expect(records(read('Scorecard.md'))).toBe(
      'records:\n  contact:\n    - folder: People\nfields:\n  contact:\n    organization: ["Firma"]\n    phone: ["Telefon"]\n',
    );
    expect(files).toContain('Goals/Grow the press.md');
    expect(read('Goals/4 points a week.md')).toContain('purpose: "[[Grow the press]]"');
  });

  it.each([
    ['in the middle', ['Grow the press', 'y']],
    ['at the end', ['', 'y', 'y', 'y', 'y', '', 'n']],
  ])('writes nothing if the questions are broken off %s', async (_, answers) => {
    const { code, stderr, files } = await init(OTHERS, [], { answers });
    expect(code).toBe(0);
    expect(stderr).toContain('nothing was written.');
    expect(files.filter((one) => /Scorecard|Goals|netvault/.test(one))).toEqual([]);
  });

  it('asks where people are if nothing shows it, until the answer is a place', async () => {
    const files = {
      '.obsidian/': '',
      'Ada.md': '---\nkind: friend\n---\n',
      'Bo.md': '---\nkind: friend\n---\n',
    };
    const { stderr, read } = await init(files, [], { answers: ['', '#', 'kind=friend', '12', 'y'] });
    expect(stderr).toContain('write a folder, #tag or property=value.');
    expect(records(read('Scorecard.md'))).toBe(
      'records:\n  contact:\n    - property: kind\n      value: friend\n',
    );
    expect(read('Goals/12 points a week.md')).toContain('target: 12');
  });

  it('does not ask what options or existing files decide', async () => {
    const given = ['--purpose', 'Be kind', '--points', '6', '--people', 'People', '--events', '#meeting'];
    const more = ['--field', 'Firma=org', '--contact-from', 'mentions'];
    const { code, again, read } = await init(OTHERS, [...given, ...more], { answers: ['y'] });
    expect(code).toBe(0);
    expect(records(read('Scorecard.md'))).toContain(
      'organization: ["Firma"]\ncontact_from: [log, mentions]\n',
    );
    expect((await again('init')).stdout).toContain('Nothing new: every file is there.');
  });

  it('--yes accepts what is proposed beside the fields and signs of contact that options choose', async () => {
    const firma = ['--yes', '--field', 'Firma=role', '--contact-from', 'headings'];
    const { read } = await init(OTHERS, firma);
    expect(records(read('Scorecard.md'))).toContain('role: ["Firma"]');
    expect(records(read('Scorecard.md'))).toContain('phone: ["Telefon"]');
    expect(records(read('Scorecard.md'))).not.toContain('organization');
    expect(records(read('Scorecard.md'))).toContain('contact_from: [log, headings, mentions]\n');
    const only = await init(OTHERS, ['--yes', '--contact-from', 'log']);
    expect(records(only.read('Scorecard.md'))).toContain('contact_from: [log]\n');
    const dry = await init(OTHERS, ['--dry-run', '--field', 'Firma=role']);
    expect(inWords(dry.stdout)).toContain('“Firma” for role, “Telefon” for phone');
  });

  it('adds to an existing scorecard and keeps the rest of it, and log --undo restores it', async () => {
    const own = '---\r\ntype: scorecard\r\npoints: [letter 2]\r\n---\r\nMine.\r\n';
    const files = { ...OTHERS, 'Cards/Mine.md': own };
    const { code, stdout, read, again, files: made } = await init(files, ['--people', 'People']);
    expect(code).toBe(0);
    expect(made).not.toContain('Scorecard.md');
    const added = 'records:\r\n  contact:\r\n    - folder: People\r\n';
    expect(read('Cards/Mine.md')).toBe(own.replace('---\r\nMine', `${added}---\r\nMine`));
    expect(inWords(stdout)).toContain('Changed to say how notes are read: Cards/Mine.md');
    await again('log', '--undo');
    expect(read('Cards/Mine.md')).toBe(own);
  });

  it('adds to the settings of a scorecard in their style, and only what is missing', async () => {
    const own = [
      '---',
      'type: scorecard',
      'records:',
      '  contact:',
      '    - folder: Friends # old ones',
      '      except: [Friends/Teams/**]',
      '  # Those of work',
      '  event: [{folder: Work}]',
      '',
      'Fields: {contact: {organization: Company name}}',
      'contact_from: headings',
      '---',
      'Mine.',
      '',
    ].join('\n');
    const files = { ...OTHERS, 'Mine.md': own };
    const options = [
      '--people',
      'People',
      '--people',
      'friends',
      '--events',
      '#meeting',
      '--field',
      'Firma=org',
    ];
    const more = ['--field', 'Datum=date', '--contact-from', 'mentions', '--log-heading', '## Calls'];
    const { code, stdout, read, again } = await init({ ...files, 'Friends/Old.md': '' }, [
      ...options,
      ...more,
    ]);
    expect(code).toBe(0);
    expect(inWords(stdout)).toContain('Changed to say how notes are read: Mine.md');
    expect(read('Mine.md')).toBe(
      own
        .replace('Teams/**]\n', 'Teams/**]\n    - folder: People\n')
        .replace('Work}]', 'Work}, {tag: meeting}]')
        .replace('Company name}}', '["Company name", "Firma"]}, event: {date: ["Datum"]}}')
        .replace('headings\n', '["headings", mentions]\nlog_headings: ["Log", "Calls"]\n')
        .replace('organization: "Company name", ["Company name"', 'organization: ["Company name"'),
    );
    expect((await again('init', ...options, ...more)).stdout).toContain('Nothing new: every file is there.');
    await again('log', '--undo');
    expect(read('Mine.md')).toBe(own);
  });

  it('prints what to add by hand to settings that it cannot add to', async () => {
    const own = '---\ntype: scorecard\nrecords:\n  contact:\n    folder: Friends\n---\n';
    const { code, stderr, read } = await init({ ...OTHERS, 'Mine.md': own, 'Friends/Old.md': '' }, [
      ...['--people', 'People', '--field', 'Firma=org'],
    ]);
    expect(code).toBe(2);
    expect(inWords(stderr)).toContain('“records” in Mine.md is written so that nothing can be added to it');
    expect(inWords(stderr)).toContain(
      'records: {contact: [{folder: People}]}; fields: {contact: {organization: ["Firma"]}}',
    );
    expect(read('Mine.md')).toBe(own);
  });

  it('excludes templates from the mapping, and quotes a folder whose name is a number', async () => {
    const person = '---\nclass: person\n---\n';
    const files = {
      'Ada.md': person,
      'Bo.md': person,
      'Templates/Someone.md': person,
      '2026/Tea.md': '',
      '2026/Pie.md': '',
    };
    const { read, again } = await init(files, ['--yes', '--events', '2026']);
    expect(records(read('Scorecard.md'))).toBe(
      [
        'records:',
        '  contact:',
        '    - property: class',
        '      value: person',
        '      except: ["Templates/**"]',
        '  event:',
        '    - folder: "2026"',
        '',
      ].join('\n'),
    );
    const { stdout } = await again('people', '--format', 'csv');
    expect(stdout).not.toContain('Someone');
    expect((await again('doctor')).stdout).toMatch(/2 events\s+folder 2026 \(2\)/);
  });
});

describe('netvault init in a vault with a scorecard that it must not change', () => {
  it('does not add to a value that another setting shares', async () => {
    const own = '---\ntype: scorecard\nrecords:\n  event: &p\n    - folder: Meetings\n  contact: *p\n---\n';
    const files = { '.obsidian/': '', 'S.md': own, 'People/Ada.md': '# Ada\n', 'Meetings/M.md': '# M\n' };
    const { code, stderr, read } = await init(files, ['--people', 'People']);
    expect(code).toBe(2);
    expect(inWords(stderr)).toContain('Add this to it by hand: records: {contact: [{folder: People}]}');
    expect(read('S.md')).toBe(own);
  });

  it.each([[[]], [['--people', 'People']], [['--yes']]])(
    'exits with 2 and writes nothing if the scorecard cannot be read: %j',
    async (words) => {
      const own = '---\ntype: scorecard\nlog_headings: [Log\n---\n';
      const files = { '.obsidian/': '', 'S.md': own, 'People/Ada.md': '# Ada\n' };
      const { code, stderr, files: left } = await init(files, words);
      expect(code).toBe(2);
      expect(stderr).toContain('S.md cannot be read');
      expect(left.filter((path) => path.endsWith('.md')).sort()).toEqual(['People/Ada.md', 'S.md']);
    },
  );
});

describe('netvault init in a vault with logs below other headings', () => {
  const note = (...lines: readonly string[]): string =>
    `---\ntype: contact\n---\nA friend.\n\n${lines.join('\n')}\n`;
  const CALLS: Files = {
    '.obsidian/': '',
    'Ada.md': note('## Calls', '- 2026-11-02 call 20m: the board', '- 2026-10-01 lunch at the mill'),
    'Bo.md': note('## Calls:', '- 2026-11-03 email', '', '## Ideas', '- gift ideas', '- a book'),
    'Cy.md': note('## calls', '- 2026-11-04: coffee', '', '## Ideas', '- 2026-01-01 gift for her'),
    'Di.md': note('## Ideas', '- call her', '- a card', '- email one day', '- send pie'),
    'Daily/2026-11-05.md': '## Log\n- email [[Ada]]\n',
  };

  it('proposes these headings, and with --yes the lines below them are counted', async () => {
    const { stdout } = await init(CALLS, []);
    expect(inWords(stdout)).toContain('3 notes have activities below “Calls”.');
    expect(stdout).toContain('netvault init --log-heading Calls\n');
    const dry = await init(CALLS, ['--dry-run']);
    expect(inWords(dry.stdout)).toContain('log_headings would be Log, Calls.');
    const { read, again } = await init(CALLS, ['--yes']);
    expect(records(read('Scorecard.md'))).toBe('log_headings: ["Log", "Calls"]\n');
    expect(read('Templates/Daily note.md')).toContain('## Log');
    const { activities } = JSON.parse(
      (await again('summary', '--period', 'month', '--format', 'json')).stdout,
    ) as {
      activities: Record<string, number>;
    };
    expect(activities).toMatchObject({ call: 1, email: 2, coffee: 1 });
  });

  it('adds them with --yes to the headings that options choose', async () => {
    const { read } = await init(CALLS, ['--yes', '--log-heading', 'Ideas']);
    expect(records(read('Scorecard.md'))).toBe('log_headings: ["Log", "Ideas", "Calls"]\n');
    const again = await init(CALLS, ['--yes', '--log-heading', 'calls']);
    expect(records(again.read('Scorecard.md'))).toBe('log_headings: ["Log", "calls"]\n');
  });

  it('asks whether to use these headings', async () => {
    const asked = await init(CALLS, [], { answers: ['', 'y', '', 'y'] });
    expect(asked.stderr).toContain('3 notes have activities below “Calls”.\n');
    expect(records(asked.read('Scorecard.md'))).toBe('log_headings: ["Log", "Calls"]\n');
    const refused = await init(CALLS, [], { answers: ['', 'n', 'n', '', 'y'] });
    expect(records(refused.read('Scorecard.md'))).toBe('');
  });

  it('does not propose headings if the scorecard sets log_headings', async () => {
    const own = '---\ntype: scorecard\nlog_headings: [Log]\n---\n';
    const { stdout } = await init({ ...CALLS, 'Mine.md': own }, []);
    expect(stdout).not.toContain('--log-heading');
  });
});

describe('errors of netvault init', () => {
  it.each([
    [['--points', 'many'], 'is not a number of points'],
    [['--points', '0'], 'is not a number of points'],
    [['--people', '#'], 'does not say where notes are'],
    [['--people', 'Peple'], 'no notes were found at “Peple”. Did you mean “People”?'],
    [['--events', '#meetting'], 'no notes were found at “#meetting”. Did you mean “#meeting”?'],
    [['--events', 'kind=party'], 'no notes were found at “kind=party”'],
    [['--field', 'Firma'], 'does not say which field'],
    [['--field', 'Firma=company-of-theirs'], 'does not say which field'],
    [['--purpose', 'a/b'], 'a note cannot be called “a/b”'],
    [['--contact-from', 'dreams'], 'dreams'],
    [['--vault', '.', 'x'], 'do not go together'],
  ])('exits with 2 and writes nothing for %j', async (args, message) => {
    const { code, stderr, files } = await init(OTHERS, args);
    expect(code).toBe(2);
    expect(inWords(stderr)).toContain(message);
    expect(files.filter((one) => /Scorecard|Goals|netvault/.test(one))).toEqual([]);
  });

  it('exits with 2 for --people if .netvault.yaml cannot be read, and succeeds without --people', async () => {
    const files = { ...OTHERS, '.netvault.yaml': 'rules: [' };
    expect((await init(files, ['--people', 'People'])).code).toBe(2);
    const plain = await init(files, []);
    expect({ code: plain.code, made: plain.files.includes('Scorecard.md') }).toEqual({ code: 0, made: true });
  });
});

describe('places of netvault init that have the same notes', () => {
  it.each([
    [['--people', 'People', '--people', '#person']],
    [['--people', '#person', '--people', 'People']],
    [['--people', 'kind=person', '--people', '#person', '--people', 'People']],
  ])('are all accepted: %j', async (args) => {
    const note = (more: string): string => `---\nkind: person\ntags: [person]\n${more}---\n`;
    const { code, stderr } = await init(
      { 'People/Ada.md': note(''), 'People/Bo.md': note('type: contact\n') },
      args,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('netvault init in a folder that does not exist yet', () => {
  it('makes the folder, and maps a folder for people that is still missing', async () => {
    const { code, read, files } = await init({}, ['vault', '--people', 'People', '--points', '1'], {
      folder: 'vault',
    });
    expect(code).toBe(0);
    expect(records(read('Scorecard.md'))).toContain('- folder: People');
    expect(files).toContain('Goals/1 point a week.md');
  });

  it('asks only for the purpose and the points', async () => {
    const { code, stderr } = await init({}, ['vault'], { answers: ['', ''], folder: 'vault' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
