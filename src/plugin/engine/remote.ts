import { UserError, userErrorData, userErrorFrom, type UserErrorData } from '../../app/user-error.ts';

/** What runs at the other end, as it looks from here: every answer takes a while. */
export type Remote<Served> = {
  readonly [Method in keyof Served]: Served[Method] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};

/** One end of a line: a worker, or a worker's own scope. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listen: (event: { readonly data: unknown }) => void): void;
}

interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

type Reply = { readonly id: number } & (
  { readonly answer: unknown } | { readonly error: UserErrorData } | { readonly fault: string }
);

/** Answers calls with the methods of an object, one after the other in their order. */
export function serve(served: object, port: Port): void {
  let last: Promise<void> = Promise.resolve();
  port.addEventListener('message', ({ data }) => {
    const call = data as Call;
    last = last.then(async () => {
      port.postMessage(await reply(served, call));
    });
  });
}

async function reply(served: object, { id, method, args }: Call): Promise<Reply> {
  try {
    const found: unknown = Reflect.get(served, method);
    if (typeof found !== 'function') return { id, fault: `There is no ${method}` };
    return { id, answer: await Reflect.apply(found, served, args) };
  } catch (error) {
    if (error instanceof UserError) return { id, error: userErrorData(error) };
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The object that is served at the other end of a line. */
export function connect<Served extends object>(port: Port): Remote<Served> {
  const waiting = new Map<number, { settle: (answer: unknown) => void; refuse: (error: Error) => void }>();
  let count = 0;
  port.addEventListener('message', ({ data }) => {
    const message = data as Reply;
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if ('answer' in message) call?.settle(message.answer);
    else if ('error' in message) call?.refuse(userErrorFrom(message.error));
    else call?.refuse(new Error(message.fault));
  });
  const call = (method: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((settle, refuse) => {
      count += 1;
      waiting.set(count, { settle, refuse });
      port.postMessage({ id: count, method, args } satisfies Call);
    });
  return new Proxy({} as Remote<Served>, {
    get: (_, method) =>
      typeof method === 'string' && method !== 'then'
        ? (...args: unknown[]) => call(method, args)
        : undefined,
  });
}

/** An object that is still on its way: calls wait for it, and keep their order. */
export function connectLater<Served extends object>(coming: Promise<Remote<Served>>): Remote<Served> {
  return new Proxy({} as Remote<Served>, {
    get: (_, method) =>
      typeof method === 'string' && method !== 'then'
        ? async (...args: unknown[]): Promise<unknown> => {
            const served = await coming;
            return (Reflect.get(served, method) as (...args: unknown[]) => unknown)(...args);
          }
        : undefined,
  });
}

/** Two ends of a line within one thread: what is said at one is heard at the other a task later. */
export function line(later: (task: () => void) => void): readonly [Port, Port] {
  const ears: ((event: { readonly data: unknown }) => void)[][] = [[], []];
  const end = (own: number): Port => ({
    postMessage: (data) => {
      later(() => {
        for (const hear of ears[1 - own] ?? []) hear({ data });
      });
    },
    addEventListener: (_, hear) => ears[own]?.push(hear),
  });
  return [end(0), end(1)];
}
