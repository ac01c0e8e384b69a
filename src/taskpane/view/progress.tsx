import { makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { usePane, usePaneState } from './paneContext';
import { SketchView } from './sketchView';

const useStyles = makeStyles({
  bar: { '@media (prefers-reduced-motion: reduce)': { '> *': { animationName: 'none' } } },
});

/** How far the model is; without a number while the table is being read. */
export function Progress(): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { phase } = usePaneState();
  if (phase.kind !== 'reading' && phase.kind !== 'thinking' && phase.kind !== 'looking')
    return null;
  const label = words.progress.label;
  return phase.kind === 'thinking' ? (
    <div>
      <ProgressBar className={styles.bar} aria-label={label} value={phase.share} />
      <Text size={200}>{words.progress.share(phase.share)}</Text>
      <SketchView sketch={phase.sketch} snapshot={phase.snapshot} />
    </div>
  ) : (
    <ProgressBar className={styles.bar} aria-label={label} />
  );
}
