import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { NO_EXAMPLES } from '../byExample/examples';
import { pickByExamples } from '../byExample/fitExamples';
import type { Choice } from '../paneState';
import type { Words } from '../words/words';
import { usePane } from './paneContext';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Cells of the sheet as examples of what is meant: the readings that they leave, the simplest first. */
export function ExampleBar({ choice }: { readonly choice: Choice }): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const id = useId();
  if (!store.hasExamples || choice.standsOut !== undefined) return null;
  const say = words.byExample;
  const { should, shouldNot } = choice.examples ?? NO_EXAMPLES;
  const count = should.length + shouldNot.length;
  return (
    <div className={styles.bar} role="group" aria-labelledby={id}>
      <Text id={id} weight="semibold">
        {say.title}
      </Text>
      <Text size={200} className={styles.hint}>
        {say.hint}
      </Text>
      <div className={styles.buttons}>
        {(['should', 'shouldNot', 'fills'] as const).map((source) => (
          <Button key={source} size="small" onClick={() => store.showExamples(source)}>
            {say[source]}
          </Button>
        ))}
        {count > 0 && (
          <Button size="small" onClick={() => store.send({ kind: 'examplesDropped' })}>
            {say.clear}
          </Button>
        )}
      </div>
      <div role="status">{tell(words, choice)}</div>
    </div>
  );
}

function tell(words: Words, choice: Choice): string {
  const { byExample } = words;
  const { examples = NO_EXAMPLES, exampleTrouble = null } = choice;
  if (exampleTrouble !== null) return byExample.trouble[exampleTrouble];
  const { should, shouldNot } = examples;
  if (should.length + shouldNot.length === 0) return '';
  const fitting = pickByExamples(choice.readings, examples).length;
  const said = fitting === 0 ? byExample.none : byExample.fits(fitting);
  return `${byExample.marked(should.length, shouldNot.length)} ${said}`;
}
