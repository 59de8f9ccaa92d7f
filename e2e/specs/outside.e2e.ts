import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { obsidianPage } from 'wdio-obsidian-service';
import { desktopOnly, inTheApp, openScorecard, untilDue } from '../support/app.ts';

const ALL = ['Ada Lovelace', 'Grace Hopper', 'Mary Somerville', 'Wrong'];
const CONTACT = '---\ntype: contact\ncadence: weekly\nmet: 2020-01-06\n---\n';
const at = (path: string): string => join(obsidianPage.getVaultPath(), path);

describe('changes from outside, as Sync, git and other programs make them', () => {
  inTheApp();
  beforeEach(async function () {
    await desktopOnly(this);
    await openScorecard();
    await untilDue(ALL);
  });

  it('are shown: a note that is new', async () => {
    writeFileSync(at('People/Barbara Liskov.md'), CONTACT);
    await untilDue(['Ada Lovelace', 'Barbara Liskov', 'Grace Hopper', 'Mary Somerville', 'Wrong']);
  });

  it('are shown: a note that is written in place', async () => {
    writeFileSync(at('People/Ada Lovelace.md'), CONTACT.replace('weekly', 'never'));
    await untilDue(ALL.slice(1));
  });

  it('are shown: a note that is replaced by another file', async () => {
    writeFileSync(at('.new'), CONTACT.replace('weekly', 'never'));
    renameSync(at('.new'), at('People/Ada Lovelace.md'));
    await untilDue(ALL.slice(1));
  });

  it('are shown: one that keeps the time of the note before, as Sync does', async () => {
    writeFileSync(at('People/Ada Lovelace.md'), CONTACT.replace('weekly', 'never'));
    const long = new Date('2020-01-01T00:00:00Z');
    utimesSync(at('People/Ada Lovelace.md'), long, long);
    await untilDue(ALL.slice(1));
  });

  it('are shown: notes that are deleted and moved', async () => {
    rmSync(at('People/Grace Hopper.md'));
    renameSync(at('People/Mary Somerville.md'), at('Mary Fairfax.md'));
    await untilDue(['Ada Lovelace', 'Mary Fairfax', 'Wrong']);
  });

  it('are shown: many at once', async () => {
    const names = Array.from({ length: 60 }, (_, number) => `Bulk ${String(number).padStart(2, '0')}`);
    for (const name of names) writeFileSync(at(`People/${name}.md`), CONTACT.replace('weekly', 'never'));
    for (const name of names) rmSync(at(`People/${name}.md`));
    rmSync(at('People/Wrong.md'));
    await untilDue(ALL.slice(0, 3));
  });
});
