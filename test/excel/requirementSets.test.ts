import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(__dirname, '../..');
const EXCEL = path.join(ROOT, 'src/excel');
/** The one file with calls above what the manifest asks for. */
const NEWER = 'newerExcel.ts';

/** "1.9" of "[Api set: ExcelApi 1.9]" as 9; null for members of other sets. */
function readSet(node: ts.Node): number | null {
  const text = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
  const found = /\[Api set: ExcelApi 1\.(\d+)\]/.exec(text);
  return found === null ? null : Number(found[1]);
}

/** The requirement set of a member of Office.js, or of its class where it does not say one itself. */
function setOf(symbol: ts.Symbol | undefined): number {
  const sets = (symbol?.declarations ?? [])
    .filter((one) => one.getSourceFile().fileName.includes('@types/office-js'))
    .map((one) => readSet(one) ?? readSet(one.parent) ?? 0);
  return sets.length === 0 ? 0 : Math.min(...sets);
}

function openProgram(): ts.Program {
  const config: unknown = ts.readConfigFile(
    path.join(ROOT, 'tsconfig.json'),
    ts.sys.readFile,
  ).config;
  const files = ts.sys.readDirectory(EXCEL, ['.ts']);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  return ts.createProgram(files, { ...options, noEmit: true });
}

/** Every member of Office.js that a file of the room names, or asks for by a path in `load`, with its set. */
function usedMembers(program: ts.Program): readonly { file: string; name: string; set: number }[] {
  const checker = program.getTypeChecker();
  const used: { file: string; name: string; set: number }[] = [];
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.startsWith(EXCEL)) continue;
    const file = path.basename(source.fileName);
    const note = (name: string, symbol: ts.Symbol | undefined): void => {
      used.push({ file, name, set: setOf(symbol) });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node))
        note(node.name.text, checker.getSymbolAtLocation(node.name));
      if (ts.isBindingElement(node)) {
        const name = node.propertyName ?? node.name;
        const from = checker.getTypeAtLocation(node.parent);
        if (ts.isIdentifier(name)) note(name.text, from.getProperty(name.text));
      }
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
        const type = checker.getContextualType(node.parent)?.getNonNullableType();
        note(node.name.text, type?.getProperty(node.name.text));
      }
      if (ts.isCallExpression(node)) for (const path of loadedPaths(checker, node)) note(...path);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return used;
}

function loadedPaths(
  checker: ts.TypeChecker,
  call: ts.CallExpression,
): readonly [string, ts.Symbol | undefined][] {
  const { expression, arguments: args } = call;
  const [first] = args;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const type = first === undefined ? undefined : checker.getTypeAtLocation(first);
  if (type?.isStringLiteral() !== true) return [];
  return type.value.split(',').map((text) => {
    let at = checker.getTypeAtLocation(expression.expression);
    let symbol: ts.Symbol | undefined;
    for (const name of text.split('/')) {
      symbol = at.getProperty(name);
      // An interface of our own stands for several of Office's classes.
      if (symbol === undefined) return [text, undefined];
      const next = checker.getTypeOfSymbol(symbol);
      at = next.getNumberIndexType() ?? next;
    }
    return [text, symbol];
  });
}

test('only one file names what came after the ExcelApi that the manifest asks for', () => {
  const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  const floor = Number(/Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(manifest)?.[1]);
  expect(floor).toBe(9);
  const used = usedMembers(openProgram());
  // The search finds what it is there for.
  expect(used).toContainEqual({ file: 'readTable.ts', name: 'getSelectedRanges', set: 9 });
  expect(used).toContainEqual({ file: 'listRules.ts', name: 'items/priority', set: 6 });
  const newer = used.filter(({ set }) => set > floor);
  expect(newer.filter(({ file }) => file !== NEWER)).toEqual([]);
  const sets = new Map(newer.map(({ name, set }) => [name, set]));
  expect(Object.fromEntries([...sets].sort())).toEqual({
    changeRuleToCellValue: 17,
    changeRuleToContainsText: 17,
    changeRuleToCustom: 17,
    changeRuleToPresetCriteria: 17,
    changeRuleToTopBottom: 17,
    clearFormat: 17,
    getDisplayedCellProperties: 19,
    mergeUndoGroup: 20,
  });
});
