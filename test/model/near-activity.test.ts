import { expect, it } from 'vitest';
import { BUILT_IN_POINTS, BUILT_IN_RESULTS } from '../../src/model/built-in-worths.ts';
import { nearActivity } from '../../src/model/near-activity.ts';

const KNOWN = [...BUILT_IN_POINTS.keys(), ...BUILT_IN_RESULTS, 'write', 'stop-by', 'plan'];

it.each([
  ['called', 'call'],
  ['Called', 'call'],
  ['calling', 'call'],
  ['emailed', 'email'],
  ['met', 'meet'],
  ['meeting', 'meet'],
  ['thanked', 'thanks'],
  ['thank', 'thanks'],
  ['introduced', 'introduction'],
  ['introduce', 'introduction'],
  ['invited', 'invitation'],
  ['referred', 'referral'],
  ['read', 'reading'],
  ['spoke', 'speaking'],
  ['hosted', 'hosting'],
  ['asked', 'ask'],
  ['gave', 'gift'],
  ['followed', 'follow-up'],
  ['wrote', 'write'],
  ['phoned', 'call'],
  ['telephoned', 'call'],
  ['rang', 'call'],
  ['e-mailed', 'email'],
  ['mailed', 'email'],
  // Words for several activities or for none that is known; then words with a doubled consonant.
  ['sent', null],
  ['saw', null],
  ['texted', null],
  ['visited', null],
  ['stopped', 'stop-by'],
  ['planned', 'plan'],
  // Words with which one activity begins; null if several do.
  ['intro', 'introduction'],
  ['intr', 'introduction'],
  ['inv', 'invitation'],
  ['per', 'personal-gift'],
  ['in', null],
  ['gif', 'gift'],
  ['one', 'one-to-one'],
  ['spe', null],
  // Words that differ from an activity in a letter or two, and words that do not.
  ['cofee', 'coffee'],
  ['call', null],
  ['lunch', null],
  ['aed', null],
  ['constructor', null],
  ['__proto__', null],
  ['sailing', null],
  ['', null],
])('nearActivity(%j) is %j', (word, activity) => {
  expect(nearActivity(word, KNOWN)).toBe(activity);
});

it('nearActivity prefers an activity with the same word to a synonym', () => {
  expect(nearActivity('mailed', [...KNOWN, 'mail'])).toBe('mail');
  expect(nearActivity('rang', ['call', 'ring'])).toBe('ring');
  expect(nearActivity('texted', [...KNOWN, 'message'])).toBe('message');
  expect(nearActivity('messaged', [...KNOWN, 'text', 'message'])).toBe('message');
  expect(nearActivity('visited', [...KNOWN, 'visit'])).toBe('visit');
});
