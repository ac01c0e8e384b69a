import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { Choice } from '../paneState';
import { canWear } from '../house/houseLooks';
import { visibleReadings } from '../settleReadings';
import { usePane, usePaneState } from './paneContext';

const useStyles = makeStyles({ box: { minHeight: '24px' } });

/** Offers the workbook's own shades, where the readings that are shown have a colour of which it has one. */
export function HouseBox({ choice }: { readonly choice: Choice }): React.JSX.Element | null {
  const styles = useStyles();
  const { store, words } = usePane();
  const { house } = usePaneState();
  if (!visibleReadings(choice).some(({ candidate }) => canWear(candidate, house))) return null;
  return (
    <Checkbox
      className={styles.box}
      label={words.choose.house}
      checked={house.isWorn}
      onChange={() => store.send({ kind: 'houseWorn', isWorn: !house.isWorn })}
    />
  );
}
