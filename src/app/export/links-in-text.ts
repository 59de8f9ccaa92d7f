const LINK = /(!?\[\[)([^[\]|]*)(?:\|[^[\]]*)?\]\]|(!?\[)[^[\]]+\]\(((?:[^()]|\([^()]*\))*)\)/g;
const TITLE = /\s(?:"[^"]*"|'[^']*')\s*$/;

/**
 * A text without the display text of the links whose target `isOne`, and without the heading to
 * which they lead. `[[Zelda Quux#Home|Zelda]]` → `[[Zelda Quux]]`, `[Zelda](Zelda%20Quux.md)` →
 * `[instead](Zelda%20Quux.md)`.
 */
export function withoutLinkTexts(text: string, isOne: (target: string) => boolean, instead: string): string {
  if (!text.includes('[[') && !text.includes('](')) return text;
  return text.replace(LINK, (link, start?: string, note?: string, open?: string, address?: string) => {
    if (!isOne(note ?? address ?? '')) return link;
    if (note !== undefined) return `${String(start)}${withoutHeading(note.replace(/\\$/, ''))}]]`;
    const place = withoutHeading((address ?? '').replace(TITLE, '').trim());
    return `${String(open)}${instead}](${place}${address?.startsWith('<') && !place.endsWith('>') ? '>' : ''})`;
  });
}

const withoutHeading = (target: string): string => target.split(/[#^]/, 1)[0] ?? '';
