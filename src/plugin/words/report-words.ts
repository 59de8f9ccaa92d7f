/** The form that writes a report, and its button. */
export const period = 'Period';
export const periodExample = 'year, 2026-Q4, last month';
export const periodHelp = 'Twelve months up to today, unless you write another.';
export const file = 'File';
/** The default name of the file, and the help text of the field. */
export const usualFile = 'report.html';
export const fileHelp = 'A page for the browser, kept in this vault.';
export const redact = 'Leave out contact details';
export const redactHelp = 'No e-mail address, telephone number, link, address or text of a log.';
export const writeAndOpen = 'Write and open';

/** The question if a file of that name exists. */
export const replaceTitle = 'Replace this file?';
export const replaceAbout = (path: string): string =>
  `${path} is not a report from NetVault. It will be moved to the bin.`;
export const replace = 'Replace';

/** The notice after the report was written. */
export const written = (path: string): string => `The report is in ${path}.`;
