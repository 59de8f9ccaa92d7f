import { KeptVault } from '../kept/kept-vault.ts';
import { Engine } from './engine.ts';
import { connect, connectedPorts, serve, type Port, type Remote } from './remote.ts';

/** The engine as the plugin calls it; every answer is a promise. */
export type RemoteEngine = Remote<Engine>;

export interface RunningEngine {
  readonly engine: RemoteEngine;
  /** Whether it runs in a worker, so that it can die and be stopped. */
  readonly isApart: boolean;
  /** Calls `listener` if it dies from an error. */
  onDeath(listener: () => void): void;
  stop(): void;
}

/** Precedes the plugin's own text in a worker, where there is no app: every import is a stand-in that is never used. */
const PRELUDE = `var module={exports:{}},exports=module.exports,nothing=new Proxy(function(){},{get:(_,key)=>key===Symbol.toPrimitive?()=>'':nothing,apply:()=>nothing,construct:()=>({})}),require=()=>nothing;\n`;

/** The worker's name, by which the plugin's text knows that it runs there. */
const WORKER_NAME = 'netvault-engine';

/**
 * Starts the core in a worker that runs the plugin's own file again. If the file cannot be read,
 * or there can or should be no worker, it runs in this thread.
 */
export async function startEngine(
  readOwnFile: () => Promise<string>,
  inWorker: boolean,
): Promise<RunningEngine> {
  try {
    if (inWorker) return await startInWorker(await readOwnFile());
  } catch {
    // A worker is not possible.
  }
  const [ownPort, otherPort] = connectedPorts((task) => window.setTimeout(task, 0));
  serve(new Engine(), otherPort);
  const nothing = (): void => undefined;
  return { engine: connect<Engine>(ownPort), isApart: false, onDeath: nothing, stop: nothing };
}

async function startInWorker(text: string): Promise<RunningEngine> {
  const address = URL.createObjectURL(new Blob([PRELUDE, text], { type: 'text/javascript' }));
  try {
    const worker = new Worker(address, { name: WORKER_NAME });
    await new Promise<void>((ready, refuse) => {
      worker.onmessage = (): void => {
        ready();
      };
      worker.onerror = (event): void => {
        event.preventDefault();
        refuse(new Error());
      };
    });
    worker.onmessage = null;
    return {
      engine: connect<Engine>(worker),
      isApart: true,
      onDeath: (listener) => {
        worker.onerror = (event): void => {
          event.preventDefault();
          listener();
        };
        worker.onmessageerror = listener;
      },
      stop: () => {
        worker.terminate();
      },
    };
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** In the worker, answers the plugin; elsewhere, does nothing. */
export function serveIfWorker(scope: unknown): void {
  if (!isOwnWorker(scope)) return;
  // In the app's thread, storing notes would block it.
  serve(new Engine(new KeptVault()), scope);
  scope.postMessage('ready');
}

function isOwnWorker(scope: unknown): scope is Port {
  return (
    typeof scope === 'object' &&
    scope !== null &&
    'name' in scope &&
    scope.name === WORKER_NAME &&
    !('document' in scope)
  );
}
