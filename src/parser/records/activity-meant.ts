import { isBareLink } from '../bare-link.ts';
import { namesMeant } from '../names-meant.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseActivityName } from './activity-name.ts';
import type { Fields } from './fields.ts';
import { textOf, unquotedLink } from './values.ts';

const SIGN = String.raw`[#\s\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}\u{200d}]`;
const SIGNS_AROUND = new RegExp(`^${SIGN}+|${SIGN}+$`, 'gu');

/** What a text may be as an activity: itself, what a link names, or the text without signs around it and without the tags above. */
function spellingsOf(text: string): readonly string[] {
  const names = namesMeant(text);
  if (names[0] !== text.trim() || text.length > 200) return names;
  const bare = text.replace(SIGNS_AROUND, '');
  return [...names, text.trim().startsWith('#') ? bare.slice(bare.lastIndexOf('/') + 1) : bare];
}

/** The activity that a text means, if some scorecard knows it; otherwise null. */
function knownIn(fields: Fields, text: string): string | null {
  for (const spelling of spellingsOf(text)) {
    const known = fields.knownActivity(spelling);
    if (known !== null) return known;
  }
  return null;
}

/** The activity that a text, a link, or a tag means; undefined for anything but one known name or one word. */
export function activityMeant(fields: Fields, text: string): string | undefined {
  return (
    knownIn(fields, text) ??
    spellingsOf(text)
      .map(parseActivityName)
      .findLast((name) => name !== undefined)
  );
}

/** The text of a value that is not nested; else empty. */
export function activityText(fields: Fields, node: YamlNode): string {
  if (isBareLink(node)) return unquotedLink(fields, node);
  return node.is === 'scalar' ? textOf(node) : '';
}

/** The activity that a value means, if some scorecard knows it; otherwise null. */
export function knownActivityIn(fields: Fields, node: YamlNode | null): string | null {
  return node && knownIn(fields, activityText(fields, node));
}
