import type { NoEventKind } from '../exchange/ics/calendar-event.ts';
import type { Choice } from './command-line/did-you-mean.ts';

/** Errors of `netvault import`. */
export interface ImportErrors {
  /** `columns` are those of the first row. */
  'import-without-header': {
    readonly path: string;
    readonly columns: readonly string[];
    readonly proposed: readonly { readonly column: string; readonly field: string }[];
  };
  /** `kind` is the format of the file, judged by its first line. */
  'import-of-other-kind': { readonly path: string; readonly kind: string };
  'import-of-nobody': { readonly path: string; readonly kind: string };
  /** Another table of a LinkedIn export. */
  'import-of-linkedin-extra': { readonly path: string; readonly holds: 'messages' | 'invitations' };
  /** An archive without the file with the people, or a damaged one. */
  'import-archive-without-people': { readonly path: string };
  /** `holds` is what the file contains instead. */
  'import-of-no-event': {
    readonly path: string;
    readonly holds: readonly { readonly why: NoEventKind; readonly count: number }[];
  };
  'import-option-of-calendars': { readonly option: string; readonly kind: string };
  'import-text-unfound': { readonly option: string; readonly given: string };
  'import-until-before': { readonly from: string; readonly until: string };
  'import-no-such-encoding': { readonly given: string };
  'import-in-other-encoding': { readonly path: string; readonly given: string | null };
  'import-too-large': { readonly path: string; readonly most: number };
  'import-map-without-table': { readonly kind: string };
  'import-map-without-column': Choice;
  'bad-import-map': { readonly given: string; readonly known: readonly string[] };
}
