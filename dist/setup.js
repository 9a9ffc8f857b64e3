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

/***/ 29661
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
async function findFiles(
  workspace        ,
  patterns                   ,
  skipped                    = []
)                                {
  const paths = new Set        ()
  for (const pattern of patterns) {
    for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, {
      cwd: workspace,
      exclude: (path) => skipped.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path))
    })) {
      const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, match)
      if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory()) continue
      paths.add(path)
    }
  }
  return [...paths].sort().map((path) => ({ path, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path) }))
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
  return output.trim().split('\n').at(-1)?.trim().slice(0, MOST_CHARACTERS) ?? ''
}


/***/ },

/***/ 16688
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ linesToAdd),
/* harmony export */   PJ: () => (/* binding */ addRows),
/* harmony export */   _5: () => (/* binding */ readRegistry),
/* harmony export */   c_: () => (/* binding */ tableOf),
/* harmony export */   j$: () => (/* binding */ listStrayLines),
/* harmony export */   uv: () => (/* binding */ findRow)
/* harmony export */ });
/* unused harmony export formatRow */
/* harmony import */ var _artifact_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87977);
/* harmony import */ var _checksum_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34148);
/* harmony import */ var _failure_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43649);
/* harmony import */ var _python_version_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92796);
                                                       

                                           




/** ARTIFACTS.md: a Markdown table for people and programs. Rows are added; what people wrote stays, byte for byte. */
                           
                             
                       
                         
                                                            
                      
                                 
 

/** In use, works with a warning, not to be installed. */
                                                      

const STATUSES = ['Activo', 'Obsoleto', 'Retirado']         
const COLUMNS = ['Versión', 'Build', 'Distro', 'Fecha', 'SHA256', 'Release URL', 'Estado']         

const NEW_FILE = `# Artefactos de CPython

Una fila por tarball publicado. Estado: \`Activo\` (en uso), \`Obsoleto\` (se instala con un aviso), \`Retirado\` (no se instala).

| ${COLUMNS.join(' | ')} |
|${COLUMNS.map((column) => '-'.repeat(column.length + 2)).join('|')}|
`

/** Lines of the file, with their ends; the rows of the table are those in [start, end). */
              
                                   
                                     
                        
                      
 

/** What a registry says of each tarball that it names, by its name: the row, or why that can't be trusted. */
                                                                   

/** Lines that name no tarball (examples, remarks) are passed over. */
function readRegistry(text        )           {
  const table = findTable(text)
  if (table === undefined) return new Map()
  const lines = Map.groupBy(keyedLines(table), ({ artifact }) => (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact))
  return new Map([...lines].map(([name, all]) => [name, joinRows(all, table.columns)]))
}

