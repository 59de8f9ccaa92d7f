// The command line in a few CommonJS files: what esbuild has split (it splits ES modules only), put together by what is loaded together.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { chunkGroups } from './chunk-groups.mjs';
import { moduleFunctions } from './common-js.mjs';

/**
 * What esbuild has built with `splitting`, `write: false` and a metafile, as
 * `{ id, files, groups }`: what names the build, the text of each file by its name, and the names of the
 * chunks in each. `start` is the source that is run when `main.cjs` is loaded, `often` are those of commands that
 * are run the most.
 * Files know the build that they are of: those of two are never mixed.
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

/** What was built, by its file's name: a number, its text, and what it needs. */
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

/** A file of chunks: each is run when it is first needed, by this file or another. */
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

/** What `import.meta.url` is where all is one program: where its first file is. */
const ENTRY_URL = `
const importMetaUrl=require("node:url").pathToFileURL(require("node:path").join(__dirname,"../netvault.cjs")).href;`;

/** At the end of each file; `src/cli/start.ts` knows the error by its code. */
const LOADER = `function load(file){
let found;
try{found=require(file)}catch(cause){throw incomplete(file,cause)}
if(found.build!==build)throw incomplete(file);
return found.need}
function incomplete(file,cause){return Object.assign(new Error(file,{cause}),{code:"NETVAULT_INCOMPLETE"})}
function need(number){return parts[number]?made[number]??=parts[number]():load(elsewhere[number])(number)}
module.exports={build,need};
`;
