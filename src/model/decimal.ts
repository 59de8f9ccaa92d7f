/**
 * A number of points or minutes as a whole number of hundredths. Values have at
 * most two decimals, so that integer sums are exact.
 */
export type Hundredths = number;

/** Reads a number ≥ 0 with at most two decimals and at most nine digits before them; undefined for anything else. */
export function parseHundredths(text: string): Hundredths | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** Hundredths as a decimal number, for display and JSON. */
export function fromHundredths(hundredths: Hundredths): number {
  return hundredths / 100;
}

/** a − b for numbers of at most six decimals, rounded to six to remove floating-point error. */
export function exactDifference(a: number, b: number): number {
  return Math.round((a - b) * 1e6) / 1e6;
}

interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The number as a fraction of integers, exactly as its shortest decimal notation. */
function toRatio(number: number): Ratio {
  const [digits = '0', exponent = '0'] = number.toExponential().split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const power = Number(exponent) - fraction.length;
  const numerator = BigInt(whole + fraction);
  return power >= 0
    ? { numerator: numerator * 10n ** BigInt(power), denominator: 1n }
    : { numerator, denominator: 10n ** BigInt(-power) };
}

/** ⌈number × part ÷ whole⌉, exact. `number` is finite and ≥ 0; `part` ≥ 0 and `whole` ≥ 1 are integers. */
export function shareRoundedUp(number: number, part: number, whole: number): number {
  const { numerator, denominator } = toRatio(number);
  const divisor = denominator * BigInt(whole);
  return Number((numerator * BigInt(part) + divisor - 1n) / divisor);
}

/** ⌊number × part ÷ whole⌋, exact, for the same ranges. */
export function shareRoundedDown(number: number, part: number, whole: number): number {
  const { numerator, denominator } = toRatio(number);
  return Number((numerator * BigInt(part)) / (denominator * BigInt(whole)));
}
