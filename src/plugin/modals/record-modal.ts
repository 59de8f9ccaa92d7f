import type { FormKind } from '../../app/notes/draft-record.ts';
import { UNITS } from '../../model/period.ts';
import { CADENCES, GOAL_KINDS, type GoalKind } from '../../model/field-words.ts';
import type { NetVault } from '../netvault.ts';
import { openNote } from '../vault/open-note.ts';
import { putChanges } from '../vault/put-changes.ts';
import { choiceField, textField } from './fields.ts';
import { FormModal } from './form-modal.ts';

/** What a goal of each kind is about. */
const GOALS: Readonly<Record<GoalKind, string>> = {
  behavior: 'What I do',
  reconnection: 'People I reconnect with',
  reading: 'Reading',
  overall: 'What it is all for',
};
type Field = HTMLInputElement | HTMLSelectElement;
type Fields = Readonly<Record<string, Field>>;

const same = (words: readonly string[]): (readonly [string, string])[] => words.map((word) => [word, word]);

/** Asks for what a new contact, event or goal cannot be without, and a little more; then opens its note. */
export class RecordModal extends FormModal {
  readonly #kind: FormKind;
  readonly #name: HTMLInputElement;
  readonly #answers: Fields;

  constructor(vault: NetVault, kind: FormKind, names: readonly (readonly [string, string])[]) {
    super(vault, `New ${kind}`, 'Make the note');
    this.#kind = kind;
    const placeholder = { contact: 'Ada Lovelace', event: 'Winter book fair', goal: 'Call five people' }[
      kind
    ];
    this.#name = textField(this.fields, 'Name', { required: true, placeholder });
    this.#answers = {
      ...this.#draw(),
      ...(kind === 'contact' || names.length === 0 ? {} : this.#purpose(names)),
    };
  }

  #draw(): Fields {
    const { fields: into } = this;
    switch (this.#kind) {
      case 'contact':
        return {
          organization: textField(into, 'Organization'),
          cadence: choiceField(into, 'Keep in touch', [['', 'As in the template'], ...same(CADENCES)]),
        };
      case 'event':
        return {
          date: textField(into, 'Date', { type: 'date', required: true }),
          time: textField(into, 'Time', { placeholder: '18:00-20:30' }),
          place: textField(into, 'Place'),
        };
      case 'goal':
        return this.#goal();
    }
  }

  /** What is asked depends on the kind of goal. */
  #goal(): Fields {
    const { fields: into } = this;
    const kind = choiceField(
      into,
      'Kind',
      GOAL_KINDS.map((one) => [one, GOALS[one]]),
    );
    const metric = textField(into, 'What is counted', { placeholder: 'points, or an activity such as call' });
    const target = textField(into, 'How many', { type: 'number' });
    const every = choiceField(into, 'Every', same(UNITS));
    every.value = 'week';
    const show = (): void => {
      const chosen = GOAL_KINDS.find((one) => one === kind.value);
      metric.parentElement?.toggle(chosen === 'behavior');
      for (const field of [target, every]) field.parentElement?.toggle(chosen !== 'overall');
    };
    kind.addEventListener('change', show);
    show();
    return { kind, metric, target, every };
  }

  #purpose(names: readonly (readonly [string, string])[]): Fields {
    const purpose = choiceField(this.fields, 'For', [['', 'Nothing in particular'], ...names]);
    if (names.length === 1) purpose.value = names[0]?.[0] ?? '';
    return { purpose };
  }

  protected override async send(): Promise<boolean> {
    const { vault } = this;
    const answers = Object.fromEntries(
      Object.entries(this.#answers).map(([key, field]) => [key, field.isShown() ? field.value : '']),
    );
    const change = await vault.engine.newRecord(vault.now(), this.#kind, this.#name.value, answers);
    await putChanges(vault.app, [change]);
    await openNote(vault.app, change.path);
    return true;
  }
}
