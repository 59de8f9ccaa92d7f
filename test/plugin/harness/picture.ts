import { join } from 'node:path';
import type { Locator } from 'playwright-core';

/** Where `NETVAULT_PICTURES` names a folder, a picture of what is on the screen is kept there; it must be on the screen in any case. */
export async function picture(what: Locator, name: string): Promise<void> {
  await what.waitFor();
  const folder = process.env['NETVAULT_PICTURES'];
  if (folder === undefined || folder === '') return;
  await what.screenshot({ animations: 'disabled', path: join(folder, `${name}.png`) });
}
