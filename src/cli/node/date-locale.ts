import type { Io } from '../command-line/io.ts';

/**
 * The tag (`de-AT`) of the language in which the machine writes dates, from the POSIX locale
 * variables; null if they name none.
 */
export function dateLocale({ env }: Pick<Io, 'env'>): string | null {
  const locale = [env['LC_ALL'], env['LC_TIME'], env['LANG']].find(
    (text) => text !== undefined && text !== '',
  );
  const [, language, region] = /^([a-z]{2,3})(?:_([A-Z]{2}))?(?:[.@]|$)/.exec(locale ?? '') ?? [];
  return language === undefined ? null : region === undefined ? language : `${language}-${region}`;
}
