import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeRows } from './makeRows';
import { openMaking } from './openMaking';
import { writeShard } from './shardFiles';

const HERE = dirname(fileURLToPath(import.meta.url));

function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '120000' },
      held: { type: 'string', default: '3000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: join(HERE, '../../data/cf') },
    },
  });
  const [count, heldBack, seed] = [Number(values.count), Number(values.held), Number(values.seed)];
  mkdirSync(values.out, { recursive: true });
  const making = openMaking(seed);
  const shard = { folder: values.out, count, heldBack, seed, pieces: making.vocabulary.size };
  writeShard(shard, (side) => makeRows(making, side));
}

main();
