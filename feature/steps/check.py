"""Asks an interpreter whether it is the one at this prefix; prints its version, or ends with why it is none.

It can start, print the right version and still run on the distro's libpython: that is what is looked at here.
The action asks the same (src/domain/interpreter-check.ts).
"""

import os
import sys
import sysconfig

REQUIRED = ['ssl', '_hashlib', 'zlib', 'bz2', 'lzma', 'ctypes', 'sqlite3', 'uuid', '_uuid']


def is_inside(prefix, path):
    return bool(path) and os.path.realpath(path).startswith(prefix + '/')


def find_faults(prefix):
    variables = sysconfig.get_config_vars()
    for name in ('prefix', 'base_prefix'):
        if os.path.realpath(getattr(sys, name)) != prefix:
            yield 'sys.%s is %s' % (name, getattr(sys, name))
    with open('/proc/self/maps') as maps:
        mapped = {line.split(None, 5)[5].strip() for line in maps if '/libpython' in line}
    for path in sorted(mapped):
        if not is_inside(prefix, path):
            yield 'it runs on a libpython that is not its own: %s' % path
    if variables.get('Py_ENABLE_SHARED') and not mapped:
        yield 'it was built with a shared libpython and has none loaded'
    if sysconfig.get_path('purelib') not in sys.path:
        yield 'its site-packages directory is not on sys.path'
    places = {'INCLUDEPY': variables.get('INCLUDEPY'), 'LIBDIR': variables.get('LIBDIR'), 'LIBPL': variables.get('LIBPL'),
              'stdlib': sysconfig.get_path('stdlib'), 'purelib': sysconfig.get_path('purelib')}
    for name, path in places.items():
        if not is_inside(prefix, path) or not os.path.isdir(path):
            yield 'sysconfig names no directory of the installation: %s (%s)' % (name, path)
    for name in REQUIRED:
        try:
            __import__(name)
        except Exception as error:
            yield 'import %s fails: %s' % (name, error)


def version():
    level = {'alpha': 'a', 'beta': 'b', 'candidate': 'rc'}.get(sys.version_info.releaselevel)
    pre = '%s%d' % (level, sys.version_info.serial) if level else ''
    threads = 't' if sysconfig.get_config_var('Py_GIL_DISABLED') else ''
    return '%d.%d.%d' % sys.version_info[:3] + pre + threads


if __name__ == '__main__':
    faults = list(find_faults(os.path.realpath(sys.argv[1])))
    if faults:
        sys.exit('; '.join(faults))
    print(version())
