import type { Check } from './check.ts'
import { py, sh } from './check.ts'

const packs = (name: string): Check =>
  py(
    `${name} gives back what it took`,
    `import ${name} as codec; assert codec.decompress(codec.compress(b'CPython ' * 10000)) == b'CPython ' * 10000`
  )

const pool = (method: string): Check =>
  py(
    `a pool of processes works by ${method}`,
    `import multiprocessing
with multiprocessing.get_context('${method}').Pool(2) as pool: print(*pool.map(abs, [-1, -2, -3]))`,
    '1 2 3\n'
  )

/** What its library does. */
export const libraryChecks: readonly Check[] = [
  py(
    'ssl looks for certificates where the distro has them',
    `import ssl
paths = ssl.get_default_verify_paths()
assert ssl.OPENSSL_VERSION.startswith('OpenSSL ') and ssl.HAS_TLSv1_3, ssl.OPENSSL_VERSION
for path in paths.openssl_cafile, paths.openssl_capath: assert path.startswith(('/usr/', '/etc/')), path`
  ),
  py(
    'sqlite3 has full-text search and JSON',
    `import sqlite3
database = sqlite3.connect(':memory:')
database.execute('create virtual table words using fts5(word)')
database.execute('insert into words values (?)', ['relocated tree'])
print(*database.execute("select word, json_extract('[1, 2]', '$[1]') from words where words match 'tree'").fetchone())`,
    'relocated tree 2\n'
  ),
  ...['zlib', 'bz2', 'lzma'].map(packs),
  py(
    'ctypes calls libc',
    'import ctypes; print(ctypes.CDLL(None).strlen(b"seven77"), ctypes.CFUNCTYPE(ctypes.c_int)(lambda: 5)())',
    '7 5\n'
  ),
  py('uuid1 comes from libuuid', 'import _uuid, uuid; print(uuid.uuid1().version)', '1\n'),
  py(
    'every hash that is guaranteed works',
    `import hashlib
for name in sorted(hashlib.algorithms_guaranteed): hashlib.new(name, b'x').hexdigest(*[8] * name.startswith('shake'))
print(hashlib.sha256(b'').hexdigest()[:12], hashlib.pbkdf2_hmac('sha256', b'password', b'salt', 1).hex()[:12])`,
    'e3b0c44298fc 120fb6cffcf8\n'
  ),
  py(
    'decimal is the fast one',
    'import _decimal, decimal; print(decimal.Decimal(1) / 7)',
    `0.${'142857'.repeat(4)}1429\n`
  ),
  py('curses and readline import', 'import curses, curses.panel, readline; curses.setupterm("dumb")'),
  pool('fork'),
  pool('spawn'),
  py(
    'it starts itself again, with an empty environment',
    `import subprocess
subprocess.run([sys.executable, '-c', 'import sys; print(sys.prefix)'], env={}, check=True)`,
    '$PREFIX\n'
  ),
  py(
    'time zones are looked for where the distro has them',
    `import time, zoneinfo
os.environ['TZ'] = 'CET-1'; time.tzset()
print(zoneinfo.TZPATH[0], time.localtime(0).tm_hour)`,
    '/usr/share/zoneinfo 1\n'
  ),
  sh(
    'text is UTF-8, whatever the locale is called',
    `for locale in C C.UTF-8 POSIX; do env -i LC_ALL=$locale "$PREFIX/bin/python3" -c 'print("ñandú", open(0).encoding.lower())' </dev/null; done | uniq`,
    'ñandú utf-8\n'
  ),
  py(
    'JSON and XML are read and written',
    `import json, xml.etree.ElementTree as tree, _elementtree, pyexpat
print(json.loads(json.dumps({'a': [1, None]})), tree.tostring(tree.fromstring('<a><b c="d"/></a>')).decode())`,
    '{\'a\': [1, None]} <a><b c="d" /></a>\n'
  ),
  py(
    'a server answers on 127.0.0.1',
    `import http.server, threading, urllib.request
open('index.html', 'w').write('served')
http.server.SimpleHTTPRequestHandler.log_message = lambda *words: None
with http.server.ThreadingHTTPServer(('127.0.0.1', 0), http.server.SimpleHTTPRequestHandler) as server:
    threading.Thread(target=server.serve_forever).start()
    print(urllib.request.urlopen('http://127.0.0.1:%d/' % server.server_port, timeout=20).read().decode())
    server.shutdown()`,
    'served\n'
  ),
  py(
    'threads share work',
    `from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(4) as pool: print(sum(pool.map(len, ['ab'] * 1000)))`,
    '2000\n'
  ),
  py(
    'asyncio runs tasks and child processes',
    `import asyncio
async def child(word):
    process = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print("%s")' % word, stdout=asyncio.subprocess.PIPE)
    return (await process.communicate())[0].decode().strip()
async def main(): print(*await asyncio.gather(child('one'), child('two')))
asyncio.run(main())`,
    'one two\n'
  ),
  sh(
    'compileall compiles a module, that runs without its source',
    `echo 'print(__name__)' >module.py; python -m compileall -q -b module.py; rm module.py; python -m module`,
    '__main__\n'
  ),
  sh(
    'unittest finds and runs tests',
    `printf 'import unittest\\nclass T(unittest.TestCase):\\n    def test_it(self): self.assertEqual(1, 1)\\n' >test_it.py; python -m unittest -q 2>&1 | tail -n 1`,
    'OK\n'
  ),
  py(
    'every extension module that was built imports',
    `import importlib
for file in os.listdir(sysconfig.get_path('platstdlib') + '/lib-dynload'):
    name = file.partition('.')[0]
    if name not in ('_tkinter', '_gdbm', '_dbm'): importlib.import_module(name)`
  )
]
