import { SuggestModal, type App } from 'obsidian';
import type { Candidate } from '../../app/log/log-preview.ts';
import { drawWords } from '../dom/text.ts';
import { nobodyFound, whoIs } from '../words/log-words.ts';

/** Asks which of several people is meant; null where the question is closed. */
export function choosePerson(
  app: App,
  written: string,
  candidates: readonly Candidate[],
): Promise<Candidate | null> {
  return new Promise((answer) => {
    new PersonModal(app, written, candidates, answer).open();
  });
}

class PersonModal extends SuggestModal<Candidate> {
  readonly #candidates: readonly Candidate[];
  readonly #answer: (chosen: Candidate | null) => void;

  constructor(
    app: App,
    written: string,
    candidates: readonly Candidate[],
    answer: (chosen: Candidate | null) => void,
  ) {
    super(app);
    this.#candidates = candidates;
    this.#answer = answer;
    this.setPlaceholder(whoIs(written));
    this.emptyStateText = nobodyFound;
  }

  override getSuggestions(query: string): Candidate[] {
    const wanted = query.toLowerCase();
    return this.#candidates.filter(({ name, about }) => `${name} ${about}`.toLowerCase().includes(wanted));
  }

  override renderSuggestion({ name, about }: Candidate, el: HTMLElement): void {
    el.addClass('netvault-option');
    drawWords(el, '', name);
    drawWords(el, 'netvault-muted', about);
  }

  override onChooseSuggestion(candidate: Candidate): void {
    this.#answer(candidate);
  }

  override onClose(): void {
    // The app closes before it says what was chosen.
    window.setTimeout(() => {
      this.#answer(null);
    }, 0);
  }
}
