import type { Words } from '../words/words';
import { usePane } from './paneContext';

/** How many rows are named. */
const MOST = 6;

/** Rows (0-based) that a change of a rule gains and loses. */
export function ChangedRows(props: {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}): React.JSX.Element | null {
  const { words } = usePane();
  const { before, after } = props;
  const gained = [...after].filter((row) => !before.has(row));
  const lost = [...before].filter((row) => !after.has(row));
  const { gains, loses } = words.manage.reword;
  return (
    <>
      {gained.length > 0 && <div>{gains(listRows(words, gained))}</div>}
      {lost.length > 0 && <div>{loses(listRows(words, lost))}</div>}
    </>
  );
}

function listRows(words: Words, rows: readonly number[]): string {
  const sorted = [...rows].sort((a, b) => a - b);
  const named = sorted.slice(0, MOST).map((row) => row + 1);
  const more = sorted.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` ${words.readings.more(more)}` : ''}`;
}
