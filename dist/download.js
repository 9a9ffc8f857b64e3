export const __webpack_esm_ids__ = ["download"];
export const __webpack_esm_modules__ = {

/***/ 82863
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ httpDownloader)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_failure_ts__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43649);
/* harmony import */ var _github_asset_address_ts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68522);
/* harmony import */ var _http_transfer_ts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83263);
/* harmony import */ var _http_retry_ts__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92354);


                                                    
                                              
                                                                      

                                                      
                                          
                                                


                                                         

const TRIES = 5
/** For one file, tries and waits included: longer is no use to a job. */
const MOST_MILLISECONDS = 30 * 60_000

/**
 * Fetches with patience, but not with too much: what stalls or crawls is broken off, and carried on from where it
 * was. The token never comes near the files' own servers: the API is asked for their addresses, anew for each try.
 */
function httpDownloader(client              , limits                 )             {
  return {
    async download(location, destination, rule) {
      if (location.kind === 'absent') return 'absent'
      if (location.kind === 'file') throw new Error(`${location.path} is here already`)
      const end = client.clock.elapsed() + MOST_MILLISECONDS
      try {
        return await persist({ location, destination, rule, end, limits }, client)
      } catch (error) {
        if (!(error instanceof _http_transfer_ts__WEBPACK_IMPORTED_MODULE_3__/* .TransferError */ .aG)) throw error
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(destination, { force: true })
        throw undelivered((0,_http_transfer_ts__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(location.url), error)
      }
    }
  }
}

             
                                                                
                              
                             
                                 
                      
                                             
 

/** Throws the TransferError of the last try. */
async function persist(task      , client              )                                {
  const { location, destination, rule, end, limits } = task
  const { clock, log } = client
  const label = (0,_http_transfer_ts__WEBPACK_IMPORTED_MODULE_3__/* .labelOf */ .Wy)(location.url)
  let part                  
  const tell = (progress        )       => {
    log.info(`downloading ${label}: ${progress}`)
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { freshness } = rule
      // What a release lists is there: nobody takes it away by forbidding it.
      const isOptional = rule.isOptional === true && location.kind === 'http'
      const request = { part, tell, log, limits, freshness, isOptional, size: location.size }
      const answer =
        location.kind === 'api'
          ? await (0,_github_asset_address_ts__WEBPACK_IMPORTED_MODULE_2__/* .findAsset */ .I)(client, location.url, request)
          : await (0,_http_transfer_ts__WEBPACK_IMPORTED_MODULE_3__/* .get */ .Jt)(location.url, request)
      if (answer.kind === 'absent') {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(destination, { force: true })
        return 'absent'
      }
      // What an attempt can't carry on from, the next one begins anew.
      part = undefined
      await write(answer, task, clock).catch(async (error         ) => {
        part = await partOf(answer, destination)
        throw error
      })
      return 'fetched'
    } catch (error) {
      if (!(error instanceof _http_transfer_ts__WEBPACK_IMPORTED_MODULE_3__/* .TransferError */ .aG) || error.isFinal || attempt === TRIES) throw error
      const wait = error.wait ?? (0,_http_retry_ts__WEBPACK_IMPORTED_MODULE_4__/* .backOff */ .f)(attempt)
      if (clock.elapsed() + wait > end) throw error
      if (error.isRange) part = undefined
      log.info(`${label}: ${error.message}; try ${attempt + 1} of ${TRIES} in ${(wait / 1000).toFixed(1)} s`)
      await clock.sleep(wait)
    }
  }
}

async function write(
  { from, chunks }                                    ,
  { destination, rule, end }      ,
  clock       
)                {
  const { follower } = rule
  if (from === 0) await follower?.restart()
  await using file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(destination, from === 0 ? 'w' : 'r+')
  let at = from
  // One chunk is on its way to the disk while the next one comes.
  let writing                   = Promise.resolve()
  try {
    for await (const chunk of chunks) {
      if (at + chunk.length > rule.limit) {
        throw new _http_transfer_ts__WEBPACK_IMPORTED_MODULE_3__/* .TransferError */ .aG(`it has more than the ${rule.limit} bytes that it may have`, {
          isFinal: true
        })
      }
      if (clock.elapsed() > end) {
        throw new _http_transfer_ts__WEBPACK_IMPORTED_MODULE_3__/* .TransferError */ .aG(`it took more than ${MOST_MILLISECONDS / 60_000} minutes`, { isFinal: true })
      }
      await writing
      writing = Promise.all([file.writev([chunk], at), follower?.write(chunk)])
      // Where it fails while the next one is waited for, it is told when that is there.
      writing.catch(() => undefined)
      at += chunk.length
    }
    await writing
  } finally {
    // What ended the transfer is told; a later try begins where the file ends.
    await writing.catch(() => undefined)
  }
  await file.truncate(at)
}

