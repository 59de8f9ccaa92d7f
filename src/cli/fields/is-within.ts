import type { Span } from '../../model/span.ts';

/** Whether a place is in that of a field's value. */
export function isWithin({ start, end }: Span, value: Span | undefined): boolean {
  return value !== undefined && start >= value.start && end <= value.end;
}
