import fc from 'fast-check';

/** How often more random cases are tried before a test fails because what it is about is too rare. */
const MOST_ROUNDS = 10;

/**
 * `fc.assert`, repeated with other random cases until `isOften` holds. A test that counts how
 * often its cases come to what they are about thus passes or fails whatever its seed is. Throws if
 * they come to it too rarely even so, with what `told` says of it.
 */
export function assertOften<T>(
  property: fc.IProperty<T>,
  isOften: () => boolean,
  parameters: fc.Parameters<T> = {},
  told = (): string => '',
): void {
  for (const seed of seeds()) {
    fc.assert(property, { ...parameters, seed });
    if (isOften()) return;
  }
  throw tooRare(told());
}

/** `assertOften` for a property that is awaited. */
export async function assertOftenAsync<T>(
  property: fc.IAsyncProperty<T>,
  isOften: () => boolean,
  parameters: fc.Parameters<T> = {},
): Promise<void> {
  for (const seed of seeds()) {
    await fc.assert(property, { ...parameters, seed });
    if (isOften()) return;
  }
  throw tooRare('');
}

/** The seed of this run (`test/harness/runs.ts`), and others that follow from it. */
export function seeds(): number[] {
  const { seed = 0 } = fc.readConfigureGlobal();
  return Array.from({ length: MOST_ROUNDS }, (_, round) => seed + round);
}

function tooRare(told: string): Error {
  return new Error(`What the test is about came up too rarely in ${String(MOST_ROUNDS)} rounds ${told}`);
}
