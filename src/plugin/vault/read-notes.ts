import type { App, TFile } from 'obsidian';
import type { SourceNote } from '../../model/note.ts';

/** The number of notes that are read at the same time. */
const NOTES_PER_SLICE = 16;
/** Milliseconds of work after which the app gets to run; a frame at 60 Hz is 16. */
const SLICE_TIME = 6;

const REPLACEMENT = '\ufffd';

/** Reads a note. If the app decoded it with replacement characters, its bytes are read as well. */
export async function readNote(app: App, file: TFile): Promise<SourceNote> {
  const text = await app.vault.cachedRead(file);
  return text.includes(REPLACEMENT)
    ? { path: file.path, text, validUtf8: isUtf8(await app.vault.readBinary(file)) }
    : { path: file.path, text };
}

/** As `readNote`, but null if the note has been deleted meanwhile. A note that exists but cannot be read is an error. */
export async function readIfThere(app: App, file: TFile): Promise<SourceNote | null> {
  try {
    return await readNote(app, file);
  } catch (error) {
    if (!(await app.vault.adapter.exists(file.path).catch(() => true))) return null;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { path: file.path, text: '', validUtf8: false, unread: code };
  }
}

export function isUtf8(bytes: ArrayBuffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Reads notes in slices, between which the app can run; notes that are deleted meanwhile are left out. */
export async function* readInSlices(
  files: readonly TFile[],
  read: (file: TFile) => Promise<SourceNote | null>,
): AsyncGenerator<SourceNote[]> {
  let batch: SourceNote[] = [];
  let begun = performance.now();
  for (let at = 0; at < files.length; at += NOTES_PER_SLICE) {
    const notes = await Promise.all(files.slice(at, at + NOTES_PER_SLICE).map(read));
    batch.push(...notes.filter((note) => note !== null));
    if (performance.now() - begun < SLICE_TIME && at + NOTES_PER_SLICE < files.length) continue;
    yield batch;
    batch = [];
    await yieldToApp();
    begun = performance.now();
  }
}

/** Lets the app run. */
export function yieldToApp(): Promise<void> {
  return new Promise((go) => window.setTimeout(go, 0));
}
