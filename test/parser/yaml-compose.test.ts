import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeYaml } from '../../src/parser/yaml-compose.ts';
import { YamlFault } from '../../src/parser/yaml-fault.ts';
import { anyYaml, anyYamlLines } from '../harness/any-yaml.ts';
import { CORPUS } from '../harness/corpus.ts';
import { referenceYaml, type YamlAnswer } from '../harness/yaml-reference.ts';

function composed(text: string): YamlAnswer {
  try {
    return { node: composeYaml(text) };
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    return { fault: [error.code, error.start, error.end] };
  }
}

/** NetVault uses the tokens of the package `yaml`, but composes documents itself, with the same result. */
describe('composeYaml', () => {
  it('agrees with the yaml package on generated pieces of YAML', () => {
    fc.assert(
      fc.property(anyYaml, (text) => {
        expect(composed(text)).toEqual(referenceYaml(text));
      }),
    );
  });

  it('agrees with the yaml package on generated lines of YAML', () => {
    fc.assert(
      fc.property(anyYamlLines, (text) => {
        expect(composed(text)).toEqual(referenceYaml(text));
      }),
    );
  });

  it.each([
    ['every node', 'a: [1, {b: c}]\nd:\n  - e\n  - ? f\n    : g\nh: "i"\nj: |\n  k\nl: &m n\no: *m\n'],
    ['every scalar', '[null, ~, true, False, 0o7, 0x1F, 1_0, 1e3, .5, -.inf, .NaN, 2026-11-19, "", !!str 1]'],
    ['tags of values', 'a: !!int "12"\nb: !!float 1\nc: !!null x\nd: !!bool "true"\ne: ! 12\nf: !<a> 12\n'],
    ['every escape', '"\\0\\a\\b\\e\\f\\n\\r\\t\\v\\N\\_\\L\\P\\"\\/\\\\\\ \\\t\\x41\\u00e9\\U0001F600"'],
    ['a character that is none', '"\\U00110000"'],
    ['folded quotes', 'a: "b  \n\n  c \\\n   d\\n\n e"\nf: \'g \n\n\n h\'\ni: j\n  k\n\n  l\n'],
    ['blocks', 'a: |2+\n   b\n\n  c\n \nd: >-\n\n e\n f\n\n  g\n h\n\ni: >1\n  j\n'],
    ['directives', '%YAML 1.2\n%TAG !e! tag:example.org,2026:\n---\na: !e!b c\n'],
    ['a tag of the core by a handle', '%TAG !e! tag:yaml.org,2002:\n---\na: !e!int "7"\nb: !e!%73tr 8\n'],
    ['a directive that is wrong', '%TAG a\n---\nb\n'],
    ['a directive after the document', 'a\n...\n%YAML x\n'],
    ['a directive of a second document', 'a\n...\n%YAML x\n---\nb\n'],
    ['a directive without a document', '%YAML 1.2\n'],
    ['the directive of an older version', '%YAML 1.1\n---\na: yes\nb: 010\n'],
    ['the end of no document', '...\n'],
    ['tags that are not known', 'a: !b c\nd: !!set {e}\nf: !!binary aGk=\ng: !!omap [h: i]\n'],
    ['a list in brackets that is not closed', 'a: [b\nc: d\n'],
    ['a long key', `${'a'.repeat(1025)}: b`],
    ['a long key in brackets', `[${'a'.repeat(1025)}: b]`],
    ['nothing', ''],
    ['comments', '# a\n\n# b\n'],
    ['an empty value with a comment', 'a:\n  # b\n  &c\nd: e\n'],
    ['a comment in the middle of a mapping', 'a: b\n # c\n\n# d\ne: f\n  # g\n'],
    ['carriage returns', '"a\r\n b\r"\r\n'],
  ])('agrees with the yaml package on %s', (_, text) => {
    expect(composed(text)).toEqual(referenceYaml(text));
  });

  it.skipIf(!CORPUS)('agrees with the yaml package on the YAML test suite', () => {
    const folder = join(CORPUS ?? '', 'suites/yaml-test-suite');
    const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as { readonly yaml: string }[];
    expect(cases.length).toBeGreaterThan(50);
    for (const { yaml } of cases) expect(composed(yaml)).toEqual(referenceYaml(yaml));
  });
});
