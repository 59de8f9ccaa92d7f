import { ItemView, type WorkspaceLeaf } from 'obsidian';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Unit } from '../../model/period.ts';
import { morph } from '../dom/morph.ts';
import type { NetVault } from '../netvault.ts';
import { drawBoard } from './draw-board.ts';

export const SIDEBAR = 'netvault-scorecard';

/** The scorecard beside the notes. */
export class SidebarView extends ItemView {
  override icon = 'users';
  override navigation = false;
  private unit: Unit = 'week';
  private date: CivilDate | null = null;
  private drawing: Promise<void> | null = null;
  private again = false;
  private readonly vault: NetVault;

  constructor(leaf: WorkspaceLeaf, vault: NetVault) {
    super(leaf);
    this.vault = vault;
  }

  override getViewType(): string {
    return SIDEBAR;
  }

  override getDisplayText(): string {
    return 'Scorecard';
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.addClass('netvault');
    this.registerEvent(
      this.vault.onChange(() => {
        this.refresh();
      }),
    );
    this.refresh();
    await Promise.resolve();
  }

  /** Draws anew; while it is drawing, once more after that. */
  private refresh(): void {
    if (this.drawing) {
      this.again = true;
      return;
    }
    this.drawing = this.draw().finally(() => {
      this.drawing = null;
      if (!this.again) return;
      this.again = false;
      this.refresh();
    });
  }

  private async draw(): Promise<void> {
    const { stage } = this.vault.progress;
    if (stage !== 'records' && stage !== 'all') return;
    const board = await this.vault.engine.board(this.vault.now(), this.unit, this.date);
    const next = this.contentEl.cloneNode(false) as HTMLElement;
    drawBoard(next, board);
    morph(this.contentEl, next);
  }
}
