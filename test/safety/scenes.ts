import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { bundle } from '../harness/bundle.ts';
import { compiledCache } from '../harness/compiled-code.ts';
import { runHere, runSpawned, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const PRELOAD = fileURLToPath(new URL('../harness/fail-at.mjs', import.meta.url));
/** The options with which Node runs a command that is to fail. */
const FAILING = ['--import', PRELOAD];
export const DAY = '2026-11-19';
const contact = (met: string): string => `---\ntype: contact\ncadence: weekly\nmet: ${met}\n---\n`;

/** The daily note before anything is logged. */
export const LOGGED = '## Log\n- [ ] call [[Ada Lovelace]]\n- [ ] email [[Grace Hopper]]\n';

export const VAULT = {
  'state/': '',
  'people.vcf': [
    'BEGIN:VCARD\nVERSION:3.0\nFN:Zoe\nEMAIL:zoe@example.org\nEND:VCARD\n',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Yan\nNOTE:from Bath\nEND:VCARD\n',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Eve\nEMAIL:eve@example.org\nTITLE:poet\nEND:VCARD\n',
  ].join(''),
  'vault/Eve.md': '---\ntype: contact\nemail: eve@example.org\nmet: 2026-10-03\n---\n',
  'vault/.netvault.yaml': '',
  'vault/Scorecard.md': '---\ntype: scorecard\ndaily_notes: {folder: Daily}\n---\n',
  'vault/Twelve calls.md':
    '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: day\nstart: 2026-11-02\n---\n',
  'vault/Ada Lovelace.md': contact('2026-10-01'),
  'vault/Grace Hopper.md': contact('2026-10-02'),
  'vault/Bob.md': contact('16.11.2025'),
  'vault/Cy.md': contact('17.11.2025'),
  'vault/Tea.md': '---\ntype: event\ndate: 2026-11-24\nwith: ["[[Bob]]"]\nstatus: planned\n---\n',
  'vault/Meetup.md': '---\ntype: event\ndate: 2026-11-18\nstatus: planned\n---\n',
  [`vault/Daily/${DAY}.md`]: LOGGED,
  'vault/Map.canvas':
    '{"nodes":[{"file":"Ada Lovelace.md"},{"text":"[[Grace Hopper]]"}],\n"edges":[{"label":"[[Ada Lovelace]]"}]}',
  'vault/People.base': 'filters:\n  or:\n    - file.hasLink("Ada Lovelace")\n    - link("Grace Hopper")\n',
};

export interface Scene {
  readonly args: readonly string[];
  /** Whether `log --undo` undoes the command. */
  readonly isUndoable: boolean;
}

const scene = (isUndoable: boolean, ...args: readonly string[]): Scene => ({ args, isUndoable });
/** Commands that write. */
export const SCENES: readonly Scene[] = [
  scene(true, 'log', 'call [[Ada Lovelace]]: the machine', 'email [[Grace Hopper]]: thanks'),
  scene(true, 'done', 'email'),
  scene(true, 'done', 'call', '--move', 'tomorrow'),
  scene(true, 'plan', '--write', '--yes'),
  scene(true, 'event', 'attended', 'Meetup', '--met', 'Ada Lovelace'),
  scene(true, 'event', 'note', 'Meetup', 'a note of mine'),
  scene(true, 'edit', 'Bob', '--set', 'email=bob@example.org'),
  scene(true, 'people', 'Bob', '--set', 'tier=inner', '--write'),
  scene(true, 'due', '--snooze', 'Bob', '2w'),
  scene(true, 'intro', 'propose', 'Bob', 'Ada Lovelace'),
  scene(true, 'review', 'last week', '--write'),
  scene(true, 'merge', 'Ada Lovelace', 'Grace Hopper', '--keep', 'a', '--recount', '--write'),
  scene(true, 'rename', 'Ada Lovelace', 'Ada King', '--alias', '--write'),
  scene(true, 'brief', 'Tea', '--write'),
  scene(true, 'import', 'vcard', '../people.vcf', '--write'),
  scene(false, 'new', 'contact', 'Dora'),
  scene(false, 'init', 'fresh'),
  scene(false, 'export', 'ndjson', '--output', 'tables'),
  scene(false, 'report', '--output', 'report.html'),
  scene(false, 'lint', '--fix'),
  scene(false, 'lint', '--update-baseline', '--baseline', 'known.json'),
  scene(false, 'hook', 'install'),
  scene(false, 'hook', 'uninstall'),
];

export type Files = Readonly<Record<string, string>>;

const isGit = ({ args }: Scene): boolean => args[0] === 'hook';

/** The content of a file; for a hook also whether git would run it. */
const said = (place: string): string =>
  place.includes('/.git/hooks/') && !place.endsWith('.sample')
    ? `${(statSync(place).mode & 0o111).toString(8)} ${readFileSync(place, 'utf8')}`
    : readFileSync(place, 'latin1');

/**
 * All files in a folder, except temporary ones: git, Obsidian and sync tools ignore these, and the
 * next command deletes them.
 */
export function everything(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ name, parentPath }) => join(parentPath, name));
  const kept = files.filter((place) => !place.includes('.~netvault'));
  return Object.fromEntries(kept.map((place) => [place.slice(folder.length + 1), said(place)]));
}

