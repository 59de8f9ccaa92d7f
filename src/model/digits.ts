/** A digit of any script as ASCII has it; any other character unchanged. */
export function asciiDigit(sign: string): string {
  if (!/^\p{Nd}$/u.test(sign)) return sign;
  // In each script the ten digits have consecutive code points.
  let zero = sign.codePointAt(0) ?? 0;
  for (let steps = 0; steps < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)); steps++) zero--;
  return String((sign.codePointAt(0) ?? 0) - zero);
}

/** A text with the digits of other scripts and of full width as ASCII has them: `٠٥٠` → `050`. */
export function asciiDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, asciiDigit);
}
