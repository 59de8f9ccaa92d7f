/** The text of a script in which each text that is repeated is a variable. */
export declare function withSharedTexts(code: string): string;
