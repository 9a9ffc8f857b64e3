export const id = 698;
export const ids = [698];
export const modules = {

/***/ 14798:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ findAssetPath)
/* harmony export */ });
/** What of an asset's address is asked for: whatever origin an answer names, the token is for the API that was given. */
const ASSET_PATH = /\/repos\/[^/]+\/[^/]+\/releases\/assets\/[0-9]+$/;
/** Undefined: that is no address of an asset. */
function findAssetPath(assetUrl) {
    return ASSET_PATH.exec(new URL(assetUrl).pathname)?.[0];
}


/***/ }),

/***/ 87292:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ connectToGitHub)
});

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __webpack_require__(19783);
// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 12 modules
var dist_src = __webpack_require__(14730);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js + 3 modules
var plugin_rest_endpoint_methods_dist_src = __webpack_require__(49210);
// EXTERNAL MODULE: ./src/adapters/github-failure.ts
var github_failure = __webpack_require__(98054);
;// CONCATENATED MODULE: ./src/adapters/rate-gate.ts
/** GitHub takes 80 requests a minute that create content, and turns a token away that makes more. */
const WRITES_PER_MINUTE = 60;
const MINUTE = 60_000;
function rateGate(clock) {
    let closedUntil = 0;
    /** When the latest writes went out. */
    const writes = [];
    const waitFor = (access) => {
        const oldest = access === 'write' ? writes.at(-WRITES_PER_MINUTE) : undefined;
        return Math.max(closedUntil, oldest === undefined ? 0 : oldest + MINUTE) - clock.elapsed();
    };
    return {
        async pass(access) {
            // What is asleep here looks again: somebody may have met another limit in the meantime.
            for (let wait = waitFor(access); wait > 0; wait = waitFor(access))
                await clock.sleep(wait);
            if (access === 'write')
                writes.push(clock.elapsed());
        },
        close: (milliseconds) => {
            closedUntil = Math.max(closedUntil, clock.elapsed() + milliseconds);
        }
    };
}

// EXTERNAL MODULE: ./src/adapters/request-trace.ts
var request_trace = __webpack_require__(96289);
// EXTERNAL MODULE: ./src/adapters/retry.ts
var retry = __webpack_require__(16378);
;// CONCATENATED MODULE: ./src/adapters/github-client.ts







const Client = dist_src/* Octokit */.E.plugin(plugin_rest_endpoint_methods_dist_src/* restEndpointMethods */._);
/** Answers are small; one that takes longer than this is not going to come. */
const ANSWER_SECONDS = 60;
const TRIES = 5;
/** For one request; longer waits are not worth a runner: the failure says when to come back. */
const LONGEST_WAIT_MILLISECONDS = 300_000;
function connectToGitHub(target, world) {
    const authorization = target.token === undefined ? undefined : `token ${target.token}`;
    const baseUrl = process.env['GITHUB_API_URL'] || 'https://api.github.com';
    const fetch = (0,proxy/* getProxyUrl */.s)(new URL(baseUrl)) === undefined ? globalThis.fetch : fetchByProxy;
    const octokit = new Client({
        ...(authorization === undefined ? {} : { auth: authorization }),
        baseUrl,
        userAgent: 'iact-cpython-action',
        request: { fetch: loggedFetch(fetch, world.log) }
    });
    octokit.hook.after('request', refuseBroken);
    const gate = rateGate(world.clock);
    const attempt = async (what, request, access) => {
        const send = async () => {
            await gate.pass(access);
            return request(octokit);
        };
        try {
            return await (0,retry/* retry */.L)(what, send, { policy: policyOf(access, gate, world.clock), ...world });
        }
        catch (error) {
            throw (0,github_failure/* toGitHubFailure */.Fl)(what, error, { access, now: world.clock.now() });
        }
    };
    return {
        octokit,
        authorization,
        at: { owner: target.repository.owner, repo: target.repository.name },
        read: (what, request) => attempt(what, request, 'read'),
        write: (what, request) => attempt(what, request, 'write'),
        log: world.log,
        clock: world.clock
    };
}
/** What octokit can't parse, a JSON that broke off or the page of a proxy, it hands out as text: that is no answer. */
function refuseBroken({ status, data }) {
    if (typeof data === 'string' && (status === 200 || status === 201))
        throw new TypeError('terminated');
}
function policyOf(access, gate, clock) {
    let waited = 0;
    return {
        tries: TRIES,
        waitFor: (error, attempt) => {
            const wait = (0,github_failure/* findRateWait */.V6)(error, clock.now());
            if (wait !== undefined) {
                waited += wait;
                if (waited > LONGEST_WAIT_MILLISECONDS)
                    return undefined;
                gate.close(wait);
                return wait;
            }
            return access === 'read' && (0,github_failure/* isUncertain */.cp)(error) ? (0,retry/* backOff */.f)(attempt) : undefined;
        }
    };
}
/** Node's own fetch knows no proxies; the one of `@actions/github` does, and brings along an HTTP client of its own. */
const fetchByProxy = async (url, options) => {
    const { defaults } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(691)]).then(__webpack_require__.bind(__webpack_require__, 18691));
    return (defaults.request?.['fetch'])(url, options);
};
/** A request that nobody answers ends; each one is told of. */
function loggedFetch(fetch, log) {
    return (url, options) => {
        const signal = options?.signal ?? AbortSignal.timeout(ANSWER_SECONDS * 1000);
        const address = url instanceof Request ? url.url : url;
        return (0,request_trace/* traced */.m)({
            method: options?.method ?? 'GET',
            url: address,
            log
        }, () => fetch(url, { ...options, signal }), ({ status }) => status);
    };
}


