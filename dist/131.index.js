export const id = 131;
export const ids = [131];
export const modules = {

/***/ 2131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHubForSetup: () => (/* binding */ gitHubForSetup)
});

// EXTERNAL MODULE: ./src/adapters/github-attestations.ts
var github_attestations = __webpack_require__(33297);
// EXTERNAL MODULE: ./src/adapters/github-client.ts + 1 modules
var github_client = __webpack_require__(87292);
// EXTERNAL MODULE: ./src/adapters/github-releases.ts + 4 modules
var github_releases = __webpack_require__(54883);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: ./src/adapters/asset-path.ts
var asset_path = __webpack_require__(14798);
// EXTERNAL MODULE: ./src/adapters/github-failure.ts
var github_failure = __webpack_require__(98054);
// EXTERNAL MODULE: ./src/adapters/http-transfer.ts + 1 modules
var http_transfer = __webpack_require__(29947);
;// CONCATENATED MODULE: ./src/adapters/asset-address.ts



const ANSWER_MILLISECONDS = 60_000;
/** The bytes of an asset: from where the API sends those who may have them, or from an API that serves them itself. */
async function findAsset(client, assetUrl, request) {
    const path = (0,asset_path/* findAssetPath */.z)(assetUrl);
    if (path === undefined)
        return { kind: 'absent' };
    const found = await client.read('find the address of the asset', async (octokit) => {
        const stop = new AbortController();
        const patience = setTimeout(() => {
            stop.abort(new DOMException('no answer', 'TimeoutError'));
        }, ANSWER_MILLISECONDS);
        try {
            const answer = await octokit.request({
                method: 'GET',
                url: path,
                headers: { accept: 'application/octet-stream' },
                request: { redirect: 'manual', parseSuccessResponseBody: false, signal: stop.signal }
            });
            return { answer, stop };
        }
        catch (error) {
            if ((0,github_failure/* isStatus */.zM)(error, 404))
                return undefined;
            throw error;
        }
        finally {
            clearTimeout(patience);
        }
    });
    if (found === undefined)
        return { kind: 'absent' };
    const { answer, stop } = found;
    const { location, 'content-length': size } = answer.headers;
    if (location !== undefined)
        return (0,http_transfer/* get */.Jt)((0,http_transfer/* nextOf */.Xh)(location, new URL(answer.url)).href, request);
    const chunks = (0,http_transfer/* watched */.VI)(answer.data, {
        size: size === undefined ? request.size : Number(String(size)),
        tell: request.tell,
        stop: (reason) => {
            stop.abort(reason);
        }
    });
    return { kind: 'bytes', from: 0, validator: undefined, chunks };
}

// EXTERNAL MODULE: ./src/adapters/retry.ts
var retry = __webpack_require__(16378);
;// CONCATENATED MODULE: ./src/adapters/http-downloader.ts
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





const TRIES = 5;
/** For one file, tries and waits included: longer is no use to a job. */
const MOST_MILLISECONDS = 30 * 60_000;
/**
 * Fetches with patience, but not with too much: what stalls or crawls is broken off, and carried on from where it
 * was. The token never comes near the files' own servers: the API is asked for their addresses, anew for each try.
 */
