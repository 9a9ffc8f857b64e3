export const id = 945;
export const ids = [945];
export const modules = {

/***/ 1945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAnchors: () => (/* binding */ readAnchors)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19654);
/* harmony import */ var _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(_sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65410);
/* harmony import */ var _sigstore_verifier_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26463);
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





const MOST_BYTES = 1024 * 1024;
const HINT = "Write it with 'gh attestation trusted-root', and keep it in the repository of the workflow.";
/** The roots in a file as `gh attestation trusted-root` writes it, one JSON a line. Throws INPUT_INVALID. */
async function readAnchors(path) {
    const text = await readBounded(path);
    try {
        const whole = findWhole(text);
        const roots = whole === undefined
            ? text
                .split('\n')
                .filter((line) => line.trim() !== '')
                .map(parse)
            : [whole];
        if (roots.length === 0)
            throw new Error('it is empty');
        return roots.map(toAnchor);
    }
    catch (error) {
        throw unusable(path, error);
    }
}
/** One root may be spread over many lines. */
function findWhole(text) {
    try {
        return parse(text);
    }
    catch {
        return undefined;
    }
}
function parse(text) {
    const value = JSON.parse(text);
    return value;
}
/** Who has logs has to prove with them; who has none lets its own authority see the signatures. */
function toAnchor(root) {
    const { certificateAuthorities, tlogs, timestampAuthorities } = _sigstore_protobuf_specs__WEBPACK_IMPORTED_MODULE_2__.TrustedRoot.fromJSON(root);
    const issuers = certificateAuthorities.flatMap(({ certChain }) => certChain?.certificates ?? []);
    const organizations = issuers.map(({ rawBytes }) => (0,_sigstore_verifier_js__WEBPACK_IMPORTED_MODULE_4__/* .organizationOf */ .d)(new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(rawBytes).subject));
    const [organization, ...others] = new Set(organizations);
    if (organization === undefined || others.length > 0)
        throw new Error('its authorities are not of one organization');
    if (tlogs.length + timestampAuthorities.length === 0)
        throw new Error('it has neither logs nor timestamps');
    return {
        name: `${organization}, root given`,
        organization,
        proof: tlogs.length > 0 ? 'log' : 'timestamp',
        root
    };
}
async function readBounded(path) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path), true);
            const { bytesRead, buffer } = await file.read(Buffer.alloc(MOST_BYTES + 1), 0, MOST_BYTES + 1, 0);
            if (bytesRead > MOST_BYTES)
                throw new Error(`it has more than ${MOST_BYTES} bytes`);
            return buffer.toString('utf8', 0, bytesRead);
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
        throw unusable(path, error);
    }
}
function unusable(path, error) {
    const reason = (0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(error)
        .replace(/\p{Cc}+/gu, ' ')
        .slice(0, 300);
    return new _domain_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .HR('INPUT_INVALID', `The trusted roots in ${path} can't be used: ${reason}`, HINT);
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
