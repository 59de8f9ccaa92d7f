import { describe, expect, it } from 'vitest';
import {
  fixtureVault,
  hasBrowser,
  openApp,
  resize,
  rested,
  type AppPage,
  type PageOptions,
} from './harness/app-page.ts';
import { command, form, NOON, openVault, sharedApp } from './harness/forms.ts';
import { picture } from './harness/picture.ts';
import { lengthen, lengthened, outOfPlace } from './harness/pseudo.ts';
import { covered } from './harness/reachable.ts';

const TALL = { width: 560, height: 2200 };
const VIEW = '.mod-right-split .netvault';

const WIDTHS = {
  narrow: { sidebar: 250, size: TALL },
  usual: { sidebar: 320, size: TALL },
  wide: { sidebar: 480, size: { width: 900, height: 2200 } },
} as const;

/** The views: the name of each, and the function that opens it. */
const VIEWS: readonly (readonly [string, (options: PageOptions) => Promise<AppPage>])[] = [
  ['the scorecard', openVault],
  ['goals set aside', (options) => openVault({ ...options, now: '2026-11-19T18:30:00' })],
  ['a vault without records', (options) => openVault({ ...options, files: { 'A.md': 'Words.' }, bytes: {} })],
  [
    'the findings',
    async (options) => {
      const app = await openApp({ ...fixtureVault('broken'), now: NOON, ...options });
      await command(app, 'check-vault');
      await app.page.waitForSelector('.netvault-finding');
      return app;
    },
  ],
  [
    'a person',
    async (options) => {
      const app = await openApp({ ...fixtureVault('example'), now: NOON, ...options });
      await app.page.evaluate(() => window.host.openNote('Contacts/Ada Lovelace.md'));
      await command(app, 'show-person-of-note');
      await app.page.waitForSelector('.netvault-person');
      return app;
    },
  ],
];

describe.skipIf(!hasBrowser())('words that are a third longer', () => {
  describe.each(VIEWS)('break nothing in %s,', (what, open) => {
    /** The app with longer words in the view, also in what is drawn later. */
    const longer = (options: PageOptions) => async (): Promise<AppPage> => {
      const app = await open(options);
      await lengthen(app.page, VIEW);
      return app;
    };
    const desktop = sharedApp(longer(WIDTHS.usual));
    const phone = sharedApp(longer({ phone: true }));

    it.each(['narrow', 'usual', 'wide', 'phone'] as const)('%s', async (look) => {
      const app = await (look === 'phone' ? phone : desktop)();
      if (look !== 'phone') await resize(app, WIDTHS[look]);
      expect(await outOfPlace(app.page, VIEW)).toEqual([]);
      expect(await covered(app.page, VIEW)).toEqual([]);
      await picture(app.page.locator('.mod-right-split'), `longer-${what.replaceAll(' ', '-')}-${look}`);
      expect(app.errors).toEqual([]);
    });
  });

  const opened = { desktop: sharedApp(openVault), phone: sharedApp(() => openVault({ phone: true })) };

  it.each(
    ['log-activity', 'plan-tomorrow', 'new-goal', 'new-event', 'set-up-vault', 'write-report'].flatMap(
      (id) => [[id, 'desktop'] as const, [id, 'phone'] as const],
    ),
  )('break nothing in the form of %s, %s', async (id, look) => {
    const app = await opened[look]();
    await command(app, id);
    await form(app).waitFor();
    expect(await lengthened(app.page, '.modal')).toEqual([]);
    await picture(form(app), `longer-${id}-${look}`);
    expect(app.errors).toEqual([]);
    await app.page.evaluate(() => {
      for (const one of document.querySelectorAll('.modal-container')) one.remove();
    });
  });

  it('break nothing in the settings', async () => {
    const app = await opened.desktop();
    await app.page.evaluate(() => {
      window.host.openSettings();
    });
    await app.page.getByText('Broken link').waitFor();
    expect(await lengthened(app.page, '.mod-settings')).toEqual([]);
    expect(app.errors).toEqual([]);
    await app.page.evaluate(() => document.querySelector('.mod-settings')?.remove());
  });

  it('are reported if they break something', async () => {
    const app = await opened.desktop();
    // The button is outside the view, which may be drawn again at any moment.
    await app.page.evaluate(() => {
      const button = document.body.createDiv('netvault narrow').createEl('button', { text: 'Quarter' });
      button.setCssProps({ width: '70px', overflow: 'hidden', 'white-space': 'nowrap' });
    });
    expect((await lengthened(app.page, '.narrow')).join()).toContain('Qüártërtër');
    await app.page.evaluate(() => document.querySelector('.narrow')?.remove());
  });

  it.each(['summary week', 'intro', 'heat map of the year', 'person [[Ada Lovelace]]'])(
    'break nothing in a code block, %s',
    async (source) => {
      const app = await opened.phone();
      await app.page.evaluate((text) => window.host.renderBlock('netvault', text), source);
      await app.page.waitForFunction(
        () => document.querySelector('.netvault-block')?.textContent.trim() !== '',
      );
      await rested(app);
      expect(await lengthened(app.page, '.netvault-block')).toEqual([]);
      expect(app.errors).toEqual([]);
      await app.page.evaluate(() => {
        for (const one of document.querySelectorAll('.block-language-netvault')) one.remove();
      });
    },
  );
});
