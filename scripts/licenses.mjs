// The licences of what is bundled, from the bundles' own list of inputs.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a bundled file belongs to, or null for our own files. */
function packageOf(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match?.[1] ?? null;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return { name, version, license, text };
}

/**
 * The text of THIRD-PARTY-LICENSES.txt for esbuild metafiles. Throws if a package
 * names no licence, since it must not be shipped then.
 */
export function thirdPartyLicenses(metafiles) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).map(packageOf)));
  const licences = [...folders]
    .filter((folder) => folder !== null && existsSync(join(folder, 'package.json')))
    .map(licenceOf)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, license } of licences) {
    if (!license) throw new Error(`${name} names no licence`);
  }
  const parts = licences.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`,
  );
  return `NetVault bundles the following packages.\n\n${parts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}
