import type * as Real from 'obsidian';
import {
  ButtonComponent,
  DropdownComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
} from './controls.ts';
import { editorInfoField } from './editor.ts';
import { Component, Events } from './events.ts';
import { setIcon } from './icons.ts';
import { Menu } from './menu.ts';
import { ConfirmationModal, Modal } from './modal.ts';
import { Notice } from './notice.ts';
import { Plugin } from './plugin.ts';
import { Setting } from './setting.ts';
import { PluginSettingTab } from './settings-tab.ts';
import { AbstractInputSuggest, EditorSuggest } from './suggest.ts';
import { FuzzySuggestModal, SuggestModal } from './suggest-modal.ts';
import { TAbstractFile, TFile, TFolder } from './vault.ts';
import { ItemView, MarkdownView } from './views.ts';

class MarkdownRenderChild extends Component {
  readonly containerEl: HTMLElement;
  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}

/** What `Platform` says; tests change it before the plugin starts. */
export const Platform = {
  isMobile: false,
  isPhone: false,
  isTablet: false,
  isDesktop: true,
  isDesktopApp: true,
  isMobileApp: false,
  isMacOS: false,
};

/** What `require('obsidian')` gives. */
export const api = {
  AbstractInputSuggest,
  ButtonComponent,
  Component,
  ConfirmationModal,
  DropdownComponent,
  EditorSuggest,
  Events,
  FuzzySuggestModal,
  ItemView,
  Keymap: {
    isModEvent: (event?: MouseEvent | null) =>
      event?.ctrlKey === true || event?.button === 1 ? 'tab' : false,
  },
  MarkdownRenderChild,
  MarkdownView,
  Menu,
  Modal,
  Notice,
  Platform,
  Plugin,
  PluginSettingTab,
  Setting,
  SuggestModal,
  TAbstractFile,
  TFile,
  TFolder,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  debounce: (callback: (...args: unknown[]) => unknown, wait = 0) => {
    let timer = 0;
    return (...args: unknown[]) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => callback(...args), wait);
    };
  },
  editorInfoField,
  normalizePath: (path: string) => path.replace(/\/+/g, '/').replace(/^\/|\/$/g, ''),
  prepareFuzzySearch: (query: string) => (text: string) =>
    text.toLowerCase().includes(query.toLowerCase()) ? { score: 0, matches: [] } : null,
  setIcon,
  setTooltip: (el: HTMLElement, text: string) => {
    el.setAttr('aria-label', text);
  },
} satisfies Partial<Record<keyof typeof Real, unknown>>;
