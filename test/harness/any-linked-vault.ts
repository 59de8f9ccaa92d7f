import fc from 'fast-check';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { writtenLinks } from '../../src/app/moves/written-links.ts';
import { Ledger, scorecard } from '../../src/scorecard/index.ts';
import type { NoteChange, NoteRemoval } from '../../src/app/notes/note-change.ts';
import { addDays } from '../../src/model/civil-date.ts';
import { date, moment } from './dates.ts';

export type Texts = Readonly<Record<string, string>>;

/** The day on which random vaults of linked people are counted. */
export const LINKED_DAY = '2026-11-19';

/**
 * Paths of people: the same names in two folders, other letters, characters with a meaning in YAML or
 * markdown.
 */
export const PEOPLE = [
  'People/Ada Lovelace.md',
  'Old/Ada Lovelace.md',
  'People/Ada King.md',
  'Bob.md',
  'Old/Zoë, née O’Neill.md',
  "O'Brien (Pat).md",
] as const;

const nameIn = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '');

const target = fc.constantFrom(...PEOPLE).chain((path) => {
  const whole = path.replace(/\.md$/, '');
  return fc.constantFrom(
    ...[
      nameIn(path),
      nameIn(path),
      whole,
      path,
      `/${whole}`,
      nameIn(path).toLowerCase(),
      `../${whole}`,
      'Nobody Here',
    ],
  );
});
const wikilink = fc
  .tuple(target, fc.constantFrom('', '', '', '#Notes', '#^a1', '|her', '#Log|the log'))
  .map(([to, rest]) => `[[${to}${rest}]]`);
const markdownLink = fc
  .tuple(target, fc.constantFrom('', '#Notes', ' "a title"'), fc.boolean())
  .map(([to, rest, isBracketed]) => {
    const address = to.endsWith('.md') ? to : `${to}.md`;
    const [heading = '', title = ''] = rest.startsWith('#') ? [rest, ''] : ['', rest];
    return isBracketed
      ? `[shown](<${address}${heading}>${title})`
      : `[shown](${encodeURI(address).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}${heading}${title})`;
  });
const link = fc.oneof({ weight: 4, arbitrary: wikilink }, { weight: 1, arbitrary: markdownLink });

const text = fc
  .array(
    fc.oneof(
      link.map((one) => `See ${one}, too.`),
      link.map((one) => `!${one}`),
      link.map((one) => `In code: \`${one}\``),
      link.map((one) => `| ${one.replace('|', '\\|')} | x |`),
      link.map((one) => `> - quoted ${one}`),
      link.map((one) => ['```', one, '```'].join('\n')),
      link.map((one) => `%% ${one} %%`),
      fc.constantFrom(
        'Words.',
        '## Notes',
        '### 2026',
        '    indented',
        '- item',
        '* [ ] task',
        '',
        '<b>x</b>',
        '---',
      ),
    ),
    { maxLength: 6 },
  )
  .map((lines) => lines.join('\n\n'));

const day = fc.integer({ min: -150, max: 3 }).map((days) => addDays(date(LINKED_DAY), days));
const people = fc.oneof(
  link,
  fc.tuple(link, link).map((two) => two.join(' and ')),
  fc.constantFrom('', 'Bob', 'Ada King'),
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '[x] ', '[ ] ', '[-] '),
    day,
    fc.constantFrom('call', 'email', 'coffee', 'ask', 'reading'),
    fc.constantFrom('', '', ' 20m', ' x2'),
    people,
    fc.constantFrom('', ': a talk', ' — again', ': about [[Bob]]'),
  )
  .map(
    ([mark, on, activity, amount, who, about]) =>
      `${mark}${on} ${activity}${amount}${who === '' ? '' : ` ${who}`}${about}`,
  );

const listed = (lines: readonly string[], marker: string): string =>
  lines.map((one, at) => `${marker} ${one}${at % 3 === 2 ? '\n  - more of it' : ''}`).join('\n');

/** Lines of a note. Some are the same in many notes, so that two notes often share a line. */
const lines = fc.array(
  fc.oneof(line, fc.constantFrom('2026-11-01 call: same', '[ ] 2026-11-20 email', '2026-10-03 met her')),
  {
    maxLength: 4,
  },
);

const inQuotes = (one: string, mark: string): string =>
  mark === "'" ? `'${one.replaceAll("'", "''")}'` : JSON.stringify(one);

const field = fc.oneof(
  fc.constantFrom(
    'role: director',
    'role: writer',
    'email: ada@example.org',
    'email: [ADA@example.org, b@example.org]',
  ),
  fc.constantFrom(
    'tags: [one, two]',
    'tags: three',
    'tags: "one, four"',
    'phone: "+44 20 7946 0018"',
    'cadence: weekly',
  ),
  fc.constantFrom(
    'bio: |\n  a\n  b',
    'odd: {a: 1}',
    'organization: Works',
    'company: [Works, Mill]',
    'offers: []',
    'private: true',
  ),
  fc.constantFrom(
    '# a comment',
    'met: 2026-01-05',
    'met: 2026-02-01',
    'last_contact: 2026-03-01',
    'birthday: --12-10',
  ),
  fc.constantFrom('aliases: [Countess]', 'aliases: Bobby', 'needs:\n  - proofs # soon\n  - a printer'),
  fc.tuple(link, fc.constantFrom('"', "'")).map(([one, mark]) => `introduced_by: ${inQuotes(one, mark)}`),
  fc
    .tuple(link, link, fc.constantFrom('"', "'"))
    .map(([a, b, mark]) => `knows: [${inQuotes(a, mark)}, ${inQuotes(b, mark)}]`),
  wikilink.map((one) => `met_at: ${one}`),
);
const frontLog = fc.tuple(lines, fc.constantFrom('"', "'", '')).map(([all, mark]) => {
  const items = all.map((one) => `  - ${mark === '' ? one : inQuotes(one, mark)}`);
  return all.length === 0 ? '' : `log:\n${items.join('\n')}`;
});

