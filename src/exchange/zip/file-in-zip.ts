import { unzipSync } from 'fflate';

/** Whether bytes begin like a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The first file of a ZIP archive whose name, without folders, matches; null if there is none or
 * the archive is broken. Nothing else is unpacked, and its names are not used as paths. Throws
 * `RangeError` if the file is larger than `most` bytes.
 */
export function fileInZip(zip: Uint8Array, name: RegExp, most: number): Uint8Array | null {
  let isFound = false;
  const files = unpacked(zip, ({ name: path, originalSize }) => {
    if (isFound || !name.test(path.split(/[\\/]/).at(-1) ?? '')) return false;
    isFound = true;
    if (originalSize > most) throw new RangeError('The file in the archive is too large');
    return true;
  });
  return files[0] ?? null;
}

interface Entry {
  readonly name: string;
  readonly originalSize: number;
}

function unpacked(zip: Uint8Array, filter: (file: Entry) => boolean): readonly Uint8Array[] {
  try {
    // The library unpacks no more bytes than the archive states as the file's size.
    return Object.values(unzipSync(zip, { filter }));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return [];
  }
}
