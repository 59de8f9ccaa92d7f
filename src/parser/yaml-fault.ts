import type { CST } from 'yaml';

/** What is wrong with a YAML text; `yaml-fault-text.ts` says it in words. */
export type YamlFaultCode =
  | 'alias'
  | 'block-in-brackets'
  | 'colon-in-value'
  | 'escape'
  | 'first-character'
  | 'indentation'
  | 'missing'
  | 'missing-comma'
  | 'missing-quote'
  | 'missing-space-before-comment'
  | 'missing-]'
  | 'missing-}'
  | 'not-a-field'
  | 'property'
  | 'second-document'
  | 'tab'
  | 'unexpected'
  | 'unexpected-quote';

/** Where a fault is: an offset in the YAML, two, or a token. */
type Where = number | readonly [start: number, end: number] | CST.Token;

/** The first fault of a YAML text, with its UTF-16 offsets in it. */
export class YamlFault extends Error {
  readonly code: YamlFaultCode;
  readonly start: number;
  readonly end: number;

  constructor(code: YamlFaultCode, where: Where) {
    super(code);
    this.code = code;
    if (typeof where === 'number') where = [where, where + 1];
    if ('offset' in where) {
      const length = 'source' in where && typeof where.source === 'string' ? where.source.length : 1;
      where = [where.offset, where.offset + length];
    }
    this.start = where[0];
    this.end = where[1];
  }
}

/** The fault of a token in a place where it is not allowed. */
export function unexpected(token: CST.Token): YamlFault {
  // The parser's messages name the type of the token, and some have its text after a colon.
  const type = token.type === 'error' ? token.message.replace(/:.*/s, '') : token.type;
  return new YamlFault(type.includes('quote') ? 'unexpected-quote' : 'unexpected', token);
}
