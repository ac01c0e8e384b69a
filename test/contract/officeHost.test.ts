import { openExcel } from '../excel/openExcel';
import { loadOffice } from '../standin/loadOffice';
import type { Opening } from './contractBench';
import { hostContract } from './hostContract';

const office = loadOffice();

hostContract('the host over Office.js', (opening: Opening) => openExcel(office, opening));
