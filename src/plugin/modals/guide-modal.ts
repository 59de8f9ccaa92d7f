import { Modal, type App } from 'obsidian';
import * as words from '../words/form-words.ts';

/** For users who already have notes about people: what is read as it is, and how to declare the rest. */
export class GuideModal extends Modal {
  constructor(app: App) {
    super(app);
    this.setTitle(words.guideTitle);
    this.modalEl.addClass('netvault-modal');
    const say = (text: string): void => {
      this.contentEl.createEl('p', { text });
    };
    say(words.guideRead);
    say(words.guideMapping);
    this.contentEl.createEl('pre', { cls: 'netvault-example', text: words.guideExample });
    say(words.guideOthers);
  }
}
