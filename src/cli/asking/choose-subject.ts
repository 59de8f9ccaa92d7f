import { notReadError } from '../../app/people/not-read-error.ts';
import { suggestPerson } from '../../app/people/find-person.ts';
import { suggestSubject, findSubjectsByName, type Subject } from '../../app/show/find-subject.ts';
import { UserError } from '../../app/user-error.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { CliError } from '../cli-error.ts';
import type { Context } from '../command-line/command.ts';
import { errorText } from '../report/error-text.ts';
import { askWhich } from './ask-which.ts';
import * as peopleWords from '../words/people-words.ts';
import * as showWords from '../words/show-words.ts';
import { fitReport } from '../terminal/narrow.ts';

/** Maximum number of notes to choose from. An error lists at most one fewer, and the number of the others. */
const MAX_CHOICES = 9;

/**
 * The person, event or goal that a name refers to; only of the kind `only`, if given. If several
 * match, the user is asked which. Null if nothing has that name, which is reported on stderr, and
 * without an answer. Throws `UserError` listing the matches if the user cannot be asked, or there
 * are too many.
 */
export async function chooseSubject(
  context: Pick<Context, 'io' | 'errorStyle'>,
  ledger: Ledger,
  written: string,
  only: 'event' | 'person' | null = null,
): Promise<Subject | null> {
  const { io, errorStyle } = context;
  const fits = ({ is }: Subject): boolean => only === null || is === only;
  const found =
    only === 'person'
      ? findSubjectsByName(ledger, written, fits)
      : findSubjectsByName(ledger, written).filter(fits);
  const [first] = found;
  if (!first) {
    const error = notReadError(ledger.index, written) ?? noSuchSubjectError(ledger.index, written, only);
    io.stderr.write(errorText(error, errorStyle));
    return null;
  }
  if (found.length === 1) return first;
  const kinds = new Set(found.map(({ is }) => is)).size;
  const labels = found.map((one) => showWords.subjectLabel(one, kinds > 1));
  if (io.ask === null || found.length > MAX_CHOICES) {
    const shown = labels.slice(0, MAX_CHOICES - 1);
    throw new CliError('ambiguous-subject', { given: written, shown, more: found.length - shown.length });
  }
  const rows = labels.map((label, at) => `  ${at + 1}  ${errorStyle.safe(label)}`);
  const list = `${peopleWords.mayBeSeveral(errorStyle.safe(written))}\n${rows.join('\n')}\n`;
  io.stderr.write(fitReport(errorStyle, ({ words }) => words(list)));
  const choices = found.map((value, at) => ({ value, number: at + 1, label: labels[at] ?? '' }));
  return askWhich(context, peopleWords.chooseUpTo(found.length), choices);
}

function noSuchSubjectError(index: VaultIndex, given: string, only: 'event' | 'person' | null): UserError {
  if (only === 'person') return new UserError('no-such-person', { given, near: suggestPerson(index, given) });
  return new UserError(only === null ? 'no-such-note' : 'no-such-event', {
    given,
    near: suggestSubject(index, given),
  });
}
