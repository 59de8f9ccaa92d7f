import { CST, Lexer } from 'yaml';

/** A token of a YAML text, and its UTF-16 offset in it. */
interface YamlToken {
  /** Null for text that is no token of YAML. */
  readonly type: CST.TokenType | null;
  readonly source: string;
  readonly offset: number;
}

/** The tokens of a YAML text in order. */
export function* yamlTokens(text: string): Generator<YamlToken> {
  let offset = 0;
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    const type: CST.TokenType | null = isScalar ? 'scalar' : CST.tokenType(source);
    // The lexer also gives control characters that are not in the text; one of them comes before a plain scalar.
    const isControl: boolean =
      !isScalar && (source === CST.SCALAR || type === 'doc-mode' || type === 'flow-error-end');
    isScalar = isControl && type === 'scalar';
    if (isControl) continue;
    yield { type, source, offset };
    offset += source.length;
  }
}
