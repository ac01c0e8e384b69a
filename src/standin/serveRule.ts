import { invalidArgument, readMember, readText, readWhole } from './readArgument';
import type { RuleStore } from './ruleStore';
import { guardFormula, serveChange } from './serveChange';
import { BatchFault, type Json, type MakeObject, type ServerObject } from './serverObject';
import { officeType, type RuleBody, type StoredPoint, type StoredRule } from './storedRule';
import { serveFormat } from './serveFormat';
import { NATIVE_PARTS, serveNative } from './serveNative';
import { iconCount, iconPoints } from './writeComponentRule';

type Of<K extends RuleBody['kind']> = Extract<RuleBody, { readonly kind: K }>;

/** What one rule's objects work on. */
export interface RuleAccess {
  readonly store: RuleStore;
  readonly id: string;
  /** Throws where the sheet is protected. */
  readonly guard: () => void;
  /** Hands the change to the component at once, so that a wrong formula fails where it was set. */
  readonly flush: () => void;
}

/** A ConditionalFormat object. `serveAreas` makes the ranges of the rule. */
export function serveRule(
  access: RuleAccess,
  serveAreas: (rule: StoredRule) => { readonly one: MakeObject; readonly all: MakeObject },
): ServerObject {
  const { store, id, guard } = access;
  const rule = () => find(store, id);
  const isHighlight = () => ['custom', 'native', 'other'].includes(rule().body.kind);
  return {
    id,
    scalars: {
      Id: () => id,
      Type: () => officeType(rule().body),
      Priority: () => store.list().findIndex((one) => one.id === id),
      StopIfTrue: () => (isHighlight() ? rule().stopIfTrue : null),
    },
    setters: {
      Priority: (value) => {
        guard();
        store.move(rule().id, readWhole(value, 'priority'));
      },
      StopIfTrue: (value) => {
        guard();
        if (!isHighlight()) throw invalidArgument('stopIfTrue');
        store.change(id, { stopIfTrue: value === true });
      },
    },
    objects: {
      ...serveParts(access),
      GetRange: (args) => serveAreas(rule()).one(args),
      GetRanges: (args) => serveAreas(rule()).all(args),
    },
    methods: { ...serveChange(access, rule), Delete: () => remove(access) },
  };
}

function remove({ store, id, guard }: RuleAccess): null {
  guard();
  store.remove(find(store, id).id);
  return null;
}

function serveParts(access: RuleAccess): Readonly<Record<string, MakeObject>> {
  const rule = () => find(access.store, access.id);
  return {
    Custom: () => serveCustom(access, bodyOf(rule(), 'custom')),
    ColorScale: () => serveColorScale(access, bodyOf(rule(), 'colorScale')),
    DataBar: () => serveDataBar(access, bodyOf(rule(), 'dataBar')),
    IconSet: () => serveIconSet(access, bodyOf(rule(), 'iconSet')),
    ...Object.fromEntries(
      Object.entries(NATIVE_PARTS).map(([type, part]) => [part, () => serveOwn(access, type)]),
    ),
  };
}

function serveOwn(access: RuleAccess, type: string): ServerObject {
  const now = () => {
    const body = bodyOf(find(access.store, access.id), 'native');
    if (body.officeType !== type) throw notPermitted();
    return body;
  };
  now();
  return serveNative(access, now);
}

function find(store: RuleStore, id: string): StoredRule {
  const rule = store.list().find((one) => one.id === id);
  if (rule === undefined) {
    throw new BatchFault('ItemNotFound', "The requested resource doesn't exist.");
  }
  return rule;
}

function bodyOf<K extends RuleBody['kind']>(rule: StoredRule, kind: K): Of<K> {
  const { body } = rule;
  if (!isKind(body, kind)) {
    throw notPermitted();
  }
  return body;
}

function notPermitted(): BatchFault {
  return new BatchFault(
    'InvalidOperation',
    'This operation is not permitted for the current object.',
  );
}

function isKind<K extends RuleBody['kind']>(body: RuleBody, kind: K): body is Of<K> {
  return body.kind === kind;
}

