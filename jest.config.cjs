/** ES modules from node_modules that jest (CommonJS) has to transform like our own code: hucre and what Univer stands on. */
const esmPackages = [
  'cjk-regex',
  'collapse-white-space',
  'feelin',
  'franc-min',
  'hucre',
  'hyparquet',
  'hyparquet-writer',
  'kdbush',
  'lezer-feel',
  'lodash-es',
  'marked',
  'min-dash',
  'n-gram',
  'nanoid',
  'pixelmatch',
  'quickselect',
  'rbush',
  'regexp-util',
  'temporal-polyfill',
  'temporal-utils',
  'trigram-utils',
  'unicode-regex',
];

const transform = {
  '^.+\\.(m?[jt]sx?)$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

const shared = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  // Mutation tests keep copies of the project in there.
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['<rootDir>/test/e2e/', '<rootDir>/test/scale/'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/global-setup.ts',
      globalTeardown: '<rootDir>/test/e2e/global-teardown.ts',
    },
    {
      ...shared,
      displayName: 'scale',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/scale/**/*.test.ts'],
      globalSetup: '<rootDir>/test/scale/global-setup.ts',
      globalTeardown: '<rootDir>/test/scale/global-teardown.ts',
    },
  ],
  // Tests say what comes out, not how fast: a busy machine is no failure.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.cjs'],
};
