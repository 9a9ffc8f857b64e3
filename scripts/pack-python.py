#!/usr/bin/env python3
"""Packs the Python that runs this as if it had been built for /opt/python-<version>.

For the demo and for tests: an interpreter that really works, in seconds and without a compiler. What is published for
others is built by build-cpython.sh; a tarball of this script needs the machine's own libraries in their own versions.
The same interpreter gives the same bytes every time.
"""

import argparse
import glob
import hashlib
import importlib.util
import io
import os
import pprint
import re
import site
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile

try:
    import gzip
except ImportError:
    gzip = None  # there is no zlib, which is told later

# What the interpreter must have, and the Debian package with which a build of one's own gets it.
REQUIRED = {
    '_ssl': 'libssl-dev', '_hashlib': 'libssl-dev', 'zlib': 'zlib1g-dev', '_bz2': 'libbz2-dev',
    '_lzma': 'liblzma-dev', '_ctypes': 'libffi-dev', '_sqlite3': 'libsqlite3-dev', '_uuid': 'uuid-dev',
}
EXPECTED = ['readline', '_decimal', '_curses', 'pyexpat']
# The variables of sysconfig and of build-details.json that name places of the installation.
PLACES = {
    'BINDIR', 'BINLIBDEST', 'CONFINCLUDEDIR', 'CONFINCLUDEPY', 'DESTLIB', 'DESTSHARED', 'EXENAME', 'INCLUDEDIR', 'INCLUDEPY',
    'LIBDEST', 'LIBDIR', 'LIBPC', 'LIBPL', 'MACHDESTLIB', 'MANDIR', 'SCRIPTDIR', 'datarootdir', 'exec_prefix', 'prefix',
    'host_exec_prefix', 'host_prefix', 'base_prefix', 'base_interpreter', 'dynamic', 'dynamic_stableabi', 'headers',
    'pkgconfig_path', 'static',
}
PLATLIBDIR = getattr(sys, 'platlibdir', 'lib')
LEFT_OUT_DIRECTORIES = {'__pycache__', 'test', 'tests', 'idle_test', 'site-packages', 'dist-packages'}
# Tests, what only linking needs, and what belongs to the machine and not to the interpreter.
LEFT_OUT_FILES = re.compile(
    r'(_test|_ctypes_test|_xxtest|xxlimited|xxsubtype).*\.so|libpython.*|.*\.(a|o|pyc)|python-config\.py'
    r'|EXTERNALLY-MANAGED|(site|user)customize\.py')
MODIFIED = 315532800  # 1980: every tool can tell this time
STAND_IN = b'''import os, sys

if sys.argv[1:] != ['--version'] and sys.argv[1:] != ['--disable-pip-version-check', '--version']:
    sys.exit('This is no pip but a stand-in: there was none where this Python was packed.')
print('pip 0 (a stand-in) from %s (python %d.%d)' % (os.path.dirname(__file__), *sys.version_info[:2]))
'''


class Unpackable(Exception):
    """Says what is missing, and what to do."""


class Tree:
    """What will lie below the prefix: paths to bytes, and to files of this machine that are read when written."""

    def __init__(self):
        self.files, self.links, self.directories = {}, {}, set()

    def add_file(self, path, source):
        self.files[path] = (source, 0o755 if os.access(source, os.X_OK) else 0o644)

    def add_bytes(self, path, content, mode=0o644):
        self.files[path] = (content, mode)

    def add_directory(self, path, source, keep=lambda name: True):
        """Links become what they lead to; one that leads back up would have no end."""
        self.directories.add(path)
        for entry in os.scandir(source):
            if entry.is_dir():
                loops = os.path.realpath(source + '/x').startswith(os.path.realpath(entry.path) + '/')
                if keep(entry.name + '/') and not loops:
                    self.add_directory(path + '/' + entry.name, entry.path, keep)
            elif entry.is_file() and keep(entry.name):
                self.add_file(path + '/' + entry.name, entry.path)

    def bytes_of(self, path):
        content = self.files[path][0]
        if isinstance(content, bytes):
            return content
        with open(content, 'rb') as file:
            return file.read()

    def members(self, root):
        for path in [*self.files, *self.links]:
            parts = path.split('/')
            self.directories.update('/'.join(parts[:count]) for count in range(1, len(parts)))
        for path in sorted({'', *self.directories, *self.links, *self.files}):
            member = tarfile.TarInfo(root + '/' + path if path else root)
            member.mtime, member.mode, content = MODIFIED, 0o755, b''
            if path in self.files:
                content = self.bytes_of(path)
                member.size, member.mode = len(content), self.files[path][1]
            elif path in self.links:
                member.type, member.linkname, member.mode = tarfile.SYMTYPE, self.links[path], 0o777
            else:
                member.type = tarfile.DIRTYPE
            yield member, io.BytesIO(content)