/** What is there already, where the server can tell whether its file is still the same. */
async function partOf(
  { validator }                                    ,
  destination        
)                            {
  // Where it could not even be made, that is why the attempt ended.
  const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(destination).catch(() => ({ size: 0 }))
  return validator === undefined || size === 0 ? undefined : { from: size, validator }
}

function undelivered(label        , cause               )          {
  return new _domain_failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(
    'DOWNLOAD_FAILED',
    `${label} could not be downloaded: ${(0,_domain_failure_ts__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(cause)}`,
    "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.",
    { cause }
  )
}


/***/ },

/***/ 83263
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aG: () => (/* binding */ TransferError),
  Jt: () => (/* binding */ get),
  Wy: () => (/* binding */ labelOf),
  Xh: () => (/* binding */ nextOf),
  VI: () => (/* binding */ watched)
});

// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(43649);
// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(74163);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(11182);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
var external_node_tls_default = /*#__PURE__*/__webpack_require__.n(external_node_tls_);
;// ./src/adapters/http-connection.ts

                                                                                    



                                      


/**
 * Asks, or tells when there is a message, and gives the head of the answer, whose body is still to come. Connecting,
 * the proxy's part in it and the head share one deadline, however little by little they come; what is given up is
 * closed, and holds no process back.
 */
async function ask(
  url     ,
  headers                     ,
  milliseconds        ,
  message         
)                           {
  const patience = AbortSignal.timeout(milliseconds)
  const proxy = (0,lib/* getProxyUrl */.s_)(url.href)
  const tunnel = proxy === '' ? undefined : await openTunnel(new URL(proxy), url, patience)
  const method = message === undefined ? 'GET' : 'POST'
  const options = { method, headers: { 'user-agent': 'iact-cpython-action', ...headers } }
  const request =
    tunnel === undefined
      ? send(url, { ...options, agent: false })
      : // With a connection of its own, Node takes 80 for the default port and names it in the Host header.
        send(url, {
          ...options,
          defaultPort: defaultPortOf(url),
          createConnection: () => secured(tunnel, url)
        })
  request.end(message)
  return settled(request, patience, (done) => {
    request.once('response', done)
  })
}

function send(url     , options                      )                {
  return (url.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request(url, options)
}

/** A connection to the server of this address, by way of the proxy. */
async function openTunnel(proxy     , url     , patience             )                  {
  const host = `${url.hostname}:${portOf(url)}`
  const { username, password } = proxy
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  const request = (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
    host: bare(proxy.hostname),
    port: portOf(proxy),
    method: 'CONNECT',
    path: host,
    agent: false,
    headers: {
      host,
      ...(username === '' ? {} : { 'proxy-authorization': `Basic ${credentials.toString('base64')}` })
    }
  })
  request.end()
  const [answer, socket] = await settled                                    (request, patience, (done) => {
    request.once('connect', (message, connection) => {
      done([message, connection])
    })
  })
  if (answer.statusCode === 200) return socket
  socket.destroy()
  throw new Error(`the proxy ${proxy.host} answered with ${answer.statusCode}`)
}

/** The server proves who it is to us, not to the proxy. */
function secured(socket        , url     )         {
  if (url.protocol !== 'https:') return socket
  const host = bare(url.hostname)
  return external_node_tls_default().connect({ socket, host, ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}) })
}

/** What `listen` waits for, or why it did not come; the request is closed then. */
function settled   (
  request               ,
  patience             ,
  listen                                    
)             {
  return new Promise((resolve, reject) => {
    const giveUp = ()       => {
      request.destroy(new Error('no answer in time'))
    }
    const finish = ()       => {
      patience.removeEventListener('abort', giveUp)
    }
    patience.addEventListener('abort', giveUp, { once: true })
    listen((value) => {
      finish()
      resolve(value)
    })
    request.on('error', (error) => {
      finish()
      reject(error)
    })
    if (patience.aborted) giveUp()
  })
}

function portOf(url     )         {
  return url.port === '' ? String(defaultPortOf(url)) : url.port
}

function defaultPortOf({ protocol }     )         {
  return protocol === 'https:' ? 443 : 80
}

