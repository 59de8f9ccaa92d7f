import { Plugin } from 'obsidian';
import { serveIfWorker } from './engine/start-engine.ts';
import { NetVault } from './netvault.ts';
import { openSidebar, registerSidebar } from './sidebar/register.ts';

serveIfWorker(self);

/** The plugin: it only says which parts there are. */
export default class NetVaultPlugin extends Plugin {
  override onload(): void {
    const vault = this.addChild(new NetVault(this.app, this.manifest));
    registerSidebar(this, vault);
  }

  override onUserEnable(): void {
    void openSidebar(this.app);
  }
}
