import { isReportPage } from '../../app/report/page/page.ts';
import { isWritableFolder } from '../../vault/writable-name.ts';
import { writeChanges } from '../commands/write.ts';
import type { NetVault } from '../netvault.ts';
import { PluginError } from '../plugin-error.ts';
import { openNote } from '../vault/open-note.ts';
import { writeReport } from '../words/command-words.ts';
import * as words from '../words/report-words.ts';
import { ConfirmModal } from './confirm-modal.ts';
import { checkField, textField } from './fields.ts';
import { FormModal } from './form-modal.ts';

/** The form for a report: asks for its period and file, writes the page into the vault and opens it. */
export class ReportModal extends FormModal {
  readonly #period: HTMLInputElement;
  readonly #file: HTMLInputElement;
  readonly #redact: HTMLInputElement;

  constructor(vault: NetVault) {
    super(vault, writeReport, words.writeAndOpen);
    const { fields: into } = this;
    this.#period = textField(into, words.period, {
      placeholder: words.periodExample,
      help: words.periodHelp,
    });
    this.#file = textField(into, words.file, {
      value: words.usualFile,
      help: words.fileHelp,
      required: true,
    });
    this.#redact = checkField(into, words.redact, words.redactHelp);
  }

  protected override async send(): Promise<boolean> {
    const { vault } = this;
    const { vault: files, fileManager } = vault.app;
    const path = pathOf(this.#file.value.trim());
    const html = await vault.engine.scorecard.report(vault.now(), {
      period: this.#period.value,
      redact: this.#redact.checked,
      vault: files.getName(),
    });
    const existing = files.getFileByPath(path);
    const before = existing && (await files.read(existing));
    if (!existing || before === null || isReportPage(before)) {
      await put(vault, path, before, html);
      return true;
    }
    new ReplaceModal(vault, path, async () => {
      await fileManager.trashFile(existing);
      await put(vault, path, null, html);
      this.close();
    }).open();
    return false;
  }
}

/** The path of the file; `.html` may be left out. Throws `UserError` if there can be no such file in the vault. */
function pathOf(given: string): string {
  const path = /\.html?$/i.test(given) ? given : `${given}.html`;
  if (!isWritableFolder(path)) throw new PluginError('bad-report-file', { given });
  return path;
}

async function put(vault: NetVault, path: string, before: string | null, after: string): Promise<void> {
  await writeChanges(vault, [{ path, before, after }], [words.written(path)]);
  // The app passes files that it cannot show to the system.
  await openNote(vault.app, path);
}

/** Asks before a file that is not a report of NetVault is replaced. */
class ReplaceModal extends ConfirmModal {
  constructor({ app }: NetVault, path: string, replace: () => Promise<void>) {
    super(app, words.replaceTitle);
    this.contentEl.createEl('p', { text: words.replaceAbout(path) });
    this.offer(words.replace, replace);
  }
}
