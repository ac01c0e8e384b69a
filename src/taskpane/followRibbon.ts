import { readRibbonCommand, RIBBON_EVENT, type RibbonCommand } from '../host/ribbonCommand';
import type { PaneEvent } from './paneState';
import type { PaneStore } from './paneStore';

const EVENTS: Readonly<Record<RibbonCommand, PaneEvent>> = {
  suggestForSelection: { kind: 'standOutAsked' },
  whyThisColour: { kind: 'whyAsked' },
};

/** Does what the ribbon asks once the pane is there; the ribbon may be what opens it. */
export function followRibbon(
  page: EventTarget,
  opened: Promise<Pick<PaneStore, 'send'> | null>,
): void {
  page.addEventListener(RIBBON_EVENT, (event) => {
    const command = readRibbonCommand(event);
    if (command !== null) void opened.then((store) => store?.send(EVENTS[command]));
  });
}
