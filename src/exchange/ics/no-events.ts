import type { NoEventKind, NoEvents } from './calendar-event.ts';
import { componentsIn, type ComponentText } from './component-text.ts';

/** RFC 5545, 3.6; when somebody can be reached (RFC 7953) is free and busy time, too. */
const KINDS: Readonly<Partial<Record<ComponentText['name'], NoEventKind>>> = {
  VTODO: 'to-do',
  VJOURNAL: 'journal',
  VFREEBUSY: 'free-busy',
  VAVAILABILITY: 'free-busy',
};

/**
 * What a file holds that is no event: one entry for all of a kind, which stands where the first
 * does, since a list of tasks has thousands.
 */
export function noEventsIn(path: string, texts: readonly string[]): readonly NoEvents[] {
  const first = new Map<NoEventKind, NoEvents>();
  for (const { name, line } of texts.flatMap(componentsIn)) {
    const why = KINDS[name];
    if (why === undefined) continue;
    const told = first.get(why) ?? { line, name: path, values: [], why, count: 0 };
    first.set(why, { ...told, count: told.count + 1 });
  }
  return [...first.values()];
}
