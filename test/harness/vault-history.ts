import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/app/user-error.ts';
import type { Moment } from '../../src/model/moment.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { Ledger, scorecardOf } from '../../src/scorecard/index.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';

const note = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`;

/** Texts that notes have at different times: of every kind, ordinary and odd. */
export const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'People/Ada.md': [
    note('type: contact\ncadence: monthly', '## Log\n\n- 2026-11-02 call: the machine\n'),
    note(
      'type: contact\naliases: [Countess]\ncadence: weekly',
      '## Log\n\n- 2026-11-18 email\n- [ ] 2026-11-20 call\n',
    ),
    note('type: contact\nstatus: paused\nneeds: [star charts]'),
    note('type: contact\nbirthday: 03/04/1980', '%% netvault-disable-file ambiguous-date %%\n'),
  ],
  'People/Bo.md': [
    note('type: contact\nname: Bo Li\nintroduced_by: "[[Ada]]"\noffers: [star charts]'),
    note('type: contact\nname: Countess', '## Log\n\n- 2026-01-02 coffee\n'),
    'Bo, of whom nothing is known.\n',
  ],
  'People/Ada 2.md': [
    note('type: contact\ncadence: monthly', '## Log\n\n- 2026-11-02 call: the machine\n'),
    note('type: contact\nname: Ada the Second'),
  ],
  'People/Ada (conflicted copy 2026-11-01).md': [note('type: contact', 'of Ada\n')],
  '2026-11-18.md': [
    '## Log\n\n- call [[Ada]]: hello\n- coffee with [[Bo]]\n- email Countess\n',
    '## Log\n\n- 10:00 call Bo Li\n- jog 30m\n',
    '## Contacts\n\n- call [[Nobody]]\n',
  ],
  '2026-11-17.md': ['## Log\n\n- call [[Ada]]\n', '## Log\n\n- [ ] coffee with [[Bo]]\n- jog 30m\n'],
  'Evening.md': [note('type: event\ndate: 2026-11-17\nstatus: attended\nwith: ["[[Ada]]"]')],
  'Meetup.md': [
    note('type: event\ndate: 2026-11-19\ntime: 18:00-20:30\nwith: [Ada, "[[Bo]]"]\ngoals: [meet 2]'),
    note('type: event\ndate: 2026-11-18\nend: 2026-11-20\nstatus: attended\nmet: Countess'),
    note('type: event\ndate: 2026-11-19\ntime: 09:00\nstatus: cancelled'),
  ],
  'Week.md': [
    note('type: goal\nkind: quantitative\nmetric: call\ntarget: 2\nevery: week'),
    note('type: goal\nkind: quantitative\nmetric: points\ntarget: 10\nevery: day\ndays: [Mon, Wed]'),
    note('type: goal\nkind: overall'),
    note('type: goal\ntarget: "two'),
  ],
  'Scorecard.md': [
    note('type: scorecard\npoints:\n  call: 3\n  jog: 1 per 30 min'),
    note('type: scorecard\npoints:\n  email: 2\nlog_headings: [Contacts]\ntime_zone: Asia/Tokyo'),
    note(
      'type: scorecard\nrecords:\n  contact:\n    - folder: People\nfields:\n  contact:\n    cadence: [rhythm]',
    ),
    'A scorecard is a list.\n',
  ],
  'Templates/Contact.md': [note('type: contact\nmet: {{date}}')],
  '.netvault.yaml': [
    'rules:\n  broken-link: off\n',
    'ignore: [People]\n',
    'rules:\n  unknown-field: error\n',
  ],
  '.obsidian/daily-notes.json': ['{"format": "YYYY-MM-DD"}', '{"folder": "Days"}', 'no JSON'],
  '.obsidian/templates.json': ['{"folder": "Templates"}', '{"folder": "People"}'],
  'Bo.png': ['not a note'],
};
export const PATHS = Object.keys(TEXTS);

/** Damage to the files of the cache with that name. */
export interface Damage {
  readonly file: string;
  readonly at: number;
  readonly how: 'flip' | 'cut' | 'remove';
}

/** Damages the caches of all vaults in a folder. */
export function damage(folder: string, { file, at, how }: Damage): void {
  for (const one of existsSync(folder) ? readdirSync(folder) : []) {
    const place = join(folder, one, file);
    if (!existsSync(place)) continue;
    const bytes = readFileSync(place);
    if (how === 'remove') rmSync(place);
    else if (how === 'cut') writeFileSync(place, bytes.subarray(0, at % bytes.length));
    else {
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 0xff;
      writeFileSync(place, bytes);
    }
  }
}

/** The answer, or the code of the error. */
export async function answerOrError(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}

/** All answers about a vault, as text. */
export function answer(index: VaultIndex, now: Moment): string {
  const ledger = Ledger.of(index, now);
  return JSON.stringify([scorecardOf(ledger, 'week', null), runRules(index, now, { ledger })]);
}
