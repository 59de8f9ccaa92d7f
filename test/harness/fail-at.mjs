// Preloaded (`node --import`) into a command that is to fail: at its N-th call that changes something on
// disk (NETVAULT_FAIL_AT=`N HOW`) it is killed right before the call (`kill`) or half way through what it
// writes (`half`), or that call and all later ones that need room or a handle fail with an error (`ENOSPC`).
// Calls in the cache folder, which contains only the compiled code of the program, are not counted unless
// NETVAULT_FAIL_AT ends with `cache`.
import fs from 'node:fs';

const [at, how = '', where = ''] = (process.env.NETVAULT_FAIL_AT ?? '').split(' ');
const NEED_ROOM = [
  'appendFileSync',
  'copyFileSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'writeFileSync',
  'writeSync',
];
const OTHERS = [
  'chmodSync',
  'chownSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'symlinkSync',
  'truncateSync',
  'unlinkSync',
];
let calls = 0;

function fail(name, args, original) {
  const cache = where === 'cache' ? '' : process.env.XDG_CACHE_HOME;
  if (cache && String(args[0]).startsWith(cache)) return;
  calls += 1;
  if (calls < Number(at)) return;
  const isFirst = calls === Number(at);
  const isError = !['kill', 'half'].includes(how);
  if (!isFirst && !(isError && (NEED_ROOM.includes(name) || name === 'openSync'))) return;
  if (name === 'writeFileSync' && how !== 'kill') {
    const bytes = Buffer.from(args[1]);
    original.call(fs, args[0], bytes.subarray(0, bytes.length / 2), args[2]);
  }
  if (isError) throw Object.assign(new Error(`${how}: as if, ${name}`), { code: how });
  process.kill(process.pid, 'SIGKILL');
  // The signal comes quickly, but not always before the next call.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

for (const name of [...NEED_ROOM, ...OTHERS]) {
  const original = fs[name];
  fs[name] = (...args) => {
    fail(name, args, original);
    return original.apply(fs, args);
  };
}
const { openSync } = fs;
fs.openSync = (...args) => {
  if (typeof args[1] === 'string' && /[wax+]/.test(args[1])) fail('openSync', args, openSync);
  return openSync.apply(fs, args);
};
