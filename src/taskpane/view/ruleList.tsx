import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Standing, StandingRule } from '../paneState';
import type { Edit } from '../manage/manageState';
import { sayStanding } from '../manage/sayStanding';
import { sayHostError } from '../words/say';
import { CellWhy } from './cellWhy';
import { Heading } from './heading';
import { ManagedRule, type Dragging } from './manageRule';
import { Tidy } from './manageTidy';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  facts: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** All rules of the sheet in words, the winning one first, what can be done with them, and why the selected cell looks as it does. */
export function RuleList(): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { standing, manage } = usePaneState();
  const id = useId();
  const section = useKeptFocus(standing, manage.edit);
  // While the rules are read anew, the ones that were known stay where they are.
  const rules = standing.kind === 'known' ? standing.rules : manage.known?.rules;
  const isReading = standing.kind === 'reading';
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={styles.section}
      aria-labelledby={id}
      aria-busy={isReading}
    >
      <Heading as="h2" id={id}>
        {words.standing.title}
      </Heading>
      {standing.kind === 'failed' && <Text>{sayHostError(words, standing.error)}</Text>}
      {isReading && rules === undefined && <Text>{words.standing.reading}</Text>}
      {standing.kind !== 'failed' && rules !== undefined && <Rules rules={rules} />}
      <div className={styles.buttons}>
        <Button onClick={() => store.send({ kind: 'rulesAsked' })}>{words.standing.again}</Button>
      </div>
    </section>
  );
}

/** Takes the focus when the control that had it is gone with its rule. */
function useKeptFocus(standing: Standing, edit: Edit | null): React.RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) {
      section.current?.focus({ preventScroll: true });
    }
  }, [standing, edit]);
  return section;
}

function Rules({ rules }: { readonly rules: readonly StandingRule[] }): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { told, manage } = usePaneState();
  const dragging = useDragging(rules);
  if (rules.length === 0) return <Text>{words.standing.none}</Text>;
  const known = manage.known?.rules === rules ? manage.known : null;
  const texts = rules.map((rule, index) => sayStanding(rule, index, known, told, words));
  return (
    <>
      <ol className={styles.list}>
        {rules.map((rule, index) => (
          <ManagedRule
            key={rule.listed.id}
            rule={rule}
            text={texts[index] ?? ''}
            place={index + 1}
            last={rules.length}
            isSaid={Boolean(known?.read.ruleSets[index])}
            dragging={dragging}
          />
        ))}
      </ol>
      {rules.length > 1 && (
        <Text className={styles.facts} size={200}>
          {words.manage.keys}
        </Text>
      )}
      {known !== null && <Tidy known={known} />}
      <CellWhy rules={rules} texts={texts} />
      <CopyText text={texts.map((text, index) => `${index + 1}. ${text}`).join('\n')} />
    </>
  );
}

/** A rule that is dropped on another one takes its place. */
function useDragging(rules: readonly StandingRule[]): Dragging {
  const { store } = usePane();
  const [dragged, setDragged] = useState<string | null>(null);
  return {
    start: setDragged,
    drop: (place) => {
      setDragged(null);
      if (dragged === null || rules[place - 1]?.listed.id === dragged) return;
      const command = { kind: 'move', id: dragged, to: place - 1 } as const;
      store.send({ kind: 'changeAsked', command });
    },
  };
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
