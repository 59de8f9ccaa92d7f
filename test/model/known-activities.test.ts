import { describe, expect, it } from 'vitest';
import { summaryOf } from '../harness/vault-of.ts';
import { activityWordAt, KnownActivities } from '../../src/model/known-activities.ts';

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

describe('“one-to-one” in digits', () => {
  it.each([
    ['1:1 [[Ada]]', 'one-to-one', 3],
    ['1:1s [[Ada]]', 'one-to-one', 4],
    ['1-1 with [[Ada]]', 'one-to-one', 3],
    ['1：1 [[Ada]]', 'one-to-one', 3],
    ['1–2–1 [[Ada]]', 'one-to-one', 5],
    ['1-2-1: plans', 'one-to-one', 5],
    ['1:15 [[Ada]]', undefined, undefined],
    ['1-1-2026 call', undefined, undefined],
    ['1-1.2026 call', undefined, undefined],
    ['1-2-12 call', undefined, undefined],
    ['1-on-1', 'one-to-one', 6],
    ['1on1 with [[Ada]]', 'one-to-one', 4],
    ['1 on 1: plans', 'one-to-one', 6],
    ['1 to 1s [[Ada]]', 'one-to-one', 7],
    ['1o1 [[Ada]]', 'one-to-one', 3],
    ['One on one with [[Ada]]', 'one-to-one', 10],
    ['one-on-one [[Ada]]', 'one-to-one', 10],
    ['1 on 1 Dec', 'one-to-one', 6],
    ['1 to 15', undefined, undefined],
    ['1 on 10 [[Ada]]', undefined, undefined],
    ['one on', undefined, undefined],
    ['once', undefined, undefined],
    ['121 [[Ada]]', undefined, undefined],
    ['11 [[Ada]]', undefined, undefined],
  ])('is found, or not: %s', (text, name, end) => {
    expect(KnownActivities.BUILT_IN.at(text, 0)).toEqual(name === undefined ? null : { name, end });
  });

  it('is an activity of its own if a scorecard names it', () => {
    expect(new KnownActivities(['1-2-1']).at('1-2-1 [[Ada]]', 0)).toEqual({ name: '1-2-1', end: 5 });
  });
});

describe('a known activity', () => {
  const known = new KnownActivities(['imza', 'ılıca', 'ΕΠΑΦΉ', 'görüşme']);

  it.each([
    ['İMZA', 'imza'],
    ['ımza', 'imza'],
    ['ILICA', 'ılıca'],
    ['Ilıca', 'ılıca'],
    ['επαφή', 'ΕΠΑΦΉ'],
    ['ΕΠΑΦΗ', 'ΕΠΑΦΉ'],
    ['GÖRÜŞME', 'görüşme'],
    ['gorusme', undefined],
  ])('is found in any case: %s', (text, name) => {
    expect(known.at(`${text} [[Ada]]`, 0)?.name).toBe(name);
  });

  it('counts whatever the case of the scorecard, and is named as people write it', () => {
    const notes = {
      'Scorecard.md': '---\ntype: scorecard\npoints: [İMZA 3, ılıca 1]\nlog_headings: [GÜNLÜKLERİ]\n---\n',
      'Ada.md':
        '---\ntype: contact\n---\n## Günlükleri\n\n- 2026-11-18 imza\n- 2026-11-18 Ilıca: x\n- 2026-11-18 İŞ [[Bo]]\n',
    };
    expect(summaryOf(notes, '2026-11-19').activities).toMatchObject({ imza: 1, ılıca: 1, iş: 1 });
    expect(summaryOf(notes, '2026-11-19').points).toBe(4);
  });
});
