export const id = 576;
export const ids = [576];
export const modules = {

/***/ 33297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ givenTrust),
/* harmony export */   Rf: () => (/* binding */ embeddedTrust),
/* harmony export */   zV: () => (/* binding */ gitHubAttestations)
/* harmony export */ });
/** The roots that this action brings along. */
const embeddedTrust = async () => (await __webpack_require__.e(/* import() */ 880).then(__webpack_require__.bind(__webpack_require__, 30880))).embeddedAnchors;
/** The roots in a file: for servers that sign for themselves, and for signatures that are newer than this action. */
const givenTrust = (path) => async () => (await Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(945)]).then(__webpack_require__.bind(__webpack_require__, 1945))).readAnchors(path);
/** Most runs ask for no attestation: what looks at them is loaded when one does. */
function gitHubAttestations(client, trust) {
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(884), __webpack_require__.e(315)]).then(__webpack_require__.bind(__webpack_require__, 94662))).checkedAttestations(client, trust);
    return {
        verifyProvenance: async (file, signer) => (await load()).verifyProvenance(file, signer),
        verifyRelease: async (file, release) => (await load()).verifyRelease(file, release)
    };
}


/***/ }),

/***/ 7228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ readRunContext),
/* harmony export */   rk: () => (/* binding */ readHost),
/* harmony export */   yb: () => (/* binding */ toolCacheDirectories)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _domain_input_grammar_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22988);
/* harmony import */ var _domain_platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33013);





/** In the order of os-release(5). */
const OS_RELEASE = ['/etc/os-release', '/usr/lib/os-release'];
async function readHost() {
    return {
        system: process.platform,
        architecture: process.arch,
        glibc: findGlibc(),
        osRelease: (0,_domain_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOsRelease */ .HU)(await readFirst(OS_RELEASE))
    };
}
/** Asked of the process that runs: a guess by files can be wrong in a container. */
function findGlibc() {
    // Without this the report looks up the name of every open connection.
    Object.assign(process.report, { excludeNetwork: true });
    const report = process.report.getReport();
    const header = typeof report === 'object' && report !== null && 'header' in report ? report.header : undefined;
    if (typeof header !== 'object' || header === null || !('glibcVersionRuntime' in header))
        return undefined;
    return String(header.glibcVersionRuntime);
}
async function readFirst(paths) {
    for (const path of paths) {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
        }
        catch {
            // The next one, or nothing: what needs it says so.
        }
    }
    return '';
}
/** What the runner says of this run; a runner that leaves something out gets the usual place. */
function readRunContext(environment) {
    const get = (name) => environment[name] ?? '';
    return {
        repository: get('GITHUB_REPOSITORY') === '' ? undefined : (0,_domain_input_grammar_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .SU)(get('GITHUB_REPOSITORY')),
        commit: get('GITHUB_SHA'),
        run: `${get('GITHUB_RUN_ID') || '0'}.${get('GITHUB_RUN_ATTEMPT') || '1'}`,
        workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(get('GITHUB_WORKSPACE')),
        temp: tempOf(environment),
        home: homeOf(environment),
        isHosted: get('RUNNER_ENVIRONMENT') === 'github-hosted',
        environment: jobEnvironment(environment),
        serverUrl: get('GITHUB_SERVER_URL') || 'https://github.com'
    };
}
function tempOf(environment) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)());
}
/** Who has no entry in passwd, as in `docker run --user 1234`, may have no home: something that lasts as long as the job has to do. */
function homeOf(environment) {
    const named = environment['HOME'] ?? '';
    if (named !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(named);
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)() || tempOf(environment);
    }
    catch {
        return tempOf(environment);
    }
}
/**
 * Where the runner keeps tools: its own variable, the one of self-hosted images, a place that outlives the job, and
 * one that does not.
 */
function toolCacheDirectories(environment) {
    const named = [environment['RUNNER_TOOL_CACHE'], environment['AGENT_TOOLSDIRECTORY']];
    // Later steps have other working directories.
    const [first, ...others] = named.flatMap((path = '') => (path === '' ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path)]));
    const usual = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(homeOf(environment), '.cache/iact-cpython-tools');
    const last = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(tempOf(environment), 'iact-cpython-tools');
    return first === undefined ? [usual, last] : [first, ...others, usual, last];
}
/** Inputs are this action's alone, and hold the token. */
function jobEnvironment(environment) {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => value === undefined || name.startsWith('INPUT_') || name.startsWith('ACTIONS_') ? [] : [[name, value]]));
}


/***/ }),

/***/ 81508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);



/**
 * The files that paths and globs name, each once, sorted; a name that finds nothing finds nothing. Directories with
 * one of the names in `skipped` are not looked into.
 */
async function findFiles(workspace, patterns, skipped = []) {
    const paths = new Set();
    for (const pattern of patterns) {
        for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, {
            cwd: workspace,
            exclude: (path) => skipped.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))
        })) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, match);
            if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory())
                continue;
            paths.add(path);
        }
    }
    return [...paths].sort().map((path) => ({ path, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) }));
}


/***/ }),

/***/ 95128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $F: () => (/* binding */ openHash),
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_chunk_memory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54105);



async function hashFile(path) {
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const sha512 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512');
    let size = 0;
    for await (const chunk of readChunks(path)) {
        size += chunk.length;
        sha256.update(chunk);
        sha512.update(chunk);
        (0,_domain_chunk_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .giveBack */ .F)(chunk);
    }
    return { size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
}
/** A file from its beginning to its end, in pieces that are large enough to be no work; opened when it is asked for. */
async function* readChunks(path) {
    yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: _domain_chunk_memory_js__WEBPACK_IMPORTED_MODULE_2__/* .CHUNK */ .m });
}
function openHash(algorithms) {
    const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const sha512 = algorithms.has('sha512') ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512') : undefined;
    let size = 0;
    return {
        update: (chunk) => {
            size += chunk.length;
            sha256.update(chunk);
            sha512?.update(chunk);
        },
        digests: () => ({
            size,
            sha256: sha256.digest('hex'),
            sha512: sha512?.digest('hex')
        })
    };
}
function hashText(text) {
    const bytes = Buffer.from(text);
    const digest = (algorithm) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex');
    return { size: bytes.length, sha256: digest('sha256'), sha512: digest('sha512') };
}


/***/ }),

/***/ 12882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   KG: () => (/* binding */ listDirectory),
/* harmony export */   Sk: () => (/* binding */ listDirectories),
/* harmony export */   sH: () => (/* binding */ listPythons)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/**
 * What lies in a directory of a tree, by name; nothing where the directory, or one above it in the tree, is absent
 * or a link: a link may lead out of the tree.
 */
async function listDirectory(tree, directory) {
    const steps = directory.split('/');
    for (const depth of steps.keys()) {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tree, ...steps.slice(0, depth + 1)), { throwIfNoEntry: false });
        if (stats?.isDirectory() !== true)
            return [];
    }
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tree, directory), { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
}
/** Regular files, as paths relative to the tree. */
async function listFiles(tree, directory, name) {
    const entries = await listDirectory(tree, directory);
    return entries
        .filter((entry) => entry.isFile() && name.test(entry.name))
        .map((entry) => `${directory}/${entry.name}`);
}
async function listDirectories(tree, directory, name) {
    const entries = await listDirectory(tree, directory);
    return entries.filter((entry) => entry.isDirectory() && name.test(entry.name)).map((entry) => entry.name);
}
/** `python3.12` of `lib/python3.12`; usually one. */
function listPythons(tree) {
    return listDirectories(tree, 'lib', /^python\d+\.\d+t?$/);
}


/***/ }),

/***/ 57473:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ makeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/**
 * A directory and those above it. Node's own never ends where the kernel says ENOENT although the parent is there
 * (below /proc, on an automounter), and says ENOENT for other reasons on a disk that can only be read. What is
 * made gets this mode, if there is one, whatever the umask; what was there keeps its own.
 */
function makeDirectory(path, mode) {
    if (isDirectory(path))
        return;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path)
        makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), mode);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
        if (mode !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, mode);
    }
    catch (error) {
        // Another job may have been faster.
        if (!isDirectory(path))
            throw error;
    }
}
function isDirectory(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 53067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withBytesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

/** Hands a file to a reader that wants only parts of it. */
function withBytesOf(path, use) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        return use((offset, length) => {
            if (offset >= size)
                return new Uint8Array();
            const bytes = new Uint8Array(Math.min(length, size - offset));
            return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, 0, bytes.length, offset));
        });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 70110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readElfTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_elf_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18564);
/* harmony import */ var _list_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12882);
/* harmony import */ var _open_bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53067);




const LIBRARY = /\.so(?:\.[0-9]+)*$/;
/** The facts of `bin/*`, `lib/*.so*` and the extension modules; links are skipped, their targets are files. */
async function readElfTree(tree) {
    const pythons = await (0,_list_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .listPythons */ .sH)(tree);
    const modules = pythons.map((python) => (0,_list_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, `lib/${python}/lib-dynload`, LIBRARY));
    const programs = await (0,_list_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, 'bin', /^/);
    const libraries = [await (0,_list_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, 'lib', LIBRARY), ...(await Promise.all(modules))].flat();
    const read = (path) => {
        const file = (0,_open_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .withBytesOf */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tree, path), _domain_elf_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readElf */ .o);
        return file === undefined ? undefined : { path, ...file };
    };
    const readings = libraries.map((path) => ({ path, file: read(path) }));
    return {
        files: [...programs.map(read), ...readings.map(({ file }) => file)].filter((file) => file !== undefined),
        libraries: (await (0,_list_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .listDirectory */ .KG)(tree, 'lib'))
            .map(({ name }) => name)
            .filter((name) => LIBRARY.test(name)),
        unreadable: readings.filter(({ file }) => file === undefined).map(({ path }) => path)
    };
}


/***/ }),

/***/ 14197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ findText),
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65410);
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** Undefined when there is no such file; throws when it is longer than `limit` bytes, or no file at all. */
async function findText(path, limit = 1024 * 1024) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            // A named pipe would keep us until somebody writes to it.
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK), true);
            const stats = await file.stat();
            const { size } = stats;
            // Reading a directory fails in the words of the system.
            if (!stats.isFile() && !stats.isDirectory()) {
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `${path} is no regular file`, 'Put a plain file there: pipes, sockets and devices are not read.');
            }
            if (size > limit) {
                throw new _domain_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('INPUT_INVALID', `${path} has ${size} bytes, more than the ${limit} that it may have`, 'Is it the file that was meant?');
            }
            return await file.readFile('utf8');
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR';
}


/***/ }),

/***/ 65563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ makeScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57473);
/* harmony import */ var _sweep_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58145);





/**
 * A new private directory (mode 0700) in `parent`, gone at the end of the block that holds it, or of the process. A
 * parent that has to be made gets `parentMode`, else what the umask leaves.
 */
async function makeScratch(parent, name = 'iact-cpython', parentMode) {
    (0,_make_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)(parent, parentMode);
    await (0,_sweep_js__WEBPACK_IMPORTED_MODULE_4__/* .sweep */ .X0)(parent, (other) => other.startsWith(`.${name}-`));
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `.${name}-`));
    const drop = () => {
        // What this process started may still write there for a moment.
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true, maxRetries: 3 });
    };
    process.once('exit', drop);
    return {
        path,
        [Symbol.asyncDispose]: async () => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true });
            process.off('exit', drop);
        }
    };
}


/***/ }),

/***/ 58145:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ listStale),
/* harmony export */   KW: () => (/* binding */ sweepStore),
/* harmony export */   X0: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


/** Longer than any run works on what is its own. */
const STALE_DAYS = 1;
/** Longer than any job lasts: one may still run from a tree that did not work for another. */
const BROKEN_DAYS = 7;
/**
 * Runs that were cancelled or killed could not clean up; on a runner that lives on, somebody has to. What can't be
 * removed stays: it is in nobody's way.
 */
async function sweep(directory, isLeft, days = STALE_DAYS) {
    for (const path of await listStale(directory, isLeft, days))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true }).catch(() => undefined);
}
/** Paths of what was left, and not touched for so long. */
async function listStale(directory, isLeft, days = STALE_DAYS) {
    const stale = [];
    for (const name of await listNames(directory)) {
        if (!isLeft(name))
            continue;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined);
        if (stats !== undefined && Date.now() - stats.mtimeMs >= days * 24 * 60 * 60 * 1000)
            stale.push(path);
    }
    return stale;
}
/** Below every version, that of the run or not: half trees, files on their way to their names, broken trees. */
async function sweepStore(root) {
    for (const version of await listNames(root)) {
        const shelf = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, version);
        await sweep(shelf, (name) => name.startsWith('.staging-') || /\.[0-9a-f-]{36}\.tmp$/.test(name));
        await sweep(shelf, (name) => name.startsWith('.broken-'), BROKEN_DAYS);
    }
}
async function listNames(directory) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
}


/***/ }),

/***/ 13417:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57473);




/** Whole or not at all: readers see the old file or the new one. With a mode the umask has no say. */
async function writeWhole(path, text, mode) {
    (0,_make_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const beside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(beside, text, { flag: 'wx' });
        if (mode !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(beside, mode);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(beside, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(beside, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 78618:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ findBuildFacts),
/* harmony export */   qP: () => (/* binding */ factsNameOf),
/* harmony export */   x2: () => (/* binding */ formatBuildFacts)
/* harmony export */ });
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63916);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38913);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34418);
/* harmony import */ var _python_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17741);




