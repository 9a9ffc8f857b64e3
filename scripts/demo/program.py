"""What a workflow step does with its interpreter, and what an interpreter that was packed badly can't do."""

import bz2
import ctypes
import lzma
import os
import platform
import sqlite3
import ssl
import sys
import uuid

text = b'IACT ' * 2000


def tell(name, fact):
    print('%s: %s' % (name, fact))


tell('python', '%s at %s' % (platform.python_version(), os.path.realpath(sys.executable)))
tell('ssl', '%s, %d ciphers' % (ssl.OPENSSL_VERSION, len(ssl.create_default_context().get_ciphers())))
with sqlite3.connect(':memory:') as database:
    squares = database.execute('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10)'
                               ' SELECT sum(i * i) FROM n').fetchone()[0]
tell('sqlite3', '%s, the squares of 1 to 10 sum up to %d' % (sqlite3.sqlite_version, squares))
for module in lzma, bz2:
    packed = module.compress(text)
    same = module.decompress(packed) == text
    tell(module.__name__, '%d bytes, %d packed, %s' % (len(text), len(packed), 'the same again' if same else 'DAMAGED'))
tell('ctypes', 'strlen of the C library counts %d' % ctypes.CDLL(None).strlen(b'IACT'))
tell('uuid', uuid.uuid5(uuid.NAMESPACE_URL, 'https://github.com/2-Coatl/iact-cpython-action'))
sys.exit(0 if same and squares == 385 else 1)
