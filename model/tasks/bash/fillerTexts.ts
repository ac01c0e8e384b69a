/** Texts of our own for the bank's slots; all of them are made up or of everybody's system. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ROOTS = words(`
  /var /var/log /var/www /var/lib /etc /etc/nginx /usr /usr/local /usr/share /opt /srv /home /tmp
  /mnt /mnt/data /media/usb /data /backup /root /usr/src /srv/alice /srv/bob /srv/user
  ~/Documents ~/Downloads ~/projects ~/src ~/bin ~/Pictures ~/Music ~/Desktop ~/work ~/notes
  $HOME/bin $HOME/docs /path/to /path/to/dir /path/to/folder /some/path ../ ./
`);
export const LEAVES = words(`
  src lib logs backup data build dist docs images photos music videos test tests scripts config
  public static uploads cache reports archive old new tmp assets include bin tools modules vendor
  project projects app web html site db dump export import results output input raw thesis papers
  invoices letters mail2020 2019 2021 v2 release packages plugins themes fonts icons samples demo
`);
export const STEMS = words(`
  notes report data list todo readme main index config settings users input output results
  test server client backup access error app install setup utils helper draft letter summary
  budget names words urls hosts script run deploy build session temp old new final chapter1 photo
  image01 song movie page style invoice schedule contacts inventory orders events scores a b x foo
  bar file1 file2 myfile sample example log2021 db dump export table metrics passwords keys
`);
export const EXTENSIONS = words(`
  txt txt log log c h cpp hpp py py js ts java class jar html htm css php rb pl sh conf cfg ini
  xml json json yaml yml csv csv tsv md tex pdf pdf doc docx odt xls xlsx ppt png jpg jpg jpeg gif
  svg bmp tif mp3 mp3 mp4 avi mkv mov wav flac ogg zip gz tar bz2 iso img bak old tmp swp o so a
  pyc sql db out dat bin err lst rs go lua R m sass scss tsv rst po deb rpm key pem
`);
export const WORDS = words(`
  error Error ERROR warning WARN failed failure timeout TODO FIXME main foo bar test needle hello
  root admin user login password secret token debug DEBUG info import include return class def
  function printf malloc null undefined exception Exception fatal panic denied refused connected
  session cookie http https GET POST 404 500 localhost alpha beta gamma delta apple banana orange
  red green blue linux ubuntu debian kernel usb eth0 nginx apache mysql postgres redis docker
  python java version license copyright author title chapter summary total price order invoice
  customer name address email phone city country january monday start stop begin end old_name
  new_name getValue setValue MyClass onClick handleEvent max_size MAX_LEN user_id backup report
  draft final temp cache index data config release stable legacy deprecated unused public private
`);
export const PHRASES: readonly string[] = [
  ...['connection refused', 'out of memory', 'access denied', 'hello world', 'not found'],
  ...['file not found', 'permission denied', 'segmentation fault', 'to be done', 'stack trace'],
  ...['null pointer', 'all rights reserved', 'my text', 'some text', 'foo bar', 'disk full'],
  ...['no such file', 'time out', 'user logged in', 'build failed', 'tests passed', 'dear sir'],
];
export const EXPRESSIONS: readonly string[] = [
  ...['^#', '^$', '[0-9]+', '[0-9]', '^foo', 'bar$', '^ERROR', 'foo.*bar', '^[A-Z]', '[a-z]*'],
  ...['error[0-9]', '^import', ';$', '^$', '[Ww]arning', 'colou\\?r', '^user', 'v[0-9]'],
];
export const GLOBS = words(`
  *.txt *.log *.bak *.tmp *.jpg *.mp3 *.c *.py *.html *.conf *.gz *.o *.java *.sh *.csv test* *test*
  foo* *foo* *.old *~ core.* *.so *.so.* report_* *_backup *2020* IMG_* *.JPG img*.png a*.txt
  data-??.csv chapter[0-9].tex *.log.* lib*.so access_log* *cache* *.class *.pyc *.swp draft-*
  [abc]*.txt *[0-9] file?.dat README* Makefile* *config*
`);
export const USERS = words(`
  alice bob carol dave eve root root www-data nobody john mary jenkins deploy git postgres mysql
  backup admin guest peter anna student jdoe ubuntu oracle nginx tom lisa max
`);
export const GROUPS_OF_USERS = words(`
  users staff wheel sudo admin developers www-data adm audio video docker team students root ops
  editors research sales lp disk games
`);
export const HOSTS = words(`
  example.com server1 server2 web01 db.example.org backup.local 192.168.1.10 10.0.0.5 127.0.0.1
  localhost google.com mail.example.com host1 remote.host.net 8.8.8.8 node-3 raspberrypi
  files.example.net github.com 172.16.0.20 myserver gateway
`);
export const URLS = words(`
  https://example.com http://example.com/index.html https://example.com/file.zip
  http://example.org/data.csv https://files.example.net/archive.tar.gz ftp://ftp.example.com/pub
  https://api.example.com/users http://localhost:8080/status https://example.com/install.sh
  https://www.example.org/docs/ http://192.168.1.10/image.iso
`);
export const MODES = words('644 644 755 755 600 700 777 664 640 750 775 666 400 444 440 555 711');
export const SYMBOLIC = words('u+x g+w a+r o-w +x go-rwx u+rw a+x g-w o-rwx ug+rw a-w u=rw o+r');
export const PORTS = words('80 443 22 8080 3000 5432 3306 8000 21 25 53 6379 9090 8443 5000 27017');
export const NAMES = words(`
  nginx apache2 mysqld sshd firefox chrome python3 java node redis postgres docker cron bash vim
  myapp worker backup report project archive build data photo log session server client main test
  job1 demo release notes thesis release-2 web_app my_project libfoo tool setup config cache core
`);
export const VARIABLES = words(`
  PATH HOME USER EDITOR LANG SHELL JAVA_HOME name file dir count i x path line var result total
  MY_VAR DEBUG PORT url input output TMPDIR PYTHONPATH LD_LIBRARY_PATH host
`);
export const CURRENT: readonly string[] = [
  ...['the current directory', 'the current directory', 'the current directory'],
  ...['the current folder', 'this directory', 'this folder', 'the working directory'],
  ...['the current working directory', 'the current dir', 'the present directory'],
];
export const HOME: readonly string[] = [
  ...['my home directory', 'the home directory', 'my home folder', 'my home', 'the home folder'],
  ...['your home directory', "the user's home directory"],
];
export const SYSTEM: readonly string[] = [
  ...['the whole system', 'the entire system', 'the root directory', 'the file system'],
  ...['the entire filesystem', 'the whole filesystem', 'the system', '/'],
];
