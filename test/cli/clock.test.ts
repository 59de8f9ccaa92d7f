import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeDrafts } from '../../src/cli/cache/caches.ts';
import { Drafts } from '../../src/cli/writing/drafts.ts';
import { UTF8, runHere, runSpawned } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { everything } from '../safety/scenes.ts';

const contact = (met: string): string => `---\ntype: contact\ncadence: weekly\nmet: ${met}\n---\n`;
const scorecard = (zone: string): string =>
  `---\ntype: scorecard\n${zone}daily_notes: {folder: Daily}\n---\n`;
const GOAL = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: day\nstart: 2026-03-02\n---\n';

/** A vault with this time zone; with that of the machine if it is null. */
function world(zone: string | null) {
  const root = tempVault({
    'state/': '',
    'cache/': '',
    'people.csv': 'Name,Birthday\nZoe,1990-05-01\n',
    'vault/.netvault.yaml': '',
    'vault/Scorecard.md': scorecard(zone === null ? '' : `time_zone: ${zone}\n`),
    'vault/Calls.md': GOAL,
    'vault/Ada Lovelace.md': contact('2026-10-01'),
    'vault/Bob.md': contact('2026-09-01'),
    'vault/Meetup.md': '---\ntype: event\ndate: 2026-10-24\nstatus: planned\n---\n',
    'vault/Daily/2026-10-24.md': '## Log\n- [ ] call [[Ada Lovelace]]\n- [ ] 2026-10-25 email [[Bob]]\n',
  });
  const vault = join(root, 'vault');
  const env = { ...UTF8, XDG_STATE_HOME: join(root, 'state'), XDG_CACHE_HOME: join(root, 'cache') };
  return { root, vault, env };
}

const lines = (vault: string, day: string): string[] =>
  readFileSync(join(vault, 'Daily', `${day}.md`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('- '));

describe('a clock that is set back or forward', () => {
  it('does not change the order of log --undo: the last command is undone first', async () => {
    const { vault, env } = world(null);
    const states = [everything(vault)];
    for (const day of ['2026-11-19', '2026-11-12', '2027-03-01', '2026-11-12']) {
      const ran = await runHere(['log', `call [[Ada Lovelace]]: on ${day}`, '--today', day], {
        cwd: vault,
        env,
      });
      expect(ran).toMatchObject({ code: 0 });
      states.push(everything(vault));
    }
    for (const before of states.slice(0, -1).reverse()) {
      expect(await runHere(['log', '--undo', '--today', '2026-01-01'], { cwd: vault, env })).toMatchObject({
        code: 0,
      });
      expect(everything(vault)).toEqual(before);
    }
  });

  it.each([
    ['forward', -3600],
    ['back', 3600],
  ])('drafts of a killed command are removed after the clock was set %s', (_, seconds) => {
    const root = tempVault({ 'Ada.md': 'x', 'cache/': '' });
    const place = join(root, 'Ada.md');
    const drafts = new Drafts(null);
    const made = [drafts.write(place, 'half'), join(root, 'cache', 'notes-0123456789ab.tmp')];
    writeFileSync(made[1] ?? '', 'half');
    drafts.sweep(place);
    removeDrafts(join(root, 'cache'), Date.now());
    // Drafts of a command that is still running stay.
    expect(readdirSync(root).length + readdirSync(join(root, 'cache')).length).toBe(4);
    const when = Date.now() / 1000 + seconds;
    for (const draft of made) utimesSync(draft, when, when);
    drafts.sweep(place);
    removeDrafts(join(root, 'cache'), Date.now());
    expect(readdirSync(root)).toEqual(['Ada.md', 'cache']);
    expect(readdirSync(join(root, 'cache'))).toEqual([]);
  });

  it('summary prints no cached answer of another day', async () => {
    const { vault, env } = world(null);
    const asked = async (today: string, cache: string): Promise<string> => {
      const own = { ...env, XDG_CACHE_HOME: join(vault, '..', cache) };
      return (await runSpawned(['summary', '--format', 'json', '--today', today], { cwd: vault, env: own }))
        .stdout;
    };
    // Notes from the future, as they are after the clock was set back.
    const future = Date.now() / 1000 + 86_400;
    for (const name of ['Calls.md', 'Bob.md']) utimesSync(join(vault, name), future, future);
    for (const today of ['2026-10-25', '2026-10-24T12:00', '2026-10-26', '2026-10-24T12:00'])
      expect([today, await asked(today, 'cache')]).toEqual([today, await asked(today, `fresh ${today}`)]);
  });
});

describe('a time zone that changes between commands', () => {
  /** Two time zones more than 24 hours apart: it is never the same day in both. */
  const [EAST, WEST] = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  const dayIn = (zone: string): string =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());

  it('is followed by summary and log, whatever is cached', async () => {
    const { vault, env } = world(null);
    const start = everything(vault);
    const todayIn = async (zone: string, cache: string): Promise<string> => {
      const own = { ...env, TZ: zone, XDG_CACHE_HOME: join(vault, '..', cache) };
      const { stdout } = await runSpawned(['summary', '--format', 'json'], { cwd: vault, env: own });
      return (JSON.parse(stdout) as { today: string }).today;
    };
    for (const zone of [EAST, WEST, EAST]) {
      const before = dayIn(zone);
      expect([before, dayIn(zone)]).toContain(await todayIn(zone, 'cache'));
      const logged = await runSpawned(['log', `call [[Bob]]: in ${zone}`], {
        cwd: vault,
        env: { ...env, TZ: zone },
      });
      expect(logged).toMatchObject({ code: 0 });
      expect([before, dayIn(zone)].some((day) => lines(vault, day).some((line) => line.includes(zone)))).toBe(
        true,
      );
    }
    for (const zone of [WEST, EAST, WEST])
      expect(await runSpawned(['log', '--undo'], { cwd: vault, env: { ...env, TZ: zone } })).toMatchObject({
        code: 0,
      });
    expect(everything(vault)).toEqual(start);
  });

  it('does not matter if the scorecard names a time zone', async () => {
    const { vault, env } = world(EAST);
    for (const zone of [EAST, WEST]) {
      const before = dayIn(EAST);
      await runSpawned(['log', `call [[Bob]]: in ${zone}`], { cwd: vault, env: { ...env, TZ: zone } });
      expect([before, dayIn(EAST)].some((day) => lines(vault, day).some((line) => line.includes(zone)))).toBe(
        true,
      );
    }
  });
});

