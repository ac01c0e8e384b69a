import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { rangeOf } from '../statusOf';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

/** Undo for as long as there is something to undo, also while the next request is under way. */
export function UndoBar(): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const { past, phase } = usePaneState();
  if (past.kind === 'nothing') return null;
  const { receipt } = past;
  const isSaidAbove = phase.kind === 'applied';
  return (
    <div className={styles.bar}>
      <Button
        disabledFocusable={past.kind === 'undoing' || phase.kind === 'applying'}
        onClick={() => store.send({ kind: 'undoAsked' })}
      >
        {words.done.undo}
      </Button>
      {!isSaidAbove && <Text>{words.done.earlier(rangeOf(receipt), receipt.sheetName)}</Text>}
    </div>
  );
}
