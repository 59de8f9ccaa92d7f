/**
 * A way out that only a face can put into words: the command line names a
 * command, the app one of its own. What is advised is data, so that neither
 * has to know the other's.
 */
export type Advice =
  /** Make a note for somebody; null where the name is none that a command could be given as it stands. */
  | { readonly do: 'new-contact'; readonly name: string | null }
  /** Make another note of a name that is taken. */
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
  /** Make the baseline, or write one anew that is none. */
  | { readonly do: 'update-baseline'; readonly exists: boolean }
  /** Wait until a period is over, or review it all the same. */
  | { readonly do: 'review-anyway' }
  /** Look at the introductions, or propose one between two people. */
  | { readonly do: 'list-introductions' }
  | { readonly do: 'propose-introduction' }
  /** Note first that an introduction is made. */
  | { readonly do: 'introduction-made' }
  /** Make one note of two of one person: the path of that which stays, then that of the other. */
  | { readonly do: 'merge'; readonly notes: readonly string[] };
