import type { LedgerEntry } from '../../app/introduction-ledger.ts';
import { widthOf } from '../terminal/cells.ts';
import { RIGHT } from '../terminal/layout.ts';
import { shellWord } from '../terminal/shell-word.ts';
import type { Style } from '../terminal/style.ts';

/** The whole command that notes the next step, ready to copy; none where nothing is to be done now. */
export function nextCommand({ next, names, missingNames }: LedgerEntry, style: Style): string[] {
  switch (next) {
    case 'ask':
      return command('Once they are asked:', ['asked', ...names], style);
    case 'answer': {
      const [first = '', second] = missingNames;
      const other = names.find((name) => name !== first) ?? '';
      return second === undefined
        ? command('Once the answer is yes:', ['consented', first, '--with', other], style)
        : command('Once both say yes:', ['consented', ...names], style);
    }
    case 'introduce':
      return command('Once they are introduced:', ['made', ...names], style);
    case 'outcome':
      return command('Once you know what came of it:', ['outcome', ...names, 'what came of it'], style);
    case null:
      return [];
  }
}

/** The command that makes a note of a proposal. */
export function proposeCommand(names: readonly string[], style: Style): string[] {
  return command('To take it up:', ['propose', ...names], style);
}

/** A command is never broken: where it does not fit beside its label it has a line of its own. */
function command(label: string, words: readonly string[], style: Style): string[] {
  const typed = `netvault intro ${words.map((word) => shellWord(style.safe(word))).join(' ')}`;
  return widthOf(`${label} ${typed}`) <= RIGHT - 2 ? [`${label} ${typed}`] : [label, `  ${typed}`];
}
