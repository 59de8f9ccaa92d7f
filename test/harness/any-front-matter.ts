import fc from 'fast-check';

/** Lines of front matter, each complete in itself: fields written in many ways, comments, blank lines. */
const LINES = [
  'name: Ada # the first',
  "organization: 'Analytical Society'",
  'aliases: [Countess, "the \\"first\\""]',
  'offers:\n  - mathematics\n  - |\n    a long\n    text',
  'needs: [illustrator, proofs]',
  'Last Contact: 2026-10-01',
  'met: 2026-01-31',
  'cadence: monthly',
  '# a comment',
  '',
  'tags:\n- a\n- b',
  'mine: {a: 1, b: [2, 3]}',
  'é: 😀',
  '"quoted key": x',
  'empty:',
  'text: >-\n  folded\n  text',
];

/**
 * A note of a kind whose front matter also has `fields`, somewhere among others; with either line end, a BOM,
 * a body.
 */
export function anyNote(type: string, fields: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({
      lines: fc.shuffledSubarray(LINES),
      at: fc.nat({ max: 100 }),
      crlf: fc.boolean(),
      bom: fc.boolean(),
      body: fc.constantFrom('', 'text', '\n## Log\n- 2026-11-01 call\n', '---\n', '\n\n---\nx: y\n---\n'),
    })
    .map(({ lines, at, crlf, bom, body }) => {
      const all = [...lines];
      for (const field of [`type: ${type}`, ...fields]) all.splice(at % (all.length + 1), 0, field);
      const text = `---\n${all.join('\n')}\n---\n${body}`;
      return (bom ? '\ufeff' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text);
    });
}
