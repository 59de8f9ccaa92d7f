import { Platform, type Plugin } from 'obsidian';
import { isEmpty } from '../app/summary/summary-state.ts';
import { onelineParts } from '../app/words/summary-words.ts';
import type { LintReport } from '../model/finding.ts';
import type { ScorecardView } from './engine/scorecard-service.ts';
import { makeRedrawer } from './dom/redraw.ts';
import type { NetVault } from './netvault.ts';
import { openSidebar } from './sidebar/register.ts';
import { drawButton } from './dom/button.ts';
import { openScorecard } from './words/command-words.ts';
import * as words from './words/scorecard-words.ts';

/** Registers the status bar item, which shows the week in a few words. Phones have no status bar. */
export function registerStatusBar(plugin: Plugin, vault: NetVault): void {
  if (Platform.isMobile) return;
  const item = plugin.addStatusBarItem();
  item.hide();
  const button = drawButton(item, 'clickable-icon netvault-status', { 'aria-label': openScorecard });
  button.addEventListener('click', () => void openSidebar(vault.app));
  const refresh = makeRedrawer(async () => {
    if (!vault.isCounted) return;
    const text = statusText(await vault.engine.scorecard.view(vault.now(), 'week', null), vault.findings);
    button.setText(text);
    item.toggle(text !== '');
  });
  plugin.registerEvent(vault.onChange(refresh));
  plugin.registerEvent(vault.onRest(refresh));
}

/** `W47 20/25 points, on pace · 3 findings`; empty for a vault without records. */
function statusText(
  { summary, problem, aside }: ScorecardView,
  findings: LintReport['summary'] | null,
): string {
  if (problem) return words.statusUnread;
  if (isEmpty(summary)) return '';
  if (aside) return words.statusSetAside;
  if (!summary.vault.adopted) return words.statusNotSetUp;
  const [points = ''] = onelineParts({ ...summary, setAside: null }, '');
  const count = findings ? findings.errors + findings.warnings + findings.infos : 0;
  return words.status(points, count);
}
