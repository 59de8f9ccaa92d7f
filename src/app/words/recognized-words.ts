import type { Summary } from '../../scorecard/summary.ts';
import { counted, listed } from './phrases.ts';

/**
 * A sentence about what was recognized in a vault that is not set up for NetVault; `''` if it is
 * set up, or has no notes.
 */
export function recognizedWords({ adopted, notes, contacts, events, goals }: Summary['vault']): string {
  const found = [
    contacts > 0 ? counted(contacts, 'person', 'people') : '',
    events > 0 ? counted(events, 'meeting') : '',
    goals > 0 ? counted(goals, 'goal') : '',
  ].filter(Boolean);
  if (adopted || notes === 0) return '';
  return `Recognized ${found.length === 0 ? 'no people, meetings or goals' : listed(found)}; this vault is not set up for NetVault yet.`;
}
