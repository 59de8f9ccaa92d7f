import type { PropertyShape } from '../model/records.ts';
import { defineRule } from './engine/define-rule.ts';
import { isReported } from './engine/field-span.ts';

/** Obsidian's property type → the shapes of values that it shows without a warning. */
const FITS: Readonly<Record<string, readonly PropertyShape[]>> = {
  text: ['text', 'number', 'checkbox', 'date', 'datetime'],
  multitext: ['list', 'text', 'number', 'date', 'datetime', 'checkbox'],
  tags: ['list', 'text', 'number', 'date', 'datetime', 'checkbox'],
  aliases: ['list', 'text', 'number', 'date', 'datetime', 'checkbox'],
  number: ['number'],
  checkbox: ['checkbox'],
  date: ['date', 'datetime'],
  datetime: ['datetime', 'date'],
};

const WANTED: Readonly<Record<string, string>> = {
  text: 'text',
  multitext: 'a list of texts',
  tags: 'a list of tags',
  aliases: 'a list of texts',
  number: 'a number',
  checkbox: 'true or false',
  date: 'a date, 2026-11-20',
  datetime: 'a date and a time, 2026-11-20T18:00',
};

const SHOWN: Readonly<Record<PropertyShape, string>> = {
  empty: 'nothing',
  text: 'text',
  number: 'a number',
  checkbox: 'true or false',
  date: 'a date',
  datetime: 'a date and a time',
  list: 'a list',
  nested: 'more than a plain value',
};

export const propertyType = defineRule({
  id: 'property-type',
  family: 'fields',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A value does not match the type that Obsidian has for its property.',
  check({ index }, report) {
    const { propertyTypes } = index.surroundings.obsidian;
    if (propertyTypes.size === 0) return;
    for (const [path, { record, findings }] of index.notes) {
      for (const { key, valueSpan, shape } of record?.properties ?? []) {
        const type = propertyTypes.get(key.toLowerCase());
        if (type === undefined || shape === 'empty' || !Object.hasOwn(FITS, type)) continue;
        if (FITS[type]?.includes(shape) !== false) continue;
        if (isReported(findings, valueSpan)) continue;
        report(path, {
          span: valueSpan,
          message: `In Obsidian “${key}” is ${WANTED[type] ?? type}, but this is ${SHOWN[shape]}`,
          help: `Write ${WANTED[type] ?? type}, or change the property’s type in Obsidian`,
        });
      }
    }
  },
});
