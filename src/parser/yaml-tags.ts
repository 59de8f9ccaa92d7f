import type { CST } from 'yaml';
import { YamlFault } from './yaml-fault.ts';

/** The prefix of the tags of YAML itself. */
const CORE = 'tag:yaml.org,2002:';

/** The handles of tags that are known in a document. */
export class YamlTags {
  readonly #prefixes = new Map([['!!', CORE]]);

  /** Reads a directive. Throws `YamlFault`. */
  add({ offset, source }: CST.Directive): void {
    const [name, handle = '', prefix, ...more] = source.trim().split(/[ \t]+/);
    const end = offset + source.length;
    if (name === '%TAG') {
      if (prefix === undefined || more.length > 0) throw new YamlFault('property', [offset, end]);
      this.#prefixes.set(handle, prefix);
    }
    if (name === '%YAML') {
      if (handle === '' || prefix !== undefined) throw new YamlFault('property', [offset, end]);
      if (!/^\d+\.\d+$/.test(handle)) throw new YamlFault('property', [offset + 6, end]);
    }
  }

  /** The name of a tag in the core schema, `''` for any other, null without a tag. Throws `YamlFault`. */
  coreName(token: CST.SourceToken | null): string | null {
    if (!token) return null;
    const full = this.#resolve(token);
    return full.startsWith(CORE) ? full.slice(CORE.length) : '';
  }

  #resolve(token: CST.SourceToken): string {
    const { source } = token;
    const fault = (): YamlFault => new YamlFault('property', token);
    if (source === '!') return source;
    if (source.startsWith('!<')) {
      if (!source.endsWith('>') || /^!?!$/.test(source.slice(2, -1))) throw fault();
      return source.slice(2, -1);
    }
    const [, handle = '', suffix = ''] = /^(.*!)([^!]*)$/s.exec(source) ?? [];
    const prefix = this.#prefixes.get(handle);
    if (suffix === '' || (prefix === undefined && handle !== '!')) throw fault();
    try {
      return (prefix ?? handle) + (prefix === undefined ? suffix : decodeURIComponent(suffix));
    } catch {
      throw fault();
    }
  }
}
