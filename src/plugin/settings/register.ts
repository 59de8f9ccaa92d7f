import type { Plugin } from 'obsidian';
import type { NetVault } from '../netvault.ts';
import { SettingsTab } from './settings-tab.ts';

export function registerSettings(plugin: Plugin, vault: NetVault): void {
  plugin.addSettingTab(new SettingsTab(plugin.app, plugin, vault));
}
