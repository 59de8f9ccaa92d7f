import PostalMime from 'postal-mime';

/** Maximum nesting depth of the parts of a mail. */
const DEEPEST = 20;

/**
 * The calendars in a mail (RFC 5546 in MIME): its `text/calendar` parts, in any encoding, and
 * attached `.ics` files; empty if it is not a mail or has none. Many invitations contain the same
 * text twice; it is returned once.
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
