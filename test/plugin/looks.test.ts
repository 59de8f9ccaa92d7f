import { describe, expect, it } from 'vitest';
import { fixtureVault, hasBrowser, openApp, type AppPage, type PageOptions } from './harness/app-page.ts';
import { accessibilityFaults } from './harness/axe.ts';
import { closed, command, form, NOON, openVault } from './harness/forms.ts';
import { picture } from './harness/picture.ts';
import { THEMES } from './harness/themes.ts';

const view = (type: string): string => `[data-type="netvault-${type}"]`;
const LARGE = { width: 900, height: 1800 };

interface State {
  /** A selector for what is drawn. */
  readonly selector: string;
  /** A selector for what the picture shows, if that is more. */
  readonly around?: string;
  readonly show: (app: AppPage) => Promise<void>;
  /** Whether the app draws it, so that the theme is responsible for its colours. */
  readonly isOfApp?: boolean;
}

/** A form that a command opens. */
const asked = (id: string): State => ({
  selector: '.modal',
  show: async (app) => {
    await command(app, id);
    await form(app).waitFor();
  },
});

/** A view that a command opens; `holds` is a selector for what it then contains. */
const viewed = (id: string, type: string, holds: string): State => ({
  selector: view(type),
  show: async (app) => {
    await command(app, id);
    await app.page.waitForSelector(holds);
  },
});

/** Hides the parts of the app, so that the page shows only what is drawn next to it; or shows them again. */
const leave = ({ page }: AppPage, isLeft: boolean): Promise<void> =>
  page.evaluate((left) => {
    for (const one of document.querySelectorAll('.app-container, .status-bar, .side-dock-ribbon'))
      one.toggleAttribute('hidden', left);
  }, isLeft);

const block = (source: string): State => ({
  selector: '.netvault-block',
  show: async (app) => {
    const { page } = app;
    await leave(app, true);
    await page.evaluate((text) => window.host.renderBlock('netvault', text), source);
    await page.waitForSelector('.netvault-block :is(.netvault-row, svg)');
  },
});

const base = (type: string): State => ({
  selector: '.netvault-base',
  show: async (app) => {
    const { page } = app;
    await leave(app, true);
    await page.evaluate((name) => window.host.openBase({ type: name }, true), type);
    await page.waitForSelector('.netvault-base .netvault-row');
  },
});

/** Everything that can be shown of the example vault; forms and menus lie over what was shown before. */
const STATES: Readonly<Record<string, State>> = {
  scorecard: { selector: view('scorecard'), show: () => Promise.resolve() },
  'row menu': {
    selector: '.menu',
    around: 'body',
    show: async ({ page }) => {
      await page.locator('.netvault-row[data-swipe]').first().click({ button: 'right' });
      await page.waitForSelector('.menu-item');
    },
  },
  'log form': {
    selector: '.modal',
    show: async (app) => {
      await command(app, 'log-activity');
      await form(app).locator('.netvault-line').fill('call 20m Ada: her board seat');
      await app.page.waitForSelector('.netvault-drafted');
    },
  },
  'plan form': asked('plan-tomorrow'),
  'goal form': asked('new-goal'),
  'set-up form': asked('set-up-vault'),
  'report form': asked('write-report'),
  person: {
    selector: view('person'),
    show: async (app) => {
      await app.page.evaluate(() => window.host.openNote('Contacts/Ada Lovelace.md'));
      await viewed('show-person-of-note', 'person', '.netvault-person').show(app);
    },
  },
  'summary block': block('summary week'),
  'today block': block('today'),
  'due block': block('due'),
  'events block': block('events'),
  'introductions block': block('intro'),
  'heat map': block('heat map of the year'),
  'person block': block('person [[Ada Lovelace]]'),
  'base of people': base('netvault-people'),
  'base of goals': base('netvault-goals'),
  'goals aside': viewed('set-goals-aside', 'scorecard', '.netvault-aside'),
};

const FINDINGS: Readonly<Record<string, State>> = {
  findings: viewed('check-vault', 'findings', '.netvault-finding'),
  'fix-all form': {
    selector: '.modal',
    show: async (app) => {
      await app.page.locator('button', { hasText: 'Fix all safe ones' }).click();
      await form(app).waitFor();
    },
  },
  settings: {
    selector: '.mod-settings',
    isOfApp: true,
    show: async ({ page }) => {
      await page.evaluate(() => {
        window.host.openSettings();
      });
      await page.getByText('Broken link').waitFor();
    },
  },
};

