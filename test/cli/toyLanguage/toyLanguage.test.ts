import { compileGrammar } from '../../../src/infer/compileGrammar';
import { decodeGrammar } from '../../../src/infer/decodeGrammar';
import type { Sampler } from '../../../src/infer/port';
import { createCoder, printCode } from '../../../src/cli/code';
import { openLanguage } from '../../../src/cli/openLanguage';
import { VOCABULARY } from '../fixedSampler';
import { sums } from './language';

/** A sampler whose model likes "+" best of all symbols, at every place: only the grammar makes sums of that. */
const sampler: Sampler = {
  async sample({ grammar, barred, seeds }) {
    const symbols = sums.symbolsFor([]);
    const compiled = compileGrammar(grammar, symbols);
    const row = symbols.map((symbol) => (symbol === '+' ? -0.1 : symbol === 'END' ? -1.5 : -2));
    const logits = Float32Array.from(Array.from({ length: 4 }, () => row).flat());
    const ids = new Set([...barred].map((symbol) => symbols.indexOf(symbol)));
    const programs = decodeGrammar(logits, 4, compiled, ids, 0, 2);
    return seeds.flatMap((seed) =>
      programs.map(({ symbols: found, logProbability }) => {
        const names = found.map((id) => symbols[id] ?? '');
        return { seed, symbols: names, logProbability, place: 0, free: names };
      }),
    );
  },
};

test('a language of one folder is answered, checked and printed like the others', async () => {
  const draw = sums.createDrawer(sampler, VOCABULARY, sums.symbolsFor([]));
  const parts = { language: sums, draw, check: await sums.createChecker() };
  const coder = createCoder(parts, { top: 2, seeds: 3, steps: null });
  const answer = await coder('add 3 to 14');
  const codes = answer.candidates.map(({ code }) => code);
  expect(codes).toHaveLength(2);
  for (const code of codes) expect(code).toMatch(/^(?:3|14)(?: [+-] (?:3|14))?$/);
  expect(answer.candidates.every(({ valid }) => valid === true)).toBe(true);
  expect(printCode(answer)).toMatch(/^1\. (?:3|14).*\(\d+ %\)\n2\. /);
});

test('its model is looked for by its name', async () => {
  const opened = await openLanguage(sums, '/nowhere');
  expect(opened).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('RULEFUSION_SUMS_MODEL') },
  });
});
