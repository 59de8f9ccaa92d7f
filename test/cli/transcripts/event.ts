import { lines, TODAY, type Transcript } from './transcript.ts';

const person = (...fields: readonly string[]): string =>
  `---\n${['type: contact', ...fields].join('\n')}\n---\n`;
const event = (...fields: readonly string[]): string =>
  `---\n${['type: event', ...fields].join('\n')}\n---\n`;

const VAULT = {
  '.netvault.yaml': '',
  'People/Ada Lovelace.md': person('needs: someone who draws machines', 'phone: "1"'),
  'People/Tom Lefroy.md': person('met: 2019'),
  'Events/2026-11-17 Book fair.md': event('date: 2026-11-17', 'time: 18:00-20:30', 'goals: [meet 2, card 2]'),
  'Events/2026-11-18 Guild.md': event('date: 2026-11-18', 'cards: 2'),
  'Events/Winter fair.md': event('date: 2026-11-24', 'time: "18:00"', 'place: Guild Hall', 'goals: [meet 3]'),
  'Events/Old fair.md': event('date: 2026-11-02', 'status: skipped'),
};

function says(
  name: string,
  args: readonly string[],
  said: Pick<Transcript, 'stdout' | 'stderr'>,
  code = said.stdout === undefined ? 2 : 0,
): Transcript {
  return { name, files: VAULT, args: [...args, ...TODAY], ...said, code };
}

