import { applyEdits } from '../../edit/edits.ts';
import { setRule } from '../../edit/set-rule.ts';
import type { Severity } from '../../model/finding.ts';
import { RULES } from '../../rules/index.ts';
import { readConfiguration } from '../vault/load-vault.ts';
import { CONFIGURATION_FILE } from '../vault/settings-files.ts';
import { UserError } from '../user-error.ts';

/**
 * The text of `.netvault.yaml` with another severity for a rule, or null for its default. `text`
 * is null if there is no such file. Throws `UserError` if it cannot be read, or if its style does
 * not allow the change.
 */
export function changeRule(text: string | null, rule: string, severity: Severity | 'off' | null): string {
  const before = text ?? '';
  const was = readConfiguration(before, CONFIGURATION_FILE);
  const usual = RULES.get(rule)?.severity ?? 'warning';
  if ((was.rules.get(rule) ?? null) === severity) return before;
  const edit = setRule(before, rule, severity, usual);
  const after = edit ? applyEdits(before, [edit]) : before;
  const is = readConfiguration(after, CONFIGURATION_FILE);
  const isMeant = (is.rules.get(rule) ?? usual) === (severity ?? usual);
  const others = (rules: typeof is.rules): string =>
    JSON.stringify([...rules].filter(([id]) => id !== rule).sort());
  if (edit && isMeant && others(is.rules) === others(was.rules)) return after;
  throw new UserError('rule-not-settable', { path: CONFIGURATION_FILE, rule, severity: severity ?? usual });
}
