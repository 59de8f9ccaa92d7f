import { nameForScreenReaders } from '../dom/named.ts';
import { drawLine, drawWords } from '../dom/text.ts';

/** A labelled field of a form; the label is the whole row, so that a tap anywhere in it is a tap on the field. */
function labelled(parent: HTMLElement, label: string, help: string): HTMLElement {
  const row = parent.createEl('label', { cls: 'netvault-field' });
  drawWords(row, 'netvault-label', label);
  if (help !== '') drawWords(row, 'netvault-muted', help);
  return row;
}

export interface TextShape {
  readonly type?: 'text' | 'number';
  readonly value?: string;
  readonly placeholder?: string;
  readonly help?: string;
  readonly required?: boolean;
}

export function textField(
  parent: HTMLElement,
  label: string,
  { type = 'text', value = '', placeholder = '', help = '', required = false }: TextShape = {},
): HTMLInputElement {
  const input = labelled(parent, label, help).createEl('input', {
    type,
    value,
    placeholder,
    attr: { autocomplete: 'off', ...(required ? { required: '' } : {}) },
  });
  // Numbers may have decimals: half a point is a goal too.
  if (type === 'number') input.step = 'any';
  return input;
}

/** A check box with its label and a note. */
export function checkField(parent: HTMLElement, label: string, note: string): HTMLInputElement {
  const row = parent.createEl('label', { cls: 'netvault-choice' });
  const box = row.createEl('input', { type: 'checkbox' });
  const texts = row.createDiv();
  drawLine(texts, 'netvault-label', label);
  drawLine(texts, 'netvault-muted', note);
  return box;
}

/** A choice of `[value, words]`. */
export function choiceField(
  parent: HTMLElement,
  label: string,
  choices: readonly (readonly [string, string])[],
): HTMLSelectElement {
  const select = labelled(parent, label, '').createEl('select', { cls: 'dropdown' });
  for (const [value, text] of choices) select.createEl('option', { text, attr: { value } });
  return select;
}

export function linesField(
  parent: HTMLElement,
  label: string,
  { value, placeholder, help }: { value: string; placeholder: string; help: string },
): HTMLTextAreaElement {
  const area = labelled(parent, label, help).createEl('textarea', { placeholder, attr: { rows: '4' } });
  area.value = value;
  return area;
}

/** A field for one log line. */
export function lineField(
  into: HTMLElement,
  label: string,
  placeholder: string,
  value = '',
): HTMLInputElement {
  const input = into.createEl('input', {
    cls: 'netvault-line',
    type: 'text',
    value,
    placeholder,
    attr: {
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'done',
    },
  });
  nameForScreenReaders(input, label, into);
  return input;
}
