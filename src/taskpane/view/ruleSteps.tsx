import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { Rule, RuleSet } from '../../rule/ruleSet';
import type { Snapshot } from '../../sheet/snapshot';
import type { Reading } from '../paneState';
import { countShown } from '../preview/countShown';
import { ChipSentence } from './chipSentence';
import { usePane } from './paneContext';
import { Swatch } from './swatch';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly reading: Reading;
  readonly snapshot: Snapshot;
  readonly change: (ruleSet: RuleSet) => void;
}

/** Several rules of one reading in their order, each with its look and how far it shows; they are applied as one. */
export function RuleSteps({ reading, snapshot, change }: Props): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const id = useId();
  const { rules } = reading.ruleSet;
  const put = (next: readonly Rule[]): void => change({ kind: 'rules', rules: next });
  return (
    <div>
      <Text id={id} size={200}>
        {words.choose.rules}
      </Text>
      <ol className={styles.list} aria-labelledby={id}>
        {rules.map((rule, index) => (
          <li key={index}>
            <Legend reading={reading} index={index} put={put} />
            <ChipSentence
              ruleSet={{ kind: 'rules', rules: [rule] }}
              snapshot={snapshot}
              change={(one) => put(rules.toSpliced(index, 1, ...one.rules))}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface StepProps {
  readonly reading: Reading;
  readonly index: number;
  readonly put: (rules: readonly Rule[]) => void;
}

/** How a rule looks and how far it shows. */
function Legend({ reading, index, put }: StepProps): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { planned, warnings } = reading.candidate;
  const shares = useMemo(() => countShown(planned), [planned]);
  const native = planned[index]?.native;
  const share = shares[index];
  const isCounted = reading.check.kind === 'done' && !warnings.some(isUnknown);
  return (
    <div className={styles.legend}>
      {native !== undefined && <Swatch rule={native} />}
      {share !== undefined && isCounted && (
        <Text size={200}>{words.choose.hits(share.rows, share.shown)}</Text>
      )}
      <StepButtons reading={reading} index={index} put={put} />
    </div>
  );
}

function StepButtons({ reading, index, put }: StepProps): React.JSX.Element {
  const { words } = usePane();
  const { rules } = reading.ruleSet;
  const before = rules[index - 1];
  const rule = rules[index];
  const place = index + 1;
  const raise = (): void => {
    if (before !== undefined && rule !== undefined)
      put(rules.toSpliced(index - 1, 2, rule, before));
  };
  return (
    <>
      {before !== undefined && (
        <Button size="small" appearance="subtle" onClick={raise}>
          {words.choose.up(place)}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={() => put(rules.toSpliced(index, 1))}>
        {words.choose.drop(place)}
      </Button>
    </>
  );
}

function isUnknown({ code }: { readonly code: string }): boolean {
  return code === 'cannotCheck';
}
