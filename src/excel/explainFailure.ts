import type { HostError } from '../host/host';
import { toHostError } from './runExcel';

/** Why a change was refused. Excel has more than one code for a sheet that is protected, so it is asked (ExcelApi 1.2). */
export async function explainFailure(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  error: unknown,
): Promise<HostError> {
  const told = toHostError(error);
  if (told.code !== 'hostFailed') return told;
  try {
    const protection = sheet.protection.load('protected');
    await context.sync();
    return protection.protected ? { code: 'protected' } : told;
  } catch {
    return told;
  }
}
