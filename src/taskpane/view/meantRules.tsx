import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { isWriting } from '../isWriting';
import { findMeantRules } from '../manage/findMeantRules';
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
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** The rules of the sheet that the request may be about, each to be changed by it or deleted. */
export function MeantRules(): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { draft, phase, standing, past, manage } = usePaneState();
  const id = useId();
  const meant = useMemo(
    () => findMeantRules({ draft, phase, standing, past, manage }),
    [draft, phase, standing, past, manage],
  );
  if (meant === null) return null;
  const { places, isSure, change } = meant;
  const shown = isSure ? places.slice(0, 1) : places;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {isSure ? words.meant.one : words.meant.which}
      </Heading>
      {shown.map((place) => (
        <MeantRule key={place} place={place} change={change} />
      ))}
    </section>
  );
}

interface MeantProps {
  /** Counts from 0. */
  readonly place: number;
  readonly change: string;
}

function MeantRule({ place, change }: MeantProps): React.JSX.Element | null {
  const { words } = usePane();
  const { standing, manage, told } = usePaneState();
  const rule = standing.kind === 'known' ? standing.rules[place] : undefined;
  if (rule === undefined) return null;
  const native = rule.listed.rule;
  return (
    <div>
      {native !== null && <Swatch rule={native} />}{' '}
      <Text>{sayStanding(rule, place, manage.known, told, words)}</Text>
      <MeantButtons id={rule.listed.id} isKnown={native !== null} place={place} change={change} />
    </div>
  );
}

function MeantButtons(
  props: MeantProps & { readonly id: string; readonly isKnown: boolean },
): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const state = usePaneState();
  const { id, isKnown, place, change } = props;
  const isOff = isWriting(state);
  return (
    <div className={styles.buttons}>
      {Boolean(state.manage.known?.read.ruleSets[place]) && (
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
