import { Button, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { diagnose } from '../settings/diagnose';
import { SCORE_NAMES, sizeOf, type ModelFacts } from '../settings/modelFacts';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  facts: { margin: 0 },
  name: { color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXS },
  value: { margin: 0 },
  hash: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  warning: {
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  text: { fontFamily: tokens.fontFamilyMonospace },
});

/** What is kept and how to forget it, the model, and what to send when something is wrong. */
export function SettingsPanel(): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {words.settings.title}
      </Heading>
      <Forget />
      <Model />
      <Diagnostics />
    </section>
  );
}

function Forget(): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { forget } = usePaneState().settings;
  const id = useId();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The two buttons of the question go away with the focus in one of them.
    if (forget === 'asked' || document.activeElement !== document.body) return;
    buttons.current?.querySelector('button')?.focus();
  }, [forget]);
  const say = words.settings.forget;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h3" id={id}>
        {say.title}
      </Heading>
      <Text>{say.kept}</Text>
      {forget === 'asked' && <Text className={styles.warning}>{say.warning}</Text>}
      <div ref={buttons} className={styles.buttons}>
        {forget === 'asked' ? (
          <>
            <Button autoFocus onClick={() => store.send({ kind: 'forgetRefused' })}>
              {say.keep}
            </Button>
            <Button onClick={() => store.send({ kind: 'forgetConfirmed' })}>{say.confirm}</Button>
          </>
        ) : (
          <Button
            disabledFocusable={forget === 'running'}
            onClick={() => store.send({ kind: 'forgetAsked' })}
          >
            {say.all}
          </Button>
        )}
      </div>
      <div role="status">{forget === 'done' ? say.done : ''}</div>
    </section>
  );
}

function Model(): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { card } = usePaneState().settings;
  const id = useId();
  const say = words.settings.model;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h3" id={id}>
        {say.title}
      </Heading>
      {card.kind === 'unknown' && <Text>{say.reading}</Text>}
      {card.kind === 'missing' && <Text>{say.missing}</Text>}
      {card.kind === 'known' && <Facts facts={card.facts} />}
    </section>
  );
}

const MEGABYTE = 1e6;

function Facts({ facts }: { readonly facts: ModelFacts }): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const say = words.settings.model;
  const scores = SCORE_NAMES.flatMap((name) => {
    const score = facts.scores[name];
    return score === undefined ? [] : [[say.scores[name], say.percent(score)] as const];
  });
  const rows: readonly (readonly [string, string])[] = [
    [say.size, say.megabytes(sizeOf(facts) / MEGABYTE, facts.files.length)],
    [say.license, facts.license],
    [say.symbols, words.figures.number(facts.symbols)],
    ...scores,
  ];
  return (
    <>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
        {facts.files.map(({ name, sha256 }) => (
          <div key={name}>
            <dt className={styles.name}>{say.hash(name)}</dt>
            <dd className={styles.value}>
              <span className={styles.hash}>{sha256}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Text size={200}>{say.measured}</Text>
    </>
  );
}

function Diagnostics(): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const state = usePaneState();
  const id = useId();
  const [done, setDone] = useState<'not' | 'copied' | 'refused'>('not');
  const say = words.settings.diagnostics;
  const text = diagnose(state, store.environment());
  const copy = (): void => {
    // A page without a secure context has no clipboard at all.
    const { clipboard }: Partial<Navigator> = navigator;
    void (clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setDone('copied'),
      () => setDone('refused'),
    );
  };
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h3" id={id}>
        {say.title}
      </Heading>
      <Text>{say.about}</Text>
      <Textarea
        readOnly
        rows={8}
        resize="vertical"
        textarea={{ className: styles.text, 'aria-label': say.text }}
        value={text}
      />
      <div className={styles.buttons}>
        <Button onClick={copy}>{say.copy}</Button>
      </div>
      <div role="status">
        {done === 'copied' && say.copied}
        {done === 'refused' && say.refused}
      </div>
    </section>
  );
}
