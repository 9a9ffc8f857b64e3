"""Uses what programs use of an interpreter, and prints what came of it as JSON."""

import bz2
import ctypes
import json
import lzma
import os
import sqlite3
import ssl
import subprocess
import sys
import sysconfig
import uuid
import zlib

text = b'CPython ' * 10_000


def use_tls():
    """Both ends of a connection in this process, as far as they get without a certificate."""
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = ssl.create_default_context().wrap_bio(to_client, to_server, server_hostname='localhost')
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).wrap_bio(to_server, to_client, server_side=True)
    outcomes = []
    for end in (client, server):
        try:
            end.do_handshake()
        except ssl.SSLError as error:
            outcomes.append(error.reason or type(error).__name__)
    return outcomes


def use_sqlite():
    with sqlite3.connect(':memory:') as connection:
        connection.execute('create table builds (version text)')
        connection.executemany('insert into builds values (?)', [('3.11.2',), ('3.12.6',)])
        return connection.execute('select max(version) from builds').fetchone()[0]


def use_ctypes():
    libc = ctypes.CDLL(None)
    libc.strlen.argtypes, libc.strlen.restype = [ctypes.c_char_p], ctypes.c_size_t
    return libc.strlen(b'seven77')


def libpython():
    with open('/proc/self/maps') as maps:
        return sorted({line.split(None, 5)[5].strip() for line in maps if '/libpython' in line})


# A build is told its libraries when it is made; a child of it must find them as well.
child = subprocess.run([sys.executable, '-c', 'print("child")'], env={}, capture_output=True, text=True)

print(json.dumps({
    'version': '%d.%d.%d' % sys.version_info[:3],
    'prefix': sys.prefix,
    'executable': sys.executable,
    'libpython': [os.path.realpath(path) for path in libpython()],
    'includes': os.path.exists(os.path.join(sysconfig.get_path('include'), 'Python.h')),
    'tls': use_tls(),
    'sqlite': use_sqlite(),
    'compression': [module.decompress(module.compress(text)) == text for module in (bz2, lzma, zlib)],
    'ctypes': use_ctypes(),
    'uuid': uuid.uuid1().version,
    'child': child.stdout,
}))
