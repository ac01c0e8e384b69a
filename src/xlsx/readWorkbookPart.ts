import { broken } from './refusal';
import { walkXml, type Attributes } from './walkXml';
import type { WorkbookParts } from './workbookParts';

/** A worksheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

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
  readonly names: Readonly<Record<string, string>>;
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
  const names = new Map<string, string>();
  let named: string | null = null;
  walkXml(path, parts.read(path), {
    open: ({ name, attributes }) => {
      if (name === 'sheet') entries.push(readEntry(attributes));
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name === 'workbookView') activeTab = Number(attributes['activeTab'] ?? 0);
      named = name === 'definedName' ? nameOf(attributes) : null;
    },
    text: (text) => {
      if (named !== null) names.set(named, (names.get(named) ?? '') + text);
    },
    close: () => {
      named = null;
    },
  });
  const sheets = entries.flatMap(({ id, name, hidden }) => {
    const relation = relations.find((one) => one.id === id);
    if (relation === undefined) throw broken(`the sheet ${name} is missing`);
    return relation.type === 'worksheet' ? [{ name, path: relation.target, hidden }] : [];
  });
  if (sheets.length === 0) throw broken('it holds no worksheet');
  const active = sheets.findIndex(({ name }) => name === entries[activeTab]?.name);
  const find = (wanted: string) => relations.find(({ type }) => type === wanted)?.target ?? null;
  return {
    sheets,
    activeSheet: Math.max(active, 0),
    from1904,
    sharedStrings: find('sharedStrings'),
    styles: find('styles'),
    names: Object.fromEntries(names),
  };
}

function readEntry(attributes: Attributes): Entry {
  const key = Object.keys(attributes).find((one) => one.endsWith(':id')) ?? 'r:id';
  const { name = '', state = 'visible' } = attributes;
  return { name, id: attributes[key] ?? '', hidden: state !== 'visible' };
}

/** The name of a range or formula; null for one of a single sheet and for those that Excel keeps for itself. */
function nameOf({ name = '', localSheetId }: Attributes): string | null {
  return localSheetId !== undefined || name === '' || name.startsWith('_xlnm.') ? null : name;
}

/** An XML Schema boolean. */
export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
