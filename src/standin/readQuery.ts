import { BatchFault, type Json, type ServerObject } from './serverObject';

type Identify = (object: ServerObject) => { readonly [name: string]: Json };

/**
 * The answer to a load: the selected scalars ("address"), those of child objects ("custom/rule/formula"), and for a
 * collection those of each member. Only what is selected is computed; no selection means every own scalar.
 */
export function readQuery(
  object: ServerObject,
  select: readonly string[],
  identify: Identify,
): Json {
  const paths = select.map((path) => path.split('/').filter((part) => part !== ''));
  return readObject(object, paths, identify);
}

function readObject(
  object: ServerObject,
  paths: readonly (readonly string[])[],
  identify: Identify,
): Json {
  if (object.items !== undefined) {
    const inner = paths.map((path) => (path[0] === 'items' ? path.slice(1) : path));
    return { _Items: object.items().map((item) => readObject(item, inner, identify)) };
  }
  const answer: Record<string, Json> = { ...identify(object) };
  const children = new Map<string, string[][]>();
  const names = paths.length > 0 ? paths : Object.keys(object.scalars ?? {}).map((name) => [name]);
  for (const [head = '', ...rest] of names) {
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (rest.length > 0 || object.objects?.[name] !== undefined) {
      children.set(name, [...(children.get(name) ?? []), rest]);
    } else if (name !== 'IsNullObject') {
      answer[name] = readScalar(object, name);
    }
  }
  for (const [name, inner] of children) {
    const child = makeChild(object, name);
    const asked = inner.filter((path) => path.length > 0);
    answer[name] = child === null ? null : readObject(child, asked, identify);
  }
  return answer;
}

function readScalar(object: ServerObject, name: string): Json {
  const read = object.scalars?.[name];
  if (read === undefined) throw new BatchFault('ApiNotFound', `nothing tells ${name}`);
  return read();
}

function makeChild(object: ServerObject, name: string): ServerObject | null {
  const make = object.objects?.[name];
  if (make === undefined) throw new BatchFault('ApiNotFound', `nothing answers ${name}`);
  return make([]);
}
