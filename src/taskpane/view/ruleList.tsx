import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { StandingRule } from '../paneState';
import { tellRule } from '../standing/tellRule';
import { sayHostError } from '../words/say';
import { CellWhy } from './cellWhy';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';
import { Swatch } from './swatch';
import { WarningList } from './warningList';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  rule: { paddingLeft: tokens.spacingHorizontalXS },
  facts: { display: 'block', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** All rules of the sheet in words, the winning one first, and why the selected cell looks as it does. */
export function RuleList(): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { standing } = usePaneState();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {words.standing.title}
      </Heading>
      {standing.kind === 'failed' && <Text>{sayHostError(words, standing.error)}</Text>}
      {standing.kind === 'reading' && <Text>{words.standing.reading}</Text>}
      {standing.kind === 'known' && <Rules rules={standing.rules} />}
      <div className={styles.buttons}>
        <Button onClick={() => store.send({ kind: 'rulesAsked' })}>{words.standing.again}</Button>
      </div>
    </section>
  );
}

function Rules({ rules }: { readonly rules: readonly StandingRule[] }): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { told, warned, seen } = usePaneState();
  if (rules.length === 0) return <Text>{words.standing.none}</Text>;
  const texts = rules.map((rule) => tellRule(rule, told, words));
  return (
    <>
      <ol className={styles.list}>
        {rules.map(({ listed, hits }, index) => (
          <li key={listed.id} className={styles.rule}>
            {listed.rule !== null && <Swatch rule={listed.rule} />} <Text>{texts[index]}</Text>
            <Text className={styles.facts} size={200}>
              {words.standing.facts(hits === null ? null : countRows(hits), listed.ours)}
            </Text>
            {seen !== null && <WarningList warnings={warned[listed.id] ?? []} snapshot={seen} />}
          </li>
        ))}
      </ol>
      <CellWhy rules={rules} texts={texts} />
      <CopyText text={texts.map((text, index) => `${index + 1}. ${text}`).join('\n')} />
    </>
  );
}

function countRows(hits: NonNullable<StandingRule['hits']>): number {
  return new Set(hits.map(({ row }) => row)).size;
}

/** Copies the rules; where the browser forbids it, they stand there to be copied by hand. */
function CopyText({ text }: { readonly text: string }): React.JSX.Element {
  const { words } = usePane();
  const [done, setDone] = useState<'not' | 'copied' | 'refused'>('not');
  const copy = (): void => {
    void navigator.clipboard.writeText(text).then(
      () => setDone('copied'),
      () => setDone('refused'),
    );
  };
  return (
    <div>
      <Button onClick={copy}>{words.standing.copy}</Button>
      <span role="status">{done === 'copied' ? ` ${words.standing.copied}` : ''}</span>
      {done === 'refused' && <Textarea readOnly value={text} aria-label={words.standing.copy} />}
    </div>
  );
}
