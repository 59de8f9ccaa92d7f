import { DEFAULT_CONFIGURATION } from '../../../src/vault/configuration.ts';
import { NO_OBSIDIAN_SETTINGS } from '../../../src/vault/obsidian-settings.ts';
import { NO_SURROUNDINGS, type Surroundings } from '../../../src/vault/surroundings.ts';
import { ADDRESS_BOOKS } from './address-books.ts';
import { BODIES } from './body-constructs.ts';
import { MATTER, RECORDS } from './record-constructs.ts';
import { VAULTS } from './vault-constructs.ts';

/** Today's date for all of these vaults. */
export const TODAY = '2026-11-20';

/** A vault that grows: its notes, and its other files. */
export interface Grown {
  readonly notes: Readonly<Record<string, string>>;
  readonly ignore?: readonly string[];
  readonly overrides?: readonly string[];
  readonly propertyTypes?: ReadonlyMap<string, string>;
  readonly others?: readonly string[];
  /** What is imported into it: vCards, or a table. */
  readonly addressBook?: string;
}

/** Makes a vault that contains something `n` times. */
export type Construct = (n: number) => Grown;

/** Every construct by its name. */
export const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  ...BODIES,
  ...RECORDS,
  ...VAULTS,
  ...ADDRESS_BOOKS,
};

/**
 * The constructs for a run of a few seconds: every combination of many notes and entries, every form of front
 * matter, and logs.
 */
export const FEW: Readonly<Record<string, Construct>> = Object.fromEntries(
  Object.entries(CONSTRUCTS).filter(
    ([name]) =>
      name in VAULTS ||
      name in ADDRESS_BOOKS ||
      name in MATTER ||
      / in the log of a day, in lines$|^purpose .*×/.test(name),
  ),
);

/** The other files of a vault that is set up. */
export function surroundingsOf({
  ignore = [],
  overrides = [],
  propertyTypes = new Map(),
  others = [],
}: Omit<Grown, 'notes' | 'addressBook'>): Surroundings {
  return {
    ...NO_SURROUNDINGS,
    configured: true,
    others,
    obsidian: { ...NO_OBSIDIAN_SETTINGS, propertyTypes },
    configuration: {
      ...DEFAULT_CONFIGURATION,
      ignore,
      overrides: overrides.map((files) => ({ files: [files], rules: new Map([['broken-link', 'off']]) })),
    },
  };
}
