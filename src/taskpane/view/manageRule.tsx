import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type DragEvent, type KeyboardEvent } from 'react';
import type { StandingRule } from '../paneState';
import { isWriting } from '../isWriting';
import { EditRule } from './manageEdit';
import { usePane, usePaneState } from './paneContext';
import { Swatch } from './swatch';
import { WarningList } from './warningList';

const useStyles = makeStyles({
  rule: { paddingLeft: tokens.spacingHorizontalXS },
  facts: { display: 'block', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What of another rule is dragged onto which one. */
export interface Dragging {
  readonly start: (id: string) => void;
  readonly drop: (place: number) => void;
}

/** One rule of the sheet: what it says, what it does, and what can be done with it. `place` counts from 1. */
export function ManagedRule(props: {
  readonly rule: StandingRule;
  readonly text: string;
  readonly place: number;
  readonly last: number;
  /** The pane has words for all of it. */
  readonly isSaid: boolean;
  readonly dragging: Dragging;
}): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { manage, warned, seen } = usePaneState();
  const { rule, text, place, last, dragging } = props;
  const { listed, hits } = rule;
  const isEdited = manage.edit?.id === listed.id;
  const item = useReturnedFocus(isEdited);
  const move = (to: number): void => {
    if (to < 1 || to > last) return;
    store.send({ kind: 'changeAsked', command: { kind: 'move', id: listed.id, to: to - 1 } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined || isEdited) return;
    event.preventDefault();
    move(place + step);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    dragging.drop(place);
  };
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={styles.rule}
      draggable={!isEdited}
      onDragStart={() => dragging.start(listed.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
      onKeyDown={onKeyDown}
    >
      {listed.rule !== null && <Swatch rule={listed.rule} />} <Text>{text}</Text>
      <Text className={styles.facts} size={200}>
        {words.standing.facts(hits === null ? null : countRows(hits), listed.ours)}
      </Text>
      {seen !== null && <WarningList warnings={warned[listed.id] ?? []} snapshot={seen} />}
      {isEdited && manage.edit !== null ? (
        <EditRule edit={manage.edit} place={place} rows={hits === null ? null : countRows(hits)} />
      ) : (
        <Buttons {...props} move={move} />
      )}
    </li>
  );
}

/** Takes the focus back when what had it is done. */
function useReturnedFocus(isEdited: boolean): React.RefObject<HTMLLIElement | null> {
  const item = useRef<HTMLLIElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !isEdited) item.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  return item;
}

function Buttons(props: {
  readonly rule: StandingRule;
  readonly place: number;
  readonly last: number;
  readonly isSaid: boolean;
  readonly move: (to: number) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const state = usePaneState();
  const { rule, place, last, isSaid, move } = props;
  const { id } = rule.listed;
  const isReadable = rule.listed.rule !== null;
  const isBusy = isWriting(state) || state.standing.kind !== 'known';
  const { manage } = words;
  const button = (label: string, name: string, isOff: boolean, press: () => void) => (
    <Button size="small" aria-label={name} disabledFocusable={isBusy || isOff} onClick={press}>
      {label}
    </Button>
  );
  return (
    <>
      <div className={styles.buttons}>
        {button(manage.up, manage.upName(place), place === 1, () => move(place - 1))}
        {button(manage.down, manage.downName(place), place === last, () => move(place + 1))}
        {isSaid &&
          button(manage.edit, manage.editName(place), false, () =>
            store.send({ kind: 'editStarted', id }),
          )}
        {isReadable &&
          button(manage.remove, manage.removeName(place), false, () =>
            store.send({ kind: 'changeAsked', command: { kind: 'remove', ids: [id] } }),
          )}
      </div>
      {!isReadable && (
        <Text className={styles.facts} size={200}>
          {manage.fixed}
        </Text>
      )}
    </>
  );
}

function countRows(hits: NonNullable<StandingRule['hits']>): number {
  return new Set(hits.map(({ row }) => row)).size;
}
