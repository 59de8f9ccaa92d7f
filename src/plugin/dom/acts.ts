import type { Component } from 'obsidian';
import { onClicks, type Clicked } from './clicked.ts';
import { onTouches } from './touched.ts';

/** Listens for everything that triggers an action in an element: clicks, keys and touches. */
export function onActs(owner: Component, el: HTMLElement, run: (clicked: Clicked) => void): void {
  onClicks(owner, el, run);
  onTouches(owner, el, run);
}
