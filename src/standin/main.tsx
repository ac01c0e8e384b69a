import { init } from '@ironcalc/workbook';
import '@ironcalc/workbook/style.css';
import { createRoot } from 'react-dom/client';
import { makeSampleModel } from './makeSampleModel';
import { openXlsxModel } from './openXlsxModel';
import './standin.css';
import { StandinPage } from './standinPage';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
await init();
createRoot(root).render(<StandinPage sample={makeSampleModel(new Date())} open={openXlsxModel} />);
