import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { COLOURS } from '../../sheet/colours';
import type { NativeRule } from '../../rule/nativeRule';
import { fillFamily, visualColours } from '../nameColours';
import type { Reading } from '../paneState';
import { usePane } from './paneContext';
import { Swatch } from './swatch';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
});

/** How one rule will look, with its colours' names; a highlight's fill can be changed here. */
export function RuleLook(props: {
  readonly reading: Reading;
  readonly rule: NativeRule;
  readonly index: number;
  readonly of: number;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { reading, rule, index } = props;
  const names = visualColours(reading.candidate.ruleSet.rules[index]);
  return (
    <div className={styles.row}>
      <Swatch rule={rule} />
      {rule.kind === 'custom' ? (
        <FillChooser {...props} />
      ) : (
        <Text>{names.map((colour) => words.colours[colour]).join(' – ')}</Text>
      )}
    </div>
  );
}

function FillChooser(props: {
  readonly reading: Reading;
  readonly rule: NativeRule;
  readonly index: number;
  readonly of: number;
}): React.JSX.Element {
  const { store, words } = usePane();
  const { reading, rule, index } = props;
  const present = fillFamily(rule);
  const label = props.of > 1 ? words.readings.fillOf(index + 1) : words.readings.fill;
  const choose = (value: string): void => {
    const fill = COLOURS.find((colour) => colour === value);
    const candidateId = reading.candidate.id;
    if (fill !== undefined) store.send({ kind: 'recoloured', candidateId, rule: index, fill });
  };
  return (
    <Field label={label} size="small">
      <Select value={present ?? ''} onChange={(_, data) => choose(data.value)}>
        {present === null && <option value="">{words.readings.noFill}</option>}
        {COLOURS.map((colour) => (
          <option key={colour} value={colour}>
            {words.colours[colour]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
