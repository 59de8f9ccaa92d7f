import type { LeftWhy } from '../../app/moves/files/file-value.ts';

/* What is said of canvases and bases whose links follow a note, and of those that are left as they are. */

const kindOf = (path: string): string => (/\.base$/i.test(path) ? 'base' : 'canvas');

const why = (path: string, reason: LeftWhy): string => {
  switch (reason) {
    case 'unread':
      return 'it cannot be read';
    case 'not-utf8':
      return 'it is not valid UTF-8';
    case 'too-large':
      return 'it is too large, or nested too deeply';
    case 'broken':
      return kindOf(path) === 'base' ? 'it is not valid YAML' : 'it is not valid JSON';
    case 'no-mapping':
      return `what it holds is no ${kindOf(path)}`;
  }
};

export const mayBeMeant = 'Look at these yourself: they may mean it, and stay as they are.';
export const mention = (path: string, line: number, text: string): string => `${path}:${line}: ${text}`;
export const areLeft = 'Links in these stay as they are:';
export const left = (path: string, reason: LeftWhy): string => `${path}: ${why(path, reason)}`;
