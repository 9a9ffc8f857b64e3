export const id = 884;
export const ids = [884];
export const modules = {

/***/ 56084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ verifyOneOf)
});

// EXTERNAL MODULE: ./src/domain/attestation-refusal.ts
var attestation_refusal = __webpack_require__(74563);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
;// CONCATENATED MODULE: ./src/domain/attestation-snappy.ts

/**
 * The bytes of a snappy block, https://github.com/google/snappy/blob/main/format_description.txt: GitHub stores
 * attestations so. Throws ATTESTATION_INVALID for what is none, or larger than `limit`.
 */
function unpackSnappy(block, limit) {
    const { length, start } = lengthOf(block);
    if (length > limit)
        throw (0,attestation_refusal/* unfit */.R)(`it has ${length} bytes, more than ${limit}`);
    const output = new Uint8Array(length);
    let from = start;
    let to = 0;
    while (from < block.length) {
        const { kind, size, offset, next } = elementAt(block, from);
        const isLiteral = kind === 'literal';
        if (size > length - to || (isLiteral ? size > block.length - next : offset > to))
            throw broken();
        if (isLiteral)
            output.set(block.subarray(next, next + size), to);
        else
            repeat(output, { to, size, offset });
        to += size;
        from = isLiteral ? next + size : next;
    }
    if (to !== length)
        throw broken();
    return output;
}
/** What a copy takes may be what it has just written: as many bytes as are there are copied at a time. */
function repeat(output, { to, size, offset }) {
    for (let done = 0; done < size; done += offset) {
        const start = to + done - offset;
        output.set(output.subarray(start, start + Math.min(offset, size - done)), to + done);
    }
}
function elementAt(block, at) {
    const tag = littleEndian(block, at, 1);
    const kind = tag & 3;
    const high = tag >> 2;
    if (kind === 0) {
        const extra = Math.max(0, high - 59);
        const size = extra === 0 ? high : littleEndian(block, at + 1, extra);
        return { kind: 'literal', size: size + 1, offset: 0, next: at + 1 + extra };
    }
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    const low = littleEndian(block, at + 1, width);
    const offset = kind === 1 ? (tag >> 5) * 256 + low : low;
    if (offset === 0)
        throw broken();
    return { kind: 'copy', size: kind === 1 ? (high & 7) + 4 : high + 1, offset, next: at + 1 + width };
}
/** A varint of at most 32 bits. */
function lengthOf(block) {
    let length = 0;
    for (let index = 0; index < 5; index += 1) {
        const byte = block[index];
        if (byte === undefined)
            break;
        length += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80)
            return { length, start: index + 1 };
    }
    throw broken();
}
function littleEndian(block, at, width) {
    if (at + width > block.length)
        throw broken();
    return block.subarray(at, at + width).reduceRight((value, byte) => value * 256 + byte, 0);
}
function broken() {
    return (0,attestation_refusal/* unfit */.R)('it is not compressed as GitHub compresses attestations');
}

// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(22988);
// EXTERNAL MODULE: ./src/adapters/http-transfer.ts + 1 modules
var http_transfer = __webpack_require__(29947);
// EXTERNAL MODULE: ./src/adapters/retry.ts
var retry = __webpack_require__(16378);
;// CONCATENATED MODULE: ./src/adapters/github-attestations-bundle.ts






const TRIES = 5;
const MOST_BYTES = 10 * 1024 * 1024;
const OPENING_BRACE = 0x7b;
/**
 * The bundle at an address that GitHub gave: of a storage, to which the token is never sent. Throws
 * ATTESTATION_INVALID for what is there and is no bundle, GITHUB_UNAVAILABLE for what can't be had.
 */
