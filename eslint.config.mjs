import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** A folder imports only from folders before it in this list (docs/architecture.md). */
const LAYERS = ['model', 'parser', 'vault', 'scorecard', 'edit', 'rules', 'exchange', 'app'];
const FACES = ['cli', 'plugin'];

const walls = [...LAYERS, ...FACES].map((folder, position) => {
  const below = FACES.includes(folder)
    ? FACES.filter((face) => face !== folder)
    : [...LAYERS.slice(position + 1), ...FACES];
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `/(${below.join('|')})/`,
              message: `src/${folder} knows nothing of what stands below it.`,
            },
            ...(FACES.includes(folder)
              ? []
              : [{ regex: '^node:', message: 'The core runs in Node and in a browser alike.' }]),
          ],
        },
      ],
    },
  };
});

/** Globals of Node and of browsers, which only the command line and the plugin may use. */
const SURROUNDINGS = ['process', 'console', 'Buffer', 'window', 'document', 'fetch', 'setTimeout', 'require'];

export default tseslint.config(
  // e2e/ is checked by its own compiler: rules that know types need its packages, which only it installs.
  { ignores: ['dist', 'main.js', 'coverage', 'node_modules', 'bench', 'e2e', 'fixtures'] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', 'scripts/*.mjs', 'test/harness/*.mjs'] },
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-control-regex': 'off', // control characters that must not reach a terminal are matched
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/dot-notation': 'off', // the compiler wants brackets for index signatures
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(PropertyDefinition, MethodDefinition[kind!="constructor"])[accessibility="private"]',
          message: 'Write #name: nobody outside can reach it, and it is short in what is shipped.',
        },
      ],
    },
  },
  {
    files: LAYERS.map((folder) => `src/${folder}/**/*.ts`),
    rules: { 'no-restricted-globals': ['error', ...SURROUNDINGS] },
  },
  ...walls,
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' },
    },
    rules: { 'no-console': 'off' },
  },
  {
    // It is pasted into the app's console.
    files: ['scripts/check-in-app.mjs'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        performance: 'readonly',
        PerformanceObserver: 'readonly',
        Worker: 'readonly',
        getComputedStyle: 'readonly',
      },
    },
  },
);
