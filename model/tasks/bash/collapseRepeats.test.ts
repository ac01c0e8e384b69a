import { collapseRepeats } from './collapseRepeats';

test.each([
  ['u:cd ARG QUOTED_0 ARG QUOTED_0 ARG QUOTED_0 END', 'u:cd ARG QUOTED_0 END'],
  ['u:cat ARG FILE_0 | u:sort | u:sort | u:uniq END', 'u:cat ARG FILE_0 | u:sort | u:uniq END'],
  [
    'u:find ARG w:. o:-name f:*… WORD_3 o:-name f:*… WORD_3 END',
    'u:find ARG w:. o:-name f:*… WORD_3 END',
  ],
  ['u:grep o:-v o:-v ARG QUOTED_0 END', 'u:grep o:-v ARG QUOTED_0 END'],
  ['u:cat ARG SPELL FILE_0 FILE_0 STOP END', 'u:cat ARG SPELL FILE_0 STOP END'],
])('what stands twice in a row stands once: %s', (program, once) => {
  expect(collapseRepeats(program.split(' ')).join(' ')).toBe(once);
});

test.each([
  'u:find ARG w:. x:-exec ; u:rm ARG w:{} END END',
  'u:find o:( o:( o:-name FILE_0 o:) o:) END',
  'u:echo ARG SPELL p:0 p:0 STOP END',
  'u:mv ARG FILE_0 ARG FILE_1 END',
  'u:cd ARG PATH_0 ; u:ls ; u:cd ARG PATH_0 END',
])('what means to stand there twice stays: %s', (program) => {
  expect(collapseRepeats(program.split(' ')).join(' ')).toBe(program);
});
