import { Button } from '@fluentui/react-components';
import { isCounting } from '../count/countJob';
import type { Reading } from '../paneState';
import { usePane } from './paneContext';

/** In how many rows a reading hits; of a large table first in the rows that were looked at, then in all. */
export function HitCount({ reading }: { readonly reading: Reading }): React.JSX.Element {
  const { store, words } = usePane();
  const { hitRows, rows, allRows } = reading.candidate;
  const say = words.readings;
  if (allRows === undefined) return <> · {say.hits(hitRows, rows)}</>;
  if (!isCounting(reading)) {
    return (
      <>
        {' '}
        · {say.hitsFirst(hitRows, rows)} · {say.uncounted(allRows)}
      </>
    );
  }
  return (
    <>
      {' '}
      · {say.hitsFirst(hitRows, rows)} · {say.counting(allRows)}{' '}
      <Button size="small" onClick={() => store.send({ kind: 'countStopped' })}>
        {say.stopCounting}
      </Button>
    </>
  );
}
