import { $$, browser, expect } from '@wdio/globals';
import { inTheApp, openScorecard, reloadPlugin, SCORECARD } from '../support/app.ts';
import type { Internals } from '../support/internals.ts';

interface Traces {
  readonly elements: number;
  readonly commands: number;
  readonly leaves: number;
}

const traces = (): Promise<Traces> =>
  browser.executeObsidian(({ app }) => ({
    elements: document.querySelectorAll('.netvault, .netvault-status').length,
    commands: Object.keys((app as Internals).commands.commands).filter((id) => id.startsWith('netvault:'))
      .length,
    leaves: app.workspace.getLeavesOfType('netvault-scorecard').length,
  }));

describe('reloading the plugin', () => {
  inTheApp();

  it('leaves one view of it, and registers its commands for the app’s command line again', async () => {
    await openScorecard();
    const before = await traces();
    for (let round = 0; round < 5; round++) await reloadPlugin();
    await openScorecard();
    expect(await traces()).toEqual(before);
    expect(before.leaves).toBe(1);
  });

  it('keeps which sections are folded', async () => {
    await openScorecard();
    const goals = `${SCORECARD} details[data-key="goals"]`;
    await $$(`${goals} summary`)[0]?.click();
    await browser.waitUntil(async () => !(await open(goals)));
    await reloadPlugin();
    await openScorecard();
    await browser.waitUntil(async () => !(await open(goals)), { timeoutMsg: 'It is open again' });
    await $$(`${goals} summary`)[0]?.click();
  });

  it('leaves nothing when it is turned off', async () => {
    await openScorecard();
    await browser.executeObsidian(({ app }) => (app as Internals).plugins.disablePlugin('netvault'));
    const left = await traces();
    await browser.executeObsidian(({ app }) => (app as Internals).plugins.enablePlugin('netvault'));
    expect([left.elements, left.commands]).toEqual([0, 0]);
  });
});

const open = (selector: string): Promise<boolean> =>
  browser.execute((what) => document.querySelector<HTMLDetailsElement>(what)?.open === true, selector);
