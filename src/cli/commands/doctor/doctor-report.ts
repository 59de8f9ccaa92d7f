import type { Examination } from '../../../app/vault/examine-vault.ts';
import type { FoundBy } from '../../node/find-vault.ts';

/** What is to be told of a vault. */
interface Examined {
  readonly vault: {
    readonly folder: string;
    readonly foundBy: FoundBy;
    /** Whether anything shows that it is one; else nothing is written in it. */
    readonly isVault: boolean;
  };
  readonly isFine: boolean;
  readonly examination: Examination;
}

export type DoctorReport = ReturnType<typeof doctorReport>;

export function doctorReport({ vault, isFine, examination }: Examined): {
  readonly version: 1;
  readonly fine: boolean;
  readonly vault: Examined['vault'];
} & Examination {
  return { version: 1, fine: isFine, vault, ...examination };
}
