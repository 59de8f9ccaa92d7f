import type { Finding, ParserRule } from '../../model/finding.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import { KINDS, type Kind } from '../../model/records.ts';
import { DEFINITIONS } from './definitions.ts';
import type { YamlEntry, YamlMap } from '../yaml-node.ts';
import { inQuotes, shortText, unwrapSingle } from './values.ts';

/** Words of their own that differ from a kind in one letter. */
const OTHER_WORDS = /^(?:contract|preview)$/i;

/** Fields of ours that notes of any kind may have. */
const ANYWHERE = /^(?:name|aliases|tags|uid|status|url|location|private)$/;

/** The entry that was meant to say the kind of a note, and which; null where none was. */
function kindMeant({ entries }: YamlMap): { entry: YamlEntry; kind: Kind; isKey: boolean } | null {
  const typed = entries.find(({ key }) => key.toLowerCase() === 'type');
  for (const entry of typed ? [typed] : entries) {
    if (!typed && (entry.key.length > 5 || nearestWord(entry.key, ['type']) === null)) continue;
    const text = shortText(unwrapSingle(entry.value) ?? entry.value).toLowerCase();
    const word = typed ? !OTHER_WORDS.test(text) && nearestWord(text, KINDS) : text;
    const kind = KINDS.find((one) => one === word);
    if (kind) return { entry, kind, isKey: !typed };
  }
  return null;
}

/**
 * What is wrong with a plain note that was meant as a record: a slip of the pen
 * in `type` or in what it says, beside a field that such a record has. Other
 * words are other tools' kinds. Each is reported once.
 */
export function kindTypo(root: YamlMap | null): readonly Finding<ParserRule>[] {
  const meant = root && kindMeant(root);
  if (!meant) return [];
  const { kind, isKey, entry } = meant;
  const { names } = DEFINITIONS[kind];
  const isOurs = root.entries.some((one) => one !== entry && names.isOwn(one.key) && !ANYWHERE.test(one.key));
  if (!isOurs) return [];
  const { start, end } = isKey ? entry.keySpan : entry.value;
  const written = isKey ? entry.key : shortText(unwrapSingle(entry.value) ?? entry.value);
  const text = isKey ? 'type' : kind;
  const finding: Finding<ParserRule> = {
    rule: 'invalid-value',
    severity: 'warning',
    span: { start, end },
    message: `${inQuotes(written)} names no kind of record, so this is a plain note`,
    help: `Did you mean “${text}”?`,
    cause: `kind ${written}`,
    fix: { safe: false, edits: [{ start, end, text }] },
  };
  return [finding];
}
