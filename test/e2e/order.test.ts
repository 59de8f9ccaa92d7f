import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENTS, ORDER_FORMAT, readOrder, writeOrder, type Order, type OrderEvent } from '../host/order.ts';

const anyEvent: fc.Arbitrary<OrderEvent> = fc
  .record(
    {
      after: fc.nat(10_000),
      event: fc.constantFrom(...EVENTS),
      path: fc.string(),
      before: fc.string(),
      text: fc.string({ unit: 'binary' }),
    },
    { requiredKeys: ['after', 'event', 'path', 'before'] },
  )
  .map(({ before, ...event }) => (event.event === 'vault:rename' ? { ...event, before } : event));

const anyOrder: fc.Arbitrary<Order> = fc.record({
  format: fc.constant(ORDER_FORMAT),
  app: fc.record({
    version: fc.string(),
    platform: fc.constantFrom('desktop', 'emulated', 'android', 'invented'),
  }),
  scenario: fc.string(),
  files: fc.dictionary(fc.string(), fc.string({ unit: 'binary' })),
  events: fc.array(anyEvent).map((events) => events.toSorted((one, other) => one.after - other.after)),
});

const ORDER: Order = {
  format: ORDER_FORMAT,
  app: { version: '1.13.0', platform: 'invented' },
  scenario: 'a note is renamed',
  files: { 'A.md': 'A\r\n' },
  events: [
    { after: 3, event: 'vault:rename', path: 'B.md', before: 'A.md', text: 'A\r\n' },
    { after: 7, event: 'metadataCache:changed', path: 'B.md', text: 'A\r\n' },
  ],
};

describe('a recorded order of events', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(readOrder(writeOrder(order))).toEqual(order);
      }),
    );
  });

  it('is written the same, in whatever order its files are listed', () => {
    const files = { 'B.md': 'b', 'A.md': 'a' };
    const other = { 'A.md': 'a', 'B.md': 'b' };
    expect(writeOrder({ ...ORDER, files })).toBe(writeOrder({ ...ORDER, files: other }));
  });

  const [first, second] = ORDER.events;
  it.each<[string, unknown]>([
    ['order', []],
    ['format', { ...ORDER, format: 2 }],
    ['app.platform', { ...ORDER, app: { version: '1', platform: 'ios' } }],
    ['scenario', { ...ORDER, scenario: null }],
    ['files[A.md]', { ...ORDER, files: { 'A.md': 1 } }],
    ['events', { ...ORDER, events: {} }],
    ['events[0].event', { ...ORDER, events: [{ ...first, event: 'vault:closed' }] }],
    ['events[0].after', { ...ORDER, events: [{ ...first, after: -1 }] }],
    ['events[0].before', { ...ORDER, events: [{ ...first, before: undefined }] }],
    ['events[0].before', { ...ORDER, events: [{ ...second, before: 'A.md' }] }],
    ['events[1].path', { ...ORDER, events: [first, { ...second, path: 4 }] }],
    ['events[1].after', { ...ORDER, events: [second, first] }],
  ])('is rejected with the place of the fault: %s', (place, order) => {
    expect(() => readOrder(JSON.stringify(order))).toThrow(`${place}: `);
  });
});
