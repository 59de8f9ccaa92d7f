import type { Surroundings } from '../../vault/surroundings.ts';

/**
 * The question of a command, together with the language in which it reads dates, as the text
 * under which its answer is kept.
 */
export function questionText(question: readonly unknown[], language: Surroundings['language']): string {
  return JSON.stringify([...question, language]);
}
