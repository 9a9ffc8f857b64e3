export const id = 537;
export const ids = [537];
export const modules = {

/***/ 59537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openpgpSignatures: () => (/* binding */ openpgpSignatures)
});

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
;// CONCATENATED MODULE: ./src/domain/openpgp-armor.ts
const CLEARTEXT = 'SIGNED MESSAGE';
const MOST_CHARACTERS = 64 * 1024;
/** A BEGIN line without its END is no block. Nothing inside of the blocks is looked at. */
function readArmor(text) {
    const blocks = [];
    const rest = [];
    let kind;
    let held = [];
    for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
        const begins = /^-----BEGIN PGP ([A-Z ]+)-----\s*$/.exec(line)?.[1];
        // A message in clear text has its signature in it, and ends where that one does.
        if (begins !== undefined && !(kind === CLEARTEXT && begins === 'SIGNATURE')) {
            rest.push(...held);
            kind = begins;
            held = [];
        }
        if (kind === undefined)
            rest.push(line);
        else
            held.push(line);
        const ends = /^-----END PGP ([A-Z ]+)-----\s*$/.exec(line)?.[1];
        if (kind !== undefined && ends === (kind === CLEARTEXT ? 'SIGNATURE' : kind)) {
            blocks.push({ kind, text: `${held.join('\n')}\n` });
            kind = undefined;
            held = [];
        }
    }
    return { blocks, rest: [...rest, ...held].join('\n') };
}
/** The one signature that a detached signature file is made of, or what it is instead. */
function readSignatureText(text) {
    if (text.trim() === '')
        return { complaint: 'it is empty' };
    if (text.length > MOST_CHARACTERS)
        return { complaint: `it has ${text.length} characters, a signature has some hundreds` };
    const { blocks, rest } = readArmor(text);
    const [block] = blocks;
    if (block === undefined)
        return { complaint: lackOfBlock(text) };
    const kinds = [...new Set(blocks.map(({ kind }) => kind))];
    if (kinds.includes(CLEARTEXT))
        return { complaint: 'it is a message signed in clear text, not a detached signature' };
    if (kinds.includes('MESSAGE'))
        return { complaint: 'it is a message with its signature inside, not a detached signature' };
    if (kinds.some((kind) => kind !== 'SIGNATURE'))
        return { complaint: `it holds a PGP ${kinds.join(', a PGP ')}, not just a signature` };
    if (blocks.length > 1)
        return { complaint: `it holds ${blocks.length} armored blocks, not one` };
    if (rest.trim() !== '')
        return { complaint: 'it holds more than an armored signature' };
    return { armored: block.text };
}
function lackOfBlock(text) {
    if (/^\s*</.test(text))
        return 'it looks like HTML';
    return text.includes('-----BEGIN PGP ') ? 'it is cut off, or has lost its line breaks' : 'it is not armored';
}

;// CONCATENATED MODULE: ./src/domain/signature-refusal.ts

const NEVER = 'Do not install this file, and ask who publishes it';
const advice = {
    unreadable: `${NEVER} for the signature that 'gpg --armor --detach-sign' makes of it.`,
    'too-many': `${NEVER} for a signature of their own alone.`,
    'unknown-key': `Give 'gpg-public-key' the key of who signs; if it is that one already, somebody else signed: ${NEVER.toLowerCase()}.`,
    'key-revoked': `${NEVER} for a signature by the key that they use now; then give that key as 'gpg-public-key'.`,
    'key-expired': `If its owner has prolonged the key, give it as 'gpg-public-key' as it is today; else ask for a signature by a valid key.`,
    'key-unfit': `Give 'gpg-public-key' the whole key of who signs, as it is today.`,
    'not-binary': `${NEVER} for the signature that 'gpg --armor --detach-sign' makes of it.`,
    'weak-digest': `Have the file signed anew with SHA-512 ('gpg --digest-algo SHA512').`,
    expired: 'Have the file signed anew, without an end to the signature.',
    'from-future': 'Set the clock of this machine, or of the one that signs.',
    'other-bytes': `${NEVER}: the file, or its signature, is not what was signed.`
};
/** One failure for all signatures of a file: advice is given on the one by a key that is known. */
function signatureRefusal(name, faults) {
    const foremost = faults.find(({ kind }) => kind !== 'unknown-key') ?? faults[0];
    const words = faults.length === 0
        ? 'it holds no signature that can be read'
        : faults.map((fault) => fault.words).join('; ');
    return new failure/* Failure */.HR('SIGNATURE_INVALID', `${name}.asc is no good signature over ${name}: ${words}`, advice[foremost?.kind ?? 'unreadable']);
}

