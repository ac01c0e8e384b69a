import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef } from 'react';
import { printCell } from '../../sheet/printAddress';
import type { StandingRule } from '../paneState';
import { explainCell } from '../standing/explainCell';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } });

/** Why the selected cell looks as it does: the rules that hold on it, and which of them wins. */
export function CellWhy(props: {
  readonly rules: readonly StandingRule[];
  readonly texts: readonly string[];
}): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const { seen, why } = usePaneState();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (why.kind !== 'wanted' || section.current === null) return;
    section.current.scrollIntoView?.({ block: 'nearest' });
    section.current.focus();
    store.send({ kind: 'whyShown' });
  }, [why, store]);
  const id = useId();
  const { rules, texts } = props;
  const [area] = seen?.selection ?? [];
  const reasons = useMemo(
    () => (area === undefined ? null : explainCell({ row: area.top, column: area.left }, rules)),
    [area, rules],
  );
  if (area === undefined || reasons === null) return null;
  const { holding, unknown } = reasons;
  return (
    <section ref={section} tabIndex={-1} aria-labelledby={id}>
      <Heading as="h3" id={id}>
        {words.standing.why(printCell({ row: area.top, column: area.left }))}
      </Heading>
      {holding.length + unknown.length === 0 && <Text>{words.standing.noReason}</Text>}
      <ul className={styles.list} aria-labelledby={id}>
        {holding.map(({ place, part }) => (
          <li key={place}>{words.standing.reason[part](place, texts[place - 1] ?? '')}</li>
        ))}
        {unknown.map((place) => (
          <li key={place}>{words.standing.reason.unknown(place, texts[place - 1] ?? '')}</li>
        ))}
      </ul>
    </section>
  );
}