describe('a day on which the clocks change', () => {
  it.each([
    [
      'back',
      'Europe/Berlin',
      '2026-10-25',
      ['2026-10-24T22:00', '2026-10-25T00:30', '2026-10-25T01:30', '2026-10-25T22:59'],
    ],
    [
      'forward',
      'Europe/Berlin',
      '2026-03-29',
      ['2026-03-28T23:00', '2026-03-29T00:59', '2026-03-29T01:00', '2026-03-29T21:59'],
    ],
    [
      'back by half an hour',
      'Australia/Lord_Howe',
      '2026-04-05',
      ['2026-04-04T13:00', '2026-04-04T14:45', '2026-04-04T15:15', '2026-04-05T13:29'],
    ],
    [
      'forward at midnight',
      'America/Havana',
      '2026-03-08',
      ['2026-03-08T05:00', '2026-03-08T05:30', '2026-03-09T03:59'],
    ],
    ['back over midnight', 'America/Sao_Paulo', '2018-02-17', ['2018-02-18T01:59', '2018-02-18T02:30']],
  ])('has one date from its beginning to its end when clocks go %s: %s', async (_, zone, day, instants) => {
    const { vault, env } = world(zone);
    const start = everything(vault);
    for (const [at, text] of instants.entries()) {
      const instant = (): Date => new Date(`${text}Z`);
      const ran = await runHere(['log', `call [[Bob]]: number ${String(at)}`], { cwd: vault, env, instant });
      expect(ran).toMatchObject({ code: 0 });
      const { stdout } = await runHere(['summary', '--format', 'json'], { cwd: vault, env, instant });
      expect((JSON.parse(stdout) as { today: string }).today).toBe(day);
    }
    expect(lines(vault, day).filter((line) => line.includes('number'))).toHaveLength(instants.length);
    for (const text of instants) {
      const instant = (): Date => new Date(`${text}Z`);
      expect(await runHere(['log', '--undo'], { cwd: vault, env, instant })).toMatchObject({ code: 0 });
    }
    expect(everything(vault)).toEqual(start);
  });
});

describe('midnight in the middle of a command', () => {
  it.each([
    ['summary', '--format', 'json'],
    ['due'],
    ['plan'],
    ['plan', '--write', '--yes'],
    ['log', 'call [[Ada Lovelace]]: x', 'email [[Bob]] yesterday'],
    ['done', 'call'],
    ['done', 'call', '--move', 'tomorrow'],
    ['event', 'attended', 'Meetup', '--met', 'Ada Lovelace'],
    ['event', 'note', 'Meetup', 'a note of mine'],
    ['review', '--write'],
    ['intro', 'propose', 'Bob', 'Ada Lovelace'],
    ['due', '--snooze', 'Bob', '2w'],
    ['show', 'Ada'],
    ['people'],
    ['activities'],
    ['lint'],
    ['lint', '--fix'],
    ['new', 'contact', 'Dora', '--met', 'today'],
    ['new', 'event', 'Fair', '--date', 'tomorrow'],
    ['edit', 'Bob', '--set', 'met=today'],
    ['import', 'csv', '../people.csv', '--write'],
    ['init', 'fresh'],
    ['doctor'],
  ])('gives the result of before or of after midnight, never a mixture: %s %s', async (...args) => {
    const ran = async (late: number): Promise<unknown> => {
      const { root, vault, env } = world('Europe/Berlin');
      let asked = 0;
      const instant = (): Date => new Date(++asked > late ? '2026-10-24T22:00:00Z' : '2026-10-24T21:59:59Z');
      const { stdout, stderr, code } = await runHere(args, { cwd: vault, env, instant });
      const said = [stdout, stderr].map((text) => text.replaceAll(root, ''));
      return { said, code, files: everything(vault) };
    };
    const sides = [await ran(0), await ran(Infinity)];
    for (const late of [1, 2, 3]) expect(sides).toContainEqual(await ran(late));
  });
});

it.each([
  ['2026-11-19 thursday', 0],
  ['2026-11-19, Do. 18:30', 0],
  ['2026-11-19 monday', 2],
  ['2026-11-19 Ada', 2],
])('--today accepts a date with the right weekday and no other words: %s', async (today, expected) => {
  const cwd = tempVault({ '.netvault.yaml': '' });
  const { code, stdout, stderr } = await runHere(['summary', '--format', 'json', '--today', today], { cwd });
  expect(code).toBe(expected);
  if (code === 0) expect(JSON.parse(stdout)).toMatchObject({ today: '2026-11-19' });
  else if (today.endsWith('monday')) expect(stderr).toContain('2026-11-19 is a Thursday');
  else expect(stderr).toContain('is not a date or date-time');
});
