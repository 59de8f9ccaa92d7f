import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IntroductionStepRequest } from '../../../src/app/introductions/introduction-step.ts';
import { recordIntroduction } from '../../../src/app/introductions/record-introduction.ts';
import { runRules } from '../../../src/rules/engine/run-rules.ts';
import type { VaultIndex } from '../../../src/vault/vault-index.ts';
import { anyNote } from '../../harness/any-front-matter.ts';
import { date, moment } from '../../harness/dates.ts';
import { allBut, withoutLines } from '../../harness/same-but.ts';
import { runs } from '../../harness/scale.ts';
import { vaultOf } from '../../harness/vault-of.ts';
import { inWords } from '../../harness/in-words.ts';

const NOW = moment('2026-11-19 12:00');
const BETWEEN = 'between: ["[[Ada]]", "[[Bo Diddley]]"]';

const note = (...fields: readonly string[]): string =>
  `---\n${['type: introduction', BETWEEN, ...fields].join('\n')}\n---\n`;
const vault = (text: string): VaultIndex =>
  vaultOf({
    'Ada.md': '---\ntype: contact\n---\n',
    'Bo Diddley.md': '---\ntype: contact\n---\n',
    'I.md': text,
  });

type Asked = Omit<IntroductionStepRequest, 'names'> & { readonly names?: readonly string[] };

function after(text: string, { names = ['Ada', 'Bo'], ...asked }: Asked): string {
  const { changes } = recordIntroduction(vault(text), NOW, { names, ...asked });
  expect(changes.length).toBeLessThan(2);
  expect(changes.every(({ path, before }) => path === 'I.md' && before === text)).toBe(true);
  return changes[0]?.after ?? text;
}

