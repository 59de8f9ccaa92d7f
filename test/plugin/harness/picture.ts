import { join } from 'node:path';
import type { Locator } from 'playwright-core';

/**
 * Stores a picture of an element if `NETVAULT_PICTURES` names a folder. The element must be on the screen in
 * any case.
 */
export async function picture(what: Locator, name: string): Promise<void> {
  await what.waitFor();
  const folder = process.env['NETVAULT_PICTURES'];
  if (folder === undefined || folder === '') return;
  await what.screenshot({ animations: 'disabled', path: join(folder, `${name}.png`) });
}
