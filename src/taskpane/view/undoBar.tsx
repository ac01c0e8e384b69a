import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { isWriting } from '../isWriting';
import { rangeOf, sayChange } from '../manage/sayChange';
import type { Receipt } from '../../host/receipt';
import type { Words } from '../words/words';
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
  const state = usePaneState();
  const { past, phase, manage } = state;
  const { ahead } = manage;
  if (past.kind === 'nothing' && ahead === null) return null;
  const isBusy = isWriting(state);
  const isSaidAbove = phase.kind === 'applied' || (manage.news !== null && state.tab === 'rules');
  return (
    <div className={styles.bar}>
      {past.kind !== 'nothing' && (
        <Button disabledFocusable={isBusy} onClick={() => store.send({ kind: 'undoAsked' })}>
          {words.done.undo}
        </Button>
      )}
      {ahead !== null && (
        <Button disabledFocusable={isBusy} onClick={() => store.send({ kind: 'redoAsked' })}>
          {words.manage.redo}
        </Button>
      )}
      {past.kind !== 'nothing' && !isSaidAbove && <Text>{sayPast(past.receipt, words)}</Text>}
    </div>
  );
}

/** What undo would take back. */
function sayPast(receipt: Receipt, words: Words): string {
  return receipt.kind === 'applied'
    ? words.done.earlier(rangeOf(receipt), receipt.sheetName)
    : sayChange(words, 'done', { ...receipt, notes: [] }).text;
}
