import type { NoEventKind, NoEvents } from './calendar-event.ts';
import { componentsIn, type ComponentText } from './component-text.ts';

/** RFC 5545, 3.6. Availability (RFC 7953) is free and busy time, too. */
const KINDS: Readonly<Partial<Record<ComponentText['name'], NoEventKind>>> = {
  VTODO: 'to-do',
  VJOURNAL: 'journal',
  VFREEBUSY: 'free-busy',
  VAVAILABILITY: 'free-busy',
};

/**
 * The entries of a file that are not events: one item per kind, at the place of the first, since
 * a task list has thousands.
 */
export function noEventsIn(path: string, texts: readonly string[]): readonly NoEvents[] {
  const first = new Map<NoEventKind, NoEvents>();
  for (const { name, line } of texts.flatMap(componentsIn)) {
    const why = KINDS[name];
    if (why === undefined) continue;
    const known = first.get(why) ?? { line, name: path, values: [], why, count: 0 };
    first.set(why, { ...known, count: known.count + 1 });
  }
  return [...first.values()];
}
