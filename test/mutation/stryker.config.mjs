import { readFileSync } from 'node:fs';

// npm run mutate [-- ROOM or FILE …]: changes the code in small ways and looks whether a test notices (StrykerJS).
// Each file has the tests that speak of it; the whole suite for every change would take days. So the score is a lower
// bound: what no test named here notices, another may.
const RULE = ['canonicalRule', 'planLooks', 'planRules', 'validateRule'].map(
  (name) => `test/rule/${name}`,
);
/** Other files of the room, each with the tests that speak of it. */
const SINGLE = {
  mergeValues: ['test/rule/canonicalRule', 'test/rule/planRules'],
  planAreas: ['test/rule/planRules', 'test/rule/planLooks', 'test/rule/describePlace'],
  parseRule: ['test/rule/parseRule'],
  parseCondition: ['test/rule/parseRule'],
  findBuiltIn: [
    'test/rule/findBuiltIn',
    'test/rule/builtIn',
    'test/rule/kindEffect',
    'test/excel/builtIn',
  ],
  builtInFormula: ['test/rule/findBuiltIn', 'test/rule/builtIn'],
  compareFormula: ['test/rule/*'],
};
const HOST = ['changeStep', 'planChange', 'replay', 'undoJournal'].map(
  (name) => `test/host/${name}`,
);
/** Files of each room with the tests that speak of them. */
export const rooms = {
  formula: {
    'src/formula/compare.ts': ['test/formula/compare'],
    'src/formula/coerce.ts': ['test/formula/coerce'],
  },
  rule: {
    'src/rule/canonicalCondition.ts': RULE,
    'src/rule/canonicalRule.ts': RULE,
    'src/rule/planRules.ts': RULE,
    'src/rule/validateRule.ts': RULE,
    ...Object.fromEntries(
      Object.entries(SINGLE).map(([name, tests]) => [`src/rule/${name}.ts`, tests]),
    ),
  },
  suggest: {
    'src/suggest/groupReadings.ts': ['test/suggest/groupReadings'],
    'src/suggest/keyEffect.ts': ['test/suggest/keyEffect'],
    'src/suggest/weighReading.ts': ['test/suggest/weighReading'],
  },
  host: {
    'src/host/undoJournal.ts': HOST,
    'src/host/changeStep.ts': HOST,
    'src/host/planChange.ts': HOST,
    'src/host/replay.ts': HOST,
  },
};

process.env.RULEFUSION_PROPERTY_MS = '250';

const parts = Object.assign({}, ...Object.values(rooms));
const words = (process.env.RULEFUSION_MUTATE ?? '').split(' ').filter(Boolean);
const asked = words.flatMap((word) => (word in rooms ? Object.keys(rooms[word]) : [word]));
const files = asked.length > 0 ? asked : Object.keys(parts);
const tests = [...new Set(files.flatMap((file) => parts[file.replace(/:.*/, '')] ?? []))];
const report = words.length > 0 ? words.join('-').replace(/[^\w-]+/g, '-') : 'all';

export default {
  mutate: files,
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: true,
    config: {
      ...jestOf(),
      ...(tests.length > 0 && { testMatch: tests.map((test) => `<rootDir>/${test}.test.ts`) }),
    },
  },
  ignorePatterns: ['model', 'dist', '.cache', '.venv', 'docs', 'test/output', 'test/e2e'],
  // Nothing is compiled; rewriting the settings of TypeScript would need TypeScript beside Stryker.
  tsconfigFile: 'none',
  tempDirName: 'test/output/stryker',
  incremental: true,
  incrementalFile: `test/output/mutation-${report}-incremental.json`,
  concurrency: 1,
  timeoutMS: 30_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `test/output/mutation-${report}.json` },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  thresholds: { high: 90, low: 75, break: 75 },
  disableTypeChecks: false,
};

/** The product's own jest settings, without the folders that are not copied. */
function jestOf() {
  const { jest } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return { ...jest, roots: ['<rootDir>/test'] };
}
