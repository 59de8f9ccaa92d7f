// Draws the pictures that the README shows: docs/images/summary.png, the example vault's summary as a
// terminal shows it, and those of the sidebar, which the tests of the plugin take as they go.
// Needs Chromium: NETVAULT_CHROMIUM, or `chromium` on the path. Run it by hand after an interface has changed.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const COLOURS = { 31: '#e06c75', 32: '#8cc265', 33: '#e5b567', 36: '#5ab9c9' };

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** SGR codes to spans: bold, dim, underline and the terminal's colours. */
function toHtml(ansi) {
  const state = { bold: false, dim: false, underline: false, colour: null };
  const parts = ansi.split(/\x1b\[([\d;]*)m/);
  let html = '';
  parts.forEach((part, at) => {
    if (at % 2 === 1) {
      for (const code of part.split(';').map(Number)) {
        if (code === 0) Object.assign(state, { bold: false, dim: false, underline: false, colour: null });
        else if (code === 1) state.bold = true;
        else if (code === 2) state.dim = true;
        else if (code === 4) state.underline = true;
        else if (code === 22) Object.assign(state, { bold: false, dim: false });
        else if (code === 24) state.underline = false;
        else if (code === 39) state.colour = null;
        else if (COLOURS[code]) state.colour = COLOURS[code];
      }
      return;
    }
    const style = [
      state.bold && 'font-weight:700',
      state.dim && 'opacity:.6',
      state.underline && 'text-decoration:underline',
      state.colour && `color:${state.colour}`,
    ].filter(Boolean);
    html += style.length > 0 ? `<span style="${style.join(';')}">${escape(part)}</span>` : escape(part);
  });
  return html;
}

const args = ['dist/netvault.cjs', 'summary', '--vault', 'fixtures/vaults/example', '--today', '2026-11-19'];
const output = execFileSync(process.execPath, args, {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1', LC_ALL: 'C.UTF-8' },
});
const lines = output.split('\n').length + 2;
const height = Math.round(lines * 20 + 76);
const page = `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:#fff0;padding:16px;width:768px}
.window{background:#1d1f27;color:#d9dbe3;border-radius:10px;box-shadow:0 2px 10px #0005;overflow:hidden}
.bar{height:34px;display:flex;gap:8px;align-items:center;padding-left:14px}
.bar i{width:12px;height:12px;border-radius:50%;background:#3d404b}
pre{margin:0;padding:2px 22px 18px;font:15px/20px "DejaVu Sans Mono","Liberation Mono",monospace;tab-size:8}
.prompt{color:#8cc265}</style>
<div class="window"><div class="bar"><i></i><i></i><i></i></div><pre><span class="prompt">$</span> netvault summary
${toHtml(output)}</pre></div>`;

const folder = mkdtempSync(join(tmpdir(), 'netvault-picture-'));
try {
  writeFileSync(join(folder, 'page.html'), page);
  execFileSync(
    process.env.NETVAULT_CHROMIUM ?? 'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-background-networking',
      '--force-device-scale-factor=2',
      '--default-background-color=00000000',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=800,${height}`,
      `--screenshot=${join(root, 'docs/images/summary.png')}`,
      join(folder, 'page.html'),
    ],
    { stdio: 'ignore' },
  );
  execFileSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/plugin/sidebar.test.ts'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, NETVAULT_PICTURES: folder },
  });
  for (const [taken, shown] of [
    ['sidebar-usual-light', 'sidebar-light'],
    ['sidebar-usual-dark', 'sidebar-dark'],
    ['aside-light', 'aside-light'],
  ])
    copyFileSync(join(folder, `${taken}.png`), join(root, `docs/images/${shown}.png`));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