/***/ }),

/***/ 98054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ toGitHubFailure),
/* harmony export */   P2: () => (/* binding */ isAlreadyThere),
/* harmony export */   V6: () => (/* binding */ findRateWait),
/* harmony export */   cp: () => (/* binding */ isUncertain),
/* harmony export */   dy: () => (/* binding */ isSealed),
/* harmony export */   ol: () => (/* binding */ MalformedAnswer),
/* harmony export */   uO: () => (/* binding */ findAnswer),
/* harmony export */   zM: () => (/* binding */ isStatus)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65410);

const WRITE_HINT = "Give the job 'permissions: contents: write'. Workflows of pull requests from forks never get it; and to tag a commit " +
    'whose .github/workflows/ are not those of the default branch takes a token with the workflows permission.';
/** An answer that is JSON, and not what was asked for: a proxy's, or half of one. */
class MalformedAnswer extends Error {
    name = 'MalformedAnswer';
    constructor(what) {
        super(`the answer is not ${what}`);
    }
}
/** Undefined for everything that is not an answer of the server: cut connections, timeouts. */
function findAnswer(error) {
    if (typeof error !== 'object' || error === null || !('response' in error))
        return undefined;
    const response = error.response;
    if (typeof response !== 'object' || response === null || !('status' in response))
        return undefined;
    const { status } = response;
    if (typeof status !== 'number')
        return undefined;
    const headers = 'headers' in response ? response.headers : undefined;
    const data = 'data' in response ? response.data : undefined;
    return {
        status,
        message: textOf(data, 'message') ?? (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error),
        header: (name) => textOf(headers, name),
        errors: listOf(data, 'errors').map((item) => ({
            code: textOf(item, 'code') ?? '',
            field: textOf(item, 'field') ?? '',
            resource: textOf(item, 'resource') ?? '',
            message: textOf(item, 'message') ?? ''
        }))
    };
}
/** Milliseconds that the server wants to be left alone; undefined: it did not turn the request away for its rate. */
function findRateWait(error, now) {
    const answer = findAnswer(error);
    if (answer === undefined || (answer.status !== 403 && answer.status !== 429))
        return undefined;
    const after = Number(answer.header('retry-after'));
    if (after > 0)
        return after * 1000;
    const reset = Number(answer.header('x-ratelimit-reset'));
    if (answer.header('x-ratelimit-remaining') === '0' && reset > 0)
        return Math.max(reset * 1000 - now.getTime(), 1000);
    return answer.status === 429 || /rate limit|abuse/i.test(answer.message) ? 60_000 : undefined;
}
/** Of Node's sockets, name look-ups, parsers and streams; not of files. */
const TRANSPORT_CODE = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_|HPE_|ERR_STREAM_PREMATURE_CLOSE)/;
/** Nobody knows whether the request took effect. */
function isUncertain(error) {
    const answer = findAnswer(error);
    return answer === undefined ? isTransportError(error) : answer.status === 408 || answer.status >= 500;
}
/** What octokit, its fetch and a body that is being read throw when the connection or the time ends. */
function isTransportError(error) {
    return (['HttpError', 'AbortError', 'TimeoutError', 'MalformedAnswer'].includes(textOf(error, 'name') ?? '') ||
        TRANSPORT_CODE.test(textOf(error, 'code') ?? '') ||
        textOf(error, 'message') === 'terminated');
}
function isStatus(error, status) {
    return findAnswer(error)?.status === status;
}
/** 422: somebody, perhaps this run, has made it already. */
function isAlreadyThere(error) {
    const answer = findAnswer(error);
    return answer?.status === 422 && answer.errors.some(({ code }) => code === 'already_exists');
}
/** 422: it is published in a repository of immutable releases, and takes no file any more. */
function isSealed(error) {
    const answer = findAnswer(error);
    return (answer?.status === 422 &&
        /(?:to|from) an immutable release|when release is immutable/i.test(fullMessage(error, answer)));
}
/** What a refusal of GitHub means for the user; what has nothing to do with GitHub stays as it is. `what` names the attempt. */
function toGitHubFailure(what, cause, { access, now }) {
    const answer = findAnswer(cause);
    if (answer === undefined && !isTransportError(cause))
        return cause;
    const message = `GitHub could not ${what}: ${answer === undefined ? '' : `${answer.status} `}${fullMessage(cause, answer)}`;
    const failure = (code, hint) => new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR(code, message, hint, { cause });
    if (answer === undefined || isUncertain(cause)) {
        return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('GITHUB_UNAVAILABLE', message, 'Run again; see https://www.githubstatus.com. What was begun is carried on, nothing is half done.', { cause, mayHaveHappened: true });
    }
    const wait = findRateWait(cause, now);
    if (wait !== undefined) {
        const minutes = Math.max(1, Math.ceil(wait / 60_000));
        const time = new Date(now.getTime() + wait).toISOString().slice(11, 16);
        return failure('GITHUB_UNAVAILABLE', `The rate limit of this token is used up. Run again in ${minutes} min (after ${time} UTC): what was begun is carried on. Or give a token of your own.`);
    }
    if (/immutable release/i.test(fullMessage(cause, answer))) {
        return failure('RELEASE_CONFLICT', 'Immutable releases never change, and their tags are never used again. Publish under a new build number.');
    }
    if (/creations being restricted|pre_receive/i.test(fullMessage(cause, answer))) {
        return failure('RELEASE_CONFLICT', 'A tag ruleset forbids this tag, or an immutable release had it once. Allow it in the rules, or take a new build number.');
    }
    switch (answer.status) {
        case 401:
            return failure('PERMISSION_DENIED', "The token is not valid (any more). Check the input 'token'.");
        case 403:
            return failure('PERMISSION_DENIED', access === 'write'
                ? WRITE_HINT
                : "Give the job 'permissions: contents: read', or a token that may read that repository.");
        case 404:
            return failure('PERMISSION_DENIED', access === 'write'
                ? WRITE_HINT
                : "Check the input 'repository'. A private repository needs a token that may read it: the job's own sees its own repository only.");
        default:
            return failure('GITHUB_REFUSED', 'The answer says what GitHub does not accept.');
    }
}
function fullMessage(cause, answer) {
    if (answer === undefined)
        return (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(cause);
    const details = answer.errors.map((item) => Object.values(item)
        .filter((text) => text !== '')
        .join(' '));
    return [answer.message, ...details].join('; ');
}
function textOf(value, key) {
    const found = typeof value === 'object' && value !== null && key in value ? value[key] : undefined;
    return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : undefined;
}
function listOf(value, key) {
    const found = typeof value === 'object' && value !== null && key in value ? value[key] : undefined;
    return Array.isArray(found) ? found : [];
}


/***/ }),

