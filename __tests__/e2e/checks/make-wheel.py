"""Writes greet-1.0-py3-none-any.whl, a module with a command, into the working directory."""

import zipfile

files = {
    'greet.py': 'import sys\n\n\ndef main():\n    print("hello from", sys.prefix)\n',
    'greet-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: greet\nVersion: 1.0\n',
    'greet-1.0.dist-info/WHEEL': 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    'greet-1.0.dist-info/entry_points.txt': '[console_scripts]\ngreet = greet:main\n',
}
record = ''.join('%s,,\n' % name for name in [*files, 'greet-1.0.dist-info/RECORD'])
with zipfile.ZipFile('greet-1.0-py3-none-any.whl', 'w') as wheel:
    for name, text in {**files, 'greet-1.0.dist-info/RECORD': record}.items():
        wheel.writestr(name, text)
