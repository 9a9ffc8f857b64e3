import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 22075:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ getState),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   N4: () => (/* binding */ endGroup),
/* harmony export */   Oh: () => (/* binding */ startGroup),
/* harmony export */   Pq: () => (/* binding */ setSecret),
/* harmony export */   S0: () => (/* binding */ addSummary),
/* harmony export */   V4: () => (/* binding */ getInput),
/* harmony export */   Yz: () => (/* binding */ debug),
/* harmony export */   dN: () => (/* binding */ exportVariable),
/* harmony export */   fM: () => (/* binding */ addPath),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   pq: () => (/* binding */ info),
/* harmony export */   uH: () => (/* binding */ setOutput)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89635);
/* harmony import */ var _node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(82902);
/* harmony import */ var _node_modules_actions_core_lib_summary_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1170);




/**
 * What `@actions/core` does to talk to the runner, by its own parts. Its index brings along an HTTP client for OpenID
 * tokens, which is three quarters of what a run would have to read and compile before its first line
 * (docs/performance.md), and by its exports nothing else of it can be had.
 */
function getInput(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
function setSecret(value) {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)('add-mask', {}, value);
}
function startGroup(title) {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)('group', {}, title);
}
function endGroup() {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)('endgroup', {}, '');
}
/** A line that is shown beside the log. */
function annotate(level, line, title) {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)(level, { title }, line);
}
function debug(line) {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)('debug', {}, line);
}
function info(line) {
    process.stdout.write(`${line}${node_os__WEBPACK_IMPORTED_MODULE_0__.EOL}`);
}
function setOutput(name, value) {
    setIn('OUTPUT', 'set-output', { name, value });
}
function saveState(name, value) {
    setIn('STATE', 'save-state', { name, value });
}
function getState(name) {
    return process.env[`STATE_${name}`] ?? '';
}
/** For this process as well. */
function exportVariable(name, value) {
    process.env[name] = value;
    setIn('ENV', 'set-env', { name, value });
}
/** For this process as well. */
function addPath(path) {
    if (isGiven('PATH'))
        (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__/* .issueFileCommand */ .n)('PATH', path);
    else
        (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)('add-path', {}, path);
    process.env['PATH'] = `${path}:${process.env['PATH'] ?? ''}`;
}
async function addSummary(markdown) {
    await _node_modules_actions_core_lib_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summary */ .z.addRaw(markdown, true).write();
}
/** Runners without that file know the command of old. */
function setIn(file, command, { name, value }) {
    if (isGiven(file))
        (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__/* .issueFileCommand */ .n)(file, (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareKeyValueMessage */ .v)(name, value));
    else
        (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueCommand */ .L)(command, { name }, value);
}
function isGiven(file) {
    return (process.env[`GITHUB_${file}`] ?? '') !== '';
}


/***/ }),

/***/ 65875:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ runnerState),
/* harmony export */   JO: () => (/* binding */ runnerCommands),
/* harmony export */   t1: () => (/* binding */ runnerLog)
/* harmony export */ });
/* unused harmony export plain */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(65410);
/* harmony import */ var _actions_core_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(22075);



/** The runner's commands. What is printed comes from outside at times, so no line of it may be a command. */
function runnerLog() {
    return {
        group: async (title, run) => {
            _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .startGroup */ .Oh(plain(title));
            try {
                return await run();
            }
            finally {
                _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .endGroup */ .N4();
            }
        },
        info: (line) => {
            _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .info */ .pq(plain(line));
        },
        // These are encoded by the library.
        warning: (code, line) => {
            _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .fz('warning', line, code);
        },
        notice: (code, line) => {
            _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .annotate */ .fz('notice', line, code);
        },
        debug: (line) => {
            _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .debug */ .Yz(line);
        }
    };
}
function runnerCommands() {
    return {
        setOutput: (name, value) => {
            tellRunner(() => {
                _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .setOutput */ .uH(name, value);
            });
        },
        activate: ({ path, variables }) => {
            tellRunner(() => {
                requireOnPath(path);
                for (const [name, value] of Object.entries(variables))
                    _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .exportVariable */ .dN(name, value);
                _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .addPath */ .fM(path);
            });
        },
        showTracebacks: () => {
            sendCommand('add-matcher', matcherFile());
        },
        async writeSummary(markdown) {
            if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '')
                return;
            await _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .addSummary */ .S0(markdown);
        }
    };
}
/** The PATH has no way to write a colon in a directory's name, and the runner's file for it none to write two lines. */
function requireOnPath(path) {
    if (!/[\r\n:]/.test(path))
        return;
    const what = path.includes(':') ? 'a colon in it' : 'more than one line';
    throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('INSTALL_BROKEN', `${JSON.stringify(path)} can't be put on the PATH: it has ${what}`, 'Name another directory with RUNNER_TOOL_CACHE.');
}
function runnerState() {
    return {
        keep: (name, value) => {
            tellRunner(() => {
                _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .saveState */ .LZ(name, value);
            });
        },
        read: (name) => _actions_core_js__WEBPACK_IMPORTED_MODULE_2__/* .getState */ .Gu(name)
    };
}
/** Beside `dist/`, in the action that is running: a bundle has no other way to know where it lies. */
function matcherFile() {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(process.argv[1] ?? ''), '../matchers/python.json');
}
/** As the library does it for the commands that it has. */
function sendCommand(command, value) {
    const data = value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    process.stdout.write(`::${command}::${data}\n`);
}
/** Later steps would not know, and yet this one would be green. */
function tellRunner(tell) {
    try {
        tell();
    }
    catch (cause) {
        if (cause instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR)
            throw cause;
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('PERMISSION_DENIED', `The later steps of the job can't be told what was done: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(cause)}`, 'The files that GITHUB_ENV, GITHUB_PATH, GITHUB_OUTPUT and GITHUB_STATE name must be there, and be writable for this user; in a container, mount them.', { cause });
    }
}
/**
 * The runner takes every line that starts with `::` or holds `##[` for a command. What .NET skips on its way to the
 * start is more than blanks: everything that shows nothing, so only what is to be seen counts as something before it.
 */
function plain(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line) => line.replace(/^([^!-~]*)::/, '$1: :').replaceAll('##[', '## ['))
        .join('\n');
}


/***/ }),

/***/ 63916:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ parseDistro),
/* harmony export */   EH: () => (/* binding */ parseBuild),
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   I5: () => (/* binding */ rootOf),
/* harmony export */   Kc: () => (/* binding */ findArtifact),
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   Tu: () => (/* binding */ compareArtifacts),
/* harmony export */   Uh: () => (/* binding */ isTwinName),
/* harmony export */   YE: () => (/* binding */ prettyDistro),
/* harmony export */   ZN: () => (/* binding */ parseArchitecture),
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   jh: () => (/* binding */ findBuildOfTag),
/* harmony export */   nf: () => (/* binding */ twinNameOf),
/* harmony export */   uW: () => (/* binding */ findTwin),
/* harmony export */   yX: () => (/* binding */ tarballGrammar)
/* harmony export */ });
/* unused harmony export distroGrammar */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65410);
/* harmony import */ var _python_version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(17741);


