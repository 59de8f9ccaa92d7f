import { expect, it } from 'vitest';
import { mayBeScorecard } from '../../src/vault/parse-source.ts';
import { NO_SURROUNDINGS } from '../../src/vault/surroundings.ts';
import { VaultIndex } from '../../src/vault/vault-index.ts';

const note = (front: string, body = ''): string => `---\n${front}\n---\n${body}`;

it.each([
  ['the word', note('type: scorecard')],
  ['the word after a byte order mark', `\ufeff${note('type: Scorecard')}`],
  ['a letter as two digits', note('type: "\\x73corecard"')],
  ['a letter as four digits', note('type: "score\\u0063ard"')],
  ['a letter as eight digits', note('type: "SCORECA\\U00000052D"')],
  ['all letters as digits', note('type: "\\x73\\x63\\u006F\\x72\\x65\\x63\\x61\\x72\\x64"')],
  ['a line break that does not count', note('type: "score\\\n   card"')],
  ['the same with carriage returns', note('type: "score\\\r\n   card"')],
])('mayBeScorecard recognizes a scorecard by %s', (_, text) => {
  const index = VaultIndex.build([{ path: 'Score.md', text }], NO_SURROUNDINGS);
  expect(index.record('scorecard', 'Score.md')).toBeDefined();
  expect(mayBeScorecard({ text })).toBe(true);
});

it.each([
  ['no front matter', 'A scorecard.\n'],
  ['other words', note('type: contact')],
  ['letters of other words', note('motto: "caf\\u00e9 \\x41 \\"saffron\\""')],
  ['a backslash in the text below', note('type: contact', 'score\\x63ard score\\\ncard\n')],
])('mayBeScorecard is false for a note with %s', (_, text) => {
  expect(mayBeScorecard({ text })).toBe(false);
});
