import type { MakeObject, ServerObject } from '../../src/standin/serverObject';

/** Says what a call answers instead; undefined leaves it as it is. */
export type Instead = (
  parent: ServerObject,
  name: string,
  make: MakeObject,
) => MakeObject | undefined;

/** A workbook of which single calls, wherever they are made, answer something else. */
export function wrapObjects(instead: Instead): (object: ServerObject) => ServerObject {
  const wrap = (object: ServerObject): ServerObject => {
    const { objects = {}, items } = object;
    const wrapped = Object.entries(objects).map(([name, make]): [string, MakeObject] => {
      const used = instead(object, name, make) ?? make;
      return [
        name,
        (args) => {
          const child = used(args);
          return child === null ? null : wrap(child);
        },
      ];
    });
    return {
      ...object,
      objects: Object.fromEntries(wrapped),
      ...(items === undefined ? {} : { items: () => items().map(wrap) }),
    };
  };
  return wrap;
}
