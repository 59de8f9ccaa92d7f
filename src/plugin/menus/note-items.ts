import { TFile } from 'obsidian';
import { requireUserError } from '../../app/user-error.ts';
import { fileName } from '../../vault/vault-index.ts';
import { writeChanges } from '../commands/write.ts';
import type { Item } from '../dom/menu.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { openNote } from '../vault/open-note.ts';
import { decide } from '../words/agenda-words.ts';
import { checkNote, noteDown } from '../words/command-words.ts';
import * as words from '../words/menu-words.ts';
import { logWith, snoozePerson } from '../words/people-words.ts';
import { introducePerson, showPerson } from '../words/person-words.ts';

/** The menu items for a note, by its kind; none for other files. */
export function noteItems(vault: NetVault, path: string): Item[] {
  const { actions, kinds } = vault;
  const act = (icon: string, title: string, name: string): Item => ({
    icon,
    title,
    run: (event) => {
      actions.run(name, path, event);
    },
  });
  const name = fileName(path);
  switch (kinds.get(path)) {
    case 'contact':
      return [
        act('pencil', logWith(name), 'log'),
        act('alarm-clock', snoozePerson(name), 'snooze'),
        act('arrow-left-right', introducePerson(name), 'introduce'),
        act('contact', showPerson(name), 'show-person'),
      ];
    case 'event':
      return [act('target', decide, 'decide'), act('pencil', noteDown, 'note-down')];
    case 'introduction':
      return [act('check', words.introductionStep, 'introduction-step')];
    case undefined:
      return canBeContact(vault, path) ? [act('user-plus', words.makeContact, 'make-contact-of')] : [];
    default:
      return [];
  }
}

/** The same, with one that shows its findings. */
export function allNoteItems(vault: NetVault, path: string): Item[] {
  if (!path.endsWith('.md')) return [];
  const check: Item = {
    icon: 'list-checks',
    title: checkNote,
    run: (event) => {
      vault.actions.run('findings', path, event);
    },
  };
  return [...noteItems(vault, path), check];
}

/** A note with a type is not turned into something else. */
function canBeContact({ app }: NetVault, path: string): boolean {
  const file = app.vault.getFileByPath(path);
  if (!(file instanceof TFile) || file.extension !== 'md') return false;
  return app.metadataCache.getFileCache(file)?.frontmatter?.['type'] === undefined;
}

/** Turns a note without a record into a contact. */
export function makeContactOf(vault: NetVault, path: string): void {
  void reportErrors(async () => {
    await vault.ready();
    const change = await vault.engine.forms.makeContact(path);
    await writeChanges(vault, [change], [words.isContact(fileName(path))]);
  });
}

/** Makes a note for a person; if that is not possible immediately, opens the form, which says why. */
export function makeContactCalled(vault: NetVault, name: string, event: MouseEvent | KeyboardEvent): void {
  void reportErrors(async () => {
    await vault.ready();
    try {
      const change = await vault.engine.forms.newRecord(vault.now(), 'contact', name, {});
      const run = (): void => void openNote(vault.app, change.path);
      await writeChanges(vault, [change], [words.contactMade(change.path)], false, {
        label: words.openIt,
        run,
      });
    } catch (error) {
      requireUserError(error);
      vault.actions.run('new-contact', name, event);
    }
  });
}
