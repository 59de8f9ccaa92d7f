import { lastPart, noteName } from '../../model/note-name.ts';
import { nearKey } from '../../rules/engine/link-faults.ts';
import { foldPath } from '../../vault/link-table.ts';

/** The normalized names by which a link with this target may find a file, or one whose name differs only slightly. */
export function namesOfLinkTarget(target: string): readonly string[] {
  return [nearKey(target), ...foldPath(target.trim()).split('/').map(noteName)];
}

/** The normalized names by which links may find a file (see `namesOfLinkTarget`). */
export function namesOfFile(path: string): readonly string[] {
  return [nearKey(path), noteName(foldPath(lastPart(path)))].filter((name) => name !== '');
}
