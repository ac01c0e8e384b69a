import reactHooks from 'eslint-plugin-react-hooks';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export default tseslint.config(
  { basePath: root, ignores: ['dist/**', 'node_modules/**', 'model/data/**', 'model/runs/**'] },
  {
    basePath: root,
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    basePath: root,
    files: ['test/**', 'model/**/*.test.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    basePath: root,
    files: ['src/cli/**', 'model/tasks/**', 'model/evaluate/**', 'test/bench/**'],
    rules: { 'no-console': 'off' },
  },
);
