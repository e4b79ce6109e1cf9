import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'dist-cli/', 'dist-workbench/', 'coverage/', '.cache/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler says this already, and better (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': 'off',
      // `== null` asks for null and undefined at once.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Fakes of asynchronous interfaces often have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Messages about bad input turn whatever was given into text on purpose.
      '@typescript-eslint/no-base-to-string': 'off',
      // Handlers of events may be asynchronous; their failures are caught inside.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.tsx', 'src/taskpane/**/*.ts'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
  {
    files: ['src/**/*.tsx'],
    // Speaks of the React compiler, which we do not use.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    // CustomFunctions.Error is how the platform wants errors thrown; it is no Error.
    files: ['src/functions/**', 'test/workbench/**'],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    // Tools speak on the console; tests read JSON as it comes and check it by value.
    files: ['bench/**', 'scripts/**', 'test/**'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        __dirname: 'readonly',
        __filename: 'readonly',
        queueMicrotask: 'readonly',
        URL: 'readonly',
        console: 'readonly',
      },
    },
  },
);