;// CONCATENATED MODULE: ./src/adapters/openpgp-keys.ts


const PUBLIC = 'PUBLIC KEY BLOCK';
const PRIVATE = 'PRIVATE KEY BLOCK';
/** As `gpg --fingerprint` has it, without the gaps. */
function fingerprintOf(key) {
    return key.getFingerprint().toUpperCase();
}
/** All keys of all blocks: what several people export ends up in one text. */
async function readPublicKeys(pgp, armoredKeys) {
    const { blocks } = readArmor(armoredKeys);
    if (blocks.some(({ kind }) => kind === PRIVATE))
        throw unusable('gpg-public-key', 'is a private key: take it out of there, and consider it known', PUBLIC);
    if (blocks.length === 0 || blocks.some(({ kind }) => kind !== PUBLIC))
        throw unusable('gpg-public-key', 'is no armored public key', PUBLIC);
    const read = blocks.map(({ text }) => pgp.readKeys({ armoredKeys: text }));
    const keys = await Promise.all(read).then((found) => found.flat().map((key) => key.toPublic()), (error) => {
        throw unusable('gpg-public-key', `can't be read: ${(0,failure/* describe */.q0)(error)}`, PUBLIC);
    });
    const fingerprints = keys.map(fingerprintOf);
    if (keys.length === 0)
        throw unusable('gpg-public-key', 'holds no key', PUBLIC);
    const twice = fingerprints.find((fingerprint, index) => fingerprints.indexOf(fingerprint) !== index);
    // Of two states of a key, the one that says that it is revoked would have to count.
    if (twice !== undefined)
        throw unusable('gpg-public-key', `holds the key ${twice} twice`, PUBLIC);
    return keys;
}
/** The key, and which part of it signs: the newest that may, and whose secret is there. What fails says nothing of the secret. */
async function unlockSigningKey(pgp, { armoredKey, passphrase }, now) {
    const key = await readPrivateKey(pgp, armoredKey);
    const keyId = await findSigningKey(key, now);
    const part = key.getKeys(keyId).find(hasSecret);
    if (part === undefined)
        throw new Error('the key that was chosen has no secret');
    await unlock(part, fingerprintOf(key), passphrase);
    return { key, keyId };
}
async function readPrivateKey(pgp, armoredKey) {
    const { blocks } = readArmor(armoredKey);
    const [block] = blocks;
    if (block === undefined || blocks.some(({ kind }) => kind !== PRIVATE))
        throw unusable('gpg-private-key', 'is no armored private key', PRIVATE);
    const keys = await pgp.readPrivateKeys({ armoredKeys: block.text }).catch(() => []);
    if (keys.length > 1 || blocks.length > 1)
        throw unusable('gpg-private-key', 'holds several keys, and only one can sign', PRIVATE);
    const [key] = keys;
    if (key === undefined)
        throw unusable('gpg-private-key', "can't be read", PRIVATE);
    return key;
}
/** A primary key that stayed at home is in the export as a stub: its signing subkey is all that is needed. */
async function findSigningKey(key, now) {
    const held = key.getKeys().filter(hasSecret);
    if (held.length === 0)
        throw unusable('gpg-private-key', 'holds no secret, only stubs of keys that lie elsewhere', PRIVATE);
    const newest = held.toSorted((a, b) => b.getCreationTime().getTime() - a.getCreationTime().getTime());
    const reasons = [];
    for (const part of newest) {
        try {
            await key.getSigningKey(part.getKeyID(), now);
            return part.getKeyID();
        }
        catch (error) {
            reasons.push((0,failure/* describe */.q0)(error));
        }
    }
    throw unfit(fingerprintOf(key), [...new Set(reasons)].join('; '));
}
function hasSecret({ keyPacket }) {
    return 'isMissingSecretKeyMaterial' in keyPacket && !keyPacket.isMissingSecretKeyMaterial();
}
async function unlock({ keyPacket }, fingerprint, passphrase) {
    if (!('decrypt' in keyPacket))
        throw new Error('a public key can not be unlocked');
    if (keyPacket.isDecrypted()) {
        if (passphrase === undefined)
            return;
        throw new failure/* Failure */.HR('INPUT_INVALID', `'gpg-passphrase' is given, but the key ${fingerprint} has none`, "Leave 'gpg-passphrase' out, or give the key as it is with its passphrase.");
    }
    const lack = passphrase === undefined ? 'needs its passphrase' : 'does not open with this passphrase';
    const locked = new failure/* Failure */.HR('INPUT_INVALID', `the key ${fingerprint} in 'gpg-private-key' ${lack}`, "Give the key's passphrase as 'gpg-passphrase', exactly as it is typed.");
    if (passphrase === undefined)
        throw locked;
    try {
        await keyPacket.decrypt(passphrase);
        await keyPacket.validate();
    }
    catch {
        throw locked;
    }
}
function unfit(fingerprint, reason) {
    const hint = /expired/.test(reason)
        ? "Prolong it ('gpg --quick-set-expire') and export it anew."
        : /revoked/.test(reason)
            ? 'Sign with another key, and tell those who install what it is.'
            : "Export a key, or a subkey, that may sign: 'gpg --armor --export-secret-subkeys <fingerprint>'.";
    return new failure/* Failure */.HR('INPUT_INVALID', `the key ${fingerprint} in 'gpg-private-key' can't sign: ${reason}`, hint);
}
function unusable(input, fault, kind) {
    const command = kind === PRIVATE ? 'gpg --armor --export-secret-subkeys' : 'gpg --armor --export';
    return new failure/* Failure */.HR('INPUT_INVALID', `'${input}' ${fault}`, `Give all that '${command} <fingerprint>' prints, from '-----BEGIN PGP ${kind}-----' to its END line, line breaks included.`);
}

