/**
 * What the app did and in which order, as observed from outside. e2e/ records it in the real app, and
 * `replay.ts` repeats it in the page that imitates the app.
 */
export interface Order {
  readonly format: typeof ORDER_FORMAT;
  /** The app in which the order was recorded; `invented` if it was not recorded but made up for a test. */
  readonly app: { readonly version: string; readonly platform: OrderPlatform };
  /** A description of what was done to the vault. */
  readonly scenario: string;
  /** The text of each note before the events, by path. */
  readonly files: Readonly<Record<string, string>>;
  readonly events: readonly OrderEvent[];
}

export type OrderPlatform = (typeof PLATFORMS)[number];

export interface OrderEvent {
  /** Milliseconds since the recording began; never fewer than for the event before. */
  readonly after: number;
  readonly event: (typeof EVENTS)[number];
  readonly path: string;
  /** The earlier path, if the file or folder was renamed. */
  readonly before?: string;
  /** The content of the file when the event came; missing for a folder, or if it was gone. */
  readonly text?: string;
}

export const ORDER_FORMAT = 1;
const PLATFORMS = ['desktop', 'emulated', 'android', 'invented'] as const;
export const EVENTS = [
  'vault:create',
  'vault:modify',
  'vault:delete',
  'vault:rename',
  'metadataCache:changed',
  'metadataCache:deleted',
] as const;

/** The text of a file that stores an order: the same for the same order, so that two runs can be compared. */
export function writeOrder({ format, app, scenario, files, events }: Order): string {
  const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  const order: Order = {
    format,
    app: { version: app.version, platform: app.platform },
    scenario,
    files: Object.fromEntries(sorted),
    events: events.map(({ after, event, path, before, text }) => ({
      after,
      event,
      path,
      ...(before === undefined ? {} : { before }),
      ...(text === undefined ? {} : { text }),
    })),
  };
  return `${JSON.stringify(order, null, 2)}\n`;
}

/** Reads what `writeOrder` wrote. Throws for anything else, with the place that is wrong. */
export function readOrder(text: string): Order {
  const order = record(JSON.parse(text), 'order');
  if (order['format'] !== ORDER_FORMAT) throw new Error(`format: not ${ORDER_FORMAT}`);
  const app = record(order['app'], 'app');
  const events = Array.isArray(order['events']) ? order['events'].map(readEvent) : refuse('events');
  const late = events.findIndex(({ after }, at) => after < (events[at - 1]?.after ?? 0));
  if (late !== -1) throw new Error(`events[${late}].after: before that of the last event`);
  return {
    format: ORDER_FORMAT,
    app: {
      version: string(app['version'], 'app.version'),
      platform: oneOf(PLATFORMS, app['platform'], 'app.platform'),
    },
    scenario: string(order['scenario'], 'scenario'),
    files: Object.fromEntries(
      Object.entries(record(order['files'], 'files')).map(([path, held]) => [
        path,
        string(held, `files[${path}]`),
      ]),
    ),
    events,
  };
}

function readEvent(value: unknown, at: number): OrderEvent {
  const where = `events[${at}]`;
  const event = record(value, where);
  const { after, before, text } = event;
  const read: OrderEvent = {
    after: typeof after === 'number' && after >= 0 ? after : refuse(`${where}.after`),
    event: oneOf(EVENTS, event['event'], `${where}.event`),
    path: string(event['path'], `${where}.path`),
    ...(before === undefined ? {} : { before: string(before, `${where}.before`) }),
    ...(text === undefined ? {} : { text: string(text, `${where}.text`) }),
  };
  if ((read.event === 'vault:rename') !== (read.before !== undefined)) refuse(`${where}.before`);
  return read;
}

function record(value: unknown, where: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(where);
}

function string(value: unknown, where: string): string {
  return typeof value === 'string' ? value : refuse(where);
}

function oneOf<Choice>(choices: readonly Choice[], value: unknown, where: string): Choice {
  return choices.find((choice) => choice === value) ?? refuse(where);
}

function refuse(where: string): never {
  throw new Error(`${where}: not what it should be`);
}
