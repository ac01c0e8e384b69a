import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo, useRef } from 'react';
import type { RuleSet } from '../../rule/ruleSet';
import type { Snapshot } from '../../sheet/snapshot';
import type { Candidate } from '../../suggest/answer';
import { printAddress } from '../chips/listRanges';
import { wearHouse } from '../house/houseLooks';
import { hasHole, isReady } from '../isReady';
import { choiceOf, type Reading, type StandingRule } from '../paneState';
import { isUnsure } from '../settleReadings';
import { findingOf } from '../standOut/findStandOut';
import { sayCheckError } from '../words/say';
import type { Words } from '../words/words';
import { ChipSentence } from './chipSentence';
import { ConflictList } from './conflictList';
import { Heading } from './heading';
import { HitCount } from './hitCount';
import { HitList } from './hitList';
import { OpenValue } from './openValue';
import { usePane, usePaneState } from './paneContext';
import { PreviewGrid } from './previewGrid';
import { RangeChip } from './rangeChip';
import { RuleSteps } from './ruleSteps';
import { Swatch } from './swatch';
import { SecondSign } from './secondSign';
import { ReadingWarnings } from './warningList';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  known: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // What is being worked out anew is about to change.
  waiting: { opacity: 0.6 },
  looks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  problem: {
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  facts: { color: tokens.colorNeutralForeground2 },
});

/** One reading: what it says, how it looks, what it hits, what speaks against it. */
export function ReadingCard(props: {
  readonly reading: Reading;
  readonly place: number;
  readonly snapshot: Snapshot;
}): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const { place, snapshot } = props;
  const reading = useWorn(props.reading);
  const { candidate, ruleSet } = reading;
  const change = (changed: RuleSet): void =>
    store.send({ kind: 'edited', candidateId: candidate.id, ruleSet: changed });
  const touch = (): void => store.send({ kind: 'touched', candidateId: candidate.id });
  const fill = (filled: RuleSet): void => {
    // The guesses go away with the focus in them.
    card.current?.focus();
    change(filled);
  };
  return (
    <article
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-labelledby={`${id}-name`}
      onFocus={touch}
      onPointerDown={touch}
    >
      <Heading as="h3" id={`${id}-name`}>
        {nameOf(words, candidate, place)}
      </Heading>
      <Sentence reading={reading} snapshot={snapshot} change={change} />
      <OpenValue reading={reading} change={fill} />
      {!hasHole(ruleSet) && <WorkedOut reading={reading} snapshot={snapshot} change={change} />}
      <ApplyButton reading={reading} place={place} />
    </article>
  );
}

/** The reading in the colours of the house, where these are worn. */
function useWorn(reading: Reading): Reading {
  const { house } = usePaneState();
  return useMemo(
    () => ({ ...reading, candidate: wearHouse(reading.candidate, { house }) }),
    [reading, house],
  );
}

/** One rule as a sentence, several as an ordered list. */
function Sentence(props: {
  readonly reading: Reading;
  readonly snapshot: Snapshot;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element {
  const { reading, snapshot, change } = props;
  return reading.ruleSet.rules.length > 1 ? (
    <RuleSteps reading={reading} snapshot={snapshot} change={change} />
  ) : (
    <ChipSentence ruleSet={reading.ruleSet} snapshot={snapshot} change={change} />
  );
}

/** What stands out in a column says how often; readings of a request are counted. */
function nameOf(words: Words, { id, hitRows }: Candidate, place: number): string {
  const finding = findingOf(id);
  return finding === null ? words.readings.name(place) : words.standOut.finding(finding, hitRows);
}

/** One empty list, so that a preview is not painted again for another. */
const NO_RULES: readonly StandingRule[] = [];

/** What is known once nothing is open: looks, range, count, rows, warnings. */
function WorkedOut(props: {
  readonly reading: Reading;
  readonly snapshot: Snapshot;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { reading, snapshot, change } = props;
  const { candidate, check } = reading;
  const { kind, planned } = candidate;
  const { standing } = usePaneState();
  const rules = standing.kind === 'known' ? standing.rules : NO_RULES;
  if (check.kind === 'refused') {
    return <Text className={styles.problem}>{sayCheckError(words, check.error)}</Text>;
  }
  return (
    <div className={mergeClasses(styles.known, check.kind === 'waiting' && styles.waiting)}>
      <div className={styles.looks}>
        {kind !== 'multi' &&
          planned.map(({ native }, index) => <Swatch key={index} rule={native} />)}
        <SecondSign ruleSet={reading.ruleSet} change={change} />
      </div>
      <Facts reading={reading} snapshot={snapshot} change={change} />
      {kind === 'highlight' || kind === 'multi' ? (
        <HitList reading={reading} snapshot={snapshot} />
      ) : null}
      <PreviewGrid candidate={candidate} standing={rules} snapshot={snapshot} />
      <ConflictList candidate={candidate} standing={rules} />
      <ReadingWarnings candidate={candidate} snapshot={snapshot} />
    </div>
  );
}

/** The range and the count; no count where the rule could not be worked out here. */
function Facts(props: {
  readonly reading: Reading;
  readonly snapshot: Snapshot;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { reading, snapshot, change } = props;
  const { planned, warnings } = reading.candidate;
  const counted = !warnings.some(({ code }) => code === 'cannotCheck');
  const address = printAddress(planned.map(({ native }) => native.areas));
  return (
    <div className={styles.facts}>
      {`${words.readings.range} `}
      <RangeChip ruleSet={reading.ruleSet} snapshot={snapshot} address={address} change={change} />
      {counted && <HitCount reading={reading} />}
    </div>
  );
}

function ApplyButton(props: {
  readonly reading: Reading;
  readonly place: number;
}): React.JSX.Element {
  const { store, words } = usePane();
  const { phase, past } = usePaneState();
  const choice = choiceOf(phase);
  return (
    <Button
      // What is a guess only is not recommended.
      appearance={choice !== null && isUnsure(choice) ? 'secondary' : 'primary'}
      aria-label={words.readings.applyName(props.place)}
      disabledFocusable={
        phase.kind === 'applying' || past.kind === 'undoing' || !isReady(props.reading)
      }
      onClick={() => store.send({ kind: 'chosen', candidateId: props.reading.candidate.id })}
    >
      {words.readings.apply}
    </Button>
  );
}
