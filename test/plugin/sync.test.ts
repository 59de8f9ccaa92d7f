import { describe, expect, it } from 'vitest';
import type { NetVault } from '../../src/plugin/netvault.ts';
import { hasBrowser, openApp, type AppPage } from './harness/app-page.ts';

const GOAL = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n---\n';
const CONTACT = '---\ntype: contact\ncadence: weekly\nmet: 2026-11-01\n---\n';

/**
 * The answer of the app's command line as soon as `until` is true for it; the last answer if that never
 * happens.
 */
async function heard<Value>(app: AppPage, command: string, until: (said: Value) => boolean): Promise<Value> {
  for (let round = 0; ; round++) {
    await app.page.waitForTimeout(50);
    const text = await app.page.evaluate(
      async (name) => (await window.host.registered.cli.get(name)?.({ format: 'json' })) ?? '',
      command,
    );
    const said = JSON.parse(text) as Value;
    if (until(said) || round === 600) return said;
  }
}

interface Due {
  readonly due: readonly { readonly name: string }[];
}
interface Lint {
  readonly diagnostics: readonly { readonly path: string; readonly rule: string }[];
}

const names = ({ due }: Due): string[] => due.map(({ name }) => name);

function open(): Promise<AppPage> {
  return openApp({
    files: { 'Goals/Calls.md': GOAL, 'People/Ada.md': CONTACT, 'People/Grace.md': CONTACT },
    now: '2026-11-19T12:00:00',
  });
}

