// Makes a second vault for the benchmark, with notes like those that many tools and people write. The same
// arguments give the same bytes.
//   node make-odd-vault.mjs [NOTES] [FOLDER]      10000 and vault-odd unless given
// 45 of 100 notes are contacts, with the keys of several plugins. One front matter in three is not plain:
// it has a block scalar, a mapping in braces or an anchor, for example. There are comments in front matter,
// and Windows line ends. Bodies are long and of all kinds.
import { join } from 'node:path';
import { NoteWriter } from './note-writer.mjs';

const notes = Number(process.argv[2] ?? 10_000);
const folder = process.argv[3] ?? join(import.meta.dirname, 'vault-odd');
if (!Number.isInteger(notes) || notes < 20) throw new RangeError('NOTES is a whole number from 20 on');

/** xorshift32: small, seeded, the same everywhere. */
let state = 20261126;
function random() {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 4_294_967_296;
}
const below = (count) => Math.floor(random() * count);
const chance = (part) => random() < part;
const one = (list) => list[below(list.length)];
const some = (count, make) => Array.from({ length: count }, (_, at) => make(at));

const WORDS =
  'harbour lantern willow copper meadow thimble orchard anchor velvet gravel juniper saddle candle bramble ferry parcel kettle basalt ribbon cellar marble tinder quarry needle saffron paddle hollow timber violet cobble'.split(
    ' ',
  );
const GIVEN =
  'Aino Björn Chiara Dàvid Eilís Fátima Goran Høgni Inés Jörg Katya Łucja Mateo Nadia Oisín Priya Quentin Rosa Søren Tomás'.split(
    ' ',
  );
const FAMILY =
  'Ahlgren Brännström Costa Dvořák Eriksen Fontaine García Halloran Ivanova Jansen Kowalska Lindqvist Moreau Novák'.split(
    ' ',
  );
