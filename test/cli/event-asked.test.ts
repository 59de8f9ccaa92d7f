import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const VAULT = {
  '.netvault.yaml': '',
  'People/Ada Lovelace.md': '---\ntype: contact\n---\n',
  'Events/2026-11-17 Book fair.md': '---\ntype: event\ndate: 2026-11-17\nstatus: planned # soon\n---\n',
  'Events/2026-11-18 Guild.md': '---\ntype: event\ndate: 2026-11-18\ncards: 2\n---\n',
  'People/Bo $(touch x) `y` -n.md': '---\ntype: contact\n---\n',
};
const FAIR = 'Events/2026-11-17 Book fair.md';
const GUILD = 'Events/2026-11-18 Guild.md';

function at(more: Readonly<Record<string, string>> = {}) {
  const cwd = tempVault(VAULT);
  const env = { ...UTF8, XDG_STATE_HOME: join(cwd, '.state'), ...more };
  const run = (answers: readonly string[] | null, ...args: readonly string[]) =>
    runHere([...args, '--today', '2026-11-19T12:00'], { cwd, env, ...(answers ? { answers } : {}) });
  const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
  return { cwd, run, read };
}

describe('netvault event at a terminal', () => {
  it('asks how each event went and whom you met, and makes notes that log --undo removes', async () => {
    const { run, read } = at();
    const { code, stdout, stderr } = await run(
      ['y', 'Ada, Kitty Bennet and Tom', 'y', 'y', 'many', '3', 'a commission', 'q'],
      'event',
    );
    expect(code).toBe(0);
    expect(stderr).toContain('How did it go?');
    expect(stderr).toContain('write a whole number');
    expect(stderr).toContain('People/Kitty Bennet.md was made: a new contact.');
    expect(stdout).toContain('Met for the first time: Ada Lovelace, Kitty Bennet and Tom.');
    expect(read(FAIR)).toBe(
      '---\ntype: event\ndate: 2026-11-17\nstatus: attended # soon\ncards: 3\nmet: ["[[Ada Lovelace]]", "[[Kitty Bennet]]", "[[Tom]]"]\nresults: ["a commission"]\n---\n',
    );
    expect(read('People/Tom.md')).toContain('met: 2026-11-17\nmet_at: "[[2026-11-17 Book fair]]"\n');
    expect(read(GUILD)).toBe(VAULT[GUILD]);
    expect((await run(null, 'log', '--undo')).code).toBe(0);
    expect(read(FAIR)).toBe(VAULT[FAIR]);
    expect(() => read('People/Tom.md')).toThrow('ENOENT');
  });

  it.each([
    ['--met', 'Jo', 'Jo'],
    ['--with', 'me', 'me'],
    ['--with', '[[Jo March]]', 'Jo March'],
  ])('refuses %s %s, which names yourself', async (option, name, given) => {
    const { cwd, run, read } = at();
    writeFileSync(join(cwd, 'S.md'), '---\ntype: scorecard\nme: "[[Jo March]]"\n---\n');
    writeFileSync(join(cwd, 'Jo March.md'), '---\ntype: contact\n---\n');
    const { code, stderr } = await run(null, 'event', 'attended', 'fair', option, name);
    expect([code, stderr]).toEqual([
      2,
      `netvault: “${given}” is you. Name only the others: you are always included.\n`,
    ]);
    expect(read(FAIR)).toBe(VAULT[FAIR]);
  });

  it('asks again after an answer that it does not understand', async () => {
    const { run, read } = at();
    const { code } = await run(['attended?', 'x', 'n', 'later'], 'event');
    expect(code).toBe(0);
    expect(read(FAIR)).toContain('status: skipped # soon');
    expect(read(GUILD)).toBe(VAULT[GUILD]);
  });

  it('changes nothing for an empty answer, and keeps values of the note', async () => {
    const { run, read } = at();
    expect((await run(['', 'y', '', '', ''], 'event')).code).toBe(0);
    expect(read(FAIR)).toBe(VAULT[FAIR]);
    expect(read(GUILD)).toBe('---\ntype: event\ndate: 2026-11-18\ncards: 2\nstatus: attended\n---\n');
  });

  it.each([
    ['n', 'skipped'],
    ['c', 'canceled'],
  ])('reads the answer %s as %s', async (answer, status) => {
    const { run, read } = at();
    expect((await run([answer, '\u0003'], 'event')).code).toBe(0);
    expect(read(FAIR)).toContain(`status: ${status} # soon\n`);
  });

  it('event note asks about an event that ended hours ago, or uses the daily note', async () => {
    const { run, read, cwd } = at();
    const head = '---\ntype: event\ndate: 2026-11-19\ntime: "08:00-09:00"\n---\n';
    writeFileSync(join(cwd, 'Events/Breakfast.md'), head);
    const asked = await run(['2', '1'], 'event', 'note', 'the paper');
    expect(asked.stderr).toBe(
      'No event is on now. The events of today:\n  1  Breakfast\nnetvault: write one of the numbers, such as 1, or Enter for none.\n',
    );
    expect(read('Events/Breakfast.md')).toBe(`${head}\n## Notes\n\n- the paper\n`);
    const piped = await run(null, 'event', 'note', 'a thought');
    expect(piped.stdout).toContain('No event is on now, so it went into the daily note.');
    expect(read('2026-11-19.md')).toContain('- a thought\n');
  });

  it.each([
    ['of one word, which the shell gives without its quotes', ['fair', 'hello'], '- hello\n'],
    ['after a name of several words', ['book fair', 'hello'], '- hello\n'],
    ['of several words', ['fair', 'hello you'], '- hello you\n'],
    ['after a day', ['17', 'November', 'hello you'], '- hello you\n'],
  ])('event note takes a text %s', async (_, words, line) => {
    const { run, read } = at();
    expect((await run(null, 'event', 'note', ...words)).code).toBe(0);
    expect(read(FAIR)).toContain(line);
  });

  it('event note takes what names no event, and what is in quotes, for a text', async () => {
    const { run, read } = at();
    for (const words of [['good', 'talks'], ['fair hello'], ['03/04', 'people', 'came']])
      expect((await run(null, 'event', 'note', ...words)).code).toBe(0);
    expect(read('2026-11-19.md')).toBe('## Notes\n\n- good talks\n- fair hello\n- 03/04 people came\n');
  });

  it.each([
    ['fair', ['fair', 'met', 'someone'], 'fair "met someone"'],
    ['book fair', ['book', 'fair', 'hello'], '"book fair" hello'],
  ])('event note asks for quotes if “%s” may be a name or the text', async (name, words, command) => {
    const { run, read } = at();
    const { stderr, code } = await run(null, 'event', 'note', ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(`“${name}” names an event, or begins the text`);
    expect(stderr).toContain(`netvault event note ${command};`);
    expect(stderr).toContain(`for a text, netvault event note "${words.join(' ')}".`);
    expect(read(FAIR)).toBe(VAULT[FAIR]);
  });

  it('asks which event is meant, and for the text of a note', async () => {
    const { run, read } = at();
    expect((await run(['2'], 'event', 'skipped')).stderr).toContain('Several may be meant:\n');
    expect(read(GUILD)).toContain('status: skipped\n');
    expect((await run(['the paper'], 'event', 'note')).code).toBe(0);
    expect(read('2026-11-19.md')).toBe('## Notes\n\n- the paper\n');
  });

  it.each([
    ['a contact is not wanted', ['Ada, Kitty', 'n', '[[Kitty]], ada'], '["[[Kitty]]", "[[Ada Lovelace]]"]'],
    ['the answer is a slip', ['Kitty', 'yse', 'Kitty', 'y'], '["[[Kitty]]"]'],
    ['nobody is picked', ['Bo', '7', '', 'Bo $'], '["[[Bo $(touch x) `y` -n]]"]'],
  ])('asks for the names again if %s, and then writes all answers', async (_, answers, met) => {
    const { run, read, cwd } = at();
    writeFileSync(join(cwd, 'People/Bo Derek.md'), '---\ntype: contact\n---\n');
    const { code, stderr } = await run(['y', ...answers, '3', 'a talk', 'q'], 'event');
    expect(code).toBe(0);
    expect(stderr).toMatch(/there is no contact “Kitty”|“Bo” may be/);
    expect(read(FAIR)).toContain(`cards: 3\nmet: ${met}\nresults: ["a talk"]\n`);
  });

  it.each([
    ['at the names', []],
    ['at the cards', ['Ada']],
    ['at the results', ['Ada', '3']],
  ])('writes nothing about an event if the questions are broken off %s', async (_, answers) => {
    const { run, read } = at();
    const listed = await run(['n', 'y', ...answers], 'event');
    expect([listed.code, read(GUILD)]).toEqual([0, VAULT[GUILD]]);
    expect(listed.stderr).toContain('netvault: nothing was written about this event.\n');
    expect(read(FAIR)).toContain('status: skipped');
    expect((await run(answers, 'event', 'attended', 'guild')).code).toBe(2);
    expect(read(GUILD)).toBe(VAULT[GUILD]);
  });

  it('writes nothing with --dry-run, or if a new contact is declined', async () => {
    const { run, read } = at();
    expect((await run(['Kitty', 'y', '', ''], 'event', 'attended', 'fair', '--dry-run')).code).toBe(0);
    expect((await run(['Kitty', 'n'], 'event', 'attended', 'fair')).code).toBe(2);
    expect(read(FAIR)).toBe(VAULT[FAIR]);
    expect(() => read('People/Kitty.md')).toThrow('ENOENT');
  });
});

describe('netvault edit', () => {
  /** An editor that writes its arguments to `given.json`. */
  const editor = (cwd: string): string => {
    const file = join(cwd, 'an editor.cjs');
    writeFileSync(
      file,
      `#!${process.execPath}\nrequire('fs').writeFileSync(${JSON.stringify(join(cwd, 'given.json'))}, JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = process.argv.includes('--fail') ? 3 : 0;\n`,
    );
    chmodSync(file, 0o755);
    return file;
  };

  it('passes the note to the editor as one argument, after the editor’s own arguments', async () => {
    const { cwd, read } = at();
    const env = { ...UTF8, VISUAL: ` `, EDITOR: `"${editor(cwd)}" -w '--a b'` };
    const { code, stdout } = await runHere(['edit', 'bo'], { cwd, env, answers: [] });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(JSON.parse(read('given.json'))).toEqual([
      '-w',
      '--a b',
      join(cwd, 'People/Bo $(touch x) `y` -n.md'),
    ]);
  });

  it.each([
    ['none is set', {}, [], 'no editor is set'],
    ['nobody is there', { EDITOR: 'true' }, null, 'there is no terminal'],
  ] as const)('prints the path if no editor can be opened: %s', async (_, env, answers, words) => {
    const { cwd } = at();
    const ran = await runHere(['edit', 'ada'], {
      cwd,
      env: { ...UTF8, ...env },
      ...(answers ? { answers } : {}),
    });
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({
      code: 2,
      stdout: `${join(cwd, 'People/Ada Lovelace.md')}\n`,
    });
    expect(ran.stderr).toContain(words);
  });

  it('exits with 2 if the editor does not exist or ends with an error', async () => {
    const { cwd } = at();
    const fail = { ...UTF8, VISUAL: `'${editor(cwd)}' --fail` };
    const ran = await runHere(['edit', 'ada'], { cwd, env: fail, answers: [] });
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('ended with 3')]);
    const gone = await runHere(['edit', 'ada'], { cwd, env: { ...UTF8, EDITOR: './nowhere' }, answers: [] });
    expect([gone.code, gone.stderr]).toEqual([2, expect.stringContaining('there is no such file')]);
  });

  it('asks which note is meant, sets fields, and log --undo restores them', async () => {
    const { run, read } = at();
    const asked = await run(['1'], 'edit', '2026-11', '--set', 'place=Hall');
    expect([asked.code, asked.stderr]).toEqual([0, expect.stringContaining('“2026-11” may be')]);
    expect(read(GUILD)).toContain('place: Hall\n');
    expect((await run([], 'edit', 'ada', '--offers', 'design reviews')).stdout).toContain('log --undo');
    expect(read('People/Ada Lovelace.md')).toContain('offers: ["design reviews"]\n');
    await run(null, 'log', '--undo');
    expect(read('People/Ada Lovelace.md')).toBe(VAULT['People/Ada Lovelace.md']);
  });
});
