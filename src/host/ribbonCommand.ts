/** What the ribbon asks of the pane; both live in one page. */
export const RIBBON_COMMANDS = ['suggestForSelection', 'whyThisColour'] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

/** Name of the page's event that carries a command as its detail. */
export const RIBBON_EVENT = 'rulefusion.ribbon';

/** The command in an event of that name, or null. */
export function readRibbonCommand(event: Event): RibbonCommand | null {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null;
  return RIBBON_COMMANDS.find((command) => command === detail) ?? null;
}
