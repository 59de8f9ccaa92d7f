import { netvault } from './command.ts';

const contact = (): string => `${netvault('new contact')} NAME makes one.`;
const people = (): string => `${netvault('people')} lists them.`;
const fields = (): string => `${netvault('edit')} NAME changes a note.`;
const notesAreYours = (): string =>
  `Delete notes in your editor; ${netvault('log')} --undo takes back what was written last.`;

/** Advice for commands that other programs have and NetVault does not. */
const INSTEAD: ReadonlyMap<string, () => string> = new Map([
  ['undo', () => `${netvault('log')} --undo takes back what was written last.`],
  ['add', contact],
  ['contact', contact],
  ['create', contact],
  ['person', contact],
  ['contacts', people],
  ['list', people],
  ['ls', people],
  ['delete', notesAreYours],
  ['remove', notesAreYours],
  ['rm', notesAreYours],
  ['set', fields],
  ['tag', fields],
  ['update', fields],
  ['find', () => `${netvault('show')} NAME shows a person; ${netvault('people')} WORD finds people.`],
  ['search', () => `${netvault('show')} NAME shows a person; ${netvault('people')} WORD finds people.`],
  ['goal', () => `${netvault('new goal')} NAME makes one; ${netvault('summary')} shows your progress.`],
  ['goals', () => `${netvault('summary')} shows your progress.`],
  [
    'points',
    () => `${netvault('summary')} shows them; ${netvault('doctor')} lists what each activity is worth.`,
  ],
  ['stats', () => `${netvault('summary')} shows them.`],
  ['status', () => `${netvault('summary')} shows it.`],
  ['snooze', () => `${netvault('due')} --snooze NAME 2w does it.`],
  ['setup', () => `${netvault('init')} does it.`],
]);

/** The advice for a command that NetVault does not have; null for any other word. */
export const adviceForOtherCommand = (given: string): string | null =>
  INSTEAD.get(given.toLowerCase())?.() ?? null;
