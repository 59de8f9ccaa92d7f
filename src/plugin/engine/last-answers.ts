import type { Ledger } from '../../scorecard/index.ts';

/** The last answers from one ledger: sidebar, status bar and code blocks ask the same questions. */
export class LastAnswers<Answer> {
  readonly #known = new Map<string, Answer>();
  #ledger: Ledger | null = null;

  /** The result of `work`, computed once for each question and ledger. */
  of(ledger: Ledger, question: string, work: () => Answer): Answer {
    // The app asks every minute, for days, and never asks about an earlier minute again.
    if (this.#ledger !== ledger) this.#known.clear();
    this.#ledger = ledger;
    const known = this.#known.get(question);
    if (known !== undefined) return known;
    const answer = work();
    this.#known.set(question, answer);
    return answer;
  }
}