/***/ 54883:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ gitHubReleases),
  R: () => (/* binding */ orAbsent)
});

// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: ./src/domain/checksum.ts
var checksum = __webpack_require__(38913);
// EXTERNAL MODULE: ./src/adapters/github-failure.ts
var github_failure = __webpack_require__(98054);
;// CONCATENATED MODULE: ./src/adapters/api-release.ts


/** What the API says of a release, as far as anybody here relies on it. Throws MalformedAnswer for anything else. */
function toRelease(release) {
    requireThat(isRecord(release), 'a release');
    const { id, tag_name: tag, html_url: url, draft, assets } = release;
    requireThat(typeof id === 'number' && isText(tag) && isText(url), 'a release');
    requireThat(isAbsent(draft) || typeof draft === 'boolean', 'a release');
    requireThat([release.name, release.body].every((text) => isAbsent(text) || typeof text === 'string'), 'a release');
    requireThat(Array.isArray(assets), 'a list of assets');
    return {
        id,
        tag,
        state: release.draft ? 'draft' : 'published',
        title: release.name ?? '',
        body: release.body ?? '',
        commitish: release.target_commitish,
        prerelease: release.prerelease,
        immutable: 'immutable' in release && release.immutable,
        url,
        uploadUrl: release.upload_url,
        assets: assets.map(toAsset)
    };
}
function toReleases(releases) {
    requireThat(Array.isArray(releases), 'a list of releases');
    return releases.map(toRelease);
}
function toAsset(asset) {
    requireThat(isRecord(asset), 'an asset');
    const { id, name, size, url, digest } = asset;
    requireThat(typeof id === 'number' && isText(name) && typeof size === 'number', 'an asset');
    requireThat(isText(url) && URL.canParse(url), 'an asset');
    return {
        id,
        name,
        size,
        state: asset.state === 'uploaded' ? 'uploaded' : 'wreck',
        digest: toDigest(digest),
        apiUrl: url,
        downloadUrl: asset.browser_download_url
    };
}
/** One that is there and can't be read is not the same as none: nobody takes evidence away by spoiling it. */
function toDigest(digest) {
    if (isAbsent(digest))
        return undefined;
    const found = typeof digest === 'string' ? (0,checksum/* findApiDigest */.AO)(digest) : undefined;
    requireThat(found !== undefined || (typeof digest === 'string' && /^(?!sha256:)[a-z0-9-]+:/.test(digest)), 'a digest');
    return found;
}
function requireThat(isSo, what) {
    if (!isSo)
        throw new github_failure/* MalformedAnswer */.ol(what);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function isAbsent(value) {
    return value === null || value === undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./src/adapters/asset-path.ts
var asset_path = __webpack_require__(14798);
;// CONCATENATED MODULE: ./src/adapters/stored-bytes.ts






const LEAST_SECONDS = 60;
const LEAST_BYTES_PER_SECOND = 100_000;
const TEXT_LIMIT = 1024 * 1024;
/** The SHA-256 of what the server really holds, read by asset id: drafts have no other address. */
async function hashStored(octokit, asset) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of bytesOf(octokit, asset))
        hash.update(chunk);
    return hash.digest('hex');
}
/** Anew for every attempt: what an earlier one wrote is gone. */
async function saveStored(octokit, asset, path) {
    await (0,promises_.pipeline)(bytesOf(octokit, asset), (0,external_node_fs_.createWriteStream)(path));
}
/** Throws GITHUB_REFUSED for what is too large to be meant as text. */
async function readStoredText(octokit, asset) {
    if (asset.size > TEXT_LIMIT) {
        throw new failure/* Failure */.HR('GITHUB_REFUSED', `${asset.name} has ${asset.size} bytes`, 'It is meant to be a short text; look at what was uploaded under that name.');
    }
    const chunks = [];
    for await (const chunk of bytesOf(octokit, asset))
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
async function* bytesOf(octokit, { apiUrl, size }) {
    const path = (0,asset_path/* findAssetPath */.z)(apiUrl);
    // The token is for the API that was given, and for none that an answer names.
    if (path === undefined)
        throw new github_failure/* MalformedAnswer */.ol('the address of an asset');
    const seconds = Math.max(LEAST_SECONDS, size / LEAST_BYTES_PER_SECOND);
    const answer = await octokit.request({
        method: 'GET',
        url: path,
        headers: { accept: 'application/octet-stream' },
        request: { parseSuccessResponseBody: false, signal: AbortSignal.timeout(seconds * 1000) }
    });
    let bytes = 0;
    for await (const chunk of answer.data) {
        bytes += chunk.length;
        yield chunk;
    }
    // A body without a length ends where the connection does: half of the bytes are no other bytes.
    if (bytes !== size)
        throw new TypeError('terminated');
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/proxy.js
var proxy = __webpack_require__(19783);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./src/adapters/request-trace.ts
var request_trace = __webpack_require__(96289);
// EXTERNAL MODULE: ./src/adapters/transfer-watch.ts
var transfer_watch = __webpack_require__(519);
;// CONCATENATED MODULE: ./src/adapters/asset-upload.ts
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








/** Shaped like octokit's, so that one place reads them all. */
class HttpError extends Error {
    name = 'HttpError';
    response;
    constructor(response) {
        super(`it answered with ${response.status}`);
        this.response = response;
    }
}
/**
 * One attempt: the file is read anew and streamed. By Node's own client and not by octokit's fetch, whose buffers for
 * 100 MB took the process to 230 MB; this takes 110. Throws what `toGitHubFailure` understands.
 */
async function uploadAsset(target, log) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { name, size, contentType, content } = target.file;
        const url = new URL(target.uploadUrl.replace(/\{.*\}$/, ''));
        url.searchParams.set('name', name);
        const watch = __addDisposableResource(env_1, (0,transfer_watch/* watchTransfer */.x)(size, (progress) => {
            log.info(`uploading ${name}: ${progress}`);
        }), false);
        const send = url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
        const request = send(url, {
            method: 'POST',
            agent: await agentFor(url),
            signal: watch.signal,
            headers: {
                accept: 'application/vnd.github+json',
                'user-agent': 'iact-cpython-action',
                'content-type': contentType,
                'content-length': size,
                ...(target.authorization === undefined ? {} : { authorization: target.authorization })
            }
        });
        const bytes = 'path' in content ? readInOneBuffer(content.path, size) : [Buffer.from(content.text)];
        const answer = await (0,request_trace/* traced */.m)({
            method: 'POST',
            url,
            log
        }, () => exchange(request, watch.count(bytes)).catch((error) => {
            throw watch.signal.aborted ? watch.signal.reason : error;
        }), ({ status }) => status);
        // Stored or not, who knows: the answer broke off, or is the page of a proxy.
        if (answer.status === 200 || (answer.status === 201 && answer.data === undefined)) {
            throw new TypeError('terminated');
        }
        if (answer.status !== 201)
            throw new HttpError(answer);
        return answer.data;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        __disposeResources(env_1);
    }
}
/** A connection of its own; the client that knows the runner's proxy is loaded where there is one. */
async function agentFor(url) {
    if ((0,proxy/* getProxyUrl */.s)(url) === undefined)
        return false;
    const { HttpClient } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(779)]).then(__webpack_require__.bind(__webpack_require__, 22779));
    return new HttpClient().getAgent(url.href);
}
/** An answer may come before the last byte: it counts, and the sending is over. */
async function exchange(request, bytes) {
    try {
        return await new Promise((resolve, reject) => {
            request.on('error', reject);
            request.once('response', (message) => {
                const { statusCode = 0, headers } = message;
                (0,consumers_.text)(message).then((text) => {
                    resolve({ status: statusCode, headers, data: parse(text) });
                }, reject);
            });
            writeAll(request, bytes).catch(reject);
        });
    }
    finally {
        request.destroy();
    }
}
/** Each chunk lies in the same memory: it is good until the next one is asked for. Gives `size` bytes, or throws. */
async function* readInOneBuffer(path, size) {
    const buffer = Buffer.allocUnsafe(1024 * 1024);
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_2, await (0,external_node_fs_promises_.open)(path, 'r'), true);
            for (let left = size; left > 0;) {
                const { bytesRead } = await file.read(buffer, 0, Math.min(left, buffer.length));
                if (bytesRead === 0)
                    throw new Error(`it ends ${left} bytes too early`);
                left -= bytesRead;
                yield buffer.subarray(0, bytesRead);
            }
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_2);
            if (result_1)
                await result_1;
        }
    }
    catch (cause) {
        throw new failure/* Failure */.HR('TARBALL_INVALID', `${path} changed since it was inspected: ${(0,failure/* describe */.q0)(cause)}`, 'Let no other step write there while this one runs, and run again.', { cause });
    }
}
/** One chunk is with the kernel before the next one is taken. When the connection ends, the request says so itself. */
async function writeAll(request, bytes) {
    for await (const chunk of bytes) {
        const isSent = await new Promise((resolve) => {
            request.write(chunk, (error) => {
                resolve(error == null);
            });
        });
        if (!isSent)
            return;
    }
    request.end();
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/adapters/tag-commit.ts

/** A tag of a tag of a tag is allowed; more than this is a joke or an attack. */
const DEPTH = 5;
/** The commit that a tag leads to; undefined when there is no such tag. */
async function findTagCommit(rest, { owner, repo, tag }) {
    try {
        let { object } = (await rest.git.getRef({ owner, repo, ref: `tags/${tag}` })).data;
        for (let depth = 0; depth < DEPTH && object.type === 'tag'; depth += 1) {
            object = (await rest.git.getTag({ owner, repo, tag_sha: object.sha })).data.object;
        }
        return object.sha;
    }
    catch (error) {
        if ((0,github_failure/* isStatus */.zM)(error, 404))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/adapters/github-releases.ts






const PAGE = 100;
function gitHubReleases(client) {
    const { at, read, write, log, authorization } = client;
    return {
        async *list() {
            for (let page = 1;; page += 1) {
                const releases = await read('list the releases', async ({ rest }) => toReleases((await rest.repos.listReleases({ ...at, per_page: PAGE, page })).data));
                yield* releases;
                if (releases.length < PAGE)
                    return;
            }
        },
        read: (id) => read('read the release', ({ rest }) => orAbsent(async () => toRelease((await rest.repos.getRelease({ ...at, release_id: id })).data))),
        readByTag: (tag) => read(`read the release ${tag}`, ({ rest }) => orAbsent(async () => toRelease((await rest.repos.getReleaseByTag({ ...at, tag })).data))),
        create: (fields) => write('create the draft', ({ rest }) => orExists(async () => toRelease((await rest.repos.createRelease({ ...at, ...toWire(fields) })).data))),
        update: (id, fields) => write(fields.draft ? 'update the draft' : 'publish the release', ({ rest }) => unlessGone({ rest, at, id }, () => orExists(async () => toRelease((await rest.repos.updateRelease({ ...at, release_id: id, ...toUpdate(fields) })).data)))),
        remove: (id) => write('remove the draft', async ({ rest }) => {
            await orAbsent(() => rest.repos.deleteRelease({ ...at, release_id: id }));
        }),
        upload: (release, file) => write(`store ${file.name}`, ({ rest }) => unlessGone({ rest, at, id: release.id }, () => orExists(async () => toAsset(await uploadAsset({ uploadUrl: release.uploadUrl, file, authorization }, log))))),
        hashAsset: (asset) => read(`read ${asset.name} back`, (octokit) => hashStored(octokit, asset)),
        save: (asset, path) => read(`read ${asset.name} back`, (octokit) => saveStored(octokit, asset, path)),
        readText: (asset) => read(`read ${asset.name} back`, (octokit) => readStoredText(octokit, asset)),
        tagCommit: (tag) => read(`look up the tag ${tag}`, ({ rest }) => findTagCommit(rest, { ...at, tag })),
        resolveCommit: (ref) => read(`find the commit ${ref}`, async ({ rest }) => (await rest.repos.getCommit({ ...at, ref, per_page: 1 })).data.sha),
        defaultBranch: () => read('read the repository', async ({ rest }) => (await rest.repos.get(at)).data.default_branch)
    };
}
/** 404 is an answer: what is gone is gone. */
async function orAbsent(request) {
    try {
        return await request();
    }
    catch (error) {
        if ((0,github_failure/* isStatus */.zM)(error, 404))
            return undefined;
        throw error;
    }
}
/** A write that ends with 404 was not permitted, or came too late. What is gone is met by another look. */
async function unlessGone({ rest, at, id }, request) {
    try {
        return await request();
    }
    catch (cause) {
        const isGone = async () => (await orAbsent(() => rest.repos.getRelease({ ...at, release_id: id }))) === undefined;
        if (!(0,github_failure/* isStatus */.zM)(cause, 404) || !(await isGone()))
            throw cause;
        throw new failure/* Failure */.HR('GITHUB_UNAVAILABLE', `Draft ${id} is gone: another run, or a person, removed it`, 'Run again when nobody else works on this build.', { cause, mayHaveHappened: true });
    }
}
/** Somebody, perhaps this run with an answer that was lost, has made it, and published it even: a look tells what it is. */
async function orExists(request) {
    try {
        return await request();
    }
    catch (error) {
        if ((0,github_failure/* isAlreadyThere */.P2)(error) || (0,github_failure/* isSealed */.dy)(error))
            return 'exists';
        throw error;
    }
}
function toWire(fields) {
    return {
        tag_name: fields.tag,
        target_commitish: fields.commit,
        name: fields.title,
        body: fields.body,
        draft: fields.draft,
        prerelease: fields.prerelease,
        make_latest: fields.makeLatest
    };
}
/**
 * A draft stays one unless told otherwise. Said aloud, `draft: true` would take back what another run has published
 * in the meantime.
 */
function toUpdate(fields) {
    const { draft, ...others } = toWire(fields);
    return draft ? others : { ...others, draft };
}


/***/ }),

/***/ 32767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ ask)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19783);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_4__);





