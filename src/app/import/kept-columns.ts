import { applyEdits } from '../../edit/edits.ts';
import { setColumns } from '../../edit/set-columns.ts';
import { purposeOf, type Purpose } from '../../exchange/csv/columns.ts';
import {
  columnKey,
  isHeaderOf,
  type ChosenColumns,
  type KeptColumns,
} from '../../exchange/csv/plan-columns.ts';
import type { FindingText } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { straightenNode } from '../../parser/bent-quotes.ts';
import { parseYaml, type YamlMap, type YamlNode } from '../../parser/index.ts';
import { UserError, placeOf, type ErrorPlace } from '../user-error.ts';
import { readConfiguration } from '../vault/load-vault.ts';
import * as importWords from '../words/import-words.ts';

/** What was kept for a table, and the line of `.netvault.yaml` on which it begins, from 1. */
export interface KeptInFile extends KeptColumns {
  readonly line: number;
}

/**
 * Why the purposes of columns are not kept: the vault is not set up (`not-set-up`), its settings
 * are in another file (`other-settings`), or the style of `.netvault.yaml` does not allow adding
 * them (`by-hand`).
 */
export type NotKeptReason = 'not-set-up' | 'other-settings' | 'by-hand';

/**
 * The purposes of columns that `.netvault.yaml` (at `path`) keeps under `imports`. Throws
 * `UserError` with the place if it cannot be read, or if `imports` has anything unknown.
 */
export function readKeptColumns(text: string, path: string): readonly KeptInFile[] {
  readConfiguration(text, path);
  return new Reader(text, path).read();
}

class Reader {
  readonly #text: string;
  readonly #path: string;

  constructor(text: string, path: string) {
    this.#text = text;
    this.#path = path;
  }

  read(): readonly KeptInFile[] {
    const { root } = parseYaml(this.#text);
    const imports = root && valueOf(straightenNode(this.#text, root), 'imports');
    if (!imports || isEmpty(imports)) return [];
    if (imports.is !== 'list') this.#refuse(imports, importWords.importsNotListed);
    return imports.items.map((item) => this.#kept(item));
  }

  #kept(item: YamlNode): KeptInFile {
    const [columns, map] = [valueOf(item, 'columns'), valueOf(item, 'map')];
    const others = item.is === 'map' && item.entries.some(({ key }) => key !== 'columns' && key !== 'map');
    if (columns?.is !== 'list' || map?.is !== 'map' || others) this.#refuse(item, importWords.importNotWhole);
    const names = columns.items.map((one) => textOf(one) ?? this.#refuse(one, importWords.columnNoText));
    const chosen = this.#chosen(map, new Set(names.map(columnKey)));
    const line = this.#place(item).start?.line ?? 1;
    return { columns: names, chosen, line };
  }

  #chosen({ entries }: YamlMap, columns: ReadonlySet<string>): ChosenColumns {
    return new Map(
      entries.map(({ key, keySpan, value }): [string, Purpose | null] => {
        if (!columns.has(columnKey(key))) this.#refuse(keySpan, importWords.columnNotNamed(key));
        const field = textOf(value) ?? this.#refuse(value, importWords.fieldNotKnown(this.#sourceOf(value)));
        const purpose = field === '' ? null : purposeOf(field);
        if (purpose === null && field !== '') this.#refuse(value, importWords.fieldNotKnown(field));
        return [columnKey(key), purpose];
      }),
    );
  }

  #sourceOf({ start, end }: Span): string {
    return this.#text.slice(start, end).split('\n')[0] ?? '';
  }

  #place({ start, end }: Span): ErrorPlace {
    return placeOf({ path: this.#path, text: this.#text }, { start, end });
  }

  #refuse(span: Span, problem: FindingText): never {
    throw new UserError('settings-unreadable', { path: this.#path, problem }, this.#place(span));
  }
}

function valueOf(node: YamlNode, key: string): YamlNode | undefined {
  return node.is === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}

const isEmpty = (node: YamlNode): boolean => node.is === 'scalar' && node.value === null;

/** A text as written, so that a column may be called `007`; null for anything else. */
function textOf(node: YamlNode): string | null {
  if (node.is !== 'scalar') return null;
  return node.value === null ? '' : node.source;
}

/** The largest settings file to which something is added, in UTF-16 units: far below the limit for reading one. */
const MAX_LENGTH = 200_000;

/**
 * The text of `.netvault.yaml` with the purposes of columns added, and everything else unchanged;
 * null if its style does not allow that, or if it would become too large. Throws `UserError` as
 * `readKeptColumns` does.
 */
export function keepColumns(
  text: string,
  path: string,
  { columns, chosen }: { readonly columns: readonly string[]; readonly chosen: ReadonlyMap<string, string> },
): string | null {
  const at = readKeptColumns(text, path).findIndex((one) => isHeaderOf(one, columns));
  const edits = setColumns(text, { at: at < 0 ? null : at, columns, chosen });
  if (!edits) return null;
  const after = applyEdits(text, edits);
  if (after.length > MAX_LENGTH) return null;
  return isKept(text, after, path, { columns, chosen }) ? after : null;
}

/** Whether a text keeps these columns and everything else is as before. */
function isKept(
  before: string,
  after: string,
  path: string,
  { columns, chosen }: { readonly columns: readonly string[]; readonly chosen: ReadonlyMap<string, string> },
): boolean {
  const isThis = (one: KeptColumns): boolean => isHeaderOf(one, columns);
  const others = (text: string): string =>
    JSON.stringify([
      readKeptColumns(text, path).flatMap((one) =>
        isThis(one) ? [] : [[one.columns, [...one.chosen].sort()]],
      ),
      restOf(text),
    ]);
  try {
    const own = readKeptColumns(after, path).filter(isThis);
    const isSaid = [...chosen].every(
      ([name, field]) => own[0]?.chosen.get(columnKey(name)) === (field === '' ? null : purposeOf(field)),
    );
    return own.length === 1 && isSaid && others(before) === others(after);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

/** The values of all keys except `imports`, as written. */
function restOf(text: string): unknown {
  const { root } = parseYaml(text);
  if (root?.is !== 'map') return [];
  const rest = root.entries.filter(({ key }) => key !== 'imports');
  return rest.map(({ key, value }) => [key, text.slice(value.start, value.end).trim()]);
}
