import { UserError, userErrorData, userErrorFrom, type UserErrorData } from '../../app/user-error.ts';

/**
 * An object at the other end, as it looks from here: the methods of each of its named parts,
 * which answer with a promise.
 */
export type Remote<Served> = { readonly [Part in keyof Served]: RemotePart<Served[Part]> };

type RemotePart<Part> = {
  readonly [Method in keyof Part as Part[Method] extends AnyMethod ? Method : never]: Part[Method] extends (
    ...args: infer Args
  ) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};

type AnyMethod = (...args: never[]) => unknown;

/** One end of a line: a worker, or a worker's own scope. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listen: (event: { readonly data: unknown }) => void): void;
}

interface Call {
  readonly id: number;
  readonly part: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

type Reply = { readonly id: number } & (
  { readonly answer: unknown } | { readonly error: UserErrorData } | { readonly fault: string }
);

/** Answers calls with the methods of an object's parts, one at a time and in order. */
export function serve(served: object, port: Port): void {
  let last: Promise<void> = Promise.resolve();
  port.addEventListener('message', ({ data }) => {
    const call = data as Call;
    last = last
      .then(async () => {
        port.postMessage(await reply(served, call));
      })
      // An answer that cannot be sent must not stop the following ones.
      .catch((error: unknown) => {
        port.postMessage({ id: call.id, fault: String(error) } satisfies Reply);
      });
  });
}

async function reply(served: object, { id, part, method, args }: Call): Promise<Reply> {
  try {
    // A missing part or method throws as well.
    const target = Reflect.get(served, part) as object;
    const found = Reflect.get(target, method) as (...args: unknown[]) => unknown;
    return { id, answer: await Reflect.apply(found, target, args) };
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
  return remote(
    (part, method, args) =>
      new Promise((settle, refuse) => {
        count += 1;
        waiting.set(count, { settle, refuse });
        port.postMessage({ id: count, part, method, args } satisfies Call);
      }),
  );
}

/** An object whose parts have every method: each passes its name and arguments to `call`. */
export function remote<Served>(
  call: (part: string, method: string, args: readonly unknown[]) => Promise<unknown>,
): Remote<Served> {
  return byName((part) =>
    byName(
      (method) =>
        (...args: unknown[]) =>
          call(part, method, args),
    ),
  ) as Remote<Served>;
}

/** An object that creates properties on access. It is not a promise, so it has no `then`. */
function byName(make: (name: string) => unknown): object {
  return new Proxy(
    {},
    {
      get: (_, name) => (typeof name === 'string' && name !== 'then' ? make(name) : undefined),
    },
  );
}

/** Two connected ports within one thread: a message arrives in a later task. */
export function connectedPorts(later: (task: () => void) => void): readonly [Port, Port] {
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
