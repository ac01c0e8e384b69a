import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RuleSet } from '../../rule/ruleSet';
import { parseArea } from '../../sheet/parseAddress';
import type { Snapshot } from '../../sheet/snapshot';
import { listRanges, putWhere } from '../chips/listRanges';
import { ChoiceChip } from './choiceChip';
import { useChipStyles } from './chipStyles';
import { usePane } from './paneContext';

const useStyles = makeStyles({
  address: { width: '10em', marginLeft: tokens.spacingHorizontalXS },
});

const PRESENT = 'present';
const OTHER = 'other';

/** Where a rule set shows: whole rows, cells, the selection or an address. `address` is the present one. */
export function RangeChip(props: {
  readonly ruleSet: RuleSet;
  readonly snapshot: Snapshot;
  readonly address: string;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element {
  const { words } = usePane();
  const [isTyping, setTyping] = useState(false);
  const { ruleSet, snapshot, address, change } = props;
  const ranges = listRanges(ruleSet, snapshot);
  if (ranges.length === 0) return <span>{address}</span>;
  const choose = (key: string): void => {
    setTyping(key === OTHER);
    const chosen = ranges.find(({ kind }) => kind === key);
    if (chosen !== undefined) change(chosen.ruleSet);
  };
  return (
    <>
      <ChoiceChip
        name={words.readings.range}
        present={isTyping ? OTHER : PRESENT}
        options={[
          { key: PRESENT, label: address },
          ...ranges
            .filter((range) => range.address !== address)
            .map((range) => ({ key: range.kind, label: words.chips.range(range) })),
          { key: OTHER, label: words.chips.otherRange },
        ]}
        choose={choose}
      />
      {isTyping && <AddressField ruleSet={ruleSet} address={address} change={change} />}
    </>
  );
}

function AddressField(props: {
  readonly ruleSet: RuleSet;
  readonly address: string;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element {
  const { words } = usePane();
  const styles = useStyles();
  const chips = useChipStyles();
  const [typed, setTyped] = useState(props.address);
  const isWrong = parseArea(typed) === null;
  const onType = (value: string): void => {
    setTyped(value);
    const area = parseArea(value);
    if (area !== null) props.change(putWhere(props.ruleSet, { kind: 'address', area }));
  };
  return (
    <input
      className={mergeClasses(chips.chip, styles.address, isWrong && chips.wrong)}
      aria-label={words.chips.address}
      aria-invalid={isWrong}
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
