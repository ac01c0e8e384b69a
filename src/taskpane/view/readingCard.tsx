import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { printAreas } from '../../sheet/printAddress';
import type { Snapshot } from '../../sheet/snapshot';
import type { Reading } from '../paneState';
import { paintReading } from '../paintReading';
import { sayWarning } from '../words/say';
import { HitList } from './hitList';
import { RuleLook } from './ruleLook';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  warnings: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** One reading: what it says, how it looks, what it hits, what speaks against it. */
export function ReadingCard(props: {
  readonly reading: Reading;
  readonly place: number;
  readonly snapshot: Snapshot;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const id = useId();
  const { reading, place, snapshot } = props;
  const { candidate } = reading;
  const rules = paintReading(reading);
  return (
    <article className={styles.card} aria-labelledby={`${id}-name`}>
      <Heading as="h3" id={`${id}-name`}>
        {words.readings.name(place)}
      </Heading>
      <Text weight="semibold">{candidate.explanation}</Text>
      {rules.map((rule, index) => (
        <RuleLook key={index} reading={reading} rule={rule} index={index} of={rules.length} />
      ))}
      <Facts reading={reading} />
      {candidate.kind === 'highlight' || candidate.kind === 'multi' ? (
        <HitList planned={candidate.planned} snapshot={snapshot} />
      ) : null}
      <Warnings reading={reading} snapshot={snapshot} />
      <ApplyButton reading={reading} place={place} />
    </article>
  );
}

/** The range and the count; no count where the rule could not be worked out here. */
function Facts({ reading }: { readonly reading: Reading }): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { areas, hitRows, rows, warnings } = reading.candidate;
  const counted = !warnings.some(({ code }) => code === 'cannotCheck');
  return (
    <Text className={styles.facts}>
      {`${words.readings.range} ${printAreas(areas)}`}
      {counted && <> · {words.readings.hits(hitRows, rows)}</>}
    </Text>
  );
}

function Warnings(props: {
  readonly reading: Reading;
  readonly snapshot: Snapshot;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { warnings } = props.reading.candidate;
  if (warnings.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{words.readings.warnings}</Text>
      <ul className={styles.warnings} aria-label={words.readings.warnings}>
        {warnings.map((warning, index) => (
          <li key={index}>{sayWarning(words, warning, props.snapshot)}</li>
        ))}
      </ul>
    </div>
  );
}

function ApplyButton(props: {
  readonly reading: Reading;
  readonly place: number;
}): React.JSX.Element {
  const { store, words } = usePane();
  const { phase, past } = usePaneState();
  return (
    <Button
      appearance="primary"
      aria-label={words.readings.applyName(props.place)}
      disabledFocusable={phase.kind === 'applying' || past.kind === 'undoing'}
      onClick={() => store.send({ kind: 'chosen', candidateId: props.reading.candidate.id })}
    >
      {words.readings.apply}
    </Button>
  );
}
