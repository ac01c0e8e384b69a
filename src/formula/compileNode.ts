import type { AstExpression, CallExpression, LambdaExpression, LetExpression } from '@borgar/fx';
import { toErrorCode, type CellValue } from '../sheet/cellValue';
import { compileCall } from './compileCall';
import { memoise } from './memoise';
import { withName, type CompileContext, type Scope } from './compileContext';
import { binaryByRow, unaryByRow } from './computeByRow';
import {
  computed,
  freeInputs,
  joinInputs,
  ON_COLUMN,
  ON_LOCALS,
  ON_NOTHING,
  ON_ROW,
  type Expression,
  type Frame,
} from './expression';
import { liftBinary, liftScalar } from './liftScalar';
import { BINARY_OPERATORS, UNARY_OPERATORS } from './operators';
import {
  isError,
  isMatrix,
  LambdaValue,
  NAME,
  RangeValue,
  REF,
  single,
  toError,
  toMatrix,
  VALUE,
  type Value,
} from './value';

/** Compiles a subtree; what it cannot do is noted in the context, and the expression is then never run. */
export function compileNode(
  node: AstExpression | null,
  scope: Scope,
  context: CompileContext,
): Expression {
  if (node === null) return constant(null);
  switch (node.type) {
    case 'Literal':
      return constant(node.value);
    case 'ErrorLiteral': {
      const code = toErrorCode(node.value.toUpperCase());
      return constant(code === null ? NAME : toError(code));
    }
    case 'ArrayExpression':
      return compileArray(
        node.elements.map((row) => row.map((one) => compileNode(one, scope, context))),
      );
    case 'UnaryExpression':
      return compileUnary(
        node.operator,
        compileNode(node.arguments[0] ?? null, scope, context),
        context,
      );
    case 'BinaryExpression': {
      const [left = null, right = null] = node.arguments;
      const a = compileNode(left, scope, context);
      return memoise(compileBinary(node.operator, a, compileNode(right, scope, context), context));
    }
    case 'ReferenceIdentifier':
      return node.kind === 'name'
        ? compileName(node.value, scope, context)
        : context.reference(node.value);
    case 'LetExpression':
      return compileLet(node, scope, context);
    case 'LambdaExpression':
      return compileLambda(node, scope, context);
    case 'CallExpression':
      return compileAnyCall(node, scope, context);
  }
}

function constant(value: CellValue): Expression {
  return computed(ON_NOTHING, () => value);
}

function compileArray(rows: readonly (readonly Expression[])[]): Expression {
  const depends = rows.flat().reduce((all, one) => all | one.depends, 0);
  return computed(
    depends,
    (frame) => toMatrix(rows.map((row) => row.map((one) => single(one.run(frame))))),
    { inputs: joinInputs(rows.flat()), heavy: true },
  );
}

function compileUnary(operator: string, operand: Expression, context: CompileContext): Expression {
  if (operator === '@') return intersectImplicitly(operand);
  const operate = UNARY_OPERATORS.get(operator);
  if (operate === undefined) return context.unknown(operator);
  const { work } = context.environment;
  const lift = ([value = null]: readonly Value[]): Value => {
    if (isError(value)) return value;
    if (!isMatrix(value)) return operate(single(value));
    return liftScalar((args) => operate(args[0] ?? null), [value], false, work);
  };
  return computed(operand.depends, (frame) => lift([operand.run(frame)]), {
    inputs: operand.inputs,
    heavy: operand.heavy,
    byRow: unaryByRow(operand, lift),
  });
}

/** `@` takes the cell of a row or column that stands beside the cell of the rule. */
function intersectImplicitly(operand: Expression): Expression {
  return computed(operand.depends | ON_ROW | ON_COLUMN, (frame) => {
    const value = operand.run(frame);
    if (!(value instanceof RangeValue) || (value.rows === 1 && value.columns === 1))
      return single(value);
    const row = value.rows === 1 ? 0 : frame.row - value.top;
    const column = value.columns === 1 ? 0 : frame.column - value.left;
    const isInside = row >= 0 && row < value.rows && column >= 0 && column < value.columns;
    return isInside ? value.at(row, column) : VALUE;
  });
}

