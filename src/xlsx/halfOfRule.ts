import { childrenOf, type XmlNode } from './readNodes';

/** The name of a rule's half in the extension list; null for a rule without one ([MS-XLSX] 2.6.6). */
export function halfOfRule(rule: XmlNode): string | null {
  const ids = childrenOf(rule, 'extLst')
    .flatMap((list) => childrenOf(list, 'ext'))
    .flatMap((one) => childrenOf(one, 'x14:id'));
  return ids[0]?.text.trim() ?? null;
}
