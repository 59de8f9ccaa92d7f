import type { FindingText } from '../../model/finding.ts';
import { UserError } from '../user-error.ts';

/** The error for a settings file that is there and is not read. Nothing of what it says is in it. */
export function unreadSettings(path: string, problem: FindingText): UserError {
  return new UserError('settings-unreadable', { path, problem }, { path });
}
