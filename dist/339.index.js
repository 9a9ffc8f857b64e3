export const id = 339;
export const ids = [339];
export const modules = {

/***/ 51234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ actionsCacheOnDemand)
/* harmony export */ });
/** Most jobs cache nothing here: the client of the cache service is large, and loaded by those that do. */
function actionsCacheOnDemand(log) {
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(955), __webpack_require__.e(779), __webpack_require__.e(759), __webpack_require__.e(477), __webpack_require__.e(173), __webpack_require__.e(336)]).then(__webpack_require__.bind(__webpack_require__, 36336))).actionsCache(log);
    return {
        isThere: async () => (await load()).isThere(),
        restore: async (directory, key, prefix) => (await load()).restore(directory, key, prefix),
        save: async (directory, key) => (await load()).save(directory, key)
    };
}


/***/ }),

/***/ 24339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSetup: () => (/* binding */ runSetup)
});

// EXTERNAL MODULE: ./src/adapters/actions-cache-on-demand.ts
var actions_cache_on_demand = __webpack_require__(51234);
;// CONCATENATED MODULE: ./src/adapters/github-on-demand.ts
/** Most setups find what they want on this machine: what speaks to GitHub is loaded when one does not. */
function gitHubOnDemand(target, world) {
    let loading;
    const load = () => (loading ??= Promise.all(/* import() */[__webpack_require__.e(643), __webpack_require__.e(698), __webpack_require__.e(131)]).then(__webpack_require__.bind(__webpack_require__, 2131)).then(({ gitHubForSetup }) => gitHubForSetup(target, world)));
    return {
        releases: {
            async *list() {
                yield* (await load()).releases.list();
            },
            readByTag: async (tag) => (await load()).releases.readByTag(tag),
            readText: async (asset) => (await load()).releases.readText(asset)
        },
        downloader: {
            download: async (location, destination, rule) => (await load()).downloader.download(location, destination, rule)
        },
        attestations: {
            verifyProvenance: async (file, signer) => (await load()).attestations.verifyProvenance(file, signer),
            verifyRelease: async (file, release) => (await load()).attestations.verifyRelease(file, release)
        }
    };
}

// EXTERNAL MODULE: ./src/adapters/host.ts
var host = __webpack_require__(7228);
// EXTERNAL MODULE: ./src/adapters/runner-commands.ts
var runner_commands = __webpack_require__(65875);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __webpack_require__(17741);
;// CONCATENATED MODULE: ./src/domain/store-key.ts

/** Not `Python`: setup-python would take ours for its own, and we its. */
const toolName = 'iact-cpython';
/** The directory of all trees of a version, below that of the tool. */
function shelfOf({ version }) {
    return (0,python_version/* toSemver */.Ud)(version);
}
/**
 * Where a tree lies in the tool cache, below the directory of the tool. The tool cache's own key has no distro in it,
 * so that a build for another glibc would be taken; ours has, and the digest of the tarball as well.
 */
function storeKeyOf(artifact, sha256) {
    const { version, architecture, distro, build } = artifact;
    const threading = version.freeThreaded ? '-freethreaded' : '';
    return {
        version: shelfOf(artifact),
        name: `${architecture}${threading}-${distro}-build${build}-${sha256.slice(0, 12)}`
    };
}

;// CONCATENATED MODULE: ./src/adapters/runner-store.ts


/** The tool cache of the runner, and the directories that do when it can't be used. They need not be there. */
function runnerStore(first, ...others) {
    const roots = [rootIn(first), ...others.map(rootIn)];
    return {
        roots: [...roots],
        find: ({ version, name }) => roots.map((root) => `${root}/${version}/${name}`).filter((path) => (0,external_node_fs_.existsSync)(path) && isComplete(path))
    };
}
function rootIn(directory) {
    return `${directory}/${toolName}`;
}
/** The tool cache's own sign of a complete tree. */
function isComplete(path) {
    return (0,external_node_fs_.existsSync)(`${path}.complete`);
}

// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(63916);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
;// CONCATENATED MODULE: ./src/domain/evidence.ts

/** Throws CHECKSUM_MISSING when nobody says anything: worth knowing before a download. */
function requireEvidence(name, evidence) {
    if (evidence.length > 0)
        return;
    throw new failure/* Failure */.HR('CHECKSUM_MISSING', `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, no sidecar`, `Publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`);
}
/**
 * Whether all that vouches for a tarball lies beside it: whoever can change the one can change the other, so it tells
 * of damage, and not of tampering.
 */
function isOnlySidecar(verifiedBy) {
    const sources = verifiedBy.filter((source) => source !== 'install record');
    return sources.length > 0 && sources.every((source) => /^(?:SHA-512 )?sidecar$/.test(source));
}
/** What has to be computed to hold bytes to it. */
function algorithmsIn(evidence) {
    return new Set(evidence.map((item) => ('sha256' in item ? 'sha256' : 'sha512')));
}
/** Whether all of it is of these bytes; a SHA-512 that is not known agrees with none. */
function isAgreed(digests, evidence) {
    return evidence.every((item) => 'sha256' in item ? item.sha256 === digests.sha256 : item.sha512 === digests.sha512);
}
/** Who agreed. Throws CHECKSUM_MISSING without evidence, CHECKSUM_MISMATCH when any of it disagrees. */
function requireAgreement(tarball, evidence) {
    const { name, from, digests } = tarball;
    requireEvidence(name, evidence);
    for (const item of evidence) {
        const [algorithm, expected, actual] = 'sha256' in item
            ? ['SHA-256', item.sha256, digests.sha256]
            : ['SHA-512', item.sha512, digests.sha512 ?? 'nobody computed'];
        if (expected !== actual) {
            throw new failure/* Failure */.HR('CHECKSUM_MISMATCH', `${name} from ${from} has the ${algorithm} ${actual} (${digests.size} bytes), but the ${item.from} says ${expected}`, 'The file was damaged on its way, or is not the one that was published. Nothing was installed. Run again; if it stays so, tell the publisher.');
        }
    }
    return evidence.map((item) => item.from);
}

