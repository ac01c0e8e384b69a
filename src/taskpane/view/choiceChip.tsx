import { useChipStyles } from './chipStyles';

/** One of several values, chosen in place. `present` is the key of the one that holds. */
export function ChoiceChip(props: {
  readonly name: string;
  readonly present: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly choose: (key: string) => void;
}): React.JSX.Element {
  const styles = useChipStyles();
  const label = props.options.find(({ key }) => key === props.present)?.label ?? '';
  return (
    <select
      className={styles.chip}
      // As wide as its present words, not as the longest ones; the arrow takes the rest.
      style={{ width: `${label.length + 4}ch` }}
      aria-label={props.name}
      value={props.present}
      onChange={(event) => props.choose(event.target.value)}
    >
      {props.options.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </select>
  );
}
