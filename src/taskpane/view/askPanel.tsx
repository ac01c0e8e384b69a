import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type FormEvent } from 'react';
import type { Ask } from '../../suggest/answer';
import type { Phase } from '../paneState';
import { writeGuess } from '../writeGuess';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  input: { flexGrow: 1, minWidth: '8em' },
});

/** The request and the value that it leaves open, in the phases that know one. */
function openValueOf(phase: Phase): { readonly utterance: string; readonly ask: Ask } | null {
  if (phase.kind === 'asking') return phase;
  if (phase.kind !== 'choosing' || phase.choice.ask === null) return null;
  return { utterance: phase.choice.utterance, ask: phase.choice.ask };
}

/** Asks for the one missing value: guesses out of the column, or the user's own. */
export function AskPanel(): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const { phase } = usePaneState();
  const id = useId();
  const open = openValueOf(phase);
  if (open === null) return null;
  const { ask, utterance } = open;
  const use = (value: string): void =>
    store.send({ kind: 'asked', utterance: words.ask.complete(utterance, value, ask.what) });
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {words.ask.title(ask.what)}
      </Heading>
      <div className={styles.row}>
        {ask.guesses.map((guess) => {
          const value = writeGuess(ask.what, guess);
          return (
            <Button key={value} onClick={() => use(value)}>
              {words.ask.guess(value, guess.hits)}
            </Button>
          );
        })}
      </div>
      <OwnValue key={utterance} label={words.ask.label[ask.what]} use={use} />
    </section>
  );
}

function OwnValue(props: {
  readonly label: string;
  readonly use: (value: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const [value, setValue] = useState('');
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') props.use(value.trim());
  };
  return (
    <form className={styles.row} onSubmit={onSubmit}>
      <Field className={styles.input} label={props.label}>
        <Input value={value} onChange={(_, data) => setValue(data.value)} />
      </Field>
      <Button type="submit">{words.ask.use}</Button>
    </form>
  );
}
