import { describe, expect, it } from 'vitest';
import { readTypedLine } from '../../../src/app/log/typed-line.ts';
import { UserError } from '../../../src/app/user-error.ts';
import { date } from '../../harness/dates.ts';
import { vaultOf } from '../../harness/vault-of.ts';

const VAULT = vaultOf({
  'Scorecard.md': '---\ntype: scorecard\npoints: [monday 2]\n---\n',
  'Ada Lovelace.md': '---\ntype: contact\n---\n',
  'Max Friday.md': '---\ntype: contact\n---\n',
});
/** A Thursday. */
const TODAY = date('2026-11-19');
const typed = (line: string): string => readTypedLine(VAULT, line, TODAY);

describe('a line as it is typed', () => {
  it.each([
    ['yesterday coffee Ada', '2026-11-18 coffee Ada'],
    ['coffee Ada yesterday', '2026-11-18 coffee Ada'],
    ['lunch with Ada yesterday', '2026-11-18 lunch with Ada'],
    ['lunch Ada friday: soup', '2026-11-13 lunch Ada: soup'],
    ['[ ] call 20m Ada tomorrow', '[ ] 2026-11-20 call 20m Ada'],
    ['email Ada last friday', '2026-11-13 email Ada'],
    ['coffee Ada yesterday: her board seat', '2026-11-18 coffee Ada: her board seat'],
    ['coffee Ada friday', '2026-11-13 coffee Ada'],
    ['call Ada 2026-11-18', '2026-11-18 call Ada'],
    ['call 20m [[Ada Lovelace]] 16 Nov — hello', '2026-11-16 call 20m [[Ada Lovelace]] — hello'],
    ['call Ada -3d', '2026-11-16 call Ada'],
    ['call Ada 3 days ago', '2026-11-16 call Ada'],
    ['Yesterday: coffee Ada', '2026-11-18 coffee Ada'],
    ['yesterday, coffee Ada', '2026-11-18 coffee Ada'],
    ['last friday — coffee Ada', '2026-11-13 coffee Ada'],
    ['friday call Ada', '2026-11-13 call Ada'],
    ['[ ] friday call Ada', '[ ] 2026-11-20 call Ada'],
    ['[x] friday call Ada', '[x] 2026-11-13 call Ada'],
    ['-3d coffee Ada', '2026-11-16 coffee Ada'],
    ['3 days ago coffee Ada', '2026-11-16 coffee Ada'],
    ['the day before yesterday call Ada', '2026-11-17 call Ada'],
    ['16 Nov email Ada', '2026-11-16 email Ada'],
    ['Nov 16 email Ada', '2026-11-16 email Ada'],
    ['16.11.2026 email Ada', '2026-11-16 email Ada'],
    ['yesterday 09:00 call Ada', '2026-11-18 09:00 call Ada'],
    ['reading 1h30', 'reading 1h30m'],
    ['reading 1h30: chapter 4', 'reading 1h30m: chapter 4'],
    ['yesterday 18h30 call Ada', '2026-11-18 18h30 call Ada'],
    ['today 18h30 call 1h15 Ada', '2026-11-19 18h30 call 1h15m Ada'],
  ])('%j is %j', (line, meant) => {
    expect(typed(line)).toBe(meant);
  });

  it.each([
    'call Ada: yesterday',
    'email Ada about tomorrow',
    '2026-11-18 coffee Ada',
    '[[2026-11-18]] coffee Ada',
    '18h30 call Ada',
    '30m reading',
    '2w call Ada',
    'monday Ada',
    'yesterday',
    'call Ada: see you 1h30 later',
    'call Ada: 2026-02-30',
    'call Ada about the last friday',
    'call Max Friday',
    'call Ada: a[b[0]] and `[[`',
    'call Ada 2w',
    '03/04/2026 call Ada',
    'call 2 people',
    'meeting Ada',
    'followed Ada',
    'long calls with Ada',
    'lunch yesterday',
    'call Ada about the boat today',
    'call Ada about the boat tomorrow',
    '[ ] call Ada about the boat yesterday',
    'email Ada the notes of yesterday',
    'email Ada the notes from last friday',
    'call Ada: about the boat yesterday',
    '2026-11-18 call Ada about the boat yesterday',
    'call Ada about yesterday’s talk',
    'call Ada about chapter 12',
    'reading 30m the day before yesterday',
    'call x3 Ada',
    'call 20 min Ada',
    '',
  ])('%j is as it was', (line) => {
    expect(typed(line)).toBe(line);
  });

  it.each([
    ['call Ada]]', 'half-link', { given: 'Ada]]' }],
    ['call [[Ada', 'half-link', { given: '[[Ada' }],
    ['call Ada: see [[Bo', 'half-link', { given: '[[Bo' }],
    ['call Ada 2026-02-30', 'not-a-day', { given: '2026-02-30', near: null }],
    ['call Ada tomorow: x', 'not-a-day', { given: 'tomorow', near: 'tomorrow' }],
    ['lunch with Ada tomorow', 'not-a-day', { given: 'tomorow', near: 'tomorrow' }],
    ['Called Ada', 'activity-form', { given: 'Called', meant: 'call Ada' }],
    ['call Ada about the boat yesterday', 'day-as-text', { given: 'yesterday' }],
    ['mondy call Ada', 'not-a-day', { given: 'mondy', near: 'monday' }],
  ])('%j is refused', (line, code, data) => {
    expect(() => typed(line)).toThrow(
      expect.objectContaining({ code, data: expect.objectContaining(data) as unknown }),
    );
  });

  it.each([
    ['call 20 Ada', 'call 20m Ada'],
    ['call 20 ada lovelace: hello', 'call 20m ada lovelace: hello'],
    ['[ ] call 20 [[Ada Lovelace]]', '[ ] call 20m [[Ada Lovelace]]'],
    ['yesterday call 20 Zed', '2026-11-18 call 20m Zed'],
    ['email 3 Ada', 'email x3 Ada'],
    ['reading 3 Ada', 'reading 3m Ada'],
    ['called Ada', 'call Ada'],
    ['called Zed: hello', 'call Zed: hello'],
    ['[ ] 09:00 calls Ada', '[ ] 09:00 call Ada'],
    ['called Ada yesterday', '2026-11-18 call Ada'],
    ['yesterday emailed [[Ada Lovelace]]', '2026-11-18 email [[Ada Lovelace]]'],
    ['met Zoe', 'meet Zoe'],
    ['thanked Ada', 'thanks Ada'],
    ['introduced Ada to Max', 'introduction Ada to Max'],
    ['followed up with Ada', 'follow-up with Ada'],
    ['phoned Ada', 'call Ada'],
    ['phone Ada 20m', 'call Ada 20m'],
    ['rang [[Ada Lovelace]]', 'call [[Ada Lovelace]]'],
    ['e-mailed Ada', 'email Ada'],
    ['E-mailed Ada her plan', 'email Ada her plan'],
    ['mailed Ada', 'email Ada'],
    ['phone call with [[Ada Lovelace]]', 'call with [[Ada Lovelace]]'],
    ['Phone call [[Ada Lovelace]] 20m', 'call [[Ada Lovelace]] 20m'],
    ['spoke to the guild', 'speaking to the guild'],
    ['spoke 30m', 'speaking 30m'],
    ['call Ada about the boat yesterday', '2026-11-18 call Ada about the boat'],
    ['call Ada about the boat the day before yesterday', '2026-11-17 call Ada about the boat'],
    ['call 20m ada lovelace her seat on friday', '2026-11-13 call 20m ada lovelace her seat'],
    ['coffee [[Bo]] the boat 16 Nov: she liked it', '2026-11-16 coffee [[Bo]] the boat: she liked it'],
    ['email Ada her plan -3d', '2026-11-16 email Ada her plan'],
    ['[ ] call Ada about the boat tomorrow', '[ ] 2026-11-20 call Ada about the boat'],
    ['[ ] 09:00 call Ada about the boat next monday', '[ ] 2026-11-23 09:00 call Ada about the boat'],
  ])('%j asks whether %j is meant', (line, meant) => {
    const refuse = (): string => typed(line);
    expect(refuse).toThrow(UserError);
    expect(refuse).toThrow(expect.objectContaining({ data: expect.objectContaining({ meant }) as unknown }));
  });
});