const SCHEMA = 1;
function factsNameOf(tarball) {
    return `${tarball}.json`;
}
/** The same facts give the same bytes. */
function formatBuildFacts({ artifact, digests, needs, interpreter, twin }) {
    const [loader] = needs.loaders;
    const facts = {
        schema: SCHEMA,
        tarball: (0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact),
        version: (0,_python_version_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPythonVersion */ .Md)(artifact.version),
        build: artifact.build,
        distro: artifact.distro,
        arch: artifact.architecture,
        prefix: (0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(artifact.version),
        size: digests.size,
        sha256: digests.sha256,
        sha512: digests.sha512,
        ...(twin === undefined ? {} : { twin: spellTwin(twin) }),
        buildDate: interpreter?.buildDate ?? null,
        configureFlags: interpreter?.configureFlags ?? null,
        libraryVersions: interpreter === undefined ? null : Object.fromEntries(interpreter.libraries),
        glibc: needs.glibc.required?.version ?? null,
        glibcNeededBy: needs.glibc.required?.path ?? null,
        loader: loader?.name ?? null,
        sharedLibraries: needs.libraries.map(({ soname, users, isRequired }) => ({
            name: soname,
            required: isRequired,
            users
        })),
        librarySearchPaths: needs.runPaths
    };
    return `${JSON.stringify(facts, undefined, 2)}\n`;
}
function spellTwin({ name, digests, stream }) {
    const { size, sha256, sha512 } = digests;
    return { name, size, sha256, sha512, tarSize: stream.size, tarSha256: stream.sha256 };
}
/** Undefined for everything that `formatBuildFacts` would not have written: facts are worth having, not worth failing for. */
function findBuildFacts(text) {
    const facts = (0,_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .findJsonObject */ .h)(text);
    const about = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'sha256') ?? '');
    if (facts?.['schema'] !== SCHEMA || about === undefined)
        return undefined;
    return { about, needs: findNeeds(facts), twin: findTwinFacts(findObject(facts['twin'])) };
}
function findTwinFacts(facts) {
    const [artifact, size, tarSize] = [
        (0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .findTwin */ .uW)(textOf(facts, 'name') ?? ''),
        facts?.['size'],
        facts?.['tarSize']
    ];
    const sha256 = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'sha256') ?? '');
    const sha512 = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .findSha512 */ .CM)(textOf(facts, 'sha512') ?? '');
    const tarSha256 = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'tarSha256') ?? '');
    if (artifact === undefined || sha256 === undefined || sha512 === undefined || tarSha256 === undefined)
        return undefined;
    if (!isSize(size) || !isSize(tarSize))
        return undefined;
    const stream = { size: tarSize, sha256: tarSha256 };
    return { name: (0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .twinNameOf */ .nf)(artifact), digests: { size, sha256, sha512 }, stream };
}
function isSize(value) {
    return Number.isSafeInteger(value) && Number(value) > 0;
}
function findNeeds(facts) {
    const runPaths = listOf(facts, 'librarySearchPaths');
    // A machine would be called unfit for lack of libraries that lie where nobody can look.
    if (!runPaths.every(isPlain))
        return undefined;
    const glibc = textOf(facts, 'glibc');
    const loader = textOf(facts, 'loader');
    const required = glibc !== undefined && /^[0-9]{1,3}(?:\.[0-9]{1,3}){1,2}$/.test(glibc)
        ? { version: glibc, path: textOf(facts, 'glibcNeededBy') ?? 'the interpreter' }
        : undefined;
    return {
        // The name of the tarball says for which processor it is; who publishes holds the files against it.
        machines: [],
        loaders: loader === undefined ? [] : [{ name: loader, path: 'the interpreter' }],
        glibc: { required, optional: undefined },
        libraries: listOf(facts, 'sharedLibraries').flatMap(findLibrary),
        runPaths,
        unreadable: []
    };
}
function findObject(value) {
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
function findLibrary(value) {
    const library = findObject(value);
    if (library === undefined)
        return [];
    const soname = textOf(library, 'name');
    if (soname === undefined)
        return [];
    return [
        { soname, users: listOf(library, 'users').filter(isPlain), isRequired: library['required'] === true }
    ];
}
function textOf(object, key) {
    const value = object?.[key];
    return isPlain(value) ? value : undefined;
}
function listOf(object, key) {
    const value = object[key];
    return Array.isArray(value) ? value : [];
}
/** It goes into messages and paths: what has anything odd in it is not taken. */
function isPlain(value) {
    return typeof value === 'string' && /^[\w.+/$-]{1,256}$/.test(value);
}


/***/ }),

/***/ 78162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fedBy),
/* harmony export */   h: () => (/* binding */ feed)
/* harmony export */ });
/**
 * Writes chunks to a stream, and lets go of each when the stream is done with it: those that nobody else has are given
 * back. The end is told when all are in: a compressor of Node that hears of it while its last chunk waits ends its
 * frame, and then writes an empty one. Throws what ends the chunks or the stream; an error of the chunks ends both.
 */
async function feed(stream, chunks, letGo) {
    let giveUp = () => undefined;
    // One that is destroyed while it waits to be read from never answers for its last chunk.
    stream.once('close', () => {
        giveUp(stream.errored ?? new Error('the stream was closed'));
    });
    try {
        for await (const chunk of chunks) {
            await new Promise((taken, failed) => {
                giveUp = failed;
                stream.write(chunk, (error) => {
                    if (error)
                        failed(error);
                    else
                        taken();
                    letGo(chunk);
                });
            });
        }
    }
    catch (error) {
        const why = stream.errored ?? error;
        stream.destroy(why instanceof Error ? why : undefined);
        throw why;
    }
    stream.end();
}
/** What goes into a stream and what comes out of it, both to their ends; throws what went wrong first. */
async function fedBy(feeding, reading) {
    try {
        await Promise.all([feeding, reading]);
    }
    finally {
        await Promise.allSettled([feeding, reading]);
    }
}


/***/ }),

/***/ 54105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ giveBack),
/* harmony export */   m: () => (/* binding */ CHUNK)
/* harmony export */ });
/** Bytes of the chunks of a stream that gives them back: more than what Node cuts out of buffers that several share. */
const CHUNK = 128 * 1024;
/**
 * Frees a chunk that nobody looks at any more. Left to the garbage collector, a pass over a tarball touches new memory
 * all the time, which takes a third of its time and 50 MB (docs/performance.md). A stream of zlib fills one buffer with
 * several chunks at times, and is done with it when the last of them reaches its end.
 */
function giveBack({ buffer, byteOffset, byteLength }) {
    const isLast = buffer.byteLength === CHUNK && byteOffset + byteLength === CHUNK;
    if (isLast && 'transfer' in buffer)
        buffer.transfer(0);
}


/***/ }),

/***/ 74941:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ checkCompatibility),
  c: () => (/* binding */ toCompatibilityFailure)
});

// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = __webpack_require__(39713);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: ./src/domain/glibc-version.ts
var glibc_version = __webpack_require__(91136);
;// CONCATENATED MODULE: ./src/domain/apt-packages.ts
/** Which package holds a library. A star: its name got a `t64` with the 64-bit time_t of 2024. */
const apt_packages_packages = new Map([
    ['libssl.so.3', 'libssl3*'],
    ['libcrypto.so.3', 'libssl3*'],
    ['libssl.so.1.1', 'libssl1.1'],
    ['libcrypto.so.1.1', 'libssl1.1'],
    ['libsqlite3.so.0', 'libsqlite3-0'],
    ['libbz2.so.1.0', 'libbz2-1.0'],
    ['liblzma.so.5', 'liblzma5'],
    ['libz.so.1', 'zlib1g'],
    ['libzstd.so.1', 'libzstd1'],
    ['libuuid.so.1', 'libuuid1'],
    ['libffi.so.6', 'libffi6'],
    ['libffi.so.7', 'libffi7'],
    ['libffi.so.8', 'libffi8'],
    ['libreadline.so.8', 'libreadline8*'],
    ['libncursesw.so.6', 'libncursesw6'],
    ['libpanelw.so.6', 'libncursesw6'],
    ['libncurses.so.6', 'libncurses6'],
    ['libpanel.so.6', 'libncurses6'],
    ['libtinfo.so.6', 'libtinfo6'],
    ['libgdbm.so.6', 'libgdbm6*'],
    ['libgdbm_compat.so.4', 'libgdbm-compat4*'],
    ['libdb-5.3.so', 'libdb5.3*'],
    ['libexpat.so.1', 'libexpat1'],
    ['libcrypt.so.1', 'libcrypt1'],
    ['libnsl.so.2', 'libnsl2'],
    ['libtirpc.so.3', 'libtirpc3*'],
    ['libtk8.6.so', 'libtk8.6'],
    ['libtcl8.6.so', 'libtcl8.6'],
    ['libX11.so.6', 'libx11-6'],
    ['libmpdec.so.3', 'libmpdec3'],
    ['libedit.so.2', 'libedit2'],
    ['libb2.so.1', 'libb2-1'],
    ['libatomic.so.1', 'libatomic1'],
    ['libstdc++.so.6', 'libstdc++6'],
    ['libgcc_s.so.1', 'libgcc-s1']
]);
/** Undefined where the host has no apt, or the library's package is not known. */
function findAptPackage(soname, osRelease) {
    if (osRelease.id !== 'debian' && osRelease.id !== 'ubuntu')
        return undefined;
    return apt_packages_packages.get(soname)?.replace('*', hasTime64Names(osRelease) ? 't64' : '');
}
/** Debian's testing and unstable have no VERSION_ID; they come after every number. */
function hasTime64Names({ id, versionId }) {
    const version = versionId === '' ? Infinity : Number.parseFloat(versionId);
    return version >= (id === 'ubuntu' ? 24.04 : 13);
}

;// CONCATENATED MODULE: ./src/domain/missing-libraries.ts

const MAX_USERS = 3;
/** `libffi.so.8 (used by _ctypes), libssl.so.3 (used by _ssl, _hashlib)` */
function listLibraries(libraries) {
    return libraries.map(({ soname, users }) => `${soname} (used by ${abridge(users)})`).join(', ');
}
function abridge(names) {
    const left = names.length - MAX_USERS;
    return [...names.slice(0, MAX_USERS), ...(left > 0 ? [`${left} more`] : [])].join(', ');
}
function adviceToInstall(libraries, osRelease) {
    const packages = libraries.flatMap(({ soname }) => findAptPackage(soname, osRelease) ?? []);
    const others = libraries
        .map(({ soname }) => soname)
        .filter((name) => findAptPackage(name, osRelease) === undefined);
    const command = `sudo apt-get update && sudo apt-get install -y ${[...new Set(packages)].sort().join(' ')}`;
    return [
        ...(packages.length > 0 ? [`Install them in an earlier step: ${command}`] : []),
        ...(others.length > 0 ? [`Install the packages that hold ${others.join(', ')} in an earlier step.`] : [])
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/domain/compatibility.ts




/** Why a build will not do all that it should on this host, in words: the loader's own would help nobody. */
function checkCompatibility(question) {
    const { glibc } = question.host;
    // For the wrong processor or C library no further question makes sense.
    const machine = checkMachine(question);
    if (machine.length > 0)
        return machine;
    if (glibc === undefined)
        return [complainOfMissingGlibc(question)];
    return [
        ...checkLoader(question),
        ...checkGlibcVersion(question, glibc),
        ...checkLibraries(question),
        ...checkReadable(question)
    ];
}
/** All errors as one PLATFORM_UNSUPPORTED; undefined where there is none. */
function toCompatibilityFailure(complaints) {
    const errors = complaints.filter(({ severity }) => severity === 'error');
    if (errors.length === 0)
        return undefined;
    const message = errors.map((error) => error.message).join('\n');
    const hint = [...new Set(errors.map(({ remedy }) => remedy))].join('\n');
    return new failure/* Failure */.HR('PLATFORM_UNSUPPORTED', message, hint);
}
function checkMachine({ name, needs, host }) {
    const wanted = (0,elf_machine/* findMachine */.x)(host.architecture)?.code;
    return needs.machines
        .filter(({ code }) => code !== wanted)
        .slice(0, 1)
        .map(({ code, path }) => ({
        severity: 'error',
        message: `${name} is built for ${(0,elf_machine/* machineName */.F)(code)} (${path}); this runner is ${host.architecture}.`,
        remedy: `Choose a build for ${host.architecture}, or a runner of the architecture that it was built for.`
    }));
}
function complainOfMissingGlibc({ name, host }) {
    return {
        severity: 'error',
        message: `${name} needs glibc; ${systemOf(host)} has another C library (musl?).`,
        remedy: 'Use a runner or container image with glibc, such as Debian or Ubuntu.'
    };
}
function checkLoader({ name, needs, host, present }) {
    return needs.loaders
        .filter((loader) => !present.has(loader.name))
        .slice(0, 1)
        .map((loader) => ({
        severity: 'error',
        message: `${name} needs the loader ${loader.name} (${loader.path}), which ${systemOf(host)} does not have.`,
        remedy: 'Use a runner or container image with glibc at its usual place, such as Debian or Ubuntu.'
    }));
}
function checkGlibcVersion(question, glibc) {
    const { name, needs, host } = question;
    const check = (severity, need) => {
        if (need === undefined || (0,glibc_version/* compareGlibcVersions */.W)(need.version, glibc) <= 0)
            return [];
        const wanted = `glibc ${need.version} or newer`;
        const message = `${name} needs ${wanted} (${need.path}); ${systemOf(host)} has ${glibc}.`;
        return [
            { severity, message, remedy: `Choose a build for this distribution, or a runner with ${wanted}.` }
        ];
    };
    return [...check('error', needs.glibc.required), ...check('notice', needs.glibc.optional)];
}
function checkLibraries({ name, needs, host, present }) {
    const missing = needs.libraries.filter(({ soname }) => !present.has(soname));
    const complain = (severity, libraries) => {
        if (libraries.length === 0)
            return [];
        const count = libraries.length === 1 ? '1 shared library' : `${libraries.length} shared libraries`;
        const message = `${name} needs ${count} that ${systemOf(host)} lacks: ${listLibraries(libraries)}.`;
        return [{ severity, message, remedy: adviceToInstall(libraries, host.osRelease) }];
    };
    return [
        ...complain('error', missing.filter(({ isRequired }) => isRequired)),
        ...complain('notice', missing.filter(({ isRequired }) => !isRequired))
    ];
}
function checkReadable({ name, needs }) {
    if (needs.unreadable.length === 0)
        return [];
    const message = `${name} holds files that are called like libraries and are none: ${needs.unreadable.join(', ')}.`;
    return [{ severity: 'notice', message, remedy: 'Build and publish it anew.' }];
}
function systemOf({ osRelease, system }) {
    return osRelease.prettyName === '' ? system : osRelease.prettyName;
}


/***/ }),