;// CONCATENATED MODULE: ./src/adapters/openpgp-screening.ts


const todayOnly = (_key, _madeAt, now) => [now];
/**
 * From the making of a signature to today. A key says anew what it is when it is prolonged, and what it said before is
 * lost: so the times when it did are asked for as well. The earliest comes first, see `openSigner`. What is revoked as
 * compromised, or without a reason, was valid at none of them.
 */
const momentsSince = (key, madeAt, now) => {
    const said = [
        ...key.users.flatMap(({ selfCertifications }) => selfCertifications),
        ...key.subkeys.flatMap(({ bindingSignatures }) => bindingSignatures)
    ];
    const times = said.flatMap(({ created }) => (created === null ? [] : [created]));
    return [madeAt, ...times.filter((time) => time > madeAt && time < now), now].toSorted((a, b) => a.getTime() - b.getTime());
};
/** All that can be said of a signature before the file is read. */
async function screen(pgp, packet, keys, { now, moments }) {
    const keyId = packet.issuerKeyID;
    const key = keys.find((one) => one.getKeyIDs().some((id) => id.equals(keyId)));
    if (key === undefined) {
        const known = keys.map(fingerprintOf).join(', ');
        return {
            kind: 'unknown-key',
            words: `it was made by the key ${keyId.toHex().toUpperCase()}, not by ${known}`
        };
    }
    const fault = formFault(pgp, packet) ?? timeFault(packet, now);
    if (fault !== undefined)
        return fault;
    const madeAt = packet.created;
    if (madeAt === null)
        return { kind: 'unreadable', words: 'it does not say when it was made' };
    let latest;
    for (const validAt of moments(key, madeAt, now)) {
        latest = await keyFault(packet, key, validAt);
        if (latest === undefined)
            return { packet, key, madeAt, validAt };
    }
    return latest ?? { kind: 'key-unfit', words: `the key ${fingerprintOf(key)} was never valid` };
}
/** A signature over text does not see line ends: it is good over other bytes too. All further kinds are over no file. */
function formFault({ enums }, { signatureType, hashAlgorithm }) {
    if (signatureType !== enums.signature.binary)
        return {
            kind: 'not-binary',
            words: `it is a signature of another kind (${signatureType ?? 'none'}), not over a file's bytes`
        };
    const strong = [
        enums.hash.sha256,
        enums.hash.sha384,
        enums.hash.sha512,
        enums.hash.sha3_256,
        enums.hash.sha3_512
    ];
    if (hashAlgorithm !== null && strong.includes(hashAlgorithm))
        return undefined;
    const digest = Object.entries(enums.hash).find(([, value]) => value === hashAlgorithm)?.[0] ?? 'unknown';
    return { kind: 'weak-digest', words: `its digest is too weak (${digest.toUpperCase()})` };
}
function timeFault(packet, now) {
    const { created } = packet;
    if (created !== null && created > now)
        return { kind: 'from-future', words: `it claims to be made in the future (${created.toISOString()})` };
    const end = packet.getExpirationTime();
    return end instanceof Date && end <= now
        ? { kind: 'expired', words: `the signature expired (${end.toISOString()})` }
        : undefined;
}
async function keyFault({ issuerKeyID }, key, now) {
    try {
        await key.getSigningKey(issuerKeyID, now);
        return undefined;
    }
    catch (error) {
        const reason = (0,failure/* describe */.q0)(error);
        const kind = /revoked/.test(reason) ? 'key-revoked' : /expired/.test(reason) ? 'key-expired' : 'key-unfit';
        return { kind, words: `the key ${fingerprintOf(key)} that made it is not valid now: ${reason}` };
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/adapters/openpgp-stream.ts
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

const CHUNK = 256 * 1024;
/**
 * Hands the bytes of a file to the library as a stream that never fails: of one that does, the library leaves promises
 * behind that nobody can catch. Where the file could not be read to its end, that is thrown after all, and what was
 * made of the part is dropped. A chunk at a time, each from a read of its own: what is hashed keeps up with it.
 */
async function withStreamOf(path, use) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
        const troubles = [];
        const bytes = new ReadableStream({
            async pull(controller) {
                try {
                    const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK));
                    if (bytesRead > 0)
                        controller.enqueue(buffer.subarray(0, bytesRead));
                    else
                        controller.close();
                }
                catch (error) {
                    troubles.push(error);
                    controller.close();
                }
            }
        });
        const result = await use(bytes);
        if (troubles.length > 0)
            throw new Error(`${path} could not be read to its end`, { cause: troubles[0] });
        return result;
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
/** What goes in as a stream comes out as one, whatever the library's types say. */
function readableOf(value) {
    if (value instanceof ReadableStream)
        return value;
    throw new Error('openpgp gave no stream');
}
/** Until the bytes were read, nothing is known of any signature over them, nor ever will be. */
async function readToEnd(value) {
    await readableOf(value).pipeTo(new WritableStream());
}