describe('recordIntroduction', () => {
  it.each<[string, readonly string[], Asked, readonly string[]]>([
    ['both are asked', ['status: proposed'], { step: 'asked' }, ['status: asked', 'asked: 2026-11-19']],
    [
      'where the field stood empty',
      ['status: proposed', 'asked:'],
      { step: 'asked' },
      ['status: asked', 'asked: 2026-11-19'],
    ],
    [
      'on another day',
      ['status: proposed'],
      { step: 'asked', date: date('2026-11-12') },
      ['status: asked', 'asked: 2026-11-12'],
    ],
    [
      'one agreed',
      ['status: asked', 'asked: 2026-11-01'],
      { step: 'consented', names: ['Bo'] },
      ['status: asked', 'asked: 2026-11-01', 'consent: ["[[Bo Diddley]]"]'],
    ],
    [
      'the other one too',
      ['status: asked', 'consent: "[[Ada]]"'],
      { step: 'consented', names: ['Bo'] },
      ['status: consented', 'consent: ["[[Ada]]", "[[Bo Diddley]]"]'],
    ],
    [
      'the other one too, beside a plain name',
      ['status: asked', 'consent: [Ada]'],
      { step: 'consented' },
      ['status: consented', 'consent: [Ada, "[[Bo Diddley]]"]'],
    ],
    [
      'both agreed',
      ['status: asked'],
      { step: 'consented' },
      ['status: consented', 'consent: ["[[Ada]]", "[[Bo Diddley]]"]'],
    ],
    [
      'one agreed before anything was noted',
      ['status: proposed'],
      { step: 'consented', names: ['Ada'] },
      ['status: asked', 'asked: 2026-11-19', 'consent: ["[[Ada]]"]'],
    ],
    [
      'one agreed, of two whom another’s spelling names',
      ['status: asked', 'consented: "[[Ada]]"'],
      { step: 'consented', names: ['Bo'] },
      ['status: consented', 'consented: "[[Ada]]"', 'consent: ["[[Ada]]", "[[Bo Diddley]]"]'],
    ],
    ['they are introduced', ['status: consented'], { step: 'made' }, ['status: made', 'made: 2026-11-19']],
    [
      'with what came of it',
      ['status: consented'],
      { step: 'made', outcome: 'tea: green' },
      ['status: made', 'made: 2026-11-19', 'outcome: "tea: green"'],
    ],
    [
      'one agreed afterwards',
      ['status: made', 'made: 2026-11-01'],
      { step: 'consented', names: ['Ada'] },
      ['status: made', 'made: 2026-11-01', 'consent: ["[[Ada]]"]'],
    ],
    ['one said no', ['status: asked # twice'], { step: 'declined' }, ['status: declined # twice']],
    [
      'what came of it',
      ['status: made', 'made: 2026-11-01', 'outcome:'],
      { step: 'outcome', outcome: ' two\nbooks ' },
      ['status: made', 'made: 2026-11-01', 'outcome: two books'],
    ],
    [
      'when it was made',
      ['status: made', 'made:'],
      { step: 'made', date: date('2026-11-10') },
      ['status: made', 'made: 2026-11-10'],
    ],
  ])('records a step: %s', (_, before, asked, expected) => {
    expect(after(note(...before), asked)).toBe(note(...expected));
  });

  it.each<[string, readonly string[], Asked]>([
    ['asked', ['status: asked', 'asked: 2026-11-01'], { step: 'asked' }],
    [
      'asked, on the same day',
      ['status: asked', 'asked: 2026-11-01'],
      { step: 'asked', date: date('2026-11-01') },
    ],
    ['agreed', ['status: consented', 'consent: ["[[Ada]]", "[[bo diddley]]"]'], { step: 'consented' }],
    ['made', ['status: made', 'made: 2026-11-01'], { step: 'made' }],
    ['declined', ['status: declined'], { step: 'declined' }],
    [
      'what came of it',
      ['status: made', 'made: 2026-11-01', 'outcome: "a  book"'],
      { step: 'outcome', outcome: 'a book' },
    ],
  ])('changes nothing if the step is already recorded: %s', (_, fields, asked) => {
    const text = note(...fields).replace('a  book', 'a book');
    expect(recordIntroduction(vault(text), NOW, { names: ['Ada', 'Bo'], ...asked }).changes).toEqual([]);
  });

  it.each<[string, readonly string[], Asked, string]>([
    ['made to asked', ['status: made', 'made: 2026-11-01'], { step: 'asked' }, 'is made already'],
    ['agreed to asked', ['status: consented'], { step: 'asked' }, 'is agreed by both already'],
    ['made to declined', ['status: made', 'made: 2026-11-01'], { step: 'declined' }, 'is made already'],
    ['declined to made', ['status: declined'], { step: 'made' }, 'is declined already'],
    ['declined to agreed', ['status: declined'], { step: 'consented' }, 'is declined already'],
    [
      'an outcome of what is not made',
      ['status: asked'],
      { step: 'outcome', outcome: 'x' },
      'is not made yet',
    ],
    [
      'no outcome',
      ['status: made', 'made: 2026-11-01'],
      { step: 'outcome', outcome: ' ' },
      'the outcome is missing',
    ],
    [
      'another outcome',
      ['status: made', 'outcome: y'],
      { step: 'outcome', outcome: 'x' },
      'I.md has an outcome already: “y”',
    ],
    [
      'another day',
      ['status: asked', 'asked: 2026-11-01'],
      { step: 'asked', date: date('2026-11-02') },
      'I.md says asked: 2026-11-01 already',
    ],
    [
      'a day to come',
      ['status: asked'],
      { step: 'made', date: date('2026-11-20') },
      '2026-11-20 is after today',
    ],
    [
      'a day before they were asked',
      ['status: asked', 'asked: 2026-11-10'],
      { step: 'made', date: date('2026-11-09') },
      'they were asked on 2026-11-10',
    ],
    [
      'who agreed, without a name',
      ['status: asked'],
      { step: 'consented', names: ['I'] },
      'consented needs to know who agreed',
    ],
    ['one person twice', ['status: asked'], { step: 'asked', names: ['Ada', 'ada'] }, 'Ada is named twice'],
    ['somebody unknown', ['status: asked'], { step: 'asked', names: ['Addo'] }, 'there is no contact “Addo”'],
    [
      'an unreadable note',
      ['status: asked', '\tx: y'],
      { step: 'asked' },
      'there is no introduction of Ada and Bo Diddley',
    ],
  ])('rejects %s', (_, fields, asked, message) => {
    expect(inWords(() => after(note(...fields), asked))).toThrow(message);
  });

  it('finds the introduction that is meant among several, or throws', () => {
    const pair = (b: string, status: string): string =>
      `---\ntype: introduction\nbetween: ["[[Ada]]", "[[${b}]]"]\nstatus: ${status}\n---\n`;
    const person = '---\ntype: contact\n---\n';
    const index = vaultOf({
      'Ada.md': person,
      'Bo.md': person,
      'Cy.md': person,
      '1.md': pair('Bo', 'declined'),
      '2.md': pair('Bo', 'proposed'),
      '3.md': pair('Cy', 'asked'),
      '4.md': pair('Nobody Yet', 'asked'),
    });
    const path = (
      step: IntroductionStepRequest['step'],
      names: readonly string[],
      other: string | null = null,
    ) => recordIntroduction(index, NOW, { step, names, other }).entry.path;
    expect(path('asked', ['Ada'])).toBe('2.md'); // her only introduction that allows this step
    expect(path('asked', ['Bo', 'Ada'])).toBe('2.md');
    expect(path('declined', ['Cy'])).toBe('3.md');
    expect(path('consented', ['Ada'], 'Cy')).toBe('3.md');
    expect(path('declined', ['nobody yet'])).toBe('4.md');
    expect(path('declined', ['3'])).toBe('3.md');
    expect(inWords(() => path('made', ['Ada']))).toThrow('Ada is in 2, 3, 4');
    expect(inWords(() => path('asked', ['Cy', 'Bo']))).toThrow('there is no introduction of Cy and Bo');
    expect(inWords(() => path('consented', ['3', 'Bo']))).toThrow('Bo is not in 3.md');
  });
});

