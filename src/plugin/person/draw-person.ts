import type { PersonCard } from '../../app/show/person-card.ts';
import { PERSON_HEADINGS, roleAndPlace, standingSentence } from '../../app/words/person-words.ts';
import { drawIconButton } from '../dom/button.ts';
import { keyed } from '../dom/keyed.ts';
import { drawLine, drawWords } from '../dom/text.ts';
import { canBeDue, drawSteps } from '../sidebar/draw-people.ts';
import { makeLineDrawer } from '../sidebar/draw-today.ts';
import { act, firstRows, rowLink, rowText, section, wordButton, type Folds } from '../sidebar/parts.ts';
import { showPerson } from '../words/command-words.ts';
import { log, logWith, snooze, snoozePerson } from '../words/people-words.ts';
import * as words from '../words/person-words.ts';

/** Explains the view when there is no person to show. */
export function drawNobody(into: HTMLElement): void {
  drawLine(into, 'netvault-muted netvault-words', words.nobody);
  wordButton(into, showPerson, act('show-person'));
}

/** Draws what is known about a person before a call. */
export function drawPerson(into: HTMLElement, card: PersonCard, shown: Folds): void {
  const { path, name, facts, today, open, introductions, timeline } = card;
  const head = keyed(into, 'netvault-person', path);
  rowLink(head.createEl('h2', 'netvault-card-title'), name, path);
  const role = roleAndPlace(facts);
  if (role !== '') drawLine(head, 'netvault-muted', role);
  drawLine(head, 'netvault-words', standingSentence(card, today));
  drawNeeds(into, card, 'needs', shown);
  drawNeeds(into, card, 'offers', shown);
  for (const [key, isOpen] of [
    ['open', true],
    ['noted', false],
  ] as const) {
    const lines = open.filter((one) => one.open === isOpen);
    part(into, key, lines, shown, (body) => makeLineDrawer(body, { today, goals: [] }, path));
  }
  part(into, 'introductions', introductions, shown, (body) => (entry) => {
    const row = keyed(body, 'netvault-row', entry.path);
    const text = rowText(row, entry.names[entry.between[0] === path ? 1 : 0], entry.path);
    drawLine(text, 'netvault-reason', words.introduction(entry, today));
    drawSteps(row, entry.status);
  });
  part(into, 'timeline', timeline, shown, (body) => (entry) => {
    const row = keyed(body, 'netvault-row netvault-decided', `${entry.path} ${entry.line} ${entry.is}`);
    const { what, text } = words.contact(entry);
    const rowContent = rowText(row, what, entry.path, entry.line);
    drawWords(rowContent, 'netvault-muted', words.on(entry, today));
    if (text !== '') drawLine(rowContent, 'netvault-reason', text);
  });
  drawButtons(into, card);
}

/** A part of the card, unless it is empty. */
function part<Row>(
  into: HTMLElement,
  key: keyof typeof PERSON_HEADINGS,
  rows: readonly Row[],
  shown: Folds,
  drawer: (body: HTMLElement) => (row: Row) => void,
): void {
  if (rows.length === 0) return;
  const body = section(into, shown, key, PERSON_HEADINGS[key]);
  firstRows(body, key, rows, shown, drawer(body), MAX_ROWS);
}

/** Rows of a part; further ones are behind a button. */
const MAX_ROWS = 8;

/** The needs or offers of a person, and below each the people who match it, whose names open their notes. */
function drawNeeds(
  into: HTMLElement,
  { me, facts }: PersonCard,
  kind: 'needs' | 'offers',
  shown: Folds,
): void {
  part(into, kind, facts[kind], shown, (body) => (one) => {
    const row = body.createDiv('netvault-need');
    drawLine(row, '', words.thing(one.text));
    const answers = words.answered(one, kind, me);
    if (answers === '') return;
    const line = row.createDiv('netvault-reason');
    let at = 0;
    for (const { path, name } of one.answers) {
      const from = answers.indexOf(name, at);
      if (path === me || from < 0) continue;
      line.appendText(answers.slice(at, from));
      wordButton(line, name, act('open', path));
      at = from + name.length;
    }
    line.appendText(answers.slice(at));
  });
}

/** The possible next actions: none for yourself, and no snooze for a person who is never due. */
function drawButtons(into: HTMLElement, { path, name, standing: { is } }: PersonCard): void {
  if (is === 'you') return;
  const buttons = keyed(into, 'netvault-buttons netvault-section', 'buttons');
  const button = (icon: string, text: string, label: string, attributes: Record<string, string>): void => {
    drawIconButton(buttons, 'netvault-button', { ...attributes, 'aria-label': label }, icon, text);
  };
  button('pencil', log, logWith(name), act('log', path));
  if (canBeDue(is))
    button('alarm-clock', snooze, snoozePerson(name), { ...act('snooze', path), 'aria-haspopup': 'menu' });
  button('arrow-left-right', words.introduce, words.introducePerson(name), act('introduce', path));
}
