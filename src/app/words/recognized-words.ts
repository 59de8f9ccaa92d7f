import type { Summary } from '../../scorecard/summary.ts';
import { counted, listed } from './phrases.ts';

/**
 * A sentence about what was recognized in a vault that is not set up for NetVault; `''` if it is
 * set up, or nothing was recognized.
 */
export function recognizedWords({ adopted, contacts, events, goals }: Summary['vault']): string {
  const found = [
    contacts > 0 ? counted(contacts, 'person', 'people') : '',
    events > 0 ? counted(events, 'meeting') : '',
    goals > 0 ? counted(goals, 'goal') : '',
  ].filter(Boolean);
  if (adopted || found.length === 0) return '';
  return `Recognized ${listed(found)}; this vault is not set up for NetVault yet.`;
}
