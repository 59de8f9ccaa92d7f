import type { Plugin } from 'obsidian';
import { addForNote } from '../commands/for-note.ts';
import { writeChanges } from '../commands/write.ts';
import { choosePerson } from '../modals/choose-person.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { showSideLeaf } from '../side-leaf.ts';
import { openNote } from '../vault/open-note.ts';
import * as words from '../words/command-words.ts';
import { introduced, whoToShow, whomToMeet } from '../words/person-words.ts';
import { PERSON, PersonView } from './person-view.ts';

/** The view of one person, the commands that show it, and the action that introduces. */
export function registerPerson(plugin: Plugin, vault: NetVault): void {
  const { app, engine, actions } = vault;
  plugin.registerView(PERSON, (leaf) => new PersonView(leaf, vault));
  /** Shows a person, or asks for one if the path is empty. */
  const show = (given: string): void =>
    void reportErrors(async () => {
      const path = given || (await ask());
      if (path === undefined) return;
      const { view } = await showSideLeaf(app, PERSON);
      if (view instanceof PersonView) view.show(path);
    });
  const ask = async (): Promise<string | undefined> => {
    await vault.ready();
    const chosen = await choosePerson(app, whoToShow, await engine.forms.people(vault.now(), ''));
    return chosen?.path;
  };
  /** Adds a command that asks for a person. */
  const addAsking = (id: string, name: string, run: (path: string) => Promise<void>): void => {
    plugin.addCommand({
      id,
      name,
      callback: () =>
        void reportErrors(async () => {
          const path = await ask();
          if (path !== undefined) await run(path);
        }),
    });
  };
  addAsking('switch-to-person', words.switchPerson, (path) => openNote(app, path));
  addAsking('new-introduction', words.newIntroduction, (path) => introduce(vault, path));
  plugin.addCommand({
    id: 'show-person',
    name: words.showPerson,
    callback: () => {
      show('');
    },
  });
  addForNote(plugin, 'show-person-of-note', words.showPersonOfNote, show);
  actions.add('show-person', show);
  actions.add('introduce', (path) => reportErrors(() => introduce(vault, path)));
}

/**
 * Asks to whom a person should be introduced, and makes the note of an introduction; given two
 * paths, one per line, makes it immediately.
 */
async function introduce(vault: NetVault, given: string): Promise<void> {
  const { app, engine } = vault;
  await vault.ready();
  const [path = '', known] = given.split('\n');
  if (known !== undefined) {
    await noteIntroduction(vault, path, known);
    return;
  }
  const follow = vault.follower();
  const { name } = await engine.forms.person(path);
  const other = await choosePerson(app, whomToMeet(name), await engine.forms.people(vault.now(), path));
  if (other) await noteIntroduction(vault, await follow(path), await follow(other.path));
}

async function noteIntroduction(vault: NetVault, one: string, other: string): Promise<void> {
  const { engine } = vault;
  await vault.ready();
  const change = await vault.again.make(`${one}\n${other}`, (isAnother) =>
    engine.forms.introduce(vault.now(), one, other, isAnother),
  );
  const people = await Promise.all([engine.forms.person(one), engine.forms.person(other)]);
  await writeChanges(vault, [change], [introduced([people[0].name, people[1].name])]);
}
