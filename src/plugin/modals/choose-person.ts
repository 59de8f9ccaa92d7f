import { SuggestModal, type App } from 'obsidian';
import type { PersonChoice } from '../../app/people/person-choices.ts';
import { drawWords } from '../dom/text.ts';
import { nobodyFound } from '../words/log-words.ts';

/** Asks which of several people is meant; null where the question is closed. */
export function choosePerson<One extends PersonChoice>(
  app: App,
  question: string,
  people: readonly One[],
): Promise<One | null> {
  return new Promise((answer) => {
    new PersonModal(app, question, people, answer).open();
  });
}

class PersonModal<One extends PersonChoice> extends SuggestModal<One> {
  readonly #people: readonly One[];
  readonly #answer: (chosen: One | null) => void;

  constructor(app: App, question: string, people: readonly One[], answer: (chosen: One | null) => void) {
    super(app);
    this.#people = people;
    this.#answer = answer;
    this.setPlaceholder(question);
    this.emptyStateText = nobodyFound;
  }

  override getSuggestions(query: string): One[] {
    const wanted = query.toLowerCase();
    return this.#people.filter(({ name, about }) => `${name} ${about}`.toLowerCase().includes(wanted));
  }

  override renderSuggestion({ name, about }: One, el: HTMLElement): void {
    el.addClass('netvault-option');
    drawWords(el, '', name);
    drawWords(el, 'netvault-muted', about);
  }

  override onChooseSuggestion(person: One): void {
    this.#answer(person);
  }

  override onClose(): void {
    // The app closes before it says what was chosen.
    window.setTimeout(() => {
      this.#answer(null);
    }, 0);
  }
}
