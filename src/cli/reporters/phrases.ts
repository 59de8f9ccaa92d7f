export * from '../../app/words/phrases.ts';