;// CONCATENATED MODULE: ./src/adapters/openpgp-signatures.ts







/** Each one that is looked at holds the bytes of the file in its own hash. */
const MOST_SIGNATURES = 16;
/** The library is loaded when a key is opened, never before. */
function openpgpSignatures(clock) {
    return {
        async openSigner(secret) {
            const pgp = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 13074));
            const signing = await unlockSigningKey(pgp, secret, clock.now());
            // Read anew: the library notes revocations in what it has read, and forgets none for an earlier date.
            const publicKeys = await readPublicKeys(pgp, signing.key.toPublic().armor());
            const own = verifier(pgp, publicKeys, { clock, moments: momentsSince });
            return {
                fingerprint: fingerprintOf(signing.key),
                sign: (path) => sign(pgp, signing, path, clock.now()),
                isGood: (armoredSignature, path) => own.verify({ armoredSignature, path, name: path }).then(() => true, (error) => {
                    if (error instanceof failure/* Failure */.HR && error.code === 'SIGNATURE_INVALID')
                        return false;
                    throw error;
                })
            };
        },
        async openVerifier(armoredKeys) {
            const pgp = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 13074));
            return verifier(pgp, await readPublicKeys(pgp, armoredKeys), { clock, moments: todayOnly });
        }
    };
}
async function sign(pgp, { key, keyId }, path, date) {
    return withStreamOf(path, async (binary) => {
        const message = await pgp.createMessage({ binary });
        // Of an armored answer the library would keep the whole file until it is written.
        const signature = await pgp.sign({
            message,
            signingKeys: key,
            signingKeyIDs: keyId,
            detached: true,
            format: 'object',
            date,
            config: { preferredHashAlgorithm: pgp.enums.hash.sha512 }
        });
        await readToEnd(message.getLiteralData());
        return (0,consumers_.text)(readableOf(signature.armor()));
    });
}
/**
 * Keys count as they are today: one that is revoked or expired now is refused whatever the time that the signature
 * claims, because who holds its secret can claim what they like. One that was prolonged vouches for what it signed before. Only
 * of our own key it is asked what it was at the time: nothing is let in by that.
 */
