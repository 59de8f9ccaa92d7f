import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { built } from '../../harness/bundle.ts';

const ROOT = join(import.meta.dirname, '../../..');
const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

/** Paths of the scripts that tests load into the page. */
export const PLUGIN_PATH = '/main.js';
export const AXE_PATH = '/axe.js';
const HOST_PATH = '/host.js';

const read = (file: string): string => readFileSync(file, 'utf8');

let address: Promise<string> | null = null;

/**
 * The address of the page that imitates the app; its server ends with the worker. The browser caches what it
 * has read, compiled as well, and so loads the page in half the time that it takes if the test answers the
 * requests.
 */
export function pageAddress(): Promise<string> {
  return (address ??= serve());
}

async function serve(): Promise<string> {
  const page = pageText();
  const host = await hostScript();
  const scripts: Readonly<Record<string, () => string>> = {
    [HOST_PATH]: () => host,
    [PLUGIN_PATH]: () => read(join(built(), 'main.js')),
    [AXE_PATH]: () => read(fileURLToPath(import.meta.resolve('axe-core/axe.min.js'))),
  };
  const server = createServer(({ url = '' }, response) => {
    const script = scripts[url];
    response.writeHead(200, {
      'Content-Type': script ? SCRIPT : HTML,
      'Cache-Control': 'max-age=86400, immutable',
    });
    response.end(script ? script() : page);
  });
  return listening(server);
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      resolve(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    });
  });
}

function pageText(): string {
  const styles = ['test/host/theme.css', 'styles.css'].map((file) => read(join(ROOT, file)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>${styles
    .map((css) => `<style>${css}</style>`)
    .join('')}<script src="${HOST_PATH}"></script></head><body></body></html>`;
}

/** The imitation of the app, in one script. */
async function hostScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test/host/host.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
