import { Model } from '@ironcalc/workbook';
import { fillModel } from './fillModel';
import { sampleSheet } from './sampleSheet';

/** Serial of 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** A workbook with the sample tasks, due around the day of `now` (local time). */
export function makeSampleModel(now: Date): Model {
  const midnight = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const model = newModel();
  fillModel(model, sampleSheet(midnight / DAY + EPOCH));
  return forgetHistory(model);
}

/** An empty workbook in English, in the user's time zone. */
export function newModel(): Model {
  return new Model('Workbook', 'en', Intl.DateTimeFormat().resolvedOptions().timeZone, 'en');
}

/** The same workbook with nothing to undo, so that Ctrl+Z does not take it apart. */
export function forgetHistory(model: Model): Model {
  const fresh = Model.from_bytes(model.toBytes(), 'en');
  model.free();
  return fresh;
}
