import { capital, sentence } from '../../app/words/phrases.ts';
import type { EventBriefing, Connection, PersonThere } from '../../app/events/event-briefing.ts';
import { act, rowLink, rowText, wordButton } from './parts.ts';
import { drawIcon } from '../dom/icon.ts';
import { drawIconButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** What you can bring to people, while goals are set aside: no number, bar, goal or finding. */
export function drawAside(into: HTMLElement, { event, people, offers, connect }: EventBriefing): void {
  const aside = keyed(into, 'netvault-aside', 'aside');
  const head = aside.createDiv('netvault-aside-head');
  const isOn = event?.isOn !== false;
  if (event) drawLine(head, 'netvault-muted', isOn ? 'You are at' : 'Later today');
  const name = event ? event.name : 'Among people';
  const title = head.createEl('h2', { cls: 'netvault-card-title' });
  if (event) rowLink(title, name, event.path);
  else title.setText(name);
  drawLine(head, 'netvault-muted netvault-words', 'Your goals are set aside. Here is what you can bring.');
  if (people.length > 0) drawPeople(part(aside, isOn ? 'Who is here' : 'Who comes'), people);
  if (offers.length > 0) {
    const list = part(aside, 'What you can offer').createEl('ul', 'netvault-offers');
    for (const offer of offers) list.createEl('li', { text: capital(offer) });
  }
  if (connect.length > 0) drawConnections(part(aside, 'Whom to connect'), connect, event);
  if (people.length + offers.length + connect.length === 0) {
    drawLine(
      aside,
      'netvault-words',
      'Nothing is noted about who is here. Ask what they are working on: that is a gift too.',
    );
  }
  const end = aside.createDiv('netvault-aside-end');
  drawIconButton(end, 'netvault-button netvault-wide', act('note-down'), 'pencil', 'Log something');
  wordButton(end, 'Show my goals', act('show-goals'));
}

function part(aside: HTMLElement, title: string): HTMLElement {
  const block = keyed(aside, 'netvault-section', title);
  block.createEl('h3', { cls: 'netvault-aside-title', text: title });
  return block;
}

function drawPeople(block: HTMLElement, people: readonly PersonThere[]): void {
  for (const { path, name, about, needs, youOffer } of people) {
    const row = keyed(block, 'netvault-row', path);
    const text = row.createDiv('netvault-row-text');
    const line = text.createDiv();
    rowLink(line, name, path);
    if (about !== '') drawWords(line, 'netvault-muted netvault-about', about);
    for (const need of needs) drawLine(text, '', `Needs ${need}`);
    if (youOffer === null) continue;
    const help = text.createDiv('netvault-help');
    drawIcon(help, 'netvault-action-icon', 'gift');
    drawWords(help, '', `You offer ${youOffer}`);
  }
}

function drawConnections(
  block: HTMLElement,
  connect: readonly Connection[],
  event: EventBriefing['event'],
): void {
  for (const { between, names, reason, absent } of connect) {
    const row = keyed(block, 'netvault-row', between.join(' + '));
    drawIcon(row, 'netvault-help', 'arrow-left-right');
    const text = rowText(row, names.join(' and '), between[0]);
    drawLine(
      text,
      'netvault-reason',
      `${sentence(reason)} ${event ? presence(absent, event.isOn) : ''}`.trim(),
    );
  }
}

function presence([one]: readonly string[], isOn: boolean): string {
  if (one === undefined) return isOn ? 'Both are here.' : 'Both come.';
  return `${one} ${isOn ? 'is not here' : 'does not come'}, so ask each of them first.`;
}
