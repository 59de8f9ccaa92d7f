import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/edit/edits.ts';
import { entryLines, extendValue, inBraces, type Addition } from '../../src/edit/extend-value.ts';
import { parseYaml } from '../../src/parser/index.ts';
import { partsAndWhole } from '../../src/parser/records/values.ts';

function extended(text: string, added: Addition): string | null {
  const { root } = parseYaml(text);
  const [entry] = root?.is === 'map' ? root.entries : [];
  const edits = entry ? extendValue(text, entry, added) : null;
  return edits && applyEdits(text, edits);
}

const rules = new Map([['contact', [['folder: B', 'except: ["B/Old"]']]]]);

describe('extendValue', () => {
  it.each<[string, string, Addition, string]>([
    ['nothing', 'a: # none\nb: 1\n', ['"x"'], 'a: ["x"] # none\nb: 1\n'],
    ['a list on one line', 'a: [x, y ] # z\n', ['w'], 'a: [x, y, w ] # z\n'],
    ['an empty list', 'a: []\n', ['w'], 'a: [w]\n'],
    [
      'a list of lines',
      'a:\n- x # one\n\n# on b\nb: 1\n',
      ['w', 'v'],
      'a:\n- x # one\n- w\n- v\n\n# on b\nb: 1\n',
    ],
    ['a single value', 'a: x y # z\n', ['w'], 'a: ["x y", w] # z\n'],
    ['a single map', 'a: {b: 1}\n', [['c: 2']], 'a: [{b: 1}, {c: 2}]\n'],
    [
      'a map of lists',
      'a:\r\n  contact:\r\n    - folder: A\r\n      except:\r\n        - C\r\n  event: []\r\n',
      rules,
      'a:\r\n  contact:\r\n    - folder: A\r\n      except:\r\n        - C\r\n    - folder: B\r\n      except: ["B/Old"]\r\n  event: []\r\n',
    ],
    [
      'a map without the key',
      'a:\n  event: x\n\nb: 1\n',
      rules,
      'a:\n  event: x\n  contact:\n    - folder: B\n      except: ["B/Old"]\n\nb: 1\n',
    ],
    [
      'a map in braces',
      'a: {event: x}\n',
      rules,
      'a: {event: x, contact: [{folder: B, except: ["B/Old"]}]}\n',
    ],
    ['an empty map', 'a: {}\n', rules, 'a: {contact: [{folder: B, except: ["B/Old"]}]}\n'],
  ])('adds to %s', (_, text, added, result) => {
    expect(extended(text, added)).toBe(result);
  });

  it.each([
    ['a: x, y # z\n', 'a: ["x", "y", "x, y", w] # z\n'],
    ['a: {b: "x; y"}\n', 'a: {b: ["x", "y", "x; y", w]}\n'],
    ['a: x y\n', 'a: ["x y", w]\n'],
  ])('adds to a list that is written as one text: %j', (text, result) => {
    const { root } = parseYaml(text);
    const [entry] = root?.is === 'map' ? root.entries : [];
    const added = entry?.value.is === 'map' ? new Map([['b', ['w']]]) : ['w'];
    const edits = entry ? extendValue(text, entry, added, partsAndWhole) : null;
    expect(edits && applyEdits(text, edits)).toBe(result);
  });

  it.each<[string, string, Addition]>([
    ['a map on lines in place of a list', 'a:\n  folder: A\n', [['folder: B']]],
    ['a list in place of a map', 'a: [x]\n', rules],
    ['a list that begins on the line of another', 'a:\n  - - x\n', new Map([['b', ['x']]])],
  ])('refuses %s', (_, text, added) => {
    expect(extended(text, added)).toBeNull();
  });

  it('entryLines and inBraces write an addition as a new entry, on lines and on one line', () => {
    expect(entryLines('records', rules)).toEqual([
      'records:',
      '  contact:',
      '    - folder: B',
      '      except: ["B/Old"]',
    ]);
    expect(entryLines('a', ['x', '"y"'])).toEqual(['a: [x, "y"]']);
    expect(inBraces(rules)).toBe('{contact: [{folder: B, except: ["B/Old"]}]}');
  });
});
