import type { VaultIndex } from '../vault/vault-index.ts';
import { peopleOf } from './note-activities.ts';
import type { OpenIntroduction } from './summary.ts';

/** Introductions that are proposed, asked or consented; the earliest asked first, those not yet asked last. */
export function openIntroductions(index: VaultIndex): OpenIntroduction[] {
  const open = index.records('introduction').flatMap((record): OpenIntroduction[] => {
    const { path, between, status, asked } = record;
    if (between === null || (status !== 'proposed' && status !== 'asked' && status !== 'consented'))
      return [];
    const ends = [index.pathOf(between[0], path), index.pathOf(between[1], path)] as const;
    const names = [index.nameOf(ends[0]), index.nameOf(ends[1])] as const;
    return [{ path, between: ends, names, status, asked, consent: peopleOf(index, record.consent, path) }];
  });
  const key = ({ asked }: OpenIntroduction): string => asked ?? '9999-99-99';
  return open.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
