import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Snapshot } from '../../sheet/snapshot';
import type { Candidate, Warning } from '../../suggest/answer';
import { sayWarning } from '../words/say';
import { usePane } from './paneContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  read: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What the data says against a reading, and the way to a rule that still works. */
export function ReadingWarnings(props: {
  readonly candidate: Candidate;
  readonly snapshot: Snapshot;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const { candidate, snapshot } = props;
  const { id, warnings, readsTexts = [] } = candidate;
  if (warnings.length === 0 && readsTexts.length === 0) return null;
  const read = (columns: readonly number[]): void =>
    store.send({ kind: 'textsRead', candidateId: id, columns });
  const headerOf = (column: number): string => snapshot.columns[column]?.header ?? '';
  return (
    <div className={styles.section}>
      <WarningList warnings={warnings} snapshot={snapshot} />
      {readableTexts(candidate).map((column) => (
        <div key={column}>
          <Button size="small" onClick={() => read([...readsTexts, column])}>
            {words.warned.readTexts(headerOf(column))}
          </Button>
        </div>
      ))}
      {readsTexts.length > 0 && (
        <div className={styles.read}>
          <Text>{words.warned.texts(readsTexts.map(headerOf))}</Text>
          <Button size="small" onClick={() => read([])}>
            {words.warned.asTheyStand}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Warnings as a list; `snapshot` is the table that they are about. */
export function WarningList(props: {
  readonly warnings: readonly Warning[];
  readonly snapshot: Snapshot;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  if (props.warnings.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{words.readings.warnings}</Text>
      <ul className={styles.list} aria-label={words.readings.warnings}>
        {props.warnings.map((warning, index) => (
          <li key={index}>{sayWarning(words, warning, props.snapshot)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Columns whose texts a formula could read; a visual cannot. */
function readableTexts({ warnings, planned, readsTexts = [] }: Candidate): readonly number[] {
  if (!planned.some(({ native }) => native.kind === 'custom')) return [];
  const columns = warnings.flatMap((warning) =>
    warning.code === 'numbersAsText' || warning.code === 'datesAsText' ? [warning.column] : [],
  );
  return [...new Set(columns)].filter((column) => !readsTexts.includes(column));
}
