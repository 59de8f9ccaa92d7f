import type { Plugin } from 'obsidian';

/** Adds a command for the note that is open, where it is one that `fits`. */
export function addForNote(
  plugin: Plugin,
  id: string,
  name: string,
  run: (path: string) => void,
  fits = (path: string): boolean => path.endsWith('.md'),
): void {
  plugin.addCommand({
    id,
    name,
    checkCallback: (checking) => {
      const path = plugin.app.workspace.getActiveFile()?.path ?? '';
      if (!fits(path)) return false;
      if (!checking) run(path);
      return true;
    },
  });
}
