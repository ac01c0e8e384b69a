import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { nameRow } from '../makeExamples';
import type { Choice } from '../paneState';
import { findDisputed } from '../settleReadings';
import { usePane } from './paneContext';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

/** The row that tells most of the readings apart, and yes or no to it; and the way back. */
export function DisputedRow({ choice }: { readonly choice: Choice }): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const id = useId();
  const disputed = useMemo(() => findDisputed(choice), [choice]);
  const [row] = disputed;
  const { snapshot, verdicts } = choice;
  if (row === undefined && verdicts.length === 0) return null;
  const settle = (hit: boolean): void => {
    if (row !== undefined) store.send({ kind: 'settled', verdict: { row, hit } });
  };
  return (
    <div className={styles.question} role="group" aria-labelledby={id}>
      <Text id={id}>
        {row === undefined ? words.disputed.settled : words.disputed.question(disputed.length)}
      </Text>
      {row !== undefined && (
        <>
          <Button size="small" onClick={() => store.select({ row, column: snapshot.data.left })}>
            {words.readings.showRow(row + 1, nameRow(snapshot, row))}
          </Button>
          <Button size="small" onClick={() => settle(true)}>
            {words.disputed.yes}
          </Button>
          <Button size="small" onClick={() => settle(false)}>
            {words.disputed.no}
          </Button>
        </>
      )}
      {verdicts.length > 0 && (
        <Button size="small" onClick={() => store.send({ kind: 'verdictsDropped' })}>
          {words.disputed.back}
        </Button>
      )}
    </div>
  );
}
