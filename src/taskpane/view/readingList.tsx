import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { choiceOf, type Choice } from '../paneState';
import { agreeingReadings, isUnsure, visibleReadings } from '../settleReadings';
import { unsureTitle } from '../statusOf';
import type { Words } from '../words/words';
import { DisputedRow } from './disputedRow';
import { ExampleBar } from './exampleBar';
import { Heading } from './heading';
import { HouseBox } from './houseBox';
import { usePane, usePaneState } from './paneContext';
import { ReadingCard } from './readingCard';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** The readings to choose from, the question that tells them apart, and more of them on request. */
export function ReadingList(): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const choice = choiceOf(usePaneState().phase);
  const id = useId();
  if (choice === null) return null;
  const visible = visibleReadings(choice);
  const hidden = agreeingReadings(choice).length - visible.length;
  return (
    <section className={styles.list} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {choice.standsOut === undefined
          ? titleOf(words, choice)
          : words.standOut.title(choice.standsOut)}
      </Heading>
      {choice.standsOut === undefined && <DisputedRow choice={choice} />}
      <HouseBox choice={choice} />
      {visible.map((reading, index) => (
        <ReadingCard
          key={reading.candidate.id}
          reading={reading}
          place={index + 1}
          snapshot={choice.snapshot}
        />
      ))}
      {hidden > 0 && (
        <Button onClick={() => store.send({ kind: 'moreAsked' })}>
          {words.readings.moreReadings(hidden)}
        </Button>
      )}
      <ExampleBar choice={choice} />
    </section>
  );
}

/** A guess is asked about instead of being recommended. */
function titleOf(words: Words, choice: Choice): string {
  return isUnsure(choice)
    ? unsureTitle(words, visibleReadings(choice).length)
    : words.readings.title;
}
