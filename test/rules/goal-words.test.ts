import { describe, expect, it } from 'vitest';
import { WAITING_WORDS, waitingWord } from '../../src/rules/goal-not-in-your-control.ts';

const found = waitingWord(WAITING_WORDS);

describe('the name of a goal that waits for others', () => {
  it.each([
    ['Receive four referrals', 'receive'],
    ['Receiving referrals', 'receiving'],
    ['Get two contracts', 'get'],
    ['Be called by five people', 'be called'],
    ['Win the Miller account', 'win'],
    ['Sign three clients', 'sign'],
    ['Land a job', 'land'],
    ['get_two_contracts', 'get'],
    ['Get in touch, and get two contracts', 'get'],
  ])('%s: %s', (name, word) => {
    expect(found(name)).toBe(word);
  });

  it.each([
    'Call five people',
    'Get in touch with old friends',
    'Get to know three neighbors',
    'Sign up for two talks',
    'Sign up two friends for the talk',
    'Island hopping',
    'Assign mentors',
    'Forget nobody',
    'A winter of letters',
    'Design a card',
    'Together for lunch',
  ])('%s does not', (name) => {
    expect(found(name)).toBeNull();
  });

  it('is found by words of one’s own, taken as they are', () => {
    const own = waitingWord(['angerufen werden', 'a.b', '(x', '']);
    expect(own('Von fünf Leuten angerufen werden')).toBe('angerufen werden');
    expect(own('aXb')).toBeNull();
    expect(own('Receive four referrals')).toBeNull();
    expect(waitingWord(['call-back', 'a/b', 'c|d'])('A call-back')).toBe('call-back');
    expect(waitingWord(['\\^$.*+?()[]{}|/-'])('x')).toBeNull();
    expect(waitingWord([])('Receive four referrals')).toBeNull();
  });
});
