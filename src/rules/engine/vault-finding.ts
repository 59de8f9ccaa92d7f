import type { Span } from '../../model/span.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { recordSpan } from './field-span.ts';

/** The place of a finding about the whole vault: its first goal, or else its first scorecard, or else its first note. */
export function vaultPlace(index: VaultIndex): { readonly path: string; readonly span: Span } | null {
  const [record] = [...index.records('goal'), ...index.records('scorecard')];
  if (record) return { path: record.path, span: recordSpan(record) };
  for (const { path, frontMatter } of index.notes.values())
    if (frontMatter !== 'template') return { path, span: { start: 0, end: 0 } };
  return null;
}
