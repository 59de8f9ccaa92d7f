import type { Diagnostic, LintReport } from '../../../model/finding.ts';
import { cutTo } from '../../terminal/cells.ts';
import { RIGHT, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as summaryWords from '../../words/summary-words.ts';

const MOST_FINDINGS = 6;
const ORDER = ['error', 'warning', 'info'] as const;

/** What `watch` shows below the summary: the worst findings, a line or two each, and how to leave. */
export function watchFooter({ diagnostics, summary }: LintReport, style: Style): string {
  const sorted = ORDER.flatMap((severity) => diagnostics.filter((one) => one.severity === severity));
  const shown = sorted.slice(0, MOST_FINDINGS).flatMap((one) => finding(one, style));
  const more = sorted.length - MOST_FINDINGS;
  const rest = more > 0 ? [line({ at: 2, text: summaryWords.moreFindings(more), paint: style.dim })] : [];
  return [
    ...shown,
    ...rest,
    ...(shown.length > 0 ? [''] : []),
    line({ at: 2, text: summaryWords.watching(summary.notes), paint: style.dim }),
    '',
  ]
    .join('\n')
    .concat('\n');
}

function finding({ path, start, message, severity }: Diagnostic, style: Style): string[] {
  const place = `:${start.line}:${start.column}`;
  const name = cutTo(style.safe(path), RIGHT - 2 - 10 - place.length, style.signs.ellipsis);
  return [
    line({ at: 2, text: severity }, { at: 11, text: name + place, paint: style.dim }),
    ...wrap(style.safe(message), RIGHT - 11).map((text) => line({ at: 11, text })),
  ];
}