/***/ 18564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseElf),
/* harmony export */   o: () => (/* binding */ readElf)
/* harmony export */ });
/* harmony import */ var _elf_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12352);

const MAX_VERSION_NEEDS = 0x10000;
const RECORD_SIZE = 16;
const WEAK = 2;
const MAX_INTERPRETER = 4096;
/** Undefined: not ELF, or damaged. Of another class or byte order than ELF64 little-endian only the machine is told. */
function parseElf(bytes) {
    return readElf((0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(bytes));
}
/** `parseElf` for what is not in memory: reads the headers and the dynamic sections, not the code. */
function readElf(source) {
    return (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessDamaged */ .Ak)(() => {
        const header = source(0, 64);
        if ((0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .isElf64LittleEndian */ .v_)(header))
            return readNeeds(source, (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .machineCode */ .Bn)(header));
        return (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .isElf */ .aB)(header) ? { ...noNeeds, machine: (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .machineCode */ .Bn)(header) } : undefined;
    });
}
const noNeeds = {
    interpreter: undefined,
    soname: undefined,
    needed: [],
    rpath: undefined,
    runpath: undefined,
    versionNeeds: []
};
function readNeeds(source, machine) {
    const layout = (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readLayout */ .T4)(source);
    const interpreter = readInterpreter(source, layout);
    if (layout.entries.length === 0)
        return { ...noNeeds, machine, interpreter };
    const strings = (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .readStrings */ .Nc)(source, layout).bytes;
    const textsOf = (wanted) => layout.entries.filter(({ tag }) => tag === wanted).map(({ value }) => (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, value));
    return {
        machine,
        interpreter,
        soname: textsOf(_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.soname)[0],
        needed: textsOf(_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.needed),
        rpath: textsOf(_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.rpath)[0],
        runpath: textsOf(_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.runpath)[0],
        versionNeeds: readVersionNeeds(source, layout, strings)
    };
}
function readInterpreter(source, { segments }) {
    const segment = segments.find(({ type }) => type === _elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentType */ .O$.interpreter);
    if (segment === undefined)
        return undefined;
    return (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)((0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .bytesAt */ .L1)(source, segment.offset, Math.min(segment.size, MAX_INTERPRETER)), 0);
}
function readVersionNeeds(source, layout, strings) {
    const address = (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .findValue */ .j)(layout, _elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.versionNeeds);
    if (address === undefined)
        return [];
    const view = (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .du)(source((0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetOf */ .b4)(layout, address), MAX_VERSION_NEEDS));
    // Records may overlap in a hostile file; in an honest one no more of them fit than this.
    let left = MAX_VERSION_NEEDS / RECORD_SIZE;
    const follow = function* (first) {
        for (let at = first, next = 1; next !== 0; at += next) {
            if (left-- === 0)
                throw new RangeError('too many version records');
            next = view.getUint32(at + 12, true);
            yield at;
        }
    };
    const needs = [];
    for (const record of follow(0)) {
        const file = (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, view.getUint32(record + 4, true));
        for (const need of follow(record + view.getUint32(record + 8, true))) {
            const weak = (view.getUint16(need + 4, true) & WEAK) !== 0;
            needs.push({ file, name: (0,_elf_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, view.getUint32(need + 8, true)), weak });
        }
    }
    return needs;
}


/***/ }),

/***/ 12352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ak: () => (/* binding */ unlessDamaged),
/* harmony export */   Bn: () => (/* binding */ machineCode),
/* harmony export */   L1: () => (/* binding */ bytesAt),
/* harmony export */   Nc: () => (/* binding */ readStrings),
/* harmony export */   O$: () => (/* binding */ segmentType),
/* harmony export */   Sf: () => (/* binding */ dynamicTag),
/* harmony export */   T4: () => (/* binding */ readLayout),
/* harmony export */   aB: () => (/* binding */ isElf),
/* harmony export */   b4: () => (/* binding */ offsetOf),
/* harmony export */   du: () => (/* binding */ viewOf),
/* harmony export */   hy: () => (/* binding */ viewAt),
/* harmony export */   j: () => (/* binding */ findValue),
/* harmony export */   v_: () => (/* binding */ isElf64LittleEndian),
/* harmony export */   vd: () => (/* binding */ requireValue),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/**
 * Where things lie in an ELF64 little-endian file, found the way the loader finds them: by program headers and
 * the dynamic section, which stripped files have too. Nothing in here trusts the file: what does not fit is a
 * RangeError, and `unlessDamaged` is where it ends.
 */
const segmentType = { load: 1, dynamic: 2, interpreter: 3 };
const dynamicTag = {
    needed: 1,
    stringTable: 5,
    symbolTable: 6,
    stringTableSize: 10,
    soname: 14,
    rpath: 15,
    runpath: 29,
    versionNeeds: 0x6ffffffe
};
const HEADER_SIZE = 64;
const SEGMENT_SIZE = 56;
const ENTRY_SIZE = 16;
const MAX_DYNAMIC = 0x10000;
const MAX_STRINGS = 0x1000000;
const MAX_TEXT = 4096;
function sourceOf(bytes) {
    return (offset, length) => bytes.subarray(offset, offset + length);
}
/** The value of `read`, or undefined when it ran out of the file's bounds. */
function unlessDamaged(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function isElf(header) {
    return header[0] === 0x7f && header[1] === 0x45 && header[2] === 0x4c && header[3] === 0x46;
}
function isElf64LittleEndian(header) {
    return isElf(header) && header[4] === 2 && header[5] === 1;
}
/** `e_machine`, which lies at the same place in every class and byte order. */
function machineCode(header) {
    return viewOf(header).getUint16(18, header[5] !== 2);
}
function readLayout(source) {
    const segments = readSegments(source);
    const dynamic = segments.find(({ type }) => type === segmentType.dynamic);
    if (dynamic === undefined)
        return { segments, entries: [], spareEntry: undefined };
    if (dynamic.size > MAX_DYNAMIC)
        throw new RangeError('the dynamic section is too long');
    const all = readEntries(viewAt(source, dynamic.offset, dynamic.size), dynamic.offset);
    const end = all.findIndex(({ tag }) => tag === 0);
    const [first, second] = end === -1 ? [] : all.slice(end);
    const isSpare = first?.value === 0 && second?.tag === 0 && second.value === 0;
    return {
        segments,
        entries: end === -1 ? all : all.slice(0, end),
        spareEntry: isSpare ? first.offset : undefined
    };
}
function readSegments(source) {
    const header = viewAt(source, 0, HEADER_SIZE);
    const count = header.getUint16(56, true);
    if (count > 0 && header.getUint16(54, true) !== SEGMENT_SIZE)
        throw new RangeError('odd program headers');
    const view = viewAt(source, number64(header, 32), count * SEGMENT_SIZE);
    return Array.from({ length: count }, (_, index) => {
        const at = index * SEGMENT_SIZE;
        return {
            type: view.getUint32(at, true),
            offset: number64(view, at + 8),
            address: number64(view, at + 16),
            size: number64(view, at + 32)
        };
    });
}
function readEntries(view, offset) {
    return Array.from({ length: Math.floor(view.byteLength / ENTRY_SIZE) }, (_, index) => {
        const at = index * ENTRY_SIZE;
        return { tag: number64(view, at), value: number64(view, at + 8), offset: offset + at };
    });
}
/** Where in the file the byte lies that the loader puts at `address`. */
function offsetOf({ segments }, address) {
    const segment = segments.find(({ type, address: start, size }) => type === segmentType.load && address >= start && address < start + size);
    if (segment === undefined)
        throw new RangeError(`no segment holds the address ${address}`);
    return segment.offset + (address - segment.address);
}
function findValue({ entries }, wanted) {
    return entries.find(({ tag }) => tag === wanted)?.value;
}
function requireValue(layout, wanted) {
    const value = findValue(layout, wanted);
    if (value === undefined)
        throw new RangeError(`no dynamic entry ${wanted}`);
    return value;
}
function readStrings(source, layout) {
    const offset = offsetOf(layout, requireValue(layout, dynamicTag.stringTable));
    const size = requireValue(layout, dynamicTag.stringTableSize);
    if (size > MAX_STRINGS)
        throw new RangeError('the string table is too long');
    return { offset, bytes: bytesAt(source, offset, size) };
}
/** The string at `offset`, byte for byte as latin1: names are ASCII, and what isn't keeps its bytes. */
function textAt(bytes, offset) {
    const end = bytes.indexOf(0, offset);
    if (end === -1 || end - offset > MAX_TEXT)
        throw new RangeError('a string without end');
    return String.fromCharCode(...bytes.subarray(offset, end));
}
function bytesAt(source, offset, length) {
    const bytes = source(offset, length);
    if (bytes.length < length)
        throw new RangeError('the file ends too soon');
    return bytes;
}
function viewAt(source, offset, length) {
    return viewOf(bytesAt(source, offset, length));
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** Offsets beyond 2^53 lose their last bits, and lie outside of every file either way. */
function number64(view, at) {
    return Number(view.getBigUint64(at, true));
}


/***/ }),

/***/ 39713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ machineName),
/* harmony export */   x: () => (/* binding */ findMachine)
/* harmony export */ });
const machines = [
    { code: 62, name: 'x86_64', architecture: 'x64', triple: 'x86_64-linux-gnu' },
    { code: 183, name: 'aarch64', architecture: 'arm64', triple: 'aarch64-linux-gnu' },
    { code: 3, name: 'i386', architecture: 'ia32', triple: 'i386-linux-gnu' },
    { code: 40, name: 'arm', architecture: 'arm', triple: 'arm-linux-gnueabihf' },
    { code: 243, name: 'riscv', architecture: 'riscv64', triple: 'riscv64-linux-gnu' },
    { code: 22, name: 's390x', architecture: 's390x', triple: 's390x-linux-gnu' },
    { code: 21, name: 'ppc64', architecture: 'ppc64', triple: 'powerpc64le-linux-gnu' }
];
/** By Node's word for it (`process.arch`). */
function findMachine(architecture) {
    return machines.find((machine) => machine.architecture === architecture);
}
function machineName(code) {
    return machines.find((machine) => machine.code === code)?.name ?? `machine ${code}`;
}


/***/ }),

/***/ 91136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compareGlibcVersions),
/* harmony export */   b: () => (/* binding */ findGlibcNeed)
/* harmony export */ });
/** The newest glibc that one of the files can't be loaded without, and the file. */
function findGlibcNeed(files) {
    const needs = files.flatMap(({ path, versionNeeds }) => versionNeeds
        .filter(({ weak }) => !weak)
        .flatMap(({ name }) => findVersion(name) ?? [])
        .map((version) => ({ version, path })));
    return needs.sort((left, right) => compareGlibcVersions(right.version, left.version))[0];
}
/** `GLIBC_2.34` means 2.34. Packed relocations have a mark of their own, which came with 2.36. */
function findVersion(name) {
    return name === 'GLIBC_ABI_DT_RELR' ? '2.36' : /^GLIBC_([0-9]+(?:\.[0-9]+)*)$/.exec(name)?.[1];
}
/** As numbers: 2.4 comes before 2.34. */
function compareGlibcVersions(left, right) {
    const others = numbersOf(right);
    const differences = numbersOf(left).map((number, index) => number - (others[index] ?? 0));
    return differences.find((difference) => difference !== 0) ?? Math.min(0, differences.length - others.length);
}
function numbersOf(version) {
    return version.split('.').map(Number);
}


/***/ }),

/***/ 38452:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf),
  V: () => (/* binding */ soughtNames)
});

;// CONCATENATED MODULE: ./src/domain/elf-tree.ts
/** Without these pip, venv or most programs don't work; the others (readline, tkinter, ...) may be missed. */
const requiredModules = ['_ssl', '_hashlib', 'zlib', '_bz2', '_lzma', '_ctypes', '_sqlite3', '_uuid'];
/** `_ssl` of `lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so`; for other files their bare name. */
function userName({ path }) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return path.includes('/lib-dynload/') ? name.replace(/\..*$/, '') : name;
}
/** The interpreter, the required modules, and the tree's own libraries that those need. */
function requiredFilesOf(tree) {
    const required = tree.files.filter((file) => file.path.startsWith('bin/') || requiredModules.includes(userName(file)));
    const own = tree.files.filter((file) => !required.includes(file));
    // Grows while it is walked: what a found library needs is required as well.
    for (const { needed } of required) {
        required.push(...own.filter((file) => !required.includes(file) && needed.some((name) => answersTo(file, name))));
    }
    return required;
}
function foreignNeedsOf(tree, { needed }) {
    return needed.filter((name) => !tree.libraries.includes(name) && !tree.files.some((file) => file.soname === name));
}
/** Directories outside of the tree where its files look for libraries by themselves. */
function runPathsOf(tree) {
    const paths = tree.files.flatMap(({ rpath, runpath }) => (runpath ?? rpath ?? '').split(':'));
    return [...new Set(paths)].filter((path) => path.startsWith('/')).sort();
}
function answersTo({ path, soname }, name) {
    return soname === name || path === `lib/${name}`;
}

// EXTERNAL MODULE: ./src/domain/glibc-version.ts
var glibc_version = __webpack_require__(91136);
;// CONCATENATED MODULE: ./src/domain/host-needs.ts


function needsOf(tree) {
    const required = requiredFilesOf(tree);
    const machines = tree.files.map(({ machine, path }) => ({ code: machine, path }));
    const loaders = required.flatMap(({ path, interpreter }) => interpreter === undefined ? [] : [{ name: interpreter, path }]);
    return {
        machines: machines.filter(({ code }, index) => machines.findIndex((one) => one.code === code) === index),
        loaders: loaders.filter(({ name }, index) => loaders.findIndex((one) => one.name === name) === index),
        glibc: {
            required: (0,glibc_version/* findGlibcNeed */.b)(required),
            optional: (0,glibc_version/* findGlibcNeed */.b)(tree.files.filter((file) => !required.includes(file)))
        },
        libraries: librariesOf(tree),
        runPaths: runPathsOf(tree),
        unreadable: tree.unreadable
    };
}
function librariesOf(tree) {
    const required = requiredFilesOf(tree);
    const needs = tree.files.flatMap((file) => foreignNeedsOf(tree, file).map((soname) => ({ soname, file })));
    return [...new Set(needs.map(({ soname }) => soname))].sort().map((soname) => {
        const users = needs.filter((need) => need.soname === soname).map(({ file }) => file);
        return { soname, users: users.map(userName), isRequired: users.some((user) => required.includes(user)) };
    });
}
/** Sonames, and paths of loaders, that are looked for on the host. */
function soughtNames({ libraries, loaders }) {
    const names = [...libraries.map(({ soname }) => soname), ...loaders.map(({ name }) => name)];
    return [...new Set(names)].sort();
}


