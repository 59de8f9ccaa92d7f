import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LinkTable } from '../../src/vault/link-table.ts';
import { linksForFew } from '../../src/vault/name-search.ts';

const table = new LinkTable(
  [
    'Ada.md',
    'People/Ada.md',
    'People/Bo.md',
    'Archive/Old/Bo.md',
    'Clubs/One/Cleo.md',
    'Clubs/Two/Cleo.md',
    'Notes/Note.v2.md',
    'Caf\u00e9.md',
    'Non\u00a0break.md',
    'ΝΙΚΟΣ.md',
  ],
  ['Files/plan.pdf', 'Files/Ada.png'],
);

it('withName finds all files of a name, sorted, whatever case or Unicode form their names have', () => {
  // U+212A is the sign for kelvin, whose lower case is `k`; below, an `é` consists of two characters.
  const kelvins = ['c/kai.md', 'b/Kai.md', 'a/\u212aai.md', 'd/\u212aai.md'];
  const some = new LinkTable([...kelvins, 'Rene\u0301.md', 'Ren\u00e9e.md', 'x.md', 'X/X.MD'], ['b/kai']);
  expect(some.withName('Kai')).toEqual(['a/\u212aai.md', 'b/Kai.md', 'b/kai', 'c/kai.md', 'd/\u212aai.md']);
  expect(some.withName('ren\u00e9')).toEqual(['Rene\u0301.md']);
  expect(some.withName('x')).toEqual(['X/X.MD', 'x.md']);
  expect(some.has('b/kai')).toBe(true);
  expect(some.withName('')).toEqual([]);
  expect(some.withName('Zoe')).toEqual([]);
});

it('resolves one name that many folders have and link, without looking at each pair', () => {
  const count = 1000;
  const folders = Array.from({ length: count }, (_, at) => `Area ${String(at)}`);
  const one = new LinkTable(
    folders.map((folder) => `${folder}/README.md`),
    [],
  );
  const looks = vi.spyOn(String.prototype, 'endsWith');
  onTestFinished(() => {
    looks.mockRestore();
  });
  for (const folder of folders) one.resolve('README', `Other ${folder}/x.md`);
  expect(looks.mock.calls.length).toBeLessThan(20 * count);
});

