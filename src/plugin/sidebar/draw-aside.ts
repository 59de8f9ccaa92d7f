import type { EventBriefing, Connection, PersonAtEvent } from '../../app/events/event-briefing.ts';
import { act, rowLink, rowText, wordButton } from './parts.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawIconButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';
import * as words from '../words/briefing-words.ts';
import { noteDown } from '../words/command-words.ts';
import { setAside } from '../words/scorecard-words.ts';

/** The line that replaces the numbers while goals are set aside. */
export function drawNoNumbers(into: HTMLElement, atEvent: boolean): void {
  const line = drawLine(into, 'netvault-muted', `${setAside(atEvent)} `);
  wordButton(line, words.showGoals, act('show-goals'));
}

/** What the user can do for people while goals are set aside; shows no number, bar, goal or finding. */
export function drawBriefing(into: HTMLElement, { event, people, offers, connect }: EventBriefing): void {
  const aside = keyed(into, 'netvault-aside', 'aside');
  const head = aside.createDiv('netvault-aside-head');
  const isOn = event?.isOn !== false;
  if (event) drawLine(head, 'netvault-muted', words.atEvent(isOn));
  const name = event ? event.name : words.noEvent;
  const title = head.createEl('h2', { cls: 'netvault-card-title' });
  if (event) rowLink(title, name, event.path);
  else title.setText(name);
  drawLine(head, 'netvault-muted netvault-words', words.setAside(event?.isOn === true));
  if (people.length > 0) drawPeople(part(aside, words.people(isOn)), people);
  if (offers.length > 0) {
    const list = part(aside, words.offers).createEl('ul', 'netvault-offers');
    for (const offer of offers) list.createEl('li', { text: words.offer(offer) });
  }
  if (connect.length > 0) drawConnections(part(aside, words.connections), connect, event);
  if (people.length + offers.length + connect.length === 0) {
    drawLine(aside, 'netvault-words', words.nothingNoted);
  }
  const end = aside.createDiv('netvault-aside-end');
  drawIconButton(end, 'netvault-button netvault-wide', act('note-down', event?.path), 'pencil', noteDown);
  wordButton(end, words.log, act('log'));
  wordButton(end, words.showGoals, act('show-goals'));
}

function part(aside: HTMLElement, title: string): HTMLElement {
  const block = keyed(aside, 'netvault-section', title);
  block.createEl('h3', { cls: 'netvault-aside-title', text: title });
  return block;
}

function drawPeople(block: HTMLElement, people: readonly PersonAtEvent[]): void {
  for (const { path, name, about, needs, youOffer } of people) {
    const row = keyed(block, 'netvault-row', path);
    const text = row.createDiv('netvault-row-text');
    const line = text.createDiv();
    rowLink(line, name, path);
    if (about !== '') drawWords(line, 'netvault-muted netvault-about', about);
    for (const need of needs) drawLine(text, '', words.need(need));
    if (youOffer === null) continue;
    const help = text.createDiv('netvault-help');
    drawIcon(help, 'netvault-action-icon', 'gift');
    drawWords(help, '', words.youOffer(youOffer));
  }
}

function drawConnections(
  block: HTMLElement,
  connect: readonly Connection[],
  event: EventBriefing['event'],
): void {
  for (const one of connect) {
    const row = keyed(block, 'netvault-row', one.between.join(' + '));
    drawIcon(row, 'netvault-help', 'arrow-left-right');
    const text = rowText(row, words.pair(one), one.between[0]);
    drawLine(text, 'netvault-reason', words.whyConnect(one, event ? event.isOn : null));
  }
}
