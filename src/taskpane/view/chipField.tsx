import type { RuleSet } from '../../rule/ruleSet';
import { COLOURS } from '../../sheet/colours';
import type { Snapshot } from '../../sheet/snapshot';
import { putSlot } from '../chips/findSlots';
import type { Chip } from '../chips/makeChips';
import { offerValues } from '../chips/offerValues';
import { ChoiceChip } from './choiceChip';
import { usePane } from './paneContext';
import { ValueChip } from './valueChip';

const NONE = 'none';

interface Props {
  readonly ruleSet: RuleSet;
  readonly snapshot: Snapshot;
  readonly change: (ruleSet: RuleSet) => void;
}

/** The field behind a chip. */
export function ChipField(props: Props & { readonly chip: Chip }): React.JSX.Element {
  const { chip } = props;
  switch (chip.kind) {
    case 'value':
      return <ValueField {...props} chip={chip} />;
    case 'colour':
      return <ColourField {...props} chip={chip} />;
    case 'wording':
    case 'column':
      return <OptionField {...props} chip={chip} />;
  }
}

type ChipOf<Kind extends Chip['kind']> = Extract<Chip, { readonly kind: Kind }>;

function ValueField(props: Props & { readonly chip: ChipOf<'value'> }): React.JSX.Element {
  const { words } = usePane();
  const { chip, ruleSet, snapshot, change } = props;
  const { slot, place } = chip;
  if (slot.kind !== 'literal' || slot.value.kind !== 'boolean') {
    const offers = offerValues(slot, ruleSet, snapshot);
    return <ValueChip chip={chip} ruleSet={ruleSet} offers={offers} change={change} />;
  }
  const put = (value: boolean): RuleSet =>
    putSlot(ruleSet, place, { kind: 'literal', value: { kind: 'boolean', value } });
  return (
    <ChoiceChip
      name={words.chips.value('text')}
      present={String(slot.value.value)}
      options={['true', 'false'].map((key) => ({ key, label: key.toUpperCase() }))}
      choose={(key) => change(put(key === 'true'))}
    />
  );
}

function ColourField(props: Props & { readonly chip: ChipOf<'colour'> }): React.JSX.Element {
  const { words } = usePane();
  const { chip, ruleSet, change } = props;
  const { slot, place } = chip;
  const present = slot.kind === 'fill' ? (slot.fill ?? NONE) : slot.colour;
  const none = present === NONE ? [{ key: NONE, label: words.readings.noFill }] : [];
  const choose = (key: string): void => {
    const colour = COLOURS.find((one) => one === key);
    if (colour === undefined) return;
    const put = slot.kind === 'fill' ? { ...slot, fill: colour } : { ...slot, colour };
    change(putSlot(ruleSet, place, put));
  };
  return (
    <ChoiceChip
      name={slot.kind === 'fill' ? words.readings.fill : words.chips.colour}
      present={present}
      options={[...none, ...COLOURS.map((key) => ({ key, label: words.colours[key] }))]}
      choose={choose}
    />
  );
}

function OptionField(
  props: Props & { readonly chip: ChipOf<'wording'> | ChipOf<'column'> },
): React.JSX.Element {
  const { words } = usePane();
  const { chip, change } = props;
  const present = 'present';
  return (
    <ChoiceChip
      name={chip.kind === 'column' ? words.chips.column : words.chips.wording}
      present={present}
      options={[
        { key: present, label: chip.text },
        ...chip.options.map(({ label }, index) => ({ key: String(index), label })),
      ]}
      choose={(key) => {
        const option = chip.options[Number(key)];
        if (option !== undefined) change(option.ruleSet);
      }}
    />
  );
}