/***/ }),

/***/ 18612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dj: () => (/* binding */ reportedLibraries),
/* harmony export */   G: () => (/* binding */ factsProgram),
/* harmony export */   PK: () => (/* binding */ findInterpreterFacts)
/* harmony export */ });
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34418);

const reportedLibraries = ['OpenSSL', 'SQLite', 'libuuid', 'liblzma', 'libbz2'];
/**
 * Run as `python3 -I -B -c PROGRAM`; prints one JSON object. Every probe may fail alone. Shared libraries answer with
 * the version of the machine that asks, so this is asked where the build was made or on the same distro.
 */
const factsProgram = `
import ctypes, json, os, platform, re, shlex, subprocess, sysconfig, time

def probe(function):
    try:
        return function()
    except Exception:
        return None

def mapped(stem):
    with open('/proc/self/maps') as maps:
        paths = {line.split(None, 5)[5].strip() for line in maps if '/' + stem in line}
    return sorted(paths)[0]

def call(module, stem, function):
    __import__(module)
    version = getattr(ctypes.CDLL(mapped(stem)), function)
    version.restype = ctypes.c_char_p
    return version().decode().split(',')[0]

def package(module, stem):
    __import__(module)
    path = mapped(stem)
    for name in (path, os.path.realpath(path), re.sub('^/usr/', '/', path)):
        owner = subprocess.run(['/usr/bin/dpkg-query', '-S', name], capture_output=True, text=True).stdout
        if owner:
            found = subprocess.run(['/usr/bin/dpkg-query', '-W', '-f', '\${Version}', owner.split(': ')[0].split(',')[0]],
                                   capture_output=True, text=True).stdout
            return re.sub('^[0-9]+:|-[^-]*$', '', found)

def openssl():
    import ssl
    return ssl.OPENSSL_VERSION.split()[1]

def sqlite():
    import sqlite3
    return sqlite3.sqlite_version

def build_date():
    moment = time.strptime(' '.join(platform.python_build()[1].replace(',', ' ').split()), '%b %d %Y %H:%M:%S')
    return time.strftime('%Y-%m-%d', moment)

print(json.dumps({
    'buildDate': probe(build_date),
    'configureFlags': probe(lambda: shlex.split(sysconfig.get_config_vars()['CONFIG_ARGS'])),
    'OpenSSL': probe(openssl),
    'SQLite': probe(sqlite),
    'libuuid': probe(lambda: package('_uuid', 'libuuid')),
    'liblzma': probe(lambda: call('_lzma', 'liblzma', 'lzma_version_string')),
    'libbz2': probe(lambda: call('_bz2', 'libbz2', 'BZ2_bzlibVersion')),
}))
`;
/** Undefined when the output is not what the program prints: facts are worth having, not worth failing for. */
function findInterpreterFacts(output) {
    const answer = (0,_json_object_js__WEBPACK_IMPORTED_MODULE_0__/* .findJsonObject */ .h)(output);
    if (answer === undefined)
        return undefined;
    const flags = answer['configureFlags'];
    const text = (key) => {
        const value = answer[key];
        return typeof value === 'string' && /^[\w.+~ -]{1,40}$/.test(value) ? value : undefined;
    };
    return {
        buildDate: text('buildDate'),
        configureFlags: Array.isArray(flags) ? flags.filter((flag) => typeof flag === 'string') : undefined,
        libraries: new Map(reportedLibraries.flatMap((name) => {
            const version = text(name);
            return version === undefined ? [] : [[name, version]];
        }))
    };
}


/***/ }),

/***/ 34418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findJsonObject)
/* harmony export */ });
/** The object that a text is the JSON of; undefined for every other text. */
function findJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 33013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ parseOsRelease),
/* harmony export */   S: () => (/* binding */ requireSupportedHost),
/* harmony export */   Ys: () => (/* binding */ describeHost),
/* harmony export */   hp: () => (/* binding */ distroOf)
/* harmony export */ });
/* unused harmony export codenames */
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65410);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63916);


/** By the names that their derivatives know them by (os-release has no number of the base). */
const codenames = {
    ubuntu: {
        focal: '20.04',
        jammy: '22.04',
        noble: '24.04',
        plucky: '25.04',
        questing: '25.10',
        resolute: '26.04'
    },
    debian: { buster: '10', bullseye: '11', bookworm: '12', trixie: '13', forky: '14' }
};
const SUPPORTED = 'setup runs on Linux with glibc, on x64 and arm64';
function parseOsRelease(text) {
    const fields = new Map();
    for (const line of text.split('\n')) {
        const [, key, value] = /^\s*([A-Z_]+)=(.*?)\s*$/.exec(line) ?? [];
        if (key !== undefined && value !== undefined)
            fields.set(key, unquote(value));
    }
    const get = (key) => fields.get(key) ?? '';
    return {
        id: get('ID'),
        versionId: get('VERSION_ID'),
        prettyName: get('PRETTY_NAME'),
        base: findBase(get)
    };
}
/** Linux Mint, Pop!_OS, Raspberry Pi OS and their like run what was built for the release that they are made from. */
function findBase(get) {
    const families = get('ID_LIKE').split(/\s+/);
    const named = (family, codename) => {
        const number = codenames[family][codename];
        return number === undefined || !families.includes(family) ? undefined : `${family}${number}`;
    };
    return (named('ubuntu', get('UBUNTU_CODENAME')) ??
        named('debian', get('DEBIAN_CODENAME') || get('VERSION_CODENAME')));
}
/** os-release values are shell words: quotes go, backslashes escape. */
function unquote(value) {
    const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? [];
    const text = inner ?? value;
    return quote === "'" ? text : text.replace(/\\(["$`\\])/g, '$1');
}
/**
 * `ubuntu22.04` of this host, or of what it is made from. Throws PLATFORM_UNSUPPORTED when os-release names nothing
 * that fits.
 */
function distroOf({ osRelease }) {
    if (osRelease.base !== undefined)
        return osRelease.base;
    const name = `${osRelease.id}${osRelease.versionId}`.toLowerCase();
    try {
        return (0,_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDistro */ .D4)(name);
    }
    catch (cause) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PLATFORM_UNSUPPORTED', `This machine's os-release names no distro that a tarball can be called after (ID and VERSION_ID give ${JSON.stringify(name)})`, "Name the distro of the build that you want with the input 'distro', as in distro: ubuntu22.04.", { cause });
    }
}
/** Throws PLATFORM_UNSUPPORTED where no build of ours can run. */
function requireSupportedHost(host) {
    const complaint = host.system !== 'linux'
        ? `This runner's system is ${host.system}`
        : host.architecture !== 'x64' && host.architecture !== 'arm64'
            ? `This runner's architecture is ${host.architecture}`
            : host.glibc === undefined
                ? "This runner's C library is not glibc (musl, as in Alpine?)"
                : undefined;
    if (complaint !== undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('PLATFORM_UNSUPPORTED', complaint, `${SUPPORTED}. Use a runner or container image like that.`);
    }
}
function describeHost(host) {
    const name = host.osRelease.prettyName === '' ? host.system : host.osRelease.prettyName;
    return `${name}, ${host.architecture}, ${host.glibc === undefined ? 'no glibc' : `glibc ${host.glibc}`}`;
}


/***/ }),

/***/ 54461:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ linesToAdd),
/* harmony export */   PJ: () => (/* binding */ addRows),
/* harmony export */   _5: () => (/* binding */ readRegistry),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   j$: () => (/* binding */ listStrayLines),
/* harmony export */   uv: () => (/* binding */ findRow)
/* harmony export */ });
/* unused harmony export formatRow */
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63916);
/* harmony import */ var _checksum_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38913);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65410);
/* harmony import */ var _python_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17741);




const STATUSES = ['Activo', 'Obsoleto', 'Retirado'];
const COLUMNS = ['Versión', 'Build', 'Distro', 'Fecha', 'SHA256', 'Release URL', 'Estado'];
const NEW_FILE = `# Artefactos de CPython

Una fila por tarball publicado. Estado: \`Activo\` (en uso), \`Obsoleto\` (se instala con un aviso), \`Retirado\` (no se instala).

| ${COLUMNS.join(' | ')} |
|${COLUMNS.map((column) => '-'.repeat(column.length + 2)).join('|')}|
`;
/** Lines that name no tarball (examples, remarks) are passed over. */
function readRegistry(text) {
    const table = findTable(text);
    if (table === undefined)
        return new Map();
    const lines = Map.groupBy(keyedLines(table), ({ artifact }) => (0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact));
    return new Map([...lines].map(([name, all]) => [name, joinRows(all, table.columns)]));
}
/** Numbers of the lines that hold a digest of no build: one letter that only looks right takes a row out of use. */
function listStrayLines(text) {
    const table = findTable(text);
    if (table === undefined)
        return [];
    const { lines, columns, start, end } = table;
    return lines.slice(start, end).flatMap((line, index) => {
        const isStray = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(cellReader(line, columns)('SHA256')) !== undefined && findKey(line, columns) === undefined;
        return isStray ? [start + index + 1] : [];
    });
}
/** Throws REGISTRY_CONFLICT when the row is there and can't be trusted: no SHA-256, no known status, or twice. */
function findRow(registry, artifact) {
    const row = registry.get((0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact));
    if (row instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR)
        throw row;
    return row;
}
/**
 * The file with these rows in its table. A row that is there already, a changed status included, stays as it is.
 * Throws REGISTRY_CONFLICT when it is there with another SHA-256, or when the file has no table to add to.
 */
