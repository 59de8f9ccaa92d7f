import { fromHundredths } from '../../../model/decimal.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { Scorecards } from '../../../scorecard/worth.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
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
  readonly activities: readonly ActivityWorth[];
}

/** An activity that is known, and what it is worth today; a result is worth nothing. */
export interface ActivityWorth {
  readonly activity: string;
  readonly points: number;
  /** Points are for so many minutes; null where they are for each time. */
  readonly perMinutes: number | null;
  readonly isResult: boolean;
}

/** Most points first. */
export function activityWorths(index: VaultIndex, today: CivilDate): ActivityWorth[] {
  const scorecard = new Scorecards(index.records('scorecard')).on(today);
  const worths = scorecard.activities.map((activity) => {
    const { hundredths = 0, perMinutes = null } = scorecard.worth(activity) ?? {};
    return {
      activity,
      points: fromHundredths(hundredths),
      perMinutes,
      isResult: scorecard.isResult(activity),
    };
  });
  return worths.sort((a, b) => Number(a.isResult) - Number(b.isResult) || b.points - a.points);
}

export type DoctorReport = ReturnType<typeof doctorReport>;

export function doctorReport({ vault, isFine, examination, activities }: Examined): {
  readonly version: 1;
  readonly fine: boolean;
  readonly vault: Examined['vault'];
  readonly activities: Examined['activities'];
} & Examination {
  return { version: 1, fine: isFine, vault, ...examination, activities };
}
