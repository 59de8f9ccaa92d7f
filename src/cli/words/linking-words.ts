import type { LeftAloneReason } from '../../app/moves/files/file-value.ts';

/* Texts about canvases and bases whose links follow a note, and about those that are left as they are. */

const why = (path: string, reason: LeftAloneReason): string => {
  const isCanvas = /\.canvas$/i.test(path);
  // A note contains bases as code blocks.
  const it = /\.md$/i.test(path) ? 'a base in it' : 'it';
  switch (reason) {
    case 'unread':
      return 'it cannot be read';
    case 'not-utf8':
      return 'it is not valid UTF-8';
    case 'too-large':
      return `${it} is too large, or nested too deeply`;
    case 'broken':
      return `${it} is not valid ${isCanvas ? 'JSON' : 'YAML'}`;
    case 'no-mapping':
      return `what ${it} contains is not a ${isCanvas ? 'canvas' : 'base'}`;
  }
};

export const mayBeMeant = 'Check these yourself: they may mean the same note, and are not changed.';
export const mention = (path: string, line: number, text: string): string => `${path}:${line}: ${text}`;
export const areLeft = 'Links in these stay as they are:';
export const left = (path: string, reason: LeftAloneReason): string => `${path}: ${why(path, reason)}`;