describe('a link', () => {
  it.each([
    ['Ada', 'Inbox/x.md', 'Ada.md', 'an exact path wins'],
    ['Ada', 'People/Bo.md', 'Ada.md', 'even over the folder of the linking note'],
    ['ada', 'Inbox/x.md', 'Ada.md', 'case does not matter'],
    ['Ada.md', 'Inbox/x.md', 'Ada.md', 'the ending is optional'],
    ['Bo', 'Archive/Old/x.md', 'Archive/Old/Bo.md', 'then the folder of the linking note'],
    ['Bo', 'Inbox/x.md', 'People/Bo.md', 'then the shortest path'],
    ['People/Ada', 'x.md', 'People/Ada.md', 'a path'],
    ['Old/Bo', 'x.md', 'Archive/Old/Bo.md', 'the end of a path'],
    ['./Bo', 'People/Ada.md', 'People/Bo.md', 'relative'],
    ['../Archive/Old/Bo', 'People/Ada.md', 'Archive/Old/Bo.md', 'relative, upward'],
    ['/People/Ada', 'Archive/x.md', 'People/Ada.md', 'from the root'],
    ['Note.v2', 'x.md', 'Notes/Note.v2.md', 'a dot in the name'],
    ['plan.pdf', 'x.md', 'Files/plan.pdf', 'another kind of file'],
    ['People/../Ada', 'x.md', 'Ada.md', 'a way round'],
    ['', 'People/Bo.md', 'People/Bo.md', 'the note itself'],
    ['Cafe\u0301', 'x.md', 'Caf\u00e9.md', 'in any Unicode form'],
    ['Non break', 'x.md', 'Non\u00a0break.md', 'no-break spaces are spaces'],
    ['ΝΙΚΟΣ', 'x.md', 'ΝΙΚΟΣ.md', 'a sigma at the end of a word'],
    ['Νικος', 'x.md', 'ΝΙΚΟΣ.md', 'in small letters'],
  ])('[[%s]] from %s leads to %s: %s', (target, from, path) => {
    expect(table.resolve(target, from)).toMatchObject({ path, candidates: [path] });
  });

  it.each(['plan', 'Zoe', './Ada', '../../../Ada', '/Bo', 'o', '__proto__', 'ople/Ada'])(
    '[[%s]] from Archive/x.md leads nowhere',
    (target) => {
      expect(table.resolve(target, 'Archive/x.md')).toBeNull();
    },
  );

  it('has both candidates if it may lead to two notes', () => {
    expect(table.resolve('Cleo', 'x.md')?.candidates).toEqual(['Clubs/One/Cleo.md', 'Clubs/Two/Cleo.md']);
  });

  it.each([
    ['as deep, whatever the length', ['People/Anna.md', 'Gym/Anna.md'], ['Gym/Anna.md', 'People/Anna.md']],
    ['as deep, of three', ['B/Anna.md', 'C/D/Anna.md', 'A/Anna.md'], ['A/Anna.md', 'B/Anna.md']],
    ['as short, though deeper', ['a/bc/Anna.md', 'abcd/Anna.md'], ['a/bc/Anna.md', 'abcd/Anna.md']],
    ['neither', ['Long folder/Anna.md', 'a/b/Anna.md', 'a/b/c/Anna.md'], ['a/b/Anna.md']],
    ['as deep behind more of a path', ['A/X/Anna.md', 'Bee/X/Anna.md'], ['A/X/Anna.md', 'Bee/X/Anna.md']],
  ])('has the nearest notes as candidates if they are %s', (_, paths, candidates) => {
    const fresh = new LinkTable(paths, []);
    const target = candidates[0]?.includes('X/') ? 'X/Anna' : 'Anna';
    expect(fresh.resolve(target, 'x.md')).toEqual({ path: candidates[0], candidates });
  });

  it('leads from each folder to the nearest note, however often it is resolved', () => {
    const fresh = new LinkTable(['People/Bo.md', 'Archive/Old/Bo.md'], []);
    for (const [from, path] of [
      ['Inbox/x.md', 'People/Bo.md'],
      ['Archive/Old/x.md', 'Archive/Old/Bo.md'],
      ['Inbox/y.md', 'People/Bo.md'],
    ] as const)
      expect(fresh.resolve('Bo', from)?.path).toBe(path);
  });

  it('has candidates that differ only in case, in order of path', () => {
    const fresh = new LinkTable(['ada.md', 'b/Cleo.md', 'a/Cleo.md', 'Ada.md'], []);
    expect(fresh.resolve('ADA', 'x.md')?.candidates).toEqual(['Ada.md', 'ada.md']);
    expect(fresh.resolve('Cleo', 'x.md')?.candidates).toEqual(['a/Cleo.md', 'b/Cleo.md']);
  });

  it.each<[string, string, readonly string[]]>([
    ['People/ada king', 'x.md', ['People/ada king.md']],
    ['/People/Ada King.md', 'x.md', ['People/Ada King.md']],
    ['../People/ada king', 'Days/x.md', ['People/ada king.md']],
    ['ada king', 'x.md', ['People/ada king.md']],
    ['ada king', 'People/x.md', ['People/ada king.md']],
    ['people/ada king', 'x.md', ['People/Ada King.md', 'People/ada king.md']],
    ['Old/Bo', 'x.md', ['Old/Bo.md']],
    ['Bo', 'old/x.md', ['old/Bo.md']],
    ['Bo', 'x.md', ['Old/Bo.md', 'old/Bo.md']],
    ['José', 'x.md', ['José.md']],
    ['Jose\u0301', 'x.md', ['Jose\u0301.md']],
    ['JOSÉ', 'x.md', ['Jose\u0301.md', 'José.md']],
    ['Deep/Max', 'x.md', ['A/Deep/Max.md', 'B/deep/Max.md']],
  ])('leads to the twin that is spelled like it: %s in %s', (target, from, candidates) => {
    const twins = [
      ...['People/ada king.md', 'People/Ada King.md', 'Old/Bo.md', 'old/Bo.md', 'José.md', 'Jose\u0301.md'],
      ...['A/Deep/Max.md', 'B/deep/Max.md'],
    ];
    for (const links of [new LinkTable(twins, []), linksForFew(twins, [])])
      expect(links.resolve(target, from)?.candidates).toEqual(candidates);
  });

  it('with a full path has that note among its candidates', () => {
    const name = fc
      .stringMatching(/^[a-zé .]{1,4}$/)
      .filter((text) => text.trim() === text && !/^\.+$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.md`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 8 }), (paths) => {
        const all = new LinkTable(paths, []);
        for (const one of paths) {
          if (one.startsWith('.')) continue;
          expect(all.resolve(one, 'x.md')?.candidates).toContain(one);
        }
      }),
    );
  });

  it('is resolved the same, whether few names are looked up or many', () => {
    const part = fc.stringMatching(/^[aA\u00e9\u212ak\u03a3\u03c2. ]{0,3}(?:e\u0301|\u00a0)?$/);
    const file = fc
      .tuple(fc.array(part, { maxLength: 2 }), part, fc.constantFrom('.md', '.MD', '.md.md', '.png', ''))
      .map(([folders, name, end]) => [...folders, name + end].join('/'))
      .filter((path) => path !== '' && !path.endsWith('/') && !/(?:^|\/)\//.test(path));
    fc.assert(
      fc.property(
        fc.uniqueArray(file, { maxLength: 12 }),
        fc.uniqueArray(file, { maxLength: 4 }),
        part,
        (some, others, more) => {
          const notes = some.filter((path) => path.endsWith('.md'));
          const files = [...new Set([...some, ...others])].filter((path) => !notes.includes(path));
          const names = [...notes, ...files].flatMap((path) => {
            const last = path.slice(path.lastIndexOf('/') + 1);
            return [last, last.replace(/\.md$/i, ''), path.replace(/\.md$/i, '').toLowerCase()];
          });
          const asked = linksForFew(notes, files);
          for (let count = 0; count < 130; count++) asked.withName(`nobody ${String(count)}`);
          const all = new LinkTable(notes, files);
          for (const name of [...names, more, '', '/', 'a\0a', '.md']) {
            for (const few of [linksForFew(notes, files), asked]) {
              expect(few.withName(name)).toEqual(all.withName(name));
              expect(few.resolve(name, 'A/x.md')).toEqual(all.resolve(name, 'A/x.md'));
            }
          }
        },
      ),
    );
  });

  it('does not keep the text of its note in memory', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const long = new LinkTable(['Somebody with a long name.md'], []);
    const before = used();
    for (let at = 0; at < 1000; at++) {
      const text = `${'x'.repeat(50_000)}${String(at)} with a long name [[and more]]`;
      expect(long.resolve(text.slice(50_000, -13), 'x.md')).toBeNull();
    }
    // All texts together are 50 MB.
    expect(used() - before).toBeLessThan(10_000_000);
    expect(long.resolve('somebody with a long name', 'x.md')).not.toBeNull();
  });

  it('is resolved among 8 000 notes of one name, by the end of their paths', () => {
    const count = 8000;
    const paths = Array.from({ length: count }, (_, at) => `Clubs/${String(at)}/Caf\u00e9.md`);
    const clubs = new LinkTable(paths, []);
    const found = paths.map((_, at) => clubs.resolve(`${String(at)}/Caf\u00e9`, 'x.md')?.path);
    expect(found).toEqual(paths);
  });
});