/** Sockets take `::1`, addresses say `[::1]`. */
function bare(hostname        )         {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}

;// ./src/adapters/http-part.ts
                                                    

/** Of one answer, what a later attempt has to know to carry on where it broke off. */
                                                                        

/**
 * Whether an answer brings all that is missing, to the last byte, and of the same file: a piece out of the middle, or
 * the rest of another one, would pass for a whole file that is damaged.
 */
function isRestOf({ from, validator }      , headers                     )          {
  const [, start, end, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? []
  const isToTheEnd = total === '*' || Number(end) + 1 === Number(total)
  // A server that was given a date says nothing else of the file.
  const isSame = headers.etag === undefined || !validator.startsWith('"') || headers.etag === validator
  return Number(start) === from && isToTheEnd && isSame
}

// EXTERNAL MODULE: ./src/adapters/http/request-trace.ts
var request_trace = __webpack_require__(65513);
// EXTERNAL MODULE: ./src/adapters/transfer-watch.ts
var transfer_watch = /*#__PURE__*/__webpack_require__(74466);
;// ./src/adapters/http-transfer.ts
                                                


                                          

                                          


                                                         


                    
                               
                                                        
     
                            
                           
                                            
                                                
     

/** Why an attempt ended, and whether another one may end better. */
class TransferError extends Error {
                    name = 'TransferError'
           isFinal         
  /** The server has no such rest: the file is begun anew. */
           isRange         
  /** Milliseconds that the server wants to be left alone. */
           wait                    

  constructor(
    message        ,
    options   
                                
                                
                                        
                              
      = {}
  ) {
    super(message, { cause: options.cause })
    this.isFinal = options.isFinal ?? false
    this.isRange = options.isRange ?? false
    this.wait = options.wait
  }
}

const REDIRECTS = 10
const ANSWER_MILLISECONDS = 30_000
/** Slower than that for so long, a transfer is dead. */
const LIMITS = { bytesPerSecond: 1000, windowSeconds: 30, answerSeconds: 30 }
const LONGEST_WAIT_MILLISECONDS = 60_000

                       
                                              
                                        
                                                    
                                           
                               
                                 
                                                                                                         
                                    
                                                      
                                           
                              
                                  
                                              
 

/** One GET, through the proxy of the runner and redirects to anywhere; nothing secret is sent. Throws TransferError. */
async function get(url        , request         )                  {
  let at = new URL(url)
  for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
    const message = await askFor(at, request)
    const { location } = message.headers
    if (location === undefined || ![301, 302, 303, 307, 308].includes(message.statusCode ?? 0)) {
      return toAnswer(message, { ...request, label: labelOf(at) })
    }
    message.destroy()
    at = nextOf(location, at)
  }
  throw new TransferError(`${labelOf(at)} redirects more than ${REDIRECTS} times`, { isFinal: true })
}

/** Where a redirect leads; never from https, or from this machine, to where others can listen. Throws TransferError. */
function nextOf(location        , at     )      {
  const next = URL.parse(location, at.href)
  if (next === null || !/^https?:$/.test(next.protocol))
    throw new TransferError(`${labelOf(at)} redirects to what is no address`, { isFinal: true })
  const isOpen = next.protocol === 'http:' && !(0,input_grammar/* isLoopback */.U9)(next.hostname)
  if ((at.protocol === 'https:' && next.protocol !== 'https:') || ((0,input_grammar/* isLoopback */.U9)(at.hostname) && isOpen)) {
    throw new TransferError(`${labelOf(at)} redirects to ${labelOf(next)}, which is not encrypted`, {
      isFinal: true
    })
  }
  return next
}

/** Signed addresses are long, and open what they name: what says where a file came from is the origin and the path. */
function labelOf(url              )         {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}

async function askFor(url     , { part, freshness, log }         )                           {
  const headers = {
    'accept-encoding': 'identity',
    ...(freshness === 'fresh' ? { 'cache-control': 'no-cache' } : {}),
    ...(part === undefined ? {} : { range: `bytes=${part.from}-`, 'if-range': part.validator })
  }
  try {
    return await (0,request_trace/* traced */.m)(
      { method: 'GET', url, log },
      () => ask(url, headers, ANSWER_MILLISECONDS),
      ({ statusCode }) => statusCode
    )
  } catch (cause) {
    throw new TransferError(`${labelOf(url)}: ${(0,failure/* describe */.q0)(cause)}`, {
      cause,
      isFinal: isCertificateError(cause)
    })
  }
}

