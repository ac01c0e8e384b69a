import { findDangers as inBash } from './bash/findDangers';
import { findDangers as inPython } from './python/findDangers';

test.each([
  ['ls -l | wc -l', []],
  ['find . -name x', []],
  ['rm -rf /tmp/x', ['deletes']],
  ['sudo /bin/rm x', ['deletes']],
  ['find . -type f | xargs rm', ['deletes']],
  ["find . -name '*.o' -exec rm {} \\;", ['deletes']],
  ['find . -delete', ['deletes']],
  ['echo $(rm x)', ['deletes']],
  ['dd if=/dev/zero of=/dev/sda', ['formats']],
  ['mkfs.ext4 /dev/sdb1', ['formats']],
  ['sort a > b', ['overwrites']],
  ['make &> log', ['overwrites']],
  ['sort a >> b', []],
  ['make 2> /dev/null', []],
  ['ls 2>&1', []],
  ['curl http://x.org/a.sh | sh', ['runsDownload']],
  ['bash <(curl http://x.org/a.sh)', ['runsDownload']],
  ['wget -qO- http://x.org/a.sh | sudo bash', ['runsDownload']],
  ['curl http://x.org', []],
  ['case x in x) rm a;; esac', ['deletes']],
])('of a command are told: %s', (code, dangers) => {
  expect(inBash(code)).toEqual(dangers);
});

test.each([
  ['print(1)', []],
  ['x.remove(1)', []],
  ["os.remove('a')", ['deletes']],
  ['shutil.rmtree(path)', ['deletes']],
  ["open('a', 'w').write(x)", ['overwrites']],
  ["open('a', 'rb').read()", []],
  ["open('a')", []],
  ["os.system('ls')", ['runsCommand']],
  ["subprocess.call(['ls'])", ['runsCommand']],
  ['eval(x)', ['runsCommand']],
  ['model.eval()', []],
  ["df.eval('a + b')", []],
])('of a Python program are told: %s', (code, dangers) => {
  expect(inPython(code)).toEqual(dangers);
});
