import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useId, type ReactNode } from 'react';
import { isStillThinking } from '../early/endEarly';
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
  over: { visibility: 'hidden' },
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
  const isEarly = isStillThinking(choice);
  const question = choice.standsOut === undefined && <DisputedRow choice={choice} />;
  return (
    <section className={styles.list} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {choice.standsOut === undefined
          ? titleOf(words, choice)
          : words.standOut.title(choice.standsOut)}
      </Heading>
      <EarlyLine choice={choice} />
      {choice.early === undefined && question}
      <HouseBox choice={choice} />
      {visible.map((reading, index) => (
        <Gradually key={reading.candidate.id} isFirst={index === 0}>
          <ReadingCard reading={reading} place={index + 1} snapshot={choice.snapshot} />
        </Gradually>
      ))}
      {choice.early?.kind === 'joined' && question}
      {hidden > 0 && !isEarly && (
        <Button onClick={() => store.send({ kind: 'moreAsked' })}>
          {words.readings.moreReadings(hidden)}
        </Button>
      )}
      {!isEarly && <ExampleBar choice={choice} />}
    </section>
  );
}

/** A card that is new: the first is drawn at once, the others in slices of time, so that nothing waits for them. */
function Gradually(props: { readonly isFirst: boolean; readonly children: ReactNode }): ReactNode {
  return useDeferredValue(true, props.isFirst) ? props.children : <div aria-busy="true" />;
}

/** Says that more may come; its place stays once it did and something is in use below. */
function EarlyLine({ choice }: { readonly choice: Choice }): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { early } = choice;
  if (early === undefined) return null;
  const isRunning = early.kind === 'running';
  return (
    <div>
      <Text size={200}>{isRunning ? words.choose.early(early.share) : words.choose.joined}</Text>
      <ProgressBar
        className={isRunning ? '' : styles.over}
        aria-label={words.progress.label}
        value={isRunning ? early.share : 1}
      />
    </div>
  );
}

/** A guess is asked about instead of being recommended. */
function titleOf(words: Words, choice: Choice): string {
  return isUnsure(choice)
    ? unsureTitle(words, visibleReadings(choice).length)
    : words.readings.title;
}