/** Closes what lies over the app, and removes what was drawn next to it. */
async function putAway(app: AppPage): Promise<void> {
  const { page } = app;
  await leave(app, false);
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.menu, .block-language-netvault, .block-language-base'))
      one.remove();
  });
  if ((await page.locator('.modal').count()) === 0) return;
  await page.keyboard.press('Escape');
  if ((await page.locator('.mod-settings').count()) === 0) await closed(page);
}

/** What is drawn without text, and which of its styles must be a colour of the system if colours are forced. */
const DRAWN: readonly (readonly [
  selector: string,
  style: 'color' | 'fill' | 'stroke' | 'backgroundColor',
])[] = [
  ['.netvault-bar:not(.is-off)', 'fill'],
  ['.netvault-progress .netvault-fill', 'fill'],
  ['.netvault-pace', 'fill'],
  ['.netvault-target', 'stroke'],
  ['.netvault-heat rect', 'stroke'],
  ['.netvault-mark.is-met .netvault-ring', 'fill'],
  ['.netvault-mark:not(.is-met)', 'color'],
  ['.netvault-mark:not(.is-met) .netvault-ring', 'stroke'],
  ['.netvault-heat text', 'fill'],
  ['.netvault-bar.is-off', 'stroke'],
  ['.netvault-dot', 'backgroundColor'],
  ['.netvault-step-done', 'backgroundColor'],
];

/** The parts of `DRAWN` with another colour than the system's, or its background; counts the others. */
function unseenIn({ page }: AppPage, selector: string, seen: Map<string, number>): Promise<string[]> {
  const found = page.evaluate(
    ([within, drawn]) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.setProperty('forced-color-adjust', 'none');
      const [background, ...ofSystem] = ['Canvas', 'CanvasText', 'GrayText', 'Highlight'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return [...document.querySelectorAll(within)].flatMap((root) =>
        drawn.flatMap(([part, style]) =>
          [...root.querySelectorAll(part)].map((one) => {
            const colour = getComputedStyle(one)[style];
            return { part, colour, isSeen: colour !== background && ofSystem.includes(colour) };
          }),
        ),
      );
    },
    [selector, DRAWN] as const,
  );
  return found.then((all) => {
    for (const { part, isSeen } of all) if (isSeen) seen.set(part, (seen.get(part) ?? 0) + 1);
    return all.filter(({ isSeen }) => !isSeen).map(({ part, colour }) => `${part} is ${colour}`);
  });
}

/**
 * The accessibility faults of those states that have any; takes a picture of each state. Forced
 * colours are the system's own, so only what is drawn is checked in them, and counted in `seen`.
 */
async function faultsIn(
  app: AppPage,
  look: string,
  states: Readonly<Record<string, State>>,
  seen: Map<string, number> | null = null,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const [name, { selector, around = selector, isOfApp = false, show }] of Object.entries(states)) {
    await show(app);
    const faults = seen
      ? await unseenIn(app, selector, seen)
      : isOfApp
        ? []
        : await accessibilityFaults(app.page, selector);
    if (faults.length > 0) found[name] = faults;
    await picture(app.page.locator(around).last(), `look-${look}-${name.replaceAll(' ', '-')}`);
    await putAway(app);
  }
  return found;
}

describe.skipIf(!hasBrowser())('everything that the plugin draws', () => {
  it.each(Object.entries(THEMES))(
    'has no accessibility faults with the colours of %s',
    { timeout: 120_000 },
    async (name, theme) => {
      const app = await openVault({ theme, size: LARGE });
      expect(await faultsIn(app, name, STATES)).toEqual({});
      expect(app.errors).toEqual([]);
      await app.close();
      const other = await openApp({ ...fixtureVault('broken'), now: NOON, theme, size: LARGE });
      expect(await faultsIn(other, name, FINDINGS)).toEqual({});
      expect(other.errors).toEqual([]);
      await other.close();
    },
  );

  it.each([
    ['forced', {}],
    ['forced-phone', { phone: true }],
  ] as [string, PageOptions][])(
    'is drawn without errors, and in colours of the system where colours are forced, %s',
    { timeout: 120_000 },
    async (name, options) => {
      const seen = new Map<string, number>();
      for (const [open, states] of [
        [() => openVault({ size: LARGE, ...options }), STATES],
        [() => openApp({ ...fixtureVault('broken'), now: NOON, size: LARGE, ...options }), FINDINGS],
      ] as const) {
        const app = await open();
        await app.page.emulateMedia({ forcedColors: 'active' });
        expect(await faultsIn(app, name, states, seen)).toEqual({});
        expect(app.errors).toEqual([]);
        await app.page.emulateMedia({ forcedColors: null });
        await app.close();
      }
      expect(DRAWN.filter(([part]) => !seen.has(part))).toEqual([]);
    },
  );
});
