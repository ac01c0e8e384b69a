import { IronCalc, Model } from '@ironcalc/workbook';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { attachFrame } from './attachFrame';
import { createWorkbook } from './ironcalcWorkbook';
import { openFile, sayOpenTrouble, type OpenBytes } from './openFile';
import { makeTestHook } from './testHook';
import { watchSelection } from './watchSelection';

interface Shown {
  readonly model: Model;
  /** Title above the sheet. */
  readonly name: string;
  /** Tells one opened workbook from the next, also where both have the same name. */
  readonly turn: number;
}

/** A spreadsheet with the add-in's pane beside it. */
export function StandinPage(props: {
  readonly sample: Model;
  readonly open: OpenBytes;
}): React.JSX.Element {
  const [shown, setShown] = useState<Shown>({ model: props.sample, name: 'Sample tasks', turn: 0 });
  const [trouble, setTrouble] = useState('');
  const take = async (file: File): Promise<void> => {
    const opened = await openFile(file, props.open);
    setTrouble(opened.ok ? '' : sayOpenTrouble(file.name, opened.error));
    if (opened.ok)
      setShown(({ turn }) => ({ model: opened.value, name: file.name, turn: turn + 1 }));
  };
  return (
    <div className="standin">
      <header className="standin-bar">
        <h1>{shown.name}</h1>
        <OpenButton onFile={(file) => void take(file)} />
        <p role="alert">{trouble}</p>
        <p className="standin-about">
          This page stands in for Excel. The pane on the right is the add-in itself.
        </p>
      </header>
      <Workplace key={shown.turn} model={shown.model} />
    </div>
  );
}

function OpenButton(props: { readonly onFile: (file: File) => void }): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    // Emptied, so that the same file can be picked again after it was mended.
    event.target.value = '';
    if (file !== undefined) props.onFile(file);
  };
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        Open .xlsx
      </button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        aria-label="Workbook file"
        onChange={onChange}
        hidden
      />
    </>
  );
}

/** The component and the pane, joined for as long as this workbook is shown. */
function Workplace({ model }: { readonly model: Model }): React.JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => (frame.current === null ? undefined : join(model, frame.current)), [model]);
  return (
    <main className="standin-work">
      <section className="standin-sheet" aria-label="Workbook">
        <IronCalc model={model} />
      </section>
      <iframe ref={frame} className="standin-pane" title="Rulefusion task pane" />
    </main>
  );
}

/** Lets the pane in `frame` work on the model; the answer parts them. */
function join(model: Model, frame: HTMLIFrameElement): () => void {
  // The component draws anew on nothing but a resize of the window.
  const redraw = (): boolean => window.dispatchEvent(new Event('resize'));
  const workbook = createWorkbook(model, {
    copy: (bytes) => Model.from_bytes(bytes, 'en'),
    redraw,
  });
  const channel = attachFrame(frame, workbook);
  const stopWatching = watchSelection(workbook.selectionMoved, channel.selectionChanged);
  window.standin = makeTestHook(model, () => {
    redraw();
    if (workbook.selectionMoved()) channel.selectionChanged();
  });
  // Only now, so that the pane's first request is heard.
  frame.src = '/taskpane.html';
  return () => {
    stopWatching();
    channel.detach();
    delete window.standin;
  };
}
