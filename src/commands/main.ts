import { openWorkbook } from '../excel/openWorkbook';
import { RIBBON_COMMANDS } from '../host/ribbonCommand';
import { askPane } from './askPane';
import { undoLastRules } from './undoLastRules';

// The page is the pane's too (shared runtime), so a failure here must not disturb it.
void openWorkbook().then((host) => {
  associate('undoLastRules', () => undoLastRules(host));
  for (const command of RIBBON_COMMANDS) {
    associate(command, () => askPane(window, command, () => Office.addin?.showAsTaskpane()));
  }
});

function associate(name: string, work: () => Promise<void>): void {
  Office.actions?.associate(name, async (event: Office.AddinCommands.Event) => {
    try {
      await work();
    } finally {
      // Until then the ribbon takes no other command.
      event.completed();
    }
  });
}
