import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type DragEvent, type KeyboardEvent } from 'react';
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

interface Props {
  readonly rule: StandingRule;
  readonly text: string;
  readonly place: number;
  readonly last: number;
  /** The pane has words for all of it. */
  readonly isSaid: boolean;
  readonly dragging: Dragging;
}

/** One rule of the sheet: what it says, what it does, and what can be done with it. `place` counts from 1. */
export function ManagedRule(props: Props): React.JSX.Element {
  const styles = useStyles();
  const { words } = usePane();
  const { manage, warned, seen } = usePaneState();
  const { rule, text, place } = props;
  const { listed, hits } = rule;
  const isEdited = manage.edit?.id === listed.id;
  const rows = useMemo(() => (hits === null ? null : new Set(hits.map(({ row }) => row))), [hits]);
  const item = useReturnedFocus(isEdited);
  const moving = useMoving(props, isEdited);
  return (
    <li ref={item} tabIndex={-1} className={styles.rule} {...moving}>
      {listed.rule !== null && <Swatch rule={listed.rule} />} <Text>{text}</Text>
      <Text className={styles.facts} size={200}>
        {words.standing.facts(rows === null ? null : rows.size, listed.ours)}
      </Text>
      {seen !== null && <WarningList warnings={warned[listed.id] ?? []} snapshot={seen} />}
      {isEdited && manage.edit !== null ? (
        <EditRule edit={manage.edit} place={place} rows={rows} />
      ) : (
        <Buttons {...props} />
      )}
    </li>
  );
}

/** Gives the rule another place (from 1); nothing beyond the ends of the list. */
function useMove({ rule, last }: Pick<Props, 'rule' | 'last'>): (to: number) => void {
  const { store } = usePane();
  const { id } = rule.listed;
  return (to) => {
    if (to < 1 || to > last) return;
    store.send({ kind: 'changeAsked', command: { kind: 'move', id, to: to - 1 } });
  };
}

/** Moving by keys and by dragging, but not while the rule is edited. */
function useMoving(props: Props, isEdited: boolean) {
  const { rule, place, dragging } = props;
  const move = useMove(props);
  return {
    draggable: !isEdited,
    onDragStart: () => dragging.start(rule.listed.id),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      dragging.drop(place);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || step === undefined || isEdited) return;
      event.preventDefault();
      move(place + step);
    },
  };
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

function Buttons(props: Omit<Props, 'text' | 'dragging'>): React.JSX.Element {
  const styles = useStyles();
  const { store, words } = usePane();
  const { rule, place, last, isSaid } = props;
  const move = useMove(props);
  const { id } = rule.listed;
  const { manage } = words;
  const remove = { kind: 'remove', ids: [id] } as const;
  return (
    <div className={styles.buttons}>
      <Act name={manage.upName(place)} isOff={place === 1} press={() => move(place - 1)}>
        {manage.up}
      </Act>
      <Act name={manage.downName(place)} isOff={place === last} press={() => move(place + 1)}>
        {manage.down}
      </Act>
      {isSaid && (
        <Act name={manage.editName(place)} press={() => store.send({ kind: 'editStarted', id })}>
          {manage.edit}
        </Act>
      )}
      {rule.listed.rule === null ? (
        <Text className={styles.facts} size={200}>
          {manage.fixed}
        </Text>
      ) : (
        <Act
          name={manage.removeName(place)}
          press={() => store.send({ kind: 'changeAsked', command: remove })}
        >
          {manage.remove}
        </Act>
      )}
    </div>
  );
}

/** A button that keeps the focus while something is being written. */
function Act(props: {
  readonly name: string;
  readonly isOff?: boolean;
  readonly press: () => void;
  readonly children: string;
}): React.JSX.Element {
  const state = usePaneState();
  const isBusy = isWriting(state) || state.standing.kind !== 'known';
  return (
    <Button
      size="small"
      aria-label={props.name}
      disabledFocusable={isBusy || props.isOff === true}
      onClick={props.press}
    >
      {props.children}
    </Button>
  );
}
