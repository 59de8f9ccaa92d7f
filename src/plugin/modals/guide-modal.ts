import { Modal, type App } from 'obsidian';

const MAPPING = `---
type: scorecard
records:
  contact:
    - folder: People
fields:
  contact:
    last_contact: spoke on
---`;

/** For whoever has notes on people already: what is read as it is, and how to say the rest. */
export class GuideModal extends Modal {
  constructor(app: App) {
    super(app);
    this.setTitle('People in other notes');
    this.modalEl.addClass('netvault-modal');
    const say = (text: string): void => {
      this.contentEl.createEl('p', { text });
    };
    say(
      'Notes with “type: person”, “type: people” or “type: meeting” are read as they are, and so are other spellings of a field: “last contact”, “company”, “contact_frequency”, and those of other plugins.',
    );
    say(
      'Are your people in a folder, or marked by a tag or a property? Say so in a note of your own, and they are contacts. No other note is changed for it.',
    );
    this.contentEl.createEl('pre', { cls: 'netvault-example', text: MAPPING });
    say('In place of “folder” it can be “tag: person”, or “property: category” and “value: People”.');
  }
}
