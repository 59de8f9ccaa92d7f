import { describe, expect, it } from 'vitest';
import {
  nameFromParts,
  namePartsOf,
  withoutSalutation,
  withoutTitles,
} from '../../src/exchange/name-parts.ts';

describe('namePartsOf', () => {
  it.each([
    ['Ada Lovelace', 'Lovelace|Ada||'],
    ['Ada', '|Ada||'],
    ['Eva Klein, MA', 'Klein|Eva||MA'],
    ['Eva Klein, MA, Ph.D.', 'Klein|Eva||MA, Ph.D.'],
    ['Ben Okri Jr.', 'Okri|Ben||Jr.'],
    ['Ben Okri, Jr.', 'Okri|Ben||Jr.'],
    ['Ann Lee PhD MBA', 'Lee|Ann||PhD, MBA'],
    ['Henry Ford II', 'Ford|Henry||II'],
    ['Univ.-Prof. Dr. Anna-Maria Müller-Lüdenscheid', 'Müller-Lüdenscheid|Anna-Maria|Univ.-Prof. Dr.|'],
    ['Prof. Dr. med. Max Huber, M.Sc.', 'Huber|Max|Prof. Dr. med.|M.Sc.'],
    ['Dipl.-Ing. Eva Klein', 'Klein|Eva|Dipl.-Ing.|'],
    ['Mag.a Eva Klein', 'Klein|Eva|Mag.a|'],
    ['Dr.in Klein', 'Klein||Dr.in|'],
    ['Dr.', '|Dr.||'],
    // The family name is first.
    ['佐藤 健', '佐藤|健||'],
    ['김 철수', '김|철수||'],
    ['スミス ジョン', 'スミス|ジョン||'],
    ['スミス マリー', 'スミス|マリー||'],
    ['田中太郎', '|田中太郎||'],
    ['Wang 小明', '小明|Wang||'],
    // Not certain, so that the last word is the family name.
    ['Klein, Eva', 'Eva|Klein,||'],
    ['Huber, J.R.', 'J.R.|Huber,||'],
    ['Yo-Yo MA', 'MA|Yo-Yo||'],
    ['Ing Chang', 'Chang|Ing||'],
    ['Drew Profitt', 'Profitt|Drew||'],
    ['Jr', '|Jr||'],
  ])('%s: %s', (name, parts) => {
    const { family, given, prefixes, suffixes } = namePartsOf(name, null);
    expect([family, given, prefixes, suffixes].join('|')).toBe(parts);
  });
});

describe('nameFromParts', () => {
  it.each([
    ['太郎', '田中', '田中太郎'],
    ['小明', '王', '王小明'],
    ['철수', '김', '김철수'],
    ['さくら', '田中', '田中さくら'],
    ['ジョン', 'スミス', 'スミス ジョン'],
    ['太郎', '', '太郎'],
    ['', '田中', '田中'],
    ['Taro', 'Tanaka', 'Taro Tanaka'],
    ['小明', 'Wang', '小明 Wang'],
    ['Анна', 'Петрова', 'Анна Петрова'],
  ])('%s and %s: %s', (given, family, name) => {
    expect(nameFromParts({ prefix: '', given, middle: '', family, suffix: '' })).toBe(name);
    expect(nameFromParts({ prefix: 'Dr.', given, middle: '', family, suffix: 'MA' })).toBe(`Dr. ${name} MA`);
  });
});

describe('withoutSalutation', () => {
  it.each([
    ['Herr Max Huber', 'Herr', 'Max Huber'],
    ['Herr Dr. Max Huber', 'Herr Dr.', 'Dr. Max Huber'],
    ['Dr. Max Huber', 'Dr.', 'Dr. Max Huber'],
    ['Herr Max Huber', '', 'Herr Max Huber'],
    ['Ms Marvel', 'Mr', 'Ms Marvel'],
    ['Mme', 'Mme', ''],
    ['Mr & Mrs Hill', 'Mr & Mrs', 'Mr & Mrs Hill'],
    ['Michel Roy', 'M', 'Michel Roy'],
  ])('%s with %j is %s', (name, prefix, expected) => {
    expect(withoutSalutation(name, prefix)).toBe(expected);
  });
});

describe('withoutTitles', () => {
  it.each([
    ['Dr. Petra van den Berg', 'Petra van den Berg', ''],
    ['Univ.-Prof. Dr. Max Huber, M.Sc.', 'Max Huber', ''],
    ['Ann Lee, PhD, MBA', 'Ann Lee', ''],
    ['Tom Li Jr.', 'Tom Li', 'Jr'],
    ['Tom Li, Jr., PhD', 'Tom Li', 'Jr'],
    ['Henry Ford II', 'Henry Ford', 'II'],
    ['Dr. Berg', 'Dr. Berg', ''],
    ['Lovelace, Ada', 'Lovelace, Ada', ''],
    ['SMITH, JOHN', 'SMITH, JOHN', ''],
    ['', '', ''],
  ])('%s: %s, %j', (name, bare, generation) => {
    expect(withoutTitles(name)).toEqual({ name: bare, generation });
  });
});