const tarballGrammar = 'cpython-<version>-<distro>[-<arch>]-build<build>.tgz';
const distroGrammar = 'a lower-case name and its version, as in ubuntu22.04 or debian12';
const BUILD = '[1-9][0-9]{0,8}';
const DISTRO = '[a-z]+(?:[0-9]+(?:\\.[0-9]+)*)?';
const ARCHITECTURE = '[a-z][a-z0-9_]*';
/** A name that no file system takes is nobody's. */
const TARBALL = new RegExp(`^(?=.{1,200}$)cpython-([0-9a-z.]+)-(${DISTRO})(?:-(${ARCHITECTURE}))?-build(${BUILD})\\.tgz$`);
const TAG = new RegExp(`^cpython-([0-9a-z.]+)-build(${BUILD})$`);
function tagOf({ version, build }) {
    return `cpython-${(0,_python_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPythonVersion */ .Md)(version)}-build${build}`;
}
function findBuildOfTag(tag) {
    const [, text = '', build] = TAG.exec(tag) ?? [];
    const version = (0,_python_version_js__WEBPACK_IMPORTED_MODULE_1__/* .findPythonVersion */ .uI)(text);
    return version === undefined ? undefined : { version, build: Number(build) };
}
/** `x64` is not spelled, every other architecture is. */
function fileNameOf(artifact) {
    const { distro, architecture, build } = artifact;
    const platform = architecture === 'x64' ? distro : `${distro}-${architecture}`;
    return `cpython-${(0,_python_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPythonVersion */ .Md)(artifact.version)}-${platform}-build${build}.tgz`;
}
function findArtifact(fileName) {
    const [, text = '', distro, architecture = 'x64', build] = TARBALL.exec(fileName) ?? [];
    const version = (0,_python_version_js__WEBPACK_IMPORTED_MODULE_1__/* .findPythonVersion */ .uI)(text);
    if (version === undefined || distro === undefined)
        return undefined;
    const artifact = { version, distro, architecture, build: Number(build) };
    return fileNameOf(artifact) === fileName ? artifact : undefined;
}
/** The same tree in a `.tar.zst`. */
function twinNameOf(artifact) {
    return fileNameOf(artifact).replace(/tgz$/, 'tar.zst');
}
/** What a twin is called after; of a tarball's own name nothing. */
function findTwin(fileName) {
    const [, stem] = /^(.+)\.tar\.zst$/.exec(fileName) ?? [];
    return stem === undefined ? undefined : findArtifact(`${stem}.tgz`);
}
/** A name that says of itself how the file is compressed. */
function isTwinName(name) {
    return name.endsWith('.tar.zst');
}
/** Where the build was configured to live, and where it is named when that is permitted. */
function prefixOf(version) {
    return `/opt/python-${(0,_python_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPythonVersion */ .Md)(version)}`;
}
/** The directory in the tarball that holds everything. */
function rootOf(version) {
    return prefixOf(version).slice(1);
}
/** Throws INPUT_INVALID. */
function parseBuild(text) {
    if (!new RegExp(`^${BUILD}$`).test(text)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${JSON.stringify(text.slice(0, 100))} is not a build number`, 'Write an integer from 1 on.');
    }
    return Number(text);
}
/** Throws INPUT_INVALID. */
function parseDistro(text) {
    if (!new RegExp(`^${DISTRO}$`).test(text) || text.length > 40) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${JSON.stringify(text.slice(0, 100))} is not a distro`, `Write ${distroGrammar}.`);
    }
    return text;
}
/** Throws INPUT_INVALID. */
function parseArchitecture(text) {
    if (!new RegExp(`^${ARCHITECTURE}$`).test(text) || text.length > 20) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${JSON.stringify(text.slice(0, 100))} is not an architecture`, 'Write it as Node does: x64, arm64, ...');
    }
    return text;
}
const PRETTY = new Map([
    ['almalinux', 'AlmaLinux'],
    ['centos', 'CentOS'],
    ['opensuse', 'openSUSE'],
    ['rhel', 'RHEL']
]);
/** `ubuntu22.04` → `Ubuntu 22.04`. */
function prettyDistro(distro) {
    const [, id = '', release = ''] = /^([a-z]+)(.*)$/.exec(distro) ?? [];
    return `${PRETTY.get(id) ?? id.charAt(0).toUpperCase() + id.slice(1)} ${release}`.trim();
}
/** The title of a release names its distro when all its tarballs share one. */
function titleOf(build, artifacts) {
    const distros = new Set(artifacts.map(({ distro }) => distro));
    const [only] = distros;
    const platform = distros.size === 1 && only !== undefined ? ` (${prettyDistro(only)})` : '';
    return `CPython ${(0,_python_version_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPythonVersion */ .Md)(build.version)} Build ${build.build}${platform}`;
}
/** Oldest first: by version, build, distro, architecture. */
function compareArtifacts(left, right) {
    return ((0,_python_version_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePythonVersions */ .pd)(left.version, right.version) ||
        left.build - right.build ||
        compareNames(left.distro, right.distro) ||
        compareNames(left.architecture, right.architecture));
}
/** Of plain letters and digits: to compare as people sort would load the rules of their languages first. */
function compareNames(left, right) {
    return left < right ? -1 : left > right ? 1 : 0;
}


/***/ }),

/***/ 14641:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ isWorkflowPath),
/* harmony export */   JW: () => (/* binding */ formatSignerWorkflow),
/* harmony export */   ik: () => (/* binding */ isSignerRef),
/* harmony export */   pv: () => (/* binding */ parseSignerWorkflow)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65410);
/* harmony import */ var _input_grammar_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(22988);


const WORKFLOW_PATH = /^\.github\/workflows\/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}\.ya?ml$/;
const HINT = 'Write owner/name, and where it is known the workflow and its full ref, as in ' +
    '2-Coatl/IACT---project/.github/workflows/publish.yml@refs/heads/main.';
/** `owner/name[/.github/workflows/file.yml][@ref]`. Throws INPUT_INVALID. */
function parseSignerWorkflow(text) {
    const [, owner = '', name = '', path, ref] = /^([^/@]+)\/([^/@]+)(?:\/([^@]+))?(?:@(.+))?$/s.exec(text) ?? [];
    if (owner === '')
        throw refusal(text, 'a workflow');
    if (path !== undefined && !isWorkflowPath(path))
        throw refusal(path, 'the path of a workflow');
    if (ref !== undefined && !isSignerRef(ref))
        throw refusal(ref, 'a full ref');
    return { repository: (0,_input_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(`${owner}/${name}`), path, ref };
}
function formatSignerWorkflow({ repository, path, ref }) {
    const file = path === undefined ? '' : `/${path}`;
    return `${(0,_input_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)(repository)}${file}${ref === undefined ? '' : `@${ref}`}`;
}
function isWorkflowPath(text) {
    return WORKFLOW_PATH.test(text);
}
/** Branches, tags and commits. What pull requests propose is built at refs/pull/..., and is never meant. */
function isSignerRef(text) {
    if (/^[0-9a-f]{40}$/.test(text))
        return true;
    return /^refs\/(?:heads|tags)\/./.test(text) && isRef(text);
}
function isRef(text) {
    try {
        return (0,_input_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRef */ .rd)(text) === text;
    }
    catch {
        return false;
    }
}
function refusal(text, kind) {
    const shown = text.length > 100 ? `${text.slice(0, 100)}...` : text;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${JSON.stringify(shown)} is not ${kind}`, HINT);
}


/***/ }),

/***/ 38913:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AO: () => (/* binding */ findApiDigest),
/* harmony export */   Bh: () => (/* binding */ checksumFileLimit),
/* harmony export */   CM: () => (/* binding */ findSha512),
/* harmony export */   HG: () => (/* binding */ formatChecksumFile),
/* harmony export */   T7: () => (/* binding */ findSha256),
/* harmony export */   j7: () => (/* binding */ parseChecksumFile)
/* harmony export */ });
/* unused harmony export findDigest */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65410);

const HEX_LENGTH = { sha256: 64, sha512: 128 };
/** A checksum file is a few lines; anything larger is something else. */
const checksumFileLimit = 1024 * 1024;
function findDigest(algorithm, text) {
    const hex = text.toLowerCase();
    return hex.length === HEX_LENGTH[algorithm] && /^[0-9a-f]+$/.test(hex) ? hex : undefined;
}
function findSha256(text) {
    return findDigest('sha256', text);
}
function findSha512(text) {
    return findDigest('sha512', text);
}
/** GitHub's `digest` of a release asset: `sha256:<hex>`, absent for old assets and old servers. */
function findApiDigest(digest) {
    return digest?.startsWith('sha256:') === true ? findSha256(digest.slice('sha256:'.length)) : undefined;
}
/** One line that `sha256sum -c --strict` accepts: the name is the bare file name. */
function formatChecksumFile(hex, fileName) {
    return `${hex}  ${fileName}\n`;
}
/**
 * The digest that a checksum file (GNU or BSD style, one or many lines) gives for exactly this file.
 * Throws CHECKSUM_MISSING when it gives none, or two that differ: half of a checksum is none.
 */
function parseChecksumFile(text, fileName, algorithm) {
    const found = new Set();
    for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
        const entry = findLine(line, algorithm);
        if (entry?.name === fileName)
            found.add(entry.hex);
    }
    const [hex, ...others] = found;
    if (hex === undefined)
        throw unusable(text, fileName, `names no ${algorithm} checksum of ${fileName}`);
    if (others.length > 0)
        throw unusable(text, fileName, `gives different checksums of ${fileName}`);
    return hex;
}
function findLine(line, algorithm) {
    const gnu = /^(\\?)([0-9a-fA-F]+) [ *](.+)$/.exec(line);
    const bsd = new RegExp(`^()${algorithm.toUpperCase()} \\((.+)\\) = ([0-9a-fA-F]+)$`).exec(line);
    const hex = findDigest(algorithm, gnu?.[2] ?? bsd?.[3] ?? '');
    const name = gnu?.[3] ?? bsd?.[2];
    if (hex === undefined || name === undefined)
        return undefined;
    return { hex, name: gnu?.[1] === '\\' ? unescapeName(name) : name };
}
/** sha256sum marks a line with a leading backslash when it had to escape the name. */
function unescapeName(name) {
    return name.replace(/\\([\\nr])/g, (_, kind) => ({ n: '\n', r: '\r' })[kind] ?? '\\');
}
function unusable(text, fileName, complaint) {
    const looks = text.trim() === '' ? ' It is empty.' : /^\s*</.test(text) ? ' It looks like a web page.' : '';
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('CHECKSUM_MISSING', `The checksum file ${complaint}.${looks}`, `It must hold the line "<checksum>  ${fileName}", as sha256sum writes it in the directory of the tarball.`);
}


/***/ }),

/***/ 67024:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ findCacheObstacle),
/* harmony export */   N2: () => (/* binding */ cacheDirectoryOf),
/* harmony export */   ar: () => (/* binding */ foreignDirectories),
/* harmony export */   o$: () => (/* binding */ lockFilesOf),
/* harmony export */   sn: () => (/* binding */ cacheKeysOf),
/* harmony export */   zx: () => (/* binding */ cachingTools)
/* harmony export */ });
/* harmony import */ var _python_version_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17741);

/** Tools whose packages can be kept from one run to the next. */
const cachingTools = ['pip', 'pipenv', 'poetry', 'uv'];
/** Where each tool writes down which packages it wants: a cache is as good as these files are the same. */
const lockFilesOf = {
    pip: ['**/requirements*.txt', '**/pyproject.toml'],
    pipenv: ['**/Pipfile.lock'],
    poetry: ['**/poetry.lock'],
    uv: ['**/uv.lock']
};
/** Directories whose lock files are other people's. */
const foreignDirectories = ['.git', '.tox', '.venv', 'node_modules', 'site-packages', 'venv'];
/** What the tool keeps is there to be used again by any project, or is the environment of one. */
const keeps = {
    pip: 'downloads',
    uv: 'downloads',
    pipenv: 'environments',
    poetry: 'environments'
};
/** The directory of a tool, by its own rules; pip has to be asked. */
function cacheDirectoryOf(tool, { environment, home }) {
    const set = (name) => environment[name] || undefined;
    const caches = set('XDG_CACHE_HOME') ?? `${home}/.cache`;
    switch (tool) {
        case 'pipenv':
            return set('WORKON_HOME') ?? `${set('XDG_DATA_HOME') ?? `${home}/.local/share`}/virtualenvs`;
        case 'poetry':
            return (set('POETRY_VIRTUALENVS_PATH') ?? `${set('POETRY_CACHE_DIR') ?? `${caches}/pypoetry`}/virtualenvs`);
        case 'uv':
            return set('UV_CACHE_DIR') ?? `${caches}/uv`;
    }
}
/**
 * The name of a cache. Everything that what is built with an interpreter may depend on is in it: the machine's
 * distribution, the processor, which interpreter, and for environments where it is: they name it.
 */
