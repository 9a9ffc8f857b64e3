export const id = 315;
export const ids = [315];
export const modules = {

/***/ 94662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkedAttestations: () => (/* binding */ checkedAttestations)
});

// EXTERNAL MODULE: ./src/domain/attestation-statement.ts
var attestation_statement = __webpack_require__(75553);
// EXTERNAL MODULE: ./src/domain/attestation-policy.ts
var attestation_policy = __webpack_require__(14641);
// EXTERNAL MODULE: ./src/domain/attestation-refusal.ts
var attestation_refusal = __webpack_require__(74563);
// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(22988);
;// CONCATENATED MODULE: ./src/domain/attestation-release.ts



/** GitHub signs the releases of all repositories with this name: whose it is, the predicate says. */
const SIGNER = 'https://dotcom.releases.github.com';
const TYPES = ['https://in-toto.io/attestation/release/v0.1', 'https://in-toto.io/attestation/release/v0.2'];
function checkReleaseSigner({ uri }) {
    if (uri !== SIGNER)
        throw (0,attestation_refusal/* unfit */.R)(`its signer is ${uri}, not ${SIGNER}`);
}
/** Throws ATTESTATION_INVALID unless it is about that release, with that object as its tag, and about that file of it. */
function checkRelease(statement, release, file) {
    const { predicateType, predicate } = statement;
    if (!TYPES.includes(predicateType))
        throw (0,attestation_refusal/* unfit */.R)(`its predicate is ${JSON.stringify(predicateType)}, not that of a release`);
    const fact = (name, expected) => {
        const actual = predicate[name];
        if (actual !== expected)
            throw (0,attestation_refusal/* unfit */.R)(`its ${name} is ${JSON.stringify(actual)}, not ${expected}`);
    };
    fact('repository', (0,input_grammar/* formatRepository */.Sh)(release.repository));
    fact('tag', release.tag);
    const { purl } = predicate;
    if (typeof purl !== 'string' || !isPurlOf(purl, release))
        throw (0,attestation_refusal/* unfit */.R)(`its purl is ${JSON.stringify(purl)}, not pkg:github/${(0,input_grammar/* formatRepository */.Sh)(release.repository)}@${release.tag}`);
    checkTag(statement, purl, release.tagSha);
    (0,attestation_statement/* checkFile */.vH)(statement, file);
}
/** Package URLs of GitHub are told apart without regard to case, and may be percent-encoded. */
function isPurlOf(purl, { repository, tag }) {
    const [, name, version] = /^pkg:github\/([^@?#]+)@([^@?#]+)$/.exec(purl) ?? [];
    if (name === undefined || version === undefined)
        return false;
    const isSameName = name.toLowerCase() === (0,input_grammar/* formatRepository */.Sh)(repository).toLowerCase();
    return isSameName && (version === tag || decoded(version) === tag);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
function checkTag({ subjects }, purl, tagSha) {
    const isTag = subjects.some(({ name, uri, digests }) => (uri === purl || name === purl) && digests.get('sha1') === tagSha);
    if (!isTag)
        throw (0,attestation_refusal/* unfit */.R)(`it does not say that the tag is ${tagSha}`);
}

// EXTERNAL MODULE: ./src/domain/attestation-signer.ts
var attestation_signer = __webpack_require__(64137);
// EXTERNAL MODULE: ./src/adapters/github-attestations-verify.ts + 3 modules
var github_attestations_verify = __webpack_require__(56084);
// EXTERNAL MODULE: ./src/adapters/github-failure.ts
var github_failure = __webpack_require__(98054);
;// CONCATENATED MODULE: ./src/adapters/github-attestations-checks.ts








/** GitHub is asked for the attestations; what they are worth is found out here, without asking anybody. */
function checkedAttestations(client, { serverUrl, anchors }) {
    return {
        async verifyProvenance(file, wanted) {
            const check = (signer, statement) => {
                (0,attestation_signer/* checkSigner */.JQ)(signer, wanted, serverUrl);
                (0,attestation_statement/* checkProvenance */.ch)(statement, file);
                return (0,attestation_signer/* describeSigner */.cg)(signer);
            };
            const where = {
                repository: wanted.repository,
                digest: `sha256:${file.sha256}`,
                predicateType: 'provenance'
            };
            const what = `${file.name} (sha256:${file.sha256}) by ${(0,attestation_policy/* formatSignerWorkflow */.JW)(wanted)}`;
            return (0,github_attestations_verify/* verifyOneOf */.f)(client, where, { what, check, anchors: await anchors() });
        },
        async verifyRelease(file, release) {
            const { repository, tag } = release;
            const tagSha = await findTagObject(client, repository, tag);
            const check = (signer, statement) => {
                checkReleaseSigner(signer);
                checkRelease(statement, { ...release, tagSha }, file);
                return `sealed by GitHub in the release ${tag} of ${(0,input_grammar/* formatRepository */.Sh)(repository)}, tag ${tagSha}`;
            };
            const own = (await anchors()).filter(({ proof }) => proof === 'timestamp');
            const where = { repository, digest: `sha1:${tagSha}`, predicateType: 'release' };
            const what = `${file.name} in the immutable release ${tag} of ${(0,input_grammar/* formatRepository */.Sh)(repository)}`;
            return (0,github_attestations_verify/* verifyOneOf */.f)(client, where, { what, check, anchors: own });
        }
    };
}
/** What the tag itself is: for an annotated one not the commit, but the object that names it. */
async function findTagObject(client, { owner, name }, tag) {
    const sha = await client.read(`read the tag ${tag}`, async ({ rest }) => {
        try {
            return (await rest.git.getRef({ owner, repo: name, ref: `tags/${tag}` })).data.object.sha;
        }
        catch (error) {
            if ((0,github_failure/* isStatus */.zM)(error, 404))
                return undefined;
            throw error;
        }
    });
    if (sha === undefined)
        throw (0,attestation_refusal/* unfit */.R)(`There is no tag ${tag} in ${owner}/${name}`);
    return sha;
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


/***/ }),

/***/ 19783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

};
