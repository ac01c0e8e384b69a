// Writes NOTICE: whose work is shipped with the add-in, under which licence. node .ci/notice.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setUp.mjs';
import sbom from './sbom.cjs';

const { shippedPackages } = sbom;

const HEAD = `Rulefusion
Licensed under the MIT licence (see LICENSE).

This file is written by .ci/notice.mjs from package-lock.json and the installed packages.

== Data that is shipped with the add-in
assets/model/vocab.txt holds word pieces chosen from the vocabulary of MiniLM (all-MiniLM-L6-v2,
sentence-transformers). assets/model/encoder.onnx.gz holds that model's embeddings of these pieces,
brought to four bits, and weights that were trained further from its three lowest blocks. The original is
licensed under the Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
assets/model-bash holds the same pieces and embeddings with weights for commands; the command line reads it, and
it is not part of the add-in.
test/fixtures/xsd holds schemas of Microsoft's Office add-in manifests, mended so that they compile
(see its README); they are used by tests only and are not shipped.

== Used for development only, never shipped with the add-in
@ironcalc/workbook states no licence and brings no licence file; its repository (ironcalc/IronCalc)
and @ironcalc/wasm are licensed MIT or Apache-2.0. It plays the workbook in the stand-in page.
@microsoft/office-js is licensed for designing, developing and testing Office add-ins. It is copied
from node_modules when the stand-in is built and is never part of the repository; the stand-in must
not be published with it.
@sparticuz/chromium (MIT) brings Chromium (BSD-3-Clause and others) and the font Open Sans (OFL-1.1).

== Packages that are shipped with the add-in
`;

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const shipped = shippedPackages(lock);

function licenceText(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r/g, '').trim())
    .join('\n\n');
}

/** Packages with the same text share one entry. */
const byText = new Map();
for (const [path, { version }] of shipped) {
  const folder = join(root, path);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licence = about.license ?? 'no licence stated';
  const text = licenceText(folder) || `(The package brings no licence text; it states ${licence}.)`;
  const names = byText.get(text) ?? [];
  names.push(`${about.name} ${version} (${licence})`);
  byText.set(text, names);
}

const entries = [...byText]
  .map(([text, names]) => [[...new Set(names)].sort().join('\n'), text])
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([names, text]) => `${names}\n\n${text.replace(/^/gm, '    ').replace(/[ \t]+$/gm, '')}\n`);
writeFileSync(join(root, 'NOTICE'), `${HEAD}\n${entries.join('\n')}`);
