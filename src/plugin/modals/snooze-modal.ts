import { snoozeWords } from '../../app/words/snooze-words.ts';
import { writeChanges } from '../commands/write.ts';
import { openMenu } from '../dom/menu.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { AskModal } from './ask-modal.ts';
import { choosePerson } from './choose-person.ts';
import * as words from '../words/form-words.ts';

const SPANS = ['1w', '2w', '1mo', '3mo'] as const;

/** Opens a menu below the button that asks how long to snooze a person. */
export function askSnooze(vault: NetVault, path: string, event: MouseEvent | KeyboardEvent): void {
  openMenu(
    event,
    choices(vault, path).map(({ name, run }) => [name, run] as const),
  );
}

/** The same as a list for the keyboard, if no button was clicked. */
export async function chooseSnooze(vault: NetVault, path: string): Promise<void> {
  const chosen = await choosePerson(vault.app, words.snoozeForm.title, choices(vault, path));
  chosen?.run();
}

interface Choice {
  readonly path: string;
  readonly name: string;
  readonly about: string;
  readonly run: () => void;
}

function choices(vault: NetVault, path: string): readonly Choice[] {
  const follow = vault.follower();
  const put = async (until: string): Promise<void> => snooze(vault, await follow(path), until);
  const choice = (name: string, run: () => void): Choice => ({ path, name, about: '', run });
  return [
    ...SPANS.map((span) => choice(words.snoozeSpans[span], () => void reportErrors(() => put(span)))),
    choice(words.snoozeDate, () => {
      new AskModal(vault, words.snoozeForm, put).open();
    }),
  ];
}

async function snooze(vault: NetVault, path: string, until: string): Promise<void> {
  await vault.ready();
  const { snooze: result, today } = await vault.engine.forms.snooze(vault.now(), path, until);
  await writeChanges(vault, result.changes, snoozeWords(result, today));
}