function serveCustom({ store, id, guard, flush }: RuleAccess, body: Of<'custom'>): ServerObject {
  const now = () => bodyOf(find(store, id), 'custom');
  return {
    objects: {
      Rule: () => ({
        scalars: { Formula: () => body.formula },
        setters: {
          Formula: (value) => {
            guard();
            const formula = readText(value, 'formula');
            guardFormula(formula);
            store.change(id, { body: { ...now(), formula } });
            flush();
          },
        },
      }),
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

function serveColorScale({ store, id, guard }: RuleAccess, body: Of<'colorScale'>): ServerObject {
  const names =
    body.points.length === 3 ? ['minimum', 'midpoint', 'maximum'] : ['minimum', 'maximum'];
  return {
    scalars: {
      Criteria: () => Object.fromEntries(names.map((name, i) => [name, tellPoint(body.points[i])])),
      ThreeColorScale: () => body.points.length === 3,
    },
    setters: {
      Criteria: (value) => {
        guard();
        const middle = readMember(value, 'midpoint') ?? null;
        const points = [
          readPoint(readMember(value, 'minimum')),
          ...(middle === null ? [] : [readPoint(middle)]),
          readPoint(readMember(value, 'maximum')),
        ];
        store.change(id, { body: { kind: 'colorScale', points } });
      },
    },
  };
}

function tellPoint(point: StoredPoint | undefined): Json {
  return {
    type: point?.type ?? 'LowestValue',
    formula: point?.formula ?? null,
    color: point?.color ?? null,
  };
}

function readPoint(value: Json | undefined): StoredPoint {
  const formula = readMember(value, 'formula');
  return {
    type: readText(readMember(value, 'type'), 'criteria'),
    color: readText(readMember(value, 'color'), 'criteria'),
    ...(typeof formula === 'string' ? { formula } : {}),
  };
}

/** From which value on an icon shows. */
function readStep(value: Json): StoredPoint {
  const formula = readText(readMember(value, 'formula'), 'criteria');
  if (readMember(value, 'operator') !== 'GreaterThanOrEqual') throw invalidArgument('criteria');
  return {
    type: readText(readMember(value, 'type'), 'criteria'),
    formula: formula.replace(/^=/, ''),
  };
}

function serveDataBar({ store, id, guard }: RuleAccess, body: Of<'dataBar'>): ServerObject {
  return {
    scalars: {
      ShowDataBarOnly: () => false,
      BarDirection: () => 'Context',
      LowerBoundRule: () => ({ type: 'Automatic', formula: null }),
      UpperBoundRule: () => ({ type: 'Automatic', formula: null }),
    },
    objects: {
      PositiveFormat: () => ({
        scalars: { FillColor: () => body.colour, GradientFill: () => true },
        setters: {
          FillColor: (value) => {
            guard();
            store.change(id, { body: { kind: 'dataBar', colour: readText(value, 'fillColor') } });
          },
        },
      }),
    },
  };
}

function serveIconSet({ store, id, guard }: RuleAccess, body: Of<'iconSet'>): ServerObject {
  const now = () => bodyOf(find(store, id), 'iconSet');
  return {
    scalars: {
      Style: () => body.style,
      ReverseIconOrder: () => body.reversed,
      ShowIconOnly: () => false,
      Criteria: () =>
        iconPoints(body).map(({ type, formula = '' }) => ({
          type,
          formula: `=${formula}`,
          operator: 'GreaterThanOrEqual',
        })),
    },
    setters: {
      Style: (value) => {
        guard();
        const style = readText(value, 'style');
        if (iconCount(style) === null) throw invalidArgument('style');
        store.change(id, { body: { ...now(), style, points: null } });
      },
      Criteria: (value) => {
        guard();
        const points = Array.isArray(value) ? value.map(readStep) : [];
        if (points.length !== iconCount(now().style)) throw invalidArgument('criteria');
        store.change(id, { body: { ...now(), points } });
      },
      ReverseIconOrder: (value) => {
        guard();
        store.change(id, { body: { ...now(), reversed: value === true } });
      },
    },
  };
}
