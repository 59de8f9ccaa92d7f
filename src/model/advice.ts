/**
 * What the user could do next. It is data, since each face words it in its own way: the command
 * line names one of its commands, the plugin one of the app's.
 */
export type Advice =
  /** Make a note for a person; `name` is null where a command could not be given that name as it is. */
  | { readonly do: 'new-contact'; readonly name: string | null }
  /** Make another note with a name that is already in use. */
  | { readonly do: 'make-another' }
  /** Make an overall goal. */
  | { readonly do: 'new-purpose' }
  /** Look at the list of all activities that are known. */
  | { readonly do: 'list-activities' }
  /** Look at the list of all rules. */
  | { readonly do: 'list-rules' }
  /** Lint a note to learn what is wrong in it, or why it cannot be read. */
  | { readonly do: 'lint'; readonly why: 'wrong' | 'unreadable' }
  /** Give a vault its first notes. */
  | { readonly do: 'init' }
  /** Make the baseline, in a `folder` that must be made first, or replace a file that is not a valid one. */
  | { readonly do: 'update-baseline'; readonly exists: boolean; readonly folder?: string }
  /** Wait until a period is over, or review it now anyway. */
  | { readonly do: 'review-anyway' }
  /** Look at the introductions, or propose one between two people. */
  | { readonly do: 'list-introductions' }
  | { readonly do: 'propose-introduction' }
  /** First record that an introduction was made. */
  | { readonly do: 'introduction-made' }
  /** Merge two notes of one person: the path of the note to keep, then that of the other. */
  | { readonly do: 'merge'; readonly notes: readonly string[] };