def version_of(info):
    level = {'alpha': 'a', 'beta': 'b', 'candidate': 'rc'}.get(info.releaselevel)
    threading = 't' if sysconfig.get_config_var('Py_GIL_DISABLED') else ''
    return '%d.%d.%d' % info[:3] + ('%s%d' % (level, info.serial) if level else '') + threading


def read_distro():
    try:
        with open('/etc/os-release') as file:
            fields = dict(re.findall(r'^(ID|VERSION_ID)="?([^"\n]*)"?$', file.read(), re.M))
    except OSError:
        fields = {}
    name = re.sub('[^a-z]', '', fields.get('ID', 'linux').lower())
    return name + re.match(r'[0-9.]*', fields.get('VERSION_ID', '')).group().strip('.')


def architecture_infix():
    machine = sysconfig.get_platform().split('-')[-1]
    return '' if machine == 'x86_64' else '-' + {'aarch64': 'arm64'}.get(machine, machine)


def load_modules():
    """All that matter, so that the libraries that they use are mapped as well."""
    missing = [name for name in REQUIRED if not imports(name)]
    if missing:
        packages = ' '.join(sorted({REQUIRED[name] for name in missing}))
        raise Unpackable('%s has no %s. %s' % (sys.executable, ', '.join(missing), (
            'Install the rest of it, as in: sudo apt-get install -y python3' if sys.base_prefix == '/usr' else
            'Install what it lacked and build it again, as in: sudo apt-get install -y ' + packages)))
    for name in EXPECTED:
        imports(name)


def imports(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def find_own_libraries():
    """Mapped into this process: its libpython, if that is not in the program; all others when the prefix is its own."""
    with open('/proc/self/maps') as maps:
        paths = {line.split(None, 5)[5].rstrip() for line in maps if '.so' in line}
    shared_prefix = sys.base_prefix in ('/usr', '/usr/local')
    places = {os.path.realpath(os.path.join(sys.base_prefix, name)) for name in ('lib', 'lib64')}
    return sorted(path for path in paths if os.path.basename(path).startswith('libpython')
                  or not shared_prefix and os.path.dirname(path) in places)


def add_library(tree, path):
    tree.add_file('lib/' + os.path.basename(path), path)
    for entry in os.scandir(os.path.dirname(path)):
        if entry.is_symlink() and os.path.realpath(entry.path) == path:
            tree.links['lib/' + entry.name] = os.path.basename(path)
        elif entry.name == 'libpython3.so' and os.path.basename(path).startswith('libpython'):
            tree.add_file('lib/libpython3.so', entry.path)


def find_pip(stand_in):
    """A pip that works alone, as paths to bytes: what is installed, or a wheel that venvs get theirs from."""
    spec = importlib.util.find_spec('pip')
    roots = [os.path.dirname(os.path.dirname(spec.origin))] if spec and spec.origin else []
    wheels = [os.path.join(os.path.dirname(os.__file__), 'ensurepip/_bundled'), '/usr/share/python-wheels']
    candidates = [read_installed_pip(root) for root in [*roots, site.getusersitepackages()]]
    candidates += [read_wheel(path) for root in wheels for path in sorted(glob.glob(root + '/pip-*.whl'))]
    for files in candidates:
        if files and pip_works(files):
            return files
    missing = '%s has no pip. Install it, as in: %s' % (sys.executable, (
        'sudo apt-get install -y python3-pip' if sys.base_prefix == '/usr' else sys.executable + ' -m ensurepip'))
    if not stand_in:
        raise Unpackable(missing)
    print('a stand-in for pip is packed: %s' % missing, file=sys.stderr)
    record = 'pip/__init__.py,,0\npip/__main__.py,,%d\n' % len(STAND_IN)
    return {'pip/__init__.py': b'', 'pip/__main__.py': STAND_IN, 'pip-0.dist-info/RECORD': record.encode()}


def read_installed_pip(root):
    tree = Tree()
    for path in [*glob.glob(root + '/pip'), *glob.glob(root + '/pip-*-info')]:
        tree.add_directory(os.path.basename(path), path, lambda name: name != '__pycache__/')
    return {path: tree.bytes_of(path) for path in tree.files}


def read_wheel(path):
    with zipfile.ZipFile(path) as wheel:
        return {name: wheel.read(name) for name in wheel.namelist() if not name.endswith('/')}


def pip_works(files):
    program = 'import runpy, sys; sys.path.insert(0, sys.argv.pop(1)); runpy.run_module("pip", run_name="__main__")'
    with tempfile.TemporaryDirectory() as directory:
        for name, content in files.items():
            path = os.path.join(directory, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'wb') as file:
                file.write(content)
        command = [sys.executable, '-I', '-S', '-B', '-c', program, directory, '--version']
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE).returncode == 0


