import { insertion, lineEndOf } from '../../edit/text-edits.ts';
import { addTo, groupBy } from '../../model/group-by.ts';
import { CONTACT_SOURCES } from '../../model/records.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { doubleQuoteYaml, yamlText } from '../../parser/yaml-quote.ts';
import { sortByEffective } from '../../vault/settings.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { UserError } from '../user-error.ts';
import type { ChosenPlace, SetUpChoices } from './choices.ts';
import { PLACE_KINDS } from './record-places.ts';

/** A setting about records, and its lines in a scorecard. */
interface Setting {
  readonly name: 'records' | 'fields' | 'contact_from';
  readonly key: 'records' | 'fieldNames' | 'contactFrom';
  readonly lines: readonly string[];
}

/** The lines of a scorecard's front matter for what was chosen about records. */
export function settingLines(choices: SetUpChoices): readonly string[] {
  return settingsOf(choices).flatMap(({ lines }) => lines);
}

function settingsOf({ places = [], fields = [], contactFrom = [] }: SetUpChoices): readonly Setting[] {
  const byKind = PLACE_KINDS.map((kind) => [kind, places.filter((one) => one.kind === kind)] as const);
  const all: readonly Setting[] = [
    {
      name: 'records',
      key: 'records',
      lines: byKind.flatMap(([kind, rules]) =>
        rules.length === 0 ? [] : [`  ${kind}:`, ...rules.flatMap(rule)],
      ),
    },
    {
      name: 'fields',
      key: 'fieldNames',
      lines: PLACE_KINDS.flatMap((kind) => {
        const own = groupBy(
          fields.filter((one) => one.kind === kind),
          ({ field }) => [field],
        );
        const lines = [...own].map(([field, theirs]) => {
          return `    ${field}: [${theirs.map(({ key }) => doubleQuoteYaml(key)).join(', ')}]`;
        });
        return lines.length === 0 ? [] : [`  ${kind}:`, ...lines];
      }),
    },
    {
      name: 'contact_from',
      key: 'contactFrom',
      lines: CONTACT_SOURCES.filter((one) => contactFrom.includes(one)),
    },
  ];
  return all.filter(({ lines }) => lines.length > 0).map((one) => ({ ...one, lines: headed(one) }));
}

function headed({ name, lines }: Setting): readonly string[] {
  if (name === 'contact_from')
    return [`${name}: [${['log', ...lines.filter((one) => one !== 'log')].join(', ')}]`];
  return [`${name}:`, ...lines];
}

function rule({ sign, except = [] }: ChosenPlace): readonly string[] {
  const quoted = except.map(doubleQuoteYaml).join(', ');
  const said = [
    ...Object.entries(sign).map(([key, value]) => `${key}: ${textOf(value)}`),
    ...(except.length === 0 ? [] : [`except: [${quoted}]`]),
  ];
  return said.map((text, at) => `${at === 0 ? '    - ' : '      '}${text}`);
}

/** A text in YAML that is read as text, even if it looks like a number, as a folder's name may. */
const textOf = (value: string): string => (/^\d/.test(value) ? doubleQuoteYaml(value) : yamlText(value));

/** The lines of a setting on one line, as YAML, to be copied from a message. */
function inOneLine([first = '', ...more]: readonly string[]): string {
  const groups = new Map<string, string[]>();
  let group = '';
  for (const line of more) {
    const [, key] = /^ {2}(\w+):$/.exec(line) ?? [];
    if (key !== undefined) group = key;
    else if (line.startsWith('      '))
      groups.get(group)?.push(`${groups.get(group)?.pop() ?? ''}, ${line.trim()}`);
    else addTo(groups, group, line.trim().replace(/^- /, ''));
  }
  if (groups.size === 0) return first;
  const isList = first === 'records:';
  const said = [...groups].map(([key, all]) =>
    isList ? `${key}: [${all.map((one) => `{${one}}`).join(', ')}]` : `${key}: {${all.join(', ')}}`,
  );
  return `${first} {${said.join(', ')}}`;
}

/**
 * The change that adds what was chosen about records to the scorecard in effect. Throws
 * `UserError`, with all that was chosen, if a scorecard already has such a setting: it applies as
 * a whole, and the existing one is the user's own.
 */
export function addSettings(index: VaultIndex, choices: SetUpChoices): NoteChange {
  const settings = settingsOf(choices);
  const scorecards = sortByEffective(index.records('scorecard'));
  for (const { name, key } of settings) {
    const decides = scorecards.find((one) => one.settings[key] !== null);
    // None of the settings is written then, so the message names all of them.
    const text = settings.map(({ lines }) => inOneLine(lines)).join('; ');
    if (decides) throw new UserError('setting-there', { path: decides.path, setting: name, text });
  }
  const path = scorecards.at(-1)?.path ?? '';
  const text = index.note(path)?.text ?? '';
  const { block } = readFrontMatter(text);
  const end = lineEndOf(text);
  const added = settings.flatMap(({ lines }) => lines.map((line) => `${line}${end}`)).join('');
  return changeFields(index, path, block && [insertion(block.end, added)], ({ record, findings }) => {
    const isSaid = record?.kind === 'scorecard' && settings.every(({ key }) => record.settings[key] !== null);
    return isSaid && findings.length <= (index.note(path)?.findings.length ?? 0);
  });
}
