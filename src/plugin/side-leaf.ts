import type { App, WorkspaceLeaf } from 'obsidian';

/** Reveals the view of a type in the right sidebar, and creates it if there is none. */
export async function showSideLeaf({ workspace }: App, type: string): Promise<WorkspaceLeaf> {
  const leaf = await workspace.ensureSideLeaf(type, 'right', { active: true, reveal: true });
  await workspace.revealLeaf(leaf);
  return leaf;
}
