import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ heading: { margin: 0, display: 'block' } });

/** A heading without the browser's own margins. */
export function Heading(props: {
  readonly as: 'h2' | 'h3';
  readonly id: string;
  readonly children: ReactNode;
}): React.JSX.Element {
  const { heading } = useStyles();
  const isMain = props.as === 'h2';
  return (
    <Text
      as={props.as}
      id={props.id}
      className={heading}
      size={isMain ? 300 : 200}
      weight={isMain ? 'semibold' : 'regular'}
    >
      {props.children}
    </Text>
  );
}
