import { throwPassing } from './runExcel';

/** 1 January 2000 as a serial of the 1900 system, and how many days a workbook that counts from 1904 is behind. */
const YEAR_2000 = 36_526;
const BEHIND = 1_462;

/**
 * What turns a day of this workbook into a serial of the 1900 system. Office.js does not tell the date system, but
 * works out a date (ExcelApi 1.2); where it does not, days are taken as they stand.
 */
export async function readDayShift(context: Excel.RequestContext): Promise<number> {
  try {
    const known = context.workbook.functions.date(2000, 1, 1);
    known.load('value');
    await context.sync();
    return known.value === YEAR_2000 - BEHIND ? BEHIND : 0;
  } catch (error) {
    throwPassing(error);
    return 0;
  }
}
