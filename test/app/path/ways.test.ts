import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wayReport, type WayReport, type WayStep } from '../../../src/app/path/way-report.ts';
import { Ledger } from '../../../src/scorecard/index.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { moment } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const NOW = moment('2026-11-19 12:00');
type Files = Readonly<Record<string, string>>;
const contact = (fields = '', body = ''): string => `---\ntype: contact\n${fields}---\n${body}`;
const report = (files: Files, to: string): WayReport => wayReport(Ledger.of(vaultOf(files), NOW), to);
const namesOf = ({ ways }: WayReport): string[] =>
  ways.map(({ steps }) => steps.map(({ to, how }) => `${how} ${to.name}`).join(', '));

const VAULT = {
  'Scorecard.md': '---\ntype: scorecard\nme: "[[Me]]"\n---\n',
  'Me.md': contact('organization: Press\n'),
  'Ada.md': contact('knows: "[[Grace]]"\n', '\n## Log\n\n- 2026-11-10 coffee\n'),
  'Bo.md': contact('organization: "[[Navy]]"\nmet: 2026-05\n'),
  'Cy.md': contact('organization: press\n', 'See [[Grace]].\n'),
  'Di.md': contact('met: 2026-02-01\n'),
  'Grace.md': contact('organization: Navy\n'),
  'Far.md': contact('introduced_by: "[[Grace]]"\n'),
};

describe('the ways to a person', () => {
  it('begin with the strongest ties, and have sources and needed consent for each step', () => {
    const skipped =
      '---\ntype: event\nstatus: skipped\ndate: 2026-10-24\nwith:\n  - "[[Grace]]"\n  - "[[Di]]"\n---\n';
    const found = report({ ...VAULT, 'Fair.md': skipped }, 'Grace.md');
    expect(namesOf(found)).toEqual([
      'contact Ada, knows Grace',
      'contact Di, event Grace',
      'contact Bo, organization Grace',
      'organization Cy, link Grace',
    ]);
    const places = found.ways.map(({ steps }) =>
      steps.map(({ sources }) => sources.map(({ path, line }) => `${path}:${line}`).join(' ')),
    );
    expect(places).toEqual([
      ['Ada.md:8', 'Ada.md:3'],
      ['Di.md:3', 'Fair.md:7 Fair.md:6'],
      ['Bo.md:4', 'Bo.md:3 Grace.md:3'],
      ['Me.md:3 Cy.md:3', 'Cy.md:5'],
    ]);
    expect(found.ways[0]?.steps.map(({ consent }) => consent.map(({ name }) => name))).toEqual([
      [],
      ['Ada', 'Grace'],
    ]);
  });

  it.each([
    ['2026-11-19', true],
    ['2026-11-20', false],
  ])('do not use an introduction before the day on which it is made: %s', (made, isKnown) => {
    const introduction = `---\ntype: introduction\nstatus: made\nbetween: ["[[Di]]", "[[Far]]"]\nmade: ${made}\n---\n`;
    const found = report({ ...VAULT, 'Far.md': contact(), 'I.md': introduction }, 'Far.md');
    expect(found.known !== null).toBe(isKnown);
    expect(namesOf(found)).toEqual([]);
  });

  it('go through two people if no one person knows them, but not through anyone you could ask sooner', () => {
    expect(namesOf(report(VAULT, 'Far.md'))).toEqual([
      'contact Ada, knows Grace, introduced-you Far',
      'contact Bo, organization Grace, introduced-you Far',
      'organization Cy, link Grace, introduced-you Far',
    ]);
  });

  it('do not use archived, paused or private people, nor what did not take place', () => {
    const event = (more: string): string => `---\ntype: event\nwith: ["[[Zed]]", "[[Di]]"]\n${more}---\n`;
    const found = report(
      {
        'A.md': contact('knows: "[[Zed]]"\nmet: 2026-01-01\nstatus: archived\n'),
        'B.md': contact('knows: "[[Zed]]"\nmet: 2026-01-01\nstatus: paused\n'),
        'C.md': contact('knows: "[[Zed]]"\nmet: 2026-01-01\nprivate: true\n'),
        'Di.md': contact('met: 2026-01-01\norganization: Self-employed\n'),
        'Zed.md': contact('organization: self employed\nstatus: archived\n'),
        'E1.md': event('date: 2026-11-24\nstatus: planned\n'),
        'E2.md': event('date: 2026-10-24\nstatus: canceled\n'),
        'E3.md': event('date: 2026-10-24\nstatus: skipped\nprivate: true\n'),
        'I.md': '---\ntype: introduction\nbetween: ["[[Zed]]", "[[Di]]"]\nstatus: asked\n---\n',
      },
      'Zed.md',
    );
    expect(found.ways).toEqual([]);
    expect(found.leftOut).toEqual({ archived: 1, paused: 1, private: 1 });
    expect(found.events.map(({ name }) => name)).toEqual(['E1']);
  });

  it('are not searched if you know the person by contact, by a meeting or by your own note', () => {
    const known = (fields: string, mine = ''): WayStep | null =>
      report({ ...VAULT, 'Me.md': contact(mine), 'Ed.md': contact(fields), 'Tea.md': '' }, 'Ed.md').known;
    expect(known('met: 2026-01-02\n')).toMatchObject({ how: 'contact', date: '2026-01-02' });
    expect(known('met_at: "[[Tea]]"\n')).toMatchObject({ how: 'met', date: null, what: 'Tea' });
    expect(known('', 'knows: "[[Ed]]"\n')).toMatchObject({ how: 'knows', from: null });
    expect(known('')).toBe(null);
  });

  it('begin with the direct one if the person is in your own organization', () => {
    expect(namesOf(report(VAULT, 'Cy.md'))[0]).toBe('organization Cy');
  });

  it('are limited to five, and the report tells whether there are more', () => {
    const many = Object.fromEntries(
      Array.from({ length: 9 }, (_, at) => [
        `P${at}.md`,
        contact(`met: 2026-01-0${at + 1}\nknows: "[[Zed]]"\n`),
      ]),
    );
    const found = report({ ...many, 'Zed.md': contact() }, 'Zed.md');
    expect(found.more).toBe(true);
    // The person whom you contacted last comes first.
    expect(namesOf(found)).toEqual([9, 8, 7, 6, 5].map((at) => `contact P${at - 1}, knows Zed`));
  });
});

