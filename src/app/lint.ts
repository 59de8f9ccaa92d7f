export { runRules as lintVault, type LintOptions } from '../rules/run-rules.ts';
