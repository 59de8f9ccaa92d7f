// Preloaded (`node --import`) into a command to break one of its streams: NETVAULT_FAIL_STREAM=`stdout EIO`.
import fs from 'node:fs';

const [name, code] = (process.env.NETVAULT_FAIL_STREAM ?? '').split(' ');
const fault = () => Object.assign(new Error(`${code}: as if, ${name}`), { code });
const stream = process[name];

if (name === 'stdin') {
  stream._read = () => {
    stream.destroy(fault());
  };
} else {
  stream._writev = null;
  stream._write = (_chunk, _encoding, done) => {
    done(fault());
  };
  const { writeSync } = fs;
  fs.writeSync = (file, ...args) => {
    if (file === stream.fd) throw fault();
    return writeSync.call(fs, file, ...args);
  };
}