function httpDownloader(client, limits) {
    return {
        async download(location, destination, rule) {
            if (location.kind === 'absent')
                return 'absent';
            if (location.kind === 'file')
                throw new Error(`${location.path} is here already`);
            const end = client.clock.elapsed() + MOST_MILLISECONDS;
            try {
                return await persist({ location, destination, rule, end, limits }, client);
            }
            catch (error) {
                if (!(error instanceof http_transfer/* TransferError */.aG))
                    throw error;
                await (0,promises_.rm)(destination, { force: true });
                throw undelivered((0,http_transfer/* labelOf */.Wy)(location.url), error);
            }
        }
    };
}
/** Throws the TransferError of the last try. */
async function persist(task, client) {
    const { location, destination, rule, end, limits } = task;
    const { clock, log } = client;
    const label = (0,http_transfer/* labelOf */.Wy)(location.url);
    let part;
    const tell = (progress) => {
        log.info(`downloading ${label}: ${progress}`);
    };
    for (let attempt = 1;; attempt += 1) {
        try {
            const { freshness } = rule;
            // What a release lists is there: nobody takes it away by forbidding it.
            const isOptional = rule.isOptional === true && location.kind === 'http';
            const request = { part, tell, log, limits, freshness, isOptional, size: location.size };
            const answer = location.kind === 'api'
                ? await findAsset(client, location.url, request)
                : await (0,http_transfer/* get */.Jt)(location.url, request);
            if (answer.kind === 'absent') {
                await (0,promises_.rm)(destination, { force: true });
                return 'absent';
            }
            // What an attempt can't carry on from, the next one begins anew.
            part = undefined;
            await write(answer, task, clock).catch(async (error) => {
                part = await partOf(answer, destination);
                throw error;
            });
            return 'fetched';
        }
        catch (error) {
            if (!(error instanceof http_transfer/* TransferError */.aG) || error.isFinal || attempt === TRIES)
                throw error;
            const wait = error.wait ?? (0,retry/* backOff */.f)(attempt);
            if (clock.elapsed() + wait > end)
                throw error;
            if (error.isRange)
                part = undefined;
            log.info(`${label}: ${error.message}; try ${attempt + 1} of ${TRIES} in ${(wait / 1000).toFixed(1)} s`);
            await clock.sleep(wait);
        }
    }
}
async function write({ from, chunks }, { destination, rule, end }, clock) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { follower } = rule;
        if (from === 0)
            await follower?.restart();
        const file = __addDisposableResource(env_1, await (0,promises_.open)(destination, from === 0 ? 'w' : 'r+'), true);
        let at = from;
        // One chunk is on its way to the disk while the next one comes.
        let writing = Promise.resolve();
        try {
            for await (const chunk of chunks) {
                if (at + chunk.length > rule.limit) {
                    throw new http_transfer/* TransferError */.aG(`it has more than the ${rule.limit} bytes that it may have`, {
                        isFinal: true
                    });
                }
                if (clock.elapsed() > end) {
                    throw new http_transfer/* TransferError */.aG(`it took more than ${MOST_MILLISECONDS / 60_000} minutes`, { isFinal: true });
                }
                await writing;
                writing = Promise.all([file.writev([chunk], at), follower?.write(chunk)]);
                // Where it fails while the next one is waited for, it is told when that is there.
                writing.catch(() => undefined);
                at += chunk.length;
            }
            await writing;
        }
        finally {
            // What ended the transfer is told; a later try begins where the file ends.
            await writing.catch(() => undefined);
        }
        await file.truncate(at);
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
/** What is there already, where the server can tell whether its file is still the same. */
async function partOf({ validator }, destination) {
    // Where it could not even be made, that is why the attempt ended.
    const { size } = await (0,promises_.stat)(destination).catch(() => ({ size: 0 }));
    return validator === undefined || size === 0 ? undefined : { from: size, validator };
}
function undelivered(label, cause) {
    return new failure/* Failure */.HR('DOWNLOAD_FAILED', `${label} could not be downloaded: ${(0,failure/* describe */.q0)(cause)}`, "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.", { cause });
}

;// CONCATENATED MODULE: ./src/adapters/github-for-setup.ts




function gitHubForSetup(target, world) {
    const client = (0,github_client/* connectToGitHub */.t)(target, world);
    return {
        releases: (0,github_releases/* gitHubReleases */.c)(client),
        downloader: httpDownloader(client),
        attestations: (0,github_attestations/* gitHubAttestations */.zV)(client, target.trust)
    };
}


/***/ }),

