import { fromHundredths } from '../../../model/decimal.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { Scorecards } from '../../../scorecard/worth.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import type { Examination } from '../../../app/vault/examine-vault.ts';
import type { FoundBy } from '../../node/find-vault.ts';

/** What is reported about a vault. */
interface Examined {
  readonly vault: {
    readonly folder: string;
    readonly foundBy: FoundBy;
    /** Whether anything shows that the folder is a vault; otherwise NetVault writes nothing in it. */
    readonly isVault: boolean;
  };
  readonly isFine: boolean;
  readonly examination: Examination;
  readonly activities: readonly ActivityWorth[];
}

/** A known activity and its worth today; a result is worth nothing. */
export interface ActivityWorth {
  readonly activity: string;
  readonly points: number;
  /** The number of minutes that earn these points; null if every time earns them. */
  readonly perMinutes: number | null;
  readonly isResult: boolean;
}

/** The known activities and their worth, highest first, results last. */
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
