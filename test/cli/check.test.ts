import { checkFile } from '../../src/cli/check';
import { BOLD, formula, makeRuleFile } from './ruleFile';

/** Problems as "rule code", in their order. */
async function check(path: string): Promise<readonly string[]> {
  const text = await checkFile([path, '--today', '2026-11-22', '--json']);
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  const [orders] = JSON.parse(text.value).sheets;
  return orders.problems.map(({ rule, code }: Record<string, unknown>) => `${rule} ${code}`);
}

test.each([
  ['a formula that Excel refuses', ['A2:D6', formula('OR($C2={1,2})')], ['1 illegal']],
  ['a formula that does not parse', ['A2:D6', formula('$C2>')], ['1 illegal']],
  ['deleted cells', ['A2:D6', formula('#REF!>5')], ['1 brokenReference']],
  ['a function that is not known', ['A2:D6', formula('RISKY($C2)')], ['1 cannotCheck']],
  [
    'a formula that is an error for some cells',
    ['C2:C6', formula('10/C2<0.1')],
    ['1 formulaErrors'],
  ],
  ['a range that begins at the header', ['A1:D6', formula('$C2>100')], ['1 rowOff']],
  [
    'a reference without $',
    ['A2:D6', formula('C2>100')],
    ['1 missingDollar', '1 blanksAsZero', '1 blanksAsZero'],
  ],
  ['a range without $', ['C2:C6', formula('C2>AVERAGE(C2:C6)')], ['1 slidingRange', '1 neverTrue']],
  ['one cell for all', ['A2:D6', formula('$C$2>200')], ['1 standsStill', '1 neverTrue']],
  [
    'no hit',
    ['C2:C6', { type: 'cellIs', operator: 'greaterThan', formulae: [900] }],
    ['1 neverTrue'],
  ],
  ['nothing but hits', ['A2:A6', formula('LEN($A2)>1')], ['1 alwaysTrue']],
  ['a formula that gives texts', ['A2:A6', formula('IF($C2>100,"yes","no")')], ['1 textResult']],
  ['no look', ['A2:A6', formula('$C2>100', { style: {} })], ['1 noLook']],
  [
    'a whole column that goes through a whole column',
    ['A:A', formula('COUNTIF($A:$A,$A1)>1')],
    ['1 wholeColumn'],
  ],
  ['a rule as it should be', ['A2:D6', formula('$C2>100')], []],
] as const)('%s is told', async (_, placed, problems) => {
  expect(await check(await makeRuleFile([placed]))).toEqual(problems);
});

test('the formula that would be right is told with the problem', async () => {
  const text = await checkFile([await makeRuleFile([['A1:D6', formula('$C2>100')]])]);
  expect(text).toMatchObject({
    ok: true,
    value: expect.stringMatching(
      /1\. A1:D6 rowOff: .* Right may be =\$C1>100\n1 rules, 1 problems\.$/,
    ),
  });
});

test('numbers stored as text in a compared column are told with how many', async () => {
  const path = await makeRuleFile([['A2:B4', formula('$B2>5')]], (sheet) => {
    for (const row of [
      ['Item', 'Units'],
      ['a', 4],
      ['b', '7'],
      ['c', 9],
    ])
      sheet.addRow(row);
  });
  const text = await checkFile([path]);
  expect(text).toMatchObject({
    ok: true,
    value: expect.stringContaining('1 cell of Units hold numbers stored as text'),
  });
});

test('rules that none can see, that stand there twice and that are in pieces are told with the other rule', async () => {
  const path = await makeRuleFile([
    ['A2:D6', formula('$C2>50', { stopIfTrue: true })],
    ['A2:D6', formula('$C2>100', { style: BOLD })],
    ['A2:A3', formula('$B2="open"')],
    ['A4:A6', formula('$B4="open"')],
    ['A2:A3', formula('$B2="open"')],
  ]);
  expect(await check(path)).toEqual([
    '2 hidden',
    '3 hidden',
    '4 fragmented',
    '5 hidden',
    '5 duplicate',
  ]);
});

test('a rule on cells that another one covers by several of its ranges says the same on the same cells', async () => {
  const path = await makeRuleFile([
    ['A2:A4 A5:A6', formula('$C2>100')],
    ['A3:A6', formula('$C3>100')],
  ]);
  expect(await check(path)).toEqual(['2 duplicate']);
});

test('a rule whose look is covered by others above it is told, one that shows something of its own is not', async () => {
  const path = await makeRuleFile([
    ['A2:D6', formula('$C2>50')],
    ['A2:D6', formula('$C2>100')],
    ['A2:D6', formula('$C2>200', { style: BOLD })],
  ]);
  expect(await check(path)).toEqual(['2 shadowed']);
});

test('a rule beside all cells of the sheet is dead', async () => {
  expect(await check(await makeRuleFile([['H20:H30', formula('H20>5')]]))).toEqual(['1 neverTrue']);
});

test('what Excel would refuse is told with the reason and with what can be written instead', async () => {
  const scale = {
    type: 'colorScale',
    cfvo: [{ type: 'min' }, { type: 'formula', value: 'C2*2' }],
    color: [{ argb: 'FFF8696B' }, { argb: 'FF63BE7B' }],
  };
  const path = await makeRuleFile([
    ['A2:D6', formula('OR($B2={"open","late"})')],
    ['C2:C6', scale],
  ]);
  const text = await checkFile([path, '--today', '2026-11-22']);
  expect(text).toMatchObject({
    ok: true,
    value: expect.stringMatching(
      /1\. A2:D6 illegal: .*no array constant.* Right may be =OR\(\$B2="open",\$B2="late"\)\n2\. C2:C6 illegal: Excel refuses C2\*2 as a point.* Right may be \$C\$2\*2/,
    ),
  });
});