async function fetchBundle(url, { clock, log }) {
    const label = labelOfStorage(url);
    const policy = {
        tries: TRIES,
        waitFor: (error, attempt) => error instanceof http_transfer/* TransferError */.aG && !error.isFinal ? (error.wait ?? (0,retry/* backOff */.f)(attempt)) : undefined
    };
    const tell = (progress) => {
        log.debug(`${label}: ${progress}`);
    };
    const fetch = async () => readWhole(await (0,http_transfer/* get */.Jt)(url, {
        part: undefined,
        tell,
        log
    }));
    try {
        const bytes = await (0,retry/* retry */.L)(label, fetch, { policy, clock, log });
        return parseBundle(bytes);
    }
    catch (error) {
        if (!(error instanceof http_transfer/* TransferError */.aG))
            throw error;
        throw new failure/* Failure */.HR('GITHUB_UNAVAILABLE', `The attestation at ${label} could not be fetched: ${(0,failure/* describe */.q0)(error)}`, 'Run again when the network is well; see https://www.githubstatus.com.', { cause: error });
    }
}
/** Without the query, which opens the storage to whoever has it. */
function labelOfStorage(url) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const isSafe = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && (0,input_grammar/* isLoopback */.U9)(parsed.hostname));
    if (parsed === undefined || !isSafe || parsed.username !== '' || parsed.password !== '')
        throw (0,attestation_refusal/* unfit */.R)('it is kept at an address that is no https URL');
    return (0,http_transfer/* labelOf */.Wy)(parsed);
}
async function readWhole(answer) {
    if (answer.kind === 'absent')
        throw (0,attestation_refusal/* unfit */.R)('it is listed, and is not there');
    const chunks = [];
    let size = 0;
    for await (const chunk of answer.chunks) {
        size += chunk.length;
        // Leaving the loop ends the transfer.
        if (size > MOST_BYTES)
            throw (0,attestation_refusal/* unfit */.R)(`it has more than ${MOST_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** No block of snappy that holds a bundle begins like JSON: it would be of 123 bytes. */
function parseBundle(bytes) {
    const json = bytes[0] === OPENING_BRACE ? bytes : Buffer.from(unpackSnappy(bytes, MOST_BYTES));
    try {
        const bundle = JSON.parse(json.toString('utf8'));
        return bundle;
    }
    catch {
        throw (0,attestation_refusal/* unfit */.R)('it is not JSON');
    }
}
/** Throws ATTESTATION_INVALID for one that is too large, or too deep, to be meant. */
function boundBundle(bundle) {
    const size = sizeOf(bundle);
    if (size > MOST_BYTES)
        throw (0,attestation_refusal/* unfit */.R)(`it has ${size} bytes, more than ${MOST_BYTES}`);
    return bundle;
}
function sizeOf(bundle) {
    try {
        return JSON.stringify(bundle ?? null).length;
    }
    catch {
        // What can be parsed can be nested deeper than what can be written.
        throw (0,attestation_refusal/* unfit */.R)('it is nested too deeply');
    }
}

// EXTERNAL MODULE: ./src/adapters/github-failure.ts
var github_failure = __webpack_require__(98054);
;// CONCATENATED MODULE: ./src/adapters/github-attestations-list.ts



const HINT = "Give the job 'permissions: attestations: read' beside what it has, or a token that may read the attestations of that repository.";
const PAGE = 100;
/** Every run of every workflow of a repository may add one: somewhere there is an end. */
const MOST_PAGES = 10;
/** Page by page. Nothing where GitHub knows nothing: one that may not be seen is one that is not there. */
async function* listAttestations(client, wanted) {
    let after;
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await readPage(client, wanted, after);
        if (answer === undefined)
            return;
        const data = answer.data;
        yield toList(data).flatMap(toListed);
        after = findNext(answer.headers.link);
        if (after === undefined)
            return;
    }
}
async function readPage({ read }, { repository, digest, predicateType }, after) {
    const what = `list the attestations of ${digest} in ${(0,input_grammar/* formatRepository */.Sh)(repository)}`;
    const fields = {
        owner: repository.owner,
        repo: repository.name,
        subject_digest: digest,
        predicate_type: predicateType,
        per_page: PAGE,
        ...(after === undefined ? {} : { after })
    };
    try {
        return await read(what, (octokit) => orNothing(() => octokit.request('GET /repos/{owner}/{repo}/attestations/{subject_digest}', fields)));
    }
    catch (error) {
        const isForbidden = error instanceof failure/* Failure */.HR && error.code === 'PERMISSION_DENIED' && (0,github_failure/* isStatus */.zM)(error.cause, 403);
        throw isForbidden ? new failure/* Failure */.HR('PERMISSION_DENIED', error.message, HINT, { cause: error.cause }) : error;
    }
}
async function orNothing(request) {
    try {
        return await request();
    }
    catch (error) {
        if ((0,github_failure/* isStatus */.zM)(error, 404))
            return undefined;
        throw error;
    }
}
function toList(data) {
    const { attestations } = fieldsOf(data);
    return Array.isArray(attestations) ? attestations : [];
}
/** An entry without anything in it is an attestation all the same: one that nobody can verify. */
function toListed(entry) {
    const { bundle, bundle_url: url } = fieldsOf(entry);
    const isWhole = typeof bundle === 'object' && bundle !== null;
    return [isWhole || typeof url !== 'string' ? { bundle } : { url }];
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
/** The cursor of the next page, out of the Link header; its address itself is GitHub's business. */
function findNext(link) {
    const [, address = ''] = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '') ?? [];
    return URL.canParse(address) ? (new URL(address).searchParams.get('after') ?? undefined) : undefined;
}

// EXTERNAL MODULE: ./src/adapters/sigstore-verifier.ts + 1 modules
var sigstore_verifier = __webpack_require__(26463);
;// CONCATENATED MODULE: ./src/adapters/github-attestations-verify.ts





/** The first one that passes whole is enough: other workflows may have something to say of the same file. */
async function verifyOneOf(client, wanted, { what, check, anchors }) {
    const reasons = [];
    let unseen;
    for await (const page of listAttestations(client, wanted)) {
        for (const listed of page) {
            try {
                const { signer, statement } = (0,sigstore_verifier/* openBundle */.h)(await bundleOf(listed, client), anchors);
                return { described: check(signer, statement) };
            }
            catch (error) {
                if (!(error instanceof failure/* Failure */.HR))
                    throw error;
                if (error.code === 'ATTESTATION_INVALID')
                    reasons.push(error.message);
                else
                    unseen ??= error;
            }
        }
    }
    throw unseen ?? (0,attestation_refusal/* nonePassed */.t)(what, reasons);
}
async function bundleOf(listed, client) {
    return 'url' in listed ? await fetchBundle(listed.url, client) : boundBundle(listed.bundle);
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


/***/ }),

/***/ 26463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openBundle),
  d: () => (/* binding */ organizationOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/@sigstore/bundle/dist/index.js
var dist = __webpack_require__(61040);
// EXTERNAL MODULE: ./node_modules/@sigstore/protobuf-specs/dist/index.js
var protobuf_specs_dist = __webpack_require__(19654);
// EXTERNAL MODULE: ./node_modules/@sigstore/verify/dist/index.js
var verify_dist = __webpack_require__(54187);
;// CONCATENATED MODULE: ./src/domain/attestation-der.ts
const UTF8_STRING = 0x0c;
/** The text of a DER-encoded UTF8String, whole and of printable ASCII; undefined for everything else. */
function findDerText(bytes) {
    const [tag, first = 0, second = 0, third = 0] = bytes;
    if (tag !== UTF8_STRING)
        return undefined;
    if (first < 0x80)
        return textOf(bytes, 2, first);
    // DER has one spelling for each length, the shortest.
    if (first === 0x81 && second >= 0x80)
        return textOf(bytes, 3, second);
    if (first === 0x82 && second > 0)
        return textOf(bytes, 4, second * 256 + third);
    return undefined;
}
function textOf(bytes, start, length) {
    if (bytes.length !== start + length || length === 0)
        return undefined;
    const content = bytes.subarray(start);
    // What is compared and shown in a log can be seen whole: no control characters, nothing that only looks like ASCII.
    return content.every((byte) => byte >= 0x21 && byte <= 0x7e) ? String.fromCharCode(...content) : undefined;
}
const SEQUENCE = 0x30;
const BIT_STRING = 0x03;
/**
 * Whether a DER-encoded certificate says of its own signature that all of its bits count, as every certificate does.
 * That byte is not signed and readers pass over it: nobody but who changed it put another value there.
 */
function hasWholeSignature(certificate) {
    const whole = elementAt(certificate, 0, SEQUENCE);
    const signed = whole && elementAt(certificate, whole.content, SEQUENCE);
    const algorithm = signed && elementAt(certificate, signed.end, SEQUENCE);
    const signature = algorithm && elementAt(certificate, algorithm.end, BIT_STRING);
    return signature !== undefined && certificate[signature.content] === 0;
}
/** Where the content of an element starts and ends, of a length of at most two bytes. */
function elementAt(bytes, at, tag) {
    const [found, first = 0, second = 0, third = 0] = bytes.subarray(at);
    if (found !== tag)
        return undefined;
    if (first < 0x80)
        return { content: at + 2, end: at + 2 + first };
    if (first === 0x81)
        return { content: at + 3, end: at + 3 + second };
    return first === 0x82 ? { content: at + 4, end: at + 4 + second * 256 + third } : undefined;
}

// EXTERNAL MODULE: ./src/domain/attestation-refusal.ts
var attestation_refusal = __webpack_require__(74563);
// EXTERNAL MODULE: ./src/domain/attestation-statement.ts
var attestation_statement = __webpack_require__(75553);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
;// CONCATENATED MODULE: ./src/adapters/sigstore-verifier.ts








const MEDIA_TYPES = [
    dist/* BUNDLE_V01_MEDIA_TYPE */.Td,
    dist/* BUNDLE_V02_MEDIA_TYPE */.qx,
    dist/* BUNDLE_V03_LEGACY_MEDIA_TYPE */.ZZ,
    dist/* BUNDLE_V03_MEDIA_TYPE */.HM
];
const PROOFS = {
    log: { ctlogThreshold: 1, tlogThreshold: 1, timestampThreshold: 1 },
    timestamp: { ctlogThreshold: 0, tlogThreshold: 0, timestampThreshold: 1 }
};
/** Throws ATTESTATION_INVALID for what is no bundle, or whose certificate, proofs or signature do not hold. */
function openBundle(json, anchors) {
    try {
        return openSound(json, anchors);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            throw error;
        // The parsers behind this are meant for bundles: what is none makes them throw anything.
        throw (0,attestation_refusal/* unfit */.R)(`it can't be verified: ${reasonOf(error)}`);
    }
}
function openSound(json, anchors) {
    if (typeof json !== 'object' || json === null)
        throw (0,attestation_refusal/* unfit */.R)('it is no sigstore bundle');
    const bundle = (0,dist/* bundleFromJSON */.vw)(json);
    if (!MEDIA_TYPES.includes(bundle.mediaType))
        throw (0,attestation_refusal/* unfit */.R)(`it is of the unknown type ${JSON.stringify(bundle.mediaType)}`);
    if (bundle.content.$case !== 'dsseEnvelope')
        throw (0,attestation_refusal/* unfit */.R)('it signs a file, and makes no statement about it');
    const { payload, payloadType } = bundle.content.dsseEnvelope;
    const certificate = certificateOf(bundle);
    const signer = verify(bundle, anchorsFor(certificate, anchors));
    return { signer: toSigner(signer, certificate), statement: (0,attestation_statement/* parseStatement */.By)(payload, payloadType) };
}
/** A bare public key says nothing about a workflow. */
function certificateOf({ verificationMaterial: { content } }) {
    const leaf = content.$case === 'certificate'
        ? content.certificate
        : content.$case === 'x509CertificateChain'
            ? content.x509CertificateChain.certificates[0]
            : undefined;
    if (leaf === undefined)
        throw (0,attestation_refusal/* unfit */.R)('it is signed with a bare key, without a certificate');
    if (!hasWholeSignature(leaf.rawBytes))
        throw (0,attestation_refusal/* unfit */.R)('its certificate is not spelled as certificates are');
    return new external_node_crypto_.X509Certificate(leaf.rawBytes);
}
/** The issuer that a certificate names only chooses who has to have signed it. */
function anchorsFor(certificate, anchors) {
    const organization = organizationOf(certificate.issuer);
    const found = anchors.filter((anchor) => anchor.organization === organization);
    if (found.length > 0)
        return found;
    const known = anchors.map(({ name }) => name).join(', ');
    throw (0,attestation_refusal/* unfit */.R)(`its certificate is from ${JSON.stringify(organization)}; trusted here: ${known || 'nobody'}`);
}
/** Of a name as certificates spell it; '' where it does not say. */
function organizationOf(name) {
    return (/^O=(.+)$/m.exec(name)?.[1] ?? '').replaceAll('\\,', ',');
}
function verify(bundle, anchors) {
    const reasons = [];
    for (const { name, proof, root } of anchors) {
        try {
            const trust = (0,verify_dist/* toTrustMaterial */.jO)(protobuf_specs_dist.TrustedRoot.fromJSON(root));
            return new verify_dist/* Verifier */.BL(trust, PROOFS[proof]).verify((0,verify_dist/* toSignedEntity */.DC)(bundle));
        }
        catch (error) {
            reasons.push(`${reasonOf(error)} (${name})`);
        }
    }
    throw (0,attestation_refusal/* unfit */.R)(`it is not signed as it has to be: ${reasons.join('; ')}`);
}
/** The library says what failed, and why in the causes. */
function reasonOf(error) {
    return (0,failure/* chainOf */.dR)(error).map(failure/* describe */.q0).join(': ').slice(0, 300);
}
function toSigner({ identity }, certificate) {
    const uri = identity?.subjectAlternativeName ?? '';
    // The library gives the first name that it finds: there has to be no other.
    if (uri === '' || certificate.subjectAltName !== `URI:${uri}`)
        throw (0,attestation_refusal/* unfit */.R)(`its certificate is for ${JSON.stringify(certificate.subjectAltName ?? '')}, not for one URI`);
    const claims = new Map();
    const seen = new Set();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id.join('.') ?? '';
        if (seen.has(id))
            throw (0,attestation_refusal/* unfit */.R)(`its certificate has the extension ${id} twice`);
        seen.add(id);
        const text = findDerText(value);
        if (text !== undefined)
            claims.set(id, text);
    }
    return { uri, claims };
}


