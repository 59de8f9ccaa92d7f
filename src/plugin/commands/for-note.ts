import type { Plugin } from 'obsidian';

/** Adds a command for the open note, if `fits` accepts it. */
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
