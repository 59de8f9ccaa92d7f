import type { App, WorkspaceLeaf } from 'obsidian';

/** Shows the view of a type beside the notes, and makes it where there is none. */
export async function showSideLeaf({ workspace }: App, type: string): Promise<WorkspaceLeaf> {
  const leaf = await workspace.ensureSideLeaf(type, 'right', { active: true, reveal: true });
  await workspace.revealLeaf(leaf);
  return leaf;
}
