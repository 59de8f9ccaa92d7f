// Writes the tables of docs/format.md that follow from the definitions of the
// records, each between its markers; with --check, compares and writes nothing.
import { readFileSync, writeFileSync } from 'node:fs';
import { loadSource } from './load-source.mjs';

const file = new URL('../docs/format.md', import.meta.url);

function table(heads, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

/** The description of a field's value: its words and its explanation. */
function valueOf({ codec, facts }) {
  const words = (codec.words ?? []).map(
    (word) => `\`${word}\`${word === facts.fallback ? ' (unless given)' : ''}`,
  );
  const all = words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : '';
  return [all, facts.description ?? codec.description].filter((part) => part !== '').join('; ');
}

function fieldTable(fields) {
  const rows = fields.map(([name, field]) => [
    field.facts.requirement ? `**${name}**` : name,
    valueOf(field),
    `\`${field.facts.example}\``,
  ]);
  return table(['field', 'value', 'example'], rows);
}

function dialectTable(kinds) {
  const rows = kinds.flatMap(({ kind, fields }) =>
    [...fields]
      .filter(([, { facts }]) => facts.spellings.length > 0)
      .map(([name, { facts }]) => [`${kind}: ${name}`, facts.spellings.join(', ')]),
  );
  return table(['our field', 'read as well'], rows);
}

/** Every generated table by the name in its marker. */
function tables(all) {
  const kinds = Object.values(all);
  const isGroup = (member) => 'fields' in member;
  return new Map([
    ...kinds.map(({ kind, members }) => [
      `fields of ${kind}`,
      fieldTable(Object.entries(members).filter(([, member]) => !isGroup(member))),
    ]),
    ...kinds.flatMap(({ members }) =>
      Object.entries(members)
        .filter(([, member]) => isGroup(member))
        .map(([name, { fields }]) => [name, fieldTable(Object.entries(fields))]),
    ),
    ['other spellings', dialectTable(kinds)],
  ]);
}

const before = readFileSync(file, 'utf8');
const missing = [];
let after = before;
for (const [name, text] of tables((await loadSource('src/parser/records/definitions.ts')).DEFINITIONS)) {
  const pattern = new RegExp(`(<!-- generated: ${name} -->\n)[^]*?(\n<!-- end -->)`);
  if (!pattern.test(after)) missing.push(name);
  after = after.replace(pattern, (_, start, end) => `${start}\n${text}\n${end}`);
}

for (const name of missing) console.error(`docs/format.md has no place for the generated “${name}”`);
if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('The tables of docs/format.md are not what the definitions of the records say.');
    console.error('Run npm run generate and commit the result.');
  }
  process.exitCode = before === after && missing.length === 0 ? 0 : 1;
} else {
  writeFileSync(file, after);
  process.exitCode = missing.length === 0 ? 0 : 1;
}