function verifier(pgp, keys, { clock, moments }) {
    return {
        async verify(file) {
            const now = clock.now();
            const signature = await readSignature(pgp, file);
            const packets = signature.packets.filterByTag(pgp.enums.packet.signature);
            if (packets.length > MOST_SIGNATURES) {
                const words = `it holds ${packets.length} signatures, more than ${MOST_SIGNATURES}`;
                throw signatureRefusal(file.name, [{ kind: 'too-many', words }]);
            }
            const judged = await Promise.all(packets.map((packet) => screen(pgp, packet, keys, { now, moments })));
            const candidates = judged.flatMap((one) => ('key' in one ? [one] : []));
            const faults = judged.flatMap((one) => ('kind' in one ? [one] : []));
            // Nothing is read for signatures that can't count.
            const outcome = await checkAll(pgp, { keys, candidates, path: file.path });
            const good = outcome.find((one) => 'fingerprint' in one);
            if (good !== undefined)
                return good;
            throw signatureRefusal(file.name, [
                ...outcome.flatMap((one) => ('kind' in one ? [one] : [])),
                ...faults
            ]);
        }
    };
}
async function readSignature(pgp, { armoredSignature, name }) {
    const found = readSignatureText(armoredSignature);
    if ('complaint' in found)
        throw signatureRefusal(name, [{ kind: 'unreadable', words: found.complaint }]);
    return pgp.readSignature({ armoredSignature: found.armored }).catch((error) => {
        throw signatureRefusal(name, [{ kind: 'unreadable', words: `it can't be read: ${(0,failure/* describe */.q0)(error)}` }]);
    });
}
/** One pass over the file for all that are judged as of one day. */
async function checkAll(pgp, check) {
    const outcomes = [];
    for (const day of new Set(check.candidates.map(({ validAt }) => validAt.getTime()))) {
        const candidates = check.candidates.filter(({ validAt }) => validAt.getTime() === day);
        outcomes.push(...(await checkAsOf(new Date(day), pgp, { ...check, candidates })));
    }
    return outcomes;
}
async function checkAsOf(date, pgp, { keys, candidates, path }) {
    const packets = new pgp.PacketList();
    packets.push(...candidates.map(({ packet }) => packet));
    return withStreamOf(path, async (binary) => {
        const verification = await pgp.verify({
            message: await pgp.createMessage({ binary }),
            signature: new pgp.Signature(packets),
            // In the order in which they were screened, so that both mean the same key.
            verificationKeys: [...keys],
            format: 'binary',
            date,
            // A prolonged key has lost what it said of itself before; that it is valid at this date has been asked already.
            config: { allowInsecureVerificationWithReformattedKeys: true }
        });
        await readToEnd(verification.data);
        return Promise.all(candidates.map(({ key, madeAt }, index) => (verification.signatures[index]?.verified ?? Promise.reject(new Error('it was not looked at'))).then(() => ({ fingerprint: fingerprintOf(key), madeAt }), (error) => faultOf(error, key))));
    });
}
function faultOf(error, key) {
    const reason = (0,failure/* describe */.q0)(error);
    return /digest did not match|verification failed/.test(reason)
        ? { kind: 'other-bytes', words: `the key ${fingerprintOf(key)} signed other bytes` }
        : { kind: 'key-unfit', words: `the signature by the key ${fingerprintOf(key)} does not hold: ${reason}` };
}


/***/ })

};
