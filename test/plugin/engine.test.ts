import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/app/user-error.ts';
import type { NoteChange } from '../../src/app/notes/note-change.ts';
import { CONFIGURATION_FILE } from '../../src/app/vault/settings-files.ts';
import type { Diagnostic } from '../../src/model/finding.ts';
import { Engine } from '../../src/plugin/engine/engine.ts';
import type { Aside, VaultSetup } from '../../src/plugin/engine/state.ts';
import { anyMarkdown } from '../harness/any-markdown.ts';
import { anyNote } from '../harness/any-front-matter.ts';
import { anyVault } from '../harness/any-vault.ts';
import { AT, answers } from './harness/engine-answers.ts';

/** An engine, and the vault as the engine should know it, including the changes that the engine drafts. */
class Beside {
  readonly engine = new Engine();
  readonly notes: Map<string, string>;
  settings: VaultSetup['settings'] = {};
  aside: Aside = null;

  constructor(files: Readonly<Record<string, string>>) {
    this.notes = new Map(Object.entries(files));
  }

  /**
   * The path of some note, so that a random step can choose one whatever notes exist; `None.md` if there is
   * none.
   */
  path(number: number): string {
    const paths = [...this.notes.keys()];
    return paths[number % Math.max(1, paths.length)] ?? 'None.md';
  }

  write(path: string, text: string): void {
    this.notes.set(path, text);
    this.engine.vault.updateNotes([{ path, text }]);
  }

  remove(path: string): void {
    this.notes.delete(path);
    this.engine.vault.removeNotes([path]);
  }

  /** Makes changes as the plugin does. Checks that each note has the text for which its change was made. */
  put(changes: readonly (NoteChange | null)[]): void {
    for (const change of changes) {
      if (!change) continue;
      expect(this.notes.get(change.path) ?? null).toBe(change.before);
      this.write(change.path, change.after);
    }
  }
}

type Step = (vault: Beside) => void | Promise<void>;