function addRows(text, rows) {
    const start = text === undefined || text.trim() === '' ? NEW_FILE : text;
    return [...rows]
        .sort((left, right) => (0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .compareArtifacts */ .Tu)(left.artifact, right.artifact))
        .reduce(addRow, start);
}
function addRow(text, row) {
    const table = findTable(text);
    if (table === undefined)
        throw conflict(`The registry has no table with the columns ${COLUMNS.join(', ')}`);
    const standing = findRow(readRegistry(text), row.artifact);
    if (standing?.sha256 === row.sha256)
        return text;
    if (standing !== undefined) {
        throw conflict(`The registry has ${(0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(row.artifact)} with SHA-256 ${standing.sha256}, this tarball has ${row.sha256}`);
    }
    const before = table.lines.slice(0, table.end).join('');
    const after = table.lines.slice(table.end).join('');
    const newline = table.lines[table.start - 2]?.endsWith('\r\n') === true ? '\r\n' : '\n';
    return `${before}${before.endsWith('\n') ? '' : newline}${formatRow(row, table.columns)}${newline}${after}`;
}
/** What `addRows` would add to this file, for people who add it by hand. */
function linesToAdd(text, rows) {
    const columns = findTable(text ?? '')?.columns;
    const registry = readRegistry(text ?? '');
    return rows
        .filter(({ artifact }) => findRow(registry, artifact) === undefined)
        .map((row) => formatRow(row, columns))
        .join('\n');
}
/** The rows as a table of their own, without what is long: for people who look at what was added. */
function tableOf(rows) {
    const short = COLUMNS.filter((column) => column !== 'SHA256' && column !== 'Release URL');
    return [
        `| ${short.join(' | ')} |`,
        `|${short.map(() => '---').join('|')}|`,
        ...rows.map((row) => formatRow(row, short))
    ];
}
/** The row as a line of a table with these columns; columns that are not ours stay empty. */
function formatRow(row, columns = COLUMNS) {
    const { version, build, distro, architecture } = row.artifact;
    const cells = new Map([
        ['Versión', (0,_python_version_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPythonVersion */ .Md)(version)],
        ['Build', String(build)],
        ['Distro', architecture === 'x64' ? distro : `${distro}-${architecture}`],
        ['Fecha', row.date],
        ['SHA256', row.sha256],
        ['Release URL', row.url],
        ['Estado', row.status]
    ]);
    return `| ${columns.map((column) => cells.get(column) ?? '').join(' | ')} |`;
}
function findTable(text) {
    const lines = text.split(/(?<=\n)/);
    const head = findHead(lines);
    if (head === -1)
        return undefined;
    const start = head + 2;
    const rest = lines.slice(start).findIndex((line) => !line.includes('|'));
    return { lines, columns: cellsOf(lines[head]), start, end: rest === -1 ? lines.length : start + rest };
}
/** Two lines make a table; between fences they only show how one looks. */
function findHead(lines) {
    let isFenced = false;
    return lines.findIndex((line, index) => {
        if (/^ {0,3}(?:```|~~~)/.test(line))
            isFenced = !isFenced;
        return (!isFenced &&
            COLUMNS.every((column) => cellsOf(line).includes(column)) &&
            cellsOf(lines[index + 1]).every((cell) => /^:?-+:?$/.test(cell)));
    });
}
function keyedLines(table) {
    return table.lines.slice(table.start, table.end).flatMap((line) => {
        const artifact = findKey(line, table.columns);
        return artifact === undefined ? [] : [{ artifact, line }];
    });
}
function findKey(line, columns) {
    const cell = cellReader(line, columns);
    return (0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .findArtifact */ .Kc)(`cpython-${cell('Versión')}-${cell('Distro')}-build${cell('Build')}.tgz`);
}
/** Of all lines for one tarball; twins that differ are not chosen from. */
function joinRows(lines, columns) {
    const rows = lines.map(({ artifact, line }) => readRow(line, artifact, columns));
    return rows.reduce((row, twin) => {
        if (row instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR)
            return row;
        if (twin instanceof _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR)
            return twin;
        return twin.sha256 === row.sha256 && twin.status === row.status
            ? row
            : conflict(`The registry has rows for ${(0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(row.artifact)} that differ`);
    });
}
function readRow(line, artifact, columns) {
    const cell = cellReader(line, columns);
    const sha256 = (0,_checksum_js__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(cell('SHA256'));
    const status = STATUSES.find((name) => name === cell('Estado'));
    if (sha256 === undefined)
        return conflict(`The registry row of ${(0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact)} has no SHA-256 of 64 hex digits`);
    if (status === undefined) {
        return conflict(`The registry row of ${(0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact)} has an Estado that is none of ${STATUSES.join(', ')}`);
    }
    return { artifact, date: cell('Fecha'), sha256, url: cell('Release URL'), status };
}
/** A pipe in a cell is written `\|`. */
function cellsOf(line) {
    const inner = (line ?? '').trim().replace(/^\||(?<!\\)\|$/g, '');
    return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
function cellReader(line, columns) {
    const cells = cellsOf(line);
    return (column) => cells[columns.indexOf(column)] ?? '';
}
function conflict(message) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('REGISTRY_CONFLICT', message, 'A registered build never changes: publish other bytes under a new build number, or mend the registry by hand.');
}


/***/ }),

/***/ 68197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ unpackedLimit),
/* harmony export */   LI: () => (/* binding */ layoutLimits),
/* harmony export */   UA: () => (/* binding */ layoutFaults),
/* harmony export */   YC: () => (/* binding */ entryLimit)
/* harmony export */ });
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63916);

/** More than any CPython tree needs, less than what hurts a runner. */
const layoutLimits = {
    entries: 100_000,
    /** However few bytes they take. */
    anyEntries: 10_000,
    unpackedBytes: 4 * 1024 ** 3,
    /** Whatever the ratio. */
    anyBytes: 64 * 1024 ** 2
};
/**
 * What may come out of so many compressed bytes, the first or all of them: it is asked while they come, so a bomb is
 * found by its ratio before it is large. A CPython has a ratio of four.
 */
function unpackedLimit(compressedBytes) {
    return Math.min(layoutLimits.unpackedBytes, Math.max(layoutLimits.anyBytes, 20 * compressedBytes));
}
/**
 * How many entries the first so many compressed bytes may hold. A CPython has one in 5,000 bytes and more, and the
 * head alone of one that has a name of its own takes fifty.
 */
function entryLimit(compressedBytes) {
    return Math.min(layoutLimits.entries, layoutLimits.anyEntries + Math.floor(compressedBytes / 50));
}
const SETUID_SETGID_STICKY = 0o7000;
/** Why this is not a CPython of that version below its prefix; empty when it is. At most a handful is worth reading. */
function layoutFaults(entries, version) {
    const root = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .rootOf */ .I5)(version);
    const plain = entries
        .map((entry) => withPath(entry, plainPath(entry.path)))
        .filter(({ path, kind }) => path !== '' || kind !== 'directory');
    const leaves = new Set(plain.filter(({ kind }) => kind !== 'directory').map(({ path }) => path));
    const isThroughLeaf = throughLeafOf(leaves);
    for (const judge of [entryFault, pathFault]) {
        const faults = plain.flatMap((entry) => {
            const fault = judge(entry, { root, isThroughLeaf });
            return fault === undefined ? [] : [`${JSON.stringify(entry.path)} ${fault}`];
        });
        if (faults.length > 0)
            return faults;
    }
    return hasInterpreter(plain, root) ? [] : [`there is no interpreter at ${root}/bin/python3`];
}
/** A tree has thousands of them, and nearly all are plain as they are. */
function withPath(entry, path) {
    return path === entry.path ? entry : { ...entry, path };
}
/** `tar -C tree .` starts every name with `./`, and directories end in a slash: both mean nothing. */
function plainPath(path) {
    const short = path.startsWith('./') ? path.replace(/^(?:\.\/)+/, '') : path;
    return short.endsWith('/') ? short.slice(0, -1) : short;
}
/** Whether something that is no directory is on the way to a path; most paths share theirs. */
function throughLeafOf(leaves) {
    const known = new Map();
    const isThroughLeaf = (path) => {
        const end = path.lastIndexOf('/');
        if (end === -1)
            return leaves.has('');
        const parent = path.slice(0, end);
        const answer = known.get(parent) ?? (leaves.has(parent) || isThroughLeaf(parent));
        known.set(parent, answer);
        return answer;
    };
    return (path) => path !== undefined && isThroughLeaf(path);
}
function entryFault(entry, { root }) {
    const { path } = entry;
    if (path.startsWith('/'))
        return 'is an absolute path';
    if (/[\p{Cc}\\]/u.test(path))
        return 'has a control character or backslash in its name';
    if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(path))
        return 'is not a plain path';
    if (!isBelow(path, root) && !(entry.kind === 'directory' && isBelow(root, path)))
        return `is not below ${root}/`;
    if (entry.kind === 'special')
        return 'is neither a file, a directory nor a link';
    if ((entry.mode & SETUID_SETGID_STICKY) !== 0 && entry.kind !== 'symlink')
        return 'has a setuid, setgid or sticky bit';
    return linkFault(entry, root);
}
function linkFault(entry, root) {
    if (entry.kind !== 'symlink' && entry.kind !== 'hardlink')
        return undefined;
    const { target = '' } = entry;
    if (target === '')
        return 'is a link without a target';
    if (target.startsWith('/'))
        return `links to the absolute path ${JSON.stringify(target)}`;
    const resolved = targetOf(entry);
    return resolved !== undefined && isBelow(resolved, root)
        ? undefined
        : `links to ${JSON.stringify(target)}, outside of the tree`;
}
/** What is written through a link lands elsewhere than its name says. */
function pathFault(entry, { isThroughLeaf }) {
    if (isThroughLeaf(entry.path))
        return 'lies below something that is no directory';
    return entry.kind === 'hardlink' && isThroughLeaf(targetOf(entry))
        ? `links to ${JSON.stringify(entry.target)}, below something that is no directory`
        : undefined;
}
/** A symlink is relative to its directory, a hard link to the top of the archive. */
function targetOf({ path, kind, target }) {
    const directory = kind === 'hardlink' ? '' : path.split('/').slice(0, -1).join('/');
    return target === undefined ? undefined : resolvePath(directory, target);
}
function isBelow(path, root) {
    return path === root || path.startsWith(`${root}/`);
}
/** Lexically; undefined when it leaves the top. */
function resolvePath(directory, target) {
    const parts = directory === '' ? [] : directory.split('/');
    for (const part of target.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '..' && part !== '.' && part !== '')
            parts.push(part);
    }
    return parts.join('/');
}
/** `bin/python3` is a file that can run, or a chain of links that ends in one. */
function hasInterpreter(entries, root) {
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    let path = `${root}/bin/python3`;
    for (let hops = 0; path !== undefined && hops < 8; hops += 1) {
        const entry = byPath.get(path);
        if (entry === undefined)
            return false;
        if (entry.kind === 'file')
            return (entry.mode & 0o111) !== 0 && entry.size > 0;
        path = targetOf(entry);
    }
    return false;
}


/***/ }),

/***/ 78929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ timelineOf)
/* harmony export */ });
/** Marks on the axis: enough to read it by, and never two in one place. */
const MOST_MARKS = 6;
const MARKS = [
    ...[100, 200, 500].map((count) => mark(count, 'millisecond', count / 1000)),
    ...[1, 2, 5, 10, 20, 30].map((count) => mark(count, 'second', count)),
    ...[1, 2, 5, 10].map((count) => mark(count, 'minute', count * 60))
];
const LARGEST_MARK = mark(1, 'hour', 3600);
/** The steps as bars along the clock on the wall, each with its seconds: Markdown with a picture by Mermaid. */
function timelineOf(steps) {
    const [first] = steps;
    if (first === undefined)
        return [];
    const end = Math.max(...steps.map(({ began, seconds }) => began.getTime() / 1000 + seconds));
    const span = end - first.began.getTime() / 1000;
    const { interval, seconds: width } = MARKS.find(({ seconds }) => span / seconds <= MOST_MARKS) ?? LARGEST_MARK;
    return [
        '```mermaid',
        'gantt',
        '    title Where the time went',
        '    dateFormat x',
        `    axisFormat ${width < 1 ? '%S.%L' : '%H:%M:%S'}`,
        `    tickInterval ${interval}`,
        ...steps.map(barOf),
        '```',
        ''
    ];
}
function barOf({ title, began, seconds }) {
    // What takes no time at all is not drawn.
    const milliseconds = Math.max(1, Math.round(seconds * 1000));
    return `    ${plainWords(title)}, ${seconds.toFixed(1)} s :${began.getTime()}, ${milliseconds}ms`;
}
/** A title may quote a path: here it is no end of the block, no comment and no other statement. */
function plainWords(title) {
    return title.replace(/[^\p{L}\p{N}./_-]+/gu, ' ').trim();
}
function mark(count, unit, seconds) {
    return { interval: `${count}${unit}`, seconds };
}


/***/ }),

/***/ 54129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l9: () => (/* binding */ checkInterpreter),
  fP: () => (/* binding */ findFacts),
  Uu: () => (/* binding */ findPipCacheDirectory),
  By: () => (/* binding */ findPipFault),
  fG: () => (/* binding */ scrubbed)
});

// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: ./src/domain/json-object.ts
var json_object = __webpack_require__(34418);
// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __webpack_require__(17741);
;// CONCATENATED MODULE: ./src/domain/interpreter-check.ts



/** Without these a CPython is broken for its users, and pip with it; `_uuid`, since `uuid` imports without libuuid. */
const REQUIRED = ['ssl', '_hashlib', 'zlib', 'bz2', 'lzma', 'ctypes', 'sqlite3', 'uuid', '_uuid'];
const EXPECTED = ['readline', '_decimal', '_curses', 'pyexpat'];
/** Run as `python3 -I -B -c PROGRAM <prefix>`; prints one JSON object, decides nothing. */
const checkProgram = `
import importlib.util, json, os, sys, sysconfig

prefix = sys.argv[1]
variables = sysconfig.get_config_vars()
with open('/proc/self/maps') as maps:
    mapped = {line.split(None, 5)[5].strip() for line in maps if '/libpython' in line}
failed = {}
for name in ${JSON.stringify([...REQUIRED, ...EXPECTED])}:
    try:
        __import__(name)
    except Exception as error:
        failed[name] = str(error) or type(error).__name__
def find_pip_fault():
    pip = importlib.util.find_spec('pip')
    if pip is None or pip.origin is None:
        return 'it is not among its packages'
    return '' if os.access(os.path.join(prefix, 'bin', 'pip3'), os.X_OK) else 'bin/pip3 is no program'
files = {
    'INCLUDEPY': variables.get('INCLUDEPY'),
    'LIBDIR': variables.get('LIBDIR'),
    'LIBPL': variables.get('LIBPL'),
    'stdlib': sysconfig.get_path('stdlib'),
    'purelib': sysconfig.get_path('purelib'),
}
json.dump({
    'version': list(sys.version_info),
    'freeThreaded': bool(variables.get('Py_GIL_DISABLED')),
    'prefixes': sorted({os.path.realpath(sys.prefix), os.path.realpath(sys.base_prefix)}),
    'prefix': os.path.realpath(prefix),
    'shared': bool(variables.get('Py_ENABLE_SHARED')),
    'libpython': sorted(os.path.realpath(path) for path in mapped),
    'siteOnPath': sysconfig.get_path('purelib') in sys.path,
    'absent': sorted('%s (%s)' % (name, path) for name, path in files.items() if not (path and os.path.isdir(path))),
    'outside': sorted('%s (%s)' % (name, path) for name, path in files.items()
                      if path and not os.path.realpath(path).startswith(os.path.realpath(prefix) + '/')),
    'failed': failed,
    'pip': find_pip_fault(),
}, sys.stdout)
`;
const LEVELS = new Map([
    ['alpha', 'a'],
    ['beta', 'b'],
    ['candidate', 'rc']
]);
/** Reads what the program printed. Throws SMOKE_TEST_FAILED when that is not its JSON. */
function judgeInterpreter(output, wanted) {
    const report = parseReport(output);
    const faults = [
        ...versionFaults(report, wanted),
        ...report.prefixes
            .filter((prefix) => prefix !== report.prefix)
            .map((prefix) => `sys.prefix is ${prefix}`),
        ...libpythonFaults(report),
        ...(report.siteOnPath ? [] : ['its site-packages directory is not on sys.path']),
        ...report.absent.map((path) => `sysconfig names a directory that does not exist: ${path}`),
        ...report.outside.map((path) => `sysconfig names a directory outside the installation: ${path}`),
        ...importFaults(report, REQUIRED),
        ...(report.pip === '' ? [] : [`its pip does not work: ${report.pip}`])
    ];
    return { faults, notices: importFaults(report, EXPECTED) };
}
function parseReport(output) {
    const report = (0,json_object/* findJsonObject */.h)(output);
    if (isReport(report))
        return report;
    throw new failure/* Failure */.HR('SMOKE_TEST_FAILED', `The interpreter answered the smoke test with ${JSON.stringify(output.slice(0, 200))}`, 'The build does not run properly on this machine. Run its bin/python3 by hand to see why.');
}
function isReport(report = {}) {
    const { version, prefix, failed } = report;
    const isList = (list, ...types) => Array.isArray(list) && list.every((item) => types.includes(typeof item));
    return (isList(version, 'number', 'string') &&
        isList([report['freeThreaded'], report['shared'], report['siteOnPath']], 'boolean') &&
        isList([prefix, report['pip']], 'string') &&
        ['prefixes', 'libpython', 'absent', 'outside'].every((key) => isList(report[key], 'string')) &&
        typeof failed === 'object' &&
        failed !== null &&
        isList(Object.values(failed), 'string'));
}
function versionFaults(report, wanted) {
    const [major, minor, micro, level, serial] = report.version;
    const pre = level === 'final' ? '' : `${LEVELS.get(String(level)) ?? level}${serial}`;
    const version = `${major}.${minor}.${micro}${pre}${report.freeThreaded ? 't' : ''}`;
    const meant = (0,python_version/* formatPythonVersion */.Md)(wanted);
    return version === meant ? [] : [`it says that it is ${version}, not ${meant}`];
}
function libpythonFaults({ shared, libpython, prefix }) {
    const foreign = libpython.filter((path) => !path.startsWith(`${prefix}/`));
    if (foreign.length > 0)
        return [`it runs on a libpython that is not its own: ${foreign.join(', ')}`];
    return shared && libpython.length === 0 ? ['it was built with a shared libpython and has none loaded'] : [];
}
function importFaults({ failed }, modules) {
    return modules.flatMap((name) => {
        const reason = failed[name];
        return reason === undefined ? [] : [`import ${name} fails: ${reason}`];
    });
}

