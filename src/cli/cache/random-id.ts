/**
 * A name that no two readings of a vault share: 128 random bits, as hexadecimal digits. It protects
 * nothing, so it does without `node:crypto`, which takes milliseconds to load.
 */
export function randomId(): string {
  return Array.from({ length: 4 }, randomPart).join('');
}

function randomPart(): string {
  return Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
}
