import PostalMime from 'postal-mime';

/** How deep parts of a mail may stand in each other. */
const DEEPEST = 20;

/**
 * The calendars in a mail (RFC 5546 in MIME): its parts that are `text/calendar`, however they are
 * encoded, and attached `.ics` files; none where it is no mail or has none. The same text stands
 * in many invitations twice, and is given once.
 */
export async function calendarsInMail(mail: Uint8Array): Promise<readonly string[]> {
  try {
    const { attachments } = await PostalMime.parse(mail, {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: DEEPEST,
    });
    const texts = attachments
      .filter(
        ({ mimeType, filename }) =>
          /^(?:text|application)\/(?:calendar|ics)$/i.test(mimeType) || /\.ics$/i.test(filename ?? ''),
      )
      .map(({ content }) => (typeof content === 'string' ? content : new TextDecoder().decode(content)));
    return [...new Set(texts)];
  } catch {
    return [];
  }
}
