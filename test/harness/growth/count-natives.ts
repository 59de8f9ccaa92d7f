/*
 * Counts what built-in functions of JavaScript do in one call, as the number of elements or characters that
 * they go through. Runs in a process of its own.
 */

interface Counting {
  work: number;
  __spread: (values: Iterable<unknown>) => Iterable<unknown>;
  __copy: (value: unknown) => unknown;
}

const counting = globalThis as unknown as Counting;

const add = (steps: number): void => {
  counting.work += steps;
};

const lengthOf = (value: unknown): number => {
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return value instanceof Map || value instanceof Set ? value.size : 0;
};

type Method = (this: never, ...given: never[]) => unknown;

/** Replaces a method by one that does the same and counts its steps. */
function count(
  prototype: object,
  names: readonly string[],
  steps: (self: never, given: readonly unknown[], result: unknown) => number,
): void {
  const methods = prototype as Record<string, Method>;
  for (const name of names) {
    const plain = methods[name];
    if (!plain) throw new TypeError(`There is no ${name}`);
    const counted = function (this: never, ...given: never[]): unknown {
      const result = plain.apply(this, given);
      add(steps(this, given, result));
      return result;
    };
    Object.defineProperty(prototype, name, { value: counted, writable: true, configurable: true });
  }
}

/** How many elements a search looked at: up to the one that it found, or all. */
const searched = (self: string | readonly unknown[], from: unknown, found: unknown): number => {
  const start = typeof from === 'number' && from > 0 ? from : 0;
  return Math.max(0, typeof found === 'number' && found >= 0 ? found - start : self.length - start);
};

function countArrays(): void {
  const whole = ['includes', 'concat', 'sort', 'reverse', 'join', 'fill', 'flat', 'unshift'];
  count(Array.prototype, whole, (self: readonly unknown[]) => self.length);
  count(Array.prototype, ['indexOf'], (self: readonly unknown[], [, from], at) => searched(self, from, at));
  count(Array.prototype, ['slice', 'splice'], (_: never, __, result) => lengthOf(result));
}

function countStrings(): void {
  const whole = ['split', 'trim', 'toLowerCase', 'toUpperCase', 'normalize', 'repeat'];
  count(String.prototype, whole, (self: string) => self.length);
  count(String.prototype, ['indexOf'], (self: string, [, from], at) => searched(self, from, at));
  // It searches backward from `from`.
  count(String.prototype, ['lastIndexOf'], (self: string, [, from], found) => {
    const start = typeof from === 'number' ? Math.min(Math.max(from, 0), self.length) : self.length;
    return typeof found === 'number' && found >= 0 ? Math.max(0, start - found) : start;
  });
  count(String.prototype, ['includes'], (self: string, [what], found) =>
    searched(self, 0, found === true ? self.indexOf(String(what)) : -1),
  );
  count(String.prototype, ['replace', 'replaceAll'], (self: string, [what]) =>
    typeof what === 'string' ? self.length : 0,
  );
}

/** Once `exec` is not the engine's own, every use of a regular expression calls it. */
function countPatterns(): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its own `this`
  const plain = RegExp.prototype.exec;
  RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = plain.call(this, text);
    const isAtStart = this.source.startsWith('^') && !this.multiline;
    if (isAtStart) add(1 + (found?.[0].length ?? 0));
    else if (found) add(found.index + found[0].length - from + 1);
    else add(this.sticky ? 1 : Math.max(1, text.length - from));
    return found;
  };
}

/** A map or set that is made from another one copies its elements. */
function countCollections(): void {
  const { Map: PlainMap, Set: PlainSet } = globalThis;
  globalThis.Map = class<K, V> extends PlainMap<K, V> {
    constructor(entries?: Iterable<readonly [K, V]> | null) {
      super(entries);
      add(this.size);
    }
  };
  globalThis.Set = class<T> extends PlainSet<T> {
    constructor(values?: Iterable<T> | null) {
      super(values);
      add(this.size);
    }
  };
}

counting.work = 0;
counting.__spread = (values) => {
  add(lengthOf(values));
  return values;
};
counting.__copy = (value) => {
  if (typeof value === 'object' && value !== null) add(Object.keys(value).length);
  return value;
};
countCollections();
countArrays();
countStrings();
countPatterns();
