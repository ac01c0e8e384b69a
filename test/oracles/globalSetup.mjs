// Finds LibreOffice and the Python libraries, or installs them; a test that needs what cannot be had fails with the reason.
import { installLibreOffice } from '../../.ci/libreOffice.mjs';
import { installWriters, venvPython } from '../../.ci/setUp.mjs';

export default function setUp() {
  const { command, why } = installLibreOffice();
  if (command === null) console.error(why);
  process.env.RULEFUSION_ORACLE_OFFICE = command ?? '';
  process.env.RULEFUSION_ORACLE_MISSING = why;
  process.env.RULEFUSION_ORACLE_PYTHON = installWriters() ? venvPython : '';
}