/**
 * Asks, or tells when there is a message, and gives the head of the answer, whose body is still to come. Connecting,
 * the proxy's part in it and the head share one deadline, however little by little they come; what is given up is
 * closed, and holds no process back.
 */
async function ask(url, headers, milliseconds, message) {
    const patience = AbortSignal.timeout(milliseconds);
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_0__/* .getProxyUrl */ .s)(url);
    const tunnel = proxy === undefined ? undefined : await openTunnel(proxy, url, patience);
    const method = message === undefined ? 'GET' : 'POST';
    const options = { method, headers: { 'user-agent': 'iact-cpython-action', ...headers } };
    const request = tunnel === undefined
        ? send(url, { ...options, agent: false })
        : // With a connection of its own, Node takes 80 for the default port and names it in the Host header.
            send(url, {
                ...options,
                defaultPort: defaultPortOf(url),
                createConnection: () => secured(tunnel, url)
            });
    request.end(message);
    return settled(request, patience, (done) => {
        request.once('response', done);
    });
}
function send(url, options) {
    return (url.protocol === 'https:' ? (node_https__WEBPACK_IMPORTED_MODULE_2___default()) : (node_http__WEBPACK_IMPORTED_MODULE_1___default())).request(url, options);
}
/** A connection to the server of this address, by way of the proxy. */
async function openTunnel(proxy, url, patience) {
    const host = `${url.hostname}:${portOf(url)}`;
    const { username, password } = proxy;
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
    const request = (proxy.protocol === 'https:' ? (node_https__WEBPACK_IMPORTED_MODULE_2___default()) : (node_http__WEBPACK_IMPORTED_MODULE_1___default())).request({
        host: bare(proxy.hostname),
        port: portOf(proxy),
        method: 'CONNECT',
        path: host,
        agent: false,
        headers: {
            host,
            ...(username === '' ? {} : { 'proxy-authorization': `Basic ${credentials.toString('base64')}` })
        }
    });
    request.end();
    const [answer, socket] = await settled(request, patience, (done) => {
        request.once('connect', (message, connection) => {
            done([message, connection]);
        });
    });
    if (answer.statusCode === 200)
        return socket;
    socket.destroy();
    throw new Error(`the proxy ${proxy.host} answered with ${answer.statusCode}`);
}
/** The server proves who it is to us, not to the proxy. */
function secured(socket, url) {
    if (url.protocol !== 'https:')
        return socket;
    const host = bare(url.hostname);
    return node_tls__WEBPACK_IMPORTED_MODULE_4___default().connect({ socket, host, ...((0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)(host) === 0 ? { servername: host } : {}) });
}
/** What `listen` waits for, or why it did not come; the request is closed then. */
function settled(request, patience, listen) {
    return new Promise((resolve, reject) => {
        const giveUp = () => {
            request.destroy(new Error('no answer in time'));
        };
        const finish = () => {
            patience.removeEventListener('abort', giveUp);
        };
        patience.addEventListener('abort', giveUp, { once: true });
        listen((value) => {
            finish();
            resolve(value);
        });
        request.on('error', (error) => {
            finish();
            reject(error);
        });
        if (patience.aborted)
            giveUp();
    });
}
function portOf(url) {
    return url.port === '' ? String(defaultPortOf(url)) : url.port;
}
function defaultPortOf({ protocol }) {
    return protocol === 'https:' ? 443 : 80;
}
/** Sockets take `::1`, addresses say `[::1]`. */
function bare(hostname) {
    return hostname.replace(/^\[(.*)\]$/, '$1');
}


