import { walkXml } from './walkXml';

const DATE = 'yyyy/m/d';
const TIME = 'h:mm';

/** Formats that files name by number alone (ECMA-376 18.8.30); 27-36 and 50-58 differ by language. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36].map((id) => [id, DATE])),
  ...Object.fromEntries([32, 33, 34, 35].map((id) => [id, TIME])),
  ...Object.fromEntries([50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, DATE])),
};

/** Number format by cell style: `formats[s]` for a cell with style index s, in English notation. */
export function readNumberFormats(part: string, bytes: Uint8Array): readonly string[] {
  const own = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  walkXml(part, bytes, {
    open: ({ name, attributes: { numFmtId, formatCode }, depth }) => {
      // Formats inside dxfs are numbered on their own.
      if (name === 'numFmt' && depth === 2 && formatCode !== undefined) {
        own.set(Number(numFmtId), formatCode);
      }
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) ids.push(Number(numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => own.get(id) ?? BUILT_IN[id] ?? 'General');
}
