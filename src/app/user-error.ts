import { LineIndex, type Position, type Span } from '../model/span.ts';
import type { UserErrors } from './user-errors.ts';

/** Replaces a note's path in `place` if the error is in a line that the user typed. */
export const TYPED_LINE = 'LINE';

/** The file that an error is about, and the place in it if it is known. */
export interface ErrorPlace {
  readonly path: string;
  readonly text?: string;
  readonly start?: Position;
  readonly end?: Position;
}

/** A `UserError` as plain data, since an error that is sent to another thread loses everything except its message. */
export interface UserErrorData {
  readonly code: string;
  /** The details: `UserErrors[code]`, or the type that a face's own map has for the code. */
  readonly data: object;
  readonly place: ErrorPlace | null;
}

/**
 * An error that the user can correct. It has a code and data; a face turns them into words
 * (`words/error-words.ts`) and never shows a stack trace. Any other error is a fault of NetVault
 * and is thrown on. The codes are those of the core; a face adds its own by a subclass with
 * another map (see `CliError`).
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

/** Throws the error again if it is not one that the user can correct. */
export function requireUserError(error: unknown): asserts error is UserError {
  if (!(error instanceof UserError)) throw error;
}

/** The place of an error: a span in the text of a file. */
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

/** The error that was sent as plain data. */
export function userErrorFrom({ code, data, place }: UserErrorData): UserError {
  return new UserError<Record<string, object>>(code, data, place);
}

/** The data of an error if it has this code; null for any other. */
export function errorDataOf<Code extends keyof UserErrors>(
  error: UserErrorData,
  code: Code,
): UserErrors[Code] | null {
  return error.code === code ? (error.data as UserErrors[Code]) : null;
}