const PEOPLE = ['A', 'B', 'C', 'D', 'E', 'F', 'Me'] as const;
type Person = (typeof PEOPLE)[number];
const some = fc.subarray([...PEOPLE], { maxLength: 2 });
const anyPerson = fc.record({
  met: fc.constantFrom(null, null, null, '2026-01-01', '2026-02-02'),
  knows: fc.oneof({ weight: 2, arbitrary: fc.constant<Person[]>([]) }, { weight: 1, arbitrary: some }),
  links: fc.oneof({ weight: 2, arbitrary: fc.constant<Person[]>([]) }, { weight: 1, arbitrary: some }),
  by: fc.constantFrom(null, null, null, ...PEOPLE),
  organization: fc.constantFrom('', '', 'Navy', 'Press', 'Guild'),
  aside: fc.constantFrom('', '', '', '', 'status: paused\n', 'private: true\n'),
});
const anyNet = fc.record({
  hasMe: fc.boolean(),
  people: fc.tuple(...PEOPLE.map(() => anyPerson)),
  events: fc.array(
    fc.record({
      there: fc.subarray([...PEOPLE], { maxLength: 4 }),
      status: fc.constantFrom('skipped', 'skipped', 'planned', 'canceled'),
    }),
    { maxLength: 2 },
  ),
  pair: fc.subarray([...PEOPLE], { maxLength: 2 }),
});
type Net = typeof anyNet extends fc.Arbitrary<infer T> ? T : never;

const list = (people: readonly string[]): string => `[${people.map((one) => `"[[${one}]]"`).join(', ')}]`;

function filesOf({ hasMe, people, events, pair }: Net): Files {
  const notes = PEOPLE.map((name, at) => {
    const one = people[at];
    if (!one) throw new RangeError(name);
    const fields = [
      one.met === null ? '' : `met: ${one.met}\n`,
      one.knows.length > 0 ? `knows: ${list(one.knows)}\n` : '',
      one.by === null ? '' : `introduced_by: "[[${one.by}]]"\n`,
      one.organization === '' ? '' : `organization: ${one.organization}\n`,
      one.aside,
    ].join('');
    return [`${name}.md`, contact(fields, `${one.links.map((each) => `[[${each}]]`).join('\n')}\n`)];
  });
  return {
    ...(Object.fromEntries(notes) as Files),
    ...(hasMe ? { 'Scorecard.md': VAULT['Scorecard.md'] } : {}),
    ...(Object.fromEntries(
      events.map(({ there, status }, at) => [
        `T${at}.md`,
        `---\ntype: event\ndate: 2026-10-1${at}\nstatus: ${status}\nwith: ${list(there)}\n---\n`,
      ]),
    ) as Files),
    'I.md': `---\ntype: introduction\nstatus: made\nbetween: ${list(pair)}\n---\n`,
  };
}