/***/ 29947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  aG: () => (/* binding */ TransferError),
  Jt: () => (/* binding */ get),
  Wy: () => (/* binding */ labelOf),
  Xh: () => (/* binding */ nextOf),
  VI: () => (/* binding */ watched)
});

// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(22988);
// EXTERNAL MODULE: ./src/adapters/http-connection.ts
var http_connection = __webpack_require__(32767);
;// CONCATENATED MODULE: ./src/adapters/http-part.ts
/**
 * Whether an answer brings all that is missing, to the last byte, and of the same file: a piece out of the middle, or
 * the rest of another one, would pass for a whole file that is damaged.
 */
function isRestOf({ from, validator }, headers) {
    const [, start, end, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers['content-range'] ?? '') ?? [];
    const isToTheEnd = total === '*' || Number(end) + 1 === Number(total);
    // A server that was given a date says nothing else of the file.
    const isSame = headers.etag === undefined || !validator.startsWith('"') || headers.etag === validator;
    return Number(start) === from && isToTheEnd && isSame;
}

// EXTERNAL MODULE: ./src/adapters/request-trace.ts
var request_trace = __webpack_require__(96289);
// EXTERNAL MODULE: ./src/adapters/transfer-watch.ts
var transfer_watch = __webpack_require__(519);
;// CONCATENATED MODULE: ./src/adapters/http-transfer.ts
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






