/** A digit of any script as one of ASCII; any other character as it is. */
export function asciiDigit(sign: string): string {
  if (!/^\p{Nd}$/u.test(sign)) return sign;
  // In each script the ten digits have consecutive code points.
  let zero = sign.codePointAt(0) ?? 0;
  for (let steps = 0; steps < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)); steps++) zero--;
  return String((sign.codePointAt(0) ?? 0) - zero);
}
