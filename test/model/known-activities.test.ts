import { describe, expect, it } from 'vitest';
import { activityWordAt } from '../../src/model/known-activities.ts';

describe('activityWordAt', () => {
  it.each([
    ['call [[Ada]]', 0, 'call'],
    ['- follow-up: x', 2, 'follow-up'],
    ['_café', 0, '_café'],
    ['_é', 0, '_é'],
    ['caffè mit Ada', 0, 'caffè'],
    ['__', 0, ''],
    ['__ call', 0, ''],
    ['cafe\u0301 x', 0, 'cafe\u0301'],
    ['_a_b-2é', 0, '_a_b-2é'],
    ['call\ud83d\ude00', 0, 'call'],
    ['[[Ada]]', 0, ''],
    ['-call', 0, ''],
    ['call', 4, ''],
  ])('reads in %j at %i the word %j', (text, at, word) => {
    expect(activityWordAt(text, at)).toBe(word);
  });
});