function cacheKeysOf(tool, { artifact, sha256, osRelease, prefix }, lockHash) {
    const { version, architecture, build } = artifact;
    const machine = `${osRelease.id}${osRelease.versionId}`.toLowerCase().replace(/[^a-z0-9.]/g, '');
    const python = `${(0,_python_version_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPythonVersion */ .Md)(version)}-build${build}-${sha256.slice(0, 12)}`;
    const common = `iact-cpython-${tool}-linux-${machine || 'unknown'}-${architecture}-${python}-`;
    // Of an environment for other lock files, what is not wanted any more would stay.
    if (keeps[tool] === 'downloads')
        return { key: common + lockHash, prefix: common };
    const place = prefix.replace(/[^A-Za-z0-9._-]+/g, '_');
    return { key: `${common}${place.slice(-200)}-${lockHash}`, prefix: undefined };
}
/** Events by which code that nobody has agreed to runs beside caches that releases are made from. */
const GUARDED_EVENTS = ['pull_request_target', 'workflow_run', 'release'];
/**
 * Why this run neither takes nor leaves a cache: with the first two its cache is that of the default branch, and what
 * runs in it may be a stranger's; a release and its tag must be made of what was locked alone.
 */
function findCacheObstacle(environment) {
    const event = environment['GITHUB_EVENT_NAME'] ?? '';
    if (GUARDED_EVENTS.includes(event))
        return `the event ${event}`;
    return environment['GITHUB_REF_TYPE'] === 'tag' ? 'a run for a tag' : undefined;
}


/***/ }),

/***/ 65410:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ Failure),
/* harmony export */   Pd: () => (/* binding */ isUnavailable),
/* harmony export */   dR: () => (/* binding */ chainOf),
/* harmony export */   dk: () => (/* binding */ mayHaveHappened),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* unused harmony export failureCodes */
/** Every way in which a run can end badly. Each code has its section in docs/failures.md. */
const failureCodes = (/* unused pure expression or super */ null && ([
    'INPUT_INVALID',
    'TARBALL_INVALID',
    'ARTIFACT_UNKNOWN',
    'ARTIFACT_WITHDRAWN',
    'PLATFORM_UNSUPPORTED',
    'CHECKSUM_MISSING',
    'CHECKSUM_MISMATCH',
    'SIGNATURE_INVALID',
    'ATTESTATION_INVALID',
    'DOWNLOAD_FAILED',
    'RELEASE_CONFLICT',
    'UPLOAD_UNVERIFIED',
    'REGISTRY_CONFLICT',
    'PERMISSION_DENIED',
    'GITHUB_REFUSED',
    'GITHUB_UNAVAILABLE',
    'INSTALL_BROKEN',
    'SMOKE_TEST_FAILED',
    'INTERRUPTED'
]));
/** An expected way to fail: what happened is the message, what to do is the hint. */
class Failure extends Error {
    name = 'Failure';
    code;
    hint;
    /** Nobody knows whether what failed had its effect: a look at the world tells. */
    mayHaveHappened;
    constructor(code, message, hint, options = {}) {
        super(message, options);
        this.code = code;
        this.hint = hint;
        this.mayHaveHappened = options.mayHaveHappened ?? false;
    }
}
function mayHaveHappened(error) {
    return error instanceof Failure && error.mayHaveHappened;
}
/** GitHub is out of reach for now, or does not want to be asked: somebody else may be. */
function isUnavailable(error) {
    return error instanceof Failure && error.code === 'GITHUB_UNAVAILABLE';
}
/** One line for anything that can be thrown. Errors are known by their shape: those of another realm are no `Error` here. */
function describe(error) {
    if (typeof error === 'string')
        return error;
    if (typeof error !== 'object' || error === null)
        return String(error);
    const message = 'message' in error ? String(error.message) : spell(error);
    if (message !== '')
        return message;
    // What Node throws when every address of a host failed says it in its code alone.
    return 'code' in error ? String(error.code) : 'name' in error ? String(error.name) : spell(error);
}
function spell(value) {
    try {
        return JSON.stringify(value);
    }
    catch {
        return Object.prototype.toString.call(value);
    }
}
/** The error and what caused it, outermost first; ends at a cause already seen. */
function chainOf(error) {
    const chain = [];
    for (let next = error; next !== undefined && !chain.includes(next);) {
        chain.push(next);
        next = typeof next === 'object' && next !== null && 'cause' in next ? next.cause : undefined;
    }
    return chain;
}


/***/ }),

/***/ 22988:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   Rr: () => (/* binding */ parsePath),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   V9: () => (/* binding */ parsePinnedUrl),
/* harmony export */   XU: () => (/* binding */ parseRepositoryPath),
/* harmony export */   e2: () => (/* binding */ parsePassphrase),
/* harmony export */   f$: () => (/* binding */ parseHttpUrl),
/* harmony export */   hQ: () => (/* binding */ parseArmoredKey),
/* harmony export */   iF: () => (/* binding */ parseTarballAddress),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   rd: () => (/* binding */ parseRef),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65410);

function parseRepository(text) {
    const [, owner, name] = /^([A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/([A-Za-z0-9._-]{1,100})$/.exec(text) ?? [];
    if (owner === undefined || name === undefined || name === '.' || name === '..') {
        throw refusal(text, 'a repository', 'Write owner/name, as in 2-Coatl/IACT---project.');
    }
    return { owner, name };
}
function formatRepository({ owner, name }) {
    return `${owner}/${name}`;
}
function parseBoolean(text) {
    return parseChoice(['true', 'false'])(text.toLowerCase()) === 'true';
}
function parseChoice(choices) {
    return (text) => {
        const choice = choices.find((candidate) => candidate === text);
        if (choice === undefined)
            throw refusal(text, `one of ${choices.join(', ')}`, 'Write one of them.');
        return choice;
    };
}
/** One item a line; blank lines and the blanks around an item mean nothing. */
function parseLines(parse) {
    return (text) => text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map(parse);
}
/** Comma-separated, without repetition. */
function parseList(parse) {
    return (text) => [...new Set(text.split(',').map((item) => parse(item.trim())))];
}
/** A path or glob that can't leave where it points to, nor mean anything to a shell or to a log. */
function parsePath(text) {
    const bad = /[\p{Cc}\\;|&$<>"'`]/u.test(text) || text.split('/').includes('..') || text.startsWith('-');
    if (bad || text.length > 1000) {
        throw refusal(text, 'a path', "Write it without '..', quotes, backslashes, control characters and ; | & $ < >.");
    }
    return text;
}
/** A path inside the repository. */
function parseRepositoryPath(text) {
    const path = parsePath(text);
    if (path.startsWith('/') ||
        /[*?[\]{}#%]/.test(path) ||
        path.split('/').some((part) => part === '' || part === '.')) {
        throw refusal(text, 'a path in the repository', 'Write it relative to the top, as in infrastructure/cpython/ARTIFACTS.md.');
    }
    return path;
}
/** A branch, tag or commit, after git-check-ref-format. */
function parseRef(text) {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}$/.test(text) ||
        /\.\.|\/\/|\.lock(?:\/|$)|[./]$|\/\./.test(text)) {
        throw refusal(text, 'a branch, tag or commit', 'Write its name, as in main, or a full commit SHA.');
    }
    return text;
}
/** `https://`, and `http://` to this machine only; without credentials in it. */
function parseHttpUrl(text) {
    return parseUrl(text, (url) => url.protocol === 'http:' && isLoopback(url.hostname));
}
/** The same for what is downloaded and held to something that came another way: then `http://` may lead anywhere. */
function parsePinnedUrl(text) {
    return parseUrl(text, (url) => url.protocol === 'http:');
}
function parseUrl(text, isAllowed) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined ||
        !(url.protocol === 'https:' || isAllowed(url)) ||
        url.username !== '' ||
        url.password !== '' ||
        text.length > 2000 ||
        /[\p{Cc}\s\\"'`<>|]/u.test(text)) {
        throw refusal(text, 'an https URL', "Write https://host/path, without user name and password in it. Downloads by http:// need something to hold them to: 'sha256', 'sha512', 'gpg-public-key' or 'verify-attestation'.");
    }
    return url.href;
}
/** `https://...`, `file://...` or a path. */
function parseTarballAddress(text, parseAddress = parseHttpUrl) {
    if (!/^[a-z][a-z0-9+.-]*:/i.test(text))
        return { path: parsePath(text) };
    if (!text.startsWith('file://'))
        return { url: parseAddress(text) };
    const path = findFilePath(text);
    if (path === undefined)
        throw refusal(text, 'a file URL', 'Write file:///directory/cpython-....tgz.');
    return { path: parsePath(path) };
}
/** Undefined also for what a URL parser would leave out in silence: other hosts, queries, `..`, newlines. */
function findFilePath(text) {
    const isPlain = !/[\p{Cc}\\?#]|%2f|\/(?:\.|%2e){2}(?:\/|$)/iu.test(text);
    const url = isPlain && URL.canParse(text) ? new URL(text) : undefined;
    if (url?.host !== '')
        return undefined;
    try {
        return decodeURIComponent(url.pathname);
    }
    catch {
        return undefined;
    }
}
/** A secret that goes into a header: printable ASCII. The message never shows it. */
function parseSecret(text) {
    if (!/^[\x21-\x7e]{1,2000}$/.test(text)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', 'it has blanks or characters that no header carries', 'Check the secret that it is taken from.');
    }
    return text;
}
/** What opens a key, a text of one line. The message never shows it. */
function parsePassphrase(text) {
    if (/\p{Cc}/u.test(text) || text.length > 2000) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', 'it has more than one line', 'Check the secret that it is taken from.');
    }
    return text;
}
/** An armored OpenPGP key; whether it is a good one is found out where it is used. The message never shows it. */
function parseArmoredKey(kind) {
    return (text) => {
        const begin = `-----BEGIN PGP ${kind} KEY BLOCK-----`;
        const end = `-----END PGP ${kind} KEY BLOCK-----`;
        const lines = text.split(/\r?\n/).map((line) => line.trim());
        if (text.length <= 1_000_000 && lines.includes(begin) && lines.includes(end))
            return text;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `it is no armored ${kind.toLowerCase()} key`, `Give the whole text from ${begin} to ${end}, line breaks included.`);
    };
}
/** Whether the host of a URL is this machine, as it is spelled in there. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
function refusal(text, kind, hint) {
    const plain = withoutQuery(withoutPassword(text));
    const shown = plain.length > 100 ? `${plain.slice(0, 100)}...` : plain;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${JSON.stringify(shown)} is not ${kind}`, hint);
}
/** What people put before the @ of a URL is not for the log. */
function withoutPassword(text) {
    const start = addressStart.exec(text)?.[0].length;
    const end = text.lastIndexOf('@');
    return start === undefined || end < start ? text : `${text.slice(0, start)}***${text.slice(end)}`;
}
/** Nor is the rest: storages take a signature in a query for a key. In front of it there may be no scheme at all. */
function withoutQuery(text) {
    const isAddress = addressStart.test(text) || /[?#].*=/s.test(text);
    return isAddress ? text.replace(/([?#]).+$/s, '$1***') : text;
}
const addressStart = /^(?:[a-z][a-z0-9+.-]*:\/*|\/\/)/i;


/***/ }),

/***/ 17741:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ formatPythonVersion),
/* harmony export */   Ud: () => (/* binding */ toSemver),
/* harmony export */   pd: () => (/* binding */ comparePythonVersions),
/* harmony export */   uI: () => (/* binding */ findPythonVersion),
/* harmony export */   yn: () => (/* binding */ parsePythonVersion)
/* harmony export */ });
/* unused harmony export versionGrammar */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65410);

