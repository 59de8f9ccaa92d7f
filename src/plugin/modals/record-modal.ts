import type { FormKind } from '../../app/notes/draft-record.ts';
import { UNITS } from '../../model/period.ts';
import { CADENCES, GOAL_KINDS } from '../../model/field-words.ts';
import type { NetVault } from '../netvault.ts';
import { NameConfirmation } from './name-confirmation.ts';
import { openNote } from '../vault/open-note.ts';
import { choiceField, textField } from './fields.ts';
import { FormModal } from './form-modal.ts';
import { newRecord } from '../words/command-words.ts';
import * as words from '../words/form-words.ts';

type Field = HTMLInputElement | HTMLSelectElement;
type Fields = Readonly<Record<string, Field>>;

const same = (values: readonly string[]): (readonly [string, string])[] => values.map((one) => [one, one]);

/** The form for a new contact, event or goal: asks for what is required and a little more, then opens its note. */
export class RecordModal extends FormModal {
  readonly #kind: FormKind;
  readonly #name: HTMLInputElement;
  readonly #answers: Fields;
  readonly #again = new NameConfirmation();

  constructor(vault: NetVault, kind: FormKind, names: readonly (readonly [string, string])[], given = '') {
    super(vault, newRecord[kind], words.makeNote);
    this.#kind = kind;
    this.#name = textField(this.fields, words.name, {
      required: true,
      value: given,
      placeholder: words.nameExamples[kind],
    });
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
          organization: textField(into, words.organization),
          cadence: choiceField(into, words.cadence, [['', words.cadenceOfTemplate], ...same(CADENCES)]),
        };
      case 'event':
        return {
          date: textField(into, words.date, { required: true, placeholder: words.dayExamples }),
          time: textField(into, words.time, { placeholder: '18:00-20:30' }),
          place: textField(into, words.place),
        };
      case 'goal':
        return this.#goal();
    }
  }

  /** The questions depend on the kind of goal. */
  #goal(): Fields {
    const { fields: into } = this;
    const kind = choiceField(
      into,
      words.goalKind,
      GOAL_KINDS.map((one) => [one, words.goalKinds[one]]),
    );
    const metric = textField(into, words.metric, { placeholder: words.metricExample });
    const target = textField(into, words.target, { type: 'number' });
    const every = choiceField(into, words.every, same(UNITS));
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
    const purpose = choiceField(this.fields, words.purpose, [['', words.noPurpose], ...names]);
    if (names.length === 1) purpose.value = names[0]?.[0] ?? '';
    return { purpose };
  }

  protected override async send(): Promise<boolean> {
    const { vault } = this;
    const answers: Record<string, string> = {};
    for (const [key, field] of Object.entries(this.#answers))
      answers[key] = field.isShown() ? await this.follow(field.value) : '';
    const name = this.#name.value.trim();
    const change = await this.#again.make(name, (isAnother) =>
      vault.engine.forms.newRecord(vault.now(), this.#kind, name, answers, isAnother),
    );
    await vault.put([change]);
    await openNote(vault.app, change.path);
    return true;
  }
}
