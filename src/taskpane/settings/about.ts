/** What the pane needs from the page to tell about itself and to forget. */
export interface About {
  /** The text of the model's card (model.json). */
  readCard(): Promise<string>;
  /** Removes everything that the add-in has kept on this machine. */
  forget(): Promise<void>;
  /** What the add-in runs in; nothing of the workbook. */
  environment(): Environment;
}

/** Names and versions only. */
export interface Environment {
  readonly version: string;
  readonly browser: string;
  readonly host: string;
  readonly platform: string;
  /** Requirement sets that the host has, as far as asked. */
  readonly sets: readonly string[];
  /** The language of the user's settings. */
  readonly language: string;
  /** What the model runs on and how fast; null before it is loaded. */
  readonly runtime?: object | null;
}

/** Where the add-in keeps things; asking for one throws where the browser refuses it. */
export interface Keeping {
  readonly storages: readonly (() => Pick<Storage, 'length' | 'key' | 'removeItem'>)[];
  readonly caches: () => Pick<CacheStorage, 'keys' | 'delete'>;
}

/** Parts of every name under which the add-in keeps something; the host may put a partition's name before it. */
const OWN = /rulefusion[.-]/;

/** Removes all that the add-in has kept; what the browser refuses holds nothing, and keeps nothing else from going. */
export async function clearOwn({ storages, caches }: Keeping): Promise<void> {
  for (const open of storages) await orNothing(() => clearStorage(open()));
  await orNothing(async () => {
    const own = (await caches().keys()).filter((name) => OWN.test(name));
    await Promise.all(own.map((name) => caches().delete(name)));
  });
}

function clearStorage(storage: Pick<Storage, 'length' | 'key' | 'removeItem'>): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key !== null && OWN.test(key)) storage.removeItem(key);
}

async function orNothing(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch {
    // Refused, so there is nothing in it.
  }
}