const STEPS: fc.Arbitrary<Asked> = fc.oneof(
  fc.constantFrom<Asked>(
    { step: 'asked' },
    { step: 'consented' },
    { step: 'consented', names: ['Ada'] },
    { step: 'consented', names: ['Bo'] },
    { step: 'made' },
    { step: 'declined' },
  ),
  fc.string().map((outcome): Asked => ({ step: 'made', outcome: `x${outcome}` })),
);

describe('recordIntroduction with any note', () => {
  const FIELDS = ['status', 'asked', 'consent', 'made', 'outcome'];

  it('changes only the fields of the steps, and adds no error to any note', () => {
    const fields = fc.tuple(
      fc.constantFrom('status: proposed', 'status: asked', 'status: consented'),
      fc.constantFrom('', 'asked:', 'asked: 2026-11-01', '"asked": 2026-11-01 # x'),
      fc.constantFrom(
        '',
        'consent: []',
        'consent: "[[Ada]]"',
        'consent: ["[[Ada]]"]',
        'consent: [[Bo Diddley]]',
      ),
      fc.constantFrom('', 'made:', 'outcome:'),
    );
    fc.assert(
      fc.property(
        fields.chain((some) => anyNote('introduction', [BETWEEN, ...some.filter((one) => one !== '')])),
        fc.array(STEPS, { minLength: 1, maxLength: 3 }),
        (text, steps) => {
          let now = text;
          for (const asked of steps) {
            try {
              now = after(now, asked);
            } catch (error) {
              // The only refusals are a step back and a date in the future.
              expect(
                inWords(() => {
                  throw error;
                }),
              ).toThrow(/already|after today/);
            }
          }
          expect(allBut(now, FIELDS)).toEqual(allBut(text, FIELDS));
          const keys = [...FIELDS, '"asked"'];
          expect(withoutLines(now, keys)).toBe(withoutLines(text, keys));
          const errors = (of: string) =>
            runRules(vault(of), NOW).diagnostics.filter(
              ({ severity, path }) => severity === 'error' && path === 'I.md',
            );
          expect(errors(now).length).toBeLessThanOrEqual(errors(text).length);
        },
      ),
      { numRuns: runs(150, 300) },
    );
  });
});