export const EVENT: readonly Transcript[] = [
  says('what awaits its outcome, and what is coming', ['event'], {
    stdout: lines(
      '',
      '  How did it go?',
      '    2026-11-17  Book fair',
      '    2026-11-18  Guild',
      '',
      '  Coming',
      '    2026-11-24  Winter fair, 18:00, Guild Hall, meet 3',
      '',
      '  To settle one: netvault event attended NAME --met NAME --cards 3, or event',
      '  skipped NAME, event canceled NAME',
      '',
    ),
  }),
  {
    name: 'no event at all',
    files: { '.netvault.yaml': '' },
    args: ['event', ...TODAY],
    stdout: lines('', '  No event is coming, and none awaits its outcome.', ''),
    code: 0,
  },
  says(
    'an event that was attended',
    [
      'event',
      'attended',
      'book',
      '--met',
      'Tom',
      '--met',
      '[[Kitty Bennet]]',
      '--with',
      'ada',
      '--cards',
      '3',
    ],
    {
      stdout: lines(
        '✓ Events/2026-11-17 Book fair.md',
        '  Book fair, 17 November: you were there.',
        '  Met for the first time: Tom Lefroy and Kitty Bennet.',
        '  3 cards.',
        '  meet 2 of 2, card 3 of 2.',
      ),
      stderr:
        'netvault: the note of Tom Lefroy says that you had met by 2019. For people you knew already, use --with.\n',
    },
  ),
  says('cards in the place of others', ['event', 'attended', 'yesterday', '--cards', '3', '--dry-run'], {
    stdout: lines(
      'Events/2026-11-18 Guild.md',
      '  Nothing is written yet.',
      '  Guild, yesterday: you were there.',
      '  3 cards instead of 2.',
    ),
  }),
  says('an event that was skipped', ['event', 'skipped', '17 Nov'], {
    stdout: lines('✓ Events/2026-11-17 Book fair.md', '  Book fair, 17 November: not this time.'),
  }),
  says('an event that is called off ahead', ['event', 'cancelled', 'tuesday'], {
    stdout: lines('✓ Events/Winter fair.md', '  Winter fair, 24 November: called off.'),
  }),
  says('an outcome that is noted already', ['event', 'skipped', 'old fair'], {
    stdout: lines(
      'Events/Old fair.md',
      '  Nothing was changed: the note says so already.',
      '  Old fair, 2 November: not this time.',
    ),
  }),
  says('an outcome as json', ['event', 'attended', 'guild', '--result', 'a talk', '--format', 'json'], {
    stdout: lines(
      '{',
      '  "version": 1,',
      '  "today": "2026-11-19",',
      '  "path": "Events/2026-11-18 Guild.md",',
      '  "name": "2026-11-18 Guild",',
      '  "date": "2026-11-18",',
      '  "endDate": null,',
      '  "status": "attended",',
      '  "met": [],',
      '  "cards": 2,',
      '  "results": [',
      '    "a talk"',
      '  ],',
      '  "names": [],',
      '  "goals": [],',
      '  "made": [],',
      '  "reviews": [],',
      '  "changed": true,',
      '  "undoable": false',
      '}',
    ),
  }),
  says(
    'a line of free text at an event',
    ['event', 'note', 'book fair', 'call [[Ada]]: send her the paper'],
    {
      stdout: lines(
        '✓ Events/2026-11-17 Book fair.md',
        '  Noted in line 10; it is not counted:',
        '  - call [[Ada]]: send her the paper',
      ),
    },
  ),
  says('a line of free text where no event is on', ['event', 'note', 'met', 'someone', 'from', 'Kyoto'], {
    stdout: lines(
      '✓ 2026-11-19.md',
      '  Noted in line 3; it is not counted:',
      '  - met someone from Kyoto',
      '  No event is on now, so it went into the daily note. For another event:',
      '  netvault event note NAME "TEXT"',
    ),
  }),
  says('several that await it, and no name', ['event', 'attended'], {
    stderr:
      'netvault: several events may be meant: Events/2026-11-17 Book fair, Events/2026-11-18 Guild. Write its name, its path, or its day.\n',
  }),
  says('an event that is not over', ['event', 'attended', 'winter'], {
    stderr:
      'netvault: Events/Winter fair.md has not begun: it is on 2026-11-24, 18:00. Nothing was changed.\n',
  }),
  says('an event that is settled otherwise', ['event', 'attended', 'old fair'], {
    stderr:
      'netvault: Events/Old fair.md is noted as skipped already. Nothing was changed. To change it all the same: netvault edit "Events/Old fair.md" --set status=attended.\n',
  }),
  says(
    'several people at once, who is new among them',
    ['event', 'attended', 'guild', '--met', 'Kitty Bennet, Mary and Jo', '--with', 'ada & to'],
    {
      stdout: lines(
        '✓ Events/2026-11-18 Guild.md',
        '  Guild, yesterday: you were there.',
        '  Met for the first time: Kitty Bennet, Mary and Jo.',
        '  2 cards.',
      ),
      stderr: lines(
        'netvault: Kitty Bennet has no note yet. netvault new contact "Kitty Bennet" makes one.',
        'netvault: Mary has no note yet. netvault new contact Mary makes one.',
        'netvault: Jo has no note yet. netvault new contact Jo makes one.',
      ),
    },
  ),
  says('a name that is nearly somebody’s', ['event', 'attended', 'guild', '--met', 'Tom Lefory'], {
    stderr:
      'netvault: there is no contact “Tom Lefory”. Did you mean “Tom Lefroy”? Without a note, a person is written [[Tom Lefory]].\n',
  }),
  says('no number of cards', ['event', 'attended', 'guild', '--cards', 'many'], {
    stderr: 'netvault: --cards cannot be “many”. Write a whole number, 0 or more.\n',
  }),
  says('an event that is not there', ['event', 'skipped', 'opera'], {
    stderr:
      'netvault: there is no event “opera”. netvault event lists what is open; netvault new event NAME makes one.\n',
  }),
  says('what cannot be done with an event', ['event', 'atended', 'guild'], {
    stderr: 'netvault: event has no action “atended”. Did you mean “attended”?\n',
  }),
  says('an option of another action', ['event', 'skipped', 'guild', '--cards', '2'], {
    stderr: 'netvault: --cards does not go with event skipped. It goes with event attended.\n',
  }),
  says('nothing to note', ['event', 'note'], {
    stderr: 'netvault: there is nothing to note. Write a few words.\n',
  }),
  {
    name: 'no event that awaits its outcome',
    files: { '.netvault.yaml': '' },
    args: ['event', 'skipped'],
    stderr:
      'netvault: no event awaits its outcome. Write which event you mean: netvault event skipped NAME, or its day.\n',
    code: 2,
  },
  says(
    'fields that are changed',
    ['edit', 'ada', '--needs', 'a co-founder', '--phone', '2', '--cadence', 'monthly'],
    {
      stdout: lines(
        '✓ People/Ada Lovelace.md',
        '  needs: someone who draws machines; a co-founder',
        '  phone: 1; 2',
        '  cadence: monthly',
      ),
    },
  ),
  says('what is met is taken out', ['edit', 'ada', '--no-longer', 'machines', '--set', 'phone='], {
    stdout: lines(
      '✓ People/Ada Lovelace.md',
      '  needs: nothing any more (before: someone who draws machines)',
      '  phone: nothing any more (before: 1)',
    ),
  }),
  says('fields that say so already', ['edit', 'ada', '--needs', 'Someone who draws machines'], {
    stdout: lines(
      'People/Ada Lovelace.md',
      '  Nothing was changed: the note says so already.',
      '  needs: someone who draws machines, as before',
    ),
  }),
  says('fields as json', ['edit', 'winter fair', '--set', 'place=Old library', '--format', 'json'], {
    stdout: lines(
      '{',
      '  "version": 1,',
      '  "path": "Events/Winter fair.md",',
      '  "name": "Winter fair",',
      '  "fields": [',
      '    {',
      '      "field": "place",',
      '      "before": [',
      '        "Guild Hall"',
      '      ],',
      '      "after": [',
      '        "Old library"',
      '      ]',
      '    }',
      '  ],',
      '  "reviews": [],',
      '  "changed": true,',
      '  "undoable": false',
      '}',
    ),
  }),
  says('a value that cannot be', ['edit', 'ada', '--cadence', 'sometimes'], {
    stderr:
      'netvault: “cadence” cannot be “sometimes”. Write daily, weekly, biweekly, monthly, quarterly, yearly, or a span such as 6 weeks, 6w, 3 months, or a number of days.\n',
  }),
  says('a link to nobody', ['edit', 'ada', '--set', 'introduced_by=Zed'], {
    stderr: 'netvault: there is no contact “Zed”. netvault new contact "Zed" makes one.\n',
  }),
  says('a field that is none', ['edit', 'ada', '--set', 'birtday=x'], {
    stderr: 'netvault: the format of contact notes has no field “birtday”. Did you mean “birthday”?\n',
  }),
  says('a field without a value sign', ['edit', 'ada', '--set', 'birthday'], {
    stderr:
      'netvault: --set cannot be “birthday”. Write --set FIELD=VALUE, such as --set cadence=monthly; without a value, the field is removed.\n',
  }),
  ...(
    [
      ['Winter fair', ['--needs', 'x'], '“Winter fair” is an event, and --needs is an option for contacts'],
      ['[[Winter fair]]', ['--tag', 'x'], '“Winter fair” is an event, and --tag is an option for contacts'],
      [
        'Winter fair',
        ['--no-longer', 'x'],
        '“Winter fair” is an event, and --no-longer is an option for contacts',
      ],
      ['Winter fair', ['--set', 'target=5'], '“Winter fair” is an event, and “target” is a field of goals'],
      ['ada', ['--set', 'cards=5'], '“Ada Lovelace” is a contact, and “cards” is a field of events'],
      [
        'ada',
        ['--needs', 'x', '--set', 'cards=5'],
        '“Ada Lovelace” is a contact, and “cards” is a field of events',
      ],
    ] as const
  ).map(([name, options, message]) =>
    says(`a field of another kind: ${name} ${options.join(' ')}`, ['edit', name, ...options], {
      stderr: `netvault: ${message}. Nothing was changed.\n`,
    }),
  ),
  says(
    'nobody to edit',
    ['edit', 'zed'],
    {
      stderr:
        'netvault: there is no person, event or goal “zed”. netvault new contact NAME makes a person, new event and new goal the others.\n',
    },
    1,
  ),
];
