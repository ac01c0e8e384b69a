import type { NativeRule } from '../rule/nativeRule';
import { addDxfs } from './addDxfs';
import { addRules, raisePriorities } from './addRules';
import { editText } from './editText';
import { findElements } from './findElements';
import { standsInExtension } from './highlightXml';
import { Refusal } from './refusal';
import { splitRule } from './splitRule';
import { decodePart } from './walkXml';
import type { WorkbookParts } from './workbookParts';

/**
 * The file with rules added to a worksheet, above all others, the first winning. Changed are that sheet's part, the
 * styles where a rule brings a look, and pivot tables whose rules moved down; all other parts stay as they are.
 */
export function writeRules(
  parts: WorkbookParts,
  place: { readonly sheet: string; readonly styles: string | null },
  rules: readonly NativeRule[],
): WorkbookParts {
  const written = rules.flatMap(splitRule);
  const read = (path: string): string => decodePart(path, parts.read(path));
  const contents = new Map<string, string>();
  let firstDxf = 0;
  const formats = written.flatMap((rule) =>
    rule.kind === 'custom' && !standsInExtension(rule) ? [rule.format] : [],
  );
  if (formats.length > 0) {
    if (place.styles === null) {
      throw new Refusal({ code: 'hostFailed', detail: 'the file has no styles to add a look to' });
    }
    const styles = addDxfs(place.styles, read(place.styles), formats);
    firstDxf = styles.first;
    contents.set(parts.spell(place.styles), styles.text);
  }
  const sheet = addRules(place.sheet, read(place.sheet), written, firstDxf);
  contents.set(parts.spell(place.sheet), sheet.text);
  const pivots = parts.relations(place.sheet).filter(({ type }) => type === 'pivotTable');
  for (const { target } of sheet.shift === 0 ? [] : pivots) {
    const text = read(target);
    // A pivot table names its rules by their priority on the sheet.
    const { elements } = findElements(target, text, ({ name }) => name === 'conditionalFormat');
    if (elements.length === 0) continue;
    contents.set(parts.spell(target), editText(text, raisePriorities(text, elements, sheet.shift)));
  }
  return parts.with(contents);
}
