import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundle } from './harness/bundle.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Bill {
  readonly bomFormat: string;
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes: readonly { readonly content: string }[];
    readonly properties: readonly { readonly value: string }[];
  }[];
}

const read = (path: string): string => readFileSync(path, 'utf8');
const shipped = (): string => dirname(bundle());
const bill = (): Bill => JSON.parse(read(join(shipped(), 'netvault.cdx.json'))) as Bill;

describe('the bill of materials', () => {
  it('names the packages whose licences are shipped, and no others', () => {
    const licences = read(join(shipped(), 'THIRD-PARTY-LICENSES.txt'));
    const licensed = [...licences.matchAll(/^(\S+) (\d+\.\d\S*) \([^)]+\)\n\n/gm)].map(
      ([, name, version]) => `${name ?? ''} ${version ?? ''}`,
    );
    const { bomFormat, components } = bill();
    expect(bomFormat).toBe('CycloneDX');
    expect(components.map(({ name, version }) => `${name} ${version}`)).toEqual(licensed);
    expect(licensed.length).toBeGreaterThan(20);
  });

  it('lists for a package the shipped files that contain it', () => {
    const files = (name: string): readonly string[] =>
      bill()
        .components.filter((one) => one.name === name)
        .flatMap(({ properties }) => properties.map(({ value }) => value));
    expect(files('yaml')).toEqual(['cli', 'lib', 'main.js']);
    expect(files('yargs-parser')).toEqual(['cli']);
    expect(files('vitest')).toEqual([]);
  });

  it('gives each package its purl and the checksum from the lockfile', () => {
    const { packages } = JSON.parse(read(join(ROOT, 'package-lock.json'))) as {
      packages: Readonly<Record<string, { readonly version: string; readonly integrity?: string }>>;
    };
    const locked = Object.entries(packages).map(([place, { version, integrity = '' }]) => {
      const name = place.replace(/^.*node_modules\//, '');
      return `${name}@${version} ${Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex')}`;
    });
    for (const { name, version, purl, hashes } of bill().components) {
      expect(purl).toBe(`pkg:npm/${name.replace('@', '%40')}@${version}`);
      expect(locked).toContain(`${name}@${version} ${hashes[0]?.content ?? ''}`);
    }
  });
});
