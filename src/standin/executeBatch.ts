import { z } from 'zod';
import { readQuery } from './readQuery';
import { BatchFault, type BatchServer, type Json, type ServerObject } from './serverObject';

const json: z.ZodType<Json> = z.json();
const args = z.object({ Arguments: z.array(json).nullish() }).nullish();

const batchSchema = z.object({
  Actions: z.array(
    z.object({
      Id: z.number(),
      ActionType: z.number(),
      Name: z.string().nullish(),
      ObjectPathId: z.number().nullish(),
      ArgumentInfo: args,
      QueryInfo: z.object({ Select: z.array(z.string()).nullish() }).nullish(),
    }),
  ),
  ObjectPaths: z.record(
    z.string(),
    z.object({
      ObjectPathType: z.number(),
      Name: z.string().nullish(),
      ParentObjectPathId: z.number().nullish(),
      ArgumentInfo: args,
    }),
  ),
});

type Batch = z.infer<typeof batchSchema>;
type Action = Batch['Actions'][number];

/** What the client gets back. */
export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
  };
  readonly TraceIds: readonly number[];
}

/** Objects that outlive a batch, by the reference id that the client holds. */
export type References = Map<string, ServerObject>;

// Numbers of the client's protocol.
const ACTION = { instantiate: 1, load: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/**
 * Runs one request body of the client against a workbook. Stops at the first failing action and reports it the way
 * the client expects; what earlier actions did stays done.
 */
export function executeBatch(
  server: BatchServer,
  references: References,
  body: unknown,
): BatchAnswer {
  const parsed = batchSchema.safeParse(body);
  if (!parsed.success) return refuse('InvalidRequest', parsed.error.message, 0, '', [], []);
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  const resolve = makeResolver(server.root, references, parsed.data);
  let index = 0;
  let location = '';
  try {
    server.begin();
    for (const action of parsed.data.Actions) {
      location = action.Name ?? '';
      if (action.ActionType === ACTION.trace) traces.push(action.Id);
      else results.push({ ActionId: action.Id, Value: act(server, references, resolve, action) });
      index += 1;
    }
    server.flush();
  } catch (error) {
    const code = error instanceof BatchFault ? error.code : 'GeneralException';
    const message = error instanceof Error ? error.message : String(error);
    return refuse(code, message, index, location, results, traces);
  }
  return { Results: results, TraceIds: traces };
}

type Resolve = (pathId: number) => ServerObject | null;

function makeResolver(root: ServerObject, references: References, batch: Batch): Resolve {
  const memo = new Map<number, ServerObject | null>();
  const find = (pathId: number): ServerObject | null => {
    const path = batch.ObjectPaths[String(pathId)];
    if (path === undefined) throw new BatchFault('InvalidRequest', `no object path ${pathId}`);
    const name = path.Name ?? '';
    if (path.ObjectPathType === PATH.root) return root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = references.get(name);
      if (kept === undefined) throw new BatchFault('InvalidReference', `no reference ${name}`);
      return kept;
    }
    const parent = resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    const member = path.ObjectPathType === PATH.indexer ? 'GetItem' : name;
    const make = parent.objects?.[member];
    if (make === undefined) throw new BatchFault('ApiNotFound', `nothing answers ${member}`);
    return make(path.ArgumentInfo?.Arguments ?? []);
  };
  const resolve: Resolve = (pathId) => {
    const known = memo.get(pathId);
    if (known !== undefined) return known;
    const found = find(pathId);
    memo.set(pathId, found);
    return found;
  };
  return resolve;
}

function act(server: BatchServer, references: References, resolve: Resolve, action: Action): Json {
  if (action.ActionType === ACTION.load || action.ActionType === ACTION.method) server.flush();
  const object = resolve(action.ObjectPathId ?? -1);
  if (object === null) return null;
  const values = action.ArgumentInfo?.Arguments ?? [];
  const name = action.Name ?? '';
  switch (action.ActionType) {
    case ACTION.instantiate:
      return identify(references, object);
    case ACTION.load:
      return readQuery(object, action.QueryInfo?.Select ?? [], (one) => identify(references, one));
    case ACTION.method:
      return callMethod(references, object, name, values);
    case ACTION.set: {
      const set = object.setters?.[name];
      if (set === undefined) throw new BatchFault('ApiNotFound', `nothing takes ${name}`);
      set(values[0] ?? null);
      return null;
    }
    default:
      throw new BatchFault('InvalidRequest', `no action type ${action.ActionType}`);
  }
}

function callMethod(
  references: References,
  object: ServerObject,
  name: string,
  values: readonly Json[],
): Json {
  if (name === '_KeepReference') return null;
  if (name === '_RemoveReference') {
    for (const [key, kept] of references) if (kept === object) references.delete(key);
    return null;
  }
  const method = object.methods?.[name];
  if (method === undefined) throw new BatchFault('ApiNotFound', `nothing answers ${name}`);
  return method(values);
}

function identify(references: References, object: ServerObject): { readonly [name: string]: Json } {
  const own: Record<string, Json> = {};
  if (object.id !== undefined) {
    own['_Id'] = object.id;
    own['Id'] = object.id;
  }
  if (object.keeps === true) own['_ReferenceId'] = keep(references, object);
  return own;
}

function keep(references: References, object: ServerObject): string {
  for (const [key, kept] of references) if (kept === object) return key;
  const last = [...references.keys()].at(-1);
  const key = `ref${last === undefined ? 1 : Number(last.slice(3)) + 1}`;
  references.set(key, object);
  return key;
}

function refuse(
  code: string,
  message: string,
  index: number,
  location: string,
  results: BatchAnswer['Results'],
  traces: readonly number[],
): BatchAnswer {
  return {
    Results: results,
    Error: { Code: code, Message: message, ActionIndex: index, Location: location },
    TraceIds: traces,
  };
}
