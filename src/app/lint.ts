export { runRules as lintVault } from '../rules/run-rules.ts';
