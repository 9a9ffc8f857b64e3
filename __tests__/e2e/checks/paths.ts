import type { Check } from './check.ts'
import { py, sh } from './check.ts'

const wordsExist = `for word in $words; do case $word in -I*|-L*) test -d "\${word#-?}"; seen=yes;; esac; done; test "$seen" = yes`

/** What it tells others of where things are. */
export const pathChecks: readonly Check[] = [
  py(
    'the paths of sysconfig exist in the installation',
    `for name, path in sysconfig.get_paths().items(): assert (path + '/').startswith(prefix + '/') and os.path.isdir(path), (name, path)`
  ),
  py(
    'the variables of sysconfig for those who build lead to files of the installation',
    `for name, file in dict(LIBDIR=sysconfig.get_config_var('INSTSONAME'), INCLUDEPY='Python.h', LIBPL='Makefile', BINDIR='python3', LIBPC='python3.pc', DESTSHARED='', SCRIPTDIR='', MANDIR='man1').items():
    path = os.path.join(sysconfig.get_config_var(name), file)
    assert path.startswith(prefix + '/') and os.path.exists(path), (name, path)`
  ),
  py(
    'the Makefile and pyconfig.h that sysconfig names can be read',
    `for path in sysconfig.get_makefile_filename(), sysconfig.get_config_h_filename(): assert path.startswith(prefix + '/') and os.path.getsize(path) > 1000, path
assert sysconfig.parse_config_h(open(sysconfig.get_config_h_filename()))['Py_ENABLE_SHARED'] == 1`
  ),
  py(
    'no variable of sysconfig names the build prefix or the tool cache, unless that is where it is',
    // sysconfig resolves the links of two of them itself.
    `own = 'CONFIG_ARGS', 'projectbase', 'srcdir'
for name, value in sysconfig.get_config_vars().items():
    for other in '/opt/python-' + os.environ['VERSION'], os.environ['STORE']: assert other in prefix or name in own or other not in str(value), (name, value)`
  ),
  py(
    'sys.path is the installation, as far as it exists',
    `for path in sys.path[1:]: assert path.startswith(prefix + '/lib/') and (path.endswith('.zip') or os.path.isdir(path)), path`
  ),
  py(
    'the site-packages that are used are its own, and this job may write there',
    `import site
assert site.getsitepackages() == [sysconfig.get_path('purelib')] and os.access(site.getsitepackages()[0], os.W_OK)`
  ),
  sh('no text in the tree names the tool cache', '! grep -rIlF "$STORE" "$PREFIX/"'),
  sh(
    'no text in the tree but what corrects itself names the build prefix',
    `grep -rIlF "/opt/python-$VERSION" "$PREFIX/" | grep -vE '/(bin/python[0-9.t]*-config|config-[^/]*/Makefile|_sysconfigdata_[^/]*[.]py|_sysconfig_vars_[^/]*[.]json)$' || true`
  ),
  sh('no link of the tree leads nowhere', 'find "$PREFIX/" -xtype l'),
  sh(
    'nothing in the tree is writable by others or runs as its owner',
    'find "$PREFIX/" ! -type l -perm /6002'
  ),
  sh(
    'pkg-config knows where python3 is',
    `words=$(pkg-config --cflags --libs python3); seen=; ${wordsExist}; [ "$(pkg-config --variable=prefix python3)" -ef "$PREFIX" ]`
  ),
  sh(
    'pkg-config knows what embedders need',
    `words=$(pkg-config --cflags --libs python3-embed); seen=; ${wordsExist}; [ "$(pkg-config --variable=libdir python3-embed)" -ef "$PREFIX/lib" ]; case $words in *-lpython$N*) ;; *) exit 1;; esac`
  ),
  sh(
    'pkg-config tells the version',
    'pkg-config --modversion python3; pkg-config --exists "python-$N" "python-$N-embed"',
    '$N\n'
  ),
  sh(
    'python3-config knows the prefix',
    '[ "$(python3-config --prefix)" -ef "$PREFIX" ]; [ "$(python3-config --exec-prefix)" -ef "$PREFIX" ]'
  ),
  sh(
    'python3-config knows the headers',
    `words=$(python3-config --includes); seen=; ${wordsExist}; test -f "\${words##*-I}/Python.h"`
  ),
  sh(
    'python3-config knows the libraries',
    `words=$(python3-config --embed --ldflags); seen=; ${wordsExist}; case " $words " in *" -lpython$N "*) ;; *) exit 1;; esac`
  ),
  sh('python3-config names no run path', `! python3-config --embed --ldflags --libs --cflags | grep rpath`),
  sh(
    'python3-config knows the directory of the Makefile',
    'directory=$(python3-config --configdir); test -f "$directory/Makefile"; [ "$directory/../../.." -ef "$PREFIX" ]'
  ),
  sh(
    'the python-config.py beside the Makefile runs',
    '"$PREFIX/lib/python$N"/config-*/python-config.py --prefix',
    '$PREFIX\n'
  )
]
