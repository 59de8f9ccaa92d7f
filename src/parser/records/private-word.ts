import type { Finding, ParserRule } from '../../model/finding.ts';
import { normalizeKey } from '../normalize-key.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';
import { isEmpty } from './fields.ts';
import { inQuotes, shortText, unwrapSingle } from './values.ts';
import { isNeither, NO, TRUE_OR_FALSE } from './yes-or-no.ts';

/**
 * The value by which a note that is no record says that it is private: anything but a no and
 * several words. Undefined if there is none.
 */
export function privateValue(root: YamlMap | null): YamlNode | undefined {
  const entry = root?.entries.find(({ key, value }) => {
    const node = normalizeKey(key) === 'private' ? unwrapSingle(value) : null;
    return node && !isEmpty(node) && !/\s/.test(shortText(node)) && !NO.test(shortText(node));
  });
  return entry && (unwrapSingle(entry.value) ?? undefined);
}

/** Reports a `private` that says neither yes nor no in a daily note: its lines stay out of exports. */
export function unclearPrivate(text: string, root: YamlMap | null): readonly Finding<ParserRule>[] {
  const node = privateValue(root);
  if (!node || !isNeither(shortText(node))) return [];
  const { start, end } = node;
  return [
    {
      rule: 'invalid-value',
      span: { start, end },
      message: `“private” cannot be ${inQuotes(shortText(node) || text.slice(start, end))}`,
      help: TRUE_OR_FALSE,
    },
  ];
}
