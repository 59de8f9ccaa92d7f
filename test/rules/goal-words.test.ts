import { describe, expect, it } from 'vitest';
import { WAITING_WORDS, waitingWord } from '../../src/rules/goal-not-in-your-control.ts';

const found = waitingWord(WAITING_WORDS);

describe('waitingWord', () => {
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
    ['Being called by five', 'being called'],
    ['Been invited twice', 'been invited'],
    ['Got two referrals', 'got'],
    ['Won two clients', 'won'],
    ['Win-win lunches, and win an account', 'win'],
    ['A signed contract', 'signed'],
  ])('finds in “%s” the word “%s”', (name, word) => {
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
    'Win-win lunches',
    'Landing page talks',
    'Meet at the landing',
    'Put up a sign',
    'Get coffee with two friends',
    'Getting two lunches a week',
    'Got in touch with old friends',
    'I won’t be late',
  ])('finds no word in “%s”', (name) => {
    expect(found(name)).toBeNull();
  });

  it('finds only the given words, and takes them literally', () => {
    const own = waitingWord(['angerufen werden', 'a.b', '(x', '']);
    expect(own('Von fünf Leuten angerufen werden')).toBe('angerufen werden');
    expect(own('aXb')).toBeNull();
    expect(own('Receive four referrals')).toBeNull();
    expect(waitingWord(['call-back', 'a/b', 'c|d'])('A call-back')).toBe('call-back');
    expect(waitingWord(['\\^$.*+?()[]{}|/-'])('x')).toBeNull();
    expect(waitingWord([])('Receive four referrals')).toBeNull();
  });
});
