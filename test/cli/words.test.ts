import { describe, expect, it } from 'vitest';
import type { CliErrors } from '../../src/cli/cli-error.ts';
import { CLI_ERROR_WORDS, errorWords } from '../../src/cli/words/error-words.ts';
import { date } from '../harness/dates.ts';
import { USER_ERRORS, type Samples } from '../harness/error-samples.ts';

const path = 'Contacts/Ada.md';
const FAULTS = [
  { code: 'EACCES', text: 'EACCES: permission denied' },
  { code: '', text: 'something rare' },
];
const FILES = FAULTS.map((fault) => ({ path, fault }));
const CHOICES = ['json', null].map((near) => ({ given: 'jsn', near, known: ['text', 'json'] }));

const CLI_ERRORS: Samples<CliErrors> = {
  'no-such-command': CHOICES,
  'command-needs-more': [[], ['a', 'b']].map((known) => ({ command: 'new', takes: 'KIND', known })),
  'word-not-taken': ['', 'KIND'].map((takes) => ({ command: 'new', takes, word: 'x' })),
  'no-such-option': [
    { option: '--x', command: null, owners: [], near: null },
    { option: '--x', command: 'lint', owners: ['due'], near: null },
    { option: '--x', command: 'lint', owners: [], near: '--xy' },
  ],
  'option-is-flag': [{ option: 'check' }],
  'option-needs-value': [{ option: 'date', value: 'DATE' }],
  'option-repeated': [{ option: 'date', times: 2 }],
  'option-not-given': [[], ['a', 'b']].map((known) => ({ option: 'date', value: 'DATE', known })),
  'bad-option-value': CHOICES.map((choice) => ({ ...choice, option: 'format' })),
  'options-exclusive': [{ one: '--write', other: '--format' }],
  'period-twice': [{ one: 'month', other: 'week' }],
  'not-a-span': [{ option: 'quiet', given: '6q' }],
  'option-needs-write': [{ option: 'yes', command: 'plan' }],
  'not-a-moment': [{ given: 'x' }],
  'day-with-time': [
    { command: 'log', option: 'date', time: '9:30' },
    { command: 'done', option: 'move', time: '9:30' },
    { command: 'intro', option: 'date', time: '9:30' },
  ],
  'nothing-to-log': [{}],
  'too-many-lines': [{ count: 2000, most: 1000 }],
  'stdin-not-utf8': [{}],
  'input-unreadable': FAULTS.map((fault) => ({ fault })),
  'input-too-large': [{ most: 100 }],

  'move-refused': [
    ...(['claimed', 'unwritable', 'not-utf8', 'unread', 'copies', 'introduced'] as const),
    ...(['becomes-day', 'no-longer-day', 'read-otherwise'] as const),
  ].map((why) => ({
    why,
    shown: ['Bo.md'],
    more: 2,
  })),
  'merge-undecided': [
    { fields: [], more: 0, lines: ['- 2026-11-01 call'] },
    { fields: [{ field: 'role', a: 'x', b: 'y' }], more: 0, lines: [] },
    { fields: [{ field: 'job title', a: 'x', b: 'y' }], more: 3, lines: ['- a', '- b'] },
  ],
  'merge-other-totals': [
    { totals: [{ total: 'points', period: '2026-W47', before: 5, after: 2 }], more: 0, twice: [] },
    {
      totals: [{ total: 'Goals/Meet.md', period: '2026-W47', before: 2, after: 1 }],
      more: 3,
      twice: [{ activity: 'call', date: date('2026-11-10'), paths: ['Ada.md', '2026-11-10.md'] }],
    },
  ],
  'bad-keep': [{ given: 'role' }],
  'keep-of-no-conflict': [{ field: 'role' }],

  'no-such-completion': CHOICES,
  'bad-cache-action': CHOICES,
  'no-such-import': CHOICES,
  'import-without-header': [
    { path: 'a.csv', columns: [], proposed: [] },
    { path: 'a.csv', columns: ['Wer'], proposed: [{ column: 'Wer', field: 'name' }] },
    {
      path: 'a.csv',
      columns: Array.from('abcdefghij'),
      proposed: Array.from('abcdefgh', (column) => ({ column, field: 'name' })),
    },
  ],
  'import-of-other-kind': ['ics', 'vcard'].map((kind) => ({ path: 'a b.csv', kind })),
  'import-of-nobody': [{ path: 'a.vcf', kind: 'vcard' }],
  'import-of-linkedin-extra': [
    { path: 'm.csv', holds: 'messages' },
    { path: 'i.csv', holds: 'invitations' },
  ],
  'import-archive-without-people': [{ path: 'l.zip' }],
  'import-of-no-event': [
    { path: 'a.ics', holds: [] },
    {
      path: 'a.ics',
      holds: [
        { why: 'to-do', count: 3 },
        { why: 'journal', count: 1 },
      ],
    },
  ],
  'import-option-of-calendars': [{ option: 'since', kind: 'vcard' }],
  'import-text-unfound': [{ option: 'only', given: 'choir' }],
  'import-until-before': [{ from: '2026-11-20', until: '2026-11-01' }],
  'import-no-such-encoding': [{ given: 'latin-99' }],
  'import-in-other-encoding': [
    { path: 'a.csv', given: null },
    { path: 'a.csv', given: 'shift_jis' },
  ],
  'import-too-large': [{ path: 'a.vcf', most: 100 }],
  'no-such-export': [
    { given: 'ical', near: 'ics', known: ['ics', 'csv'] },
    { given: 'x', near: null, known: ['ics', 'csv'] },
  ],
  'table-without-tables': [{ kind: 'ics' }],
  'report-without-file': [{}],
  'brief-of-what': [{}],
  'brief-of-goal': [{ name: 'Call five people' }],
  'brief-without-event': [{}],
  'brief-of-nobody': [{ path: 'Tea.md' }],
  'not-a-field-of-many': [{ given: 'email=x', known: ['cadence', 'tier'] }],
  'set-for-whom': [{ given: 'cadence=weekly' }],
  'set-as-table': [{}],
  'option-needs-set': [{ option: 'write' }],
  'path-to-oneself': [{ given: 'me' }],
  'cannot-show': [{ path: '/tmp/report.html', program: 'xdg-open' }],
  'import-map-without-table': [{ kind: 'vcard' }],
  'import-map-without-column': CHOICES,
  'bad-import-map': [{ given: 'Wer', known: ['name', 'email'] }],
  'no-such-schema': CHOICES,
  'no-such-rule': CHOICES,
  'no-such-kind': CHOICES,
  'not-a-tag': [
    { given: 'my friends', near: 'my-friends' },
    { given: '2026', near: null },
  ],
  'status-overridden': [{ written: 'active', status: 'archived', field: 'archived', key: 'died' }],
  'birthday-without-day': [{ given: '1980', before: '--12-10', both: '1980-12-10' }],
  'new-option-of-other-kind': [{ option: 'date', kind: 'contact', known: ['met', 'cadence'] }],
  'new-without-name': [{ kind: 'contact' }],
  'new-introduction-not-of-two': [{}],
  'done-which': [{}],
  'done-of-several': [{ given: 'Ada', number: 2 }],
  'nobody-to-ask': [{}],
  'nothing-to-undo': [true, false].map((hasDroppedOlder) => ({ hasDroppedOlder })),
  'undo-over-note': [{ path }],
  'undo-not-alone': [{ option: null }, { option: 'date' }],
  'ambiguous-subject': [
    { given: 'Ada', shown: ['Ada Byron', 'Ada Lovelace'], more: 0 },
    { given: 'fair', shown: ['Events/Fair (event)'], more: 12 },
  ],
  'days-reversed': [{ start: date('2026-11-19'), end: date('2026-11-18') }],
  'until-without-snooze': [{}],
  'dry-run-without-snooze': [{}],
  'snooze-without-date': [{ name: 'Ada Lovelace' }],
  'bad-points': [{ given: 'many' }],
  'bad-foreign-field': [{ given: 'Firma', known: ['name', 'organization'] }],
  'init-without-folder': [{}],
  'example-among-notes': [{}],
  'no-such-intro-action': CHOICES,
  'option-of-other-action': [
    { command: 'intro', option: 'all', action: 'asked', actions: [] },
    { command: 'intro', option: 'date', action: null, actions: ['asked', 'made'] },
    { command: 'event', option: 'cards', action: 'skipped', actions: ['attended'] },
  ],
  'propose-not-of-two': [{}],
  'not-an-introduction': [{ path }],
  'with-after-two-names': [{}],
  'intro-names': [
    { step: 'outcome', tooMany: false },
    { step: 'made', tooMany: true },
    { step: 'made', tooMany: false },
  ],
  'no-such-event-action': CHOICES,
  'no-event-awaits': [{ action: 'attended' }],
  'event-or-text': [{ name: 'fair', text: 'met someone' }],
  'not-field-and-value': [{ given: 'x' }],
  'field-of-other-kind': ['needs', null].map((option) => ({
    name: 'Grow',
    kind: 'goal' as const,
    option,
    field: 'needs',
    kinds: ['contact' as const],
  })),
  'edit-without-field': [{ option: 'dry-run' }],
  'no-editor': (['unset', 'no-terminal'] as const).map((why) => ({ why })),
  'editor-failed': [null, ...FAULTS].map((fault) => ({ editor: 'vi', fault, ended: '3' })),
  'no-such-hook-action': CHOICES,
  'hook-run-as-json': [{}],
  'hook-word-not-taken': [{ action: 'install', word: 'x' }],
  'hook-not-named': [{ known: ['pre-commit'] }],
  'no-such-hook': CHOICES,
  'hook-without-vault': [{ hook: 'pre-commit', vault: 'nn' }],
  'hooks-of-all-repositories': [{ path: '/hooks', own: '.git/hooks' }],
  'hooks-switched-off': [
    { path: '', own: null },
    { path: '/elsewhere', own: '/my notes/.git/hooks' },
  ],
  'hooks-elsewhere': [{ path: '.git/hooks', real: '/hooks' }],
  'hook-not-ours-to-change': (
    [
      'no-file',
      'no-shell-script',
      'no-interpreter',
      'carriage-return',
      'not-executable',
      'half-marked',
    ] as const
  ).map((why) => ({
    path: '.git/hooks/pre-commit',
    name: 'pre-commit',
    why,
  })),
  'update-and-prune': [{}],
  'baseline-of-part': [{ option: 'staged' }],
  'no-baseline-named': [{}],
  'staged-takes-no-names': [{}],
  'diff-and-findings': [{ format: 'json' }],
  'bad-count': [{ option: 'max-warnings', given: 'x' }],
  'bad-rule-severity': [{ given: 'broken-link:x', rule: 'broken-link' }],
  'format-without-file': [{ given: 'json:' }],
  'two-reports-printed': [{ format: 'sarif' }],
  'two-reports-in-file': [{ path: './o.x' }],
  'stdin-filename-alone': [{}],
  'stdin-without-filename': [{}],
  'stdin-and-names': [{ path }],
  'piped-note-not-utf8': [{}],
  'piped-not-a-note': [{ given: 'a.txt' }],
  'outcome-ahead': [['status'], ['cards', 'met']].map((fields) => ({ path, date: '2026-12-09', fields })),

  'cannot-read': FILES,
  'disk-fault': FILES,
  'cannot-write': FILES,
  'cannot-rewrite': FILES,
  'cannot-remove': FILES,
  'cannot-make-folder': FILES,
  'file-not-utf8': [{ path }],
  'not-a-folder': [{ path }],
  'folder-missing': [{ path: 'x y/z.vcf', folder: 'x y' }],
  'no-such-folder': [{ given: 'x', by: '--vault' }],
  'above-vaults': [['notes'], ['notes', 'work/notes']].map((vaults) => ({ folder: '/home/jo', vaults })),
  'not-a-vault': [true, false].map((byVariable) => ({ folder: '/notes', byVariable })),
  'no-such-file': [{ given: 'x' }],
  'not-in-vault': [{ given: 'x', vault: '/vault' }],
  'file-not-for-this': (['link', 'no-file', 'note', 'settings', 'git'] as const).map((why) => ({
    path: 'known.json',
    why,
  })),
  'not-own-files': [['people.csv'], ['people.csv', 'events.csv']].map((paths) => ({ paths })),
  'outside-root': [{ path, root: '/vault' }],
  'vault-busy': [{ pid: 4711 }],
  'folder-not-own': [{ path: '/tmp/netvault-1000' }],
  'not-own-file': [{ path }],
  'appeared-meanwhile': [{ path }],
  'changed-meanwhile': [{ path }],
  'stopped-after': [
    { error: { code: 'changed-meanwhile', data: { path }, place: null }, written: [] },
    { error: { code: 'cannot-write', data: FILES[0] ?? {}, place: null }, written: ['A.md', 'B.md'] },
  ],
  'no-git': [{}],
  'git-not-runnable': FAULTS.map((fault) => ({ fault })),
  'git-failed': [{ command: 'cat-file', complaint: 'bad object' }],
  'git-lost-object': [{ name: '123abc' }],
  'git-object-elsewhere': [{ name: '123abc' }],
  'not-in-git': [{ path }],
  'no-repository': [{ vault: '/vault' }],
  'repository-bare': [{ vault: '/vault' }],
  'repository-unreadable': [{ vault: '/vault', complaint: 'bad config' }],
  'vault-outside-repository': [{ vault: '/vault', top: '/elsewhere' }],
};
const SAMPLES = Object.entries({ ...USER_ERRORS, ...CLI_ERRORS }) as [string, readonly object[]][];

describe('error messages of the command line', () => {
  it('have a sample for each error code', () => {
    expect(SAMPLES.map(([code]) => code).sort()).toEqual(Object.keys(CLI_ERROR_WORDS).sort());
  });

  it.each(SAMPLES)('for %s have a message without a full stop, and then advice', (code, samples) => {
    expect(samples).not.toEqual([]);
    for (const data of samples) {
      const [message, help] = errorWords({ code, data });
      expect(message).toMatch(/\S.*[^.?!\s]$/u);
      // A command or an option can begin a sentence without a capital letter.
      expect(help).toMatch(/^(?:(?:[A-Z]|netvault |git |--).*[^\s])?$/u);
      expect(`${message} ${help}`).not.toMatch(/undefined|null|\[object|\.\.(?!\/)| {2}/);
    }
  });
});
