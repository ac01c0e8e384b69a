import { throwPassing } from './runExcel';

/** Things asked for in one batch. */
const AT_ONCE = 50;

/**
 * Asks for many things in few batches: `ask` queues what one of them needs and answers what tells it after the sync.
 * Excel refuses a whole batch for one of them; such a batch is asked again in halves, down to the one that cannot be told,
 * which gets `otherwise`.
 */
export async function askEach<T, U>(
  context: Excel.RequestContext,
  items: readonly T[],
  ask: (item: T) => () => U,
  otherwise: U,
): Promise<readonly U[]> {
  const told: U[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    told.push(...(await askSome(context, items.slice(at, at + AT_ONCE), ask, otherwise)));
  }
  return told;
}

async function askSome<T, U>(
  context: Excel.RequestContext,
  items: readonly T[],
  ask: (item: T) => () => U,
  otherwise: U,
): Promise<readonly U[]> {
  try {
    const tellers = items.map(ask);
    await context.sync();
    return tellers.map((tell) => tell());
  } catch (error) {
    throwPassing(error);
    if (items.length <= 1) return items.map(() => otherwise);
    const middle = Math.ceil(items.length / 2);
    return [
      ...(await askSome(context, items.slice(0, middle), ask, otherwise)),
      ...(await askSome(context, items.slice(middle), ask, otherwise)),
    ];
  }
}