/** Numbers of the lines that hold a digest of no build: one letter that only looks right takes a row out of use. */
function listStrayLines(text        )                    {
  const table = findTable(text)
  if (table === undefined) return []
  const { lines, columns, start, end } = table
  return lines.slice(start, end).flatMap((line, index) => {
    const isStray =
      (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(cellReader(line, columns)('SHA256')) !== undefined && findKey(line, columns) === undefined
    return isStray ? [start + index + 1] : []
  })
}

/** Throws REGISTRY_CONFLICT when the row is there and can't be trusted: no SHA-256, no known status, or twice. */
function findRow(registry          , artifact          )                          {
  const row = registry.get((0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact))
  if (row instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) throw row
  return row
}

/**
 * The file with these rows in its table. A row that is there already, a changed status included, stays as it is.
 * Throws REGISTRY_CONFLICT when it is there with another SHA-256, or when the file has no table to add to.
 */
function addRows(text                    , rows                        )         {
  const start = text === undefined || text.trim() === '' ? NEW_FILE : text
  return [...rows]
    .sort((left, right) => (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .compareArtifacts */ .Tu)(left.artifact, right.artifact))
    .reduce(addRow, start)
}

function addRow(text        , row             )         {
  const table = findTable(text)
  if (table === undefined) throw conflict(`The registry has no table with the columns ${COLUMNS.join(', ')}`)
  const standing = findRow(readRegistry(text), row.artifact)
  if (standing?.sha256 === row.sha256) return text
  if (standing !== undefined) {
    throw conflict(
      `The registry has ${(0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(row.artifact)} with SHA-256 ${standing.sha256}, this tarball has ${row.sha256}`
    )
  }
  const before = table.lines.slice(0, table.end).join('')
  const after = table.lines.slice(table.end).join('')
  const newline = table.lines[table.start - 2]?.endsWith('\r\n') === true ? '\r\n' : '\n'
  return `${before}${before.endsWith('\n') ? '' : newline}${formatRow(row, table.columns)}${newline}${after}`
}

/** What `addRows` would add to this file, for people who add it by hand. */
function linesToAdd(text                    , rows                        )         {
  const columns = findTable(text ?? '')?.columns
  const registry = readRegistry(text ?? '')
  return rows
    .filter(({ artifact }) => findRow(registry, artifact) === undefined)
    .map((row) => formatRow(row, columns))
    .join('\n')
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
    ['Versión', (0,_python_version_ts__WEBPACK_IMPORTED_MODULE_3__/* .formatPythonVersion */ .Md)(version)],
    ['Build', String(build)],
    ['Distro', architecture === 'x64' ? distro : `${distro}-${architecture}`],
    ['Fecha', row.date],
    ['SHA256', row.sha256],
    ['Release URL', row.url],
    ['Estado', row.status]
  ])
  return `| ${columns.map((column) => cells.get(column) ?? '').join(' | ')} |`
}

function findTable(text        )                    {
  const lines = text.split(/(?<=\n)/)
  const head = findHead(lines)
  if (head === -1) return undefined
  const start = head + 2
  const rest = lines.slice(start).findIndex((line) => !line.includes('|'))
  return { lines, columns: cellsOf(lines[head]), start, end: rest === -1 ? lines.length : start + rest }
}

/** Two lines make a table; between fences they only show how one looks. */
function findHead(lines                   )         {
  let isFenced = false
  return lines.findIndex((line, index) => {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced
    return (
      !isFenced &&
      COLUMNS.every((column) => cellsOf(line).includes(column)) &&
      cellsOf(lines[index + 1]).every((cell) => /^:?-+:?$/.test(cell))
    )
  })
}

                                                                       

function keyedLines(table       )                       {
  return table.lines.slice(table.start, table.end).flatMap((line) => {
    const artifact = findKey(line, table.columns)
    return artifact === undefined ? [] : [{ artifact, line }]
  })
}

function findKey(line        , columns                   )                       {
  const cell = cellReader(line, columns)
  return (0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .findArtifact */ .Kc)(`cpython-${cell('Versión')}-${cell('Distro')}-build${cell('Build')}.tgz`)
}

/** Of all lines for one tarball; twins that differ are not chosen from. */
function joinRows(lines                      , columns                   )                        {
  const rows = lines.map(({ artifact, line }) => readRow(line, artifact, columns))
  return rows.reduce((row, twin) => {
    if (row instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) return row
    if (twin instanceof _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) return twin
    return twin.sha256 === row.sha256 && twin.status === row.status
      ? row
      : conflict(`The registry has rows for ${(0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(row.artifact)} that differ`)
  })
}

function readRow(line        , artifact          , columns                   )                        {
  const cell = cellReader(line, columns)
  const sha256 = (0,_checksum_ts__WEBPACK_IMPORTED_MODULE_1__/* .findSha256 */ .T7)(cell('SHA256'))
  const status = STATUSES.find((name) => name === cell('Estado'))
  if (sha256 === undefined)
    return conflict(`The registry row of ${(0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact)} has no SHA-256 of 64 hex digits`)
  if (status === undefined) {
    return conflict(
      `The registry row of ${(0,_artifact_ts__WEBPACK_IMPORTED_MODULE_0__/* .fileNameOf */ .bV)(artifact)} has an Estado that is none of ${STATUSES.join(', ')}`
    )
  }
  return { artifact, date: cell('Fecha'), sha256, url: cell('Release URL'), status }
}

