import { plainName } from '../../model/plain-name.ts';
import { SuggestModal, type App } from 'obsidian';
import type { PersonChoice } from '../../app/people/person-choices.ts';
import { drawOption } from '../dom/option.ts';
import { errorSentences } from '../words/error-words.ts';
import { nobodyFound } from '../words/log-words.ts';

/** Asks which of several people is meant; null if the user closes the list. */
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
  /** What was typed, in plain letters. */
  #wanted = '';

  constructor(app: App, question: string, people: readonly One[], answer: (chosen: One | null) => void) {
    super(app);
    this.#people = people;
    this.#answer = answer;
    this.setPlaceholder(question);
  }

  override getSuggestions(query: string): One[] {
    this.#wanted = plainName(query);
    const found = this.#people.filter(({ name, about, also = [] }) =>
      [`${name} ${about}`, ...also].some((one) => this.#fits(one)),
    );
    const why = found[0]?.refused;
    this.emptyStateText = why ? errorSentences(why) : nobodyFound;
    return found.filter(({ refused }) => !refused);
  }

  override renderSuggestion({ name, about, also = [] }: One, el: HTMLElement): void {
    const found = this.#wanted === '' || this.#fits(name) ? [] : also.filter((one) => this.#fits(one));
    drawOption(el, name, found[0] ?? about);
  }

  #fits(text: string): boolean {
    return plainName(text).includes(this.#wanted);
  }

  override onChooseSuggestion(person: One): void {
    this.#answer(person);
  }

  override onClose(): void {
    // The app calls `onClose` before it passes on the choice.
    window.setTimeout(() => {
      this.#answer(null);
    }, 0);
  }
}
