import { readAsk, tellAsk, type NativeType } from './nativeAsk';
import type { RuleAccess } from './serveRule';
import { serveFormat } from './serveFormat';
import type { ServerObject } from './serverObject';
import type { RuleBody } from './storedRule';

type Native = Extract<RuleBody, { readonly kind: 'native' }>;

/** Names of the parts of a ConditionalFormat object, by Office's word for the kind that each belongs to. */
export const NATIVE_PARTS = {
  CellValue: 'CellValue',
  ContainsText: 'TextComparison',
  TopBottom: 'TopBottom',
  PresetCriteria: 'Preset',
} as const satisfies Record<NativeType, string>;

/** The part of a rule that holds what one of Office's own kinds asks, and its look. */
export function serveNative(
  { store, id, guard, flush }: RuleAccess,
  now: () => Native,
): ServerObject {
  return {
    scalars: {
      Rule: () => {
        const { ask } = now();
        return ask && tellAsk(ask);
      },
    },
    setters: {
      Rule: (value) => {
        guard();
        const body = now();
        store.change(id, { body: { ...body, ask: readAsk(body.officeType, value) } });
        flush();
      },
    },
    objects: {
      Format: () =>
        serveFormat(
          () => now().format,
          (format) => {
            guard();
            store.change(id, { body: { ...now(), format } });
          },
        ),
    },
  };
}
