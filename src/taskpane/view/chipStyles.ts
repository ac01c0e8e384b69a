import { makeStyles, tokens } from '@fluentui/react-components';

/** How a chip looks: a native field, as wide as its words, in the line of the sentence. */
export const useChipStyles = makeStyles({
  chip: {
    font: 'inherit',
    maxWidth: '100%',
    boxSizing: 'border-box',
    // A target of 24 px for fingers.
    minHeight: '24px',
    lineHeight: '22px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    margin: '1px 0',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    '& option': {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  open: { border: `2px dashed ${tokens.colorStatusWarningBorder2}` },
  wrong: { border: `2px solid ${tokens.colorStatusDangerBorder2}` },
});
