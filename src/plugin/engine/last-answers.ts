import type { Ledger } from '../../scorecard/index.ts';

/** The last answers from one ledger: sidebar, status bar and code blocks ask for the same. */
export class LastAnswers<Answer> {
  readonly #known = new Map<string, Answer>();
  #ledger: Ledger | null = null;

  /** What `work` gives, once for each question and ledger. */
  of(ledger: Ledger, question: string, work: () => Answer): Answer {
    // The app asks every minute, for days: what it asked before is never asked again.
    if (this.#ledger !== ledger) this.#known.clear();
    this.#ledger = ledger;
    const known = this.#known.get(question);
    if (known !== undefined) return known;
    const answer = work();
    this.#known.set(question, answer);
    return answer;
  }
}
