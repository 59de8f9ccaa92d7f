import { LineIndex, type Position, type Span } from '../model/span.ts';

/**
 * An error that the person at the keyboard can mend: shown as one clear
 * message, never as a stack trace. Everything else is a fault of NetVault and
 * is thrown on.
 */
export class UserError extends Error {
  /** Path of the file it is about, with the place in it where one is known. */
  readonly place: {
    readonly path: string;
    readonly text?: string;
    readonly start?: Position;
    readonly end?: Position;
  } | null;
  /** What to do. */
  readonly help: string;

  constructor(message: string, help: string, place: UserError['place'] = null) {
    super(message);
    this.name = 'UserError';
    this.help = help;
    this.place = place;
  }
}

/** A span of a note's or another file's text, for an error. */
export function placeOf(
  { path, text }: { readonly path: string; readonly text: string },
  span: Span,
): NonNullable<UserError['place']> {
  const lines = new LineIndex(text);
  return { path, text, start: lines.position(span.start), end: lines.position(span.end) };
}

/** A `UserError` as data: errors that travel between threads lose all but their message. */
export type UserErrorData = Readonly<Pick<UserError, 'message' | 'help' | 'place'>>;

export function userErrorData({ message, help, place }: UserError): UserErrorData {
  return { message, help, place };
}