const versionGrammar = 'X.Y.Z with an optional aN, bN or rcN and an optional t (3.12.6, 3.14.0rc2, 3.13.1t)';
const NUMBER = '(0|[1-9][0-9]{0,3})';
const PATTERN = new RegExp(`^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:(a|b|rc)${NUMBER})?(t)?$`);
function findPythonVersion(text) {
    const match = PATTERN.exec(text);
    if (match === null)
        return undefined;
    const [, major, minor, micro, kind, number, t] = match;
    return {
        major: Number(major),
        minor: Number(minor),
        micro: Number(micro),
        pre: kind === 'a' || kind === 'b' || kind === 'rc' ? { kind, number: Number(number) } : undefined,
        freeThreaded: t !== undefined
    };
}
/** Throws INPUT_INVALID. */
function parsePythonVersion(text) {
    const version = findPythonVersion(text);
    if (version === undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INPUT_INVALID', `${JSON.stringify(text.slice(0, 100))} is not a CPython version`, `Write ${versionGrammar}.`);
    }
    return version;
}
function formatPythonVersion(version) {
    const { major, minor, micro, pre, freeThreaded } = version;
    return `${major}.${minor}.${micro}${pre === undefined ? '' : `${pre.kind}${pre.number}`}${freeThreaded ? 't' : ''}`;
}
/** The spelling that node-semver, and with it the tool cache, sorts rightly. */
function toSemver(version) {
    const { major, minor, micro, pre } = version;
    return `${major}.${minor}.${micro}${pre === undefined ? '' : `-${pre.kind}.${pre.number}`}`;
}
/** Order of release: older is negative. Free-threaded comes after the same version with the GIL. */
function comparePythonVersions(left, right) {
    const rank = (version) => [
        version.major,
        version.minor,
        version.micro,
        version.pre === undefined ? 3 : ['a', 'b', 'rc'].indexOf(version.pre.kind),
        version.pre?.number ?? 0,
        Number(version.freeThreaded)
    ];
    const others = rank(right);
    return (rank(left)
        .map((value, index) => value - others[index])
        .find((difference) => difference !== 0) ?? 0);
}


/***/ }),

/***/ 47768:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Fg: () => (/* binding */ findVersionSpec),
  rh: () => (/* binding */ formatVersionSpec),
  ZD: () => (/* binding */ parseVersionSpec),
  ib: () => (/* binding */ version_spec_satisfies),
  T9: () => (/* binding */ versionSpecGrammar)
});

// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __nccwpck_require__(65410);
// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __nccwpck_require__(17741);
;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/version.js
const VERSION_PATTERN = [
  'v?',
  '(?:',
  /* */ '(?:(?<epoch>[0-9]+)!)?', // epoch
  /* */ '(?<release>[0-9]+(?:\\.[0-9]+)*)', // release segment
  /* */ '(?<pre>', // pre-release
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_l>(a|b|c|rc|alpha|beta|pre|preview))',
  /*    */ '[-_\\.]?',
  /*    */ '(?<pre_n>[0-9]+)?',
  /* */ ')?',
  /* */ '(?<post>', // post release
  /*    */ '(?:-(?<post_n1>[0-9]+))',
  /*    */ '|',
  /*    */ '(?:',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_l>post|rev|r)',
  /*        */ '[-_\\.]?',
  /*        */ '(?<post_n2>[0-9]+)?',
  /*    */ ')',
  /* */ ')?',
  /* */ '(?<dev>', // dev release
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_l>dev)',
  /*    */ '[-_\\.]?',
  /*    */ '(?<dev_n>[0-9]+)?',
  /* */ ')?',
  ')',
  '(?:\\+(?<local>[a-z0-9]+(?:[-_\\.][a-z0-9]+)*))?', // local version
].join('');



const validRegex = new RegExp('^' + VERSION_PATTERN + '$', 'i');

function valid(version) {
  return validRegex.test(version) ? version : null;
}

const cleanRegex = new RegExp('^\\s*' + VERSION_PATTERN + '\\s*$', 'i');
function clean(version) {
  return version_stringify(version_parse(version, cleanRegex));
}

function version_parse(version, regex) {
  // Validate the version and parse it into pieces
  const { groups } = (regex || validRegex).exec(version) || {};
  if (!groups) {
    return null;
  }

  // Store the parsed out pieces of the version
  const parsed = {
    epoch: Number(groups.epoch ? groups.epoch : 0),
    release: groups.release.split('.').map(Number),
    pre: normalize_letter_version(groups.pre_l, groups.pre_n),
    post: normalize_letter_version(
      groups.post_l,
      groups.post_n1 || groups.post_n2,
    ),
    dev: normalize_letter_version(groups.dev_l, groups.dev_n),
    local: parse_local_version(groups.local),
  };

  return parsed;
}

function version_stringify(parsed) {
  if (!parsed) {
    return null;
  }
  const { epoch, release, pre, post, dev, local } = parsed;
  const parts = [];

  // Epoch
  if (epoch !== 0) {
    parts.push(`${epoch}!`);
  }
  // Release segment
  parts.push(release.join('.'));

  // Pre-release
  if (pre) {
    parts.push(pre.join(''));
  }
  // Post-release
  if (post) {
    parts.push('.' + post.join(''));
  }
  // Development release
  if (dev) {
    parts.push('.' + dev.join(''));
  }
  // Local version segment
  if (local) {
    parts.push(`+${local}`);
  }
  return parts.join('');
}

function normalize_letter_version(letterIn, numberIn) {
  let letter = letterIn;
  let number = numberIn;
  if (letter) {
    // We consider there to be an implicit 0 in a pre-release if there is
    // not a numeral associated with it.
    if (!number) {
      number = 0;
    }
    // We normalize any letters to their lower case form
    letter = letter.toLowerCase();

    // We consider some words to be alternate spellings of other words and
    // in those cases we want to normalize the spellings to our preferred
    // spelling.
    if (letter === 'alpha') {
      letter = 'a';
    } else if (letter === 'beta') {
      letter = 'b';
    } else if (['c', 'pre', 'preview'].includes(letter)) {
      letter = 'rc';
    } else if (['rev', 'r'].includes(letter)) {
      letter = 'post';
    }
    return [letter, Number(number)];
  }
  if (!letter && number) {
    // We assume if we are given a number, but we are not given a letter
    // then this is using the implicit post release syntax (e.g. 1.0-1)
    letter = 'post';

    return [letter, Number(number)];
  }
  return null;
}

function parse_local_version(local) {
  /*
    Takes a string like abc.1.twelve and turns it into("abc", 1, "twelve").
    */
  if (local) {
    return local
      .split(/[._-]/)
      .map((part) =>
        Number.isNaN(Number(part)) ? part.toLowerCase() : Number(part),
      );
  }
  return null;
}

