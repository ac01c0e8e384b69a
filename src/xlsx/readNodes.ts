import { walkXml, type Attributes } from './walkXml';

/** An element with all that is in it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlNode[];
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly children: OpenNode[];
  text: string;
}

/** The elements of a part that have one of these names and lie in no other such element, in their order. */
export function readNodes(
  part: string,
  bytes: Uint8Array,
  names: readonly string[],
): readonly XmlNode[] {
  const found: OpenNode[] = [];
  const open: OpenNode[] = [];
  walkXml(part, bytes, {
    open: ({ name, attributes }) => {
      const parent = open.at(-1);
      if (parent === undefined && !names.includes(name)) return;
      const node: OpenNode = { name, attributes, children: [], text: '' };
      (parent?.children ?? found).push(node);
      open.push(node);
    },
    close: () => {
      open.pop();
    },
    text: (text) => {
      const node = open.at(-1);
      if (node !== undefined) node.text += text;
    },
  });
  return found;
}

/** The children with a name. */
export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}
