import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { isWriting } from '../isWriting';
import type { KnownRules } from '../manage/manageState';
import { tellRule } from '../standing/tellRule';
import { Heading } from './heading';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Rules that say the same, and what they would be as one; nothing changes before the button. */
export function Tidy({ known }: { readonly known: KnownRules }): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const state = usePaneState();
  const id = useId();
  const { tidy } = words.manage;
  const { rules, read } = known;
  if (read.merges.length === 0) return null;
  const gone = read.merges.reduce((sum, { merged }) => sum + merged.length, 0);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Heading as="h3" id={id}>
        {tidy.title}
      </Heading>
      <Text>{tidy.about(rules.length, rules.length - gone)}</Text>
      <ul className={styles.list} aria-labelledby={id}>
        {read.merges.map(({ keeper, merged, rule }) => {
          const listed = rules[keeper]?.listed;
          if (listed === undefined) return null;
          const one = { listed: { ...listed, rule, areas: rule.areas }, hits: null };
          const places = [keeper, ...merged].map((place) => place + 1);
          return <li key={listed.id}>{tidy.merge(places, tellRule(one, {}, words))}</li>;
        })}
      </ul>
      <div>
        <Button
          disabledFocusable={isWriting(state) || state.standing.kind !== 'known'}
          onClick={() => store.send({ kind: 'tidyAsked' })}
        >
          {tidy.button}
        </Button>
      </div>
    </section>
  );
}
