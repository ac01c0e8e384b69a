/** What the pane needs from the page to tell about itself and to forget. */
export interface About {
  /** The text of the model's card (model.json). */
  readCard(): Promise<string>;
  /** Removes everything that the add-in has kept on this machine. */
  forget(): void;
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
}

/** Parts of every key under which the add-in keeps something; the host may put a partition's name before it. */
const OWN = 'rulefusion.';

/** Removes all that the add-in has kept in a storage. */
export function clearOwn(storage: Pick<Storage, 'length' | 'key' | 'removeItem'>): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) if (key?.includes(OWN) === true) storage.removeItem(key);
}
