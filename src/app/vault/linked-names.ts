import { lastPart, noteName } from '../../model/note-name.ts';
import { nearKey } from '../../rules/engine/link-faults.ts';
import { foldPath } from '../../vault/link-table.ts';

/** The names, in the form in which they are compared, under which a link may find a file, or one that is nearly called so. */
export function namesOfLinkTarget(target: string): readonly string[] {
  return [nearKey(target), ...foldPath(target.trim()).split('/').map(noteName)];
}

/** The names under which links find a file, or nearly. */
export function namesOfFile(path: string): readonly string[] {
  return [nearKey(path), noteName(foldPath(lastPart(path)))].filter((name) => name !== '');
}
