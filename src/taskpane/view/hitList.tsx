import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Snapshot } from '../../sheet/snapshot';
import type { PlannedRule } from '../../suggest/answer';
import { firstHitRows } from '../hitRows';
import { nameRow } from '../makeExamples';
import { usePane } from './paneContext';

/** How many rows are named. */
const MOST = 5;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

/** The first rows that are hit, each a button that selects the cell. */
export function HitList(props: {
  readonly planned: readonly PlannedRule[];
  readonly snapshot: Snapshot;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const { planned, snapshot } = props;
  const { first, more } = useMemo(() => firstHitRows(planned, MOST), [planned]);
  if (first.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.readings.first}>
      {first.map((cell) => (
        <li key={cell.row}>
          <Button size="small" onClick={() => store.select(cell)}>
            {words.readings.showRow(cell.row + 1, nameRow(snapshot, cell.row))}
          </Button>
        </li>
      ))}
      {more > 0 && (
        <li>
          <Text size={200}>{words.readings.more(more)}</Text>
        </li>
      )}
    </ul>
  );
}
