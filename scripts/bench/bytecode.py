"""What the interpreter that runs this would compile anew: `bytecode.py <prefix>`, JSON on stdout.

It judges each .pyc as its own importlib does, and asks a first start (python -v) what it had to compile.
"""

import importlib._bootstrap_external as external
import importlib.util
import json
import os
import re
import subprocess
import sys

FIRST = 'import asyncio, ctypes, json, pip._internal.cli.main, sqlite3, ssl, sysconfig; sysconfig.get_config_vars()'


def is_stale(compiled, source):
    with open(compiled, 'rb') as file:
        data = file.read()
    try:
        flags = external._classify_pyc(data, compiled, {})
        if flags & 1:
            if flags & 2:
                with open(source, 'rb') as file:
                    external._validate_hash_pyc(data, importlib.util.source_hash(file.read()), compiled, {})
        else:
            stat = os.stat(source)
            external._validate_timestamp_pyc(data, int(stat.st_mtime), stat.st_size & 0xFFFFFFFF, compiled, {})
    except (ImportError, EOFError):
        return True
    return False


def count(prefix):
    files = stale = 0
    for directory, _, names in os.walk(prefix):
        if os.path.basename(directory) != '__pycache__':
            continue
        for name in (name for name in names if name.endswith('.pyc')):
            compiled = os.path.join(directory, name)
            try:
                source = importlib.util.source_from_cache(compiled)
            except ValueError:
                continue
            # Without its source nobody takes it, and of another interpreter nobody here would.
            if '.%s.' % sys.implementation.cache_tag in name and os.path.exists(source):
                files += 1
                stale += is_stale(compiled, source)
    return files, stale


def compiled_at_first_start():
    told = subprocess.run([sys.executable, '-I', '-B', '-v', '-c', FIRST], stderr=subprocess.PIPE, text=True)
    if told.returncode != 0:
        sys.exit(told.stderr)
    return len(re.findall(r"^# code object from [^'].*\.py$", told.stderr, re.MULTILINE))


FILES, STALE = count(sys.argv[1])
json.dump({'files': FILES, 'stale': STALE, 'compiled': compiled_at_first_start()}, sys.stdout)
