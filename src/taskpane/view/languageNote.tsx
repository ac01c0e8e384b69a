import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { guessLanguage } from '../languages/guessLanguage';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground2 } });

/** One calm line under a request in a language that the model was not measured on; it is answered all the same. */
export function LanguageNote(): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = usePane();
  const { draft, seen } = usePaneState();
  const language = guessLanguage(draft, seen?.columns.map(({ header }) => header) ?? []);
  if (language === null) return null;
  return (
    <Text size={200} className={styles.note}>
      {words.notMeasured[language]}
    </Text>
  );
}
