import { openExcel } from '../excel/openExcel';
import { loadOffice } from '../standin/loadOffice';
import { changeContract } from './changeContract';
import type { Opening } from './contractBench';
import { hostContract } from './hostContract';
import { nativeContract } from './nativeContract';

const office = loadOffice();

const open = (opening: Opening) => openExcel(office, opening);

hostContract('the host over Office.js', open);
changeContract('the host over Office.js', open);
nativeContract('the host over Office.js', open);
changeContract('the host over an Office.js that puts new rules last', (opening) =>
  openExcel(office, opening, { addsBelow: true }),
);
