import { collapseRepeats } from './collapseRepeats';

test.each([
  ['u:cd QUOTED_0 QUOTED_0 QUOTED_0 END', 'u:cd QUOTED_0 END'],
  ['u:cat FILE_0 | u:sort | u:sort | u:uniq END', 'u:cat FILE_0 | u:sort | u:uniq END'],
  ['u:find w:. o:-name f:*… WORD_3 o:-name f:*… WORD_3 END', 'u:find w:. o:-name f:*… WORD_3 END'],
  ['u:grep o:-v o:-v QUOTED_0 END', 'u:grep o:-v QUOTED_0 END'],
  ['u:cat SPELL FILE_0 FILE_0 STOP END', 'u:cat SPELL FILE_0 STOP END'],
])('what stands twice in a row stands once: %s', (program, once) => {
  expect(collapseRepeats(program.split(' ')).join(' ')).toBe(once);
});

test.each([
  'u:find w:. x:-exec ; u:rm w:{} END END',
  'u:find o:( o:( o:-name FILE_0 o:) o:) END',
  'u:echo SPELL p:0 p:0 STOP SPELL p:0 p:0 STOP END',
  'u:mv FILE_0 FILE_1 END',
  'u:cd PATH_0 ; u:ls ; u:cd PATH_0 END',
])('what means to stand there twice stays: %s', (program) => {
  expect(collapseRepeats(program.split(' ')).join(' ')).toBe(program);
});