function compileBinary(
  operator: string,
  left: Expression,
  right: Expression,
  context: CompileContext,
): Expression {
  const depends = left.depends | right.depends;
  if (operator === ':') return spanOf(left, right, depends);
  const operate = BINARY_OPERATORS.get(operator);
  if (operate === undefined) return context.unknown(operator);
  const { work } = context.environment;
  const lift = (a: Value, b: Value): Value => {
    if (isMatrix(a) || isMatrix(b)) return liftBinary(operate, a, b, work);
    if (isError(a)) return a;
    return isError(b) ? b : operate(single(a), single(b));
  };
  return computed(depends, (frame) => lift(left.run(frame), right.run(frame)), {
    inputs: joinInputs([left, right]),
    heavy: left.heavy || right.heavy,
    byRow: binaryByRow(operator, left, right, ([a = null, b = null]) => lift(a, b)),
  });
}

/** A range between two references, such as A2:INDEX(A:A,5). */
function spanOf(left: Expression, right: Expression, depends: number): Expression {
  const refer = (frame: Frame): Value => {
    const a = left.refer === null ? left.run(frame) : left.refer(frame);
    const b = right.refer === null ? right.run(frame) : right.refer(frame);
    if (isError(a)) return a;
    if (isError(b)) return b;
    if (!(a instanceof RangeValue && b instanceof RangeValue) || a.sheet !== b.sheet) return REF;
    return new RangeValue(
      a.sheet,
      Math.min(a.top, b.top),
      Math.min(a.left, b.left),
      Math.max(a.bottom, b.bottom),
      Math.max(a.right, b.right),
    );
  };
  return {
    ...computed(depends, refer, { heavy: true }),
    refer,
    shape: { wide: true, grows: false },
  };
}

function compileName(name: string, scope: Scope, context: CompileContext): Expression {
  const slot = scope.slots.get(name.toLowerCase());
  if (slot === undefined) return context.name(name);
  const local = { ...computed(ON_LOCALS, (frame) => frame.locals[slot] ?? null), slot };
  return { ...local, inputs: [local] };
}

function compileLet(node: LetExpression, outer: Scope, context: CompileContext): Expression {
  let scope = outer;
  const inits = node.declarations.map((one) => {
    const init = compileNode(one.init, scope, context);
    scope = withName(scope, one.id.name);
    return init;
  });
  const body = compileNode(node.body, scope, context);
  const depends = inits.reduce((all, one) => all | one.depends, body.depends);
  const own = outer.depth === 0 ? ON_LOCALS : 0;
  // The outermost LET binds every name that its body reads, so that its own value may be kept.
  const run = (frame: Frame): Value => {
    let inside = frame;
    for (const init of inits) {
      inside = { ...frame, locals: [...inside.locals, init.run(inside)] };
    }
    return body.run(inside);
  };
  const parts = [...inits, body];
  const heavy = parts.some((part) => part.heavy);
  const inputs = freeInputs(joinInputs(parts), outer.depth);
  return memoise(computed(depends & ~own, run, { inputs, heavy }));
}

function compileLambda(node: LambdaExpression, outer: Scope, context: CompileContext): Expression {
  const scope = node.params.reduce((all, param) => withName(all, param.name), outer);
  const body = compileNode(node.body, scope, context);
  const run = (frame: Frame): Value => {
    const bound = frame.locals.slice(0, outer.depth);
    return new LambdaValue((...values) => {
      const params = node.params.map((_, i) => (i < values.length ? (values[i] ?? null) : VALUE));
      return body.run({ ...frame, locals: [...bound, ...params] });
    });
  };
  const inputs = freeInputs(body.inputs, outer.depth);
  return computed(body.depends | ON_LOCALS, run, { inputs, heavy: true });
}

function compileAnyCall(node: CallExpression, scope: Scope, context: CompileContext): Expression {
  const args = node.arguments.map((arg) => compileNode(arg, scope, context));
  const callee: AstExpression | { readonly type: 'Identifier'; readonly name: string } =
    node.callee;
  if (callee.type === 'Identifier') {
    const slot = scope.slots.get(callee.name.toLowerCase());
    if (slot !== undefined)
      return applyLambda(
        (frame) => frame.locals[slot] ?? null,
        args,
        compileName(callee.name, scope, context),
      );
    return compileCall(callee.name, args, context);
  }
  const lambda = compileNode(callee, scope, context);
  return applyLambda(lambda.run, args, lambda);
}

function applyLambda(
  find: (frame: Frame) => Value,
  args: readonly Expression[],
  callee: Expression,
): Expression {
  const run = (frame: Frame): Value => {
    const lambda = find(frame);
    if (!(lambda instanceof LambdaValue)) return isError(lambda) ? lambda : VALUE;
    return lambda.call(...args.map((arg) => arg.run(frame)));
  };
  const inputs = joinInputs([...args, callee]);
  return computed(ON_LOCALS | ON_ROW | ON_COLUMN, run, { inputs, heavy: true });
}
