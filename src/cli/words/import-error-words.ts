import { netvault } from './command.ts';
import { listWithMore, type ErrorTable } from '../../app/words/wording.ts';
import { listed } from '../../app/words/phrases.ts';
import type { ImportErrors } from '../import-errors.ts';
import { commandOn, shellWord } from '../terminal/shell-word.ts';
import { mapOption, noEvents } from './import-words.ts';
import { didYouMeanOne } from './near-words.ts';

const ENCODINGS =
  'Encodings are windows-1251 and koi8-r (Cyrillic), windows-1250 (Polish, Czech, Hungarian), windows-1253 (Greek), shift_jis, gb18030, euc-kr and others.';

/** Error messages of `netvault import`. */
export const IMPORT_ERROR_WORDS: ErrorTable<ImportErrors> = {
  'import-without-header': ({ path, columns, proposed }) => [
    `${path} has no row of headings with a name in it`,
    columns.length === 0
      ? 'It is empty.'
      : `Say which column is which: ${proposed
          .slice(0, 6)
          .map(({ column, field }) => mapOption(shellWord(`${column}=${field}`)))
          .join(' ')}. Its first row: ${columns.slice(0, 8).join(', ')}${columns.length > 8 ? ' …' : ''}`,
  ],
  'import-of-other-kind': ({ path, kind }) => [
    `${path} is ${kind === 'ics' ? 'a calendar' : 'an address book in vCard'}`,
    `Write ${commandOn(netvault(`import ${kind}`), path)}.`,
  ],
  'import-of-nobody': ({ path, kind }) => [
    `no person was found in ${path}`,
    `It was read as ${kind}: is that right?`,
  ],
  'import-of-linkedin-extra': ({ path, holds }) => [
    `${path} has LinkedIn’s ${holds}, not its connections`,
    `Give the folder or the ZIP file of the whole export: ${netvault('import linkedin')} FOLDER.`,
  ],
  'import-archive-without-people': ({ path }) => [
    `${path} is a ZIP file without Connections.csv, or it is damaged`,
    'Download it again; LinkedIn’s larger archive has the connections.',
  ],
  'import-of-no-event': ({ path, holds }) => [
    `no event was found in ${path}`,
    holds.length > 0
      ? `It has ${listed(holds.map(noEvents))}, but only events are imported.`
      : 'It was read as a calendar (.ics), or as a mail with an invitation (.eml): is that right?',
  ],
  'import-option-of-calendars': ({ option, kind }) => [
    `--${option} goes with ics, not with ${kind}`,
    'Leave it out.',
  ],
  'import-text-unfound': ({ option, given }) => [
    `no event has “${given}” in its title, place, categories or people (--${option})`,
    'Without it the plan shows all of them.',
  ],
  'import-until-before': ({ from, until }) => [
    `${until} is before ${from}, the first day that is read`,
    '--since says another first day.',
  ],
  'import-no-such-encoding': ({ given }) => [`no encoding is called “${given}”`, ENCODINGS],
  'import-in-other-encoding': ({ path, given }) => [
    given === null
      ? `${path} does not say which encoding it is in, and it is not in Windows-1252`
      : `${path} is not in ${given}`,
    given === null ? `Save it as UTF-8, or add --encoding NAME. ${ENCODINGS}` : ENCODINGS,
  ],
  'import-too-large': ({ path, most }) => [`${path} is larger than ${most} MB`, 'Export it in parts.'],
  'import-map-without-table': ({ kind }) => [
    `--map goes with csv, google and linkedin, not with ${kind}`,
    'Leave it out.',
  ],
  'import-map-without-column': ({ given, near, known }) => [
    `no column is called “${given}”`,
    didYouMeanOne(near, `The columns are ${listWithMore(known.slice(0, 8), Math.max(0, known.length - 8))}.`),
  ],
  'bad-import-map': ({ given, known }) => [
    `“${given}” does not say what a column is for`,
    `Write --map COLUMN=FIELD, where FIELD is ${known.join(', ')}.`,
  ],
};
