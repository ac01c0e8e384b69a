import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { RuleSet } from '../../rule/ruleSet';
import type { Snapshot } from '../../sheet/snapshot';
import { makeChips } from '../chips/makeChips';
import { sayRules } from '../chips/sayRules';
import { ChipField } from './chipField';
import { usePane } from './paneContext';

const useStyles = makeStyles({
  sentence: { lineHeight: '30px', fontWeight: tokens.fontWeightSemibold },
  beside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The sentence of a rule set in which everything can be changed in its place. */
export function ChipSentence(props: {
  readonly ruleSet: RuleSet;
  readonly snapshot: Snapshot;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { ruleSet, snapshot } = props;
  const { printRules } = words;
  const { pieces, beside } = useMemo(
    () => makeChips(ruleSet, snapshot, printRules),
    [ruleSet, snapshot, printRules],
  );
  const sentence = useMemo(
    () => sayRules(ruleSet, snapshot, printRules),
    [ruleSet, snapshot, printRules],
  );
  return (
    <div role="group" aria-label={sentence}>
      <div className={styles.sentence}>
        {pieces.map((piece, index) =>
          typeof piece === 'string' ? (
            <span key={`words ${index}`}>{piece}</span>
          ) : (
            <ChipField key={piece.key} {...props} chip={piece} />
          ),
        )}
      </div>
      {beside.length > 0 && (
        <div className={styles.beside}>
          <span>{words.chips.beside}</span>
          {beside.map((chip) => (
            <ChipField key={chip.key} {...props} chip={chip} />
          ))}
        </div>
      )}
    </div>
  );
}
