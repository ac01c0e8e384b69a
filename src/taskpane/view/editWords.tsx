import {
  Button,
  Field,
  makeStyles,
  ProgressBar,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { Edit } from '../manage/manageState';
import { sayRequest } from '../../rule/sayRequest';
import { usePane } from './paneContext';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A rule's sentence to be changed by words: the model makes the rule anew, and it is shown before it is saved. */
export function EditWords({ edit }: { readonly edit: Edit }): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { reword } = words.manage;
  const { ruleSet, snapshot } = edit;
  const sentence = useMemo(() => sayRequest(ruleSet, snapshot), [ruleSet, snapshot]);
  // What was typed is about the rule as it was then.
  const [typed, setTyped] = useState({ about: sentence, text: sentence });
  const text = typed.about === sentence ? typed.text : sentence;
  const ask = (): void => store.send({ kind: 'rewordAsked', text });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    ask();
  };
  return (
    <div className={styles.part}>
      <Field label={reword.label} hint={reword.hint}>
        <Textarea
          lang="en"
          // A sentence of usual length is seen whole in a narrow pane.
          textarea={{ rows: 4 }}
          value={text}
          onChange={(_, { value }) => setTyped({ about: sentence, text: value })}
          onKeyDown={onKeyDown}
        />
      </Field>
      {edit.words.kind === 'waiting' && <ProgressBar aria-label={words.progress.label} />}
      <div className={styles.buttons}>
        <Button size="small" onClick={ask}>
          {reword.ask}
        </Button>
        <OtherReading edit={edit} />
      </div>
    </div>
  );
}

function OtherReading({ edit }: { readonly edit: Edit }): React.JSX.Element | null {
  const { store, words } = usePane();
  const rewording = edit.words;
  if (rewording.kind !== 'answered' || rewording.ruleSets.length < 2) return null;
  const { at, ruleSets } = rewording;
  return (
    <Button size="small" onClick={() => store.send({ kind: 'rewordNext' })}>
      {words.manage.reword.other(at + 1, ruleSets.length)}
    </Button>
  );
}
