import { CliError } from '../../cli-error.ts';
import { RULES, ruleUrl } from '../../../rules/index.ts';
import type { Context } from '../../command-line/command.ts';
import { closestName } from '../../command-line/did-you-mean.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { endingAt, line, wrap } from '../../terminal/layout.ts';
import { fitReport } from '../../terminal/narrow.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import type { Style } from '../../terminal/style.ts';
import { exampleText, readRuleFixture } from '../../../rules/engine/rule-fixture.ts';
import { ruleFixtures } from '../../node/fixture-files.ts';
import * as lintWords from '../../words/lint-words.ts';

/** `netvault explain RULE`: prints what a rule reports and why, with an example of each kind. */
export function run({ io, args, style }: Context): Promise<ExitCode> {
  const [id = ''] = args.rest;
  const rule = RULES.get(id);
  if (!rule) {
    throw new CliError('no-such-rule', { given: id, near: closestName(id, RULES.keys()) });
  }
  const { explanation, reported, silent } = readRuleFixture(ruleFixtures(), id);
  if (args.isJson) {
    const { family, severity, summary } = rule;
    const examples = { reported: reported.map(exampleText), silent: silent.map(exampleText) };
    const explained = { id, family, severity, summary, url: ruleUrl(id), explanation: explanation.trim() };
    io.stdout.write(safeJson({ version: 1, ...explained, ...examples }));
    return Promise.resolve(EXIT.fine);
  }
  io.stdout.write(
    fitReport(style, (page) => {
      const paragraph = (text: string): string[] =>
        wrap(text, page.right - 2).map((part) => line({ at: 2, text: part }));
      const lines = [
        line({ at: 2, text: id, paint: page.bold }, endingAt(page.right, rule.severity, page.dim)),
        '',
        ...paragraph(rule.summary),
        '',
        ...paragraph(explanation),
        ...reported.flatMap((one) => example(lintWords.reportedExample, exampleText(one), page)),
        ...silent.flatMap((one) => example(lintWords.rightExample, exampleText(one), page)),
        '',
        line({ at: 2, text: ruleUrl(id), paint: page.dim }),
      ];
      return page.words(`\n${lines.join('\n')}\n\n`);
    }),
  );
  return Promise.resolve(EXIT.fine);
}

function example(heading: string, text: string, style: Style): string[] {
  const lines = text.split('\n');
  return [
    '',
    line({ at: 2, text: heading, paint: style.bold }),
    ...lines.map((part) => line({ at: 4, text: part })),
  ];
}
