import type { MergeDecisions, MergeQuestions, MergeRefusal } from '../../../app/merge/plan-merge.ts';
import { DEFINITIONS } from '../../../parser/records/definitions.ts';
import { askDefaultNo } from '../../asking/ask-default-no.ts';
import { askUntilValid } from '../../asking/ask-until-valid.ts';
import { CliError } from '../../cli-error.ts';
import { SAME_LINES, SIDES } from '../../command-line/choices.ts';
import type { Context } from '../../command-line/command.ts';
import { printMessage } from '../../report/print-message.ts';
import * as mergeWords from '../../words/merge-words.ts';

type Side = (typeof SIDES)[number];

/** Maximum number of items that an error names. */
const SHOWN = 6;

type OtherTotals = Extract<MergeRefusal, { readonly is: 'other-totals' }>;

/** The decisions about a merge: made by options, otherwise by the user's answers. */
export class Decisions {
  readonly #context: Context;
  readonly #fields = new Map<string, Side>();
  readonly #unused = new Set<string>();
  #all: Side | null = null;
  #sameLines: MergeDecisions['sameLines'];
  #isRecounted: boolean;

  /** Reads the options. Throws `CliError` for a malformed `--keep`. */
  static of(context: Context): Decisions {
    return new Decisions(context);
  }

  private constructor(context: Context) {
    const { args } = context;
    this.#context = context;
    this.#sameLines = SAME_LINES.find((one) => one === args.text('same-lines')) ?? null;
    this.#isRecounted = args.flag('recount');
    for (const given of args.list('keep')) {
      const [, field, value = ''] = /^(?:(.*\S)\s*=\s*)?(\S*)$/.exec(given.trim()) ?? [];
      const side = SIDES.find((one) => one === value.toLowerCase());
      if (!side) throw new CliError('bad-keep', { given });
      if (field === undefined) this.#all = side;
      else {
        const name = DEFINITIONS.contact.names.ownName(field.trim()) ?? field.trim();
        this.#fields.set(name, side);
        this.#unused.add(name);
      }
    }
  }

  made(): MergeDecisions {
    return {
      keep: (field) => {
        this.#unused.delete(field);
        const side = this.#fields.get(field) ?? this.#all;
        return side === null ? null : side === this.#staying ? 'stays' : 'goes';
      },
      sameLines: this.#sameLines,
      isRecounted: this.#isRecounted,
    };
  }

  get #staying(): Side {
    return this.#context.args.text('into') === 'b' ? 'b' : 'a';
  }

  /** Throws `CliError` if `--keep` names a field without a conflict. */
  refuseUnused(): void {
    const [field] = this.#unused;
    if (field !== undefined) throw new CliError('keep-of-no-conflict', { field });
  }

  get #isSilent(): boolean {
    const { io, args } = this.#context;
    return io.ask === null || args.isJson;
  }

  /** Asks for the decisions that are missing. Throws `CliError` listing them if the user cannot be asked, or breaks off. */
  async ask({ fields, lines }: MergeQuestions): Promise<void> {
    const isA = this.#staying === 'a';
    const sides = fields.map(({ field, stays, goes }) => ({
      field,
      a: isA ? stays : goes,
      b: isA ? goes : stays,
    }));
    const undecided = new CliError('merge-undecided', {
      fields: sides.slice(0, SHOWN),
      more: Math.max(0, sides.length - SHOWN),
      lines,
    });
    if (this.#isSilent) throw undecided;
    const { errorStyle } = this.#context;
    for (const { field, a, b } of sides) {
      const question = mergeWords.whichHolds(...safe(errorStyle.safe, field, a, b));
      const side = await this.#choose(question, SIDES, mergeWords.aOrB);
      if (side === null) throw undecided;
      this.#fields.set(field, side);
    }
    if (lines.length === 0) return;
    for (const line of lines) printMessage(this.#context, mergeWords.lineInBothLogs(errorStyle.safe(line)));
    const question = mergeWords.onceOrBoth(lines.length);
    this.#sameLines = await this.#choose(question, SAME_LINES, mergeWords.sayOnceOrBoth);
    if (this.#sameLines === null) throw undecided;
  }

  #choose<Word extends string>(
    question: string,
    words: readonly Word[],
    otherwise: string,
  ): Promise<Word | null> {
    return askUntilValid(this.#context, question, (answer) => {
      const word = words.find((one) => one === answer.toLowerCase());
      if (word === undefined) printMessage(this.#context, otherwise);
      return word;
    });
  }

  /** Asks whether totals may change. Throws `CliError` listing them if the user says no or cannot be asked. */
  async askRecount({ totals, twice }: OtherTotals): Promise<void> {
    const refused = new CliError('merge-other-totals', {
      totals: totals.slice(0, SHOWN),
      more: Math.max(0, totals.length - SHOWN),
      twice,
    });
    if (this.#isSilent) throw refused;
    const said = [...totals.slice(0, SHOWN).map(mergeWords.countsAnew), ...mergeWords.notedTwice(twice)];
    for (const text of said) printMessage(this.#context, this.#context.errorStyle.safe(text));
    if (!(await askDefaultNo(this.#context, mergeWords.isRecountMeant))) throw refused;
    this.#isRecounted = true;
  }
}

function safe(
  make: (text: string) => string,
  field: string,
  a: string,
  b: string,
): [field: string, a: string, b: string] {
  return [make(field), make(a), make(b)];
}