/***/ }),

/***/ 96289:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ traced)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65410);

/**
 * Sends a request and tells of it: method, address, status and the time to the head of the answer. Never a header, nor
 * the query of an address: whoever has that of a signed one has the file.
 */
async function traced({ method, url, log }, send, statusOf) {
    const start = performance.now();
    const tell = (outcome) => {
        log.debug(`${method} ${bareAddress(url)}: ${outcome}, ${Math.round(performance.now() - start)} ms`);
    };
    try {
        const answer = await send();
        tell(String(statusOf(answer)));
        return answer;
    }
    catch (error) {
        tell(`no answer (${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error)})`);
        throw error;
    }
}
/** Origin and path: no user, no query, no fragment. */
function bareAddress(url) {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}


/***/ }),

/***/ 16378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   f: () => (/* binding */ backOff)
/* harmony export */ });
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65410);

/** The one loop that tries again: what fails for the last time is thrown as it is. */
async function retry(what, operation, { policy, clock, log }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await operation();
        }
        catch (error) {
            const wait = attempt < policy.tries ? policy.waitFor(error, attempt) : undefined;
            if (wait === undefined)
                throw error;
            log.info(`${what}: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(error)}; try ${attempt + 1} of ${policy.tries} in ${(wait / 1000).toFixed(1)} s`);
            await clock.sleep(wait);
        }
    }
}
/** 1, 2, 4, 8 ... seconds at most, and at least half of that, so that many jobs do not come back at once. */
function backOff(attempt) {
    const most = Math.min(2 ** (attempt - 1), 30) * 1000;
    return most / 2 + (Math.random() * most) / 2;
}


