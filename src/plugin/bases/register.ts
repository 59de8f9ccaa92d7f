import type { Plugin } from 'obsidian';
import type { BaseKind } from '../../app/listings/base-rows.ts';
import type { NetVault } from '../netvault.ts';
import { views } from '../words/base-words.ts';
import { BaseView } from './base-view.ts';

/** The views for bases: people and goals. If the app's Bases are off, nothing is registered. */
export function registerBases(plugin: Plugin, vault: NetVault): void {
  const add = (kind: BaseKind, type: string, icon: string): void => {
    plugin.registerBasesView(type, {
      name: views[kind],
      icon,
      factory: (controller, into) => new BaseView(controller, into, vault, type, kind),
    });
  };
  add('contact', 'netvault-people', 'users');
  add('goal', 'netvault-goals', 'target');
}
