const CLOCK = [
  String.raw`(?:[01]?\d|2[0-4])`,
  '(?:',
  String.raw`:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:[ \t]?[ap]\.?m\.?(?!\p{L}))?(?:[ \t]?(?:Z(?!\p{L})|[+-]\d\d:?\d\d))?`,
  String.raw`|[ \t]?[ap]\.?m\.?(?!\p{L})`,
  String.raw`|h[0-5]\d(?![\p{L}\d])`,
  String.raw`|(?:\.[0-5]\d)?[ \t]?uhr(?!\p{L})`,
  ')',
].join('');

/** A time, or from one to another. */
const TIME = new RegExp(`${CLOCK}(?:[ \\t]*(?:-|–|—|to|bis|à)[ \\t]*${CLOCK})?(?=[\\s:;,*=)]|$)`, 'iuy');

/** The end of a time of day at an offset (`9:00`, `09:00-10:30`, `9 am`, `9h30`, `9 Uhr`); the offset itself where there is none. */
export function timeEnd(text: string, at: number): number {
  TIME.lastIndex = at;
  return TIME.test(text) ? TIME.lastIndex : at;
}
