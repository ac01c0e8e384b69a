// npm start: installs what is missing, builds, serves the stand-in with the add-in on this machine.
// Needs Node alone. PORT picks the first port to try.
import { build, installPackages } from './setUp.mjs';
import { serve } from './serve.mjs';

if (!installPackages()) process.exit(1);
console.log('Building …');
if (!build()) process.exit(1);
const { url } = await serve({ port: Number(process.env.PORT ?? 3000) });
console.log(`
Rulefusion is at ${url}/
The page shows a spreadsheet with the add-in's task pane beside it. Ctrl+C ends it.`);
