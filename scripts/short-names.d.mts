/** Names of properties that the build shortens in the plugin. */
export declare const NAMES: readonly string[];