const HOSTILE = [
  '',
  '\ufeff---\ntype: contact\n---\n',
  '---\ntype: [contact\n---\n',
  '---\n__proto__: {type: goal}\nconstructor: x\n---\n',
  '---\ntype: event\ndate: 2026-11-19\nwith: &a [*a]\n---\n',
  '## Log\r\n\r\n- call [[\ud800]]\r\r- email \u202e[[Ada Lovelace]]\n',
  `${'> '.repeat(200)}- call\n${'['.repeat(300)}`,
  '---\ntype: scorecard\npoints: [call NaN, letter 1e999, __proto__ 3]\nweek_start: never\n---\n',
  '---\ntype: goal\nkind: behavior\nmetric: toString\ntarget: -0\nevery: week\n---\n',
];
const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  anyMarkdown,
  anyNote('contact', ['cadence', 'met', 'status', 'knows']),
  anyNote('event', ['date', 'with', 'goals', 'status']),
);
const typed = fc.oneof(
  fc.constantFrom(
    'call Ada',
    'coffee [[Grace Hopper]] 20m: tea',
    '[ ] 2026-11-20 email Ada',
    'tomorrow',
    '2026-11-30',
    '../x',
    'constructor',
    '{{title}}',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const name = fc.constantFrom(
  'A/New.md',
  'Contacts/Ada Lovelace.md',
  'Daily/2026-11-19.md',
  'javascript:x/__proto__.md',
  'constructor.md',
  'Scorecard.md',
  'É (1).md',
);
const number = fc.nat(1000);

/** Random changes of notes and settings. */
const happening: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(name, hostile).map(([path, text]): Step => (vault) => {
    vault.write(path, text);
  }),
  fc.tuple(number, hostile).map(([at, text]): Step => (vault) => {
    vault.write(vault.path(at), text);
  }),
  fc.tuple(number, name).map(([at, to]): Step => (vault) => {
    const text = vault.notes.get(vault.path(at)) ?? '';
    vault.remove(vault.path(at));
    vault.write(to, text);
  }),
  number.map((at): Step => (vault) => {
    vault.remove(vault.path(at));
  }),
  fc
    .tuple(
      fc.constantFrom(CONFIGURATION_FILE, 'app.json', 'daily-notes.json', 'types.json', 'baseline'),
      fc.oneof(
        fc.constantFrom(
          null,
          '',
          '{}',
          '[',
          '{"folder": "Daily"}',
          'rules: {broken-link: off}\n',
          'exclude: ["**/A*"]\n',
          'baseline: x.json\n',
          'rules: [',
        ),
        hostile,
      ),
    )
    .map(([file, text]): Step => async (vault) => {
      vault.settings = { ...vault.settings, [file]: text };
      await vault.engine.vault.changeSettings(vault.settings);
    }),
);

/** Random questions and commands of users. */
const asking: fc.Arbitrary<Step> = fc
  .tuple(number, typed, typed, hostile, number)
  .chain(([at, line, other, text, caret]) =>
    fc.constantFrom<Step>(
      ({ engine }) => void engine.forms.complete(AT, line, caret % (line.length + 1)),
      (vault) => void vault.engine.forms.completeNote(AT, vault.path(at), text, caret % (text.length + 1)),
      (vault) => {
        const preview = vault.engine.forms.log(AT, line);
        if ('changes' in preview) vault.put(preview.changes);
      },
      (vault) => {
        vault.put(vault.engine.forms.noteDown(AT, '', line).changes);
      },
      (vault) => {
        vault.put(vault.engine.forms.snooze(AT, vault.path(at), line).snooze.changes);
      },
      (vault) => {
        vault.put([vault.engine.forms.introduce(AT, vault.path(at), vault.path(caret))]);
      },
      (vault) => {
        vault.put([vault.engine.forms.newRecord(AT, 'contact', line, { cadence: other })]);
      },
      (vault) => {
        vault.put([vault.engine.forms.decideEvent(vault.path(at), [line, other])]);
      },
      (vault) => {
        vault.put(vault.engine.forms.decideDay(AT, vault.engine.forms.plan(AT), [line]).changes);
      },
      (vault) => {
        vault.put([vault.engine.forms.reviewWeek(AT).change]);
      },
      (vault) => {
        vault.put([vault.engine.scorecard.settleEvent(AT, vault.path(at), 'attended', line)]);
      },
      (vault) => void vault.engine.scorecard.person(AT, [vault.path(at)]),
      (vault) => void vault.engine.scorecard.block(AT, text, vault.path(at)),
      (vault) => void (vault.aside = vault.engine.vault.toggleAside(AT)),
      (vault) => {
        inside(vault, vault.path(at), text);
      },
      (vault) => {
        vault.put(vault.engine.lint.fixAll(AT, null).changes);
      },
      (vault) => {
        const { diagnostics } = vault.engine.lint.findings(AT, null);
        const fixable = diagnostics.filter(({ fix }) => fix);
        const one = fixable[at % Math.max(1, fixable.length)];
        if (one) vault.put([vault.engine.lint.fixOne(AT, one)]);
      },
    ),
  );

/** Checks that the findings in a text that is being typed, and the edits of their fixes, lie inside it. */
function inside({ engine }: Beside, path: string, text: string): void {
  for (const { start, end, fix } of engine.lint.textFindings(AT, path, text))
    for (const span of [{ start, end }, ...(fix?.edits ?? [])]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
}

async function read({ notes, settings, aside }: Beside, engine = new Engine()): Promise<Engine> {
  engine.vault.restoreAside({ aside });
  engine.vault.receive([...notes].map(([path, text]) => ({ path, text })));
  await engine.vault.open({ settings, notes: [...notes.keys()], others: [] });
  return engine;
}

function lineCount(text: string): number {
  return text.split(/\r\n?|\n/).length;
}

describe('the engine of the plugin', () => {
  it('shows in a plan neither what is left of goals nor lines for them while they are set aside', async () => {
    const vault = new Beside({
      'Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 3\nevery: week\n---\n',
      '2026-11-18.md': '## Log\n\n- [ ] email: the story\n',
    });
    const engine = await read(vault);
    const shown = (): unknown => {
      const { goals, proposal } = engine.forms.plan(AT);
      return [goals.length, proposal.map(({ text }) => text)];
    };
    expect(shown()).toEqual([1, ['email: the story', 'call']]);
    engine.vault.toggleAside(AT);
    expect(shown()).toEqual([0, ['email: the story']]);
  });

  it('gives the same answers as a fresh one after any steps, and throws only user errors', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyVault,
        fc.array(fc.oneof(happening, asking), { minLength: 1, maxLength: 12 }),
        async (files, steps) => {
          const vault = new Beside(files);
          await read(vault, vault.engine);
          for (const step of steps) {
            try {
              await step(vault);
            } catch (error) {
              if (!(error instanceof UserError)) throw error;
            }
          }
          const fresh = await read(vault);
          expect(answers(vault.engine)).toEqual(answers(fresh));
          const found = answers(fresh) as { findings: { diagnostics?: readonly Diagnostic[] } | string };
          const { diagnostics = [] } = Object(found.findings) as { diagnostics?: readonly Diagnostic[] };
          for (const { path, start, end } of diagnostics) {
            const lines = lineCount(vault.notes.get(path) ?? '');
            expect(start.line).toBeGreaterThanOrEqual(1);
            expect(end.line).toBeLessThanOrEqual(lines);
          }
        },
      ),
      { ...(fc.readConfigureGlobal().numRuns ? {} : { numRuns: 25 }) },
    );
  });
});