const TOWNS = ['Tromsø', 'Porto', 'Łódź', 'Galway', 'Graz', 'São Paulo', 'Kyōto'];
const DAY = 86_400_000;
const LAST = Date.UTC(2026, 10, 22);
const date = (before) => new Date(LAST - before * DAY).toISOString().slice(0, 10);
const sentence = () => {
  const text = some(5 + below(16), () => one(WORDS)).join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}${one(['.', '.', '.', '!', '?', ' …'])}`;
};
const contacts = some(Math.round(notes * 0.45), (at) => `${one(GIVEN)} ${one(FAMILY)} ${at}`);
const link = () =>
  one([`[[${one(contacts)}]]`, `[[People/${one(contacts)}|them]]`, `[[${one(contacts)}#Log]]`]);

/** Fields that are not plain front matter; one of them is in a third of all front matter. */
const RICH = [
  () => `bio: |\n  ${sentence()}\n\n    ${sentence()}\n  ${sentence()}`,
  () => `summary: >-\n  ${sentence()}\n  ${sentence()}`,
  () => `address: {street: "${one(WORDS)} 3", city: ${one(TOWNS)}}`,
  () => `base: &base [${one(WORDS)}, ${one(WORDS)}]\nalso: *base`,
  () => `note: ${sentence().replace(/[.!?…]/g, '')}\n  ${one(WORDS)} ${one(WORDS)}`,
  () => `links: [${one(WORDS)},\n  ${one(WORDS)}]`,
  () => `quote: "${one(WORDS)} \\x41 ${one(WORDS)}"`,
  () => `rating: !!int "4"`,
  () => `matrix:\n  - - ${one(WORDS)}\n    - ${one(WORDS)}`,
];
/** Fields that are unusual but still plain. */
const PLAIN = [
  () => `# ${sentence()}`,
  () => `motto: "“${one(WORDS)}” \\"${one(WORDS)}\\" \\u00e9"`,
  () => `title: 'It''s ${one(WORDS)}'`,
  () => `aliases: ["${one(GIVEN)}", ${one(GIVEN)}]  # short names`,
  () => `tags: #${one(WORDS)} #${one(WORDS)}`,
  () => `url: https://example.org/${one(WORDS)}?a=b#${one(WORDS)}`,
  () => `met at: [[${sentence().slice(0, 12).trim()}]]`,
  () => `jobs:\n  - title: ${one(WORDS)}\n    since: ${2000 + below(26)}\n  - title: ${one(WORDS)}`,
  () => `cssclass: ${one(WORDS)}\npublish: ${String(chance(0.5))}`,
  () => 'image:',
  () => `created: ${date(below(2000))}T${10 + below(10)}:30:00`,
];
/** The fields of a contact, with the keys of several tools. */
const DIALECTS = [
  (name) => [
    'type: contact',
    `email: ${one(WORDS)}@example.org`,
    `met: ${date(below(3000))}`,
    `cadence: ${one(['monthly', '6 weeks', 'P3M', '90'])}`,
    `name: ${name}`,
  ],
  (name) => [
    `"EMAIL[HOME]": ${one(WORDS)}@example.org`,
    `TEL[CELL]: "+47 55 ${below(999)}"`,
    `FN: ${name}`,
    `BDAY: 19${50 + below(50)}-0${1 + below(9)}-11`,
    'type: person',
    'ADR[HOME].LOCALITY: ' + one(TOWNS),
  ],
  () => [
    'type: person',
    `prm-cadence: ${one(['weekly', 'monthly'])}`,
    `prm-last-contacted: ${date(below(400))}`,
    'prm-tier: 2',
  ],
  (name) => [
    'Type: Contact',
    `Full Name: ${name}`,
    `Last Contact: ${date(below(500))}`,
    `Company: "${one(FAMILY)} & ${one(FAMILY)}"`,
    `Birthday: --1${below(3)}-0${1 + below(9)}`,
  ],
];

const front = (fields) => {
  const all = [...fields, ...some(below(5), () => one(PLAIN)())];
  if (chance(0.33)) all.splice(below(all.length), 0, one(RICH)());
  // A mapping may contain each key only once.
  const seen = new Set();
  const kept = all.filter((field) => {
    const key = field.slice(0, field.indexOf(':'));
    return field.startsWith('#') || (!seen.has(key) && seen.add(key));
  });
  return `---\n${kept.join('\n')}\n---\n`;
};

const BLOCKS = [
  () => some(3 + below(6), sentence).join(' '),
  () => `## ${sentence().slice(0, 30).trim()}`,
  () =>
    some(
      2 + below(6),
      () => `- [${one(' x-')}] ${sentence()} ${chance(0.5) ? link() : ''} ➕ ${date(below(900))}`,
    ).join('\n'),
  () => `> [!note] ${one(WORDS)}\n> ${sentence()} ${link()}\n> ${sentence()}`,
  () => `\`\`\`dataview\nTABLE ${one(WORDS)}, ${one(WORDS)}\nFROM #${one(WORDS)}\n\`\`\``,
  () =>
    `| ${one(WORDS)} | ${one(WORDS)} |\n| --- | --- |\n${some(4, () => `| ${sentence()} | ${link()} |`).join('\n')}`,
  () => `<div class="${one(WORDS)}">\n${sentence()}\n</div>`,
  () => `%%\n${sentence()}\n%%`,
  () => `${one(WORDS)}:: ${sentence()}\n${one(WORDS)}:: ${link()}`,
  () => `1. ${sentence()}\n   - ${sentence()}\n     ${sentence()}\n2. ${sentence()} ^${one(WORDS)}`,
  () =>
    `${sentence()} ![[${one(WORDS)}.png|300]] [${one(WORDS)}](<${one(WORDS)} ${one(WORDS)}.md>) #${one(WORDS)}`,
  () => `${sentence()}\n---`,
];
const body = (least) => some(least + below(14), () => one(BLOCKS)()).join('\n\n');

const ENTRY = [
  () => `- ${date(below(900))} call 20m ${link()}: ${sentence()}`,
  () => `- ${date(below(900))}: ${one(['email', 'coffee', 'meeting'])} with ${link()} about ${one(WORDS)}`,
  () => `- **${date(below(900))}** — ${sentence()}`,
  () => `- [[${date(below(900))}]] ${one(['thanks', 'letter', 'call x2'])}\n  - ${sentence()}`,
  () => `- [x] email ${link()} ✅ ${date(below(900))}`,
  () => `* ${one(['lunch', 'texted', 'called'])} ${one(GIVEN)}, ${sentence()}`,
];
const log = () =>
  `${one(['## Log', '## Interactions', '## 📓 Log', 'Log\n---', '### Notes'])}\n\n${some(below(12), () => one(ENTRY)()).join('\n')}\n`;

const writer = new NoteWriter(folder);
const write = (path, text) =>
  writer.write(path, (chance(0.02) ? '\ufeff' : '') + (chance(0.1) ? text.replaceAll('\n', '\r\n') : text));
write('Scorecard.md', '---\ntype: scorecard\nrecords:\n  contact:\n    - folder: People\n---\n');
for (const name of contacts)
  write(
    `People/${one(['', 'Old/', 'Work/'])}${name}.md`,
    `${front(one(DIALECTS)(name))}\n${body(2)}\n\n${chance(0.7) ? log() : ''}`,
  );
for (let at = 0; at < notes * 0.1; at++)
  write(
    `Events/${date(at)} ${one(WORDS)} ${at}.md`,
    `${front([`type: ${one(['event', 'meeting'])}`, `date: ${one([date(at), `"[[${date(at)}]]"`])}`, `with: ["${link()}", ${one(contacts)}]`, `status: ${one(['attended', 'planned', 'done'])}`])}\n${body(4)}\n`,
  );
for (let at = 0; at < notes * 0.15; at++)
  write(
    `Journal/${date(at).slice(0, 4)}/${date(at)}.md`,
    `${chance(0.5) ? front([`mood: ${1 + below(5)}`]) : ''}\n${body(3)}\n\n${log()}`,
  );
for (let at = 0; writer.notes < notes; at++)
  write(
    `Notes/${at % 60}/${one(WORDS)} ${at}.md`,
    `${chance(0.6) ? front([`created: ${date(below(3000))}`]) : ''}# ${sentence()}\n\n${body(6)}\n`,
  );
console.log(writer.said);
