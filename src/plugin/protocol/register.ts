import type { Plugin } from 'obsidian';
import { plainLine } from '../../app/log/log-text.ts';
import { openLog } from '../modals/log-modal.ts';
import type { NetVault } from '../netvault.ts';
import { openSidebar } from '../sidebar/register.ts';
import { reportErrors } from '../report-errors.ts';

/**
 * `obsidian://netvault?log=call%20Ada` opens the log form with that line filled in; without
 * `log`, the link opens the scorecard. Anyone can write such a link, so it never writes to the
 * vault itself, and a value that is not one line of plain text is refused.
 */
export function registerProtocol(plugin: Plugin, vault: NetVault): void {
  plugin.registerObsidianProtocolHandler('netvault', ({ log }) => {
    void reportErrors(async () => {
      if (log === undefined) await openSidebar(vault.app);
      else openLog(vault, log === 'true' ? '' : plainLine(log));
    });
  });
}
