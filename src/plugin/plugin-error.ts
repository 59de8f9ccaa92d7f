import { UserError } from '../app/user-error.ts';

/** What the plugin itself refuses: code → data. */
export interface PluginErrors {
  'settings-changed-meanwhile': { readonly path: string };
  /** `done` are the notes that were written before it. */
  'changed-meanwhile': { readonly path: string; readonly done: readonly string[] };
  /** `why` is what the app says. */
  'cannot-write': { readonly path: string; readonly why: string; readonly done: readonly string[] };
  'not-taken-back': { readonly path: string };
  'bad-report-file': { readonly given: string };
  /** It had to be stopped while it was at a question. */
  'engine-stopped': object;
  'bad-flag-value': { readonly flag: string; readonly given: string; readonly known: readonly string[] };
}

/** An error that only the plugin has; its words stand in `words/error-words.ts`. */
export class PluginError<Code extends keyof PluginErrors = keyof PluginErrors> extends UserError<
  PluginErrors,
  Code
> {}
