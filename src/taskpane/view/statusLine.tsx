import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { statusOf } from '../statusOf';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  // Room for the ring when the message has the focus.
  line: {
    padding: tokens.spacingHorizontalXS,
    margin: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    borderRadius: tokens.borderRadiusMedium,
  },
  problem: {
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
});

/** What is going on, on the screen and as live regions; both regions always stand in the page. */
export function StatusLine({ ref }: { readonly ref: Ref<HTMLDivElement> }): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const status = statusOf(words, usePaneState());
  const isProblem = status.tone === 'problem';
  return (
    <div ref={ref} tabIndex={-1} className={styles.line}>
      <div role="status">{isProblem ? '' : status.text}</div>
      <div role="alert" className={mergeClasses(isProblem && styles.problem)}>
        {isProblem ? status.text : ''}
      </div>
    </div>
  );
}
