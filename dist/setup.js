export const __webpack_esm_ids__ = ["setup"];
export const __webpack_esm_modules__ = {

/***/ 73870
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   zV: () => (/* binding */ gitHubAttestations)
/* harmony export */ });
                                                                  
                                                          
                                                

                                                                

/** Where the workflows ran, and who is believed. */
                     
                                                  
                            
                                
 

/** The roots that this action brings along. */
const embeddedTrust               = async () =>
  (await Promise.all(/* import() | sigstore */[__webpack_require__.e("github"), __webpack_require__.e("sigstore")]).then(() => (__webpack_require__(71784)))).embeddedAnchors

/** The roots in a file: for servers that sign for themselves, and for signatures that are newer than this action. */
const givenTrust =
  (path        )               =>
  async () =>
    (await Promise.all(/* import() | sigstore */[__webpack_require__.e("github"), __webpack_require__.e("sigstore")]).then(() => (__webpack_require__(10299)))).readAnchors(path)

/** Most runs ask for no attestation: what looks at them is loaded when one does. */
function gitHubAttestations(client              , trust       )               {
  const load = async ()                        =>
    (await Promise.all(/* import() | sigstore */[__webpack_require__.e("github"), __webpack_require__.e("sigstore")]).then(() => (__webpack_require__(25973)))).checkedAttestations(client, trust)
  return {
    verifyProvenance: async (file, signer) => (await load()).verifyProvenance(file, signer),
    verifyRelease: async (file, release) => (await load()).verifyRelease(file, release)
  }
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "Og", 0, /* binding */ givenTrust,
/* harmony export */   "Rf", 0, /* binding */ embeddedTrust
/* harmony export */ ]);


/***/ },

/***/ 45598
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
/* harmony import */ var _domain_input_grammar_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74163);
/* harmony import */ var _domain_platform_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97936);




                                                    

                                                            

                                                               

/** In the order of os-release(5). */
const OS_RELEASE = ['/etc/os-release', '/usr/lib/os-release']

async function readHost()                {
  return {
    system: process.platform,
    architecture: process.arch,
    glibc: findGlibc(),
    osRelease: (0,_domain_platform_ts__WEBPACK_IMPORTED_MODULE_4__/* .parseOsRelease */ .HU)(await readFirst(OS_RELEASE))
  }
}

/** Asked of the process that runs: a guess by files can be wrong in a container. */
function findGlibc()                     {
  // Without this the report looks up the name of every open connection.
  Object.assign(process.report, { excludeNetwork: true })
  const report          = process.report.getReport()
  const header          =
    typeof report === 'object' && report !== null && 'header' in report ? report.header : undefined
  if (typeof header !== 'object' || header === null || !('glibcVersionRuntime' in header)) return undefined
  return String(header.glibcVersionRuntime)
}

async function readFirst(paths                   )                  {
  for (const path of paths) {
    try {
      return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')
    } catch {
      // The next one, or nothing: what needs it says so.
    }
  }
  return ''
}

/** What the runner says of this run; a runner that leaves something out gets the usual place. */
function readRunContext(environment             )             {
  const get = (name        )         => environment[name] ?? ''
  return {
    repository: get('GITHUB_REPOSITORY') === '' ? undefined : (0,_domain_input_grammar_ts__WEBPACK_IMPORTED_MODULE_3__/* .parseRepository */ .SU)(get('GITHUB_REPOSITORY')),
    commit: get('GITHUB_SHA'),
    run: `${get('GITHUB_RUN_ID') || '0'}.${get('GITHUB_RUN_ATTEMPT') || '1'}`,
    workspace: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(get('GITHUB_WORKSPACE')),
    temp: tempOf(environment),
    home: homeOf(environment),
    isHosted: get('RUNNER_ENVIRONMENT') === 'github-hosted',
    environment: jobEnvironment(environment),
    serverUrl: get('GITHUB_SERVER_URL') || 'https://github.com'
  }
}

function tempOf(environment             )         {
  return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(environment['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)())
}

/** Who has no entry in passwd, as in `docker run --user 1234`, may have no home: something that lasts as long as the job has to do. */
function homeOf(environment             )         {
  const named = environment['HOME'] ?? ''
  if (named !== '') return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(named)
  try {
    return (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)() || tempOf(environment)
  } catch {
    return tempOf(environment)
  }
}

/**
 * Where the runner keeps tools: its own variable, the one of self-hosted images, a place that outlives the job, and
 * one that does not.
 */
function toolCacheDirectories(environment             )                                 {
  const named = [environment['RUNNER_TOOL_CACHE'], environment['AGENT_TOOLSDIRECTORY']]
  // Later steps have other working directories.
  const [first, ...others] = named.flatMap((path = '') => (path === '' ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(path)]))
  const usual = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(homeOf(environment), '.cache/iact-cpython-tools')
  const last = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(tempOf(environment), 'iact-cpython-tools')
  return first === undefined ? [usual, last] : [first, ...others, usual, last]
}

/** Inputs are this action's alone, and hold the token. */
function jobEnvironment(environment             )                                   {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      value === undefined || name.startsWith('INPUT_') || name.startsWith('ACTIONS_') ? [] : [[name, value]]
    )
  )
}


/***/ },

/***/ 74033
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ lazyDependencyCache)
/* harmony export */ });
                                                                      
                                             

/** The cache service of GitHub's runners. Its client is large, so it is loaded at the first use. */
function lazyDependencyCache(log     )                  {
  const load = async ()                           =>
    (await __webpack_require__.e(/* import() | dependency-cache */ "dependency-cache").then(() => (__webpack_require__(22929)))).dependencyCache(log)
  return {
    isThere: async () => (await load()).isThere(),
    restore: async (directory, key, prefix) => (await load()).restore(directory, key, prefix),
    save: async (directory, key) => (await load()).save(directory, key)
  }
}


/***/ },

/***/ 76933
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ lazyFilePatterns)
/* harmony export */ });
                                                                

/** `@actions/glob`, which few runs need, is loaded at the first use. */
function lazyFilePatterns()               {
  return {
    find: async (...request) =>
      (await __webpack_require__.e(/* import() | dependency-cache */ "dependency-cache").then(() => (__webpack_require__(96872))))
        .filePatterns()
        .find(...request)
  }
}


/***/ },

/***/ 9207
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ hashFile),
/* harmony export */   ZD: () => (/* binding */ hashOpenFile),
/* harmony export */   qj: () => (/* binding */ hashText),
/* harmony export */   zO: () => (/* binding */ readChunks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);


                                                  
                                                                                             

/** Bytes of a piece in every pass over a tarball: larger ones are no faster, and a publish takes 30 MB more of memory. */
const CHUNK = 32 * 1024

/** For a file that is read into one buffer. */
const LARGE_CHUNK = 1024 * 1024

async function hashFile(path        )                   {
  const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
  const sha512 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512')
  let size = 0
  for await (const chunk of readChunks(path)) {
    size += chunk.length
    sha256.update(chunk)
    sha512.update(chunk)
  }
  return { size, sha256: sha256.digest('hex')          , sha512: sha512.digest('hex')           }
}

/** A file from its beginning to its end, in pieces that are large enough to be no work; opened when it is asked for. */
async function* readChunks(path        )                         {
  yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: CHUNK })                         
}

/** Of an open file, from its first byte on, whatever its name leads to by now. */
async function hashOpenFile(
  file            ,
  algorithms                        
)                        {
  const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
  const sha512 = algorithms.has('sha512') ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512') : undefined
  const buffer = Buffer.allocUnsafe(LARGE_CHUNK)
  let size = 0
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, size)
    if (bytesRead === 0) break
    const chunk = buffer.subarray(0, bytesRead)
    sha256.update(chunk)
    sha512?.update(chunk)
    size += bytesRead
  }
  return {
    size,
    sha256: sha256.digest('hex')          ,
    sha512: sha512?.digest('hex')                      
  }
}

function hashText(text        )          {
  const bytes = Buffer.from(text)
  const digest = (algorithm        )         => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')
  return { size: bytes.length, sha256: digest('sha256')          , sha512: digest('sha512')           }
}


/***/ },

/***/ 10561
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
async function listDirectory(tree        , directory        )                             {
  const steps = directory.split('/')
  for (const depth of steps.keys()) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tree, ...steps.slice(0, depth + 1)), { throwIfNoEntry: false })
    if (stats?.isDirectory() !== true) return []
  }
  const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tree, directory), { withFileTypes: true })
  return entries.sort((left, right) => (left.name < right.name ? -1 : 1))
}

/** Regular files, as paths relative to the tree. */
async function listFiles(tree        , directory        , name        )                             {
  const entries = await listDirectory(tree, directory)
  return entries
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => `${directory}/${entry.name}`)
}

async function listDirectories(
  tree        ,
  directory        ,
  name        
)                             {
  const entries = await listDirectory(tree, directory)
  return entries.filter((entry) => entry.isDirectory() && name.test(entry.name)).map((entry) => entry.name)
}

/** `python3.12` of `lib/python3.12`; usually one. */
function listPythons(tree        )                             {
  return listDirectories(tree, 'lib', /^python\d+\.\d+t?$/)
}


/***/ },

/***/ 720
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
function makeDirectory(path        , mode         )       {
  if (isDirectory(path)) return
  if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) !== path) makeDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), mode)
  try {
    ;(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path)
    if (mode !== undefined) (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, mode)
  } catch (error) {
    // Another job may have been faster.
    if (!isDirectory(path)) throw error
  }
}

function isDirectory(path        )          {
  try {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isDirectory()
  } catch {
    return false
  }
}


/***/ },

/***/ 78442
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withBytesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

                                                         

/** Hands a file to a reader that wants only parts of it. */
function withBytesOf   (path        , use                           )    {
  const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r')
  try {
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor)
    return use((offset, length) => {
      if (offset >= size) return new Uint8Array()
      const bytes = new Uint8Array(Math.min(length, size - offset))
      return bytes.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, 0, bytes.length, offset))
    })
  } finally {
    ;(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor)
  }
}


/***/ },

/***/ 36471
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);

                                                  

                                 

/** For reading; whoever has it reads the same file, whatever becomes of its name. */
function openFile(path        )                    {
  return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r')
}


/***/ },

/***/ 96781
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readElfTree)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_elf_file_ts__WEBPACK_IMPORTED_MODULE_1__ = /*#__PURE__*/__webpack_require__(12793);
/* harmony import */ var _list_tree_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10561);
/* harmony import */ var _open_bytes_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78442);


                                                                 



const LIBRARY = /\.so(?:\.[0-9]+)*$/

/** The facts of `bin/*`, `lib/*.so*` and the extension modules; links are skipped, their targets are files. */
async function readElfTree(tree        )                   {
  const pythons = await (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listPythons */ .sH)(tree)
  const modules = pythons.map((python) => (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, `lib/${python}/lib-dynload`, LIBRARY))
  const programs = await (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, 'bin', /^/)
  const libraries = [await (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listFiles */ .CS)(tree, 'lib', LIBRARY), ...(await Promise.all(modules))].flat()
  const read = (path        )                          => {
    const file = (0,_open_bytes_ts__WEBPACK_IMPORTED_MODULE_3__/* .withBytesOf */ .R)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(tree, path), _domain_elf_file_ts__WEBPACK_IMPORTED_MODULE_1__/* .readElf */ .o)
    return file === undefined ? undefined : { path, ...file }
  }
  const readings = libraries.map((path) => ({ path, file: read(path) }))
  return {
    files: [...programs.map(read), ...readings.map(({ file }) => file)].filter((file) => file !== undefined),
    libraries: (await (0,_list_tree_ts__WEBPACK_IMPORTED_MODULE_2__/* .listDirectory */ .KG)(tree, 'lib'))
      .map(({ name }) => name)
      .filter((name) => LIBRARY.test(name)),
    unreadable: readings.filter(({ file }) => file === undefined).map(({ path }) => path)
  }
}


/***/ },

/***/ 11506
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ findText),
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _domain_failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43649);




/** Undefined when there is no such file; throws when it is longer than `limit` bytes, or no file at all. */
async function findText(path        , limit = 1024 * 1024)                              {
  try {
    // A named pipe would keep us until somebody writes to it.
    await using file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK)
    const stats = await file.stat()
    const { size } = stats
    // Reading a directory fails in the words of the system.
    if (!stats.isFile() && !stats.isDirectory()) {
      throw new _domain_failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(
        'INPUT_INVALID',
        `${path} is no regular file`,
        'Put a plain file there: pipes, sockets and devices are not read.'
      )
    }
    if (size > limit) {
      throw new _domain_failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(
        'INPUT_INVALID',
        `${path} has ${size} bytes, more than the ${limit} that it may have`,
        'Is it the file that was meant?'
      )
    }
    return await file.readFile('utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

function isMissing(error         )          {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'ENOTDIR'
}


/***/ },

/***/ 52032
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ makeScratch)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_directory_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(720);
/* harmony import */ var _sweep_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36270);






                                                                 

/**
 * A new private directory (mode 0700) in `parent`, gone at the end of the block that holds it, or of the process. A
 * parent that has to be made gets `parentMode`, else what the umask leaves.
 */
async function makeScratch(
  parent        ,
  name = 'iact-cpython',
  parentMode         
)                   {
  (0,_make_directory_ts__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)(parent, parentMode)
  await (0,_sweep_ts__WEBPACK_IMPORTED_MODULE_4__/* .sweep */ .X)(parent, (other) => other.startsWith(`.${name}-`))
  const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `.${name}-`))
  const drop = ()       => {
    // What this process started may still write there for a moment.
    ;(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', drop)
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true })
      process.off('exit', drop)
    }
  }
}


/***/ },

/***/ 36270
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sweepStore),
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);



/** Longer than any run works on what is its own. */
const STALE_DAYS = 1
/** Longer than any job lasts: one may still run from a tree that did not work for another. */
const BROKEN_DAYS = 7

/**
 * Runs that were cancelled or killed could not clean up; on a runner that lives on, somebody has to. What can't be
 * removed stays: it is in nobody's way.
 */
async function sweep(
  directory        ,
  isLeft                           ,
  days = STALE_DAYS
)                {
  for (const name of (await listNames(directory)).filter(isLeft)) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined)
    if (stats === undefined || Date.now() - stats.mtimeMs < days * 24 * 60 * 60 * 1000) continue
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Below every version, that of the run or not: half trees, files on their way to their names, broken trees. */
async function sweepStore(root        )                {
  for (const version of await listNames(root)) {
    const shelf = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, version)
    await sweep(shelf, (name) => name.startsWith('.staging-') || /\.[0-9a-f-]{36}\.tmp$/.test(name))
    await sweep(shelf, (name) => name.startsWith('.broken-'), BROKEN_DAYS)
  }
}

async function listNames(directory        )                             {
  return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => [])
}


/***/ },

/***/ 58432
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _make_directory_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(720);





/** Whole or not at all: readers see the old file or the new one. With a mode the umask has no say. */
async function writeWhole(path        , text        , mode         )                {
  (0,_make_directory_ts__WEBPACK_IMPORTED_MODULE_3__/* .makeDirectory */ .O)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path))
  const beside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(beside, text, { flag: 'wx' })
    if (mode !== undefined) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(beside, mode)
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(beside, path)
  } catch (error) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(beside, { force: true })
    throw error
  }
}


/***/ },

/***/ 25141
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ff: () => (/* binding */ findBuildFacts),
/* harmony export */   qP: () => (/* binding */ factsNameOf),
/* harmony export */   x2: () => (/* binding */ formatBuildFacts)
/* harmony export */ });
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87977);
/* harmony import */ var _checksum_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34148);
/* harmony import */ var _json_object_ts__WEBPACK_IMPORTED_MODULE_2__ = /*#__PURE__*/__webpack_require__(75049);
/* harmony import */ var _python_version_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92796);
                                             

                                                    

                                                               
                                                              


                                     

/** What is known of a build without unpacking it: `<tarball>.json` on its release. */
                          
                             
                           
                           
                                                            
                                                    
                                   
                                  
 

const SCHEMA = 1

function factsNameOf(tarball        )         {
  return `${tarball}.json`
}

/** The same facts give the same bytes. */
function formatBuildFacts({ artifact, digests, needs, interpreter, twin }            )         {
  const [loader] = needs.loaders
  const facts = {
    schema: SCHEMA,
    tarball: (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact),
    version: (0,_python_version_ts__WEBPACK_IMPORTED_MODULE_3__/* .formatPythonVersion */ .Md)(artifact.version),
    build: artifact.build,
    distro: artifact.distro,
    arch: artifact.architecture,
    prefix: (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(artifact.version),
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
  }
  return `${JSON.stringify(facts, undefined, 2)}\n`
}

function spellTwin({ name, digests, stream }      )         {
  const { size, sha256, sha512 } = digests
  return { name, size, sha256, sha512, tarSize: stream.size, tarSha256: stream.sha256 }
}

/** Of which tarball somebody's facts tell, and what that asks of a machine, where they can be relied on to say it. */
                         
                        
                                       
                                 
 

/** Undefined for everything that `formatBuildFacts` would not have written: facts are worth having, not worth failing for. */
function findBuildFacts(text        )                        {
  const facts = (0,_json_object_ts__WEBPACK_IMPORTED_MODULE_2__/* .findJsonObject */ .h)(text)
  const about = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'sha256') ?? '')
  if (facts?.['schema'] !== SCHEMA || about === undefined) return undefined
  return { about, needs: findNeeds(facts), twin: findTwinFacts(findObject(facts['twin'])) }
}

function findTwinFacts(facts                                     )                   {
  const [artifact, size, tarSize] = [
    (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .findTwin */ .uW)(textOf(facts, 'name') ?? ''),
    facts?.['size'],
    facts?.['tarSize']
  ]
  const sha256 = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'sha256') ?? '')
  const sha512 = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha512 */ .CM)(textOf(facts, 'sha512') ?? '')
  const tarSha256 = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(textOf(facts, 'tarSha256') ?? '')
  if (artifact === undefined || sha256 === undefined || sha512 === undefined || tarSha256 === undefined)
    return undefined
  if (!isSize(size) || !isSize(tarSize)) return undefined
  const stream = { size: tarSize, sha256: tarSha256 }
  return { name: (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .twinNameOf */ .nf)(artifact), digests: { size, sha256, sha512 }, stream }
}

function isSize(value         )                  {
  return Number.isSafeInteger(value) && Number(value) > 0
}

function findNeeds(facts                         )                        {
  const runPaths = listOf(facts, 'librarySearchPaths')
  // A machine would be called unfit for lack of libraries that lie where nobody can look.
  if (!runPaths.every(isPlain)) return undefined
  const glibc = textOf(facts, 'glibc')
  const loader = textOf(facts, 'loader')
  const required =
    glibc !== undefined && /^[0-9]{1,3}(?:\.[0-9]{1,3}){1,2}$/.test(glibc)
      ? { version: glibc, path: textOf(facts, 'glibcNeededBy') ?? 'the interpreter' }
      : undefined
  return {
    // The name of the tarball says for which processor it is; who publishes holds the files against it.
    machines: [],
    loaders: loader === undefined ? [] : [{ name: loader, path: 'the interpreter' }],
    glibc: { required, optional: undefined },
    libraries: listOf(facts, 'sharedLibraries').flatMap(findLibrary),
    runPaths,
    unreadable: []
  }
}

function findObject(value         )                                      {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

function findLibrary(value         )                           {
  const library = findObject(value)
  if (library === undefined) return []
  const soname = textOf(library, 'name')
  if (soname === undefined) return []
  return [
    { soname, users: listOf(library, 'users').filter(isPlain), isRequired: library['required'] === true }
  ]
}

function textOf(object                                     , key        )                     {
  const value = object?.[key]
  return isPlain(value) ? value : undefined
}

function listOf(object                         , key        )                     {
  const value = object[key]
  return Array.isArray(value) ? value : []
}

/** It goes into messages and paths: what has anything odd in it is not taken. */
function isPlain(value         )                  {
  return typeof value === 'string' && /^[\w.+/$-]{1,256}$/.test(value)
}


/***/ },

/***/ 79760
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ giveBack)
/* harmony export */ });
/** Bytes of the chunks of a zlib stream whose memory is freed by hand: more than Node takes from a shared pool. */
const CHUNK = 128 * 1024

/**
 * Frees the memory of a chunk that no code uses any more. Left to the garbage collector, extracting a tarball takes
 * 10 to 20 % longer and 50 MB more. A zlib stream fills one buffer with several chunks at times: it is done with it
 * when the last of them reaches the end.
 */
function giveBack({ buffer, byteOffset, byteLength }            )       {
  const isLast = buffer.byteLength === CHUNK && byteOffset + byteLength === CHUNK
  if (isLast && 'transfer' in buffer) buffer.transfer(0)
}


/***/ },

/***/ 25210
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ checkCompatibility),
  c: () => (/* binding */ toCompatibilityFailure)
});

// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = /*#__PURE__*/__webpack_require__(27982);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/glibc-version.ts
var glibc_version = /*#__PURE__*/__webpack_require__(53203);
;// ./src/domain/apt-packages.ts
                                              

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
])

/** Undefined where the host has no apt, or the library's package is not known. */
function findAptPackage(soname        , osRelease           )                     {
  if (osRelease.id !== 'debian' && osRelease.id !== 'ubuntu') return undefined
  return apt_packages_packages.get(soname)?.replace('*', hasTime64Names(osRelease) ? 't64' : '')
}

/** Debian's testing and unstable have no VERSION_ID; they come after every number. */
function hasTime64Names({ id, versionId }           )          {
  const version = versionId === '' ? Infinity : Number.parseFloat(versionId)
  return version >= (id === 'ubuntu' ? 24.04 : 13)
}

;// ./src/domain/missing-libraries.ts

                                                    
                                              

const MAX_USERS = 3

/** `libffi.so.8 (used by _ctypes), libssl.so.3 (used by _ssl, _hashlib)` */
function listLibraries(libraries                          )         {
  return libraries.map(({ soname, users }) => `${soname} (used by ${abridge(users)})`).join(', ')
}

function abridge(names                   )         {
  const left = names.length - MAX_USERS
  return [...names.slice(0, MAX_USERS), ...(left > 0 ? [`${left} more`] : [])].join(', ')
}

function adviceToInstall(libraries                          , osRelease           )         {
  const packages = libraries.flatMap(({ soname }) => findAptPackage(soname, osRelease) ?? [])
  const others = libraries
    .map(({ soname }) => soname)
    .filter((name) => findAptPackage(name, osRelease) === undefined)
  const command = `sudo apt-get update && sudo apt-get install -y ${[...new Set(packages)].sort().join(' ')}`
  return [
    ...(packages.length > 0 ? [`Install them in an earlier step: ${command}`] : []),
    ...(others.length > 0 ? [`Install the packages that hold ${others.join(', ')} in an earlier step.`] : [])
  ].join('\n')
}

;// ./src/domain/compatibility.ts


                                                   

                                                               

                                         

/** With an error the interpreter would not work here, with a notice only something beside it. */
                         
                                       
                          
                         
 

                                     
                                                                               
                       
                           
                     
                                                         
                                       
 

/** Why a build will not do all that it should on this host, in words: the loader's own would help nobody. */
function checkCompatibility(question                       )                       {
  const { glibc } = question.host
  // For the wrong processor or C library no further question makes sense.
  const machine = checkMachine(question)
  if (machine.length > 0) return machine
  if (glibc === undefined) return [complainOfMissingGlibc(question)]
  return [
    ...checkLoader(question),
    ...checkGlibcVersion(question, glibc),
    ...checkLibraries(question),
    ...checkReadable(question)
  ]
}

/** All errors as one PLATFORM_UNSUPPORTED; undefined where there is none. */
function toCompatibilityFailure(complaints                      )                      {
  const errors = complaints.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return undefined
  const message = errors.map((error) => error.message).join('\n')
  const hint = [...new Set(errors.map(({ remedy }) => remedy))].join('\n')
  return new failure/* Failure */.HR('PLATFORM_UNSUPPORTED', message, hint)
}

function checkMachine({ name, needs, host }                       )                       {
  const wanted = (0,elf_machine/* findMachine */.x)(host.architecture)?.code
  return needs.machines
    .filter(({ code }) => code !== wanted)
    .slice(0, 1)
    .map(({ code, path }) => ({
      severity: 'error',
      message: `${name} is built for ${(0,elf_machine/* machineName */.F)(code)} (${path}); this runner is ${host.architecture}.`,
      remedy: `Choose a build for ${host.architecture}, or a runner of the architecture that it was built for.`
    }))
}

function complainOfMissingGlibc({ name, host }                       )            {
  return {
    severity: 'error',
    message: `${name} needs glibc; ${systemOf(host)} has another C library (musl?).`,
    remedy: 'Use a runner or container image with glibc, such as Debian or Ubuntu.'
  }
}

function checkLoader({ name, needs, host, present }                       )                       {
  return needs.loaders
    .filter((loader) => !present.has(loader.name))
    .slice(0, 1)
    .map((loader) => ({
      severity: 'error',
      message: `${name} needs the loader ${loader.name} (${loader.path}), which ${systemOf(host)} does not have.`,
      remedy: 'Use a runner or container image with glibc at its usual place, such as Debian or Ubuntu.'
    }))
}

function checkGlibcVersion(question                       , glibc        )                       {
  const { name, needs, host } = question
  const check = (severity                       , need                       )                       => {
    if (need === undefined || (0,glibc_version/* compareGlibcVersions */.W)(need.version, glibc) <= 0) return []
    const wanted = `glibc ${need.version} or newer`
    const message = `${name} needs ${wanted} (${need.path}); ${systemOf(host)} has ${glibc}.`
    return [
      { severity, message, remedy: `Choose a build for this distribution, or a runner with ${wanted}.` }
    ]
  }
  return [...check('error', needs.glibc.required), ...check('notice', needs.glibc.optional)]
}

function checkLibraries({ name, needs, host, present }                       )                       {
  const missing = needs.libraries.filter(({ soname }) => !present.has(soname))
  const complain = (
    severity                       ,
    libraries                          
  )                       => {
    if (libraries.length === 0) return []
    const count = libraries.length === 1 ? '1 shared library' : `${libraries.length} shared libraries`
    const message = `${name} needs ${count} that ${systemOf(host)} lacks: ${listLibraries(libraries)}.`
    return [{ severity, message, remedy: adviceToInstall(libraries, host.osRelease) }]
  }
  return [
    ...complain(
      'error',
      missing.filter(({ isRequired }) => isRequired)
    ),
    ...complain(
      'notice',
      missing.filter(({ isRequired }) => !isRequired)
    )
  ]
}

function checkReadable({ name, needs }                       )                       {
  if (needs.unreadable.length === 0) return []
  const message = `${name} holds files that are called like libraries and are none: ${needs.unreadable.join(', ')}.`
  return [{ severity: 'notice', message, remedy: 'Build and publish it anew.' }]
}

function systemOf({ osRelease, system }      )         {
  return osRelease.prettyName === '' ? system : osRelease.prettyName
}


/***/ },

/***/ 12793
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseElf),
/* harmony export */   o: () => (/* binding */ readElf)
/* harmony export */ });
/* harmony import */ var _elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__(34217);

                                                            

/** What the loader must find before it runs or loads the file. */
                       
                                                     
                          
                                                                                                                    
                                          
                                     
                                    
                                    
                                      
                                               
 

/** `name` is a version (`GLIBC_2.34`) that the library `file` must offer; without a weak one the file still loads. */
                                                                                                  

const MAX_VERSION_NEEDS = 0x10000
const RECORD_SIZE = 16
const WEAK = 2
const MAX_INTERPRETER = 4096

/** Undefined: not ELF, or damaged. Of another class or byte order than ELF64 little-endian only the machine is told. */
function parseElf(bytes            )                      {
  return readElf((0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .sourceOf */ .vz)(bytes))
}

/** `parseElf` for what is not in memory: reads the headers and the dynamic sections, not the code. */
function readElf(source            )                      {
  return (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .unlessDamaged */ .Ak)(() => {
    const header = source(0, 64)
    if ((0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .isElf64LittleEndian */ .v_)(header)) return readNeeds(source, (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .machineCode */ .Bn)(header))
    return (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .isElf */ .aB)(header) ? { ...noNeeds, machine: (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .machineCode */ .Bn)(header) } : undefined
  })
}

const noNeeds = {
  interpreter: undefined,
  soname: undefined,
  needed: [],
  rpath: undefined,
  runpath: undefined,
  versionNeeds: []
}                                   

function readNeeds(source            , machine        )          {
  const layout = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .readLayout */ .T4)(source)
  const interpreter = readInterpreter(source, layout)
  if (layout.entries.length === 0) return { ...noNeeds, machine, interpreter }
  const strings = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .readStrings */ .Nc)(source, layout).bytes
  const textsOf = (wanted        )                    =>
    layout.entries.filter(({ tag }) => tag === wanted).map(({ value }) => (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, value))
  return {
    machine,
    interpreter,
    soname: textsOf(_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.soname)[0],
    needed: textsOf(_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.needed),
    rpath: textsOf(_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.rpath)[0],
    runpath: textsOf(_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.runpath)[0],
    versionNeeds: readVersionNeeds(source, layout, strings)
  }
}

function readInterpreter(source            , { segments }           )                     {
  const segment = segments.find(({ type }) => type === _elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .segmentType */ .O$.interpreter)
  if (segment === undefined) return undefined
  return (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)((0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .bytesAt */ .L1)(source, segment.offset, Math.min(segment.size, MAX_INTERPRETER)), 0)
}

function readVersionNeeds(
  source            ,
  layout           ,
  strings            
)                         {
  const address = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .findValue */ .j)(layout, _elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .dynamicTag */ .Sf.versionNeeds)
  if (address === undefined) return []
  const view = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .viewOf */ .du)(source((0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .offsetOf */ .b4)(layout, address), MAX_VERSION_NEEDS))
  // Records may overlap in a hostile file; in an honest one no more of them fit than this.
  let left = MAX_VERSION_NEEDS / RECORD_SIZE
  const follow = function* (first        )                    {
    for (let at = first, next = 1; next !== 0; at += next) {
      if (left-- === 0) throw new RangeError('too many version records')
      next = view.getUint32(at + 12, true)
      yield at
    }
  }
  const needs                = []
  for (const record of follow(0)) {
    const file = (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, view.getUint32(record + 4, true))
    for (const need of follow(record + view.getUint32(record + 8, true))) {
      const weak = (view.getUint16(need + 4, true) & WEAK) !== 0
      needs.push({ file, name: (0,_elf_layout_ts__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(strings, view.getUint32(need + 8, true)), weak })
    }
  }
  return needs
}


/***/ },

/***/ 34217
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Ak: () => (/* binding */ unlessDamaged),
/* harmony export */   Bn: () => (/* binding */ machineCode),
/* harmony export */   L1: () => (/* binding */ bytesAt),
/* harmony export */   Nc: () => (/* binding */ readStrings),
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

/** Gives `length` bytes at `offset`, or fewer where the file ends sooner. */
                                                                       

                                                                                                    

                         
                                       
                                           
                                                                                                                     
                                         
 

                
                       
                         
                          
                       
 

                                                                                 

const segmentType = { load: 1, dynamic: 2, interpreter: 3 }         
const dynamicTag = {
  needed: 1,
  stringTable: 5,
  symbolTable: 6,
  stringTableSize: 10,
  soname: 14,
  rpath: 15,
  runpath: 29,
  versionNeeds: 0x6ffffffe
}         

const HEADER_SIZE = 64
const SEGMENT_SIZE = 56
const ENTRY_SIZE = 16
const MAX_DYNAMIC = 0x10000
const MAX_STRINGS = 0x1000000
const MAX_TEXT = 4096

function sourceOf(bytes            )             {
  return (offset, length) => bytes.subarray(offset, offset + length)
}

/** The value of `read`, or undefined when it ran out of the file's bounds. */
function unlessDamaged   (read         )                {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isElf(header            )          {
  return header[0] === 0x7f && header[1] === 0x45 && header[2] === 0x4c && header[3] === 0x46
}

function isElf64LittleEndian(header            )          {
  return isElf(header) && header[4] === 2 && header[5] === 1
}

/** `e_machine`, which lies at the same place in every class and byte order. */
function machineCode(header            )         {
  return viewOf(header).getUint16(18, header[5] !== 2)
}

function readLayout(source            )            {
  const segments = readSegments(source)
  const dynamic = segments.find(({ type }) => type === segmentType.dynamic)
  if (dynamic === undefined) return { segments, entries: [], spareEntry: undefined }
  if (dynamic.size > MAX_DYNAMIC) throw new RangeError('the dynamic section is too long')
  const all = readEntries(viewAt(source, dynamic.offset, dynamic.size), dynamic.offset)
  const end = all.findIndex(({ tag }) => tag === 0)
  const [first, second] = end === -1 ? [] : all.slice(end)
  const isSpare = first?.value === 0 && second?.tag === 0 && second.value === 0
  return {
    segments,
    entries: end === -1 ? all : all.slice(0, end),
    spareEntry: isSpare ? first.offset : undefined
  }
}

function readSegments(source            )                     {
  const header = viewAt(source, 0, HEADER_SIZE)
  const count = header.getUint16(56, true)
  if (count > 0 && header.getUint16(54, true) !== SEGMENT_SIZE) throw new RangeError('odd program headers')
  const view = viewAt(source, number64(header, 32), count * SEGMENT_SIZE)
  return Array.from({ length: count }, (_, index) => {
    const at = index * SEGMENT_SIZE
    return {
      type: view.getUint32(at, true),
      offset: number64(view, at + 8),
      address: number64(view, at + 16),
      size: number64(view, at + 32)
    }
  })
}

function readEntries(view          , offset        )                          {
  return Array.from({ length: Math.floor(view.byteLength / ENTRY_SIZE) }, (_, index) => {
    const at = index * ENTRY_SIZE
    return { tag: number64(view, at), value: number64(view, at + 8), offset: offset + at }
  })
}

/** Where in the file the byte lies that the loader puts at `address`. */
function offsetOf({ segments }           , address        )         {
  const segment = segments.find(
    ({ type, address: start, size }) =>
      type === segmentType.load && address >= start && address < start + size
  )
  if (segment === undefined) throw new RangeError(`no segment holds the address ${address}`)
  return segment.offset + (address - segment.address)
}

function findValue({ entries }           , wanted        )                     {
  return entries.find(({ tag }) => tag === wanted)?.value
}

function requireValue(layout           , wanted        )         {
  const value = findValue(layout, wanted)
  if (value === undefined) throw new RangeError(`no dynamic entry ${wanted}`)
  return value
}

function readStrings(source            , layout           )              {
  const offset = offsetOf(layout, requireValue(layout, dynamicTag.stringTable))
  const size = requireValue(layout, dynamicTag.stringTableSize)
  if (size > MAX_STRINGS) throw new RangeError('the string table is too long')
  return { offset, bytes: bytesAt(source, offset, size) }
}

/** The string at `offset`, byte for byte as latin1: names are ASCII, and what isn't keeps its bytes. */
function textAt(bytes            , offset        )         {
  const end = bytes.indexOf(0, offset)
  if (end === -1 || end - offset > MAX_TEXT) throw new RangeError('a string without end')
  return String.fromCharCode(...bytes.subarray(offset, end))
}

function bytesAt(source            , offset        , length        )             {
  const bytes = source(offset, length)
  if (bytes.length < length) throw new RangeError('the file ends too soon')
  return bytes
}

function viewAt(source            , offset        , length        )           {
  return viewOf(bytesAt(source, offset, length))
}

function viewOf(bytes            )           {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Offsets beyond 2^53 lose their last bits, and lie outside of every file either way. */
function number64(view          , at        )         {
  return Number(view.getBigUint64(at, true))
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "O$", 0, /* binding */ segmentType,
/* harmony export */   "Sf", 0, /* binding */ dynamicTag
/* harmony export */ ]);


/***/ },

/***/ 27982
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ machineName),
/* harmony export */   x: () => (/* binding */ findMachine)
/* harmony export */ });
/** The processors that a build may be for, as ELF, readelf, Node and Debian call them. */
                          
                       
                       
                               
                                                                                                         
                         
 

const machines                        = [
  { code: 62, name: 'x86_64', architecture: 'x64', triple: 'x86_64-linux-gnu' },
  { code: 183, name: 'aarch64', architecture: 'arm64', triple: 'aarch64-linux-gnu' },
  { code: 3, name: 'i386', architecture: 'ia32', triple: 'i386-linux-gnu' },
  { code: 40, name: 'arm', architecture: 'arm', triple: 'arm-linux-gnueabihf' },
  { code: 243, name: 'riscv', architecture: 'riscv64', triple: 'riscv64-linux-gnu' },
  { code: 22, name: 's390x', architecture: 's390x', triple: 's390x-linux-gnu' },
  { code: 21, name: 'ppc64', architecture: 'ppc64', triple: 'powerpc64le-linux-gnu' }
]

/** By Node's word for it (`process.arch`). */
function findMachine(architecture        )                         {
  return machines.find((machine) => machine.architecture === architecture)
}

function machineName(code        )         {
  return machines.find((machine) => machine.code === code)?.name ?? `machine ${code}`
}


/***/ },

/***/ 53203
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ compareGlibcVersions),
/* harmony export */   b: () => (/* binding */ findGlibcNeed)
/* harmony export */ });
                                                

                                                                           

/** The newest glibc that one of the files can't be loaded without, and the file. */
function findGlibcNeed(files                        )                        {
  const needs = files.flatMap(({ path, versionNeeds }) =>
    versionNeeds
      .filter(({ weak }) => !weak)
      .flatMap(({ name }) => findVersion(name) ?? [])
      .map((version) => ({ version, path }))
  )
  return needs.sort((left, right) => compareGlibcVersions(right.version, left.version))[0]
}

/** `GLIBC_2.34` means 2.34. Packed relocations have a mark of their own, which came with 2.36. */
function findVersion(name        )                     {
  return name === 'GLIBC_ABI_DT_RELR' ? '2.36' : /^GLIBC_([0-9]+(?:\.[0-9]+)*)$/.exec(name)?.[1]
}

/** As numbers: 2.4 comes before 2.34. */
function compareGlibcVersions(left        , right        )         {
  const others = numbersOf(right)
  const differences = numbersOf(left).map((number, index) => number - (others[index] ?? 0))
  return differences.find((difference) => difference !== 0) ?? Math.min(0, differences.length - others.length)
}

function numbersOf(version        )                    {
  return version.split('.').map(Number)
}


/***/ },

/***/ 10480
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ needsOf),
  V: () => (/* binding */ soughtNames)
});

;// ./src/domain/elf-tree.ts
                                            

/** The programs and libraries of a CPython tree: plain data, as JSON too. */
                       
                                        
                                                                       
                                       
                                                       
                                        
 

/** `path` is relative to the tree. */
                                                             

/** Without these pip, venv or most programs don't work; the others (readline, tkinter, ...) may be missed. */
const requiredModules = ['_ssl', '_hashlib', 'zlib', '_bz2', '_lzma', '_ctypes', '_sqlite3', '_uuid']

/** `_ssl` of `lib/python3.12/lib-dynload/_ssl.cpython-312-x86_64-linux-gnu.so`; for other files their bare name. */
function userName({ path }             )         {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return path.includes('/lib-dynload/') ? name.replace(/\..*$/, '') : name
}

/** The interpreter, the required modules, and the tree's own libraries that those need. */
function requiredFilesOf(tree         )                         {
  const required = tree.files.filter(
    (file) => file.path.startsWith('bin/') || requiredModules.includes(userName(file))
  )
  const own = tree.files.filter((file) => !required.includes(file))
  // Grows while it is walked: what a found library needs is required as well.
  for (const { needed } of required) {
    required.push(
      ...own.filter((file) => !required.includes(file) && needed.some((name) => answersTo(file, name)))
    )
  }
  return required
}

function foreignNeedsOf(tree         , { needed }             )                    {
  return needed.filter(
    (name) => !tree.libraries.includes(name) && !tree.files.some((file) => file.soname === name)
  )
}

/** Directories outside of the tree where its files look for libraries by themselves. */
function runPathsOf(tree         )                    {
  const paths = tree.files.flatMap(({ rpath, runpath }) => (runpath ?? rpath ?? '').split(':'))
  return [...new Set(paths)].filter((path) => path.startsWith('/')).sort()
}

function answersTo({ path, soname }             , name        )          {
  return soname === name || path === `lib/${name}`
}

// EXTERNAL MODULE: ./src/domain/glibc-version.ts
var glibc_version = /*#__PURE__*/__webpack_require__(53203);
;// ./src/domain/host-needs.ts

                                            
                                                   


/** What a build asks of the machine that it is to run on: told by its ELF files, or by what was noted of them. */
                         
                                                            
                                                                                
                                                                                                     
                                                                               
                                                      
                                                                                                        
                   
                                              
                                                                                          
                                      
                                                       
                                        
 

                             
                         
                                                      
                                   
                              
 

function needsOf(tree         )            {
  const required = requiredFilesOf(tree)
  const machines = tree.files.map(({ machine, path }) => ({ code: machine, path }))
  const loaders = required.flatMap(({ path, interpreter }) =>
    interpreter === undefined ? [] : [{ name: interpreter, path }]
  )
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
  }
}

function librariesOf(tree         )                           {
  const required = requiredFilesOf(tree)
  const needs = tree.files.flatMap((file) => foreignNeedsOf(tree, file).map((soname) => ({ soname, file })))
  return [...new Set(needs.map(({ soname }) => soname))].sort().map((soname) => {
    const users = needs.filter((need) => need.soname === soname).map(({ file }) => file)
    return { soname, users: users.map(userName), isRequired: users.some((user) => required.includes(user)) }
  })
}

/** Sonames, and paths of loaders, that are looked for on the host. */
function soughtNames({ libraries, loaders }           )                    {
  const names = [...libraries.map(({ soname }) => soname), ...loaders.map(({ name }) => name)]
  return [...new Set(names)].sort()
}


/***/ },

/***/ 47147
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ findInterpreterFacts)
/* harmony export */ });
/* harmony import */ var _json_object_ts__WEBPACK_IMPORTED_MODULE_0__ = /*#__PURE__*/__webpack_require__(75049);


/** What a build says of itself, for the release notes; undefined where it could not be asked or could not say. */
                                
                      
                                        
                                                        
                                            
                                                 
 

const reportedLibraries = ['OpenSSL', 'SQLite', 'libuuid', 'liblzma', 'libbz2']         

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
`

/** Undefined when the output is not what the program prints: facts are worth having, not worth failing for. */
function findInterpreterFacts(output        )                               {
  const answer = (0,_json_object_ts__WEBPACK_IMPORTED_MODULE_0__/* .findJsonObject */ .h)(output)
  if (answer === undefined) return undefined
  const flags          = answer['configureFlags']
  const text = (key        )                     => {
    const value = answer[key]
    return typeof value === 'string' && /^[\w.+~ -]{1,40}$/.test(value) ? value : undefined
  }
  return {
    buildDate: text('buildDate'),
    configureFlags: Array.isArray(flags) ? flags.filter((flag) => typeof flag === 'string') : undefined,
    libraries: new Map(
      reportedLibraries.flatMap((name) => {
        const version = text(name)
        return version === undefined ? [] : [[name, version]         ]
      })
    )
  }
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "Dj", 0, /* binding */ reportedLibraries,
/* harmony export */   "G", 0, /* binding */ factsProgram
/* harmony export */ ]);


/***/ },

/***/ 75049
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findJsonObject)
/* harmony export */ });
/** The object that a text is the JSON of; undefined for every other text. */
function findJsonObject(text        )                                      {
  try {
    const value          = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}


/***/ },

/***/ 97936
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HU: () => (/* binding */ parseOsRelease),
/* harmony export */   S: () => (/* binding */ requireSupportedHost),
/* harmony export */   Ys: () => (/* binding */ describeHost),
/* harmony export */   hp: () => (/* binding */ distroOf)
/* harmony export */ });
/* unused harmony export codenames */
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43649);
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87977);



/** The machine that the action runs on, as far as it decides what can run there. */
                    
                                                 
                         
                                              
                               
                                                                                                        
                                    
                               
 

/** The fields of os-release(5) that name a distribution; '' where the file lacks them. */
                         
                     
                            
                             
                                                                
                                    
 

/** By the names that their derivatives know them by (os-release has no number of the base). */
const codenames                                                                          = {
  ubuntu: {
    focal: '20.04',
    jammy: '22.04',
    noble: '24.04',
    plucky: '25.04',
    questing: '25.10',
    resolute: '26.04'
  },
  debian: { buster: '10', bullseye: '11', bookworm: '12', trixie: '13', forky: '14' }
}

const SUPPORTED = 'setup runs on Linux with glibc, on x64 and arm64'

function parseOsRelease(text        )            {
  const fields = new Map                ()
  for (const line of text.split('\n')) {
    const [, key, value] = /^\s*([A-Z_]+)=(.*?)\s*$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) fields.set(key, unquote(value))
  }
  const get = (key        )         => fields.get(key) ?? ''
  return {
    id: get('ID'),
    versionId: get('VERSION_ID'),
    prettyName: get('PRETTY_NAME'),
    base: findBase(get)
  }
}

/** Linux Mint, Pop!_OS, Raspberry Pi OS and their like run what was built for the release that they are made from. */
function findBase(get                         )                     {
  const families = get('ID_LIKE').split(/\s+/)
  const named = (family                     , codename        )                     => {
    const number = codenames[family][codename]
    return number === undefined || !families.includes(family) ? undefined : `${family}${number}`
  }
  return (
    named('ubuntu', get('UBUNTU_CODENAME')) ??
    named('debian', get('DEBIAN_CODENAME') || get('VERSION_CODENAME'))
  )
}

/** os-release values are shell words: quotes go, backslashes escape. */
function unquote(value        )         {
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? []
  const text = inner ?? value
  return quote === "'" ? text : text.replace(/\\(["$`\\])/g, '$1')
}

/**
 * `ubuntu22.04` of this host, or of what it is made from. Throws PLATFORM_UNSUPPORTED when os-release names nothing
 * that fits.
 */
function distroOf({ osRelease }      )         {
  if (osRelease.base !== undefined) return osRelease.base
  const name = `${osRelease.id}${osRelease.versionId}`.toLowerCase()
  try {
    return (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_1__/* .parseDistro */ .D4)(name)
  } catch (cause) {
    throw new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(
      'PLATFORM_UNSUPPORTED',
      `This machine's os-release names no distro that a tarball can be called after (ID and VERSION_ID give ${JSON.stringify(name)})`,
      "Name the distro of the build that you want with the input 'distro', as in distro: ubuntu22.04.",
      { cause }
    )
  }
}

/** Throws PLATFORM_UNSUPPORTED where no build of ours can run. */
function requireSupportedHost(host      )       {
  const complaint =
    host.system !== 'linux'
      ? `This runner's system is ${host.system}`
      : host.architecture !== 'x64' && host.architecture !== 'arm64'
        ? `This runner's architecture is ${host.architecture}`
        : host.glibc === undefined
          ? "This runner's C library is not glibc (musl, as in Alpine?)"
          : undefined
  if (complaint !== undefined) {
    throw new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(
      'PLATFORM_UNSUPPORTED',
      complaint,
      `${SUPPORTED}. Use a runner or container image like that.`
    )
  }
}

function describeHost(host      )         {
  const name = host.osRelease.prettyName === '' ? host.system : host.osRelease.prettyName
  return `${name}, ${host.architecture}, ${host.glibc === undefined ? 'no glibc' : `glibc ${host.glibc}`}`
}


/***/ },

/***/ 57137
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ lastLineOf)
/* harmony export */ });
const MOST_CHARACTERS = 300

/** What a program said last, as one line for a message: some programs print half a megabyte. */
function lastLineOf(output        )         {
  const text = output.trim()
  return text
    .slice(text.lastIndexOf('\n') + 1)
    .trim()
    .slice(0, MOST_CHARACTERS)
}


/***/ },

/***/ 6441
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ findRow)
/* harmony export */ });
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87977);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43649);
                                                            

                                           


/** One published tarball in the registry, ARTIFACTS.md. */
                           
                             
                       
                         
                                                            
                      
                                 
 

/** In use, works with a warning, not to be installed. */
                                                              

const registryStatuses = ['Activo', 'Obsoleto', 'Retirado']         

/**
 * The row of each tarball that the page names, or why it can't be trusted. A row whose distro can't be read counts for
 * all tarballs of its tag.
 */
                                                                         

/** Throws REGISTRY_CONFLICT when the page has a row for this tarball that can't be trusted, or rows that differ. */
function findRow(registry          , artifact          )                          {
  const row = registry.get((0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact))
  for (const found of [row, registry.get((0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .tagOf */ .cO)(artifact))]) if (found instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR) throw found
  return row instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR ? undefined : row
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "M", 0, /* binding */ registryStatuses
/* harmony export */ ]);


/***/ },

/***/ 47111
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PJ: () => (/* binding */ addRows),
  Cq: () => (/* binding */ linesToAdd),
  listStrayLines: () => (/* binding */ listStrayLines),
  readRegistry: () => (/* binding */ readRegistry),
  c_: () => (/* binding */ tableOf)
});

// UNUSED EXPORTS: formatRow

// NAMESPACE OBJECT (decoupled): ./node_modules/mdurl/index.mjs
var mdurl_namespaceObject = {};
__webpack_require__.r(mdurl_namespaceObject);
__webpack_require__.d(mdurl_namespaceObject, {
  decode: () => (lib_decode),
  encode: () => (lib_encode),
  format: () => (format),
  parse: () => (parse)
});

// NAMESPACE OBJECT (decoupled): ./node_modules/uc.micro/build/index.mjs
var build_namespaceObject = {};
__webpack_require__.r(build_namespaceObject);
__webpack_require__.d(build_namespaceObject, {
  Any: () => (Any),
  Cc: () => (Cc),
  Cf: () => (Cf),
  P: () => (P),
  S: () => (S),
  Z: () => (Z)
});

// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/checksum.ts
var checksum = __webpack_require__(34148);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
;// ./node_modules/mdurl/lib/decode.mjs
/* eslint-disable no-bitwise */

const decodeCache = {}

function getDecodeCache (exclude) {
  let cache = decodeCache[exclude]
  if (cache) { return cache }

  cache = decodeCache[exclude] = []

  for (let i = 0; i < 128; i++) {
    const ch = String.fromCharCode(i)
    cache.push(ch)
  }

  for (let i = 0; i < exclude.length; i++) {
    const ch = exclude.charCodeAt(i)
    cache[ch] = '%' + ('0' + ch.toString(16).toUpperCase()).slice(-2)
  }

  return cache
}

// Decode percent-encoded string.
//
function decode (string, exclude) {
  if (typeof exclude !== 'string') {
    exclude = decode.defaultChars
  }

  const cache = getDecodeCache(exclude)

  return string.replace(/(%[a-f0-9]{2})+/gi, function (seq) {
    let result = ''

    for (let i = 0, l = seq.length; i < l; i += 3) {
      const b1 = parseInt(seq.slice(i + 1, i + 3), 16)

      if (b1 < 0x80) {
        result += cache[b1]
        continue
      }

      if ((b1 & 0xE0) === 0xC0 && (i + 3 < l)) {
        // 110xxxxx 10xxxxxx
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16)

        if ((b2 & 0xC0) === 0x80) {
          const chr = ((b1 << 6) & 0x7C0) | (b2 & 0x3F)

          if (chr < 0x80) {
            result += '\ufffd\ufffd'
          } else {
            result += String.fromCharCode(chr)
          }

          i += 3
          continue
        }
      }

      if ((b1 & 0xF0) === 0xE0 && (i + 6 < l)) {
        // 1110xxxx 10xxxxxx 10xxxxxx
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16)
        const b3 = parseInt(seq.slice(i + 7, i + 9), 16)

        if ((b2 & 0xC0) === 0x80 && (b3 & 0xC0) === 0x80) {
          const chr = ((b1 << 12) & 0xF000) | ((b2 << 6) & 0xFC0) | (b3 & 0x3F)

          if (chr < 0x800 || (chr >= 0xD800 && chr <= 0xDFFF)) {
            result += '\ufffd\ufffd\ufffd'
          } else {
            result += String.fromCharCode(chr)
          }

          i += 6
          continue
        }
      }

      if ((b1 & 0xF8) === 0xF0 && (i + 9 < l)) {
        // 111110xx 10xxxxxx 10xxxxxx 10xxxxxx
        const b2 = parseInt(seq.slice(i + 4, i + 6), 16)
        const b3 = parseInt(seq.slice(i + 7, i + 9), 16)
        const b4 = parseInt(seq.slice(i + 10, i + 12), 16)

        if ((b2 & 0xC0) === 0x80 && (b3 & 0xC0) === 0x80 && (b4 & 0xC0) === 0x80) {
          let chr = ((b1 << 18) & 0x1C0000) | ((b2 << 12) & 0x3F000) | ((b3 << 6) & 0xFC0) | (b4 & 0x3F)

          if (chr < 0x10000 || chr > 0x10FFFF) {
            result += '\ufffd\ufffd\ufffd\ufffd'
          } else {
            chr -= 0x10000
            result += String.fromCharCode(0xD800 + (chr >> 10), 0xDC00 + (chr & 0x3FF))
          }

          i += 9
          continue
        }
      }

      result += '\ufffd'
    }

    return result
  })
}

decode.defaultChars = ';/?:@&=+$,#'
decode.componentChars = ''

/* harmony default export */ const lib_decode = (decode);

;// ./node_modules/mdurl/lib/encode.mjs
const encodeCache = {}

// Create a lookup array where anything but characters in `chars` string
// and alphanumeric chars is percent-encoded.
//
function getEncodeCache (exclude) {
  let cache = encodeCache[exclude]
  if (cache) { return cache }

  cache = encodeCache[exclude] = []

  for (let i = 0; i < 128; i++) {
    const ch = String.fromCharCode(i)

    if (/^[0-9a-z]$/i.test(ch)) {
      // always allow unencoded alphanumeric characters
      cache.push(ch)
    } else {
      cache.push('%' + ('0' + i.toString(16).toUpperCase()).slice(-2))
    }
  }

  for (let i = 0; i < exclude.length; i++) {
    cache[exclude.charCodeAt(i)] = exclude[i]
  }

  return cache
}

// Encode unsafe characters with percent-encoding, skipping already
// encoded sequences.
//
//  - string       - string to encode
//  - exclude      - list of characters to ignore (in addition to a-zA-Z0-9)
//  - keepEscaped  - don't encode '%' in a correct escape sequence (default: true)
//
function encode (string, exclude, keepEscaped) {
  if (typeof exclude !== 'string') {
    // encode(string, keepEscaped)
    keepEscaped = exclude
    exclude = encode.defaultChars
  }

  if (typeof keepEscaped === 'undefined') {
    keepEscaped = true
  }

  const cache = getEncodeCache(exclude)
  let result = ''

  for (let i = 0, l = string.length; i < l; i++) {
    const code = string.charCodeAt(i)

    if (keepEscaped && code === 0x25 /* % */ && i + 2 < l) {
      if (/^[0-9a-f]{2}$/i.test(string.slice(i + 1, i + 3))) {
        result += string.slice(i, i + 3)
        i += 2
        continue
      }
    }

    if (code < 128) {
      result += cache[code]
      continue
    }

    if (code >= 0xD800 && code <= 0xDFFF) {
      if (code >= 0xD800 && code <= 0xDBFF && i + 1 < l) {
        const nextCode = string.charCodeAt(i + 1)
        if (nextCode >= 0xDC00 && nextCode <= 0xDFFF) {
          result += encodeURIComponent(string[i] + string[i + 1])
          i++
          continue
        }
      }
      result += '%EF%BF%BD'
      continue
    }

    result += encodeURIComponent(string[i])
  }

  return result
}

encode.defaultChars = ";/?:@&=+$,-_.!~*'()#"
encode.componentChars = "-_.!~*'()"

/* harmony default export */ const lib_encode = (encode);

;// ./node_modules/mdurl/lib/format.mjs
function format (url) {
  let result = ''

  result += url.protocol || ''
  result += url.slashes ? '//' : ''
  result += url.auth ? url.auth + '@' : ''

  if (url.hostname && url.hostname.indexOf(':') !== -1) {
    // ipv6 address
    result += '[' + url.hostname + ']'
  } else {
    result += url.hostname || ''
  }

  result += url.port ? ':' + url.port : ''
  result += url.pathname || ''
  result += url.search || ''
  result += url.hash || ''

  return result
};

;// ./node_modules/mdurl/lib/parse.mjs
// Copyright Joyent, Inc. and other Node contributors.
//
// Permission is hereby granted, free of charge, to any person obtaining a
// copy of this software and associated documentation files (the
// "Software"), to deal in the Software without restriction, including
// without limitation the rights to use, copy, modify, merge, publish,
// distribute, sublicense, and/or sell copies of the Software, and to permit
// persons to whom the Software is furnished to do so, subject to the
// following conditions:
//
// The above copyright notice and this permission notice shall be included
// in all copies or substantial portions of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS
// OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
// MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
// NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
// DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
// OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE
// USE OR OTHER DEALINGS IN THE SOFTWARE.

//
// Changes from joyent/node:
//
// 1. No leading slash in paths,
//    e.g. in `url.parse('http://foo?bar')` pathname is ``, not `/`
//
// 2. Backslashes are not replaced with slashes,
//    so `http:\\example.org\` is treated like a relative path
//
// 3. Trailing colon is treated like a part of the path,
//    i.e. in `http://example.org:foo` pathname is `:foo`
//
// 4. Nothing is URL-encoded in the resulting object,
//    (in joyent/node some chars in auth and paths are encoded)
//
// 5. `url.parse()` does not have `parseQueryString` argument
//
// 6. Removed extraneous result properties: `host`, `path`, `query`, etc.,
//    which can be constructed using other parts of the url.
//

function Url () {
  this.protocol = null
  this.slashes = null
  this.auth = null
  this.port = null
  this.hostname = null
  this.hash = null
  this.search = null
  this.pathname = null
}

// Reference: RFC 3986, RFC 1808, RFC 2396

// define these here so at least they only have to be
// compiled once on the first module load.
const protocolPattern = /^([a-z0-9.+-]+:)/i
const portPattern = /:[0-9]*$/

// Special case for a simple path URL
/* eslint-disable-next-line no-useless-escape */
const simplePathPattern = /^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/

// RFC 2396: characters reserved for delimiting URLs.
// We actually just auto-escape these.
const delims = ['<', '>', '"', '`', ' ', '\r', '\n', '\t']

// RFC 2396: characters not allowed for various reasons.
const unwise = ['{', '}', '|', '\\', '^', '`'].concat(delims)

// Allowed by RFCs, but cause of XSS attacks.  Always escape these.
const autoEscape = ['\''].concat(unwise)
// Characters that are never ever allowed in a hostname.
// Note that any invalid chars are also handled, but these
// are the ones that are *expected* to be seen, so we fast-path
// them.
const nonHostChars = ['%', '/', '?', ';', '#'].concat(autoEscape)
const hostEndingChars = ['/', '?', '#']
const hostnameMaxLen = 255
const hostnamePartPattern = /^[+a-z0-9A-Z_-]{0,63}$/
const hostnamePartStart = /^([+a-z0-9A-Z_-]{0,63})(.*)$/
// protocols that can allow "unsafe" and "unwise" chars.
// protocols that never have a hostname.
const hostlessProtocol = {
  javascript: true,
  'javascript:': true
}
// protocols that always contain a // bit.
const slashedProtocol = {
  http: true,
  https: true,
  ftp: true,
  gopher: true,
  file: true,
  'http:': true,
  'https:': true,
  'ftp:': true,
  'gopher:': true,
  'file:': true
}

function urlParse (url, slashesDenoteHost) {
  if (url && url instanceof Url) return url

  const u = new Url()
  u.parse(url, slashesDenoteHost)
  return u
}

Url.prototype.parse = function (url, slashesDenoteHost) {
  let lowerProto, hec, slashes
  let rest = url

  // trim before proceeding.
  // This is to support parse stuff like "  http://foo.com  \n"
  rest = rest.trim()

  if (!slashesDenoteHost && url.split('#').length === 1) {
    // Try fast path regexp
    const simplePath = simplePathPattern.exec(rest)
    if (simplePath) {
      this.pathname = simplePath[1]
      if (simplePath[2]) {
        this.search = simplePath[2]
      }
      return this
    }
  }

  let proto = protocolPattern.exec(rest)
  if (proto) {
    proto = proto[0]
    lowerProto = proto.toLowerCase()
    this.protocol = proto
    rest = rest.substr(proto.length)
  }

  // figure out if it's got a host
  // user@server is *always* interpreted as a hostname, and url
  // resolution will treat //foo/bar as host=foo,path=bar because that's
  // how the browser resolves relative URLs.
  /* eslint-disable-next-line no-useless-escape */
  if (slashesDenoteHost || proto || rest.match(/^\/\/[^@\/]+@[^@\/]+/)) {
    slashes = rest.substr(0, 2) === '//'
    if (slashes && !(proto && hostlessProtocol[proto])) {
      rest = rest.substr(2)
      this.slashes = true
    }
  }

  if (!hostlessProtocol[proto] &&
      (slashes || (proto && !slashedProtocol[proto]))) {
    // there's a hostname.
    // the first instance of /, ?, ;, or # ends the host.
    //
    // If there is an @ in the hostname, then non-host chars *are* allowed
    // to the left of the last @ sign, unless some host-ending character
    // comes *before* the @-sign.
    // URLs are obnoxious.
    //
    // ex:
    // http://a@b@c/ => user:a@b host:c
    // http://a@b?@c => user:a host:c path:/?@c

    // v0.12 TODO(isaacs): This is not quite how Chrome does things.
    // Review our test case against browsers more comprehensively.

    // find the first instance of any hostEndingChars
    let hostEnd = -1
    for (let i = 0; i < hostEndingChars.length; i++) {
      hec = rest.indexOf(hostEndingChars[i])
      if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) {
        hostEnd = hec
      }
    }

    // at this point, either we have an explicit point where the
    // auth portion cannot go past, or the last @ char is the decider.
    let auth, atSign
    if (hostEnd === -1) {
      // atSign can be anywhere.
      atSign = rest.lastIndexOf('@')
    } else {
      // atSign must be in auth portion.
      // http://a@b/c@d => host:b auth:a path:/c@d
      atSign = rest.lastIndexOf('@', hostEnd)
    }

    // Now we have a portion which is definitely the auth.
    // Pull that off.
    if (atSign !== -1) {
      auth = rest.slice(0, atSign)
      rest = rest.slice(atSign + 1)
      this.auth = auth
    }

    // the host is the remaining to the left of the first non-host char
    hostEnd = -1
    for (let i = 0; i < nonHostChars.length; i++) {
      hec = rest.indexOf(nonHostChars[i])
      if (hec !== -1 && (hostEnd === -1 || hec < hostEnd)) {
        hostEnd = hec
      }
    }
    // if we still have not hit it, then the entire thing is a host.
    if (hostEnd === -1) {
      hostEnd = rest.length
    }

    if (rest[hostEnd - 1] === ':') { hostEnd-- }
    const host = rest.slice(0, hostEnd)
    rest = rest.slice(hostEnd)

    // pull out port.
    this.parseHost(host)

    // we've indicated that there is a hostname,
    // so even if it's empty, it has to be present.
    this.hostname = this.hostname || ''

    // if hostname begins with [ and ends with ]
    // assume that it's an IPv6 address.
    const ipv6Hostname = this.hostname[0] === '[' &&
        this.hostname[this.hostname.length - 1] === ']'

    // validate a little.
    if (!ipv6Hostname) {
      const hostparts = this.hostname.split(/\./)
      for (let i = 0, l = hostparts.length; i < l; i++) {
        const part = hostparts[i]
        if (!part) { continue }
        if (!part.match(hostnamePartPattern)) {
          let newpart = ''
          for (let j = 0, k = part.length; j < k; j++) {
            if (part.charCodeAt(j) > 127) {
              // we replace non-ASCII char with a temporary placeholder
              // we need this to make sure size of hostname is not
              // broken by replacing non-ASCII by nothing
              newpart += 'x'
            } else {
              newpart += part[j]
            }
          }
          // we test again with ASCII char only
          if (!newpart.match(hostnamePartPattern)) {
            const validParts = hostparts.slice(0, i)
            const notHost = hostparts.slice(i + 1)
            const bit = part.match(hostnamePartStart)
            if (bit) {
              validParts.push(bit[1])
              notHost.unshift(bit[2])
            }
            if (notHost.length) {
              rest = notHost.join('.') + rest
            }
            this.hostname = validParts.join('.')
            break
          }
        }
      }
    }

    if (this.hostname.length > hostnameMaxLen) {
      this.hostname = ''
    }

    // strip [ and ] from the hostname
    // the host field still retains them, though
    if (ipv6Hostname) {
      this.hostname = this.hostname.substr(1, this.hostname.length - 2)
    }
  }

  // chop off from the tail first.
  const hash = rest.indexOf('#')
  if (hash !== -1) {
    // got a fragment string.
    this.hash = rest.substr(hash)
    rest = rest.slice(0, hash)
  }
  const qm = rest.indexOf('?')
  if (qm !== -1) {
    this.search = rest.substr(qm)
    rest = rest.slice(0, qm)
  }
  if (rest) { this.pathname = rest }
  if (slashedProtocol[lowerProto] &&
      this.hostname && !this.pathname) {
    this.pathname = ''
  }

  return this
}

Url.prototype.parseHost = function (host) {
  let port = portPattern.exec(host)
  if (port) {
    port = port[0]
    if (port !== ':') {
      this.port = port.substr(1)
    }
    host = host.substr(0, host.length - port.length)
  }
  if (host) { this.hostname = host }
}

/* harmony default export */ const parse = (urlParse);

;// ./node_modules/mdurl/index.mjs







;// ./node_modules/uc.micro/build/index.mjs
const Any = /[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
const Cc = /[\0-\x1F\x7F-\x9F]/;
const Cf = /[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/;
const P = /[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/;
const S = /[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/;
const Z = /[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;



;// ./node_modules/entities/dist/decode-codepoint.js
// Adapted from https://github.com/mathiasbynens/he/blob/36afe179392226cf1b6ccdb16ebbb7a5a844d93a/src/he.js#L106-L134
/**
 * C1 Unicode control character reference replacements (code points 128–159).
 * Index i gives the replacement for code point 128+i; 0 means "no replacement".
 */
const c1 = [
    8364, 0, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 0,
    381, 0, 0, 8216, 8217, 8220, 8221, 8226, 8211, 8212, 732, 8482, 353, 8250,
    339, 0, 382, 376,
];
/**
 * True for NUL, UTF-16 surrogates, and values past U+10FFFF.
 * @param codePoint Unicode code point to check.
 */
function isInvalidCodePoint(codePoint) {
    return (codePoint === 0 ||
        (codePoint >= 0xd8_00 && codePoint <= 0xdf_ff) ||
        codePoint > 0x10_ff_ff);
}
/**
 * Replace the given code point with U+FFFD if it is NUL (0), a surrogate, or
 * outside the valid Unicode range. Code points in the C1 controls range
 * (128–159) are remapped to their Windows-1252 equivalents, following the
 * HTML spec. All other code points are returned unchanged.
 * @param codePoint Unicode code point to convert.
 */
function replaceCodePoint(codePoint) {
    if (isInvalidCodePoint(codePoint)) {
        return 0xff_fd;
    }
    if (codePoint >= 128 && codePoint <= 159) {
        return c1[codePoint - 128] || codePoint;
    }
    return codePoint;
}
/**
 * XML numeric character references are the referenced Unicode code point.
 * Invalid values still become U+FFFD; the HTML Windows-1252 C1 remap is not
 * applied.
 * @see https://www.w3.org/TR/xml/#NT-CharRef
 * @param codePoint Unicode code point to convert.
 */
function replaceCodePointXML(codePoint) {
    return isInvalidCodePoint(codePoint) ? 0xff_fd : codePoint;
}
/**
 * Convert the code point of a decoded numeric entity to a string, replacing
 * invalid values.
 *
 * Fast path for plain BMP code points: [1..0x7F] and [0xA0..0xD7FF] pass
 * `replaceCodePoint` unchanged (no NUL, C1 remap, surrogate, or out-of-range
 * handling) and fit a single charCode. 0xd760 = 0xD800 (the first surrogate)
 * - 0xA0.
 * @param codePoint Unicode code point to convert.
 */
function codePointToString(codePoint) {
    return (codePoint - 1) >>> 0 < 0x7f || (codePoint - 0xa0) >>> 0 < 0xd7_60
        ? String.fromCharCode(codePoint)
        : String.fromCodePoint(replaceCodePoint(codePoint));
}
//# sourceMappingURL=decode-codepoint.js.map
;// ./node_modules/entities/dist/internal/decode-shared.js
/*
 * Inverse of the encoder's SAFE alphabet (0x21..0x7E minus 0x22, 0x24, 0x5C),
 * precomputed once at module load. Entries for excluded chars stay 0 but
 * are never read.
 */
const BASE91_INVERSE = /* #__PURE__ */ (() => {
    const table = new Uint8Array(127);
    let code = 0;
    for (let char = 0x21; char <= 0x7e; char++) {
        if (char !== 0x22 && char !== 0x24 && char !== 0x5c) {
            table[char] = code++;
        }
    }
    return table;
})();
/**
 * Decode a dictionary-encoded trie string back into its Uint16Array.
 *
 * Stream layout (consumed in this order):
 *   1. dict1 atoms — `dict1AtomCount` uint16 values, delta+RLE encoded.
 *   2. dict2 atoms — `atomCount - dict1AtomCount` values, delta+RLE.
 *   3. dict2 ngrams — `ngramCount - (dictSize - dict1AtomCount)` entries,
 *      each a pair of slot codes that resolve to earlier slots.
 *   4. dict1 ngrams — `dictSize - dict1AtomCount` entries, same shape.
 *   5. data — slot codes, each expanding to one or more uint16 values.
 *
 * Codes use a 91-char base (printable ASCII minus `"`, `$`, `\`):
 *   - char1 < dictSize  → 1-char code, slot = char1
 *   - char1 ≥ dictSize  → 2-char code, slot = dictSize + (char1 - dictSize)*91 + char2
 *
 * Slot index → token kind:
 *   [0, A)                  dict1 atoms     (1-char codes)
 *   [A, dictSize)           dict1 ngrams    (1-char codes)
 *   [dictSize, dictSize+D)  dict2 atoms     (2-char codes)
 *   [dictSize+D, end)       dict2 ngrams    (2-char codes)
 *
 * Both atom dicts decode before any ngram, and dict2 ngrams decode before
 * dict1 ngrams. So every ngram entry references slots whose contents are
 * already filled — no forward references to handle.
 *
 * This runs on library import. Flat typed arrays store each slot as either
 * a plain value (`single`, covering every atom) or a range in a shared
 * `pool` (ngrams).
 * @param input Packed trie string.
 * @param resultLength Expected number of uint16 values in the output.
 * @param atomCount Total number of distinct uint16 values in the trie.
 * @param dict1AtomCount Atoms in the 1-char range (`A` above).
 * @param ngramCount Total number of ngram entries (dict1 + dict2).
 * @param dictSize Number of 1-char code slots; the rest of `BASE - dictSize`
 *   first-byte values are 2-char codes.
 */
function decodeTrieDict(input, resultLength, atomCount, dict1AtomCount, ngramCount, dictSize) {
    const base = 91;
    const inputLength = input.length;
    // For 2-char codes, slot = char1 * base - twoCharBias + char2.
    const twoCharBias = dictSize * (base - 1);
    let pos = 0;
    /** Read one slot code at `pos` and return its slot index, advancing pos. */
    const readSlotCode = () => {
        const c1 = BASE91_INVERSE[input.charCodeAt(pos++)];
        return c1 < dictSize
            ? c1
            : c1 * base - twoCharBias + BASE91_INVERSE[input.charCodeAt(pos++)];
    };
    const dict2AtomCount = atomCount - dict1AtomCount;
    const slotCount = atomCount + ngramCount;
    /*
     * Per-slot contents: atoms (always a single value) live directly in
     * `single`; ngram slots hold -1 there and expand to
     * `pool[start[slot] .. start[slot] + length[slot])`.
     */
    const single = new Int32Array(slotCount);
    single.fill(-1, dict1AtomCount, dictSize);
    single.fill(-1, dictSize + dict2AtomCount, slotCount);
    const start = new Int32Array(slotCount);
    const length = new Int32Array(slotCount);
    /**
     * Decode `count` ascending uint16 values from a delta+RLE stream into
     * `single[off..off+count)`.
     *
     *   code < 89   → delta = code
     *   code == 89  → run-length: next char encodes runLength-2; emit `runLength` consecutive +1 values
     *   code == 90, next < 90  → escape: delta = 89 + next * BASE + after-next
     *   code == 90, next == 90 → double-escape: extra char for very large deltas
     * @param count
     * @param off
     */
    function decodeDelta(count, off) {
        let previous = 0;
        let slot = off;
        const end = off + count;
        while (slot < end) {
            const code = BASE91_INVERSE[input.charCodeAt(pos++)];
            if (code < 89) {
                previous += code;
                single[slot++] = previous;
            }
            else if (code === 89) {
                let runLength = BASE91_INVERSE[input.charCodeAt(pos++)] + 2;
                while (runLength--)
                    single[slot++] = ++previous;
            }
            else {
                const next = BASE91_INVERSE[input.charCodeAt(pos++)];
                previous +=
                    89 +
                        // eslint-disable-next-line unicorn/prefer-minimal-ternary -- branches read a different number of side-effecting input bytes
                        (next < 90
                            ? next * base + BASE91_INVERSE[input.charCodeAt(pos++)]
                            : BASE91_INVERSE[input.charCodeAt(pos++)] * 8281 +
                                BASE91_INVERSE[input.charCodeAt(pos++)] * base +
                                BASE91_INVERSE[input.charCodeAt(pos++)]);
                single[slot++] = previous;
            }
        }
    }
    // Streams 1 & 2: atoms decoded into their slot ranges.
    decodeDelta(dict1AtomCount, 0);
    decodeDelta(dict2AtomCount, dictSize);
    /*
     * Streams 3 & 4 are read in two passes: first collect every ngram's two
     * references and derive its expanded length (each ref resolves to an earlier
     * slot, so lengths are already known), which sizes the shared pool.
     * Pool ranges are handed out in decode order, so the second pass fills
     * the pool contiguously with a single write cursor.
     */
    const references = new Int32Array(ngramCount * 2);
    let poolSize = 0;
    let ngramIndex = 0;
    /**
     * Read `count` ngram entries (each = 2 slot-code references) for the slots
     * starting at `startSlot`, recording references and assigning pool ranges.
     * @param count
     * @param startSlot
     */
    function readNgramReferences(count, startSlot) {
        for (let index = 0; index < count; index++) {
            const slot = startSlot + index;
            const a = readSlotCode();
            const b = readSlotCode();
            references[ngramIndex * 2] = a;
            references[ngramIndex * 2 + 1] = b;
            ngramIndex += 1;
            start[slot] = poolSize;
            const entryLength = (single[a] < 0 ? length[a] : 1) +
                (single[b] < 0 ? length[b] : 1);
            length[slot] = entryLength;
            poolSize += entryLength;
        }
    }
    readNgramReferences(ngramCount - dictSize + dict1AtomCount, dictSize + dict2AtomCount);
    readNgramReferences(dictSize - dict1AtomCount, dict1AtomCount);
    // Second pass: concatenate each ngram's two halves into the pool.
    const pool = new Uint16Array(poolSize);
    let write = 0;
    for (let index = 0; index < ngramIndex; index++) {
        for (let half = 0; half < 2; half++) {
            const source = references[index * 2 + half];
            const value = single[source];
            if (value < 0) {
                let read = start[source];
                const readEnd = read + length[source];
                while (read < readEnd)
                    pool[write++] = pool[read++];
            }
            else {
                pool[write++] = value;
            }
        }
    }
    // Stream 5: data. Each code expands to its slot's stored values.
    const out = new Uint16Array(resultLength);
    let outIndex = 0;
    while (pos < inputLength) {
        let slot = BASE91_INVERSE[input.charCodeAt(pos++)];
        if (slot >= dictSize) {
            slot =
                slot * base -
                    twoCharBias +
                    BASE91_INVERSE[input.charCodeAt(pos++)];
        }
        const value = single[slot];
        if (value < 0) {
            let read = start[slot];
            const readEnd = read + length[slot];
            while (read < readEnd)
                out[outIndex++] = pool[read++];
        }
        else {
            out[outIndex++] = value;
        }
    }
    return out;
}
//# sourceMappingURL=decode-shared.js.map
;// ./node_modules/entities/dist/generated/decode-data-html.js
// Generated using scripts/write-decode-map.ts

/** Packed HTML decode trie data. */
const htmlDecodeTree = /* #__PURE__ */ decodeTrieDict("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P", 13_494, 2713, 49, 25, 61);
//# sourceMappingURL=decode-data-html.js.map
;// ./node_modules/entities/dist/internal/bin-trie-flags.js
/**
 * Bit flags & masks for the binary trie encoding used for entity decoding.
 *
 * The trie is a flat `Uint16Array`. Every node starts with one header word:
 *
 *   15..14 VALUE_LENGTH   Number of words the value occupies, +1.
 *                         0 = no value; 1 = value inline in bits 12..0;
 *                         2/3 = value in the 1/2 words after the header.
 *   13     FLAG13         If VALUE_LENGTH > 0: semicolon required ("strict"
 *                         entity; `;` is never stored as a branch).
 *                         If VALUE_LENGTH == 0: this node is a compact run.
 *   12..7  BRANCH_LENGTH  Number of branches (or run length for runs).
 *   6..0   JUMP_TABLE     Jump-table offset / single-branch char / first
 *                         run char (see below).
 *
 * Branch data follows the header and any value words. Its shape is selected
 * by (JUMP_TABLE, BRANCH_LENGTH) in the header:
 *
 *   Single branch  JUMP_TABLE = the only child's char, BRANCH_LENGTH = 0.
 *                  No branch words; the child node follows immediately.
 *   Jump table     JUMP_TABLE = first covered char (> 0), BRANCH_LENGTH =
 *                  table length. One word per covered char: 0 = no branch,
 *                  otherwise the child's offset from the END of the table,
 *                  +1 (so 0 stays the no-branch sentinel).
 *   Dictionary     JUMP_TABLE = 0, BRANCH_LENGTH = number of branches.
 *                  ceil(n/2) words of sorted keys packed two per word
 *                  (low byte first), then n pointer words storing the
 *                  child's offset from the END of the branch data.
 *   Compact run    VALUE_LENGTH = 0, FLAG13 set. BRANCH_LENGTH = run
 *                  length (3..63), JUMP_TABLE = first char; remaining run
 *                  chars packed two per word after the header. The target
 *                  node follows the packed words immediately.
 *
 * Pointers are end-relative (rather than relative to the pointer's own
 * position) because that makes the common "child encoded right after the
 * branch data" case a small constant, which compresses far better. Offsets
 * to already-encoded (shared) nodes wrap via uint16 modulo arithmetic; the
 * decoder masks navigation results with `& 0xff_ff` to match.
 */
var BinTrieFlags;
(function (BinTrieFlags) {
    BinTrieFlags[BinTrieFlags["VALUE_LENGTH"] = 49152] = "VALUE_LENGTH";
    BinTrieFlags[BinTrieFlags["FLAG13"] = 8192] = "FLAG13";
    BinTrieFlags[BinTrieFlags["BRANCH_LENGTH"] = 8064] = "BRANCH_LENGTH";
    BinTrieFlags[BinTrieFlags["JUMP_TABLE"] = 127] = "JUMP_TABLE";
    /** Bits 12..0: the inline value of a VALUE_LENGTH = 1 header word. */
    BinTrieFlags[BinTrieFlags["VALUE_MASK"] = 8191] = "VALUE_MASK";
})(BinTrieFlags || (BinTrieFlags = {}));
//# sourceMappingURL=bin-trie-flags.js.map
;// ./node_modules/entities/dist/decode.js
/* unused harmony import specifier */ var decode_replaceCodePointXML;
/* unused harmony import specifier */ var decode_replaceCodePoint;
/* unused harmony import specifier */ var xmlDecodeTree;
/* unused harmony import specifier */ var decode_BinTrieFlags;




var CharCodes;
(function (CharCodes) {
    CharCodes[CharCodes["AMP"] = 38] = "AMP";
    CharCodes[CharCodes["NUM"] = 35] = "NUM";
    CharCodes[CharCodes["SEMI"] = 59] = "SEMI";
    CharCodes[CharCodes["EQUALS"] = 61] = "EQUALS";
    CharCodes[CharCodes["ZERO"] = 48] = "ZERO";
    CharCodes[CharCodes["NINE"] = 57] = "NINE";
    CharCodes[CharCodes["LOWER_A"] = 97] = "LOWER_A";
    CharCodes[CharCodes["LOWER_X"] = 120] = "LOWER_X";
})(CharCodes || (CharCodes = {}));
/** Bit that needs to be set to convert an upper case ASCII character to lower case */
const TO_LOWER_BIT = 0b10_0000;
/*
 * `parseNumericEntity` packs its two results into one 32-bit integer:
 * `(consumed << CONSUMED_SHIFT) | codePoint`. The 21-bit code point field
 * fits any valid Unicode value (max 0x10FFFF, clamped before packing); the
 * consumed count excludes `&` and gets the remaining 11 bits. Extract it
 * with `>>>` so the topmost bit isn't treated as a sign.
 *
 * Plain consts rather than a `const enum`: with `isolatedModules`, enum
 * member reads compile to runtime property loads.
 */
const CONSUMED_SHIFT = 21;
const CODE_POINT_MASK = 0x1f_ff_ff;
/**
 * Reserved consumed field for counts of at least 2047 characters after `&`.
 * The true count is in `longNumericConsumed`.
 */
const CONSUMED_OVERFLOW = 0x7_ff;
/**
 * Side channel for numeric entities of at least 2048 characters including
 * `&`. Set by `parseNumericEntity` when its consumed count reaches the
 * reserved value `CONSUMED_OVERFLOW`; callers read the true count from here.
 * A module-level slot avoids a tuple allocation on the hot path.
 */
let longNumericConsumed = 0;
/**
 * Extract the consumed count from a `parseNumericEntity` packed result,
 * recovering the true length from `longNumericConsumed` when the packed
 * field contains the sentinel. Read it before the next `parseNumericEntity`
 * call, which may overwrite the side channel. This helper owns that protocol.
 * @param packed Packed result of `parseNumericEntity`.
 */
function unpackConsumed(packed) {
    const consumed = packed >>> CONSUMED_SHIFT;
    return consumed === CONSUMED_OVERFLOW ? longNumericConsumed : consumed;
}
/**
 * Unsigned subtraction trick: (code - lo) >>> 0 wraps negatives to large
 * values, so a single `<=` covers the entire [lo..hi] range check.
 * @param code Code point to check.
 */
function isNumber(code) {
    return (code - CharCodes.ZERO) >>> 0 <= 9;
}
function isHexadecimalCharacter(code) {
    return ((code | TO_LOWER_BIT) - CharCodes.LOWER_A) >>> 0 <= 5; // F - a
}
function isAlpha(code) {
    return ((code | TO_LOWER_BIT) - CharCodes.LOWER_A) >>> 0 <= 25; // Z - a
}
/**
 * Checks if the given character is a valid end character for an entity in an attribute.
 *
 * Attribute values that aren't terminated properly aren't parsed, and shouldn't lead to a parser error.
 * See the example in https://html.spec.whatwg.org/multipage/parsing.html#named-character-reference-state
 * @param code Code point to check.
 */
function isEntityInAttributeInvalidEnd(code) {
    return code === CharCodes.EQUALS || isAlpha(code) || isNumber(code);
}
var EntityDecoderState;
(function (EntityDecoderState) {
    EntityDecoderState[EntityDecoderState["EntityStart"] = 0] = "EntityStart";
    EntityDecoderState[EntityDecoderState["NumericStart"] = 1] = "NumericStart";
    EntityDecoderState[EntityDecoderState["NumericDecimal"] = 2] = "NumericDecimal";
    EntityDecoderState[EntityDecoderState["NumericHex"] = 3] = "NumericHex";
    EntityDecoderState[EntityDecoderState["NamedEntity"] = 4] = "NamedEntity";
})(EntityDecoderState || (EntityDecoderState = {}));
/**
 * Decoding mode for named entities.
 */
var DecodingMode;
(function (DecodingMode) {
    /** Entities in text nodes that can end with any character. */
    DecodingMode[DecodingMode["Legacy"] = 0] = "Legacy";
    /** Only allow entities terminated with a semicolon. */
    DecodingMode[DecodingMode["Strict"] = 1] = "Strict";
    /** Entities in attributes have limitations on ending characters. */
    DecodingMode[DecodingMode["Attribute"] = 2] = "Attribute";
})(DecodingMode || (DecodingMode = {}));
/**
 * Token decoder with support of writing partial entities.
 */
class EntityDecoder {
    decodeTree;
    emitCodePoint;
    errors;
    /** The current state of the decoder. */
    state = EntityDecoderState.EntityStart;
    /** Characters that were consumed while parsing an entity. */
    consumed = 1;
    /**
     * The result of the entity.
     *
     * For named entities: the trie index of the best legacy match so far
     * (0 = none). For numeric entities: the accumulated code point.
     */
    result = 0;
    /** The current index in the decode tree. */
    treeIndex = 0;
    /**
     * Characters consumed since the last recorded legacy match, plus one.
     * Invariant at the top of the `stateNamedEntity` loop: `excess` equals
     * the number of unrecorded consumed characters + 1.
     */
    // biome-ignore lint/correctness/noUnusedPrivateClassMembers: False positive (read via destructuring)
    excess = 1;
    /** The mode in which the decoder is operating. */
    decodeMode = DecodingMode.Strict;
    /** The number of characters that have been consumed in the current run. */
    // biome-ignore lint/correctness/noUnusedPrivateClassMembers: False positive
    runConsumed = 0;
    constructor(
    /** The predefined HTML or XML decode tree. */
    decodeTree, 
    /**
     * The function that is called when a codepoint is decoded.
     *
     * For named entities that decode to multiple code points, this will
     * be called multiple times, with the second codepoint, and the same
     * `consumed` value.
     * @param codepoint The decoded codepoint.
     * @param consumed The number of characters consumed by the decoder.
     */
    emitCodePoint, 
    /** An object that is used to produce errors. */
    errors) {
        this.decodeTree = decodeTree;
        this.emitCodePoint = emitCodePoint;
        this.errors = errors;
    }
    /**
     * Resets the instance to make it reusable.
     * @param decodeMode Entity decoding mode to use.
     */
    startEntity(decodeMode) {
        this.decodeMode = decodeMode;
        this.state = EntityDecoderState.EntityStart;
        this.result = 0;
        this.treeIndex = 0;
        this.excess = 1;
        this.consumed = 1;
        this.runConsumed = 0;
    }
    /**
     * Write an entity to the decoder. This can be called multiple times with partial entities.
     * If the entity is incomplete, the decoder will return -1.
     *
     * Mirrors the non-streaming `decodeWithTrie`, but with the ability to stop decoding if the
     * entity is incomplete, and resume when the next string is written.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The offset at which the entity begins. Should be 0 if this is not the first call.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    write(input, offset) {
        switch (this.state) {
            case EntityDecoderState.EntityStart: {
                if (input.charCodeAt(offset) === CharCodes.NUM) {
                    this.state = EntityDecoderState.NumericStart;
                    this.consumed += 1;
                    return this.stateNumericStart(input, offset + 1);
                }
                this.state = EntityDecoderState.NamedEntity;
                return this.stateNamedEntity(input, offset);
            }
            case EntityDecoderState.NumericStart: {
                return this.stateNumericStart(input, offset);
            }
            case EntityDecoderState.NumericDecimal: {
                return this.stateNumericDecimal(input, offset);
            }
            case EntityDecoderState.NumericHex: {
                return this.stateNumericHex(input, offset);
            }
            default: {
                // NamedEntity — the only remaining state.
                return this.stateNamedEntity(input, offset);
            }
        }
    }
    /**
     * Switches between the numeric decimal and hexadecimal states.
     *
     * Equivalent to the `Numeric character reference state` in the HTML spec.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The current offset.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    // eslint-disable-next-line unicorn/consistent-class-member-order
    stateNumericStart(input, offset) {
        if (offset >= input.length) {
            return -1;
        }
        if ((input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
            this.state = EntityDecoderState.NumericHex;
            this.consumed += 1;
            return this.stateNumericHex(input, offset + 1);
        }
        this.state = EntityDecoderState.NumericDecimal;
        return this.stateNumericDecimal(input, offset);
    }
    /**
     * Parses a hexadecimal numeric entity.
     *
     * Equivalent to the `Hexademical character reference state` in the HTML
     * spec. Digit parsing matches the hex loop in `parseNumericEntity`.
     * The accumulated value is preserved for numeric validation callbacks.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The current offset.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    stateNumericHex(input, offset) {
        const inputLength = input.length;
        // Local accumulators; flushed before any exit (see stateNamedEntity).
        let { result } = this;
        let { consumed } = this;
        while (offset < inputLength) {
            const char = input.charCodeAt(offset);
            if (isNumber(char) || isHexadecimalCharacter(char)) {
                // Convert hex digit to value (0-15); 'a'/'A' -> 10.
                const digit = char <= CharCodes.NINE
                    ? char - CharCodes.ZERO
                    : (char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10;
                result = result * 16 + digit;
                consumed += 1;
                offset += 1;
            }
            else {
                this.result = result;
                this.consumed = consumed;
                return this.emitNumericEntity(char, 3);
            }
        }
        this.result = result;
        this.consumed = consumed;
        return -1; // Incomplete entity
    }
    /**
     * Parses a decimal numeric entity.
     *
     * Equivalent to the `Decimal character reference state` in the HTML
     * spec. Digit parsing matches the decimal loop in `parseNumericEntity`.
     * The accumulated value is preserved for numeric validation callbacks.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The current offset.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    stateNumericDecimal(input, offset) {
        const inputLength = input.length;
        // Local accumulators; flushed before any exit (see stateNamedEntity).
        let { result } = this;
        let { consumed } = this;
        while (offset < inputLength) {
            const digit = input.charCodeAt(offset) - CharCodes.ZERO;
            if (digit >>> 0 > 9) {
                this.result = result;
                this.consumed = consumed;
                return this.emitNumericEntity(digit + CharCodes.ZERO, 2);
            }
            result = result * 10 + digit;
            consumed += 1;
            offset += 1;
        }
        this.result = result;
        this.consumed = consumed;
        return -1; // Incomplete entity
    }
    /**
     * Validate and emit a numeric entity.
     *
     * Implements the logic from the `Hexademical character reference start
     * state` and `Numeric character reference end state` in the HTML spec.
     * @param lastCp The last code point of the entity. Used to see if the
     *               entity was terminated with a semicolon.
     * @param expectedLength The minimum number of characters that should be
     *                       consumed. Used to validate that at least one digit
     *                       was consumed.
     * @returns The number of characters that were consumed.
     */
    emitNumericEntity(lastCp, expectedLength) {
        // Ensure we consumed at least one digit.
        if (this.consumed <= expectedLength) {
            this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed);
            return 0;
        }
        // Figure out if this is a legit end of the entity
        if (lastCp === CharCodes.SEMI) {
            this.consumed += 1;
        }
        else if (this.decodeMode === DecodingMode.Strict) {
            return 0;
        }
        this.emitCodePoint((this.decodeTree === xmlDecodeTree
            ? decode_replaceCodePointXML
            : decode_replaceCodePoint)(this.result), this.consumed);
        if (this.errors) {
            if (lastCp !== CharCodes.SEMI) {
                this.errors.missingSemicolonAfterCharacterReference();
            }
            this.errors.validateNumericCharacterReference(this.result);
        }
        return this.consumed;
    }
    /**
     * Flush locally-tracked walk state back to the fields, then emit the
     * recorded legacy match or reject (cold path — at most once per
     * entity). Called after failed navigation (leaf node, branch miss, or
     * compact-run mismatch). In attribute mode, reject if no legacy was
     * recorded at the current node, if we descended past it, or if the
     * pending input character is an invalid attribute terminator.
     * @param consumed Locally-tracked consumed count.
     * @param excess Locally-tracked excess count.
     * @param char Pending input character (may be the mismatching char).
     * @param valueLength Value length at the current trie node.
     */
    flushAndEmitLegacyOrReject(consumed, excess, char, valueLength) {
        this.consumed = consumed;
        this.excess = excess;
        return this.result === 0 ||
            (this.decodeMode === DecodingMode.Attribute &&
                (valueLength === 0 ||
                    excess > 1 ||
                    isEntityInAttributeInvalidEnd(char)))
            ? 0
            : this.emitNotTerminatedNamedEntity();
    }
    /**
     * Parses a named entity.
     *
     * Equivalent to the `Named character reference state` in the HTML spec.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The current offset.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    stateNamedEntity(input, offset) {
        const { decodeTree } = this;
        const inputLength = input.length;
        const isStrict = this.decodeMode === DecodingMode.Strict;
        /*
         * Local copies of the resumable walk state avoid per-character
         * field writes. They are flushed back to the fields
         * on every exit (chunk end, and before any emit helper that reads
         * them). `this.result` is only written at the (rare) record points,
         * so it stays a direct field write.
         *
         * Legacy-match recording happens in two idempotent places: at the
         * loop top when sitting on a value node, and in the chunk-end
         * epilogue (so `end()` sees matches that land exactly on a chunk
         * boundary). Recording applies `consumed += excess - 1; excess = 1`,
         * which is a no-op when repeated — the loop-top invariant is
         * `excess` = unrecorded consumed characters + 1.
         */
        let { treeIndex } = this;
        let { excess } = this;
        let { consumed } = this;
        let current = decodeTree[treeIndex];
        while (offset < inputLength) {
            /*
             * Descend through value-less jump-table nodes (including the
             * single-branch encoding) inline, mirroring `decodeWithTrie`:
             * this avoids a `determineBranch` call per level for the
             * dominant node shape — including the root on the first write.
             */
            while ((current &
                (decode_BinTrieFlags.VALUE_LENGTH | decode_BinTrieFlags.FLAG13)) ===
                0 &&
                (current & decode_BinTrieFlags.JUMP_TABLE) !== 0) {
                const char = input.charCodeAt(offset);
                const jumpOffset = current & decode_BinTrieFlags.JUMP_TABLE;
                const branchCount = (current & decode_BinTrieFlags.BRANCH_LENGTH) >> 7;
                if (branchCount === 0) {
                    // Single branch encoded inline in the jump offset bits.
                    if (char !== jumpOffset) {
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    treeIndex += 1;
                }
                else {
                    const slot = char - jumpOffset;
                    if (slot >>> 0 >= branchCount) {
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    const stored = decodeTree[treeIndex + 1 + slot];
                    if (stored === 0) {
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    // End-relative: branch data ends at treeIndex+1+branchCount.
                    treeIndex = (treeIndex + branchCount + stored) & 0xff_ff;
                }
                current = decodeTree[treeIndex];
                offset += 1;
                excess += 1;
                /*
                 * `charCodeAt` past the end returns NaN, which would alias
                 * to slot 0 after `>>> 0` — bail out explicitly.
                 */
                // eslint-disable-next-line unicorn/no-break-in-nested-loop
                if (offset >= inputLength)
                    break;
            }
            if (offset >= inputLength)
                break;
            // Handle compact runs (resumable across chunks).
            if ((current &
                (decode_BinTrieFlags.VALUE_LENGTH | decode_BinTrieFlags.FLAG13)) ===
                decode_BinTrieFlags.FLAG13) {
                const runLength = (current & decode_BinTrieFlags.BRANCH_LENGTH) >> 7; /* 3..63 */
                let { runConsumed } = this;
                // If we are starting a run, check the first char.
                if (runConsumed === 0) {
                    const char = input.charCodeAt(offset);
                    if (char !== (current & decode_BinTrieFlags.JUMP_TABLE)) {
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    offset += 1;
                    excess += 1;
                    runConsumed = 1;
                }
                // Check remaining characters in the run (packed two per uint16 word).
                while (runConsumed < runLength) {
                    if (offset >= inputLength) {
                        this.treeIndex = treeIndex;
                        this.excess = excess;
                        this.consumed = consumed;
                        this.runConsumed = runConsumed;
                        return -1;
                    }
                    const charIndexInPacked = runConsumed - 1;
                    const packedWord = decodeTree[treeIndex + 1 + (charIndexInPacked >> 1)];
                    const expectedChar = (packedWord >> ((charIndexInPacked & 1) << 3)) & 0xff;
                    const char = input.charCodeAt(offset);
                    if (char !== expectedChar) {
                        this.runConsumed = 0;
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    offset += 1;
                    excess += 1;
                    runConsumed += 1;
                }
                this.runConsumed = 0;
                treeIndex += 1 + (runLength >> 1);
                current = decodeTree[treeIndex];
                // Loop top handles the landed-on node (record/emit/branch).
                continue;
            }
            // Header plus out-of-line value words; 0 means no value.
            const valueLength = current >>> 14;
            const char = input.charCodeAt(offset);
            if (valueLength !== 0) {
                // Record a legacy match (FLAG13 clear = semicolon optional).
                if (!isStrict && (current & decode_BinTrieFlags.FLAG13) === 0) {
                    this.result = treeIndex;
                    consumed += excess - 1;
                    excess = 1;
                }
                /*
                 * Implicit semicolon handling: emit immediately. Covers both
                 * strict (FLAG13 set) and legacy entities — neither stores
                 * an explicit `;` branch in the trie.
                 */
                if (char === CharCodes.SEMI) {
                    return this.emitNamedEntityData(treeIndex, valueLength, consumed + excess);
                }
                /*
                 * `valueLength === 1` packs the codepoint into the header
                 * word's low 13 bits, where branch metadata also lives. Skip
                 * the branch lookup on leaves so those value bits aren't
                 * reinterpreted as branch offsets.
                 */
                if (valueLength === 1) {
                    return this.flushAndEmitLegacyOrReject(consumed, excess, char, valueLength);
                }
            }
            // Value-bearing or dictionary node: dispatch through determineBranch.
            const next = determineBranch(decodeTree, current, treeIndex + (valueLength || 1), char);
            if (next < 0) {
                return this.flushAndEmitLegacyOrReject(consumed, excess, char, valueLength);
            }
            treeIndex = next;
            current = decodeTree[treeIndex];
            offset += 1;
            excess += 1;
        }
        /*
         * Chunk exhausted. Record a legacy match we may be sitting on, so a
         * subsequent `end()` emits it, then persist the walk state.
         */
        if (!isStrict &&
            current >>> 14 !== 0 &&
            (current & decode_BinTrieFlags.FLAG13) === 0) {
            this.result = treeIndex;
            consumed += excess - 1;
            excess = 1;
        }
        this.treeIndex = treeIndex;
        this.excess = excess;
        this.consumed = consumed;
        return -1;
    }
    /**
     * Emit a named entity that was not terminated with a semicolon.
     * @returns The number of characters consumed.
     */
    emitNotTerminatedNamedEntity() {
        const { result, decodeTree } = this;
        const valueLength = decodeTree[result] >>> 14;
        this.emitNamedEntityData(result, valueLength, this.consumed);
        this.errors?.missingSemicolonAfterCharacterReference();
        return this.consumed;
    }
    /**
     * Emit a named entity.
     * @param result The index of the entity in the decode tree.
     * @param valueLength Encoded value length (header plus any value words).
     * @param consumed The number of characters consumed.
     * @returns The number of characters consumed.
     */
    emitNamedEntityData(result, valueLength, consumed) {
        const { decodeTree } = this;
        this.emitCodePoint(valueLength === 1
            ? decodeTree[result] & decode_BinTrieFlags.VALUE_MASK
            : decodeTree[result + 1], consumed);
        if (valueLength === 3) {
            // Emit the second UTF-16 code unit.
            this.emitCodePoint(decodeTree[result + 2], consumed);
        }
        return consumed;
    }
    /**
     * Signal to the parser that the end of the input was reached.
     *
     * Remaining data will be emitted and relevant errors will be produced.
     * @returns The number of characters consumed.
     */
    end() {
        switch (this.state) {
            case EntityDecoderState.NamedEntity: {
                // Emit a named entity if we have one.
                return this.result !== 0 &&
                    (this.decodeMode !== DecodingMode.Attribute ||
                        this.result === this.treeIndex)
                    ? this.emitNotTerminatedNamedEntity()
                    : 0;
            }
            // Otherwise, emit a numeric entity if we have one.
            case EntityDecoderState.NumericDecimal: {
                return this.emitNumericEntity(0, 2);
            }
            case EntityDecoderState.NumericHex: {
                return this.emitNumericEntity(0, 3);
            }
            case EntityDecoderState.NumericStart: {
                this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed);
                return 0;
            }
            default: {
                // EntityStart or unknown — return 0.
                return 0;
            }
        }
    }
}
/**
 * Determines the branch of the current node that is taken given the current
 * character. This function is used to traverse the trie.
 *
 * See `BinTrieFlags` for the branch-data layouts handled here.
 * @param decodeTree The trie.
 * @param current The current node's header word.
 * @param nodeIndex Index of the node's first branch-data word (the header
 *   plus any value words have been skipped by the caller).
 * @param char The current character.
 * @returns The index of the next node, or -1 if no branch is taken.
 */
function determineBranch(decodeTree, current, nodeIndex, char) {
    const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
    const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
    // Case 1: Single branch or jump table (jumpOffset encodes the first/only char code).
    if (jumpOffset) {
        if (branchCount === 0) {
            // Single branch encoded inline in the jump offset bits.
            return char === jumpOffset ? nodeIndex : -1;
        }
        /*
         * Jump table: branchCount consecutive slots starting at jumpOffset.
         * Unsigned comparison handles both < 0 and >= branchCount in one check.
         */
        const slot = char - jumpOffset;
        if (slot >>> 0 >= branchCount)
            return -1;
        const stored = decodeTree[nodeIndex + slot];
        /*
         * 0 = empty slot (no branch); otherwise the child's offset from the
         * end of the branch array, +1 (end-relative pointers compress
         * better). `& 0xff_ff` mirrors the encoder's uint16 wrap for
         * backreferences to already-encoded nodes.
         */
        return stored === 0
            ? -1
            : (nodeIndex + branchCount + stored - 1) & 0xff_ff;
    }
    /*
     * Case 2: Packed dictionary. Linear scan — over 90% of dict nodes have
     * <= 4 branches in the HTML trie, where the constant-factor savings
     * dominate over binary search's asymptotic edge.
     */
    if (branchCount === 0)
        return -1;
    const packedKeySlots = (branchCount + 1) >> 1;
    const branchEnd = nodeIndex + packedKeySlots + branchCount;
    for (let index = 0; index < branchCount; index++) {
        const packed = decodeTree[nodeIndex + (index >> 1)];
        const key = (packed >> ((index & 1) << 3)) & 0xff;
        if (key === char) {
            const pointerIndex = nodeIndex + packedKeySlots + index;
            // Pointers are relative to the end of the branch data.
            return (branchEnd + decodeTree[pointerIndex]) & 0xff_ff;
        }
        // Keys are sorted; if we've passed `char`, no match is possible.
        if (key > char)
            return -1;
    }
    return -1;
}
/**
 * Read the decoded value from a trie node.
 * @param decodeTree The trie.
 * @param nodeIndex The index of the node.
 * @param valueLength The length of the value (1, 2, or 3).
 * @returns The decoded string.
 */
function readTrieValue(decodeTree, nodeIndex, valueLength) {
    if (valueLength === 1) {
        return String.fromCharCode(decodeTree[nodeIndex] & BinTrieFlags.VALUE_MASK);
    }
    if (valueLength === 2) {
        return String.fromCharCode(decodeTree[nodeIndex + 1]);
    }
    return String.fromCharCode(decodeTree[nodeIndex + 1], decodeTree[nodeIndex + 2]);
}
/**
 * Parse a numeric entity (`&#DDD;` or `&#xHHH;`).
 *
 * Encodes the result as `(consumed << CONSUMED_SHIFT) | codepoint` (see
 * the packing comment at the top of the file; overlong entities spill
 * their length into `longNumericConsumed`). Returns 0 when no digits were
 * found.
 *
 * This is the sync counterpart of the streaming
 * `EntityDecoder#stateNumericDecimal` / `#stateNumericHex`. Digit parsing
 * matches those methods; only this packed result needs a value clamp.
 * @param input       The input string.
 * @param numberStart Index of the `#` character.
 * @param inputLength Cached `input.length`.
 */
function parseNumericEntity(input, numberStart, inputLength) {
    let offset = numberStart + 1; // Skip "#"
    let cp = 0;
    let digitStart = offset;
    /*
     * Separate decimal and hexadecimal loops: each multiplies by a constant
     * and runs a single digit test, instead of a per-character base check.
     */
    if (offset < inputLength &&
        (input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
        offset += 1;
        digitStart = offset;
        while (offset < inputLength) {
            const char = input.charCodeAt(offset);
            if (isNumber(char)) {
                cp = cp * 16 + (char - CharCodes.ZERO);
            }
            else if (isHexadecimalCharacter(char)) {
                cp = cp * 16 + ((char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10);
            }
            else {
                break;
            }
            offset += 1;
        }
    }
    else {
        while (offset < inputLength) {
            const digit = input.charCodeAt(offset) - CharCodes.ZERO;
            if (digit >>> 0 > 9)
                break;
            cp = cp * 10 + digit;
            offset += 1;
        }
    }
    if (offset === digitStart)
        return 0;
    // Include the semicolon in consumed when present.
    if (offset < inputLength && input.charCodeAt(offset) === CharCodes.SEMI) {
        offset += 1;
    }
    /*
     * Clamp out-of-range values to 0x110000 so they fit the 21-bit field
     * and decode to U+FFFD. Lengths at or above CONSUMED_OVERFLOW use the
     * side channel described with the packing constants.
     */
    if (cp > 0x10_ff_ff)
        cp = 0x11_00_00;
    let consumed = offset - numberStart;
    if (consumed >= CONSUMED_OVERFLOW) {
        // eslint-disable-next-line unicorn/no-top-level-assignment-in-function -- deliberate side channel, see `longNumericConsumed`
        longNumericConsumed = consumed;
        consumed = CONSUMED_OVERFLOW;
    }
    return (consumed << CONSUMED_SHIFT) | cp;
}
/**
 * Decode all entities in `input` using the HTML trie.
 *
 * Hard-wired to `htmlDecodeTree`: the inline root navigation below assumes
 * the HTML root's jump-table shape, so this must not be generalized to
 * other tries (the XML trie's dictionary root would silently match no
 * entities — `decodeXML` has its own hand-coded fast path instead).
 * @param input      The string to decode.
 * @param isStrict Only match semicolon-terminated entities.
 * @param isAttribute Whether to apply attribute-specific parsing rules (disallowing certain non-semicolon terminators).
 * @returns The decoded string.
 */
function decodeWithTrie(input, isStrict, isAttribute) {
    const decodeTree = htmlDecodeTree;
    // Fast path: no entities at all — return input without any allocation.
    let offset = input.indexOf("&");
    if (offset < 0)
        return input;
    const inputLength = input.length;
    /*
     * `chunkStart` marks the start of the next pending slice. Rejected
     * entities don't advance it, so consecutive rejections are stitched
     * into a single `slice` once a real match (or end of input) is hit.
     */
    let chunkStart = 0;
    let result = "";
    /*
     * Root navigation fields, hoisted out of the per-entity loop. The HTML
     * root is a multi-branch jump-table covering [A-Za-z]; see the inline
     * first-iteration comment below.
     */
    const root = decodeTree[0];
    const rootJumpOffset = root & BinTrieFlags.JUMP_TABLE;
    const rootBranchCount = (root & BinTrieFlags.BRANCH_LENGTH) >> 7;
    do {
        const entityStart = offset + 1;
        // Quick check: entity names must start with [A-Za-z], numeric with #.
        const firstChar = input.charCodeAt(entityStart);
        let consumed;
        let value;
        if (firstChar === CharCodes.NUM) {
            const packed = parseNumericEntity(input, entityStart, inputLength);
            consumed = unpackConsumed(packed);
            // In strict mode, require semicolon termination.
            if (isStrict &&
                consumed > 0 &&
                input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI) {
                consumed = 0;
            }
            value =
                consumed === 0
                    ? ""
                    : codePointToString(packed & CODE_POINT_MASK);
        }
        else if (isAlpha(firstChar)) {
            consumed = 0;
            value = "";
            /*
             * The generator guarantees a jump-table root. Consume the first
             * character directly, then walk from its child.
             */
            const rootSlotIndex = firstChar - rootJumpOffset;
            let nodeIndex;
            if (rootSlotIndex >>> 0 < rootBranchCount) {
                const stored = decodeTree[1 + rootSlotIndex];
                nodeIndex =
                    stored === 0 ? -1 : (rootBranchCount + stored) & 0xff_ff;
            }
            else {
                nodeIndex = -1;
            }
            /*
             * Best legacy (no-semicolon) match so far, as trie coordinates.
             * Deferring `readTrieValue` to the end avoids allocating a
             * string for matches that longer matches supersede.
             */
            let bestNodeIndex = 0;
            let bestValueLength = 0;
            let current = nodeIndex < 0 ? 0 : decodeTree[nodeIndex];
            let index = entityStart + 1;
            /*
             * Walk the trie from the root child. The `trie` label lets the
             * inner descent and compact-run loops abandon the entity (and
             * fall through to the legacy/reject handling) directly.
             */
            trie: while (index < inputLength) {
                /*
                 * Inline value-less jump tables and single branches. A miss
                 * falls through to the recorded legacy match or rejection.
                 */
                while (
                // Value-less, non-run node with a nonzero jump offset.
                (current &
                    (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) ===
                    0 &&
                    (current & BinTrieFlags.JUMP_TABLE) !== 0) {
                    const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
                    const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
                    if (branchCount === 0) {
                        // Single branch encoded inline in the jump offset bits.
                        if (input.charCodeAt(index) !== jumpOffset)
                            break trie;
                        nodeIndex += 1;
                    }
                    else {
                        const slot = input.charCodeAt(index) - jumpOffset;
                        if (slot >>> 0 >= branchCount)
                            break trie;
                        const stored = decodeTree[nodeIndex + 1 + slot];
                        if (stored === 0)
                            break trie;
                        // End-relative: branch data ends at nodeIndex+1+branchCount.
                        nodeIndex =
                            (nodeIndex + branchCount + stored) & 0xff_ff;
                    }
                    current = decodeTree[nodeIndex];
                    index += 1;
                    /*
                     * `charCodeAt` past the end returns NaN, which would
                     * alias to slot 0 after `>>> 0` — bail out explicitly.
                     */
                    if (index >= inputLength)
                        break trie;
                }
                // FLAG13 without a value marks a compact run.
                if ((current &
                    (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) ===
                    BinTrieFlags.FLAG13) {
                    const runLength = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
                    // Check first char (stored in JUMP_TABLE bits).
                    if (input.charCodeAt(index) !==
                        (current & BinTrieFlags.JUMP_TABLE)) {
                        // eslint-disable-next-line unicorn/no-break-in-nested-loop
                        break;
                    }
                    index += 1;
                    // Check remaining characters (packed two per uint16 word).
                    const remaining = runLength - 1;
                    let wordIndex = nodeIndex + 1;
                    let charIndexInPacked = 0;
                    /*
                     * Process pairs: read one packed word, compare low byte then high byte.
                     * No explicit bounds check needed — charCodeAt returns NaN for OOB,
                     * which never equals an integer, so the mismatch break fires naturally.
                     */
                    for (; charIndexInPacked + 1 < remaining; charIndexInPacked += 2) {
                        const packed = decodeTree[wordIndex];
                        if (input.charCodeAt(index) !== (packed & 0xff))
                            break trie;
                        index += 1;
                        if (input.charCodeAt(index) !== ((packed >> 8) & 0xff))
                            break trie;
                        index += 1;
                        wordIndex += 1;
                    }
                    // Handle odd trailing char.
                    if (charIndexInPacked < remaining) {
                        if (input.charCodeAt(index) !==
                            (decodeTree[wordIndex] & 0xff))
                            // eslint-disable-next-line unicorn/no-break-in-nested-loop
                            break;
                        index += 1;
                    }
                    nodeIndex += 1 + (runLength >> 1);
                    current = decodeTree[nodeIndex];
                    // eslint-disable-next-line unicorn/no-break-in-nested-loop
                    continue;
                }
                // Header plus out-of-line value words; 0 means no value.
                const valueLength = current >>> 14;
                const char = input.charCodeAt(index);
                /*
                 * Check current node for a value before navigating.
                 * This handles both: (a) values reached via compact runs on the
                 * previous iteration, and (b) values at regular branch targets.
                 */
                if (valueLength !== 0) {
                    // If char is `;`, emit immediately.
                    if (char === CharCodes.SEMI) {
                        consumed = index - entityStart + 1;
                        // Inline leaves carry the value in the low 13 bits.
                        value =
                            valueLength === 1
                                ? String.fromCharCode(current & BinTrieFlags.VALUE_MASK)
                                : readTrieValue(decodeTree, nodeIndex, valueLength);
                        // eslint-disable-next-line unicorn/no-break-in-nested-loop
                        break;
                    }
                    // Record non-terminated (legacy) match (FLAG13 clear = semicolon optional).
                    if (!isStrict && (current & BinTrieFlags.FLAG13) === 0) {
                        consumed = index - entityStart;
                        bestNodeIndex = nodeIndex;
                        bestValueLength = valueLength;
                    }
                    /*
                     * A valueLength of 1 means the value is packed inline in the header
                     * word — these are always leaf nodes with no branches, so we can
                     * stop walking the trie.
                     */
                    // eslint-disable-next-line unicorn/no-break-in-nested-loop
                    if (valueLength === 1)
                        break;
                }
                // Navigate to the next node (valueLength || 1: skip past value words, minimum 1 for header).
                const next = determineBranch(decodeTree, current, nodeIndex + (valueLength || 1), char);
                // eslint-disable-next-line unicorn/no-break-in-nested-loop
                if (next < 0)
                    break;
                nodeIndex = next;
                current = decodeTree[nodeIndex];
                index += 1;
            }
            /*
             * Post-loop: if the semicolon path didn't set value,
             * check for a final legacy match. The last navigation may
             * have landed on a legacy node whose value hasn't been
             * recorded yet (loop exited before the top-of-loop check
             * could run).
             */
            if (value === "") {
                const finalVL = current >>> 14;
                if (finalVL !== 0 &&
                    !isStrict &&
                    (current & BinTrieFlags.FLAG13) === 0) {
                    consumed = index - entityStart;
                    bestNodeIndex = nodeIndex;
                    bestValueLength = finalVL;
                }
                if (consumed > 0) {
                    value = readTrieValue(decodeTree, bestNodeIndex, bestValueLength);
                }
            }
        }
        else {
            consumed = 0;
            value = "";
        }
        /*
         * The attribute end-char rule (HTML spec §13.2.5.73) only applies to
         * unterminated *named* references.  Semicolon-terminated entities and
         * numeric entities are always accepted, matching EntityDecoder behavior.
         *
         * When `attribute` is false (the common case), short-circuit skips all
         * the unterminated-named checks entirely.
         */
        if (consumed === 0 ||
            (isAttribute &&
                firstChar !== CharCodes.NUM &&
                input.charCodeAt(entityStart + consumed - 1) !==
                    CharCodes.SEMI &&
                entityStart + consumed < inputLength &&
                isEntityInAttributeInvalidEnd(input.charCodeAt(entityStart + consumed)))) {
            // Rejected: leave `&` in the pending chunk, scan past it.
            offset = entityStart;
        }
        else {
            if (chunkStart < offset) {
                result += input.slice(chunkStart, offset);
            }
            result += value;
            offset = chunkStart = entityStart + consumed;
        }
        /*
         * Adjacent entities (`&x;&y;`) are common in entity-dense input;
         * checking the single character at `offset` first skips the
         * `indexOf` call (and its per-call overhead) for that case.
         */
        if (input.charCodeAt(offset) !== CharCodes.AMP) {
            offset = input.indexOf("&", offset);
        }
    } while (offset >= 0);
    return result + input.slice(chunkStart);
}
/**
 * Decodes an HTML string.
 * @param htmlString The string to decode.
 * @param mode The decoding mode.
 * @returns The decoded string.
 */
function decodeHTML(htmlString, mode = DecodingMode.Legacy) {
    return decodeWithTrie(htmlString, mode === DecodingMode.Strict, mode === DecodingMode.Attribute);
}
/**
 * Decodes an HTML string in an attribute.
 * @param htmlAttribute The string to decode.
 * @returns The decoded string.
 */
function decodeHTMLAttribute(htmlAttribute) {
    return decodeWithTrie(htmlAttribute, false, true);
}
/**
 * Decodes an HTML string, requiring all entities to be terminated by a semicolon.
 * @param htmlString The string to decode.
 * @returns The decoded string.
 */
function decodeHTMLStrict(htmlString) {
    return decodeWithTrie(htmlString, true, false);
}
/**
 * Decodes an XML string, requiring all entities to be terminated by a semicolon.
 *
 * Uses a hand-coded fast path for the 5 XML named entities (amp, lt, gt,
 * quot, apos) plus numeric entities, bypassing the trie entirely.
 * @param xmlString The string to decode.
 * @returns The decoded string.
 */
function decodeXML(xmlString) {
    let offset = xmlString.indexOf("&");
    if (offset < 0)
        return xmlString;
    let lastIndex = 0;
    let result = "";
    do {
        const start = offset + 1;
        let consumed = 0;
        let value = "";
        const c1 = xmlString.charCodeAt(start);
        if (c1 === CharCodes.NUM) {
            const packed = parseNumericEntity(xmlString, start, xmlString.length);
            consumed = unpackConsumed(packed);
            // XML is always strict — require semicolon.
            if (consumed === 0 ||
                xmlString.charCodeAt(start + consumed - 1) !== CharCodes.SEMI) {
                consumed = 0;
            }
            else {
                const codePoint = packed & CODE_POINT_MASK;
                // Nonzero BMP values below the surrogate range need no replacement.
                value =
                    (codePoint - 1) >>> 0 < 0xd7_ff
                        ? String.fromCharCode(codePoint)
                        : String.fromCodePoint(decode_replaceCodePointXML(codePoint));
            }
        }
        else {
            /* eslint-disable unicorn/no-break-in-nested-loop -- Keep XML name dispatch inline with the decode loop. */
            switch (c1) {
                // &lt; / &gt;
                case 0x6c:
                case 0x67: {
                    if (xmlString.charCodeAt(start + 1) === 0x74 &&
                        xmlString.charCodeAt(start + 2) === CharCodes.SEMI) {
                        consumed = 3;
                        value = c1 === 0x6c ? "<" : ">";
                    }
                    break;
                }
                // &amp; / &apos;
                case 0x61: {
                    const c2 = xmlString.charCodeAt(start + 1);
                    if (c2 === 0x6d &&
                        xmlString.charCodeAt(start + 2) === 0x70 &&
                        xmlString.charCodeAt(start + 3) === CharCodes.SEMI) {
                        consumed = 4;
                        value = "&";
                    }
                    else if (c2 === 0x70 &&
                        xmlString.charCodeAt(start + 2) === 0x6f &&
                        xmlString.charCodeAt(start + 3) === 0x73 &&
                        xmlString.charCodeAt(start + 4) === CharCodes.SEMI) {
                        consumed = 5;
                        value = "'";
                    }
                    break;
                }
                // &quot;
                case 0x71: {
                    if (xmlString.charCodeAt(start + 1) === 0x75 &&
                        xmlString.charCodeAt(start + 2) === 0x6f &&
                        xmlString.charCodeAt(start + 3) === 0x74 &&
                        xmlString.charCodeAt(start + 4) === CharCodes.SEMI) {
                        consumed = 5;
                        value = '"';
                    }
                    break;
                }
            }
            /* eslint-enable unicorn/no-break-in-nested-loop */
        }
        if (consumed > 0) {
            if (lastIndex < offset)
                result += xmlString.slice(lastIndex, offset);
            result += value;
            offset = lastIndex = start + consumed;
        }
        else {
            offset = start;
        }
        /*
         * Adjacent entities (`&x;&y;`) are common in entity-dense input;
         * checking the single character at `lastIndex` first skips the
         * `indexOf` call (and its per-call overhead) for that case.
         */
        offset =
            xmlString.charCodeAt(offset) === CharCodes.AMP
                ? offset
                : xmlString.indexOf("&", offset);
    } while (offset >= 0);
    return result + xmlString.slice(lastIndex);
}

// Re-export for use by eg. htmlparser2


//# sourceMappingURL=decode.js.map
;// ./node_modules/linkify-it/build/index.mjs

//#region src/rebuilder.ts
var REBuilder = class {
	src_Any = Any.source;
	src_Cc = Cc.source;
	src_Z = Z.source;
	src_P = P.source;
	src_ZPCc = [
		this.src_Z,
		this.src_P,
		this.src_Cc
	].join("|");
	src_ZCc = [this.src_Z, this.src_Cc].join("|");
	cache = {};
	opts = {
		maxLength: 1e4,
		urlAuth: false,
		schema_names: []
	};
	constructor(opts = {}) {
		this.opts = {
			...this.opts,
			...opts
		};
	}
	set(opts = {}) {
		this.opts = {
			...this.opts,
			...opts
		};
		this.cache = {};
		return this;
	}
	escapeRE(str) {
		return str.replace(/[.?*+^$[\]\\(){}|-]/g, "\\$&");
	}
	nestedPairRE(open, close, depth = 4) {
		const openRE = this.escapeRE(open);
		const closeRE = this.escapeRE(close);
		const atom = `(?:(?!${this.src_ZCc}|${openRE}|${closeRE}).)`;
		let pair = `${openRE}${atom}{0,1000}${closeRE}`;
		for (let level = 2; level <= depth; level++) pair = `${openRE}(?:${atom}|${pair}){0,1000}${closeRE}`;
		return pair;
	}
	get_text_separators() {
		return this.cache.text_separators ??= /[><\uff5c]/;
	}
	get_pseudo_letter() {
		return this.cache.src_pseudo_letter ??= new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`);
	}
	get_ipv4_addr() {
		return this.cache.src_ip4 ??= /* @__PURE__ */ new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])");
	}
	get_ipv6_addr() {
		const h16 = "[0-9A-Fa-f]{1,4}";
		const ls32 = `(?:(?:${h16}:${h16})|${this.get_ipv4_addr().source})`;
		return this.cache.src_ip6_addr ??= new RegExp(`(?:(?:${h16}:){6}${ls32}|::(?:${h16}:){5}${ls32}|(?:${h16})?::(?:${h16}:){4}${ls32}|(?:(?:${h16}:){0,1}${h16})?::(?:${h16}:){3}${ls32}|(?:(?:${h16}:){0,2}${h16})?::(?:${h16}:){2}${ls32}|(?:(?:${h16}:){0,3}${h16})?::${h16}:${ls32}|(?:(?:${h16}:){0,4}${h16})?::${ls32}|(?:(?:${h16}:){0,5}${h16})?::${h16}|(?:(?:${h16}:){0,6}${h16})?::)`);
	}
	get_ipv6_url_host() {
		return this.cache.src_ip6_host ??= new RegExp(`\\[${this.get_ipv6_addr().source}\\]`);
	}
	get_ipv6_mail_host() {
		return this.cache.src_ipv6_mail_host ??= new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`);
	}
	get_auth() {
		return this.cache.src_auth ??= new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`);
	}
	get_port() {
		return this.cache.src_port ??= /* @__PURE__ */ new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?");
	}
	get_host_terminator() {
		return this.cache.src_host_terminator ??= new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"] ? "-(?!--)|" : "-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`);
	}
	get_path_terminator() {
		return this.cache.src_path_terminator ??= new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`);
	}
	get_path() {
		return this.cache.src_path ??= new RegExp(`(?:[/?#](?:${this.nestedPairRE("[", "]")}|${this.nestedPairRE("(", ")")}|${this.nestedPairRE("{", "}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|` + (this.opts["---"] ? "\\-(?!--(?:[^-]|$))(?:-{0,19})|" : "\\-{1,20}|") + `,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|` + this.get_path_extra().source + `[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`);
	}
	get_mail_name() {
		return this.cache.src_mail_name ??= /* @__PURE__ */ new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}");
	}
	get_xn() {
		return this.cache.src_xn ??= /* @__PURE__ */ new RegExp("xn--[a-z0-9\\-]{1,59}");
	}
	get_tld() {
		if (this.cache.tld) return this.cache.tld;
		const tlds_src = [...new Set(this.opts.tlds || [])].sort().reverse().join("|");
		this.cache.tld = new RegExp(`${tlds_src || "$#none#$"}|${this.get_xn().source}`);
		return this.cache.tld;
	}
	get_domain_root() {
		return this.cache.src_domain_root ??= new RegExp("(?:" + this.get_xn().source + `|${this.get_pseudo_letter().source}{1,63})`);
	}
	get_domain() {
		return this.cache.src_domain ??= new RegExp("(?:" + this.get_xn().source + `|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`);
	}
	get_url_host_port() {
		return this.cache.url_host_port ??= new RegExp("(?:" + this.get_ipv6_url_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))` + this.get_port().source + this.get_host_terminator().source);
	}
	get_fuzzy_url_host_port() {
		return this.cache.fuzzy_url_host_port ??= new RegExp("(?:" + (this.opts.fuzzyIP ? this.get_ipv4_addr().source + "|" : "") + `(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))` + this.get_host_terminator().source);
	}
	get_mail_host() {
		return this.cache.src_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))` + this.get_host_terminator().source);
	}
	get_fuzzy_mail_host() {
		return this.cache.src_fuzzy_mail_host ??= new RegExp("(?:" + this.get_ipv6_mail_host().source + `|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))` + this.get_host_terminator().source);
	}
	get_path_extra() {
		return this.cache.src_path_extra ??= /* @__PURE__ */ new RegExp("");
	}
	get_fuzzy_mail_host_search() {
		return this.cache.mail_fuzzy_host_search ??= new RegExp(`@${this.get_fuzzy_mail_host().source}`, "ig");
	}
	get_fuzzy_link_search() {
		return this.cache.link_fuzzy_search ??= new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uff5c]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uff5c])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`, "ig");
	}
	get_http_validator() {
		return this.cache.http_validator ??= new RegExp("\\/\\/" + (this.opts.urlAuth ? this.get_auth().source : "") + this.get_url_host_port().source + this.get_path().source, "iy");
	}
	get_relative_proto_validator() {
		return this.cache.relative_proto_validator ??= new RegExp((this.opts.urlAuth ? this.get_auth().source : "") + `(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})` + this.get_port().source + this.get_host_terminator().source + this.get_path().source, "iy");
	}
	get_mail_name_validator() {
		return this.cache.mail_name_validator ??= new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`);
	}
	get_mailto_validator() {
		return this.cache.mailto_validator ??= new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`, "iy");
	}
	get_schema_names() {
		return this.cache.schema_names ??= new RegExp((this.opts.schema_names || []).map((name) => this.escapeRE(name)).join("|"));
	}
	get_schema_search() {
		return this.cache.schema_search ??= new RegExp(`(^|(?!_)(?:[><\uff5c]|${this.src_ZPCc}))(${this.get_schema_names().source})`, "ig");
	}
	get_schema_at_start() {
		return this.cache.schema_at_start ??= new RegExp(`^${this.get_schema_search().source}`, "i");
	}
};
//#endregion
//#region src/linkifyit.ts
var web_schema = {
	validate: (text, pos, self) => {
		const re = self.re.get_http_validator();
		re.lastIndex = pos;
		const m = re.exec(text);
		return m ? m[0].length : 0;
	},
	normalize: (match, self) => self.normalize(match)
};
var defaultSchemas = {
	"http:": web_schema,
	"https:": web_schema,
	"ftp:": web_schema,
	"//": {
		validate: function(text, pos, self) {
			const re = self.re.get_relative_proto_validator();
			re.lastIndex = pos;
			const m = re.exec(text);
			if (m) {
				if (pos >= 3 && text[pos - 3] === ":") return 0;
				if (pos >= 3 && text[pos - 3] === "/") return 0;
				return m[0].length;
			}
			return 0;
		},
		normalize: (match, self) => self.normalize(match)
	},
	"mailto:": {
		validate: function(text, pos, self) {
			const re = self.re.get_mailto_validator();
			re.lastIndex = pos;
			const m = re.exec(text);
			return m ? m[0].length : 0;
		},
		normalize: (match, self) => self.normalize(match)
	}
};
var tlds_2ch = "a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw";
var tlds_default = "biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф";
function unpackTlds() {
	const result = tlds_default.split("|");
	tlds_2ch.split("|").forEach((item) => {
		const sep = item.indexOf(":");
		const prefix = item.slice(0, sep);
		for (const suffix of item.slice(sep + 1)) result.push(prefix + suffix);
	});
	return result;
}
var defaultOptions = {
	fuzzyLink: false,
	fuzzyEmail: true,
	fuzzyIP: false,
	"---": false,
	tlds: unpackTlds(),
	urlAuth: false,
	maxLength: 1e4
};
/**
* Match result returned by {@link LinkifyIt.match} and
* {@link LinkifyIt.matchAtStart}.
*
* @category types
*/
var Match = class {
	/** Prefix (protocol) for matched string. Empty for fuzzy links. */
	schema;
	/** First position of matched string. */
	index;
	/** Next position after matched string. */
	lastIndex;
	/** Matched string. */
	raw;
	/** Normalized text of matched string. */
	text;
	/** Normalized URL of matched string. */
	url;
	constructor(text, schema, index, lastIndex) {
		const raw = text.slice(index, lastIndex);
		this.schema = schema.toLowerCase();
		this.index = index;
		this.lastIndex = lastIndex;
		this.raw = raw;
		this.text = raw;
		this.url = raw;
	}
};
/** Linkifier instance. */
var LinkifyIt = class {
	__opts__;
	__schemas__;
	re;
	/**
	* Creates new linkifier instance.
	*
	* By default understands:
	*
	* - `http(s)://...` , `ftp://...`, `mailto:...` & `//...` links
	* - "fuzzy" emails (foo@bar.com).
	*
	* See {@link LinkifyConstructorOptions} for available options.
	*
	* @param options Recognition options.
	*
	* @example
	* ```javascript
	* import { LinkifyIt } from 'linkify-it'
	*
	* const linkify = new LinkifyIt({ fuzzyLink: true })
	*
	* linkify
	*   .tlds(require('tlds'))       // Reload with full TLD list
	*   .tlds('onion', true)         // Add unofficial `.onion` domain
	*   .add('ftp:', null)           // Disable `ftp:` protocol
	*   .set({ fuzzyIP: true })      // Enable IPs in fuzzy links
	*
	* console.log(linkify.test('Site github.com!')) // true
	* console.log(linkify.match('Site github.com!'))
	* ```
	*/
	constructor(options = {}) {
		const { rebuilder, ...linkifyOptions } = options;
		this.__opts__ = {
			...defaultOptions,
			...linkifyOptions
		};
		this.__schemas__ = { ...defaultSchemas };
		this.re = rebuilder || new REBuilder();
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
	}
	/**
	* Add new rule definition.
	*
	* `schema` is a link prefix (usually, protocol name with `:` at the end,
	* `skype:` for example). `linkify-it` makes sure that prefix is not
	* preceded with alphanumeric char and symbols. Only whitespaces and
	* punctuation allowed.
	*
	* `definition` is a rule to check tail after link prefix. To disable an
	* existing rule, pass `null`.
	*
	* @param schema Rule name (fixed pattern prefix).
	* @param definition Schema definition, or `null` to disable the rule.
	*
	* See [twitter mentions example](https://github.com/markdown-it/linkify-it/blob/master/examples/twitter.mjs).
	*/
	add(schema, definition = null) {
		if (!definition) delete this.__schemas__[schema];
		else {
			const def = {
				normalize: (match, self) => self.normalize(match),
				...definition
			};
			this.__schemas__[schema] = def;
		}
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Set recognition options for links without schema.
	*
	* @param options Recognition options.
	*/
	set(options = {}) {
		this.__opts__ = {
			...this.__opts__,
			...options
		};
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Searches linkifiable pattern and returns `true` on success or `false` on fail.
	*
	* @param text Text to scan.
	*/
	test(text) {
		if (!text.length) return false;
		let m, re;
		re = this.re.get_schema_search();
		re.lastIndex = 0;
		while ((m = re.exec(text)) !== null) if (this.testSchemaAt(text, m[2], re.lastIndex)) return true;
		if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
			re = this.re.get_fuzzy_link_search();
			re.lastIndex = 0;
			if (re.exec(text) !== null) return true;
		}
		if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
			if (text.indexOf("@") >= 0) {
				const mailHostRe = this.re.get_fuzzy_mail_host_search();
				const mailNameRe = this.re.get_mail_name_validator();
				mailHostRe.lastIndex = 0;
				while ((m = mailHostRe.exec(text)) !== null) {
					const name = text.slice(Math.max(0, m.index - 65), m.index);
					if (mailNameRe.test(name)) return true;
				}
			}
		}
		return false;
	}
	/**
	* Similar to {@link LinkifyIt.test} but checks only specific protocol tail exactly
	* at given position. Returns length of found pattern (0 on fail).
	*
	* @param text Text to scan.
	* @param schema Rule (schema) name.
	* @param pos Text offset to check from.
	*/
	testSchemaAt(text, schema, pos) {
		if (!this.__schemas__[schema.toLowerCase()]) return 0;
		return this.__schemas__[schema.toLowerCase()].validate(text.slice(0, pos + this.__opts__.maxLength), pos, this);
	}
	/**
	* Returns array of found link descriptions or `null` on fail. We strongly
	* recommend to use {@link LinkifyIt.test} first, for best speed.
	*
	* @param text Text to scan.
	*/
	match(text) {
		const result = [];
		const schemaRe = this.re.get_schema_search();
		let fuzzyLinkRe;
		let mailHostRe;
		let mailNameRe;
		let fuzzyLinkCandidate;
		let fuzzyEmailCandidate;
		let schemaPrefix;
		let schemaDone = false;
		let fuzzyLinkDone = false;
		let fuzzyEmailDone = false;
		let pos = 0;
		if (!text.length) return null;
		schemaRe.lastIndex = 0;
		if (this.__opts__.fuzzyLink && this.__schemas__["http:"]) {
			fuzzyLinkRe = this.re.get_fuzzy_link_search();
			fuzzyLinkRe.lastIndex = 0;
		}
		if (this.__opts__.fuzzyEmail && this.__schemas__["mailto:"]) {
			mailHostRe = this.re.get_fuzzy_mail_host_search();
			mailHostRe.lastIndex = 0;
			mailNameRe = this.re.get_mail_name_validator();
		}
		for (;;) {
			const scanFrom = Math.max(pos - 1, 0);
			if (mailHostRe && mailNameRe && !fuzzyEmailDone && (!fuzzyEmailCandidate || fuzzyEmailCandidate.index < pos)) {
				if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
				for (;;) {
					const m = mailHostRe.exec(text);
					if (!m) {
						fuzzyEmailDone = true;
						fuzzyEmailCandidate = void 0;
						break;
					}
					const name = mailNameRe.exec(text.slice(Math.max(0, m.index - 65), m.index));
					if (!name) continue;
					fuzzyEmailCandidate = {
						schema: "mailto:",
						index: m.index - name[1].length,
						lastIndex: m.index + m[0].length
					};
					if (fuzzyEmailCandidate.index >= pos) break;
					if (mailHostRe.lastIndex < scanFrom) mailHostRe.lastIndex = scanFrom;
				}
			}
			if (fuzzyLinkRe && !fuzzyLinkDone && (!fuzzyLinkCandidate || fuzzyLinkCandidate.index < pos)) {
				if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
				for (;;) {
					const m = fuzzyLinkRe.exec(text);
					if (!m) {
						fuzzyLinkDone = true;
						fuzzyLinkCandidate = void 0;
						break;
					}
					fuzzyLinkCandidate = {
						schema: "",
						index: m.index + m[1].length,
						lastIndex: m.index + m[0].length
					};
					if (fuzzyLinkCandidate.index >= pos) break;
					if (fuzzyLinkRe.lastIndex < scanFrom) fuzzyLinkRe.lastIndex = scanFrom;
				}
			}
			let fuzzyCandidate = fuzzyEmailCandidate;
			if (!fuzzyCandidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < fuzzyCandidate.index || fuzzyLinkCandidate.index === fuzzyCandidate.index && fuzzyLinkCandidate.lastIndex > fuzzyCandidate.lastIndex)) fuzzyCandidate = fuzzyLinkCandidate;
			let schemaCandidate;
			if (!schemaDone) for (;;) {
				if (!schemaPrefix) {
					if (schemaRe.lastIndex < scanFrom) schemaRe.lastIndex = scanFrom;
					const m = schemaRe.exec(text);
					if (!m) {
						schemaDone = true;
						break;
					}
					schemaPrefix = {
						schema: m[2],
						index: m.index + m[1].length,
						lastIndex: m.index + m[0].length
					};
				}
				if (schemaPrefix.index < pos) {
					schemaPrefix = void 0;
					continue;
				}
				if (fuzzyCandidate && schemaPrefix.index > fuzzyCandidate.index) break;
				const prefix = schemaPrefix;
				schemaPrefix = void 0;
				const len = this.testSchemaAt(text, prefix.schema, prefix.lastIndex);
				if (len) {
					schemaCandidate = {
						schema: prefix.schema,
						index: prefix.index,
						lastIndex: prefix.lastIndex + len
					};
					break;
				}
			}
			let candidate = schemaCandidate;
			if (!candidate || fuzzyEmailCandidate && (fuzzyEmailCandidate.index < candidate.index || fuzzyEmailCandidate.index === candidate.index && fuzzyEmailCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyEmailCandidate;
			if (!candidate || fuzzyLinkCandidate && (fuzzyLinkCandidate.index < candidate.index || fuzzyLinkCandidate.index === candidate.index && fuzzyLinkCandidate.lastIndex > candidate.lastIndex)) candidate = fuzzyLinkCandidate;
			if (!candidate) break;
			if (candidate === fuzzyEmailCandidate) fuzzyEmailCandidate = void 0;
			else if (candidate === fuzzyLinkCandidate) fuzzyLinkCandidate = void 0;
			const match = new Match(text, candidate.schema, candidate.index, candidate.lastIndex);
			if (match.schema) this.__schemas__[match.schema].normalize(match, this);
			else this.normalize(match);
			result.push(match);
			pos = candidate.lastIndex;
		}
		if (result.length) return result;
		return null;
	}
	/**
	* Returns fully-formed (not fuzzy) link if it starts at the beginning
	* of the string, and null otherwise.
	*
	* @param text Text to scan.
	*/
	matchAtStart(text) {
		if (!text.length) return null;
		const m = this.re.get_schema_at_start().exec(text);
		if (!m) return null;
		const len = this.testSchemaAt(text, m[2], m[0].length);
		if (!len) return null;
		const match = new Match(text, m[2], m.index + m[1].length, m.index + m[0].length + len);
		this.__schemas__[match.schema].normalize(match, this);
		return match;
	}
	/**
	* Load (or merge) new TLDs list. Those are used for fuzzy links (without
	* prefix) to avoid false positives. By default this algorithm is used:
	*
	* - hostname with any 2-letter root zones are ok.
	* - biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф
	*   are ok.
	* - encoded (`xn--...`) root zones are ok.
	*
	* If list is replaced, then exact match for 2-chars root zones will be checked.
	*
	* @param list List of TLDs.
	* @param keepOld Merge with current list if `true` (`false` by default).
	*/
	tlds(list, keepOld = false) {
		list = Array.isArray(list) ? list : [list];
		if (!keepOld) this.__opts__.tlds = list;
		else this.__opts__.tlds = this.__opts__.tlds.concat(list);
		this.re.set({
			...this.__opts__,
			schema_names: Object.keys(this.__schemas__)
		});
		return this;
	}
	/**
	* Default normalizer (if schema does not define its own).
	*
	* @param match Match to normalize.
	*/
	normalize(match) {
		if (!match.schema) match.url = `http://${match.url}`;
		if (match.schema === "mailto:" && !/^mailto:/i.test(match.url)) match.url = `mailto:${match.url}`;
	}
};
function linkifyit(options = {}) {
	return new LinkifyIt(options);
}
//#endregion


//# sourceMappingURL=index.mjs.map
;// ./node_modules/punycode.js/punycode.es6.js


/** Highest positive signed 32-bit float value */
const maxInt = 2147483647; // aka. 0x7FFFFFFF or 2^31-1

/** Bootstring parameters */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialN = 128; // 0x80
const delimiter = '-'; // '\x2D'

/** Regular expressions */
const regexPunycode = /^xn--/;
const regexNonASCII = /[^\0-\x7F]/; // Note: U+007F DEL is excluded too.
const regexSeparators = /[\x2E\u3002\uFF0E\uFF61]/g; // RFC 3490 separators

/** Error messages */
const errors = {
	'overflow': 'Overflow: input needs wider integers to process',
	'not-basic': 'Illegal input >= 0x80 (not a basic code point)',
	'invalid-input': 'Invalid input'
};

/** Convenience shortcuts */
const baseMinusTMin = base - tMin;
const floor = Math.floor;
const stringFromCharCode = String.fromCharCode;

/*--------------------------------------------------------------------------*/

/**
 * A generic error utility function.
 * @private
 * @param {String} type The error type.
 * @returns {Error} Throws a `RangeError` with the applicable error message.
 */
function error(type) {
	throw new RangeError(errors[type]);
}

/**
 * A generic `Array#map` utility function.
 * @private
 * @param {Array} array The array to iterate over.
 * @param {Function} callback The function that gets called for every array
 * item.
 * @returns {Array} A new array of values returned by the callback function.
 */
function map(array, callback) {
	const result = [];
	let length = array.length;
	while (length--) {
		result[length] = callback(array[length]);
	}
	return result;
}

/**
 * A simple `Array#map`-like wrapper to work with domain name strings or email
 * addresses.
 * @private
 * @param {String} domain The domain name or email address.
 * @param {Function} callback The function that gets called for every
 * character.
 * @returns {String} A new string of characters returned by the callback
 * function.
 */
function mapDomain(domain, callback) {
	const parts = domain.split('@');
	let result = '';
	if (parts.length > 1) {
		// In email addresses, only the domain name should be punycoded. Leave
		// the local part (i.e. everything up to `@`) intact.
		result = parts[0] + '@';
		domain = parts[1];
	}
	// Avoid `split(regex)` for IE8 compatibility. See #17.
	domain = domain.replace(regexSeparators, '\x2E');
	const labels = domain.split('.');
	const encoded = map(labels, callback).join('.');
	return result + encoded;
}

/**
 * Creates an array containing the numeric code points of each Unicode
 * character in the string. While JavaScript uses UCS-2 internally,
 * this function will convert a pair of surrogate halves (each of which
 * UCS-2 exposes as separate characters) into a single code point,
 * matching UTF-16.
 * @see `punycode.ucs2.encode`
 * @see <https://mathiasbynens.be/notes/javascript-encoding>
 * @memberOf punycode.ucs2
 * @name decode
 * @param {String} string The Unicode input string (UCS-2).
 * @returns {Array} The new array of code points.
 */
function ucs2decode(string) {
	const output = [];
	let counter = 0;
	const length = string.length;
	while (counter < length) {
		const value = string.charCodeAt(counter++);
		if (value >= 0xD800 && value <= 0xDBFF && counter < length) {
			// It's a high surrogate, and there is a next character.
			const extra = string.charCodeAt(counter++);
			if ((extra & 0xFC00) == 0xDC00) { // Low surrogate.
				output.push(((value & 0x3FF) << 10) + (extra & 0x3FF) + 0x10000);
			} else {
				// It's an unmatched surrogate; only append this code unit, in case the
				// next code unit is the high surrogate of a surrogate pair.
				output.push(value);
				counter--;
			}
		} else {
			output.push(value);
		}
	}
	return output;
}

/**
 * Creates a string based on an array of numeric code points.
 * @see `punycode.ucs2.decode`
 * @memberOf punycode.ucs2
 * @name encode
 * @param {Array} codePoints The array of numeric code points.
 * @returns {String} The new Unicode string (UCS-2).
 */
const ucs2encode = codePoints => String.fromCodePoint(...codePoints);

/**
 * Converts a basic code point into a digit/integer.
 * @see `digitToBasic()`
 * @private
 * @param {Number} codePoint The basic numeric code point value.
 * @returns {Number} The numeric value of a basic code point (for use in
 * representing integers) in the range `0` to `base - 1`, or `base` if
 * the code point does not represent a value.
 */
const basicToDigit = function(codePoint) {
	if (codePoint >= 0x30 && codePoint < 0x3A) {
		return 26 + (codePoint - 0x30);
	}
	if (codePoint >= 0x41 && codePoint < 0x5B) {
		return codePoint - 0x41;
	}
	if (codePoint >= 0x61 && codePoint < 0x7B) {
		return codePoint - 0x61;
	}
	return base;
};

/**
 * Converts a digit/integer into a basic code point.
 * @see `basicToDigit()`
 * @private
 * @param {Number} digit The numeric value of a basic code point.
 * @returns {Number} The basic code point whose value (when used for
 * representing integers) is `digit`, which needs to be in the range
 * `0` to `base - 1`. If `flag` is non-zero, the uppercase form is
 * used; else, the lowercase form is used. The behavior is undefined
 * if `flag` is non-zero and `digit` has no uppercase form.
 */
const digitToBasic = function(digit, flag) {
	//  0..25 map to ASCII a..z or A..Z
	// 26..35 map to ASCII 0..9
	return digit + 22 + 75 * (digit < 26) - ((flag != 0) << 5);
};

/**
 * Bias adaptation function as per section 3.4 of RFC 3492.
 * https://tools.ietf.org/html/rfc3492#section-3.4
 * @private
 */
const adapt = function(delta, numPoints, firstTime) {
	let k = 0;
	delta = firstTime ? floor(delta / damp) : delta >> 1;
	delta += floor(delta / numPoints);
	for (/* no initialization */; delta > baseMinusTMin * tMax >> 1; k += base) {
		delta = floor(delta / baseMinusTMin);
	}
	return floor(k + (baseMinusTMin + 1) * delta / (delta + skew));
};

/**
 * Converts a Punycode string of ASCII-only symbols to a string of Unicode
 * symbols.
 * @memberOf punycode
 * @param {String} input The Punycode string of ASCII-only symbols.
 * @returns {String} The resulting string of Unicode symbols.
 */
const punycode_es6_decode = function(input) {
	// Don't use UCS-2.
	const output = [];
	const inputLength = input.length;
	let i = 0;
	let n = initialN;
	let bias = initialBias;

	// Handle the basic code points: let `basic` be the number of input code
	// points before the last delimiter, or `0` if there is none, then copy
	// the first basic code points to the output.

	let basic = input.lastIndexOf(delimiter);
	if (basic < 0) {
		basic = 0;
	}

	for (let j = 0; j < basic; ++j) {
		// if it's not a basic code point
		if (input.charCodeAt(j) >= 0x80) {
			error('not-basic');
		}
		output.push(input.charCodeAt(j));
	}

	// Main decoding loop: start just after the last delimiter if any basic code
	// points were copied; start at the beginning otherwise.

	for (let index = basic > 0 ? basic + 1 : 0; index < inputLength; /* no final expression */) {

		// `index` is the index of the next character to be consumed.
		// Decode a generalized variable-length integer into `delta`,
		// which gets added to `i`. The overflow checking is easier
		// if we increase `i` as we go, then subtract off its starting
		// value at the end to obtain `delta`.
		const oldi = i;
		for (let w = 1, k = base; /* no condition */; k += base) {

			if (index >= inputLength) {
				error('invalid-input');
			}

			const digit = basicToDigit(input.charCodeAt(index++));

			if (digit >= base) {
				error('invalid-input');
			}
			if (digit > floor((maxInt - i) / w)) {
				error('overflow');
			}

			i += digit * w;
			const t = k <= bias ? tMin : (k >= bias + tMax ? tMax : k - bias);

			if (digit < t) {
				break;
			}

			const baseMinusT = base - t;
			if (w > floor(maxInt / baseMinusT)) {
				error('overflow');
			}

			w *= baseMinusT;

		}

		const out = output.length + 1;
		bias = adapt(i - oldi, out, oldi == 0);

		// `i` was supposed to wrap around from `out` to `0`,
		// incrementing `n` each time, so we'll fix that now:
		if (floor(i / out) > maxInt - n) {
			error('overflow');
		}

		n += floor(i / out);
		i %= out;

		// Insert `n` at position `i` of the output.
		output.splice(i++, 0, n);

	}

	return String.fromCodePoint(...output);
};

/**
 * Converts a string of Unicode symbols (e.g. a domain name label) to a
 * Punycode string of ASCII-only symbols.
 * @memberOf punycode
 * @param {String} input The string of Unicode symbols.
 * @returns {String} The resulting Punycode string of ASCII-only symbols.
 */
const punycode_es6_encode = function(input) {
	const output = [];

	// Convert the input in UCS-2 to an array of Unicode code points.
	input = ucs2decode(input);

	// Cache the length.
	const inputLength = input.length;

	// Initialize the state.
	let n = initialN;
	let delta = 0;
	let bias = initialBias;

	// Handle the basic code points.
	for (const currentValue of input) {
		if (currentValue < 0x80) {
			output.push(stringFromCharCode(currentValue));
		}
	}

	const basicLength = output.length;
	let handledCPCount = basicLength;

	// `handledCPCount` is the number of code points that have been handled;
	// `basicLength` is the number of basic code points.

	// Finish the basic string with a delimiter unless it's empty.
	if (basicLength) {
		output.push(delimiter);
	}

	// Main encoding loop:
	while (handledCPCount < inputLength) {

		// All non-basic code points < n have been handled already. Find the next
		// larger one:
		let m = maxInt;
		for (const currentValue of input) {
			if (currentValue >= n && currentValue < m) {
				m = currentValue;
			}
		}

		// Increase `delta` enough to advance the decoder's <n,i> state to <m,0>,
		// but guard against overflow.
		const handledCPCountPlusOne = handledCPCount + 1;
		if (m - n > floor((maxInt - delta) / handledCPCountPlusOne)) {
			error('overflow');
		}

		delta += (m - n) * handledCPCountPlusOne;
		n = m;

		for (const currentValue of input) {
			if (currentValue < n && ++delta > maxInt) {
				error('overflow');
			}
			if (currentValue === n) {
				// Represent delta as a generalized variable-length integer.
				let q = delta;
				for (let k = base; /* no condition */; k += base) {
					const t = k <= bias ? tMin : (k >= bias + tMax ? tMax : k - bias);
					if (q < t) {
						break;
					}
					const qMinusT = q - t;
					const baseMinusT = base - t;
					output.push(
						stringFromCharCode(digitToBasic(t + qMinusT % baseMinusT, 0))
					);
					q = floor(qMinusT / baseMinusT);
				}

				output.push(stringFromCharCode(digitToBasic(q, 0)));
				bias = adapt(delta, handledCPCountPlusOne, handledCPCount === basicLength);
				delta = 0;
				++handledCPCount;
			}
		}

		++delta;
		++n;

	}
	return output.join('');
};

/**
 * Converts a Punycode string representing a domain name or an email address
 * to Unicode. Only the Punycoded parts of the input will be converted, i.e.
 * it doesn't matter if you call it on a string that has already been
 * converted to Unicode.
 * @memberOf punycode
 * @param {String} input The Punycoded domain name or email address to
 * convert to Unicode.
 * @returns {String} The Unicode representation of the given Punycode
 * string.
 */
const toUnicode = function(input) {
	return mapDomain(input, function(string) {
		return regexPunycode.test(string)
			? punycode_es6_decode(string.slice(4).toLowerCase())
			: string;
	});
};

/**
 * Converts a Unicode string representing a domain name or an email address to
 * Punycode. Only the non-ASCII parts of the domain name will be converted,
 * i.e. it doesn't matter if you call it with a domain that's already in
 * ASCII.
 * @memberOf punycode
 * @param {String} input The domain name or email address to convert, as a
 * Unicode string.
 * @returns {String} The Punycode representation of the given domain name or
 * email address.
 */
const toASCII = function(input) {
	return mapDomain(input, function(string) {
		return regexNonASCII.test(string)
			? 'xn--' + punycode_es6_encode(string)
			: string;
	});
};

/*--------------------------------------------------------------------------*/

/** Define the public API */
const punycode = {
	/**
	 * A string representing the current Punycode.js version number.
	 * @memberOf punycode
	 * @type String
	 */
	'version': '2.3.1',
	/**
	 * An object of methods to convert from JavaScript's internal character
	 * representation (UCS-2) to Unicode code points, and back.
	 * @see <https://mathiasbynens.be/notes/javascript-encoding>
	 * @memberOf punycode
	 * @type Object
	 */
	'ucs2': {
		'decode': ucs2decode,
		'encode': ucs2encode
	},
	'decode': punycode_es6_decode,
	'encode': punycode_es6_encode,
	'toASCII': toASCII,
	'toUnicode': toUnicode
};


/* harmony default export */ const punycode_es6 = (punycode);

;// ./node_modules/markdown-it/dist/markdown-it.mjs
/*! markdown-it 15.0.3 https://github.com/markdown-it/markdown-it @license MIT */





//#region \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
//#endregion
//#region src/common/utils.ts
/**
* Common utility functions exposed through `md.utils` for use by plugins.
*
* @module md.utils
*/
var utils_exports = /* @__PURE__ */ __exportAll({
	arrayReplaceAt: () => arrayReplaceAt,
	asciiTrim: () => asciiTrim,
	callable: () => callable,
	escapeHtml: () => escapeHtml,
	escapeRE: () => escapeRE,
	fromCodePoint: () => fromCodePoint,
	isMdAsciiPunct: () => isMdAsciiPunct,
	isPunctChar: () => isPunctChar,
	isPunctCharCode: () => isPunctCharCode,
	isSpace: () => isSpace,
	isValidEntityCode: () => isValidEntityCode,
	isWhiteSpace: () => isWhiteSpace,
	lib: () => lib,
	normalizeReference: () => normalizeReference,
	unescapeAll: () => unescapeAll,
	unescapeMd: () => unescapeMd
});
function callable(cls) {
	const wrapper = function(...args) {
		return Reflect.construct(cls, args, new.target && new.target !== wrapper ? new.target : cls);
	};
	Object.defineProperty(wrapper, "name", { value: cls.name });
	Object.setPrototypeOf(wrapper, cls);
	wrapper.prototype = cls.prototype;
	return wrapper;
}
/**
* Returns a copy of a token array with the token at `pos` replaced by
* `newElements`. Used to transform token streams without modifying the
* original array.
*/
function arrayReplaceAt(src, pos, newElements) {
	return [].concat(src.slice(0, pos), newElements, src.slice(pos + 1));
}
/** Checks whether a code point can be decoded from a numeric HTML entity. */
function isValidEntityCode(c) {
	if (c >= 55296 && c <= 57343) return false;
	if (c >= 64976 && c <= 65007) return false;
	if ((c & 65535) === 65535 || (c & 65535) === 65534) return false;
	if (c >= 0 && c <= 8) return false;
	if (c === 11) return false;
	if (c >= 14 && c <= 31) return false;
	if (c >= 127 && c <= 159) return false;
	if (c > 1114111) return false;
	return true;
}
/**
* Converts a Unicode code point to a string, like `String.fromCodePoint()`,
* but does not throw for invalid input.
*/
function fromCodePoint(c) {
	if (c > 65535) {
		c -= 65536;
		const surrogate1 = 55296 + (c >> 10);
		const surrogate2 = 56320 + (c & 1023);
		return String.fromCharCode(surrogate1, surrogate2);
	}
	return String.fromCharCode(c);
}
var UNESCAPE_MD_RE = /\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g;
var UNESCAPE_ALL_RE = new RegExp(`${UNESCAPE_MD_RE.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`, "gi");
var DIGITAL_ENTITY_TEST_RE = /^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;
function replaceEntityPattern(match, name) {
	if (name.charCodeAt(0) === 35 && DIGITAL_ENTITY_TEST_RE.test(name)) {
		const code = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
		if (isValidEntityCode(code)) return fromCodePoint(code);
		return match;
	}
	const decoded = decodeHTMLStrict(match);
	if (decoded !== match) return decoded;
	return match;
}
/** Decodes Markdown backslash escapes. */
function unescapeMd(str) {
	if (str.indexOf("\\") < 0) return str;
	return str.replace(UNESCAPE_MD_RE, "$1");
}
/**
* Decodes Markdown backslash escapes and HTML character references in link
* destinations, link titles, and fenced code info strings.
*/
function unescapeAll(str) {
	if (str.indexOf("\\") < 0 && str.indexOf("&") < 0) return str;
	return str.replace(UNESCAPE_ALL_RE, function(match, escaped, entity) {
		if (escaped) return escaped;
		return replaceEntityPattern(match, entity);
	});
}
var HTML_ESCAPE_TEST_RE = /[&<>"]/;
var HTML_ESCAPE_REPLACE_RE = /[&<>"]/g;
var HTML_REPLACEMENTS = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
};
function replaceUnsafeChar(ch) {
	return HTML_REPLACEMENTS[ch];
}
/** Escapes HTML special characters in a string. */
function escapeHtml(str) {
	if (HTML_ESCAPE_TEST_RE.test(str)) return str.replace(HTML_ESCAPE_REPLACE_RE, replaceUnsafeChar);
	return str;
}
var REGEXP_ESCAPE_RE = /[.?*+^$[\]\\(){}|-]/g;
/** Escapes regular expression metacharacters in a string. */
function escapeRE(str) {
	return str.replace(REGEXP_ESCAPE_RE, "\\$&");
}
/** Checks whether a character code is an ASCII space or tab. */
function isSpace(code) {
	switch (code) {
		case 9:
		case 32: return true;
	}
	return false;
}
/**
* Checks whether a character code is whitespace recognized by Markdown.
*
* Matches the Unicode `Zs` category or `\t`, `\f`, `\v`, `\r`, `\n`.
*/
function isWhiteSpace(code) {
	if (code >= 8192 && code <= 8202) return true;
	switch (code) {
		case 9:
		case 10:
		case 11:
		case 12:
		case 13:
		case 32:
		case 160:
		case 5760:
		case 8239:
		case 8287:
		case 12288: return true;
	}
	return false;
}
/**
* Checks whether a character is Unicode punctuation or a symbol.
*
* Does not support astral characters.
*/
function isPunctChar(ch) {
	return P.test(ch) || S.test(ch);
}
/** Checks whether a Unicode code point is punctuation or a symbol. */
function isPunctCharCode(code) {
	return isPunctChar(fromCodePoint(code));
}
/**
* Markdown ASCII punctuation characters.
*
*     !, ", #, $, %, &, ', (, ), *, +, ,, -, ., /, :, ;, <, =, >, ?, @,
*     [, \, ], ^, _, `, {, |, }, or ~
*
* http://spec.commonmark.org/0.15/#ascii-punctuation-character
*
* Don't confuse with Unicode punctuation. It lacks some characters in the
* ASCII range.
*/
function isMdAsciiPunct(ch) {
	switch (ch) {
		case 33:
		case 34:
		case 35:
		case 36:
		case 37:
		case 38:
		case 39:
		case 40:
		case 41:
		case 42:
		case 43:
		case 44:
		case 45:
		case 46:
		case 47:
		case 58:
		case 59:
		case 60:
		case 61:
		case 62:
		case 63:
		case 64:
		case 91:
		case 92:
		case 93:
		case 94:
		case 95:
		case 96:
		case 123:
		case 124:
		case 125:
		case 126: return true;
		default: return false;
	}
}
/** Normalizes `[reference labels]` for case-insensitive lookup. */
function normalizeReference(str) {
	str = str.trim().replace(/\s+/g, " ");
	return str.toLowerCase().toUpperCase();
}
function isAsciiTrimmable(c) {
	return c === 32 || c === 9 || c === 10 || c === 13;
}
/**
* "Light" `.trim()` for blocks (headings, paragraphs), where Unicode spaces
* should be preserved.
*/
function asciiTrim(str) {
	let start = 0;
	for (; start < str.length; start++) if (!isAsciiTrimmable(str.charCodeAt(start))) break;
	let end = str.length - 1;
	for (; end >= start; end--) if (!isAsciiTrimmable(str.charCodeAt(end))) break;
	return str.slice(start, end + 1);
}
/**
* Libraries commonly used by markdown-it and its plugins, re-exported to
* reduce duplicate dependencies in browser bundles.
*/
var lib = {
	mdurl: mdurl_namespaceObject,
	ucmicro: build_namespaceObject
};
//#endregion
//#region src/helpers/parse_link_label.ts
/** Finds the end of a link or image label (`[label]`). */
function parseLinkLabel(state, start, disableNested) {
	let level, found, marker, prevPos;
	const max = state.posMax;
	const oldPos = state.pos;
	state.pos = start + 1;
	level = 1;
	while (state.pos < max) {
		marker = state.src.charCodeAt(state.pos);
		if (marker === 93) {
			level--;
			if (level === 0) {
				found = true;
				break;
			}
		}
		prevPos = state.pos;
		state.md.inline.skipToken(state);
		if (marker === 91) {
			if (prevPos === state.pos - 1) level++;
			else if (disableNested) {
				state.pos = oldPos;
				return -1;
			}
		}
	}
	let labelEnd = -1;
	if (found) labelEnd = state.pos;
	state.pos = oldPos;
	return labelEnd;
}
//#endregion
//#region src/helpers/parse_link_destination.ts
/** Parses the destination in `[label](destination "title")`. */
function parseLinkDestination(str, start, max) {
	let code;
	let pos = start;
	const result = {
		ok: false,
		pos: 0,
		str: ""
	};
	if (str.charCodeAt(pos) === 60) {
		pos++;
		while (pos < max) {
			code = str.charCodeAt(pos);
			if (code === 10) return result;
			if (code === 60) return result;
			if (code === 62) {
				result.pos = pos + 1;
				result.str = unescapeAll(str.slice(start + 1, pos));
				result.ok = true;
				return result;
			}
			if (code === 92 && pos + 1 < max) {
				pos += 2;
				continue;
			}
			pos++;
		}
		return result;
	}
	let level = 0;
	while (pos < max) {
		code = str.charCodeAt(pos);
		if (code === 32) break;
		if (code < 32 || code === 127) break;
		if (code === 92 && pos + 1 < max) {
			if (str.charCodeAt(pos + 1) === 32) {
				pos++;
				continue;
			}
			pos += 2;
			continue;
		}
		if (code === 40) {
			level++;
			if (level > 32) return result;
		}
		if (code === 41) {
			if (level === 0) break;
			level--;
		}
		pos++;
	}
	if (start === pos) return result;
	if (level !== 0) return result;
	result.str = unescapeAll(str.slice(start, pos));
	result.pos = pos;
	result.ok = true;
	return result;
}
//#endregion
//#region src/helpers/parse_link_title.ts
/**
* Parses the optional title in `[label](destination "title")` or
* `[label]: destination "title"`.
*
* `prev_state` continues a reference title on the next source line.
*/
function parseLinkTitle(str, start, max, prev_state) {
	let code;
	let pos = start;
	const state = {
		ok: false,
		can_continue: false,
		pos: 0,
		str: "",
		marker: 0
	};
	if (prev_state) {
		state.str = prev_state.str;
		state.marker = prev_state.marker;
	} else {
		if (pos >= max) return state;
		let marker = str.charCodeAt(pos);
		if (marker !== 34 && marker !== 39 && marker !== 40) return state;
		start++;
		pos++;
		if (marker === 40) marker = 41;
		state.marker = marker;
	}
	while (pos < max) {
		code = str.charCodeAt(pos);
		if (code === state.marker) {
			state.pos = pos + 1;
			state.str += unescapeAll(str.slice(start, pos));
			state.ok = true;
			return state;
		} else if (code === 40 && state.marker === 41) return state;
		else if (code === 92 && pos + 1 < max) pos++;
		pos++;
	}
	state.can_continue = true;
	state.str += unescapeAll(str.slice(start, pos));
	return state;
}
//#endregion
//#region src/helpers/index.ts
/**
* Functions used to parse links and images, split out of parser rules because
* of their size.
*
* @module md.helpers
*/
var helpers_exports = /* @__PURE__ */ __exportAll({
	parseLinkDestination: () => parseLinkDestination,
	parseLinkLabel: () => parseLinkLabel,
	parseLinkTitle: () => parseLinkTitle
});
//#endregion
//#region \0@oxc-project+runtime@0.154.0/helpers/esm/typeof.js
function _typeof(o) {
	"@babel/helpers - typeof";
	return _typeof = "function" == typeof Symbol && "symbol" == typeof Symbol.iterator ? function(o) {
		return typeof o;
	} : function(o) {
		return o && "function" == typeof Symbol && o.constructor === Symbol && o !== Symbol.prototype ? "symbol" : typeof o;
	}, _typeof(o);
}
//#endregion
//#region \0@oxc-project+runtime@0.154.0/helpers/esm/toPrimitive.js
function toPrimitive(t, r) {
	if ("object" != _typeof(t) || !t) return t;
	var e = t[Symbol.toPrimitive];
	if (void 0 !== e) {
		var i = e.call(t, r || "default");
		if ("object" != _typeof(i)) return i;
		throw new TypeError("@@toPrimitive must return a primitive value.");
	}
	return ("string" === r ? String : Number)(t);
}
//#endregion
//#region \0@oxc-project+runtime@0.154.0/helpers/esm/toPropertyKey.js
function toPropertyKey(t) {
	var i = toPrimitive(t, "string");
	return "symbol" == _typeof(i) ? i : i + "";
}
//#endregion
//#region \0@oxc-project+runtime@0.154.0/helpers/esm/defineProperty.js
function _defineProperty(e, r, t) {
	return (r = toPropertyKey(r)) in e ? Object.defineProperty(e, r, {
		value: t,
		enumerable: !0,
		configurable: !0,
		writable: !0
	}) : e[r] = t, e;
}
//#endregion
//#region src/token.ts
/**
* Represents one item in the parsed token stream, storing parsed data and
* providing helpers for managing HTML attributes.
*/
var Token = class {
	constructor(type, tag, nesting) {
		_defineProperty(
			this,
			/**
			* Source map info. Format: `[ line_begin, line_end ]`
			*/
			"map",
			null
		);
		_defineProperty(
			this,
			/**
			* nesting level, the same as `state.level`
			*/
			"level",
			0
		);
		_defineProperty(
			this,
			/**
			* An array of child nodes (inline and img tokens)
			*/
			"children",
			null
		);
		_defineProperty(
			this,
			/**
			* In a case of self-closing tag (code, html, fence, etc.),
			* it has contents of this tag.
			*/
			"content",
			""
		);
		_defineProperty(
			this,
			/**
			* '*' or '_' for emphasis, fence string for fence, etc.
			*/
			"markup",
			""
		);
		_defineProperty(
			this,
			/**
			* Additional information:
			*
			* - Info string for "fence" tokens
			* - The value "auto" for autolink "link_open" and "link_close" tokens
			* - The string value of the item marker for ordered-list "list_item_open" tokens
			*/
			"info",
			""
		);
		_defineProperty(
			this,
			/**
			* True for block-level tokens, false for inline tokens.
			* Used in renderer to calculate line breaks
			*/
			"block",
			false
		);
		_defineProperty(
			this,
			/**
			* If it's true, ignore this element when rendering. Used for tight lists
			* to hide paragraphs.
			*/
			"hidden",
			false
		);
		this.type = type;
		this.tag = tag;
		this.attrs = null;
		this.nesting = nesting;
		this.meta = null;
	}
	/**
	* Search attribute index by name.
	*/
	attrIndex(name) {
		if (!this.attrs) return -1;
		const attrs = this.attrs;
		for (let i = 0, len = attrs.length; i < len; i++) if (attrs[i][0] === name) return i;
		return -1;
	}
	/**
	* Add `[ name, value ]` attribute to list. Init attrs if necessary
	*/
	attrPush(attrData) {
		if (this.attrs) this.attrs.push(attrData);
		else this.attrs = [attrData];
	}
	/**
	* Set `name` attribute to `value`. Override old value if exists.
	*/
	attrSet(name, value) {
		const idx = this.attrIndex(name);
		const attrData = [name, value];
		if (idx < 0) this.attrPush(attrData);
		else this.attrs[idx] = attrData;
	}
	/**
	* Get the value of attribute `name`, or null if it does not exist.
	*/
	attrGet(name) {
		const idx = this.attrIndex(name);
		let value = null;
		if (idx >= 0) value = this.attrs[idx][1];
		return value;
	}
	/**
	* Join value to existing attribute via space. Or create new attribute if not
	* exists. Useful to operate with token classes.
	*/
	attrJoin(name, value) {
		const idx = this.attrIndex(name);
		if (idx < 0) this.attrPush([name, value]);
		else this.attrs[idx][1] = `${this.attrs[idx][1]} ${value}`;
	}
};
//#endregion
//#region src/ruler.ts
/**
* Helper class, used by {@link MarkdownIt.core}, {@link MarkdownIt.block} and
* {@link MarkdownIt.inline} to manage sequences of functions (rules):
*
* - keep rules in defined order
* - assign the name to each rule
* - enable/disable rules
* - add/replace rules
* - allow assign rules to additional named chains (in the same)
* - cacheing lists of active rules
*
* You will not need use this class directly until write plugins. For simple
* rules control use {@link MarkdownIt.disable}, {@link MarkdownIt.enable} and
* {@link MarkdownIt.use}.
*/
var Ruler = class {
	constructor() {
		_defineProperty(
			this,
			/** @internal */
			"__rules__",
			[]
		);
		_defineProperty(
			this,
			/** @internal */
			"__cache__",
			null
		);
	}
	/** @internal */
	__find__(name) {
		for (let i = 0; i < this.__rules__.length; i++) if (this.__rules__[i].name === name) return i;
		return -1;
	}
	/** @internal */
	__compile__() {
		const chains = /* @__PURE__ */ new Set();
		this.__rules__.forEach((rule) => {
			if (!rule.enabled) return;
			rule.alt.forEach((altName) => {
				if (altName) chains.add(altName);
			});
		});
		this.__cache__ = Object.create(null);
		this.__cache__[""] = [];
		this.__rules__.forEach((rule) => {
			if (rule.enabled) this.__cache__[""].push(rule.fn);
		});
		chains.forEach((chain) => {
			this.__cache__[chain] = [];
			this.__rules__.forEach((rule) => {
				if (rule.enabled && rule.alt.indexOf(chain) >= 0) this.__cache__[chain].push(rule.fn);
			});
		});
	}
	/**
	* Replace rule by name with new function & options. Throws error if name not
	* found.
	*
	* @example Replace existing typographer replacement rule with new one
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.core.ruler.at('replacements', function replace(state) {
	*   //...
	* });
	* ```
	*/
	at(name, fn, options = {}) {
		const index = this.__find__(name);
		if (index === -1) throw new Error(`Parser rule not found: ${name}`);
		this.__rules__[index].fn = fn;
		this.__rules__[index].alt = options.alt || [];
		this.__cache__ = null;
	}
	/**
	* Add new rule to chain before one with given name. See also
	* {@link Ruler.after}, {@link Ruler.push}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.block.ruler.before('paragraph', 'my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	before(beforeName, ruleName, fn, options = {}) {
		const index = this.__find__(beforeName);
		if (index === -1) throw new Error(`Parser rule not found: ${beforeName}`);
		this.__rules__.splice(index, 0, {
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Add new rule to chain after one with given name. See also
	* {@link Ruler.before}, {@link Ruler.push}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.inline.ruler.after('text', 'my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	after(afterName, ruleName, fn, options = {}) {
		const index = this.__find__(afterName);
		if (index === -1) throw new Error(`Parser rule not found: ${afterName}`);
		this.__rules__.splice(index + 1, 0, {
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Push new rule to the end of chain. See also
	* {@link Ruler.before}, {@link Ruler.after}.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* md.core.ruler.push('my_rule', function replace(state) {
	*   //...
	* });
	* ```
	*/
	push(ruleName, fn, options = {}) {
		this.__rules__.push({
			name: ruleName,
			enabled: true,
			fn,
			alt: options.alt || []
		});
		this.__cache__ = null;
	}
	/**
	* Enable rules with given names. If any rule name not found - throw Error.
	* Errors can be disabled by second param.
	*
	* See also {@link Ruler.disable}, {@link Ruler.enableOnly}.
	*
	* Returns list of found rule names (if no exception happened).
	*/
	enable(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		const result = [];
		list.forEach((name) => {
			const idx = this.__find__(name);
			if (idx < 0) {
				if (ignoreInvalid) return;
				throw new Error(`Rules manager: invalid rule name ${name}`);
			}
			this.__rules__[idx].enabled = true;
			result.push(name);
		});
		this.__cache__ = null;
		return result;
	}
	/**
	* Enable rules with given names, and disable everything else. If any rule name
	* not found - throw Error. Errors can be disabled by second param.
	*
	* See also {@link Ruler.disable}, {@link Ruler.enable}.
	*/
	enableOnly(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		this.__rules__.forEach((rule) => {
			rule.enabled = false;
		});
		this.enable(list, ignoreInvalid);
	}
	/**
	* Disable rules with given names. If any rule name not found - throw Error.
	* Errors can be disabled by second param.
	*
	* See also {@link Ruler.enable}, {@link Ruler.enableOnly}.
	*
	* Returns list of found rule names (if no exception happened).
	*/
	disable(list, ignoreInvalid = false) {
		if (!Array.isArray(list)) list = [list];
		const result = [];
		list.forEach((name) => {
			const idx = this.__find__(name);
			if (idx < 0) {
				if (ignoreInvalid) return;
				throw new Error(`Rules manager: invalid rule name ${name}`);
			}
			this.__rules__[idx].enabled = false;
			result.push(name);
		});
		this.__cache__ = null;
		return result;
	}
	/**
	* Return array of active functions (rules) for given chain name. It analyzes
	* rules configuration, compiles caches if not exists and returns result.
	*
	* Default chain name is `''` (empty string). It can't be skipped. That's
	* done intentionally, to keep signature monomorphic for high speed.
	*/
	getRules(chainName) {
		if (!this.__cache__) this.__compile__();
		return this.__cache__[chainName] || [];
	}
};
//#endregion
//#region src/renderer.ts
var default_rules = {};
default_rules.code_inline = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	return `<code${slf.renderAttrs(token)}>${escapeHtml(token.content)}</code>`;
};
default_rules.code_block = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	return `<pre${slf.renderAttrs(token)}><code>${escapeHtml(tokens[idx].content)}</code></pre>\n`;
};
default_rules.fence = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	const info = token.info ? unescapeAll(token.info).trim() : "";
	let langName = "";
	let langAttrs = "";
	if (info) {
		const arr = info.split(/(\s+)/g);
		langName = arr[0];
		langAttrs = arr.slice(2).join("");
	}
	let highlighted;
	if (options.highlight) highlighted = options.highlight(token.content, langName, langAttrs) || escapeHtml(token.content);
	else highlighted = escapeHtml(token.content);
	if (highlighted.indexOf("<pre") === 0) return highlighted + "\n";
	if (info) {
		const i = token.attrIndex("class");
		const tmpAttrs = token.attrs ? token.attrs.slice() : [];
		if (i < 0) tmpAttrs.push(["class", `${options.langPrefix}${langName}`]);
		else {
			tmpAttrs[i] = [tmpAttrs[i][0], tmpAttrs[i][1]];
			tmpAttrs[i][1] += ` ${options.langPrefix}${langName}`;
		}
		const tmpToken = { attrs: tmpAttrs };
		return `<pre><code${slf.renderAttrs(tmpToken)}>${highlighted}</code></pre>\n`;
	}
	return `<pre><code${slf.renderAttrs(token)}>${highlighted}</code></pre>\n`;
};
default_rules.image = function(tokens, idx, options, env, slf) {
	const token = tokens[idx];
	token.attrs[token.attrIndex("alt")][1] = slf.renderInlineAsText(token.children, options, env);
	return slf.renderToken(tokens, idx, options);
};
default_rules.hardbreak = function(tokens, idx, options) {
	return options.xhtmlOut ? "<br />\n" : "<br>\n";
};
default_rules.softbreak = function(tokens, idx, options) {
	return options.breaks ? options.xhtmlOut ? "<br />\n" : "<br>\n" : "\n";
};
default_rules.text = function(tokens, idx) {
	return escapeHtml(tokens[idx].content);
};
default_rules.html_block = function(tokens, idx) {
	return tokens[idx].content;
};
default_rules.html_inline = function(tokens, idx) {
	return tokens[idx].content;
};
/**
* Generates HTML from parsed token stream. Each instance has independent
* copy of rules. Those can be rewritten with ease. Also, you can add new
* rules if you create plugin and adds new token types.
*
* Creates new renderer instance and fills {@link Renderer.rules} with defaults.
*/
var Renderer = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* Contains render rules for tokens. Can be updated and extended.
			*
			* See [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts)
			* for more details and examples.
			*
			* @example Custom render rules
			* ```javascript
			* import MarkdownIt from 'markdown-it'
			* const md = new MarkdownIt()
			*
			* md.renderer.rules.strong_open  = function () { return '<b>'; };
			* md.renderer.rules.strong_close = function () { return '</b>'; };
			*
			* const result = md.renderInline(...);
			* ```
			*
			* @example Each rule is called as independent static function with fixed signature
			* ```javascript
			* function my_token_render(tokens, idx, options, env, renderer) {
			*   // ...
			*   return renderedHTML;
			* }
			* ```
			*/
			"rules",
			Object.assign({}, default_rules)
		);
	}
	/**
	* Render token attributes to string.
	*/
	renderAttrs(token) {
		let i, l, result;
		if (!token.attrs) return "";
		result = "";
		for (i = 0, l = token.attrs.length; i < l; i++) result += ` ${escapeHtml(token.attrs[i][0])}="${escapeHtml(String(token.attrs[i][1]))}"`;
		return result;
	}
	/**
	* Default token renderer. Can be overriden by custom function
	* in {@link Renderer.rules}.
	*/
	renderToken(tokens, idx, options) {
		const token = tokens[idx];
		let result = "";
		if (token.hidden) return "";
		let prev = idx - 1;
		while (prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === 0) prev--;
		if (token.block && token.nesting !== -1 && prev >= 0 && tokens[prev].hidden && tokens[prev].nesting === -1) result += "\n";
		result += (token.nesting === -1 ? "</" : "<") + token.tag;
		result += this.renderAttrs(token);
		if (token.nesting === 0 && options.xhtmlOut) result += " /";
		let needLf = false;
		if (token.block) {
			needLf = true;
			if (token.nesting === 1) {
				let next = idx + 1;
				while (next < tokens.length && tokens[next].hidden && tokens[next].nesting === 0) next++;
				if (next < tokens.length) {
					const nextToken = tokens[next];
					if (nextToken.type === "inline" || nextToken.hidden) needLf = false;
					else if (nextToken.nesting === -1 && nextToken.tag === token.tag) needLf = false;
				}
			}
		}
		result += needLf ? ">\n" : ">";
		return result;
	}
	/**
	* The same as {@link Renderer.render}, but for single token of `inline` type.
	*/
	renderInline(tokens, options, env) {
		let result = "";
		const rules = this.rules;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const type = tokens[i].type;
			if (typeof rules[type] !== "undefined") result += rules[type](tokens, i, options, env, this);
			else result += this.renderToken(tokens, i, options);
		}
		return result;
	}
	/**
	* Special kludge for image `alt` attributes to conform CommonMark spec.
	* Don't try to use it! Spec requires to show `alt` content with stripped markup,
	* instead of simple escaping.
	*/
	renderInlineAsText(tokens, options, env) {
		let result = "";
		for (let i = 0, len = tokens.length; i < len; i++) switch (tokens[i].type) {
			case "text":
			case "code_inline":
				result += tokens[i].content;
				break;
			case "image":
				result += this.renderInlineAsText(tokens[i].children, options, env);
				break;
			case "html_inline":
			case "html_block":
				result += tokens[i].content;
				break;
			case "softbreak":
			case "hardbreak": result += "\n";
		}
		return result;
	}
	/**
	* Takes token stream and generates HTML. Probably, you will never need to call
	* this method directly.
	*/
	render(tokens, options, env) {
		let result = "";
		const rules = this.rules;
		for (let i = 0, len = tokens.length; i < len; i++) {
			const type = tokens[i].type;
			if (type === "inline") result += this.renderInline(tokens[i].children, options, env);
			else if (typeof rules[type] !== "undefined") result += rules[type](tokens, i, options, env, this);
			else result += this.renderToken(tokens, i, options);
		}
		return result;
	}
};
//#endregion
//#region src/rules_core/state_core.ts
/** Mutable state passed through the core rules chain. */
var StateCore = class {
	constructor(src, md, env) {
		_defineProperty(this, "tokens", []);
		_defineProperty(this, "inlineMode", false);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.env = env;
		this.md = md;
	}
};
//#endregion
//#region src/rules_core/normalize.ts
var UNNORMALIZED_NEWLINE_RE = /\r\n?/g;
var NULL_RE = /\0/g;
function normalize(state) {
	let str;
	str = state.src.replace(UNNORMALIZED_NEWLINE_RE, "\n");
	str = str.replace(NULL_RE, "�");
	state.src = str;
}
//#endregion
//#region src/rules_core/block.ts
function block(state) {
	let token;
	if (state.inlineMode) {
		token = new state.Token("inline", "", 0);
		token.content = state.src;
		token.map = [0, 1];
		token.children = [];
		state.tokens.push(token);
	} else state.md.block.parse(state.src, state.md, state.env, state.tokens);
}
//#endregion
//#region src/rules_core/strip_references.ts
function strip_references(state) {
	const tokens = state.tokens;
	let last = 0;
	for (let curr = 0; curr < tokens.length; curr++) {
		if (tokens[curr].type === "reference_definition") continue;
		if (curr !== last) tokens[last] = tokens[curr];
		last++;
	}
	if (tokens.length !== last) tokens.length = last;
}
//#endregion
//#region src/rules_core/inline.ts
function inline(state) {
	const tokens = state.tokens;
	for (let i = 0, l = tokens.length; i < l; i++) {
		const tok = tokens[i];
		if (tok.type === "inline") state.md.inline.parse(tok.content, state.md, state.env, tok.children);
	}
}
//#endregion
//#region src/rules_core/linkify.ts
function isLinkOpen$1(str) {
	return /^<a[>\s]/i.test(str);
}
function isLinkClose$1(str) {
	return /^<\/a\s*>/i.test(str);
}
function linkify$1(state) {
	const blockTokens = state.tokens;
	if (!state.md.options.linkify) return;
	for (let j = 0, l = blockTokens.length; j < l; j++) {
		if (blockTokens[j].type !== "inline" || !state.md.linkify.test(blockTokens[j].content)) continue;
		const tokens = blockTokens[j].children;
		const replacements = [];
		let htmlLinkLevel = 0;
		for (let i = tokens.length - 1; i >= 0; i--) {
			const currentToken = tokens[i];
			if (currentToken.type === "link_close") {
				i--;
				while (tokens[i].level !== currentToken.level && tokens[i].type !== "link_open") i--;
				continue;
			}
			if (currentToken.type === "html_inline") {
				if (isLinkOpen$1(currentToken.content) && htmlLinkLevel > 0) htmlLinkLevel--;
				if (isLinkClose$1(currentToken.content)) htmlLinkLevel++;
			}
			if (htmlLinkLevel > 0) continue;
			if (currentToken.type === "text" && state.md.linkify.test(currentToken.content)) {
				const text = currentToken.content;
				let links = state.md.linkify.match(text);
				const nodes = [];
				let level = currentToken.level;
				let lastPos = 0;
				if (links.length > 0 && links[0].index === 0 && i > 0 && tokens[i - 1].type === "text_special") links = links.slice(1);
				for (let ln = 0; ln < links.length; ln++) {
					const url = links[ln].url;
					const fullUrl = state.md.normalizeLink(url);
					if (!state.md.validateLink(fullUrl)) continue;
					let urlText = links[ln].text;
					if (!links[ln].schema) urlText = state.md.normalizeLinkText(`http://${urlText}`).replace(/^http:\/\//, "");
					else if (links[ln].schema === "mailto:" && !/^mailto:/i.test(urlText)) urlText = state.md.normalizeLinkText(`mailto:${urlText}`).replace(/^mailto:/, "");
					else urlText = state.md.normalizeLinkText(urlText);
					const pos = links[ln].index;
					if (pos > lastPos) {
						const token = new state.Token("text", "", 0);
						token.content = text.slice(lastPos, pos);
						token.level = level;
						nodes.push(token);
					}
					const token_o = new state.Token("link_open", "a", 1);
					token_o.attrs = [["href", fullUrl]];
					token_o.level = level++;
					token_o.markup = "linkify";
					token_o.info = "auto";
					nodes.push(token_o);
					const token_t = new state.Token("text", "", 0);
					token_t.content = urlText;
					token_t.level = level;
					nodes.push(token_t);
					const token_c = new state.Token("link_close", "a", -1);
					token_c.level = --level;
					token_c.markup = "linkify";
					token_c.info = "auto";
					nodes.push(token_c);
					lastPos = links[ln].lastIndex;
				}
				if (lastPos < text.length) {
					const token = new state.Token("text", "", 0);
					token.content = text.slice(lastPos);
					token.level = level;
					nodes.push(token);
				}
				replacements.push({
					index: i,
					nodes
				});
			}
		}
		if (replacements.length > 0) {
			let newTokensLength = tokens.length;
			for (const replacement of replacements) newTokensLength += replacement.nodes.length - 1;
			const newTokens = new Array(newTokensLength);
			let replacementIndex = 0;
			let newTokenIndex = 0;
			replacements.reverse();
			for (let i = 0; i < tokens.length; i++) {
				const replacement = replacements[replacementIndex];
				if ((replacement === null || replacement === void 0 ? void 0 : replacement.index) === i) {
					for (const node of replacement.nodes) newTokens[newTokenIndex++] = node;
					replacementIndex++;
				} else newTokens[newTokenIndex++] = tokens[i];
			}
			blockTokens[j].children = newTokens;
		}
	}
}
//#endregion
//#region src/rules_core/replacements.ts
var RARE_RE = /\+-|\.\.|\?\?\?\?|!!!!|,,|--/;
var SCOPED_ABBR_TEST_RE = /\((c|tm|r)\)/i;
var SCOPED_ABBR_RE = /\((c|tm|r)\)/gi;
var SCOPED_ABBR = {
	c: "©",
	r: "®",
	tm: "™"
};
function replaceFn(match, name) {
	return SCOPED_ABBR[name.toLowerCase()];
}
function replace_scoped(inlineTokens) {
	let inside_autolink = 0;
	for (let i = inlineTokens.length - 1; i >= 0; i--) {
		const token = inlineTokens[i];
		if (token.type === "text" && !inside_autolink) token.content = token.content.replace(SCOPED_ABBR_RE, replaceFn);
		if (token.type === "link_open" && token.info === "auto") inside_autolink--;
		if (token.type === "link_close" && token.info === "auto") inside_autolink++;
	}
}
function replace_rare(inlineTokens) {
	let inside_autolink = 0;
	for (let i = inlineTokens.length - 1; i >= 0; i--) {
		const token = inlineTokens[i];
		if (token.type === "text" && !inside_autolink) {
			if (RARE_RE.test(token.content)) token.content = token.content.replace(/\+-/g, "±").replace(/\.{2,}/g, "…").replace(/([?!])…/g, "$1..").replace(/([?!]){4,}/g, "$1$1$1").replace(/,{2,}/g, ",").replace(/(^|[^-])---(?=[^-]|$)/gm, "$1—").replace(/(^|\s)--(?=\s|$)/gm, "$1–").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm, "$1–");
		}
		if (token.type === "link_open" && token.info === "auto") inside_autolink--;
		if (token.type === "link_close" && token.info === "auto") inside_autolink++;
	}
}
function replace(state) {
	let blkIdx;
	if (!state.md.options.typographer) return;
	for (blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
		if (state.tokens[blkIdx].type !== "inline") continue;
		if (SCOPED_ABBR_TEST_RE.test(state.tokens[blkIdx].content)) replace_scoped(state.tokens[blkIdx].children);
		if (RARE_RE.test(state.tokens[blkIdx].content)) replace_rare(state.tokens[blkIdx].children);
	}
}
//#endregion
//#region src/rules_core/smartquotes.ts
var QUOTE_TEST_RE = /['"]/;
var QUOTE_RE = /['"]/g;
var APOSTROPHE = "’";
var MAX_OPENERS = 1e3;
function truncateStack(stack, heads, length) {
	while (stack.length > length) {
		const item = stack.pop();
		if (item.isSingleQuote) heads.single = item.prevSameQuoteIdx;
		else heads.double = item.prevSameQuoteIdx;
	}
}
function addReplacement(replacements, tokenIdx, pos, ch) {
	if (!replacements[tokenIdx]) replacements[tokenIdx] = [];
	replacements[tokenIdx].push({
		pos,
		ch
	});
}
function applyReplacements(str, replacements) {
	let result = "";
	let lastPos = 0;
	replacements.sort((a, b) => a.pos - b.pos);
	for (let i = 0; i < replacements.length; i++) {
		const replacement = replacements[i];
		result += str.slice(lastPos, replacement.pos) + replacement.ch;
		lastPos = replacement.pos + 1;
	}
	return result + str.slice(lastPos);
}
function process_inlines(tokens, state) {
	let j;
	const stack = [];
	const heads = {
		single: -1,
		double: -1
	};
	const replacements = {};
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i];
		const thisLevel = tokens[i].level;
		for (j = stack.length - 1; j >= 0; j--) if (stack[j].level <= thisLevel) break;
		truncateStack(stack, heads, j + 1);
		if (token.type !== "text") continue;
		const text = token.content;
		let pos = 0;
		const max = text.length;
		OUTER: while (pos < max) {
			QUOTE_RE.lastIndex = pos;
			const t = QUOTE_RE.exec(text);
			if (!t) break;
			let canOpen = true;
			let canClose = true;
			pos = t.index + 1;
			const isSingle = t[0] === "'";
			let lastChar = 32;
			if (t.index - 1 >= 0) lastChar = text.charCodeAt(t.index - 1);
			else for (j = i - 1; j >= 0; j--) {
				if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
				if (!tokens[j].content) continue;
				lastChar = tokens[j].content.charCodeAt(tokens[j].content.length - 1);
				break;
			}
			let nextChar = 32;
			if (pos < max) nextChar = text.charCodeAt(pos);
			else for (j = i + 1; j < tokens.length; j++) {
				if (tokens[j].type === "softbreak" || tokens[j].type === "hardbreak") break;
				if (!tokens[j].content) continue;
				nextChar = tokens[j].content.charCodeAt(0);
				break;
			}
			const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
			const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
			const isLastWhiteSpace = isWhiteSpace(lastChar);
			const isNextWhiteSpace = isWhiteSpace(nextChar);
			if (isNextWhiteSpace) canOpen = false;
			else if (isNextPunctChar) {
				if (!(isLastWhiteSpace || isLastPunctChar)) canOpen = false;
			}
			if (isLastWhiteSpace) canClose = false;
			else if (isLastPunctChar) {
				if (!(isNextWhiteSpace || isNextPunctChar)) canClose = false;
			}
			if (nextChar === 34 && t[0] === "\"") {
				if (lastChar >= 48 && lastChar <= 57) canClose = canOpen = false;
			}
			if (canOpen && canClose) {
				canOpen = isLastPunctChar;
				canClose = isNextPunctChar;
			}
			if (!canOpen && !canClose) {
				if (isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
				continue;
			}
			if (canClose) {
				j = isSingle ? heads.single : heads.double;
				if (j >= 0 && stack[j].level === thisLevel) {
					const item = stack[j];
					let openQuote;
					let closeQuote;
					if (isSingle) {
						openQuote = state.md.options.quotes[2];
						closeQuote = state.md.options.quotes[3];
					} else {
						openQuote = state.md.options.quotes[0];
						closeQuote = state.md.options.quotes[1];
					}
					addReplacement(replacements, i, t.index, closeQuote);
					addReplacement(replacements, item.tokenIdx, item.contentPos, openQuote);
					truncateStack(stack, heads, j);
					continue OUTER;
				}
			}
			if (canOpen) {
				if (stack.length >= MAX_OPENERS) return;
				stack.push({
					tokenIdx: i,
					contentPos: t.index,
					isSingleQuote: isSingle,
					level: thisLevel,
					prevSameQuoteIdx: isSingle ? heads.single : heads.double
				});
				if (isSingle) heads.single = stack.length - 1;
				else heads.double = stack.length - 1;
			} else if (canClose && isSingle) addReplacement(replacements, i, t.index, APOSTROPHE);
		}
	}
	Object.keys(replacements).forEach(function(tokenIdx) {
		const idx = Number(tokenIdx);
		tokens[idx].content = applyReplacements(tokens[idx].content, replacements[tokenIdx]);
	});
}
function smartquotes(state) {
	if (!state.md.options.typographer) return;
	for (let blkIdx = state.tokens.length - 1; blkIdx >= 0; blkIdx--) {
		if (state.tokens[blkIdx].type !== "inline" || !QUOTE_TEST_RE.test(state.tokens[blkIdx].content)) continue;
		process_inlines(state.tokens[blkIdx].children, state);
	}
}
//#endregion
//#region src/rules_core/text_join.ts
function join_alt(tokens) {
	let curr, last;
	const max = tokens.length;
	for (curr = 0; curr < max; curr++) if (tokens[curr].type === "text_special") tokens[curr].type = "text";
	for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
	else {
		if (curr !== last) tokens[last] = tokens[curr];
		last++;
	}
	if (curr !== last) tokens.length = last;
}
function text_join(state) {
	let curr, last;
	const blockTokens = state.tokens;
	const l = blockTokens.length;
	for (let j = 0; j < l; j++) {
		if (blockTokens[j].type !== "inline") continue;
		const tokens = blockTokens[j].children;
		const max = tokens.length;
		for (curr = 0; curr < max; curr++) {
			if (tokens[curr].type === "text_special") tokens[curr].type = "text";
			if (tokens[curr].children) join_alt(tokens[curr].children);
		}
		for (curr = last = 0; curr < max; curr++) if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
		else {
			if (curr !== last) tokens[last] = tokens[curr];
			last++;
		}
		if (curr !== last) tokens.length = last;
	}
}
//#endregion
//#region src/parser_core.ts
var _rules$2 = [
	["normalize", normalize],
	["block", block],
	["strip_references", strip_references],
	["inline", inline],
	["linkify", linkify$1],
	["replacements", replace],
	["smartquotes", smartquotes],
	["text_join", text_join]
];
/**
* Top-level rules executor. Glues block/inline parsers and does intermediate
* transformations.
*/
var ParserCore = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of core rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(this, "State", StateCore);
		for (let i = 0; i < _rules$2.length; i++) this.ruler.push(_rules$2[i][0], _rules$2[i][1]);
	}
	/**
	* Executes core chain rules.
	*/
	process(state) {
		const rules = this.ruler.getRules("");
		for (let i = 0, l = rules.length; i < l; i++) rules[i](state);
	}
};
//#endregion
//#region src/rules_block/state_block.ts
/** Mutable state passed to block rules while tokenizing a source document. */
var StateBlock = class {
	constructor(src, md, env, tokens) {
		_defineProperty(this, "bMarks", []);
		_defineProperty(this, "eMarks", []);
		_defineProperty(this, "tShift", []);
		_defineProperty(this, "sCount", []);
		_defineProperty(this, "bsCount", []);
		_defineProperty(this, "blkIndent", 0);
		_defineProperty(this, "line", 0);
		_defineProperty(this, "lineMax", 0);
		_defineProperty(this, "tight", false);
		_defineProperty(this, "listIndent", -1);
		_defineProperty(this, "parentType", "root");
		_defineProperty(this, "level", 0);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.md = md;
		this.env = env;
		this.tokens = tokens;
		const s = this.src;
		for (let start = 0, pos = 0, indent = 0, offset = 0, len = s.length, indent_found = false; pos < len; pos++) {
			const ch = s.charCodeAt(pos);
			if (!indent_found) {
				if (isSpace(ch)) {
					indent++;
					if (ch === 9) offset += 4 - offset % 4;
					else offset++;
					continue;
				} else indent_found = true;
			}
			if (ch === 10 || pos === len - 1) {
				if (ch !== 10) pos++;
				this.bMarks.push(start);
				this.eMarks.push(pos);
				this.tShift.push(indent);
				this.sCount.push(offset);
				this.bsCount.push(0);
				indent_found = false;
				indent = 0;
				offset = 0;
				start = pos + 1;
			}
		}
		this.bMarks.push(s.length);
		this.eMarks.push(s.length);
		this.tShift.push(0);
		this.sCount.push(0);
		this.bsCount.push(0);
		this.lineMax = this.bMarks.length - 1;
	}
	push(type, tag, nesting) {
		const token = new Token(type, tag, nesting);
		token.block = true;
		if (nesting < 0) this.level--;
		token.level = this.level;
		if (nesting > 0) this.level++;
		this.tokens.push(token);
		return token;
	}
	isEmpty(line) {
		return this.bMarks[line] + this.tShift[line] >= this.eMarks[line];
	}
	skipEmptyLines(from) {
		for (let max = this.lineMax; from < max; from++) if (this.bMarks[from] + this.tShift[from] < this.eMarks[from]) break;
		return from;
	}
	skipSpaces(pos) {
		for (let max = this.src.length; pos < max; pos++) if (!isSpace(this.src.charCodeAt(pos))) break;
		return pos;
	}
	skipSpacesBack(pos, min) {
		if (pos <= min) return pos;
		while (pos > min) if (!isSpace(this.src.charCodeAt(--pos))) return pos + 1;
		return pos;
	}
	skipChars(pos, code) {
		for (let max = this.src.length; pos < max; pos++) if (this.src.charCodeAt(pos) !== code) break;
		return pos;
	}
	skipCharsBack(pos, code, min) {
		if (pos <= min) return pos;
		while (pos > min) if (code !== this.src.charCodeAt(--pos)) return pos + 1;
		return pos;
	}
	getLines(begin, end, indent, keepLastLF) {
		if (begin >= end) return "";
		const queue = new Array(end - begin);
		for (let i = 0, line = begin; line < end; line++, i++) {
			let lineIndent = 0;
			const lineStart = this.bMarks[line];
			let first = lineStart;
			let last;
			if (line + 1 < end || keepLastLF) last = this.eMarks[line] + 1;
			else last = this.eMarks[line];
			while (first < last && lineIndent < indent) {
				const ch = this.src.charCodeAt(first);
				if (isSpace(ch)) {
					if (ch === 9) lineIndent += 4 - (lineIndent + this.bsCount[line]) % 4;
					else lineIndent++;
				} else if (first - lineStart < this.tShift[line]) lineIndent++;
				else break;
				first++;
			}
			if (lineIndent > indent) queue[i] = new Array(lineIndent - indent + 1).join(" ") + this.src.slice(first, last);
			else queue[i] = this.src.slice(first, last);
		}
		return queue.join("");
	}
};
//#endregion
//#region src/rules_block/table.ts
var MAX_AUTOCOMPLETED_CELLS = 65536;
function getLine(state, line) {
	const pos = state.bMarks[line] + state.tShift[line];
	const max = state.eMarks[line];
	return state.src.slice(pos, max);
}
function escapedSplit(str) {
	const result = [];
	const max = str.length;
	let pos = 0;
	let ch = str.charCodeAt(pos);
	let isEscaped = false;
	let lastPos = 0;
	let current = "";
	while (pos < max) {
		if (ch === 124) {
			if (!isEscaped) {
				result.push(current + str.substring(lastPos, pos));
				current = "";
				lastPos = pos + 1;
			} else {
				current += str.substring(lastPos, pos - 1);
				lastPos = pos;
			}
		}
		isEscaped = ch === 92;
		pos++;
		ch = str.charCodeAt(pos);
	}
	result.push(current + str.substring(lastPos));
	return result;
}
function table(state, startLine, endLine, silent) {
	if (startLine + 2 > endLine) return false;
	let nextLine = startLine + 1;
	if (state.sCount[nextLine] < state.blkIndent) return false;
	if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
	let pos = state.bMarks[nextLine] + state.tShift[nextLine];
	if (pos >= state.eMarks[nextLine]) return false;
	const firstCh = state.src.charCodeAt(pos++);
	if (firstCh !== 124 && firstCh !== 45 && firstCh !== 58) return false;
	if (pos >= state.eMarks[nextLine]) return false;
	const secondCh = state.src.charCodeAt(pos++);
	if (secondCh !== 124 && secondCh !== 45 && secondCh !== 58 && !isSpace(secondCh)) return false;
	if (firstCh === 45 && isSpace(secondCh)) return false;
	while (pos < state.eMarks[nextLine]) {
		const ch = state.src.charCodeAt(pos);
		if (ch !== 124 && ch !== 45 && ch !== 58 && !isSpace(ch)) return false;
		pos++;
	}
	let lineText = getLine(state, startLine + 1);
	let columns = lineText.split("|");
	const aligns = [];
	for (let i = 0; i < columns.length; i++) {
		const t = columns[i].trim();
		if (!t) {
			if (i === 0 || i === columns.length - 1) continue;
			else return false;
		}
		if (!/^:?-+:?$/.test(t)) return false;
		if (t.charCodeAt(t.length - 1) === 58) aligns.push(t.charCodeAt(0) === 58 ? "center" : "right");
		else if (t.charCodeAt(0) === 58) aligns.push("left");
		else aligns.push("");
	}
	lineText = getLine(state, startLine).trim();
	if (lineText.indexOf("|") === -1) return false;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	columns = escapedSplit(lineText);
	if (columns.length && columns[0] === "") columns.shift();
	if (columns.length && columns[columns.length - 1] === "") columns.pop();
	const columnCount = columns.length;
	if (columnCount === 0 || columnCount !== aligns.length) return false;
	if (silent) return true;
	const oldParentType = state.parentType;
	state.parentType = "table";
	const terminatorRules = state.md.block.ruler.getRules("blockquote");
	const token_to = state.push("table_open", "table", 1);
	const tableLines = [startLine, 0];
	token_to.map = tableLines;
	const token_tho = state.push("thead_open", "thead", 1);
	token_tho.map = [startLine, startLine + 1];
	const token_htro = state.push("tr_open", "tr", 1);
	token_htro.map = [startLine, startLine + 1];
	for (let i = 0; i < columns.length; i++) {
		const token_ho = state.push("th_open", "th", 1);
		if (aligns[i]) token_ho.attrs = [["style", `text-align:${aligns[i]}`]];
		const token_il = state.push("inline", "", 0);
		token_il.content = columns[i].trim();
		token_il.children = [];
		state.push("th_close", "th", -1);
	}
	state.push("tr_close", "tr", -1);
	state.push("thead_close", "thead", -1);
	let tbodyLines;
	let autocompletedCells = 0;
	for (nextLine = startLine + 2; nextLine < endLine; nextLine++) {
		if (state.sCount[nextLine] < state.blkIndent) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
		lineText = getLine(state, nextLine).trim();
		if (!lineText) break;
		if (state.sCount[nextLine] - state.blkIndent >= 4) break;
		columns = escapedSplit(lineText);
		if (columns.length && columns[0] === "") columns.shift();
		if (columns.length && columns[columns.length - 1] === "") columns.pop();
		autocompletedCells += columnCount - columns.length;
		if (autocompletedCells > MAX_AUTOCOMPLETED_CELLS) break;
		if (nextLine === startLine + 2) {
			const token_tbo = state.push("tbody_open", "tbody", 1);
			token_tbo.map = tbodyLines = [startLine + 2, 0];
		}
		const token_tro = state.push("tr_open", "tr", 1);
		token_tro.map = [nextLine, nextLine + 1];
		for (let i = 0; i < columnCount; i++) {
			const token_tdo = state.push("td_open", "td", 1);
			if (aligns[i]) token_tdo.attrs = [["style", `text-align:${aligns[i]}`]];
			const token_il = state.push("inline", "", 0);
			token_il.content = columns[i] ? columns[i].trim() : "";
			token_il.children = [];
			state.push("td_close", "td", -1);
		}
		state.push("tr_close", "tr", -1);
	}
	if (tbodyLines) {
		state.push("tbody_close", "tbody", -1);
		tbodyLines[1] = nextLine;
	}
	state.push("table_close", "table", -1);
	tableLines[1] = nextLine;
	state.parentType = oldParentType;
	state.line = nextLine;
	return true;
}
//#endregion
//#region src/rules_block/code.ts
function code(state, startLine, endLine) {
	if (state.sCount[startLine] - state.blkIndent < 4) return false;
	let nextLine = startLine + 1;
	let last = nextLine;
	while (nextLine < endLine) {
		if (state.isEmpty(nextLine)) {
			nextLine++;
			continue;
		}
		if (state.sCount[nextLine] - state.blkIndent >= 4) {
			nextLine++;
			last = nextLine;
			continue;
		}
		break;
	}
	state.line = last;
	const token = state.push("code_block", "code", 0);
	token.content = state.getLines(startLine, last, 4 + state.blkIndent, false) + "\n";
	token.map = [startLine, state.line];
	return true;
}
//#endregion
//#region src/rules_block/fence.ts
function fence(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (pos + 3 > max) return false;
	const marker = state.src.charCodeAt(pos);
	if (marker !== 126 && marker !== 96) return false;
	let mem = pos;
	pos = state.skipChars(pos, marker);
	let len = pos - mem;
	if (len < 3) return false;
	const markup = state.src.slice(mem, pos);
	const params = state.src.slice(pos, max);
	if (marker === 96) {
		if (params.indexOf(String.fromCharCode(marker)) >= 0) return false;
	}
	if (silent) return true;
	let nextLine = startLine;
	let haveEndMarker = false;
	for (;;) {
		nextLine++;
		if (nextLine >= endLine) break;
		pos = mem = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		if (pos < max && state.sCount[nextLine] < state.blkIndent) break;
		if (state.src.charCodeAt(pos) !== marker) continue;
		if (state.sCount[nextLine] - state.blkIndent >= 4) continue;
		pos = state.skipChars(pos, marker);
		if (pos - mem < len) continue;
		pos = state.skipSpaces(pos);
		if (pos < max) continue;
		haveEndMarker = true;
		break;
	}
	len = state.sCount[startLine];
	state.line = nextLine + (haveEndMarker ? 1 : 0);
	const token = state.push("fence", "code", 0);
	token.info = params;
	token.content = state.getLines(startLine + 1, nextLine, len, true);
	token.markup = markup;
	token.map = [startLine, state.line];
	return true;
}
//#endregion
//#region src/rules_block/blockquote.ts
function blockquote(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	const oldLineMax = state.lineMax;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (state.src.charCodeAt(pos) !== 62) return false;
	if (silent) return true;
	const oldBMarks = [];
	const oldBSCount = [];
	const oldSCount = [];
	const oldTShift = [];
	const terminatorRules = state.md.block.ruler.getRules("blockquote");
	const oldParentType = state.parentType;
	state.parentType = "blockquote";
	let lastLineEmpty = false;
	let nextLine;
	for (nextLine = startLine; nextLine < endLine; nextLine++) {
		const isOutdented = state.sCount[nextLine] < state.blkIndent;
		pos = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		if (pos >= max) break;
		if (state.src.charCodeAt(pos++) === 62 && !isOutdented) {
			let initial = state.sCount[nextLine] + 1;
			let spaceAfterMarker;
			let adjustTab;
			if (state.src.charCodeAt(pos) === 32) {
				pos++;
				initial++;
				adjustTab = false;
				spaceAfterMarker = true;
			} else if (state.src.charCodeAt(pos) === 9) {
				spaceAfterMarker = true;
				if ((state.bsCount[nextLine] + initial) % 4 === 3) {
					pos++;
					initial++;
					adjustTab = false;
				} else adjustTab = true;
			} else spaceAfterMarker = false;
			let offset = initial;
			oldBMarks.push(state.bMarks[nextLine]);
			state.bMarks[nextLine] = pos;
			while (pos < max) {
				const ch = state.src.charCodeAt(pos);
				if (isSpace(ch)) {
					if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine] + (adjustTab ? 1 : 0)) % 4;
					else offset++;
				} else break;
				pos++;
			}
			lastLineEmpty = pos >= max;
			oldBSCount.push(state.bsCount[nextLine]);
			state.bsCount[nextLine] = state.sCount[nextLine] + 1 + (spaceAfterMarker ? 1 : 0);
			oldSCount.push(state.sCount[nextLine]);
			state.sCount[nextLine] = offset - initial;
			oldTShift.push(state.tShift[nextLine]);
			state.tShift[nextLine] = pos - state.bMarks[nextLine];
			continue;
		}
		if (lastLineEmpty) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) {
			state.lineMax = nextLine;
			if (state.blkIndent !== 0) {
				oldBMarks.push(state.bMarks[nextLine]);
				oldBSCount.push(state.bsCount[nextLine]);
				oldTShift.push(state.tShift[nextLine]);
				oldSCount.push(state.sCount[nextLine]);
				state.sCount[nextLine] -= state.blkIndent;
			}
			break;
		}
		oldBMarks.push(state.bMarks[nextLine]);
		oldBSCount.push(state.bsCount[nextLine]);
		oldTShift.push(state.tShift[nextLine]);
		oldSCount.push(state.sCount[nextLine]);
		state.sCount[nextLine] = -1;
	}
	const oldIndent = state.blkIndent;
	state.blkIndent = 0;
	const token_o = state.push("blockquote_open", "blockquote", 1);
	token_o.markup = ">";
	const lines = [startLine, 0];
	token_o.map = lines;
	state.md.block.tokenize(state, startLine, nextLine);
	const token_c = state.push("blockquote_close", "blockquote", -1);
	token_c.markup = ">";
	state.lineMax = oldLineMax;
	state.parentType = oldParentType;
	lines[1] = state.line;
	for (let i = 0; i < oldTShift.length; i++) {
		state.bMarks[i + startLine] = oldBMarks[i];
		state.tShift[i + startLine] = oldTShift[i];
		state.sCount[i + startLine] = oldSCount[i];
		state.bsCount[i + startLine] = oldBSCount[i];
	}
	state.blkIndent = oldIndent;
	return true;
}
//#endregion
//#region src/rules_block/hr.ts
function hr(state, startLine, endLine, silent) {
	const max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	const marker = state.src.charCodeAt(pos++);
	if (marker !== 42 && marker !== 45 && marker !== 95) return false;
	let cnt = 1;
	while (pos < max) {
		const ch = state.src.charCodeAt(pos++);
		if (ch !== marker && !isSpace(ch)) return false;
		if (ch === marker) cnt++;
	}
	if (cnt < 3) return false;
	if (silent) return true;
	state.line = startLine + 1;
	const token = state.push("hr", "hr", 0);
	token.map = [startLine, state.line];
	token.markup = Array(cnt + 1).join(String.fromCharCode(marker));
	return true;
}
//#endregion
//#region src/rules_block/list.ts
function skipBulletListMarker(state, startLine) {
	const max = state.eMarks[startLine];
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	const marker = state.src.charCodeAt(pos++);
	if (marker !== 42 && marker !== 45 && marker !== 43) return -1;
	if (pos < max) {
		if (!isSpace(state.src.charCodeAt(pos))) return -1;
	}
	return pos;
}
function skipOrderedListMarker(state, startLine) {
	const start = state.bMarks[startLine] + state.tShift[startLine];
	const max = state.eMarks[startLine];
	let pos = start;
	if (pos + 1 >= max) return -1;
	let ch = state.src.charCodeAt(pos++);
	if (ch < 48 || ch > 57) return -1;
	for (;;) {
		if (pos >= max) return -1;
		ch = state.src.charCodeAt(pos++);
		if (ch >= 48 && ch <= 57) {
			if (pos - start >= 10) return -1;
			continue;
		}
		if (ch === 41 || ch === 46) break;
		return -1;
	}
	if (pos < max) {
		ch = state.src.charCodeAt(pos);
		if (!isSpace(ch)) return -1;
	}
	return pos;
}
function markTightParagraphs(state, idx) {
	const level = state.level + 2;
	for (let i = idx + 2, l = state.tokens.length - 2; i < l; i++) if (state.tokens[i].level === level && state.tokens[i].type === "paragraph_open") {
		state.tokens[i + 2].hidden = true;
		state.tokens[i].hidden = true;
		i += 2;
	}
}
function list(state, startLine, endLine, silent) {
	let max, pos, start, token;
	let nextLine = startLine;
	let tight = true;
	if (state.sCount[nextLine] - state.blkIndent >= 4) return false;
	if (state.listIndent >= 0 && state.sCount[nextLine] - state.listIndent >= 4 && state.sCount[nextLine] < state.blkIndent) return false;
	let isTerminatingParagraph = false;
	if (silent && state.parentType === "paragraph") {
		if (state.sCount[nextLine] >= state.blkIndent) isTerminatingParagraph = true;
	}
	let isOrdered;
	let markerValue;
	let posAfterMarker;
	if ((posAfterMarker = skipOrderedListMarker(state, nextLine)) >= 0) {
		isOrdered = true;
		start = state.bMarks[nextLine] + state.tShift[nextLine];
		markerValue = Number(state.src.slice(start, posAfterMarker - 1));
		if (isTerminatingParagraph && markerValue !== 1) return false;
	} else if ((posAfterMarker = skipBulletListMarker(state, nextLine)) >= 0) isOrdered = false;
	else return false;
	if (isTerminatingParagraph) {
		if (state.skipSpaces(posAfterMarker) >= state.eMarks[nextLine]) return false;
	}
	if (silent) return true;
	const markerCharCode = state.src.charCodeAt(posAfterMarker - 1);
	const listTokIdx = state.tokens.length;
	if (isOrdered) {
		token = state.push("ordered_list_open", "ol", 1);
		if (markerValue !== 1) token.attrs = [["start", markerValue]];
	} else token = state.push("bullet_list_open", "ul", 1);
	const listLines = [nextLine, 0];
	token.map = listLines;
	token.markup = String.fromCharCode(markerCharCode);
	let prevEmptyEnd = false;
	const terminatorRules = state.md.block.ruler.getRules("list");
	const oldParentType = state.parentType;
	state.parentType = "list";
	while (nextLine < endLine) {
		pos = posAfterMarker;
		max = state.eMarks[nextLine];
		const initial = state.sCount[nextLine] + posAfterMarker - (state.bMarks[nextLine] + state.tShift[nextLine]);
		let offset = initial;
		while (pos < max) {
			const ch = state.src.charCodeAt(pos);
			if (ch === 9) offset += 4 - (offset + state.bsCount[nextLine]) % 4;
			else if (ch === 32) offset++;
			else break;
			pos++;
		}
		const contentStart = pos;
		let indentAfterMarker;
		if (contentStart >= max) indentAfterMarker = 1;
		else indentAfterMarker = offset - initial;
		if (indentAfterMarker > 4) indentAfterMarker = 1;
		const indent = initial + indentAfterMarker;
		token = state.push("list_item_open", "li", 1);
		token.markup = String.fromCharCode(markerCharCode);
		const itemLines = [nextLine, 0];
		token.map = itemLines;
		if (isOrdered) token.info = state.src.slice(start, posAfterMarker - 1);
		const oldTight = state.tight;
		const oldTShift = state.tShift[nextLine];
		const oldSCount = state.sCount[nextLine];
		const oldListIndent = state.listIndent;
		state.listIndent = state.blkIndent;
		state.blkIndent = indent;
		state.tight = true;
		state.tShift[nextLine] = contentStart - state.bMarks[nextLine];
		state.sCount[nextLine] = offset;
		if (contentStart >= max && state.isEmpty(nextLine + 1)) state.line = Math.min(state.line + 2, endLine);
		else state.md.block.tokenize(state, nextLine, endLine);
		if (!state.tight || prevEmptyEnd) tight = false;
		prevEmptyEnd = state.line - nextLine > 1 && state.isEmpty(state.line - 1);
		state.blkIndent = state.listIndent;
		state.listIndent = oldListIndent;
		state.tShift[nextLine] = oldTShift;
		state.sCount[nextLine] = oldSCount;
		state.tight = oldTight;
		token = state.push("list_item_close", "li", -1);
		token.markup = String.fromCharCode(markerCharCode);
		nextLine = state.line;
		itemLines[1] = nextLine;
		if (nextLine >= endLine) break;
		if (state.sCount[nextLine] < state.blkIndent) break;
		if (state.sCount[nextLine] - state.blkIndent >= 4) break;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
		if (isOrdered) {
			posAfterMarker = skipOrderedListMarker(state, nextLine);
			if (posAfterMarker < 0) break;
			start = state.bMarks[nextLine] + state.tShift[nextLine];
		} else {
			posAfterMarker = skipBulletListMarker(state, nextLine);
			if (posAfterMarker < 0) break;
		}
		if (markerCharCode !== state.src.charCodeAt(posAfterMarker - 1)) break;
	}
	if (isOrdered) token = state.push("ordered_list_close", "ol", -1);
	else token = state.push("bullet_list_close", "ul", -1);
	token.markup = String.fromCharCode(markerCharCode);
	listLines[1] = nextLine;
	state.line = nextLine;
	state.parentType = oldParentType;
	if (tight) markTightParagraphs(state, listTokIdx);
	return true;
}
//#endregion
//#region src/rules_block/reference.ts
var MAX_LABEL_LENGTH = 999;
function countCodePoints(str) {
	let length = str.length;
	for (let i = 0; i < str.length - 1; i++) {
		const high = str.charCodeAt(i);
		if (high < 55296 || high > 56319) continue;
		const low = str.charCodeAt(i + 1);
		if (low >= 56320 && low <= 57343) {
			length--;
			i++;
		}
	}
	return length;
}
function lineEnd(state, line) {
	return Math.min(state.eMarks[line] + 1, state.src.length);
}
function getNextLinePos(state, nextLine) {
	const endLine = state.lineMax;
	if (nextLine >= endLine || state.isEmpty(nextLine)) return -1;
	let isContinuation = false;
	if (state.sCount[nextLine] - state.blkIndent > 3) isContinuation = true;
	if (state.sCount[nextLine] < 0) isContinuation = true;
	if (!isContinuation) {
		const terminatorRules = state.md.block.ruler.getRules("reference");
		const oldParentType = state.parentType;
		state.parentType = "reference";
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		state.parentType = oldParentType;
		if (terminate) return -1;
	}
	return state.bMarks[nextLine] + state.tShift[nextLine];
}
function reference(state, startLine, _endLine, silent) {
	const src = state.src;
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let nextLine = startLine + 1;
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (src.charCodeAt(pos) !== 91) return false;
	let max = lineEnd(state, startLine);
	let rawLabel = "";
	let labelEnd = -1;
	let segmentStart = ++pos;
	while (pos < max) {
		if (rawLabel.length + pos - segmentStart > MAX_LABEL_LENGTH * 2) return false;
		let ch = src.charCodeAt(pos);
		if (ch === 91) return false;
		if (ch === 93) {
			labelEnd = pos;
			break;
		}
		if (ch === 92) ch = src.charCodeAt(++pos);
		if (ch === 10 && pos < max) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) return false;
			rawLabel += src.slice(segmentStart, max);
			pos = segmentStart = nextPos;
			max = lineEnd(state, nextLine++);
			continue;
		}
		pos++;
	}
	if (labelEnd < 0 || src.charCodeAt(labelEnd + 1) !== 58) return false;
	rawLabel += src.slice(segmentStart, labelEnd);
	if (rawLabel.length > MAX_LABEL_LENGTH && countCodePoints(rawLabel) > MAX_LABEL_LENGTH) return false;
	pos = labelEnd + 2;
	while (pos < max) {
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) break;
			pos = nextPos;
			max = lineEnd(state, nextLine++);
		} else if (isSpace(ch)) pos++;
		else break;
	}
	const destRes = state.md.helpers.parseLinkDestination(src, pos, max);
	if (!destRes.ok) return false;
	const href = state.md.normalizeLink(destRes.str);
	if (!state.md.validateLink(href)) return false;
	pos = destRes.pos;
	const destEndPos = pos;
	const destEndMax = max;
	const destEndLineNo = nextLine;
	while (pos < max) {
		const ch = src.charCodeAt(pos);
		if (ch === 10) {
			const nextPos = getNextLinePos(state, nextLine);
			if (nextPos < 0) break;
			pos = nextPos;
			max = lineEnd(state, nextLine++);
		} else if (isSpace(ch)) pos++;
		else break;
	}
	const titleStart = pos;
	let titleRes = state.md.helpers.parseLinkTitle(src, pos, max);
	while (titleRes.can_continue) {
		const nextPos = getNextLinePos(state, nextLine);
		if (nextPos < 0) break;
		pos = nextPos;
		max = lineEnd(state, nextLine++);
		titleRes = state.md.helpers.parseLinkTitle(src, pos, max, titleRes);
	}
	let title;
	if (titleStart !== destEndPos && titleRes.ok) {
		title = titleRes.str;
		pos = titleRes.pos;
	} else {
		title = "";
		pos = destEndPos;
		max = destEndMax;
		nextLine = destEndLineNo;
	}
	while (pos < max) {
		if (!isSpace(src.charCodeAt(pos))) break;
		pos++;
	}
	if (pos < max && src.charCodeAt(pos) !== 10) {
		if (title) {
			title = "";
			pos = destEndPos;
			max = destEndMax;
			nextLine = destEndLineNo;
			while (pos < max) {
				if (!isSpace(src.charCodeAt(pos))) break;
				pos++;
			}
		}
	}
	if (pos < max && src.charCodeAt(pos) !== 10) return false;
	const label = normalizeReference(rawLabel);
	if (!label) return false;
	/* istanbul ignore if */
	if (silent) return true;
	if (typeof state.env.references === "undefined") state.env.references = {};
	if (typeof state.env.references[label] === "undefined") state.env.references[label] = {
		title,
		href
	};
	const token = state.push("reference_definition", "", 0);
	token.map = [startLine, nextLine];
	token.hidden = true;
	const meta = Object.create(null);
	meta.label = label;
	token.meta = meta;
	state.line = nextLine;
	return true;
}
//#endregion
//#region src/common/html_blocks.ts
var html_blocks_default = [
	"address",
	"article",
	"aside",
	"base",
	"basefont",
	"blockquote",
	"body",
	"caption",
	"center",
	"col",
	"colgroup",
	"dd",
	"details",
	"dialog",
	"dir",
	"div",
	"dl",
	"dt",
	"fieldset",
	"figcaption",
	"figure",
	"footer",
	"form",
	"frame",
	"frameset",
	"h1",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"head",
	"header",
	"hr",
	"html",
	"iframe",
	"legend",
	"li",
	"link",
	"main",
	"menu",
	"menuitem",
	"nav",
	"noframes",
	"ol",
	"optgroup",
	"option",
	"p",
	"param",
	"search",
	"section",
	"summary",
	"table",
	"tbody",
	"td",
	"tfoot",
	"th",
	"thead",
	"title",
	"tr",
	"track",
	"ul"
];
//#endregion
//#region src/common/html_re.ts
var open_tag = `<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`;
var close_tag = "<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";
new RegExp(`^(?:${open_tag}|${close_tag}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)`);
var HTML_OPEN_CLOSE_TAG_RE = new RegExp(`^(?:${open_tag}|${close_tag})`);
//#endregion
//#region src/rules_block/html_block.ts
var HTML_SEQUENCES = [
	[
		/^<(script|pre|style|textarea)(?=(\s|>|$))/i,
		/<\/(script|pre|style|textarea)>/i,
		true
	],
	[
		/^<!--/,
		/-->/,
		true
	],
	[
		/^<\?/,
		/\?>/,
		true
	],
	[
		/^<![A-Za-z]/,
		/>/,
		true
	],
	[
		/^<!\[CDATA\[/,
		/\]\]>/,
		true
	],
	[
		new RegExp(`^</?(${html_blocks_default.join("|")})(?=(\\s|/?>|$))`, "i"),
		/^$/,
		true
	],
	[
		new RegExp(`${HTML_OPEN_CLOSE_TAG_RE.source}\\s*$`),
		/^$/,
		false
	]
];
function html_block(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	if (!state.md.options.html) return false;
	if (state.src.charCodeAt(pos) !== 60) return false;
	let lineText = state.src.slice(pos, max);
	let i = 0;
	for (; i < HTML_SEQUENCES.length; i++) if (HTML_SEQUENCES[i][0].test(lineText)) break;
	if (i === HTML_SEQUENCES.length) return false;
	if (silent) return HTML_SEQUENCES[i][2];
	let nextLine = startLine + 1;
	const endsOnBlankLine = HTML_SEQUENCES[i][1].test("");
	if (!HTML_SEQUENCES[i][1].test(lineText)) for (; nextLine < endLine; nextLine++) {
		if (state.sCount[nextLine] < state.blkIndent) {
			if (endsOnBlankLine || !state.isEmpty(nextLine)) break;
		}
		pos = state.bMarks[nextLine] + state.tShift[nextLine];
		max = state.eMarks[nextLine];
		lineText = state.src.slice(pos, max);
		if (HTML_SEQUENCES[i][1].test(lineText)) {
			if (lineText.length !== 0) nextLine++;
			break;
		}
	}
	state.line = nextLine;
	const token = state.push("html_block", "", 0);
	token.map = [startLine, nextLine];
	token.content = state.getLines(startLine, nextLine, state.blkIndent, true);
	return true;
}
//#endregion
//#region src/rules_block/heading.ts
function heading(state, startLine, endLine, silent) {
	let pos = state.bMarks[startLine] + state.tShift[startLine];
	let max = state.eMarks[startLine];
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	let ch = state.src.charCodeAt(pos);
	if (ch !== 35 || pos >= max) return false;
	let level = 1;
	ch = state.src.charCodeAt(++pos);
	while (ch === 35 && pos < max && level <= 6) {
		level++;
		ch = state.src.charCodeAt(++pos);
	}
	if (level > 6 || pos < max && !isSpace(ch)) return false;
	if (silent) return true;
	max = state.skipSpacesBack(max, pos);
	const tmp = state.skipCharsBack(max, 35, pos);
	if (tmp > pos && isSpace(state.src.charCodeAt(tmp - 1))) max = tmp;
	state.line = startLine + 1;
	const token_o = state.push("heading_open", `h${level}`, 1);
	token_o.markup = "########".slice(0, level);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = asciiTrim(state.src.slice(pos, max));
	token_i.map = [startLine, state.line];
	token_i.children = [];
	const token_c = state.push("heading_close", `h${level}`, -1);
	token_c.markup = "########".slice(0, level);
	return true;
}
//#endregion
//#region src/rules_block/lheading.ts
function lheading(state, startLine, endLine) {
	const terminatorRules = state.md.block.ruler.getRules("paragraph");
	if (state.sCount[startLine] - state.blkIndent >= 4) return false;
	const oldParentType = state.parentType;
	state.parentType = "paragraph";
	let level = 0;
	let marker;
	let nextLine = startLine + 1;
	for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
		if (state.sCount[nextLine] - state.blkIndent > 3) continue;
		if (state.sCount[nextLine] >= state.blkIndent) {
			let pos = state.bMarks[nextLine] + state.tShift[nextLine];
			const max = state.eMarks[nextLine];
			if (pos < max) {
				marker = state.src.charCodeAt(pos);
				if (marker === 45 || marker === 61) {
					pos = state.skipChars(pos, marker);
					pos = state.skipSpaces(pos);
					if (pos >= max) {
						level = marker === 61 ? 1 : 2;
						break;
					}
				}
			}
		}
		if (state.sCount[nextLine] < 0) continue;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
	}
	if (!level) {
		state.parentType = oldParentType;
		return false;
	}
	const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
	state.line = nextLine + 1;
	const token_o = state.push("heading_open", `h${level}`, 1);
	token_o.markup = String.fromCharCode(marker);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = content;
	token_i.map = [startLine, state.line - 1];
	token_i.children = [];
	const token_c = state.push("heading_close", `h${level}`, -1);
	token_c.markup = String.fromCharCode(marker);
	state.parentType = oldParentType;
	return true;
}
//#endregion
//#region src/rules_block/paragraph.ts
function paragraph(state, startLine, endLine) {
	const terminatorRules = state.md.block.ruler.getRules("paragraph");
	const oldParentType = state.parentType;
	let nextLine = startLine + 1;
	state.parentType = "paragraph";
	for (; nextLine < endLine && !state.isEmpty(nextLine); nextLine++) {
		if (state.sCount[nextLine] - state.blkIndent > 3) continue;
		if (state.sCount[nextLine] < 0) continue;
		let terminate = false;
		for (let i = 0, l = terminatorRules.length; i < l; i++) if (terminatorRules[i](state, nextLine, endLine, true)) {
			terminate = true;
			break;
		}
		if (terminate) break;
	}
	const content = asciiTrim(state.getLines(startLine, nextLine, state.blkIndent, false));
	state.line = nextLine;
	const token_o = state.push("paragraph_open", "p", 1);
	token_o.map = [startLine, state.line];
	const token_i = state.push("inline", "", 0);
	token_i.content = content;
	token_i.map = [startLine, state.line];
	token_i.children = [];
	state.push("paragraph_close", "p", -1);
	state.parentType = oldParentType;
	return true;
}
//#endregion
//#region src/parser_block.ts
var _rules$1 = [
	[
		"table",
		table,
		["paragraph", "reference"]
	],
	["code", code],
	[
		"fence",
		fence,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"blockquote",
		blockquote,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"hr",
		hr,
		[
			"paragraph",
			"reference",
			"blockquote",
			"list"
		]
	],
	[
		"list",
		list,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	["reference", reference],
	[
		"html_block",
		html_block,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	[
		"heading",
		heading,
		[
			"paragraph",
			"reference",
			"blockquote"
		]
	],
	["lheading", lheading],
	["paragraph", paragraph]
];
/**
* Block-level tokenizer.
*/
var ParserBlock = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of block rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(this, "State", StateBlock);
		for (let i = 0; i < _rules$1.length; i++) this.ruler.push(_rules$1[i][0], _rules$1[i][1], { alt: (_rules$1[i][2] || []).slice() });
	}
	tokenize(state, startLine, endLine) {
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const maxNesting = state.md.options.maxNesting;
		let line = startLine;
		let hasEmptyLines = false;
		while (line < endLine) {
			state.line = line = state.skipEmptyLines(line);
			if (line >= endLine) break;
			if (state.sCount[line] < state.blkIndent) break;
			if (state.level >= maxNesting) {
				state.line = endLine;
				break;
			}
			const prevLine = state.line;
			let ok = false;
			for (let i = 0; i < len; i++) {
				ok = rules[i](state, line, endLine, false);
				if (ok) {
					if (prevLine >= state.line) throw new Error("block rule didn't increment state.line");
					break;
				}
			}
			if (!ok) throw new Error("none of the block rules matched");
			state.tight = !hasEmptyLines;
			if (state.isEmpty(state.line - 1)) hasEmptyLines = true;
			line = state.line;
			if (line < endLine && state.isEmpty(line)) {
				hasEmptyLines = true;
				line++;
				state.line = line;
			}
		}
	}
	/**
	* Process input string and push block tokens into `outTokens`
	*/
	parse(src, md, env, outTokens) {
		if (!src) return;
		const state = new this.State(src, md, env, outTokens);
		this.tokenize(state, state.line, state.lineMax);
	}
};
//#endregion
//#region src/rules_inline/state_inline.ts
/** Mutable state passed to inline rules while tokenizing inline content. */
var StateInline = class {
	constructor(src, md, env, outTokens) {
		_defineProperty(this, "pos", 0);
		_defineProperty(this, "level", 0);
		_defineProperty(this, "pending", "");
		_defineProperty(this, "pendingLevel", 0);
		_defineProperty(this, "cache", {});
		_defineProperty(this, "backticks", {});
		_defineProperty(this, "backticksScanned", false);
		_defineProperty(this, "skipHtmlSpecial", false);
		_defineProperty(this, "linkLevel", 0);
		_defineProperty(this, "delimiters", []);
		_defineProperty(this, "_prev_delimiters", []);
		_defineProperty(this, "Token", Token);
		this.src = src;
		this.env = env;
		this.md = md;
		this.tokens = outTokens;
		this.tokens_meta = Array(outTokens.length);
		this.posMax = this.src.length;
	}
	pushPending() {
		const token = new Token("text", "", 0);
		token.content = this.pending;
		token.level = this.pendingLevel;
		this.tokens.push(token);
		this.pending = "";
		return token;
	}
	push(type, tag, nesting) {
		if (this.pending) this.pushPending();
		const token = new Token(type, tag, nesting);
		let token_meta = void 0;
		if (nesting < 0) {
			this.level--;
			this.delimiters = this._prev_delimiters.pop();
		}
		token.level = this.level;
		if (nesting > 0) {
			this.level++;
			this._prev_delimiters.push(this.delimiters);
			this.delimiters = [];
			token_meta = { delimiters: this.delimiters };
		}
		this.pendingLevel = this.level;
		this.tokens.push(token);
		this.tokens_meta.push(token_meta);
		return token;
	}
	scanDelims(start, canSplitWord) {
		const max = this.posMax;
		const marker = this.src.charCodeAt(start);
		let lastChar;
		if (start === 0) lastChar = 32;
		else if (start === 1) {
			lastChar = this.src.charCodeAt(0);
			if ((lastChar & 63488) === 55296) lastChar = 65533;
		} else {
			lastChar = this.src.charCodeAt(start - 1);
			if ((lastChar & 64512) === 56320) {
				const highSurr = this.src.charCodeAt(start - 2);
				lastChar = (highSurr & 64512) === 55296 ? 65536 + (highSurr - 55296 << 10) + (lastChar - 56320) : 65533;
			} else if ((lastChar & 64512) === 55296) lastChar = 65533;
		}
		let pos = start;
		while (pos < max && this.src.charCodeAt(pos) === marker) pos++;
		const count = pos - start;
		let nextChar = pos < max ? this.src.charCodeAt(pos) : 32;
		if ((nextChar & 64512) === 55296) {
			const lowSurr = this.src.charCodeAt(pos + 1);
			nextChar = (lowSurr & 64512) === 56320 ? 65536 + (nextChar - 55296 << 10) + (lowSurr - 56320) : 65533;
		} else if ((nextChar & 64512) === 56320) nextChar = 65533;
		const isLastPunctChar = isMdAsciiPunct(lastChar) || isPunctCharCode(lastChar);
		const isNextPunctChar = isMdAsciiPunct(nextChar) || isPunctCharCode(nextChar);
		const isLastWhiteSpace = isWhiteSpace(lastChar);
		const isNextWhiteSpace = isWhiteSpace(nextChar);
		const left_flanking = !isNextWhiteSpace && (!isNextPunctChar || isLastWhiteSpace || isLastPunctChar);
		const right_flanking = !isLastWhiteSpace && (!isLastPunctChar || isNextWhiteSpace || isNextPunctChar);
		return {
			can_open: left_flanking && (canSplitWord || !right_flanking || isLastPunctChar),
			can_close: right_flanking && (canSplitWord || !left_flanking || isNextPunctChar),
			length: count
		};
	}
};
//#endregion
//#region src/rules_inline/text.ts
function isTerminatorChar(ch) {
	switch (ch) {
		case 10:
		case 33:
		case 35:
		case 36:
		case 37:
		case 38:
		case 42:
		case 43:
		case 45:
		case 58:
		case 60:
		case 61:
		case 62:
		case 64:
		case 91:
		case 92:
		case 93:
		case 94:
		case 95:
		case 96:
		case 123:
		case 125:
		case 126: return true;
		default: return false;
	}
}
function markdown_it_text(state, silent) {
	let pos = state.pos;
	while (pos < state.posMax && !isTerminatorChar(state.src.charCodeAt(pos))) pos++;
	if (pos === state.pos) return false;
	if (!silent) state.pending += state.src.slice(state.pos, pos);
	state.pos = pos;
	return true;
}
//#endregion
//#region src/rules_inline/linkify.ts
function isAsciiAlpha(code) {
	return code >= 65 && code <= 90 || code >= 97 && code <= 122;
}
function isSchemeChar(code) {
	return code >= 65 && code <= 90 || code >= 97 && code <= 122 || code >= 48 && code <= 57 || code === 43 || code === 45 || code === 46;
}
function linkify(state, silent) {
	if (!state.md.options.linkify) return false;
	if (state.linkLevel > 0) return false;
	const pos = state.pos;
	const max = state.posMax;
	if (pos + 3 > max) return false;
	if (state.src.charCodeAt(pos) !== 58) return false;
	if (state.src.charCodeAt(pos + 1) !== 47) return false;
	if (state.src.charCodeAt(pos + 2) !== 47) return false;
	const protoMin = pos - Math.min(10, state.pending.length, pos);
	let protoStart = pos;
	while (protoStart > protoMin && isSchemeChar(state.src.charCodeAt(protoStart - 1))) protoStart--;
	if (protoStart === pos || !isAsciiAlpha(state.src.charCodeAt(protoStart))) return false;
	const protoLength = pos - protoStart;
	const link = state.md.linkify.matchAtStart(state.src.slice(protoStart));
	if (!link) return false;
	let url = link.url;
	if (url.length <= protoLength) return false;
	let urlEnd = url.length;
	while (urlEnd > 0 && url.charCodeAt(urlEnd - 1) === 42) urlEnd--;
	if (urlEnd !== url.length) url = url.slice(0, urlEnd);
	const fullUrl = state.md.normalizeLink(url);
	if (!state.md.validateLink(fullUrl)) return false;
	if (!silent) {
		state.pending = state.pending.slice(0, -protoLength);
		const token_o = state.push("link_open", "a", 1);
		token_o.attrs = [["href", fullUrl]];
		token_o.markup = "linkify";
		token_o.info = "auto";
		const token_t = state.push("text", "", 0);
		token_t.content = state.md.normalizeLinkText(url);
		const token_c = state.push("link_close", "a", -1);
		token_c.markup = "linkify";
		token_c.info = "auto";
	}
	state.pos += url.length - protoLength;
	return true;
}
//#endregion
//#region src/rules_inline/newline.ts
function newline(state, silent) {
	let pos = state.pos;
	if (state.src.charCodeAt(pos) !== 10) return false;
	const pmax = state.pending.length - 1;
	const max = state.posMax;
	if (!silent) {
		if (pmax >= 0 && state.pending.charCodeAt(pmax) === 32) {
			if (pmax >= 1 && state.pending.charCodeAt(pmax - 1) === 32) {
				let ws = pmax - 1;
				while (ws >= 1 && state.pending.charCodeAt(ws - 1) === 32) ws--;
				state.pending = state.pending.slice(0, ws);
				state.push("hardbreak", "br", 0);
			} else {
				state.pending = state.pending.slice(0, -1);
				state.push("softbreak", "br", 0);
			}
		} else state.push("softbreak", "br", 0);
	}
	pos++;
	while (pos < max && isSpace(state.src.charCodeAt(pos))) pos++;
	state.pos = pos;
	return true;
}
//#endregion
//#region src/rules_inline/escape.ts
var ESCAPED = [];
for (let i = 0; i < 256; i++) ESCAPED.push(0);
"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(ch) {
	ESCAPED[ch.charCodeAt(0)] = 1;
});
function markdown_it_escape(state, silent) {
	let pos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(pos) !== 92) return false;
	pos++;
	if (pos >= max) return false;
	let ch1 = state.src.charCodeAt(pos);
	if (ch1 === 10) {
		if (!silent) state.push("hardbreak", "br", 0);
		pos++;
		while (pos < max) {
			ch1 = state.src.charCodeAt(pos);
			if (!isSpace(ch1)) break;
			pos++;
		}
		state.pos = pos;
		return true;
	}
	if (ch1 === 32) {
		if (!silent) {
			const token = state.push("text_special", "", 0);
			token.content = "\\";
			token.markup = "\\";
			token.info = "escape";
		}
		state.pos = pos;
		return true;
	}
	let escapedStr = state.src[pos];
	if (ch1 >= 55296 && ch1 <= 56319 && pos + 1 < max) {
		const ch2 = state.src.charCodeAt(pos + 1);
		if (ch2 >= 56320 && ch2 <= 57343) {
			escapedStr += state.src[pos + 1];
			pos++;
		}
	}
	const origStr = "\\" + escapedStr;
	if (!silent) {
		const token = state.push("text_special", "", 0);
		if (ch1 < 256 && ESCAPED[ch1] !== 0) token.content = escapedStr;
		else token.content = origStr;
		token.markup = origStr;
		token.info = "escape";
	}
	state.pos = pos + 1;
	return true;
}
//#endregion
//#region src/rules_inline/backticks.ts
function buildLastRuns(src) {
	const lastRuns = {};
	let pos = 0;
	while ((pos = src.indexOf("`", pos)) !== -1) {
		const start = pos;
		while (src.charCodeAt(++pos) === 96);
		lastRuns[pos - start] = start;
	}
	return lastRuns;
}
function backtick(state, silent) {
	var _state$backticks$open;
	const start = state.pos;
	if (state.src.charCodeAt(start) !== 96) return false;
	const max = state.posMax;
	let pos = start + 1;
	while (pos < max && state.src.charCodeAt(pos) === 96) pos++;
	const marker = state.src.slice(start, pos);
	const openerLength = marker.length;
	if (!state.backticksScanned) {
		state.backticks = buildLastRuns(state.src);
		state.backticksScanned = true;
	}
	if (((_state$backticks$open = state.backticks[openerLength]) !== null && _state$backticks$open !== void 0 ? _state$backticks$open : -1) >= pos) {
		let matchEnd = pos;
		let matchStart;
		while ((matchStart = state.src.indexOf("`", matchEnd)) !== -1 && matchStart < max) {
			matchEnd = matchStart + 1;
			while (state.src.charCodeAt(matchEnd) === 96) matchEnd++;
			if (matchEnd > max) break;
			if (matchEnd - matchStart === openerLength) {
				if (!silent) {
					const token = state.push("code_inline", "code", 0);
					token.markup = marker;
					let content = state.src.slice(pos, matchStart).replace(/\n/g, " ");
					if (content.startsWith(" ") && content.endsWith(" ") && /[^ ]/.test(content)) content = content.slice(1, -1);
					token.content = content;
				}
				state.pos = matchEnd;
				return true;
			}
		}
	}
	if (!silent) state.pending += marker;
	state.pos = pos;
	return true;
}
//#endregion
//#region src/rules_inline/strikethrough.ts
function strikethrough_tokenize(state, silent) {
	const start = state.pos;
	const marker = state.src.charCodeAt(start);
	if (silent) return false;
	if (marker !== 126) return false;
	const scanned = state.scanDelims(state.pos, true);
	let len = scanned.length;
	const ch = String.fromCharCode(marker);
	if (len < 2) return false;
	let token;
	if (len % 2) {
		token = state.push("text", "", 0);
		token.content = ch;
		len--;
	}
	for (let i = 0; i < len; i += 2) {
		token = state.push("text", "", 0);
		token.content = ch + ch;
		state.delimiters.push({
			marker,
			length: 0,
			token: state.tokens.length - 1,
			end: -1,
			open: scanned.can_open,
			close: scanned.can_close
		});
	}
	state.pos += scanned.length;
	return true;
}
function postProcess$1(state, delimiters) {
	let token;
	const loneMarkers = [];
	const max = delimiters.length;
	for (let i = 0; i < max; i++) {
		const startDelim = delimiters[i];
		if (startDelim.marker !== 126) continue;
		if (startDelim.end === -1) continue;
		const endDelim = delimiters[startDelim.end];
		token = state.tokens[startDelim.token];
		token.type = "s_open";
		token.tag = "s";
		token.nesting = 1;
		token.markup = "~~";
		token.content = "";
		token = state.tokens[endDelim.token];
		token.type = "s_close";
		token.tag = "s";
		token.nesting = -1;
		token.markup = "~~";
		token.content = "";
		if (state.tokens[endDelim.token - 1].type === "text" && state.tokens[endDelim.token - 1].content === "~") loneMarkers.push(endDelim.token - 1);
	}
	while (loneMarkers.length) {
		const i = loneMarkers.pop();
		let j = i + 1;
		while (j < state.tokens.length && state.tokens[j].type === "s_close") j++;
		j--;
		if (i !== j) {
			token = state.tokens[j];
			state.tokens[j] = state.tokens[i];
			state.tokens[i] = token;
		}
	}
}
function strikethrough_postProcess(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	postProcess$1(state, state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) postProcess$1(state, delimiters);
	}
}
var strikethrough_default = {
	tokenize: strikethrough_tokenize,
	postProcess: strikethrough_postProcess
};
//#endregion
//#region src/rules_inline/emphasis.ts
function emphasis_tokenize(state, silent) {
	const start = state.pos;
	const marker = state.src.charCodeAt(start);
	if (silent) return false;
	if (marker !== 95 && marker !== 42) return false;
	const scanned = state.scanDelims(state.pos, marker === 42);
	for (let i = 0; i < scanned.length; i++) {
		const token = state.push("text", "", 0);
		token.content = String.fromCharCode(marker);
		state.delimiters.push({
			marker,
			length: scanned.length,
			token: state.tokens.length - 1,
			end: -1,
			open: scanned.can_open,
			close: scanned.can_close
		});
	}
	state.pos += scanned.length;
	return true;
}
function postProcess(state, delimiters) {
	const max = delimiters.length;
	for (let i = max - 1; i >= 0; i--) {
		const startDelim = delimiters[i];
		if (startDelim.marker !== 95 && startDelim.marker !== 42) continue;
		if (startDelim.end === -1) continue;
		const endDelim = delimiters[startDelim.end];
		const isStrong = i > 0 && delimiters[i - 1].end === startDelim.end + 1 && delimiters[i - 1].marker === startDelim.marker && delimiters[i - 1].token === startDelim.token - 1 && delimiters[startDelim.end + 1].token === endDelim.token + 1;
		const ch = String.fromCharCode(startDelim.marker);
		const token_o = state.tokens[startDelim.token];
		token_o.type = isStrong ? "strong_open" : "em_open";
		token_o.tag = isStrong ? "strong" : "em";
		token_o.nesting = 1;
		token_o.markup = isStrong ? ch + ch : ch;
		token_o.content = "";
		const token_c = state.tokens[endDelim.token];
		token_c.type = isStrong ? "strong_close" : "em_close";
		token_c.tag = isStrong ? "strong" : "em";
		token_c.nesting = -1;
		token_c.markup = isStrong ? ch + ch : ch;
		token_c.content = "";
		if (isStrong) {
			state.tokens[delimiters[i - 1].token].content = "";
			state.tokens[delimiters[startDelim.end + 1].token].content = "";
			i--;
		}
	}
}
function emphasis_post_process(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	postProcess(state, state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) postProcess(state, delimiters);
	}
}
var emphasis_default = {
	tokenize: emphasis_tokenize,
	postProcess: emphasis_post_process
};
//#endregion
//#region src/rules_inline/link.ts
function markdown_it_link(state, silent) {
	let code, label, res, ref;
	let href = "";
	let title = "";
	let start = state.pos;
	let parseReference = true;
	if (state.src.charCodeAt(state.pos) !== 91) return false;
	const oldPos = state.pos;
	const max = state.posMax;
	const labelStart = state.pos + 1;
	const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos, true);
	if (labelEnd < 0) return false;
	let pos = labelEnd + 1;
	if (pos < max && state.src.charCodeAt(pos) === 40) {
		parseReference = false;
		pos++;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		if (pos >= max) return false;
		start = pos;
		res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
		if (res.ok) {
			href = state.md.normalizeLink(res.str);
			if (state.md.validateLink(href)) pos = res.pos;
			else href = "";
			start = pos;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
			res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
			if (pos < max && start !== pos && res.ok) {
				title = res.str;
				pos = res.pos;
				for (; pos < max; pos++) {
					code = state.src.charCodeAt(pos);
					if (!isSpace(code) && code !== 10) break;
				}
			}
		}
		if (pos >= max || state.src.charCodeAt(pos) !== 41) parseReference = true;
		pos++;
	}
	if (parseReference) {
		if (typeof state.env.references === "undefined") return false;
		if (pos < max && state.src.charCodeAt(pos) === 91) {
			start = pos + 1;
			pos = state.md.helpers.parseLinkLabel(state, pos);
			if (pos >= 0) label = state.src.slice(start, pos++);
			else pos = labelEnd + 1;
		} else pos = labelEnd + 1;
		if (!label) label = state.src.slice(labelStart, labelEnd);
		label = normalizeReference(label);
		ref = state.env.references[label];
		if (!ref) {
			state.pos = oldPos;
			return false;
		}
		href = ref.href;
		title = ref.title;
	}
	if (!silent) {
		state.pos = labelStart;
		state.posMax = labelEnd;
		const token_o = state.push("link_open", "a", 1);
		const attrs = [["href", href]];
		token_o.attrs = attrs;
		if (title) attrs.push(["title", title]);
		if (label) {
			const meta = Object.create(null);
			meta.label = label;
			token_o.meta = meta;
		}
		state.linkLevel++;
		state.md.inline.tokenize(state);
		state.linkLevel--;
		state.push("link_close", "a", -1);
	}
	state.pos = pos;
	state.posMax = max;
	return true;
}
//#endregion
//#region src/rules_inline/image.ts
function markdown_it_image(state, silent) {
	let code, content, label, pos, ref, res, title, start;
	let href = "";
	const oldPos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(state.pos) !== 33) return false;
	if (state.src.charCodeAt(state.pos + 1) !== 91) return false;
	const labelStart = state.pos + 2;
	const labelEnd = state.md.helpers.parseLinkLabel(state, state.pos + 1, false);
	if (labelEnd < 0) return false;
	pos = labelEnd + 1;
	if (pos < max && state.src.charCodeAt(pos) === 40) {
		pos++;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		if (pos >= max) return false;
		start = pos;
		res = state.md.helpers.parseLinkDestination(state.src, pos, state.posMax);
		if (res.ok) {
			href = state.md.normalizeLink(res.str);
			if (state.md.validateLink(href)) pos = res.pos;
			else href = "";
		}
		start = pos;
		for (; pos < max; pos++) {
			code = state.src.charCodeAt(pos);
			if (!isSpace(code) && code !== 10) break;
		}
		res = state.md.helpers.parseLinkTitle(state.src, pos, state.posMax);
		if (pos < max && start !== pos && res.ok) {
			title = res.str;
			pos = res.pos;
			for (; pos < max; pos++) {
				code = state.src.charCodeAt(pos);
				if (!isSpace(code) && code !== 10) break;
			}
		} else title = "";
		if (pos >= max || state.src.charCodeAt(pos) !== 41) {
			state.pos = oldPos;
			return false;
		}
		pos++;
	} else {
		if (typeof state.env.references === "undefined") return false;
		if (pos < max && state.src.charCodeAt(pos) === 91) {
			start = pos + 1;
			pos = state.md.helpers.parseLinkLabel(state, pos);
			if (pos >= 0) label = state.src.slice(start, pos++);
			else pos = labelEnd + 1;
		} else pos = labelEnd + 1;
		if (!label) label = state.src.slice(labelStart, labelEnd);
		label = normalizeReference(label);
		ref = state.env.references[label];
		if (!ref) {
			state.pos = oldPos;
			return false;
		}
		href = ref.href;
		title = ref.title;
	}
	if (!silent) {
		content = state.src.slice(labelStart, labelEnd);
		const tokens = [];
		state.md.inline.parse(content, state.md, state.env, tokens);
		const token = state.push("image", "img", 0);
		const attrs = [["src", href], ["alt", ""]];
		token.attrs = attrs;
		token.children = tokens;
		token.content = content;
		if (title) attrs.push(["title", title]);
		if (label) {
			const meta = Object.create(null);
			meta.label = label;
			token.meta = meta;
		}
	}
	state.pos = pos;
	state.posMax = max;
	return true;
}
//#endregion
//#region src/rules_inline/autolink.ts
var EMAIL_RE = /^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/;
var AUTOLINK_RE = /^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;
function autolink(state, silent) {
	let pos = state.pos;
	if (state.src.charCodeAt(pos) !== 60) return false;
	const start = state.pos;
	const max = state.posMax;
	for (;;) {
		if (++pos >= max) return false;
		const ch = state.src.charCodeAt(pos);
		if (ch === 60) return false;
		if (ch === 62) break;
	}
	const url = state.src.slice(start + 1, pos);
	if (AUTOLINK_RE.test(url)) {
		const fullUrl = state.md.normalizeLink(url);
		if (!state.md.validateLink(fullUrl)) return false;
		if (!silent) {
			const token_o = state.push("link_open", "a", 1);
			token_o.attrs = [["href", fullUrl]];
			token_o.markup = "autolink";
			token_o.info = "auto";
			const token_t = state.push("text", "", 0);
			token_t.content = state.md.normalizeLinkText(url);
			const token_c = state.push("link_close", "a", -1);
			token_c.markup = "autolink";
			token_c.info = "auto";
		}
		state.pos += url.length + 2;
		return true;
	}
	if (EMAIL_RE.test(url)) {
		const fullUrl = state.md.normalizeLink(`mailto:${url}`);
		if (!state.md.validateLink(fullUrl)) return false;
		if (!silent) {
			const token_o = state.push("link_open", "a", 1);
			token_o.attrs = [["href", fullUrl]];
			token_o.markup = "autolink";
			token_o.info = "auto";
			const token_t = state.push("text", "", 0);
			token_t.content = state.md.normalizeLinkText(url);
			const token_c = state.push("link_close", "a", -1);
			token_c.markup = "autolink";
			token_c.info = "auto";
		}
		state.pos += url.length + 2;
		return true;
	}
	return false;
}
//#endregion
//#region src/rules_inline/html_inline.ts
function isLinkOpen(str) {
	return /^<a[>\s]/i.test(str);
}
function isLinkClose(str) {
	return /^<\/a\s*>/i.test(str);
}
function isLetter(ch) {
	const lc = ch | 32;
	return lc >= 97 && lc <= 122;
}
function scanSpecial(state, pos) {
	const src = state.src;
	let start;
	let terminator;
	if (src.startsWith("<!--", pos)) {
		if (src.startsWith(">", pos + 4)) return pos + 5;
		if (src.startsWith("->", pos + 4)) return pos + 6;
		start = pos + 4;
		terminator = "-->";
	} else if (src.startsWith("<![CDATA[", pos)) {
		start = pos + 9;
		terminator = "]]>";
	} else if (src.charCodeAt(pos + 1) === 63) {
		start = pos + 2;
		terminator = "?>";
	} else if (isLetter(src.charCodeAt(pos + 2))) {
		start = pos + 3;
		terminator = ">";
	} else return -1;
	if (state.skipHtmlSpecial) return -1;
	const end = src.indexOf(terminator, start);
	if (end < 0) {
		state.skipHtmlSpecial = true;
		return -1;
	}
	return end + terminator.length;
}
function html_inline(state, silent) {
	if (!state.md.options.html) return false;
	const max = state.posMax;
	const pos = state.pos;
	if (state.src.charCodeAt(pos) !== 60 || pos + 2 >= max) return false;
	let end;
	const ch = state.src.charCodeAt(pos + 1);
	if (ch === 33 || ch === 63) end = scanSpecial(state, pos);
	else if (ch === 47 || isLetter(ch)) {
		const match = state.src.slice(pos).match(HTML_OPEN_CLOSE_TAG_RE);
		end = match ? pos + match[0].length : -1;
	} else return false;
	if (end < 0) return false;
	if (!silent) {
		const token = state.push("html_inline", "", 0);
		token.content = state.src.slice(pos, end);
		if (isLinkOpen(token.content)) state.linkLevel++;
		if (isLinkClose(token.content)) state.linkLevel--;
	}
	state.pos = end;
	return true;
}
//#endregion
//#region src/rules_inline/entity.ts
var DIGITAL_RE = /^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i;
var NAMED_RE = /^&([a-z][a-z0-9]{1,31});/i;
function entity(state, silent) {
	const pos = state.pos;
	const max = state.posMax;
	if (state.src.charCodeAt(pos) !== 38) return false;
	if (pos + 1 >= max) return false;
	if (state.src.charCodeAt(pos + 1) === 35) {
		const match = state.src.slice(pos).match(DIGITAL_RE);
		if (match) {
			if (!silent) {
				const code = match[1][0].toLowerCase() === "x" ? parseInt(match[1].slice(1), 16) : parseInt(match[1], 10);
				const token = state.push("text_special", "", 0);
				token.content = isValidEntityCode(code) ? fromCodePoint(code) : fromCodePoint(65533);
				token.markup = match[0];
				token.info = "entity";
			}
			state.pos += match[0].length;
			return true;
		}
	} else {
		const match = state.src.slice(pos).match(NAMED_RE);
		if (match) {
			const decoded = decodeHTMLStrict(match[0]);
			if (decoded !== match[0]) {
				if (!silent) {
					const token = state.push("text_special", "", 0);
					token.content = decoded;
					token.markup = match[0];
					token.info = "entity";
				}
				state.pos += match[0].length;
				return true;
			}
		}
	}
	return false;
}
//#endregion
//#region src/rules_inline/balance_pairs.ts
function processDelimiters(delimiters) {
	const openersBottom = {};
	const max = delimiters.length;
	if (!max) return;
	let headerIdx = 0;
	let lastTokenIdx = -2;
	const jumps = [];
	for (let closerIdx = 0; closerIdx < max; closerIdx++) {
		const closer = delimiters[closerIdx];
		jumps.push(0);
		if (delimiters[headerIdx].marker !== closer.marker || lastTokenIdx !== closer.token - 1) headerIdx = closerIdx;
		lastTokenIdx = closer.token;
		closer.length = closer.length || 0;
		if (!closer.close) continue;
		if (!openersBottom.hasOwnProperty(closer.marker)) openersBottom[closer.marker] = [
			-1,
			-1,
			-1,
			-1,
			-1,
			-1
		];
		const minOpenerIdx = openersBottom[closer.marker][(closer.open ? 3 : 0) + closer.length % 3];
		let openerIdx = headerIdx - jumps[headerIdx] - 1;
		let newMinOpenerIdx = openerIdx;
		for (; openerIdx > minOpenerIdx; openerIdx -= jumps[openerIdx] + 1) {
			const opener = delimiters[openerIdx];
			if (opener.marker !== closer.marker) continue;
			if (opener.open && opener.end < 0) {
				let isOddMatch = false;
				if (opener.close || closer.open) {
					if ((opener.length + closer.length) % 3 === 0) {
						if (opener.length % 3 !== 0 || closer.length % 3 !== 0) isOddMatch = true;
					}
				}
				if (!isOddMatch) {
					const lastJump = openerIdx > 0 && !delimiters[openerIdx - 1].open ? jumps[openerIdx - 1] + 1 : 0;
					jumps[closerIdx] = closerIdx - openerIdx + lastJump;
					jumps[openerIdx] = lastJump;
					closer.open = false;
					opener.end = closerIdx;
					opener.close = false;
					newMinOpenerIdx = -1;
					lastTokenIdx = -2;
					break;
				}
			}
		}
		if (newMinOpenerIdx !== -1) openersBottom[closer.marker][(closer.open ? 3 : 0) + (closer.length || 0) % 3] = newMinOpenerIdx;
	}
}
function link_pairs(state) {
	const tokens_meta = state.tokens_meta;
	const max = state.tokens_meta.length;
	processDelimiters(state.delimiters);
	for (let curr = 0; curr < max; curr++) {
		var _tokens_meta$curr;
		const delimiters = (_tokens_meta$curr = tokens_meta[curr]) === null || _tokens_meta$curr === void 0 ? void 0 : _tokens_meta$curr.delimiters;
		if (delimiters) processDelimiters(delimiters);
	}
}
//#endregion
//#region src/rules_inline/fragments_join.ts
function fragments_join(state) {
	let curr, last;
	let level = 0;
	const tokens = state.tokens;
	const max = state.tokens.length;
	for (curr = last = 0; curr < max; curr++) {
		if (tokens[curr].nesting < 0) level--;
		tokens[curr].level = level;
		if (tokens[curr].nesting > 0) level++;
		if (tokens[curr].type === "text" && curr + 1 < max && tokens[curr + 1].type === "text") tokens[curr + 1].content = tokens[curr].content + tokens[curr + 1].content;
		else {
			if (curr !== last) tokens[last] = tokens[curr];
			last++;
		}
	}
	if (curr !== last) tokens.length = last;
}
//#endregion
//#region src/parser_inline.ts
var _rules = [
	["text", markdown_it_text],
	["linkify", linkify],
	["newline", newline],
	["escape", markdown_it_escape],
	["backticks", backtick],
	["strikethrough", strikethrough_default.tokenize],
	["emphasis", emphasis_default.tokenize],
	["link", markdown_it_link],
	["image", markdown_it_image],
	["autolink", autolink],
	["html_inline", html_inline],
	["entity", entity]
];
var _rules2 = [
	["balance_pairs", link_pairs],
	["strikethrough", strikethrough_default.postProcess],
	["emphasis", emphasis_default.postProcess],
	["fragments_join", fragments_join]
];
/**
* Tokenizes paragraph content.
*/
var ParserInline = class {
	constructor() {
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Keep configuration of inline rules.
			*/
			"ruler",
			new Ruler()
		);
		_defineProperty(
			this,
			/**
			* {@link Ruler} instance. Second ruler used for post-processing
			* (e.g. in emphasis-like rules).
			*/
			"ruler2",
			new Ruler()
		);
		_defineProperty(this, "State", StateInline);
		for (let i = 0; i < _rules.length; i++) this.ruler.push(_rules[i][0], _rules[i][1]);
		for (let i = 0; i < _rules2.length; i++) this.ruler2.push(_rules2[i][0], _rules2[i][1]);
	}
	skipToken(state) {
		const pos = state.pos;
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const maxNesting = state.md.options.maxNesting;
		const cache = state.cache;
		if (typeof cache[pos] !== "undefined") {
			state.pos = cache[pos];
			return;
		}
		let ok = false;
		if (state.level < maxNesting) for (let i = 0; i < len; i++) {
			state.level++;
			ok = rules[i](state, true);
			state.level--;
			if (ok) {
				if (pos >= state.pos) throw new Error("inline rule didn't increment state.pos");
				break;
			}
		}
		else state.pos = state.posMax;
		if (!ok) state.pos++;
		cache[pos] = state.pos;
	}
	tokenize(state) {
		const rules = this.ruler.getRules("");
		const len = rules.length;
		const end = state.posMax;
		const maxNesting = state.md.options.maxNesting;
		while (state.pos < end) {
			const prevPos = state.pos;
			let ok = false;
			if (state.level < maxNesting) for (let i = 0; i < len; i++) {
				ok = rules[i](state, false);
				if (ok) {
					if (prevPos >= state.pos) throw new Error("inline rule didn't increment state.pos");
					break;
				}
			}
			if (ok) {
				if (state.pos >= end) break;
				continue;
			}
			state.pending += state.src[state.pos++];
		}
		if (state.pending) state.pushPending();
	}
	/**
	* Process input string and push inline tokens into `outTokens`
	*/
	parse(str, md, env, outTokens) {
		const state = new this.State(str, md, env, outTokens);
		this.tokenize(state);
		const rules = this.ruler2.getRules("");
		const len = rules.length;
		for (let i = 0; i < len; i++) rules[i](state);
	}
};
//#endregion
//#region src/markdownit.ts
var config = {
	default: {
		options: {
			html: false,
			xhtmlOut: false,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 100
		},
		components: {
			core: {},
			block: {},
			inline: {}
		}
	},
	zero: {
		options: {
			html: false,
			xhtmlOut: false,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 20
		},
		components: {
			core: { rules: [
				"normalize",
				"block",
				"strip_references",
				"inline",
				"text_join"
			] },
			block: { rules: ["paragraph"] },
			inline: {
				rules: ["text"],
				rules2: ["balance_pairs", "fragments_join"]
			}
		}
	},
	commonmark: {
		options: {
			html: true,
			xhtmlOut: true,
			breaks: false,
			langPrefix: "language-",
			linkify: false,
			typographer: false,
			quotes: "“”‘’",
			highlight: null,
			maxNesting: 20
		},
		components: {
			core: { rules: [
				"normalize",
				"block",
				"strip_references",
				"inline",
				"text_join"
			] },
			block: { rules: [
				"blockquote",
				"code",
				"fence",
				"heading",
				"hr",
				"html_block",
				"lheading",
				"list",
				"reference",
				"paragraph"
			] },
			inline: {
				rules: [
					"autolink",
					"backticks",
					"emphasis",
					"entity",
					"escape",
					"html_inline",
					"image",
					"link",
					"newline",
					"text"
				],
				rules2: [
					"balance_pairs",
					"emphasis",
					"fragments_join"
				]
			}
		}
	}
};
var BAD_PROTO_RE = /^(vbscript|javascript|file|data):/;
var GOOD_DATA_RE = /^data:image\/(gif|png|jpeg|webp);/;
var RECODE_HOSTNAME_FOR = [
	"http:",
	"https:",
	"mailto:"
];
/**
* Parses Markdown into tokens and renders them to HTML.
*
* @category Main
*/
var MarkdownIt = class {
	/**
	* Link validation function. CommonMark allows too much in links. By default
	* we disable `javascript:`, `vbscript:`, `file:` schemas, and almost all `data:...` schemas
	* except some embedded image types.
	*
	* You can change this behaviour:
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* const md = new MarkdownIt()
	*
	* // enable everything
	* md.validateLink = function () { return true; }
	* ```
	*/
	validateLink(url) {
		const str = url.trim().toLowerCase();
		return BAD_PROTO_RE.test(str) ? GOOD_DATA_RE.test(str) : true;
	}
	/**
	* Function used to encode link url to a machine-readable format,
	* which includes url-encoding, punycode, etc.
	*/
	normalizeLink(url) {
		const parsed = parse(url, true);
		if (parsed.hostname) {
			if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
				parsed.hostname = punycode_es6.toASCII(parsed.hostname);
			} catch (er) {}
		}
		if (parsed.auth) parsed.auth = lib_encode(parsed.auth);
		if (parsed.hostname) parsed.hostname = lib_encode(parsed.hostname);
		if (parsed.pathname) parsed.pathname = lib_encode(parsed.pathname);
		if (parsed.search) parsed.search = lib_encode(parsed.search);
		if (parsed.hash) parsed.hash = lib_encode(parsed.hash);
		return format(parsed);
	}
	/**
	* Function used to decode link url to a human-readable format`
	*/
	normalizeLinkText(url) {
		const parsed = parse(url, true);
		if (parsed.hostname) {
			if (!parsed.protocol || RECODE_HOSTNAME_FOR.indexOf(parsed.protocol) >= 0) try {
				parsed.hostname = punycode_es6.toUnicode(parsed.hostname);
			} catch (er) {}
		}
		return lib_decode(format(parsed), lib_decode.defaultChars + "%");
	}
	constructor(...args) {
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserInline}. You may need it to add new rules when
			* writing plugins. For simple rules control use {@link MarkdownIt.disable}
			* and {@link MarkdownIt.enable}.
			*/
			"inline",
			new ParserInline()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserBlock}. You may need it to add new rules when
			* writing plugins. For simple rules control use {@link MarkdownIt.disable}
			* and {@link MarkdownIt.enable}.
			*/
			"block",
			new ParserBlock()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link ParserCore} chain executor. You may need it to add new
			* rules when writing plugins. For simple rules control use
			* {@link MarkdownIt.disable} and {@link MarkdownIt.enable}.
			*/
			"core",
			new ParserCore()
		);
		_defineProperty(
			this,
			/**
			* Instance of {@link Renderer}. Use it to modify output look. Or to add rendering
			* rules for new token types, generated by plugins.
			*
			* See {@link Renderer} docs and
			* [source code](https://github.com/markdown-it/markdown-it/blob/master/src/renderer.ts).
			*
			* @example
			* ```javascript
			* import MarkdownIt from 'markdown-it'
			* const md = new MarkdownIt()
			*
			* function myToken(tokens, idx, options, env, self) {
			*   //...
			*   return result;
			* };
			*
			* md.renderer.rules['my_token'] = myToken
			* ```
			*/
			"renderer",
			new Renderer()
		);
		_defineProperty(
			this,
			/**
			* [linkify-it](https://github.com/markdown-it/linkify-it) instance.
			* Used by [linkify](https://github.com/markdown-it/markdown-it/blob/master/src/rules_core/linkify.ts)
			* rule.
			*/
			"linkify",
			new LinkifyIt()
		);
		_defineProperty(
			this,
			/**
			* Assorted utility functions, useful to write plugins. See details
			* [here](https://github.com/markdown-it/markdown-it/blob/master/src/common/utils.ts).
			*/
			"utils",
			utils_exports
		);
		_defineProperty(
			this,
			/**
			* Link components parser functions, useful to write plugins. See details
			* [here](https://github.com/markdown-it/markdown-it/blob/master/src/helpers).
			*/
			"helpers",
			Object.assign({}, helpers_exports)
		);
		const [presetNameOrOptions, options] = args;
		if (typeof presetNameOrOptions === "string") {
			this.configure(presetNameOrOptions);
			if (options) this.set(options);
		} else {
			this.configure("default");
			this.set(presetNameOrOptions || {});
		}
	}
	/**
	* Set parser options (in the same format as in constructor). Probably, you
	* will never need it, but you can change options after constructor call.
	*
	* __Note:__ To achieve the best possible performance, don't modify a
	* `markdown-it` instance options on the fly. If you need multiple configurations
	* it's best to create multiple instances and initialize each with separate
	* config.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	*
	* const md = new MarkdownIt()
	*   .set({ html: true, breaks: true })
	*   .set({ typographer: true })
	* ```
	*/
	set(options) {
		Object.assign(this.options, options);
		return this;
	}
	/**
	* Batch load of all options and compenent settings. This is internal method,
	* and you probably will not need it. But if you will - see available presets
	* and data structure [here](https://github.com/markdown-it/markdown-it/tree/master/src/presets)
	*
	* We strongly recommend to use presets instead of direct config loads. That
	* will give better compatibility with next versions.
	*/
	configure(presets) {
		let p;
		if (typeof presets === "string") {
			const presetName = presets;
			p = config[presetName];
			if (!p) throw new Error(`Wrong 'markdown-it' preset "${presetName}", check name`);
		} else p = presets;
		if (!p) throw new Error("Wrong `markdown-it` preset, can't be empty");
		if (p.options) this.options = { ...p.options };
		const components = p.components;
		if (components) {
			var _components$inline;
			[
				"core",
				"block",
				"inline"
			].forEach((name) => {
				var _components$name;
				const rules = (_components$name = components[name]) === null || _components$name === void 0 ? void 0 : _components$name.rules;
				if (rules) this[name].ruler.enableOnly(rules);
			});
			const rules2 = (_components$inline = components.inline) === null || _components$inline === void 0 ? void 0 : _components$inline.rules2;
			if (rules2) this.inline.ruler2.enableOnly(rules2);
		}
		return this;
	}
	/**
	* Enable list or rules. It will automatically find appropriate components,
	* containing rules with given names. If rule not found, and `ignoreInvalid`
	* not set - throws exception.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	*
	* const md = new MarkdownIt()
	*   .enable(['sub', 'sup'])
	*   .disable('smartquotes')
	* ```
	*/
	enable(list, ignoreInvalid = false) {
		let result = [];
		if (!Array.isArray(list)) list = [list];
		[
			"core",
			"block",
			"inline"
		].forEach((chain) => {
			result = result.concat(this[chain].ruler.enable(list, true));
		});
		result = result.concat(this.inline.ruler2.enable(list, true));
		const missed = list.filter((name) => result.indexOf(name) < 0);
		if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${missed}`);
		return this;
	}
	/**
	* The same as {@link MarkdownIt.enable}, but turn specified rules off.
	*/
	disable(list, ignoreInvalid = false) {
		let result = [];
		if (!Array.isArray(list)) list = [list];
		[
			"core",
			"block",
			"inline"
		].forEach((chain) => {
			result = result.concat(this[chain].ruler.disable(list, true));
		});
		result = result.concat(this.inline.ruler2.disable(list, true));
		const missed = list.filter((name) => result.indexOf(name) < 0);
		if (missed.length && !ignoreInvalid) throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${missed}`);
		return this;
	}
	/**
	* Load specified plugin with given params into current parser instance.
	* It's just a sugar to call `plugin(md, params)` with curring.
	*
	* @example
	* ```javascript
	* import MarkdownIt from 'markdown-it'
	* import iterator from 'markdown-it-for-inline'
	*
	* const md = new MarkdownIt()
	*   .use(iterator, 'foo_replace', 'text', function (tokens, idx) {
	*     tokens[idx].content = tokens[idx].content.replace(/foo/g, 'bar')
	*   })
	* ```
	*/
	use(plugin, ...params) {
		plugin.apply(plugin, [this, ...params]);
		return this;
	}
	/**
	* Parse input string and return list of block tokens (special token type
	* "inline" will contain list of inline tokens). You should not call this
	* method directly, until you write custom renderer (for example, to produce
	* AST).
	*
	* `env` is used to pass data between "distributed" rules and return additional
	* metadata like reference info, needed for the renderer. It also can be used to
	* inject data in specific cases. Usually, you will be ok to pass `{}`,
	* and then pass updated object to renderer.
	*/
	parse(src, env) {
		if (typeof src !== "string") throw new Error("Input data should be a String");
		const state = new this.core.State(src, this, env);
		this.core.process(state);
		return state.tokens;
	}
	/**
	* Render markdown string into html. It does all magic for you :).
	*
	* `env` can be used to inject additional metadata (`{}` by default).
	* But you will not need it with high probability. See also comment
	* in {@link MarkdownIt.parse}.
	*/
	render(src, env = {}) {
		return this.renderer.render(this.parse(src, env), this.options, env);
	}
	/**
	* The same as {@link MarkdownIt.parse} but skip all block rules. It returns
	* the block tokens list with the single `inline` element, containing parsed
	* inline tokens in `children` property. Also updates `env` object.
	*/
	parseInline(src, env) {
		const state = new this.core.State(src, this, env);
		state.inlineMode = true;
		this.core.process(state);
		return state.tokens;
	}
	/**
	* Similar to {@link MarkdownIt.render} but for single paragraph content.
	* Result will NOT be wrapped into `<p>` tags.
	*/
	renderInline(src, env = {}) {
		return this.renderer.render(this.parseInline(src, env), this.options, env);
	}
};
_defineProperty(MarkdownIt, "Token", Token);
_defineProperty(MarkdownIt, "Ruler", Ruler);
_defineProperty(MarkdownIt, "Renderer", Renderer);
_defineProperty(MarkdownIt, "ParserCore", ParserCore);
_defineProperty(MarkdownIt, "StateCore", StateCore);
_defineProperty(MarkdownIt, "ParserBlock", ParserBlock);
_defineProperty(MarkdownIt, "StateBlock", StateBlock);
_defineProperty(MarkdownIt, "ParserInline", ParserInline);
_defineProperty(MarkdownIt, "StateInline", StateInline);
//#endregion
//#region src/index.ts
/**
* Default package export.
*
* For backward compatibility, the {@link MarkdownIt} class is wrapped so
* legacy code can call it without `new`. New code should instantiate it as a
* regular class with `new`. The compatibility wrapper may be removed in a
* future release.
*
* @category Main
*/
var MarkdownItCallable = callable(MarkdownIt);
//#endregion


//# sourceMappingURL=markdown-it.mjs.map
;// ./src/domain/markdown-page.ts

                                                              

/** A row of a table: the texts of its cells, and its line in the file, counted from 1. */
                                                                                   

                     
                                                
                       
                                     
                                    
                                                                                        
                      
                                                            
                            
 

                                                                       

/** The tables of a Markdown page, and the lines of its paragraphs. HTML comments and code blocks are neither. */
                                                                                                          

function readMarkdown(text        )               {
  const markdown = new MarkdownItCallable({ html: true })
  // The structure of the page is enough: what is in its paragraphs is not parsed.
  markdown.core.ruler.enableOnly(['normalize', 'block'])
  // A byte order mark would be taken for a cell.
  const source = text.replace(/^\uFEFF/, '')
  const lines = splitLines(source)
  const tables          = []
  const paragraphs             = []
  const tokens = markdown.parse(source, {})
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'table_open') {
      const end = tokens.findIndex(({ type }, other) => other > index && type === 'table_close')
      tables.push(toTable(tokens.slice(index, end), { markdown, lines }))
    }
    if (token.type === 'paragraph_open') paragraphs.push(...linesOf(token, lines))
  }
  return { tables, paragraphs }
}

/** Lines with their ends, as Markdown counts them. */
function splitLines(text        )                    {
  return text.split(/(?<=\n|\r(?!\n))/)
}

function toTable(
  tokens                  ,
  { markdown, lines }                                                                  
)        {
  const rows             = []
  let cells           = []
  for (const token of tokens) {
    if (token.type === 'tr_open') {
      cells = []
      rows.push({ line: (token.map?.[0] ?? 0) + 1, cells })
    }
    if (token.type === 'inline') cells.push(visibleText(token.content, markdown))
  }
  const [head, ...body] = rows
  const last = body.findLast(({ line }) => lines[line - 1]?.includes('|'))
  const line = head?.line ?? 0
  // Below the header is the line with the dashes.
  const end = last?.line ?? line + 1
  return { line, columns: head?.cells ?? [], rows: body, end, isNested: (tokens[0]?.level ?? 0) > 0 }
}

/** Without emphasis, code spans and comments; a link to be clicked on stays as it is written. */
function visibleText(cell        , markdown        )         {
  if (!/[*_`~<&\\]/.test(cell) || cell.includes('://')) return cell
  const tokens          = []
  markdown.inline.parse(cell, markdown, {}, tokens)
  const visible = tokens.filter(({ type }) => type !== 'html_inline')
  return visible
    .map(({ content }) => content)
    .join('')
    .trim()
}

function linesOf({ map }       , lines                   )                      {
  const [start, end] = map ?? [0, 0]
  return lines.slice(start, end).map((text, index) => ({ line: start + index + 1, text }))
}

// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __webpack_require__(92796);
// EXTERNAL MODULE: ./src/domain/registry-row.ts
var registry_row = __webpack_require__(6441);
;// ./src/domain/registry.ts
                                                            



                                                                       


                                                              


/** ARTIFACTS.md: a Markdown table for people and programs. Rows are added; what people wrote stays, byte for byte. */
const COLUMNS = ['Versión', 'Build', 'Distro', 'Fecha', 'SHA256', 'Release URL', 'Estado']         

const NEW_FILE = `# Artefactos de CPython

Una fila por tarball publicado. Estado: \`Activo\` (en uso), \`Obsoleto\` (se instala con un aviso), \`Retirado\` (no se instala).

| ${COLUMNS.join(' | ')} |
|${COLUMNS.map((column) => '-'.repeat(column.length + 2)).join('|')}|
`

/** Every row of every registry table of the page counts; examples and remarks are skipped. */
function readRegistry(text        )           {
  const lines = Map.groupBy(registryLines(readMarkdown(text)), (line) => subjectOf(line))
  const rows = [...lines].flatMap(([subject, all]) =>
    subject === undefined ? [] : [[subject, joinLines(subject, all)]         ]
  )
  return new Map(rows)
}

/** Numbers of the lines that look like rows and can't be read: nothing is taken from them. */
function listStrayLines(text        )                    {
  return registryLines(readMarkdown(text))
    .filter((line) => isStray(line))
    .map(({ line }) => line)
    .sort((left, right) => left - right)
}

/**
 * The page with these rows at the end of its first registry table. A row that is there already, a changed status
 * included, stays as it is. Throws REGISTRY_CONFLICT when it is there with another SHA-256, or when there is no table.
 */
function addRows(text                    , rows                        )         {
  const page = pageOf(text)
  const table = findTable(page)
  if (table === undefined) throw conflict(`The registry has no table with the columns ${COLUMNS.join(', ')}`)
  const added = missingRows(page, rows)
  if (added.length === 0) return page
  const lines = splitLines(page)
  const before = lines.slice(0, table.end).join('')
  const after = lines.slice(table.end).join('')
  const newline = lines[table.line - 1]?.endsWith('\r\n') === true ? '\r\n' : '\n'
  const gap = /[\r\n]$/.test(before) ? '' : newline
  return `${before}${gap}${added.map((row) => `${formatRow(row, table.columns)}${newline}`).join('')}${after}`
}

/** The lines that `addRows` would add, for people who add them by hand. */
function linesToAdd(text                    , rows                        )         {
  const page = pageOf(text)
  const columns = findTable(page)?.columns
  return missingRows(page, rows)
    .map((row) => formatRow(row, columns))
    .join('\n')
}

function pageOf(text                    )         {
  return text === undefined || text.trim() === '' ? NEW_FILE : text
}

function missingRows(page        , rows                        )                         {
  const registry = readRegistry(page)
  const missing = rows.filter(({ artifact, sha256 }) => {
    const standing = (0,registry_row/* findRow */.u)(registry, artifact)
    if (standing !== undefined && standing.sha256 !== sha256) {
      throw conflict(
        `The registry has ${(0,domain_artifact/* fileNameOf */.bV)(artifact)} with SHA-256 ${standing.sha256}, this tarball has ${sha256}`
      )
    }
    return standing === undefined
  })
  return missing.sort((left, right) => (0,domain_artifact/* compareArtifacts */.Tu)(left.artifact, right.artifact))
}

/** The rows as a table of their own, without what is long: for people who look at what was added. */
function tableOf(rows                        )                    {
  const short = COLUMNS.filter((column) => column !== 'SHA256' && column !== 'Release URL')
  return [
    `| ${short.join(' | ')} |`,
    `|${short.map(() => '---').join('|')}|`,
    ...rows.map((row) => formatRow(row, short))
  ]
}

/** The row as a line of a table with these columns; columns that are not ours stay empty. */
function formatRow(row             , columns                    = COLUMNS)         {
  const { version, build, distro, architecture } = row.artifact
  const cells = new Map                ([
    ['Versión', (0,python_version/* formatPythonVersion */.Md)(version)],
    ['Build', String(build)],
    ['Distro', architecture === 'x64' ? distro : `${distro}-${architecture}`],
    ['Fecha', row.date],
    ['SHA256', row.sha256],
    ['Release URL', row.url],
    ['Estado', row.status]
  ])
  return `| ${columns.map((column) => cells.get(column) ?? '').join(' | ')} |`
}

/** The one that rows are added to. */
function findTable(text        )                    {
  return readMarkdown(text).tables.find(
    ({ columns, isNested }) => !isNested && COLUMNS.every((column) => columns.includes(column))
  )
}

/** A line that may be a row, in a table or below one; `cell` gives the text in a column. */
                     
                       
                                   
                                                             
                                                                          
                        
 

/** The rows of all tables that name builds with their digest or status, and the lines outside of tables that look like such rows. */
function registryLines({ tables, paragraphs }              )                          {
  const registries = tables.filter(({ columns }) => isRegistryLike(columns))
  const rows = registries.flatMap(({ columns, rows }) =>
    rows.map((row) => toLine(row, columns, missingColumnOf(columns)))
  )
  const loose = paragraphs
    .filter(({ text }) => (text.match(/\|/g) ?? []).length > 2)
    .map(({ line, text }) => {
      const above = registries.findLast(({ end }) => end < line)
      return toLine({ line, cells: cellsOf(text) }, above?.columns ?? COLUMNS, 'is not part of a table')
    })
  return [...rows, ...loose.filter((line) => hasDigest(line))]
}

function isRegistryLike(columns                   )          {
  const isKeyed = (['Versión', 'Build', 'Distro']         ).every((column) => columns.includes(column))
  return isKeyed && (columns.includes('SHA256') || columns.includes('Estado'))
}

function missingColumnOf(columns                   )         {
  const missing = COLUMNS.filter((column) => !columns.includes(column))
  return missing.length === 0 ? '' : `is in a table without the column ${missing.join(', ')}`
}

function toLine({ line, cells }          , columns                   , fault        )               {
  return { line, cells, fault, cell: (column) => cells[columns.indexOf(column)] ?? '' }
}

/** Of a paragraph: a pipe in a cell is written `\|`. */
function cellsOf(line        )                    {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/** A SHA-256, or the beginning of one as people abbreviate it. */
function hasDigest({ cells }              )          {
  return cells.some((cell) => /^(?=.*[0-9])[0-9a-f]{6,}(?:\.{2,}|…)$|^[0-9a-f]{32,}$/i.test(cell))
}

function isStray(line              )          {
  const artifact = findSubject(line)
  if (artifact !== undefined) return readRow(line, artifact) instanceof failure/* Failure */.HR
  return hasDigest(line)
}

function findSubject({ cell }              )                       {
  return (0,domain_artifact/* findArtifact */.Kc)(`cpython-${cell('Versión')}-${cell('Distro')}-build${cell('Build')}.tgz`)
}

/** Which tarball a line is about; the tag when only the distro can't be read. */
function subjectOf(line              )                             {
  const artifact = findSubject(line)
  if (artifact !== undefined) return (0,domain_artifact/* fileNameOf */.bV)(artifact)
  const build = (0,domain_artifact/* findBuildOfTag */.jh)(`cpython-${line.cell('Versión')}-build${line.cell('Build')}`)
  return build === undefined || !hasDigest(line) ? undefined : (0,domain_artifact/* tagOf */.cO)(build)
}

/** Of all lines for one tarball; between lines that differ nothing is chosen. */
function joinLines(subject                , lines                         )                        {
  const rows = lines.map((line) => {
    const artifact = findSubject(line)
    return artifact === undefined
      ? conflict(`Line ${line.line} of the registry names ${subject} with a distro that can't be read`)
      : readRow(line, artifact)
  })
  return rows.reduce((row, other) => {
    if (row instanceof failure/* Failure */.HR) return row
    if (other instanceof failure/* Failure */.HR) return other
    return other.sha256 === row.sha256 && other.status === row.status
      ? row
      : conflict(
          `The registry has rows for ${subject} that differ (lines ${lines.map(({ line }) => line).join(', ')})`
        )
  })
}

function readRow(line              , artifact          )                        {
  const { cell, fault } = line
  const sha256 = (0,checksum/* findSha256 */.T7)(cell('SHA256'))
  const status = registry_row/* registryStatuses */.M.find((name) => name === cell('Estado'))
  const about = `The registry row of ${(0,domain_artifact/* fileNameOf */.bV)(artifact)} (line ${line.line})`
  if (fault !== '') return conflict(`${about} ${fault}`)
  if (sha256 === undefined) return conflict(`${about} has no SHA-256 of 64 hex digits`)
  if (status === undefined)
    return conflict(`${about} has an Estado that is none of ${registry_row/* registryStatuses */.M.join(', ')}`)
  return { artifact, date: cell('Fecha'), sha256, url: cell('Release URL'), status }
}

function conflict(message        )          {
  return new failure/* Failure */.HR(
    'REGISTRY_CONFLICT',
    message,
    'A registered build never changes: publish other bytes under a new build number, or mend the registry by hand.'
  )
}


/***/ },

/***/ 61973
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ onDisk),
/* harmony export */   O: () => (/* binding */ isSystemError)
/* harmony export */ });
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43649);


/**
 * Turns an error of a system call (no room, no right, not there) into INSTALL_BROKEN with what failed and what to do.
 * Anything else is thrown as it is, a `Failure` or a defect.
 */
async function onDisk   (
  { what, hint }                                                  ,
  work                  
)             {
  try {
    return await work()
  } catch (cause) {
    if (!isSystemError(cause)) throw cause
    throw new _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('INSTALL_BROKEN', `${what}: ${(0,_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(cause)}`, hint, { cause })
  }
}

/** Errors of system calls name the call. */
function isSystemError(error         )          {
  return !(error instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR) && typeof error === 'object' && error !== null && 'syscall' in error
}


/***/ },

/***/ 8740
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B0: () => (/* binding */ unpackedLimit),
/* harmony export */   UA: () => (/* binding */ layoutFaults),
/* harmony export */   YC: () => (/* binding */ entryLimit)
/* harmony export */ });
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87977);

                                                        

/** An entry of a tarball, or of the tree that came out of it. */
                     
                                                                                       
                       
                                                                          
                              
                                     
                       
                                           
                       
 

/** More than any CPython tree needs, less than what hurts a runner. */
const layoutLimits = {
  entries: 100_000,
  /** However few bytes they take. */
  anyEntries: 10_000,
  unpackedBytes: 4 * 1024 ** 3,
  /** Whatever the ratio. */
  anyBytes: 64 * 1024 ** 2
}         

/**
 * What may come out of so many compressed bytes, the first or all of them: it is asked while they come, so a bomb is
 * found by its ratio before it is large. A CPython has a ratio of four.
 */
function unpackedLimit(compressedBytes        )         {
  return Math.min(layoutLimits.unpackedBytes, Math.max(layoutLimits.anyBytes, 20 * compressedBytes))
}

/**
 * How many entries the first so many compressed bytes may hold. A CPython has one in 5,000 bytes and more, and the
 * head alone of one that has a name of its own takes fifty.
 */
function entryLimit(compressedBytes        )         {
  return Math.min(layoutLimits.entries, layoutLimits.anyEntries + Math.floor(compressedBytes / 50))
}

const SETUID_SETGID_STICKY = 0o7000

/** Why this is not a CPython of that version below its prefix; empty when it is. At most a handful is worth reading. */
function layoutFaults(entries                  , version               )                    {
  const root = (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .rootOf */ .I5)(version)
  const plain = entries
    .map((entry) => withPath(entry, plainPath(entry.path)))
    .filter(({ path, kind }) => path !== '' || kind !== 'directory')
  const leaves = new Set(plain.filter(({ kind }) => kind !== 'directory').map(({ path }) => path))
  const isThroughLeaf = throughLeafOf(leaves)
  for (const judge of [entryFault, pathFault]) {
    const faults = plain.flatMap((entry) => {
      const fault = judge(entry, { root, isThroughLeaf })
      return fault === undefined ? [] : [`${JSON.stringify(entry.path)} ${fault}`]
    })
    if (faults.length > 0) return faults
  }
  const library = findForeignLibrary(plain, root)
  if (library !== undefined) {
    return [
      `${JSON.stringify(library)} is its standard library, which must be in lib: configure it without --with-platlibdir and --libdir`
    ]
  }
  return hasInterpreter(plain, root) ? [] : [`there is no interpreter at ${root}/bin/python3`]
}

/** A tree has thousands of them, and nearly all are plain as they are. */
function withPath(entry       , path        )        {
  return path === entry.path ? entry : { ...entry, path }
}

/** `tar -C tree .` starts every name with `./`, and directories end in a slash: both mean nothing. */
function plainPath(path        )         {
  const short = path.startsWith('./') ? path.replace(/^(?:\.\/)+/, '') : path
  return short.endsWith('/') ? short.slice(0, -1) : short
}

                                                                                                     

/** Whether something that is no directory is on the way to a path; most paths share theirs. */
function throughLeafOf(leaves                     )                         {
  const known = new Map                 ()
  const isThroughLeaf = (path        )          => {
    const end = path.lastIndexOf('/')
    if (end === -1) return leaves.has('')
    const parent = path.slice(0, end)
    const answer = known.get(parent) ?? (leaves.has(parent) || isThroughLeaf(parent))
    known.set(parent, answer)
    return answer
  }
  return (path) => path !== undefined && isThroughLeaf(path)
}

function entryFault(entry       , { root }       )                     {
  const { path } = entry
  if (path.startsWith('/')) return 'is an absolute path'
  if (/[\p{Cc}\\]/u.test(path)) return 'has a control character or backslash in its name'
  if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)) return 'is not a plain path'
  if (!isBelow(path, root) && !(entry.kind === 'directory' && isBelow(root, path)))
    return `is not below ${root}/`
  if (entry.kind === 'special') return 'is neither a file, a directory nor a link'
  if ((entry.mode & SETUID_SETGID_STICKY) !== 0 && entry.kind !== 'symlink')
    return 'has a setuid, setgid or sticky bit'
  return linkFault(entry, root)
}

function linkFault(entry       , root        )                     {
  if (entry.kind !== 'symlink' && entry.kind !== 'hardlink') return undefined
  const { target = '' } = entry
  if (target === '') return 'is a link without a target'
  if (target.startsWith('/')) return `links to the absolute path ${JSON.stringify(target)}`
  const resolved = targetOf(entry)
  return resolved !== undefined && isBelow(resolved, root)
    ? undefined
    : `links to ${JSON.stringify(target)}, outside of the tree`
}

/** What is written through a link lands elsewhere than its name says. */
function pathFault(entry       , { isThroughLeaf }       )                     {
  if (isThroughLeaf(entry.path)) return 'lies below something that is no directory'
  return entry.kind === 'hardlink' && isThroughLeaf(targetOf(entry))
    ? `links to ${JSON.stringify(entry.target)}, below something that is no directory`
    : undefined
}

/** The directory of `os.py` when it is `lib64/python3.X`, as openSUSE and Fedora configure it, or another one beside `lib`. */
function findForeignLibrary(entries                  , root        )                     {
  const paths = entries
    .filter(({ path, kind }) => kind === 'file' && /\/python3\.[0-9]+t?\/os\.py$/.test(path))
    .map(({ path }) => path.slice(0, -'/os.py'.length))
  const isStandard = (path        )          => path.startsWith(`${root}/lib/`)
  return paths.some(isStandard) ? undefined : paths[0]
}

/** A symlink is relative to its directory, a hard link to the top of the archive. */
function targetOf({ path, kind, target }       )                     {
  const directory = kind === 'hardlink' ? '' : path.split('/').slice(0, -1).join('/')
  return target === undefined ? undefined : resolvePath(directory, target)
}

function isBelow(path        , root        )          {
  return path === root || path.startsWith(`${root}/`)
}

/** Lexically; undefined when it leaves the top. */
function resolvePath(directory        , target        )                     {
  const parts = directory === '' ? [] : directory.split('/')
  for (const part of target.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** `bin/python3` is a file that can run, or a chain of links that ends in one. */
function hasInterpreter(entries                  , root        )          {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  let path                     = `${root}/bin/python3`
  for (let hops = 0; path !== undefined && hops < 8; hops += 1) {
    const entry                    = byPath.get(path)
    if (entry === undefined) return false
    if (entry.kind === 'file') return (entry.mode & 0o111) !== 0 && entry.size > 0
    path = targetOf(entry)
  }
  return false
}

/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "LI", 0, /* binding */ layoutLimits
/* harmony export */ ]);


/***/ },

/***/ 32096
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ timelineOf)
/* harmony export */ });
/** What a run did from when to when, as its log groups it. */
                                                                                             

/** Marks on the axis: enough to read it by, and never two in one place. */
const MOST_MARKS = 6
const MARKS = [
  ...([100, 200, 500]         ).map((count) => mark(count, 'millisecond', count / 1000)),
  ...([1, 2, 5, 10, 20, 30]         ).map((count) => mark(count, 'second', count)),
  ...([1, 2, 5, 10]         ).map((count) => mark(count, 'minute', count * 60))
]
const LARGEST_MARK = mark(1, 'hour', 3600)

/** The steps as bars along the clock on the wall, each with its seconds: Markdown with a picture by Mermaid. */
function timelineOf(steps                 )                    {
  const [first] = steps
  if (first === undefined) return []
  const end = Math.max(...steps.map(({ began, seconds }) => began.getTime() / 1000 + seconds))
  const span = end - first.began.getTime() / 1000
  const { interval, seconds: width } =
    MARKS.find(({ seconds }) => span / seconds <= MOST_MARKS) ?? LARGEST_MARK
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
  ]
}

function barOf({ title, began, seconds }      )         {
  // What takes no time at all is not drawn.
  const milliseconds = Math.max(1, Math.round(seconds * 1000))
  return `    ${plainWords(title)}, ${seconds.toFixed(1)} s :${began.getTime()}, ${milliseconds}ms`
}

/** A title may quote a path: here it is no end of the block, no comment and no other statement. */
function plainWords(title        )         {
  return title.replace(/[^\p{L}\p{N}./_-]+/gu, ' ').trim()
}

                                                                   

function mark(count        , unit        , seconds        )       {
  return { interval: `${count}${unit}`, seconds }
}


/***/ },

/***/ 44316
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l9: () => (/* binding */ checkInterpreter),
  fP: () => (/* binding */ findFacts),
  Uu: () => (/* binding */ findPipCacheDirectory),
  By: () => (/* binding */ findPipFault),
  fG: () => (/* binding */ scrubbed)
});

// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/json-object.ts
var json_object = /*#__PURE__*/__webpack_require__(75049);
// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __webpack_require__(92796);
;// ./src/domain/interpreter-check.ts


                                                        


/**
 * What an interpreter must be able to say of itself before anybody gets it. Version and exit status prove
 * nothing: a moved tree can start on the distro's libpython and print the right version.
 */
                                                                                                          

/** Without these a CPython is broken for its users, and pip with it; `_uuid`, since `uuid` imports without libuuid. */
const REQUIRED = ['ssl', '_hashlib', 'zlib', 'bz2', 'lzma', 'ctypes', 'sqlite3', 'uuid', '_uuid']
const EXPECTED = ['readline', '_decimal', '_curses', 'pyexpat']

/** Run as `python3 -I -B -c PROGRAM <prefix>`; prints one JSON object, decides nothing. */
const checkProgram = `
import json, os, sys, sysconfig

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
    site = sysconfig.get_path('purelib')
    names = [name for name in os.listdir(site) if name.startswith('pip-') and name.endswith('.dist-info')]
    if not names:
        return 'it is not among its packages'
    for name in names:
        with open(os.path.join(site, name, 'RECORD'), encoding='utf-8') as record:
            for line in record:
                path, _, size = line.rstrip().rsplit(',', 2)
                # Compiled files have no size there, and scripts outside of the packages are edited by a relocation.
                # A file may have grown: companies add their own certificates to cacert.pem.
                if size == '' or path.startswith('..'):
                    continue
                found = os.path.getsize(os.path.join(site, path))
                if found < int(size):
                    return '%s has %d bytes, and %s in its RECORD' % (path, found, size)
    return '' if os.access(os.path.join(prefix, 'bin', 'pip3'), os.X_OK) else 'bin/pip3 is no program'
def pip_fault():
    try:
        return find_pip_fault()
    except Exception as error:
        return '%s: %s' % (type(error).__name__, error)
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
    'pip': pip_fault(),
}, sys.stdout)
`

const LEVELS                              = new Map([
  ['alpha', 'a'],
  ['beta', 'b'],
  ['candidate', 'rc']
])

               
                                                
                                
                         
                                      
                          
                                       
                              
                                    
                                     
                                                   
                                                                                                                     
                      
 

/** Reads what the program printed. Throws SMOKE_TEST_FAILED when that is not its JSON. */
function judgeInterpreter(output        , wanted               )                   {
  const report = parseReport(output)
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
  ]
  return { faults, notices: importFaults(report, EXPECTED) }
}

function parseReport(output        )         {
  const report = (0,json_object/* findJsonObject */.h)(output)
  if (isReport(report)) return report
  throw new failure/* Failure */.HR(
    'SMOKE_TEST_FAILED',
    `The interpreter answered the smoke test with ${JSON.stringify(output.slice(0, 200))}`,
    'The build does not run properly on this machine. Run its bin/python3 by hand to see why.'
  )
}

function isReport(report                          = {})                   {
  const { version, prefix, failed } = report
  const isList = (list         , ...types                   )          =>
    Array.isArray(list) && list.every((item) => types.includes(typeof item))
  return (
    isList(version, 'number', 'string') &&
    isList([report['freeThreaded'], report['shared'], report['siteOnPath']], 'boolean') &&
    isList([prefix, report['pip']], 'string') &&
    ['prefixes', 'libpython', 'absent', 'outside'].every((key) => isList(report[key], 'string')) &&
    typeof failed === 'object' &&
    failed !== null &&
    isList(Object.values(failed), 'string')
  )
}

function versionFaults(report        , wanted               )                    {
  const [major, minor, micro, level, serial] = report.version
  const pre = level === 'final' ? '' : `${LEVELS.get(String(level)) ?? level}${serial}`
  const version = `${major}.${minor}.${micro}${pre}${report.freeThreaded ? 't' : ''}`
  const meant = (0,python_version/* formatPythonVersion */.Md)(wanted)
  return version === meant ? [] : [`it says that it is ${version}, not ${meant}`]
}

function libpythonFaults({ shared, libpython, prefix }        )                    {
  const foreign = libpython.filter((path) => !path.startsWith(`${prefix}/`))
  if (foreign.length > 0) return [`it runs on a libpython that is not its own: ${foreign.join(', ')}`]
  return shared && libpython.length === 0 ? ['it was built with a shared libpython and has none loaded'] : []
}

function importFaults({ failed }        , modules                   )                    {
  return modules.flatMap((name) => {
    const reason = failed[name]
    return reason === undefined ? [] : [`import ${name} fails: ${reason}`]
  })
}

// EXTERNAL MODULE: ./src/domain/interpreter-facts.ts
var interpreter_facts = /*#__PURE__*/__webpack_require__(47147);
// EXTERNAL MODULE: ./src/domain/quoted-output.ts
var quoted_output = /*#__PURE__*/__webpack_require__(57137);
;// ./src/interpreter/ask-interpreter.ts

                                                                      

                                                                      


                                                                
                                                      

                                                          

/** What a program has without anybody's settings: an interpreter must need no more. */
const scrubbed              = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' }

                                                                                      

const SECONDS = 60

/**
 * Runs the interpreter at `prefix` and judges what it says of itself. Throws SMOKE_TEST_FAILED when it does not run,
 * INSTALL_BROKEN when nothing may be run there.
 */
async function checkInterpreter(
  prefix        ,
  wanted               ,
  ask     
)                            {
  const argv = [`${prefix}/bin/python3`, '-I', '-B', '-c', checkProgram, prefix]         
  const { exitCode, stdout, stderr } = await ask.processes.run({
    argv,
    env: ask.environment,
    seconds: SECONDS
  })
  if (exitCode !== 0) throw broken(prefix, exitCode, stderr)
  return judgeInterpreter(stdout, wanted)
}

/** Undefined when all is well: pip is how users judge whether a Python works. */
async function findPipFault(prefix        , ask     )                              {
  const argv = [`${prefix}/bin/pip3`, '--version']         
  const env = { ...ask.environment, PIP_DISABLE_PIP_VERSION_CHECK: '1', PYTHONDONTWRITEBYTECODE: '1' }
  const { exitCode, stdout, stderr } = await ask.processes.run({ argv, env, seconds: SECONDS })
  if (exitCode === 0 && stdout.startsWith('pip ')) return undefined
  return `pip --version ends with exit code ${exitCode}: ${(0,quoted_output/* lastLineOf */.S)(stderr) || (0,quoted_output/* lastLineOf */.S)(stdout) || 'no output'}`
}

/** Where pip keeps what it downloaded and built; undefined when it keeps nothing. */
async function findPipCacheDirectory(prefix        , ask     )                              {
  const argv = [`${prefix}/bin/pip3`, 'cache', 'dir']         
  const env = { ...ask.environment, PIP_DISABLE_PIP_VERSION_CHECK: '1' }
  const { exitCode, stdout } = await ask.processes.run({ argv, env, seconds: SECONDS })
  const directory = stdout.trim()
  return exitCode === 0 && /^\/\P{Cc}+$/u.test(directory) ? directory : undefined
}

/** Undefined when it can't say. */
async function findFacts(prefix        , ask     )                                        {
  const argv = [`${prefix}/bin/python3`, '-I', '-B', '-c', interpreter_facts/* factsProgram */.G]         
  const { exitCode, stdout } = await ask.processes.run({ argv, env: ask.environment, seconds: SECONDS })
  return exitCode === 0 ? (0,interpreter_facts/* findInterpreterFacts */.PK)(stdout) : undefined
}

/** As timeout and shells have it for a file that is there and may not be run; what is no program of this machine is that as well. */
const NOT_RUN = 126

function broken(prefix        , exitCode        , stderr        )          {
  // That it is marked as a program was seen to when it was unpacked.
  if (exitCode === NOT_RUN && stderr.includes('Permission denied')) {
    return new failure/* Failure */.HR(
      'INSTALL_BROKEN',
      `No program may be run from ${prefix}/bin, its file system may be mounted noexec: ${(0,quoted_output/* lastLineOf */.S)(stderr)}`,
      'Name a directory on another file system: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.'
    )
  }
  return new failure/* Failure */.HR(
    'SMOKE_TEST_FAILED',
    `${prefix}/bin/python3 does not run (exit code ${exitCode}): ${(0,quoted_output/* lastLineOf */.S)(stderr) || 'no output'}`,
    exitCode === 124
      ? `It did not answer within ${SECONDS} s. Is this machine overloaded?`
      : 'The build does not work on this machine. Choose a build that was made for this distro.'
  )
}


/***/ },

/***/ 9843
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ judgeHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/elf-layout.ts
var elf_layout = /*#__PURE__*/__webpack_require__(34217);
// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = /*#__PURE__*/__webpack_require__(27982);
// EXTERNAL MODULE: ./src/disk/open-bytes.ts
var open_bytes = __webpack_require__(78442);
;// ./src/disk/find-shared-libraries.ts




                                                          


                             
                                                                                              
                               
                                      
                                          
                                                     
                                      
 

/**
 * Which of the names this host has: sonames where its loader looks for them, and paths as they are. Asks the files,
 * not ldconfig's cache, which has a format of its own and may be stale. `root` is `/` but for tests.
 */
async function findSharedLibraries(
  names                   ,
  search               ,
  root = '/'
)                               {
  const machine = (0,elf_machine/* findMachine */.x)(search.architecture)
  if (machine === undefined) return new Set()
  const directories = [
    ...search.runPaths,
    ...(search.libraryPath ?? '').split(/[:;]/).filter((path) => path.startsWith('/')),
    ...(await readLoaderConfiguration(root)),
    ...defaultDirectories(machine)
  ]
  const candidatesOf = (name        )                    =>
    name.includes('/') ? [name] : [...new Set(directories)].map((directory) => (0,external_node_path_.join)(directory, name))
  return new Set(
    names.filter((name) => candidatesOf(name).some((path) => isLibraryFor(machine, (0,external_node_path_.join)(root, path))))
  )
}

function defaultDirectories({ triple }            )                    {
  return [`/lib/${triple}`, `/usr/lib/${triple}`, '/lib64', '/usr/lib64', '/lib', '/usr/lib']
}

/** A file that can't be opened can't be loaded either. */
function isLibraryFor(machine            , path        )          {
  try {
    const header = (0,open_bytes/* withBytesOf */.R)(path, (source) => source(0, 64))
    return (0,elf_layout/* isElf */.aB)(header) && (0,elf_layout/* machineCode */.Bn)(header) === machine.code
  } catch {
    return false
  }
}

/** The directories of /etc/ld.so.conf and of the files that it includes, each file read once. */
async function readLoaderConfiguration(root        )                             {
  const directories           = []
  const files = new Set(await expand('/etc/ld.so.conf', root, root))
  // A set may grow while it is walked: included files come after the including one.
  for (const file of files) {
    // What can't be read (a link to nothing, a file for root alone) is passed over, as ldconfig does.
    const text = await (0,promises_.readFile)(file, 'latin1').catch(() => '')
    for (const line of linesOf(text)) {
      const [, pattern] = /^include\s+(\S.*)$/.exec(line) ?? []
      if (pattern === undefined) directories.push(...directoryIn(line))
      else for (const included of await expand(pattern, (0,external_node_path_.dirname)(file), root)) files.add(included)
    }
  }
  return directories
}

function linesOf(text        )                    {
  return text.split('\n').map((line) => line.replace(/#.*/, '').trim())
}

/** A line may be `directory=type`, or something that is no directory (`hwcap …`). */
function directoryIn(line        )                    {
  return line.startsWith('/') ? [line.replace(/=.*/, '').trimEnd()] : []
}

/** Patterns are relative to the including file; several may stand in a line. */
async function expand(patterns        , directory        , root        )                             {
  const found           = []
  for (const pattern of patterns.split(/\s+/)) {
    const [cwd, relative] = pattern.startsWith('/') ? [root, pattern.slice(1)] : [directory, pattern]
    for await (const match of (0,promises_.glob)(relative, { cwd })) found.push((0,external_node_path_.resolve)(cwd, match))
  }
  return found.sort()
}

// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/compatibility.ts + 2 modules
var compatibility = __webpack_require__(25210);
// EXTERNAL MODULE: ./src/domain/host-needs.ts + 1 modules
var host_needs = /*#__PURE__*/__webpack_require__(10480);
;// ./src/interpreter/judge-host.ts

                                                     

                                                           

                                                        

                                                 

/** Why a build would not do all that it should on this host: nothing is run. */
async function judgeHost(
  needs           ,
  artifact          ,
  host                                                     
)                                {
  const present = await findSharedLibraries((0,host_needs/* soughtNames */.V)(needs), {
    architecture: host.architecture,
    libraryPath: host.libraryPath,
    runPaths: needs.runPaths
  })
  return (0,compatibility/* checkCompatibility */.P)({ name: (0,domain_artifact/* fileNameOf */.bV)(artifact).replace(/\.tgz$/, ''), needs, host, present })
}


/***/ },

/***/ 99440
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ stageTree)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/elf-file.ts
var elf_file = /*#__PURE__*/__webpack_require__(12793);
// EXTERNAL MODULE: ./src/domain/elf-layout.ts
var elf_layout = /*#__PURE__*/__webpack_require__(34217);
;// ./src/domain/elf-rpath.ts


                                                                           

                       
                             
                                  
                                                         

/** `entry` is the offset of a dynamic entry, `name` what it is to say; the string is written unless it stays. */
                                                                                                      
                                                                    

                                                                           

const SYMBOL_SIZE = 24
const WEAK_BINDING = 2
/** crtstuff.c leaves these in all that GCC links: weak, and defined by nobody, so that any other name does as well. */
const SPARE_NAME = /^_ITM_(?:de)?registerTMCloneTable$/

/**
 * Makes `path` the file's DT_RPATH, in place, without moving a byte: the loader looks there before
 * LD_LIBRARY_PATH, which a DT_RUNPATH does not achieve. The string goes over the old run path, or over a name that
 * nobody needs; the entry into a free one that GNU ld leaves. Refused where that can't be done safely.
 */
function setRpath(bytes            , path        )            {
  const before = (0,elf_layout/* isElf64LittleEndian */.v_)(bytes) ? (0,elf_file/* parseElf */.$)(bytes) : undefined
  if (before === undefined) return refuse('it is not a whole ELF64 little-endian file')
  if (before.runpath === undefined && isFirst(before.rpath, path)) return { kind: 'unchanged' }
  const plan = (0,elf_layout/* unlessDamaged */.Ak)(() => planRpath(bytes, path)) ?? 'its symbols can not be read'
  if (typeof plan === 'string') return refuse(plan)
  // Not bytes.slice(): of a Buffer that is no copy.
  const edited = new Uint8Array(bytes)
  carryOut(edited, plan)
  // Version names, and whatever a hostile file lays over its strings, are not looked up one by one, but read again.
  const wanted = { ...before, rpath: plan.string === undefined ? before.runpath : path, runpath: undefined }
  if (JSON.stringify((0,elf_file/* parseElf */.$)(edited)) !== JSON.stringify(wanted)) {
    return refuse('more than its run path would change')
  }
  bytes.set(edited)
  return { kind: 'done' }
}

function refuse(reason        )            {
  return { kind: 'refused', reason }
}

function isFirst(runPath                    , path        )          {
  return runPath?.split(':')[0] === path
}

/** What to write, or why not. */
function planRpath(bytes            , path        )                {
  const layout = (0,elf_layout/* readLayout */.T4)((0,elf_layout/* sourceOf */.vz)(bytes))
  const [old, second] = layout.entries.filter(
    ({ tag }) => tag === elf_layout/* dynamicTag */.Sf.rpath || tag === elf_layout/* dynamicTag */.Sf.runpath
  )
  if (second !== undefined) return 'it has two run paths'
  const entry = old?.offset ?? layout.spareEntry
  if (entry === undefined) return 'it has no free dynamic entry'
  const strings = (0,elf_layout/* readStrings */.Nc)((0,elf_layout/* sourceOf */.vz)(bytes), layout)
  if (old !== undefined && isFirst((0,elf_layout/* textAt */.$6)(strings.bytes, old.value), path)) {
    return { entry, name: old.value, string: undefined }
  }
  const symbols = readSymbols(bytes, layout, strings)
  return symbols === undefined
    ? 'its symbol table is not where GNU ld puts it'
    : planString({ layout, strings, symbols, old, entry }, path)
}

/** GNU ld puts the string table right behind the symbols, and nothing else tells how many there are. */
function readSymbols(
  bytes            ,
  layout           ,
  strings             
)                                   {
  const first = (0,elf_layout/* offsetOf */.b4)(layout, (0,elf_layout/* requireValue */.vd)(layout, elf_layout/* dynamicTag */.Sf.symbolTable))
  const size = strings.offset - first
  if (size <= 0 || size % SYMBOL_SIZE !== 0) return undefined
  const view = (0,elf_layout/* viewAt */.hy)((0,elf_layout/* sourceOf */.vz)(bytes), first, size)
  const symbols = Array.from({ length: size / SYMBOL_SIZE }, (_, index) => {
    const at = index * SYMBOL_SIZE
    const isWeak = view.getUint8(at + 4) >> 4 === WEAK_BINDING
    return { name: view.getUint32(at, true), weakUndefined: isWeak && view.getUint16(at + 6, true) === 0 }
  })
  return symbols.every(({ name }) => name < strings.bytes.length) ? symbols : undefined
}

                 
                            
                               
                                        
                                        
                        
 

function planString({ layout, strings, symbols, old, entry }          , text        )                {
  const size = text.length + 1
  const textOf = (name        )         => (0,elf_layout/* textAt */.$6)(strings.bytes, name)
  const fits = (name        )          => textOf(name).length + 1 >= size
  const spare = symbols.find(
    ({ name, weakUndefined }) => weakUndefined && SPARE_NAME.test(textOf(name)) && fits(name)
  )
  const name = old !== undefined && fits(old.value) ? old.value : spare?.name
  if (name === undefined) return 'it has no string that may be overwritten'
  const others = [
    ...symbols.filter((symbol) => symbol !== spare || symbol.name !== name).map((symbol) => symbol.name),
    ...layout.entries
      .filter(({ tag }) => tag === elf_layout/* dynamicTag */.Sf.needed || tag === elf_layout/* dynamicTag */.Sf.soname)
      .map(({ value }) => value)
  ]
  // Linkers store a string that ends like another one inside of it.
  const isTail = strings.bytes[name - 1] !== 0
  const isShared = others.some((other) => other >= name && other < name + size)
  if (isTail || isShared) return 'the string to overwrite is used twice'
  return { entry, name, string: { offset: strings.offset + name, text } }
}

function carryOut(bytes            , { entry, name, string }      )       {
  const view = (0,elf_layout/* viewOf */.du)(bytes)
  view.setBigUint64(entry, BigInt(elf_layout/* dynamicTag */.Sf.rpath), true)
  view.setBigUint64(entry + 8, BigInt(name), true)
  if (string === undefined) return
  const characters = Array.from(`${string.text}\0`, (character) => character.charCodeAt(0))
  bytes.set(characters, string.offset)
}

;// ./src/domain/relocation.ts
                                            

/**
 * The edits that make a tree work wherever it lies: location-independent ones only, so that nothing has to be
 * edited again when it is moved, or seen under another path in a container. Each is a text to a text, as latin1 so
 * that every byte is kept; a text that needs nothing comes back as it is.
 */
                        
                                                                    
                            
                       
                                                                                   
                        
                                                            
 

/** A tree's `lib/<python>`, as in `python3.12`, and the names of the `config-…` directories in it. */
                                                                                           

/**
 * Not among them, though they name the prefix: `bin/python3.X-config`, which works it out for itself, and
 * `config-…/Makefile` and `_sysconfig_vars_….json`, for which there is no location-independent form.
 */
function textEditsOf({ python, configs }              )                      {
  const library = `lib/${python}`
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
  ]
}

/** Names that `make install` leaves out, and what they link to. */
const shortNames                                                       = [
  ['python', 'python3'],
  ['pip', 'pip3'],
  ['pydoc', 'pydoc3'],
  ['idle', 'idle3'],
  ['python-config', 'python3-config']
]

/**
 * The DT_RPATH by which a program or library of the tree finds the tree's own libpython, where it lacks one. Not a
 * DT_RUNPATH, which every LD_LIBRARY_PATH comes before.
 */
function findMissingRpath(path        , { needed, rpath, runpath }         )                     {
  if (!needed.some((name) => name.startsWith('libpython'))) return undefined
  if (runpath === undefined && rpath?.startsWith('$ORIGIN') === true) return undefined
  return path.startsWith('bin/') ? '$ORIGIN/../lib' : '$ORIGIN'
}

function scriptEdit(interpreter        )                   {
  return (text, oldPrefix) => relocateScript(text, oldPrefix, interpreter)
}

/** The script's directory, by the name that leads there: a link at the true prefix is what users are to see. */
const ownDirectory =
  '$(h=$(dirname -- "$0"); r=$(dirname -- "$(realpath -- "$0")"); [ "$h" -ef "$r" ] || h=$r; printf %s "$h")'

/**
 * A shebang can't be relative, so the script becomes one for sh, which finds the interpreter beside it; to Python
 * the same lines are a string. `interpreter` is relative to the script's directory.
 */
function relocateScript(text        , oldPrefix        , interpreter        )         {
  const shebang = new RegExp(`^#![ \\t]*${escaped(oldPrefix)}/\\S+([\\w =.,:+-]*)(?:\\n|$)`)
  return text.replace(shebang, (_, words        ) => {
    const options = words.trim() === '' ? '' : ` ${words.trim()}`
    const program = `"${ownDirectory}/${interpreter}"${options}`
    return `#!/bin/sh\n'''exec' ${program} "$0" "$@"\n' '''\n`
  })
}

function relocatePkgConfig(text        , oldPrefix        )         {
  return text.replace(prefixPattern(oldPrefix), () => '${pcfiledir}/../..')
}

const RELOCATED_VARS = 'build_time_vars = _relocate(build_time_vars)'

/** The values are corrected when they are read: by then the interpreter knows where it is. */
function relocateSysconfigData(text        , oldPrefix        )         {
  if (!mentionsPrefix(text, oldPrefix) || text.includes(RELOCATED_VARS)) return text
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
`
}

/** PEP 739: the prefix may be relative to the file's directory, and every other path to the prefix. */
function relocateBuildDetails(text        , oldPrefix        )         {
  const prefix = escaped(oldPrefix)
  return text
    .replace(new RegExp(`("base_prefix"\\s*:\\s*)"${prefix}/?"`), '$1"../.."')
    .replace(new RegExp(`"${prefix}/(?=[^"])`, 'g'), '"./')
}

/** Whether the prefix is named, and not just a longer path that begins alike: 3.11.2 is not in 3.11.20. */
function mentionsPrefix(text        , prefix        )          {
  return prefixPattern(prefix).test(text)
}

function prefixPattern(prefix        )         {
  return new RegExp(`${escaped(prefix)}(?![\\w.+-])`, 'g')
}

function escaped(text        )         {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

// EXTERNAL MODULE: ./src/disk/list-tree.ts
var list_tree = __webpack_require__(10561);
// EXTERNAL MODULE: ./src/disk/open-bytes.ts
var open_bytes = __webpack_require__(78442);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// ./src/disk/replace-file.ts



/**
 * New content for a file, whole or not at all, with the mode that it had. Another name of the same file (a hard
 * link) keeps the old content.
 */
async function replaceFile(path        , bytes            )                {
  const { mode } = await (0,promises_.stat)(path)
  const beside = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`
  try {
    await (0,promises_.writeFile)(beside, bytes, { flag: 'wx' })
    await (0,promises_.chmod)(beside, mode & 0o7777)
    await (0,promises_.rename)(beside, path)
  } catch (error) {
    await (0,promises_.rm)(beside, { force: true })
    throw error
  }
}

;// ./src/disk/relocate-tree.ts





                                                       




                          
                                                                
                                    
                                              
                                     
 

/**
 * Makes a tree that was built for `oldPrefix` work wherever it lies, in place; only for a tree that nothing runs
 * from yet. A tree that was made so by its builder stays as it is, byte for byte, and twice is the same as once.
 */
async function relocateTree(tree        , oldPrefix        )                      {
  const edited           = []
  for (const python of await (0,list_tree/* listPythons */.sH)(tree)) {
    const configs = await (0,list_tree/* listDirectories */.Sk)(tree, `lib/${python}`, /^config-/)
    for (const edit of textEditsOf({ python, configs })) {
      edited.push(...(await editTexts(tree, edit, oldPrefix)))
    }
  }
  const runPaths = await editRunPaths(tree)
  return {
    edited: [...edited, ...runPaths.edited, ...(await addShortNames(tree))],
    notices: runPaths.notices
  }
}

async function editTexts(tree        , edit          , oldPrefix        )                             {
  const edited           = []
  for (const path of await (0,list_tree/* listFiles */.CS)(tree, edit.directory, edit.name)) {
    if (await editText((0,external_node_path_.join)(tree, path), edit, oldPrefix)) edited.push(path)
  }
  return edited
}

async function editText(path        , { start, edit }          , oldPrefix        )                   {
  const head = (0,open_bytes/* withBytesOf */.R)(path, (source) => source(0, start.length))
  if (Buffer.from(head).toString('latin1') !== start) return false
  const text = await (0,promises_.readFile)(path, 'latin1')
  const relocated = edit(text, oldPrefix)
  if (relocated === text) return false
  await deleteCompiled(path)
  await replaceFile(path, Buffer.from(relocated, 'latin1'))
  return true
}

/** A compiled module may be taken for its source by date and size alone, or unasked, so it has to go, and go first. */
async function deleteCompiled(path        )                {
  const module = /^(.*)\.py$/.exec((0,external_node_path_.basename)(path))?.[1]
  if (module === undefined) return
  for (const compiled of await (0,list_tree/* listFiles */.CS)((0,external_node_path_.dirname)(path), '__pycache__', /\.pyc$/)) {
    if ((0,external_node_path_.basename)(compiled).startsWith(`${module}.`)) await (0,promises_.rm)((0,external_node_path_.join)((0,external_node_path_.dirname)(path), compiled))
  }
}

async function editRunPaths(tree        )                      {
  const edited           = []
  const notices           = []
  const paths = [
    ...(await (0,list_tree/* listFiles */.CS)(tree, 'bin', /^/)),
    ...(await (0,list_tree/* listFiles */.CS)(tree, 'lib', /^libpython3\.so$/))
  ]
  for (const path of paths) {
    const file = (0,open_bytes/* withBytesOf */.R)((0,external_node_path_.join)(tree, path), elf_file/* readElf */.o)
    const wanted = file === undefined ? undefined : findMissingRpath(path, file)
    if (wanted === undefined) continue
    const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(tree, path))
    const outcome = setRpath(bytes, wanted)
    if (outcome.kind === 'refused') {
      notices.push(`${path} can't be told to look for libpython in ${wanted}: ${outcome.reason}.`)
    } else {
      await replaceFile((0,external_node_path_.join)(tree, path), bytes)
      edited.push(path)
    }
  }
  return { edited, notices }
}

/** `python` and `pip` beside `python3` and `pip3`. */
async function addShortNames(tree        )                             {
  const names = (await (0,list_tree/* listDirectory */.KG)(tree, 'bin')).map((entry) => entry.name)
  const absent = shortNames.filter(([name, target]) => !names.includes(name) && names.includes(target))
  for (const [name, target] of absent) await (0,promises_.symlink)(target, (0,external_node_path_.join)(tree, 'bin', name))
  return absent.map(([name]) => `bin/${name}`)
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// ./src/disk/walk-tree.ts

                                    


                                                        

                          
                                    
                                                                                                             
                                    
 

/** Everything below a directory, by lstat: what tar really made, whatever the archive said. */
function walkTree(top        )             {
  const entries          = []
  const faults           = []
  const links = new Map                                           ()
  const visit = (directory        )       => {
    for (const bytes of (0,external_node_fs_.readdirSync)(`${top}/${directory}`, { encoding: 'buffer' })) {
      const name = bytes.toString()
      const path = directory === '' ? name : `${directory}/${name}`
      if (!(0,external_node_buffer_.isUtf8)(bytes)) {
        // No path of ours would lead to it.
        faults.push(`${JSON.stringify(path)} has a name that is no UTF-8`)
        continue
      }
      const stats = (0,external_node_fs_.lstatSync)(`${top}/${path}`)
      const entry = toEntry(top, path, stats)
      entries.push(entry)
      if (entry.kind === 'directory') visit(path)
      if (entry.kind === 'symlink' && leadsOut(top, path))
        faults.push(`${JSON.stringify(path)} leads out of the tree`)
      if (entry.kind === 'symlink' && !(0,external_node_buffer_.isUtf8)((0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path), { encoding: 'buffer' })))
        faults.push(`${JSON.stringify(path)} links to what is no UTF-8`)
      if (entry.kind === 'file' && stats.nlink > 1) {
        links.set(stats.ino, { name: path, missing: (links.get(stats.ino)?.missing ?? stats.nlink) - 1 })
      }
    }
  }
  visit('')
  for (const { name, missing } of links.values()) {
    if (missing > 0) faults.push(`${JSON.stringify(name)} is linked from outside of the tree`)
  }
  return { entries, faults }
}

function toEntry(top        , path        , stats       )        {
  const kind = stats.isSymbolicLink()
    ? 'symlink'
    : stats.isDirectory()
      ? 'directory'
      : stats.isFile()
        ? 'file'
        : 'special'
  const target = kind === 'symlink' ? (0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path)) : undefined
  return { path, kind, target, mode: stats.mode & 0o7777, size: kind === 'file' ? stats.size : 0 }
}

/** Dangling links lead nowhere, and so not out. The native realpath: Node's own takes `link/..` for `.`, the kernel does not. */
function leadsOut(top        , path        )          {
  if (climbsLate((0,external_node_fs_.readlinkSync)((0,external_node_path_.join)(top, path)))) return true
  const root = external_node_fs_.realpathSync.native(top)
  try {
    return !external_node_fs_.realpathSync.native((0,external_node_path_.join)(top, path)).startsWith(root + external_node_path_.sep)
  } catch {
    return false
  }
}

/** A `..` behind a name climbs from wherever that name leads: out, perhaps, once the tree lies at another depth. */
function climbsLate(target        )          {
  const names = target.split('/').filter((name) => name !== '' && name !== '.')
  const first = names.findIndex((name) => name !== '..')
  return first !== -1 && names.lastIndexOf('..') > first
}

// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/tarball-layout.ts
var tarball_layout = __webpack_require__(8740);
;// ./src/interpreter/stage-tree.ts


                                                     



                                          
                                                             

const SHOWN = 5

/**
 * Extracts a tarball into a new private directory, audits what really came out, makes the tree work at every path, and
 * returns its path. Throws TARBALL_INVALID, INSTALL_BROKEN; nothing from the tree has run by then.
 */
async function stageTree(
  {
    archive,
    artifact,
    directory
  }                                                                                        ,
  { unpacker, log }                                                    
)                  {
  await unpacker.unpack(archive, directory)
  requireLayout(artifact, directory)
  const tree = `${directory}/${(0,domain_artifact/* rootOf */.I5)(artifact.version)}`
  const { edited, notices } = await relocateTree(tree, (0,domain_artifact/* prefixOf */.MT)(artifact.version))
  if (edited.length > 0) {
    const more = edited.length > SHOWN ? ', ...' : ''
    log.info(`relocated: ${edited.length} files (${edited.slice(0, SHOWN).join(', ')}${more})`)
  }
  for (const notice of notices) log.info(`not relocated: ${notice}`)
  return tree
}

function requireLayout(artifact          , directory        )       {
  const { entries, faults } = walkTree(directory)
  const bytes = entries.reduce((sum, { size }) => sum + size, 0)
  const complaints = [
    ...(0,tarball_layout/* layoutFaults */.UA)(entries, artifact.version),
    ...faults,
    ...(entries.length > tarball_layout/* layoutLimits */.LI.entries ? [`it has ${entries.length} entries`] : []),
    ...(bytes > tarball_layout/* layoutLimits */.LI.unpackedBytes ? [`it unpacks to ${bytes} bytes`] : [])
  ]
  if (complaints.length === 0) return
  throw new failure/* Failure */.HR(
    'TARBALL_INVALID',
    `${(0,domain_artifact/* fileNameOf */.bV)(artifact)} is not a CPython tree: ${complaints.slice(0, SHOWN).join('; ')}`,
    'Nothing of it was run or installed. Tell the publisher: the tarball must be packed as scripts/build-cpython.sh does.'
  )
}


/***/ },

/***/ 41796
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _adapters_runner_commands_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16002);
/* harmony import */ var _adapters_runner_lazy_dependency_cache_ts__WEBPACK_IMPORTED_MODULE_1__ = /*#__PURE__*/__webpack_require__(74033);
/* harmony import */ var _setup_dependency_cache_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60583);




/** What is left to do when the job is over. */
async function runPost()                {
  const log = (0,_adapters_runner_commands_ts__WEBPACK_IMPORTED_MODULE_0__/* .runnerLog */ .t1)()
  await (0,_setup_dependency_cache_ts__WEBPACK_IMPORTED_MODULE_2__/* .saveDependencies */ .J)({ log, state: (0,_adapters_runner_commands_ts__WEBPACK_IMPORTED_MODULE_0__/* .runnerState */ .Ej)(), dependencies: (0,_adapters_runner_lazy_dependency_cache_ts__WEBPACK_IMPORTED_MODULE_1__/* .lazyDependencyCache */ ._)(log) })
}


/***/ },

/***/ 80011
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSetup: () => (/* binding */ runSetup)
});

;// ./src/adapters/github/lazy-setup-ports.ts
                                                 
                                             
                                                                    

/** GitHub and the network for setup. A hit needs neither, so octokit and what uses it are loaded at the first use. */
function lazyGitHub(
  target              ,
  world                                              
)                 {
  let loading                                     
  const load = ()                          =>
    (loading ??= Promise.all(/* import() | download */[__webpack_require__.e("github"), __webpack_require__.e("download")]).then(() => (__webpack_require__(73107))).then(({ gitHubForSetup }) =>
      gitHubForSetup(target, world)
    ))
  return {
    releases: {
      async *list() {
        yield* (await load()).releases.list()
      },
      readByTag: async (tag) => (await load()).releases.readByTag(tag)
    },
    downloader: {
      download: async (location, destination, rule) =>
        (await load()).downloader.download(location, destination, rule)
    },
    attestations: {
      verifyProvenance: async (file, signer) => (await load()).attestations.verifyProvenance(file, signer),
      verifyRelease: async (file, release) => (await load()).attestations.verifyRelease(file, release)
    }
  }
}

// EXTERNAL MODULE: ./src/adapters/runner/commands.ts
var commands = __webpack_require__(16002);
// EXTERNAL MODULE: ./src/adapters/runner/lazy-dependency-cache.ts
var lazy_dependency_cache = /*#__PURE__*/__webpack_require__(74033);
// EXTERNAL MODULE: ./src/adapters/runner/lazy-file-patterns.ts
var lazy_file_patterns = /*#__PURE__*/__webpack_require__(76933);
// EXTERNAL MODULE: ./src/adapters/runner/host.ts
var host = __webpack_require__(45598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __webpack_require__(92796);
;// ./src/domain/store-key.ts
                                             
                                           


/** Not `Python`: setup-python would take ours for its own, and we its. */
const toolName = 'iact-cpython'

/** The directory of all trees of a version, below that of the tool. */
function shelfOf({ version }          )         {
  return (0,python_version/* toSemver */.Ud)(version)
}

/**
 * Where a tree lies in the tool cache, below the directory of the tool. The tool cache's own key has no distro in it,
 * so that a build for another glibc would be taken; ours has, and the digest of the tarball as well.
 */
function storeKeyOf(
  artifact          ,
  sha256        
)                                                      {
  const { version, architecture, distro, build } = artifact
  const threading = version.freeThreaded ? '-freethreaded' : ''
  return {
    version: shelfOf(artifact),
    name: `${architecture}${threading}-${distro}-build${build}-${sha256.slice(0, 12)}`
  }
}

;// ./src/adapters/runner/tool-cache.ts


                                                 

/** The tool cache of the runner, and the directories that do when it can't be used. They need not be there. */
function runnerStore(first        , ...others                   )        {
  const roots = [rootIn(first), ...others.map(rootIn)]         
  return {
    roots: [...roots],
    find: ({ version, name }) =>
      roots.map((root) => `${root}/${version}/${name}`).filter((path) => (0,external_node_fs_.existsSync)(path) && isComplete(path))
  }
}

function rootIn(directory        )         {
  return `${directory}/${toolName}`
}

/** The tool cache's own sign of a complete tree. */
function isComplete(path        )          {
  return (0,external_node_fs_.existsSync)(`${path}.complete`)
}

// EXTERNAL MODULE: ./src/domain/system-error.ts
var system_error = __webpack_require__(61973);
// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
;// ./src/domain/evidence.ts
                                                                            


/** Who says what the bytes of a tarball must be. Every source that is present must agree; none is no install. */
                      
                                                                                                          
                                                                                  

/** Evidence that the caller demands beyond checksums, by its name for comparing, and what came of it, for people. */
                                                                       

/** Throws CHECKSUM_MISSING when nobody says anything: worth knowing before a download. */
function requireEvidence(name        , evidence                     )       {
  if (evidence.length > 0) return
  throw new failure/* Failure */.HR(
    'CHECKSUM_MISSING',
    `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, no sidecar`,
    `Publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`
  )
}

/**
 * Whether all that vouches for a tarball lies beside it: whoever can change the one can change the other, so it tells
 * of damage, and not of tampering.
 */
function isOnlySidecar(verifiedBy                   )          {
  const sources = verifiedBy.filter((source) => source !== 'install record')
  return sources.length > 0 && sources.every((source) => /^(?:SHA-512 )?sidecar$/.test(source))
}

/** What has to be computed to hold bytes to it. */
function algorithmsIn(evidence                     )                         {
  return new Set(evidence.map((item) => ('sha256' in item ? 'sha256' : 'sha512')))
}

/** Whether all of it is of these bytes; a SHA-512 that is not known agrees with none. */
function isAgreed(
  digests                                                                         ,
  evidence                     
)          {
  return evidence.every((item) =>
    'sha256' in item ? item.sha256 === digests.sha256 : item.sha512 === digests.sha512
  )
}

/** Who agreed. Throws CHECKSUM_MISSING without evidence, CHECKSUM_MISMATCH when any of it disagrees. */
function requireAgreement(
  tarball                                                                                  ,
  evidence                     
)                    {
  const { name, from, digests } = tarball
  requireEvidence(name, evidence)
  for (const item of evidence) {
    const [algorithm, expected, actual] =
      'sha256' in item
        ? ['SHA-256', item.sha256, digests.sha256]
        : ['SHA-512', item.sha512, digests.sha512 ?? 'nobody computed']
    if (expected !== actual) {
      throw new failure/* Failure */.HR(
        'CHECKSUM_MISMATCH',
        `${name} from ${from} has the ${algorithm} ${actual} (${digests.size} bytes), but the ${item.from} says ${expected}`,
        'The file was damaged on its way, or is not the one that was published. Nothing was installed. Run again; if it stays so, tell the publisher.'
      )
    }
  }
  return evidence.map((item) => item.from)
}

// EXTERNAL MODULE: ./src/domain/timeline.ts
var timeline = __webpack_require__(32096);
;// ./src/setup/report.ts
                                                     



                                                 

                                           
                                                   

                           
                             
                              
                         
                                                       
                                                   
                          
 

const setupOutputs = (/* unused pure expression or super */ null && ([
  'python-version',
  'build',
  'python-path',
  'python-prefix',
  'pip-path',
  'sha256',
  'verified-by',
  'source',
  'cache-hit',
  'dependency-cache-hit',
  'install-location',
  'download-seconds'
]))         

                                                                                  

/** The ADR's measure of success for a download. */
const DOWNLOAD_GOAL_SECONDS = 30

function outputsOf({ artifact, tree, placed, dependencies }             )               {
  const source = sourceOf(tree.source, placed)
  return {
    'python-version': (0,python_version/* formatPythonVersion */.Md)(artifact.version),
    build: String(artifact.build),
    'python-path': `${placed.prefix}/bin/python3`,
    'python-prefix': placed.prefix,
    'pip-path': `${placed.prefix}/bin/pip3`,
    sha256: tree.sha256,
    'verified-by': tree.verifiedBy.join(', '),
    source,
    'cache-hit': String(source === 'prefix' || source === 'tool-cache' || source === 'cache'),
    'dependency-cache-hit': dependencies === undefined ? '' : String(dependencies === 'hit'),
    'install-location': placed.location,
    'download-seconds': tree.downloadSeconds.toFixed(1)
  }
}

/** A tree that was there is called after the name under which it was found. */
function sourceOf(source                               , placed                       )         {
  return source === 'tool-cache' && placed.location === 'prefix' && placed.wasThere ? 'prefix' : source
}

/** A server may have said it: in a table it is one line, and no markup. */
function cell(text        )         {
  return text.replace(/[\s\p{Cc}|<>[\]`]+/gu, ' ')
}

/** The job summary, in Markdown. */
function summaryOf(result             , steps                 )         {
  const { artifact, tree, placed, seconds } = result
  const { 'python-version': version, source } = outputsOf(result)
  const isDownload = source === 'url' || source === 'mirror' || source === 'release'
  const speed = tree.downloadSeconds < DOWNLOAD_GOAL_SECONDS ? 'under' : 'over'
  return [
    `## CPython ${version} build ${artifact.build} is set up`,
    '',
    '| | |',
    '|---|---|',
    `| platform | ${(0,domain_artifact/* prettyDistro */.YE)(artifact.distro)}, ${artifact.architecture} |`,
    `| installed at | \`${cell(placed.prefix)}\` (${placed.location}) |`,
    `| source | ${source}: ${cell(tree.from)} |`,
    `| SHA-256 | \`${tree.sha256}\` |`,
    `| verified by | ${cell(tree.verifiedBy.join(', '))} |`,
    ...(isOnlySidecar(tree.verifiedBy)
      ? ['| caution | a checksum file from the same place shows damage, not tampering |']
      : []),
    isDownload
      ? `| download | ${tree.downloadSeconds.toFixed(1)} s (${speed} the goal of ${DOWNLOAD_GOAL_SECONDS} s) |`
      : '| download | none |',
    `| all in all | ${seconds.toFixed(1)} s |`,
    '',
    ...(0,timeline/* timelineOf */.h)(steps)
  ].join('\n')
}

// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(74163);
// EXTERNAL MODULE: ./src/domain/platform.ts
var platform = __webpack_require__(97936);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/checksum.ts
var checksum = __webpack_require__(34148);
// EXTERNAL MODULE: ./src/domain/json-object.ts
var json_object = /*#__PURE__*/__webpack_require__(75049);
;// ./src/domain/install-record.ts
                                             

                                                   

                                          


/** Its name in a tree that itself lies at its true prefix. Beside the entry of a store it is called like that. */
const prefixRecordName = '.iact-cpython.json'

/** Written beside every installed tree: an archive can't hold its own digest, and a marker file proves nothing. */
                             
                             
                                                                                              
                                    
                                     
                         
                                 
                                      
                         
                                                                                 
                                          
                                                       
                                                     
                                                          
                                                
 

function formatInstallRecord({ artifact, isTwin, ...record }               )         {
  const { sha256, sha512, source, repository, verifiedBy = [], proofs = [] } = record
  const fields = {
    ...{
      schema: 1,
      tarball: isTwin ? (0,domain_artifact/* twinNameOf */.nf)(artifact) : (0,domain_artifact/* fileNameOf */.bV)(artifact),
      sha256,
      sha512,
      source,
      repository
    },
    verifiedBy: verifiedBy.length === 0 ? undefined : verifiedBy,
    proofs: proofs.length === 0 ? undefined : proofs
  }
  return `${JSON.stringify(fields, undefined, 2)}\n`
}

/** Undefined for anything that this action did not write. */
function findInstallRecord(text        )                            {
  const record = (0,json_object/* findJsonObject */.h)(text)
  const tarball = plainText(record?.['tarball'])
  const artifact = (0,domain_artifact/* findArtifact */.Kc)(tarball) ?? (0,domain_artifact/* findTwin */.uW)(tarball)
  const sha256 = (0,checksum/* findSha256 */.T7)(plainText(record?.['sha256']))
  if (record?.['schema'] !== 1 || artifact === undefined || sha256 === undefined) return undefined
  return {
    ...{
      artifact,
      isTwin: (0,domain_artifact/* isTwinName */.Uh)(tarball) || undefined,
      sha256,
      sha512: (0,checksum/* findSha512 */.CM)(plainText(record['sha512']))
    },
    source: plainText(record['source']),
    repository: plainText(record['repository']) || undefined,
    verifiedBy: listIn(record['verifiedBy']).map(plainText).filter(Boolean),
    proofs: proofsIn(record['proofs'])
  }
}

/** What is read here is shown in logs and summaries. */
function plainText(value         )         {
  return typeof value === 'string' && /^[\x20-\x7e]{1,500}$/.test(value) && !value.includes('|') ? value : ''
}

function listIn(value         )                     {
  return Array.isArray(value) ? value : []
}

function proofsIn(value         )                   {
  return listIn(value).flatMap((item) => {
    if (typeof item !== 'object' || item === null) return []
    const demand = 'demand' in item ? plainText(item.demand) : ''
    const words = 'words' in item ? plainText(item.words) : ''
    return demand === '' || words === '' ? [] : [{ demand, words }]
  })
}

// EXTERNAL MODULE: ./src/disk/read-text.ts
var read_text = __webpack_require__(11506);
;// ./src/disk/prefix-tree.ts



                                                                



/** Of a directory that only root or this user can have filled or named; undefined for every other one. */
async function findPrefixRecord(prefix        )                                     {
  const path = (0,external_node_path_.join)(prefix, prefixRecordName)
  const [directory, file] = await Promise.all([(0,promises_.lstat)(prefix), (0,promises_.lstat)(path)].map(orNothing))
  if (directory?.isDirectory() !== true || file?.isFile() !== true) return undefined
  if (![directory, file].every(isOurs) || !(await isClosed(prefix))) return undefined
  const record = findInstallRecord((await orNothing((0,read_text/* findText */.V)(path))) ?? '')
  return record !== undefined && (0,external_node_path_.basename)((0,domain_artifact/* prefixOf */.MT)(record.artifact.version)) === (0,external_node_path_.basename)(prefix)
    ? record
    : undefined
}

/** Of all trees that lie at a true prefix. */
async function listPrefixRecords(directory = '/opt')                                    {
  const names = await (0,promises_.readdir)(directory).catch(() => [])
  const prefixes = names.filter((name) => name.startsWith('python-')).map((name) => (0,external_node_path_.join)(directory, name))
  const records = await Promise.all(prefixes.map(findPrefixRecord))
  return records.filter((record) => record !== undefined)
}

                                                                

const STICKY = 0o1000
const WRITE_BY_OTHERS = 0o022

function isOurs({ uid, mode }           )          {
  return isOwn(uid) && (mode & WRITE_BY_OTHERS) === 0
}

function isOwn(uid        )          {
  return uid === 0 || uid === process.getuid?.()
}

/** Whether others can neither exchange the tree nor put into it what an interpreter starts with. */
async function isClosed(prefix        )                   {
  try {
    const { uid, mode } = await (0,promises_.stat)((0,external_node_path_.dirname)(prefix))
    // Where that is set, a name can be taken away by its owner alone.
    if (!isOwn(uid) || ((mode & WRITE_BY_OTHERS) !== 0 && (mode & STICKY) === 0)) return false
    const libraries = await (0,promises_.readdir)((0,external_node_path_.join)(prefix, 'lib')).catch(ignoreMissing)
    const loaded = libraries.filter((name) => /^(?:lib)?python/.test(name)).map((name) => (0,external_node_path_.join)('lib', name))
    const started = ['bin', 'lib', 'bin/python3', ...loaded]
    const answers = await Promise.all(started.map((name) => isOursBehind(prefix, (0,external_node_path_.join)(prefix, name))))
    return answers.every((answer) => answer)
  } catch {
    return false
  }
}

/** Of the file that a path leads to and of each directory on the way; what is not there, nobody else can add. */
async function isOursBehind(prefix        , path        )                   {
  if (!(await isNamed(path))) return true
  const top = await (0,promises_.realpath)(prefix)
  let real = await (0,promises_.realpath)(path)
  while (real !== top) {
    if (!real.startsWith(`${top}/`) || !isOurs(await (0,promises_.lstat)(real))) return false
    real = (0,external_node_path_.dirname)(real)
  }
  return true
}

async function isNamed(path        )                   {
  return (0,promises_.lstat)(path).then(
    () => true,
    (error         ) => {
      if ((0,read_text/* isMissing */.b)(error)) return false
      throw error
    }
  )
}

function ignoreMissing(error         )                    {
  if ((0,read_text/* isMissing */.b)(error)) return []
  throw error
}

async function orNothing   (asked            )                         {
  return asked.catch(() => undefined)
}

;// ./src/disk/link.ts





                                                         



/**
 * What lies at a prefix; a link is ours when it leads to an entry of a store of this tool, wherever that is mounted,
 * a directory when it holds our record.
 */
async function lookAtPrefix(prefix        , tool        )                       {
  try {
    const stats = await (0,promises_.lstat)(prefix)
    if (stats.isDirectory()) {
      const record = await findPrefixRecord(prefix)
      return record === undefined
        ? { kind: 'foreign', what: 'a directory' }
        : { kind: 'tree', sha256: record.sha256 }
    }
    if (!stats.isSymbolicLink()) return { kind: 'foreign', what: 'a file' }
    const target = await (0,promises_.readlink)(prefix)
    const isOurs = new RegExp(`^/(?:.*/)?${tool}/[0-9][^/]*/[^/]+-build[0-9]+-[0-9a-f]{12}$`).test(target)
    return isOurs
      ? { kind: 'ours', target, isDangling: await isMissingAt(target) }
      : { kind: 'foreign', what: `a link to ${target}` }
  } catch (error) {
    if ((0,read_text/* isMissing */.b)(error)) return { kind: 'absent' }
    // Where this user may not look, there may be anything.
    return { kind: 'foreign', what: `out of sight (${(0,failure/* describe */.q0)(error)}), and may be something` }
  }
}

/** A name in the same directory that nobody else has. */
function nameBeside(path        )         {
  return (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomUUID)()}`)
}

/** Whether a name in the directory of a prefix is one of those. */
function isNameBeside(name        )          {
  return /^\.python-[^/]+\.[0-9a-f-]{36}$/.test(name)
}

/** Makes the link unless something has the name: of several at once, one does. */
async function makeLink(path        , target        )                            {
  try {
    await (0,promises_.symlink)(target, path)
    return 'made'
  } catch (error) {
    if (isObstacle(error)) return 'taken'
    throw error
  }
}

/** Points `path` to `target` in one step: readers see the old link or the new one, and a directory is never replaced. */
async function replaceLink(path        , target        )                {
  const beside = nameBeside(path)
  try {
    await (0,promises_.symlink)(target, beside)
    await (0,promises_.rename)(beside, path)
  } catch (error) {
    await (0,promises_.rm)(beside, { force: true })
    throw error
  }
}

async function mayWrite(directory        )                   {
  return (0,promises_.access)(directory, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK).then(
    () => true,
    () => false
  )
}

function isObstacle(error         )          {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST'
}

/** What this user may not look at may be there: it can be another user's. */
async function isMissingAt(path        )                   {
  return (0,promises_.stat)(path).then(() => false, read_text/* isMissing */.b)
}

// EXTERNAL MODULE: ./src/disk/sweep.ts
var sweep = __webpack_require__(36270);
;// ./src/domain/environment.ts
/** What activating an interpreter changes for the later steps of the job. */
                          
                       
                                                      
 

function activationOf(
  prefix        ,
  current                                                                                          ,
  needsLibraryPath         
)             {
  return {
    path: `${prefix}/bin`,
    variables: {
      pythonLocation: prefix,
      Python_ROOT_DIR: prefix,
      Python3_ROOT_DIR: prefix,
      PKG_CONFIG_PATH: prepend(`${prefix}/lib/pkgconfig`, current.pkgConfigPath),
      ...(needsLibraryPath ? { LD_LIBRARY_PATH: prepend(`${prefix}/lib`, current.libraryPath) } : {})
    }
  }
}

/** A list of directories keeps what was in it, once. */
function prepend(directory        , list                    )         {
  const rest = (list ?? '').split(':').filter((entry) => entry !== '' && entry !== directory)
  return [directory, ...rest].join(':')
}

;// ./src/domain/placement.ts


/** What is at `/opt/python-<version>`. */
                         
                               
                                                     
                                                                                    
                                                                                                                      
                                                      
                                                       

                                                              

                                
                                  
                         
                                          
                        
                                                         
                         
 

                       
                                         
                              
                                                                                
     
                           
                                                                                              
     
                                                         

/** Whether the tree is at its prefix, through a link or as a directory. */
function isAtPrefix({ entry, sha256 }                  , state             )          {
  return (
    (state.kind === 'ours' && state.target === entry) || (state.kind === 'tree' && state.sha256 === sha256)
  )
}

/**
 * Where the job uses a tree: at its true prefix, where every path that was compiled into it is right, or in the tool
 * cache. A link of ours to another build is repointed only where the prefix was asked for; what this action did not
 * make, and every directory, is left alone. Throws INSTALL_BROKEN when the prefix was asked for and can't be had.
 */
function choosePlacement(request                  , state             )            {
  const { wanted, prefix } = request
  if (wanted === 'tool-cache') return { kind: 'tool-cache', why: 'install-location is tool-cache' }
  if (isAtPrefix(request, state)) return { kind: 'there' }
  if (state.kind === 'absent') return { kind: 'link', replaced: undefined }
  if (state.kind === 'ours' && (wanted === 'prefix' || state.isDangling)) {
    return { kind: 'link', replaced: state }
  }
  return withoutLink(
    request,
    obstacleOf(prefix, state),
    `, when nothing else uses it: mv -T ${prefix} ${prefix}.old &&`
  )
}

/** The tool cache, unless the prefix was asked for: then INSTALL_BROKEN with the command for an administrator. */
function withoutLink(
  { wanted, prefix, entry }                  ,
  why        ,
  before = ':'
)                                             {
  if (wanted !== 'prefix') return { kind: 'tool-cache', why }
  throw new failure/* Failure */.HR(
    'INSTALL_BROKEN',
    `The interpreter can't be linked at ${prefix}: ${why}`,
    `Let an administrator run once${before} ln -sfT ${asWord(entry)} ${prefix}. Or leave install-location at auto.`
  )
}

function obstacleOf(prefix        , state                                          )         {
  if (state.kind === 'ours') return `${prefix} names another build: ${state.target}`
  if (state.kind === 'tree') return `${prefix} is a directory that holds another build`
  return `${prefix} is ${state.what} that this action did not make`
}

/** Of a shell: the command is there to be pasted. */
function asWord(path        )         {
  return /^[\w./+-]+$/.test(path) ? path : `'${path.replaceAll("'", () => `'\\''`)}'`
}

// EXTERNAL MODULE: ./src/domain/quoted-output.ts
var quoted_output = /*#__PURE__*/__webpack_require__(57137);
// EXTERNAL MODULE: ./src/interpreter/ask-interpreter.ts + 1 modules
var ask_interpreter = __webpack_require__(44316);
;// ./src/interpreter/smoke-test.ts

                                                                      
                                                                
                                                      
                                                       


                         
                                                          
                       
                                                              
                                    
                                     
                                                                                                      
                                    
                                                             
                                               
 

                              
                               
                                                     
 

/**
 * Runs the interpreter at `path` in the environment of the job. Only when that fails it is run again: in a scrubbed
 * environment, to tell whether the tree or the job's variables are at fault, and with the path of its library.
 * Throws INSTALL_BROKEN where no program may be run: that says nothing about the tree.
 */
async function smokeTest(
  path        ,
  version               ,
  { processes, run: { environment } }                
)                     {
  const check = (variables             )                            =>
    checkOrFault(path, version, { processes, environment: variables })
  const inJob = await check(environment)
  const passed = { path, needsLibraryPath: false, environmentFaults: [] }
  if (inJob.faults.length === 0) return { ...passed, ...inJob }
  const alone = await check(ask_interpreter/* scrubbed */.fG)
  if (alone.faults.length === 0) return { ...passed, ...alone, environmentFaults: inJob.faults }
  const helped = await check(withLibrary(path, ask_interpreter/* scrubbed */.fG))
  if (helped.faults.length > 0) return { ...passed, ...alone }
  const { faults: environmentFaults } = await check(withLibrary(path, environment))
  return { path, ...helped, needsLibraryPath: true, environmentFaults }
}

function withLibrary(path        , environment             )              {
  const directories = [`${path}/lib`, environment['LD_LIBRARY_PATH'] ?? ''].filter(Boolean)
  return { ...environment, LD_LIBRARY_PATH: directories.join(':') }
}

async function checkOrFault(
  path        ,
  version               ,
  ask                                                                      
)                            {
  try {
    return await (0,ask_interpreter/* checkInterpreter */.l9)(path, version, ask)
  } catch (error) {
    if (error instanceof failure/* Failure */.HR && error.code === 'INSTALL_BROKEN') throw error
    return { faults: [(0,failure/* describe */.q0)(error)], notices: [] }
  }
}

;// ./src/setup/activate.ts





                                                                                          

                                                                



                                                             

                                          
                                                      
                                                         
                                                
                                                   

                         
                               
                                            
                   
 

                                         
                                                            
                                           
 

/** Where the job uses the interpreter. */
                      
                                            
                                                  
                         
                                              
                            
 

                               
                                 
                                           
                                     
 

/**
 * Links the tree at its true prefix where that is allowed, runs the smoke test if it has not run at that path yet, and
 * sets PATH and the variables of the job. Throws INSTALL_BROKEN, SMOKE_TEST_FAILED.
 */
async function activate(
  tree               ,
  { version, installLocation, updateEnvironment }                 ,
  world               
)                  {
  const { entry, sha256 } = tree
  const prefix = (0,domain_artifact/* prefixOf */.MT)(version)
  const placed         =
    entry === prefix
      ? { location: 'prefix', prefix, wasThere: true }
      : await linkPrefix({ wanted: installLocation, prefix, entry, sha256 }, world)
  const tested =
    tree.tested.path === placed.prefix ? tree.tested : await smokeTest(placed.prefix, version, world)
  requirePassed(tested, entry)
  report(tested, { updateEnvironment }, world)
  if (updateEnvironment) {
    const { PKG_CONFIG_PATH: pkgConfigPath, LD_LIBRARY_PATH: libraryPath } = world.run.environment
    const current = { pkgConfigPath, libraryPath }
    world.runner.activate(activationOf(placed.prefix, current, tested.needsLibraryPath))
  }
  return placed
}

function requirePassed({ path, faults }           , entry        )       {
  if (faults.length === 0) return
  throw new failure/* Failure */.HR(
    'SMOKE_TEST_FAILED',
    `The interpreter works at ${entry}, but not at ${path}: ${faults.join('; ')}`,
    'Another job may be changing that link. Run again, or set install-location: tool-cache.'
  )
}

/**
 * Makes the true prefix a link to the tree, or says why the tree is used in the tool cache. Throws INSTALL_BROKEN when
 * the prefix was asked for and can't be had.
 */
async function linkPrefix(request                  , world           )                  {
  const { wanted, prefix, entry } = request
  const choice = choosePlacement(request, await lookAtPrefix(prefix, toolName))
  if (choice.kind === 'there') return { location: 'prefix', prefix, wasThere: true }
  const outcome = choice.kind === 'tool-cache' ? choice : await makePrefixLink(choice, request, world)
  // Of several jobs that find nothing there, one makes the link; the others look at it again.
  if (outcome === 'taken') return linkPrefix(request, world)
  if (outcome === 'linked') {
    reportReplaced(choice, request, world)
    world.log.info(`linked: ${prefix} -> ${entry}`)
    return { location: 'prefix', prefix, wasThere: false }
  }
  const line = `It runs from the tool cache: ${outcome.why}. ${limitsWithoutPrefix(prefix)}`
  if (wanted === 'tool-cache') world.log.info(line)
  else world.log.warning('BEHIND_PREFIX', line)
  return { location: 'tool-cache', prefix: entry, wasThere: true }
}

                                                      

async function makePrefixLink(
  { replaced }            ,
  request                  ,
  world           
)                                                                           {
  const { prefix, entry } = request
  const directory = prefix.slice(0, prefix.lastIndexOf('/'))
  try {
    if (await mayWrite(directory)) {
      await (0,sweep/* sweep */.X)(directory, isNameBeside)
      if (replaced === undefined) return (await makeLink(prefix, entry)) === 'made' ? 'linked' : 'taken'
      await replaceLink(prefix, entry)
      return 'linked'
    }
    // On a machine that lives on, a link that root follows would lead to what every later job may write to.
    if (!world.run.isHosted) return withoutLink(request, `this job may not write to ${directory}`)
    if (!(await maySudo(world)))
      return withoutLink(request, `this job may not write to ${directory}, and has no password-less sudo`)
    await sudo(['ln', replaced === undefined ? '-sT' : '-sfT', entry, prefix], world)
    return 'linked'
  } catch (cause) {
    if (cause instanceof failure/* Failure */.HR) throw cause
    return withoutLink(request, (0,failure/* describe */.q0)(cause))
  }
}

const SUDO = '/usr/bin/sudo'
const SECONDS = 30

async function maySudo({ processes }           )                   {
  const { exitCode } = await processes.run({ argv: [SUDO, '-n', 'true'], env: ask_interpreter/* scrubbed */.fG, seconds: SECONDS })
  return exitCode === 0
}

async function sudo([program, ...words]                                , { processes }           ) {
  const argv = [SUDO, '-n', program, ...words]         
  const { exitCode, stderr } = await processes.run({ argv, env: ask_interpreter/* scrubbed */.fG, seconds: SECONDS })
  if (exitCode !== 0)
    throw new Error(`sudo ${program} ended with exit code ${exitCode}: ${(0,quoted_output/* lastLineOf */.S)(stderr)}`)
}

function reportReplaced(choice           , { prefix }                  , { log }           )       {
  const replaced = choice.kind === 'link' ? choice.replaced : undefined
  if (replaced === undefined) return
  if (replaced.isDangling) log.info(`${prefix} was a link to what is no longer there: ${replaced.target}`)
  else
    log.warning(
      'PREFIX_TAKEN',
      `${prefix} was taken from another build, which a job may be using: ${replaced.target}`
    )
}

/** What no edit of a relocated tree cures (docs/setup.md). */
function limitsWithoutPrefix(prefix        )         {
  return `All works there but venv --copies and programs that embed Python without a run path, which look for it at ${prefix}.`
}

function report(
  { path, notices, needsLibraryPath, environmentFaults }           ,
  { updateEnvironment }                                            ,
  { log, run: { environment } }               
)       {
  for (const notice of notices) log.info(notice)
  if (needsLibraryPath) {
    const what = updateEnvironment
      ? 'LD_LIBRARY_PATH is set for this job'
      : `Set LD_LIBRARY_PATH=${path}/lib for the steps that run this interpreter`
    const why =
      'since the interpreter does not find its own library otherwise. ' +
      'A build by scripts/build-cpython.sh needs no such variable.'
    log.warning('LIBRARY_PATH_NEEDED', `${what}, ${why}`)
  }
  const inherited = (name        )         => JSON.stringify(environment[name] ?? '')
  // The smoke test ignores it; the programs of later steps do not.
  if ((environment['PYTHONHOME'] ?? '') !== '') {
    log.warning(
      'ENVIRONMENT_FOREIGN',
      `PYTHONHOME is ${inherited('PYTHONHOME')}: with it no interpreter but that one starts. Unset it in the job.`
    )
  }
  if (environmentFaults.length > 0) {
    log.warning(
      'ENVIRONMENT_FOREIGN',
      `In the environment of this job the interpreter is not itself: ${environmentFaults.join('; ')}. ` +
        `LD_LIBRARY_PATH is ${inherited('LD_LIBRARY_PATH')}: unset it in the job.`
    )
  }
}

// EXTERNAL MODULE: ./src/setup/dependency-cache.ts + 2 modules
var dependency_cache = __webpack_require__(60583);
// EXTERNAL MODULE: ./src/disk/hash-file.ts
var hash_file = __webpack_require__(9207);
// EXTERNAL MODULE: ./src/disk/open-file.ts
var open_file = __webpack_require__(36471);
// EXTERNAL MODULE: ./src/disk/scratch.ts
var scratch = __webpack_require__(52032);
;// ./src/disk/tarball-cache.ts





/**
 * Where tarballs are downloaded to: a private directory, gone when this is disposed. In a cache directory it lies beside
 * the verified tarballs of earlier runs, so that keeping one is a rename. What lies there is hashed at every use.
 */
                                                   
                       
                                    
                                       
 

async function openTemporary(temp        )                             {
  return { ...(await (0,scratch/* makeScratch */.l)(temp)), cacheDir: undefined }
}

/** Throws where nothing can be downloaded to, or others may rename what is downloaded. */
async function openInCache(cacheDir        )                             {
  const stats = await (0,promises_.stat)(cacheDir).catch(() => undefined)
  if (stats !== undefined && (stats.mode & 0o022) !== 0 && (stats.mode & 0o1000) === 0)
    throw new Error(`others than its owner may write to ${cacheDir}`)
  return { ...(await (0,scratch/* makeScratch */.l)(cacheDir)), cacheDir }
}

/** A private copy: whoever writes to the file afterwards does not write to this one. */
async function copyPrivately(path        , { path: directory }                   )                  {
  const copy = (0,external_node_path_.join)(directory, `${(0,external_node_path_.basename)(path)}.copy`)
  await (0,promises_.copyFile)(path, copy, external_node_fs_.constants.COPYFILE_FICLONE)
  return copy
}

/** Moves a verified file to where later runs look for it, in place of what is there. */
async function keepFile(path        , { cacheDir }                   )                {
  if (cacheDir !== undefined) await (0,promises_.rename)(path, (0,external_node_path_.join)(cacheDir, (0,external_node_path_.basename)(path)))
}

/** The path, if there is a regular file. */
async function findFile(path        )                              {
  return (0,promises_.stat)(path).then(
    (stats) => (stats.isFile() ? path : undefined),
    () => undefined
  )
}

// EXTERNAL MODULE: ./src/domain/attestation-policy.ts
var attestation_policy = __webpack_require__(93512);
;// ./src/setup/download.ts

                                                    


                                                                 

                                                     


                                                                    

                                                            


                                                    
                                                            
                                              
                                                                      
                                          
                                                         
                                                                  
                                                                       

                                                 

/** A tarball whose size and digests agree with every source of truth, and of which every requirement is proven. */
                                                 
                       
                                                               
                       
                                                                                                                   
                         
                                
                                                         
                                                 
                       
                                        
                                   
                                               
                          
 

                             
                                 
                                 
                                     
                                        
                       
                   
 

                                                                            
                       
                             
 

/** GitHub takes no larger files. */
const TARBALL_LIMIT = 2 * 1024 ** 3
const SIGNATURE_LIMIT = 1024 * 1024
/** Of checksum files and signatures; what is longer than they may be is read as far as to say so. */
const SIDECAR_LIMIT = 4 * checksum/* checksumFileLimit */.Bh

/**
 * Downloads and verifies the tarball from the first source that has it. A source that can't be reached, or has no
 * checksum or signature, gives way to the next one; other bytes than the right ones end it. Throws DOWNLOAD_FAILED,
 * CHECKSUM_MISSING, CHECKSUM_MISMATCH, SIGNATURE_INVALID, ATTESTATION_INVALID, INPUT_INVALID, INSTALL_BROKEN, and what
 * the sources throw.
 */
async function download(
  request                 ,
  sources                              ,
  world               
)                           {
  const { name, requirements, artifact } = request
  const checks = await openChecks(requirements, artifact, world)
  const opening = { what: 'There is no place to download to', hint: ROOM_HINT }
  await using directories = await (0,system_error/* onDisk */.F)(opening, () => openDirectories(request, world))
  return await (0,system_error/* onDisk */.F)({ what: `${name} could not be stored`, hint: ROOM_HINT }, async () => {
    const problems            = []
    for await (const source of sources) {
      try {
        const tarball = await directories.download(source, checks)
        download_report(tarball, world)
        return tarball
      } catch (error) {
        if (source.kind === 'cache' && isPassedOver(error)) warnOfCached(source, error, world)
        else if (isNextTried(error)) {
          problems.push(error)
          world.log.info(`not from there: ${(0,failure/* describe */.q0)(error)}`)
        } else throw error
      }
    }
    throw undelivered(name, problems)
  })
}

                                      
                                                                                                  
 

/** Downloads go beside the cached tarballs; where the cache directory can't be used, or is full, to the job's own. */
async function openDirectories({ cacheDir }                 , world               )                       {
  const stack = new AsyncDisposableStack()
  const openOther = async (problem         )                             => {
    if (problem !== undefined) {
      const line = `Nothing is cached, the cache directory can't be used: ${(0,failure/* describe */.q0)(problem)}. See 'cache-dir'.`
      world.log.warning('CACHE_UNUSABLE', line)
    }
    return stack.use(await openTemporary(world.run.temp))
  }
  let directory =
    cacheDir === undefined
      ? await openOther(undefined)
      : await openInCache(cacheDir).then((opened) => stack.use(opened), openOther)
  return {
    download: async (source, checks) => {
      try {
        return await downloadVerified(source, { checks, directory, world })
      } catch (problem) {
        if (directory.cacheDir === undefined || !(0,system_error/* isSystemError */.O)(problem)) throw problem
        // That there is no room for a copy of what it holds is no reason to give the cache directory up.
        const other = await openOther(source.kind === 'cache' ? undefined : problem)
        if (source.kind !== 'cache') directory = other
        return downloadVerified(source, { checks, directory: other, world })
      }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync()
  }
}

                
                                   
                                       
                               
 

/**
 * Bytes that are not what they must be are downloaded once more, past what caches on the way may hold: then it is said,
 * and no other source is asked.
 */
async function downloadVerified(source               , context         )                           {
  try {
    return await downloadOnce(source, context, 'usual')
  } catch (error) {
    const isOther = error instanceof failure/* Failure */.HR && error.code === 'CHECKSUM_MISMATCH'
    if (!isOther || source.tarball.kind === 'file') throw error
    context.world.log.warning('DOWNLOAD_REPEATED', `${error.message}. It is downloaded once more.`)
    return downloadOnce(source, context, 'fresh').catch((again         ) => {
      // A source that gave other bytes does not become one that is out of reach.
      throw isNextTried(again) ? error : again
    })
  }
}

/** Checksums and the signature first: without them there is no point in a tarball. */
async function downloadOnce(
  source               ,
  { checks, directory, world }         ,
  freshness                           
)                           {
  const { name, tarball, kind, label: from } = source
  const start = world.clock.elapsed()
  if (tarball.kind === 'file' && (await findFile(tarball.path)) === undefined) throw notThere(source)
  world.log.info(`source: ${from}`)
  const bring        = (location, file, rule) =>
    bringTo(`${directory.path}/${file}`, location, { rule: { ...rule, freshness }, world })
  const evidence = [...source.evidence, ...(await readChecksums(source, bring))]
  if (evidence.length === 0) throw withoutChecksum(source)
  const isSigned = checks.some(({ requirement }) => requirement.kind === 'signature')
  const signature = isSigned ? await readSignature(source, bring) : undefined
  const brought = await bring(tarball, name, { limit: TARBALL_LIMIT })
  if (brought === undefined) throw notThere(source)
  const path = tarball.kind === 'file' ? await copyPrivately(brought, directory) : brought
  const file = await (0,open_file/* openFile */.T)(path)
  try {
    const digests = await (0,hash_file/* hashOpenFile */.ZD)(file, algorithmsIn(evidence))
    const agreed = requireAgreement({ name, from, digests }, evidence)
    const proofs = await proveAll(checks, { file, name, sha256: digests.sha256, signature })
    if (tarball.kind !== 'file') await keep(path, { signature, directory, world })
    const verifiedBy = [...agreed, ...proofs.map(({ words }) => words)]
    const seconds = (world.clock.elapsed() - start) / 1000
    const dispose = { [Symbol.asyncDispose]: () => file.close() }
    return { name, path, file, digests, source: kind, from, verifiedBy, proofs, seconds, ...dispose }
  } catch (error) {
    await file.close()
    throw error
  }
}

                                                        

/** Where a file of a source is on this machine, under that name; undefined when the source does not have it. */
                     
                     
               
                                                  
                                

async function bringTo(
  destination        ,
  location          ,
  { rule, world }                                                                
)                              {
  switch (location.kind) {
    case 'absent':
      return undefined
    case 'file':
      return findFile(location.path)
    case 'http':
    case 'api': {
      const outcome = await world.downloader.download(location, destination, rule)
      return outcome === 'downloaded' ? destination : undefined
    }
  }
}

/** What the checksum files of the source say. Throws CHECKSUM_MISSING for one that can't be read. */
async function readChecksums(source          , bring       )                               {
  const sha256 = (0,checksum/* findSha256 */.T7)(await readChecksum('sha256', source, bring))
  const sha512 = (0,checksum/* findSha512 */.CM)(await readChecksum('sha512', source, bring))
  return [
    ...(sha256 === undefined ? [] : [{ from: 'sidecar'         , sha256 }]),
    ...(sha512 === undefined ? [] : [{ from: 'SHA-512 sidecar'         , sha512 }])
  ]
}

async function readChecksum(
  algorithm           ,
  { name, sidecars }          ,
  bring       
)                  {
  const file = `${name}.${algorithm}`
  const path = await bring(sidecars[algorithm], file, { limit: SIDECAR_LIMIT, isOptional: true })
  if (path === undefined) return ''
  const text = await (0,read_text/* findText */.V)(path, checksum/* checksumFileLimit */.Bh).catch((cause         ) => {
    throw new failure/* Failure */.HR(
      'CHECKSUM_MISSING',
      `The checksum file ${file} can't be read: ${(0,failure/* describe */.q0)(cause)}`,
      `It must hold the line "<checksum>  ${name}", as ${algorithm}sum writes it in the directory of the tarball.`,
      { cause }
    )
  })
  return (0,checksum/* parseChecksumFile */.j7)(text ?? '', name, algorithm)
}

/** Throws SIGNATURE_INVALID for what can be no signature, and Unsigned where there is none. */
async function readSignature({ name, label, sidecars }               , bring       )                  {
  const path = await bring(sidecars.asc, `${name}.asc`, { limit: SIDECAR_LIMIT })
  const text =
    path &&
    (await (0,read_text/* findText */.V)(path, SIGNATURE_LIMIT).catch((cause         ) => {
      throw new failure/* Failure */.HR(
        'SIGNATURE_INVALID',
        `${path} can't be read: ${(0,failure/* describe */.q0)(cause)}`,
        'It must be the signature that gpg --armor --detach-sign makes of the tarball.',
        { cause }
      )
    }))
  if (text === undefined) throw new Unsigned(name, label)
  return text
}

/** A requirement, and how it is proven. */
              
                                   
                                                                                                
                                                           
 

/** A tarball whose digests agree. */
                  
                         
                       
                         
                                        
 

/** Throws INPUT_INVALID for keys that are none. */
async function openChecks(
  requirements                        ,
  artifact          ,
  world               
)                            {
  const checks          = []
  for (const requirement of requirements)
    checks.push({ requirement, prove: await openCheck(requirement, artifact, world) })
  return checks
}

async function openCheck(
  requirement             ,
  artifact          ,
  { signatures, attestations, log }               
)                          {
  switch (requirement.kind) {
    case 'signature': {
      const verifier = await signatures.openVerifier(requirement.armoredKeys)
      return (candidate) => proveSignature(candidate, verifier)
    }
    case 'provenance':
      return async (candidate) => {
        log.info((await attestations.verifyProvenance(candidate, requirement.signer)).described)
        return `provenance ${(0,attestation_policy/* formatSignerWorkflow */.JW)(requirement.signer)}`
      }
    case 'release attestation':
      return async (candidate) => {
        const release = { repository: requirement.repository, tag: (0,domain_artifact/* tagOf */.cO)(artifact) }
        log.info((await attestations.verifyRelease(candidate, release)).described)
        return `release attestation ${release.tag}`
      }
  }
}

async function proveSignature({ file, name, signature }           , verifier          )                  {
  if (signature === undefined) throw new Unsigned(name, 'its source')
  // By the open file: another one may have its name by now.
  const path = `/proc/self/fd/${file.fd}`
  const { fingerprint } = await verifier.verify({ path, name, armoredSignature: signature })
  return `signature ${fingerprint}`
}

async function proveAll(checks                  , candidate           )                            {
  const proofs          = []
  for (const { requirement, prove } of checks)
    proofs.push({ demand: requirement.name, words: await prove(candidate) })
  return proofs
}

async function keep(
  path        ,
  { signature, directory, world }                                                                      
)                {
  try {
    if (signature !== undefined) await keepFile(`${path}.asc`, directory)
    await keepFile(path, directory)
  } catch (problem) {
    const name = path.slice(path.lastIndexOf('/') + 1)
    world.log.warning(
      'CACHE_UNUSABLE',
      `${name} is not kept in the cache directory: ${(0,failure/* describe */.q0)(problem)}. See 'cache-dir'.`
    )
  }
}

function download_report({ name, digests, verifiedBy, seconds }                 , { log }               )       {
  log.info(`sha256: ${digests.sha256}`)
  log.info(`verified by: ${verifiedBy.join(', ')}`)
  if (isOnlySidecar(verifiedBy)) {
    log.notice(
      'EVIDENCE_WEAK',
      `Only a checksum file from the same place vouches for ${name}: that shows damage, not tampering. ` +
        "Pin it with 'sha256', check the registry out, or demand a signature with 'gpg-public-key'."
    )
  }
  log.info(`download seconds: ${seconds.toFixed(1)}`)
}

/** Another source may have the tarball, its checksum, its signature. */
function isNextTried(error         )                   {
  if (!(error instanceof failure/* Failure */.HR)) return false
  return error instanceof Unsigned || error.code === 'DOWNLOAD_FAILED' || error.code === 'CHECKSUM_MISSING'
}

/** What is said of these bytes elsewhere, as by an attestation, would be said of them again, wherever they come from. */
function isPassedOver(error         )          {
  const codes                    = ['DOWNLOAD_FAILED', 'CHECKSUM_MISMATCH', 'SIGNATURE_INVALID']
  return (0,system_error/* isSystemError */.O)(error) || (error instanceof failure/* Failure */.HR && codes.includes(error.code))
}

/** The verified download takes the place of the cached file: where a pin is what is wrong, there is none. */
function warnOfCached({ label }               , error         , { log }               )       {
  if (error instanceof failure/* Failure */.HR && error.code === 'DOWNLOAD_FAILED') return
  if (!(error instanceof failure/* Failure */.HR) || error instanceof Unsigned) log.info(`not from there: ${(0,failure/* describe */.q0)(error)}`)
  else log.warning('CACHE_UNUSABLE', `The cached ${label} is not used: ${(0,failure/* describe */.q0)(error)}`)
}

/** A source without a signature: another one may have it. */
class Unsigned extends failure/* Failure */.HR {
  constructor(name        , where        ) {
    super(
      'SIGNATURE_INVALID',
      `'gpg-public-key' demands a signature, and ${where} has no ${name}.asc`,
      "Publish the build with 'gpg-private-key', put the .asc beside the tarball, or ask for a build that is signed."
    )
  }
}

const ROOM_HINT =
  "Make room (df -h) and give this job the right to write there, or name another directory with the input 'cache-dir' or, where that is none, with RUNNER_TEMP."

function withoutChecksum({ name, label }               )          {
  return new failure/* Failure */.HR(
    'CHECKSUM_MISSING',
    `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, and no ${name}.sha256 at ${label}`,
    `Check the address, publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`
  )
}

function notThere({ name, label }               )          {
  return new failure/* Failure */.HR(
    'DOWNLOAD_FAILED',
    `${label} has no ${name}`,
    'Check the address, or leave that source out.'
  )
}

function undelivered(name        , problems                    )          {
  // A source that was reached and has no checksum is what has to be repaired.
  const withoutEvidence = problems.find(({ code }) => code !== 'DOWNLOAD_FAILED')
  if (withoutEvidence !== undefined) return withoutEvidence
  return new failure/* Failure */.HR(
    'DOWNLOAD_FAILED',
    `${name} could not be downloaded: ${problems.map(failure/* describe */.q0).join('; ')}`,
    "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
    { cause: problems.at(-1) }
  )
}

;// ./src/setup/install-request.ts


                                                                     

                                                           
                                                     
                                                                            

                                                             
                                                            
                                                            
                                                         

/** Which interpreter to install, from where, and what its tarball must satisfy. */
                              
                                          
                                           
                                                    
                                          
                                   
                                 
                                     
                                           
                               
                                    
                                 
                                                      
                                       
                                                                           
                                               
                                     
                                     
                                     
                                               
                                                 
                                       
                                           
 

/** Proof beyond checksums: without it nothing is installed. An install record remembers by `name` what was proven. */
                         
                                                                                       
                                                                                           
                                                                                                    

                                                    

/** The inputs of a setup as one request, made once for the whole run. */
async function toInstallRequest(inputs             , places        )                          {
  const { version, versionFile, build, distro, architecture, checkLatest, allowPrereleases } = inputs
  const { repository, registry, artifact, mirrors, sha256, sha512, cacheDir, installLocation } = inputs
  return {
    ...{ version, versionFile, build, distro, architecture, checkLatest, allowPrereleases },
    ...{ repository, registry, mirrors, sha256, sha512, installLocation },
    artifact:
      artifact === undefined || 'url' in artifact ? artifact : { path: absolute(artifact.path, places) },
    requirements: await requirementsOf(inputs, places),
    cacheDir:
      cacheDir &&
      absolute(
        cacheDir.replace(/^~(?=\/|$)/, () => places.home),
        places
      )
  }
}

/** The digests that the inputs pin. */
function pinsOf({ sha256, sha512 }                                           )                      {
  return [
    ...(sha256 === undefined ? [] : [{ from: 'sha256 input'         , sha256 }]),
    ...(sha512 === undefined ? [] : [{ from: 'sha512 input'         , sha512 }])
  ]
}

function absolute(path        , { workspace }        )         {
  return path.startsWith('/') ? path : `${workspace}/${path}`
}

/** Another spelling of a key is another requirement, and so are other roots. */
async function requirementsOf(inputs             , places        )                                  {
  const { gpgPublicKey: armoredKeys, signerWorkflow: signer, verifyRelease, repository } = inputs
  const roots = await nameRoots(inputs, places)
  const requirements                = []
  if (armoredKeys !== undefined) {
    const name = `gpg-public-key ${(0,hash_file/* hashText */.qj)(armoredKeys).sha256}`
    requirements.push({ kind: 'signature', name, armoredKeys })
  }
  if (signer !== undefined) {
    const name = `verify-attestation ${(0,attestation_policy/* formatSignerWorkflow */.JW)(signer)}${roots}`
    requirements.push({ kind: 'provenance', name, signer })
  }
  if (verifyRelease) {
    const name = `verify-release ${(0,input_grammar/* formatRepository */.Sh)(repository)}${roots}`
    requirements.push({ kind: 'release attestation', name, repository })
  }
  return requirements
}

/** The verifier that uses the file says why it can't be read. */
async function nameRoots({ attestationRoots: path }             , places        )                  {
  if (path === undefined) return ''
  const text = await (0,read_text/* findText */.V)(absolute(path, places)).catch(() => undefined)
  return ` by ${(0,hash_file/* hashText */.qj)(text ?? '').sha256}`
}

// EXTERNAL MODULE: ./src/disk/write-file.ts
var write_file = __webpack_require__(58432);
;// ./src/disk/installed-trees.ts



                                                                




/** Other users of the machine may read what this one installed, whatever the umask of the job. */
const SHARED_FILE = 0o644

/** Every install record below the root of a store. Records prove nothing about the trees beside them. */
async function listInstallRecords(root        )                                    {
  const records                  = []
  for (const version of await listNames(root)) {
    for (const name of await listNames((0,external_node_path_.join)(root, version))) {
      if (!name.endsWith('.json')) continue
      const record = await findRecord((0,external_node_path_.join)(root, version, name.slice(0, -'.json'.length)))
      if (record !== undefined) records.push(record)
    }
  }
  return records
}

/**
 * Makes a finished tree the entry of a tool cache. Its record and its mark are written beside it and renamed first, so
 * that the tree appears, complete, by one rename; a disk that is full is noticed before anything changes. The unfit
 * tree that is at the entry is set aside just before; its identity says which one is meant. Where another job was
 * first, its tree stays, and ours is for the caller to remove: both came from the same bytes.
 */
async function publishTree(
  tree        ,
  entry        ,
  { record, unfit }                                                                         
)                             {
  await (0,write_file/* writeWhole */.f)(`${tree}.json`, formatInstallRecord(await joined(record, entry)), SHARED_FILE)
  await (0,write_file/* writeWhole */.f)(`${tree}.complete`, '', SHARED_FILE)
  if (unfit !== undefined) await setAside(entry, unfit)
  await (0,promises_.rename)(`${tree}.json`, `${entry}.json`)
  await (0,promises_.rename)(`${tree}.complete`, `${entry}.complete`)
  return renameUnlessThere(tree, entry)
}

/** Whether an entry has the mark without which the tool cache counts it as unfinished. */
async function isMarked(entry        )                   {
  return isThere(`${entry}.complete`)
}

/** What is said to lie at an entry; what can't be read is no record of this action. */
async function findRecord(entry        )                                     {
  return findInstallRecord((await (0,read_text/* findText */.V)(`${entry}.json`).catch(() => undefined)) ?? '')
}

/** What other jobs have shown of the same tarball stays shown. */
async function joined(record               , entry        )                         {
  const earlier = await findRecord(entry)
  if (earlier?.sha256 !== record.sha256) return record
  const proofs = new Map(
    [...(earlier.proofs ?? []), ...(record.proofs ?? [])].map((proof) => [proof.demand, proof])
  )
  const verifiedBy = [...new Set([...(record.verifiedBy ?? []), ...(earlier.verifiedBy ?? [])])]
  return { ...record, verifiedBy, proofs: [...proofs.values()] }
}

/** Which tree lies at an entry: another job may put a new one in its place, under the same name. */
async function identityOf(entry        )                              {
  return (0,promises_.stat)(entry).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined
  )
}

/**
 * Takes a tree out of everybody's sight without deleting what a running job may still use. Its new name says which
 * tree it is: a job that is late finds that name taken, and leaves the tree alone that lies at the entry by then.
 * Mark and record stay for the tree that comes next, which has the same: without a tree they say nothing.
 */
async function setAside(entry        , identity        )                  {
  const name = (0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex').slice(0, 36)
  const aside = (0,external_node_path_.join)((0,external_node_path_.dirname)(entry), `.broken-${name}`)
  try {
    await (0,promises_.rename)(entry, aside)
  } catch (error) {
    if ((0,read_text/* isMissing */.b)(error) || (await isThere(aside))) return aside
    if (!isOfLowerLayer(error)) throw error
    await moveByHand(entry, aside)
  }
  // From now on it is a left-over: its age counts from here.
  await (0,promises_.utimes)(aside, new Date(), new Date())
  return aside
}

/** overlayfs renames no directory that an image brought along, and says that it lies on another file system. */
function isOfLowerLayer(error         )          {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EXDEV'
}

/** In a container, whose layers nobody else changes: one of its jobs takes the new name, and with it the work. */
async function moveByHand(entry        , aside        )                {
  await (0,promises_.mkdir)(aside)
  await (0,promises_.cp)(entry, aside, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  await (0,promises_.rm)(entry, { recursive: true })
}

async function renameUnlessThere(tree        , entry        )                             {
  try {
    await (0,promises_.rename)(tree, entry)
    return 'ours'
  } catch (error) {
    if (await isThere(entry)) return 'theirs'
    throw error
  }
}

async function isThere(path        )                   {
  return (0,promises_.access)(path).then(
    () => true,
    () => false
  )
}

/** Nothing where it is no directory, or one that may not be read: what is to be written there will say so. */
async function listNames(directory        )                             {
  return (await (0,promises_.readdir)(directory).catch(() => [])).sort()
}

// EXTERNAL MODULE: ./src/disk/read-elf-tree.ts
var read_elf_tree = __webpack_require__(96781);
// EXTERNAL MODULE: ./src/domain/compatibility.ts + 2 modules
var compatibility = __webpack_require__(25210);
// EXTERNAL MODULE: ./src/domain/host-needs.ts + 1 modules
var host_needs = /*#__PURE__*/__webpack_require__(10480);
// EXTERNAL MODULE: ./src/interpreter/judge-host.ts + 1 modules
var judge_host = __webpack_require__(9843);
// EXTERNAL MODULE: ./src/interpreter/stage-tree.ts + 5 modules
var stage_tree = __webpack_require__(99440);
;// ./src/setup/install.ts


                                                 


                                                     




                                                                
                                                 


                                                             


                                          
                                                      
                                                         
                                              
                                                    
                                                    
                                                               


                            
                     
                          
                       
                             
                               
                   
 

                              
                             
                                                                            
                                         
                                                                  
                                        
 

/**
 * Installs a verified tarball below the first root of the tool cache that can be written to: extract, audit, relocate,
 * compatibility, smoke test, rename. Throws TARBALL_INVALID, PLATFORM_UNSUPPORTED, SMOKE_TEST_FAILED, INSTALL_BROKEN;
 * the tool cache is then as it was.
 */
async function install(
  tarball                 ,
  request                ,
  world              
)                         {
  const [root, ...others] = world.store.roots
  try {
    return await installBelow(root, tarball, request, world)
  } catch (error) {
    const [next, ...more] = others
    if (next === undefined || !isUnusable(error)) throw error
    world.log.warning('TOOL_CACHE_UNUSABLE', `${error.message}. The interpreter is kept at ${next} instead.`)
    const store        = { ...world.store, roots: [next, ...more] }
    // When no root works, the first one is the one to repair.
    return install(tarball, request, { ...world, store }).catch((other         ) => {
      throw isUnusable(other) ? error : other
    })
  }
}

function isUnusable(error         )                   {
  return error instanceof failure/* Failure */.HR && error.code === 'INSTALL_BROKEN'
}

async function installBelow(
  root        ,
  tarball                 ,
  request                ,
  world              
)                         {
  const { artifact, repository } = request
  const { name: tarballName, file, digests, from, verifiedBy, proofs } = tarball
  const { sha256, sha512 } = digests
  const { version, name } = storeKeyOf(artifact, sha256)
  const entry = `${root}/${version}/${name}`
  await using staging = await inStore(root, () => openStaging(root, artifact))
  const tree = await inStore(root, () =>
    (0,stage_tree/* stageTree */.n)({ archive: { name: tarballName, file }, artifact, directory: staging.path }, world)
  )
  const staged = await testStaged(tree, artifact, world)
  const isTwin = (0,domain_artifact/* isTwinName */.Uh)(tarballName) || undefined
  const record                = {
    ...{ artifact, isTwin, sha256, sha512, repository },
    ...{ source: from, verifiedBy, proofs }
  }
  const { tested, unfit } = await judgeEntry(entry, { ...request, sha256 }, world)
  // The tree of another job stays; what is proven of its tarball by now is added to its record.
  const winner = await inStore(root, () => publishTree(tree, entry, { record, unfit }))
  world.log.info(winner === 'ours' ? `installed: ${entry}` : `another job was first: ${entry}`)
  const { source, seconds: downloadSeconds } = tarball
  return {
    ...{ entry, sha256, source, from, verifiedBy, downloadSeconds },
    // A relocated tree does not depend on its path: it works at the entry as it worked beside it.
    tested: tested ?? { ...staged, path: entry }
  }
}

/** Other users of the machine may use what this one installs, whatever the umask of the job. */
const SHARED = 0o755

/** Private, and beside the entry: one rename makes the tree the entry. */
async function openStaging(root        , artifact          )                   {
  await (0,sweep/* sweepStore */.K)(root)
  return (0,scratch/* makeScratch */.l)(`${root}/${shelfOf(artifact)}`, 'staging', SHARED)
}

/** Compatibility goes first: it names what is missing, where the loader's message would not help. */
async function testStaged(tree        , artifact          , world              )                     {
  const [test, judgement] = await Promise.allSettled([
    smokeTest(tree, artifact.version, world),
    requireCompatible(tree, artifact, world)
  ])
  if (judgement.status === 'rejected') throw judgement.reason
  if (test.status === 'rejected') throw test.reason
  const { faults } = test.value
  if (faults.length === 0) return test.value
  throw new failure/* Failure */.HR(
    'SMOKE_TEST_FAILED',
    `The interpreter in ${(0,domain_artifact/* fileNameOf */.bV)(artifact)} is not fit for use: ${faults.join('; ')}`,
    'Nothing was installed. Choose another build, and tell the publisher.'
  )
}

async function requireCompatible(tree        , artifact          , world              )                {
  const libraryPath = world.run.environment['LD_LIBRARY_PATH']
  const needs = (0,host_needs/* needsOf */.h)(await (0,read_elf_tree/* readElfTree */.a)(tree))
  const complaints = await (0,judge_host/* judgeHost */.I)(needs, artifact, { ...world.host, libraryPath })
  const obstacle = (0,compatibility/* toCompatibilityFailure */.c)(complaints)
  if (obstacle !== undefined) throw obstacle
  for (const { message } of complaints) world.log.notice('MODULES_UNUSABLE', message)
}

/**
 * Whether the tree that is at the entry by now is used or replaced. Only a tree with its mark and with a record of
 * these bytes is a finished one: another job installed it meanwhile, and it is used if it passes the smoke test.
 */
async function judgeEntry(
  entry        ,
  { artifact, broken, sha256 }                                                                           ,
  world              
)                                                                    {
  const identity = await identityOf(entry)
  if (identity === undefined) return {}
  const isKnown = broken.some((known) => known.entry === entry && known.identity === identity)
  if (isKnown || !(await isMarked(entry)) || (await findRecord(entry))?.sha256 !== sha256)
    return { unfit: identity }
  const tested = await smokeTest(entry, artifact.version, world)
  return tested.faults.length > 0 ? { unfit: identity } : { tested }
}

/** What the system refuses there somebody can repair. */
function inStore   (root        , work                  )             {
  const what = `The tool cache at ${root} can't be written to`
  const hint =
    'Give this job the right to write there, make room (df -h), or name another directory with RUNNER_TOOL_CACHE.'
  return (0,system_error/* onDisk */.F)({ what, hint }, work)
}

;// ./src/domain/sources.ts
                                                       

                                             
                                           

/** Where a file can be had from; `api` sources are asked with the token, nobody else ever sees it. */
                      
                                                       
                                              
                        
                            
                                                     
                                                              
 

                                                       

/** `size`: how many bytes GitHub counts, where it knows the file. */
                      
                                                                                       
                                                                                      
                                                    
                               

/**
 * The files that may be installed, in the order of trying: the twin is smaller, and unpacks faster. What was pinned of
 * the tarball says nothing of the twin, which then does not serve; a pin that is the twin's own digest asks for it alone.
 */
function filesOf(
  artifact          ,
  { release, pins }                                                                               
)                      {
  const [tarball, twin] = [(0,domain_artifact/* fileNameOf */.bV)(artifact), (0,domain_artifact/* twinNameOf */.nf)(artifact)]
  const asset = release?.assets.find(({ name, state }) => name === twin && state === 'uploaded')
  if (asset === undefined) return [tarball]
  if (pins.length === 0) return [twin, tarball]
  const isOfTwin = pins.every((pin) => 'sha256' in pin && pin.sha256 === asset.digest)
  return isOfTwin ? [twin] : [tarball]
}

/** In the order of trying: mirrors as given, then the release. */
function sourcesOf(
  artifact          ,
  from                                                                                ,
  name = (0,domain_artifact/* fileNameOf */.bV)(artifact)
)                    {
  const size = from.release?.assets.find((asset) => asset.name === name)?.size
  const mirrors = from.mirrors.map((base) => {
    // The query of a base is kept: it may be what opens the mirror.
    const url = new URL(base)
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/${(0,domain_artifact/* tagOf */.cO)(artifact)}/${name}`
    return urlSource('mirror', url.href, size)
  })
  return from.release === undefined ? mirrors : [...mirrors, releaseSource(from.release, name)]
}

function urlSource(kind                  , url        , size         )         {
  const { origin, pathname } = new URL(url)
  const sidecars = sidecarsBy((ending)           => {
    const sidecar = new URL(url)
    sidecar.pathname += `.${ending}`
    return { kind: 'http', url: sidecar.href }
  })
  return { kind, label: `${origin}${pathname}`, tarball: { kind: 'http', url, size }, sidecars }
}

function fileSource(path        )         {
  const sidecars = sidecarsBy((ending) => ({ kind: 'file', path: `${path}.${ending}` }))
  return { kind: 'url', label: path, tarball: { kind: 'file', path }, sidecars }
}

/** What an earlier run kept. Checksum files are not kept: beside a file they would only say that it is what it is. */
function cacheSource(cacheDir        , name        )         {
  const { label, tarball, sidecars } = fileSource(`${cacheDir}/${name}`)
  const absent = { kind: 'absent' }         
  return { kind: 'cache', label, tarball, sidecars: { sha256: absent, sha512: absent, asc: sidecars.asc } }
}

/** By asset id, through the API: that serves private repositories, and no stale copy of a CDN. */
function releaseSource(release         , name        )         {
  const locate = (wanted        )           => {
    const asset = release.assets.find((candidate) => candidate.name === wanted)
    return asset === undefined ? { kind: 'absent' } : { kind: 'api', url: asset.apiUrl, size: asset.size }
  }
  const sidecars = sidecarsBy((ending) => locate(`${name}.${ending}`))
  return { kind: 'release', label: release.url, tarball: locate(name), sidecars }
}

function sidecarsBy(locate                                     )                     {
  return { sha256: locate('sha256'), sha512: locate('sha512'), asc: locate('asc') }
}

;// ./src/setup/installed.ts



                                                     

                                                           
                                                            


                                                                            

                                                                
                                                             



                                                                             

                                          
                                              

/** A complete tree that passed the smoke test, and where its tarball came from. */
                             
                                                                                     
                        
                         
                                                                        
                                                 
                       
                                        
                                  
                            
 

/** The record of a complete tree, and where the tree is. */
                                                                                     

/** A tree that failed the smoke test, and which one it was: another job may put a new one in its place. */
                                                                                          

/** Which of the installed trees a caller accepts. */
                         
                                           
                                               
                                 
                                     
                                     
 

/** The complete trees that a query accepts, those at their true prefixes first. */
async function listInstalled(query           , store       )                                   {
  const atPrefix = query.installLocation === 'tool-cache' ? [] : await listPrefixRecords()
  const inStore = (await Promise.all(store.roots.map(listInstallRecords))).flat()
  const all = [
    ...atPrefix.map((record) => ({ record, entry: (0,domain_artifact/* prefixOf */.MT)(record.artifact.version) })),
    ...inStore.flatMap((record) => {
      const entries = store.find(storeKeyOf(record.artifact, record.sha256))
      return entries.map((entry) => ({ record, entry }))
    })
  ]
  // Two roots may both list a tree.
  const once = new Map(all.map((one) => [one.entry, one]))
  return [...once.values()].filter(({ record }) => isAccepted(record, query))
}

/**
 * The name of a build does not say whose build it is: its record does, or a pin. A tree that was installed from an
 * address serves those who give the same address; a tarball on this machine is compared by its digest.
 */
function isAccepted(record               , { artifact, repository, sha256, sha512 }           )          {
  if (sha256 !== undefined || sha512 !== undefined) {
    // The SHA-512 of a tree is known only if it was pinned or published when the tree was installed.
    return (
      (sha256 === undefined || record.sha256 === sha256) && (sha512 === undefined || record.sha512 === sha512)
    )
  }
  if (artifact === undefined)
    return record.repository?.toLowerCase() === (0,input_grammar/* formatRepository */.Sh)(repository).toLowerCase()
  return 'path' in artifact || record.source === urlSource('url', artifact.url).label
}

                          
                             
                                           
                                        
                                                                                             
                                     
                                                              
                                     
 

                              
                                                             
                                          
                                        
                                                                                          
                                           
 

                                                                   

/**
 * The first installed tree of the artifact that agrees with every pin and passes the smoke test, at the path where the
 * job would use it. A tree that fails stays until its replacement passes: for another job it may work.
 * Throws INSTALL_BROKEN when the prefix was asked for and the directory there is broken.
 */
async function findInstalled(
  wanted            ,
  installed                         ,
  world                
)                          {
  const matches = matchesOf(wanted, installed, world.log)
  const broken               = []
  let { installLocation } = wanted
  if (matches.length === 0) return { tree: undefined, broken, installLocation }
  const prefix = (0,domain_artifact/* prefixOf */.MT)(wanted.artifact.version)
  return world.log.group('Test the installed interpreter', async () => {
    for (const match of matches) {
      const identity = await identityOf(match.entry)
      const tested = await testMatch(match, { ...wanted, installLocation }, world)
      if (tested.faults.length === 0) return { tree: toTree(match, wanted, tested), broken, installLocation }
      const faults = tested.faults.join('; ')
      if (match.entry === prefix) {
        installLocation = withoutPrefix(prefix, installLocation, faults)
        const line = `The interpreter at ${prefix} is broken, and left alone: ${faults}`
        world.log.warning('INTERPRETER_BROKEN', line)
      } else {
        broken.push({ entry: match.entry, identity })
        const line = `The installed interpreter is broken and is installed anew: ${faults}`
        world.log.warning('INTERPRETER_BROKEN', line)
      }
    }
    return { tree: undefined, broken, installLocation }
  })
}

/** All the places where the one tree is that every pin agrees with. */
function matchesOf(
  { artifact, evidence, demands, digest }            ,
  installed                         ,
  log     
)                          {
  const found = installed.filter(
    ({ record }) =>
      (0,domain_artifact/* compareArtifacts */.Tu)(record.artifact, artifact) === 0 &&
      isAgreed(record, evidence) &&
      demands.every((name) => proofOf(name, record) !== undefined) &&
      (digest === undefined || digest === record.sha256)
  )
  // A .tgz and its .tar.zst hold the same tree; the digest of the .tgz is in more places.
  const tarballs = found.filter(({ record }) => record.isTwin !== true)
  const ofOneKind = tarballs.length > 0 ? tarballs : found
  if (new Set(ofOneKind.map(({ record }) => record.sha256)).size <= 1) return ofOneKind
  // Only the release can say which of them is meant.
  log.info(`the tool cache has several trees of ${(0,domain_artifact/* fileNameOf */.bV)(artifact)}; none of them is taken unasked`)
  return []
}

/** Whatever keeps an installed interpreter from running, here it is of no use. */
async function testMatch(
  { entry, record }              ,
  { artifact: { version }, installLocation }            ,
  world                
)                     {
  const prefix = (0,domain_artifact/* prefixOf */.MT)(version)
  const request = { wanted: installLocation, prefix, entry, sha256: record.sha256 }
  const isLinked =
    installLocation !== 'tool-cache' && isAtPrefix(request, await lookAtPrefix(prefix, toolName))
  const path = isLinked ? prefix : entry
  return smokeTest(path, version, world).catch((error         ) => ({
    path,
    faults: [(0,failure/* describe */.q0)(error)],
    notices: [],
    needsLibraryPath: false,
    environmentFaults: []
  }))
}

/** A directory at the prefix is never replaced: a job may be using what still works of it. */
function withoutPrefix(prefix        , wanted                 , faults        )               {
  if (wanted !== 'prefix') return 'tool-cache'
  throw new failure/* Failure */.HR(
    'INSTALL_BROKEN',
    `The interpreter at ${prefix} is broken: ${faults}`,
    `Let an administrator run once, when no job uses it: mv -T ${prefix} ${prefix}.old. Or leave install-location at auto.`
  )
}

function toTree(
  { record, entry }              ,
  { evidence, demands }            ,
  tested           
)                {
  const verifiedBy = [
    'install record',
    ...(record.verifiedBy ?? []),
    ...evidence.map(({ from }) => from),
    ...demands.flatMap((name) => proofOf(name, record)?.words ?? [])
  ]
  return {
    entry,
    sha256: record.sha256,
    source: 'tool-cache',
    from: record.source,
    verifiedBy: [...new Set(verifiedBy)],
    downloadSeconds: 0,
    tested
  }
}

function proofOf(demand        , { proofs = [] }               )                    {
  return proofs.find((proof) => proof.demand === demand)
}

// EXTERNAL MODULE: ./src/domain/registry-row.ts
var registry_row = __webpack_require__(6441);
// EXTERNAL MODULE: ./src/domain/version-spec.ts + 6 modules
var version_spec = __webpack_require__(98825);
;// ./src/domain/resolution.ts

                                                        

                                                    

/** How many of a kind a message names. */
const LISTED = 6

/** A tarball that could be installed, as far as its name says. */
                         
                                 
                        
                         
                               
 

                                 
                                                                                         
                                        
                                   
                         
                               
                                    
 

/**
 * The newest build of the newest version of the first spec that something satisfies.
 * Allowed prereleases serve where nothing final does: allowing is not preferring.
 */
function chooseCandidate                     (
  request                   ,
  candidates              
)                {
  const usable = candidates.filter((each) => isHere(request, each) && isBuild(request, each))
  for (const spec of request.specs) {
    for (const allowPrereleases of request.allowPrereleases ? [false, true] : [false]) {
      const newest = newestOf(usable.filter(({ version }) => (0,version_spec/* satisfies */.ib)(spec, version, { allowPrereleases })))
      if (newest !== undefined) return newest
    }
  }
  return undefined
}

/** For the message of ARTIFACT_UNKNOWN: what exists that comes near, at most seven lines. */
function explainMiss(request                   , candidates                      )         {
  const wanted = request.specs.slice(0, LISTED).map(version_spec/* formatVersionSpec */.rh).join(', else ')
  const build = request.build === 'latest' ? '' : ` build ${request.build}`
  const first = `No artifact for CPython ${wanted}${build} on ${platformOf(request)}.`
  if (candidates.length === 0)
    return `${first}\nNothing at all is published: is the repository the right one?`
  const fitting = candidates.filter(({ version }) => fits(request, version, request.allowPrereleases))
  const lines = [
    first,
    ...lineOf('Other builds here', buildsHere(request, fitting)),
    ...lineOf('Other platforms have', offersElsewhere(request, fitting)),
    ...lineOf('Only with allow-prereleases: true', prereleasesHere(request, candidates)),
    ...stockOf(request, candidates),
    ...quotingOf(request, candidates)
  ]
  return lines.join('\n')
}

function isHere(request                   , candidate           )          {
  return candidate.distro === request.distro && candidate.architecture === request.architecture
}

function isBuild(request                   , candidate           )          {
  return request.build === 'latest' || candidate.build === request.build
}

function newestOf                     (candidates              )                {
  return candidates.reduce               (
    (best, each) => (best === undefined || newestFirst(each, best) < 0 ? each : best),
    undefined
  )
}

function newestFirst(left           , right           )         {
  return (0,python_version/* comparePythonVersions */.pd)(right.version, left.version) || right.build - left.build
}

function fits(request                   , version               , allowPrereleases         )          {
  return request.specs.some((spec) => (0,version_spec/* satisfies */.ib)(spec, version, { allowPrereleases }))
}

function platformOf({
  distro,
  architecture
}   
                         
                               
 )         {
  return `${distro} ${architecture}`
}

function lineOf(title        , items                   )                    {
  const distinct = [...new Set(items)]
  const more = distinct.length > LISTED ? ` and ${distinct.length - LISTED} more` : ''
  return distinct.length === 0 ? [] : [`${title}: ${distinct.slice(0, LISTED).join(', ')}${more}`]
}

function buildsHere(request                   , fitting                      )                    {
  const distanceOf = ({ build }           )         =>
    request.build === 'latest' ? 0 : Math.abs(build - request.build)
  const here = fitting
    .filter((each) => isHere(request, each))
    .sort(
      (left, right) =>
        (0,python_version/* comparePythonVersions */.pd)(right.version, left.version) ||
        distanceOf(left) - distanceOf(right) ||
        newestFirst(left, right)
    )
  return here.map(({ version, build }) => `${(0,python_version/* formatPythonVersion */.Md)(version)} build ${build}`)
}

/** The wanted build of another platform where there is one, any build otherwise. */
function offersElsewhere(request                   , fitting                      )                    {
  const built = fitting.filter((each) => isBuild(request, each))
  const offers = newestPerPlatform(request, built.length > 0 ? built : fitting)
  return offers.map(
    (each) => `${platformOf(each)} (${(0,python_version/* formatPythonVersion */.Md)(each.version)} build ${each.build})`
  )
}

/** The newest candidate of each other platform: the same architecture first, then the same kind of distro, then its nearest release. */
function newestPerPlatform(
  request                   ,
  candidates                      
)                       {
  const elsewhere = candidates.filter((each) => !isHere(request, each))
  const newest = [...Map.groupBy(elsewhere, platformOf).values()]
    .map(newestOf)
    .filter((each) => each !== undefined)
  const familyOf = (distro        )         => distro.replace(/[0-9.]+$/, '')
  const strangeness = ({ distro, architecture }           )         =>
    (architecture === request.architecture ? 0 : 2) + (familyOf(distro) === familyOf(request.distro) ? 0 : 1)
  const releaseOf = (distro        )         => Number(/[0-9]+(?:\.[0-9]+)?/.exec(distro)?.[0] ?? 0)
  const ageGap = ({ distro }           )         =>
    familyOf(distro) === familyOf(request.distro)
      ? Math.abs(releaseOf(distro) - releaseOf(request.distro))
      : 0
  return newest.sort(
    (left, right) =>
      strangeness(left) - strangeness(right) || ageGap(left) - ageGap(right) || newestFirst(left, right)
  )
}

function prereleasesHere(request                   , candidates                      )                    {
  if (request.allowPrereleases) return []
  const usable = candidates
    .filter((each) => isHere(request, each) && isBuild(request, each))
    .sort(newestFirst)
  return usable
    .filter(({ version }) => fits(request, version, true))
    .map(({ version }) => (0,python_version/* formatPythonVersion */.Md)(version))
}

function stockOf(request                   , candidates                      )                    {
  const here = candidates.filter((each) => isHere(request, each))
  if (here.length === 0) {
    const platforms = newestPerPlatform(request, candidates).map(platformOf)
    return lineOf(`Nothing is published for ${platformOf(request)}, only for`, platforms)
  }
  const versions = new Map(here.map(({ version }) => [(0,python_version/* formatPythonVersion */.Md)(version), version]))
  const nearest = [...versions.values()].sort(nearestTo(referenceOf(request)))
  return lineOf(`On ${platformOf(request)}, nearest first`, nearest.map(python_version/* formatPythonVersion */.Md))
}

/** The numbers that the first spec names: where "near" is measured from. */
function referenceOf({ specs: [spec] }                   )                    {
  if (spec?.kind === 'exact') return [spec.version.major, spec.version.minor, spec.version.micro]
  return spec?.alternatives[0]?.clauses[0]?.release ?? []
}

function nearestTo(reference                   )                                                        {
  const distanceOf = ({ major, minor, micro }               )         => {
    for (const [index, number] of [major, minor, micro].entries()) {
      const gap = Math.abs(number - (reference[index] ?? number))
      // In another series the last number says nothing; every number is below 10,000.
      if (gap > 0) return gap * 10_000 ** (2 - index)
    }
    return 0
  }
  return (left, right) => distanceOf(left) - distanceOf(right) || (0,python_version/* comparePythonVersions */.pd)(right, left)
}

/** An unquoted 3.10 arrives as 3.1: the commonest miss of all. */
function quotingOf(request                   , candidates                      )                    {
  const spellings = request.specs.map(version_spec/* formatVersionSpec */.rh)
  const series = candidates.map(({ version }) => `${version.major}.${version.minor}`)
  const meant = series.find((each) => each.endsWith('0') && spellings.includes(each.slice(0, -1)))
  return meant === undefined
    ? []
    : [`YAML reads an unquoted ${meant} as ${meant.slice(0, -1)}: put quotes around it`]
}

;// ./node_modules/smol-toml/dist/error.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
function getLineColFromPtr(string, ptr) {
    let lines = string.slice(0, ptr).split(/\r?\n/);
    return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
    let lines = string.split(/\r?\n/);
    let codeblock = '';
    let numberLen = (Math.log10(line + 1) | 0) + 1;
    for (let i = line - 1; i <= line + 1; i++) {
        let l = lines[i - 1];
        if (!l)
            continue;
        codeblock += i.toString().padEnd(numberLen, ' ');
        codeblock += ':  ';
        codeblock += l;
        codeblock += '\n';
        if (i === line) {
            codeblock += ' '.repeat(numberLen + column + 2);
            codeblock += '^\n';
        }
    }
    return codeblock;
}
class TomlError extends Error {
    line;
    column;
    codeblock;
    constructor(message, options) {
        const [line, column] = getLineColFromPtr(options.toml, options.ptr);
        const codeblock = makeCodeBlock(options.toml, line, column);
        super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
        this.line = line;
        this.column = column;
        this.codeblock = codeblock;
    }
    /** @internal */
    static x(message, ctx, ptr) {
        throw new TomlError(message, { toml: ctx.s, ptr: ptr ?? ctx.p });
    }
}

;// ./node_modules/smol-toml/dist/primitive.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** @internal */
function parseString(ctx) {
    let startPtr = ctx.p;
    let c = ctx.s.charCodeAt(ctx.p++);
    let first = c;
    let isLiteral = c === 0x27; /* ' */
    let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
    if (isMultiline) {
        // Trim initial newline
        if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 0xa /* \n */)
            ctx.p++;
        else if (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */)
            ctx.p += 2;
    }
    // For the record: it is not worth it to use a fast-path for literal strings using `indexOf`.
    // Doing a char-by-char iteration ends up dispatching less instructions, for the same wall-clock runtime.
    let parsed = '';
    let sliceStart = ctx.p;
    // states:
    //   0 - decoding
    //   1 - decoding escape
    //   2 - whitespace escape (no newline encountered yet, must fail on non-whitespace)
    //   3 - whitespace escape (newline encountered, allowed to transition back to normal decode)
    let state = 0;
    for (; ctx.p < ctx.s.length; ctx.p++) {
        c = ctx.s.charCodeAt(ctx.p);
        // Deal with newlines first, since that simplifies control character checking and handling across all states
        if (isMultiline && (c === 0xa /* \n */ || (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */))) {
            state = state && 3;
        }
        // Control characters are banned in TOML, so we throw an error if we encounter them
        else if ((c < 0x20 && c !== 0x9 /* \t */) || c === 0x7f) {
            TomlError.x('control characters are not allowed in strings', ctx);
        }
        // The string might terminate while we're parsing through a newline escape.
        // It must have encountered a newline; otherwise, it'll simply fail in another branch.
        else if ((!state || state === 3) && c === first && (!isMultiline || (ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first))) {
            if (isMultiline) {
                // If the string ends with 4-5 quotes, then the first 1-2 are part of the string
                if (ctx.s.charCodeAt(ctx.p + 3) === first)
                    ctx.p++;
                if (ctx.s.charCodeAt(ctx.p + 3) === first)
                    ctx.p++;
            }
            // If we're in a newline escape still, then there's nothing to add.
            if (!state) {
                // Avoid a useless concat operation if the string can be used as-is.
                let s = ctx.s.slice(sliceStart, ctx.p);
                parsed = parsed ? parsed + s : s;
            }
            ctx.p += isMultiline ? 3 : 1;
            return parsed;
        }
        // Baseline state; keep moving forward unless an escape sequence starts
        else if (!state) {
            if (!isLiteral && c === 0x5c /* \ */) {
                parsed += ctx.s.slice(sliceStart, (sliceStart = ctx.p));
                state = 1;
            }
        }
        else if (state === 1) {
            if (c === 0x78 /* x */ || c === 0x75 /* u */ || c === 0x55 /* U */) { // Unicode escape
                let errPtr = ctx.p++ - 1;
                let value = 0;
                let len = c === 0x78 /* x */ ? 2 : c === 0x75 /* u */ ? 4 : 8;
                for (let j = 0; j < len; j++, ctx.p++) {
                    let hex = ctx.s.charCodeAt(ctx.p);
                    let digit = 
                    /* 0-9 */ hex >= 0x30 && hex <= 0x39 ? hex - 0x30 :
                        /* A-F */ hex >= 0x41 && hex <= 0x46 ? hex - 0x41 + 10 :
                            /* a-f */ hex >= 0x61 && hex <= 0x66 ? hex - 0x61 + 10 : -1;
                    if (digit < 0)
                        TomlError.x('invalid non-hex character in unicode escape', ctx);
                    value = (value << 4) | digit;
                }
                // Because JS does bitwise on signed 32bit integers, all 0xfzzzzzzz values are actually seen as negative
                if (value < 0 || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) {
                    TomlError.x('invalid unicode escape', ctx, errPtr);
                }
                parsed += String.fromCodePoint(value);
                sliceStart = ctx.p--;
                state = 0;
            }
            // Newline escape sequence. We only need to care about spaces and tabs; newlines are dealt with earlier
            else if (isMultiline && (c === 0x20 || c === 0x9 /* \t */)) {
                state = 2;
            }
            // Basic escape sequence
            else {
                if (c === 0x62 /* b */)
                    parsed += '\b';
                else if (c === 0x74 /* t */)
                    parsed += '\t';
                else if (c === 0x6e /* n */)
                    parsed += '\n';
                else if (c === 0x66 /* f */)
                    parsed += '\f';
                else if (c === 0x72 /* r */)
                    parsed += '\r';
                else if (c === 0x65 /* e */)
                    parsed += '\x1b';
                else if (c === 0x22 /* " */)
                    parsed += '"';
                else if (c === 0x5c /* \ */)
                    parsed += '\\';
                else
                    TomlError.x('unrecognised escape sequence', ctx);
                sliceStart = ctx.p + 1;
                state = 0;
            }
        }
        // Newline escape continuation: keep moving forward until the first non-whitespace char
        else if (c !== 0x20 && c !== 0x9 /* \t */) {
            if (state === 2)
                TomlError.x('invalid escape: only line-ending whitespace may be escaped', ctx, sliceStart);
            // State cannot be zero, or we'd have branched earlier already.
            // If it's a backslash, immediately transition to the escape state so it can be processed.
            state = !isLiteral && c === 0x5c /* \ */ ? 1 : 0;
            sliceStart = ctx.p;
        }
    }
    TomlError.x('unfinished string', ctx, startPtr);
}

;// ./node_modules/smol-toml/dist/date.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
class TomlDate extends Date {
    #hasDate = false;
    #hasTime = false;
    #offset = null;
    constructor(date, fasttype, unsafeDelim) {
        let hasDate = true;
        let hasTime = true;
        let offset = 'Z';
        let c;
        if (typeof date === 'string') {
            if (fasttype)
                prep: {
                    // Date-time
                    if (fasttype < 3) {
                        if (+date.slice(11, 13) > 23) {
                            date = '';
                            break prep;
                        }
                        // Local
                        if (fasttype === 2) {
                            offset = null;
                            date += 'Z';
                        }
                        // Offset; keep track of offset if not Z
                        else if ((c = date.charCodeAt(date.length - 1)) !== 0x5a /* Z */ && c !== 0x7a /* z */) {
                            offset = date.slice(date.length - 6);
                        }
                        if (unsafeDelim)
                            date = date.slice(0, 10) + 'T' + date.slice(11);
                    }
                    // Time
                    else if (fasttype === 4) {
                        date = +date.slice(0, 2) > 23 ? '' : `0000-01-01T${date}Z`;
                    }
                    hasDate = fasttype !== 4;
                    hasTime = fasttype !== 3;
                }
            else {
                let match = date.match(DATE_TIME_RE);
                if (match) {
                    if (!match[1]) {
                        hasDate = false;
                        date = `0000-01-01T${date}`;
                    }
                    hasTime = !!match[2];
                    // Make sure to use T instead of a space. Breaks in case of extreme values otherwise.
                    hasTime && date[10] === ' ' && (date = date.replace(' ', 'T'));
                    // Do not allow rollover hours.
                    if (match[2] && +match[2] > 23) {
                        date = '';
                    }
                    else {
                        offset = match[3] || null;
                        if (!offset && hasTime)
                            date += 'Z';
                    }
                }
                else {
                    date = '';
                }
            }
        }
        super(date);
        if (!isNaN(this.getTime())) {
            this.#hasDate = hasDate;
            this.#hasTime = hasTime;
            this.#offset = offset;
        }
    }
    isDateTime() {
        return this.#hasDate && this.#hasTime;
    }
    isLocal() {
        return !this.#hasDate || !this.#hasTime || !this.#offset;
    }
    isDate() {
        return this.#hasDate && !this.#hasTime;
    }
    isTime() {
        return this.#hasTime && !this.#hasDate;
    }
    isValid() {
        return this.#hasDate || this.#hasTime;
    }
    toISOString() {
        let iso = super.toISOString();
        // Local Date
        if (this.isDate())
            return iso.slice(0, 10);
        // Local Time
        if (this.isTime())
            return iso.slice(11, 23);
        // Local DateTime
        if (this.#offset === null)
            return iso.slice(0, -1);
        // Offset DateTime
        if (this.#offset === 'Z' || this.#offset === 'z')
            return iso;
        // This part is quite annoying: JS strips the original timezone from the ISO string representation
        // Instead of using a "modified" date and "Z", we restore the representation "as authored"
        let offset = (+(this.#offset.slice(1, 3)) * 60) + +(this.#offset.slice(4, 6));
        offset = this.#offset[0] === '-' ? offset : -offset;
        let offsetDate = new Date(this.getTime() - (offset * 60e3));
        return offsetDate.toISOString().slice(0, -1) + this.#offset;
    }
    static wrapAsOffsetDateTime(jsDate, offset = 'Z') {
        let date = new TomlDate(jsDate);
        date.#offset = offset;
        return date;
    }
    static wrapAsLocalDateTime(jsDate) {
        let date = new TomlDate(jsDate);
        date.#offset = null;
        return date;
    }
    static wrapAsLocalDate(jsDate) {
        let date = new TomlDate(jsDate);
        date.#hasTime = false;
        date.#offset = null;
        return date;
    }
    static wrapAsLocalTime(jsDate) {
        let date = new TomlDate(jsDate);
        date.#hasDate = false;
        date.#offset = null;
        return date;
    }
}

;// ./node_modules/smol-toml/dist/extract.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




function isDigit(char, base = 10) {
    return base === 16
        ? (char > 0x2f && char < 0x3a) || (char > 0x40 && char < 0x47) || (char > 0x60 && char < 0x67)
        : (char > 0x2f && char < 0x30 + base);
}
function isEndOfValue(char, delim) {
    // Whitespace -- we're permissive on `\r` for performance; it'll be dealt with later anyway
    return char === 0x20 || char === 0x9 /* \t */ || char === 0xa /* \n */ || char === 0xd /* \r */ ||
        // Structure end or next value delimiter
        (delim && (char === delim || char === 0x2c /* , */)) ||
        // Comment
        char === 0x23; /* # */
}
/** @internal */
function extractValue(ctx, end) {
    let errPtr = ctx.p;
    let c = ctx.s.charCodeAt(ctx.p);
    // Structs
    if (c === 0x5b /* [ */ || c === 0x7b /* { */) {
        ctx.d-- || TomlError.x('document contains excessively nested structures. aborting.', ctx);
        let value = c === 0x5b /* [ */
            ? parseArray(ctx)
            : parseInlineTable(ctx);
        ctx.d++;
        return value;
    }
    // Strings
    if (c === 0x22 /* " */ || c === 0x27 /* ' */) {
        return parseString(ctx);
    }
    // Booleans
    // We can fast-path because the first character is enough to know the only possible value
    if (c === 0x74 /* t */) { // Only possible valid value is `true`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x72 || ctx.s.charCodeAt(++ctx.p) !== 0x75 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, true;
    }
    if (c === 0x66 /* f */) { // Only possible valid value is `false`
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6c || ctx.s.charCodeAt(++ctx.p) !== 0x73 || ctx.s.charCodeAt(++ctx.p) !== 0x65)
            TomlError.x('invalid value', ctx, errPtr);
        return ctx.p++, false;
    }
    if (c === 0x2b /* + */ || c === 0x2d /* - */) {
        return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 0x2c - c, end);
    }
    // Rough heuristic, but `parseDate` falls back to number parsing if it's a false positive.
    // e.g.: `a = 1\n-------------- = 1` would match this heuristic, but gracefully fallback to numbers.
    if (ctx.s.charCodeAt(ctx.p + 4) === 0x2d /* - */ && ctx.s.charCodeAt(ctx.p + 7) === 0x2d /* - */) {
        return parseDate(ctx, c, end);
    }
    // Same logic as above; `parseTime` falls back to number parsing if it's a false positive.
    if (ctx.s.charCodeAt(ctx.p + 2) === 0x3a /* : */) {
        return parseTime(ctx, c, end);
    }
    return parseNumber(ctx, ctx.p, c, 0, end);
}
// State:
// 0: init
// 1: integer
// 2: fractional dot
// 3: fractional
// 4: exponent letter
// 5: exponent
// 6: exponent sign
// 7: exponent with sign
// >9: underscore; see below
//     -> 12: was integer
//     -> 14: was fractional
//     -> 16: was exponent
// states 2-5, 14, 16 are ONLY permitted iif base === 10
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
    let c = startChr;
    let state = 0;
    let hasUnderscores = false;
    // (+/-)inf
    if (c === 0x69 /* i */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x6e || ctx.s.charCodeAt(++ctx.p) !== 0x66)
            TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, (sign || 1) / 0;
    }
    // (+/-)nan
    if (c === 0x6e /* n */) {
        if (ctx.s.charCodeAt(++ctx.p) !== 0x61 || ctx.s.charCodeAt(++ctx.p) !== 0x6e)
            TomlError.x('invalid value', ctx, startPtr);
        return ctx.p++, NaN;
    }
    // Leading zero
    // Only allowed cases: `0<EOV>`, `0.(...)`, `0e(...)`, `0x(...)`, `0b(...)`, `0o(...)`
    // FWIW, `0e(...)` is a stupid case, but it's not banned per-se so we have to parse it
    if (c === 0x30 /* 0 */) {
        if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr))
            return ctx.bi === true ? 0n : 0; // note: conveniently deals with `-0`
        if (!sign) {
            if (c === 0x78 /* x */)
                return parseIntegerBaseN(ctx, startPtr, 16, endChr);
            else if (c === 0x62 /* b */)
                return parseIntegerBaseN(ctx, startPtr, 2, endChr);
            else if (c === 0x6f /* o */)
                return parseIntegerBaseN(ctx, startPtr, 8, endChr);
        }
        if (c === 0x2e /* . */)
            state = 2;
        else if (c === 0x65 /* e */ || c === 0x45 /* E */)
            state = 4;
        else
            TomlError.x('illegal leading zero', ctx, startPtr);
    }
    // If the 1st char is not a digit by now, then it's not a valid TOML value at all
    else if (!isDigit(c))
        TomlError.x('invalid value', ctx, startPtr);
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (!state)
            state = 1; // Detects single-digit numbers we can use a fast parse path for
        // The way the states are numbered is not random: underscores are always permitted in odd-numbered states and
        // never permitted in even-numbered ones.
        if (c === 0x5f /* _ */) {
            if (!(state & 1))
                TomlError.x('illegal underscore', ctx);
            state += 11; // 11 is a marker that makes the state even and greater than 9; see the numbering + rationale above
            hasUnderscores = true;
        }
        // Transition to fractional part.
        else if (state === 1 && c === 0x2e /* . */)
            state = 2;
        // Transition to exponent part.
        else if ((state === 1 || state === 3) && (c === 0x65 /* e */ || c === 0x45 /* E */))
            state = 4;
        // + and - are permitted in state 4 only (handled before entering the function for state 0)
        else if (state === 4 && (c === 0x2b /* + */ || c === 0x2d /* - */)) {
            state = 6;
        }
        // All special cases have been handled; only digits are allowed here
        else if (!isDigit(c))
            TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear state flags
        else if (state > 9)
            state -= 11;
        else if (!(state & 1))
            state++;
    }
    // Single-char number; we can fast-path these very easily.
    if (!state) {
        let val = (startChr - 0x30 /* 0 */) * (sign || 1);
        return ctx.bi === true ? BigInt(val) : val;
    }
    // Even-numbered states absolutely require a digit next; not even end of value is permitted
    if (!(state & 1))
        TomlError.x('unfinished numeric value', ctx, startPtr);
    let str = ctx.s.slice(startPtr, ctx.p);
    if (hasUnderscores)
        str = str.replaceAll('_', ''); // perf: replaceAll 1.25x faster than replace with a regex
    return state > 1
        ? parseFloat(str)
        : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
    let c, underscore = 1;
    while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
        if (c === 0x5f /* _ */) {
            if (underscore & 1)
                TomlError.x('illegal underscore', ctx);
            underscore = 3;
        }
        // We only need to check if the number is a valid digit, nothing else is permitted
        else if (!isDigit(c, base))
            TomlError.x(`illegal character in numeric literal`, ctx);
        // Clear underscore flag
        else if (underscore & 1)
            underscore--;
    }
    // Trailing underscore is not allowed
    if (underscore & 1)
        TomlError.x('unfinished numeric value', ctx);
    let str = ctx.s.slice(startPtr + 2, ctx.p);
    if (underscore)
        str = str.replaceAll('_', ''); // perf: replaceAll 1.25x faster than replace with a regex
    return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
    if (ctx.bi !== true)
        int: {
            let val = parseInt(str, base);
            if (!Number.isSafeInteger(val)) {
                if (ctx.bi)
                    break int;
                TomlError.x('integer value cannot be represented losslessly', ctx, startPtr);
            }
            return val;
        }
    return base === 10 ? BigInt(str) : BigInt((base === 2 ? '0b' : base === 8 ? '0o' : '0x') + str);
}
function parseDate(ctx, c, endChr) {
    let startPtr = ctx.p++, unsafeSeparator;
    if (!isDigit(c) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++)) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++)) ||
        !isDigit(ctx.s.charCodeAt(ctx.p++))) {
        return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
    }
    ctx.p += 5;
    if (!isDigit(ctx.s.charCodeAt(ctx.p++)))
        TomlError.x('invalid date-time: date part is malformed', ctx, startPtr);
    if (ctx.p >= ctx.s.length || (((c = ctx.s.charCodeAt(ctx.p)) !== 0x20 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 0x54 /* T */ && c !== 0x74 /* t */)) {
        let t = ctx.s.slice(startPtr, ctx.p);
        return readDate(ctx, t, 3, false, startPtr);
    }
    if (ctx.s.charCodeAt(ctx.p += 3) !== 0x3a /* : */)
        TomlError.x('invalid date-time: time part is malformed', ctx, startPtr);
    if (ctx.s.charCodeAt(ctx.p += 3) === 0x3a /* : */)
        ctx.p += 3;
    if (ctx.s.charCodeAt(ctx.p) === 0x2e /* . */)
        while (isDigit(ctx.s.charCodeAt(++ctx.p)))
            ;
    if (c = ctx.s.charCodeAt(ctx.p)) {
        if (c === 0x5a /* Z */ || c === 0x7a /* z */) {
            let t = ctx.s.slice(startPtr, ++ctx.p);
            return readDate(ctx, t, 1, unsafeSeparator, startPtr, '[+00:00]');
        }
        if (c === 0x2b /* + */ || c === 0x2d /* - */) {
            // Temporal's ZonedDateTime is weird asf when it comes to dealing with traditional offsets...
            // It's 1.2x faster to allocate a new string to pass to ZDT than use Instant.toZonedDateTimeISO
            let t = ctx.s.slice(startPtr, ctx.p += 6);
            return readDate(ctx, t, 1, unsafeSeparator, startPtr, !ctx.ld && ('[' + ctx.s.slice(ctx.p - 6, ctx.p) + ']'));
        }
    }
    let t = ctx.s.slice(startPtr, ctx.p);
    return readDate(ctx, t, 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
    let start = ctx.p;
    if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) {
        return parseNumber(ctx, --ctx.p, c, 0, endChr);
    }
    if (ctx.s.charCodeAt(ctx.p += 4) === 0x3a /* : */)
        ctx.p += 3;
    if (ctx.s.charCodeAt(ctx.p) === 0x2e /* . */)
        while (isDigit(ctx.s.charCodeAt(++ctx.p)))
            ;
    let t = ctx.s.slice(start, ctx.p);
    return readDate(ctx, t, 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
    if (ctx.ld) {
        let date = new TomlDate(str, type, unsafeDelim);
        if (!date.isValid())
            TomlError.x('invalid date', ctx, errPtr);
        return date;
    }
    try {
        if (temporalSuffix)
            str += temporalSuffix;
        switch (type) {
            case 1: return Temporal.ZonedDateTime.from(str);
            case 2: return Temporal.PlainDateTime.from(str);
            case 3: return Temporal.PlainDate.from(str);
            case 4: return Temporal.PlainTime.from(str);
        }
    }
    catch (e) {
        TomlError.x(e instanceof Error ? e.message : '' + e, ctx, errPtr);
    }
}

;// ./node_modules/smol-toml/dist/util.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */

/** @internal */
function skipComment(ctx) {
    for (; ctx.p < ctx.s.length; ctx.p++) {
        let c = ctx.s.charCodeAt(ctx.p);
        if (c === 0xa /* \n */)
            break;
        if (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */) {
            ctx.p++;
            break;
        }
        if ((c < 0x20 && c !== 0x9 /* \t */) || c === 0x7f) {
            TomlError.x('control characters are not allowed in comments', ctx);
        }
    }
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
    let c;
    while (ctx.p < ctx.s.length) {
        while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 0x20 ||
            c === 0x9 /* \t */ ||
            (!banNewLines &&
                (c === 0xa /* \n */ || (c === 0xd /* \r */ && ctx.s.charCodeAt(ctx.p + 1) === 0xa /* \n */)))))
            ctx.p++;
        if (banComments || c !== 0x23 /* # */)
            break;
        skipComment(ctx);
    }
}

;// ./node_modules/smol-toml/dist/struct.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




/** @internal */
function parseKey(ctx, end = 0x3d /* = */) {
    // States:
    // 0: before first char
    // 1: parsing bare key
    // 2: after key component
    let startPtr;
    let state = 0;
    let parsed = [];
    let sliceStart;
    let c = ctx.s.charCodeAt(startPtr = ctx.p);
    do {
        // End of key
        if (c === end) {
            if (!state)
                TomlError.x('unexpected end of key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            return ctx.p++, parsed;
        }
        // Dotted key separator
        else if (c === 0x2e /* . */) {
            if (!state)
                TomlError.x('illegal empty bare key', ctx);
            if (state === 1)
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
            state = 0;
        }
        // Quoted key
        else if (!state && (c === 0x22 /* " */ || c === 0x27 /* ' */)) {
            if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2))
                TomlError.x('illegal quoted key: multiline strings are not allowed', ctx);
            parsed.push(parseString(ctx));
            state = 2;
            ctx.p--;
        }
        // Whitespace; no-op in state 0 and 2, end of bare key in state 1
        else if (c === 0x20 || c === 0x9 /* \t */) {
            if (state === 1) {
                parsed.push(ctx.s.slice(sliceStart, ctx.p));
                state = 2;
            }
        }
        // If state is post-key, no character is allowed; otherwise ensure it's a bare-key component
        else if (state === 2 || (c < 0x30 && c !== 0x2d /* - */) || (c > 0x39 && c < 0x41) || (c > 0x5a && c < 0x61 && c !== 0x5f /* _ */) || c > 0x7a) {
            TomlError.x('illegal character in key', ctx);
        }
        // Illegal character
        else if (!state) {
            state = 1;
            sliceStart = ctx.p;
        }
    } while (c = ctx.s.charCodeAt(++ctx.p));
    TomlError.x('incomplete key-value: cannot find end of key', ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
    let startPtr = ctx.p++;
    let res = Object.create(null);
    let seen = new Set();
    let c;
    while (ctx.p < ctx.s.length) {
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p)) === 0x7d /* } */) {
            ctx.p++;
            return res;
        }
        let k;
        let t = res;
        let hasOwn = false;
        let errPtr = ctx.p;
        let key = parseKey(ctx);
        for (let i = 0; i < key.length; i++) {
            if (i)
                t = hasOwn ? t[k] : (t[k] = Object.create(null));
            k = key[i];
            if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== 'object' || seen.has(t[k]))) {
                TomlError.x('trying to redefine an already defined value', ctx, errPtr);
            }
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor')) {
                t = ctx.uk !== 1 && TomlError.x('document contains an unsafe property', ctx, errPtr);
                break;
            }
            if (!hasOwn && unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
            }
        }
        if (hasOwn) {
            TomlError.x('trying to redefine an already defined value', ctx, errPtr);
        }
        skipVoid(ctx, true, true);
        let value = extractValue(ctx, 0x7d /* } */);
        if (t && typeof (t[k] = value) === 'object')
            seen.add(value);
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p++)) === 0x7d /* } */) {
            return res;
        }
        if (c !== 0x2c /* , */)
            TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    TomlError.x('unfinished table', ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
    let startPtr = ctx.p++;
    let res = [];
    let c;
    while (ctx.p < ctx.s.length) {
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p)) === 0x5d /* ] */) {
            ctx.p++;
            return res;
        }
        res.push(extractValue(ctx, 0x5d /* ] */));
        skipVoid(ctx);
        if ((c = ctx.s.charCodeAt(ctx.p++)) === 0x5d /* ] */) {
            return res;
        }
        if (c !== 0x2c /* , */)
            TomlError.x('expected comma or end of structure', ctx, ctx.p - 1);
    }
    TomlError.x('unfinished array', ctx, startPtr);
}

;// ./node_modules/smol-toml/dist/parse.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */




function peekTable(ctx, key, table, meta, type) {
    let t = table;
    let m = meta;
    let k;
    let hasOwn = false;
    let state;
    for (let i = 0; i < key.length; i++) {
        if (i) {
            t = hasOwn ? t[k] : (t[k] = Object.create(null));
            m = (state = m[k]).c;
            if (type === 0 /* Type.DOTTED */ && (state.t === 1 /* Type.EXPLICIT */ || state.t === 2 /* Type.ARRAY */)) {
                return null;
            }
            if (state.t === 2 /* Type.ARRAY */) {
                let l = t.length - 1;
                t = t[l];
                m = m[l].c;
            }
        }
        k = key[i];
        if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 /* Type.DOTTED */ && m[k]?.d) {
            return null;
        }
        if (!hasOwn) {
            let unsafe = k === '__proto__';
            if (ctx.uk && (unsafe || k === 'constructor'))
                return false;
            if (unsafe) {
                Object.defineProperty(t, k, { enumerable: true, configurable: true, writable: true });
                Object.defineProperty(m, k, { enumerable: true, configurable: true, writable: true });
            }
            m[k] = {
                t: i < key.length - 1 && type === 2 /* Type.ARRAY */
                    ? 3 /* Type.ARRAY_DOTTED */ : type,
                d: false,
                i: 0,
                c: Object.create(null),
            };
        }
    }
    state = m[k];
    if (state.t !== type && !(type === 1 /* Type.EXPLICIT */ && state.t === 3 /* Type.ARRAY_DOTTED */)) {
        // Bad key type!
        return null;
    }
    if (type === 2 /* Type.ARRAY */) {
        if (!state.d) {
            state.d = true;
            t[k] = [];
        }
        t[k].push(t = Object.create(null));
        state.c[state.i++] = (state = { t: 1 /* Type.EXPLICIT */, d: false, i: 0, c: Object.create(null) });
    }
    if (state.d) {
        // Redefining a table!
        return null;
    }
    state.d = true;
    if (type === 1 /* Type.EXPLICIT */) {
        t = hasOwn ? t[k] : (t[k] = Object.create(null));
    }
    else if (type === 0 /* Type.DOTTED */ && hasOwn) {
        return null;
    }
    return [k, t, state.c];
}
function validateTablePeek(ctx, peek, ptr) {
    if (peek === null || ctx.uk === 2)
        TomlError.x(peek === null
            ? 'trying to redefine an already defined table or value'
            : 'document contains an unsafe property', ctx, ptr);
}
function parse(toml, options = {}) {
    let ctx = {
        s: toml,
        p: 0,
        d: options.maxDepth ?? 1000,
        bi: options.integersAsBigInt ?? false,
        ld: options.useLegacyDate ?? true,
        uk: options.unsafeKeyBehaviour === 'throw' ? 2 : options.unsafeKeyBehaviour === 'drop' ? 1 : 0,
    };
    let res = Object.create(null);
    let meta = Object.create(null);
    let tmp;
    let skipping = false;
    let tbl = res;
    let m = meta;
    // BOM is allowed, skip.
    // JS is UTF-16, so we have to check for the UTF-16 BOM instead of the UTF-8 BOM sequence!
    if (toml.charCodeAt(0) === 0xfeff)
        ctx.p++;
    skipVoid(ctx);
    while (ctx.p < toml.length) {
        if (toml.charCodeAt(ctx.p) === 0x5b /* [ */) {
            let isTableArray = toml.charCodeAt(++ctx.p) === 0x5b; /* [ */
            tmp = ctx.p += +isTableArray;
            skipping = false;
            let k = parseKey(ctx, 0x5d /* ] */);
            if (isTableArray) {
                if (toml.charCodeAt(ctx.p) !== 0x5d /* ] */) {
                    TomlError.x('expected end of table array declaration', ctx);
                }
                ctx.p++;
            }
            let p = peekTable(ctx, k, res, meta, isTableArray ? 2 /* Type.ARRAY */ : 1 /* Type.EXPLICIT */);
            if (!p) {
                validateTablePeek(ctx, p, tmp);
                skipping = true;
            }
            else {
                m = p[2];
                tbl = p[1];
            }
        }
        else {
            tmp = ctx.p;
            let k = parseKey(ctx);
            let p = peekTable(ctx, k, tbl, m, 0 /* Type.DOTTED */);
            if (!p && !skipping)
                validateTablePeek(ctx, p, tmp);
            skipVoid(ctx, true, true);
            let v = extractValue(ctx, void 0);
            if (p && !skipping)
                p[1][p[0]] = v;
        }
        skipVoid(ctx, true);
        if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 0xa /* \n */ && (tmp !== 0xd /* \r */ || toml.charCodeAt(ctx.p + 1) !== 0xa /* \n */)) {
            TomlError.x('each key-value declaration must be followed by an end-of-line', ctx);
        }
        skipVoid(ctx);
    }
    return res;
}

;// ./node_modules/smol-toml/dist/stringify.js
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */
let BARE_KEY = /^[a-z0-9-_]+$/i;
let HAS_WELLFORMED = !!(''.isWellFormed);
function extendedTypeOf(obj) {
    let type = typeof obj;
    if (type === 'object') {
        if (Array.isArray(obj))
            return 'array';
        if (typeof obj.getUTCDate === 'function' && obj instanceof Date)
            return 'date';
        if (globalThis.Temporal) {
            if (obj.until) {
                if (obj instanceof Temporal.ZonedDateTime)
                    return 'temporal/tz+uc';
                if (obj instanceof Temporal.PlainDateTime || obj instanceof Temporal.PlainDate)
                    return 'temporal/uc';
                if (obj instanceof Temporal.PlainTime || obj instanceof Temporal.Instant)
                    return 'temporal';
                if (obj instanceof Temporal.PlainYearMonth)
                    return 'temporal/x';
            }
            else if ((obj.toPlainDate && obj instanceof Temporal.PlainMonthDay) ||
                (obj.negated && obj instanceof Temporal.Duration)) {
                return 'temporal/x';
            }
        }
    }
    return type;
}
function isArrayOfTables(obj) {
    for (let i = 0; i < obj.length; i++) {
        if (extendedTypeOf(obj[i]) !== 'object')
            return false;
    }
    return obj.length != 0;
}
function formatWellFormedStringUnchecked(s) {
    return JSON.stringify(s).replaceAll('\x7f', '\\u007f');
}
function formatString(s) {
    return formatWellFormedStringUnchecked(HAS_WELLFORMED ? s.toWellFormed() : s);
}
function formatKey(s) {
    if (BARE_KEY.test(s))
        return s;
    if (HAS_WELLFORMED && !s.isWellFormed())
        throw new RangeError('key contains illegal lone surrogates');
    return formatWellFormedStringUnchecked(s);
}
function stringifyValue(val, type, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    switch (type) {
        // @ts-expect-error -- intentional fallthrough case
        case 'number':
            if (isNaN(val))
                return 'nan';
            if (val === Infinity)
                return 'inf';
            if (val === -Infinity)
                return '-inf';
            if (Number.isInteger(val) && (numberAsFloat || !Number.isSafeInteger(val)))
                return val.toFixed(1);
        case 'bigint':
        case 'boolean':
        case 'temporal':
            return val.toString();
        case 'string':
            return formatString(val);
        case 'date':
            if (isNaN(val.getTime()))
                throw new TypeError('cannot serialize invalid date');
            return val.toISOString();
        case 'object':
            return stringifyInlineTable(val, depth, numberAsFloat, strictTemporal);
        case 'array':
            return stringifyArray(val, depth, numberAsFloat, strictTemporal);
        // @ts-expect-error -- intentional fallthrough case
        case 'temporal/tz+uc':
            if (strictTemporal) {
                let tz = val.timeZoneId;
                let tzc = tz.charCodeAt(0);
                if (
                // Classic offset
                tzc !== 0x2b /* + */ && tzc !== 0x2d /* - */ &&
                    (
                    // Fast pre-check pass; see below for the actually accepted values
                    (tzc !== 0x55 /* U */ && tzc !== 0x47 /* G */ && tzc !== 0x5a /* Z */ && tzc !== 0x45 /* E */) ||
                        (
                        // UTC and its aliases; Temporal implementations don't all canonicalise unfortunately
                        tz !== 'UTC' && tz !== 'UCT' && tz !== 'Universal' && tz !== 'Zulu' &&
                            // GMT is a TZ but it's for all intents and purposes equivalent to UTC. Safe to downgrade.
                            !tz.startsWith('GMT') && tz !== 'Greenwich' &&
                            // Etc/* are all safe to downgrade to offset (either UTC, GMT, or offset)
                            !tz.startsWith('Etc/')))) {
                    throw new TypeError('Temporal objects with an IANA timezone are not allowed in Temporal strict mode');
                }
            }
        case 'temporal/uc':
            if (strictTemporal && val.calendarId !== 'iso8601')
                throw new TypeError('Temporal objects with a non-default calendar are not allowed in Temporal strict mode');
            return val.toString({
                calendarName: 'never',
                timeZoneName: 'never',
            });
        case 'temporal/x':
            throw new TypeError('Unsupported ' + val[Symbol.toStringTag]);
    }
}
function stringifyInlineTable(obj, depth, numberAsFloat, strictTemporal) {
    let keys = Object.keys(obj);
    if (keys.length === 0)
        return '{}';
    let res = '{ ';
    for (let i = 0; i < keys.length; i++) {
        let k = keys[i];
        if (i)
            res += ', ';
        res += formatKey(k) + ' = ' + stringifyValue(obj[k], extendedTypeOf(obj[k]), depth - 1, numberAsFloat, strictTemporal);
    }
    return res + ' }';
}
function stringifyArray(array, depth, numberAsFloat, strictTemporal) {
    if (array.length === 0)
        return '[]';
    let res = '[ ';
    for (let i = 0; i < array.length; i++) {
        if (i)
            res += ', ';
        if (array[i] === null || array[i] === void 0) {
            throw new TypeError('arrays cannot contain null or undefined values');
        }
        res += stringifyValue(array[i], extendedTypeOf(array[i]), depth - 1, numberAsFloat, strictTemporal);
    }
    return res + ' ]';
}
function stringifyArrayTable(array, key, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    let res = '';
    for (let i = 0; i < array.length; i++) {
        res += `${res && '\n'}[[${key}]]\n`;
        res += stringifyTable(0, array[i], key, depth, numberAsFloat, strictTemporal);
    }
    return res;
}
function stringifyTable(tableKey, obj, prefix, depth, numberAsFloat, strictTemporal) {
    if (depth === 0) {
        throw new Error('Could not stringify the object: maximum object depth exceeded');
    }
    let preamble = '';
    let tables = '';
    let keys = Object.keys(obj);
    for (let i = 0; i < keys.length; i++) {
        let k = keys[i];
        if (obj[k] !== null && obj[k] !== void 0) {
            let type = extendedTypeOf(obj[k]);
            if (type === 'symbol' || type === 'function') {
                throw new TypeError(`cannot serialize values of type '${type}'`);
            }
            let key = formatKey(k);
            if (type === 'array' && isArrayOfTables(obj[k])) {
                tables += (tables && '\n') + stringifyArrayTable(obj[k], prefix ? `${prefix}.${key}` : key, depth - 1, numberAsFloat, strictTemporal);
            }
            else if (type === 'object') {
                let tblKey = prefix ? `${prefix}.${key}` : key;
                tables += (tables && '\n') + stringifyTable(tblKey, obj[k], tblKey, depth - 1, numberAsFloat, strictTemporal);
            }
            else {
                preamble += key;
                preamble += ' = ';
                preamble += stringifyValue(obj[k], type, depth, numberAsFloat, strictTemporal);
                preamble += '\n';
            }
        }
    }
    if (tableKey && (preamble || !tables)) // Create table only if necessary
        preamble = preamble ? `[${tableKey}]\n${preamble}` : `[${tableKey}]`;
    return preamble && tables
        ? `${preamble}\n${tables}`
        : preamble || tables;
}
function stringify(obj, { maxDepth = 1000, numbersAsFloat = false, strictTemporal = false } = {}) {
    if (extendedTypeOf(obj) !== 'object') {
        throw new TypeError('stringify can only be called with an object');
    }
    let str = stringifyTable(0, obj, '', maxDepth, numbersAsFloat, strictTemporal);
    if (str[str.length - 1] !== '\n')
        return str + '\n';
    return str;
}

;// ./node_modules/smol-toml/dist/index.js
/* unused harmony import specifier */ var dist_parse;
/* unused harmony import specifier */ var dist_stringify;
/* unused harmony import specifier */ var dist_TomlDate;
/* unused harmony import specifier */ var dist_TomlError;
/*!
 * Copyright (c) Squirrel Chat et al., All rights reserved.
 * SPDX-License-Identifier: BSD-3-Clause
 *
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice, this
 *    list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the
 *    documentation and/or other materials provided with the distribution.
 * 3. Neither the name of the copyright holder nor the names of its contributors
 *    may be used to endorse or promote products derived from this software without
 *    specific prior written permission.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
 * ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
 * WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
 * DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
 * FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
 * DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
 * SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
 * CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
 * OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
 * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
 */





/** @deprecated use `import * as ... from 'smol-toml'` instead */
/* harmony default export */ const dist = ((/* unused pure expression or super */ null && ({ parse: dist_parse, stringify: dist_stringify, TomlDate: dist_TomlDate, TomlError: dist_TomlError })));

;// ./src/domain/version-file.ts



                                                    

/** What is looked for in each file that a project may say its Python in. */
const keysOf = {
  '.python-version': 'a version on a line of its own',
  'pyproject.toml': 'project.requires-python, then tool.poetry.dependencies.python',
  '.tool-versions': 'a line "python <version>"',
  Pipfile: 'requires.python_full_version, then requires.python_version',
  'mise.toml': 'tools.python'
}         

                                                 

const versionFileNames                             = [
  '.python-version',
  'pyproject.toml',
  '.tool-versions',
  'Pipfile',
  'mise.toml'
]

/** A version and who asked for it: `key` is the line or the TOML key, `spelling` what stands there. */
                              
                                
                      
                           
                            
 

                                                                

/** The file name at the end of a path. Throws INPUT_INVALID when it is none that can be read. */
function parseVersionFileName(path        )                  {
  const base = path.split('/').at(-1)
  const name = versionFileNames.find((each) => each === base)
  if (name !== undefined) return name
  throw new failure/* Failure */.HR(
    'INPUT_INVALID',
    `${JSON.stringify(path)} is not a file that versions are read from`,
    `Name one of ${versionFileNames.join(', ')}, or set version.`
  )
}

/** The versions that the file asks for, the preferred one first; at least one. Throws INPUT_INVALID. */
function parseVersionFile(file                 , text        )                            {
  const asked = askedIn(file, text.replace(/^\uFEFF/, ''))
  // `system` means the PATH's Python, which is never what this action gives.
  const requests = asked.filter(({ spelling }) => spelling !== 'system').map((each) => requestOf(file, each))
  if (requests.length > 0) return requests
  throw new failure/* Failure */.HR(
    'INPUT_INVALID',
    `${file} names no Python version${asked.length > 0 ? ', only "system"' : ''}`,
    `Looked for ${keysOf[file]}. Write it there, or set version.`
  )
}

function askedIn(file                 , text        )                   {
  switch (file) {
    case '.python-version':
      return linesOf(text).map(([number, line]) => ({ key: `line ${number}`, spelling: line }))
    case '.tool-versions':
      return linesOf(text).flatMap(([number, line]) => {
        const [tool, ...spellings] = line.split(/\s+/)
        return tool === 'python'
          ? spellings.map((spelling) => ({ key: `python, line ${number}`, spelling }))
          : []
      })
    case 'pyproject.toml':
      return firstAsked(file, text, ['project.requires-python', 'tool.poetry.dependencies.python'])
    case 'Pipfile':
      return firstAsked(file, text, ['requires.python_full_version', 'requires.python_version'])
    case 'mise.toml':
      return firstAsked(file, text, ['tools.python'])
  }
}

/** Lines with something in them, numbered as an editor does, without comments. */
function linesOf(text        )                                         {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => [index + 1, line.replace(/#.*$/, '').trim()]         )
    .filter(([, line]) => line !== '')
}

function firstAsked(file                 , text        , keys                   )                   {
  const root = readToml(file, text)
  for (const key of keys) {
    const value = key.split('.').reduce         (memberOf, root)
    if (value !== undefined) return spellingsOf(file, key, value)
  }
  return []
}

function readToml(file                 , text        )          {
  try {
    return parse(text)
  } catch (cause) {
    const [message = ''] = (0,failure/* describe */.q0)(cause).split('\n')
    throw new failure/* Failure */.HR('INPUT_INVALID', `${file} is not TOML: ${message}`, 'Mend the file, or set version.', {
      cause
    })
  }
}

function memberOf(table         , key        )          {
  if (typeof table !== 'object' || table === null) return undefined
  return Object.entries(table).find(([name]) => name === key)?.[1]
}

/** A string, a table with `version`, or (mise) an array of these. */
function spellingsOf(file                 , key        , value         )                   {
  const values                     = Array.isArray(value) && file === 'mise.toml' ? value : [value]
  return values.map((each) => {
    const spelling = memberOf(each, 'version') ?? each
    if (typeof spelling === 'string') return { key, spelling: spelling.trim() }
    throw new failure/* Failure */.HR(
      'INPUT_INVALID',
      `${key} in ${file} is not a string`,
      'Put the version in quotes: without them 3.10 is the number 3.1.'
    )
  })
}

function requestOf(file                 , { key, spelling }       )                 {
  const bare = spelling
    .replace(/^(?:latest|prefix):/, '')
    .replace(/^c?python[-@]?(?=[0-9<>=!~^])/, '')
    // The venv is pyenv's to make; the version that it is made of is in front.
    .replace(/^([0-9][^/]*)\/envs\/[\w.-]+$/, '$1')
  const spec = (0,version_spec/* findVersionSpec */.Fg)(bare)
  if (spec !== undefined) return { file, key, spelling, spec }
  throw new failure/* Failure */.HR(
    'INPUT_INVALID',
    `${file} (${key}) asks for ${JSON.stringify(spelling.slice(0, 200))}: ${complaintOf(bare)}`,
    `Write ${version_spec/* versionSpecGrammar */.T9}.`
  )
}

/** A file may come from a pull request: it picks among published versions, never a place to load one from. */
function complaintOf(spelling        )         {
  if (/[/\\:]/.test(spelling)) return 'a path, URL or reference is never followed'
  if (/^[a-z]{2}/i.test(spelling)) return 'only CPython is published; name a version of it'
  return 'not a CPython version or range'
}

// EXTERNAL MODULE: ./src/domain/build-facts.ts
var build_facts = __webpack_require__(25141);
// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = /*#__PURE__*/__webpack_require__(27982);
;// ./src/setup/published-artifacts.ts


                                                     





                                                        
                                                 

                                                          
                                                                


                                                        
                                          
                                                             
                                                         

                              
                                                             
                                 
                     
                                                        
                   
 

const FACTS_LIMIT = 1024 * 1024

                                                                                    

/** Every tarball of every published release. */
async function listPublished({
  releases
}                                  )                                        {
  const candidates                      = []
  for await (const release of releases.list()) {
    if (release.state !== 'published') continue
    for (const { name } of release.assets) {
      const artifact = (0,domain_artifact/* findArtifact */.Kc)(name)
      if (artifact !== undefined && (0,domain_artifact/* tagOf */.cO)(artifact) === release.tag) candidates.push({ ...artifact, release })
    }
  }
  return candidates
}

/** The release of an exact build. Undefined when GitHub can't be asked and somebody else may have the tarball. */
async function findRelease(
  artifact          ,
  mirrors                   ,
  world                
)                               {
  try {
    const release = await world.releases.readByTag((0,domain_artifact/* tagOf */.cO)(artifact))
    if (release?.assets.some(({ name }) => name === (0,domain_artifact/* fileNameOf */.bV)(artifact)) === true) return release
  } catch (error) {
    if (mirrors.length === 0 || !(0,failure/* isUnavailable */.Pd)(error)) throw error
    world.log.warning(
      'GITHUB_UNASKED',
      'GitHub could not be asked; the mirrors are tried without what it knows of the tarball.'
    )
    return undefined
  }
  if (mirrors.length > 0) return undefined
  const { version, build, distro, architecture } = artifact
  const request = {
    specs: [{ kind: 'exact'         , version }],
    build,
    distro,
    architecture,
    allowPrereleases: true
  }
  throw unknownArtifact(request, await listPublished(world))
}

function unknownArtifact(request                   , candidates                     )          {
  return new failure/* Failure */.HR(
    'ARTIFACT_UNKNOWN',
    explainMiss(request, candidates),
    "Ask for one that exists, or publish it first with mode: publish. For another repository set 'repository'."
  )
}

/**
 * Compares a build for another platform than this host's with the facts that its release has of it, before it is
 * downloaded. Facts can refuse, never admit: the installed files are judged again. Throws PLATFORM_UNSUPPORTED.
 */
async function refuseUnfit(
  release         ,
  artifact          ,
  world                
)                {
  // For its own platform a build is fit as a rule: one more request would gain nothing.
  if (artifact.architecture === world.host.architecture && isOwnDistro(artifact, world)) return
  const name = (0,domain_artifact/* fileNameOf */.bV)(artifact)
  const find = (wanted        )                    =>
    release.assets.find((asset) => asset.name === wanted && asset.state === 'uploaded')
  const needs = await readNeeds({ facts: find((0,build_facts/* factsNameOf */.qP)(name)), tarball: find(name) }, world)
  if (needs === undefined) return
  const libraryPath = world.run.environment['LD_LIBRARY_PATH']
  const machine = (0,elf_machine/* findMachine */.x)(artifact.architecture)
  const machines = machine === undefined ? [] : [{ code: machine.code, path: 'as its name says' }]
  const complaints = await (0,judge_host/* judgeHost */.I)({ ...needs, machines }, artifact, { ...world.host, libraryPath })
  const obstacle = (0,compatibility/* toCompatibilityFailure */.c)(complaints)
  if (obstacle !== undefined) throw obstacle
}

function isOwnDistro({ distro }          , { host }                )          {
  try {
    return (0,platform/* distroOf */.hp)(host) === distro
  } catch {
    return false
  }
}

async function readNeeds(
  { facts, tarball }                                                                            ,
  world                
)                                 {
  if (facts === undefined || tarball === undefined) return undefined
  try {
    const found = (0,build_facts/* findBuildFacts */.ff)((await readAsset(facts, world)) ?? '')
    // Of another tarball they would say nothing about this one.
    return tarball.digest === undefined || found?.about === tarball.digest ? found?.needs : undefined
  } catch (error) {
    world.log.info(`${facts.name} could not be read: ${(0,failure/* describe */.q0)(error)}`)
    return undefined
  }
}

async function readAsset(
  { apiUrl, name, size }       ,
  { downloader, run }                
)                              {
  await using directory = await openTemporary(run.temp)
  const path = `${directory.path}/${name}`
  const rule = { limit: FACTS_LIMIT, freshness: 'usual' }         
  await downloader.download({ kind: 'api', url: apiUrl, size }, path, rule)
  return await (0,read_text/* findText */.V)(path, FACTS_LIMIT)
}

;// ./src/setup/registry-file.ts

                                                     


                                                            
                                                         
                                          
                                                         
                                                          

const LIMIT = 16 * 1024 * 1024
const SHOWN = 5

/** The registry in the workspace; empty where there is none. */
async function findRegistry(
  { registry: path }                                  ,
  { run, log }                                                                    
)                    {
  const text = path === undefined ? undefined : await (0,read_text/* findText */.V)(`${run.workspace}/${path}`, LIMIT)
  if (path === undefined || text === undefined) return new Map()
  // In the same chunk, and evaluated only for a workspace that has a registry.
  const { listStrayLines, readRegistry } = await Promise.resolve(/* import() eager */).then(() => (__webpack_require__(47111)))
  const registry = readRegistry(text)
  const stray = listStrayLines(text)
  if (stray.length > 0) {
    const lines = stray.slice(0, SHOWN).join(', ') + (stray.length > SHOWN ? ', ...' : '')
    log.warning(
      'REGISTRY_UNREADABLE',
      `${path} has digests of no build that can be read (line ${lines}): no SHA-256 and no Estado is taken from there.`
    )
  } else if (registry.size === 0) {
    log.warning(
      'REGISTRY_UNREADABLE',
      `${path} has no table that names a build: no SHA-256 and no Estado is taken from it.`
    )
  }
  return registry
}

/** A row that can't be trusted withdraws nothing: it ends the setup of what it names, and of nothing else. */
function isWithdrawn(registry          , artifact          )          {
  const row = registry.get((0,domain_artifact/* fileNameOf */.bV)(artifact))
  return row !== undefined && !(row instanceof failure/* Failure */.HR) && row.status === 'Retirado'
}

/**
 * What of this repository the registry names, and does not withdraw: the same commit gets the same build, and nobody
 * has to be asked. A row that can't be trusted offers nothing.
 */
function registeredOf(registry          , { owner, name }            )                      {
  const page = `/${owner}/${name}/releases/`.toLowerCase()
  return [...registry.values()].flatMap((row) => {
    if (row instanceof failure/* Failure */.HR || row.status === 'Retirado') return []
    return row.url.toLowerCase().includes(page) ? [row.artifact] : []
  })
}

;// ./src/setup/resolve.ts

                                                     


                                                                
                                                                

                                                                      

                                                   
                                                                


                                                            

                                                         
                                                          
                                                                                 



                                                                                
                                             
 

/** What is to be installed: the artifact, what the registry in the workspace says of it, the release when it was asked for. */
                                
                             
                                       
                                       
 

/** Found in the workspace when neither `version` nor `version-file` is set. */
const FOUND_FILES = ['.python-version', 'pyproject.toml']         

/** Throws INPUT_INVALID, ARTIFACT_UNKNOWN, ARTIFACT_WITHDRAWN, REGISTRY_CONFLICT, and what the release store throws. */
async function resolve(
  request                ,
  installed                          ,
  world              
)                            {
  const registry = await findRegistry(request, world)
  const found = await findArtifactFor(request, { installed, registry, world })
  const row = (0,registry_row/* findRow */.u)(registry, found.artifact)
  if (row?.status === 'Retirado') throw withdrawn(found.artifact)
  if (row?.status === 'Obsoleto') {
    world.log.warning(
      'ARTIFACT_OBSOLETE',
      `${(0,domain_artifact/* fileNameOf */.bV)(found.artifact)} is marked Obsoleto in the registry: plan to move to a newer build.`
    )
  }
  return { ...found, row }
}

              
                                              
                             
                              
 

                                          

async function findArtifactFor(request                , known       )                 {
  const { world } = known
  if (request.artifact !== undefined)
    return { artifact: await nameAddress(request, request.artifact, world), release: undefined }
  const wanted = await toResolutionRequest(request, world)
  const [spec] = wanted.specs
  if (wanted.specs.length === 1 && spec?.kind === 'exact' && wanted.build !== 'latest') {
    const { distro, architecture, build } = wanted
    return { artifact: { version: spec.version, build, distro, architecture }, release: undefined }
  }
  return chooseFrom(request.checkLatest ? [] : artifactsHere(request, known), wanted, known)
}

/** What is installed, and what the registry names: nobody has to be asked for them. */
function artifactsHere(
  { repository }                ,
  { installed, registry }       
)                                   {
  const artifacts = installed.map((record) => record.artifact)
  return [
    artifacts.filter((artifact) => !isWithdrawn(registry, artifact)),
    registeredOf(registry, repository)
  ]
}

/**
 * The releases are asked before a later spec is satisfied from what is here: what a job gets does not depend on what
 * others installed. Only when they can't be asked a later spec has to do.
 */
async function chooseFrom(
  here                                  ,
  wanted                   ,
  { registry, world }       
)                 {
  let published                                          
  for (const [index, spec] of wanted.specs.entries()) {
    const one = { ...wanted, specs: [spec] }
    const known = findIn(here, one)
    if (known !== undefined) return { artifact: known, release: undefined }
    try {
      published ??= await listPublished(world)
    } catch (error) {
      const fallback = findIn(here, { ...wanted, specs: wanted.specs.slice(index + 1) })
      if (fallback === undefined || !(0,failure/* isUnavailable */.Pd)(error)) throw error
      world.log.warning(
        'GITHUB_UNASKED',
        `Whether there is a CPython ${(0,version_spec/* formatVersionSpec */.rh)(spec)} could not be asked (${(0,failure/* describe */.q0)(error)}); a fallback is taken.`
      )
      return { artifact: fallback, release: undefined }
    }
    const chosen = chooseCandidate(
      one,
      published.filter((artifact) => !isWithdrawn(registry, artifact))
    )
    if (chosen !== undefined) {
      const { release, ...artifact } = chosen
      return { artifact, release }
    }
  }
  throw unknownArtifact(wanted, published ?? [])
}

function findIn(here                                  , wanted                   )                       {
  return here
    .map((artifacts) => chooseCandidate(wanted, artifacts))
    .find((artifact) => artifact !== undefined)
}

async function toResolutionRequest(request                , world              )                             {
  const { specs, requestedBy } = await readVersions(request, world.run.workspace)
  const { osRelease, architecture } = world.host
  const wanted = {
    specs,
    build: request.build,
    distro: request.distro ?? (0,platform/* distroOf */.hp)(world.host),
    architecture: request.architecture ?? architecture,
    allowPrereleases: request.allowPrereleases
  }
  world.log.info(`asked by: ${requestedBy}`)
  const { base, prettyName } = osRelease
  const reason = request.distro === undefined && base !== undefined ? ` (${prettyName} is made from it)` : ''
  world.log.info(`platform: ${wanted.distro} ${wanted.architecture}${reason}`)
  return wanted
}

/** The preferred spec first, and which input or file they are from. */
                                                                                        

/** Throws INPUT_INVALID when no version is requested: the PATH's Python is never the answer. */
async function readVersions(
  { version, versionFile }                                                 ,
  workspace        
)                    {
  if (version !== undefined)
    return { specs: [version], requestedBy: `input version: ${(0,version_spec/* formatVersionSpec */.rh)(version)}` }
  for (const path of versionFile === undefined ? FOUND_FILES : [versionFile]) {
    const name = parseVersionFileName(path)
    const text = await (0,read_text/* findText */.V)(path.startsWith('/') ? path : `${workspace}/${path}`)
    if (text === undefined) continue
    const requests = parseVersionFile(name, text)
    const spelled = requests.map(({ key, spelling }) => `${key}: ${spelling}`).join(', else ')
    return { specs: requests.map(({ spec }) => spec), requestedBy: `${path} (${spelled})` }
  }
  throw new failure/* Failure */.HR(
    'INPUT_INVALID',
    versionFile === undefined
      ? `No version is asked for: the input 'version' is not set, and the workspace has no ${FOUND_FILES.join(' and no ')}`
      : `'version-file': ${versionFile} is not there`,
    `Set 'version', or name one of ${versionFileNames.join(', ')} with 'version-file' (after actions/checkout).`
  )
}

/** A tarball at an address says by its name what it is; the other inputs may confirm it. Throws INPUT_INVALID. */
async function nameAddress(
  request                ,
  address                ,
  { run }              
)                    {
  const name = nameIn(address)
  const artifact = (0,domain_artifact/* findArtifact */.Kc)(name) ?? (0,domain_artifact/* findTwin */.uW)(name)
  if (artifact === undefined) {
    throw new failure/* Failure */.HR(
      'INPUT_INVALID',
      `'artifact-url' ends in ${JSON.stringify(name)}, which names no build`,
      `Keep the name that the tarball was published under: ${domain_artifact/* tarballGrammar */.yX}.`
    )
  }
  const isRequested = request.version !== undefined || request.versionFile !== undefined
  const specs = isRequested ? (await readVersions(request, run.workspace)).specs : undefined
  const isVersion =
    specs?.some((spec) => (0,version_spec/* satisfies */.ib)(spec, artifact.version, { allowPrereleases: true })) ?? true
  const isBuild = request.build === 'latest' || request.build === artifact.build
  const isPlatform =
    (request.distro ?? artifact.distro) === artifact.distro &&
    (request.architecture ?? artifact.architecture) === artifact.architecture
  if (isVersion && isBuild && isPlatform) return artifact
  throw new failure/* Failure */.HR(
    'INPUT_INVALID',
    `'artifact-url' names ${name}, which is not what the other inputs ask for`,
    "Leave 'version', 'build', 'distro' and 'architecture' out, or make them agree with the file."
  )
}

function nameIn(address                )         {
  const path = 'url' in address ? new URL(address.url).pathname : address.path
  const name = path.split('/').at(-1) ?? ''
  try {
    return 'url' in address ? decodeURIComponent(name) : name
  } catch {
    return name
  }
}

function withdrawn(artifact          )          {
  return new failure/* Failure */.HR(
    'ARTIFACT_WITHDRAWN',
    `${(0,domain_artifact/* fileNameOf */.bV)(artifact)} is marked Retirado in the registry`,
    'Its publisher wants nobody to install it. Ask for another build.'
  )
}

;// ./src/setup/sources.ts


                                                               

                                                   
                                                     
                                                  

                                                          
                                                              

                                                    

/** A tarball that may be installed, where it is, and what its bytes must be. */
                                                                                                        

                                                                                                         

/**
 * In the order of trying: the cache directory as soon as a digest is known, then the address, or the mirrors and the
 * release. The release is asked only when the cache directory does not have the tarball. Throws what the release store
 * throws, ARTIFACT_UNKNOWN and PLATFORM_UNSUPPORTED.
 */
async function* listSources(
  request                ,
  { artifact, release: known, evidence }        ,
  world                
)                                {
  const { artifact: address, mirrors, cacheDir } = request
  const wanted = wantedName(request, artifact)
  const fromCache = (name          , agreed                     )                           =>
    cacheDir === undefined || agreed.length === 0
      ? []
      : [{ ...cacheSource(cacheDir, name), name, evidence: agreed }]
  yield* fromCache(wanted, evidence)
  if (address !== undefined) {
    const source = 'url' in address ? urlSource('url', address.url) : fileSource(address.path)
    yield { ...source, name: wanted, evidence }
    return
  }
  const release = known ?? (await findRelease(artifact, mirrors, world))
  if (release !== undefined) await refuseUnfit(release, artifact, world)
  for (const name of filesOf(artifact, { release, pins: evidence })) {
    const digest = release?.assets.find((asset) => asset.name === name)?.digest
    const published = digest === undefined ? [] : [{ from: 'release digest'         , sha256: digest }]
    const all = [...evidence, ...published]
    if (published.length > 0 && (name !== wanted || evidence.length === 0)) yield* fromCache(name, all)
    for (const source of sourcesOf(artifact, { mirrors, release }, name))
      yield { ...source, name, evidence: all }
  }
}

/** The file that is looked for first: an address may be that of a `.tar.zst`. */
function wantedName(
  { artifact: address }                                  ,
  artifact          
)           {
  const spelled = address === undefined ? '' : 'url' in address ? new URL(address.url).pathname : address.path
  return (0,domain_artifact/* isTwinName */.Uh)(spelled) ? (0,domain_artifact/* twinNameOf */.nf)(artifact) : (0,domain_artifact/* fileNameOf */.bV)(artifact)
}

/** The digest of a tarball on this machine: an installed tree of its name may be of an older one. */
async function findOwnDigest({
  artifact
}                                  )                              {
  if (artifact === undefined || 'url' in artifact) return undefined
  const path = await findFile(artifact.path)
  return path === undefined ? undefined : (await (0,hash_file/* hashFile */.DC)(path)).sha256
}

;// ./src/setup/setup.ts

                                                     


                                                            
                                                
                                              
                                                  

                                                            

                                                  

                                                          

                                                

                                                                               

                                                              
                                              
                                                                  



                                         
                
                 
                
                  
                 
                                                                      

/** Gives the job the interpreter that was asked for, verified and tested, or throws a `Failure`. */
async function setup(inputs             , world            )                       {
  const start = world.clock.elapsed()
  const { log } = world
  ;(0,platform/* requireSupportedHost */.S)(world.host)
  const request = await toInstallRequest(inputs, world.run)
  const installed = await listInstalled(request, world.store)
  const resolved = await log.group('Resolve the version', async () => {
    log.info(`runner: ${(0,platform/* describeHost */.Ys)(world.host)}`)
    const records = installed.map(({ record }) => record)
    const found = await resolve(request, records, world)
    log.info(`artifact: ${(0,domain_artifact/* fileNameOf */.bV)(found.artifact)}`)
    return found
  })
  const { artifact } = resolved
  const wanted = { ...resolved, evidence: [...pinsOf(request), ...registryPin(resolved)] }
  const demands = request.requirements.map(({ name }) => name)
  const digest = await findOwnDigest(request)
  const { installLocation: asked } = request
  const query = { ...wanted, demands, digest, installLocation: asked }
  const { tree: found, broken, installLocation } = await findInstalled(query, installed, world)
  const tree = found ?? (await downloadAndInstall(request, { ...wanted, broken }, world))
  const placed = await log.group('Activate the interpreter', () => {
    const { updateEnvironment } = inputs
    return activate(tree, { version: artifact.version, installLocation, updateEnvironment }, world)
  })
  if (inputs.problemMatcher) world.runner.showTracebacks()
  const dependencies = await dependenciesOf(inputs, { artifact, tree, placed }, world)
  return { artifact, tree, placed, dependencies, seconds: (world.clock.elapsed() - start) / 1000 }
}

function registryPin({ row }                  )                      {
  return row === undefined ? [] : [{ from: 'registry', sha256: row.sha256 }]
}

async function downloadAndInstall(
  request                ,
  wanted                      
                                          
                                          
   ,
  world            
)                         {
  const { artifact, broken } = wanted
  const { requirements, cacheDir } = request
  const name = wantedName(request, artifact)
  await using tarball = await world.log.group(`Download and verify ${name}`, () =>
    download({ name, artifact, requirements, cacheDir }, listSources(request, wanted, world), world)
  )
  const repository = request.artifact === undefined ? (0,input_grammar/* formatRepository */.Sh)(request.repository) : undefined
  return await world.log.group(`Install ${name}`, () =>
    install(tarball, { artifact, repository, broken }, world)
  )
}

async function dependenciesOf(
  { cache: tool, cacheDependencyPath: lockFiles }             ,
  { artifact, tree, placed }                                                   ,
  world            
)                                       {
  if (tool === undefined) return undefined
  const { osRelease } = world.host
  const cachedFor = { artifact, sha256: tree.sha256, osRelease, prefix: placed.prefix }
  return (await (0,dependency_cache/* restoreDependencies */.a)({ tool, lockFiles }, cachedFor, world)) ? 'hit' : 'miss'
}

// EXTERNAL MODULE: ./src/shared-world.ts + 7 modules
var shared_world = __webpack_require__(90781);
;// ./src/setup-mode.ts






                                                           



                                               


/** For errors of system calls that no step of setup explains better. */
const refusal = {
  what: 'This machine refuses what setup needs',
  hint: 'Give this job the right to what the message names, make room (df -h), or mend the directories that RUNNER_TEMP, RUNNER_TOOL_CACHE and GITHUB_WORKSPACE name.'
}

/** Wires the pipeline of setup to its adapters and runs it. */
function runSetup(inputs             )                  {
  return (0,system_error/* onDisk */.F)(refusal, async () => {
    const shared = await (0,shared_world/* sharedWorld */.E)()
    const { repository, token, attestationRoots } = inputs
    const target = { repository, token, trust: (0,shared_world/* trustOf */.A)(shared.run, attestationRoots) }
    const result = await setup(inputs, {
      ...shared,
      ...lazyGitHub(target, shared),
      store: runnerStore(...(0,host/* toolCacheDirectories */.yb)(process.env)),
      runner: (0,commands/* runnerCommands */.JO)(),
      dependencies: (0,lazy_dependency_cache/* lazyDependencyCache */._)(shared.log),
      patterns: (0,lazy_file_patterns/* lazyFilePatterns */.c)(),
      state: (0,commands/* runnerState */.Ej)()
    })
    return { outputs: outputsOf(result), summary: summaryOf(result, shared.log.steps()) }
  })
}


/***/ },

/***/ 60583
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ restoreDependencies),
  J: () => (/* binding */ saveDependencies)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// ./src/disk/find-files.ts




                                                                        

/**
 * The files that paths and globs name, each once, sorted; a name that finds nothing finds nothing. Directories with
 * one of the names in `skipped` are not looked into.
 */
async function findFiles(
  workspace        ,
  patterns                   ,
  skipped                    = []
)                                {
  const paths = new Set        ()
  for (const pattern of patterns) {
    for await (const match of (0,promises_.glob)(pattern, {
      cwd: workspace,
      exclude: (path) => skipped.includes((0,external_node_path_.basename)(path))
    })) {
      const path = (0,external_node_path_.resolve)(workspace, match)
      if ((await (0,promises_.lstat)(path)).isDirectory()) continue
      paths.add(path)
    }
  }
  return [...paths].sort().map((path) => ({ path, name: (0,external_node_path_.basename)(path) }))
}

// EXTERNAL MODULE: ./src/disk/hash-file.ts
var hash_file = __webpack_require__(9207);
;// ./src/disk/is-directory.ts


async function isDirectory(path        )                   {
  return (0,promises_.stat)(path).then(
    (stats) => stats.isDirectory(),
    () => false
  )
}

// EXTERNAL MODULE: ./src/domain/dependency-cache.ts
var dependency_cache = __webpack_require__(53405);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/json-object.ts
var json_object = /*#__PURE__*/__webpack_require__(75049);
// EXTERNAL MODULE: ./src/interpreter/ask-interpreter.ts + 1 modules
var ask_interpreter = __webpack_require__(44316);
;// ./src/setup/dependency-cache.ts



                                                                           




                                                                   
                                                             
                                          
                                                      
                                                         
                                                       

                               
                                        
                                 
                           
                               
                          
                   
 

                              
                            
                                                                          
                                       
 

/** Whether the cache for exactly these lock files was there. Whatever goes wrong is a warning: packages can be fetched. */
async function restoreDependencies(
  wish                ,
  cachedFor           ,
  world                 
)                   {
  return world.log.group(`Restore the cache of ${wish.tool}`, async () => {
    try {
      return await restore(wish, cachedFor, world)
    } catch (error) {
      world.log.warning(
        'DEPENDENCIES_UNCACHED',
        `The cache of ${wish.tool} was not restored: ${(0,failure/* describe */.q0)(error)}`
      )
      return false
    }
  })
}

async function restore(wish                , cachedFor           , world                 )                   {
  const { dependencies, log, run, state, patterns } = world
  const { tool } = wish
  const obstacle = (0,dependency_cache/* findCacheObstacle */.Fk)(run.environment)
  if (obstacle !== undefined) {
    log.notice(
      'DEPENDENCIES_UNCACHED',
      `Nothing is cached for ${tool} in ${obstacle}: a cache could carry others' code into it.`
    )
    return false
  }
  if (!(await dependencies.isThere())) {
    log.warning('DEPENDENCIES_UNCACHED', `Nothing is cached for ${tool}: this runner has no cache service.`)
    return false
  }
  const lockHash = await hashLockFiles(wish, run.workspace, patterns)
  if (lockHash === undefined) {
    log.warning(
      'DEPENDENCIES_UNCACHED',
      `Nothing is cached for ${tool}: no file matches ${patternsOf(wish).join(', ')}, and without one a cache would never be renewed. ` +
        "Name the files with 'cache-dependency-path', and check the repository out before this step."
    )
    return false
  }
  const directory = await findDirectory(tool, cachedFor.prefix, world)
  if (directory === undefined) {
    log.warning(
      'DEPENDENCIES_UNCACHED',
      `Nothing is cached for ${tool}: it names no directory for its cache.`
    )
    return false
  }
  const { key, prefix } = (0,dependency_cache/* cacheKeysOf */.sn)(tool, cachedFor, lockHash)
  log.info(`directory: ${directory}`)
  log.info(`key: ${key}`)
  const found = await dependencies.restore(directory, key, prefix)
  log.info(`found: ${found ?? 'none'}`)
  keepPlan({ tool, directory, key, found }, state)
  return found === key
}

function patternsOf({ tool, lockFiles }                )                    {
  return lockFiles.length > 0 ? lockFiles : dependency_cache/* lockFilesOf */.o$[tool]
}

/** Of the names and the bytes of all of them; undefined when there is none. */
async function hashLockFiles(
  { tool, lockFiles }                ,
  workspace        ,
  patterns              
)                              {
  const paths =
    lockFiles.length > 0
      ? await patterns.find(workspace, lockFiles)
      : (await findFiles(workspace, dependency_cache/* lockFilesOf */.o$[tool], dependency_cache/* foreignDirectories */.ar)).map(({ path }) => path)
  if (paths.length === 0) return undefined
  const lines           = []
  for (const path of paths) lines.push(`${(await (0,hash_file/* hashFile */.DC)(path)).sha256}  ${path.slice(workspace.length)}`)
  return (0,hash_file/* hashText */.qj)(lines.join('\n')).sha256
}

function findDirectory(
  tool             ,
  prefix        ,
  { run, processes }                 
)                              {
  return tool === 'pip'
    ? (0,ask_interpreter/* findPipCacheDirectory */.Uu)(prefix, { processes, environment: run.environment })
    : Promise.resolve((0,dependency_cache/* cacheDirectoryOf */.N2)(tool, run))
}

/** What the first run of the step leaves for the one after the job. */
                 
                            
                            
                      
                                   
                                    
 

const NAME = 'dependency-cache'

function keepPlan(plan          , state           )       {
  state.keep(NAME, JSON.stringify(plan))
}

/** When the job is over, and was a good one: keeps what its tool has by then, unless that is there already. */
async function saveDependencies({
  dependencies,
  state,
  log
}                                                         )                {
  const plan = findPlan(state.read(NAME))
  if (plan === undefined) return
  const { tool, directory, key, found } = plan
  await log.group(`Save the cache of ${tool}`, async () => {
    if (found === key) log.info(`it is there: ${key}`)
    else if (!(await isDirectory(directory))) log.info(`nothing to save, ${tool} has not made ${directory}`)
    else log.info(`${await dependencies.save(directory, key)}: ${key}`)
  })
}

function findPlan(text        )                       {
  const { tool, directory, key, found } = (0,json_object/* findJsonObject */.h)(text) ?? {}
  const known = dependency_cache/* cachingTools */.zx.find((name) => name === tool)
  if (known === undefined || typeof directory !== 'string' || typeof key !== 'string') return undefined
  return { tool: known, directory, key, found: typeof found === 'string' ? found : undefined }
}


/***/ },

/***/ 90781
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ sharedWorld),
  A: () => (/* binding */ trustOf)
});

// EXTERNAL MODULE: ./src/adapters/evidence/attestations/attestations.ts
var attestations = /*#__PURE__*/__webpack_require__(73870);
// EXTERNAL MODULE: ./src/adapters/runner/host.ts
var host = __webpack_require__(45598);
// EXTERNAL MODULE: ./src/adapters/runner/commands.ts
var commands = __webpack_require__(16002);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
;// ./src/adapters/runner/processes.ts



                                           


                                                                            

/** Exit codes of shells for a program that did not run, and of coreutils' `timeout` for one that ran too long. */
const TIMED_OUT = 124
const NOT_RUN = 126
const NOT_FOUND = 127
/** Plus the number of the signal that ended the program. */
const SIGNALLED = 128

/** Of each stream. More is read, so that the program can go on, and dropped. */
const KEPT_BYTES = 8 * 1024 * 1024

/**
 * Child processes by `node:child_process`. `@actions/exec` has no time limit, no limit on the output that it keeps and
 * no process group, and it waits for 10 s, then leaves the pipes open, when a background process holds them.
 */
function runnerProcesses()            {
  return {
    run: (command) => runToEnd(command).catch(notStarted)
  }
}

/** Programs end with the action: each of these kills one. */
const running = new Set            ()
process.once('exit', () => {
  for (const killGroup of running) killGroup()
})

async function runToEnd({ argv, env, seconds }         )                    {
  const [program, ...words] = argv
  // The leader of a process group: what it starts in the background is in the group as well.
  const child = (0,external_node_child_process_.spawn)(program, words, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const outputs = [keepOutput(child.stdout), keepOutput(child.stderr)]         
  const killGroup = ()       => {
    kill(child.pid)
  }
  running.add(killGroup)
  const patience = new AbortController()
  const timer = setTimeout(() => {
    patience.abort()
  }, seconds * 1000)
  try {
    const exitCode = await exitCodeOf((0,external_node_events_.once)(child, 'exit', { signal: patience.signal }), patience.signal)
    if (patience.signal.aborted) killGroup()
    // A background process may hold the pipes for hours. What the program itself wrote is in them when it ends, and
    // one whole turn of the event loop reads it.
    await (0,promises_.setImmediate)()
    await (0,promises_.setImmediate)()
    const [stdout, stderr] = outputs.map((read) => read())                    
    return { exitCode, stdout, stderr }
  } finally {
    clearTimeout(timer)
    running.delete(killGroup)
    child.stdout.destroy()
    child.stderr.destroy()
    // Not even a signal ends a program of another user, such as sudo's.
    child.unref()
  }
}

async function exitCodeOf(exit                    , patience             )                  {
  try {
    const [code, signal] = (await exit)                                          
    return code ?? SIGNALLED + (signal === null ? 0 : external_node_os_.constants.signals[signal])
  } catch (error) {
    if (patience.aborted) return TIMED_OUT
    throw error
  }
}

/** Collects a stream; the function that it returns gives what has come so far. */
function keepOutput(stream          )               {
  const chunks           = []
  let room = KEPT_BYTES
  stream.on('data', (chunk        ) => {
    if (room > 0) chunks.push(chunk.subarray(0, room))
    room -= chunk.length
  })
  return () => Buffer.concat(chunks).toString('utf8')
}

function kill(pid                    )       {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group has ended already, or belongs to another user.
  }
}

/** A program that could not be started; the text of `stderr` is what a shell prints. */
function notStarted(error         )           {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  const reason = code === 'EACCES' ? `Permission denied (${(0,failure/* describe */.q0)(error)})` : (0,failure/* describe */.q0)(error)
  return { exitCode: code === 'ENOENT' ? NOT_FOUND : NOT_RUN, stdout: '', stderr: reason }
}

;// ./src/adapters/evidence/openpgp/lazy-signatures.ts
                                                    
                                                              

/** OpenPGP by openpgp.js, which is large and is loaded at the first use. */
function lazyOpenpgpSignatures(clock                    )             {
  const load = async ()                      =>
    (await __webpack_require__.e(/* import() | openpgp */ "openpgp").then(() => (__webpack_require__(51355)))).openpgpSignatures(clock)
  return {
    openSigner: async (secret) => (await load()).openSigner(secret),
    openVerifier: async (armoredKeys) => (await load()).openVerifier(armoredKeys)
  }
}

;// ./src/adapters/runner/clock.ts

                                                 

const systemClock        = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  sleep: (milliseconds) => (0,promises_.setTimeout)(milliseconds)
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/domain/artifact.ts
var artifact = __webpack_require__(87977);
// EXTERNAL MODULE: ./src/domain/chunk-memory.ts
var chunk_memory = /*#__PURE__*/__webpack_require__(79760);
// EXTERNAL MODULE: ./src/domain/tarball-layout.ts
var tarball_layout = __webpack_require__(8740);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// ./src/adapters/runner/require-program.ts




/** Of each program, the Debian package that brings it. */
const PACKAGES = { tar: 'tar' }         

/** Its path. Throws PLATFORM_UNSUPPORTED where the PATH has no such program: its absence would look like a fault of the build. */
function requireProgram(name                       )         {
  const path = process.env['PATH'] ?? ''
  const directories = path.split(external_node_path_.delimiter).filter((directory) => directory !== '')
  const found = directories.map((directory) => (0,external_node_path_.join)(directory, name)).find(isProgram)
  if (found !== undefined) return found
  throw new failure/* Failure */.HR(
    'PLATFORM_UNSUPPORTED',
    `This machine has no ${name} on its PATH (${JSON.stringify(path)})`,
    `Mend the PATH of the job, or install it in an earlier step: apt-get update && apt-get install -y ${PACKAGES[name]}`
  )
}

function isProgram(path        )          {
  try {
    ;(0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK)
    return (0,external_node_fs_.statSync)(path).isFile()
  } catch {
    return false
  }
}

;// ./src/adapters/runner/unpacked-directories.ts


const OWNER = 0o700

/**
 * An archive may close directories to their owner, who could neither look into them nor throw them away, and may name
 * the directory that it is unpacked to, which keeps its mode. Paths are bytes here: names may be no text.
 */
function openDirectories(directory        , mode        )       {
  ;(0,external_node_fs_.chmodSync)(directory, mode & 0o7777)
  openBelow(Buffer.from(directory))
}

function openBelow(directory        )       {
  for (const entry of (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true, encoding: 'buffer' })) {
    if (!entry.isDirectory()) continue
    const path = Buffer.concat([directory, Buffer.from('/'), entry.name])
    const { mode } = (0,external_node_fs_.lstatSync)(path)
    if ((mode & OWNER) !== OWNER) (0,external_node_fs_.chmodSync)(path, (mode & 0o7777) | OWNER)
    openBelow(path)
  }
}

;// ./src/adapters/runner/tar-unpacker.ts

                                                             




                                           







                                                                



/** The system's tar, without anything that it would take from the archive or from the environment of the job. */
function tarUnpacker()           {
  return {
    async unpack(archive, directory) {
      requireProgram('tar')
      const { mode } = (0,external_node_fs_.statSync)(directory)
      try {
        await extractInto(directory, archive)
      } catch (cause) {
        throw await failureOf(cause, archive, directory)
      } finally {
        openDirectories(directory, mode)
      }
    }
  }
}

/** Decompressed before tar asks for it. */
const AHEAD = 1024 * 1024

/**
 * Node decompresses on a thread beside tar: gzip and zstd as programs take longer, and zstd is not on every machine.
 * tar itself lists the entries, so their number is the number that it really makes.
 */
async function extractInto(directory        , { name, file: { fd } }         )                {
  const { size } = (0,external_node_fs_.fstatSync)(fd)
  const tar = startTar(directory)
  const ended = (0,external_node_events_.once)(tar, 'close')                            
  const words = read(tar.stderr)
  const options = { chunkSize: (/* inlined export .CHUNK */131072) }
  const decompressor = (0,artifact/* isTwinName */.Uh)(name) ? (0,external_node_zlib_.createZstdDecompress)(options) : (0,external_node_zlib_.createGunzip)(options)
  const flows = [
    (0,external_node_stream_promises_.pipeline)(readChunks(fd), decompressor, boundedInput(tar.stdin, (0,tarball_layout/* unpackedLimit */.B0)(size))),
    boundEntries(tar.stdout, (0,tarball_layout/* entryLimit */.YC)(size))
  ]
  try {
    await Promise.all(flows)
  } catch (error) {
    tar.kill('SIGKILL')
    await Promise.allSettled([ended, ...flows])
    throw error
  }
  const [code] = await ended
  if (code !== 0) throw new Error(`tar ended with ${String(code)}: ${await words}`)
}

const readAt = (0,external_node_util_.promisify)(external_node_fs_.read)

/** Not a stream of Node: one that is destroyed closes the descriptor, which belongs to the caller. */
async function* readChunks(fd        )                         {
  for (let position = 0; ;) {
    const { buffer, bytesRead } = await readAt(fd, Buffer.allocUnsafe((/* inlined export .CHUNK */131072)), 0, (/* inlined export .CHUNK */131072), position)
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/**
 * Hands the bytes to tar, and refuses a bomb before it has filled the disk. tar stops reading at the end of the
 * archive, or when it fails; what is behind it is read to the end all the same.
 */
function boundedInput(tar          , limit        )           {
  let bytes = 0
  tar.on('error', () => undefined)
  return new external_node_stream_.Writable({
    highWaterMark: AHEAD,
    write: (chunk        , _encoding, done) => {
      bytes += chunk.length
      if (bytes > limit) {
        done(new Error(`it unpacks to more than ${limit} bytes`))
        return
      }
      tar.write(chunk, () => {
        ;(0,chunk_memory/* giveBack */.F)(chunk)
        done()
      })
    },
    final: (done) => {
      tar.end(() => {
        done()
      })
    }
  })
}

const NEWLINE = 0x0a

/** tar prints a line for every entry; a newline in a name is printed as \n. */
async function boundEntries(listing          , limit        )                {
  let entries = 0
  for await (const chunk of listing                         ) {
    for (const byte of chunk) if (byte === NEWLINE) entries += 1
    if (entries > limit) throw new Error(`it has more than ${limit} entries`)
  }
}

/** Records of 512 KB: tar reads less often. */
const BLOCKS = 1024

function startTar(directory        )                                                    {
  const flags = ['--no-same-owner', '--no-same-permissions', '--overwrite', '--warning=no-unknown-keyword']
  // A child has the umask of its parent.
  const umask = process.umask(0o022)
  try {
    return (0,external_node_child_process_.spawn)(
      'tar',
      ['-xv', '--quoting-style=escape', `-b${BLOCKS}`, ...flags, '-C', directory, '-f', '-'],
      // TAR_OPTIONS and the secrets of the job are not for tar.
      { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' }, stdio: 'pipe' }
    )
  } finally {
    process.umask(umask)
  }
}

const MOST_WORDS = 300

/** The beginning of what a program prints; names in it may be long, and hold anything. */
async function read(stream          )                  {
  let words = ''
  for await (const chunk of stream                         ) {
    if (words.length < MOST_WORDS) words += chunk.toString('latin1')
  }
  return words
    .slice(0, MOST_WORDS)
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
}

/** Less is no room: tar fills a disk to its last block. */
const ROOM_BYTES = 64 * 1024

async function failureOf(cause         , { name }         , directory        )                   {
  if (await isFull(directory)) {
    return new failure/* Failure */.HR(
      'INSTALL_BROKEN',
      `The disk was full before ${name} was extracted to ${directory}`,
      'Make room (df -h, df -i), or name a directory on another disk: RUNNER_TOOL_CACHE for setup, RUNNER_TEMP for publish.',
      { cause }
    )
  }
  return new failure/* Failure */.HR(
    'TARBALL_INVALID',
    `tar could not extract ${name}: ${(0,failure/* describe */.q0)(cause)}`,
    'The disk may be full (df -h), or the tarball is not one that tar can read.',
    { cause }
  )
}

/** Checked while what was extracted is still there. File systems that count no files say that they have none. */
async function isFull(directory        )                   {
  return (0,external_node_fs_promises_.statfs)(directory).then(
    ({ bavail, bsize, files, ffree }) => bavail * bsize < ROOM_BYTES || (files > 0 && ffree === 0),
    () => false
  )
}

;// ./src/adapters/runner/timed-log.ts
                                                    
                                                 
                                             

                              
                                                          
                                       
 

/** Every step is a group of the log: who knows the groups knows where the time goes. */
function timedLog(log     , clock       )           {
  const steps         = []
  return {
    ...log,
    group: async (title, run) => {
      const began = clock.now()
      const start = clock.elapsed()
      const result = await log.group(title, run)
      steps.push({ title, began, seconds: (clock.elapsed() - start) / 1000 })
      return result
    },
    steps: () => [...steps]
  }
}

;// ./src/shared-world.ts
                                                                             








                                                   

/** What a run has to tell when it is over. */
                      
                                                    
                          
                              
                                               
 

/** What both modes need of the world. */
                           
                                           
                                    
                                                 
                                                     
                                                        
                                                   
                                                               
 

async function sharedWorld()                       {
  return {
    log: timedLog((0,commands/* runnerLog */.t1)(), systemClock),
    clock: systemClock,
    run: (0,host/* readRunContext */.$p)(process.env),
    host: await (0,host/* readHost */.rk)(),
    processes: runnerProcesses(),
    unpacker: tarUnpacker(),
    signatures: lazyOpenpgpSignatures(systemClock)
  }
}

/** Who is believed: what the caller says, else the roots that this action brings along. */
function trustOf(
  { serverUrl, workspace }                                                            ,
  roots         
)        {
  const anchors =
    roots === undefined ? attestations/* embeddedTrust */.Rf : (0,attestations/* givenTrust */.Og)(roots.startsWith('/') ? roots : `${workspace}/${roots}`)
  return { serverUrl, anchors }
}


/***/ }

};
