import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../harness/run-cli.ts';
import { fixtureVault, hasBrowser, rested, type AppPage, type PageOptions } from './harness/app-page.ts';
import { faultsInBothThemes } from './harness/axe.ts';
import { openVault, sharedApp } from './harness/forms.ts';
import { notePreviews } from './harness/previewed.ts';

const VAULTS = join(import.meta.dirname, '../../fixtures/vaults');
const { files } = fixtureVault('example');

/** Renders a code block as a note shows it. */
async function block({ page }: AppPage, source: string) {
  await page.evaluate((text) => window.host.renderBlock('netvault', text), source);
  const shown = page.locator('.netvault-block').last();
  await page.waitForFunction(
    () => [...document.querySelectorAll('.netvault-block')].at(-1)?.textContent !== '',
  );
  await rested({ page });
  return shown;
}

/** Removes the app's own frame and status bar, so that the picture shows only the block. */
async function alone({ page }: AppPage): Promise<void> {
  await page.evaluate(() => document.querySelector('.app-container')?.remove());
  await page.evaluate(() => document.querySelector('.status-bar')?.remove());
}

describe.skipIf(!hasBrowser())('code blocks', () => {
  it.each([
    ['desktop', {}],
    ['phone', { phone: true }],
  ] as [string, PageOptions][])('show the week, who is due and a goal, %s', async (name, options) => {
    const app = await openVault(options);
    const { page } = app;
    const week = await block(app, 'summary week');
    expect(await week.innerText()).toContain('Week 47 · 16–22 November 2026');
    expect(await week.locator('.netvault-figure').innerText()).toBe('20 of 25 points');
    const due = await block(app, 'due\n');
    expect(await due.locator('.netvault-row a').first().innerText()).toBe('Elizabeth Bennet');
    const goal = await block(app, 'goal [[Call five people]]');
    expect(await goal.innerText()).toContain('2 of 5');
    await alone(app);
    expect(await faultsInBothThemes(app, 'body', page.locator('body'), `block-${name}`)).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it.each([
    ['desktop', {}],
    ['phone', { phone: true }],
  ] as [string, PageOptions][])(
    'show events, introductions, a year and a person, %s',
    async (name, options) => {
      const app = await openVault({ size: { width: 900, height: 2600 }, ...options });
      const { page } = app;
      const past = await block(app, 'summary 2026-W46');
      expect(await past.innerText()).toContain('Week 46 · 9–15 November 2026');
      const events = await block(app, 'events');
      expect(await events.getByRole('link').allTextContents()).toContain('Winter book fair');
      const intro = await block(app, 'intro');
      expect(await intro.innerText()).toContain('Who should meet');
      expect(await intro.innerText()).toContain('Introductions');
      const heat = await block(app, 'heat map of the year');
      const asked = ['summary', '--vault', join(VAULTS, 'example'), '--today', '2026-11-19'];
      const { stdout } = await runHere([...asked, '--period', 'year', '--format', 'json'], { cwd: VAULTS });
      const { points } = JSON.parse(stdout) as { points: number };
      expect(await heat.innerText()).toContain(`2026: ${String(points)} points`);
      const days = await heat.locator('title').allTextContents();
      // Every day of the year up to today is in the drawing and in the table.
      expect(days.length).toBe(323);
      expect(days.at(-1)).toMatch(/^Thursday 19 November 2026: \d+ points?$/);
      const cells = await heat.locator('td').allTextContents();
      const sum = cells.reduce((all, one) => all + Number(one), 0);
      expect(sum).toBe(points);
      expect(await heat.locator('svg').getAttribute('aria-hidden')).toBe('true');
      for (const tone of [0, 1, 2, 3, 4])
        expect(await heat.locator(`.netvault-heat-${String(tone)}`).count()).toBeGreaterThan(0);
      // If the heat map does not fit, it is scrolled to the latest days.
      const isAtEnd = await heat.locator('.netvault-heat').evaluate((box) => {
        const [svg] = box.children;
        return (svg?.getBoundingClientRect().right ?? Infinity) <= box.getBoundingClientRect().right + 1;
      });
      expect(isAtEnd).toBe(true);
      const person = await block(app, 'person [[Ada Lovelace]]');
      expect(await person.innerText()).toContain('Needs');
      await alone(app);
      expect(await faultsInBothThemes(app, 'body', page.locator('body'), `block-more-${name}`)).toEqual([]);
      expect(app.errors).toEqual([]);
      await app.close();
    },
  );

  it('stop updating once their note is closed, and keep clicks on links from an open note', async () => {
    const app = await openVault();
    const { page } = app;
    const figure = page.locator('.netvault-block .netvault-figure');
    await block(app, 'summary');
    const heard = await page.evaluate(() => {
      let clicks = 0;
      document.body.addEventListener('click', () => clicks++);
      document.querySelector<HTMLElement>('.netvault-block .netvault-goal .netvault-reason')?.click();
      document.querySelector<HTMLElement>('.netvault-block .netvault-goal a')?.click();
      return clicks;
    });
    // The app hears only the first of the two clicks, which is on text that does nothing.
    expect(heard).toBe(1);
    await page.evaluate(async () => {
      for (const one of window.host.blocks) one.unload();
      const { vault } = window.host.app;
      const file = vault.getFileByPath('Daily/2026-11-19.md');
      if (file) await vault.process(file, (text) => `${text.trimEnd()}\n- coffee [[Ada Lovelace]]\n`);
    });
    await page.locator('.mod-right-split .netvault-figure', { hasText: '24 of 25 points' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.netvault-findings') !== null);
    expect(await figure.innerText()).toBe('20 of 25 points');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('resolve a name from the note that contains the block', async () => {
    const bo = (role: string): string => `---\ntype: contact\nrole: ${role}\n---\n`;
    const app = await openVault({ files: { ...files, 'A/Bo.md': bo('baker'), 'B/Bo.md': bo('smith') } });
    for (const [from, role] of [
      ['A/Note.md', 'baker'],
      ['B/Note.md', 'smith'],
    ] as const) {
      await app.page.evaluate((path) => window.host.renderBlock('netvault', 'person [[Bo]]', path), from);
      await app.page.locator('.netvault-block', { hasText: role }).waitFor();
    }
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('record a proposed introduction when its button is clicked', async () => {
    const app = await openVault();
    const intro = await block(app, 'intro');
    await intro
      .getByRole('button', { name: /^Introduce / })
      .first()
      .click();
    await app.page.locator('.notice', { hasText: 'is noted. Nobody has been asked yet.' }).waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('update when notes change, open notes, and log', async () => {
    const app = await openVault();
    const { page } = app;
    const shown = await block(app, 'summary');
    await page.evaluate(async () => {
      const { vault } = window.host.app;
      const file = vault.getFileByPath('Daily/2026-11-19.md');
      if (file) await vault.process(file, (text) => `${text.trimEnd()}\n- coffee [[Ada Lovelace]]\n`);
    });
    await page.waitForFunction(
      () => document.querySelector('.netvault-block .netvault-figure')?.textContent === '24 of 25 points',
    );
    const previewed = await notePreviews(page);
    await shown.getByText('Call five people').hover();
    expect(await previewed()).toEqual(['Goals/Call five people.md']);
    await shown.getByText('Call five people').click();
    await page.waitForFunction(() => window.host.app.workspace.opened.includes('Goals/Call five people.md'));
    const due = await block(app, 'due');
    await due.getByRole('button', { name: 'Log something with Elizabeth Bennet' }).click();
    await page.locator('.modal-title', { hasText: 'Log something with Elizabeth Bennet' }).waitFor();
    expect(app.errors).toEqual([]);
    await app.close();
  });

  const opened = sharedApp(openVault);

  it.each([
    ['sumary week', '“sumary” is not known here. Did you mean “summary”?'],
    ['summary wek', '“wek” is not a period. Did you mean “week”?'],
    [
      'summary fortnight',
      '“fortnight” is not a period. Write week, last month, 2026-W47, 2026-11, Q4, 2026 or yesterday.',
    ],
    ['goal [[Call five peple]]', 'There is no goal “Call five peple”. Did you mean “Call five people”?'],
    [
      'goal [[Grow the press]]',
      'Grow the press has no number to show. Active goals with a target have one; overall goals do not.',
    ],
    ['goal', 'A goal needs a name. Write goal [[Call five people]].'],
    ['person', 'A person needs a name. Write person [[Ada Lovelace]].'],
    ['events soon', '“soon” means nothing here. Write events alone.'],
    ['due soon', '“soon” means nothing here. Write due alone.'],
  ])('explain what is not understood: %s', async (source, said) => {
    const app = await opened();
    expect(await (await block(app, source)).innerText()).toBe(said);
    expect(app.errors).toEqual([]);
  });

  it('show no numbers during an event, nor if the scorecard note cannot be read', async () => {
    const app = await openVault({ now: '2026-11-19T18:30:00' });
    expect(await (await block(app, 'summary week')).innerText()).not.toMatch(/\d/);
    expect(await (await block(app, 'heat map of the year')).innerText()).not.toMatch(/\d/);
    expect(await (await block(app, 'events')).innerText()).not.toMatch(/\d/);
    // The block of a person has no number, so it is still shown.
    expect(await (await block(app, 'person [[Ada Lovelace]]')).innerText()).toContain('An illustrator');
    await app.close();
    const broken = await openVault({
      files: { ...files, 'Scorecard.md': '---\ntype: scorecard\npoints: [call\n---\n' },
    });
    expect(await (await block(broken, 'summary week')).innerText()).toContain('Scorecard.md cannot be read');
    expect(broken.errors).toEqual([]);
    await broken.close();
  });
});

describe.skipIf(!hasBrowser())('the status bar', () => {
  it('shows the week and the number of findings, and opens the scorecard', async () => {
    const app = await openVault();
    const { page } = app;
    const bar = page.locator('.netvault-status');
    await page.waitForFunction(() =>
      document.querySelector('.netvault-status')?.textContent.includes('finding'),
    );
    const findings = JSON.parse(
      (
        await runHere(['lint', '--format', 'json', '--today', '2026-11-19T12:00'], {
          cwd: join(VAULTS, 'example'),
        })
      ).stdout,
    ) as { diagnostics: unknown[] };
    expect(await bar.innerText()).toBe(
      `W47 20/25 points, on pace · ${String(findings.diagnostics.length)} findings`,
    );
    await bar.click();
    await expect
      .poll(() => page.evaluate(() => window.host.app.workspace.activeLeaf?.view.getViewType()))
      .toBe('netvault-scorecard');
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('is hidden on a phone, and in a vault without records', async () => {
    const phone = await openVault({ phone: true });
    expect(await phone.page.locator('.netvault-status').count()).toBe(0);
    await phone.close();
    const empty = await openVault({ files: { 'A.md': 'Text.\n' } });
    expect(await empty.page.locator('.netvault-status').isVisible()).toBe(false);
    await empty.close();
  });
});

describe.skipIf(!hasBrowser())('commands in the app’s own command line', () => {
  const example = sharedApp(openVault);

  const ask = ({ page }: AppPage, name: string, data: Record<string, string> = {}): Promise<string> =>
    page.evaluate(
      async ([command, given]) => (await window.host.registered.cli.get(command)?.(given)) ?? '',
      [`netvault:${name}`, data] as const,
    );

  it.each(['example', 'logs', 'dialects', 'broken', 'odd-names'])(
    'print the same as NetVault’s command line, byte for byte: %s',
    async (vault) => {
      const app = vault === 'example' ? await example() : await openVault(fixtureVault(vault));
      const own = async (...args: string[]): Promise<string> =>
        (await runHere([...args, '--today', '2026-11-19T12:00'], { cwd: join(VAULTS, vault) })).stdout;
      for (const period of ['day', 'week', 'month', 'quarter', 'year'])
        expect(await ask(app, 'summary', { period, format: 'json' })).toBe(
          await own('summary', '--period', period, '--format', 'json'),
        );
      expect(await ask(app, 'summary', { date: '2026-10-01', format: 'json' })).toBe(
        await own('summary', '--date', '2026-10-01', '--format', 'json'),
      );
      expect(await ask(app, 'due', { format: 'json' })).toBe(await own('due', '--format', 'json'));
      expect(await ask(app, 'lint', { format: 'json' })).toBe(await own('lint', '--format', 'json'));
      // In a terminal, the line is cut off at the edge.
      const [line = '', cut = ''] = (await own('summary', '--oneline')).trimEnd().split(/(…)$/);
      const said = await ask(app, 'summary');
      expect(cut === '' ? said : said.slice(0, line.length)).toBe(line);
      expect(app.errors).toEqual([]);
      if (vault !== 'example') await app.close();
    },
  );

  it('print who is due and what is wrong as text, and explain wrong options', async () => {
    const app = await example();
    expect((await ask(app, 'due')).split('\n')[0]).toBe('Elizabeth Bennet: due since Monday, monthly');
    expect(await ask(app, 'lint')).toMatch(/\n\d+ findings in \d+ notes$/);
    expect(await ask(app, 'summary', { period: 'wek' })).toBe(
      'netvault: “wek” is not a period. Did you mean “week”?',
    );
    expect(await ask(app, 'summary', { date: 'soon' })).toBe(
      'netvault: “soon” is not a date. Write 2026-11-20, 16 Nov, yesterday, friday or -3d.',
    );
    expect(await ask(app, 'summary', { format: 'xml' })).toBe(
      'netvault: Format cannot be “xml”. It can be text, json.',
    );
    expect(app.errors).toEqual([]);
  });
});
