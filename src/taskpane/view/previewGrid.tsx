import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import { printColumn } from '../../sheet/printAddress';
import type { Snapshot } from '../../sheet/snapshot';
import type { Candidate } from '../../suggest/answer';
import type { StandingRule } from '../paneState';
import { paintPreview, type PreviewCell } from '../preview/paintPreview';
import { showCell } from '../preview/showCell';
import { usePane } from './paneContext';
import { styleOf } from './swatch';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
  },
  caption: { textAlign: 'left', padding: `${tokens.spacingVerticalXS} 0` },
  cell: {
    // Sheet colours on the sheet's own paper, in every theme; the caption follows the theme.
    forcedColorAdjust: 'none',
    backgroundColor: '#ffffff',
    color: '#000000',
    border: '1px solid #8a8a8a',
    padding: `1px ${tokens.spacingHorizontalXS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'left',
    fontWeight: 'normal',
  },
  head: { backgroundColor: '#f0f0f0' },
  number: { width: '2.5em' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

/** The first rows as they would look; the sheet itself stays as it is. */
export function PreviewGrid(props: {
  readonly candidate: Candidate;
  readonly standing: readonly StandingRule[];
  readonly snapshot: Snapshot;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { candidate, standing, snapshot } = props;
  const { columns, rows } = useMemo(
    () => paintPreview(candidate, standing, snapshot),
    [candidate, standing, snapshot],
  );
  if (rows.length === 0 || columns.length === 0) return null;
  const headOf = (column: number): string =>
    snapshot.columns[column]?.header.trim() || printColumn(snapshot.data.left + column);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.preview.title}</caption>
      <thead>
        <tr>
          <td className={mergeClasses(styles.cell, styles.head, styles.number)} />
          {columns.map((column) => (
            <th key={column} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {headOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PreviewLine key={row.row} {...row} snapshot={snapshot} />
        ))}
      </tbody>
    </table>
  );
}

function PreviewLine(props: {
  readonly row: number;
  readonly cells: readonly PreviewCell[];
  readonly snapshot: Snapshot;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { row, cells, snapshot } = props;
  const values = snapshot.rows[row - snapshot.data.top];
  const show = (column: number): string =>
    showCell(values?.[column] ?? null, snapshot.columns[column], words);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.head)}>
        {row + 1}
      </th>
      {cells.map((cell) => (
        <td key={cell.column} className={styles.cell} style={paint(cell)}>
          {cell.icon !== null && (
            <span aria-hidden="true" style={{ color: cell.icon.colour }}>
              {cell.icon.sign}{' '}
            </span>
          )}
          {show(cell.column)}
          {cell.isNew && <span className={styles.hidden}> {words.preview.marked}</span>}
        </td>
      ))}
    </tr>
  );
}

function paint({ look, bar }: PreviewCell): CSSProperties {
  const style = styleOf(look);
  if (bar === null) return style;
  const end = `${Math.round(bar.share * 100)}%`;
  const backgroundImage = `linear-gradient(to right, ${bar.colour} ${end}, transparent ${end})`;
  return { ...style, backgroundImage };
}