/***/ }),

/***/ 74563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ unfit),
/* harmony export */   t: () => (/* binding */ nonePassed)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65410);

const HINT = 'Do not use the file: somebody else may have made it, or changed it. Look at the attestations of its digest in ' +
    'the repository that publishes it.';
const NONE = "Check the inputs that name the repository, or publish with 'attest: true', or from a repository of immutable " +
    "releases. A private repository needs a token with 'attestations: read'.";
/** An attestation that does not say what was asked for, or that nobody can trust: what it says goes into no log unread. */
function unfit(reason) {
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('ATTESTATION_INVALID', reason.replace(/\p{Cc}+/gu, ' '), HINT);
}
/** Reasons are for people: more of them say nothing more. */
const SHOWN = 10;
/** None of the attestations of a file passed. */
function nonePassed(what, reasons) {
    if (reasons.length === 0)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('ATTESTATION_INVALID', `There is no attestation for ${what}`, NONE);
    const shown = reasons.slice(0, SHOWN).map((reason, index) => `${index + 1}. ${reason}`);
    const more = reasons.length > SHOWN ? [`and ${reasons.length - SHOWN} more`] : [];
    const count = reasons.length === 1 ? 'The only attestation' : `None of the ${reasons.length} attestations`;
    const verb = reasons.length === 1 ? ' does not pass' : ' passes';
    return unfit(`${count} for ${what}${verb}: ${[...shown, ...more].join('; ')}`);
}


