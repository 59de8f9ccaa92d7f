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
