import { init } from '@ironcalc/workbook';
import '@ironcalc/workbook/style.css';
import { createRoot } from 'react-dom/client';
import { fail } from '../sheet/result';
import { makeSampleModel } from './makeSampleModel';
import type { OpenBytes } from './openFile';
import './standin.css';
import { StandinPage } from './standinPage';

const open: OpenBytes = () =>
  fail({ code: 'fileBroken', detail: 'this build cannot read .xlsx files yet' });

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
await init();
createRoot(root).render(<StandinPage sample={makeSampleModel(new Date())} open={open} />);
