import { describe, expect, it } from 'vitest';
import { readStatus } from '../../src/parser/records/status-fields.ts';
import type { StatusKind } from '../../src/parser/records/status-words.ts';

/** Kind and status, and words for it, separated by commas. */
const WORDS: readonly (readonly [kind: StatusKind, status: string, words: string])[] = [
  ['event', 'attended', 'assisté, participei, uczestniczyłem, hölls, fullført, järjestetty, lezajlott'],
  [
    'event',
    'attended',
    'посетил, зроблено, відбулося, виконано, έγινε, πραγματοποιήθηκε, 끝남, 진행됨, נכחתי',
  ],
  ['event', 'attended', 'wasHeld, 3 - Done, 2. finished'],
  [
    'event',
    'skipped',
    'gefehlt, pas venu, non présenté, décliné, não compareceu, non presentato, niet verschenen',
  ],
  [
    'event',
    'skipped',
    'odrzucone, vynecháno, hoppade över, avböjt, fraværende, sprunget over, afslået, avslått',
  ],
  ['event', 'skipped', 'ei tullut, väliin jäänyt, hiányzott, не пришёл, отсутствовал, отклонено, не прийшов'],
  [
    'event',
    'skipped',
    'відсутній, відхилено, atlandı, απών, δεν πήγα, 辞退, スキップ, 跳过, 错过, 결석, 거절, 건너뜀',
  ],
  ['event', 'skipped', 'דילגתי, החמצתי, didNotAttend'],
  [
    'event',
    'canceled',
    'supprimé, déplacé, reprogramado, remarcado, suspenso, spostato, přeloženo, flyttad, flyttet',
  ],
  ['event', 'canceled', 'kansellert, скасовано, відмінено, відкладено, αναβλήθηκε, ματαιώθηκε, تأجل'],
  [
    'event',
    'planned',
    'eingeladen, inscrit, in attesa, aangemeld, umówione, inbokad, anmäld, aftalt, avtalt, tilmeldt',
  ],
  [
    'event',
    'planned',
    'ilmoittautunut, előzetes, планируется, назначено, заплановано, підтверджено, планується',
  ],
  [
    'event',
    'planned',
    'προγραμματισμένο, επιβεβαιωμένο, 仮, 予約済み, 申込済み, 計画中, 未开始, 预定, 확인됨, 계획됨',
  ],
  ['contact', 'paused', 'pausiert, onHold, nieaktywny, passiv, ανενεργός, 非アクティブ, 비활성, 보류'],
  ['contact', 'archived', 'ehemalig, afdød, умер, помер, ancien, zmarły, архівовано, 故人, 去世, 보관됨'],
  ['contact', 'active', 'ενεργός, アクティブ, 활성'],
  ['goal', 'paused', 'pausiert, satt på pause, призупинено'],
  ['goal', 'done', 'opnået, виконано, досягнуто'],
  ['goal', 'paused', 'pending, pendiente, en attente, ausstehend'],
  ['introduction', 'declined', 'abandoned, abandonné, given up, aufgegeben, cancelled'],
  ['introduction', 'asked', 'pending, in progress, waiting'],
  ['goal', 'dropped', 'скасовано, kansellert, abandoned, given up'],
  [
    'introduction',
    'proposed',
    'zaproponowane, navrženo, foreslått, föreslagen, javasolt, предложено, запропоновано',
  ],
  ['introduction', 'proposed', 'önerildi, 提案, 建议, 제안됨, הוצע, مقترح'],
  [
    'introduction',
    'asked',
    'zapytano, zeptán, spurgt, tillfrågad, kysytty, megkérdezve, спросили, запитано, 依頼中, 요청함',
  ],
  [
    'introduction',
    'consented',
    'zgoda, souhlasí, samtyckt, samtykket, godkänd, beleegyezett, согласен, 同意, 동의, موافق',
  ],
  [
    'introduction',
    'made',
    'przedstawieni, představeni, præsenteret, bemutatva, познакомил, познайомив, 介绍, 紹介済み, 소개함',
  ],
  ['introduction', 'declined', 'odrzucone, afvist, avslått, отклонено, відхилено, 辞退, 거절됨, נדחה'],
];

describe('readStatus', () => {
  it.each(
    WORDS.flatMap(([kind, status, words]) => words.split(', ').map((word) => [kind, word, status] as const)),
  )('of an %s, reads “%s” as %s', (kind, word, status) => {
    expect(readStatus(kind, word)).toBe(status);
  });

  it.each([
    ['event', 'simmering'],
    ['event', 'nie wiem'],
    ['contact', 'friend'],
    ['contact', 'client'],
    ['goal', 'offen'],
    ['introduction', 'foresight'],
  ] as const)('of an %s, does not know “%s”', (kind, word) => {
    expect(readStatus(kind, word)).toBe(null);
  });
});
