import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { makeExamples } from '../makeExamples';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  example: { justifyContent: 'flex-start', textAlign: 'left', minWidth: 0 },
});

/** Requests that would work on this sheet, while nothing else is shown. */
export function Examples(): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const { phase, seen } = usePaneState();
  const id = useId();
  const examples = useMemo(() => (seen === null ? [] : makeExamples(seen, words)), [seen, words]);
  if (phase.kind !== 'idle' || examples.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {words.examples.title}
      </Heading>
      {examples.map((utterance) => (
        <Button
          key={utterance}
          className={styles.example}
          onClick={() => store.send({ kind: 'asked', utterance })}
        >
          {utterance}
        </Button>
      ))}
    </section>
  );
}
