// Finds LibreOffice, or installs it; a test that needs it fails with the reason where it cannot be had.
import { installLibreOffice } from '../../.ci/libreOffice.mjs';

export default function setUp() {
  const { command, why } = installLibreOffice();
  if (command === null) console.error(why);
  process.env.RULEFUSION_ORACLE_OFFICE = command ?? '';
  process.env.RULEFUSION_ORACLE_MISSING = why;
}
