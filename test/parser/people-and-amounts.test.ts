import { describe, expect, it } from 'vitest';
import { parseLogLine } from '../../src/parser/index.ts';

const NAMES: Readonly<Record<string, string>> = {
  Ada: 'Ada.md',
  'Ada Lovelace': 'Ada.md',
  Mum: 'Jane.md',
  'Studio 54m': 'Studio.md',
};

/**
 * A line as text: activity, count, minutes, people and messages; “plain” or the rule if it is not
 * an activity.
 */
function said(text: string): string {
  const line = parseLogLine(text, 0, null, { personNamed: (name) => NAMES[name] ?? null });
  if ('problem' in line)
    return line.plain ? `plain ${line.plain.apparent?.activity ?? '-'}` : line.problem.rule;
  const { activity, count, minutes, people } = line.entry;
  const names = people.map(({ target }) => target).join('+') || '-';
  return [activity, `x${count}`, minutes ?? '-', names, ...line.findings.map(({ message }) => message)].join(
    ' ',
  );
}

describe('an amount right after a plain name', () => {
  it.each([
    ['call Mum 20m', 'call x1 20 Jane'],
    ['call 20m Mum', 'call x1 20 Jane'],
    ['coffee Mum x2', 'coffee x2 - Jane'],
    ['call with Ada Lovelace 1h30m: her board seat', 'call x1 90 Ada'],
    ['call Mum 20m about the garden', 'call x1 20 Jane'],
    ['call Ada & Mum 20m', 'call x1 20 Ada+Jane'],
    ['call [[Ben]] and Mum 20m', 'call x1 20 Ben+Jane'],
    ['call Mum, 20m', 'call x1 20 Jane'],
    ['call Studio 54m', 'call x1 - Studio'],
    ['call Nobody 20m', 'plain call'],
    ['call Mum about it 20m', 'plain call'],
    ['lunch Mum 20m', 'plain -'],
  ])('is read correctly: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('people in a log line', () => {
  it.each([
    ['coffee with Ada and [[Ben]]', 'coffee x1 - Ada+Ben'],
    ['coffee with [[Ben]] and Ada', 'coffee x1 - Ben+Ada'],
    ['coffee Ada, [[Ben]]: talk', 'coffee x1 - Ada+Ben'],
    ['coffee [[Ben]], Ada and [[Cleo]] about it', 'coffee x1 - Ben+Ada+Cleo'],
    ['coffee mit Ada Lovelace & [[Ben]] und Mum', 'coffee x1 - Ada+Ben+Jane'],
    ['coffee with Nobody and [[Ben]]', 'plain coffee'],
    ['coffee with Ada [[Ben]]', 'plain coffee'],
    ['lunch with Ada and [[Ben]]', 'plain -'],
    ['introduction of [[Ada]] to [[Ben]]', 'introduction x1 - Ada+Ben'],
    ['introduction of Ada to [[Ben]]', 'introduction x1 - Ada+Ben'],
    ['introduction between [[Ada]] and [[Ben]]', 'introduction x1 - Ada+Ben'],
    ['introduction zwischen [[Ada]] und Mum', 'introduction x1 - Ada+Jane'],
    ['review of [[Book]]', 'plain -'],
    ['gift of [[Book]]', 'plain gift'],
    ['call via Zoom with [[Ada]]', 'call x1 - Ada'],
    ['call via Zoom [[Ada]]', 'call x1 - Ada'],
    ['call on Microsoft Teams with Ada', 'call x1 - Ada'],
    ['call über Signal mit [[Ada]]', 'call x1 - Ada'],
    ['coffee at Blue Bottle with [[Ada]]', 'coffee x1 - Ada'],
    ['coffee im Café Central mit [[Ada]]', 'coffee x1 - Ada'],
    ['call 20m via Zoom with [[Ada]]', 'call x1 20 Ada'],
    ['call via Zoom 20m with [[Ada]]', 'plain call'],
    ['call at 14:30 with [[Ada]]', 'call x1 - Ada'],
    ['call um 9 Uhr mit [[Ada]]', 'call x1 - Ada'],
    ['call about the boat with [[Ada]]', 'plain call'],
    ['call on the way with the dog', 'plain call'],
    ['lunch at the club with [[Ada]]', 'plain -'],
    ['reading in [[Book]]', 'plain reading'],
  ])('are read correctly: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('an amount in a log line', () => {
  it.each([
    ['3x call [[Ada]]', 'call x3 - Ada'],
    ['3 x call [[Ada]]', 'call x3 - Ada'],
    ['x3 call [[Ada]]', 'call x3 - Ada'],
    ['2026-11-10 3× call [[Ada]]', 'call x3 - Ada'],
    ['call 3x [[Ada]]', 'call x3 - Ada'],
    ['call ×3 [[Ada]]', 'call x3 - Ada'],
    ['call 3× [[Ada]]', 'call x3 - Ada'],
    ['call (x3) [[Ada]]', 'call x3 - Ada'],
    ['call [[Ada]] ×3', 'call x3 - Ada'],
    ['call 2 times [[Ada]]', 'call x2 - Ada'],
    ['call 2 mal [[Ada]]', 'call x2 - Ada'],
    ['3x call 20m [[Ada]]', 'call x3 60 Ada'],
    ['call 3x [[Ada]] 20m', 'call x3 60 Ada'],
    ['call 2x30m [[Ada]]', 'call x2 60 Ada'],
    ['call (20m) [[Ada]]', 'call x1 20 Ada'],
    ['call [[Ada]] (20m)', 'call x1 20 Ada'],
    ['call [20m] [[Ada]]', 'call x1 20 Ada'],
    ['call, 20m, [[Ada]]', 'call x1 20 Ada'],
    ['call [[Ada]], 20m', 'call x1 20 Ada'],
    ['call 20 Minuten [[Ada]]', 'call x1 20 Ada'],
    ['call 20 min. [[Ada]]', 'call x1 20 Ada'],
    ['call 20 minutos con [[Ada]]', 'call x1 20 Ada'],
    ['call 2 Stunden [[Ada]]', 'call x1 120 Ada'],
    ['call 1 heure avec [[Ada]]', 'call x1 60 Ada'],
    ['call 20 минут [[Ada]]', 'call x1 20 Ada'],
    ['call 1:30h [[Ada]]', 'call x1 90 Ada'],
    ['call [[Ada]] 1:20 Std', 'call x1 80 Ada'],
    ['call 1h30 [[Ada]]', 'call x1 90 Ada'],
    ['call [[Ada]] 1 hr. 30 min.', 'call x1 90 Ada'],
    ['call [[Ada]] 1 hr. 30 min. on her seat', 'call x1 90 Ada'],
    ['call [[Ada]] 1 h. 30 m', 'call x1 90 Ada'],
    ['call [[Ada]] 1 Std. 30 Min.', 'call x1 90 Ada'],
    ['call [[Ada]] 1h, 30m', 'call x1 90 Ada'],
    ['call [[Ada]] 1 hour and 30 minutes', 'call x1 90 Ada'],
    ['call [[Ada]] 2 hours, and 5 minutes: talk', 'call x1 125 Ada'],
    ['call 1 hour and 30 minutes [[Ada]]', 'call x1 90 Ada'],
    ['call Mum 1 hour and 30 minutes', 'call x1 90 Jane'],
    ['call [[Ada]] 1 Stunde und 30 Minuten', 'call x1 90 Ada'],
    ['call [[Ada]] 1 heure et 30 minutes', 'call x1 90 Ada'],
    ['call [[Ada]] 1 h & 30 min', 'call x1 90 Ada'],
    ['call [[Ada]] 1h + 30m x2', 'call x2 180 Ada'],
    ['call [[Ada]] (1 hour and 30 minutes)', 'call x1 90 Ada'],
    ['call [[Ada]] 1h and 30 people', 'call x1 60 Ada'],
    ['call [[Ada]] 1h. 30 people came', 'call x1 60 Ada'],
    ['call [[Ada]] 1h and 2 hours of talk', 'call x1 60 Ada'],
    ['20 min call with [[Ada]]', 'call x1 20 Ada'],
    ['call 1:30 [[Ada]]', 'call x1 - Ada “1:30” may be a time of day or an amount'],
    ['call [[Ada]] 1:30', 'call x1 - Ada “1:30” may be a time of day or an amount'],
    ['9h call [[Ada]]', 'call x1 - Ada “9h” may be a time of day or an amount'],
    ['call [[Ada]] 20', 'call x1 - Ada The number “20” has no unit'],
    ['call 1,5h [[Ada]]', 'call x1 - Ada The amount “1,5h” has a comma'],
    ['call [[Ada]] 1,5h', 'call x1 - Ada The amount “1,5h” has a comma'],
    ['call [[Ada]], 1,5 Std: maps', 'call x1 - Ada The amount “1,5 Std” has a comma'],
    ['call [[Ada]] for 1,5 hours', 'call x1 - Ada The amount “1,5 hours” has a comma'],
    ['call (1,5 ч) [[Ada]]', 'call x1 - Ada The amount “(1,5 ч)” has a comma'],
    ['call [[Ada]] 12,50 Euro', 'call x1 - Ada'],
    ['call 1,5 [[Ada]]', 'call x1 - Ada The number “1,5” has no unit'],
    ['lunch 1,5h [[Ada]]', 'lunch x1 - Ada The amount “1,5h” has a comma'],
    ['reading 1,5 h chapter 4', 'reading x1 - - The amount “1,5 h” has a comma'],
    ['lunch 1,5h soup', 'plain -'],
    ['lunch [with:: soup] later', 'plain -'],
    ['call 1,5h 2,5h [[Ada]]', 'call x1 - Ada The amount “1,5h” has a comma The amount “2,5h” has a comma'],
    ['1,5h call [[Ada]]', 'call x1 - Ada The amount “1,5h” has a comma'],
    ['(1,5 Std.) call about maps', 'call x1 - - The amount “(1,5 Std.)” has a comma'],
    ['1,5 lunch [[Ada]]', 'plain -'],
    ['call 1,5h, [[Ada]]', 'call x1 - Ada The amount “1,5h” has a comma'],
    ['call x2 1,5h [[Ada]]', 'call x2 - Ada The amount “1,5h” has a comma'],
    ['call 20m 1,5h [[Ada]]', 'call x1 20 Ada The amount “1,5h” has a comma'],
    ['call [[Ada]] 20m 1,5h', 'call x1 20 Ada'],
    ['call via Zoom 1,5h with [[Ada]]', 'plain call'],
    ['call [[Ben]] und Mum, 1,5h', 'call x1 - Ben+Jane The amount “1,5h” has a comma'],
    ['call [[Ada]] 30m. Maps', 'call x1 30 Ada'],
    ['call 30m. Maps', 'call x1 30 -'],
    ['call 30m.x [[Ada]]', 'plain call'],
    ['call [[Ada]] 2026', 'call x1 - Ada'],
    ['call [[Ada]] 2 years ago', 'call x1 - Ada'],
    ['call [[Ada]] at 14:30', 'call x1 - Ada'],
    ['3x milk', 'plain -'],
    ['call 1000x 10000m [[Ada]]', 'unreadable-log-line'],
    ['call x3, 1000h', 'unreadable-log-line'],
    ['3x call 20m 30m [[Ada]]', 'call x3 60 Ada There is a second amount, “30m”'],
  ])('is read or reported correctly: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});
