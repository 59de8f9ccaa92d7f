import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMerge } from '../../../src/app/merge/plan-merge.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { namesOf, foldName } from '../../../src/vault/person-names.ts';
import { assertOften } from '../../harness/assert-often.ts';
import { moment } from '../../harness/dates.ts';
import {
  after,
  anyLinkedVault,
  contactsIn,
  endsOf,
  LINKED_DAY,
  totalsOf,
  withoutTargets,
} from '../../harness/any-linked-vault.ts';
import { vaultOf } from '../../harness/vault-of.ts';

/** The words of a text, without other characters and without the targets of links. */
const wordsOf = (text: string): readonly string[] =>
  text.replace(/\u0001/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];

describe('merging two contacts in any vault', () => {
  it('keeps links, totals, and all names and words of both notes', () => {
    let planned = 0;
    const refused = new Map<string, number>();
    const refuse = (why: string): void => void refused.set(why, (refused.get(why) ?? 0) + 1);
    assertOften(
      fc.property(
        anyLinkedVault,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('stays' as const, 'goes' as const),
        fc.constantFrom('both' as const, 'once' as const),
        fc.boolean(),
        (texts, first, second, side, sameLines, isRecounted) => {
          const index = vaultOf(texts);
          const contacts = contactsIn(texts);
          const stays = contacts[first % contacts.length] ?? '';
          const goes = contacts[second % contacts.length] ?? '';
          let plan;
          try {
            plan = planMerge({ index, linking: [] }, moment(LINKED_DAY), stays, goes, {
              keep: () => side,
              sameLines,
              isRecounted,
            });
          } catch (error) {
            if (!(error instanceof UserError)) throw error;
            refuse(`${error.code} ${JSON.stringify(error.data)}`);
            return;
          }
          if (stays === goes) expect(plan.is).toBe('one');
          if (plan.is !== 'plan') {
            refuse(plan.is === 'refused' ? plan.why : plan.is);
            return;
          }
          planned++;
          const next = vaultOf(after(texts, plan.changes));
          const moved = new Map([[goes, stays]]);
          expect(next.note(goes)).toBeUndefined();
          for (const one of index.notes.keys()) {
            if (one === stays || one === goes) continue;
            expect(endsOf(next, one, new Map()), one).toEqual(endsOf(index, one, moved));
            expect(withoutTargets(next, one)).toBe(withoutTargets(index, one));
          }
          if (!isRecounted && plan.totals.length === 0) expect(totalsOf(next)).toEqual(totalsOf(index));
          const [a, b, now] = [
            index.record('contact', stays),
            index.record('contact', goes),
            next.record('contact', stays),
          ];
          const names = now ? namesOf(now).map(foldName) : [];
          for (const record of [a, b])
            for (const name of record ? namesOf(record) : []) expect(names).toContain(foldName(name));
          // Each word in the bodies of both notes is in the merged note; fields may have been decided.
          const left = new Set(wordsOf(`${stays} ${withoutTargets(next, stays)}`));
          const body = (path: string): string =>
            withoutTargets(index, path).replace(/^\ufeff?---[\s\S]*?\n---\r?\n/, '');
          for (const path of [stays, goes])
            expect(wordsOf(body(path)).filter((word) => !left.has(word))).toEqual([]);
          const again = planMerge({ index: next, linking: [] }, moment(LINKED_DAY), stays, stays, {
            keep: () => null,
            sameLines: null,
            isRecounted: false,
          });
          expect(again).toEqual({ is: 'one', path: stays });
        },
      ),
      () => planned > 15,
      {},
      () => JSON.stringify([...refused]),
    );
  });
});
