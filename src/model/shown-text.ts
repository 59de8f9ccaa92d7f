const LINK = /!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]|!?\[([^[\]]+)\]\((?:[^()]|\([^()]*\))*\)/g;

/** A text as people read it: with the display text of each link, also of a link to the web. */
export function shownText<Text extends string | null>(text: Text): Text;
export function shownText(text: string | null): string | null {
  return text?.replace(LINK, (_, target?: string, shown?: string) => target ?? shown ?? '') ?? null;
}
