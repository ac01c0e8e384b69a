'use strict';
const { jest: shared } = require('../../package.json');

/** The browser tests: one browser and one server for all of them. */
module.exports = {
  rootDir: '../..',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.test.ts'],
  testEnvironment: 'node',
  transform: shared.transform,
  globalSetup: '<rootDir>/test/e2e/globalSetup.mjs',
  globalTeardown: '<rootDir>/test/e2e/globalTeardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 1,
};
