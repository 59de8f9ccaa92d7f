// Makes a few CommonJS files of the command line: esbuild splits it (only into ES modules), and chunks that are loaded
// together are put into one file.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { chunkGroups } from './chunk-groups.mjs';
import { moduleFunctions } from './common-js.mjs';

/**
 * What esbuild has built with `splitting`, `write: false` and a metafile, as `{ id, files, groups }`: the
 * identifier of the build, the text of each file by name, and the names of the chunks in each file. `start` is the
 * source that is run when `main.cjs` is loaded, and `often` are the sources of the commands that are run most.
 * Each file contains the identifier of its build, so that files of two builds are never mixed.
 */
export function commonJsFiles({ outputFiles, metafile }, start, often) {
  const chunks = readChunks(outputFiles, metafile);
  const groups = chunkGroups(chunks, start, often);
  const fileOf = new Map(
    groups.flatMap((group, at) => group.map((name) => [name, at === 0 ? 'main' : String(at)])),
  );
  const first = [...chunks.values()].find(({ entryPoint }) => entryPoint === start);
  const hash = createHash('sha256').update(JSON.stringify([...fileOf]));
  for (const { text } of chunks.values()) hash.update(text);
  const build = hash.digest('hex').slice(0, 16);
  const files = groups.map((group, at) => {
    const text = fileText(
      group.map((name) => chunks.get(name)),
      { chunks, fileOf, build },
    );
    return [`${at === 0 ? 'main' : at}.cjs`, at === 0 ? `${text}need(${first.number});\n` : text];
  });
  return {
    id: build,
    files: new Map(files),
    groups: new Map(groups.map((group, at) => [files[at][0], group])),
  };
}

/** The chunks that were built, by file name: number, text, and the chunks that each needs. */
function readChunks(outputFiles, { outputs }) {
  const names = Object.keys(outputs).sort();
  const numbers = new Map(names.map((path, at) => [basename(path), at]));
  const texts = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const functions = moduleFunctions(texts, (name) => numbers.get(name));
  return new Map(
    names.map((path) => {
      const { imports, entryPoint } = outputs[path];
      const imported = (how) =>
        imports.filter(({ kind, external }) => kind === how && !external).map((one) => basename(one.path));
      const [needs, mayNeed] = [imported('import-statement'), imported('dynamic-import')];
      const name = basename(path);
      return [
        name,
        { name, number: numbers.get(name), text: functions.get(name), entryPoint, needs, mayNeed },
      ];
    }),
  );
}

/** A file with chunks; each is run when this file or another first needs it. */
function fileText(own, { chunks, fileOf, build }) {
  const parts = own.map(({ number, text }) => `${number}:(${text})`);
  const needed = new Set(own.flatMap(({ needs, mayNeed }) => [...needs, ...mayNeed]));
  const elsewhere = [...needed]
    .filter((name) => fileOf.get(name) !== fileOf.get(own[0].name))
    .map((name) => `${chunks.get(name).number}:"./${fileOf.get(name)}.cjs"`);
  const url = own.some(({ text }) => text.includes('importMetaUrl')) ? ENTRY_URL : '';
  return `"use strict";${url}
const build="${build}",made={},elsewhere={${elsewhere.join()}},parts={
${parts.join(',\n')}};
${LOADER}`;
}

/** The value of `import.meta.url` in the whole program: the place of its first file. */
const ENTRY_URL = `
const importMetaUrl=require("node:url").pathToFileURL(require("node:path").join(__dirname,"../netvault.cjs")).href;`;

/** The end of each file; `src/cli/start.ts` recognizes the error by its code. */
const LOADER = `function load(file){
let found;
try{found=require(file)}catch(cause){throw incomplete(file,cause)}
if(found.build!==build)throw incomplete(file);
return found.need}
function incomplete(file,cause){return Object.assign(new Error(file,{cause}),{code:"NETVAULT_INCOMPLETE"})}
function need(number){return parts[number]?made[number]??=parts[number]():load(elsewhere[number])(number)}
module.exports={build,need};
`;
