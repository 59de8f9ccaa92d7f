import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planRename } from '../../../src/app/rename/plan-rename.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { moment } from '../../harness/dates.ts';
import {
  after,
  anyLinkedVault,
  endsOf,
  LINKED_DAY,
  totalsOf,
  withoutTargets,
} from '../../harness/any-linked-vault.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const names = fc.constantFrom(
  'Zed',
  'Talk 2',
  'ada lovelace',
  'New & Co, née (X)',
  "D'Arcy",
  'Page 1',
  'Bob',
  'Countess',
);

describe('renaming a note in any vault', () => {
  it('keeps links, totals and all other text', () => {
    let planned = 0;
    const refused = new Map<string, number>();
    assertOften(
      fc.property(anyLinkedVault, fc.nat(), names, fc.boolean(), (texts, nth, name, isAliasKept) => {
        const index = vaultOf(texts);
        const paths = Object.keys(texts).filter((path) => !/^(?:Scorecard|Daily)/.test(path));
        const path = paths[nth % paths.length] ?? '';
        let plan;
        try {
          plan = planRename({ index, linking: [] }, moment(LINKED_DAY), path, name, { isAliasKept });
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
          return;
        }
        if (plan.is === 'refused') {
          refused.set(plan.why, (refused.get(plan.why) ?? 0) + 1);
          return;
        }
        if (plan.changes.length > 0) planned++;
        const next = vaultOf(after(texts, plan.changes));
        const moved = new Map([[path, plan.to]]);
        expect(next.note(path) === undefined || plan.to === path).toBe(true);
        for (const one of index.notes.keys()) {
          const now = moved.get(one) ?? one;
          expect(endsOf(next, now, new Map()), one).toEqual(endsOf(index, one, moved));
          if (!plan.changes.some((change) => change.path === now))
            expect(next.note(now)?.text).toBe(texts[one]);
          if (plan.names === 0 && one !== path)
            expect(withoutTargets(next, now)).toBe(withoutTargets(index, one));
        }
        const inNew = JSON.stringify(totalsOf(next)).replaceAll(
          JSON.stringify(plan.to),
          JSON.stringify(path),
        );
        expect(JSON.parse(inNew)).toEqual(JSON.parse(JSON.stringify(totalsOf(index))));
      }),
      () => planned > 15,
      {},
      () => JSON.stringify([...refused]),
    );
  });
});
