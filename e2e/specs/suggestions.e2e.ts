import { $, browser, expect } from '@wdio/globals';
import { obsidianPage } from 'wdio-obsidian-service';
import { inTheApp, openIn } from '../support/app.ts';
import type { Internals } from '../support/internals.ts';

const NOTE = 'Notes/Suggestions.md';
const LIST = '.suggestion-container';

/** Opens a note with a log, and types at its end. */
async function type(text: string): Promise<void> {
  await obsidianPage.write(NOTE, '## Log\n\n- ');
  await openIn(NOTE, 'source');
  await browser.executeObsidian(({ app }) => {
    const editor = app.workspace.activeEditor?.editor;
    editor?.setCursor(editor.lastLine(), 2);
    editor?.focus();
  });
  await browser.keys([...text]);
}

describe('suggestions', () => {
  inTheApp();

  it('come for an activity in a log', async () => {
    await type('cal');
    await $(`${LIST}*=call`).waitForDisplayed();
  });

  it('of the app itself come for a link in a line of a log', async () => {
    await type('call [[Ada');
    await $(`${LIST}*=Ada Lovelace`).waitForDisplayed();
    expect(await $(LIST).getText()).toContain('People');
  });

  it('of another plugin come where this one has nothing to offer', async () => {
    await browser.executeObsidian(({ app, obsidian }) => {
      class Other extends obsidian.EditorSuggest<string> {
        override onTrigger(cursor: { line: number; ch: number }, editor: { getLine(n: number): string }) {
          if (!editor.getLine(cursor.line).endsWith('@x')) return null;
          return { start: { ...cursor, ch: cursor.ch - 2 }, end: cursor, query: '' };
        }
        override getSuggestions(): string[] {
          return ['from another plugin'];
        }
        override renderSuggestion(text: string, el: HTMLElement): void {
          el.setText(text);
        }
        override selectSuggestion(): void {
          this.close();
        }
      }
      const { plugins } = (app as Internals).plugins;
      // This suggester is asked after the plugin's own, like one of a plugin that is loaded later.
      plugins['wdio-obsidian-service-plugin']?.registerEditorSuggest(new Other(app));
    });
    await type('call nobody at all @x');
    await $(`${LIST}*=from another plugin`).waitForDisplayed();
  });
});
