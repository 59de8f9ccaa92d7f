import { LineIndex, type Position, type Span } from '../model/span.ts';
import type { UserErrors } from './user-errors.ts';

/** In place of a note's path in a `place`, where what is at fault was typed. */
export const TYPED = 'LINE';

/** The file that an error is about, with the place in it where one is known. */
export interface ErrorPlace {
  readonly path: string;
  readonly text?: string;
  readonly start?: Position;
  readonly end?: Position;
}

/** A `UserError` as plain data: errors that travel between threads lose all but their message. */
export interface UserErrorData {
  readonly code: string;
  /** What there is to know of it: `UserErrors[code]`, or what a face's own map says of the code. */
  readonly data: object;
  readonly place: ErrorPlace | null;
}

/**
 * An error that the person at the keyboard can correct. It carries a code and
 * data; a face turns them into words (`words/error-words.ts`) and never shows a
 * stack trace. Everything else is a fault of NetVault and is thrown on. The
 * codes are those of the core; a face adds its own by a subclass with another
 * map (see `CliError`).
 */
export class UserError<
  Errors extends object = UserErrors,
  Code extends keyof Errors & string = keyof Errors & string,
>
  extends Error
  implements UserErrorData
{
  readonly code: string;
  readonly data: object;
  readonly place: ErrorPlace | null;

  constructor(code: Code, data: Errors[Code] & object, place: ErrorPlace | null = null) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.data = data;
    this.place = place;
  }
}

/** Throws on what nobody at the keyboard can correct. */
export function requireUserError(error: unknown): asserts error is UserError {
  if (!(error instanceof UserError)) throw error;
}

/** A span of a note's or another file's text, for an error. */
export function placeOf(
  { path, text }: { readonly path: string; readonly text: string },
  span: Span,
): ErrorPlace {
  const lines = new LineIndex(text);
  return { path, text, start: lines.position(span.start), end: lines.position(span.end) };
}

export function userErrorData({ code, data, place }: UserErrorData): UserErrorData {
  return { code, data, place };
}

/** The error that was sent as data. */
export function userErrorFrom({ code, data, place }: UserErrorData): UserError {
  return new UserError<Record<string, object>>(code, data, place);
}

/** The data of an error with this code; null for any other. */
export function errorDataOf<Code extends keyof UserErrors>(
  error: UserErrorData,
  code: Code,
): UserErrors[Code] | null {
  return error.code === code ? (error.data as UserErrors[Code]) : null;
}