// EXTERNAL MODULE: ./src/domain/timeline.ts
var timeline = __webpack_require__(78929);
;// CONCATENATED MODULE: ./src/setup/report.ts




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
]));
/** The ADR's measure of success for a download. */
const DOWNLOAD_GOAL_SECONDS = 30;
function outputsOf({ artifact, present, placed, dependencies }) {
    const source = sourceOf(present.source, placed);
    return {
        'python-version': (0,python_version/* formatPythonVersion */.Md)(artifact.version),
        build: String(artifact.build),
        'python-path': `${placed.prefix}/bin/python3`,
        'python-prefix': placed.prefix,
        'pip-path': `${placed.prefix}/bin/pip3`,
        sha256: present.sha256,
        'verified-by': present.verifiedBy.join(', '),
        source,
        'cache-hit': String(source === 'prefix' || source === 'tool-cache' || source === 'cache'),
        'dependency-cache-hit': dependencies === undefined ? '' : String(dependencies === 'hit'),
        'install-location': placed.location,
        'download-seconds': present.downloadSeconds.toFixed(1)
    };
}
/** A tree that was there is called after the name under which it was found. */
function sourceOf(source, placed) {
    return source === 'tool-cache' && placed.location === 'prefix' && placed.wasThere ? 'prefix' : source;
}
/** A server may have said it: in a table it is one line, and no markup. */
function cell(text) {
    return text.replace(/[\s\p{Cc}|<>[\]`]+/gu, ' ');
}
/** The job summary, in Markdown. */
function summaryOf(result, steps) {
    const { artifact, present, placed, seconds } = result;
    const { 'python-version': version, source } = outputsOf(result);
    const isDownload = source === 'url' || source === 'mirror' || source === 'release';
    const speed = present.downloadSeconds < DOWNLOAD_GOAL_SECONDS ? 'under' : 'over';
    return [
        `## CPython ${version} build ${artifact.build} is set up`,
        '',
        '| | |',
        '|---|---|',
        `| platform | ${(0,domain_artifact/* prettyDistro */.YE)(artifact.distro)}, ${artifact.architecture} |`,
        `| installed at | \`${cell(placed.prefix)}\` (${placed.location}) |`,
        `| source | ${source}: ${cell(present.from)} |`,
        `| SHA-256 | \`${present.sha256}\` |`,
        `| verified by | ${cell(present.verifiedBy.join(', '))} |`,
        ...(isOnlySidecar(present.verifiedBy)
            ? ['| caution | a checksum file from the same place shows damage, not tampering |']
            : []),
        isDownload
            ? `| download | ${present.downloadSeconds.toFixed(1)} s (${speed} the goal of ${DOWNLOAD_GOAL_SECONDS} s) |`
            : '| download | none |',
        `| all in all | ${seconds.toFixed(1)} s |`,
        '',
        ...(0,timeline/* timelineOf */.h)(steps)
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/domain/environment.ts
function activationOf(prefix, current, needsLibraryPath) {
    return {
        path: `${prefix}/bin`,
        variables: {
            pythonLocation: prefix,
            Python_ROOT_DIR: prefix,
            Python3_ROOT_DIR: prefix,
            PKG_CONFIG_PATH: prepend(`${prefix}/lib/pkgconfig`, current.pkgConfigPath),
            ...(needsLibraryPath ? { LD_LIBRARY_PATH: prepend(`${prefix}/lib`, current.libraryPath) } : {})
        }
    };
}
/** A list of directories keeps what was in it, once. */
function prepend(directory, list) {
    const rest = (list ?? '').split(':').filter((entry) => entry !== '' && entry !== directory);
    return [directory, ...rest].join(':');
}

// EXTERNAL MODULE: ./src/domain/platform.ts
var platform = __webpack_require__(33013);
// EXTERNAL MODULE: ./src/disk/hash-file.ts
var hash_file = __webpack_require__(95128);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/disk/scratch.ts
var disk_scratch = __webpack_require__(65563);
;// CONCATENATED MODULE: ./src/disk/tarball-cache.ts




async function openDownloads(cacheDir, temp) {
    if (cacheDir === undefined)
        return downloadsIn(temp, undefined, undefined);
    try {
        await requireOwn(cacheDir);
        return await downloadsInCache(cacheDir, temp);
    }
    catch (problem) {
        return downloadsIn(temp, cacheDir, problem);
    }
}
/** Where everybody may rename, a private directory is none. */
async function requireOwn(cacheDir) {
    const stats = await (0,promises_.stat)(cacheDir).catch(() => undefined);
    if (stats !== undefined && (stats.mode & 0o022) !== 0 && (stats.mode & 0o1000) === 0)
        throw new Error(`others than its owner may write to ${cacheDir}`);
}
async function downloadsIn(temp, cacheDir, problem) {
    const { path: directory, ...scratch } = await (0,disk_scratch/* makeScratch */.l)(temp);
    return { directory, ...scratch, cacheDir, problem, elsewhere: () => Promise.resolve(undefined) };
}
async function downloadsInCache(cacheDir, temp) {
    const scratches = [];
    const { path: directory, ...scratch } = await (0,disk_scratch/* makeScratch */.l)(cacheDir);
    return {
        ...{ directory, cacheDir, problem: undefined },
        elsewhere: async (problem) => {
            const downloads = await downloadsIn(temp, cacheDir, problem);
            scratches.push(downloads);
            return downloads;
        },
        [Symbol.asyncDispose]: async () => {
            for (const one of [scratch, ...scratches])
                await one[Symbol.asyncDispose]();
        }
    };
}
/**
 * A private copy: what is hashed under its path is what is used, whoever exchanges or removes the other file in the
 * meantime.
 */
async function takePrivately(path, { directory }) {
    const taken = (0,external_node_path_.join)(directory, `${(0,external_node_path_.basename)(path)}.taken`);
    await (0,promises_.copyFile)(path, taken, external_node_fs_.constants.COPYFILE_FICLONE);
    return taken;
}
/** Moves a verified download to where later runs look for it, and gives the path that it has then. */
async function keepTarball(path, downloads) {
    if (downloads.cacheDir === undefined || downloads.problem !== undefined)
        return path;
    const kept = (0,external_node_path_.join)(downloads.cacheDir, (0,external_node_path_.basename)(path));
    await (0,promises_.rename)(path, kept);
    return kept;
}
async function dropTarball(path) {
    await (0,promises_.rm)(path, { force: true });
}
async function findFile(path) {
    return (0,promises_.stat)(path).then((stats) => (stats.isFile() ? path : undefined), () => undefined);
}

// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(22988);
;// CONCATENATED MODULE: ./src/domain/sources.ts

/**
 * The files that may be installed, in the order of trying: the twin is smaller, and unpacks faster. What was pinned of
 * the tarball says nothing of the twin, which then does not serve; a pin that is the twin's own digest asks for it alone.
 */
function filesOf(artifact, { release, pins }) {
    const [tarball, twin] = [(0,domain_artifact/* fileNameOf */.bV)(artifact), (0,domain_artifact/* twinNameOf */.nf)(artifact)];
    const asset = release?.assets.find(({ name, state }) => name === twin && state === 'uploaded');
    if (asset === undefined)
        return [tarball];
    if (pins.length === 0)
        return [twin, tarball];
    const isOfTwin = pins.every((pin) => 'sha256' in pin && pin.sha256 === asset.digest);
    return isOfTwin ? [twin] : [tarball];
}
/** In the order of trying: mirrors as given, then the release. */
function sourcesOf(artifact, from, name = (0,domain_artifact/* fileNameOf */.bV)(artifact)) {
    const size = from.release?.assets.find((asset) => asset.name === name)?.size;
    const mirrors = from.mirrors.map((base) => {
        // The query of a base is kept: it may be what opens the mirror.
        const url = new URL(base);
        url.pathname = `${url.pathname.replace(/\/+$/, '')}/${(0,domain_artifact/* tagOf */.cO)(artifact)}/${name}`;
        return urlSource('mirror', url.href, size);
    });
    return from.release === undefined ? mirrors : [...mirrors, releaseSource(from.release, name)];
}
function urlSource(kind, url, size) {
    const { origin, pathname } = new URL(url);
    const sidecars = sidecarsBy((ending) => {
        const sidecar = new URL(url);
        sidecar.pathname += `.${ending}`;
        return { kind: 'http', url: sidecar.href };
    });
    return { kind, label: `${origin}${pathname}`, tarball: { kind: 'http', url, size }, sidecars };
}
function fileSource(path) {
    const sidecars = sidecarsBy((ending) => ({ kind: 'file', path: `${path}.${ending}` }));
    return { kind: 'url', label: path, tarball: { kind: 'file', path }, sidecars };
}
/** By asset id, through the API: that serves private repositories, and no stale copy of a CDN. */
function releaseSource(release, name) {
    const locate = (wanted) => {
        const asset = release.assets.find((candidate) => candidate.name === wanted);
        return asset === undefined ? { kind: 'absent' } : { kind: 'api', url: asset.apiUrl, size: asset.size };
    };
    const sidecars = sidecarsBy((ending) => locate(`${name}.${ending}`));
    return { kind: 'release', label: release.url, tarball: locate(name), sidecars };
}
function sidecarsBy(locate) {
    return { sha256: locate('sha256'), sha512: locate('sha512'), asc: locate('asc') };
}

// EXTERNAL MODULE: ./src/disk/read-text.ts
var read_text = __webpack_require__(14197);
// EXTERNAL MODULE: ./src/domain/attestation-policy.ts
var attestation_policy = __webpack_require__(14641);
;// CONCATENATED MODULE: ./src/setup/demands.ts






/** What an installed tree must remember to be what is asked for. */
async function namesOfDemands(inputs, world) {
    return (await askedFor(inputs, world)).map(({ name }) => name);
}
/** Throws INPUT_INVALID for keys that are none. */
async function openDemands(inputs, artifact, world) {
    const demands = [];
    for (const { name, open } of await askedFor(inputs, world))
        demands.push({ name, prove: await open(artifact, world) });
    return demands;
}
/** Another spelling of a key is another demand, and so are other roots. */
async function askedFor(inputs, world) {
    const { gpgPublicKey: key, signerWorkflow: signer, verifyRelease, repository } = inputs;
    const roots = await rootsOf(inputs, world);
    const asked = [];
    if (key !== undefined) {
        const name = `gpg-public-key ${(0,hash_file/* hashText */.qj)(key).sha256}`;
        asked.push({ name, open: (_, { signatures }) => openSignature(key, signatures) });
    }
    if (signer !== undefined) {
        const workflow = (0,attestation_policy/* formatSignerWorkflow */.JW)(signer);
        const open = (_, { attestations, log }) => Promise.resolve(async (tarball) => {
            log.info((await attestations.verifyProvenance(tarball, signer)).described);
            return `provenance ${workflow}`;
        });
        asked.push({ name: `verify-attestation ${workflow}${roots}`, open });
    }
    if (verifyRelease) {
        const open = (artifact, { attestations, log }) => Promise.resolve(async (tarball) => {
            const tag = (0,domain_artifact/* tagOf */.cO)(artifact);
            log.info((await attestations.verifyRelease(tarball, { repository, tag })).described);
            return `release attestation ${tag}`;
        });
        asked.push({ name: `verify-release ${(0,input_grammar/* formatRepository */.Sh)(repository)}${roots}`, open });
    }
    return asked;
}
/** Why a file with roots can't be read is told where it is used. */
async function rootsOf({ attestationRoots: path }, { run }) {
    if (path === undefined)
        return '';
    const text = await (0,read_text/* findText */.V)(path.startsWith('/') ? path : `${run.workspace}/${path}`).catch(() => undefined);
    return ` by ${(0,hash_file/* hashText */.qj)(text ?? '').sha256}`;
}
async function openSignature(armoredKeys, signatures) {
    const verifier = await signatures.openVerifier(armoredKeys);
    return (tarball) => proveSignature(tarball, verifier);
}
async function proveSignature({ path, name, signature }, verifier) {
    if (signature === undefined)
        throw new Unsigned(name, 'nobody');
    const { fingerprint } = await verifier.verify({ path, name, armoredSignature: signature });
    return `signature ${fingerprint}`;
}
/** All of them, one after the other. */
async function proveAll(demands, tarball) {
    const proofs = [];
    for (const { name, prove } of demands)
        proofs.push({ demand: name, words: await prove(tarball) });
    return proofs;
}
/** A source has no signature: another one may. */
class Unsigned extends failure/* Failure */.HR {
    constructor(name, where) {
        super('SIGNATURE_INVALID', `'gpg-public-key' demands a signature, and ${where} has no ${name}.asc`, "Publish the build with 'gpg-private-key', put the .asc beside the tarball, or ask for a build that is signed.");
    }
}

;// CONCATENATED MODULE: ./src/disk/chunk-pipe.ts
/** Bytes that one may be ahead of the other. */
const ROOM = 2 * 1024 * 1024;
/** Chunks go through as they are: Node's own streams would copy those together that wait. */
function openChunkPipe() {
    const waiting = [];
    let bytes = 0;
    let state = 'open';
    let wake = () => undefined;
    // One side waits at most: for chunks where there are none, or for room where there is none.
    const change = () => new Promise((resolve) => {
        wake = resolve;
    });
    const isFull = () => state === 'open' && bytes > ROOM;
    async function* read() {
        for (;;) {
            if (state === 'abandoned')
                throw new Error('the rest does not come');
            const chunk = waiting.shift();
            if (chunk !== undefined) {
                bytes -= chunk.length;
                wake();
                yield chunk;
            }
            else if (state === 'ended')
                return;
            else
                await change();
        }
    }
    const become = (next) => {
        if (state !== 'abandoned')
            state = next;
        wake();
    };
    return {
        chunks: read(),
        write: async (chunk) => {
            if (state !== 'open')
                return;
            waiting.push(chunk);
            bytes += chunk.length;
            wake();
            while (isFull())
                await change();
        },
        end: () => {
            become('ended');
        },
        abandon: () => {
            become('abandoned');
        }
    };
}

;// CONCATENATED MODULE: ./src/setup/intake.ts


/** Without a staging the bytes are hashed, and no more. */
function openIntake(how, world) {
    let attempt = begin(how, world);
    let isFresh = true;
    return {
        write: (chunk) => {
            isFresh = false;
            return attempt.write(chunk);
        },
        restart: async () => {
            if (isFresh)
                return;
            await attempt.abandon();
            attempt = begin(how, world);
            isFresh = true;
        },
        end: () => attempt.end(),
        [Symbol.asyncDispose]: () => attempt.abandon()
    };
}
/** The bytes of a file of this machine. */
async function readInto(intake, path) {
    for await (const chunk of (0,hash_file/* readChunks */.zO)(path))
        await intake.write(chunk);
}
function begin({ name, algorithms, staging }, { unpacker }) {
    const hash = (0,hash_file/* openHash */.$F)(algorithms);
    const unpacking = staging === undefined ? undefined : startUnpacking(name, staging.next(), unpacker);
    return {
        write: async (chunk) => {
            hash.update(chunk);
            await unpacking?.write(chunk);
        },
        end: async () => ({ digests: hash.digests(), unpacked: await unpacking?.end() }),
        abandon: async () => {
            await unpacking?.abandon();
        }
    };
}
function startUnpacking(name, directory, unpacker) {
    const pipe = openChunkPipe();
    const unpacking = unpacker.unpack({ name, chunks: pipe.chunks }, directory);
    // Where it fails nobody asks for the rest, which is hashed all the same.
    const ended = unpacking.catch(pipe.abandon);
    return {
        write: pipe.write,
        end: async () => {
            pipe.end();
            await ended;
            return { directory, requireWhole: () => unpacking };
        },
        abandon: () => {
            pipe.abandon();
            return ended;
        }
    };
}

// EXTERNAL MODULE: ./src/domain/checksum.ts
var checksum = __webpack_require__(38913);
;// CONCATENATED MODULE: ./src/setup/read-sidecars.ts



/** The checksum files that the source has. Throws CHECKSUM_MISSING for one that can't be read. */
async function readChecksums({ sidecars }, name, bring) {
    const evidence = [];
    const sha256 = (0,checksum/* findSha256 */.T7)((await readChecksum('sha256', sidecars.sha256, { name, bring })) ?? '');
    if (sha256 !== undefined)
        evidence.push({ from: 'sidecar', sha256 });
    const sha512 = (0,checksum/* findSha512 */.CM)((await readChecksum('sha512', sidecars.sha512, { name, bring })) ?? '');
    if (sha512 !== undefined)
        evidence.push({ from: 'SHA-512 sidecar', sha512 });
    return evidence;
}
async function readChecksum(algorithm, location, { name, bring }) {
    const file = `${name}.${algorithm}`;
    const path = await bring(location, file, { limit: TRANSFER_LIMIT, isOptional: true });
    if (path === undefined)
        return undefined;
    const text = await (0,read_text/* findText */.V)(path, checksum/* checksumFileLimit */.Bh).catch((cause) => {
        throw new failure/* Failure */.HR('CHECKSUM_MISSING', `The checksum file ${file} can't be read: ${(0,failure/* describe */.q0)(cause)}`, `It must hold the line "<checksum>  ${name}", as ${algorithm}sum writes it in the directory of the tarball.`, { cause });
    });
    return (0,checksum/* parseChecksumFile */.j7)(text ?? '', name, algorithm);
}
/** What is longer than this is not even brought here. */
const TRANSFER_LIMIT = 4 * checksum/* checksumFileLimit */.Bh;
/** Larger than any signature; the message about what it is instead is the verifier's. */
const SIGNATURE_LIMIT = 1024 * 1024;
/** The armored signature that the source has. Throws SIGNATURE_INVALID for what can be none. */
async function readSignature({ sidecars }, name, bring) {
    const path = await bring(sidecars.asc, `${name}.asc`, { limit: TRANSFER_LIMIT });
    return path === undefined ? undefined : readArmored(path);
}
/** The same of a file on this machine. */
async function readArmored(path) {
    return (0,read_text/* findText */.V)(path, SIGNATURE_LIMIT).catch((cause) => {
        throw new failure/* Failure */.HR('SIGNATURE_INVALID', `${path} can't be read: ${(0,failure/* describe */.q0)(cause)}`, 'It must be the signature that gpg --armor --detach-sign makes of the tarball.', { cause });
    });
}

;// CONCATENATED MODULE: ./src/setup/vouching.ts




function beginVouching(source, request, bring) {
    let refusal;
    const vouchers = findVouchers(source, request, bring);
    const settled = vouchers.then(() => undefined, (why) => {
        refusal = { why };
    });
    return {
        end: () => vouchers,
        unlessRefused: (write) => async (chunk) => {
            if (refusal !== undefined)
                throw refusal.why;
            await write(chunk);
        },
        [Symbol.asyncDispose]: () => settled
    };
}
/**
 * What has to be computed, where that is known before the vouchers are here: what GitHub said of the file is enough to
 * begin with, and which checksum files there are the release lists. Undefined where they have to be waited for.
 */
function algorithmsBefore({ kind, sidecars }, { evidence, isSigned }) {
    if (kind !== 'release' || evidence.length === 0 || isSigned)
        return undefined;
    return sidecars.sha512.kind === 'absent' ? algorithmsIn(evidence) : new Set(['sha256', 'sha512']);
}
async function findVouchers(source, request, bring) {
    const { name, isSigned } = request;
    const evidence = [...request.evidence, ...(await readChecksums(source, name, bring))];
    if (evidence.length === 0)
        throw unvouched(name, source);
    const signature = isSigned ? await readSignature(source, name, bring) : undefined;
    if (isSigned && signature === undefined)
        throw new Unsigned(name, source.label);
    return { evidence, signature };
}
function unvouched(name, source) {
    return new failure/* Failure */.HR('CHECKSUM_MISSING', `Nothing says what the bytes of ${name} must be: no pin, no registry row, no release digest, and no ${name}.sha256 at ${source.label}`, `Check the address, publish ${name}.sha256 beside the tarball, or give the input 'sha256'. Without a checksum nothing is installed.`);
}

;// CONCATENATED MODULE: ./src/setup/fetch-source.ts
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






/** GitHub takes no larger ones. */
const TARBALL_LIMIT = 2 * 1024 ** 3;
/**
 * Bytes that are not what they must be are asked for once more, past what caches on the way may hold: then it is said,
 * and no other source is asked. Throws DOWNLOAD_FAILED, CHECKSUM_MISSING, CHECKSUM_MISMATCH and what demands throw.
 */
async function fetchFrom(source, request, world) {
    world.log.info(`source: ${source.label}`);
    try {
        return await fetchOnce(source, request, world, 'usual');
    }
    catch (error) {
        const isOther = error instanceof failure/* Failure */.HR && error.code === 'CHECKSUM_MISMATCH';
        if (!isOther || source.tarball.kind === 'file')
            throw error;
        world.log.warning('DOWNLOAD_REPEATED', `${error.message}. It is downloaded once more.`);
        return fetchOnce(source, request, world, 'fresh').catch((again) => {
            // A source that gave other bytes does not become one that is out of reach: nobody else is asked.
            throw isNoDelivery(again) ? error : again;
        });
    }
}
/** Not there, or without what vouches for it: another source may have both. */
function isNoDelivery(error) {
    if (!(error instanceof failure/* Failure */.HR))
        return false;
    return error instanceof Unsigned || error.code === 'DOWNLOAD_FAILED' || error.code === 'CHECKSUM_MISSING';
}
/**
 * What vouches for it first: without any evidence there is no point in a tarball. Where GitHub has said already what the
 * bytes must be, its checksum files come beside them.
 */
async function fetchOnce(source, request, world, freshness) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { name, downloads, demands, staging } = request;
        const start = world.clock.elapsed();
        if (source.tarball.kind === 'file' && (await findFile(source.tarball.path)) === undefined)
            throw undelivered(name, source);
        const bring = (location, file, rule) => bringTo(`${downloads.directory}/${file}`, location, { rule: { ...rule, freshness }, world });
        const vouching = __addDisposableResource(env_1, beginVouching(source, request, bring), true);
        const algorithms = algorithmsBefore(source, request) ?? algorithmsIn((await vouching.end()).evidence);
        const intake = __addDisposableResource(env_1, openIntake({ name, algorithms, staging }, world), true);
        const path = await takeIn(source, { ...intake, write: vouching.unlessRefused((chunk) => intake.write(chunk)) }, { request, bring });
        if (path === undefined)
            throw undelivered(name, source);
        const { evidence, signature } = await vouching.end();
        const seconds = (world.clock.elapsed() - start) / 1000;
        const { digests, unpacked } = await intake.end();
        const agreed = requireAgreement({ name, from: source.label, digests }, evidence);
        const proofs = await proveAll(demands, { path, name, sha256: digests.sha256, signature });
        const kept = source.tarball.kind === 'file' ? path : await keep(path, { signature, downloads }, world);
        const verifiedBy = [...agreed, ...proofs.map(({ words }) => words)];
        const how = { source: source.kind, from: source.label, verifiedBy, proofs, seconds };
        return { name, path: kept, digests, unpacked, ...how };
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
/** Where the tarball is afterwards, all its bytes taken in; undefined when the source has none. */
async function takeIn({ tarball }, intake, { request, bring }) {
    const brought = await bring(tarball, request.name, { limit: TARBALL_LIMIT, follower: intake });
    if (brought === undefined || tarball.kind !== 'file')
        return brought;
    const path = await pathToProve(brought, request);
    await readInto(intake, path);
    return path;
}
/**
 * What is demanded is shown of the file, not of the bytes that went by: whoever exchanges it in the meantime exchanges
 * another one than the copy.
 */
async function pathToProve(path, { demands, downloads }) {
    return demands.length === 0 ? path : takePrivately(path, downloads);
}
async function keep(path, { signature, downloads }, { log }) {
    try {
        if (signature !== undefined)
            await keepTarball(`${path}.asc`, downloads);
        return await keepTarball(path, downloads);
    }
    catch (problem) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        log.warning('CACHE_UNUSABLE', `${name} is not kept in the cache directory: ${(0,failure/* describe */.q0)(problem)}. See 'cache-dir'.`);
        return path;
    }
}
/** Where the file is on this machine afterwards; undefined when the source has none. */
async function bringTo(destination, location, { rule, world }) {
    switch (location.kind) {
        case 'absent':
            return undefined;
        case 'file':
            return findFile(location.path);
        case 'http':
        case 'api':
            // An earlier source, or attempt, may have delivered as much.
            await dropTarball(destination);
            return (await world.downloader.download(location, destination, rule)) === 'fetched'
                ? destination
                : undefined;
    }
}
function undelivered(name, source) {
    return new failure/* Failure */.HR('DOWNLOAD_FAILED', `${source.label} has no ${name}`, 'Check the address, or leave that source out.');
}

// EXTERNAL MODULE: ./src/setup/on-disk.ts
var on_disk = __webpack_require__(55880);
;// CONCATENATED MODULE: ./src/setup/find-in-cache.ts
var find_in_cache_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var find_in_cache_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/**
 * What an earlier run kept, when all that is known and demanded says that it is right: its place proves nothing. What
 * is wrong is thrown away, and the sources are asked.
 */
async function findInCache(request, world) {
    const { downloads, name, evidence } = request;
    if (downloads.cacheDir === undefined || evidence.length === 0)
        return undefined;
    const kept = `${downloads.cacheDir}/${name}`;
    const from = await findFile(kept);
    const isSignatureThere = !request.isSigned || (await findFile(`${kept}.asc`)) !== undefined;
    if (from === undefined || !isSignatureThere)
        return undefined;
    try {
        return await takeFromCache(from, request, world);
    }
    catch (error) {
        if ((0,on_disk/* isRefusal */.v)(error)) {
            world.log.info(`what the cache holds can't be used: ${(0,failure/* describe */.q0)(error)}`);
            return undefined;
        }
        // What is said of these bytes elsewhere would be said of them again, wherever they came from.
        if (!isOfCache(error))
            throw error;
        if (!(await isSpoilt(from, request))) {
            world.log.info(`what the cache holds is passed over: ${(0,failure/* describe */.q0)(error)}`);
            return undefined;
        }
        world.log.warning('CACHE_UNUSABLE', `What the cache holds is thrown away: ${(0,failure/* describe */.q0)(error)}`);
        for (const file of [from, `${from}.asc`]) {
            await dropTarball(file).catch((problem) => {
                world.log.info(`it could not be removed: ${(0,failure/* describe */.q0)(problem)}`);
            });
        }
        return undefined;
    }
}
function isOfCache(error) {
    return (error instanceof failure/* Failure */.HR && (error.code === 'CHECKSUM_MISMATCH' || error.code === 'SIGNATURE_INVALID'));
}
/** An input may be what is wrong: then the tarball is a good one, for others. */
async function isSpoilt(from, { evidence }) {
    const others = evidence.filter((item) => !item.from.endsWith(' input'));
    return others.length > 0 && !isAgreed(await (0,hash_file/* hashFile */.DC)(from), others);
}
async function takeFromCache(from, request, world) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { name, evidence, demands, isSigned, staging } = request;
        const start = world.clock.elapsed();
        const signature = isSigned ? await readArmored(`${from}.asc`) : undefined;
        const path = await pathToProve(from, request);
        const intake = find_in_cache_addDisposableResource(env_1, openIntake({ name, algorithms: algorithmsIn(evidence), staging }, world), true);
        await readInto(intake, path);
        const { digests, unpacked } = await intake.end();
        const agreed = requireAgreement({ name, from, digests }, evidence);
        const proofs = await proveAll(demands, { path, name, sha256: digests.sha256, signature });
        const seconds = (world.clock.elapsed() - start) / 1000;
        world.log.info(`source: ${from}`);
        const verifiedBy = [...agreed, ...proofs.map(({ words }) => words)];
        return { name, path, digests, unpacked, source: 'cache', from, verifiedBy, proofs, seconds };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = find_in_cache_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./src/setup/fetch.ts



/**
 * From the cache, else from the first source that delivers. A source that can't be reached gives way to the next one;
 * bytes that are not what they must be end it all. Throws DOWNLOAD_FAILED, CHECKSUM_MISSING, CHECKSUM_MISMATCH and what
 * demands throw.
 */
async function fetchTarball(request, world) {
    const cached = await findInCache(request, world);
    if (cached !== undefined)
        return cached;
    const problems = [];
    for (const offer of await request.findOffers()) {
        const fetched = await fetchOffer(offer, { request, problems, world });
        if (fetched !== undefined)
            return fetched;
    }
    throw fetch_undelivered(request.name, problems);
}
/** Undefined when no source of it delivers: why is added to `problems`. */
async function fetchOffer({ name, sources, evidence }, { request, problems, world }) {
    const informed = { ...request, name, evidence: [...request.evidence, ...evidence] };
    // What was not known a moment ago may be what the cache holds.
    const confirmed = evidence.length === 0 ? undefined : await findInCache(informed, world);
    if (confirmed !== undefined)
        return confirmed;
    for (const source of sources) {
        try {
            return await fetchFrom(source, informed, world);
        }
        catch (error) {
            if (!isNoDelivery(error))
                throw error;
            problems.push(error);
            world.log.info(`not from there: ${(0,failure/* describe */.q0)(error)}`);
        }
    }
    return undefined;
}
function fetch_undelivered(name, problems) {
    // A source that was reached and vouches for nothing is what has to be mended.
    const unvouched = problems.find(({ code }) => code !== 'DOWNLOAD_FAILED');
    if (unvouched !== undefined)
        return unvouched;
    return new failure/* Failure */.HR('DOWNLOAD_FAILED', `${name} could not be had: ${problems.map(failure/* describe */.q0).join('; ')}`, "Run again when the network is well, or name another source with 'mirrors' or 'artifact-url'.", { cause: problems.at(-1) });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/domain/json-object.ts
var json_object = __webpack_require__(34418);
;// CONCATENATED MODULE: ./src/domain/install-record.ts



/** Its name in a tree that itself lies at its true prefix. Beside the entry of a store it is called like that. */
const prefixRecordName = '.iact-cpython.json';
function formatInstallRecord({ artifact, isTwin, ...record }) {
    const { sha256, sha512, source, repository, verifiedBy = [], proofs = [] } = record;
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
    };
    return `${JSON.stringify(fields, undefined, 2)}\n`;
}
/** Undefined for anything that this action did not write. */
function findInstallRecord(text) {
    const record = (0,json_object/* findJsonObject */.h)(text);
    const tarball = plainText(record?.['tarball']);
    const artifact = (0,domain_artifact/* findArtifact */.Kc)(tarball) ?? (0,domain_artifact/* findTwin */.uW)(tarball);
    const sha256 = (0,checksum/* findSha256 */.T7)(plainText(record?.['sha256']));
    if (record?.['schema'] !== 1 || artifact === undefined || sha256 === undefined)
        return undefined;
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
    };
}
/** What is read here is shown in logs and summaries. */
function plainText(value) {
    return typeof value === 'string' && /^[\x20-\x7e]{1,500}$/.test(value) && !value.includes('|') ? value : '';
}
function listIn(value) {
    return Array.isArray(value) ? value : [];
}
function proofsIn(value) {
    return listIn(value).flatMap((item) => {
        if (typeof item !== 'object' || item === null)
            return [];
        const demand = 'demand' in item ? plainText(item.demand) : '';
        const words = 'words' in item ? plainText(item.words) : '';
        return demand === '' || words === '' ? [] : [{ demand, words }];
    });
}

// EXTERNAL MODULE: ./src/disk/write-file.ts
var write_file = __webpack_require__(13417);
;// CONCATENATED MODULE: ./src/disk/installed-trees.ts






/** Other users of the machine may read what this one installed, whatever the umask of the job. */
const SHARED_FILE = 0o644;
/** Every install record below the root of a store. Records prove nothing about the trees beside them. */
async function listInstallRecords(root) {
    const records = [];
    for (const version of await listNames(root)) {
        for (const name of await listNames((0,external_node_path_.join)(root, version))) {
            if (!name.endsWith('.json'))
                continue;
            const record = await findRecord((0,external_node_path_.join)(root, version, name.slice(0, -'.json'.length)));
            if (record !== undefined)
                records.push(record);
        }
    }
    return records;
}
/**
 * Makes a finished tree the entry of a store by one rename. When another job was first its tree stays, and ours
 * is for its caller to throw away: both came from the same bytes. The broken tree that it replaces, by its identity,
 * is set aside at the last moment: between the two renames, and only then, readers find nothing.
 */
async function publishTree(tree, entry, { record, broken }) {
    // The tool cache's own sign of a complete tree; made first, for the disk may be full at any moment.
    const mark = `${tree}.complete`;
    try {
        await (0,write_file/* writeWhole */.f)(mark, '', SHARED_FILE);
        await (0,write_file/* writeWhole */.f)(`${entry}.json`, formatInstallRecord(await joined(record, entry)), SHARED_FILE);
        if (broken !== undefined)
            await setAside(entry, broken);
        const winner = await renameUnlessThere(tree, entry);
        await (0,promises_.rename)(mark, `${entry}.complete`);
        return winner;
    }
    catch (error) {
        await (0,promises_.rm)(mark, { force: true });
        throw error;
    }
}
/** What is said to lie at an entry; what can't be read is no record of this action. */
async function findRecord(entry) {
    return findInstallRecord((await (0,read_text/* findText */.V)(`${entry}.json`).catch(() => undefined)) ?? '');
}
/** What other jobs have shown of the same tarball stays shown. */
async function joined(record, entry) {
    const earlier = await findRecord(entry);
    if (earlier?.sha256 !== record.sha256)
        return record;
    const proofs = new Map([...(earlier.proofs ?? []), ...(record.proofs ?? [])].map((proof) => [proof.demand, proof]));
    const verifiedBy = [...new Set([...(record.verifiedBy ?? []), ...(earlier.verifiedBy ?? [])])];
    return { ...record, verifiedBy, proofs: [...proofs.values()] };
}
/** Which tree lies at an entry: another job may put a new one in its place, under the same name. */
async function identityOf(entry) {
    return (0,promises_.stat)(entry).then(({ dev, ino }) => `${dev}:${ino}`, () => undefined);
}
/**
 * Takes a tree out of everybody's sight without deleting what a running job may still use. Its new name says which
 * tree it is: a job that is late finds that name taken, and leaves the tree alone that lies at the entry by then.
 * Mark and record stay for the tree that comes next, which has the same: without a tree they say nothing.
 */
async function setAside(entry, identity) {
    const name = (0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex').slice(0, 36);
    const aside = (0,external_node_path_.join)((0,external_node_path_.dirname)(entry), `.broken-${name}`);
    try {
        await (0,promises_.rename)(entry, aside);
    }
    catch (error) {
        if ((0,read_text/* isMissing */.b)(error) || (await isThere(aside)))
            return aside;
        if (!isOfLowerLayer(error))
            throw error;
        await moveByHand(entry, aside);
    }
    // From now on it is a left-over: its age counts from here.
    await (0,promises_.utimes)(aside, new Date(), new Date());
    return aside;
}
/** overlayfs renames no directory that an image brought along, and says that it lies on another file system. */
function isOfLowerLayer(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EXDEV';
}
/** In a container, whose layers nobody else changes: one of its jobs takes the new name, and with it the work. */
async function moveByHand(entry, aside) {
    await (0,promises_.mkdir)(aside);
    await (0,promises_.cp)(entry, aside, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    await (0,promises_.rm)(entry, { recursive: true });
}
/** A week: no job lasts longer than five days. */
const USE_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;
/** Before an entry is given to a job. Where the store may only be read, nobody is told. */
async function noteUse(entry) {
    await (0,promises_.utimes)(`${entry}.complete`, new Date(), new Date()).catch(() => undefined);
}
/**
 * Whether a job that still runs may have been given this entry. One that is gone, or no whole one, is of no use; one
 * that this user may not look at is another user's, and may be.
 */
async function isInUse(entry) {
    try {
        await (0,promises_.access)(`${entry}/bin`);
        const { mtimeMs } = await (0,promises_.stat)(`${entry}.complete`);
        return Date.now() - mtimeMs < USE_MILLISECONDS;
    }
    catch (error) {
        return !(0,read_text/* isMissing */.b)(error);
    }
}
async function renameUnlessThere(tree, entry) {
    try {
        await (0,promises_.rename)(tree, entry);
        return 'ours';
    }
    catch (error) {
        if (await isThere(entry))
            return 'theirs';
        throw error;
    }
}
async function isThere(path) {
    return (0,promises_.access)(path).then(() => true, () => false);
}
/** Nothing where it is no directory, or one that may not be read: what is to be written there will say so. */
async function listNames(directory) {
    return (await (0,promises_.readdir)(directory).catch(() => [])).sort();
}

// EXTERNAL MODULE: ./src/disk/read-elf-tree.ts
var read_elf_tree = __webpack_require__(70110);
// EXTERNAL MODULE: ./src/domain/compatibility.ts + 2 modules
var compatibility = __webpack_require__(74941);
// EXTERNAL MODULE: ./src/domain/host-needs.ts + 1 modules
var host_needs = __webpack_require__(38452);
// EXTERNAL MODULE: ./src/interpreter/ask-interpreter.ts + 1 modules
var ask_interpreter = __webpack_require__(54129);
// EXTERNAL MODULE: ./src/interpreter/judge-host.ts + 1 modules
var judge_host = __webpack_require__(5101);
// EXTERNAL MODULE: ./src/interpreter/stage-tree.ts + 5 modules
var stage_tree = __webpack_require__(60278);
;// CONCATENATED MODULE: ./src/setup/smoke-test.ts


/**
 * Asks the interpreter with nobody's settings; only what fails so is asked again with the way to its library. Throws
 * INSTALL_BROKEN where nothing may be run: that says nothing of this interpreter.
 */
async function testInterpreter(prefix, version, { processes }) {
    const plain = await tryInterpreter(prefix, version, { processes, environment: ask_interpreter/* scrubbed */.fG });
    if (plain.faults.length === 0)
        return { ...plain, needsLibraryPath: false };
    const environment = { ...ask_interpreter/* scrubbed */.fG, LD_LIBRARY_PATH: `${prefix}/lib` };
    const helped = await tryInterpreter(prefix, version, { processes, environment });
    return helped.faults.length === 0
        ? { ...helped, needsLibraryPath: true }
        : { ...plain, needsLibraryPath: false };
}
/** The same of what is installed: whatever keeps it from running, here it is of no use. */
async function testInPlace(prefix, version, world) {
    return testInterpreter(prefix, version, world).catch((error) => ({
        faults: [(0,failure/* describe */.q0)(error)],
        notices: [],
        needsLibraryPath: false
    }));
}
/** The job's own settings may load another libpython; that is the job's to mend, but it must know. */
async function findEnvironmentFaults(prefix, version, ask) {
    return tryInterpreter(prefix, version, ask).then(({ faults }) => faults, (error) => [(0,failure/* describe */.q0)(error)]);
}
async function tryInterpreter(prefix, version, ask) {
    try {
        return await (0,ask_interpreter/* checkInterpreter */.l9)(prefix, version, ask);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.code === 'INSTALL_BROKEN')
            throw error;
        return { faults: [(0,failure/* describe */.q0)(error)], notices: [] };
    }
}

// EXTERNAL MODULE: ./src/disk/make-directory.ts
var make_directory = __webpack_require__(57473);
// EXTERNAL MODULE: ./src/disk/sweep.ts
var sweep = __webpack_require__(58145);
;// CONCATENATED MODULE: ./src/setup/staging.ts




/** Other users of the machine may use what this one installed, whatever the umask of the job. */
const SHARED = 0o755;
/** Private, below a root of the store; throws what the system says where that takes none. */
async function openStaging(root, artifact) {
    await (0,sweep/* sweepStore */.KW)(root);
    const { path, ...scratch } = await (0,disk_scratch/* makeScratch */.l)(`${root}/${shelfOf(artifact)}`, 'staging', SHARED);
    let count = 0;
    const next = () => {
        count += 1;
        (0,make_directory/* makeDirectory */.O)(`${path}/${count}`, 0o700);
        return `${path}/${count}`;
    };
    return { next, ...scratch };
}

;// CONCATENATED MODULE: ./src/setup/install.ts
var install_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var install_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














/**
 * Makes a verified tarball an entry of the store, below the first root that takes it, and gives the entry's path.
 * Throws TARBALL_INVALID, PLATFORM_UNSUPPORTED, SMOKE_TEST_FAILED, INSTALL_BROKEN; the store is then as it was.
 */
async function installTree(wanted, fetched, world) {
    const [root, ...others] = world.store.roots;
    try {
        return await installBelow(root, wanted, fetched, world);
    }
    catch (error) {
        const [next, ...more] = others;
        if (next === undefined || !isRefused(error))
            throw error;
        world.log.warning('TOOL_CACHE_UNUSABLE', `${error.message}. The interpreter is kept at ${next} instead.`);
        const store = { ...world.store, roots: [next, ...more] };
        // Where nothing takes it, the tool cache is what has to be mended.
        return installTree(wanted, { ...fetched, unpacked: undefined }, { ...world, store }).catch((other) => {
            throw isRefused(other) ? error : other;
        });
    }
}
/** Proves beside its final place that it works, and renames it; only then a broken one has to go. */
async function installBelow(root, { artifact, broken, repository }, fetched, world) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { log } = world;
        const { sha256 } = fetched.digests;
        const { version, name } = storeKeyOf(artifact, sha256);
        const entry = `${root}/${version}/${name}`;
        const staging = install_addDisposableResource(env_1, fetched.unpacked === undefined ? await inStore(root, () => openStaging(root, artifact)) : undefined, true);
        const tree = await inStore(root, async () => {
            const unpacked = fetched.unpacked ?? (await unpackFile(fetched, staging, world));
            await unpacked.requireWhole();
            return (0,stage_tree/* finishTree */.W)(artifact, unpacked.directory, world);
        });
        await requireFit(tree, artifact, world);
        const winner = await inStore(root, async () => {
            const unfit = await findUnfit(entry, { artifact, broken, sha256 }, world);
            const { digests, from, verifiedBy, proofs } = fetched;
            const tarball = {
                artifact,
                isTwin: (0,domain_artifact/* isTwinName */.Uh)(fetched.name) || undefined,
                sha256,
                sha512: digests.sha512
            };
            const record = { ...tarball, source: from, repository, verifiedBy, proofs };
            return publishTree(tree, entry, { record, broken: unfit });
        });
        log.info(winner === 'ours' ? `installed: ${entry}` : `another job was first: ${entry}`);
        return entry;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = install_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What there was no place for while it was fetched: the file may be another one by now. */
async function unpackFile({ name, path, digests }, staging, world) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const intake = install_addDisposableResource(env_2, openIntake({ name, algorithms: new Set(), staging }, world), true);
        await readInto(intake, path);
        const taken = await intake.end();
        if (taken.unpacked !== undefined && taken.digests.sha256 === digests.sha256)
            return taken.unpacked;
        throw new failure/* Failure */.HR('CHECKSUM_MISMATCH', `${path} was changed while it was installed: it has the SHA-256 ${taken.digests.sha256} now`, 'Nothing of it was run or installed. Let nobody but this action write there, and run again.');
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = install_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** Throws what this machine lacks for the tree, or what the tree lacks. */
async function requireFit(tree, artifact, world) {
    const libraryPath = world.run.environment['LD_LIBRARY_PATH'];
    const needs = (0,host_needs/* needsOf */.h)(await (0,read_elf_tree/* readElfTree */.a)(tree));
    const complaints = await (0,judge_host/* judgeHost */.I)(needs, artifact, { ...world.host, libraryPath });
    const obstacle = (0,compatibility/* toCompatibilityFailure */.c)(complaints);
    if (obstacle !== undefined)
        throw obstacle;
    for (const { message } of complaints)
        world.log.notice('MODULES_UNUSABLE', message);
    await testStaged(tree, artifact, world);
}
/**
 * What lies at the entry and has to go, by its identity. By now another job may have put one there that works, and its
 * record: whose record is not there, or of other bytes, is nobody's. A tree without its mark may be what a job left
 * that was killed, or a machine that lost its power.
 */
async function findUnfit(entry, { artifact, broken, sha256 }, world) {
    const identity = await identityOf(entry);
    if (identity === undefined)
        return undefined;
    if ((await findRecord(entry))?.sha256 !== sha256)
        return identity;
    if (broken.some((known) => known.entry === entry && known.identity === identity))
        return identity;
    const { faults } = await testInterpreter(entry, artifact.version, world);
    return faults.length > 0 ? identity : undefined;
}
/** What the disk refuses is the machine's fault, and somebody can mend it. */
function inStore(root, work) {
    const what = `The tool cache at ${root} can't be written to`;
    const hint = 'Give this job the right to write there, make room (df -h), or name another directory with RUNNER_TOOL_CACHE.';
    return (0,on_disk/* onDisk */.F)({ what, hint }, work);
}
function isRefused(error) {
    return error instanceof failure/* Failure */.HR && error.code === 'INSTALL_BROKEN';
}
async function testStaged(tree, artifact, world) {
    const ask = { processes: world.processes, environment: ask_interpreter/* scrubbed */.fG };
    const [{ faults, needsLibraryPath }, pipFault] = await Promise.all([
        testInterpreter(tree, artifact.version, world),
        (0,ask_interpreter/* findPipFault */.By)(tree, ask)
    ]);
    // Where libpython is found only at the true prefix, pip's script can be judged only there.
    const all = [...faults, ...(pipFault === undefined || needsLibraryPath ? [] : [pipFault])];
    if (all.length === 0)
        return;
    throw new failure/* Failure */.HR('SMOKE_TEST_FAILED', `The interpreter in ${(0,domain_artifact/* fileNameOf */.bV)(artifact)} is not fit for use: ${all.join('; ')}`, 'Nothing was installed. Choose another build, and tell the publisher.');
}

// EXTERNAL MODULE: ./src/domain/version-spec.ts + 6 modules
var version_spec = __webpack_require__(47768);
;// CONCATENATED MODULE: ./src/domain/resolution.ts


/** How many of a kind a message names. */
const LISTED = 6;
/**
 * The newest build of the newest version of the first spec that something satisfies.
 * Allowed prereleases serve where nothing final does: allowing is not preferring.
 */
function chooseCandidate(request, candidates) {
    const usable = candidates.filter((each) => isHere(request, each) && isBuild(request, each));
    for (const spec of request.specs) {
        for (const allowPrereleases of request.allowPrereleases ? [false, true] : [false]) {
            const newest = newestOf(usable.filter(({ version }) => (0,version_spec/* satisfies */.ib)(spec, version, { allowPrereleases })));
            if (newest !== undefined)
                return newest;
        }
    }
    return undefined;
}
/** For the message of ARTIFACT_UNKNOWN: what exists that comes near, at most seven lines. */
function explainMiss(request, candidates) {
    const wanted = request.specs.slice(0, LISTED).map(version_spec/* formatVersionSpec */.rh).join(', else ');
    const build = request.build === 'latest' ? '' : ` build ${request.build}`;
    const first = `No artifact for CPython ${wanted}${build} on ${platformOf(request)}.`;
    if (candidates.length === 0)
        return `${first}\nNothing at all is published: is the repository the right one?`;
    const fitting = candidates.filter(({ version }) => fits(request, version, request.allowPrereleases));
    const lines = [
        first,
        ...lineOf('Other builds here', buildsHere(request, fitting)),
        ...lineOf('Other platforms have', offersElsewhere(request, fitting)),
        ...lineOf('Only with allow-prereleases: true', prereleasesHere(request, candidates)),
        ...stockOf(request, candidates),
        ...quotingOf(request, candidates)
    ];
    return lines.join('\n');
}
function isHere(request, candidate) {
    return candidate.distro === request.distro && candidate.architecture === request.architecture;
}
function isBuild(request, candidate) {
    return request.build === 'latest' || candidate.build === request.build;
}
function newestOf(candidates) {
    return candidates.reduce((best, each) => (best === undefined || newestFirst(each, best) < 0 ? each : best), undefined);
}
function newestFirst(left, right) {
    return (0,python_version/* comparePythonVersions */.pd)(right.version, left.version) || right.build - left.build;
}
function fits(request, version, allowPrereleases) {
    return request.specs.some((spec) => (0,version_spec/* satisfies */.ib)(spec, version, { allowPrereleases }));
}
function platformOf({ distro, architecture }) {
    return `${distro} ${architecture}`;
}
function lineOf(title, items) {
    const distinct = [...new Set(items)];
    const more = distinct.length > LISTED ? ` and ${distinct.length - LISTED} more` : '';
    return distinct.length === 0 ? [] : [`${title}: ${distinct.slice(0, LISTED).join(', ')}${more}`];
}
function buildsHere(request, fitting) {
    const distanceOf = ({ build }) => request.build === 'latest' ? 0 : Math.abs(build - request.build);
    const here = fitting
        .filter((each) => isHere(request, each))
        .sort((left, right) => (0,python_version/* comparePythonVersions */.pd)(right.version, left.version) ||
        distanceOf(left) - distanceOf(right) ||
        newestFirst(left, right));
    return here.map(({ version, build }) => `${(0,python_version/* formatPythonVersion */.Md)(version)} build ${build}`);
}
/** The wanted build of another platform where there is one, any build otherwise. */
function offersElsewhere(request, fitting) {
    const built = fitting.filter((each) => isBuild(request, each));
    const offers = newestPerPlatform(request, built.length > 0 ? built : fitting);
    return offers.map((each) => `${platformOf(each)} (${(0,python_version/* formatPythonVersion */.Md)(each.version)} build ${each.build})`);
}
/** The newest candidate of each other platform: the same architecture first, then the same kind of distro, then its nearest release. */
function newestPerPlatform(request, candidates) {
    const elsewhere = candidates.filter((each) => !isHere(request, each));
    const newest = [...Map.groupBy(elsewhere, platformOf).values()]
        .map(newestOf)
        .filter((each) => each !== undefined);
    const familyOf = (distro) => distro.replace(/[0-9.]+$/, '');
    const strangeness = ({ distro, architecture }) => (architecture === request.architecture ? 0 : 2) + (familyOf(distro) === familyOf(request.distro) ? 0 : 1);
    const releaseOf = (distro) => Number(/[0-9]+(?:\.[0-9]+)?/.exec(distro)?.[0] ?? 0);
    const ageGap = ({ distro }) => familyOf(distro) === familyOf(request.distro)
        ? Math.abs(releaseOf(distro) - releaseOf(request.distro))
        : 0;
    return newest.sort((left, right) => strangeness(left) - strangeness(right) || ageGap(left) - ageGap(right) || newestFirst(left, right));
}
function prereleasesHere(request, candidates) {
    if (request.allowPrereleases)
        return [];
    const usable = candidates
        .filter((each) => isHere(request, each) && isBuild(request, each))
        .sort(newestFirst);
    return usable
        .filter(({ version }) => fits(request, version, true))
        .map(({ version }) => (0,python_version/* formatPythonVersion */.Md)(version));
}
function stockOf(request, candidates) {
    const here = candidates.filter((each) => isHere(request, each));
    if (here.length === 0) {
        const platforms = newestPerPlatform(request, candidates).map(platformOf);
        return lineOf(`Nothing is published for ${platformOf(request)}, only for`, platforms);
    }
    const versions = new Map(here.map(({ version }) => [(0,python_version/* formatPythonVersion */.Md)(version), version]));
    const nearest = [...versions.values()].sort(nearestTo(referenceOf(request)));
    return lineOf(`On ${platformOf(request)}, nearest first`, nearest.map(python_version/* formatPythonVersion */.Md));
}
/** The numbers that the first spec names: where "near" is measured from. */
function referenceOf({ specs: [spec] }) {
    if (spec?.kind === 'exact')
        return [spec.version.major, spec.version.minor, spec.version.micro];
    return spec?.alternatives[0]?.clauses[0]?.release ?? [];
}
function nearestTo(reference) {
    const distanceOf = ({ major, minor, micro }) => {
        for (const [index, number] of [major, minor, micro].entries()) {
            const gap = Math.abs(number - (reference[index] ?? number));
            // In another series the last number says nothing; every number is below 10,000.
            if (gap > 0)
                return gap * 10_000 ** (2 - index);
        }
        return 0;
    };
    return (left, right) => distanceOf(left) - distanceOf(right) || (0,python_version/* comparePythonVersions */.pd)(right, left);
}
/** An unquoted 3.10 arrives as 3.1: the commonest miss of all. */
function quotingOf(request, candidates) {
    const spellings = request.specs.map(version_spec/* formatVersionSpec */.rh);
    const series = candidates.map(({ version }) => `${version.major}.${version.minor}`);
    const meant = series.find((each) => each.endsWith('0') && spellings.includes(each.slice(0, -1)));
    return meant === undefined
        ? []
        : [`YAML reads an unquoted ${meant} as ${meant.slice(0, -1)}: put quotes around it`];
}

;// CONCATENATED MODULE: ./src/setup/offered.ts



/** Every tarball of every published release. */
async function listOffered(world) {
    const candidates = [];
    for await (const release of world.releases.list()) {
        if (release.state !== 'published')
            continue;
        for (const { name } of release.assets) {
            const artifact = (0,domain_artifact/* findArtifact */.Kc)(name);
            if (artifact !== undefined && (0,domain_artifact/* tagOf */.cO)(artifact) === release.tag)
                candidates.push({ ...artifact, release });
        }
    }
    return candidates;
}
/** The release of an exact build. Undefined when GitHub can't be asked and somebody else may have the tarball. */
async function findRelease(artifact, mirrors, world) {
    try {
        const release = await world.releases.readByTag((0,domain_artifact/* tagOf */.cO)(artifact));
        if (release?.assets.some(({ name }) => name === (0,domain_artifact/* fileNameOf */.bV)(artifact)) === true)
            return release;
    }
    catch (error) {
        if (mirrors.length === 0 || !(0,failure/* isUnavailable */.Pd)(error))
            throw error;
        world.log.warning('GITHUB_UNASKED', 'GitHub could not be asked; the mirrors are tried without what it knows of the tarball.');
        return undefined;
    }
    if (mirrors.length > 0)
        return undefined;
    const { version, build, distro, architecture } = artifact;
    const request = {
        specs: [{ kind: 'exact', version }],
        build,
        distro,
        architecture,
        allowPrereleases: true
    };
    throw unknownArtifact(request, await listOffered(world));
}
function unknownArtifact(request, candidates) {
    return new failure/* Failure */.HR('ARTIFACT_UNKNOWN', explainMiss(request, candidates), "Ask for one that exists, or publish it first with mode: publish. For another repository set 'repository'.");
}

// EXTERNAL MODULE: ./src/domain/build-facts.ts
var build_facts = __webpack_require__(78618);
// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = __webpack_require__(39713);
;// CONCATENATED MODULE: ./src/setup/refuse-unfit.ts







/**
 * Holds a build for another platform than this host's against what its release says of it, before it is fetched for
 * nothing. Facts can refuse, never admit: the files themselves are asked before anything is installed.
 * Throws PLATFORM_UNSUPPORTED.
 */
async function refuseUnfit(release, artifact, world) {
    // For its own platform a build is fit as a rule: one more request would gain nothing.
    if (artifact.architecture === world.host.architecture && isOwnDistro(artifact, world))
        return;
    const name = (0,domain_artifact/* fileNameOf */.bV)(artifact);
    const find = (wanted) => release.assets.find((asset) => asset.name === wanted && asset.state === 'uploaded');
    const needs = await readNeeds({ facts: find((0,build_facts/* factsNameOf */.qP)(name)), tarball: find(name) }, world);
    if (needs === undefined)
        return;
    const libraryPath = world.run.environment['LD_LIBRARY_PATH'];
    const machine = (0,elf_machine/* findMachine */.x)(artifact.architecture);
    const machines = machine === undefined ? [] : [{ code: machine.code, path: 'as its name says' }];
    const complaints = await (0,judge_host/* judgeHost */.I)({ ...needs, machines }, artifact, { ...world.host, libraryPath });
    const obstacle = (0,compatibility/* toCompatibilityFailure */.c)(complaints);
    if (obstacle !== undefined)
        throw obstacle;
}
function isOwnDistro({ distro }, { host }) {
    try {
        return (0,platform/* distroOf */.hp)(host) === distro;
    }
    catch {
        return false;
    }
}
async function readNeeds({ facts, tarball }, world) {
    if (facts === undefined || tarball === undefined)
        return undefined;
    try {
        const found = (0,build_facts/* findBuildFacts */.ff)(await world.releases.readText(facts));
        // Of another tarball they would say nothing about this one.
        return tarball.digest === undefined || found?.about === tarball.digest ? found?.needs : undefined;
    }
    catch (error) {
        world.log.info(`${facts.name} could not be read: ${(0,failure/* describe */.q0)(error)}`);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/setup/bring-tree.ts
var bring_tree_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var bring_tree_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














/** Fetches, verifies and installs. Throws the `Failure` of the step that ends it; nothing is installed then. */
async function bringTree(inputs, wanted, world) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { log, run } = world;
        const { artifact, evidence } = wanted;
        const name = wantedName(inputs, artifact);
        const demands = await openDemands(inputs, artifact, world);
        const cacheDir = inputs.cacheDir?.replace(/^~(?=\/|$)/, () => run.home);
        const room = { what: 'There is no place to download to', hint: roomHint };
        const downloads = bring_tree_addDisposableResource(env_1, await (0,on_disk/* onDisk */.F)(room, () => openDownloads(cacheDir && absolute(cacheDir, world), run.temp)), true);
        if (downloads.problem !== undefined)
            log.warning('CACHE_UNUSABLE', cacheProblem(downloads.problem));
        // Where it can't be, the step that installs it says why.
        const staging = bring_tree_addDisposableResource(env_1, await openStaging(world.store.roots[0], artifact).catch(() => undefined), true);
        const findOffers = () => offersOf(inputs, wanted, world);
        const fetched = await log.group(`Fetch and verify ${name}`, async () => {
            const isSigned = inputs.gpgPublicKey !== undefined;
            const request = { name, evidence, demands, isSigned, downloads, staging, findOffers };
            const tarball = await (0,on_disk/* onDisk */.F)({ ...room, what: `${name} could not be stored` }, () => fetchTarball(request, world).catch(async (problem) => {
                const elsewhere = (0,on_disk/* isRefusal */.v)(problem) ? await downloads.elsewhere(problem) : undefined;
                if (elsewhere === undefined)
                    throw problem;
                log.warning('CACHE_UNUSABLE', cacheProblem(problem));
                return fetchTarball({ ...request, downloads: elsewhere }, world);
            }));
            log.info(`sha256: ${tarball.digests.sha256}`);
            log.info(`verified by: ${tarball.verifiedBy.join(', ')}`);
            if (isOnlySidecar(tarball.verifiedBy))
                log.notice('EVIDENCE_WEAK', weakEvidence(name));
            log.info(`download seconds: ${tarball.seconds.toFixed(1)}`);
            return tarball;
        });
        const repository = inputs.artifact === undefined ? (0,input_grammar/* formatRepository */.Sh)(inputs.repository) : undefined;
        const entry = await log.group(`Install ${name}`, () => installTree({ ...wanted, repository }, fetched, world));
        const { source, from, verifiedBy, seconds } = fetched;
        return { entry, sha256: fetched.digests.sha256, source, from, verifiedBy, downloadSeconds: seconds };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = bring_tree_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** It is enough to install, and not what people may take it for. */
function weakEvidence(name) {
    return (`Only a checksum file from the same place vouches for ${name}: that shows damage, not tampering. ` +
        "Pin it with 'sha256', check the registry out, or demand a signature with 'gpg-public-key'.");
}
function cacheProblem(problem) {
    return `Nothing is cached, the cache directory can't be used: ${(0,failure/* describe */.q0)(problem)}. See 'cache-dir'.`;
}
const roomHint = "Make room (df -h) and give this job the right to write there, or name another directory with the input 'cache-dir' or, where that is none, with RUNNER_TEMP.";
/** An address may be that of a twin. */
function wantedName({ artifact: address }, artifact) {
    const spelled = address === undefined ? '' : 'url' in address ? new URL(address.url).pathname : address.path;
    return (0,domain_artifact/* isTwinName */.Uh)(spelled) ? (0,domain_artifact/* twinNameOf */.nf)(artifact) : (0,domain_artifact/* fileNameOf */.bV)(artifact);
}
/** What may be had where, and what its publisher's server says of it. */
async function offersOf(inputs, wanted, world) {
    const { artifact: address, mirrors } = inputs;
    if (address !== undefined) {
        const source = 'url' in address ? urlSource('url', address.url) : fileSource(absolute(address.path, world));
        return [{ name: wantedName(inputs, wanted.artifact), sources: [source], evidence: [] }];
    }
    const { artifact } = wanted;
    const release = wanted.release ?? (await findRelease(artifact, mirrors, world));
    if (release !== undefined)
        await refuseUnfit(release, artifact, world);
    return filesOf(artifact, { release, pins: wanted.evidence }).map((name) => {
        const digest = release?.assets.find((asset) => asset.name === name)?.digest;
        const evidence = digest === undefined ? [] : [{ from: 'release digest', sha256: digest }];
        return { name, sources: sourcesOf(artifact, { mirrors, release }, name), evidence };
    });
}
/** A tarball on this machine says itself what it is: what lies in the store may be of an older one of its name. */
async function findOwnDigest({ artifact }, world) {
    if (artifact === undefined || 'url' in artifact)
        return undefined;
    const path = await findFile(absolute(artifact.path, world));
    return path === undefined ? undefined : (await (0,hash_file/* hashFile */.DC)(path)).sha256;
}
function absolute(path, { run }) {
    return path.startsWith('/') ? path : `${run.workspace}/${path}`;
}

;// CONCATENATED MODULE: ./src/disk/prefix-tree.ts





/** Of a directory that only root or this user can have filled or named; undefined for every other one. */
async function findPrefixRecord(prefix) {
    const path = (0,external_node_path_.join)(prefix, prefixRecordName);
    const [directory, file] = await Promise.all([(0,promises_.lstat)(prefix), (0,promises_.lstat)(path)].map(orNothing));
    if (directory?.isDirectory() !== true || file?.isFile() !== true)
        return undefined;
    if (![directory, file].every(isOurs) || !(await isClosed(prefix)))
        return undefined;
    const record = findInstallRecord((await orNothing((0,read_text/* findText */.V)(path))) ?? '');
    return record !== undefined && (0,external_node_path_.basename)((0,domain_artifact/* prefixOf */.MT)(record.artifact.version)) === (0,external_node_path_.basename)(prefix)
        ? record
        : undefined;
}
/** Of all trees that lie at a true prefix. */
async function listPrefixRecords(directory = '/opt') {
    const names = await (0,promises_.readdir)(directory).catch(() => []);
    const prefixes = names.filter((name) => name.startsWith('python-')).map((name) => (0,external_node_path_.join)(directory, name));
    const records = await Promise.all(prefixes.map(findPrefixRecord));
    return records.filter((record) => record !== undefined);
}
/** For a copy of an entry of a store: a directory with nothing but its record, and the names of what goes beside it. */
async function prepareCopy(entry, scratch) {
    const top = (0,external_node_path_.join)(scratch, 'top');
    await (0,promises_.mkdir)(top);
    await (0,promises_.copyFile)(`${entry}.json`, (0,external_node_path_.join)(top, prefixRecordName));
    const names = await (0,promises_.readdir)(entry);
    return { top, names: names.filter((name) => name !== prefixRecordName) };
}
const STICKY = 0o1000;
const WRITE_BY_OTHERS = 0o022;
function isOurs({ uid, mode }) {
    return isOwn(uid) && (mode & WRITE_BY_OTHERS) === 0;
}
function isOwn(uid) {
    return uid === 0 || uid === process.getuid?.();
}
/** Whether others can neither exchange the tree nor put into it what an interpreter starts with. */
async function isClosed(prefix) {
    try {
        const { uid, mode } = await (0,promises_.stat)((0,external_node_path_.dirname)(prefix));
        // Where that is set, a name can be taken away by its owner alone.
        if (!isOwn(uid) || ((mode & WRITE_BY_OTHERS) !== 0 && (mode & STICKY) === 0))
            return false;
        const libraries = await (0,promises_.readdir)((0,external_node_path_.join)(prefix, 'lib')).catch(ignoreMissing);
        const loaded = libraries.filter((name) => /^(?:lib)?python/.test(name)).map((name) => (0,external_node_path_.join)('lib', name));
        const started = ['bin', 'lib', 'bin/python3', ...loaded];
        const answers = await Promise.all(started.map((name) => isOursBehind(prefix, (0,external_node_path_.join)(prefix, name))));
        return answers.every((answer) => answer);
    }
    catch {
        return false;
    }
}
/** Of the file that a path leads to and of each directory on the way; what is not there, nobody else can add. */
async function isOursBehind(prefix, path) {
    if (!(await isNamed(path)))
        return true;
    const top = await (0,promises_.realpath)(prefix);
    let real = await (0,promises_.realpath)(path);
    while (real !== top) {
        if (!real.startsWith(`${top}/`) || !isOurs(await (0,promises_.lstat)(real)))
            return false;
        real = (0,external_node_path_.dirname)(real);
    }
    return true;
}
async function isNamed(path) {
    return (0,promises_.lstat)(path).then(() => true, (error) => {
        if ((0,read_text/* isMissing */.b)(error))
            return false;
        throw error;
    });
}
function ignoreMissing(error) {
    if ((0,read_text/* isMissing */.b)(error))
        return [];
    throw error;
}
async function orNothing(asked) {
    return asked.catch(() => undefined);
}

;// CONCATENATED MODULE: ./src/setup/find-installed.ts







/** The complete trees that may be what is asked for, those at their true prefixes first. */
async function listInstalled(inputs, store) {
    const atPrefix = inputs.installLocation === 'tool-cache' ? [] : await listPrefixRecords();
    const inStore = (await Promise.all(store.roots.map(listInstallRecords))).flat();
    const all = [
        ...atPrefix.map((record) => ({ record, entry: (0,domain_artifact/* prefixOf */.MT)(record.artifact.version) })),
        ...inStore.flatMap((record) => {
            const entries = store.find(storeKeyOf(record.artifact, record.sha256));
            return entries.map((entry) => ({ record, entry }));
        })
    ];
    // Two roots may both know of a tree.
    const once = new Map(all.map((one) => [one.entry, one]));
    return [...once.values()].filter(({ record }) => mayServe(record, inputs));
}
/**
 * A name says nothing of whose build it is: the record does, or a pin. What came by an address is what that address
 * gave then, and serves those who name the same one; a file on this machine says itself what it is.
 */
function mayServe(record, { artifact, repository, sha256, sha512 }) {
    if (sha256 !== undefined || sha512 !== undefined) {
        // A SHA-512 is known of a tree when somebody named one before.
        return ((sha256 === undefined || record.sha256 === sha256) && (sha512 === undefined || record.sha512 === sha512));
    }
    if (artifact === undefined)
        return record.repository?.toLowerCase() === (0,input_grammar/* formatRepository */.Sh)(repository).toLowerCase();
    return 'path' in artifact || record.source === urlSource('url', artifact.url).label;
}
/** The complete trees of this artifact that every pin agrees with: one, at all the places where it lies. */
function findInstalled(wanted, installed, log) {
    const found = installed.filter(({ record }) => (0,domain_artifact/* compareArtifacts */.Tu)(record.artifact, wanted.artifact) === 0 &&
        // A tree that does not know its SHA-512 is fetched anew for those who pin it.
        isAgreed(record, wanted.evidence) &&
        wanted.demands.every((name) => proofOf(name, record) !== undefined) &&
        (wanted.digest === undefined || wanted.digest === record.sha256));
    // A tarball and its twin are of one release; of the tarball more is known.
    const tarballs = found.filter(({ record }) => record.isTwin !== true);
    const ofOneKind = tarballs.length > 0 ? tarballs : found;
    if (new Set(ofOneKind.map(({ record }) => record.sha256)).size > 1) {
        // Two trees under one name with nothing to tell them apart: the release has to say which it is.
        log.info(`the tool cache has several trees of ${(0,domain_artifact/* fileNameOf */.bV)(wanted.artifact)}; none of them is taken unasked`);
        return [];
    }
    return ofOneKind.map(({ record, entry }) => ({
        entry,
        sha256: record.sha256,
        source: 'tool-cache',
        from: record.source,
        verifiedBy: unique([
            'install record',
            ...(record.verifiedBy ?? []),
            ...wanted.evidence.map(({ from }) => from),
            ...wanted.demands.flatMap((name) => proofOf(name, record)?.words ?? [])
        ]),
        downloadSeconds: 0
    }));
}
function unique(sources) {
    return [...new Set(sources)];
}
function proofOf(demand, { proofs = [] }) {
    return proofs.find((proof) => proof.demand === demand);
}

// EXTERNAL MODULE: ./src/domain/registry.ts
var domain_registry = __webpack_require__(54461);
// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./src/domain/version-file.ts



/** What is looked for in each file that a project may say its Python in. */
const keysOf = {
    '.python-version': 'a version on a line of its own',
    'pyproject.toml': 'project.requires-python, then tool.poetry.dependencies.python',
    '.tool-versions': 'a line "python <version>"',
    Pipfile: 'requires.python_full_version, then requires.python_version',
    'mise.toml': 'tools.python'
};
const versionFileNames = [
    '.python-version',
    'pyproject.toml',
    '.tool-versions',
    'Pipfile',
    'mise.toml'
];
/** The file name at the end of a path. Throws INPUT_INVALID when it is none that can be read. */
function parseVersionFileName(path) {
    const base = path.split('/').at(-1);
    const name = versionFileNames.find((each) => each === base);
    if (name !== undefined)
        return name;
    throw new failure/* Failure */.HR('INPUT_INVALID', `${JSON.stringify(path)} is not a file that versions are read from`, `Name one of ${versionFileNames.join(', ')}, or set version.`);
}
/** The versions that the file asks for, the preferred one first; at least one. Throws INPUT_INVALID. */
function parseVersionFile(file, text) {
    const asked = askedIn(file, text.replace(/^\uFEFF/, ''));
    // `system` means the PATH's Python, which is never what this action gives.
    const requests = asked.filter(({ spelling }) => spelling !== 'system').map((each) => requestOf(file, each));
    if (requests.length > 0)
        return requests;
    throw new failure/* Failure */.HR('INPUT_INVALID', `${file} names no Python version${asked.length > 0 ? ', only "system"' : ''}`, `Looked for ${keysOf[file]}. Write it there, or set version.`);
}
function askedIn(file, text) {
    switch (file) {
        case '.python-version':
            return linesOf(text).map(([number, line]) => ({ key: `line ${number}`, spelling: line }));
        case '.tool-versions':
            return linesOf(text).flatMap(([number, line]) => {
                const [tool, ...spellings] = line.split(/\s+/);
                return tool === 'python'
                    ? spellings.map((spelling) => ({ key: `python, line ${number}`, spelling }))
                    : [];
            });
        case 'pyproject.toml':
            return firstAsked(file, text, ['project.requires-python', 'tool.poetry.dependencies.python']);
        case 'Pipfile':
            return firstAsked(file, text, ['requires.python_full_version', 'requires.python_version']);
        case 'mise.toml':
            return firstAsked(file, text, ['tools.python']);
    }
}
/** Lines with something in them, numbered as an editor does, without comments. */
function linesOf(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map((line, index) => [index + 1, line.replace(/#.*$/, '').trim()])
        .filter(([, line]) => line !== '');
}
function firstAsked(file, text, keys) {
    const root = readToml(file, text);
    for (const key of keys) {
        const value = key.split('.').reduce(memberOf, root);
        if (value !== undefined)
            return spellingsOf(file, key, value);
    }
    return [];
}
function readToml(file, text) {
    try {
        return (0,dist/* parse */.qg)(text);
    }
    catch (cause) {
        const [message = ''] = (0,failure/* describe */.q0)(cause).split('\n');
        throw new failure/* Failure */.HR('INPUT_INVALID', `${file} is not TOML: ${message}`, 'Mend the file, or set version.', {
            cause
        });
    }
}
function memberOf(table, key) {
    if (typeof table !== 'object' || table === null)
        return undefined;
    return Object.entries(table).find(([name]) => name === key)?.[1];
}
/** A string, a table with `version`, or (mise) an array of these. */
function spellingsOf(file, key, value) {
    const values = Array.isArray(value) && file === 'mise.toml' ? value : [value];
    return values.map((each) => {
        const spelling = memberOf(each, 'version') ?? each;
        if (typeof spelling === 'string')
            return { key, spelling: spelling.trim() };
        throw new failure/* Failure */.HR('INPUT_INVALID', `${key} in ${file} is not a string`, 'Put the version in quotes: without them 3.10 is the number 3.1.');
    });
}
function requestOf(file, { key, spelling }) {
    const bare = spelling
        .replace(/^(?:latest|prefix):/, '')
        .replace(/^c?python[-@]?(?=[0-9<>=!~^])/, '')
        // The venv is pyenv's to make; the version that it is made of is in front.
        .replace(/^([0-9][^/]*)\/envs\/[\w.-]+$/, '$1');
    const spec = (0,version_spec/* findVersionSpec */.Fg)(bare);
    if (spec !== undefined)
        return { file, key, spelling, spec };
    throw new failure/* Failure */.HR('INPUT_INVALID', `${file} (${key}) asks for ${JSON.stringify(spelling.slice(0, 200))}: ${complaintOf(bare)}`, `Write ${version_spec/* versionSpecGrammar */.T9}.`);
}
/** A file may come from a pull request: it picks among published versions, never a place to load one from. */
function complaintOf(spelling) {
    if (/[/\\:]/.test(spelling))
        return 'a path, URL or reference is never followed';
    if (/^[a-z]{2}/i.test(spelling))
        return 'only CPython is published; name a version of it';
    return 'not a CPython version or range';
}

;// CONCATENATED MODULE: ./src/setup/request.ts




/** Looked for when neither `version` nor `version-file` is set. */
const FOUND_FILES = ['.python-version', 'pyproject.toml'];
/** Throws INPUT_INVALID when nobody asks for anything: the PATH's Python is never the answer. */
async function readWish(inputs, workspace) {
    if (inputs.version !== undefined) {
        return { specs: [inputs.version], askedBy: `input version: ${(0,version_spec/* formatVersionSpec */.rh)(inputs.version)}` };
    }
    const paths = inputs.versionFile === undefined ? FOUND_FILES : [inputs.versionFile];
    for (const path of paths) {
        const name = parseVersionFileName(path);
        const text = await (0,read_text/* findText */.V)(path.startsWith('/') ? path : `${workspace}/${path}`);
        if (text === undefined)
            continue;
        const requests = parseVersionFile(name, text);
        const spelled = requests.map(({ key, spelling }) => `${key}: ${spelling}`).join(', else ');
        return { specs: requests.map(({ spec }) => spec), askedBy: `${path} (${spelled})` };
    }
    throw new failure/* Failure */.HR('INPUT_INVALID', inputs.versionFile === undefined
        ? `No version is asked for: the input 'version' is not set, and the workspace has no ${FOUND_FILES.join(' and no ')}`
        : `'version-file': ${inputs.versionFile} is not there`, `Set 'version', or name one of ${versionFileNames.join(', ')} with 'version-file' (after actions/checkout).`);
}

;// CONCATENATED MODULE: ./src/setup/name-address.ts




/** A tarball given by its address still says by its name what it is. */
async function nameAddress(inputs, address, world) {
    const name = nameIn(address);
    const artifact = (0,domain_artifact/* findArtifact */.Kc)(name) ?? (0,domain_artifact/* findTwin */.uW)(name);
    if (artifact === undefined) {
        throw new failure/* Failure */.HR('INPUT_INVALID', `'artifact-url' ends in ${JSON.stringify(name)}, which names no build`, `Keep the name that the tarball was published under: ${domain_artifact/* tarballGrammar */.yX}.`);
    }
    const wish = inputs.version === undefined && inputs.versionFile === undefined
        ? undefined
        : await readWish(inputs, world.run.workspace);
    const isVersion = wish?.specs.some((spec) => (0,version_spec/* satisfies */.ib)(spec, artifact.version, { allowPrereleases: true })) ?? true;
    const isBuild = inputs.build === 'latest' || inputs.build === artifact.build;
    const isPlatform = (inputs.distro ?? artifact.distro) === artifact.distro &&
        (inputs.architecture ?? artifact.architecture) === artifact.architecture;
    if (isVersion && isBuild && isPlatform)
        return artifact;
    throw new failure/* Failure */.HR('INPUT_INVALID', `'artifact-url' names ${name}, which is not what the other inputs ask for`, "Leave 'version', 'build', 'distro' and 'architecture' out, or make them agree with the file.");
}
function nameIn(address) {
    const path = 'url' in address ? new URL(address.url).pathname : address.path;
    const name = path.split('/').at(-1) ?? '';
    try {
        return 'url' in address ? decodeURIComponent(name) : name;
    }
    catch {
        return name;
    }
}

;// CONCATENATED MODULE: ./src/setup/registered.ts




const LIMIT = 16 * 1024 * 1024;
const SHOWN = 5;
/** The registry in the workspace; empty where there is none. */
async function findRegistry({ registry: path }, { run, log }) {
    const text = path === undefined ? undefined : await (0,read_text/* findText */.V)(`${run.workspace}/${path}`, LIMIT);
    if (path === undefined || text === undefined)
        return (0,domain_registry/* readRegistry */._5)('');
    const registry = (0,domain_registry/* readRegistry */._5)(text);
    const stray = (0,domain_registry/* listStrayLines */.j$)(text);
    if (stray.length > 0) {
        const lines = stray.slice(0, SHOWN).join(', ') + (stray.length > SHOWN ? ', ...' : '');
        log.warning('REGISTRY_UNREADABLE', `${path} has digests of no build that can be read (line ${lines}): no SHA-256 and no Estado is taken from there.`);
    }
    else if (registry.size === 0) {
        log.warning('REGISTRY_UNREADABLE', `${path} has no table that names a build: no SHA-256 and no Estado is taken from it.`);
    }
    return registry;
}
/** A row that can't be trusted withdraws nothing: it ends the setup of what it names, and of nothing else. */
function isWithdrawn(registry, artifact) {
    const row = registry.get((0,domain_artifact/* fileNameOf */.bV)(artifact));
    return row !== undefined && !(row instanceof failure/* Failure */.HR) && row.status === 'Retirado';
}
/**
 * What of this repository the registry names, and does not withdraw: the same commit gets the same build, and nobody
 * has to be asked. A row that can't be trusted offers nothing.
 */
function registeredOf(registry, { owner, name }) {
    const page = `/${owner}/${name}/releases/`.toLowerCase();
    return [...registry.values()].flatMap((row) => {
        if (row instanceof failure/* Failure */.HR || row.status === 'Retirado')
            return [];
        return row.url.toLowerCase().includes(page) ? [row.artifact] : [];
    });
}

;// CONCATENATED MODULE: ./src/setup/resolve.ts










/** Throws INPUT_INVALID, ARTIFACT_UNKNOWN, ARTIFACT_WITHDRAWN, PLATFORM_UNSUPPORTED, and what the release store throws. */
async function resolve(inputs, installed, world) {
    const registry = await findRegistry(inputs, world);
    const found = await findArtifactFor(inputs, { installed, registry, world });
    const row = (0,domain_registry/* findRow */.uv)(registry, found.artifact);
    if (row?.status === 'Retirado')
        throw withdrawn(found.artifact);
    if (row?.status === 'Obsoleto') {
        world.log.warning('ARTIFACT_OBSOLETE', `${(0,domain_artifact/* fileNameOf */.bV)(found.artifact)} is marked Obsoleto in the registry: plan to move to a newer build.`);
    }
    return { ...found, row };
}
async function findArtifactFor(inputs, known) {
    const { world } = known;
    if (inputs.artifact !== undefined)
        return { artifact: await nameAddress(inputs, inputs.artifact, world), release: undefined };
    const request = await resolve_requestOf(inputs, world);
    const [spec] = request.specs;
    if (request.specs.length === 1 && spec?.kind === 'exact' && request.build !== 'latest') {
        const { distro, architecture, build } = request;
        const artifact = { version: spec.version, build, distro, architecture };
        return { artifact, release: undefined };
    }
    return chooseFrom(inputs.checkLatest ? [] : storesOf(inputs, known), request, known);
}
/** What is to be had without asking anybody, the preferred first. */
function storesOf(inputs, { installed, registry }) {
    const artifacts = installed.map((record) => record.artifact);
    return [
        artifacts.filter((artifact) => !isWithdrawn(registry, artifact)),
        registeredOf(registry, inputs.repository)
    ];
}
/**
 * The releases are asked before a fallback is taken from what is at hand: what a job gets does not depend on what
 * others installed. Only where they can't be asked the fallback has to do.
 */
async function chooseFrom(stores, request, { registry, world }) {
    let offered;
    for (const [index, spec] of request.specs.entries()) {
        const one = { ...request, specs: [spec] };
        const atHand = findIn(stores, one);
        if (atHand !== undefined)
            return { artifact: atHand, release: undefined };
        try {
            offered ??= await listOffered(world);
        }
        catch (error) {
            const fallback = findIn(stores, { ...request, specs: request.specs.slice(index + 1) });
            if (fallback === undefined || !(0,failure/* isUnavailable */.Pd)(error))
                throw error;
            world.log.warning('GITHUB_UNASKED', `Whether there is a CPython ${(0,version_spec/* formatVersionSpec */.rh)(spec)} could not be asked (${(0,failure/* describe */.q0)(error)}); a fallback is taken.`);
            return { artifact: fallback, release: undefined };
        }
        const chosen = chooseCandidate(one, offered.filter((artifact) => !isWithdrawn(registry, artifact)));
        if (chosen !== undefined) {
            const { release, ...artifact } = chosen;
            return { artifact, release };
        }
    }
    throw unknownArtifact(request, offered ?? []);
}
function findIn(stores, request) {
    return stores
        .map((artifacts) => chooseCandidate(request, artifacts))
        .find((artifact) => artifact !== undefined);
}
async function resolve_requestOf(inputs, world) {
    const wish = await readWish(inputs, world.run.workspace);
    const request = {
        specs: wish.specs,
        build: inputs.build,
        distro: inputs.distro ?? (0,platform/* distroOf */.hp)(world.host),
        architecture: inputs.architecture ?? world.host.architecture,
        allowPrereleases: inputs.allowPrereleases
    };
    world.log.info(`asked by: ${wish.askedBy}`);
    const { base, prettyName } = world.host.osRelease;
    const reason = inputs.distro === undefined && base !== undefined ? ` (${prettyName} is made from it)` : '';
    world.log.info(`platform: ${request.distro} ${request.architecture}${reason}`);
    return request;
}
function withdrawn(artifact) {
    return new failure/* Failure */.HR('ARTIFACT_WITHDRAWN', `${(0,domain_artifact/* fileNameOf */.bV)(artifact)} is marked Retirado in the registry`, 'Its publisher wants nobody to install it. Ask for another build.');
}

// EXTERNAL MODULE: ./src/disk/find-files.ts
var find_files = __webpack_require__(81508);
// EXTERNAL MODULE: ./src/domain/dependency-cache.ts
var dependency_cache = __webpack_require__(67024);
// EXTERNAL MODULE: ./src/setup/save-dependencies.ts + 1 modules
var save_dependencies = __webpack_require__(40728);
;// CONCATENATED MODULE: ./src/setup/restore-dependencies.ts






/** Whether the cache for exactly these lock files was there. Whatever goes wrong is a warning: packages can be fetched. */
async function restoreDependencies(wish, cachedFor, world) {
    return world.log.group(`Restore the cache of ${wish.tool}`, async () => {
        try {
            return await restore(wish, cachedFor, world);
        }
        catch (error) {
            world.log.warning('DEPENDENCIES_UNCACHED', `The cache of ${wish.tool} was not restored: ${(0,failure/* describe */.q0)(error)}`);
            return false;
        }
    });
}
async function restore(wish, cachedFor, world) {
    const { dependencies, log, run, state } = world;
    const { tool } = wish;
    const obstacle = (0,dependency_cache/* findCacheObstacle */.Fk)(run.environment);
    if (obstacle !== undefined) {
        log.notice('DEPENDENCIES_UNCACHED', `Nothing is cached for ${tool} in ${obstacle}: a cache could carry others' code into it.`);
        return false;
    }
    if (!(await dependencies.isThere())) {
        log.warning('DEPENDENCIES_UNCACHED', `Nothing is cached for ${tool}: this runner has no cache service.`);
        return false;
    }
    const lockHash = await hashLockFiles(wish, run.workspace);
    if (lockHash === undefined) {
        const patterns = patternsOf(wish).join(', ');
        log.warning('DEPENDENCIES_UNCACHED', `Nothing is cached for ${tool}: no file matches ${patterns}, and without one a cache would never be renewed. ` +
            "Name the files with 'cache-dependency-path', and check the repository out before this step.");
        return false;
    }
    const directory = await findDirectory(tool, cachedFor.prefix, world);
    if (directory === undefined) {
        log.warning('DEPENDENCIES_UNCACHED', `Nothing is cached for ${tool}: it names no directory for its cache.`);
        return false;
    }
    const { key, prefix } = (0,dependency_cache/* cacheKeysOf */.sn)(tool, cachedFor, lockHash);
    log.info(`directory: ${directory}`);
    log.info(`key: ${key}`);
    const found = await dependencies.restore(directory, key, prefix);
    log.info(`found: ${found ?? 'none'}`);
    (0,save_dependencies/* keepPlan */.v)({ tool, directory, key, found }, state);
    return found === key;
}
function patternsOf({ tool, lockFiles }) {
    return lockFiles.length > 0 ? lockFiles : dependency_cache/* lockFilesOf */.o$[tool];
}
/** Of the names and the bytes of all of them; undefined when there is none. */
async function hashLockFiles(wish, workspace) {
    const skipped = wish.lockFiles.length > 0 ? [] : dependency_cache/* foreignDirectories */.ar;
    const files = await (0,find_files/* findFiles */.l)(workspace, patternsOf(wish), skipped);
    if (files.length === 0)
        return undefined;
    const lines = [];
    for (const { path } of files)
        lines.push(`${(await (0,hash_file/* hashFile */.DC)(path)).sha256}  ${path.slice(workspace.length)}`);
    return (0,hash_file/* hashText */.qj)(lines.join('\n')).sha256;
}
function findDirectory(tool, prefix, { run, processes }) {
    return tool === 'pip'
        ? (0,ask_interpreter/* findPipCacheDirectory */.Uu)(prefix, { processes, environment: run.environment })
        : Promise.resolve((0,dependency_cache/* cacheDirectoryOf */.N2)(tool, run));
}

;// CONCATENATED MODULE: ./src/disk/link.ts







/**
 * What lies at a prefix; a link is ours when it leads to an entry of a store of this tool, wherever that is mounted,
 * a directory when it holds our record.
 */
async function lookAtPrefix(prefix, tool) {
    try {
        const stats = await (0,promises_.lstat)(prefix);
        if (stats.isDirectory()) {
            const record = await findPrefixRecord(prefix);
            return record === undefined
                ? { kind: 'foreign', what: 'a directory' }
                : { kind: 'tree', sha256: record.sha256 };
        }
        if (!stats.isSymbolicLink())
            return { kind: 'foreign', what: 'a file' };
        const target = await (0,promises_.readlink)(prefix);
        return new RegExp(`^/(?:.*/)?${tool}/[0-9][^/]*/[^/]+-build[0-9]+-[0-9a-f]{12}$`).test(target)
            ? { kind: 'ours', target }
            : { kind: 'foreign', what: `a link to ${target}` };
    }
    catch (error) {
        if ((0,read_text/* isMissing */.b)(error))
            return { kind: 'absent' };
        // Where this user may not look, there may be anything.
        return { kind: 'foreign', what: `out of sight (${(0,failure/* describe */.q0)(error)}), and may be something` };
    }
}
/** A name in the same directory that nobody else has. */
function nameBeside(path) {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomUUID)()}`);
}
/** Whether a name in the directory of a prefix is one of those. */
function isNameBeside(name) {
    return /^\.python-[^/]+\.[0-9a-f-]{36}$/.test(name);
}
/** Makes the link unless something has the name: of several at once, one does. */
async function makeLink(path, target) {
    try {
        await (0,promises_.symlink)(target, path);
        return 'made';
    }
    catch (error) {
        if (isObstacle(error))
            return 'taken';
        throw error;
    }
}
/** Points `path` to `target` in one step: readers see the old link or the new one, and a directory is never replaced. */
async function replaceLink(path, target) {
    const beside = nameBeside(path);
    try {
        await (0,promises_.symlink)(target, beside);
        await (0,promises_.rename)(beside, path);
    }
    catch (error) {
        await (0,promises_.rm)(beside, { force: true });
        throw error;
    }
}
async function mayWrite(directory) {
    return (0,promises_.access)(directory, external_node_fs_.constants.W_OK | external_node_fs_.constants.X_OK).then(() => true, () => false);
}
function isObstacle(error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}
async function isAnything(path) {
    return (0,promises_.lstat)(path).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./src/domain/placement.ts


/** What is asked for lies at the prefix, by link or itself. */
function isAtPrefix({ entry, sha256 }, state) {
    return ((state.kind === 'ours' && state.target === entry) || (state.kind === 'tree' && state.sha256 === sha256));
}
/**
 * The tree is kept in the tool cache; the question is whether it can be named at its true prefix, where
 * everything compiled into it is right. What is not ours at the prefix is never touched; what is another job's only
 * where the prefix is demanded; a directory never, whoever made it.
 * Throws INSTALL_BROKEN when the prefix is demanded and can't be had.
 */
function placeTree(request) {
    const { wanted, prefix, state } = request;
    if (wanted === 'tool-cache')
        return { kind: 'tool-cache', why: 'install-location is tool-cache' };
    if (isAtPrefix(request, state))
        return { kind: 'prefix', make: 'there' };
    if (wanted === 'auto' && state.kind === 'in-use') {
        return {
            kind: 'tool-cache',
            why: `${prefix} names another build, which a job may be using: ${state.target}`
        };
    }
    const make = waysTo(request);
    if (make !== undefined)
        return { kind: 'prefix', make };
    const why = obstacleOf(request);
    if (wanted === 'auto')
        return { kind: 'tool-cache', why };
    throw new failure/* Failure */.HR('INSTALL_BROKEN', `The interpreter can't be named at ${prefix}: ${why}`, `Let an administrator run once${commandFor(request)}. Or leave install-location at auto.`);
}
/**
 * On a machine that lives on, root would run through a link of sudo's making what every later job may write to:
 * there root gets a tree of its own, and no link.
 */
function waysTo({ state, permission, isHosted }) {
    if (state.kind === 'foreign' || state.kind === 'tree' || permission === 'none')
        return undefined;
    if (permission === 'write')
        return 'link';
    if (isHosted)
        return 'link-by-sudo';
    return state.kind === 'absent' ? 'copy' : undefined;
}
function obstacleOf({ prefix, state, permission }) {
    if (state.kind === 'foreign')
        return `${prefix} is ${state.what} that this action did not make`;
    if (state.kind === 'tree')
        return `${prefix} is a directory that holds another build, which is not exchanged`;
    if (permission === 'sudo' && state.kind !== 'absent')
        return `${prefix} is a link to another build, and on a runner that lives on sudo sets no links: ${state.target}`;
    return `this job may not write to the directory of ${prefix}, and has no password-less sudo`;
}
function commandFor(request) {
    const { prefix, state, permission } = request;
    const aside = `mv -T ${prefix} ${prefix}.old`;
    // Where this job may write or ask sudo, it names the tree itself as soon as there is room.
    const andNaming = permission === 'none' ? ` && ${namingOf(request)}` : '';
    if (state.kind === 'tree')
        return `, when no job uses it: ${aside}`;
    // What is not ours is for an administrator to judge, and never to be written over.
    if (state.kind === 'foreign')
        return `, when nothing else uses it: ${aside}${andNaming}`;
    if (state.kind === 'absent')
        return `: ${namingOf(request)}`;
    return `, when no job uses it: rm ${prefix}${andNaming}`;
}
/** As this action would do it by sudo: a link where the machine is thrown away, elsewhere a tree that root owns. */
function namingOf({ prefix, entry, isHosted }) {
    if (isHosted)
        return `ln -sT ${asWord(entry)} ${prefix}`;
    return (`cp -aT ${asWord(entry)} ${prefix} && cp ${asWord(`${entry}.json`)} ${prefix}/${prefixRecordName} && ` +
        `chown -hR 0:0 ${prefix} && chmod -R go-w ${prefix}`);
}
/** Of a shell: it is there to be pasted. */
function asWord(path) {
    return /^[\w./+-]+$/.test(path) ? path : `'${path.replaceAll("'", () => `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./src/setup/as-root.ts
var as_root_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var as_root_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





const SUDO = '/usr/bin/sudo';
const SECONDS = 30;
/** A few hundred megabytes, on a slow disk. */
const COPY_SECONDS = 600;
async function mayAskRoot({ processes }) {
    const { exitCode } = await processes.run({ argv: [SUDO, '-n', 'true'], env: ask_interpreter/* scrubbed */.fG, seconds: SECONDS });
    return exitCode === 0;
}
/** A link beside, and a rename over: what others look up is never missing. */
async function replaceLinkAsRoot({ prefix, entry }, world) {
    const beside = nameBeside(prefix);
    try {
        await runAsRoot(['ln', '-sT', entry, beside], world);
        await runAsRoot(['mv', '-T', beside, prefix], world);
        return 'made';
    }
    catch (error) {
        await runAsRoot(['rm', '-f', beside], world).catch(() => undefined);
        throw error;
    }
}
/** A tree of root's own at the prefix, with its record in it, unless something has the name. */
async function copyTreeAsRoot(tree, world) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { prefix } = tree;
        const directory = prefix.slice(0, prefix.lastIndexOf('/'));
        await sweepAsRoot(directory, world);
        const scratch = as_root_addDisposableResource(env_1, await (0,disk_scratch/* makeScratch */.l)(world.run.temp), true);
        const packed = await packTree(tree, scratch.path, world);
        const beside = nameBeside(prefix);
        const place = ['--directory', directory, `--one-top-level=${beside.slice(directory.length + 1)}`];
        const unpack = ['tar', '--extract', '--file', packed, '--no-same-owner', '--same-permissions'];
        try {
            await runAsRoot([...unpack, ...place], world, COPY_SECONDS);
            // Where the name is taken, some versions of mv say so by their exit code, and some do not.
            const { stderr } = await asRoot(['mv', '-nT', beside, prefix], world);
            if (!(await isAnything(beside)))
                return 'made';
            if (await isAnything(prefix))
                return 'taken';
            throw new Error(`mv ${beside} ${prefix}: ${stderr.trim()}`);
        }
        finally {
            if (await isAnything(beside))
                await asRoot(['rm', '-rf', beside], world);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = as_root_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Readable by all, written by none but root, and nobody's to run as another: whatever a job did to its modes. */
const MODES = '--mode=u=rwX,go=rX,ug-s,o-t';
/** The top directory is a new one: its age is the copy's, not the tree's. */
async function packTree({ entry }, scratch, { processes }) {
    const { top, names } = await prepareCopy(entry, scratch);
    const packed = `${scratch}/tree.tar`;
    const content = ['--directory', top, '.', '--directory', entry, ...names.map((name) => `./${name}`)];
    const { exitCode, stderr } = await processes.run({
        argv: ['tar', '--create', '--file', packed, MODES, ...content],
        env: ask_interpreter/* scrubbed */.fG,
        seconds: COPY_SECONDS
    });
    if (exitCode !== 0)
        throw new Error(`tar --create: ${stderr.trim()}`);
    return packed;
}
/** What runs left that were killed belongs to root, and only root can remove it. */
async function sweepAsRoot(directory, world) {
    const stale = await (0,sweep/* listStale */.Ic)(directory, isNameBeside);
    if (stale.length > 0)
        await asRoot(['rm', '-rf', ...stale], world);
}
async function runAsRoot(command, world, seconds = SECONDS) {
    const { exitCode, stderr } = await asRoot(command, world, seconds);
    if (exitCode !== 0)
        throw new Error(`${command.join(' ')}: ${stderr.trim()}`);
}
function asRoot(command, { processes }, seconds = SECONDS) {
    return processes.run({ argv: [SUDO, '-n', ...command], env: ask_interpreter/* scrubbed */.fG, seconds });
}

;// CONCATENATED MODULE: ./src/setup/place.ts







/** Puts an entry of the store at its true prefix where that is permitted. Throws INSTALL_BROKEN. */
async function place(request, world) {
    const { wanted, prefix, entry } = request;
    // Whoever would give the name to another tree sees from now on that this one is in use.
    await noteUse(entry);
    const state = await findState(request);
    const facts = { ...request, isHosted: world.run.isHosted, state };
    // Asking sudo in vain is reported to an administrator on some machines.
    const isSettled = wanted === 'tool-cache' ||
        state.kind === 'foreign' ||
        state.kind === 'tree' ||
        (state.kind === 'in-use' && wanted === 'auto') ||
        isAtPrefix(request, state);
    const permission = isSettled ? 'none' : await permissionBeside(prefix, world);
    const placement = placeTree({ ...facts, permission });
    if (placement.kind === 'tool-cache') {
        const line = `It runs from the tool cache: ${placement.why}. ${withoutPrefix(prefix)}`;
        if (wanted === 'tool-cache')
            world.log.info(line);
        else
            world.log.warning('BEHIND_PREFIX', line);
        return place_inStore(request);
    }
    if (placement.make === 'there')
        return { location: 'prefix', prefix, wasThere: true };
    return giveName({ state, make: placement.make }, request, world);
}
/** Whether it is still there: without locks, another job may have been as fast. */
async function isPlaced(request) {
    return isAtPrefix(request, await lookAtPrefix(request.prefix, toolName));
}
async function findState({ prefix, entry }) {
    const state = await lookAtPrefix(prefix, toolName);
    if (state.kind !== 'ours' || state.target === entry)
        return state;
    return (await isInUse(state.target)) ? { ...state, kind: 'in-use' } : state;
}
async function giveName(step, request, world) {
    const { wanted, prefix, entry } = request;
    const { log } = world;
    const { state, make } = step;
    try {
        // Of several jobs that find nothing there, one makes the name; the others have to look at it first.
        if ((await makeName(step, request, world)) === 'taken')
            return await place(request, world);
    }
    catch (cause) {
        if (cause instanceof failure/* Failure */.HR)
            throw cause;
        if (wanted === 'prefix') {
            throw new failure/* Failure */.HR('INSTALL_BROKEN', `The interpreter can't be named at ${prefix}: ${(0,failure/* describe */.q0)(cause)}`, 'Give this job the right to write there, or leave install-location at auto.', { cause });
        }
        log.warning('BEHIND_PREFIX', `It runs from the tool cache, since ${prefix} could not be made: ${(0,failure/* describe */.q0)(cause)}`);
        return place_inStore(request);
    }
    if (state.kind === 'ours')
        log.info(`${prefix} named another build until now: ${state.target}`);
    if (state.kind === 'in-use')
        log.warning('PREFIX_TAKEN', `${prefix} was taken from another build, which a job may be using: ${state.target}`);
    log.info(make === 'copy' ? `copied by sudo: ${entry} to ${prefix}` : `named: ${prefix} -> ${entry}`);
    return { location: 'prefix', prefix, wasThere: false };
}
function place_inStore({ entry }) {
    return { location: 'tool-cache', prefix: entry, wasThere: true };
}
async function makeName({ state, make }, request, world) {
    const { prefix, entry } = request;
    if (make === 'copy')
        return copyTreeAsRoot(request, world);
    if (make === 'link-by-sudo')
        return replaceLinkAsRoot(request, world);
    await (0,sweep/* sweep */.X0)(prefix.slice(0, prefix.lastIndexOf('/')), isNameBeside);
    if (state.kind === 'absent')
        return makeLink(prefix, entry);
    await replaceLink(prefix, entry);
    return 'made';
}
/** What no edit of a moved tree cures (docs/setup.md). */
function withoutPrefix(prefix) {
    return `All works there but venv --copies and programs that embed Python without a run path, which look for it at ${prefix}.`;
}
async function permissionBeside(prefix, world) {
    if (await mayWrite(prefix.slice(0, prefix.lastIndexOf('/'))))
        return 'write';
    return (await mayAskRoot(world)) ? 'sudo' : 'none';
}

;// CONCATENATED MODULE: ./src/setup/try-tree.ts




/** Names the tree and runs it under that name: alone, and as the job's later steps will. Throws INSTALL_BROKEN. */
async function tryTree(present, { artifact, inputs }, world) {
    const { version } = artifact;
    const { entry, sha256 } = present;
    const prefix = (0,domain_artifact/* prefixOf */.MT)(version);
    const request = { wanted: inputs.installLocation, prefix, entry, sha256 };
    const placed = entry === prefix ? { location: 'prefix', prefix, wasThere: true } : await place(request, world);
    const { environment } = world.run;
    const [{ faults, notices, needsLibraryPath }, inJob] = await Promise.all([
        testInPlace(placed.prefix, version, world),
        findEnvironmentFaults(placed.prefix, version, { processes: world.processes, environment })
    ]);
    if (placed.location === 'prefix' && !(await isPlaced(request))) {
        return entry === prefix
            ? { present, placed, needsLibraryPath, faults: [`${prefix} was changed while it was tried`] }
            : tryElsewhere(present, { artifact, inputs }, world);
    }
    for (const notice of notices)
        world.log.info(notice);
    if (faults.length > 0)
        return { present, placed, needsLibraryPath, faults };
    if (needsLibraryPath)
        world.log.warning('LIBRARY_PATH_NEEDED', libraryPathWarning(placed.prefix, inputs));
    warnOfEnvironment(needsLibraryPath ? await withLibrary(placed.prefix, version, world) : inJob, world);
    return { present, placed, needsLibraryPath, faults };
}
/** Another build answers at the prefix by now: what was tried there says nothing of this one. */
function tryElsewhere(present, { artifact, inputs }, world) {
    const prefix = (0,domain_artifact/* prefixOf */.MT)(artifact.version);
    if (inputs.installLocation === 'prefix') {
        throw new failure/* Failure */.HR('INSTALL_BROKEN', `Another job took ${prefix} for another build at the same time`, 'Let jobs that demand the prefix run one after the other, or leave install-location at auto.');
    }
    world.log.info(`another job took ${prefix} for another build at the same time`);
    return tryTree(present, { artifact, inputs: { ...inputs, installLocation: 'tool-cache' } }, world);
}
function libraryPathWarning(prefix, inputs) {
    const what = inputs.updateEnvironment
        ? 'LD_LIBRARY_PATH is set for this job'
        : `Set LD_LIBRARY_PATH=${prefix}/lib for the steps that run this interpreter`;
    return (`${what}, since the interpreter does not find its own library otherwise. ` +
        'A build by scripts/build-cpython.sh needs no such variable.');
}
/** What later steps get where the interpreter needs the way to its library. */
function withLibrary(prefix, version, world) {
    const { environment: inherited } = world.run;
    const path = [`${prefix}/lib`, inherited['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':');
    const environment = { ...inherited, LD_LIBRARY_PATH: path };
    return findEnvironmentFaults(prefix, version, { processes: world.processes, environment });
}
/** What the interpreter can do alone it may not do in this job: an inherited LD_LIBRARY_PATH can load another libpython. */
function warnOfEnvironment(faults, world) {
    const { environment: inherited } = world.run;
    // The test leaves it out, the programs of later steps do not.
    if ((inherited['PYTHONHOME'] ?? '') !== '') {
        world.log.warning('ENVIRONMENT_FOREIGN', `PYTHONHOME is ${JSON.stringify(inherited['PYTHONHOME'])}: with it no interpreter but that one starts. Unset it in the job.`);
    }
    if (faults.length > 0) {
        world.log.warning('ENVIRONMENT_FOREIGN', `In the environment of this job the interpreter is not itself: ${faults.join('; ')}. ` +
            `LD_LIBRARY_PATH is ${JSON.stringify(inherited['LD_LIBRARY_PATH'] ?? '')}: unset it in the job.`);
    }
}

;// CONCATENATED MODULE: ./src/setup/try-installed.ts




/** What does not work stays until there is something better: in another job, on another machine, it may. */
async function tryInstalled(candidates, { artifact, inputs }, world) {
    const broken = [];
    let { installLocation } = inputs;
    if (candidates.length === 0)
        return { broken, installLocation };
    const prefix = (0,domain_artifact/* prefixOf */.MT)(artifact.version);
    return world.log.group('Try what is installed', async () => {
        for (const present of candidates) {
            const identity = await identityOf(present.entry);
            const tried = await tryTree(present, { artifact, inputs: { ...inputs, installLocation } }, world);
            if (tried.faults.length === 0)
                return { fit: tried, broken, installLocation };
            if (present.entry === prefix) {
                installLocation = besides(prefix, installLocation, tried.faults);
                world.log.warning('INTERPRETER_BROKEN', `The interpreter at ${prefix} is broken, and left alone: ${tried.faults.join('; ')}`);
            }
            else {
                world.log.warning('INTERPRETER_BROKEN', `The installed interpreter is broken and is installed anew: ${tried.faults.join('; ')}`);
                broken.push({ entry: present.entry, identity });
            }
        }
        return { broken, installLocation };
    });
}
/** A directory at the prefix is never exchanged: a job may be using what still works of it. */
function besides(prefix, wanted, faults) {
    if (wanted !== 'prefix')
        return 'tool-cache';
    throw new failure/* Failure */.HR('INSTALL_BROKEN', `The interpreter at ${prefix} is broken: ${faults.join('; ')}`, `Let an administrator run once, when no job uses it: mv -T ${prefix} ${prefix}.old. Or leave install-location at auto.`);
}

;// CONCATENATED MODULE: ./src/setup/setup.ts











/** Gives the job the interpreter that was asked for, verified and tried, or throws a `Failure`. */
async function setup(inputs, world) {
    const start = world.clock.elapsed();
    const { log } = world;
    (0,platform/* requireSupportedHost */.S)(world.host);
    const installed = await listInstalled(inputs, world.store);
    const resolved = await log.group('Resolve the version', async () => {
        log.info(`runner: ${(0,platform/* describeHost */.Ys)(world.host)}`);
        const records = installed.map(({ record }) => record);
        const found = await resolve(inputs, records, world);
        log.info(`artifact: ${(0,domain_artifact/* fileNameOf */.bV)(found.artifact)}`);
        return found;
    });
    const wanted = { ...resolved, evidence: pinsOf(inputs, resolved) };
    const digest = await findOwnDigest(inputs, world);
    const demands = await namesOfDemands(inputs, world);
    const candidates = findInstalled({ ...wanted, demands, digest }, installed, log);
    const { artifact } = wanted;
    const { fit, broken, installLocation } = await tryInstalled(candidates, { artifact, inputs }, world);
    const { present, placed, needsLibraryPath } = fit ?? (await installAnew({ ...inputs, installLocation }, { ...wanted, broken }, world));
    if (inputs.updateEnvironment) {
        const { PKG_CONFIG_PATH: pkgConfigPath, LD_LIBRARY_PATH: libraryPath } = world.run.environment;
        world.runner.activate(activationOf(placed.prefix, { pkgConfigPath, libraryPath }, needsLibraryPath));
    }
    if (inputs.problemMatcher)
        world.runner.showTracebacks();
    const dependencies = await dependenciesOf(inputs, { artifact, present, placed }, world);
    return { artifact, present, placed, dependencies, seconds: (world.clock.elapsed() - start) / 1000 };
}
async function dependenciesOf({ cache: tool, cacheDependencyPath: lockFiles }, { artifact, present, placed }, world) {
    if (tool === undefined)
        return undefined;
    const { osRelease } = world.host;
    const cachedFor = { artifact, sha256: present.sha256, osRelease, prefix: placed.prefix };
    return (await restoreDependencies({ tool, lockFiles }, cachedFor, world)) ? 'hit' : 'miss';
}
/** Who says beforehand what the bytes must be. */
function pinsOf({ sha256, sha512 }, { row }) {
    return [
        ...(sha256 === undefined ? [] : [{ from: 'sha256 input', sha256 }]),
        ...(sha512 === undefined ? [] : [{ from: 'sha512 input', sha512 }]),
        ...(row === undefined ? [] : [{ from: 'registry', sha256: row.sha256 }])
    ];
}
async function installAnew(inputs, wanted, world) {
    const { artifact } = wanted;
    const present = await bringTree(inputs, wanted, world);
    const tried = await world.log.group('Try it in its place', () => tryTree(present, { artifact, inputs }, world));
    if (tried.faults.length === 0)
        return tried;
    throw new failure/* Failure */.HR('SMOKE_TEST_FAILED', `The interpreter worked where it was unpacked, but not at ${tried.placed.prefix}: ${tried.faults.join('; ')}`, 'Another job may be changing that place. Run again, or set install-location: tool-cache.');
}

// EXTERNAL MODULE: ./src/modes/shared-world.ts + 8 modules
var shared_world = __webpack_require__(70564);
;// CONCATENATED MODULE: ./src/modes/setup-mode.ts








async function runSetup(inputs) {
    const shared = await (0,shared_world/* sharedWorld */.E)();
    const { repository, token, attestationRoots } = inputs;
    const target = { repository, token, trust: (0,shared_world/* trustOf */.A)(shared.run, attestationRoots) };
    const result = await setup(inputs, {
        ...shared,
        ...gitHubOnDemand(target, shared),
        store: runnerStore(...(0,host/* toolCacheDirectories */.yb)(process.env)),
        runner: (0,runner_commands/* runnerCommands */.JO)(),
        dependencies: (0,actions_cache_on_demand/* actionsCacheOnDemand */.O)(shared.log),
        state: (0,runner_commands/* runnerState */.Ej)()
    });
    return { outputs: outputsOf(result), summary: summaryOf(result, shared.log.steps()) };
}


/***/ }),

/***/ 40728:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ keepPlan),
  J: () => (/* binding */ saveDependencies)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/disk/is-directory.ts

async function isDirectory(path) {
    return (0,promises_.stat)(path).then((stats) => stats.isDirectory(), () => false);
}

// EXTERNAL MODULE: ./src/domain/dependency-cache.ts
var dependency_cache = __webpack_require__(67024);
// EXTERNAL MODULE: ./src/domain/json-object.ts
var json_object = __webpack_require__(34418);
;// CONCATENATED MODULE: ./src/setup/save-dependencies.ts



const NAME = 'dependency-cache';
function keepPlan(plan, state) {
    state.keep(NAME, JSON.stringify(plan));
}
/** When the job is over, and was a good one: keeps what its tool has by then, unless that is there already. */
async function saveDependencies({ dependencies, state, log }) {
    const plan = findPlan(state.read(NAME));
    if (plan === undefined)
        return;
    const { tool, directory, key, found } = plan;
    await log.group(`Save the cache of ${tool}`, async () => {
        if (found === key)
            log.info(`it is there: ${key}`);
        else if (!(await isDirectory(directory)))
            log.info(`nothing to save, ${tool} has not made ${directory}`);
        else
            log.info(`${await dependencies.save(directory, key)}: ${key}`);
    });
}
function findPlan(text) {
    const { tool, directory, key, found } = (0,json_object/* findJsonObject */.h)(text) ?? {};
    const known = dependency_cache/* cachingTools */.zx.find((name) => name === tool);
    if (known === undefined || typeof directory !== 'string' || typeof key !== 'string')
        return undefined;
    return { tool: known, directory, key, found: typeof found === 'string' ? found : undefined };
}


/***/ })

};