describe.skipIf(!hasBrowser())('changes in the vault', () => {
  it('are followed: notes that are created, written, emptied, renamed and deleted', async () => {
    const app = await open();
    const { page } = app;
    const due = (until: (said: Due) => boolean): Promise<Due> => heard(app, 'netvault:due', until);
    expect(names(await due(() => true))).toEqual(['Ada', 'Grace']);
    await page.evaluate(async (text) => {
      await window.host.app.vault.create('People/Mary.md', text);
    }, CONTACT);
    expect(names(await due(({ due: all }) => all.length === 3))).toEqual(['Ada', 'Grace', 'Mary']);
    await page.evaluate(async () => {
      const { vault } = window.host.app;
      const [mary, grace, ada] = ['Mary', 'Grace', 'Ada'].map((name) =>
        vault.getFileByPath(`People/${name}.md`),
      );
      if (!mary || !grace || !ada) throw new Error('Somebody is missing');
      await vault.modify(mary, '');
      await vault.rename(grace, 'People/Admiral Hopper.md');
      await vault.delete(ada);
    });
    expect(names(await due((said) => names(said)[0] === 'Admiral Hopper' && said.due.length === 1))).toEqual([
      'Admiral Hopper',
    ]);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('reach the engine in their order, however busy it is', async () => {
    const app = await open();
    const { page } = app;
    expect(names(await heard<Due>(app, 'netvault:due', () => true))).toEqual(['Ada', 'Grace']);
    await page.evaluate(async () => {
      const { engine } = window.host.plugin.parts().find((part) => 'engine' in part) as unknown as NetVault;
      const { vault } = window.host.app;
      // The note is renamed again before the engine hears of the first change.
      const long = `---\ntype: contact\n---\n## Log\n\n${'- 2026-11-01 call\n'.repeat(20_000)}`;
      const busy = Array.from({ length: 10 }, (_, at) =>
        engine.lint.textFindings(Date.now(), `New ${String(at)}.md`, long),
      );
      for (const name of ['Mary', 'Admiral Hopper', 'Grace Hopper']) {
        const grace = vault.getFiles().find(({ path }) => /People\/(?!Ada)/.test(path));
        if (grace) await vault.rename(grace, `People/${name}.md`);
        await new Promise((go) => window.setTimeout(go, 40));
      }
      await Promise.all(busy);
    });
    const said = await heard<Due>(app, 'netvault:due', (one) => names(one).at(-1) === 'Grace Hopper');
    expect(names(said)).toEqual(['Ada', 'Grace Hopper']);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('are not undone by a read that began before', async () => {
    const app = await open();
    const { page } = app;
    expect(names(await heard<Due>(app, 'netvault:due', () => true))).toEqual(['Ada', 'Grace']);
    await page.evaluate(async () => {
      const { vault } = window.host.app;
      const grace = vault.getFileByPath('People/Grace.md');
      if (!grace) throw new Error('Grace is missing');
      // A slow disk: the note is deleted while it is being read.
      const heardOf = (event: string): Promise<void> =>
        new Promise((go) => {
          vault.on(event, () => {
            go();
          });
        });
      const read = vault.cachedRead.bind(vault);
      const isDeleted = heardOf('delete');
      const isBeingRead = new Promise<void>((go) => {
        vault.cachedRead = async (file) => {
          const text = await read(file);
          if (file !== grace) return text;
          go();
          await isDeleted;
          return text;
        };
      });
      await vault.modify(grace, `${window.host.text('People/Grace.md')}More.`);
      await isBeingRead;
      await vault.delete(grace);
      await isDeleted;
    });
    // The note that is created afterwards is the last one of which the engine hears.
    await page.evaluate(async (text) => {
      await window.host.app.vault.create('People/Zoe.md', text);
    }, CONTACT);
    const said = await heard<Due>(app, 'netvault:due', (one) => names(one).includes('Zoe'));
    expect(names(said)).toEqual(['Ada', 'Zoe']);
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('keep the finding of a note that is not valid UTF-8, however often it changes', async () => {
    const app = await open();
    const { page } = app;
    const write = (extra: string): Promise<void> =>
      page.evaluate((more) => {
        const { vault } = window.host.app;
        const bytes = new TextEncoder().encode(`${window.host.text('Goals/Calls.md')}${more}`);
        vault.adapter.bytes.set('People/Ada.md', Uint8Array.from([...bytes, 0xff, 0xfe]));
        vault.trigger('modify', vault.getFileByPath('People/Ada.md'));
      }, extra);
    const faults = ({ diagnostics }: Lint): string[] =>
      diagnostics.filter(({ path }) => path === 'People/Ada.md').map(({ rule }) => rule);
    for (const extra of ['once', 'twice']) {
      await write(extra);
      const said = await heard<Lint>(app, 'netvault:lint', (one) => faults(one).includes('invalid-encoding'));
      expect(faults(said)).toContain('invalid-encoding');
    }
    expect(app.errors).toEqual([]);
    await app.close();
  });

  it('update the findings in the sidebar and in the status bar', async () => {
    const app = await open();
    const { page } = app;
    await page.evaluate(() => {
      window.host.command('open-scorecard');
    });
    const line = page.locator('.netvault-findings');
    const status = page.locator('.netvault-status');
    await line.waitFor();
    // The status bar is drawn again when the findings are counted.
    await page.waitForFunction(() =>
      document.querySelector('.netvault-status')?.textContent.includes('finding'),
    );
    const before = [await line.innerText(), await status.innerText()];
    const text = await page.evaluate(() => window.host.text('People/Ada.md'));
    const write = (now: string): Promise<void> =>
      page.evaluate(async (written) => {
        const { vault } = window.host.app;
        const file = vault.getFileByPath('People/Ada.md');
        if (file) await vault.modify(file, written);
      }, now);
    await write(text.replace('met: 2026-11-01', 'met: 32.11.2026'));
    await page.waitForFunction(() =>
      document.querySelector('.netvault-findings')?.textContent.includes('1 error'),
    );
    await page.waitForFunction(
      (was) => document.querySelector('.netvault-status')?.textContent !== was,
      before[1],
    );
    await write(text);
    await page.waitForFunction(
      ([was, said]) =>
        document.querySelector<HTMLElement>('.netvault-findings')?.innerText === was &&
        document.querySelector<HTMLElement>('.netvault-status')?.innerText === said,
      before,
    );
    expect(app.errors).toEqual([]);
    await app.close();
  });
});