const unique = (fields: readonly string[]): readonly string[] => [
  ...new Map(fields.map((one) => [/^(?:#.*|[a-z_]+)/.exec(one)?.[0] ?? '', one])).values(),
];

const contact = fc
  .record({
    path: fc.constantFrom(...PEOPLE),
    fields: fc.array(field, { maxLength: 4 }),
    log: frontLog,
    head: text,
    body: lines,
    marker: fc.constantFrom('-', '-', '*'),
    tail: text,
    order: fc.constantFrom('## Log\n\n', '## Log\n', '# Log\n\n\n'),
    hasTitle: fc.boolean(),
  })
  .map(({ path, fields, log, head, body, marker, tail, order, hasTitle }) => {
    const front = ['type: contact', ...unique(fields), ...(log === '' ? [] : [log])].join('\n');
    const title = hasTitle ? `# ${nameIn(path)}\n\n` : '';
    const own = body.length === 0 ? '' : `${order}${listed(body, marker)}\n\n`;
    return [path, `---\n${front}\n---\n${title}${head}\n\n${own}## More\n${tail}\n`] as const;
  });

const event = fc
  .tuple(fc.integer({ min: 1, max: 3 }), day, fc.array(link, { maxLength: 3 }), text)
  .map(([at, on, who, body]) => {
    const list = JSON.stringify(who);
    return [
      `Events/Talk ${at}.md`,
      `---\ntype: event\ndate: ${on}\nstatus: attended\nwith: ${list}\n---\n${body}\n`,
    ] as const;
  });

const daily = fc.tuple(day, lines, text).map(([on, all, body]) => {
  const own = all.map((one) => one.replace(/\d{4}-\d\d-\d\d /, ''));
  return [`Daily/${on}.md`, `## Log\n${listed(own, '-')}\n\n## Else\n${body}\n`] as const;
});

const other = fc
  .tuple(fc.integer({ min: 1, max: 3 }), text)
  .map(([at, body]) => [`Notes/Page ${at}.md`, `${body}\n`] as const);

const GOALS: Texts = {
  'Scorecard.md':
    '---\ntype: scorecard\ndaily_notes: {folder: Daily, format: YYYY-MM-DD}\nme: "[[Nobody]]"\n---\n',
  'Goals/Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n---\n',
  'Goals/New.md': '---\ntype: goal\nkind: behavior\nmetric: contacts\ntarget: 1\nevery: month\n---\n',
};

const dressed = fc.constantFrom(
  ...[(one: string) => one, (one: string) => one.replaceAll('\n', '\r\n'), (one: string) => `\ufeff${one}`],
);

/** A vault of people who are linked in every way, by path. */
export const anyLinkedVault: fc.Arbitrary<Texts> = fc
  .tuple(
    fc.array(contact, { minLength: 2, maxLength: 5 }),
    fc.array(fc.oneof(event, daily, daily, other), { maxLength: 8 }),
    fc.array(dressed, { minLength: 13, maxLength: 13 }),
  )
  .map(([contacts, notes, dress]) => ({
    ...GOALS,
    ...Object.fromEntries(
      [...contacts, ...notes].map(([path, body], at) => [path, (dress[at] ?? ((one: string) => one))(body)]),
    ),
  }));

export function contactsIn(texts: Texts): readonly string[] {
  return Object.keys(texts).filter((path) => (PEOPLE as readonly string[]).includes(path));
}

/** A vault after changes. */
export function after(texts: Texts, changes: readonly (NoteChange | NoteRemoval)[]): Texts {
  const next = new Map(Object.entries(texts));
  for (const { path, before, after: text } of changes) {
    if ((next.get(path) ?? null) !== before) throw new Error(`${path} is not as the change says`);
    if (text === null) next.delete(path);
    else next.set(path, text);
  }
  return Object.fromEntries(next);
}

/** Where each link of a note leads, in order; `moved` leads to another path. */
export function endsOf(
  index: VaultIndex,
  path: string,
  moved: ReadonlyMap<string, string>,
): readonly string[] {
  const note = index.note(path);
  return (note ? writtenLinks(note) : []).map(({ target: to }) => {
    const end = index.links.resolve(to, path)?.path ?? `nowhere: ${to}`;
    return moved.get(end) ?? end;
  });
}

/** A text with one character instead of the target of each link, to compare the rest. */
export function withoutTargets(index: VaultIndex, path: string): string {
  const note = index.note(path);
  let said = note?.text ?? '';
  for (const { address } of [...(note ? writtenLinks(note) : [])].reverse())
    said = `${said.slice(0, address.start)}\u0001${said.slice(address.end)}`;
  return said;
}

/** Points, counts and goals of every week of the random days. */
export function totalsOf(index: VaultIndex): unknown {
  const now = moment(LINKED_DAY);
  const ledger = Ledger.of(index, now);
  return Array.from({ length: 24 }, (_, week) => {
    const { points, activities, results, goals } = scorecard(
      index,
      now,
      'week',
      addDays(now.date, -7 * week),
    );
    return {
      points,
      activities,
      results,
      goals: Object.fromEntries(goals.map(({ path, done }) => [path, done])),
      first: ledger.first,
    };
  });
}
