import { broken } from './refusal';
import { walkXml, type Attributes } from './walkXml';
import type { Relation, WorkbookParts } from './workbookParts';

/** A worksheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
  /** Names that hold on this sheet alone and what they refer to, without "=". */
  readonly names: Names;
}

/** By their spelling. */
export type Names = Readonly<Record<string, string>>;

/** What the workbook part says; chart sheets and macro sheets are left out. */
export interface WorkbookPart {
  readonly sheets: readonly ListedSheet[];
  /** Index into `sheets`; 0 where the active one is no worksheet. */
  readonly activeSheet: number;
  /** Days count from 1904 (ECMA-376 18.17.4.1). */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Names of the whole workbook and what they refer to, without "=". */
  readonly names: Names;
}

interface Entry {
  readonly name: string;
  readonly id: string;
  readonly hidden: boolean;
}

/** Reads the workbook part, which the file's own relations name. */
export function readWorkbookPart(parts: WorkbookParts): WorkbookPart {
  const path = parts.relations('').find(({ type }) => type === 'officeDocument')?.target;
  if (path === undefined) throw broken('it holds no workbook');
  const relations = parts.relations(path);
  const entries: Entry[] = [];
  let from1904 = false;
  let activeTab = 0;
  const names: Named[] = [];
  let named: Named | null = null;
  walkXml(path, parts.read(path), {
    open: ({ name, attributes }) => {
      if (name === 'sheet') entries.push(readEntry(attributes));
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name === 'workbookView') activeTab = Number(attributes['activeTab'] ?? 0);
      named = name === 'definedName' ? nameOf(attributes) : null;
      if (named !== null) names.push(named);
    },
    text: (text) => {
      if (named !== null) named.text += text;
    },
    close: () => {
      named = null;
    },
  });
  const sheets = listSheets(entries, relations, names);
  if (sheets.length === 0) throw broken('it holds no worksheet');
  const active = sheets.findIndex(({ name }) => name === entries[activeTab]?.name);
  const find = (wanted: string) => relations.find(({ type }) => type === wanted)?.target ?? null;
  return {
    sheets,
    activeSheet: Math.max(active, 0),
    from1904,
    sharedStrings: find('sharedStrings'),
    styles: find('styles'),
    names: namesOn(null, names),
  };
}

function listSheets(
  entries: readonly Entry[],
  relations: readonly Relation[],
  names: readonly Named[],
): readonly ListedSheet[] {
  return entries.flatMap(({ id, name, hidden }, index) => {
    const relation = relations.find((one) => one.id === id);
    if (relation === undefined) throw broken(`the sheet ${name} is missing`);
    if (relation.type !== 'worksheet') return [];
    return [{ name, path: relation.target, hidden, names: namesOn(String(index), names) }];
  });
}

function readEntry(attributes: Attributes): Entry {
  const key = Object.keys(attributes).find((one) => one.endsWith(':id')) ?? 'r:id';
  const { name = '', state = 'visible' } = attributes;
  return { name, id: attributes[key] ?? '', hidden: state !== 'visible' };
}

interface Named {
  readonly name: string;
  /** Index of the only sheet on which it holds, among all that are listed; null for the whole workbook. */
  readonly sheet: string | null;
  text: string;
}

/** The name of a range or formula; null for those that Excel keeps for itself. */
function nameOf({ name = '', localSheetId: sheet }: Attributes): Named | null {
  const isOwn = name === '' || name.startsWith('_xlnm.');
  return isOwn ? null : { name, sheet: sheet ?? null, text: '' };
}

function namesOn(sheet: string | null, names: readonly Named[]): Names {
  const own = names.filter((one) => one.sheet === sheet && one.text !== '');
  return Object.fromEntries(own.map(({ name, text }) => [name, text]));
}

/** An XML Schema boolean. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