def relocator(prefix, old_prefixes):
    """A short prefix, like /usr, begins too many other words: only variables that are known to mean it are changed."""

    def relocate(name, text):
        for old in old_prefixes:
            if old.count('/') > 1:
                text = re.sub(re.escape(old) + r'(?![\w.+-])', prefix, text)
            elif name in PLACES and (text + '/').startswith(old + '/'):
                text = prefix + text[len(old):]
        return text

    return relocate


def edit_build_files(tree, library, relocate, fixed):
    """Where the build's own prefix is written down: variables for Python, and lines of NAME=VALUE or "NAME": "VALUE"."""
    assignment = re.compile(r'^([ \t"]*(\w+)"?[ \t]*[=:][ \t]*"?)([^"\n]*)', re.M)
    data = re.compile(re.escape(library) + r'/_sysconfigdata_.*\.py')
    text = re.compile(re.escape(library) + r'/(_sysconfig_vars_.*\.json|build-details.*\.json|config-[^/]*/Makefile)'
                      r'|lib/pkgconfig/.*\.pc')
    for path in tree.files:
        if data.fullmatch(path):
            variables = {name: relocate(name, value) if isinstance(value, str) else value
                         for name, value in read_variables(tree.bytes_of(path)).items()}
            tree.add_bytes(path, ('build_time_vars = %s\n' % pprint.pformat({**variables, **fixed})).encode())
        elif text.fullmatch(path):
            content = relocate('', tree.bytes_of(path).decode('latin1'))
            edited = assignment.sub(lambda match: match.group(1) + relocate(match.group(2), match.group(3)), content)
            tree.add_bytes(path, edited.encode('latin1'))


def make_tree(prefix, stand_in):
    tree, stdlib = Tree(), os.path.dirname(os.path.realpath(os.__file__))
    python = os.path.basename(stdlib)
    library = 'lib/' + python
    tree.add_file('bin/' + python, os.path.realpath('/proc/self/exe'))
    tree.links['bin/python3'] = python
    tree.add_directory(library, stdlib, lambda name: name.rstrip('/') not in LEFT_OUT_DIRECTORIES
                       and not LEFT_OUT_FILES.fullmatch(name))
    libraries = find_own_libraries()
    for path in libraries:
        add_library(tree, path)
    if PLATLIBDIR != 'lib':
        tree.links[PLATLIBDIR] = 'lib'
    add_pip(tree, prefix, python, find_pip(stand_in))
    variables = sysconfig.get_config_vars()
    config = library + '/' + os.path.basename(variables['LIBPL'])
    add_headers(tree, python, variables)
    # All that setup wants to find, wherever this build had it; Debian names a shared library that it does not use.
    shared = any(os.path.basename(path).startswith('libpython') for path in libraries)
    fixed = {'LIBDIR': prefix + '/lib', 'INCLUDEPY': prefix + '/include/' + python, 'LIBPL': prefix + '/' + config,
             'Py_ENABLE_SHARED': int(shared)}
    tree.directories.update(['include/' + python, config])
    edit_build_files(tree, library, relocator(prefix, find_prefixes(tree, library)), fixed)
    return tree


def find_prefixes(tree, library):
    """Builds that were moved were configured with another prefix than they have."""
    files = [path for path in tree.files if path.startswith(library + '/_sysconfigdata_')]
    found = {read_variables(tree.bytes_of(path)).get('prefix', sys.base_prefix) for path in files}
    return sorted({sys.base_prefix, *found}, key=len, reverse=True)


def read_variables(content):
    found = {}
    exec(content, found)
    return found['build_time_vars']


