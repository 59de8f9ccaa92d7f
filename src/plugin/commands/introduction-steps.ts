import type { NextStepChoice } from '../../app/introductions/next-steps.ts';
import { openMenu } from '../dom/menu.ts';
import type { NetVault } from '../netvault.ts';
import { reportErrors } from '../report-errors.ts';
import * as words from '../words/introduction-words.ts';
import { writeChanges } from './write.ts';

/** A click records an introduction's next step, if there is only one; a menu has all steps that are possible now. */
export function addIntroductionSteps(vault: NetVault): void {
  const { actions, engine } = vault;
  actions.add(
    'introduction-step',
    (path, event) =>
      void reportErrors(async () => {
        await vault.ready();
        const steps = await engine.forms.introductionSteps(vault.now(), path);
        const [next] = steps;
        if (event.type === 'click' && event.targetNode?.instanceOf(Element) && isOne(next)) {
          await note(vault, path, next);
          return;
        }
        openMenu(
          event,
          steps.map(
            (one) => [words.step(one), () => void reportErrors(() => note(vault, path, one))] as const,
          ),
        );
      }),
  );
}

/** Whether this is the only possible next step: an answer can be a yes or a no. */
function isOne(step: NextStepChoice | undefined): step is NextStepChoice {
  return step?.step === 'asked' || step?.step === 'made';
}

async function note(vault: NetVault, path: string, step: NextStepChoice): Promise<void> {
  await vault.ready();
  const changes = await vault.engine.forms.introductionStep(vault.now(), path, step);
  await writeChanges(vault, changes, [words.noted(step)]);
}
