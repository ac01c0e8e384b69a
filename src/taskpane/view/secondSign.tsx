import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { Rule, RuleSet } from '../../rule/ruleSet';
import { usePane } from './paneContext';

const useStyles = makeStyles({ box: { minHeight: '24px' } });

/** Offers bold beside a fill: not everybody sees the colour, and not every printer prints it. */
export function SecondSign(props: {
  readonly ruleSet: RuleSet;
  readonly change: (ruleSet: RuleSet) => void;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { ruleSet, change } = props;
  const coloured = ruleSet.rules.filter((rule) => rule.kind === 'highlight');
  if (coloured.length === 0) return null;
  const isBold = coloured.every((rule) => rule.format.bold === true);
  return (
    <Checkbox
      className={styles.box}
      label={`${words.secondSign.offer}, ${words.secondSign.why}`}
      checked={isBold}
      onChange={() =>
        change({ kind: 'rules', rules: ruleSet.rules.map((rule) => withBold(rule, !isBold)) })
      }
    />
  );
}

function withBold(rule: Rule, isBold: boolean): Rule {
  if (rule.kind !== 'highlight') return rule;
  const { bold, ...rest } = rule.format;
  if (bold === isBold) return rule;
  return { ...rule, format: isBold ? { ...rest, bold: true } : rest };
}
