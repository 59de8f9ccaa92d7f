import type { Construct } from './constructs.ts';
import { many, note } from './many.ts';

/** A field that contains something `n` times. */
type Growing = (n: number) => string;

const list = (values: readonly string[]): string => `[${values.join(', ')}]`;
const links =
  (name: string): Growing =>
  (n) =>
    list(many(n, (at) => `"[[${name}${at}]]"`));
const words =
  (name: string): Growing =>
  (n) =>
    list(many(n, (at) => `${name}${at}`));

const FIELDS: Readonly<Record<string, Readonly<Record<string, Growing>>>> = {
  contact: {
    aliases: words('Countess'),
    email: (n) => list(many(n, (at) => `a${at}@example.com`)),
    organization: links('Firm'),
    purpose: links('Goal'),
    knows: links('P'),
    introduced_by: links('P'),
    offers: words('a thing '),
    needs: words('a thing '),
    tags: words('tag'),
    log: (n) => list(many(n, (at) => `"2026-11-18 call ${at + 1}m"`)),
    name: (n) => 'Ada '.repeat(n),
    cadence: (n) => '6 '.repeat(n),
  },
  event: {
    with: links('P'),
    met: links('M'),
    purpose: links('Goal'),
    goals: (n) => list(many(n, (at) => `a${at} 1`)),
    introductions: (n) => list(many(n, (at) => `"[[P${at}]] to [[Q${at}]]"`)),
    results: words('a result '),
    log: (n) => list(many(n, (at) => `"call [[P${at}]]"`)),
    kind: (n) => 'talk '.repeat(n),
  },
  goal: {
    targets: (n) => list(many(n, (at) => `2026-01-01 ${at + 1}`)),
    on: (n) => list(many(n, () => 'mon')),
    purpose: links('Goal'),
  },
  introduction: {
    between: links('P'),
    consent: links('P'),
  },
  scorecard: {
    points: (n) => list(many(n, (at) => `a${at} 1`)),
    results: words('r'),
    for_me: words('a'),
    days_off: (n) =>
      list(many(n, (at) => `20${String((at % 80) + 10)}-08-03..20${String((at % 80) + 10)}-08-14 away`)),
    log_headings: words('Log'),
    tiers: (n) => `{${many(n, (at) => `t${at}: monthly`).join(', ')}}`,
    languages: (n) => list(many(n, () => 'de')),
    fields: (n) => `{contact: {last_contact: ${words('key')(n)}}}`,
    values: (n) => `{event: {kind: {${many(n, (at) => `k${at}: one-to-one`).join(', ')}}}}`,
    records: (n) => `{contact: ${list(many(n, (at) => `{folder: People${at}}`))}}`,
  },
  review: {
    points: (n) => '1'.repeat(n),
  },
};

const FIRST: Readonly<Record<string, readonly string[]>> = {
  contact: ['type: contact'],
  event: ['type: event', 'date: 2026-11-18', 'status: attended'],
  goal: ['type: goal', 'kind: behavior', 'metric: points', 'target: 10', 'every: week', 'status: active'],
  introduction: ['type: introduction', 'status: made', 'made: 2026-11-18'],
  scorecard: ['type: scorecard'],
  review: ['type: review', 'period: 2026-W46'],
};

/** People and a goal to which links of the records lead; all other links of the records lead nowhere. */
const OTHERS: Readonly<Record<string, string>> = {
  'P1.md': note(['type: contact', 'purpose: "[[Goal1]]"', 'cadence: weekly']),
  'P2.md': note(['type: contact', 'needs: [a thing 1]']),
  'Goal1.md': note(['type: goal', 'kind: overall', 'status: active']),
  '2026-11-19.md': '## Log\n\n- call [[P1]]\n- [ ] call [[P2]]\n',
};

const record = (kind: string, fields: readonly string[], body = ''): Record<string, string> => ({
  ...OTHERS,
  'Record.md': note([...(FIRST[kind] ?? []), ...fields], body),
});

/** Logs that refer to the record or are part of it. */
const LINES: Readonly<Record<string, (n: number) => string>> = {
  'lines of its log': (n) => `## Log\n\n${many(n, (at) => `- 2026-11-18 call [[P${at}]]`).join('\n')}\n`,
  'lines of one day': (n) => `## Log\n\n${'- 2026-11-18 call 5m\n'.repeat(n)}`,
  'open lines': (n) => `## Log\n\n${many(n, (at) => `- [ ] 2026-11-21 call [[P${at}]]`).join('\n')}\n`,
  'links in it': (n) => many(n, (at) => `[[P${at}]]`).join('\n'),
};

function single(): [string, Construct][] {
  return Object.entries(FIELDS).flatMap(([kind, fields]) =>
    Object.entries(fields).flatMap(([field, grow]): [string, Construct][] => [
      [`${field} of a ${kind}`, (n) => ({ notes: record(kind, [`${field}: ${grow(n)}`]) })],
      [
        `${field} of a ${kind}, in block style`,
        (n) => ({ notes: record(kind, [`${field}:`, ...asItems(grow(n))]) }),
      ],
    ]),
  );
}

