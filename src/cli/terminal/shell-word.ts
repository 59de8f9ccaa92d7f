/**
 * A text as one word of a command to copy, safe in any POSIX-like shell: unchanged if possible,
 * in double quotes if the shell would expand nothing in them, otherwise in single quotes.
 */
export function shellWord(text: string): string {
  if (/^(?:--[a-z-]+|[\p{L}\p{N}_./][\p{L}\p{N}_./-]*)$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** A command with options, on what a word names, which may begin with a dash like an option. */
export function commandOn(command: string, word: string, options = ''): string {
  const more = options === '' ? '' : ` ${options}`;
  return word.startsWith('-')
    ? `${command}${more} -- ${shellWord(word)}`
    : `${command} ${shellWord(word)}${more}`;
}
