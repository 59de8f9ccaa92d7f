import moment from 'moment';
import 'moment/min/locales.js';
import type * as Real from 'obsidian';
import { BasesView } from './bases.ts';
import { editorInfoField, editorLivePreviewField } from './editor.ts';
import { Component, Events } from './events.ts';
import { setIcon } from './icons.ts';
import { Menu } from './menu.ts';
import { ConfirmationModal, Modal } from './modal.ts';
import { Notice } from './notice.ts';
import { Plugin } from './plugin.ts';
import { PluginSettingTab } from './settings-tab.ts';
import { AbstractInputSuggest, EditorSuggest } from './suggest.ts';
import { SuggestModal } from './suggest-modal.ts';
import { TFile } from './vault.ts';
import { ItemView, MarkdownView } from './views.ts';

class MarkdownRenderChild extends Component {
  readonly containerEl: HTMLElement;
  constructor(containerEl: HTMLElement) {
    super();
    this.containerEl = containerEl;
  }
}

/** The values of `Platform`; tests change them before the plugin starts. */
export const Platform = {
  isMobile: false,
  isPhone: false,
};

/** The module that `require('obsidian')` returns. */
export const api = {
  AbstractInputSuggest,
  BasesView,
  Component,
  ConfirmationModal,
  EditorSuggest,
  Events,
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
  SuggestModal,
  TFile,
  editorInfoField,
  editorLivePreviewField,
  moment,
  setIcon,
} satisfies Partial<Record<keyof typeof Real, unknown>>;
