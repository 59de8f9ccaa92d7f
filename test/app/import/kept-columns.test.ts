import { describe, expect, it } from 'vitest';
import { keepColumns, readKeptColumns } from '../../../src/app/import/kept-columns.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { worded } from '../../harness/in-words.ts';

const PATH = '.netvault.yaml';
const TABLE = {
  columns: ['Wer', 'Id'],
  chosen: new Map([
    ['Wer', 'name'],
    ['Id', ''],
  ]),
};
const ITEM = '- columns: ["Wer", "Id"]\n    map:\n      "Wer": name\n      "Id": ""\n';

describe('keepColumns and readKeptColumns', () => {
  it.each([
    ['where the file is empty', '', `imports:\n  ${ITEM}`],
    ['below other settings', 'version: 1 # mine', `version: 1 # mine\nimports:\n  ${ITEM}`],
    ['where nothing is kept', 'imports: # none\nversion: 1\n', `imports: # none\n  ${ITEM}version: 1\n`],
    [
      'above others, whose comments stay with them',
      'imports:\n  # of work\n  - columns: [A]\n    map: {A: name}\n# end\nversion: 1\n',
      `imports:\n  # of work\n  ${ITEM}  - columns: [A]\n    map: {A: name}\n# end\nversion: 1\n`,
    ],
    [
      'in its place, in whatever order and case',
      'imports:\n  - columns: [ID, wer]\n    map: {wer: email} # why\n',
      'imports:\n  - columns: [ID, wer]\n    map: {"Id": "", wer: name} # why\n',
    ],
    [
      'in its place, between braces',
      'imports:\n  - {columns: [Wer, Id], map: {}, }',
      'imports:\n  - {columns: [Wer, Id], map: {"Wer": name, "Id": ""}, }',
    ],
    [
      'in its place, line by line',
      'imports:\n- map:\n    wer: email # why\n    # more\n  columns:\n  - ID\n  - wer\n',
      'imports:\n- map:\n    "Id": ""\n    wer: name # why\n    # more\n  columns:\n  - ID\n  - wer\n',
    ],
  ])('keep the columns %s', (_, before, after) => {
    expect(keepColumns(before, PATH, TABLE)).toBe(after);
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    if (before.includes('\n')) expect(keepColumns(crlf(before), PATH, TABLE)).toBe(crlf(after));
    const [kept] = readKeptColumns(after, PATH);
    expect([...(kept?.chosen ?? [])].sort()).toEqual([
      ['id', null],
      ['wer', 'name'],
    ]);
  });

  it('read keys and values in curly quotation marks', () => {
    const text = '“imports”:\n  - “columns”: [“Wer”, ‘Id’]\n    map: {“Wer”: “name”}\n';
    const [kept] = readKeptColumns(text, PATH);
    expect(kept?.columns).toEqual(['Wer', 'Id']);
    expect([...(kept?.chosen ?? [])]).toEqual([['wer', 'name']]);
  });

  it('keep columns of any name', () => {
    const columns = ['"a"', 'b\\: #', '007', '- x', 'null', '', '名前'];
    const after = keepColumns('', PATH, { columns, chosen: new Map(columns.map((name) => [name, 'note'])) });
    expect(readKeptColumns(after ?? '', PATH)[0]?.columns).toEqual(columns);
    expect(readKeptColumns(after ?? '', PATH)[0]?.chosen.size).toBe(columns.length);
  });

  it.each([
    ['all stands in braces', '{version: 1}'],
    ['the list stands in brackets', 'imports: [{columns: [A], map: {A: name}}]'],
  ])('keep nothing if %s, where lines cannot be added', (_, text) => {
    expect(keepColumns(text, PATH, TABLE)).toBeNull();
  });

  it('keep nothing if the file would become too large', () => {
    const columns = Array.from({ length: 20_000 }, (_, nth) => `Column ${String(nth)}`);
    expect(keepColumns('', PATH, { columns, chosen: new Map([['Column 1', 'name']]) })).toBeNull();
  });

  it.each([
    ['imports: 5', 'imports is not a list', 1, 10],
    ['imports: [a]', 'lacks columns', 1, 11],
    ['imports:\n  - columns: [A]\n', 'lacks columns', 2, 5],
    ['imports:\n  - columns: [A]\n    map: {A: name}\n    more: 1\n', 'lacks columns', 2, 5],
    ['imports:\n  - columns: [{a: b}]\n    map: {}\n', 'not the name of a column', 2, 15],
    ['imports:\n  - columns: [A]\n    map: {B: name}\n', '“B” is not one of the columns', 3, 11],
    ['imports:\n  - columns: [A]\n    map: {A: [name]}\n', 'cannot be for “[name]”', 3, 14],
    ['imports:\n  - columns: [A]\n    map: {A: shoe}\n', 'cannot be for “shoe”', 3, 14],
    ['importss: []', 'There is no setting “importss”', 1, 1],
    ['imports: [', 'closing bracket', 1, 10],
  ])('throw an error with its position for %j', (text, said, line, column) => {
    try {
      readKeptColumns(text, PATH);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      expect(worded(error).message).toContain(said);
      expect(error.place?.start).toMatchObject({ line, column });
    }
  });
});
