import { browser, expect } from '@wdio/globals';
import { inTheApp, openScorecard, reloadPlugin } from '../support/app.ts';
import type { Internals } from '../support/internals.ts';

/** Records which workers are made, until the page is loaded again. */
async function watchWorkers(): Promise<void> {
  await browser.execute(() => {
    const made: NonNullable<Window['netvaultWorkers']> = [];
    window.netvaultWorkers = made;
    const Real = window.Worker;
    window.Worker = class extends Real {
      readonly #kept: (typeof made)[number];

      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        const isFromBlob = String(address).startsWith('blob:');
        this.#kept = { name: options?.name ?? '', isFromBlob, said: 0, ended: false };
        made.push(this.#kept);
        this.addEventListener('message', () => {
          this.#kept.said += 1;
        });
      }

      override terminate(): void {
        this.#kept.ended = true;
        super.terminate();
      }
    };
    window.netvaultUndo = ((before) => (): void => {
      before?.();
      window.Worker = Real;
    })(window.netvaultUndo);
  });
}

const workers = (): Promise<NonNullable<Window['netvaultWorkers']>> =>
  browser.execute(() => (window.netvaultWorkers ?? []).filter(({ name }) => name === 'netvault-engine'));

describe('the engine', () => {
  inTheApp();

  it('finds the plugin’s own file where the manifest says that it is', async () => {
    const length = await browser.executeObsidian(async ({ app }) => {
      const dir = (app as Internals).plugins.plugins['netvault']?.manifest.dir ?? '';
      return (await app.vault.adapter.read(`${dir}/main.js`)).length;
    });
    expect(length).toBeGreaterThan(100_000);
  });

  it('answers from a worker that is made of a blob', async () => {
    await watchWorkers();
    await reloadPlugin();
    await openScorecard();
    const made = await workers();
    expect(made).toHaveLength(1);
    expect(made[0]?.isFromBlob).toBe(true);
    expect(made[0]?.said).toBeGreaterThan(1);
  });

  it('ends when the plugin is turned off', async () => {
    await watchWorkers();
    await reloadPlugin();
    await openScorecard();
    await reloadPlugin();
    await openScorecard();
    expect((await workers()).map(({ ended }) => ended)).toEqual([true, false]);
  });
});