/***/ }),

/***/ 64137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JQ: () => (/* binding */ checkSigner),
/* harmony export */   S2: () => (/* binding */ checkExactSigner),
/* harmony export */   UH: () => (/* binding */ tokenIssuerOf),
/* harmony export */   cg: () => (/* binding */ describeSigner)
/* harmony export */ });
/* unused harmony export fulcioClaim */
/* harmony import */ var _attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14641);
/* harmony import */ var _attestation_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74563);
/* harmony import */ var _input_grammar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22988);



/** Fulcio's extensions, https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md. */
const fulcioClaim = {
    issuer: '1.3.6.1.4.1.57264.1.8',
    buildSigner: '1.3.6.1.4.1.57264.1.9',
    runner: '1.3.6.1.4.1.57264.1.11',
    repository: '1.3.6.1.4.1.57264.1.12',
    commit: '1.3.6.1.4.1.57264.1.13',
    owner: '1.3.6.1.4.1.57264.1.16',
    run: '1.3.6.1.4.1.57264.1.21'
};
/** Who vouches for the workflows of a server. github.com and its tenants at ghe.com have hosts of their own for that. */
function tokenIssuerOf(serverUrl) {
    const { host } = new URL(serverUrl);
    if (host === 'github.com')
        return 'https://token.actions.githubusercontent.com';
    return host.endsWith('.ghe.com') ? `https://token.actions.${host}` : `https://${host}/_services/token`;
}
/** Throws ATTESTATION_INVALID unless that workflow of that repository signed. Everything is compared whole. */
function checkSigner(signer, wanted, serverUrl) {
    const repository = checkSource(signer, wanted.repository, serverUrl);
    checkWorkflow(signer.uri, repository, wanted);
}
/** The same for a workflow that is known whole, and may be another repository's that the source calls. */
function checkExactSigner(signer, wanted, serverUrl) {
    checkSource(signer, wanted.repository, serverUrl);
    if (signer.uri !== wanted.uri)
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .R)(`its signer is ${signer.uri}, not ${wanted.uri}`);
}
/** The address of the repository that was built. */
function checkSource(signer, repository, serverUrl) {
    const server = serverUrl.replace(/\/$/, '');
    const source = `${server}/${(0,_input_grammar_js__WEBPACK_IMPORTED_MODULE_2__/* .formatRepository */ .Sh)(repository)}`;
    const expected = [
        ['token issuer', fulcioClaim.issuer, tokenIssuerOf(server)],
        ['source repository', fulcioClaim.repository, source],
        ['owner', fulcioClaim.owner, `${server}/${repository.owner}`],
        ['build signer', fulcioClaim.buildSigner, signer.uri]
    ];
    for (const [what, oid, value] of expected) {
        const actual = signer.claims.get(oid);
        if (actual !== value)
            throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .R)(`its ${what} is ${actual ?? 'not given'}, not ${value}`);
    }
    return source;
}
function checkWorkflow(uri, repository, { path, ref }) {
    const start = `${repository}/`;
    const rest = uri.startsWith(start) ? uri.slice(start.length) : '';
    // What has no @ has no ref, which nobody accepts.
    const [signerPath = '', ...refs] = rest.split('@');
    const signerRef = refs.join('@');
    const isPath = path === undefined ? (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isWorkflowPath */ .$u)(signerPath) : signerPath === path;
    const isRef = ref === undefined ? (0,_attestation_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isSignerRef */ .ik)(signerRef) : signerRef === ref;
    if (isPath && isRef)
        return;
    const expected = `${start}${path ?? '<a workflow>'}@${ref ?? '<a branch, tag or commit>'}`;
    throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .R)(`its signer is ${uri}, not ${expected}`);
}
/** For people: who built it, from what, where. */
function describeSigner({ uri, claims }) {
    const facts = [
        ['commit', claims.get(fulcioClaim.commit)],
        ['runner', claims.get(fulcioClaim.runner)],
        ['run', claims.get(fulcioClaim.run)]
    ].flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]));
    return [`built by ${uri}`, ...facts].join(', ');
}


