import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Replaces a file that only the user may read, in one step: if two commands write, the last one
 * wins. Throws file-system errors, without leaving a draft; a command that is killed leaves one
 * (`removeDrafts`).
 */
export function replaceKept(place: string, parts: readonly Uint8Array[]): void {
  const draft = `${place}-${Math.floor(Math.random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0')}.tmp`;
  try {
    writeParts(draft, parts);
    renameSync(draft, place);
  } catch (error) {
    removeDraft(draft);
    throw error;
  }
}

function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // The draft stays until `removeDrafts`; the error that is thrown is the earlier one.
  }
}

function writeParts(place: string, parts: readonly Uint8Array[]): void {
  const file = openSync(place, 'wx', 0o600);
  try {
    // On a full disk a single `write` can be cut short without an error; `writeFileSync` goes on until
    // everything is written.
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