/** Why an attempt ended, and whether another one may end better. */
class TransferError extends Error {
    name = 'TransferError';
    isFinal;
    /** The server has no such rest: the file is begun anew. */
    isRange;
    /** Milliseconds that the server wants to be left alone. */
    wait;
    constructor(message, options = {}) {
        super(message, { cause: options.cause });
        this.isFinal = options.isFinal ?? false;
        this.isRange = options.isRange ?? false;
        this.wait = options.wait;
    }
}
const REDIRECTS = 10;
const ANSWER_MILLISECONDS = 30_000;
/** Slower than that for so long, a transfer is dead. */
const LIMITS = { bytesPerSecond: 1000, windowSeconds: 30, answerSeconds: 30 };
const LONGEST_WAIT_MILLISECONDS = 60_000;
/** One GET, through the proxy of the runner and redirects to anywhere; nothing secret is sent. Throws TransferError. */
async function get(url, request) {
    let at = new URL(url);
    for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
        const message = await askFor(at, request);
        const { location } = message.headers;
        if (location === undefined || ![301, 302, 303, 307, 308].includes(message.statusCode ?? 0)) {
            return toAnswer(message, { ...request, label: labelOf(at) });
        }
        message.destroy();
        at = nextOf(location, at);
    }
    throw new TransferError(`${labelOf(at)} redirects more than ${REDIRECTS} times`, { isFinal: true });
}
/** Where a redirect leads; never from https, or from this machine, to where others can listen. Throws TransferError. */
function nextOf(location, at) {
    const next = URL.parse(location, at.href);
    if (next === null || !/^https?:$/.test(next.protocol))
        throw new TransferError(`${labelOf(at)} redirects to what is no address`, { isFinal: true });
    const isOpen = next.protocol === 'http:' && !(0,input_grammar/* isLoopback */.U9)(next.hostname);
    if ((at.protocol === 'https:' && next.protocol !== 'https:') || ((0,input_grammar/* isLoopback */.U9)(at.hostname) && isOpen)) {
        throw new TransferError(`${labelOf(at)} redirects to ${labelOf(next)}, which is not encrypted`, {
            isFinal: true
        });
    }
    return next;
}
/** Signed addresses are long, and open what they name: what says where a file came from is the origin and the path. */
function labelOf(url) {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}
async function askFor(url, { part, freshness, log }) {
    const headers = {
        'accept-encoding': 'identity',
        ...(freshness === 'fresh' ? { 'cache-control': 'no-cache' } : {}),
        ...(part === undefined ? {} : { range: `bytes=${part.from}-`, 'if-range': part.validator })
    };
    try {
        return await (0,request_trace/* traced */.m)({ method: 'GET', url, log }, () => (0,http_connection/* ask */.k)(url, headers, ANSWER_MILLISECONDS), ({ statusCode }) => statusCode);
    }
    catch (cause) {
        throw new TransferError(`${labelOf(url)}: ${(0,failure/* describe */.q0)(cause)}`, {
            cause,
            isFinal: isCertificateError(cause)
        });
    }
}
/** Somebody else answers in that name: asking again would not make it right. */
function isCertificateError(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    return /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/.test(code);
}
function toAnswer(message, { part, label, isOptional, size, ...how }) {
    const { statusCode = 0, headers } = message;
    const etag = headers.etag?.startsWith('W/') === false ? headers.etag : undefined;
    const validator = etag ?? headers['last-modified'];
    if (statusCode === 200)
        return { kind: 'bytes', from: 0, validator, chunks: whole(message, { ...how, size }) };
    if (statusCode === 206 && part !== undefined && isRestOf(part, headers)) {
        const left = size === undefined ? undefined : size - part.from;
        const chunks = whole(message, { ...how, size: left });
        return { kind: 'bytes', from: part.from, validator: part.validator, chunks };
    }
    message.destroy();
    if (statusCode === 404 || statusCode === 410)
        return { kind: 'absent' };
    const after = waitOf(headers['retry-after'] ?? '');
    const isForbidden = statusCode === 401 || statusCode === 403;
    if (isOptional === true && isForbidden && after === undefined)
        return { kind: 'absent' };
    const isTurnedAway = statusCode === 408 || statusCode === 429 || statusCode >= 500 || after !== undefined;
    // A range that is not to be had is no reason to give up the file: it is begun anew.
    const isRange = statusCode === 206 || statusCode === 416;
    throw new TransferError(`${label} answered with ${statusCode}`, {
        isFinal: !isTurnedAway && !isRange,
        isRange,
        // A date that is over by the clock of this machine is a wish all the same.
        wait: after === undefined || after <= 0 ? undefined : Math.min(after, LONGEST_WAIT_MILLISECONDS)
    });
}
/** Milliseconds: it may be said in seconds, or as a date. Undefined: it is not said. */
function waitOf(retryAfter) {
    if (/^\d+$/.test(retryAfter))
        return Number(retryAfter) * 1000;
    const date = Date.parse(retryAfter);
    return Number.isNaN(date) ? undefined : date - Date.now();
}
/** All bytes that the head promises, or an error: a body that ends too early is none. */
function whole(message, { tell, limits, size }) {
    const length = message.headers['content-length'];
    return watched(message, {
        size: length === undefined ? size : Number(length),
        tell,
        limits,
        stop: (reason) => {
            message.destroy(reason);
        }
    });
}
/** The same bytes; throws TransferError when they stop coming, come too slowly, or are fewer or more than `size`. */
async function* watched(body, { size = Infinity, tell, stop, limits = LIMITS }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const watch = __addDisposableResource(env_1, (0,transfer_watch/* watchTransfer */.x)(size, tell, limits), false);
        const abort = () => {
            stop(watch.signal.reason);
        };
        watch.signal.addEventListener('abort', abort, { once: true });
        let bytes = 0;
        try {
            for await (const chunk of watch.count(body)) {
                bytes += chunk.length;
                if (bytes > size)
                    break;
                yield chunk;
            }
        }
        catch (cause) {
            const why = watch.signal.aborted ? watch.signal.reason : cause;
            throw new TransferError(`the transfer broke off after ${bytes} bytes: ${(0,failure/* describe */.q0)(why)}`, { cause });
        }
        if (size !== Infinity && bytes !== size)
            throw new TransferError(`the transfer ended after ${bytes} of ${size} bytes`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}


/***/ })

};
