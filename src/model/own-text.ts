/** The same text. A part of a text that is kept would keep the whole of it in memory; this one has its own place there. */
export function ownText(part: string): string {
  return ` ${part}`.slice(1);
}
