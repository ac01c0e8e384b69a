import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { FormEvent, KeyboardEvent, Ref } from 'react';
import { isStillThinking } from '../early/endEarly';
import { choiceOf } from '../paneState';
import { LanguageNote } from './languageNote';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  lines: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground2 },
});

/** The one box, its two buttons, and before the first request where the work is done. */
export function RequestBox({ ref }: { readonly ref: Ref<HTMLTextAreaElement> }): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { draft, phase, firstUse } = usePaneState();
  const ask = (): void => store.send({ kind: 'asked', utterance: draft });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    ask();
  };
  const thinking =
    phase.kind === 'reading' || phase.kind === 'thinking' || isStillThinking(choiceOf(phase));
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <Field label={{ children: words.box.label, size: 'large' }} hint={words.box.hint}>
        <Textarea
          textarea={{ ref }}
          value={draft}
          onChange={(_, data) => store.send({ kind: 'typed', draft: data.value })}
          onKeyDown={(event) => askOnEnter(event, ask)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {words.box.suggest}
        </Button>
        {thinking && (
          <Button onClick={() => store.send({ kind: 'cancelled' })}>{words.box.cancel}</Button>
        )}
      </div>
      <LanguageNote />
      {firstUse && (
        <div className={styles.lines}>
          {words.firstUse.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </div>
      )}
    </form>
  );
}

/** Enter asks, unless it ends a word in an input method or Shift makes it a new line. */
function askOnEnter(event: KeyboardEvent, ask: () => void): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  ask();
}
