import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { isWriting } from '../isWriting';
import { findMeantRules, utteranceOf, type MeantRules as Meant } from '../manage/findMeantRules';
import type { Removal } from '../../suggest/readPointer';
import { sayStanding } from '../manage/sayStanding';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';
import { Swatch } from './swatch';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
  summary: { cursor: 'pointer' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** The rules of the sheet of which the request speaks, each to be changed by it or deleted. */
export function MeantRules(): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const meant = useMeant();
  const id = useId();
  if (meant === null || !meant.isSaid) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {meant.isSure ? words.meant.one : words.meant.which}
      </Heading>
      <MeantList meant={meant} />
    </section>
  );
}

/** A request that reads as one for a new rule may be one for a rule that is there all the same. */
export function OtherMeantRules(): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const state = usePaneState();
  const meant = useMeant();
  const { standing, manage } = state;
  const isThere = standing.kind === 'known' ? standing.rules.length > 0 : manage.isSought;
  if (utteranceOf(state) === null || !isThere || meant?.isSaid === true) return null;
  return (
    <details>
      <summary className={styles.summary} onClick={() => store.send({ kind: 'meantSought' })}>
        {words.meant.instead}
      </summary>
      <div className={styles.section}>{meant && <MeantList meant={meant} />}</div>
    </details>
  );
}

function useMeant(): Meant | null {
  const { draft, phase, seen, standing, past, manage } = usePaneState();
  return useMemo(
    () => findMeantRules({ draft, phase, seen, standing, past, manage }),
    [draft, phase, seen, standing, past, manage],
  );
}

function MeantList({ meant }: { readonly meant: Meant }): React.JSX.Element {
  const { places, change, removes } = meant;
  return (
    <>
      {places.map((place) => (
        <MeantRule key={place} place={place} change={change} removes={removes} />
      ))}
    </>
  );
}

interface MeantProps {
  /** Counts from 0. */
  readonly place: number;
  readonly change: string;
  readonly removes: Removal;
}

function MeantRule({ place, change, removes }: MeantProps): React.JSX.Element | null {
  const { words } = usePane();
  const { standing, manage, told } = usePaneState();
  const rule = standing.kind === 'known' ? standing.rules[place] : undefined;
  if (rule === undefined) return null;
  const native = rule.listed.rule;
  return (
    <div>
      {native !== null && <Swatch rule={native} />}{' '}
      <Text>{sayStanding(rule, place, manage.known, told, words)}</Text>
      <MeantButtons id={rule.listed.id} isKnown={native !== null} {...{ place, change, removes }} />
    </div>
  );
}

function MeantButtons(
  props: MeantProps & { readonly id: string; readonly isKnown: boolean },
): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const state = usePaneState();
  const { id, isKnown, place, change, removes } = props;
  const isOff = isWriting(state);
  return (
    <div className={styles.buttons}>
      {removes !== 'rule' && Boolean(state.manage.known?.read.ruleSets[place]) && (
        <Button
          size="small"
          aria-label={words.meant.changeName(place + 1)}
          disabledFocusable={isOff}
          onClick={() => store.send({ kind: 'meantChosen', id, change })}
        >
          {words.meant.change}
        </Button>
      )}
      {isKnown && (
        <Button
          size="small"
          aria-label={words.manage.removeName(place + 1)}
          disabledFocusable={isOff}
          onClick={() => store.send({ kind: 'meantRemoved', id })}
        >
          {words.manage.remove}
        </Button>
      )}
    </div>
  );
}
