import type { Files } from '../../harness/temp-vault.ts';

/** One command line: the files of its folder, what is typed, what comes out. */
export interface Transcript {
  readonly name: string;
  readonly files: Files;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it is typed, in the folder. */
  readonly from?: string;
  readonly stdout?: string;
  readonly stderr?: string;
  readonly code: number;
}

/** Lines as they stand in a terminal. */
export const lines = (...text: readonly string[]): string => `${text.join('\n')}\n`;

export const SMALL_VAULT: Files = {
  '.obsidian/': '',
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Goals/Grow.md': '---\ntype: goal\nkind: overall\nreason: business\n---\n',
  'Goals/Ten points.md':
    '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 10\nevery: week\nstart: 2026-11-16\n---\n<!-- netvault-disable-file goal-without-purpose -- it serves all of them -->\n',
  'Goals/Call two people.md':
    '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\nstart: 2026-11-02\npurpose: "[[Grow]]"\n---\n',
  'Contacts/Ada Lovelace.md': '---\ntype: contact\ncadence: weekly\n---\n',
  'Contacts/Karen Spärck Jones.md': '---\ntype: contact\ncadence: monthly\nlast_contact: 2026-10-01\n---\n',
  '2026-11-09.md': '## Log\n\n- email [[Ada Lovelace]]\n',
  '2026-11-16.md': '## Log\n\n- call [[Ada Lovelace]]\n- coffee [[Ada Lovelace]]\n',
  '2026-11-20.md': '## Log\n\n- [ ] call [[Karen Spärck Jones]]\n',
};