function version_explain(version) {
  const parsed = version_parse(version);
  if (!parsed) {
    return parsed;
  }
  const { epoch, release, pre, post, dev, local } = parsed;

  let base_version = '';
  if (epoch !== 0) {
    base_version += epoch + '!';
  }
  base_version += release.join('.');

  const is_prerelease = Boolean(dev || pre);
  const is_devrelease = Boolean(dev);
  const is_postrelease = Boolean(post);

  // return

  return {
    epoch,
    release,
    pre,
    post: post ? post[1] : post,
    dev: dev ? dev[1] : dev,
    local: local ? local.join('.') : local,
    public: version_stringify(parsed).split('+', 1)[0],
    base_version,
    is_prerelease,
    is_devrelease,
    is_postrelease,
  };
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/operator.js




function lt(version, other) {
  return compare(version, other) < 0;
}

function le(version, other) {
  return compare(version, other) <= 0;
}

function eq(version, other) {
  return compare(version, other) === 0;
}

function ne(version, other) {
  return compare(version, other) !== 0;
}

function ge(version, other) {
  return compare(version, other) >= 0;
}

function gt(version, other) {
  return compare(version, other) > 0;
}

function arbitrary(version, other) {
  return version.toLowerCase() === other.toLowerCase();
}

function compare(version, other) {
  const parsedVersion = version_parse(version);
  const parsedOther = version_parse(other);

  const keyVersion = calculateKey(parsedVersion);
  const keyOther = calculateKey(parsedOther);

  return pyCompare(keyVersion, keyOther);
}

function rcompare(version, other) {
  return -compare(version, other);
}

// this logic is buitin in python, but we need to port it to js
// see https://stackoverflow.com/a/5292332/1438522
function pyCompare(elemIn, otherIn) {
  let elem = elemIn;
  let other = otherIn;
  if (elem === other) {
    return 0;
  }
  if (Array.isArray(elem) !== Array.isArray(other)) {
    elem = Array.isArray(elem) ? elem : [elem];
    other = Array.isArray(other) ? other : [other];
  }
  if (Array.isArray(elem)) {
    const len = Math.min(elem.length, other.length);
    for (let i = 0; i < len; i += 1) {
      const res = pyCompare(elem[i], other[i]);
      if (res !== 0) {
        return res;
      }
    }
    return elem.length - other.length;
  }
  if (elem === -Infinity || other === Infinity) {
    return -1;
  }
  if (elem === Infinity || other === -Infinity) {
    return 1;
  }
  return elem < other ? -1 : 1;
}

function calculateKey(input) {
  const { epoch } = input;
  let { release, pre, post, local, dev } = input;
  // When we compare a release version, we want to compare it with all of the
  // trailing zeros removed. So we'll use a reverse the list, drop all the now
  // leading zeros until we come to something non zero, then take the rest
  // re-reverse it back into the correct order and make it a tuple and use
  // that for our sorting key.
  release = release.concat();
  release.reverse();
  while (release.length && release[0] === 0) {
    release.shift();
  }
  release.reverse();

  // We need to "trick" the sorting algorithm to put 1.0.dev0 before 1.0a0.
  // We'll do this by abusing the pre segment, but we _only_ want to do this
  // if there is !a pre or a post segment. If we have one of those then
  // the normal sorting rules will handle this case correctly.
  if (!pre && !post && dev) pre = -Infinity;
  // Versions without a pre-release (except as noted above) should sort after
  // those with one.
  else if (!pre) pre = Infinity;

  // Versions without a post segment should sort before those with one.
  if (!post) post = -Infinity;

  // Versions without a development segment should sort after those with one.
  if (!dev) dev = Infinity;

  if (!local) {
    // Versions without a local segment should sort before those with one.
    local = -Infinity;
  } else {
    // Versions with a local segment need that segment parsed to implement
    // the sorting rules in PEP440.
    // - Alpha numeric segments sort before numeric segments
    // - Alpha numeric segments sort lexicographically
    // - Numeric segments sort numerically
    // - Shorter versions sort before longer versions when the prefixes
    //   match exactly
    local = local.map((i) =>
      Number.isNaN(Number(i)) ? [-Infinity, i] : [Number(i), ''],
    );
  }

  return [epoch, release, pre, post, dev, local];
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/specifier.js
// This file is dual licensed under the terms of the Apache License, Version
// 2.0, and the BSD License. See the LICENSE file in the root of this repository
// for complete details.





const RANGE_PATTERN = [
  '(?<operator>(===|~=|==|!=|<=|>=|<|>))',
  '\\s*',
  '(',
  /*  */ '(?<version>(?:' + VERSION_PATTERN.replace(/\?<\w+>/g, '?:') + '))',
  /*  */ '(?<prefix>\\.\\*)?',
  /*  */ '|',
  /*  */ '(?<legacy>[^,;\\s)]+)',
  ')',
].join('');



const isEqualityOperator = (op) => ['==', '!=', '==='].includes(op);

const rangeRegex = new RegExp('^' + RANGE_PATTERN + '$', 'i');

function specifier_parse(ranges) {
  if (!ranges.trim()) {
    return [];
  }

  const specifiers = ranges
    .split(',')
    .map((range) => rangeRegex.exec(range.trim()) || {})
    .map(({ groups }) => {
      if (!groups) {
        return null;
      }

      let { ...spec } = groups;
      const { operator, version, prefix, legacy } = groups;

      if (version) {
        spec = { ...spec, ...version_explain(version) };
        if (operator === '~=') {
          if (spec.release.length < 2) {
            return null;
          }
        }
        if (!isEqualityOperator(operator) && spec.local) {
          return null;
        }

        if (prefix) {
          if (!isEqualityOperator(operator) || spec.dev || spec.local) {
            return null;
          }
        }
      }
      if (legacy && operator !== '===') {
        return null;
      }

      return spec;
    });

  if (specifiers.filter(Boolean).length !== specifiers.length) {
    return null;
  }

  return specifiers;
}

function filter(versions, specifier, options = {}) {
  const filtered = pick(versions, specifier, options);
  if (filtered.length === 0 && options.prereleases === undefined) {
    return pick(versions, specifier, { prereleases: true });
  }
  return filtered;
}

function maxSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[found.length - 1];
}

function minSatisfying(versions, range, options) {
  const found = filter(versions, range, options).sort(Operator.compare);
  return found.length === 0 ? null : found[0];
}

function pick(versions, specifier, options) {
  const parsed = specifier_parse(specifier);

  if (!parsed) {
    return [];
  }

  return versions.filter((version) => {
    const explained = explainVersion(version);

    if (!parsed.length) {
      return explained && !(explained.is_prerelease && !options.prereleases);
    }

    return parsed.reduce((pass, spec) => {
      if (!pass) {
        return false;
      }
      return contains({ ...spec, ...options }, { version, explained });
    }, true);
  });
}

function satisfies(version, specifier, options = {}) {
  const filtered = pick([version], specifier, options);

  return filtered.length === 1;
}

function arrayStartsWith(array, prefix) {
  if (prefix.length > array.length) {
    return false;
  }

  for (let i = 0; i < prefix.length; i += 1) {
    if (prefix[i] !== array[i]) {
      return false;
    }
  }

  return true;
}

function contains(specifier, input) {
  const { explained } = input;
  let { version } = input;
  const { ...spec } = specifier;

  if (spec.prereleases === undefined) {
    spec.prereleases = spec.is_prerelease;
  }

  if (explained && explained.is_prerelease && !spec.prereleases) {
    return false;
  }

  if (spec.operator === '~=') {
    let compatiblePrefix = spec.release.slice(0, -1).concat('*').join('.');
    if (spec.epoch) {
      compatiblePrefix = spec.epoch + '!' + compatiblePrefix;
    }
    return satisfies(version, `>=${spec.version}, ==${compatiblePrefix}`, {
      prereleases: spec.prereleases,
    });
  }

  if (spec.prefix) {
    const isMatching =
      explained.epoch === spec.epoch &&
      arrayStartsWith(explained.release, spec.release);
    const isEquality = spec.operator !== '!=';
    return isEquality ? isMatching : !isMatching;
  }

  if (explained && explained.local && spec.version) {
    // Ignore candidate local labels only when the specifier itself is public.
    if (spec.operator !== '===' && !spec.local) {
      version = explained.public;
      spec.version = explainVersion(spec.version).public;
    }
  }

  if (spec.operator === '<' || spec.operator === '>') {
    // simplified version of https://www.python.org/dev/peps/pep-0440/#exclusive-ordered-comparison
    if (Operator.eq(spec.release.join('.'), explained.release.join('.'))) {
      return false;
    }
  }

  // TODO: fix me?
  // eslint-disable-next-line import-x/namespace
  const op = Operator[spec.operator];
  return op(version, spec.version || spec.legacy);
}

function validRange(specifier) {
  return Boolean(specifier_parse(specifier));
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/lib/semantic.js


// those notation are borrowed from semver


function major(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  return version.release[0];
}

function minor(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 2) {
    return 0;
  }
  return version.release[1];
}

function patch(input) {
  const version = explain(input);
  if (!version) {
    throw new TypeError('Invalid Version: ' + input);
  }
  if (version.release.length < 3) {
    return 0;
  }
  return version.release[2];
}

function inc(input, release, preReleaseIdentifier) {
  let identifier = preReleaseIdentifier || `a`;
  const version = parse(input);

  if (!version) {
    return null;
  }

  if (
    !['a', 'b', 'c', 'rc', 'alpha', 'beta', 'pre', 'preview'].includes(
      identifier,
    )
  ) {
    return null;
  }

  switch (release) {
    case 'premajor':
      {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'preminor':
      {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prepatch':
      {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      version.pre = [identifier, 0];
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'prerelease':
      if (version.pre === null) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
        version.pre = [identifier, 0];
      } else {
        if (preReleaseIdentifier === undefined && version.pre !== null) {
          [identifier] = version.pre;
        }

        const [letter, number] = version.pre;
        if (letter === identifier) {
          version.pre = [letter, number + 1];
        } else {
          version.pre = [identifier, 0];
        }
      }

      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'major':
      if (
        version.release.slice(1).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'minor':
      if (
        version.release.slice(2).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0] = version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    case 'patch':
      if (
        version.release.slice(3).some((value) => value !== 0) ||
        version.pre === null
      ) {
        const [majorVersion, minorVersion = 0, patchVersion = 0] =
          version.release;
        version.release.fill(0);
        version.release[0] = majorVersion;
        version.release[1] = minorVersion;
        version.release[2] = patchVersion + 1;
      }
      delete version.pre;
      delete version.post;
      delete version.dev;
      delete version.local;
      break;
    default:
      return null;
  }

  return stringify(version);
}

;// CONCATENATED MODULE: ./node_modules/@renovatebot/pep440/index.js










;// CONCATENATED MODULE: ./src/domain/version-clause.ts


/** Longest first: the first that a text starts with is its operator. */
const operators = ['===', '~=', '==', '!=', '<=', '>=', '<', '>'];
/** What PEP 440 allows and CPython can answer: epochs, post releases and local labels never exist there. */
function findVersionClause(text) {
    const operator = operators.find((each) => text.startsWith(each));
    if (operator === undefined || !validRange(text))
        return undefined;
    const written = text.slice(operator.length).trim();
    const prefix = written.endsWith('.*');
    const parts = version_explain(prefix ? written.slice(0, -2) : written);
    if (parts === null || parts.epoch !== 0 || parts.is_postrelease || parts.local !== null)
        return undefined;
    const { public: bound, release, is_prerelease: prerelease } = parts;
    if (prefix && prerelease)
        return undefined;
    // === compares the characters, so only the canonical spelling can ever be equal.
    if (operator === '===' && (0,python_version/* findPythonVersion */.uI)(written) === undefined)
        return undefined;
    if (operator === '==' && !prefix && normalizeVersion(bound) === undefined)
        return undefined;
    return { operator, bound, release, prefix, prerelease };
}
/** The version that PEP 440 takes a spelling for: `v3.14.0-rc.2` is 3.14.0rc2, `3.12` is 3.12.0. */
function normalizeVersion(text) {
    const parts = version_explain(text);
    if (parts === null || parts.epoch !== 0 || parts.local !== null)
        return undefined;
    if (parts.release.slice(3).some((number) => number !== 0))
        return undefined;
    const suffix = parts.public.slice(parts.base_version.length);
    return (0,python_version/* findPythonVersion */.uI)(`${[...parts.release, 0, 0].slice(0, 3).join('.')}${suffix}`);
}
/** Whether the version, its threading aside, lies within the clause; prereleases are compared like any other. */
function admits(clause, version) {
    const order = compare((0,python_version/* formatPythonVersion */.Md)({ ...version, freeThreaded: false }), clause.bound);
    switch (clause.operator) {
        case '===':
        case '==':
            return clause.prefix ? isWithin(clause.release, version) : order === 0;
        case '!=':
            return clause.prefix ? !isWithin(clause.release, version) : order !== 0;
        case '~=':
            return order >= 0 && isWithin(clause.release.slice(0, -1), version);
        case '<=':
            return order <= 0;
        case '>=':
            return order >= 0;
        case '>':
            return order > 0;
        case '<':
            // The prereleases of 3.14.0 come before it, yet `<3.14` does not mean them (PEP 440).
            return order < 0 && (clause.prerelease || !isWithin(clause.release, version));
    }
}
function isWithin(release, version) {
    const numbers = [version.major, version.minor, version.micro];
    return release.every((value, index) => value === (numbers[index] ?? 0));
}

;// CONCATENATED MODULE: ./src/domain/version-spec.ts



const versionSpecGrammar = 'an exact version (3.12.6, 3.14.0rc2), a series (3.12, 3.12.x, 3.x), a PEP 440 range (>=3.11,<3.13, ~=3.12.1), ' +
    '~3.12.3, ^3.12, 3.12 - 3.13, 3.14-dev, latest, alternatives joined by ||; with a final t the free-threaded builds (3.13t)';
/** Throws INPUT_INVALID. */
function parseVersionSpec(text) {
    const spec = findVersionSpec(text);
    if (spec !== undefined)
        return spec;
    throw new failure/* Failure */.HR('INPUT_INVALID', `${JSON.stringify(text.slice(0, 200))} is not a CPython version or range`, /-build[0-9]+$/.test(text) ? 'The build has an input of its own.' : `Write ${versionSpecGrammar}.`);
}
function findVersionSpec(text) {
    const spelling = text.trim();
    const parts = /^[ -~]{1,200}$/.test(spelling) ? spelling.split(/\|\|?/) : [];
    const alternatives = parts.map((part) => findAlternative(part.trim())).filter((each) => each !== undefined);
    const [first] = alternatives;
    if (first === undefined || alternatives.length < parts.length)
        return undefined;
    const version = alternatives.length === 1 ? findExact(first) : undefined;
    return version === undefined ? { kind: 'range', spelling, alternatives } : { kind: 'exact', version };
}
function formatVersionSpec(spec) {
    return spec.kind === 'exact' ? (0,python_version/* formatPythonVersion */.Md)(spec.version) : spec.spelling;
}
/** Free-threaded builds satisfy only specs that ask for them, and these nothing else. */
function version_spec_satisfies(spec, version, options) {
    if (spec.kind === 'exact')
        return (0,python_version/* comparePythonVersions */.pd)(spec.version, version) === 0;
    return spec.alternatives.some(({ clauses, freeThreaded, prereleases }) => freeThreaded === version.freeThreaded &&
        (version.pre === undefined || prereleases || options.allowPrereleases) &&
        clauses.every((clause) => admits(clause, version)));
}
function findAlternative(text) {
    const threaded = /(?<=[0-9xX*])(?:t|\+freethreaded)(?=-dev$|$)/;
    const plain = text.replace(threaded, '');
    const series = plain.replace(/^(?:([0-9]+\.[0-9]+)-dev|~ *([0-9]+\.[0-9]+)\.0-0)$/, '$1$2');
    const specifiers = toSpecifiers(series);
    const clauses = specifiers?.map(findVersionClause).filter((clause) => clause !== undefined) ?? [];
    if (clauses.length !== specifiers?.length)
        return undefined;
    const prereleases = clauses.some((clause) => clause.prerelease && clause.operator !== '!=');
    return { clauses, freeThreaded: plain !== text, prereleases: prereleases || series !== plain };
}
function findExact({ clauses, freeThreaded }) {
    const [only, ...others] = clauses;
    if (only === undefined || others.length > 0)
        return undefined;
    if (!only.operator.startsWith('==') || only.prefix)
        return undefined;
    const version = normalizeVersion(only.bound);
    return version && { ...version, freeThreaded };
}
/** Every spelling as PEP 440 specifiers, never the other way round; `undefined` is nonsense. */
function toSpecifiers(text) {
    if (text === 'latest')
        return [];
    const ends = text.split(/ +- +/).map(findPoint);
    if (ends.length === 2)
        return spanOf(ends[0], ends[1]);
    const parts = text.split(/ *, *| +(?=[<>=!~^])/).filter((part) => part !== '');
    // Two bare versions can't both hold: the writer meant alternatives.
    if (parts.length === 0 || parts.filter((part) => /^[^<>=!~^]/.test(part)).length > 1)
        return undefined;
    const found = parts.map(specifiersOf).filter((each) => each !== undefined);
    return found.length === parts.length ? found.flat() : undefined;
}
function specifiersOf(part) {
    if (/^(?:[<>!]|~=|==)/.test(part))
        return [part];
    const sign = part.charAt(0);
    const point = findPoint(part.replace(/^[\^~=] */, ''));
    if (point === undefined)
        return undefined;
    const { numbers, text, full } = point;
    const [major] = numbers;
    if (major === undefined)
        return [];
    if (sign === '^')
        return numbers.length === 1 ? [`==${text}.*`] : [`>=${text}`, `==${major}.*`];
    if (!full)
        return [`==${text}.*`];
    return sign === '~' ? [`>=${text}`, `==${numbers.slice(0, 2).join('.')}.*`] : [`==${text}`];
}
function spanOf(from, to) {
    if (from === undefined || to === undefined)
        return undefined;
    const lower = from.text === '' ? [] : [`>=${from.text}`];
    if (to.text === '')
        return lower;
    if (to.full)
        return [...lower, `<=${to.text}`];
    const last = to.numbers.length - 1;
    const next = to.numbers.map((number, index) => (index === last ? number + 1 : number));
    return [...lower, `<${next.join('.')}`];
}
function findPoint(text) {
    if (/^[xX*]$/.test(text))
        return { numbers: [], text: '', full: false };
    if (/(?<![0-9])0[0-9]/.test(text))
        return undefined;
    const series = /^v?([0-9]{1,4})(?:\.(?:[xX*](?:\.[xX*])?|([0-9]{1,4})(?:\.[xX*])?))?$/.exec(text);
    if (series !== null) {
        const [, major, minor] = series;
        const written = [major, minor].filter((number) => number !== undefined);
        return { numbers: written.map(Number), text: written.join('.'), full: false };
    }
    const version = normalizeVersion(text);
    if (version === undefined)
        return undefined;
    const { major, minor, micro } = version;
    return { numbers: [major, minor, micro], text: (0,python_version/* formatPythonVersion */.Md)(version), full: true };
}


/***/ }),

/***/ 79407:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16829);

await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 16829:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./src/adapters/actions-core.ts
var actions_core = __nccwpck_require__(22075);
// EXTERNAL MODULE: ./src/adapters/runner-commands.ts
var runner_commands = __nccwpck_require__(65875);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __nccwpck_require__(65410);
;// CONCATENATED MODULE: ./src/domain/input-form.ts

/** Reads inputs and keeps the complaints, so that all of them are told at once. `''` means absent, and nowhere else. */
class InputForm {
    #read;
    #complaints = [];
    constructor(read) {
        this.#read = read;
    }
    isSet(name) {
        return this.#read(name) !== '';
    }
    optional(name, parse) {
        const text = this.#read(name);
        if (text === '')
            return undefined;
        try {
            return parse(text);
        }
        catch (error) {
            this.complain(`'${name}': ${(0,failure/* describe */.q0)(error)}. ${error instanceof failure/* Failure */.HR ? error.hint : ''}`.trim());
            return undefined;
        }
    }
    required(name, parse) {
        if (!this.isSet(name))
            this.complain(`'${name}' is required in this mode`);
        return this.optional(name, parse);
    }
    /** Each of these that is set is a complaint, for this reason. */
    refuse(names, reason) {
        for (const name of names)
            if (this.isSet(name))
                this.complain(`'${name}' ${reason}`);
    }
    complain(complaint) {
        this.#complaints.push(complaint);
    }
    finish(value) {
        if (this.#complaints.length === 0 && value !== undefined)
            return value;
        throw new failure/* Failure */.HR('INPUT_INVALID', this.#complaints.length === 1
            ? String(this.#complaints[0])
            : `Inputs that can't be used:\n- ${this.#complaints.join('\n- ')}`, 'Mend the with: block of the step; the inputs are explained in the README of this action.');
    }
}

// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __nccwpck_require__(22988);
// EXTERNAL MODULE: ./src/domain/artifact.ts
var artifact = __nccwpck_require__(63916);
;// CONCATENATED MODULE: ./src/inputs/both-modes.ts


const DEFAULT_REGISTRY = 'infrastructure/cpython/ARTIFACTS.md';
function parseBothModes(form) {
    return {
        distro: form.optional('distro', artifact/* parseDistro */.D4),
        architecture: form.optional('architecture', artifact/* parseArchitecture */.ZN),
        token: form.optional('token', input_grammar/* parseSecret */.o7),
        registry: noneAs(form.optional('registry', input_grammar/* parseRepositoryPath */.XU) ?? DEFAULT_REGISTRY)
    };
}
/** `none` turns off what is on by default. */
function noneAs(text) {
    return text === 'none' ? undefined : text;
}

;// CONCATENATED MODULE: ./src/inputs/input-names.ts
/** Which inputs belong to which mode; an input of the other mode that is set is a mistake that must not go unseen. */
const inputNames = {
    both: ['mode', 'version', 'build', 'distro', 'architecture', 'repository', 'token', 'registry'],
    publish: [
        'artifacts',
        'notes-file',
        'notes-language',
        'prerelease',
        'make-latest',
        'draft',
        'target',
        'checksums',
        'compression',
        'gpg-private-key',
        'gpg-passphrase',
        'attest',
        'registry-branch',
        'registry-pull-request',
        'webhook-url',
        'webhook-secret',
        'smoke-test',
        'dry-run'
    ],
    setup: [
        'version-file',
        'check-latest',
        'allow-prereleases',
        'artifact-url',
        'mirrors',
        'sha256',
        'sha512',
        'gpg-public-key',
        'verify-attestation',
        'verify-release',
        'attestation-roots',
        'cache-dir',
        'install-location',
        'update-environment',
        'problem-matcher',
        'cache',
        'cache-dependency-path'
    ]
};

// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __nccwpck_require__(17741);
;// CONCATENATED MODULE: ./src/inputs/publish-inputs.ts





function parsePublishInputs(form) {
    const version = form.required('version', python_version/* parsePythonVersion */.yn);
    const build = form.required('build', artifact/* parseBuild */.EH);
    const armoredKey = form.optional('gpg-private-key', (0,input_grammar/* parseArmoredKey */.hQ)('PRIVATE'));
    const passphrase = form.optional('gpg-passphrase', input_grammar/* parsePassphrase */.e2);
    if (form.isSet('gpg-passphrase') && !form.isSet('gpg-private-key'))
        form.complain("'gpg-passphrase' is set without 'gpg-private-key'");
    const webhookUrl = form.optional('webhook-url', input_grammar/* parseHttpUrl */.f$);
    const secret = form.optional('webhook-secret', input_grammar/* parseSecret */.o7);
    if (form.isSet('webhook-secret') && !form.isSet('webhook-url'))
        form.complain("'webhook-secret' is set without 'webhook-url'");
    const prerelease = form.optional('prerelease', (0,input_grammar/* parseChoice */.HU)(['auto', 'true', 'false'])) ?? 'auto';
    const inputs = {
        ...parseBothModes(form),
        mode: 'publish',
        repository: form.optional('repository', input_grammar/* parseRepository */.SU),
        artifacts: form.optional('artifacts', (0,input_grammar/* parseLines */.Li)(input_grammar/* parsePath */.Rr)) ?? [
            'infrastructure/cpython/artifacts/*.tgz'
        ],
        notesFile: form.optional('notes-file', input_grammar/* parsePath */.Rr),
        notesLanguage: form.optional('notes-language', (0,input_grammar/* parseChoice */.HU)(['es', 'en'])) ?? 'es',
        prerelease: prerelease === 'auto' ? prerelease : prerelease === 'true',
        makeLatest: form.optional('make-latest', (0,input_grammar/* parseChoice */.HU)(['true', 'false', 'legacy'])) ?? 'legacy',
        draft: form.optional('draft', input_grammar/* parseBoolean */.yG) ?? false,
        target: form.optional('target', input_grammar/* parseRef */.rd),
        checksums: form.optional('checksums', parseChecksums) ?? ['sha256'],
        compression: form.optional('compression', parseCompression) ?? ['tgz'],
        signing: armoredKey === undefined ? undefined : { armoredKey, passphrase },
        attest: form.optional('attest', input_grammar/* parseBoolean */.yG) ?? false,
        registryBranch: form.optional('registry-branch', input_grammar/* parseRef */.rd),
        registryPullRequest: form.optional('registry-pull-request', input_grammar/* parseBoolean */.yG) ?? false,
        webhook: webhookUrl === undefined ? undefined : { url: webhookUrl, secret },
        smokeTest: form.optional('smoke-test', (0,input_grammar/* parseChoice */.HU)(['auto', 'require', 'skip'])) ?? 'auto',
        dryRun: form.optional('dry-run', input_grammar/* parseBoolean */.yG) ?? false
    };
    return version === undefined || build === undefined ? undefined : { ...inputs, build: { version, build } };
}
const parseChecksums = listWith('sha256', ['sha256', 'sha512']);
const parseCompression = listWith('tgz', ['tgz', 'zst']);
/** A list in which the one that everybody can use must not be missing. */
function listWith(always, choices) {
    return (text) => {
        const list = (0,input_grammar/* parseList */.E1)((0,input_grammar/* parseChoice */.HU)(choices))(text);
        if (list.includes(always))
            return list;
        throw new failure/* Failure */.HR('INPUT_INVALID', `${JSON.stringify(text)} leaves ${always} out`, `Write ${always}, or ${choices.join(',')}.`);
    };
}

// EXTERNAL MODULE: ./src/domain/attestation-policy.ts
var attestation_policy = __nccwpck_require__(14641);
// EXTERNAL MODULE: ./src/domain/checksum.ts
var checksum = __nccwpck_require__(38913);
// EXTERNAL MODULE: ./src/domain/dependency-cache.ts
var dependency_cache = __nccwpck_require__(67024);
// EXTERNAL MODULE: ./src/domain/version-spec.ts + 6 modules
var version_spec = __nccwpck_require__(47768);
;// CONCATENATED MODULE: ./src/inputs/setup-inputs.ts








const DEFAULT_REPOSITORY = { owner: '2-Coatl', name: 'IACT---project' };
/** What a download by http:// can be held to: it comes another way. */
const pins = ['sha256', 'sha512', 'gpg-public-key', 'verify-attestation'];
function parseSetupInputs(form) {
    const version = form.optional('version', version_spec/* parseVersionSpec */.ZD);
    const versionFile = form.optional('version-file', input_grammar/* parsePath */.Rr);
    if (form.isSet('version') && form.isSet('version-file')) {
        form.complain("'version' and 'version-file' are both set: leave one of them out");
    }
    if (form.isSet('cache-dependency-path') && !form.isSet('cache'))
        form.complain("'cache-dependency-path' is set without 'cache'");
    const isPinned = pins.some((name) => form.isSet(name));
    const parseAddress = isPinned ? input_grammar/* parsePinnedUrl */.V9 : input_grammar/* parseHttpUrl */.f$;
    return {
        ...parseBothModes(form),
        mode: 'setup',
        version,
        versionFile,
        repository: form.optional('repository', input_grammar/* parseRepository */.SU) ?? DEFAULT_REPOSITORY,
        build: form.optional('build', (text) => (text === 'latest' ? text : (0,artifact/* parseBuild */.EH)(text))) ?? 'latest',
        checkLatest: form.optional('check-latest', input_grammar/* parseBoolean */.yG) ?? false,
        allowPrereleases: form.optional('allow-prereleases', input_grammar/* parseBoolean */.yG) ?? false,
        artifact: form.optional('artifact-url', (text) => (0,input_grammar/* parseTarballAddress */.iF)(text, parseAddress)),
        mirrors: form.optional('mirrors', (0,input_grammar/* parseLines */.Li)(parseAddress)) ?? [],
        sha256: form.optional('sha256', hexParser(checksum/* findSha256 */.T7, 64)),
        sha512: form.optional('sha512', hexParser(checksum/* findSha512 */.CM, 128)),
        gpgPublicKey: form.optional('gpg-public-key', (0,input_grammar/* parseArmoredKey */.hQ)('PUBLIC')),
        signerWorkflow: form.optional('verify-attestation', attestation_policy/* parseSignerWorkflow */.pv),
        verifyRelease: form.optional('verify-release', input_grammar/* parseBoolean */.yG) ?? false,
        attestationRoots: form.optional('attestation-roots', input_grammar/* parsePath */.Rr),
        cacheDir: noneAs(form.optional('cache-dir', input_grammar/* parsePath */.Rr) ?? '~/.cache/iact-cpython'),
        installLocation: form.optional('install-location', (0,input_grammar/* parseChoice */.HU)(['auto', 'prefix', 'tool-cache'])) ?? 'auto',
        updateEnvironment: form.optional('update-environment', input_grammar/* parseBoolean */.yG) ?? true,
        problemMatcher: form.optional('problem-matcher', input_grammar/* parseBoolean */.yG) ?? false,
        cache: form.optional('cache', (0,input_grammar/* parseChoice */.HU)(dependency_cache/* cachingTools */.zx)),
        cacheDependencyPath: form.optional('cache-dependency-path', (0,input_grammar/* parseLines */.Li)(input_grammar/* parsePath */.Rr)) ?? []
    };
}
function hexParser(find, digits) {
    return (text) => {
        const digest = find(text);
        if (digest !== undefined)
            return digest;
        throw new failure/* Failure */.HR('INPUT_INVALID', 'it is not a digest', `Write its ${digits} hex digits.`);
    };
}

;// CONCATENATED MODULE: ./src/inputs.ts






/** Throws one INPUT_INVALID with every complaint. */
function parseInputs(read) {
    const form = new InputForm(read);
    const mode = read('mode') === '' ? 'setup' : form.optional('mode', (0,input_grammar/* parseChoice */.HU)(['setup', 'publish']));
    switch (mode) {
        case 'publish':
            form.refuse(inputNames.setup, 'belongs to mode setup, and this is mode publish');
            return form.finish(parsePublishInputs(form));
        case 'setup':
            form.refuse(inputNames.publish, 'belongs to mode publish, and this is mode setup');
            return form.finish(parseSetupInputs(form));
        case undefined:
            // Whatever the mode was meant to be, these mean the same in both.
            parseBothModes(form);
            form.optional('repository', input_grammar/* parseRepository */.SU);
            return form.finish(undefined);
    }
}

// EXTERNAL MODULE: ./src/setup/on-disk.ts
var on_disk = __nccwpck_require__(55880);
;// CONCATENATED MODULE: ./src/main.ts





/** The whole run. Unfinished is failed: only a run that came to its end leaves with 0. */
async function main() {
    process.exitCode = 1;
    const defects = [];
    const keep = (defect) => {
        defects.push(defect);
        report(defect);
        process.exitCode = 1;
    };
    process.on('unhandledRejection', keep);
    process.on('uncaughtException', keep);
    let isOver = false;
    process.once('exit', () => {
        if (!isOver)
            report(new Error('The run ended in the middle: what it waited for never came'));
    });
    for (const [signal, exitCode] of stopSignals) {
        process.once(signal, () => {
            isOver = true;
            report(interrupted(signal));
            process.exit(exitCode);
        });
    }
    try {
        await run();
        // What went wrong beside the main road went wrong as well.
        if (defects.length === 0)
            process.exitCode = 0;
    }
    catch (error) {
        report(error);
    }
    isOver = true;
}
/** What a runner sends to a job that was cancelled, and what a shell makes of it; seconds later it kills. */
const stopSignals = [
    ['SIGINT', 130],
    ['SIGTERM', 143]
];
/** Nothing is cleaned up on GitHub on the way out: that would be one more thing that can break off. */
function interrupted(signal) {
    return new failure/* Failure */.HR('INTERRUPTED', `The run was stopped by ${signal}, as runners do when a job is cancelled or its time is over`, 'Nothing half is to be seen or installed. Run again: it carries on from what is there.');
}
async function run() {
    if (isAfterJob()) {
        forgetSecrets();
        standSomewhere();
        return (await __nccwpck_require__.e(/* import() */ 202).then(__nccwpck_require__.bind(__nccwpck_require__, 1202))).runPost();
    }
    const inputs = parseInputs(actions_core/* getInput */.V4);
    for (const secret of secretsOf(inputs))
        (0,actions_core/* setSecret */.Pq)(secret);
    forgetSecrets();
    const runner = (0,runner_commands/* runnerCommands */.JO)();
    standSomewhere();
    // Each mode is a chunk of its own: neither waits for what the other one needs.
    const { outputs, summary, notice } = await (inputs.mode === 'publish'
        ? (0,on_disk/* onDisk */.F)(publishNeeds, async () => (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(955), __nccwpck_require__.e(779), __nccwpck_require__.e(643), __nccwpck_require__.e(477), __nccwpck_require__.e(118), __nccwpck_require__.e(576), __nccwpck_require__.e(698), __nccwpck_require__.e(10)]).then(__nccwpck_require__.bind(__nccwpck_require__, 25010))).runPublish(inputs))
        : (0,on_disk/* onDisk */.F)(setupNeeds, async () => (await Promise.all(/* import() */[__nccwpck_require__.e(955), __nccwpck_require__.e(292), __nccwpck_require__.e(576), __nccwpck_require__.e(339)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24339))).runSetup(inputs)));
    for (const [name, value] of Object.entries(outputs))
        runner.setOutput(name, value);
    if (notice !== undefined)
        (0,runner_commands/* runnerLog */.t1)().notice(notice.code, notice.text);
    await runner.writeSummary(summary).catch((problem) => {
        (0,runner_commands/* runnerLog */.t1)().warning('SUMMARY_UNWRITTEN', `The job summary could not be written: ${(0,failure/* describe */.q0)(problem)}`);
    });
}
/** The runner starts this program again when the job is over: what the first run kept tells them apart. */
function isAfterJob() {
    const state = (0,runner_commands/* runnerState */.Ej)();
    if (state.read('began') === 'true')
        return true;
    state.keep('began', 'true');
    return false;
}
/** No log shows them, whatever it quotes. A key of several lines is masked line by line as well. */
function secretsOf(inputs) {
    const { webhook, signing } = inputs.mode === 'publish' ? inputs : {};
    const secrets = [inputs.token, webhook?.secret, signing?.passphrase, signing?.armoredKey];
    const lines = (signing?.armoredKey ?? '').split(/\r?\n/).map((line) => line.trim());
    const telling = lines.filter((line) => /^[A-Za-z0-9+/=]{8,}$/.test(line));
    return [...secrets, ...telling].filter((secret) => secret !== undefined);
}
/** Programs that are started later inherit the environment, and need none of these. */
function forgetSecrets() {
    for (const name of ['token', 'gpg-private-key', 'gpg-passphrase', 'webhook-url', 'webhook-secret'])
        Reflect.deleteProperty(process.env, `INPUT_${name.toUpperCase()}`);
}
/** Programs can be started only where there is a working directory: an earlier step may have removed ours. */
function standSomewhere() {
    try {
        process.cwd();
    }
    catch {
        process.chdir('/');
    }
}
/** What no step of setup has better words for. */
const setupNeeds = {
    what: 'This machine refuses what setup needs',
    hint: 'Give this job the right to what the message names, make room (df -h), or mend the directories that RUNNER_TEMP, RUNNER_TOOL_CACHE and GITHUB_WORKSPACE name.'
};
/** Nor of publish: what is wrong with a tarball is said by its steps. */
const publishNeeds = {
    what: 'This machine refuses what publish needs',
    hint: 'Give this job the right to what the message names, make room (df -h), or mend the directories that RUNNER_TEMP and GITHUB_WORKSPACE name. What stands on GitHub is whole; run again.'
};
/** What happened, what to do, and what caused it; a defect of ours shows where it is. */
function report(error) {
    const log = (0,runner_commands/* runnerLog */.t1)();
    const [, ...causes] = (0,failure/* chainOf */.dR)(error);
    if (error instanceof failure/* Failure */.HR) {
        (0,actions_core/* annotate */.fz)('error', `${error.code}: ${error.message}\n${error.hint}`, error.code);
    }
    else {
        (0,actions_core/* annotate */.fz)('error', `${(0,failure/* describe */.q0)(error)}\nThis is a defect of the action: please report it with this log.`, 'DEFECT');
        if (error instanceof Error)
            log.info(error.stack ?? '');
    }
    if (causes.length === 0)
        return;
    (0,actions_core/* startGroup */.Oh)('Caused by');
    for (const cause of causes)
        log.info((0,failure/* describe */.q0)(cause));
    (0,actions_core/* endGroup */.N4)();
}


/***/ }),