// EXTERNAL MODULE: ./src/domain/interpreter-facts.ts
var interpreter_facts = __webpack_require__(18612);
;// CONCATENATED MODULE: ./src/interpreter/ask-interpreter.ts



/** What a program has without anybody's settings: an interpreter must need no more. */
const scrubbed = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' };
const SECONDS = 60;
/**
 * Runs the interpreter at `prefix` and judges what it says of itself. Throws SMOKE_TEST_FAILED when it does not run,
 * INSTALL_BROKEN when nothing may be run there.
 */
async function checkInterpreter(prefix, wanted, ask) {
    const argv = [`${prefix}/bin/python3`, '-I', '-B', '-c', checkProgram, prefix];
    const { exitCode, stdout, stderr } = await ask.processes.run({
        argv,
        env: ask.environment,
        seconds: SECONDS
    });
    if (exitCode !== 0)
        throw broken(prefix, exitCode, stderr);
    return judgeInterpreter(stdout, wanted);
}
/** Undefined when all is well: pip is how users judge whether a Python works. */
async function findPipFault(prefix, ask) {
    const argv = [`${prefix}/bin/pip3`, '--version'];
    const env = { ...ask.environment, PIP_DISABLE_PIP_VERSION_CHECK: '1', PYTHONDONTWRITEBYTECODE: '1' };
    const { exitCode, stdout, stderr } = await ask.processes.run({ argv, env, seconds: SECONDS });
    if (exitCode === 0 && stdout.startsWith('pip '))
        return undefined;
    return `pip --version ends with exit code ${exitCode}: ${lastLine(stderr) || lastLine(stdout) || 'no output'}`;
}
/** Where pip keeps what it downloaded and built; undefined when it keeps nothing. */
async function findPipCacheDirectory(prefix, ask) {
    const argv = [`${prefix}/bin/pip3`, 'cache', 'dir'];
    const env = { ...ask.environment, PIP_DISABLE_PIP_VERSION_CHECK: '1' };
    const { exitCode, stdout } = await ask.processes.run({ argv, env, seconds: SECONDS });
    const directory = stdout.trim();
    return exitCode === 0 && /^\/\P{Cc}+$/u.test(directory) ? directory : undefined;
}
/** Undefined when it can't say. */
async function findFacts(prefix, ask) {
    const argv = [`${prefix}/bin/python3`, '-I', '-B', '-c', interpreter_facts/* factsProgram */.G];
    const { exitCode, stdout } = await ask.processes.run({ argv, env: ask.environment, seconds: SECONDS });
    return exitCode === 0 ? (0,interpreter_facts/* findInterpreterFacts */.PK)(stdout) : undefined;
}
/** As timeout and shells have it for a file that is there and may not be run; what is no program of this machine is that as well. */
const NOT_RUN = 126;
function broken(prefix, exitCode, stderr) {
    // That it is marked as a program was seen to when it was unpacked.
    if (exitCode === NOT_RUN && stderr.includes('Permission denied')) {
        return new failure/* Failure */.HR('INSTALL_BROKEN', `No program may be run from ${prefix}/bin, its file system may be mounted noexec: ${lastLine(stderr)}`, 'Name a directory on another file system: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.');
    }
    return new failure/* Failure */.HR('SMOKE_TEST_FAILED', `${prefix}/bin/python3 does not run (exit code ${exitCode}): ${lastLine(stderr) || 'no output'}`, exitCode === 124
        ? `It did not answer within ${SECONDS} s. Is this machine overloaded?`
        : 'The build does not work on this machine. Choose a build that was made for this distro.');
}
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}


/***/ }),

/***/ 5101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ judgeHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/elf-layout.ts
var elf_layout = __webpack_require__(12352);
// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = __webpack_require__(39713);
// EXTERNAL MODULE: ./src/disk/open-bytes.ts
var open_bytes = __webpack_require__(53067);
;// CONCATENATED MODULE: ./src/disk/find-shared-libraries.ts





/**
 * Which of the names this host has: sonames where its loader looks for them, and paths as they are. Asks the files,
 * not ldconfig's cache, which has a format of its own and may be stale. `root` is `/` but for tests.
 */
async function findSharedLibraries(names, search, root = '/') {
    const machine = (0,elf_machine/* findMachine */.x)(search.architecture);
    if (machine === undefined)
        return new Set();
    const directories = [
        ...search.runPaths,
        ...(search.libraryPath ?? '').split(/[:;]/).filter((path) => path.startsWith('/')),
        ...(await readLoaderConfiguration(root)),
        ...defaultDirectories(machine)
    ];
    const candidatesOf = (name) => name.includes('/') ? [name] : [...new Set(directories)].map((directory) => (0,external_node_path_.join)(directory, name));
    return new Set(names.filter((name) => candidatesOf(name).some((path) => isLibraryFor(machine, (0,external_node_path_.join)(root, path)))));
}
function defaultDirectories({ triple }) {
    return [`/lib/${triple}`, `/usr/lib/${triple}`, '/lib64', '/usr/lib64', '/lib', '/usr/lib'];
}
/** A file that can't be opened can't be loaded either. */
function isLibraryFor(machine, path) {
    try {
        const header = (0,open_bytes/* withBytesOf */.R)(path, (source) => source(0, 64));
        return (0,elf_layout/* isElf */.aB)(header) && (0,elf_layout/* machineCode */.Bn)(header) === machine.code;
    }
    catch {
        return false;
    }
}
/** The directories of /etc/ld.so.conf and of the files that it includes, each file read once. */
async function readLoaderConfiguration(root) {
    const directories = [];
    const files = new Set(await expand('/etc/ld.so.conf', root, root));
    // A set may grow while it is walked: included files come after the including one.
    for (const file of files) {
        // What can't be read (a link to nothing, a file for root alone) is passed over, as ldconfig does.
        const text = await (0,promises_.readFile)(file, 'latin1').catch(() => '');
        for (const line of linesOf(text)) {
            const [, pattern] = /^include\s+(\S.*)$/.exec(line) ?? [];
            if (pattern === undefined)
                directories.push(...directoryIn(line));
            else
                for (const included of await expand(pattern, (0,external_node_path_.dirname)(file), root))
                    files.add(included);
        }
    }
    return directories;
}
function linesOf(text) {
    return text.split('\n').map((line) => line.replace(/#.*/, '').trim());
}
/** A line may be `directory=type`, or something that is no directory (`hwcap …`). */
function directoryIn(line) {
    return line.startsWith('/') ? [line.replace(/=.*/, '').trimEnd()] : [];
}
/** Patterns are relative to the including file; several may stand in a line. */
async function expand(patterns, directory, root) {
    const found = [];
    for (const pattern of patterns.split(/\s+/)) {
        const [cwd, relative] = pattern.startsWith('/') ? [root, pattern.slice(1)] : [directory, pattern];
        for await (const match of (0,promises_.glob)(relative, { cwd }))
            found.push((0,external_node_path_.resolve)(cwd, match));
    }
    return found.sort();
}

// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(63916);
// EXTERNAL MODULE: ./src/domain/compatibility.ts + 2 modules
var compatibility = __webpack_require__(74941);
// EXTERNAL MODULE: ./src/domain/host-needs.ts + 1 modules
var host_needs = __webpack_require__(38452);
;// CONCATENATED MODULE: ./src/interpreter/judge-host.ts




/** Why a build would not do all that it should on this host: nothing is run. */
async function judgeHost(needs, artifact, host) {
    const present = await findSharedLibraries((0,host_needs/* soughtNames */.V)(needs), {
        architecture: host.architecture,
        libraryPath: host.libraryPath,
        runPaths: needs.runPaths
    });
    return (0,compatibility/* checkCompatibility */.P)({ name: (0,domain_artifact/* fileNameOf */.bV)(artifact).replace(/\.tgz$/, ''), needs, host, present });
}


/***/ }),

/***/ 60278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ finishTree),
  n: () => (/* binding */ stageTree)
});

// EXTERNAL MODULE: ./src/disk/hash-file.ts
var hash_file = __webpack_require__(95128);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/elf-file.ts
var elf_file = __webpack_require__(18564);
// EXTERNAL MODULE: ./src/domain/elf-layout.ts
var elf_layout = __webpack_require__(12352);
;// CONCATENATED MODULE: ./src/domain/elf-rpath.ts


const SYMBOL_SIZE = 24;
const WEAK_BINDING = 2;
/** crtstuff.c leaves these in all that GCC links: weak, and defined by nobody, so that any other name does as well. */
const SPARE_NAME = /^_ITM_(?:de)?registerTMCloneTable$/;
/**
 * Makes `path` the file's DT_RPATH, in place, without moving a byte: the loader looks there before
 * LD_LIBRARY_PATH, which a DT_RUNPATH does not achieve. The string goes over the old run path, or over a name that
 * nobody needs; the entry into a free one that GNU ld leaves. Refused where that can't be done safely.
 */
function setRpath(bytes, path) {
    const before = (0,elf_layout/* isElf64LittleEndian */.v_)(bytes) ? (0,elf_file/* parseElf */.$)(bytes) : undefined;
    if (before === undefined)
        return refuse('it is not a whole ELF64 little-endian file');
    if (before.runpath === undefined && isFirst(before.rpath, path))
        return { kind: 'unchanged' };
    const plan = (0,elf_layout/* unlessDamaged */.Ak)(() => planRpath(bytes, path)) ?? 'its symbols can not be read';
    if (typeof plan === 'string')
        return refuse(plan);
    // Not bytes.slice(): of a Buffer that is no copy.
    const edited = new Uint8Array(bytes);
    carryOut(edited, plan);
    // Version names, and whatever a hostile file lays over its strings, are not looked up one by one, but read again.
    const wanted = { ...before, rpath: plan.string === undefined ? before.runpath : path, runpath: undefined };
    if (JSON.stringify((0,elf_file/* parseElf */.$)(edited)) !== JSON.stringify(wanted)) {
        return refuse('more than its run path would change');
    }
    bytes.set(edited);
    return { kind: 'done' };
}
function refuse(reason) {
    return { kind: 'refused', reason };
}
function isFirst(runPath, path) {
    return runPath?.split(':')[0] === path;
}
/** What to write, or why not. */
function planRpath(bytes, path) {
    const layout = (0,elf_layout/* readLayout */.T4)((0,elf_layout/* sourceOf */.vz)(bytes));
    const [old, second] = layout.entries.filter(({ tag }) => tag === elf_layout/* dynamicTag */.Sf.rpath || tag === elf_layout/* dynamicTag */.Sf.runpath);
    if (second !== undefined)
        return 'it has two run paths';
    const entry = old?.offset ?? layout.spareEntry;
    if (entry === undefined)
        return 'it has no free dynamic entry';
    const strings = (0,elf_layout/* readStrings */.Nc)((0,elf_layout/* sourceOf */.vz)(bytes), layout);
    if (old !== undefined && isFirst((0,elf_layout/* textAt */.$6)(strings.bytes, old.value), path)) {
        return { entry, name: old.value, string: undefined };
    }
    const symbols = readSymbols(bytes, layout, strings);
    return symbols === undefined
        ? 'its symbol table is not where GNU ld puts it'
        : planString({ layout, strings, symbols, old, entry }, path);
}
/** GNU ld puts the string table right behind the symbols, and nothing else tells how many there are. */
function readSymbols(bytes, layout, strings) {
    const first = (0,elf_layout/* offsetOf */.b4)(layout, (0,elf_layout/* requireValue */.vd)(layout, elf_layout/* dynamicTag */.Sf.symbolTable));
    const size = strings.offset - first;
    if (size <= 0 || size % SYMBOL_SIZE !== 0)
        return undefined;
    const view = (0,elf_layout/* viewAt */.hy)((0,elf_layout/* sourceOf */.vz)(bytes), first, size);
    const symbols = Array.from({ length: size / SYMBOL_SIZE }, (_, index) => {
        const at = index * SYMBOL_SIZE;
        const isWeak = view.getUint8(at + 4) >> 4 === WEAK_BINDING;
        return { name: view.getUint32(at, true), weakUndefined: isWeak && view.getUint16(at + 6, true) === 0 };
    });
    return symbols.every(({ name }) => name < strings.bytes.length) ? symbols : undefined;
}
function planString({ layout, strings, symbols, old, entry }, text) {
    const size = text.length + 1;
    const textOf = (name) => (0,elf_layout/* textAt */.$6)(strings.bytes, name);
    const fits = (name) => textOf(name).length + 1 >= size;
    const spare = symbols.find(({ name, weakUndefined }) => weakUndefined && SPARE_NAME.test(textOf(name)) && fits(name));
    const name = old !== undefined && fits(old.value) ? old.value : spare?.name;
    if (name === undefined)
        return 'it has no string that may be overwritten';
    const others = [
        ...symbols.filter((symbol) => symbol !== spare || symbol.name !== name).map((symbol) => symbol.name),
        ...layout.entries
            .filter(({ tag }) => tag === elf_layout/* dynamicTag */.Sf.needed || tag === elf_layout/* dynamicTag */.Sf.soname)
            .map(({ value }) => value)
    ];
    // Linkers store a string that ends like another one inside of it.
    const isTail = strings.bytes[name - 1] !== 0;
    const isShared = others.some((other) => other >= name && other < name + size);
    if (isTail || isShared)
        return 'the string to overwrite is used twice';
    return { entry, name, string: { offset: strings.offset + name, text } };
}
function carryOut(bytes, { entry, name, string }) {
    const view = (0,elf_layout/* viewOf */.du)(bytes);
    view.setBigUint64(entry, BigInt(elf_layout/* dynamicTag */.Sf.rpath), true);
    view.setBigUint64(entry + 8, BigInt(name), true);
    if (string === undefined)
        return;
    const characters = Array.from(`${string.text}\0`, (character) => character.charCodeAt(0));
    bytes.set(characters, string.offset);
}

