import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../src/cli/node/find-program.ts';

const there =
  (...places: readonly string[]) =>
  (place: string): boolean =>
    places.includes(place);

describe('a program on Windows', () => {
  const GIT = 'C:\\Program Files\\Git\\cmd\\git.exe';
  const search = (path: string, isProgram = there(GIT)): string | null =>
    findProgram('git', { env: { Path: path }, platform: 'win32', isProgram });

  it.each([
    ['is found by its full path', 'C:\\Windows;C:\\Program Files\\Git\\cmd', GIT],
    ['is found in a folder in quotes', '"C:\\Program Files\\Git\\cmd"', GIT],
    ['is not looked for in the current folder', '', null],
    ['is not there where PATH does not lead', 'C:\\Windows', null],
  ])('%s', (_, path, expected) => {
    expect(search(path)).toBe(expected);
  });

  it.each(['.', '', 'tools', '..\\x', '\\bin', 'C:', 'C:tools'])(
    'is not taken from the folder %j in PATH, which depends on the current folder',
    (folder) => {
      const asked: string[] = [];
      const isProgram = (place: string): boolean => {
        asked.push(place);
        return place === GIT;
      };
      expect(search(`${folder};C:\\Program Files\\Git\\cmd`, isProgram)).toBe(GIT);
      expect(asked.filter((place) => !place.startsWith('C:\\Program Files\\'))).toEqual([]);
    },
  );

  it('is not found if it needs a shell', () => {
    const isProgram = there('C:\\bin\\git.cmd', 'C:\\bin\\git.bat', 'C:\\bin\\git');
    expect(search('C:\\bin', isProgram)).toBeNull();
  });

  it('can be named with its extension, or with its folder', () => {
    const how = { env: { PATH: 'C:\\bin' }, platform: 'win32', isProgram: there('C:\\bin\\Code.EXE') };
    expect(findProgram('Code.EXE', how)).toBe('C:\\bin\\Code.EXE');
    expect(findProgram('D:\\own\\vim.exe', how)).toBe('D:\\own\\vim.exe');
  });
});

describe('a program on other systems', () => {
  const how = (path: string | undefined) => ({
    env: { PATH: path },
    platform: 'linux',
    isProgram: there('/usr/bin/git', 'git', './git', '/vault/git'),
  });

  it.each(['/usr/bin', '.:/usr/bin', ':/usr/bin', 'bin:/usr/bin', undefined])(
    'is found through PATH %j',
    (path) => {
      expect(findProgram('git', how(path))).toBe('/usr/bin/git');
    },
  );

  it('is not taken from the current folder', () => {
    expect(findProgram('git', how('.'))).toBeNull();
    expect(findProgram('./git', how('.'))).toBe('./git');
  });
});
