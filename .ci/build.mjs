// npm run build: dist/addin and dist/standin. npm run build -- --url https://host/folder: dist/addin
// alone, ready for a web server at that address, with its manifest. Other words go to webpack.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, root } from './setUp.mjs';
import manifest from './manifestFor.cjs';

/** Webpack's arguments for the words of the command line. */
export function readArguments(words) {
  const rest = [];
  let url = null;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === '--url') url = words[(i += 1)] ?? '';
    else if (word.startsWith('--url=')) url = word.slice('--url='.length);
    else rest.push(word);
  }
  if (url === null) return { url, args: rest };
  const address = manifest.readAddress(url);
  return { url: address, args: ['--env', `url=${address}`, '--env', 'only=addin', ...rest] };
}

function main(words) {
  let read;
  try {
    read = readArguments(words);
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  if (!build(read.args)) return 1;
  if (read.url !== null)
    console.log(
      `Upload ${join(root, 'dist/addin')} so that it answers at ${read.url}/ and hand out its\n` +
        'manifest.xml. docs/install.md tells the rest.',
    );
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