;// CONCATENATED MODULE: ./src/domain/relocation.ts
/**
 * Not among them, though they name the prefix: `bin/python3.X-config`, which works it out for itself, and
 * `config-…/Makefile` and `_sysconfig_vars_….json`, for which there is no location-independent form.
 */
function textEditsOf({ python, configs }) {
    const library = `lib/${python}`;
    return [
        { directory: 'bin', name: /^/, start: '#!', edit: scriptEdit(python) },
        ...configs.map((config) => ({
            directory: `${library}/${config}`,
            name: /^python-config\.py$/,
            start: '#!',
            edit: scriptEdit(`../../../bin/${python}`)
        })),
        { directory: 'lib/pkgconfig', name: /\.pc$/, start: '', edit: relocatePkgConfig },
        { directory: library, name: /^_sysconfigdata_.*\.py$/, start: '', edit: relocateSysconfigData },
        { directory: library, name: /^build-details\.json$/, start: '', edit: relocateBuildDetails }
    ];
}
/** Names that `make install` leaves out, and what they link to. */
const shortNames = [
    ['python', 'python3'],
    ['pip', 'pip3'],
    ['pydoc', 'pydoc3'],
    ['idle', 'idle3'],
    ['python-config', 'python3-config']
];
/**
 * The DT_RPATH by which a program or library of the tree finds the tree's own libpython, where it lacks one. Not a
 * DT_RUNPATH, which every LD_LIBRARY_PATH comes before.
 */
function findMissingRpath(path, { needed, rpath, runpath }) {
    if (!needed.some((name) => name.startsWith('libpython')))
        return undefined;
    if (runpath === undefined && rpath?.startsWith('$ORIGIN') === true)
        return undefined;
    return path.startsWith('bin/') ? '$ORIGIN/../lib' : '$ORIGIN';
}
function scriptEdit(interpreter) {
    return (text, oldPrefix) => relocateScript(text, oldPrefix, interpreter);
}
/** The script's directory, by the name that leads there: a link at the true prefix is what users are to see. */
const ownDirectory = '$(h=$(dirname -- "$0"); r=$(dirname -- "$(realpath -- "$0")"); [ "$h" -ef "$r" ] || h=$r; printf %s "$h")';
/**
 * A shebang can't be relative, so the script becomes one for sh, which finds the interpreter beside it; to Python
 * the same lines are a string. `interpreter` is relative to the script's directory.
 */
function relocateScript(text, oldPrefix, interpreter) {
    const shebang = new RegExp(`^#![ \\t]*${escaped(oldPrefix)}/\\S+([\\w =.,:+-]*)(?:\\n|$)`);
    return text.replace(shebang, (_, words) => {
        const options = words.trim() === '' ? '' : ` ${words.trim()}`;
        const program = `"${ownDirectory}/${interpreter}"${options}`;
        return `#!/bin/sh\n'''exec' ${program} "$0" "$@"\n' '''\n`;
    });
}
function relocatePkgConfig(text, oldPrefix) {
    return text.replace(prefixPattern(oldPrefix), () => '${pcfiledir}/../..');
}
const RELOCATED_VARS = 'build_time_vars = _relocate(build_time_vars)';
/** The values are corrected when they are read: by then the interpreter knows where it is. */
function relocateSysconfigData(text, oldPrefix) {
    if (!mentionsPrefix(text, oldPrefix) || text.includes(RELOCATED_VARS))
        return text;
    return `${text}${text.endsWith('\n') ? '' : '\n'}
def _relocate(values, old=${JSON.stringify(oldPrefix)}):
    import re, sys
    new = sys.base_prefix
    if new == old:
        return values
    pattern = re.compile(re.escape(old) + r'(?![\\w.+-])')
    return {
        key: pattern.sub(lambda _: new, value) if isinstance(value, str) and key != 'CONFIG_ARGS' else value
        for key, value in values.items()
    }
${RELOCATED_VARS}
del _relocate
`;
}
/** PEP 739: the prefix may be relative to the file's directory, and every other path to the prefix. */
function relocateBuildDetails(text, oldPrefix) {
    const prefix = escaped(oldPrefix);
    return text
        .replace(new RegExp(`("base_prefix"\\s*:\\s*)"${prefix}/?"`), '$1"../.."')
        .replace(new RegExp(`"${prefix}/(?=[^"])`, 'g'), '"./');
}
/** Whether the prefix is named, and not just a longer path that begins alike: 3.11.2 is not in 3.11.20. */
function mentionsPrefix(text, prefix) {
    return prefixPattern(prefix).test(text);
}
function prefixPattern(prefix) {
    return new RegExp(`${escaped(prefix)}(?![\\w.+-])`, 'g');
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

// EXTERNAL MODULE: ./src/disk/list-tree.ts
var list_tree = __webpack_require__(12882);
// EXTERNAL MODULE: ./src/disk/open-bytes.ts
var open_bytes = __webpack_require__(53067);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/disk/replace-file.ts


/**
 * New content for a file, whole or not at all, with the mode that it had. Another name of the same file (a hard
 * link) keeps the old content.
 */
async function replaceFile(path, bytes) {
    const { mode } = await (0,promises_.stat)(path);
    const beside = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.writeFile)(beside, bytes, { flag: 'wx' });
        await (0,promises_.chmod)(beside, mode & 0o7777);
        await (0,promises_.rename)(beside, path);
    }
    catch (error) {
        await (0,promises_.rm)(beside, { force: true });
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/disk/relocate-tree.ts








/**
 * Makes a tree that was built for `oldPrefix` work wherever it lies, in place; only for a tree that nothing runs
 * from yet. A tree that was made so by its builder stays as it is, byte for byte, and twice is the same as once.
 */
async function relocateTree(tree, oldPrefix) {
    const edited = [];
    for (const python of await (0,list_tree/* listPythons */.sH)(tree)) {
        const configs = await (0,list_tree/* listDirectories */.Sk)(tree, `lib/${python}`, /^config-/);
        for (const edit of textEditsOf({ python, configs })) {
            edited.push(...(await editTexts(tree, edit, oldPrefix)));
        }
    }
    const runPaths = await editRunPaths(tree);
    return {
        edited: [...edited, ...runPaths.edited, ...(await addShortNames(tree))],
        notices: runPaths.notices
    };
}
async function editTexts(tree, edit, oldPrefix) {
    const edited = [];
    for (const path of await (0,list_tree/* listFiles */.CS)(tree, edit.directory, edit.name)) {
        if (await editText((0,external_node_path_.join)(tree, path), edit, oldPrefix))
            edited.push(path);
    }
    return edited;
}
async function editText(path, { start, edit }, oldPrefix) {
    const head = (0,open_bytes/* withBytesOf */.R)(path, (source) => source(0, start.length));
    if (Buffer.from(head).toString('latin1') !== start)
        return false;
    const text = await (0,promises_.readFile)(path, 'latin1');
    const relocated = edit(text, oldPrefix);
    if (relocated === text)
        return false;
    await deleteCompiled(path);
    await replaceFile(path, Buffer.from(relocated, 'latin1'));
    return true;
}
/** A compiled module may be taken for its source by date and size alone, or unasked, so it has to go, and go first. */
async function deleteCompiled(path) {
    const module = /^(.*)\.py$/.exec((0,external_node_path_.basename)(path))?.[1];
    if (module === undefined)
        return;
    for (const compiled of await (0,list_tree/* listFiles */.CS)((0,external_node_path_.dirname)(path), '__pycache__', /\.pyc$/)) {
        if ((0,external_node_path_.basename)(compiled).startsWith(`${module}.`))
            await (0,promises_.rm)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), compiled));
    }
}
async function editRunPaths(tree) {
    const edited = [];
    const notices = [];
    const paths = [
        ...(await (0,list_tree/* listFiles */.CS)(tree, 'bin', /^/)),
        ...(await (0,list_tree/* listFiles */.CS)(tree, 'lib', /^libpython3\.so$/))
    ];
    for (const path of paths) {
        const file = (0,open_bytes/* withBytesOf */.R)((0,external_node_path_.join)(tree, path), elf_file/* readElf */.o);
        const wanted = file === undefined ? undefined : findMissingRpath(path, file);
        if (wanted === undefined)
            continue;
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(tree, path));
        const outcome = setRpath(bytes, wanted);
        if (outcome.kind === 'refused') {
            notices.push(`${path} can't be told to look for libpython in ${wanted}: ${outcome.reason}.`);
        }
        else {
            await replaceFile((0,external_node_path_.join)(tree, path), bytes);
            edited.push(path);
        }
    }
    return { edited, notices };
}
/** `python` and `pip` beside `python3` and `pip3`. */
async function addShortNames(tree) {
    const names = (await (0,list_tree/* listDirectory */.KG)(tree, 'bin')).map((entry) => entry.name);
    const absent = shortNames.filter(([name, target]) => !names.includes(name) && names.includes(target));
    for (const [name, target] of absent)
        await (0,promises_.symlink)(target, (0,external_node_path_.join)(tree, 'bin', name));
    return absent.map(([name]) => `bin/${name}`);
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./src/disk/walk-tree.ts



/** Everything below a directory, by lstat: what tar really made, whatever the archive said. */
function walkTree(top) {
    const entries = [];
    const faults = [];
    const links = new Map();
    const visit = (directory) => {
        for (const bytes of (0,external_node_fs_.readdirSync)(`${top}/${directory}`, { encoding: 'buffer' })) {
            const name = bytes.toString();
            const path = directory === '' ? name : `${directory}/${name}`;
            if (!(0,external_node_buffer_.isUtf8)(bytes)) {
                // No path of ours would lead to it.
                faults.push(`${JSON.stringify(path)} has a name that is no UTF-8`);
                continue;
            }
            const stats = (0,external_node_fs_.lstatSync)(`${top}/${path}`);
            const entry = toEntry(top, path, stats);
            entries.push(entry);
            if (entry.kind === 'directory')
                visit(path);
            if (entry.kind === 'symlink' && leadsOut(top, path))
                faults.push(`${JSON.stringify(path)} leads out of the tree`);
            if (entry.kind === 'symlink' && !(0,external_node_buffer_.isUtf8)((0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path), { encoding: 'buffer' })))
                faults.push(`${JSON.stringify(path)} links to what is no UTF-8`);
            if (entry.kind === 'file' && stats.nlink > 1) {
                links.set(stats.ino, { name: path, missing: (links.get(stats.ino)?.missing ?? stats.nlink) - 1 });
            }
        }
    };
    visit('');
    for (const { name, missing } of links.values()) {
        if (missing > 0)
            faults.push(`${JSON.stringify(name)} is linked from outside of the tree`);
    }
    return { entries, faults };
}
function toEntry(top, path, stats) {
    const kind = stats.isSymbolicLink()
        ? 'symlink'
        : stats.isDirectory()
            ? 'directory'
            : stats.isFile()
                ? 'file'
                : 'special';
    const target = kind === 'symlink' ? (0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path)) : undefined;
    return { path, kind, target, mode: stats.mode & 0o7777, size: kind === 'file' ? stats.size : 0 };
}
/** Dangling links lead nowhere, and so not out. The native realpath: Node's own takes `link/..` for `.`, the kernel does not. */
function leadsOut(top, path) {
    if (climbsLate((0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path))))
        return true;
    const root = external_node_fs_.realpathSync.native(top);
    try {
        return !external_node_fs_.realpathSync.native((0,external_node_path_.join)(top, path)).startsWith(root + external_node_path_.sep);
    }
    catch {
        return false;
    }
}
/** A `..` behind a name climbs from wherever that name leads: out, perhaps, once the tree lies at another depth. */
function climbsLate(target) {
    const names = target.split('/').filter((name) => name !== '' && name !== '.');
    const first = names.findIndex((name) => name !== '..');
    return first !== -1 && names.lastIndexOf('..') > first;
}

// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(63916);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: ./src/domain/tarball-layout.ts
var tarball_layout = __webpack_require__(68197);
;// CONCATENATED MODULE: ./src/interpreter/stage-tree.ts






const SHOWN = 5;
/** Unpacks a tarball of this machine into a new private directory, and gives the tree as `finishTree` does. */
async function stageTree(request, world) {
    const { tarball, artifact, directory } = request;
    const archive = { name: tarball, chunks: (0,hash_file/* readChunks */.zO)(tarball), isGiven: true };
    await world.unpacker.unpack(archive, directory);
    return finishTree(artifact, directory, world);
}
/**
 * Audits what really came out of a tarball that is the right one, makes the tree work wherever it lies, and gives its
 * path. Throws TARBALL_INVALID; nothing in the tree has run by then.
 */
async function finishTree(artifact, directory, { log }) {
    requireLayout(artifact, directory);
    const tree = `${directory}/${(0,domain_artifact/* rootOf */.I5)(artifact.version)}`;
    const { edited, notices } = await relocateTree(tree, (0,domain_artifact/* prefixOf */.MT)(artifact.version));
    if (edited.length > 0) {
        const more = edited.length > SHOWN ? ', ...' : '';
        log.info(`relocated: ${edited.length} files (${edited.slice(0, SHOWN).join(', ')}${more})`);
    }
    for (const notice of notices)
        log.info(`not relocated: ${notice}`);
    return tree;
}
function requireLayout(artifact, directory) {
    const { entries, faults } = walkTree(directory);
    const bytes = entries.reduce((sum, { size }) => sum + size, 0);
    const complaints = [
        ...(0,tarball_layout/* layoutFaults */.UA)(entries, artifact.version),
        ...faults,
        ...(entries.length > tarball_layout/* layoutLimits */.LI.entries ? [`it has ${entries.length} entries`] : []),
        ...(bytes > tarball_layout/* layoutLimits */.LI.unpackedBytes ? [`it unpacks to ${bytes} bytes`] : [])
    ];
    if (complaints.length === 0)
        return;
    throw new failure/* Failure */.HR('TARBALL_INVALID', `${(0,domain_artifact/* fileNameOf */.bV)(artifact)} is not a CPython tree: ${complaints.slice(0, SHOWN).join('; ')}`, 'Nothing of it was run or installed. Tell the publisher: the tarball must be packed as scripts/build-cpython.sh does.');
}


