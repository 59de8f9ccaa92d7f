import type * as Real from 'obsidian';

/** A value of a property, as bases hand it to views. */
export abstract class Value implements Pick<Real.Value, 'toString' | 'isTruthy' | 'renderTo'> {
  abstract toString(): string;
  abstract isTruthy(): boolean;

  renderTo(el: HTMLElement, context: unknown): void {
    if (typeof context !== 'object' || context === null)
      throw new Error('renderTo is called without a context');
    el.createSpan({ cls: 'value', text: this.toString() });
  }
}

export class NullValue extends Value {
  static readonly value = new NullValue();

  toString(): string {
    return 'null';
  }

  isTruthy(): boolean {
    return false;
  }
}

/** Text, a number, or true and false. */
export class PrimitiveValue extends Value {
  private readonly data: string | number | boolean;

  constructor(data: string | number | boolean) {
    super();
    this.data = data;
  }

  toString(): string {
    return String(this.data);
  }

  isTruthy(): boolean {
    return Boolean(this.data);
  }
}

/** The value of a field of front matter; for lists, maps and missing fields, it is a `NullValue`. */
export function valueOf(data: unknown): Value {
  const isPrimitive = typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean';
  return isPrimitive ? new PrimitiveValue(data) : NullValue.value;
}
