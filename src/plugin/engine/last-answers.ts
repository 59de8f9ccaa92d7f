import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The last answers for one state of a vault at one moment: sidebar, status bar and code blocks ask for the same. */
export class LastAnswers<Answer> {
  readonly #known = new Map<string, Answer>();
  #index: VaultIndex | null = null;

  of(index: VaultIndex, { date, minutes }: Moment, what: string, work: () => Answer): Answer {
    if (this.#index !== index) this.#known.clear();
    this.#index = index;
    const key = `${date} ${minutes} ${what}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const answer = work();
    this.#known.set(key, answer);
    return answer;
  }
}