def place_of(path):
    """Where a path of this machine lies in the tree."""
    relative = os.path.relpath(path, sys.base_prefix)
    if relative.startswith('..'):
        raise Unpackable('%s has %s outside of its prefix %s' % (sys.executable, path, sys.base_prefix))
    return re.sub('^%s/' % re.escape(PLATLIBDIR), 'lib/', relative)


def add_pip(tree, prefix, python, files):
    """Where sysconfig says that packages lie: on Debian that is not below the library, or not where they are looked for."""
    purelib = sysconfig.get_path('purelib')
    for name, content in files.items():
        tree.add_bytes(place_of(purelib) + '/' + name, content)
    if b'python-wheels' in files.get('pip/_vendor/__init__.py', b''):  # Debian's, which had its parts taken out
        tree.add_directory('share/python-wheels', '/usr/share/python-wheels')
    looked_for = site.getsitepackages()
    if purelib not in looked_for:
        way = os.path.relpath(place_of(purelib), place_of(looked_for[0]))
        tree.add_bytes(place_of(looked_for[0]) + '/purelib.pth', (way + '\n').encode())
    script = '#!%s/bin/%s\nimport runpy\n\nrunpy.run_module("pip", run_name="__main__")\n' % (prefix, python)
    tree.add_bytes('bin/pip3', script.encode(), 0o755)


def add_headers(tree, python, variables):
    include = variables['INCLUDEPY']
    if os.path.isdir(include):
        tree.add_directory('include/' + python, include)
    multiarch = variables.get('MULTIARCH') or ''
    own = os.path.join(os.path.dirname(include), multiarch, python)
    if multiarch and os.path.isdir(own):
        tree.add_directory('include/%s/%s' % (multiarch, python), own)
    for path in glob.glob('%s/pkgconfig/*.pc' % variables['LIBDIR']):
        if re.match(r'python-?3', os.path.basename(path)):
            tree.add_file('lib/pkgconfig/' + os.path.basename(path), path)


def write_tarball(tree, root, target, level):
    part = '%s.part-%d' % (target, os.getpid())
    try:
        with open(part, 'wb') as raw, gzip.GzipFile('', 'wb', level, raw, mtime=0) as packed:
            with tarfile.open(fileobj=packed, mode='w', format=tarfile.GNU_FORMAT) as archive:
                for member, content in tree.members(root):
                    archive.addfile(member, content)
        with open(part, 'rb') as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        os.replace(part, target)
    finally:
        if os.path.exists(part):
            os.remove(part)
    with open(target + '.sha256', 'w') as file:
        file.write('%s  %s\n' % (digest, os.path.basename(target)))


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--output', default='.', help='directory of the tarball and its .sha256 (default: this one)')
    parser.add_argument('--build', type=int, default=1, help='build number (default: 1)')
    parser.add_argument('--distro', default=read_distro(), help='default: of os-release')
    parser.add_argument('--compresslevel', type=int, choices=range(1, 10), default=1, help='of gzip (default: 1, fast)')
    parser.add_argument('--stand-in', action='store_true', help='where there is no pip, pack one that only says so')
    return parser.parse_args()


def run_alone():
    """Again without the caller's environment, and out of a venv: the interpreter itself is what is packed."""
    is_venv = sys.prefix != sys.base_prefix
    if sys.flags.isolated and not is_venv:
        return
    name = os.path.basename(os.path.dirname(os.__file__))
    python = os.path.join(sys.base_prefix, 'bin', name) if is_venv else sys.executable
    if not os.path.exists(python):
        raise Unpackable('%s is a venv of an interpreter that is not at %s' % (sys.prefix, python))
    os.execv(python, [python, '-I', '-B', os.path.abspath(__file__), *sys.argv[1:]])


def main():
    if sys.version_info < (3, 8) or sys.implementation.name != 'cpython' or not sys.platform.startswith('linux'):
        raise Unpackable('%s is no CPython 3.8 or newer on Linux' % sys.executable)
    run_alone()
    options = parse_arguments()
    load_modules()
    version = version_of(sys.version_info)
    prefix = '/opt/python-' + version
    name = 'cpython-%s-%s%s-build%d.tgz' % (version, options.distro, architecture_infix(), options.build)
    target = os.path.join(os.path.abspath(options.output), name)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    write_tarball(make_tree(prefix, options.stand_in), prefix[1:], target, options.compresslevel)
    print(target)


if __name__ == '__main__':
    try:
        main()
    except Unpackable as problem:
        sys.exit('pack-python: %s' % problem)
