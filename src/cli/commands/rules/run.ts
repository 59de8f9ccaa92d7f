import { RULES, ruleUrl } from '../../../rules/index.ts';
import type { Context } from '../../command-line/command.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { line, wrap } from '../../terminal/layout.ts';
import { fitReport, sentenceWidth } from '../../terminal/narrow.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import type { Style } from '../../terminal/style.ts';
import * as lintWords from '../../words/lint-words.ts';

/** `netvault rules`: lists every rule with its severity, by family. */
export function run({ io, args, style }: Context): Promise<ExitCode> {
  if (args.isJson) {
    const rules = [...RULES.values()].map(({ id, family, severity, summary }) => ({
      id,
      family,
      severity,
      summary,
      url: ruleUrl(id),
    }));
    io.stdout.write(safeJson({ version: 1, rules }));
    return Promise.resolve(EXIT.fine);
  }
  io.stdout.write(fitReport(style, rulesText));
  return Promise.resolve(EXIT.fine);
}

function rulesText(style: Style): string {
  const all = [...RULES.values()];
  const blocks = [...new Set(all.map(({ family }) => family))].map((family) => {
    const rows = all
      .filter((rule) => rule.family === family)
      .flatMap(({ id, severity, summary }) => {
        const [first = '', ...rest] = wrap(summary, sentenceWidth(41, style));
        return [
          line({ at: 4, text: id }, { at: 28, text: severity, paint: style.dim }, { at: 37, text: first }),
          ...rest.map((text) => line({ at: 37, text })),
        ];
      });
    return [line({ at: 2, text: lintWords.family(family), paint: style.bold }), ...rows].join('\n');
  });
  return style.words(`\n${blocks.join('\n\n')}\n\n  ${lintWords.readMore()}\n\n`);
}
