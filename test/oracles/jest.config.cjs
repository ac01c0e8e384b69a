'use strict';
const { jest: shared } = require('../../package.json');

/** Comparisons with other spreadsheet programs, which are installed first where they are missing. */
module.exports = {
  rootDir: '../..',
  roots: ['<rootDir>/test/oracles'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  transform: shared.transform,
  transformIgnorePatterns: shared.transformIgnorePatterns,
  globalSetup: '<rootDir>/test/oracles/globalSetup.mjs',
  testTimeout: 1_000_000,
  maxWorkers: 1,
};
