import { lastPart } from '../model/note-name.ts';
import type { PlacedRule } from '../model/note.ts';
import type { RecordRule } from '../model/records.ts';
import { pathMatcher } from './globs.ts';
import { foldPath } from './link-table.ts';
import { isAboutFolder } from './names-about-folders.ts';

const bare = (path: string): string => path.replace(/\.md$/, '');
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
const nameOf = (path: string): string => bare(lastPart(path));

/** In a subfolder these can be the note of the person that the subfolder is for. */
const INDEX = /^_?index$/;

/** Matches paths with and without `.md`, in any case and Unicode form. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const matches = pathMatcher(globs.map(foldPath));
  return (path) => matches(path) || matches(bare(path));
}

/** Tests whether a normalized path is in a folder and can be about one of the things that the folder is for. */
function inFolder(folder: string): (path: string) => boolean {
  const own = lastPart(folder);
  return (path) => {
    if (folder !== '' && !path.startsWith(`${folder}/`)) return false;
    const name = nameOf(path);
    if (isAboutFolder(name)) return false;
    return folderOf(path) !== folder || (!INDEX.test(name) && (folder === '' || name !== own));
  };
}

function placeOf(rule: RecordRule): (path: string) => boolean {
  if ('folder' in rule) return inFolder(foldPath(rule.folder));
  return 'path' in rule ? matcher([rule.path]) : () => true;
}

/** The rules of a scorecard, each with a test of paths that ignores case and Unicode form. */
export function placedRules(rules: readonly RecordRule[]): PlacedRule[] {
  // All rules are tested for one note before the next, so its path is normalized once.
  let last = { path: '', folded: '' };
  const folded = (path: string): string => {
    if (last.path !== path) last = { path, folded: foldPath(path) };
    return last.folded;
  };
  return rules.map((rule) => {
    const isPlaced = placeOf(rule);
    const isLeftOut = matcher(rule.except);
    return { rule, appliesTo: (path) => isPlaced(folded(path)) && !isLeftOut(folded(path)) };
  });
}
