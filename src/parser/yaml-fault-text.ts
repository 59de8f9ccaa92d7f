import { lineEnd, lineStart } from '../model/text-lines.ts';
import type { YamlFaultCode } from './yaml-fault.ts';

/** The message and help of a finding for a YAML fault. */
export interface FaultText {
  readonly message: string;
  readonly help: string;
}

const QUOTES = 'Put the whole value in quotes: "…"';

function shorten(text: string): string {
  const line = text.trim();
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** The line that contains the offset, and the part of it before the offset. */
function lineAt(text: string, offset: number): { line: string; before: string } {
  const start = lineStart(text, offset);
  const line = text.slice(start, Math.min(lineEnd(text, offset), start + 2000));
  return { line, before: line.slice(0, offset - start) };
}

/** The value on a line such as `- key: value`, else the line itself. */
function valueOn(line: string): string {
  const colon = line.indexOf(': ');
  return (colon < 0 ? line.replace(/^[ \t]*-[ \t]+/, '') : line.slice(colon + 2)).trim();
}

const OPENERS = {
  '@': 'A value cannot begin with “@”',
  '`': 'A value cannot begin with a backtick',
  '%': 'A value cannot begin with “%”',
  '*': 'A value that begins with “*” points to an anchor, but no anchor has that name',
  '&': 'A value that begins with “&” names an anchor',
  '!': 'A value that begins with “!” names a tag',
} as const;

function byFirstCharacter(value: string): FaultText | null {
  const first = value.charAt(0);
  if (Object.hasOwn(OPENERS, first)) return { message: OPENERS[first as keyof typeof OPENERS], help: QUOTES };
  if (value.startsWith('[[')) {
    return {
      message: `Something is next to the link in “${shorten(value)}”`,
      help: 'Put links in quotes, each on a line of its own: - "[[Note]]"',
    };
  }
  if (/^\[.\]\s+\S/.test(value))
    return { message: `A value cannot begin with a mark such as “${value.slice(0, 3)}”`, help: QUOTES };
  return null;
}

const HASH_IN_BRACKETS = 'In brackets, too, a “#” begins a comment, and the closing bracket is part of it';

/**
 * The text for a list in brackets on one line, in which a “#” begins a comment, so that the closing bracket is
 * missing, as in `tags: [book, #fair]`; null for any other line.
 */
function hashInList(line: string): FaultText | null {
  const open = line.indexOf('[');
  const items = line.slice(open + 1, line.lastIndexOf(']')).split(',');
  const isHash = (item: string): boolean => /^[^"']*(?:^|\s)#[^\s#]/.test(item);
  if (open < 0 || !line.includes(']') || !items.some(isHash)) return null;
  const isTags = /^\s*tags?:\s*$/i.test(line.slice(0, open));
  const written = items
    .map((item) => item.trim())
    .map((item) => {
      if (isTags) return item.replace(/^["']?#|["']$/g, '');
      return isHash(item) ? `"${item}"` : item;
    });
  const isPlain = isTags || items.every((item) => !/["'].*#|#.*["']/.test(item));
  return {
    message: HASH_IN_BRACKETS,
    help: isPlain ? `Write [${written.join(', ')}]` : 'Put each item that has a “#” in quotes of its own',
  };
}

/** The same for brackets or braces of several lines, of which the first is at an offset, and for braces on one line. */
function hashInBrackets(text: string, open: number): FaultText | null {
  const [inside = ''] = /^.*(?:[\r\n]+[ \t].*)*/.exec(text.slice(open, open + QUOTED)) ?? [];
  return /[\s,[{]#[^\s#\n][^\n]*[\]}]/.test(inside)
    ? {
        message: HASH_IN_BRACKETS,
        help: 'Put what has a “#” in quotes, or write the comment after the bracket',
      }
    : null;
}

/** For `a: b: c`, or `a: b` above an indented line that has a colon, too. */
function colonInside(value: string): FaultText {
  if (/^\?(?:\s|$)/.test(value)) return { message: 'A value cannot begin with “?”', help: QUOTES };
  if (!/:(?:\s|$)/.test(value)) {
    return {
      message: `The line below “${shorten(value)}” is indented as if it belonged to that value`,
      help: 'Give all fields of one level the same number of spaces',
    };
  }
  return {
    message: 'The value has a colon followed by a space in it',
    help: `Put it in quotes: "${shorten(value).replace(/"/g, '\\"')}"`,
  };
}

function unexpected(text: string, offset: number): FaultText {
  const { line } = lineAt(text, offset);
  const value = valueOn(line);
  const words = byFirstCharacter(value);
  if (words) return words;
  if (value.startsWith('- ') && line.includes(': - ')) {
    return {
      message: 'A list item is on the line of its key',
      help: 'Write the items below the key, each on a line of its own',
    };
  }
  if (/^(?:-$|[>|])/.test(value))
    return {
      message: `“${value.charAt(0)}” at the beginning of a value means something else in YAML`,
      help: QUOTES,
    };
  if (value.startsWith('"') || value.startsWith("'")) {
    return {
      message: 'Text follows the closing quotation mark',
      help: 'Put the whole value in quotes; inside double quotes a quotation mark is \\"',
    };
  }
  if (value.startsWith('[')) return { message: 'Text follows the closing bracket “]”', help: QUOTES };
  if (value.startsWith('{')) return { message: 'Text follows the closing brace “}”', help: QUOTES };
  return {
    message: `“${shorten(text.slice(offset, offset + 60).split('\n')[0] ?? '')}” is not expected here`,
    help: 'Check the line: each field is “key: value”, and lists are below their key with “- ” before each item',
  };
}

/** How far the end of a quoted text is looked for, in UTF-16 units. */
const QUOTED = 4000;

/** The text for a quoted text that begins at an offset and goes on in lines that are not indented; null for any other. */
export function continuedAtMargin(text: string, open: number): FaultText | null {
  const quote = text.charAt(open);
  const [first = '', ...lines] = text.slice(open + 1, open + QUOTED).split('\n');
  if (first.includes(quote)) return null;
  for (const line of lines) {
    if (/^[^\s"'#-][^\s:]*:(?:\s|$)/.test(line)) return null;
    const end = line.indexOf(quote);
    if (end < 0) continue;
    if (!/^\s*(?:#.*)?$/.test(line.slice(end + 1))) return null;
    return {
      message: 'The further lines of the quoted text that begins here are not indented',
      help: 'Indent each of them by two spaces, or write the text on one line',
    };
  }
  return null;
}

function notAField(line: string): FaultText {
  const written = line.trim();
  if (/^(?:"[^"]*|'[^']*|\{[^}]*)$/.test(written) && /:\s/.test(written)) {
    const first = written.charAt(0);
    return {
      message: `The line begins with “${first}”, which nothing closes`,
      help: `Remove the “${first}”: a field is “key: value”`,
    };
  }
  return {
    message: `“${shorten(line)}” is not a field: there is no colon with a space after it`,
    help: 'Write it as “key: value”, or indent it to continue the line above',
  };
}

const TAB = {
  message: 'A tab indents this line',
  help: 'Indent with spaces: YAML does not allow tabs there',
};

const ITEM_FURTHER_LEFT = {
  message: 'This item is not indented like the item above it',
  help: 'Begin all items of a list in the same column',
};

/** Whether the line with the offset is an item of a list, below one that is indented more. */
function isItemFurtherLeft(text: string, offset: number): boolean {
  const start = lineStart(text, offset);
  const [indent, above] = [start, Math.max(0, start - 1)].map(
    (at) => /^ *(?=- )/.exec(lineAt(text, at).line)?.[0].length,
  );
  return start > 0 && indent !== undefined && above !== undefined && indent < above;
}

/** The text for a fault at an offset of a YAML text. */
export function yamlFaultText(code: YamlFaultCode, text: string, offset: number): FaultText {
  const { line, before } = lineAt(text, offset);
  if (/^[ ]*\t/.test(line) && /^[ \t]*$/.test(before.replace(/-/g, ' '))) return TAB;
  switch (code) {
    case 'tab':
      return TAB;
    case 'colon-in-value':
      return isItemFurtherLeft(text, offset) ? ITEM_FURTHER_LEFT : colonInside(valueOn(line));
    case 'first-character':
      return (
        byFirstCharacter(text.slice(offset, offset + 60)) ??
        byFirstCharacter(valueOn(line)) ?? {
          message: `A value cannot begin with “${text.charAt(offset)}”`,
          help: QUOTES,
        }
      );
    case 'missing-space-before-comment':
      return (
        hashInList(line) ?? {
          message: 'There is no space before “#”',
          help: 'Write a space before a comment, or put the value in quotes',
        }
      );
    case 'missing-quote':
      return {
        message: 'A closing quotation mark is missing',
        help: 'Write the same quotation mark at the end of the value; inside double quotes a quotation mark is \\"',
      };
    case 'missing-]':
      return (
        hashInList(line) ??
        hashInBrackets(text, offset) ?? {
          message: 'A closing bracket “]” is missing',
          help: 'Close the list with “]”, or put the value in quotes',
        }
      );
    case 'missing-}':
      return (
        hashInBrackets(text, offset) ?? {
          message: 'A closing brace “}” is missing',
          help: 'Close it with “}”, or put the value in quotes',
        }
      );
    case 'missing-comma':
      return {
        message: 'A comma is missing between two items of a list',
        help: 'Write a comma between the items, or quotes around a text that has brackets in it',
      };
    case 'missing':
      return byFirstCharacter(valueOn(line)) ?? notAField(line);
    case 'indentation':
      return {
        message: 'This line is not indented like its neighbours',
        help: 'Give all fields of one level the same number of spaces, and what belongs to a field more than that',
      };
    case 'alias':
      return { message: OPENERS[text.charAt(offset) === '&' ? '&' : '*'], help: QUOTES };
    case 'not-a-field':
      return notAField(line);
    case 'escape':
      return {
        message: 'A backslash in double quotes begins something unknown',
        help: 'Write the backslash twice, or use single quotes',
      };
    case 'second-document':
      return {
        message: 'A second YAML document begins here',
        help: text.slice(0, offset).trimEnd().endsWith('...')
          ? 'Remove the “...” above it, which ends the first one'
          : 'Remove the line that begins it',
      };
    case 'block-in-brackets':
      return {
        message: 'A list or a field on its own line is inside brackets',
        help: 'Close the bracket before it, or put the value in quotes',
      };
    case 'property':
      return (
        byFirstCharacter(valueOn(line)) ?? {
          message: 'An anchor, a tag or a directive cannot be here',
          help: 'Put a value that begins with “&”, “!” or “%” in quotes',
        }
      );
    case 'unexpected':
    case 'unexpected-quote':
      return unexpected(text, offset);
  }
}
