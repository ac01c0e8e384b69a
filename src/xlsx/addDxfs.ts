import type { NativeFormat } from '../rule/nativeRule';
import { changeAttribute, editText, type Edit } from './editText';
import { findElements } from './findElements';
import { dxfXml } from './highlightXml';
import { broken } from './refusal';
import { withPrefix } from './ruleXml';

/** What stands before the dxfs of a style sheet (ECMA-376 18.8.39). */
const BEFORE = new Set([
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
]);

/** Appends looks to the text of a styles part; `first` is the index of the first among all of the file. */
export function addDxfs(
  part: string,
  text: string,
  formats: readonly NativeFormat[],
): { readonly text: string; readonly first: number } {
  const { prefix, elements } = findElements(
    part,
    text,
    ({ depth, name }) => depth < 2 || (depth === 2 && name === 'dxf'),
  );
  const first = elements.filter(({ name }) => name === 'dxf').length;
  if (formats.length === 0) return { text, first };
  const added = withPrefix(formats.map(dxfXml).join(''), prefix);
  const count = first + formats.length;
  const dxfs = elements.find(({ name, depth }) => depth === 1 && name === 'dxfs');
  if (dxfs === undefined) {
    const at = elements.findLast(({ name, depth }) => depth === 1 && BEFORE.has(name))?.end;
    if (at === undefined) throw broken(`${part} holds no styles`);
    const insert = `<${prefix}dxfs count="${count}">${added}</${prefix}dxfs>`;
    return { text: editText(text, [{ start: at, end: at, insert }]), first };
  }
  const { start, openEnd, closeStart, isClosed, written } = dxfs;
  const tag = changeAttribute(text.slice(start, openEnd), 'count', () => String(count));
  const edits: readonly Edit[] = isClosed
    ? [{ start, end: openEnd, insert: `${tag.replace(/\s*\/>$/, '>')}${added}</${written}>` }]
    : [
        { start, end: openEnd, insert: tag },
        { start: closeStart, end: closeStart, insert: added },
      ];
  return { text: editText(text, edits), first };
}
