import { Plugin } from 'obsidian';
import { registerBases } from './bases/register.ts';
import { registerCli } from './app-cli/register.ts';
import { registerCodeBlock } from './code-block/register.ts';
import { registerCommands } from './commands/register.ts';
import { registerEditor } from './editor/register.ts';
import { serveIfWorker } from './engine/start-engine.ts';
import { registerFindings } from './findings/register.ts';
import { registerMenus } from './menus/register.ts';
import { NetVault } from './netvault.ts';
import { registerPerson } from './person/register.ts';
import { registerProtocol } from './protocol/register.ts';
import { registerSettings } from './settings/register.ts';
import { openSidebar, registerSidebar } from './sidebar/register.ts';
import { registerStatusBar } from './status-bar.ts';

serveIfWorker(self);

/** The plugin: only lists its parts. */
export default class NetVaultPlugin extends Plugin {
  override onload(): void {
    const vault = this.addChild(new NetVault(this));
    registerSidebar(this, vault);
    registerPerson(this, vault);
    registerFindings(this, vault);
    registerEditor(this, vault);
    registerCommands(this, vault);
    registerMenus(this, vault);
    registerCodeBlock(this, vault);
    registerBases(this, vault);
    registerStatusBar(this, vault);
    registerCli(this, vault);
    registerProtocol(this, vault);
    registerSettings(this, vault);
  }

  override onUserEnable(): void {
    void openSidebar(this.app);
  }
}