/** A list on one line, written on several lines. */
function asItems(value: string): string[] {
  return value.startsWith('[')
    ? value
        .slice(1, -1)
        .split(', ')
        .map((item) => `  - ${item}`)
    : [`  ${value}`];
}

/**
 * Two fields of one record, and a field with lines: comparing each value of one with each of the other is
 * quadratic.
 */
function products(): [string, Construct][] {
  return Object.entries(FIELDS).flatMap(([kind, fields]) => {
    const all = Object.entries(fields);
    const pairs = all.flatMap(([one, growOne], at) =>
      all
        .slice(at + 1)
        .map(([other, growOther]): [string, Construct] => [
          `${one} × ${other} of a ${kind}`,
          (n) => ({ notes: record(kind, [`${one}: ${growOne(n)}`, `${other}: ${growOther(n)}`]) }),
        ]),
    );
    const lines = all.flatMap(([field, grow]) =>
      Object.entries(LINES).map(([what, body]): [string, Construct] => [
        `${field} of a ${kind} × ${what}`,
        (n) => ({ notes: record(kind, [`${field}: ${grow(n)}`], body(n)) }),
      ]),
    );
    return [...pairs, ...lines];
  });
}

/** Front matter of many forms. */
export const MATTER: Readonly<Record<string, Construct>> = {
  'fields that nobody knows': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `key${at}: a`)]) },
  }),
  'fields that are nearly known': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `cadenc${at}: a`)]) },
  }),
  'one field again and again': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, () => 'name: a')]) },
  }),
  'lists in lists': (n) => ({
    notes: { 'Ada.md': note(['type: contact', `tags: [${many(n, () => '[a]').join(', ')}]`]) },
  }),
  'dates that cannot be read': (n) => ({
    notes: { 'Ada.md': note(['type: contact', `log: [${many(n, () => '"2026-13-45 call"').join(', ')}]`]) },
  }),
  'links without quotes': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `key${at}: [[P${at}]]`)]) },
  }),
  'anchors and aliases': (n) => ({
    notes: { 'Ada.md': note(['type: contact', 'a: &a [x]', `tags: [${many(n, () => '*a').join(', ')}]`]) },
  }),
  'many anchors': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `k${at}: &a${at} x`)]) },
  }),
  'comments in front matter': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, () => '# a comment')]) },
  }),
  'comments behind values': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `k${at}: a #b`)]) },
  }),
  'a text of many lines': (n) => ({
    notes: { 'Ada.md': note(['type: contact', 'role: |', ...many(n, () => '  words')]) },
  }),
  'a folded text': (n) => ({
    notes: { 'Ada.md': note(['type: contact', 'role: >', ...many(n, () => '  words\n')]) },
  }),
  'a quoted text of many lines': (n) => ({
    notes: { 'Ada.md': note(['type: contact', 'role: "', ...many(n, () => '  words'), '  "']) },
  }),
  'escapes in quotes': (n) => ({
    notes: { 'Ada.md': note(['type: contact', `role: "${'\\n'.repeat(n)}"`]) },
  }),
  'quotes without an end': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `k${at}: "a`)]) },
  }),
  'brackets without an end': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `k${at}: [a`)]) },
  }),
  'braces in braces': (n) => ({ notes: { 'Ada.md': note(['type: contact', `k: ${'{a: '.repeat(n)}`]) } }),
  'tabs in front matter': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `\tk${at}: a`)]) },
  }),
  'lines that are no YAML': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, () => 'just words: and: more')]) },
  }),
  'spaces in front matter': (n) => ({
    notes: { 'Ada.md': note(['type: contact', `role: a${' '.repeat(n)}b`, ' '.repeat(n)]) },
  }),
  'bent quotes in front matter': (n) => ({
    notes: { 'Ada.md': note(['type: contact', ...many(n, (at) => `k${at}: “a”`)]) },
  }),
  'front matter without an end': (n) => ({
    notes: { 'Ada.md': `---\ntype: contact\n${many(n, (at) => `k${at}: a`).join('\n')}` },
  }),
  'merge conflicts in front matter': (n) => ({
    notes: {
      'Ada.md': note(['type: contact', ...many(n, () => '<<<<<<< a\nname: b\n=======\nname: c\n>>>>>>> d')]),
    },
  }),
  'assertions of a review': (n) => ({
    notes: { 'W.md': note([...(FIRST['review'] ?? []), ...many(n, (at) => `act${at}: ${at}`)]) },
  }),
  'keys of a vCard': (n) => ({
    notes: { 'Ada.md': note(['FN: Ada', 'type: contact', ...many(n, (at) => `EMAIL[${at}]: a@b.c`)]) },
  }),
};

/** Every field that can contain many values, every pair of these fields, and fields with lines. */
export const RECORDS: Readonly<Record<string, Construct>> = {
  ...Object.fromEntries(single()),
  ...Object.fromEntries(products()),
  ...MATTER,
};