/** A pipe in a cell is written `\|`. */
function cellsOf(line                    )                    {
  const inner = (line ?? '').trim().replace(/^\||(?<!\\)\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

function cellReader(line        , columns                   )                             {
  const cells = cellsOf(line)
  return (column) => cells[columns.indexOf(column)] ?? ''
}

function conflict(message        )          {
  return new _failure_ts__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(
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
/* harmony import */ var _setup_dependency_cache_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63382);




/** What is left to do when the job is over. */
async function runPost()                {
  const log = (0,_adapters_runner_commands_ts__WEBPACK_IMPORTED_MODULE_0__/* .runnerLog */ .t1)()
  await (0,_setup_dependency_cache_ts__WEBPACK_IMPORTED_MODULE_2__/* .saveDependencies */ .J)({ log, state: (0,_adapters_runner_commands_ts__WEBPACK_IMPORTED_MODULE_0__/* .runnerState */ .Ej)(), dependencies: (0,_adapters_runner_lazy_dependency_cache_ts__WEBPACK_IMPORTED_MODULE_1__/* .lazyDependencyCache */ ._)(log) })
}


/***/ },

/***/ 63748
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
      readByTag: async (tag) => (await load()).releases.readByTag(tag),
      readText: async (asset) => (await load()).releases.readText(asset)
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
;// ./src/adapters/runner/lazy-file-patterns.ts
                                                                

/** `@actions/glob`, which few runs need, is loaded at the first use. */
function lazyFilePatterns()               {
  return {
    find: async (directory, patterns) =>
      (await __webpack_require__.e(/* import() | dependency-cache */ "dependency-cache").then(() => (__webpack_require__(96872))))
        .filePatterns()
        .find(directory, patterns)
  }
}

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

// EXTERNAL MODULE: ./src/setup/dependency-cache.ts + 1 modules
var dependency_cache = __webpack_require__(63382);
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
  return (0,system_error/* onDisk */.F)({ what: `${name} could not be downloaded to this machine`, hint: ROOM_HINT }, async () => {
    await using directories = await openDirectories(request, world)
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
        if (source.kind === 'cache' || directory.cacheDir === undefined || !(0,system_error/* isSystemError */.O)(problem))
          throw problem
        directory = await openOther(problem)
        return downloadVerified(source, { checks, directory, world })
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

// EXTERNAL MODULE: ./src/domain/registry.ts
var domain_registry = __webpack_require__(16688);
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
  if (path === undefined || text === undefined) return (0,domain_registry/* readRegistry */._5)('')
  const registry = (0,domain_registry/* readRegistry */._5)(text)
  const stray = (0,domain_registry/* listStrayLines */.j$)(text)
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
  const row = (0,domain_registry/* findRow */.uv)(registry, found.artifact)
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
      patterns: lazyFilePatterns(),
      state: (0,commands/* runnerState */.Ej)()
    })
    return { outputs: outputsOf(result), summary: summaryOf(result, shared.log.steps()) }
  })
}


/***/ },

/***/ 63382
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ restoreDependencies),
  J: () => (/* binding */ saveDependencies)
});

// EXTERNAL MODULE: ./src/disk/find-files.ts
var find_files = __webpack_require__(29661);
// EXTERNAL MODULE: ./src/disk/hash-file.ts
var hash_file = __webpack_require__(9207);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
      : (await (0,find_files/* findFiles */.l)(workspace, dependency_cache/* lockFilesOf */.o$[tool], dependency_cache/* foreignDirectories */.ar)).map(({ path }) => path)
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

async function runToEnd({ argv, env, seconds }         )                    {
  const [program, ...words] = argv
  // The leader of a process group: what it starts in the background is in the group as well.
  const child = (0,external_node_child_process_.spawn)(program, words, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const outputs = [keepOutput(child.stdout), keepOutput(child.stderr)]         
  const killGroup = ()       => {
    kill(child.pid)
  }
  process.once('exit', killGroup)
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
    process.off('exit', killGroup)
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
