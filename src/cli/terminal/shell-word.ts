/**
 * A text as one word of a command to copy, safe in any POSIX-like shell: unchanged if possible,
 * in double quotes if the shell would expand nothing in them, otherwise in single quotes.
 */
export function shellWord(text: string): string {
  if (/^(?:--[a-z-]+|[\p{L}\p{N}_./][\p{L}\p{N}_./-]*)$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}

/** A command on what words name, which may begin with a dash like an option, with its options. */
export function commandOn(command: string, named: string | readonly string[], options = ''): string {
  const words = [named].flat();
  const typed = words.map(shellWord).join(' ');
  const more = options === '' ? '' : ` ${options}`;
  return words.some((word) => word.startsWith('-'))
    ? `${command}${more} -- ${typed}`
    : `${command} ${typed}${more}`;
}

/** An option with its value, which may begin with a dash. */
export function optionWith(name: string, value: string): string {
  return `--${name}${value.startsWith('-') ? '=' : ' '}${shellWord(value)}`;
}