/** Somebody else answers in that name: asking again would not make it right. */
function isCertificateError(error         )          {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/.test(code)
}

function toAnswer(
  message                 ,
  { part, label, isOptional, size, ...how }                                      
)         {
  const { statusCode = 0, headers } = message
  const etag = headers.etag?.startsWith('W/') === false ? headers.etag : undefined
  const validator = etag ?? headers['last-modified']
  if (statusCode === 200)
    return { kind: 'bytes', from: 0, validator, chunks: whole(message, { ...how, size }) }
  if (statusCode === 206 && part !== undefined && isRestOf(part, headers)) {
    const left = size === undefined ? undefined : size - part.from
    const chunks = whole(message, { ...how, size: left })
    return { kind: 'bytes', from: part.from, validator: part.validator, chunks }
  }
  message.destroy()
  if (statusCode === 404 || statusCode === 410) return { kind: 'absent' }
  const after = waitOf(headers['retry-after'] ?? '')
  const isForbidden = statusCode === 401 || statusCode === 403
  if (isOptional === true && isForbidden && after === undefined) return { kind: 'absent' }
  const isTurnedAway = statusCode === 408 || statusCode === 429 || statusCode >= 500 || after !== undefined
  // A range that is not to be had is no reason to give up the file: it is begun anew.
  const isRange = statusCode === 206 || statusCode === 416
  throw new TransferError(`${label} answered with ${statusCode}`, {
    isFinal: !isTurnedAway && !isRange,
    isRange,
    // A date that is over by the clock of this machine is a wish all the same.
    wait: after === undefined || after <= 0 ? undefined : Math.min(after, LONGEST_WAIT_MILLISECONDS)
  })
}

/** Milliseconds: it may be said in seconds, or as a date. Undefined: it is not said. */
function waitOf(retryAfter        )                     {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const date = Date.parse(retryAfter)
  return Number.isNaN(date) ? undefined : date - Date.now()
}

/** All bytes that the head promises, or an error: a body that ends too early is none. */
function whole(
  message                 ,
  { tell, limits, size }                                           
)                            {
  const length = message.headers['content-length']
  return watched(message, {
    size: length === undefined ? size : Number(length),
    tell,
    limits,
    stop: (reason) => {
      message.destroy(reason)
    }
  })
}

/** The same bytes; throws TransferError when they stop coming, come too slowly, or are fewer or more than `size`. */
async function* watched(
  body                           ,
  {
    size = Infinity,
    tell,
    stop,
    limits = LIMITS
  }   
                                     
                                  
                                          
                                                
   
)                             {
  using watch = (0,transfer_watch/* watchTransfer */.x)(size, tell, limits)
  const abort = ()       => {
    stop(watch.signal.reason         )
  }
  watch.signal.addEventListener('abort', abort, { once: true })
  let bytes = 0
  try {
    for await (const chunk of watch.count(body)) {
      bytes += chunk.length
      if (bytes > size) break
      yield chunk
    }
  } catch (cause) {
    const why          = watch.signal.aborted ? watch.signal.reason : cause
    throw new TransferError(`the transfer broke off after ${bytes} bytes: ${(0,failure/* describe */.q0)(why)}`, { cause })
  }
  if (size !== Infinity && bytes !== size)
    throw new TransferError(`the transfer ended after ${bytes} of ${size} bytes`)
}


/***/ },

/***/ 22305
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ agentFor)
/* harmony export */ });
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11182);

                                      

/** An agent for a request by `node:http`: through the runner's proxy where there is one, else a connection of its own. */
function agentFor(url     )                {
  return (0,_actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s_)(url.href) === '' ? false : new _actions_http_client__WEBPACK_IMPORTED_MODULE_0__/* .HttpClient */ .Qq().getAgent(url.href)
}


/***/ },

/***/ 65513
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ traced)
/* harmony export */ });
/* harmony import */ var _domain_failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43649);

                                             

               
                         
                            
                                                              
                                  
 

/**
 * Sends a request and tells of it: method, address, status and the time to the head of the answer. Never a header, nor
 * the query of an address: whoever has that of a signed one has the file.
 */
async function traced   (
  { method, url, log }        ,
  send                  ,
  statusOf                                   
)             {
  const start = performance.now()
  const tell = (outcome        )       => {
    log.debug(`${method} ${bareAddress(url)}: ${outcome}, ${Math.round(performance.now() - start)} ms`)
  }
  try {
    const answer = await send()
    tell(String(statusOf(answer)))
    return answer
  } catch (error) {
    tell(`no answer (${(0,_domain_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error)})`)
    throw error
  }
}

