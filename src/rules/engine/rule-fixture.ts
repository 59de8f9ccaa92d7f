import { lastPart } from '../../model/note-name.ts';

/** The explanation and the examples of a rule: the folder `fixtures/rules/RULE/`, described in fixtures/README.md. */
export interface RuleFixture {
  /** Why the rule exists and what to do about its findings: one paragraph of markdown, without line breaks. */
  readonly explanation: string;
  /** Each is reported by the rule. */
  readonly reported: readonly RuleExample[];
  /** None is reported by the rule. */
  readonly silent: readonly RuleExample[];
  /** Ids of other rules that the examples need. */
  readonly alsoOn: readonly string[];
}

/** A small vault, read on one day. */
export interface RuleExample {
  /** The name of its folder: `reported-1`, `silent-2`. */
  readonly name: string;
  /** Texts by path, in the order in which they are shown. */
  readonly notes: ReadonlyMap<string, string>;
  /** `.netvault.yaml` and files in `.obsidian/`: texts by path. */
  readonly settings: ReadonlyMap<string, string>;
  /** The notes that safe fixes change, by path, as they are afterwards. */
  readonly fixed: ReadonlyMap<string, string>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The allowed contents of `examples.json`. */
interface Setup {
  readonly today: string;
  readonly shownFirst: readonly string[];
  readonly alsoOn: readonly string[];
}

const USUAL: Setup = { today: '2026-11-19', shownFirst: [], alsoOn: [] };
const FIXED = '.fixed.md';

/**
 * Reads the fixture of a rule from the files of `fixtures/rules`: texts by path. Throws an
 * `Error` for an unknown folder or an unknown key of `examples.json`.
 */
export function readRuleFixture(files: ReadonlyMap<string, string>, id: string): RuleFixture {
  const own = within(files, id);
  const setup = readSetup(own.get('examples.json'));
  const folders = [...own.keys()].filter((path) => path.includes('/')).map((path) => path.split('/', 1)[0]);
  const names = [...new Set(folders)].filter((name) => name !== undefined);
  const unknown = names.find((name) => !/^(?:reported|silent)-[1-9]\d*$/.test(name));
  if (unknown !== undefined)
    throw new Error(`fixtures/rules/${id}/${unknown} is neither reported-N nor silent-N`);
  const examples = (kind: 'reported' | 'silent'): RuleExample[] =>
    names
      .filter((name) => name.startsWith(kind))
      .sort((a, b) => numberOf(a) - numberOf(b))
      .map((name) => readExample(name, within(own, name), setup));
  return {
    explanation: (own.get('explanation.md') ?? '').trim().replace(/\s*\n\s*/g, ' '),
    reported: examples('reported'),
    silent: examples('silent'),
    alsoOn: setup.alsoOn,
  };
}

/** The text of an example: the note; if there are several files, each below its name. */
export function exampleText({ notes, settings }: RuleExample): string {
  const shown = [...settings].map(([path, text]) => [lastPart(path), text] as const);
  const files = [...shown, ...notes];
  const [first] = files;
  if (first && files.length === 1) return first[1].trimEnd();
  return files.map(([path, text]) => `${path}\n\n${text.trimEnd()}`).join('\n\n');
}

/** The files of a folder, by their paths in it. */
function within(files: ReadonlyMap<string, string>, folder: string): Map<string, string> {
  const start = `${folder}/`;
  const inside = [...files].filter(([path]) => path.startsWith(start));
  return new Map(inside.map(([path, text]) => [path.slice(start.length), text]));
}

function readSetup(json: string | undefined): Setup {
  const given = json === undefined ? {} : (JSON.parse(json) as Partial<Setup>);
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(USUAL, key));
  if (unknown !== undefined) throw new Error(`examples.json: “${unknown}” has no meaning`);
  return { ...USUAL, ...given };
}

function numberOf(name: string): number {
  return Number(name.slice(name.indexOf('-') + 1));
}

function readExample(name: string, files: ReadonlyMap<string, string>, setup: Setup): RuleExample {
  const position = (path: string): number => {
    const at = setup.shownFirst.indexOf(path);
    return at < 0 ? Infinity : at;
  };
  // Unnamed notes compare as equal, so the stable sort keeps them sorted by path.
  const notes = [...files]
    .filter(([path]) => !path.startsWith('.') && !path.endsWith(FIXED))
    .sort(([a], [b]) => (position(a) === position(b) ? 0 : position(a) - position(b)));
  const fixed = [...files].filter(([path]) => path.endsWith(FIXED));
  return {
    name,
    notes: new Map(notes),
    settings: new Map([...files].filter(([path]) => path.startsWith('.'))),
    fixed: new Map(fixed.map(([path, text]) => [`${path.slice(0, -FIXED.length)}.md`, text])),
    today: setup.today,
  };
}
