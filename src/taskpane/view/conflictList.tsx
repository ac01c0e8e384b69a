import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Candidate } from '../../suggest/answer';
import type { StandingRule } from '../paneState';
import { findConflicts } from '../preview/findConflicts';
import { usePane } from './paneContext';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } });

/** Rules of the sheet that colour the same cells, named before anything is written. */
export function ConflictList(props: {
  readonly candidate: Candidate;
  readonly standing: readonly StandingRule[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { candidate, standing } = props;
  const conflicts = useMemo(() => findConflicts(candidate, standing), [candidate, standing]);
  if (conflicts.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{words.preview.conflicts}</Text>
      <ul className={styles.list} aria-label={words.preview.conflicts}>
        {conflicts.map((conflict) => (
          <li key={conflict.place}>
            {words.preview.conflict(
              conflict,
              conflict.fill === null ? null : words.colours[conflict.fill].toLowerCase(),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