/** Origin and path: no user, no query, no fragment. */
function bareAddress(url              )         {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}


/***/ },

/***/ 92354
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   f: () => (/* binding */ backOff)
/* harmony export */ });
/* harmony import */ var _domain_failure_ts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43649);

                                                 
                                             

                           
                        
                                                                                                  
                                                                           
 

                                                                     

/** The one loop that tries again: what fails for the last time is thrown as it is. */
async function retry   (
  what        ,
  operation                  ,
  { policy, clock, log }                                               
)             {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await operation()
    } catch (error) {
      const wait = attempt < policy.tries ? policy.waitFor(error, attempt) : undefined
      if (wait === undefined) throw error
      log.info(
        `${what}: ${(0,_domain_failure_ts__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error)}; try ${attempt + 1} of ${policy.tries} in ${(wait / 1000).toFixed(1)} s`
      )
      await clock.sleep(wait)
    }
  }
}

/** 1, 2, 4, 8 ... seconds at most, and at least half of that, so that many jobs do not come back at once. */
function backOff(attempt        )         {
  const most = Math.min(2 ** (attempt - 1), 30) * 1000
  return most / 2 + (Math.random() * most) / 2
}


/***/ },

/***/ 74466
(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ watchTransfer)
/* harmony export */ });
/** When a transfer is given up: GitHub's uploads go silent for minutes to hours without an error. */
                              
                                 
                                              
                                
                                             
                                
 

                                          
                                               
                              
                                                   
                                                                                            
 

const uploadLimits                 = { bytesPerSecond: 100_000, windowSeconds: 60, answerSeconds: 90 }

/** How often people are told of a transfer that takes long. */
const TELL_SECONDS = 5

/** Follows one transfer of `size` bytes (Infinity: nobody said how many); `tell` gets a line now and then for those that take long. */
function watchTransfer(
  size        ,
  tell                            ,
  limits                 = uploadLimits
)                {
  const abort = new AbortController()
  const start = performance.now()
  let bytes = 0
  let before = { bytes, at: start }
  let told = { bytes, at: start }
  const giveUp = (reason        )       => {
    abort.abort(new DOMException(reason, 'TimeoutError'))
  }
  const tellProgress = ()       => {
    const seconds = (performance.now() - told.at) / 1000
    if (seconds < Math.min(TELL_SECONDS, limits.windowSeconds)) return
    const rate = (bytes - told.bytes) / seconds / 1e6
    const done = size === Infinity ? `${Math.floor(bytes / 1e6)} MB` : `${Math.floor((bytes / size) * 100)} %`
    tell(`${done}, ${rate.toFixed(1)} MB/s`)
    told = { bytes, at: performance.now() }
  }
  const look = ()       => {
    const seconds = (performance.now() - before.at) / 1000
    if (bytes >= size) {
      if (seconds > limits.answerSeconds) giveUp(`no answer ${limits.answerSeconds} s after the last byte`)
      return
    }
    tellProgress()
    if (seconds < limits.windowSeconds) return
    const rate = (bytes - before.bytes) / seconds
    if (rate < limits.bytesPerSecond)
      giveUp(`only ${Math.round(rate / 1000)} KB/s over ${Math.round(seconds)} s`)
    before = { bytes, at: performance.now() }
  }
  const timer = setInterval(look, Math.min(1000, limits.windowSeconds * 250))
  return {
    signal: abort.signal,
    async *count(chunks) {
      for await (const chunk of chunks) {
        bytes += chunk.length
        if (bytes >= size) before = { bytes, at: performance.now() }
        yield chunk
      }
    },
    [Symbol.dispose]: () => {
      clearInterval(timer)
    }
  }
}


/***/ },

/***/ 50270
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ before_after_hook)
});

;// ./node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// ./node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// ./node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// ./node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });


/***/ },

/***/ 55305
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qg: () => (/* binding */ parse)
/* harmony export */ });
/* unused harmony exports isTypeValid, isTokenValid, format */
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map

/***/ },

/***/ 92468
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



/* harmony export */ __webpack_require__.d(__webpack_exports__, [
/* harmony export */   "Q", 0, /* binding */ JSONParse,
/* harmony export */   "i", 0, /* binding */ JSONStringify
/* harmony export */ ]);


/***/ },

/***/ 55407
(__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ getUserAgent)
/* harmony export */ });
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}


/***/ }

};
