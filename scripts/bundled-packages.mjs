// The licences and the bill of materials of other people's packages in the bundles, from the bundles' own lists of inputs.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the package that a bundled file belongs to, or null for our own files. */
function packageOf(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1] ?? null;
}

function readPackage(folder, bundledIn) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!license) throw new Error(`${name} names no licence`);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return { folder, name, version, license, text, bundledIn };
}

/**
 * The packages that esbuild metafiles name, by name, with the files that contain
 * them. Throws if a package names no licence, since it must not be shipped then.
 */
export function bundledPackages(metafiles) {
  const files = new Map();
  for (const { outputs } of metafiles) {
    for (const [output, { inputs }] of Object.entries(outputs)) {
      // The library and the command line are folders of files, which change from version to version.
      const shipped = /\/(lib|cli)\/[^/]+$/.exec(output)?.[1] ?? basename(output);
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageOf(input);
        if (folder === null || bytesInOutput === 0 || !existsSync(join(folder, 'package.json'))) continue;
        files.set(folder, (files.get(folder) ?? new Set()).add(shipped));
      }
    }
  }
  return [...files]
    .map(([folder, shipped]) => readPackage(folder, [...shipped].sort()))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The text of THIRD-PARTY-LICENSES.txt. */
export function thirdPartyLicenses(packages) {
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`,
  );
  return `NetVault bundles the following packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/**
 * A software bill of materials (CycloneDX 1.5, JSON): which packages are in which
 * shipped file, with their versions, their licences and their checksums in the
 * lockfile. The same packages give the same text. Throws if a package is not in
 * the lockfile.
 */
export function billOfMaterials(packages) {
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const locked = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  const components = packages.map(({ folder, name, version, license, bundledIn }) => {
    const entry = locked[folder.slice(folder.indexOf('node_modules/'))];
    if (entry?.version !== version || !entry.integrity)
      throw new Error(`${name} is not as package-lock.json has it`);
    return {
      type: 'library',
      ...component(name, version, license),
      hashes: [{ alg: 'SHA-512', content: hexOf(entry.integrity) }],
      properties: bundledIn.map((value) => ({ name: 'netvault:bundled-in', value })),
    };
  });
  const application = { type: 'application', ...component(own.name, own.version, own.license) };
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: application },
    components,
    dependencies: [
      { ref: application['bom-ref'], dependsOn: components.map((one) => one['bom-ref']) },
      ...components.map((one) => ({ ref: one['bom-ref'], dependsOn: [] })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component(name, version, license) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  // A single licence has an SPDX identifier; several make an SPDX expression.
  const licenses = /[\s()]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
  return { 'bom-ref': purl, name, version, purl, licenses };
}

function hexOf(integrity) {
  return Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
}
