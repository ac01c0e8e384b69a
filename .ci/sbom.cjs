'use strict';

/** Packages that a production install holds, by folder. Types are gone after the build. */
function shippedPackages(lock) {
  return Object.entries(lock.packages).filter(
    ([path, { dev, devOptional, optional }]) =>
      path !== '' && !dev && !devOptional && !optional && !path.includes('node_modules/@types/'),
  );
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** "sha512-…" as CycloneDX writes it. */
function hashOf(integrity = '') {
  const [algorithm, digest] = integrity.split('-');
  if (algorithm !== 'sha512' || !digest) return [];
  return [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }];
}

/** An SPDX id, or an expression of several. */
function licencesOf(licence) {
  if (!licence) return [];
  return [/\s/.test(licence) ? { expression: licence } : { license: { id: licence } }];
}

/** The folder that `require(name)` finds from a package's folder, as npm lays them. */
function findPackage(packages, from, name) {
  for (let folder = from; ;) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (folder === '') return null;
    const outer = folder.lastIndexOf('/node_modules/');
    folder = outer < 0 ? '' : folder.slice(0, outer);
  }
}

function libraryOf([path, { version, license, integrity }]) {
  const name = nameOf(path);
  const purl = purlOf(name, version);
  const licenses = licencesOf(license);
  const about = { type: 'library', 'bom-ref': purl, name, version, scope: 'required', purl };
  return { ...about, licenses, hashes: hashOf(integrity) };
}

/** The model's files, which are no package. */
function modelOf({ files }) {
  return Object.values(files).map(({ name, sha256 }) => ({
    type: 'machine-learning-model',
    'bom-ref': `assets/model/${name}`,
    name: `assets/model/${name}`,
    licenses: [{ expression: 'MIT AND Apache-2.0' }],
    hashes: [{ alg: 'SHA-256', content: sha256 }],
  }));
}

/**
 * What is shipped, as a CycloneDX 1.5 list: the production packages of package-lock.json and the
 * model's files. It tells no time and no number of its own, so that the same input gives the same text.
 * @param {string} lockText package-lock.json
 * @param {string} cardText assets/model/model.json
 */
function sbomFor(lockText, cardText) {
  const lock = JSON.parse(lockText);
  const shipped = shippedPackages(lock);
  const refs = new Map(shipped.map(([path, { version }]) => [path, purlOf(nameOf(path), version)]));
  const self = purlOf(lock.name, lock.version);
  const needs = (path, about) =>
    Object.keys(about.dependencies ?? {})
      .map((name) => refs.get(findPackage(lock.packages, path, name)))
      .filter((ref) => ref !== undefined);
  const unique = new Map(shipped.map((entry) => [refs.get(entry[0]), libraryOf(entry)]));
  const needed = new Map(
    shipped.map(([path, about]) => [refs.get(path), [...new Set(needs(path, about))].sort()]),
  );
  const sorted = [...unique.keys()].sort();
  const model = modelOf(JSON.parse(cardText));
  const { license } = lock.packages[''];
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: lock.name,
        version: lock.version,
        purl: self,
        licenses: licencesOf(license),
      },
    },
    components: [...sorted.map((ref) => unique.get(ref)), ...model],
    dependencies: [
      {
        ref: self,
        dependsOn: [...needs('', lock.packages['']), ...model.map((part) => part['bom-ref'])],
      },
      ...sorted.map((ref) => ({ ref, dependsOn: needed.get(ref) })),
    ],
  };
  return `${JSON.stringify(bom, null, 1)}\n`;
}

module.exports = { sbomFor, shippedPackages };
