// Measures whole processes: processor time (user and system, of all threads and children) and wall time.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const environment = { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8' };
// NODE_EXTRA_CA_CERTS would add about 30 ms to every start of Node.
delete environment.NODE_EXTRA_CA_CERTS;

const SHELL = 'TIMEFORMAT="%3U %3S %3R"; time "$@" >/dev/null 2>&1 </dev/null';
const MARK = /(\d+\.\d+) (\d+\.\d+) (\d+\.\d+)\s*$/;

/** Runs a program and captures its output, so that the speed of a terminal does not count. */
export function spawn([program, ...args], { cwd, env = {} }) {
  return spawnSync(program, args, {
    ...{ cwd, env: { ...environment, ...env }, encoding: 'utf8', maxBuffer: 2 ** 30, windowsHide: true },
  });
}

/** The seconds that a command takes, which bash measures to the millisecond. */
export function seconds(command, where, codes = [0]) {
  const { status, error, stderr } = spawn(['bash', '-c', SHELL, 'bash', ...command], where);
  const [, user, system, wall] = MARK.exec(stderr ?? '') ?? [];
  if (error || wall === undefined || !codes.includes(status)) {
    throw new Error(
      `${command.join(' ')} failed (${String(status)}): ${String(error ?? stderr).slice(-400)}`,
    );
  }
  return { processor: Number(user) + Number(system), wall: Number(wall) };
}

/** Peak resident memory in MB; null if it cannot be measured. */
export function peakMemory(command, where) {
  const time = '/usr/bin/time';
  if (!existsSync(time)) return null;
  const flags = process.platform === 'linux' ? ['-f', '%M kbytes peak'] : ['-l'];
  const { stderr } = spawn([time, ...flags, ...command], where);
  const gnu = /(\d+) kbytes peak/.exec(stderr ?? '');
  const bsd = /(\d+)\s+maximum resident set size/.exec(stderr ?? '');
  return gnu ? Number(gnu[1]) / 1024 : bsd ? Number(bsd[1]) / 2 ** 20 : null;
}
