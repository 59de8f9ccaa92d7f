import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { EditorView, getTooltip, hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view';
import { drawReason, ICONS, newContactOf } from '../findings/draw-findings.ts';
import * as words from '../words/findings-words.ts';
import { makeContactCalled } from '../words/menu-words.ts';
import { applyFix, findingsIn, type PlacedFinding } from './finding-marks.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawButton } from '../dom/button.ts';
import { nameForScreenReaders } from '../dom/named.ts';
import { drawLine } from '../dom/text.ts';

/** Callbacks for the actions in a tooltip. */
export interface TipCallbacks {
  /** Called if a fix no longer fits the text. */
  readonly stale: (view: EditorView) => void;
  readonly makeContact: (name: string, event: MouseEvent) => void;
}

/** The tooltip that explains findings, next to the text they are about. */
function tipOf(placed: readonly PlacedFinding[], ways: TipCallbacks): Tooltip | null {
  const [first] = placed;
  if (!first) return null;
  return {
    pos: first.from,
    end: Math.max(...placed.map(({ to }) => to)),
    create: (view) => {
      const dom = drawTip(view, placed, ways);
      // The surrounding box belongs to the editor and is shared by all plugins.
      const mount = (): void => dom.closest('.cm-tooltip-hover')?.addClass('netvault-hover');
      return { dom, mount, offset: { x: 0, y: 5 } };
    },
  };
}

function drawTip(view: EditorView, placed: readonly PlacedFinding[], ways: TipCallbacks): HTMLElement {
  const tip = createDiv({ cls: 'netvault netvault-tip', attr: { role: 'dialog' } });
  nameForScreenReaders(tip, words.tip(placed.length));
  for (const { finding } of placed) {
    const { severity, message, fix } = finding;
    const row = tip.createDiv(`netvault-tip-row is-${severity}`);
    drawIcon(row, 'netvault-finding-icon', ICONS[severity]);
    const text = row.createDiv('netvault-row-text');
    drawLine(text, 'netvault-strong', message);
    drawReason(text, finding, words.kind(finding));
    const named = newContactOf(finding);
    if (named !== null)
      drawButton(text, 'netvault-button', {}, makeContactCalled(named)).addEventListener('click', (event) => {
        ways.makeContact(named, event);
        view.focus();
      });
    if (!fix) continue;
    const button = drawButton(text, 'netvault-button', {}, words.fixThis(fix.words));
    button.addEventListener('click', () => {
      if (!applyFix(view, finding)) ways.stale(view);
      view.focus();
    });
  }
  tip.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    view.dispatch({ effects: pin.of(null) });
    view.focus();
  });
  return tip;
}

/** Shows a tooltip until the text or the cursor changes; null hides it. */
const pin = StateEffect.define<Tooltip | null>();

const pinned = StateField.define<Tooltip | null>({
  create: () => null,
  update(tip, { effects, docChanged, selection }) {
    const effect = effects.find((one) => one.is(pin));
    if (effect) return effect.value;
    return docChanged || selection ? null : tip;
  },
  provide: (field) => showTooltip.from(field),
});

/** Tooltips under the mouse, and those shown by commands. */
export function findingTips(ways: TipCallbacks): Extension {
  const hover = hoverTooltip((view, at) => tipOf(findingsIn(view.state, at), ways), { hideOnChange: true });
  return [hover, pinned];
}

/** Shows the findings at the cursor and moves the focus to them; false if there are none. */
export function showFinding(view: EditorView, ways: TipCallbacks, checking: boolean): boolean {
  const tip = tipOf(findingsIn(view.state, view.state.selection.main.head), ways);
  if (!tip || checking) return tip !== null;
  view.dispatch({ effects: pin.of(tip) });
  const [first] = ['button', 'a'].flatMap((tag) => getTooltip(view, tip)?.dom.findAll(tag) ?? []);
  first?.focus({ preventScroll: true });
  return true;
}

/** Moves to the next finding, from the last one to the first; false if there are none. */
export function nextFinding(view: EditorView, ways: TipCallbacks, checking: boolean): boolean {
  const { head } = view.state.selection.main;
  const all = findingsIn(view.state);
  const next = all.find(({ from }) => from > head) ?? all[0];
  if (!next || checking) return next !== undefined;
  const here = all.filter(({ from }) => from === next.from);
  view.dispatch({
    selection: { anchor: next.from },
    scrollIntoView: true,
    effects: [
      pin.of(tipOf(here, ways)),
      EditorView.announce.of(words.readOut(here.map(({ finding }) => finding.message))),
    ],
  });
  view.focus();
  return true;
}
