import type { FindingText } from '../../model/finding.ts';
import { UserError } from '../user-error.ts';

/** The error for a settings file that exists but is not read. It contains nothing of the file's content. */
export function unreadSettings(path: string, problem: FindingText): UserError {
  return new UserError('settings-unreadable', { path, problem }, { path });
}
