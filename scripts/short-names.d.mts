/** Names of properties that the build shortens in the plugin. */
export declare const NAMES: readonly string[];
/** The names for which the build had nothing to shorten, and those listed twice. */
export declare function idleNames(shortened: Readonly<Record<string, unknown>>): readonly string[];