/** The rank of the strongest tie between two people in their notes: 0 is strongest, Infinity means no tie. */
function strengthOf({ people, events, pair }: Net, a: Person, b: Person): number {
  const [one, two] = [people[PEOPLE.indexOf(a)], people[PEOPLE.indexOf(b)]];
  if (!one || !two || a === b) return Infinity;
  if (pair.includes(a) && pair.includes(b)) return 0;
  if (one.knows.includes(b) || two.knows.includes(a) || one.by === b || two.by === a) return 0;
  if (events.some(({ there, status }) => status === 'skipped' && there.includes(a) && there.includes(b)))
    return 1;
  if (one.organization !== '' && one.organization === two.organization) return 2;
  return one.links.includes(b) || two.links.includes(a) ? 3 : Infinity;
}

/**
 * All ways to a person, found by trying each, as the people on them, best first; null if you know
 * the person.
 */
function naive(net: Net, to: Person): string[][] | null {
  const { hasMe, people } = net;
  const met = (person: Person): string | null => people[PEOPLE.indexOf(person)]?.met ?? null;
  const firstOf = (person: Person): number => {
    if (met(person) !== null) return 0;
    const own = hasMe ? strengthOf(net, 'Me', person) : Infinity;
    return own === 1 || own === 3 ? (sameOrganization(net, person) ? 2 : Infinity) : own;
  };
  const others = PEOPLE.filter((one) => !hasMe || one !== 'Me');
  if (firstOf(to) < 2) return null;
  const isAsked = (one: Person): boolean => people[PEOPLE.indexOf(one)]?.aside === '';
  const between = others.filter((one) => one !== to && isAsked(one));
  const ways: Person[][] = [
    [to],
    ...between.map((one) => [one, to]),
    ...between.flatMap((one) =>
      // If you have a tie to somebody yourself, nobody comes before them on a way.
      between.filter((two) => two !== one && firstOf(two) === Infinity).map((two) => [one, two, to]),
    ),
  ];
  const weighed = ways.map((way) => {
    const [first = to] = way;
    const steps = [firstOf(first), ...way.slice(1).map((one, at) => strengthOf(net, way[at] ?? one, one))];
    const sum = steps.reduce((total, each) => total + each, 0);
    return { way, keys: [way.length, Math.max(...steps), sum], last: met(first) ?? '' };
  });
  return weighed
    .filter(({ keys }) => keys.every(Number.isFinite))
    .sort((a, b) => {
      const at = a.keys.findIndex((key, each) => key !== b.keys[each]);
      if (at >= 0) return (a.keys[at] ?? 0) - (b.keys[at] ?? 0);
      if (a.last !== b.last) return a.last > b.last ? -1 : 1;
      return a.way.join('\n') < b.way.join('\n') ? -1 : 1;
    })
    .map(({ way }) => way);
}

function sameOrganization({ people }: Net, person: Person): boolean {
  const own = people[PEOPLE.indexOf('Me')]?.organization ?? '';
  return own !== '' && people[PEOPLE.indexOf(person)]?.organization === own;
}

/** A pattern for the line that is named as the source of a step: it must show what the step claims. */
function claimed(step: WayStep): RegExp {
  const { from, to, how, owner, date, what } = step;
  const other = `\\[\\[(?:${[from?.name ?? 'Me', to.name].join('|')})\\]\\]`;
  const by = owner === null ? '' : `\\[\\[${owner === to.path ? (from?.name ?? 'Me') : to.name}\\]\\]`;
  return {
    contact: new RegExp(`^met: ${date ?? '?'}$`),
    met: /^met_at/,
    introduction: new RegExp(`^between: .*${other}`),
    'introduced-you': new RegExp(`^introduced_by: "${by}"`),
    knows: new RegExp(`^knows: .*${by}`),
    event: new RegExp(`^with: .*${other}`),
    organization: new RegExp(`^organization: ${what ?? '?'}$`),
    link: new RegExp(by),
  }[how];
}

describe('the ways to a person in any vault', () => {
  it('are those of an exhaustive search, in the same order, and the source lines show the ties', () => {
    let steps = 0;
    assertOften(
      fc.property(anyNet, fc.constantFrom('A', 'B', 'C'), (net, to) => {
        const files = filesOf(net);
        const found = report(files, `${to}.md`);
        const expected = naive(net, to);
        expect(found.known === null).toBe(expected !== null);
        const people = found.ways.map((way) => way.steps.map((step) => step.to.name));
        expect(people).toEqual(expected?.slice(0, 5) ?? []);
        expect(found.more).toBe((expected?.length ?? 0) > 5);
        for (const step of found.ways.flatMap((way) => way.steps)) {
          steps++;
          expect(step.sources.length).toBeGreaterThan(0);
          for (const { path, line } of step.sources)
            expect(files[path]?.split('\n')[line - 1]).toMatch(claimed(step));
        }
      }),
      () => steps > 50,
    );
  });
});
