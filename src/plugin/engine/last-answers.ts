import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The last answers for one state of a vault at one moment: sidebar, status bar and code blocks ask for the same. */
export class LastAnswers<Answer> {
  readonly #known = new Map<string, Answer>();
  #index: VaultIndex | null = null;
  #at = '';

  of(index: VaultIndex, { date, minutes }: Moment, what: string, work: () => Answer): Answer {
    const at = `${date} ${minutes}`;
    // The app asks every minute, for days: what it asked before is never asked again.
    if (this.#index !== index || this.#at !== at) this.#known.clear();
    this.#index = index;
    this.#at = at;
    const known = this.#known.get(what);
    if (known !== undefined) return known;
    const answer = work();
    this.#known.set(what, answer);
    return answer;
  }
}
