import { mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RuleSet } from '../../rule/ruleSet';
import { putSlot } from '../chips/findSlots';
import type { Chip, ValueSlot } from '../chips/makeChips';
import { fieldOf, readValue, writeValue } from '../chips/typedValue';
import { useChipStyles } from './chipStyles';
import { usePane } from './paneContext';

type ValueOf = Extract<Chip, { readonly kind: 'value' }>;

/** A value in the sentence's own words; once the focus is in it, as it is typed. Each change that is a value counts. */
export function ValueChip(props: {
  readonly chip: ValueOf;
  readonly ruleSet: RuleSet;
  /** Values of the column that could be meant. */
  readonly offers: readonly string[];
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element {
  const styles = useChipStyles();
  const { words } = usePane();
  const { language } = words.figures;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const { ruleSet, offers, change } = props;
  const { slot, place, text } = props.chip;
  const isWrong = !!typed && readValue(slot, typed, language) === null;
  const field = fieldOf(slot);
  const shown = typed ?? (field === 'text' ? text : writeValue(slot, language));
  // A list of offers has an arrow.
  const spare = offers.length > 0 ? 6 : 2;
  const onType = (value: string): void => {
    setTyped(value);
    const read = readValue(slot, value, language);
    if (read !== null) change(putSlot(ruleSet, place, read));
  };
  return (
    <>
      <input
        className={mergeClasses(styles.chip, isOpen(slot) && styles.open, isWrong && styles.wrong)}
        aria-label={words.chips.value(field)}
        aria-invalid={isWrong}
        type={field}
        {...(offers.length > 0 && { list: id })}
        style={field === 'text' ? { width: `${Math.max(shown.length, 3) + spare}ch` } : {}}
        value={shown}
        onFocus={() => setTyped(writeValue(slot, language))}
        onBlur={() => setTyped(null)}
        onChange={(event) => onType(event.target.value)}
      />
      <Offers id={id} offers={offers} />
    </>
  );
}

function isOpen(slot: ValueSlot): boolean {
  return slot.kind === 'literal' && slot.value.kind === 'hole';
}

function Offers(props: {
  readonly id: string;
  readonly offers: readonly string[];
}): React.JSX.Element | null {
  if (props.offers.length === 0) return null;
  return (
    <datalist id={props.id}>
      {props.offers.map((offer) => (
        <option key={offer} value={offer} />
      ))}
    </datalist>
  );
}
