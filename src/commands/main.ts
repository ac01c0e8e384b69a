import { openWorkbook } from '../excel/openWorkbook';
import { undoLastRules } from './undoLastRules';

// The page is the pane's too (shared runtime), so a failure here must not disturb it.
void openWorkbook().then((host) => {
  Office.actions?.associate('undoLastRules', async (event: Office.AddinCommands.Event) => {
    try {
      await undoLastRules(host);
    } finally {
      // Until then the ribbon takes no other command.
      event.completed();
    }
  });
});
