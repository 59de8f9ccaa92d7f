import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ORDER_FORMAT, readOrder, writeOrder, type Order, type OrderEvent } from '../host/order.ts';
import { hasBrowser, openApp, type AppPage } from './harness/app-page.ts';

/** The orders of events that e2e/ recorded in the real app; empty until somebody has run it there. */
const SEEN = join(import.meta.dirname, '../../e2e/orders');
const seen = (existsSync(SEEN) ? readdirSync(SEEN) : [])
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Order] => [name, readOrder(readFileSync(join(SEEN, name), 'utf8'))]);

const CONTACT = '---\ntype: contact\ncadence: weekly\nmet: 2026-11-01\n---\n';
const CALLED = `${CONTACT}\n## Log\n\n- 2026-11-18 call\n`;
const FILES = {
  'Goals/Calls.md': '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n---\n',
  'People/Ada.md': CONTACT,
  'People/Grace.md': CONTACT,
};

const invented = (scenario: string, events: readonly OrderEvent[]): [string, Order] => [
  scenario,
  { format: ORDER_FORMAT, app: { version: '0', platform: 'invented' }, scenario, files: FILES, events },
];
const renamed = (after: number, name: string): OrderEvent => ({
  after,
  event: 'vault:rename',
  path: `Friends/${name}.md`,
  before: `People/${name}.md`,
  text: CONTACT,
});
const FOLDER: OrderEvent = { after: 0, event: 'vault:rename', path: 'Friends', before: 'People' };

const ORDERS: [string, Order][] = [
  ...seen,
  invented('a folder is renamed, and told of first', [FOLDER, renamed(1, 'Ada'), renamed(1, 'Grace')]),
  invented('a folder is renamed, and told of last', [
    renamed(0, 'Ada'),
    renamed(0, 'Grace'),
    { ...FOLDER, after: 0 },
  ]),
  invented('a note is written, and the cache knows first', [
    { after: 0, event: 'metadataCache:changed', path: 'People/Ada.md', text: CALLED },
    { after: 20, event: 'vault:modify', path: 'People/Ada.md', text: CALLED },
  ]),
  invented('a note is replaced by another program: deleted, and made anew', [
    { after: 0, event: 'vault:delete', path: 'People/Ada.md' },
    { after: 0, event: 'metadataCache:deleted', path: 'People/Ada.md' },
    { after: 1, event: 'vault:create', path: 'People/Ada.md', text: CALLED },
    { after: 9, event: 'metadataCache:changed', path: 'People/Ada.md', text: CALLED },
  ]),
  invented('a note is told of twice, empty at first', [
    { after: 0, event: 'vault:create', path: 'People/Mary.md', text: '' },
    { after: 30, event: 'vault:modify', path: 'People/Mary.md', text: CONTACT },
    { after: 30, event: 'vault:modify', path: 'People/Mary.md', text: CONTACT },
  ]),
];

/** The plugin's answers about the vault: whom to reconnect with, the score and the findings. */
async function answers({ page }: AppPage): Promise<string> {
  return page.evaluate(async () => {
    const said: string[] = [];
    for (const name of ['netvault:due', 'netvault:summary', 'netvault:lint'])
      said.push((await window.host.registered.cli.get(name)?.({ format: 'json' })) ?? '');
    return said.join('\n');
  });
}

/** The texts of all notes as they are now. */
const notes = ({ page }: AppPage): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      window.host.app.vault.getMarkdownFiles().map(({ path }) => [path, window.host.text(path)]),
    ),
  );

const NOW = '2026-11-19T12:00:00';

describe.skipIf(!hasBrowser())('orders of events that were recorded in the app', () => {
  it.each(ORDERS)('leave the plugin with the right answers: %s', async (_, order) => {
    const app = await openApp({ files: order.files, now: NOW });
    const before = await answers(app);
    await app.page.evaluate((text) => window.host.replay(text), writeOrder(order));
    const files = await notes(app);
    const fresh = await openApp({ files, now: NOW });
    const expected = await answers(fresh);
    if (order.app.platform === 'invented') expect(expected).not.toBe(before);
    await expect.poll(() => answers(app)).toBe(expected);
    expect([...app.errors, ...fresh.errors]).toEqual([]);
    await fresh.close();
    await app.close();
  });
});
