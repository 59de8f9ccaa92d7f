import type { Construct } from './constructs.ts';
import { many, note, notes } from './many.ts';

const contact = (...fields: readonly string[]): string => note(['type: contact', ...fields]);
const event = (...fields: readonly string[]): string =>
  note(['type: event', 'date: 2026-11-18', 'status: attended', ...fields]);
const goal = (...fields: readonly string[]): string =>
  note(['type: goal', 'kind: behavior', 'status: active', 'every: week', 'target: 3', ...fields]);
const log = (lines: readonly string[]): string => `## Log\n\n${lines.join('\n')}\n`;
const P = (at: number): string => `P${at}.md`;

/** Vaults in which the number of notes grows, or the number of pairs of notes that concern each other. */
export const VAULTS: Readonly<Record<string, Construct>> = {
  contacts: (n) => ({
    notes: notes(n, P, (at) => contact(`name: Ada ${at}`, 'cadence: monthly', 'met: 2024-01-01')),
  }),
  'contacts of one name': (n) => ({
    notes: notes(
      n,
      (at) => `F${at}/Ada.md`,
      () => contact('name: Ada'),
    ),
  }),
  'contacts of one alias': (n) => ({ notes: notes(n, P, () => contact('aliases: [Ada]')) }),
  'contacts of nearly one name': (n) => ({ notes: notes(n, P, (at) => contact(`name: Ada Lovelace${at}`)) }),
  'contacts of one address': (n) => ({ notes: notes(n, P, () => contact('email: a@example.com')) }),
  'contacts whose purposes are many': (n) => ({
    notes: {
      'Ada.md': contact(`purpose: [${many(n, (at) => `"[[G${at}]]"`).join(', ')}]`),
      '2026-11-18.md': log(many(n, () => '- call [[Ada]]')),
    },
  }),
  'people of one line whose purposes are the same': (n) => ({
    notes: {
      ...notes(n, P, () =>
        contact(
          `purpose: [${many(n, (at) => `"[[G${at}]]"`)
            .slice(0, 20)
            .join(', ')}]`,
        ),
      ),
      '2026-11-18.md': log([`- call ${many(n, (at) => `[[P${at}]]`).join(', ')}`]),
    },
  }),
  'an event whose purposes and people are many': (n) => ({
    notes: {
      'Fair.md': event(
        `purpose: [${many(n, (at) => `"[[G${at}]]"`).join(', ')}]`,
        `met: [${many(n, (at) => `"[[P${at}]]"`).join(', ')}]`,
      ),
    },
  }),
  'a log of one person': (n) => ({
    notes: { 'P1.md': contact('cadence: monthly') + log(many(n, () => '- 2026-11-17 call')) },
  }),
  'logs of two people': (n) => ({
    notes: {
      'P1.md': contact('cadence: monthly') + log(many(n, (at) => `- 2026-11-17 call: about ${at}`)),
      'P2.md': contact('cadence: monthly') + log(many(n, (at) => `- 2026-11-17 call: about ${n - at / 2}`)),
    },
  }),
  'people of one line, n lines': (n) => ({
    notes: { '2026-11-18.md': log(many(n, (at) => `- call [[P${at}]], [[P${at + 1}]] and [[P${at + 2}]]`)) },
  }),
  'offers and needs': (n) => ({
    notes: notes(n, P, (at) => contact(at % 2 ? `offers: [thing${at}]` : `needs: [thing${at + 1}]`)),
  }),
  'offers and needs in common words': (n) => ({
    notes: notes(n, P, (at) => contact(at % 2 ? 'offers: [a flat in Bath]' : 'needs: [a house in York]')),
  }),
  goals: (n) => ({
    notes: notes(
      n,
      (at) => `G${at}.md`,
      (at) => goal(`metric: a${at}`),
    ),
  }),
  'goals × lines': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `G${at}.md`,
        () => goal('metric: points'),
      ),
      '2026-11-18.md': log(many(n, () => '- call [[Ada]]')),
    },
  }),
  'goals of their own activities × lines': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `G${at}.md`,
        (at) => goal(`metric: a${at}`),
      ),
      '2026-11-18.md': log(many(n, (at) => `- a${at} [[Ada]]`)),
    },
  }),
  'goals that are the same': (n) => ({
    notes: notes(
      n,
      (at) => `G${at}.md`,
      () => goal('metric: call', 'start: 2026-11-01'),
    ),
  }),
  'overall goals × lines': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `G${at}.md`,
        () => note(['type: goal', 'kind: overall', 'status: active']),
      ),
      'Ada.md': contact('purpose: "[[G1]]"'),
      '2026-11-18.md': log(many(n, () => '- call [[Ada]]')),
    },
  }),
  'contact goals × contacts': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `G${at}.md`,
        () => goal('metric: contacts'),
      ),
      ...notes(n, P, (at) => contact(`met: 2026-11-${String((at % 28) + 1).padStart(2, '0')}`)),
    },
  }),
  introductions: (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `I${at}.md`,
        (at) => note(['type: introduction', 'status: proposed', `between: ["[[P${at}]]", "[[P${at + 1}]]"]`]),
      ),
      ...notes(n, P, () => contact()),
    },
  }),
  'introductions of the same two': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `I${at}.md`,
        () =>
          note(['type: introduction', 'status: made', 'made: 2026-11-18', 'between: ["[[P1]]", "[[P2]]"]']),
      ),
      ...notes(3, P, () => contact()),
    },
  }),
  'people who know each other': (n) => ({
    notes: notes(n, P, (at) => contact(`knows: ["[[P${at + 1}]]", "[[P${at + 2}]]"]`)),
  }),
  'events of one day': (n) => ({
    notes: notes(
      n,
      (at) => `E${at}.md`,
      (at) => event(`met: "[[P${at}]]"`, 'goals: [meet 1]'),
    ),
  }),
  'planned events of one day': (n) => ({
    notes: notes(
      n,
      (at) => `E${at}.md`,
      (at) => note(['type: event', 'date: 2026-11-21', 'status: planned', `with: "[[P${at}]]"`]),
    ),
  }),
  'planned events × lines': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `E${at}.md`,
        (at) => note(['type: event', 'date: 2026-11-21', 'status: planned', `with: "[[P${at}]]"`]),
      ),
      ...notes(n, P, () => contact('met: 2020-01-01')),
      '2026-11-20.md': log(many(n, (at) => `- call [[P${at}]]`)),
    },
  }),
  'open lines and what is done, of silent people': (n) => ({
    notes: {
      ...notes(n, P, () => contact('met: 2020-01-01')),
      '2026-11-20.md': log(many(n, (at) => `- call [[P${at}]]`)),
      '2026-11-21.md': log(many(n, (at) => `- [ ] call [[P${at}]]`)),
    },
  }),
  'events that are over': (n) => ({
    notes: notes(
      n,
      (at) => `E${at}.md`,
      () => note(['type: event', 'date: 2026-11-18', 'status: planned']),
    ),
  }),
  'events whose people are owed a letter': (n) => ({
    notes: {
      ...notes(n, P, () => contact()),
      ...notes(
        n,
        (at) => `E${at}.md`,
        (at) => event(`met: ["[[P${at}]]", "[[P${at + 1}]]"]`),
      ),
    },
  }),
  'one event and its many people, of whom each is a contact': (n) => ({
    notes: {
      ...notes(n, P, () => contact()),
      'E.md': event(`met: [${many(n, (at) => `"[[P${at}]]"`).join(', ')}]`),
    },
  }),
  'people of an event without you, half of them known to you, the others to one': (n) => ({
    notes: {
      ...notes(n, P, (at) =>
        contact('organization: Navy', ...(at % 2 === 0 ? ['met: 2020-01-01'] : ['knows: "[[Zed]]"'])),
      ),
      'Fair.md': note([
        ...['type: event', 'date: 2026-11-18', 'status: skipped'],
        `with: [${many(n, (at) => `"[[P${at}]]"`).join(', ')}]`,
      ]),
      'Zed.md': contact(),
    },
  }),
  'daily notes': (n) => ({
    notes: notes(
      n,
      (at) =>
        `${2026 - Math.floor(at / 336)}-${String((Math.floor(at / 28) % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}.md`,
      () => log(['- call [[Ada]]']),
    ),
  }),
  'one activity in n notes': (n) => ({
    notes: notes(
      n,
      (at) => `F${at}/2026-11-18.md`,
      () => log(['- call [[Ada]]']),
    ),
  }),
  'one day in n notes of many lines': (n) => ({
    notes: {
      '2026-11-18.md': log(many(n, () => '- call [[Ada]]')),
      'Ada.md': note(['type: contact'], log(many(n, () => '- 2026-11-18 call'))),
    },
  }),
  scorecards: (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `S${at}.md`,
        (at) => note(['type: scorecard', `effective: 20${String((at % 80) + 10)}-01-01`, 'points: [call 2]']),
      ),
      '2026-11-18.md': log(many(20, () => '- call [[Ada]]')),
    },
  }),
  'scorecards × lines': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `S${at}.md`,
        (at) =>
          note([
            'type: scorecard',
            `effective: ${1600 + (at % 400)}-01-${String((at % 28) + 1).padStart(2, '0')}`,
            'points: [call 2]',
          ]),
      ),
      '2026-11-18.md': log(many(n, () => '- call [[Ada]]')),
    },
  }),
  'scorecards that differ in `me`': (n) => ({
    notes: notes(
      n,
      (at) => `S${at}.md`,
      (at) => note(['type: scorecard', `me: "[[P${at}]]"`]),
    ),
  }),
  'names in `fields` × notes': (n) => ({
    notes: {
      'S.md': note([
        'type: scorecard',
        `fields: {contact: {last_contact: [${many(n, (at) => `key${at}`).join(', ')}]}}`,
      ]),
      ...notes(n, P, () => contact()),
    },
  }),
  'names in `values` × notes': (n) => ({
    notes: {
      'S.md': note([
        'type: scorecard',
        `values: {event: {status: {${many(n, (at) => `v${at}: attended`).join(', ')}}}}`,
      ]),
      ...notes(
        n,
        (at) => `E${at}.md`,
        (at) => event(`kind: v${at}`),
      ),
    },
  }),
  'days off × goals': (n) => ({
    notes: {
      'S.md': note([
        'type: scorecard',
        `days_off: [${many(n, (at) => `2026-0${(at % 9) + 1}-03`).join(', ')}]`,
      ]),
      ...notes(
        n,
        (at) => `G${at}.md`,
        () => goal('metric: call'),
      ),
    },
  }),
  'days off × open lines': (n) => ({
    notes: {
      'S.md': note([
        'type: scorecard',
        `days_off: [${many(n, (at) => `2026-0${(at % 9) + 1}-03 away`).join(', ')}]`,
      ]),
      '2026-11-19.md': log(many(n, (at) => `- [ ] call [[P${at}]]`)),
    },
  }),
  'names in `log_headings` × headings': (n) => ({
    notes: {
      'S.md': note(['type: scorecard', `log_headings: [${many(n, (at) => `Diary ${at}`).join(', ')}]`]),
      '2026-11-18.md': many(n, (at) => `## Day ${at}\n\n- call [[Ada]]\n`).join('\n'),
    },
  }),
  'folders in `records` × notes': (n) => ({
    notes: {
      'S.md': note([
        'type: scorecard',
        `records: {contact: [${many(n, (at) => `{folder: F${at}}`).join(', ')}]}`,
      ]),
      ...notes(
        n,
        (at) => `G${at}/Ada.md`,
        () => 'text',
      ),
    },
  }),
  'globs in `ignore` × notes': (n) => ({
    notes: notes(n, P, () => '[[Nobody]]'),
    ignore: many(n, (at) => `Archive${at}/**`),
  }),
  'globs in `overrides` × findings': (n) => ({
    notes: notes(n, P, () => contact('purpose: "[[Nobody]]"')),
    overrides: many(n, (at) => `Archive${at}/**`),
  }),
  'stars in one glob × notes': (n) => ({
    notes: notes(20, P, (at) => contact(`name: ${at}`)),
    ignore: [`${'*a'.repeat(n)}/**`],
  }),
  'types of properties × fields': (n) => ({
    notes: notes(n, P, (at) => contact(`key${at}: a`)),
    propertyTypes: new Map(many(n, (at) => [`key${at}`, 'number'])),
  }),
  'links that lead nowhere': (n) => ({ notes: notes(n, P, (at) => contact(`knows: "[[Nobody${at}]]"`)) }),
  'links that nearly lead somewhere': (n) => ({ notes: notes(n, P, (at) => contact(`knows: "[[Q${at}]]"`)) }),
  'links by an alias': (n) => ({
    notes: notes(n, P, (at) => contact(`aliases: [Countess ${at}]`, `knows: "[[Countess ${at + 1}]]"`)),
  }),
  'links by the name of a contact': (n) => ({
    notes: notes(n, P, (at) => contact(`name: Countess ${at}`, `knows: "[[Countess ${at + 1}]]"`)),
  }),
  'same-named notes and links to them': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `F${at}/Ada.md`,
        () => contact(),
      ),
      '2026-11-18.md': log(many(n, () => '- call [[Ada]]')),
    },
  }),
  'same-named notes and links by their folders': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `F${at}/Ada.md`,
        () => contact(),
      ),
      '2026-11-18.md': log(many(n, (at) => `- call [[F${at}/Ada]]`)),
    },
  }),
  'same-named notes that each link to the name': (n) => ({
    notes: notes(
      n,
      (at) => `F${at}/Ada.md`,
      () => contact('knows: "[[Grace]]"', 'introduced_by: "[[../Ada]]"'),
    ),
  }),
  'notes that each link to a name of many': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `F${at}/Ada.md`,
        () => 'text',
      ),
      ...notes(n, P, () => contact('knows: "[[Ada]]"')),
    },
  }),
  'notes deep in folders': (n) => ({
    notes: notes(
      8,
      (at) => `${'a/'.repeat(n)}P${at}.md`,
      () => contact(),
    ),
  }),
  'other files of one name': (n) => ({
    notes: { 'Ada.md': contact('knows: "[[card.png]]"') },
    others: many(n, (at) => `F${at}/card.png`),
  }),
  'conflict copies of one note': (n) => ({
    notes: {
      'Ada.md': contact(),
      ...notes(
        n,
        (at) => `Ada (conflict ${at}).md`,
        () => contact(),
      ),
    },
  }),
  'copies of numbered names': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `F${at}/Ada.md`,
        () => contact(),
      ),
      ...notes(
        n,
        (at) => `F${at}/Ada 2.md`,
        () => contact(),
      ),
    },
  }),
  'wrong kinds of links': (n) => ({
    notes: { 'E.md': event(), ...notes(n, P, () => contact('knows: "[[E]]"', 'purpose: "[[E]]"')) },
  }),
  'names without brackets': (n) => ({
    notes: {
      ...notes(n, P, (at) => contact(`name: Ada${at} Lovelace`)),
      '2026-11-18.md': log(many(n, (at) => `- call Ada${at} Lovelace`)),
    },
  }),
  'names without brackets, in one line': (n) => ({
    notes: {
      ...notes(n, P, (at) => contact(`name: Ada${at}`)),
      '2026-11-18.md': log([`- call ${many(n, (at) => `Ada${at}`).join(', ')}`]),
    },
  }),
  'tags of people': (n) => ({ notes: notes(n, P, (at) => contact(`tags: [a${at}, b]`)) }),
  'overdue letters': (n) => ({
    notes: {
      ...notes(n, P, () => contact('met: 2026-10-01')),
      ...notes(
        n,
        (at) => `E${at}.md`,
        (at) => note(['type: event', 'date: 2026-10-01', 'status: attended', `met: "[[P${at}]]"`]),
      ),
    },
  }),
  'plain notes': (n) => ({
    notes: notes(
      n,
      (at) => `N${at}.md`,
      (at) => `text ${at} [[N${at + 1}]]`,
    ),
  }),
  reviews: (n) => ({
    notes: notes(
      n,
      (at) => `R${at}.md`,
      () => note(['type: review', 'period: 2026-W46', 'points: 3', 'call: 2']),
    ),
  }),
  'reviews × lines': (n) => ({
    notes: {
      ...notes(
        n,
        (at) => `R${at}.md`,
        () => note(['type: review', 'period: 2026-W47', 'points: 3', 'call: 2']),
      ),
      '2026-11-18.md': log(many(n, () => '- call [[Ada]]')),
    },
  }),
  'fixes in a note': (n) => ({
    notes: { '2026-11-18.md': log(many(n, () => '- call Ada')), 'Ada.md': contact() },
  }),
  'fixes that are refused': (n) => ({
    notes: {
      'Ada.md': note([
        'type: contact',
        ...many(n, (at) => `k${at}: [[P${at}]]`),
        'last contact: 2026-11-01',
        'Cadence: weekly',
      ]),
    },
  }),
  'unknown activities': (n) => ({ notes: { '2026-11-18.md': log(many(n, (at) => `- cal${at}x [[Ada]]`)) } }),
  'unknown activities × known ones': (n) => ({
    notes: {
      'S.md': note(['type: scorecard', `points: [${many(n, (at) => `act${at} 1`).join(', ')}]`]),
      '2026-11-18.md': log(many(n, (at) => `- acct${at}x [[Ada]]`)),
    },
  }),
  'unknown tiers × known ones': (n) => ({
    notes: {
      'S.md': note(['type: scorecard', `tiers: {${many(n, (at) => `t${at}: monthly`).join(', ')}}`]),
      ...notes(n, P, (at) => contact(`tier: u${at}`)),
    },
  }),
};
