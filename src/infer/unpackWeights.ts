import { readFields, writeFields, type WireField } from './wireFormat';

/*
 * Field numbers of onnx.proto3 (onnx 1.16): ModelProto.graph, GraphProto.node and .initializer, NodeProto, TensorProto,
 * AttributeProto.
 */
const GRAPH = 7;
const NODE = 1;
const INITIALIZER = 5;
const INPUT = 1;
const OUTPUT = 2;
const OPERATOR = 4;
const ATTRIBUTE = 5;
const TENSOR_NAME = 8;
const TENSOR_RAW = 9;
const TENSOR_INT32 = 5;
const FLOAT = 1n;
const INTEGER_ATTRIBUTE = 2n;

interface Node {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly field: WireField;
}

/**
 * A graph whose matrix products are of floats instead of integers: the weights stay int8 in the file and are unpacked
 * when a session is made. For runtimes that have no kernels for what `quantize_dynamic` writes:
 * `DynamicQuantizeLinear(a) -> MatMulInteger(., w) -> Cast -> Mul(scale of a * scale of w)` becomes
 * `MatMul(a, Cast(w) * scale of w)`. Throws on a product that is written in another way.
 */
export function unpackWeights(model: Uint8Array): Uint8Array {
  return writeFields(
    readFields(model).map((field) =>
      field.number === GRAPH && field.kind === 'bytes'
        ? { ...field, bytes: unpackGraph(field.bytes) }
        : field,
    ),
  );
}

function unpackGraph(graph: Uint8Array): Uint8Array {
  const fields = readFields(graph);
  const nodes = fields.flatMap((field) =>
    field.number === NODE && field.kind === 'bytes' ? [readNode(field)] : [],
  );
  const shifted = new Set(fields.flatMap((field) => shiftedName(field)));
  const gone = new Set<WireField>();
  const products = new Map<WireField, readonly WireField[]>();
  for (const product of nodes.filter(({ operator }) => operator === 'MatMulInteger')) {
    const found = findProduct(product, nodes);
    if (shifted.has(found.zero)) throw new Error(`${found.weight}: weights with a zero point`);
    for (const { field } of found.replaced) gone.add(field);
    products.set(found.result.field, floatProduct(found));
  }
  // What is no product any more needs no scales of its input.
  for (const { operator, field } of nodes)
    if (operator === 'DynamicQuantizeLinear') gone.add(field);
  return writeFields(
    fields.flatMap((field) => products.get(field) ?? (gone.has(field) ? [] : [field])),
  );
}

interface Product {
  /** The floats that are multiplied, and the names of the int8 weights, their scales and zero points. */
  readonly from: string;
  readonly weight: string;
  readonly scale: string;
  readonly zero: string;
  /** The node whose output is the product in floats. */
  readonly result: Node;
  readonly replaced: readonly Node[];
}

function findProduct(product: Node, nodes: readonly Node[]): Product {
  const [packed = '', weight = '', , zero = ''] = product.inputs;
  const quantise = nodes.find(({ outputs }) => outputs.includes(packed));
  const cast = nodes.find(({ inputs }) => inputs.includes(product.outputs[0] ?? ''));
  const result = nodes.find(({ inputs }) => inputs.includes(cast?.outputs[0] ?? ''));
  const scales = nodes.find(({ outputs }) => outputs.includes(result?.inputs[1] ?? ''));
  const from = quantise?.inputs[0];
  const scale = scales?.inputs.find((name) => !quantise?.outputs.includes(name));
  const isKnown =
    quantise?.operator === 'DynamicQuantizeLinear' &&
    cast?.operator === 'Cast' &&
    result?.operator === 'Mul' &&
    scales?.operator === 'Mul';
  if (!isKnown || from === undefined || scale === undefined) {
    throw new Error(`${weight}: an unknown product of integers`);
  }
  return { from, weight, scale, zero, result, replaced: [product, cast, scales, result] };
}

function floatProduct({ from, weight, scale, result }: Product): readonly WireField[] {
  const floats = `${weight} floats`;
  const scaled = `${weight} scaled`;
  return [
    writeNode('Cast', [weight], [floats], [castTo(FLOAT)]),
    writeNode('Mul', [floats, scale], [scaled]),
    writeNode('MatMul', [from, scaled], result.outputs),
  ];
}

/** The name of an initial value in which any number is not 0. */
function shiftedName(field: WireField): readonly string[] {
  if (field.number !== INITIALIZER || field.kind !== 'bytes') return [];
  const parts = readFields(field.bytes);
  const isShifted = parts.some(
    (part) =>
      part.kind === 'bytes' &&
      (part.number === TENSOR_RAW || part.number === TENSOR_INT32) &&
      part.bytes.some((byte) => byte !== 0),
  );
  return isShifted ? textsOf(parts, TENSOR_NAME) : [];
}

function readNode(field: WireField & { readonly kind: 'bytes' }): Node {
  const parts = readFields(field.bytes);
  const [operator = ''] = textsOf(parts, OPERATOR);
  return { operator, inputs: textsOf(parts, INPUT), outputs: textsOf(parts, OUTPUT), field };
}

function writeNode(
  operator: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: readonly Uint8Array[] = [],
): WireField {
  const bytes = writeFields([
    ...inputs.map((name) => text(INPUT, name)),
    ...outputs.map((name) => text(OUTPUT, name)),
    text(OPERATOR, operator),
    ...attributes.map((one): WireField => ({ number: ATTRIBUTE, kind: 'bytes', bytes: one })),
  ]);
  return { number: NODE, kind: 'bytes', bytes };
}

/** AttributeProto: name = 1, i = 3, type = 20. */
function castTo(type: bigint): Uint8Array {
  return writeFields([
    text(1, 'to'),
    { number: 3, kind: 'varint', value: type },
    { number: 20, kind: 'varint', value: INTEGER_ATTRIBUTE },
  ]);
}

function text(number: number, value: string): WireField {
  return { number, kind: 'bytes', bytes: new TextEncoder().encode(value) };
}

function textsOf(fields: readonly WireField[], number: number): readonly string[] {
  return fields.flatMap((field) =>
    field.number === number && field.kind === 'bytes'
      ? [new TextDecoder().decode(field.bytes)]
      : [],
  );
}