/***/ }),

/***/ 75553:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   ch: () => (/* binding */ checkProvenance),
/* harmony export */   vH: () => (/* binding */ checkFile)
/* harmony export */ });
/* unused harmony export provenanceType */
/* harmony import */ var _attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74563);
/* harmony import */ var _json_object_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34418);


const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
const provenanceType = 'https://slsa.dev/provenance/v1';
/** A release has a thousand assets at most. */
const MOST_SUBJECTS = 5000;
/** Throws ATTESTATION_INVALID. */
function parseStatement(payload, payloadType) {
    if (payloadType !== PAYLOAD_TYPE)
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)(`it signs ${JSON.stringify(payloadType)}, no statement`);
    const fields = (0,_json_object_js__WEBPACK_IMPORTED_MODULE_1__/* .findJsonObject */ .h)(decode(payload));
    if (fields === undefined)
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)('its statement is not a JSON object');
    const { _type: type, predicateType, subject, predicate } = fields;
    if (type !== STATEMENT_TYPE)
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)(`its statement is of type ${JSON.stringify(type)}`);
    if (typeof predicateType !== 'string')
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)('its statement has no predicate type');
    if (!Array.isArray(subject))
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)('its statement has no subjects');
    if (subject.length > MOST_SUBJECTS)
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)(`its statement has ${subject.length} subjects, more than ${MOST_SUBJECTS}`);
    return { predicateType, subjects: subject.map(toSubject), predicate: objectOf(predicate) };
}
function decode(payload) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(payload);
    }
    catch {
        return '';
    }
}
function toSubject(value) {
    const { name, uri, digest } = objectOf(value);
    const texts = Object.entries(objectOf(digest)).filter((entry) => typeof entry[1] === 'string');
    return {
        name: typeof name === 'string' ? name : undefined,
        uri: typeof uri === 'string' ? uri : undefined,
        digests: new Map(texts)
    };
}
function objectOf(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
/** Throws ATTESTATION_INVALID unless it tells how a file of that name and content was built. */
function checkProvenance(statement, file) {
    if (statement.predicateType !== provenanceType)
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)(`its predicate is ${JSON.stringify(statement.predicateType)}, not ${provenanceType}`);
    checkFile(statement, file);
}
/** The name counts as much as the digest: a good old file under a new name is not what was asked for. */
function checkFile({ subjects }, { name, sha256 }) {
    const named = subjects.filter((subject) => subject.name === name);
    if (named.some(({ digests }) => digests.get('sha256') === sha256))
        return;
    if (named.length > 0)
        throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)(`it names ${name} with another digest than ${sha256}`);
    const names = subjects.map((subject) => JSON.stringify(subject.name ?? subject.uri ?? '').slice(0, 100));
    const more = names.length > 3 ? ` and ${names.length - 3} more` : '';
    const shown = names.length === 0 ? 'nothing' : names.slice(0, 3).join(', ');
    throw (0,_attestation_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .unfit */ .R)(`it is about ${shown}${more}, not about ${name}`);
}


/***/ })

};
