import { UserError } from '../app/user-error.ts';

/** Errors of the plugin itself: code → data. */
export interface PluginErrors {
  'settings-changed-meanwhile': { readonly path: string };
  /** `done` are the notes that were written before and could not be undone. */
  'changed-meanwhile': { readonly path: string; readonly done: readonly string[] };
  /** `why` is the app's message. */
  'cannot-write': { readonly path: string; readonly why: string; readonly done: readonly string[] };
  'not-taken-back': { readonly path: string };
  'bad-report-file': { readonly given: string };
  /** The engine had to be stopped during a question. */
  'engine-stopped': object;
  'bad-flag-value': { readonly flag: string; readonly given: string; readonly known: readonly string[] };
}

/** An error that only the plugin raises; its messages are in `words/error-words.ts`. */
export class PluginError<Code extends keyof PluginErrors = keyof PluginErrors> extends UserError<
  PluginErrors,
  Code
> {}
