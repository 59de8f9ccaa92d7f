import fc from 'fast-check';

/** The number of rounds of random cases after which a test fails if they too rarely reach what it tests. */
const MOST_ROUNDS = 10;

/**
 * `fc.assert`, repeated with other random cases until `isOften` is true: a test that counts how
 * often its cases reach what it tests then does not depend on its seed. Throws if no number of
 * rounds suffices, with the text of `told`.
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
  return new Error(
    `The random cases reach what is tested too rarely, in ${String(MOST_ROUNDS)} rounds. ${told}`,
  );
}
