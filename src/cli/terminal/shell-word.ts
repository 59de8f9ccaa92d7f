/**
 * A text as one word of a command that is ready to copy, safe in any shell of
 * POSIX kind: as it is, in double quotes where they keep nothing alive in it, else
 * in single quotes.
 */
export function shellWord(text: string): string {
  if (/^(?:--[a-z-]+|[\p{L}\p{N}_./][\p{L}\p{N}_./-]*)$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
