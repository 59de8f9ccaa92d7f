import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';

/** Takes a picture of what is on the screen; it is kept where `NETVAULT_PICTURES` names a folder. */
export async function picture(what: Locator, name: string): Promise<Buffer> {
  const image = await what.screenshot({ animations: 'disabled' });
  const folder = process.env['NETVAULT_PICTURES'];
  if (folder !== undefined && folder !== '') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.png`), image);
  }
  return image;
}
