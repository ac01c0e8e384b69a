import { RIBBON_EVENT, type RibbonCommand } from '../host/ribbonCommand';

/** Opens the pane and hands it a command of the ribbon; both share the page. */
export async function askPane(
  page: EventTarget,
  command: RibbonCommand,
  open: () => Promise<unknown> | undefined,
): Promise<void> {
  page.dispatchEvent(new CustomEvent(RIBBON_EVENT, { detail: command }));
  await open();
}
