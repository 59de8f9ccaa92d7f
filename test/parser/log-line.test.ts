import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLogLine } from '../../src/parser/index.ts';

/** A line as text: mark, date, activity, xN, minutes, people, text, links in the text. */
function said(text: string, dateNeeded = false): string {
  const line = parseLogLine(text, 0, null, { dateNeeded });
  if ('problem' in line)
    return `${line.problem.rule} at ${JSON.stringify(text.slice(line.problem.span.start, line.problem.span.end))}`;
  const { mark, date, activity, count, minutes, people, text: about, textLinks } = line.entry;
  const links = textLinks.map(({ target }) => target).join(',');
  return [
    mark,
    date ?? '-',
    activity,
    `x${String(count)}`,
    minutes ?? '-',
    people.map(({ target }) => target).join('+') || '-',
    about || '-',
    links || '-',
  ].join(' ');
}

describe('parseLogLine', () => {
  it.each([
    ['2026-11-20 call', 'done 2026-11-20 call x1 - - - -'],
    [
      '2026-11-20 call 20m [[Ada Lovelace]]: her board seat',
      'done 2026-11-20 call x1 20 Ada Lovelace her board seat -',
    ],
    [
      '2026-11-20 reading 30m — Never Eat Alone, chapter 4',
      'done 2026-11-20 reading x1 30 - Never Eat Alone, chapter 4 -',
    ],
    ['2026-11-21 introduction [[Ada]] + [[Grace]]', 'done 2026-11-21 introduction x1 - Ada+Grace - -'],
    ['[x] 2026-11-21 email [[Grace]]', 'done 2026-11-21 email x1 - Grace - -'],
    ['[X] call', 'done - call x1 - - - -'],
    ['[ ] 2026-11-25 call [[Grace]]', 'intention 2026-11-25 call x1 - Grace - -'],
    ['[-] call [[Grace]]', 'other - call x1 - Grace - -'],
    ['[[2026-11-20]] call', 'done 2026-11-20 call x1 - - - -'],
    ['2026-11-20T18:00 call', 'done 2026-11-20 call x1 - - - -'],
    ['2026-11-20 18:00 call', 'done 2026-11-20 call x1 - - - -'],
    ['16.11.2026 call', 'done 2026-11-16 call x1 - - - -'],
    ['16 Nov 2026 call', 'done 2026-11-16 call x1 - - - -'],
    ['CALL [[Ada|her]]', 'done - call x1 - Ada - -'],
    ['call [[Ada#Notes|her]], [[B]] and [[C]] & [[D]], and [[E]]', 'done - call x1 - Ada+B+C+D+E - -'],
    ['call [Ada L](Ada%20L.md) + [B](<B C.md>)', 'done - call x1 - Ada L.md+B C.md - -'],
    ['call: see [[Ada]]', 'done - call x1 - - see [[Ada]] Ada'],
    [
      'call [[Ada]]: with [[Bob]] and ![[image.png]]',
      'done - call x1 - Ada with [[Bob]] and ![[image.png]] Bob',
    ],
    ['call [with:: [[Ada]]]', 'done - call x1 - Ada [with:: [[Ada]]] -'],
    ['call [with:: [[Ada]]] 20m', 'done - call x1 20 Ada - -'],
    ['call [With:: [Ada](Ada.md)], maps', 'done - call x1 - Ada.md maps -'],
    ['call [[Ada]] 20m, maps', 'done - call x1 20 Ada maps -'],
    ['call [[Ada]], maps', 'done - call x1 - Ada maps -'],
    ['call [[Ada]]’s sister', 'done - call x1 - Ada sister -'],
    ['email [[Ada]]’s, the boat', 'done - email x1 - Ada the boat -'],
    ['email [[Ada]]’s: the boat', 'done - email x1 - Ada the boat -'],
    ["email [[Ada]]'s: the boat", 'done - email x1 - Ada the boat -'],
    ['email [[Ada]]’, the boat', 'done - email x1 - Ada the boat -'],
    ['email [[Ada]]’s - the boat', 'done - email x1 - Ada the boat -'],
    ['email [[Ada]]’s — the boat', 'done - email x1 - Ada the boat -'],
    ['email [[Ada]]’s：the boat', 'done - email x1 - Ada the boat -'],
    ['email [[Ada]]’s. the boat', 'done - email x1 - Ada the boat -'],
    ["call [[Ada]] 's avonds", "done - call x1 - Ada 's avonds -"],
    ['call 20m (with:: [[Ada]], [[Bob]]): maps', 'done - call x1 20 Ada+Bob maps -'],
    ['[person:: [[Ada]]] call 20m', 'done - call x1 20 Ada - -'],
    ['call 21m (person:: [[Ada]])', 'done - call x1 21 Ada (person:: [[Ada]]) -'],
    ['call 24m [people:: [[Ada]], [[Bob]]]', 'done - call x1 24 Ada+Bob [people:: [[Ada]], [[Bob]]] -'],
    ['call [ Attendees :: [[Ada]]] 24m', 'done - call x1 24 Ada - -'],
    ['call 25m (with:: Ada)', 'done - call x1 25 - (with:: Ada) -'],
    ['lunch (with:: [[Ada]])', 'done - lunch x1 - Ada (with:: [[Ada]]) -'],
    ['call [[Ada]] ! Maps', 'done - call x1 - Ada ! Maps -'],
    ['call [[Ada]] u. [[B]] sowie [[C]]', 'done - call x1 - Ada+B+C - -'],
    ['call [[Ada]]. Maps', 'done - call x1 - Ada Maps -'],
    ['call [with:: [[Ada]]], [[Bob]], 20m', 'done - call x1 20 Bob+Ada - -'],
    ['call [with:: [[Ada]]], 20m', 'done - call x1 20 Ada - -'],
    ['call 30m. [[Ada]]: maps', 'done - call x1 30 Ada maps -'],
    ['call 30m. 2h drive [[Ada]]', 'done - call x1 30 - 2h drive [[Ada]] Ada'],
    ['call [[Ada]]. 2h drive', 'done - call x1 - Ada 2h drive -'],
    [
      'call: hi [[C]] (with:: [[Ada|A]], [[Bob]])',
      'done - call x1 - Ada+Bob hi [[C]] (with:: [[Ada|A]], [[Bob]]) C',
    ],
    ['[with:: [[Bob]]] call [[Ada]] [with:: [[Ada]]]', 'done - call x1 - Ada+Bob [with:: [[Ada]]] -'],
    ['9:00 hasta 10:30 call [[Ada]]', 'done - call x1 - Ada - -'],
    ['call [about:: [[Ada]]]', 'done - call x1 - - [about:: [[Ada]]] Ada'],
    ['call [[Ada]]:', 'done - call x1 - Ada - -'],
    ['call - a - b', 'done - call x1 - - a - b -'],
    ['call – a', 'done - call x1 - - a -'],
    ['call 20m: hello', 'done - call x1 20 - hello -'],
    ['1-on-1 30 min [[Ada]]', 'done - one-to-one x1 30 Ada - -'],
    ['gespräch 1 Hour [[Ada]]', 'done - gespräch x1 60 Ada - -'],
    ['call 30 minutes', 'done - call x1 30 - - -'],
    ['call 30mins', 'done - call x1 30 - - -'],
    ['call 1 minute', 'done - call x1 1 - - -'],
    ['call 1hr', 'done - call x1 60 - - -'],
    ['call 1.25 hrs', 'done - call x1 75 - - -'],
    ['call 2 hours', 'done - call x1 120 - - -'],
    ['call 1h 30 min', 'done - call x1 90 - - -'],
    ['call X2 30m', 'done - call x2 60 - - -'],
    ['call 1h', 'done - call x1 60 - - -'],
    ['call 1.5h', 'done - call x1 90 - - -'],
    ['call 0.33h', 'done - call x1 19.8 - - -'],
    ['call 1h30m', 'done - call x1 90 - - -'],
    ['call 1h 30m', 'done - call x1 90 - - -'],
    ['email x3', 'done - email x3 - - - -'],
    ['reading x2 30m', 'done - reading x2 60 - - -'],
    ['reading 30m x2 [[Ada]]', 'done - reading x2 60 Ada - -'],
    ['and [[Ada]]', 'done - and x1 - Ada - -'],
    ['  call  [[Ada]]  :  hi  ', 'done - call x1 - Ada hi -'],
    ['call, [[Ada]]', 'done - call x1 - Ada - -'],
    ['call [[Ada]] [[Bob]]', 'done - call x1 - Ada+Bob - -'],
    ['call [[Ada]] and Bob', 'done - call x1 - Ada and Bob -'],
    ['call [[Ada]],', 'done - call x1 - Ada - -'],
    ['call [[Ada]] :hi', 'done - call x1 - Ada :hi -'],
    ['2026-11-20 call Ada', 'done 2026-11-20 call x1 - - Ada -'],
  ])('reads %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ['2026-11-20', 'unreadable-log-line at "2026-11-20"'],
    ['', 'unreadable-log-line at ""'],
    ['— text', 'unreadable-log-line at "—"'],
    ['call Ada', 'unreadable-log-line at "Ada"'],
    ['call x0', 'unreadable-log-line at "x0"'],
    ['call x5000', 'unreadable-log-line at "x5000"'],
    ['call 9999h', 'unreadable-log-line at "9999h"'],
    ['call :hi', 'unreadable-log-line at ":"'],
    ['call ![[Ada]]', 'unreadable-log-line at "![[Ada]]"'],
    ['call [Ada](https://example.org)', 'unreadable-log-line at "[Ada](https://example.org)"'],
    ['03/04/2026 call', 'ambiguous-date at "03/04/2026"'],
    ['2026-02-30 call', 'invalid-date at "2026-02-30"'],
    ['cal', 'unreadable-log-line at "cal"'],
    ['[[2026-11-99]] call', 'invalid-date at "[[2026-11-99]]"'],
    ['([[Daily/2026-11-99|x]]) call', 'invalid-date at "[[Daily/2026-11-99|x]]"'],
    ['[[03/04/2026]] call', 'ambiguous-date at "[[03/04/2026]]"'],
    ['a [[Note]]', 'unreadable-log-line at "a"'],
  ])('reports what is wrong with %j', (text, fault) => {
    expect(said(text)).toBe(fault);
  });

  it('requires a date if nothing implies one', () => {
    expect(said('call [[Ada]]', true)).toBe('unreadable-log-line at "call"');
  });

  it('reports what was unexpected and what was expected', () => {
    const line = parseLogLine('call Ada');
    expect('problem' in line && line.problem.message).toBe(
      'Unexpected “Ada” after the activity “call”, expected people as [[links]], or “: ” and text',
    );
  });

  it('offers a safe fix for an unambiguous date in another format', () => {
    const line = parseLogLine('2026/11/16 call', 10);
    expect('entry' in line && line.findings).toMatchObject([
      {
        rule: 'invalid-date',
        span: { start: 10, end: 20 },
        fix: { safe: true, edits: [{ start: 10, end: 20, text: '2026-11-16' }] },
      },
    ]);
  });

  it('offers an unsafe fix for a date in a link, since a note may have that name', () => {
    const line = parseLogLine('[[18 November 2026]] call', 10);
    expect('entry' in line && line).toMatchObject({
      findings: [
        { rule: 'invalid-date', fix: { safe: false, edits: [{ start: 10, end: 30, text: '2026-11-18' }] } },
      ],
      entry: { date: '2026-11-18' },
    });
  });

  it('gives exact spans, counted from the given offset', () => {
    const text = '[x] 2026-11-20 call [[Ada]]: [[B]]';
    const line = parseLogLine(text, 100);
    if ('problem' in line) throw new Error(line.problem.message);
    const at = ({ start, end }: { start: number; end: number }): string => text.slice(start - 100, end - 100);
    expect(at(line.entry.activitySpan)).toBe('call');
    expect(line.entry.people.map(at)).toEqual(['[[Ada]]']);
    expect(line.entry.textLinks.map(at)).toEqual(['[[B]]']);
  });

  it.each([
    ['\\) 2026-11-20 call', '\\)'],
    ['(( 2026-11-20 call', '(('],
    ['*+ 2026-11-20', '+'],
    ['[\\ 2026-11-20 call', '[\\'],
  ])('reports signs before a date that look like a pattern: %s', (text, signs) => {
    expect(said(text)).toBe(`unreadable-log-line at ${JSON.stringify(signs)}`);
  });

  it('never throws, and gives only spans within the text', () => {
    const piece = fc.constantFrom(
      '[x] ',
      '2026-11-20',
      ' call',
      ' 20m',
      ' x3',
      '[[',
      ']]',
      'Ada',
      '](',
      ')',
      ': ',
      ' — ',
      ',',
      ' and ',
      '`',
      '!',
      '#',
      '|',
      '\\',
      '💡',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
        ),
        (text) => {
          const line = parseLogLine(text);
          const spans =
            'problem' in line
              ? [line.problem.span]
              : [line.entry.span, line.entry.activitySpan, ...line.entry.people, ...line.entry.textLinks];
          for (const { start, end } of spans)
            expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
