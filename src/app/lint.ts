export { runRules as lintVault } from '../rules/engine/run-rules.ts';
