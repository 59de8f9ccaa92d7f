export * from '../../app/words/dates.ts';