/** A vault in which something was already logged, and functions that run commands in it. */
export async function world(one: Scene) {
  const root = tempVault(VAULT);
  const vault = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state') };
  const today = isGit(one) ? [] : ['--today', DAY];
  const run = (...args: readonly string[]) => {
    // Hooks contain the path of the program that installed them, so it must be the built one.
    const runIt = args[0] === 'hook' ? runSpawned : runHere;
    return runIt([...args, ...today], { cwd: vault, env });
  };
  /** Runs a command that fails at one of its writes: see `test/harness/fail-at.mjs`. */
  const runFailing = (args: readonly string[], failAt: string) => {
    const command = [...FAILING, bundle(), ...args, ...today];
    const cache = compiledCache({ flags: FAILING, env: { NETVAULT_FAIL_AT: 'never kill' } });
    const own = { ...env, XDG_CACHE_HOME: cache, NETVAULT_FAIL_AT: failAt };
    const how = { cwd: vault, env: own, encoding: 'utf8' } as const;
    const { status, signal, stderr } = spawnSync(process.execPath, command, how);
    return { code: status, signal, stderr };
  };
  if (isGit(one)) spawnSync('git', ['init', '--quiet'], { cwd: vault });
  if (one.args[1] === 'uninstall') expect(await run('hook', 'install')).toMatchObject({ code: 0 });
  expect(await run('log', 'email [[Ada Lovelace]] before')).toMatchObject({ code: 0 });
  const leftovers = (): string[] =>
    readdirSync(root, { recursive: true })
      .map(String)
      .filter((path) => path.includes('.~netvault') || /locks.*\/[\dc]+-/.test(path));
  return { vault, run, runFailing, leftovers, start: everything(vault) };
}

/** The files after a command that nothing interrupts. */
export async function whole(one: Scene): Promise<Files> {
  const { vault, run, start } = await world(one);
  const { stderr, code } = await run(...one.args);
  expect({ stderr, isInternal: code === 2 }).toMatchObject({ isInternal: false });
  expect(everything(vault)).not.toEqual(start);
  return everything(vault);
}

/**
 * Expects every file to be as before a command or as after all of it. Returns whether any file has
 * changed.
 */
export function expectWhole(left: Files, start: Files, end: Files): boolean {
  for (const path of new Set([...Object.keys(left), ...Object.keys(end)]))
    expect([start[path], end[path]]).toContain(left[path]);
  return Object.keys(end).some((path) => left[path] !== start[path]);
}
