import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { Phase, Tab } from '../paneState';
import { useSystemTheme } from './chooseTheme';
import { Examples } from './examples';
import { MeantRules, OtherMeantRules } from './meantRules';
import { PaneProvider, usePane, usePaneState, type Pane } from './paneContext';
import { Progress } from './progress';
import { ReadingList } from './readingList';
import { RequestBox } from './requestBox';
import { RuleList } from './ruleList';
import { SettingsPanel } from './settingsPanel';
import { StatusLine } from './statusLine';
import { UndoBar } from './undoBar';

const useStyles = makeStyles({
  // Native lists follow the system as the theme does.
  page: {
    minHeight: '100vh',
    colorScheme: 'light dark',
    '@media (prefers-reduced-motion: reduce)': {
      '& *': {
        animationDuration: '0.01ms !important',
        animationIterationCount: '1 !important',
        transitionDuration: '0.01ms !important',
      },
    },
  },
  // For screen readers; Excel shows the name above the pane already.
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  sides: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // High contrast draws every button alike.
  current: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'underline' },
  main: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    maxWidth: '640px',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
});

/** The whole pane. */
export function App({ store, words }: Pane): React.JSX.Element {
  const styles = useStyles();
  return (
    <FluentProvider theme={useSystemTheme()} className={styles.page} lang={words.language}>
      <PaneProvider value={{ store, words }}>
        <Body />
      </PaneProvider>
    </FluentProvider>
  );
}

function Body(): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { phase, tab } = usePaneState();
  const box = useRef<HTMLTextAreaElement>(null);
  const status = useRef<HTMLDivElement>(null);
  useKeptFocus(phase.kind, box, status);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') store.send({ kind: 'cancelled' });
  };
  return (
    <main className={styles.main} aria-label={words.title} onKeyDown={onKeyDown}>
      <h1 className={styles.hidden}>{words.title}</h1>
      <Sides />
      {tab === 'ask' && <RequestBox ref={box} />}
      <StatusLine ref={status} />
      <Progress />
      <UndoBar />
      {tab === 'ask' && <Examples />}
      {tab === 'ask' && <MeantRules />}
      {tab === 'ask' && <ReadingList />}
      {tab === 'ask' && <OtherMeantRules />}
      {tab === 'rules' && <RuleList />}
      {tab === 'settings' && <SettingsPanel />}
    </main>
  );
}

const SIDES: readonly Tab[] = ['ask', 'rules', 'settings'];

/** The two sides of the pane: plain buttons, which every screen reader and keyboard knows. */
function Sides(): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { tab } = usePaneState();
  return (
    <nav className={styles.sides} aria-label={words.tabs.label}>
      {SIDES.map((side) => (
        <Button
          key={side}
          size="small"
          appearance={side === tab ? 'outline' : 'subtle'}
          className={side === tab ? styles.current : ''}
          {...(side === tab && { 'aria-current': 'page' })}
          onClick={() => store.send({ kind: 'tabChosen', tab: side })}
        >
          {words.tabs[side]}
        </Button>
      ))}
    </nav>
  );
}

/**
 * Puts the focus back where the user goes on when the focused control is gone: on the message after an apply
 * (not on Undo, so that a second Enter takes nothing back), else in the box.
 */
function useKeptFocus(
  phase: Phase['kind'],
  box: RefObject<HTMLTextAreaElement | null>,
  status: RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    (phase === 'applied' ? status : box).current?.focus();
  }, [phase, box, status]);
}
