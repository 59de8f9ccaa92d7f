import { CliError } from '../../cli-error.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { LINT_FORMATS } from '../../command-line/choices.ts';

export type Format = (typeof LINT_FORMATS)[number];

/** One report: its format, and the file it is written to; null for stdout. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
}

/** Reads `--format` values such as `stylish`, `sarif:out.sarif` and `json:-`; without any, `stylish` is printed. */
export function readOutputs(given: readonly string[]): readonly Output[] {
  if (given.length === 0) return [{ format: 'stylish', file: null }];
  const outputs = given.map((text): Output => {
    const at = text.indexOf(':');
    const name = at < 0 ? text : text.slice(0, at);
    const format = LINT_FORMATS.find((known) => known === name);
    if (!format) {
      throw new CliError('bad-option-value', { option: 'format', ...choiceErrorData(name, LINT_FORMATS) });
    }
    if (at < 0) return { format, file: null };
    if (at === text.length - 1) throw new CliError('format-without-file', { given: text });
    const file = text.slice(at + 1);
    return { format, file: file === '-' ? null : file };
  });
  if (outputs.filter(({ file }) => file === null).length > 1) {
    throw new CliError('two-reports-printed', { format: outputs[1]?.format ?? 'json' });
  }
  return outputs;
}
