import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Snapshot } from '../../sheet/snapshot';
import type { Sketch } from '../../suggest/answer';
import { sayRules } from '../chips/sayRules';
import { freshWords } from '../sketch/freshWords';
import { usePane } from './paneContext';

/** Symbols of an ordinary program: as many cells are noise before the first step. */
const USUAL = 14;

const useStyles = makeStyles({
  sketch: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  strip: { display: 'flex', gap: '2px', height: '10px' },
  cell: {
    flexGrow: 1,
    maxWidth: '24px',
    backgroundColor: tokens.colorNeutralStroke1,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  // High contrast has no colours of ours.
  sure: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: 'none',
  },
  moving: {
    '@media (prefers-reduced-motion: no-preference)': {
      transitionProperty: 'opacity',
      transitionDuration: tokens.durationFast,
    },
  },
  sentence: { minHeight: '3lh', color: tokens.colorNeutralForeground2 },
  fresh: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/**
 * A program coming out of the noise: a cell a symbol, the fuller the surer, and what it says so far with the words
 * that are new. For the eye alone; a screen reader hears the result.
 */
export function SketchView(props: {
  readonly sketch: Sketch | null;
  readonly snapshot: Snapshot;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { sketch, snapshot } = props;
  const sentence = useMemo(() => {
    const ruleSet = sketch?.ruleSet ?? null;
    return ruleSet === null ? '' : sayRules(ruleSet, snapshot, words.printRules);
  }, [sketch, snapshot, words]);
  const before = useBefore(sentence);
  const cells = sketch?.sureness ?? Array.from({ length: USUAL }, () => 0);
  return (
    <div className={styles.sketch} aria-hidden="true">
      <div className={styles.strip}>
        {cells.map((sureness, index) => (
          <span key={index} className={styles.cell}>
            <div
              className={mergeClasses(styles.sure, styles.moving)}
              style={{ opacity: sureness }}
            />
          </span>
        ))}
      </div>
      <div className={styles.sentence}>
        {freshWords(before, sentence).map(({ text, isFresh }, index) => (
          <span key={index} className={mergeClasses(isFresh && styles.fresh)}>
            {text}{' '}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The value that stood here before the present one. */
function useBefore(value: string): string {
  const [seen, setSeen] = useState({ before: '', now: value });
  if (seen.now !== value) setSeen({ before: seen.now, now: value });
  return seen.now === value ? seen.before : seen.now;
}
