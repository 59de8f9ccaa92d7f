/**
 * Exact arithmetic for what a scorecard counts. Points are worth at most two
 * decimals and are kept as whole hundredths, so that sums never drift.
 */
export type Hundredths = number;

/** Reads a number ≥ 0 with at most two decimals and at most nine digits before them; undefined for anything else. */
export function parseHundredths(text: string): Hundredths | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** The number that hundredths stand for, ready to be shown. */
export function fromHundredths(hundredths: Hundredths): number {
  return hundredths / 100;
}

/** a − b for numbers of at most six decimals, without the last digits that floating point makes up. */
export function exactDifference(a: number, b: number): number {
  return Math.round((a - b) * 1e6) / 1e6;
}

interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function exact(number: number): Ratio {
  const [digits = '0', exponent = '0'] = number.toExponential().split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const power = Number(exponent) - fraction.length;
  const numerator = BigInt(whole + fraction);
  return power >= 0
    ? { numerator: numerator * 10n ** BigInt(power), denominator: 1n }
    : { numerator, denominator: 10n ** BigInt(-power) };
}

/** ⌈number × part ÷ whole⌉ for a finite number ≥ 0 and whole numbers part ≥ 0, whole ≥ 1: exactly, as a person would on paper. */
export function shareRoundedUp(number: number, part: number, whole: number): number {
  const { numerator, denominator } = exact(number);
  const divisor = denominator * BigInt(whole);
  return Number((numerator * BigInt(part) + divisor - 1n) / divisor);
}

/** ⌊number × part ÷ whole⌋, likewise. */
export function shareRoundedDown(number: number, part: number, whole: number): number {
  const { numerator, denominator } = exact(number);
  return Number((numerator * BigInt(part)) / (denominator * BigInt(whole)));
}
