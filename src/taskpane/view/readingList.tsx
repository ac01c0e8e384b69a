import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { choiceOf } from '../paneState';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';
import { ReadingCard } from './readingCard';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** The readings to choose from. */
export function ReadingList(): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const choice = choiceOf(usePaneState().phase);
  const id = useId();
  if (choice === null) return null;
  return (
    <section className={styles.list} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {words.readings.title}
      </Heading>
      {choice.readings.map((reading, index) => (
        <ReadingCard
          key={reading.candidate.id}
          reading={reading}
          place={index + 1}
          snapshot={choice.snapshot}
        />
      ))}
    </section>
  );
}
