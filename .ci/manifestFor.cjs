'use strict';

/** The address that manifest.xml holds for development. */
const DEVELOPMENT = 'https://localhost:3000';

/** An address as the manifest takes it: https, no slash at its end. */
function readAddress(url) {
  const address = String(url).replace(/\/+$/, '');
  if (!/^https:\/\/[^\s"<>&?#]+$/.test(address))
    throw new Error(`Office takes only https addresses, not "${url}"`);
  return address;
}

/**
 * The manifest with the add-in's own address in place of the development one.
 * @param {string} text manifest.xml
 * @param {string} url https address of the folder that serves dist/addin
 */
function manifestFor(text, url) {
  const address = readAddress(url);
  return text.split(DEVELOPMENT).join(address);
}

module.exports = { DEVELOPMENT, manifestFor, readAddress };
