import { Notice, type Command, type Plugin } from 'obsidian';
import type { FormKind } from '../../app/notes/draft-record.ts';
import { DecideModal } from '../modals/decide-modal.ts';
import { GuideModal } from '../modals/guide-modal.ts';
import { LogModal, openLog } from '../modals/log-modal.ts';
import { askNote } from '../modals/note-modal.ts';
import { PlanModal } from '../modals/plan-modal.ts';
import { RecordModal } from '../modals/record-modal.ts';
import { ReportModal } from '../modals/report-modal.ts';
import { SetUpModal } from '../modals/set-up-modal.ts';
import { askSnooze, chooseSnooze } from '../modals/snooze-modal.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import { openNote } from '../vault/open-note.ts';
import * as words from '../words/command-words.ts';
import { nobodyDue } from '../words/common-words.ts';
import { logWith } from '../words/people-words.ts';
import { addForNote } from './for-note.ts';
import { addIntroductionSteps } from './introduction-steps.ts';
import { addSettling } from './settle.ts';
import { undoChanges, writeChanges } from './write.ts';

/** What users do, as commands and as buttons of the sidebar. */
export function registerCommands(plugin: Plugin, vault: NetVault): void {
  const { actions, engine, app } = vault;
  /** Adds a command, and the action with this name for buttons. */
  const addAtOnce = (id: string, name: string, act: string, run: (value: string) => unknown): void => {
    plugin.addCommand({
      id,
      name,
      callback: () => {
        run('');
      },
    });
    if (act !== '') actions.add(act, run);
  };
  /** The same, waiting until all notes are read. */
  const add = (id: string, name: string, act: string, run: (value: string) => Promise<void>): void => {
    addAtOnce(id, name, act, (value) => ready(() => run(value)));
  };
  const ready = (run: () => Promise<void>): Promise<void> =>
    reportErrors(async () => {
      await vault.ready();
      await run();
    });
  const log = (path: string): Promise<void> => reportErrors(() => openLogWith(vault, path));

  addAtOnce('log-activity', words.log, 'log', log);
  addAtOnce('note-down', words.noteDown, 'note-down', (path) => {
    askNote(vault, path);
  });
  plugin.addCommand(undoCommand(vault));
  add('plan-tomorrow', words.planTomorrow, 'plan', async () => {
    new PlanModal(vault, await engine.forms.plan(vault.now())).open();
  });
  add('plan-today', words.planToday, 'plan-today', async () => {
    new PlanModal(vault, await engine.forms.plan(vault.now(), true)).open();
  });
  addSettling(vault);
  addIntroductionSteps(vault);
  const isContact = (path: string): boolean => vault.kinds.get(path) === 'contact';
  addForNote(plugin, 'log-with-contact', words.logWithContact, (path) => void log(path), isContact);
  const snooze = (path: string): void => void ready(() => chooseSnooze(vault, path));
  addForNote(plugin, 'snooze-contact', words.snoozeContact, snooze, isContact);
  add('next-due', words.nextDue, '', () => openNextDue(vault));
  for (const kind of ['contact', 'event', 'goal'] as const satisfies readonly FormKind[])
    add(`new-${kind}`, words.newRecord[kind], `new-${kind}`, async (given) => {
      const purposes = await engine.forms.purposes();
      new RecordModal(
        vault,
        kind,
        purposes.map(({ name, link }) => [link, name]),
        given,
      ).open();
    });
  add('read-again', words.readAgain, '', () => vault.readAgain());
  addAtOnce('review-week', words.reviewWeek, '', () => {
    vault.inTurn(() => reviewWeek(vault));
  });
  add('write-report', words.writeReport, '', () => {
    new ReportModal(vault).open();
    return Promise.resolve();
  });
  add('set-up-vault', words.setUp, 'set-up', async () => {
    new SetUpModal(vault, await engine.forms.setUpPlaces()).open();
  });
  actions.add('guide', () => {
    new GuideModal(app).open();
  });
  actions.add('snooze', (path, event) => {
    askSnooze(vault, path, event);
  });
  actions.add('decide', (path) =>
    ready(async () => {
      const { name, date, goals } = await engine.forms.decided(path);
      new DecideModal(vault, path, { name, date }, goals).open();
    }),
  );
}

/** Opens the form for what was done. With the path of a person it begins with a call to them, which typing replaces. */
async function openLogWith(vault: NetVault, path: string): Promise<void> {
  if (!path.endsWith('.md')) {
    openLog(vault);
    return;
  }
  const { name, link } = await vault.engine.forms.person(path);
  new LogModal(vault, logWith(name), { line: `call ${link}`, selected: 'call'.length }).open();
}

/** Opens the note of the person who has been due longest, or of the one after the person whose note is open. */
async function openNextDue(vault: NetVault): Promise<void> {
  const { app, engine } = vault;
  const summary = await engine.scorecard.summary(vault.now(), null, null);
  const { due } = summary;
  const at = due.findIndex(({ path }) => path === app.workspace.getActiveFile()?.path);
  const next = due[at + 1] ?? due[0];
  if (next) await openNote(app, next.path);
  else new Notice(nobodyDue(summary).join(' '));
}

function undoCommand(vault: NetVault): Command {
  return {
    id: 'undo-log',
    name: words.undoLog,
    checkCallback: (checking) => {
      const last = vault.logs.at(-1);
      if (!last) return false;
      if (!checking) void reportErrors(() => undoChanges(vault, last));
      return true;
    },
  };
}

async function reviewWeek(vault: NetVault): Promise<void> {
  await vault.ready();
  const { path, change } = await vault.engine.forms.reviewWeek(vault.now());
  if (change) {
    await writeChanges(vault, [change], [words.reviewWritten]);
  }
  await openNote(vault.app, path);
}
