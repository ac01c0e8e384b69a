import type { FillPort } from '../../host/fillPort';
import type { Snapshot } from '../../sheet/snapshot';
import { cellsOfTable, examplesOfFills, type ExampleSide } from './examples';
import type { ExampleEvent } from './reduceExamples';

/** What the user points at: the selected cells for one side, or the fills that are there. */
export type ExampleSource = ExampleSide | 'fills';

/** Reads examples from the sheet; what was read, or why nothing could be. */
export async function takeExamples(
  source: ExampleSource,
  port: FillPort,
  snapshot: Snapshot,
): Promise<ExampleEvent> {
  try {
    if (source === 'fills') {
      const filled = await port.readFills(snapshot.data);
      if (!filled.ok) return { kind: 'exampleFailed', snapshot, trouble: 'unread' };
      const examples = examplesOfFills(filled.value, snapshot);
      return examples.should.length === 0
        ? { kind: 'exampleFailed', snapshot, trouble: 'noFills' }
        : { kind: 'fillsTaken', snapshot, examples };
    }
    const selected = await port.readSelected();
    if (!selected.ok) return { kind: 'exampleFailed', snapshot, trouble: 'unread' };
    const cells = cellsOfTable(selected.value, snapshot);
    return cells.length === 0
      ? { kind: 'exampleFailed', snapshot, trouble: 'outside' }
      : { kind: 'exampled', snapshot, side: source, cells };
  } catch {
    return { kind: 'exampleFailed', snapshot, trouble: 'unread' };
  }
}
