// Makes a vault for the benchmark: the same arguments give the same bytes.
//   node make-vault.mjs [NOTES] [FOLDER]      10000 and vault unless given
// Of ten notes, 3 are contacts, 1.5 are events, 1.5 are daily notes with logs, and 4 are plain notes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoteWriter } from './note-writer.mjs';

const notes = Number(process.argv[2] ?? 10_000);
const folder = process.argv[3] ?? join(import.meta.dirname, 'vault');
if (!Number.isInteger(notes) || notes < 20) throw new RangeError('NOTES is a whole number from 20 on');

/** mulberry32: small, seeded, the same everywhere. */
let state = 20261119;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}
const below = (count) => Math.floor(random() * count);
const one = (list) => list[below(list.length)];
const some = (count, make) => Array.from({ length: count }, make);

const WORDS =
  'the of and to in that was for with as on at by from they have had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(
    ' ',
  );
const GIVEN =
  'Ada Agnes Albert Amelia Bertha Catherine Charles Clara Dora Edith Edwin Emma Esther Fanny Frederick George Grace Harriet Henry Isabel James Jane John Julia Kate Laura Louisa Margaret Martha Mary'.split(
    ' ',
  );
const FAMILY =
  'Archer Barton Bell Carter Cooper Dawson Ellis Fletcher Gardner Hale Hunter Jarvis Knight Lowell Marsh Mason Norris Osborne Parker Quill Rivers Sawyer Shaw Taylor Underhill Vincent Walker Weaver Woods Young'.split(
    ' ',
  );
const ACTIVITIES =
  'call email email coffee thanks introduction follow-up one-to-one letter invitation proofread'.split(' ');
const CADENCES = ['weekly', 'monthly', 'quarterly', 'every 6 weeks', '2w', 'P3M', 'yearly'];

function sentence() {
  const text = some(6 + below(14), () => one(WORDS)).join(' ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}
const paragraph = () => some(2 + below(5), sentence).join(' ');
const paragraphs = (count) => some(count, paragraph).join('\n\n');

const DAY = 86_400_000;
const LAST = Date.UTC(2026, 10, 22);
const date = (daysBefore) => new Date(LAST - daysBefore * DAY).toISOString().slice(0, 10);

const share = (part) => Math.round(notes * part);
const contacts = some(share(0.3), (_, at) => `${GIVEN[at % 30]} ${one(FAMILY)} ${String(at)}`);
const person = () => `[[${one(contacts)}]]`;
const activity = (day) =>
  `- ${day === null ? '' : `${day} `}${one(ACTIVITIES)}${below(3) ? '' : ` ${String(5 + below(60))}m`} ${person()}: ${sentence()}`;

function contact(name) {
  const fields = [
    'type: contact',
    `organization: ${one(FAMILY)} & ${one(FAMILY)}`,
    `email: ${name.toLowerCase().replace(/ /g, '.')}@example.org`,
    `met: ${date(300 + below(2000))}`,
    ...(below(3) ? [`cadence: ${one(CADENCES)}`] : []),
    `tags: [people, ${one(WORDS)}]`,
    'offers:',
    `  - ${sentence()}`,
    'needs:',
    `  - ${sentence()}`,
  ];
  const log = some(below(6), () => `- ${date(below(700))} ${one(ACTIVITIES)}: ${sentence()}`);
  return `---\n${fields.join('\n')}\n---\n\n${paragraphs(5)}\n\n## Log\n\n${log.join('\n')}\n`;
}

function event(day, planned) {
  const people = some(1 + below(4), () => `  - "${person()}"`);
  const fields = [
    'type: event',
    `date: ${day}`,
    'time: 18:00-20:30',
    `place: ${one(FAMILY)} Hall`,
    `status: ${planned ? 'planned' : 'attended'}`,
    'goals:',
    '  - meet 3',
    '  - introduction 1',
    'with:',
    ...people,
    `cards: ${String(below(5))}`,
  ];
  return `---\n${fields.join('\n')}\n---\n\n${paragraphs(5)}\n`;
}

function daily() {
  const lines = some(3 + below(6), () => activity(null));
  const reading = `- reading ${String(10 + below(40))}m`;
  return `# Notes\n\n${paragraphs(2)}\n\n## Log\n\n${[...lines, reading].join('\n')}\n`;
}

function plain() {
  const front = below(2)
    ? `---\ntags: [${one(WORDS)}, ${one(WORDS)}]\ncreated: ${date(below(2000))}\n---\n\n`
    : '';
  const list = some(4, () => `- ${sentence()} ${below(3) ? '' : person()}`).join('\n');
  return `${front}# ${sentence()}\n\n${paragraphs(2)}\n\n## ${sentence()}\n\n${list}\n\n${paragraphs(2)}\n`;
}

const GOAL = (kind, rest) => `---\ntype: goal\nkind: ${kind}\n${rest}\n---\n`;
const FIXED = {
  'Scorecard.md':
    '---\ntype: scorecard\npoints:\n  - letter 2\n  - proofread 3\ndays_off:\n  - 2026-08-01..2026-08-14 away\n---\n',
  'Goals/Points.md': GOAL('behavior', 'metric: points\ntarget: 60\nevery: week'),
  'Goals/Calls.md': GOAL('behavior', 'metric: call\ntarget: 5\nevery: week\non: weekdays'),
  'Goals/Reading.md': GOAL('reading', 'target: 15\nevery: day'),
  'Goals/Reconnect.md': GOAL('reconnection', 'target: 1\nevery: week'),
};

const writer = new NoteWriter(folder);
const write = (path, text) => writer.write(path, text);
for (const [path, text] of Object.entries(FIXED)) write(path, text);
for (const name of contacts) write(`Contacts/${name.slice(0, 1)}/${name}.md`, contact(name));
for (let at = 0; at < share(0.15); at++) {
  const before = at - 30;
  write(`Events/${date(before)} ${one(FAMILY)} ${String(at)}.md`, event(date(before), before < 0));
}
for (let at = 0; at < share(0.15); at++) write(`Daily/${date(at)}.md`, daily());
for (let at = 0; writer.notes < notes; at++) write(`Notes/${String(at % 40)}/Note ${String(at)}.md`, plain());

// The files below are only for the tools that NetVault is compared with: they make them check only the
// vault's notes.
writeFileSync(
  join(folder, '.remarkrc.json'),
  JSON.stringify({
    plugins: [
      'remark-frontmatter',
      [
        'remark-lint-frontmatter-schema',
        {
          schemas: {
            './.contact.schema.yaml': ['./Contacts/**/*.md'],
            './.event.schema.yaml': ['./Events/*.md'],
          },
        },
      ],
    ],
  }),
);
writeFileSync(
  join(folder, '.contact.schema.yaml'),
  'type: object\nrequired: [type]\nproperties:\n  type: { const: contact }\n  cadence: { type: string }\n  met: { type: string }\n',
);
writeFileSync(
  join(folder, '.event.schema.yaml'),
  'type: object\nrequired: [type, date]\nproperties:\n  type: { const: event }\n  date: { type: string }\n  status: { enum: [planned, attended, skipped, canceled] }\n',
);
writeFileSync(
  join(folder, '.one-rule.markdownlint-cli2.jsonc'),
  '{ "config": { "default": false, "MD018": true } }\n',
);
console.log(writer.said);
