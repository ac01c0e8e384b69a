import { batchCommand } from './batch';
import { changeCommand } from './change';
import { badInput, failed, reportError } from './commandError';
import { checkCommand } from './check';
import { explainCommand } from './explain';
import { formulasCommand } from './formulas';
import { repairCommand } from './repair';
import { suggestCommand } from './suggest';

type Command = (args: string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  batch: batchCommand,
  change: changeCommand,
  check: checkCommand,
  // The other commands need nothing of model/, so it is read only here.
  code: async (args) => (await import('./code')).codeCommand(args),
  explain: explainCommand,
  formulas: formulasCommand,
  repair: repairCommand,
  suggest: suggestCommand,
};

/** Runs the command that the arguments name; the answer is the exit status. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const asJson = args.includes('--json');
  const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (command === undefined) {
    const known = Object.keys(COMMANDS).join(', ');
    return reportError(badInput('noSuchCommand', `Commands: ${known}.`), asJson);
  }
  try {
    return await command(args);
  } catch (thrown) {
    return reportError(failed('failed', String(thrown)), asJson);
  }
}

main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
