import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { RuleSet } from '../../rule/ruleSet';
import type { Guess } from '../../suggest/answer';
import { findSlots, putSlot, toLiteral } from '../chips/findSlots';
import { writeDate } from '../chips/typedValue';
import type { Reading } from '../paneState';
import { usePane } from './paneContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  guesses: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Guesses for the value that a reading leaves open; none once it is filled. */
export function OpenValue(props: {
  readonly reading: Reading;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const id = useId();
  const { ask, ruleSet } = props.reading;
  const place = findSlots(ruleSet).findIndex(
    (slot) => slot.kind === 'literal' && slot.value.kind === 'hole',
  );
  if (ask === null || place < 0) return null;
  const use = (guess: Guess): void => {
    const value = toLiteral(ask.what, guess.value);
    if (value !== null) props.change(putSlot(ruleSet, place, { kind: 'literal', value }));
  };
  const show = ({ value, label }: Guess): string =>
    ask.what === 'date' && typeof value === 'number' ? writeDate(value) : label;
  return (
    <div className={styles.section} role="group" aria-labelledby={id}>
      <Text id={id}>{words.ask.title(ask.what)}</Text>
      <div className={styles.guesses}>
        {ask.guesses.map((guess) => (
          <Button key={guess.label} onClick={() => use(guess)}>
            {words.ask.guess(show(guess), guess.hits)}
          </Button>
        ))}
      </div>
    </div>
  );
}
