import { UserError } from '../../../src/app/user-error.ts';
import type { Engine } from '../../../src/plugin/engine/engine.ts';

export const AT = Date.parse('2026-11-19T12:00:00Z');

/** The answers of an engine at `AT`; if it refuses a question, the code of the error. */
export function answers(engine: Engine): unknown {
  const told = (ask: () => unknown): unknown => {
    try {
      return ask();
    } catch (error) {
      if (error instanceof UserError) return error.code;
      throw error;
    }
  };
  return {
    view: told(() => ({ ...engine.scorecard.view(AT, 'week', null), aside: null })),
    findings: told(() => engine.lint.findings(AT, null)),
    plan: told(() => engine.forms.plan(AT)),
    people: told(() => engine.forms.people(AT, '')),
    settings: told(() => engine.forms.settings(AT)),
  };
}
