import type { Example } from './define-rule.ts';

/** An example as it is shown: the note's text; of several notes, each below its path. */
export function exampleText({ notes, settings }: Example): string {
  const files = [...Object.entries(settings ?? {}), ...Object.entries(notes)];
  const [first] = files;
  if (first && files.length === 1) return first[1].trimEnd();
  return files.map(([path, text]) => `${path}\n\n${text.trimEnd()}`).join('\n\n');
}