/***/ }),

/***/ 519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ watchTransfer)
/* harmony export */ });
const uploadLimits = { bytesPerSecond: 100_000, windowSeconds: 60, answerSeconds: 90 };
/** How often people are told of a transfer that takes long. */
const TELL_SECONDS = 5;
/** Follows one transfer of `size` bytes (Infinity: nobody said how many); `tell` gets a line now and then for those that take long. */
function watchTransfer(size, tell, limits = uploadLimits) {
    const abort = new AbortController();
    const start = performance.now();
    let bytes = 0;
    let before = { bytes, at: start };
    let told = { bytes, at: start };
    const giveUp = (reason) => {
        abort.abort(new DOMException(reason, 'TimeoutError'));
    };
    const tellProgress = () => {
        const seconds = (performance.now() - told.at) / 1000;
        if (seconds < Math.min(TELL_SECONDS, limits.windowSeconds))
            return;
        const rate = (bytes - told.bytes) / seconds / 1e6;
        const done = size === Infinity ? `${Math.floor(bytes / 1e6)} MB` : `${Math.floor((bytes / size) * 100)} %`;
        tell(`${done}, ${rate.toFixed(1)} MB/s`);
        told = { bytes, at: performance.now() };
    };
    const look = () => {
        const seconds = (performance.now() - before.at) / 1000;
        if (bytes >= size) {
            if (seconds > limits.answerSeconds)
                giveUp(`no answer ${limits.answerSeconds} s after the last byte`);
            return;
        }
        tellProgress();
        if (seconds < limits.windowSeconds)
            return;
        const rate = (bytes - before.bytes) / seconds;
        if (rate < limits.bytesPerSecond)
            giveUp(`only ${Math.round(rate / 1000)} KB/s over ${Math.round(seconds)} s`);
        before = { bytes, at: performance.now() };
    };
    const timer = setInterval(look, Math.min(1000, limits.windowSeconds * 250));
    return {
        signal: abort.signal,
        async *count(chunks) {
            for await (const chunk of chunks) {
                bytes += chunk.length;
                if (bytes >= size)
                    before = { bytes, at: performance.now() };
                yield chunk;
            }
        },
        [Symbol.dispose]: () => {
            clearInterval(timer);
        }
    };
}


/***/ })

};
