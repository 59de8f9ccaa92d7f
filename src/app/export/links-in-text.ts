/** What may stand in a link's text: escaped signs, and one level of brackets, which may be a picture. */
const SHOWN = String.raw`(?:[^[\]\\]|\\.|\[(?:[^[\]\\]|\\.)*\](?:\([^()]*\))?)`;
const ADDRESS = String.raw`(?:[^()]|\((?:[^()]|\([^()]*\))*\))*`;
const LINK = new RegExp(
  String.raw`(!?\[\[)([^[\]|]*)(?:\|${SHOWN}*)?\]\]|(!?\[)${SHOWN}+\]\((${ADDRESS})\)`,
  'g',
);
const ANCHOR = /(<a\s[^<>]*?href=(?:"([^"<>]*)"|'([^'<>]*)')[^<>]*>)(?:(?!<\/a>)[^])*(?=<\/a>)/gi;
const TITLE = /\s(?:"[^"]*"|'[^']*')\s*$/;

/**
 * A text without the display text of the links whose target `isOne`, and without the heading to
 * which they lead. `[[Zelda Quux#Home|Zelda]]` → `[[Zelda Quux]]`, `[Zelda](Zelda%20Quux.md)` →
 * `[instead](Zelda%20Quux.md)`.
 */
export function withoutLinkTexts(text: string, isOne: (target: string) => boolean, instead: string): string {
  const plain = !/<a\s/i.test(text)
    ? text
    : text.replace(ANCHOR, (anchor, start: string, address?: string, other?: string) =>
        isOne(address ?? other ?? '') ? start + instead : anchor,
      );
  if (!plain.includes('[[') && !plain.includes('](')) return plain;
  return plain.replace(LINK, (link, start?: string, note?: string, open?: string, address?: string) => {
    if (!isOne(note ?? address ?? '')) return link;
    if (note !== undefined) return `${String(start)}${withoutHeading(note.replace(/\\$/, ''))}]]`;
    const place = withoutHeading((address ?? '').replace(TITLE, '').trim());
    return `${String(open)}${instead}](${place}${address?.startsWith('<') && !place.endsWith('>') ? '>' : ''})`;
  });
}

const withoutHeading = (target: string): string => target.split(/[#^]/, 1)[0] ?? '';
