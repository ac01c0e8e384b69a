import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, type ReactNode } from 'react';
import type { Cell } from '../../sheet/area';
import { printColumn } from '../../sheet/printAddress';
import type { Snapshot } from '../../sheet/snapshot';
import { firstHitRows } from '../hitRows';
import { nameRow } from '../makeExamples';
import type { Reading } from '../paneState';
import { showCell } from '../preview/showCell';
import { usePane } from './paneContext';

/** How many rows are named. */
const MOST = 5;

const useStyles = makeStyles({
  list: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  // A target of 24 px for fingers.
  link: {
    lineHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { color: tokens.colorNeutralForeground2, marginRight: tokens.spacingHorizontalS },
});

/** The first rows that are hit and those that just are not, each a link that selects the cell. */
export function HitList(props: {
  readonly reading: Reading;
  readonly snapshot: Snapshot;
}): React.JSX.Element {
  const { words } = usePane();
  const { reading, snapshot } = props;
  const { planned } = reading.candidate;
  const { first, more } = useMemo(() => firstHitRows(planned, MOST), [planned]);
  const nameHit = ({ row }: Cell): string =>
    words.readings.showRow(row + 1, nameRow(snapshot, row));
  const nameMiss = ({ row, column }: Cell): string => {
    const index = column - snapshot.data.left;
    const value = snapshot.rows[row - snapshot.data.top]?.[index] ?? null;
    const header = snapshot.columns[index]?.header.trim() || printColumn(column);
    const shown = showCell(value, snapshot.columns[index], words);
    return words.readings.showMiss(row + 1, header, shown);
  };
  return (
    <>
      <Rows title={words.readings.first} cells={first} name={nameHit}>
        {more > 0 && (
          <li>
            <Text size={200}>{words.readings.more(more)}</Text>
          </li>
        )}
      </Rows>
      <Rows title={words.readings.misses} cells={reading.misses ?? []} name={nameMiss} />
    </>
  );
}

function Rows(props: {
  readonly title: string;
  readonly cells: readonly Cell[];
  readonly name: (cell: Cell) => string;
  readonly children?: ReactNode;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { store } = usePane();
  const id = useId();
  const { title, cells, name } = props;
  if (cells.length === 0) return null;
  return (
    <div>
      <Text id={id} size={200} className={styles.title}>
        {title}
      </Text>
      <ul className={styles.list} aria-labelledby={id}>
        {cells.map((cell) => (
          <li key={cell.row}>
            <Link className={styles.link} onClick={() => store.select(cell)}>
              {name(cell)}
            </Link>
          </li>
        ))}
        {props.children}
      </ul>
    </div>
  );
}
