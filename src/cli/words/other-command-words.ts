const CONTACT = 'netvault new contact NAME makes one.';
const PEOPLE = 'netvault people lists them.';
const FIELDS = 'netvault edit NAME changes a note.';
const NOTES_ARE_YOURS =
  'Notes are deleted where you keep them; netvault log --undo takes back what was written last.';

/** Advice for commands that other programs have and NetVault does not. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['undo', 'netvault log --undo takes back what was written last.'],
  ['add', CONTACT],
  ['contact', CONTACT],
  ['create', CONTACT],
  ['person', CONTACT],
  ['contacts', PEOPLE],
  ['list', PEOPLE],
  ['ls', PEOPLE],
  ['delete', NOTES_ARE_YOURS],
  ['remove', NOTES_ARE_YOURS],
  ['rm', NOTES_ARE_YOURS],
  ['set', FIELDS],
  ['tag', FIELDS],
  ['update', FIELDS],
  ['find', 'netvault show NAME tells of somebody; netvault people WORD looks for some.'],
  ['search', 'netvault show NAME tells of somebody; netvault people WORD looks for some.'],
  ['goal', 'netvault new goal NAME makes one; netvault summary shows how they stand.'],
  ['goals', 'netvault summary shows how they stand.'],
  ['points', 'netvault summary shows them; netvault doctor lists what each activity is worth.'],
  ['stats', 'netvault summary shows them.'],
  ['status', 'netvault summary shows it.'],
  ['snooze', 'netvault due --snooze NAME 2w does it.'],
  ['setup', 'netvault init does it.'],
]);

/** The advice for a command that NetVault does not have; null for any other word. */
export const adviceForOtherCommand = (given: string): string | null =>
  INSTEAD.get(given.toLowerCase()) ?? null;