/***/ }),

/***/ 70564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ sharedWorld),
  A: () => (/* binding */ trustOf)
});

// EXTERNAL MODULE: ./src/adapters/github-attestations.ts
var github_attestations = __webpack_require__(33297);
// EXTERNAL MODULE: ./src/adapters/host.ts
var host = __webpack_require__(7228);
// EXTERNAL MODULE: ./src/adapters/runner-commands.ts
var runner_commands = __webpack_require__(65875);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 1 modules
var exec = __webpack_require__(41955);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/adapters/require-program.ts



/** Of each program, the Debian package that brings it. */
const PACKAGES = { tar: 'tar', timeout: 'coreutils' };
/** Throws PLATFORM_UNSUPPORTED where the PATH has no such program: its absence would look like a fault of the build. */
function requireProgram(name) {
    const path = process.env['PATH'] ?? '';
    if (path.split(external_node_path_.delimiter).some((directory) => directory !== '' && isProgram((0,external_node_path_.join)(directory, name))))
        return;
    throw new failure/* Failure */.HR('PLATFORM_UNSUPPORTED', `This machine has no ${name} on its PATH (${JSON.stringify(path)})`, `Mend the PATH of the job, or install it in an earlier step: apt-get update && apt-get install -y ${PACKAGES[name]}`);
}
function isProgram(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/adapters/runner-processes.ts



/** As shells have it for a command that is not there. */
const NOT_FOUND = 127;
/** A shell adds the number of the signal; that is not told here. */
const KILLED = 128;
/** Throws PLATFORM_UNSUPPORTED. */
function runnerProcesses() {
    requireProgram('timeout');
    return {
        async run({ argv, env, seconds }) {
            try {
                // coreutils' timeout ends what never ends, and all that it started; it exits with 124.
                const finished = await (0,exec/* getExecOutput */.H)('timeout', ['--kill-after=5', String(seconds), ...argv], {
                    env: { ...env },
                    silent: true,
                    ignoreReturnCode: true
                });
                // Whatever its type says, there is no code when a signal ended the program.
                return Number.isInteger(finished.exitCode) ? finished : { ...finished, exitCode: KILLED };
            }
            catch (error) {
                return { exitCode: NOT_FOUND, stdout: '', stderr: (0,failure/* describe */.q0)(error) };
            }
        }
    };
}

;// CONCATENATED MODULE: ./src/adapters/signatures-on-demand.ts
/** Most runs neither sign nor ask for a signature: what knows OpenPGP is loaded when one does. */
function signaturesOnDemand(clock) {
    const load = async () => (await __webpack_require__.e(/* import() */ 537).then(__webpack_require__.bind(__webpack_require__, 59537))).openpgpSignatures(clock);
    return {
        openSigner: async (secret) => (await load()).openSigner(secret),
        openVerifier: async (armoredKeys) => (await load()).openVerifier(armoredKeys)
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/adapters/system-clock.ts

const systemClock = {
    now: () => new Date(),
    elapsed: () => performance.now(),
    sleep: (milliseconds) => (0,promises_.setTimeout)(milliseconds)
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/domain/chunk-feed.ts
var chunk_feed = __webpack_require__(78162);
// EXTERNAL MODULE: ./src/domain/chunk-memory.ts
var chunk_memory = __webpack_require__(54105);
// EXTERNAL MODULE: ./src/domain/artifact.ts
var artifact = __webpack_require__(63916);
// EXTERNAL MODULE: ./src/domain/tarball-layout.ts
var tarball_layout = __webpack_require__(68197);
;// CONCATENATED MODULE: ./src/adapters/tarball-bounds.ts

const BLOCK = 512;
/** Of a header: its own sum, which is counted as if it were blanks. */
const SUM = { start: 148, end: 156 };
const BLANK = 32;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/**
 * What tar takes for the head of an entry has a sum that is right, so whatever tar makes of the rest, there are no more
 * entries than blocks of that kind. A bomb is told by what came out of the bytes that came, before its end is seen.
 */
function openBounds() {
    let [packed, unpacked, entries] = [0, 0, 0];
    const count = (blocks) => {
        for (let at = 0; at < blocks.length; at += BLOCK)
            if (isHead(blocks, at))
                entries += 1;
        const limit = (0,tarball_layout/* entryLimit */.YC)(packed);
        if (entries > limit)
            throw new Error(`it has more than ${limit} entries`);
    };
    const cut = cutter(count);
    return {
        packed: (bytes) => {
            packed += bytes;
        },
        unpacked: (chunk) => {
            unpacked += chunk.length;
            const limit = (0,tarball_layout/* unpackedLimit */.B0)(packed);
            if (unpacked > limit)
                throw new Error(`it unpacks to more than ${limit} bytes`);
            cut(chunk);
        }
    };
}
/** Whole blocks, whatever the chunks: only a block that two of them share is copied. */
function cutter(use) {
    let held = Buffer.alloc(0);
    return (chunk) => {
        const missing = held.length === 0 ? 0 : Math.min(BLOCK - held.length, chunk.length);
        if (missing > 0)
            held = Buffer.concat([held, chunk.subarray(0, missing)]);
        if (held.length === BLOCK) {
            use(held);
            held = Buffer.alloc(0);
        }
        const end = chunk.length - ((chunk.length - missing) % BLOCK);
        use(chunk.subarray(missing, end));
        if (end < chunk.length)
            held = Buffer.from(chunk.subarray(end));
    };
}
/** Old tars summed up bytes with a sign, and some still believe them. */
function isHead(bytes, at) {
    if (!mayBeSum(bytes, at + SUM.start))
        return false;
    const said = sumSaid(bytes.subarray(at + SUM.start, at + SUM.end));
    if (said === undefined)
        return false;
    let unsigned = (SUM.end - SUM.start) * BLANK;
    let negative = 0;
    for (let index = at; index < at + BLOCK; index += 1) {
        if (index >= at + SUM.start && index < at + SUM.end)
            continue;
        const byte = bytes[index] ?? 0;
        unsigned += byte;
        if (byte > 127)
            negative += 256;
    }
    return said === unsigned || said === unsigned - negative;
}
/** Most blocks are none, and are told by few of their bytes: after blanks a digit, or a sign of the other spellings. */
function mayBeSum(bytes, start) {
    for (let index = start; index < start + 8; index += 1) {
        const byte = bytes[index] ?? 0;
        if (byte === 0 || byte === BLANK || (byte >= 9 && byte <= 13) || byte === 0xa0)
            continue;
        return (byte >= 0x30 && byte <= 0x37) || byte === 0x2b || byte === 0x80;
    }
    return false;
}
/** GNU tar reads numbers in octal, in base 256 behind a byte of 0x80, and in the base 64 of 1999. */
function sumSaid(field) {
    const [first = 0] = field;
    if (first === 0x80)
        return Number(field.readBigUInt64BE() & 0xffffffffn);
    const text = field.toString('latin1');
    const octal = /^[\s\0]*([0-7]+)/.exec(text)?.[1];
    if (octal !== undefined)
        return parseInt(octal, 8);
    const digits = /^\+([A-Za-z0-9+/]+)/.exec(text)?.[1];
    return digits === undefined
        ? undefined
        : Array.from(digits).reduce((sum, one) => sum * 64 + BASE64.indexOf(one), 0);
}

;// CONCATENATED MODULE: ./src/adapters/unpacked-directories.ts

const OWNER = 0o700;
/**
 * An archive may close directories to their owner, who could neither look into them nor throw them away, and may name
 * the directory that it is unpacked to, which keeps its mode. Paths are bytes here: names may be no text.
 */
function openDirectories(directory, mode) {
    (0,external_node_fs_.chmodSync)(directory, mode & 0o7777);
    openBelow(Buffer.from(directory));
}
function openBelow(directory) {
    for (const entry of (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true, encoding: 'buffer' })) {
        if (!entry.isDirectory())
            continue;
        const path = Buffer.concat([directory, Buffer.from('/'), entry.name]);
        const { mode } = (0,external_node_fs_.lstatSync)(path);
        if ((mode & OWNER) !== OWNER)
            (0,external_node_fs_.chmodSync)(path, (mode & 0o7777) | OWNER);
        openBelow(path);
    }
}

;// CONCATENATED MODULE: ./src/adapters/tar-unpacker.ts














/** The system's tar, without anything that it would take from the archive or from the environment of the job. */
function tarUnpacker() {
    return {
        async unpack(archive, directory) {
            requireProgram('tar');
            const { mode } = (0,external_node_fs_.statSync)(directory);
            try {
                await unpackInto(directory, archive);
            }
            catch (cause) {
                throw await failureOf(cause, archive, directory);
            }
            finally {
                openDirectories(directory, mode);
            }
        }
    };
}
/** What is decompressed before tar asks for it. */
const AHEAD = 1024 * 1024;
/** Decompressed here, on a thread beside tar's process: gzip takes twice as long, and nobody would count its bytes. */
async function unpackInto(directory, { name, chunks, isGiven = false }) {
    const bounds = openBounds();
    const tar = startTar(directory);
    const ended = (0,external_node_events_.once)(tar, 'close');
    const words = read(tar.stderr);
    try {
        const size = { chunkSize: chunk_memory/* CHUNK */.m };
        const decompressor = (0,artifact/* isTwinName */.Uh)(name) ? (0,external_node_zlib_.createZstdDecompress)(size) : (0,external_node_zlib_.createGunzip)(size);
        const letGo = (chunk) => {
            if (isGiven)
                (0,chunk_memory/* giveBack */.F)(chunk);
        };
        const feeding = (0,chunk_feed/* feed */.h)(decompressor, counted(chunks, bounds.packed), letGo);
        await (0,chunk_feed/* fedBy */.f)(feeding, (0,external_node_stream_promises_.pipeline)(decompressor, feeder(tar.stdin, bounds.unpacked)));
    }
    catch (error) {
        tar.kill('SIGKILL');
        await ended;
        throw error;
    }
    tar.stdin.end();
    const [code] = await ended;
    if (code !== 0)
        throw new Error(`tar ended with ${String(code)}: ${await words}`);
}
async function* counted(chunks, tell) {
    for await (const chunk of chunks) {
        tell(chunk.length);
        yield chunk;
    }
}
/** tar reads no further than the end that the archive has of its own: what follows is read here, and judged by gzip. */
function feeder(stdin, judge) {
    return new external_node_stream_.Writable({
        highWaterMark: AHEAD,
        write: (chunk, _encoding, done) => {
            try {
                judge(chunk);
            }
            catch (error) {
                done(error);
                return;
            }
            stdin.write(chunk, () => {
                (0,chunk_memory/* giveBack */.F)(chunk);
                done();
            });
        }
    });
}
/** Records of 512 KB: tar asks the pipe less often. */
const BLOCKS = 1024;
function startTar(directory) {
    const flags = ['--no-same-owner', '--no-same-permissions', '--overwrite', '--warning=no-unknown-keyword'];
    // A child has the umask of its parent.
    const umask = process.umask(0o022);
    try {
        // What the job's variables say to tar, or keep secret, is not for it.
        const tar = (0,external_node_child_process_.spawn)('tar', ['-x', `-b${BLOCKS}`, ...flags, '-C', directory, '-f', '-'], {
            env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
            stdio: ['pipe', 'ignore', 'pipe']
        });
        // That it is gone is told by its exit code.
        tar.stdin.on('error', () => undefined);
        return tar;
    }
    finally {
        process.umask(umask);
    }
}
const MOST_WORDS = 2000;
/** What a program says; names in it may be long, and anything. */
async function read(stream) {
    let words = '';
    for await (const chunk of stream) {
        if (words.length < MOST_WORDS)
            words += chunk.toString('latin1');
    }
    return words
        .slice(0, MOST_WORDS)
        .replace(/[^\x20-\x7e]+/g, ' ')
        .trim();
}
/** Less is room for nothing: tar fills a disk to its last block. */
const ROOM_BYTES = 64 * 1024;
async function failureOf(cause, { name }, directory) {
    if (await isFull(directory)) {
        return new failure/* Failure */.HR('INSTALL_BROKEN', `The disk was full before ${name} was unpacked to ${directory}`, 'Make room (df -h, df -i), or name a directory on another disk: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.', { cause });
    }
    return new failure/* Failure */.HR('TARBALL_INVALID', `tar could not unpack ${name}: ${(0,failure/* describe */.q0)(cause)}`, 'The disk may be full (df -h), or the tarball is not one that tar can read.', { cause });
}
/** Asked while what was unpacked is still there. File systems that count no files say that they have none. */
async function isFull(directory) {
    return (0,external_node_fs_promises_.statfs)(directory).then(({ bavail, bsize, files, ffree }) => bavail * bsize < ROOM_BYTES || (files > 0 && ffree === 0), () => false);
}

;// CONCATENATED MODULE: ./src/adapters/timed-log.ts
/** Every step is a group of the log: who knows the groups knows where the time goes. */
function timedLog(log, clock) {
    const steps = [];
    return {
        ...log,
        group: async (title, run) => {
            const began = clock.now();
            const start = clock.elapsed();
            const result = await log.group(title, run);
            steps.push({ title, began, seconds: (clock.elapsed() - start) / 1000 });
            return result;
        },
        steps: () => [...steps]
    };
}

;// CONCATENATED MODULE: ./src/modes/shared-world.ts








async function sharedWorld() {
    return {
        log: timedLog((0,runner_commands/* runnerLog */.t1)(), systemClock),
        clock: systemClock,
        run: (0,host/* readRunContext */.$p)(process.env),
        host: await (0,host/* readHost */.rk)(),
        processes: runnerProcesses(),
        unpacker: tarUnpacker(),
        signatures: signaturesOnDemand(systemClock)
    };
}
/** Who is believed: what the caller says, else the roots that this action brings along. */
function trustOf({ serverUrl, workspace }, roots) {
    const anchors = roots === undefined ? github_attestations/* embeddedTrust */.Rf : (0,github_attestations/* givenTrust */.Og)(roots.startsWith('/') ? roots : `${workspace}/${roots}`);
    return { serverUrl, anchors };
}


/***/ })

};
