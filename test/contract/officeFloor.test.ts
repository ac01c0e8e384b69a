import { openExcel } from '../excel/openExcel';
import { loadOffice } from '../standin/loadOffice';
import { changeContract } from './changeContract';
import { hostContract } from './hostContract';
import { nativeContract } from './nativeContract';

// The client itself refuses every call above the ExcelApi that it is told of.
const office = loadOffice();

hostContract('the host over an ExcelApi 1.9 that puts new rules last', (opening) =>
  openExcel(office, opening, { version: '1.9', addsBelow: true }),
);
nativeContract('the host over ExcelApi 1.9', (opening) =>
  openExcel(office, opening, { version: '1.9' }),
);
changeContract('the host over ExcelApi 1.14', (opening) =>
  openExcel(office, opening, { version: '1.14' }),
);
changeContract('the host over an ExcelApi 1.20 that puts new rules last', (opening) =>
  openExcel(office, opening, { version: '1.20', addsBelow: true }),
);
