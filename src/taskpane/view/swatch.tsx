import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { NativeFormat, NativeRule } from '../../rule/nativeRule';
import { usePane } from './paneContext';

const useStyles = makeStyles({
  // A swatch shows the sheet's colours, so high contrast must not repaint it.
  swatch: {
    forcedColorAdjust: 'none',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    display: 'inline-block',
    minWidth: '4em',
    textAlign: 'center',
    // A sheet's own paper and ink, in every theme.
    backgroundColor: '#ffffff',
    color: '#000000',
  },
});

type LookTable = {
  readonly [Kind in NativeRule['kind']]: (
    rule: Extract<NativeRule, { kind: Kind }>,
  ) => CSSProperties;
};

const LOOKS: LookTable = {
  custom: ({ format }) => styleOf(format),
  colorScale: ({ colours }) => ({
    backgroundImage: `linear-gradient(to right, ${colours.join(', ')})`,
  }),
  dataBar: ({ colour }) => ({
    backgroundImage: `linear-gradient(to right, ${colour} 60%, transparent 60%)`,
  }),
  iconSet: () => ({}),
};

/** A cell as the rule will paint it; decoration, because the names stand beside it. */
export function Swatch({ rule }: { readonly rule: NativeRule }): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <span aria-hidden="true" className={styles.swatch} style={paint(rule.kind, rule)}>
      {words.readings.sample}
    </span>
  );
}

function paint<Kind extends NativeRule['kind']>(
  kind: Kind,
  rule: Extract<NativeRule, { kind: Kind }>,
): CSSProperties {
  return LOOKS[kind](rule);
}

/** A sheet's look as the page paints it. */
export function styleOf(format: NativeFormat): CSSProperties {
  const lines = [format.underline && 'underline', format.strikethrough && 'line-through'];
  return {
    ...(format.fill !== undefined && { backgroundColor: format.fill }),
    ...(format.font !== undefined && { color: format.font }),
    ...(format.bold && { fontWeight: 'bold' }),
    ...(format.italic && { fontStyle: 'italic' }),
    ...(format.border && { borderColor: '#000000' }),
    textDecorationLine: lines.filter(Boolean).join(' ') || 'none',
  };
}