/***/ 55880:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ onDisk),
/* harmony export */   v: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65410);

/**
 * What the system refuses (no room, no right, not there) is the machine's fault, and somebody can mend it: that is
 * INSTALL_BROKEN. Anything else stays what it is, a `Failure` or a defect.
 */
async function onDisk({ what, hint }, work) {
    try {
        return await work();
    }
    catch (cause) {
        if (!isRefusal(cause))
            throw cause;
        throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INSTALL_BROKEN', `${what}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(cause)}`, hint, { cause });
    }
}
/** Errors of system calls name the call. */
function isRefusal(error) {
    return !(error instanceof _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) && typeof error === 'object' && error !== null && 'syscall' in error;
}


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 85675:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http2");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 16460:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers/promises");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 89635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ issueCommand)
/* harmony export */ });
/* unused harmony export issue */
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70857);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4679);


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_0__.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 82902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ issueFileCommand),
/* harmony export */   v: () => (/* binding */ prepareKeyValueMessage)
/* harmony export */ });
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(79896);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(70857);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4679);
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync(filePath, `${(0,_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .toCommandValue */ .E)(message)}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID()}`;
    const convertedValue = (0,_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .toCommandValue */ .E)(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map

/***/ }),

/***/ 1170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* unused harmony exports SUMMARY_ENV_VAR, SUMMARY_DOCS_URL, markdownSummary */
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70857);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(79896);
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_1__.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(os__WEBPACK_IMPORTED_MODULE_0__.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map

/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCommandValue),
/* harmony export */   k: () => (/* binding */ toCommandProperties)
/* harmony export */ });
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(79407);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
