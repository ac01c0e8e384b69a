import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { RuleSet } from '../../rule/ruleSet';
import { printAddress } from '../chips/listRanges';
import { rowsOf } from '../hitRows';
import { hasHole } from '../isReady';
import { isWriting } from '../isWriting';
import { editedRules } from '../manage/editedRules';
import type { Edit } from '../manage/manageState';
import { sayCheckError, sayWarning } from '../words/say';
import { ChangedRows } from './changedRows';
import { ChipSentence } from './chipSentence';
import { EditWords } from './editWords';
import { usePane, usePaneState } from './paneContext';
import { RangeChip } from './rangeChip';
import { Swatch } from './swatch';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  facts: { color: tokens.colorNeutralForeground2 },
  problem: {
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
});

/** A rule of the sheet with everything in its sentence to be changed; nothing is written before Save. */
export function EditRule(props: {
  readonly edit: Edit;
  readonly place: number;
  /** Rows (0-based) that the rule hits as it stands; null where they are not known. */
  readonly rows: ReadonlySet<number> | null;
}): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus(), []);
  const { edit, place, rows } = props;
  const { ruleSet, snapshot } = edit;
  const change = (changed: RuleSet): void => store.send({ kind: 'ruleEdited', ruleSet: changed });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    store.send({ kind: 'editDropped' });
  };
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={styles.card}
      aria-label={words.manage.editing(place)}
      onKeyDown={onKeyDown}
    >
      <ChipSentence ruleSet={ruleSet} snapshot={snapshot} change={change} />
      <EditWords edit={edit} />
      <WorkedOut edit={edit} rows={rows} change={change} />
      <Buttons edit={edit} />
    </section>
  );
}

function WorkedOut(props: {
  readonly edit: Edit;
  readonly rows: ReadonlySet<number> | null;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { edit, rows, change } = props;
  const { check, ruleSet, snapshot } = edit;
  if (check.kind === 'waiting') return null;
  if (check.kind === 'refused') {
    return <Text className={styles.problem}>{sayCheckError(words, check.error)}</Text>;
  }
  const { candidate } = check;
  const address = printAddress(candidate.planned.map(({ native }) => native.areas));
  const isCounted = !candidate.warnings.some(({ code }) => code === 'cannotCheck');
  const counts = [
    ...(rows === null ? [] : [words.manage.before(rows.size)]),
    ...(isCounted ? [words.manage.after(candidate.hitRows)] : []),
  ];
  return (
    <div className={styles.facts}>
      {editedRules(edit, candidate).map((rule, index) => (
        <Swatch key={index} rule={rule} />
      ))}
      {` ${words.readings.range} `}
      <RangeChip ruleSet={ruleSet} snapshot={snapshot} address={address} change={change} />
      {counts.map((count) => ` · ${count}`)}
      {rows !== null && isCounted && (
        <ChangedRows before={rows} after={rowsOf(candidate.planned)} />
      )}
      {candidate.warnings.map((warning, index) => (
        <div key={index}>{sayWarning(words, warning, snapshot)}</div>
      ))}
    </div>
  );
}

function Buttons({ edit }: { readonly edit: Edit }): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const state = usePaneState();
  const isReady = edit.check.kind === 'done' && !hasHole(edit.ruleSet);
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        disabledFocusable={!isReady || isWriting(state) || state.standing.kind !== 'known'}
        onClick={() => store.send({ kind: 'editSaved' })}
      >
        {words.manage.save}
      </Button>
      <Button onClick={() => store.send({ kind: 'editDropped' })}>{words.manage.cancel}</Button>
    </div>
  );
}
