import { readFileSync } from 'node:fs';

// npm run mutate [-- FILE …]: changes the code in small ways and looks whether a test notices (StrykerJS).
const parts = {
  'src/formula/compare.ts': ['test/formula'],
  'src/formula/coerce.ts': ['test/formula'],
  'src/rule/canonicalCondition.ts': ['test/rule'],
  'src/rule/canonicalRule.ts': ['test/rule'],
  'src/rule/planRules.ts': ['test/rule'],
  'src/rule/validateRule.ts': ['test/rule'],
  'src/suggest/groupReadings.ts': ['test/suggest'],
  'src/suggest/keyEffect.ts': ['test/suggest'],
  'src/suggest/weighReading.ts': ['test/suggest'],
  'src/host/undoJournal.ts': ['test/host', 'test/contract'],
  'src/host/changeStep.ts': ['test/host', 'test/contract'],
  'src/host/planChange.ts': ['test/host', 'test/contract'],
  'src/host/replay.ts': ['test/host', 'test/contract'],
};

const asked = (process.env.RULEFUSION_MUTATE ?? '').split(' ').filter(Boolean);
const files = asked.length > 0 ? asked : Object.keys(parts);
const roots = [...new Set(files.flatMap((file) => parts[file.replace(/:.*/, '')] ?? ['test']))];

export default {
  mutate: files,
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: true,
    config: { ...jestOf(), roots: roots.map((root) => `<rootDir>/${root}`) },
  },
  ignorePatterns: ['model', 'dist', '.cache', '.venv', 'docs', 'test/output', 'test/e2e'],
  tempDirName: 'test/output/stryker',
  concurrency: 1,
  timeoutMS: 30_000,
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'test/output/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  thresholds: { high: 90, low: 75, break: 75 },
  disableTypeChecks: false,
};

/** The product's own jest settings. */
function jestOf() {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).jest;
}
