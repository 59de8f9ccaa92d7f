/** The module of the package yaml with its parser. */
export declare const YAML_PARSER: RegExp;
/** The text of that module without what NetVault never asks it for. */
export declare function shortYamlParser(text: string): string;
/** A minified text in which the types of tokens are short. */
export declare function withShortTypes(code: string): string;
