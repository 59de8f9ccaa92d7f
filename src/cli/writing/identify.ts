import { basename } from 'node:path';
import type { Identify } from '../../app/export/calendar.ts';
import { checksum } from './checksum.ts';

/** Creates identifiers that depend on the vault's folder name, not on its location: they are the same on every device. */
export function identifierMaker({ folder }: { readonly folder: string }): Identify {
  return (text) => checksum(`${basename(folder)}\n${text}`).slice(0, 32);
}
