export const id = 10;
export const ids = [10];
export const modules = {

/***/ 25010:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPublish: () => (/* binding */ runPublish)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 3 modules
var core = __webpack_require__(94477);
;// CONCATENATED MODULE: ./src/adapters/attest-provenance.ts

/** The real ones. What signs tries three times, ten seconds each, at up to four services. */
const realSigning = {
    idToken: core/* getIDToken */.V9,
    sign: async (file, road) => (await Promise.all(/* import() */[__webpack_require__.e(759), __webpack_require__.e(691), __webpack_require__.e(631), __webpack_require__.e(257)]).then(__webpack_require__.bind(__webpack_require__, 96257))).signProvenance(file, road),
    milliseconds: 180_000
};
/** Says in the repository that runs, and in its name, that it built files. Most runs say nothing: it is loaded then. */
function gitHubProvenance(client, job, signing = realSigning) {
    return {
        attest: async (files) => (await Promise.all(/* import() */[__webpack_require__.e(168), __webpack_require__.e(884), __webpack_require__.e(716)]).then(__webpack_require__.bind(__webpack_require__, 70716))).provenanceMaker(client, job, signing).attest(files)
    };
}

// EXTERNAL MODULE: ./src/adapters/github-client.ts + 1 modules
var github_client = __webpack_require__(87292);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: ./src/adapters/github-failure.ts
var github_failure = __webpack_require__(98054);
// EXTERNAL MODULE: ./src/adapters/github-releases.ts + 4 modules
var github_releases = __webpack_require__(54883);
;// CONCATENATED MODULE: ./src/adapters/github-contents.ts



/** Files of a repository, through the contents API: the sha of the blob is the version. */
function gitHubContents(client) {
    const { at, read, write } = client;
    return {
        read: (path, branch) => read(`read ${path}`, async ({ rest }) => {
            const answer = await (0,github_releases/* orAbsent */.R)(() => rest.repos.getContent({ ...at, path, ref: branch }));
            return answer === undefined ? undefined : toStoredText(path, answer.data);
        }),
        requireBranch: (branch) => read(`look up the branch ${branch}`, async ({ rest }) => {
            if ((await (0,github_releases/* orAbsent */.R)(() => rest.git.getRef({ ...at, ref: `heads/${branch}` }))) === undefined)
                throw noBranch(branch);
        }),
        write: ({ path, branch, text, over, message }) => write(`write ${path} on ${branch}`, async ({ rest }) => {
            const content = Buffer.from(text).toString('base64');
            const request = {
                ...at,
                path,
                branch,
                message,
                content,
                ...(over === undefined ? {} : { sha: over })
            };
            try {
                return (await rest.repos.createOrUpdateFileContents(request)).data.commit.sha;
            }
            catch (error) {
                const refusal = findProtection(error, branch) ?? findMissingBranch(error, branch);
                if (refusal !== undefined)
                    throw refusal;
                if (isLostRace(error))
                    return undefined;
                throw error;
            }
        })
    };
}
function toStoredText(path, data) {
    const isText = 'content' in data && 'encoding' in data && 'sha' in data && data.encoding === 'base64';
    if (isText && typeof data.content === 'string' && typeof data.sha === 'string') {
        return { text: decode(path, data.content), version: data.sha };
    }
    throw noText(path);
}
/** What can't be decoded would not come back as it was: everything that others wrote stays, byte for byte. */
function decode(path, base64) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(base64, 'base64'));
    }
    catch {
        throw noText(path);
    }
}
function noText(path) {
    return new failure/* Failure */.HR('REGISTRY_CONFLICT', `${path} is no text file in UTF-8 below 1 MB`, "Name the registry's Markdown file with 'registry', or 'none' to leave it alone.");
}
/** Not the version that was read any more (409, in changing words), or made in the meantime (422). */
function isLostRace(error) {
    const answer = (0,github_failure/* findAnswer */.uO)(error);
    return answer?.status === 409 || (answer?.status === 422 && /sha.+wasn.t supplied/.test(answer.message));
}
function findProtection(error, branch) {
    const answer = (0,github_failure/* findAnswer */.uO)(error);
    if (answer === undefined || ![403, 409, 422].includes(answer.status))
        return undefined;
    if (!/pull request|protected branch|repository rule/i.test(answer.message))
        return undefined;
    return new failure/* Failure */.HR('PERMISSION_DENIED', `The branch ${branch} is protected: ${answer.message}`, "Let a pull request add the row with 'registry-pull-request: true', let the token's app past the rule, name another branch with 'registry-branch', or leave the registry alone with 'registry: none'.", { cause: error });
}
function findMissingBranch(error, branch) {
    const answer = (0,github_failure/* findAnswer */.uO)(error);
    return answer?.status === 404 && /^branch .* not found/i.test(answer.message) ? noBranch(branch) : undefined;
}
function noBranch(branch) {
    return new failure/* Failure */.HR('GITHUB_REFUSED', `There is no branch ${branch} to write the registry to`, "Create it, name another one with 'registry-branch', or leave the registry alone with 'registry: none'.");
}

;// CONCATENATED MODULE: ./src/adapters/github-proposals.ts




function gitHubProposals(client) {
    const { at, read, write } = client;
    const findHead = (branch) => read(`look up the branch ${branch}`, async ({ rest }) => (0,github_releases/* orAbsent */.R)(async () => (await rest.git.getRef({ ...at, ref: `heads/${branch}` })).data.object.sha));
    const findOpen = (head, base) => read('list the pull requests', async ({ rest }) => {
        const query = { ...at, head: `${at.owner}:${head}`, base, state: 'open', per_page: 1 };
        return (await rest.pulls.list(query)).data[0]?.html_url;
    });
    return {
        async ensureBranch(name, from) {
            if ((await findHead(name)) !== undefined)
                return;
            const sha = await findHead(from);
            if (sha === undefined)
                throw noBranch(from);
            await write(`make the branch ${name}`, async ({ rest }) => {
                try {
                    await rest.git.createRef({ ...at, ref: `refs/heads/${name}`, sha });
                }
                catch (error) {
                    if (!isThere(error))
                        throw findForbiddenBranch(error, name) ?? error;
                }
            });
        },
        async open({ head, base, title, body }) {
            const found = await findOpen(head, base);
            if (found !== undefined)
                return found;
            return write('open the pull request', async ({ rest }) => {
                try {
                    return (await rest.pulls.create({ ...at, head, base, title, body })).data.html_url;
                }
                catch (error) {
                    const other = isThere(error) ? await findOpen(head, base) : undefined;
                    if (other !== undefined)
                        return other;
                    throw findForbidden(error) ?? error;
                }
            });
        }
    };
}
/** Somebody, perhaps this run with an answer that was lost, was first. */
function isThere(error) {
    const answer = (0,github_failure/* findAnswer */.uO)(error);
    const words = [answer?.message, ...(answer?.errors ?? []).map(({ message }) => message)];
    return answer?.status === 422 && words.some((text) => text?.includes('already exists'));
}
function findForbiddenBranch(error, name) {
    const answer = (0,github_failure/* findAnswer */.uO)(error);
    if (answer?.status !== 422 || !/restricted|rule/i.test(answer.message))
        return undefined;
    return new failure/* Failure */.HR('PERMISSION_DENIED', `A rule of the repository forbids the branch ${name}: ${answer.message}`, 'Let the rule pass branches below registry/, or the app of the token.', { cause: error });
}
/** Of two permissions that it takes, one is of the job and one of the repository. */
function findForbidden(error) {
    const answer = (0,github_failure/* findAnswer */.uO)(error);
    if (answer?.status !== 403 && answer?.status !== 404)
        return undefined;
    // Turned away for its rate: it is sent again.
    if ((0,github_failure/* findRateWait */.V6)(error, new Date()) !== undefined)
        return undefined;
    return new failure/* Failure */.HR('PERMISSION_DENIED', `GitHub could not open the pull request: ${answer.status} ${answer.message}`, "Give the job 'permissions: pull-requests: write', and tick \"Allow GitHub Actions to create and approve pull requests\" in the repository's Actions settings.", { cause: error });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/adapters/http-connection.ts
var http_connection = __webpack_require__(32767);
// EXTERNAL MODULE: ./src/adapters/request-trace.ts
var request_trace = __webpack_require__(96289);
// EXTERNAL MODULE: ./src/adapters/retry.ts
var retry = __webpack_require__(16378);
;// CONCATENATED MODULE: ./src/adapters/webhook-notifier.ts




const TRIES = 3;
const SECONDS = 10;
/** A POST as GitHub's own webhooks are signed, so that what receives those can receive this; through the runner's proxy. */
function webhookNotifier(world) {
    return {
        notify: ({ url, secret }, body) => {
            const signature = secret === undefined ? undefined : (0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex');
            const headers = {
                'content-type': 'application/json',
                ...(signature === undefined ? {} : { 'x-hub-signature-256': `sha256=${signature}` })
            };
            const post = async () => {
                // A redirect is not followed: it would carry the message to somebody who was not named.
                const answer = await (0,request_trace/* traced */.m)(
                // The path of a webhook may be all that it takes to use it.
                { method: 'POST', url: new URL(url).origin, log: world.log }, () => (0,http_connection/* ask */.k)(new URL(url), headers, SECONDS * 1000, body), ({ statusCode = 0 }) => statusCode);
                answer.destroy();
                const { statusCode = 0 } = answer;
                if (statusCode < 200 || statusCode > 299)
                    throw new Error(`it answered with ${statusCode}`);
            };
            return (0,retry/* retry */.L)('notify the webhook', post, {
                ...world,
                policy: { tries: TRIES, waitFor: (_, n) => (0,retry/* backOff */.f)(n) }
            });
        }
    };
}

// EXTERNAL MODULE: ./src/disk/scratch.ts
var disk_scratch = __webpack_require__(65563);
// EXTERNAL MODULE: ./src/domain/artifact.ts
var domain_artifact = __webpack_require__(63916);
// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(22988);
;// CONCATENATED MODULE: ./src/domain/release-marker.ts
const PATTERN = /<!-- publish:v1 tag=(\S+) plan=([0-9a-f]{64}) run=(\S+) -->/g;
function formatMarker({ tag, plan, run }) {
    return `<!-- publish:v1 tag=${tag} plan=${plan} run=${run} -->`;
}
/** The last one is ours: the notes above it may be a copy of another release's. */
function findMarker(body) {
    const [, tag, plan, run] = [...body.matchAll(PATTERN)].at(-1) ?? [];
    return tag === undefined || plan === undefined || run === undefined ? undefined : { tag, plan, run };
}

;// CONCATENATED MODULE: ./src/domain/release-refusal.ts

/** Why a release can't be made, and what to do. */
function refuse(code, message, hint) {
    return { step: 'refuse', code, message, hint };
}
function refuseStanding(wanted, standing, { differences, takenBuilds }) {
    const next = (0,domain_artifact/* tagOf */.cO)({ ...wanted.build, build: Math.max(wanted.build.build, ...takenBuilds) + 1 });
    const why = standing.immutable ? 'it is immutable' : 'published bytes are never replaced';
    return refuse('RELEASE_CONFLICT', `${(0,domain_artifact/* tagOf */.cO)(wanted.build)} is published already and differs: ${differences.join('; ')} (${standing.url})`, `Nothing was written: ${why}. Publish these files under a new build number, the next free one is ${next}.`);
}
function refuseDetached(wanted, standing) {
    return refuse('RELEASE_CONFLICT', `The release ${standing.url} is published, but the tag ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} does not exist`, `Somebody removed the tag. Create it again at the commit of the release: git tag ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} ${standing.commitish} and push it.`);
}
function refuseRetagged(wanted, standing) {
    return refuse('RELEASE_CONFLICT', `The release ${standing.url} bears the marker of ${(0,domain_artifact/* tagOf */.cO)(wanted.build)}, and is published as ${standing.tag}`, 'Nothing was written. Give it its tag back; or, if its notes are a copy, take the publish:v1 comment out of them.');
}
function refuseMany(wanted, published) {
    return refuse('RELEASE_CONFLICT', `There are ${published.length} published releases of ${(0,domain_artifact/* tagOf */.cO)(wanted.build)}: ${published.map(({ url }) => url).join(', ')}`, 'Nothing was written. Compare them, and delete all but the one that your users have.');
}
function refuseForeign(wanted, draft) {
    return refuse('RELEASE_CONFLICT', `There is a draft for ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} that this action did not make: ${draft.url}`, 'Nothing was written. Publish it or delete it on that page, then run again.');
}
function refuseSpoilt(wanted, count, differences) {
    return refuse('UPLOAD_UNVERIFIED', `${count} drafts of ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} did not become what was meant: ${differences.join('; ')}`, 'Nothing was published, and no draft of this run is left. See https://www.githubstatus.com and run again; a proxy between here and GitHub may change or hide what is sent.');
}
function refuseMoved(wanted, standing, tagCommit) {
    return refuse('RELEASE_CONFLICT', `${(0,domain_artifact/* tagOf */.cO)(wanted.build)} is published (${standing.url}), but somebody put its tag on ${tagCommit} in the same moment; it was meant for ${wanted.commit}`, 'The files are the right ones; tags are never moved. Run again to keep it as it is, or publish under a new build number.');
}
function refuseTag(wanted, tagCommit) {
    return refuse('RELEASE_CONFLICT', `The tag ${(0,domain_artifact/* tagOf */.cO)(wanted.build)} exists and points to ${tagCommit}, not to ${wanted.commit}`, `Nothing was written: tags are never moved. Run on that commit (target: ${tagCommit}) or take a new build number.`);
}

;// CONCATENATED MODULE: ./src/domain/release-plan.ts



const DRAFT_LIMIT = 3;
/** The state table of publishing: every question of re-runs, races and repair is answered here. */
function planRelease(wanted, observed) {
    const published = observed.releases.filter(({ state }) => state === 'published');
    const drafts = observed.releases
        .filter(({ state }) => state === 'draft')
        .sort((left, right) => left.id - right.id);
    const foreign = drafts.find((draft) => findPlan(wanted, draft) === undefined);
    const [standing, second] = published;
    if (second !== undefined)
        return refuseMany(wanted, published);
    if (standing !== undefined)
        return planStanding(wanted, standing, observed);
    if (foreign !== undefined)
        return refuseForeign(wanted, foreign);
    if (observed.tagCommit !== undefined && observed.tagCommit !== wanted.commit) {
        return refuseTag(wanted, observed.tagCommit);
    }
    const usable = drafts.filter((draft) => isUsable(wanted, draft));
    const [leader] = usable;
    const others = drafts.filter((draft) => !usable.includes(draft) && !observed.mine.has(draft.id));
    const older = others.filter(({ id }) => leader === undefined || id < leader.id);
    const wait = planWait(wanted, older, observed);
    if (wait !== undefined)
        return wait;
    if (leader === undefined)
        return planNew(wanted, drafts, observed);
    return planDraft(wanted, leader, { drafts, wait: planWait(wanted, others, observed) });
}
/** Every run with our plan may add to it and publish it: they all mean the same bytes. */
function isUsable(wanted, draft) {
    return findPlan(wanted, draft) === wanted.plan && compareAssets(wanted, draft).wrong.length === 0;
}
/**
 * A draft that is of no use to us is what a run that died left behind, or belongs to one that is under way: time tells,
 * and more of it each time that the draft changes. The oldest goes first, and nobody waits for a younger one.
 */
function planWait(wanted, drafts, { waitedFor }) {
    const bytes = Math.max(...wanted.assets.map(({ size }) => size));
    const unfinished = drafts
        .map((release) => ({ release, key: progressOf(release), bytes }))
        .filter(({ key }) => !waitedFor.has(key));
    const [first] = unfinished;
    return first && { step: 'wait', release: first.release, unfinished };
}
/** Another one as soon as somebody adds to it. */
function progressOf({ id, assets }) {
    return `draft ${id}: ${assets.map((asset) => `${asset.id} ${asset.state}`).join(', ')}`;
}
/** A server that keeps other bytes, or shows none, does so again: each draft is a whole upload. */
function planNew(wanted, drafts, { mine }) {
    const spoilt = drafts.filter(({ id }) => mine.has(id));
    const last = spoilt.at(-1);
    return last === undefined || spoilt.length < DRAFT_LIMIT
        ? { step: 'create' }
        : refuseSpoilt(wanted, spoilt.length, differencesOf(wanted, last));
}
/**
 * Nobody ever takes anything out of a draft, and nobody removes one that may be published yet: another run may do so
 * between our look and the removal. So what was whole at a look is whole when it is published. What is beside it goes
 * when it stands: of a tag there is one published release.
 */
function planDraft(wanted, leader, { drafts, wait }) {
    if (leader.tag !== (0,domain_artifact/* tagOf */.cO)(wanted.build))
        return { step: 'reattach', release: leader };
    const { missing } = compareAssets(wanted, leader);
    if (missing.length > 0)
        return { step: 'fill', release: leader, upload: missing };
    if (!wanted.keepDraft)
        return { step: 'publish', release: leader };
    const beside = drafts.filter((draft) => draft !== leader);
    if (beside.length === 0)
        return { step: 'done', release: leader };
    return wait ?? { step: 'remove-drafts', releases: beside };
}
/** The plan that a release of this action was made after; undefined for what others made, or for another build. */
function findPlan(wanted, release) {
    const marker = findMarker(release.body);
    return marker?.tag === (0,domain_artifact/* tagOf */.cO)(wanted.build) ? marker.plan : undefined;
}
function planStanding(wanted, standing, { releases, tagCommit, takenBuilds, published }) {
    const differences = differencesOf(wanted, standing);
    if (standing.tag !== (0,domain_artifact/* tagOf */.cO)(wanted.build))
        return refuseRetagged(wanted, standing);
    if (differences.length > 0)
        return refuseStanding(wanted, standing, { differences, takenBuilds });
    if (tagCommit === undefined)
        return refuseDetached(wanted, standing);
    if (tagCommit !== wanted.commit && published.has(standing.id))
        return refuseMoved(wanted, standing, tagCommit);
    if (tagCommit !== wanted.commit && wanted.commitIsGiven)
        return refuseTag(wanted, tagCommit);
    const leftovers = releases.filter((release) => release.state === 'draft' && findPlan(wanted, release) !== undefined);
    return leftovers.length > 0
        ? { step: 'remove-drafts', releases: leftovers }
        : { step: 'done', release: standing };
}
/** What a draft of ours lacks, and what in it must go: wrecks, other bytes, unknown bytes, strangers. */
function compareAssets(wanted, release) {
    const right = new Set();
    const wrong = [];
    for (const asset of release.assets) {
        const meant = wanted.assets.find(({ name }) => name === asset.name);
        if (meant !== undefined && isExact(asset, meant))
            right.add(asset.name);
        else
            wrong.push(asset);
    }
    return { missing: wanted.assets.map(({ name }) => name).filter((name) => !right.has(name)), wrong };
}
function isExact(asset, meant) {
    if (asset.state !== 'uploaded')
        return false;
    const isSame = asset.size === meant.size && asset.digest === meant.sha256;
    return isSame || (meant.about !== undefined && asset.about === meant.about);
}
function mayBeMissing(wanted, name) {
    return wanted.assets.some((asset) => asset.name === name && asset.mayBeMissing === true);
}
/** Facts tell of a tarball, signatures vouch for one. */
function verbOf({ name }) {
    return name.endsWith('.asc') ? 'vouch for' : 'tell of';
}
/** In words, for people: what keeps a release from being what was meant. */
function differencesOf(wanted, release) {
    const { missing, wrong } = compareAssets(wanted, release);
    const names = new Set(wrong.map(({ name }) => name));
    return [
        ...missing
            .filter((name) => !names.has(name) && !mayBeMissing(wanted, name))
            .map((name) => `${name} is not there`),
        ...wrong.map((asset) => {
            const meant = wanted.assets.find(({ name }) => name === asset.name);
            if (meant === undefined)
                return `${asset.name} is there and not meant`;
            if (asset.state === 'wreck')
                return `${asset.name} is an upload that broke off`;
            if (meant.about !== undefined)
                return `${asset.name} does not ${verbOf(asset)} this tarball`;
            if (asset.digest === undefined)
                return `${asset.name} has bytes that could not be checked`;
            return `${asset.name} has other bytes (sha256 ${asset.digest}, meant ${meant.sha256})`;
        })
    ];
}

// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/domain/chunk-memory.ts
var chunk_memory = __webpack_require__(54105);
;// CONCATENATED MODULE: ./src/domain/twin.ts
function isSameStream(left, right) {
    return left.size === right.size && left.sha256 === right.sha256;
}

;// CONCATENATED MODULE: ./src/disk/digest-pass.ts

/** Of a file. */
function digestPass() {
    const sha512 = (0,external_node_crypto_.createHash)('sha512');
    const stream = streamPass((chunk) => sha512.update(chunk));
    return {
        through: stream.through,
        result: () => ({ ...stream.result(), sha512: sha512.digest('hex') })
    };
}
/** Of what is in a compressed file. */
function streamPass(see) {
    const sha256 = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    return {
        async *through(chunks) {
            for await (const chunk of chunks) {
                size += chunk.length;
                sha256.update(chunk);
                see?.(chunk, size);
                yield chunk;
            }
        },
        result: () => ({ size, sha256: sha256.digest('hex') })
    };
}

// EXTERNAL MODULE: ./src/domain/chunk-feed.ts
var chunk_feed = __webpack_require__(78162);
// EXTERNAL MODULE: ./src/disk/hash-file.ts
var hash_file = __webpack_require__(95128);
;// CONCATENATED MODULE: ./src/disk/read-twin.ts







/** The digests of a `.tar.zst` that unpacks to exactly this tar stream; undefined for every other file. */
async function readTwin(path, meant) {
    const file = digestPass();
    const unpacker = (0,external_node_zlib_.createZstdDecompress)({ chunkSize: chunk_memory/* CHUNK */.m });
    const stream = streamPass((_, bytes) => {
        if (bytes > meant.size)
            throw new RangeError('it is longer than what was meant');
    });
    try {
        const reading = (0,promises_.pipeline)(unpacker, stream.through, exhaust);
        await (0,chunk_feed/* fedBy */.f)((0,chunk_feed/* feed */.h)(unpacker, file.through((0,hash_file/* readChunks */.zO)(path)), chunk_memory/* giveBack */.F), reading);
    }
    catch (error) {
        // A file that can't be read is not a file that was read and is another one.
        if (typeof error === 'object' && error !== null && 'syscall' in error)
            throw error;
        return undefined;
    }
    const digests = file.result();
    // What lies behind the end of the frame the unpacker passes over in silence; other programs call it damage.
    const isWhole = unpacker.bytesWritten === digests.size;
    return isWhole && isSameStream(stream.result(), meant) ? digests : undefined;
}
/** What it held is known by then. */
async function exhaust(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    let next = await iterator.next();
    while (next.done !== true) {
        (0,chunk_memory/* giveBack */.F)(next.value);
        next = await iterator.next();
    }
}

// EXTERNAL MODULE: ./src/domain/python-version.ts
var python_version = __webpack_require__(17741);
;// CONCATENATED MODULE: ./src/publish/observe.ts




/** GitHub's views lag behind its answers by seconds: absence alone is worth waiting for, and not for long. */
const PATIENCE_SECONDS = [1, 2, 4, 8, 16];
const ROUNDS_TO_BELIEVE = 2;
/**
 * What GitHub holds of this build now. The list says which releases there are, each is then read by id: that is right
 * at once. `known` are those that this run knows to be there; they must show in the list before the list is believed.
 */
async function observe(wanted, known, world) {
    const { ours, takenBuilds } = await listOurs(wanted.build, known, world);
    const ids = [...new Set([...ours, ...known])];
    const read = await Promise.all(ids.map((id) => world.releases.read(id)));
    const standing = read.flatMap((release) => (release === undefined ? [] : [release]));
    const releases = await Promise.all(standing.map(async (release) => withSubjects(await withDigests(release, wanted, world), wanted, world)));
    const isPublished = releases.some(({ state }) => state === 'published');
    return { releases, takenBuilds, tagCommit: await findTag((0,domain_artifact/* tagOf */.cO)(wanted.build), isPublished, world) };
}
/**
 * Until every release that must be there is listed, so that an older twin of it would be too. What can't be read by
 * its id either, and that for some seconds, was removed by somebody: it is not waited for.
 */
async function listOurs(build, known, world) {
    for (const [round, seconds] of PATIENCE_SECONDS.entries()) {
        const listed = await listOnce(build, world);
        const unlisted = [...known].filter((id) => !listed.ours.includes(id));
        if (unlisted.length === 0)
            return listed;
        if (round >= ROUNDS_TO_BELIEVE && (await areGone(unlisted, world)))
            return listed;
        await world.clock.sleep(seconds * 1000);
    }
    return listOnce(build, world);
}
async function areGone(ids, world) {
    const read = await Promise.all(ids.map((id) => world.releases.read(id)));
    return read.every((release) => release === undefined);
}
async function listOnce(build, world) {
    const ours = [];
    const takenBuilds = [];
    for await (const release of world.releases.list()) {
        if (isOurs(release, build))
            ours.push(release.id);
        const other = (0,domain_artifact/* findBuildOfTag */.jh)(release.tag);
        if (other !== undefined && (0,python_version/* comparePythonVersions */.pd)(other.version, build.version) === 0)
            takenBuilds.push(other.build);
    }
    return { ours, takenBuilds };
}
/** A draft that lost its tag is known by its marker; under another tag the marker came with copied notes. */
function isOurs(release, build) {
    const tag = (0,domain_artifact/* tagOf */.cO)(build);
    if (release.tag === tag)
        return true;
    const isLost = release.state === 'published' || release.tag.startsWith('untagged-');
    return isLost && findMarker(release.body)?.tag === tag;
}
/** Fills in what the server has not computed: waits for it first, then reads the bytes back. */
async function withDigests(release, wanted, world) {
    let current = release;
    for (const seconds of PATIENCE_SECONDS) {
        if (!current.assets.some((asset) => lacksDigest(asset, wanted)))
            return current;
        await world.clock.sleep(seconds * 1000);
        current = (await world.releases.read(release.id)) ?? current;
    }
    const assets = await Promise.all(current.assets.map(async (asset) => (lacksDigest(asset, wanted) ? hashed(asset, current, world) : asset)));
    return { ...current, assets };
}
function lacksDigest(asset, wanted) {
    const meant = wanted.assets.find(({ name }) => name === asset.name);
    // Bytes of another size are others already; but facts may be in other words.
    const mayBeRight = asset.size === meant?.size || meant?.about !== undefined;
    return asset.state === 'uploaded' && asset.digest === undefined && mayBeRight;
}
async function hashed(asset, { state }, world) {
    try {
        return { ...asset, digest: await world.releases.hashAsset(asset) };
    }
    catch (error) {
        // A draft can be made anew; a published release whose bytes can't be had now is not a wrong one.
        if (state === 'published' && (0,failure/* isUnavailable */.Pd)(error))
            throw error;
        world.log.info(`${asset.name} could not be read back: ${(0,failure/* describe */.q0)(error)}`);
        return asset;
    }
}
/** Facts and signatures are read where they are not ours to the byte: what they are about is what counts. */
async function withSubjects(release, wanted, world) {
    const isOther = ({ name, state, digest }) => state === 'uploaded' &&
        digest !== undefined &&
        wanted.assets.some((meant) => meant.name === name && meant.about !== undefined && meant.sha256 !== digest);
    const assets = await Promise.all(release.assets.map(async (asset) => (isOther(asset) ? withSubject(asset, world) : asset)));
    return { ...release, assets };
}
async function withSubject(asset, world) {
    try {
        return { ...asset, about: await world.readSubject(asset.name, await world.releases.readText(asset)) };
    }
    catch (error) {
        // What they tell of is not known: that is no reason to call them wrong.
        if ((0,failure/* isUnavailable */.Pd)(error))
            throw error;
        world.log.info(`${asset.name} could not be read back: ${(0,failure/* describe */.q0)(error)}`);
        return asset;
    }
}
async function findTag(tag, isExpected, world) {
    for (const seconds of PATIENCE_SECONDS) {
        const commit = await world.releases.tagCommit(tag);
        if (commit !== undefined || !isExpected)
            return commit;
        await world.clock.sleep(seconds * 1000);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/publish/adopt-twins.ts


/**
 * Another version of Node may compress the same tree to other bytes. Where a release of this build, or a draft of it,
 * has a twin whose content is that of our tarball, that one is ours from here on: its checksums, its signature and its
 * facts are those of the bytes that stand. What holds anything else is left for the plan to judge.
 */
async function adoptTwins(tarballs, { build, directory }, world) {
    if (tarballs.every(({ twin }) => twin === undefined))
        return tarballs;
    const standing = [];
    for await (const release of world.releases.list())
        if (isOurs(release, build))
            standing.push(release);
    standing.sort(publishedAndOldestFirst);
    const adopted = [];
    for (const tarball of tarballs)
        adopted.push(await adopt(tarball, { standing, directory }, world));
    return adopted;
}
/** As the plan prefers them. */
function publishedAndOldestFirst(left, right) {
    const rank = ({ state }) => (state === 'published' ? 0 : 1);
    return rank(left) - rank(right) || left.id - right.id;
}
async function adopt(tarball, { standing, directory }, { releases, log }) {
    const { twin } = tarball;
    if (twin === undefined)
        return tarball;
    for (const asset of standing.flatMap(({ assets }) => assets)) {
        if (asset.name !== twin.name || asset.state !== 'uploaded')
            continue;
        if (isSame(asset, twin.digests))
            return tarball;
        const path = `${directory}/${asset.id}-${twin.name}`;
        await releases.save(asset, path);
        const digests = await readTwin(path, twin.stream);
        if (digests !== undefined) {
            log.info(`${twin.name}: another zstd made other bytes of the same tree, and they stand: ${digests.sha256}`);
            return { ...tarball, twin: { ...twin, path, digests } };
        }
    }
    return tarball;
}
function isSame({ size, digest }, own) {
    return size === own.size && digest === own.sha256;
}

;// CONCATENATED MODULE: ./src/publish/attest.ts
/**
 * Says of each tarball, and its twin, that this workflow published it, once, however often it is called; nothing where that was not
 * asked for. It comes before the release, because a release without its statement would be refused by those who ask
 * for one. The price: of two runs with different files, the one that loses has attested its own under the same name,
 * and the statement stays. Which of the two was published, the release, a pin or the registry tells.
 */
function attestOnce({ attest }, files, world) {
    let attested;
    return () => (attested ??= attest ? attestAll(files, world) : Promise.resolve([]));
}
async function attestAll(files, { provenance, log }) {
    const subjects = files.map(({ name, digests }) => ({ name, sha256: digests.sha256 }));
    const attested = await provenance.attest(subjects);
    for (const { file, state } of attested) {
        log.info(state === 'made' ? `attested: ${file.name}` : `attested already: ${file.name}`);
    }
    return attested;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/disk/compress-twin.ts
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







/** Higher ones take many times as long, and memory beyond what a publish may have, for some percent (docs/performance.md). */
const LEVEL = 9;
/**
 * Writes what is in a `.tgz` as a `.tar.zst`: the same tar stream, byte for byte, with a checksum of its own at the end.
 * The same zstd makes the same bytes of it, on one thread: with several, Node's stream ends in an error.
 */
async function compressTwin(tarball, twin) {
    const [read, stream, written] = [digestPass(), streamPass(), digestPass()];
    const params = { [external_node_zlib_.constants.ZSTD_c_compressionLevel]: LEVEL, [external_node_zlib_.constants.ZSTD_c_checksumFlag]: 1 };
    const compressor = (0,external_node_zlib_.createZstdCompress)({ params, chunkSize: chunk_memory/* CHUNK */.m });
    const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: chunk_memory/* CHUNK */.m });
    const writing = (0,promises_.pipeline)(compressor, written.through, (chunks) => write(chunks, twin));
    const compressing = (0,chunk_feed/* fedBy */.f)((0,chunk_feed/* feed */.h)(compressor, stream.through(gunzip), chunk_memory/* giveBack */.F), writing);
    await (0,chunk_feed/* fedBy */.f)((0,chunk_feed/* feed */.h)(gunzip, read.through((0,hash_file/* readChunks */.zO)(tarball)), chunk_memory/* giveBack */.F), compressing);
    return { tarball: read.result(), stream: stream.result(), twin: written.result() };
}
async function write(chunks, path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = __addDisposableResource(env_1, await (0,external_node_fs_promises_.open)(path, 'w'), true);
        for await (const chunk of chunks) {
            await file.appendFile(chunk);
            (0,chunk_memory/* giveBack */.F)(chunk);
        }
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

;// CONCATENATED MODULE: ./src/publish/readable-size.ts
/** For people. */
function readableSize(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./src/publish/make-twins.ts





/** The tarballs, and after them their twins. */
function filesOf(tarballs) {
    return [...tarballs, ...tarballs.flatMap(({ twin }) => (twin === undefined ? [] : [twin]))];
}
/**
 * Gives each tarball its `.tar.zst` where that is asked for, in the directory. One after the other: a compressor at work
 * has tens of megabytes. Throws TARBALL_INVALID.
 */
async function makeTwins(tarballs, { compression, directory }, log) {
    if (!compression.includes('zst'))
        return tarballs.map((tarball) => ({ ...tarball, twin: undefined }));
    return log.group('Compress the tarballs with zstd', async () => {
        const prepared = [];
        for (const tarball of tarballs) {
            const name = (0,domain_artifact/* twinNameOf */.nf)(tarball.artifact);
            const twin = {
                name,
                path: `${directory}/${name}`,
                ...(await makeTwin(tarball, `${directory}/${name}`))
            };
            const percent = Math.round((100 * twin.digests.size) / tarball.digests.size);
            log.info(`made: ${name} (${readableSize(twin.digests.size)}, ${percent} % of the .tgz)`);
            prepared.push({ ...tarball, twin });
        }
        return prepared;
    });
}
/** What was written is read again: that it holds the same is not believed, but seen. */
async function makeTwin(tarball, path) {
    const { twin, stream, tarball: read } = await compressed(tarball, path);
    if (read.sha256 !== tarball.digests.sha256) {
        throw unmade(tarball, 'it has other bytes than the ones that were inspected', `Let no other step write to ${tarball.path} meanwhile, and run again.`);
    }
    const proven = await readTwin(path, stream);
    if (proven?.sha256 === twin.sha256)
        return { digests: twin, stream };
    throw unmade(tarball, 'what was written does not hold the same', 'Run again on a machine whose memory and disk are well; compression: tgz does without.');
}
async function compressed(tarball, path) {
    try {
        return await compressTwin(tarball.path, path);
    }
    catch (cause) {
        throw unmade(tarball, (0,failure/* describe */.q0)(cause), `See that nothing writes to ${tarball.path} meanwhile, and that there is room in RUNNER_TEMP.`, cause);
    }
}
function unmade({ name }, complaint, hint, cause) {
    return new failure/* Failure */.HR('TARBALL_INVALID', `${name} can't be compressed with zstd: ${complaint}`, `Nothing was published. ${hint}`, { cause });
}

;// CONCATENATED MODULE: ./src/domain/spare-bytes.ts

/** Below the prefix. What is of two kinds counts as the first of them. */
const PATTERNS = [
    ['static libpython', /^lib\/(?:[^/]+\/config-[^/]+\/)?libpython[^/]*\.a$/],
    [
        'test suites',
        /^lib\/python3[^/]*\/(?:(?:test|(?:ctypes|tkinter|unittest)\/test|(?:distutils|lib2to3)\/tests|idlelib\/idle_test)\/|lib-dynload\/(?:_test|_xxtestfuzz|_ctypes_test|xxlimited|xxsubtype)[^/]*\.so$)/
    ],
    ['.opt-1 and .opt-2 bytecode', /\.opt-[12]\.pyc$/]
];
const LEAST_SHARE = 0.05;
const LEAST_BYTES = 1_000_000;
function spareBytes(entries, version) {
    const prefix = `${(0,domain_artifact/* rootOf */.I5)(version)}/`;
    const bytes = new Map();
    let total = 0;
    for (const { path, size } of entries) {
        total += size;
        const below = path.replace(/^(?:\.\/)+/, '');
        const kind = below.startsWith(prefix) ? findKind(below.slice(prefix.length)) : undefined;
        if (kind !== undefined && size > 0)
            bytes.set(kind, (bytes.get(kind) ?? 0) + size);
    }
    const kinds = [...bytes].map(([kind, sum]) => ({ kind, bytes: sum }));
    return { total, kinds: kinds.sort((left, right) => right.bytes - left.bytes) };
}
function findKind(path) {
    return PATTERNS.find(([, pattern]) => pattern.test(path))?.[0];
}
/** For people; undefined where too little could go to speak of it. */
function formatSpareBytes({ total, kinds }) {
    const spare = kinds.reduce((sum, { bytes }) => sum + bytes, 0);
    if (spare < LEAST_BYTES || spare < LEAST_SHARE * total)
        return undefined;
    const list = kinds.map(({ kind, bytes }) => `${kind} ${megabytes(bytes)}`).join(', ');
    const percent = Math.round((100 * spare) / total);
    return `${percent} % of its ${megabytes(total)} unpacked is what no runner needs, and could be left out: ${list}`;
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./src/publish/at-once.ts
/**
 * The results in the order of the items, `limit` of them under way at a time. After the first error nothing more is
 * begun; all that was begun has ended when that error is thrown.
 */
async function atOnce(items, limit, run) {
    const results = [];
    const errors = [];
    const waiting = items.map((item, index) => ({ item, index }));
    const work = async () => {
        for (let next = waiting.shift(); next !== undefined && errors.length === 0; next = waiting.shift()) {
            try {
                results[next.index] = await run(next.item);
            }
            catch (error) {
                errors.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: limit }, work));
    if (errors.length > 0)
        throw errors[0];
    return results;
}

// EXTERNAL MODULE: ./src/disk/find-files.ts
var find_files = __webpack_require__(81508);
;// CONCATENATED MODULE: ./src/publish/collect.ts




/** The tarballs of this build, oldest distro first. Throws ARTIFACT_UNKNOWN when there is none. */
async function collectTarballs(workspace, wish) {
    const found = await (0,find_files/* findFiles */.l)(workspace, wish.artifacts);
    const tarballs = found
        .flatMap((file) => {
        const artifact = (0,domain_artifact/* findArtifact */.Kc)(file.name);
        return artifact !== undefined && isWanted(artifact, wish) ? [{ ...file, artifact }] : [];
    })
        .sort((left, right) => (0,domain_artifact/* compareArtifacts */.Tu)(left.artifact, right.artifact));
    if (tarballs.length === 0)
        throw nothingFound(found, wish);
    refuseDuplicates(tarballs);
    for (const { path } of tarballs)
        refuseControlCharacters(path);
    return tarballs;
}
function isWanted(artifact, { build, distro, architecture }) {
    return ((0,python_version/* comparePythonVersions */.pd)(artifact.version, build.version) === 0 &&
        artifact.build === build.build &&
        (distro === undefined || artifact.distro === distro) &&
        (architecture === undefined || artifact.architecture === architecture));
}
function nothingFound(found, wish) {
    const names = found.map(({ name }) => JSON.stringify(name)).slice(0, 10);
    const platform = [wish.distro, wish.architecture].filter((part) => part !== undefined).join(' ');
    return new failure/* Failure */.HR('ARTIFACT_UNKNOWN', `No tarball of ${(0,domain_artifact/* tagOf */.cO)(wish.build)}${platform === '' ? '' : ` for ${platform}`} among ${wish.artifacts.join(', ')}; ` +
        (names.length === 0 ? 'nothing is there' : `there are ${names.join(', ')}`), `Tarballs are called ${domain_artifact/* tarballGrammar */.yX}. Build or download them in an earlier step, or say where they are with 'artifacts'.`);
}
function refuseDuplicates(tarballs) {
    for (const [index, { name, path }] of tarballs.entries()) {
        const twin = tarballs[index + 1];
        if (twin?.name === name) {
            throw new failure/* Failure */.HR('INPUT_INVALID', `There are two files called ${name}: ${path} and ${twin.path}`, "Narrow 'artifacts' down to the one that is meant.");
        }
    }
}
/** Programs that get a path print it as it is: with a line break in it a directory could talk to the runner. */
function refuseControlCharacters(path) {
    if (!/\p{Cc}/u.test(path))
        return;
    throw new failure/* Failure */.HR('INPUT_INVALID', `The path ${JSON.stringify(path)} has control characters in it`, "Rename that directory, or narrow 'artifacts' down.");
}

// EXTERNAL MODULE: ./src/disk/read-elf-tree.ts
var read_elf_tree = __webpack_require__(70110);
// EXTERNAL MODULE: ./src/domain/compatibility.ts + 2 modules
var compatibility = __webpack_require__(74941);
// EXTERNAL MODULE: ./src/domain/elf-machine.ts
var elf_machine = __webpack_require__(39713);
// EXTERNAL MODULE: ./src/domain/host-needs.ts + 1 modules
var host_needs = __webpack_require__(38452);
// EXTERNAL MODULE: ./src/interpreter/ask-interpreter.ts + 1 modules
var ask_interpreter = __webpack_require__(54129);
// EXTERNAL MODULE: ./src/interpreter/judge-host.ts + 1 modules
var judge_host = __webpack_require__(5101);
// EXTERNAL MODULE: ./src/interpreter/stage-tree.ts + 5 modules
var stage_tree = __webpack_require__(60278);
;// CONCATENATED MODULE: ./src/publish/describe-tarball.ts
var describe_tarball_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var describe_tarball_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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
 * Unpacks a tarball into a private copy and reads its programs there; then runs the interpreter: what it can't do here
 * it won't do for users. Throws TARBALL_INVALID for what is called after another processor, SMOKE_TEST_FAILED, and
 * PLATFORM_UNSUPPORTED where a smoke test is required and this machine can't give one.
 */
async function describeTarball(tarball, rule, world) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const scratch = describe_tarball_addDisposableResource(env_1, await (0,disk_scratch/* makeScratch */.l)(rule.temp), true);
        const { artifact } = tarball;
        const tree = await (0,stage_tree/* stageTree */.n)({ tarball: tarball.path, artifact, directory: scratch.path }, world);
        const needs = (0,host_needs/* needsOf */.h)(await (0,read_elf_tree/* readElfTree */.a)(tree));
        requireArchitecture(needs, tarball);
        if (rule.smokeTest === 'skip')
            return { needs, interpreter: undefined };
        const obstacle = (0,compatibility/* toCompatibilityFailure */.c)(await (0,judge_host/* judgeHost */.I)(needs, artifact, { ...world.host, libraryPath: undefined }));
        if (obstacle === undefined)
            return { needs, interpreter: await askInterpreter(tree, tarball, world) };
        if (rule.smokeTest === 'require')
            throw obstacle;
        world.log.notice('NOT_RUN_HERE', `${tarball.name} is not run here, its notes tell what its files tell and no more: ${obstacle.message}`);
        return { needs, interpreter: undefined };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = describe_tarball_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function askInterpreter(tree, { name, artifact }, { processes, log }) {
    // A tree that was not built relocatable finds its library this way, here and only here.
    const ask = { processes, environment: { ...ask_interpreter/* scrubbed */.fG, LD_LIBRARY_PATH: `${tree}/lib` } };
    const { faults, notices } = await (0,ask_interpreter/* checkInterpreter */.l9)(tree, artifact.version, ask);
    const pipFault = await (0,ask_interpreter/* findPipFault */.By)(tree, ask);
    const all = pipFault === undefined ? faults : [...faults, pipFault];
    if (all.length > 0) {
        throw new failure/* Failure */.HR('SMOKE_TEST_FAILED', `The interpreter in ${name} is not fit for users: ${all.join('; ')}`, 'Nothing was published. Build it again with the development packages that scripts/build-cpython.sh asks for.');
    }
    for (const notice of notices)
        log.info(`${name}: ${notice}`);
    return await (0,ask_interpreter/* findFacts */.fP)(tree, ask);
}
/** The name promises a processor; the files know which one it is. */
function requireArchitecture({ machines }, { name, artifact }) {
    const meant = (0,elf_machine/* findMachine */.x)(artifact.architecture);
    const stranger = meant && machines.find(({ code }) => code !== meant.code);
    if (stranger === undefined)
        return;
    throw new failure/* Failure */.HR('TARBALL_INVALID', `${name} is called after ${artifact.architecture}, but ${stranger.path} in it is built for ${(0,elf_machine/* machineName */.F)(stranger.code)}`, 'Call it after the processor that it was built for; x64 alone is not spelled.');
}

;// CONCATENATED MODULE: ./src/publish/held-log.ts
/** Keeps what it is told: of several steps side by side each one speaks in its own turn. */
function holdLog(log) {
    const held = [];
    const hold = (say) => (...told) => {
        held.push(() => {
            say(...told);
        });
    };
    return {
        info: hold((line) => {
            log.info(line);
        }),
        warning: hold((code, line) => {
            log.warning(code, line);
        }),
        notice: hold((code, line) => {
            log.notice(code, line);
        }),
        debug: hold((line) => {
            log.debug(line);
        }),
        group: (_title, run) => run(),
        release: () => {
            for (const say of held.splice(0))
                say();
        }
    };
}

;// CONCATENATED MODULE: ./src/disk/file-size.ts

/** In bytes. */
async function sizeOf(path) {
    return (await (0,external_node_fs_promises_.stat)(path)).size;
}

// EXTERNAL MODULE: ./src/disk/read-text.ts
var read_text = __webpack_require__(14197);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./src/domain/tarball-layout.ts
var tarball_layout = __webpack_require__(68197);
;// CONCATENATED MODULE: ./src/disk/read-tarball.ts










/**
 * Reads a `.tgz` once, to its end: digests of the file, entries of the archive. The gzip trailer is checked, nothing
 * is unpacked, and memory does not grow with the file. Throws TARBALL_INVALID.
 */
async function readTarball(path) {
    const file = digestPass();
    const entries = [];
    try {
        const limit = (0,tarball_layout/* unpackedLimit */.B0)((await (0,external_node_fs_promises_.stat)(path)).size);
        const gunzip = (0,external_node_zlib_.createGunzip)({ chunkSize: chunk_memory/* CHUNK */.m });
        const reading = (0,promises_.pipeline)(gunzip, boundedBy(limit), collector(entries));
        await (0,chunk_feed/* fedBy */.f)((0,chunk_feed/* feed */.h)(gunzip, file.through((0,hash_file/* readChunks */.zO)(path)), chunk_memory/* giveBack */.F), reading);
    }
    catch (cause) {
        throw new failure/* Failure */.HR('TARBALL_INVALID', `${path} can't be read to its end: ${(0,failure/* describe */.q0)(cause)}`, 'It is damaged or no gzip-compressed tar archive. Make it again and compare its checksum where it was made.', { cause });
    }
    return { digests: file.result(), entries };
}
/** A bomb ends here, long before it fills anything. */
function boundedBy(limit) {
    return async function* (chunks) {
        let bytes = 0;
        for await (const chunk of chunks) {
            bytes += chunk.length;
            if (bytes > limit)
                throw new Error(`it unpacks to more than ${limit} bytes`);
            yield chunk;
        }
    };
}
function collector(entries) {
    const archive = (0,tar_stream.extract)();
    archive.on('entry', (header, stream, next) => {
        entries.push(toEntry(header));
        stream.on('end', () => {
            next(entries.length > tarball_layout/* layoutLimits */.LI.entries
                ? new Error(`it has more than ${tarball_layout/* layoutLimits */.LI.entries} entries`)
                : null);
        });
        // Told once, by the archive that it belongs to.
        stream.on('error', () => undefined);
        // Piece by piece, in their order: with the last of a chunk all of it has been read.
        stream.on('data', (piece) => {
            (0,chunk_memory/* giveBack */.F)(piece);
        });
    });
    return archive;
}
const KINDS = {
    file: 'file',
    'contiguous-file': 'file',
    directory: 'directory',
    symlink: 'symlink',
    link: 'hardlink'
};
function toEntry({ name, type, linkname, mode, size }) {
    const kind = KINDS[type] ?? 'special';
    const isLink = kind === 'symlink' || kind === 'hardlink';
    return { path: name, kind, target: isLink ? (linkname ?? '') : undefined, mode, size };
}

// EXTERNAL MODULE: ./src/disk/write-file.ts
var write_file = __webpack_require__(13417);
// EXTERNAL MODULE: ./src/domain/checksum.ts
var checksum = __webpack_require__(38913);
;// CONCATENATED MODULE: ./src/publish/inspect.ts








/** GitHub takes files below 2 GiB; exactly 2 GiB can end in an answer without a reason. */
const SIZE_LIMIT = 2 * 1024 ** 3;
const SHOWN = 5;
/** Proves that a tarball is what its name says. Throws TARBALL_INVALID, CHECKSUM_MISSING, CHECKSUM_MISMATCH. */
async function inspectTarball(tarball) {
    const size = await sizeOf(tarball.path).catch((cause) => {
        throw invalid(tarball, (0,failure/* describe */.q0)(cause), 'Is it a link to a file that is gone, or a file of somebody else?');
    });
    if (size === 0)
        throw invalid(tarball, 'it is empty', 'Build it again; the step that makes it failed.');
    if (size >= SIZE_LIMIT) {
        throw invalid(tarball, `it has ${size} bytes`, 'GitHub takes less than 2 GiB a file: leave out test suites and static libraries.');
    }
    const { digests, entries } = await readTarball(tarball.path);
    const faults = (0,tarball_layout/* layoutFaults */.UA)(entries, tarball.artifact.version);
    if (faults.length > 0) {
        const more = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : '';
        throw invalid(tarball, `${faults.slice(0, SHOWN).join('; ')}${more}`, 'Pack the tree as scripts/build-cpython.sh does: tar -C ROOT opt/python-<version>, built with --prefix=/opt/python-<version>.');
    }
    await requireSidecar(tarball, 'sha256', digests);
    await requireSidecar(tarball, 'sha512', digests);
    return { ...tarball, digests, spare: spareBytes(entries, tarball.artifact.version) };
}
/** A checksum file beside the tarball must agree with it. */
async function requireSidecar({ path, name }, algorithm, digests) {
    const text = await (0,read_text/* findText */.V)(`${path}.${algorithm}`).catch((cause) => {
        throw new failure/* Failure */.HR('CHECKSUM_MISSING', `${name}.${algorithm} can't be read: ${(0,failure/* describe */.q0)(cause)}`, 'Delete it, or make it anew with sha256sum in the directory of the tarball.', { cause });
    });
    if (text === undefined)
        return;
    const stated = (0,checksum/* parseChecksumFile */.j7)(text, name, algorithm);
    if (stated === digests[algorithm])
        return;
    throw new failure/* Failure */.HR('CHECKSUM_MISMATCH', `${name}.${algorithm} says ${stated}, but the tarball has ${digests[algorithm]}`, 'One of the two is from another build. Make both again, or delete the checksum file if the tarball is the right one.');
}
/** Leaves the checksum file beside the tarball where there is none, for those who take it from there. */
async function writeSidecar(tarball, algorithm, log) {
    const path = `${tarball.path}.${algorithm}`;
    if ((await (0,read_text/* findText */.V)(path)) !== undefined)
        return;
    try {
        await (0,write_file/* writeWhole */.f)(path, (0,checksum/* formatChecksumFile */.HG)(tarball.digests[algorithm], tarball.name));
        log.info(`written: ${tarball.name}.${algorithm}`);
    }
    catch (error) {
        log.info(`${tarball.name}.${algorithm} is not left beside the tarball: ${(0,failure/* describe */.q0)(error)}`);
    }
}
function invalid({ name }, complaint, hint) {
    return new failure/* Failure */.HR('TARBALL_INVALID', `${name} can't be published: ${complaint}`, hint);
}

;// CONCATENATED MODULE: ./src/publish/prepare.ts







const AT_ONCE = 4;
/** The tarballs of this build, each proven to be what its name says. Nothing was sent to anybody by then. */
async function prepareTarballs(inputs, world) {
    const { log, run } = world;
    const collected = await log.group('Collect tarballs', async () => {
        const found = await collectTarballs(run.workspace, inputs);
        for (const { name, path } of found)
            log.info(`${name}: ${path}`);
        return found;
    });
    const examined = await examineAll(collected, inputs, world);
    const described = requireAll(examined);
    if (!inputs.dryRun) {
        for (const tarball of described) {
            for (const algorithm of inputs.checksums)
                await writeSidecar(tarball, algorithm, log);
        }
    }
    return described;
}
/** Side by side; then each has its say. */
async function examineAll(tarballs, inputs, world) {
    const names = tarballs.length === 1 ? 'the tarball' : `${tarballs.length} tarballs`;
    const examined = await world.log.group(`Unpack and run ${names}`, () => atOnce(tarballs, AT_ONCE, (tarball) => examine(tarball, inputs, world)));
    for (const { tarball, log } of examined) {
        await world.log.group(`Inspect ${tarball.name}`, () => {
            log.release();
            return Promise.resolve();
        });
    }
    return examined;
}
async function examine(tarball, inputs, world) {
    const log = holdLog(world.log);
    try {
        const inspected = await inspectTarball(tarball);
        log.info(`size: ${inspected.digests.size}`);
        log.info(`sha256: ${inspected.digests.sha256}`);
        const spare = formatSpareBytes(inspected.spare);
        if (spare !== undefined)
            log.notice('BYTES_TO_SPARE', `${tarball.name}: ${spare}`);
        const rule = { smokeTest: inputs.smokeTest, temp: world.run.temp };
        const result = { ...inspected, ...(await describeTarball(inspected, rule, { ...world, log })) };
        return { tarball, log, result };
    }
    catch (error) {
        return { tarball, log, result: { error } };
    }
}
/** Throws what is wrong with any of them, all of it at once: who mends one wants to know of the others. */
function requireAll(examined) {
    const errors = examined.flatMap(({ result }) => ('error' in result ? [result.error] : []));
    for (const error of errors)
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
    const failures = errors.filter((error) => error instanceof failure/* Failure */.HR);
    const [first, second] = failures;
    if (first !== undefined && second === undefined)
        throw first;
    if (first !== undefined) {
        throw new failure/* Failure */.HR(first.code, failures.map(({ message }) => message).join('\n'), [...new Set(failures.map(({ hint }) => hint))].join('\n'), { cause: first.cause });
    }
    return examined.flatMap(({ result }) => ('error' in result ? [] : [result]));
}

;// CONCATENATED MODULE: ./src/publish/fill-draft.ts


const fill_draft_AT_ONCE = 3;
function uploadEffect(draft, name) {
    return `upload ${name} to ${draft}`;
}
/**
 * Uploads what is missing: tarballs, and only then what vouches for them. Notes in `uploaded` what this run sent, and
 * in `acknowledged` what GitHub said is there.
 */
async function fillDraft(plan, request, world) {
    const { uploads, uploaded, acknowledged } = request;
    const effectOf = ({ name }) => uploadEffect(plan.release.id, name);
    const missing = uploads.filter((upload) => plan.upload.includes(upload.name) && !acknowledged.has(effectOf(upload)));
    const isLarge = ({ content }) => 'path' in content;
    const send = async (upload) => {
        const { name, size } = upload;
        const start = world.clock.elapsed();
        try {
            const stored = await world.releases.upload(plan.release, upload);
            acknowledged.add(effectOf(upload));
            if (stored === 'exists')
                return;
        }
        catch (error) {
            // An answer that was lost: the next look tells what came of it.
            if ((0,failure/* mayHaveHappened */.dk)(error))
                uploaded.add(name);
            throw error;
        }
        uploaded.add(name);
        const seconds = (world.clock.elapsed() - start) / 1000;
        world.log.info(`uploaded: ${name} (${size} bytes in ${seconds.toFixed(1)} s)`);
    };
    await atOnce(missing.filter(isLarge), fill_draft_AT_ONCE, send);
    const small = missing.filter((upload) => !isLarge(upload));
    await atOnce(small, fill_draft_AT_ONCE, send);
}

;// CONCATENATED MODULE: ./src/publish/take-step.ts



/** What another run, under way, may need until it shows what it is: so long, and a second for each megabyte. */
const WAIT_SECONDS = 15;
const WAIT_BYTES_PER_SECOND = 1e6;
/** All in all: a run that never ends is not waited for for ever. */
const LONGEST_WAIT_SECONDS = 7200;
/** One step of the plan; the world is looked at after it, whatever came of it. */
async function takeStep(plan, context) {
    const { wanted, uploads, journey, world } = context;
    if (plan.step === 'refuse')
        throw new failure/* Failure */.HR(plan.code, plan.message, plan.hint);
    journey.changed ||= plan.step !== 'wait';
    switch (plan.step) {
        case 'create': {
            world.log.info(`create: draft of ${(0,domain_artifact/* tagOf */.cO)(wanted.build)}`);
            const created = await world.releases.create(fieldsOf(wanted, true));
            if (created === 'exists')
                break;
            journey.known.add(created.id);
            journey.made.add(created.id);
            return;
        }
        case 'reattach':
            world.log.info(`reattach: draft ${plan.release.id} had lost its tag`);
            if (!(await update(plan.release, 'draft', { wanted, world })))
                return;
            break;
        case 'wait':
            return waitFor(plan, { wanted, journey, world });
        case 'fill':
            return fillDraft(plan, { uploads, ...journey }, world);
        case 'remove-drafts':
            await removeDrafts(plan.releases, world);
            for (const { id } of plan.releases)
                journey.known.delete(id);
            return;
        case 'publish':
            world.log.info(`publish: ${(0,domain_artifact/* tagOf */.cO)(wanted.build)}`);
            journey.known.add(plan.release.id);
            journey.published.add(plan.release.id);
            if (!(await update(plan.release, 'published', { wanted, world })))
                return;
    }
    for (const effect of effectsOf(plan))
        journey.acknowledged.add(effect);
}
/** Whether the answer says that it is so now: an update may end with 200, and the tag be lost by it. */
async function update(release, state, { wanted, world }) {
    const answer = await world.releases.update(release.id, fieldsOf(wanted, state === 'draft', release));
    return answer === 'exists' || (answer.tag === (0,domain_artifact/* tagOf */.cO)(wanted.build) && answer.state === state);
}
/** What a step brings about, a name each: what was acknowledged once is not done again, only waited for. */
function effectsOf(plan) {
    switch (plan.step) {
        case 'create':
            return ['create'];
        case 'reattach':
        case 'publish':
            return [`${plan.step} ${plan.release.id}`];
        case 'fill':
            return plan.upload.map((name) => uploadEffect(plan.release.id, name));
        case 'wait':
        case 'remove-drafts':
        case 'done':
        case 'refuse':
            return [];
    }
}
/** Looks often at first: most runs that are alive come to an end soon. */
async function waitFor({ release, unfinished }, { wanted, journey, world }) {
    const { waits, waitedFor } = journey;
    if (journey.waited > LONGEST_WAIT_SECONDS)
        throw occupied(wanted, release);
    const restOf = ({ key, bytes }) => WAIT_SECONDS + Math.floor(bytes / WAIT_BYTES_PER_SECOND) - (waits.get(key) ?? 0);
    const nextFor = (item) => Math.min(Math.max(1, waits.get(item.key) ?? 0), restOf(item));
    const seconds = Math.min(...unfinished.map(nextFor));
    world.log.info(`wait: another run may be at work on draft ${release.id}; looking again in ${seconds} s`);
    await world.clock.sleep(seconds * 1000);
    journey.waited += seconds;
    for (const item of unfinished) {
        waits.set(item.key, (waits.get(item.key) ?? 0) + seconds);
        if (restOf(item) <= 0)
            waitedFor.add(item.key);
    }
}
function occupied({ build }, { url }) {
    return new failure/* Failure */.HR('RELEASE_CONFLICT', `Another run is at work on ${(0,domain_artifact/* tagOf */.cO)(build)} all the time, and comes to no end: ${url}`, 'Nothing was published by this run. Give the workflow a concurrency group with the tag; or delete that draft by hand, and run again.');
}
async function removeDrafts(releases, world) {
    for (const { id } of releases) {
        // Another run may have published it since: what was ever published is never removed.
        if ((await world.releases.read(id))?.state !== 'draft')
            continue;
        world.log.info(`remove: draft ${id}`);
        await world.releases.remove(id);
    }
}
/**
 * Always all fields: an update that leaves the tag out detaches the draft from it. Title and notes of a draft that is
 * there stay as they are: somebody may have edited them.
 */
function fieldsOf(wanted, draft, { title, body } = wanted) {
    const { commit, prerelease, makeLatest } = wanted;
    // A draft is never the latest; what the release is to be is said when it is published.
    return {
        tag: (0,domain_artifact/* tagOf */.cO)(wanted.build),
        commit,
        title,
        body,
        draft,
        prerelease,
        makeLatest: draft ? 'false' : makeLatest
    };
}

;// CONCATENATED MODULE: ./src/publish/reach-release.ts





/** A clean publish takes three steps; what takes many more is not going to get there. To wait for others is none. */
const STEP_LIMIT = 24;
const FAULT_LIMIT = 6;
/**
 * Looks, decides, does one step, and looks again, until the release is what was meant. The remote state is the only
 * journal: an answer that was lost, another run or a crash is met by the next look. Throws a `Failure`.
 */
async function reachRelease(wanted, uploads, world) {
    const journey = {
        known: new Set(),
        made: new Set(),
        uploaded: new Set(),
        waits: new Map(),
        waitedFor: new Set(),
        waited: 0,
        published: new Set(),
        acknowledged: new Set(),
        changed: false
    };
    let steps = 0;
    let faults = 0;
    let lag = [...PATIENCE_SECONDS];
    let isLagging = false;
    while (steps < STEP_LIMIT) {
        // A look is tried again where it is taken; when there is none to be had, there is nothing to go on.
        const observed = remember(await observe(wanted, journey.known, world), journey);
        const plan = planRelease(wanted, observed);
        if (plan.step === 'done')
            return endOf(journey, plan.release);
        const isWriting = plan.step !== 'wait' && plan.step !== 'refuse';
        if (isWriting)
            steps += 1;
        if (isWriting && steps === 1)
            await world.beforeWriting();
        isLagging = isAcknowledged(plan, journey);
        const seconds = isLagging ? lag.shift() : undefined;
        if (seconds !== undefined) {
            world.log.info(`GitHub does not show yet what it took; looking again in ${seconds} s`);
            await world.clock.sleep(seconds * 1000);
            continue;
        }
        // What was waited for in vain is done once more.
        for (const effect of effectsOf(plan))
            if (lag.length === 0)
                journey.acknowledged.delete(effect);
        lag = [...PATIENCE_SECONDS];
        try {
            await takeStep(plan, { wanted, uploads, journey, world });
        }
        catch (error) {
            faults += 1;
            // Refused, or a tag that GitHub gives to nobody: a draft for it has no future.
            const isHopeless = error instanceof failure/* Failure */.HR && error.code === 'RELEASE_CONFLICT';
            if (plan.step === 'refuse' || isHopeless)
                await leaveNothing(observed, world);
            if (!(0,failure/* mayHaveHappened */.dk)(error) || faults > FAULT_LIMIT)
                throw error;
            const seconds = 2 ** faults;
            world.log.info(`not certain: ${(0,failure/* describe */.q0)(error)}; looking again in ${seconds} s (${faults} of ${FAULT_LIMIT})`);
            await world.clock.sleep(seconds * 1000);
        }
    }
    throw isLagging ? neverShown(wanted) : neverReached(wanted);
}
function neverShown({ build }) {
    return new failure/* Failure */.HR('GITHUB_UNAVAILABLE', `GitHub took what was sent for ${(0,domain_artifact/* tagOf */.cO)(build)}, and did not show it for minutes`, 'Run again later: what is there then is carried on. See https://www.githubstatus.com.');
}
function neverReached({ build }) {
    return new failure/* Failure */.HR('UPLOAD_UNVERIFIED', `${(0,domain_artifact/* tagOf */.cO)(build)} did not become what was meant within ${STEP_LIMIT} steps`, 'GitHub stores other bytes than were sent, or another run works against this one. Run again when it is quiet.');
}
function isAcknowledged(plan, { acknowledged }) {
    const effects = effectsOf(plan);
    return effects.length > 0 && effects.every((effect) => acknowledged.has(effect));
}
function endOf({ changed, uploaded, published }, release) {
    return { release, changed, uploaded, isNew: published.has(release.id) };
}
function remember(seen, { made, waitedFor, published }) {
    return { ...seen, mine: made, waitedFor, published };
}
/** A run that is refused takes the drafts with it that it made, and no others. Why it was refused is what is told. */
async function leaveNothing({ releases, mine }, world) {
    const own = releases.filter(({ id }) => mine.has(id));
    await removeDrafts(own, world).catch((problem) => {
        world.log.warning('DRAFT_LEFT', `A draft of this run could not be removed: ${(0,failure/* describe */.q0)(problem)}. Delete it by hand.`);
    });
}

// EXTERNAL MODULE: ./src/domain/registry.ts
var registry = __webpack_require__(54461);
;// CONCATENATED MODULE: ./src/publish/register.ts



const register_TRIES = 8;
/**
 * Adds the rows to the registry, merged anew each time that somebody else was first (a commit of this run whose answer
 * was lost is no other). Throws REGISTRY_CONFLICT and what the store throws; the release stands, a re-run registers it.
 */
async function register({ path, branch, rows }, world) {
    const message = `Register ${(0,domain_artifact/* tagOf */.cO)(rows[0].artifact)}`;
    let lines = '';
    for (let attempt = 1; attempt <= register_TRIES; attempt += 1) {
        const stored = await world.texts.read(path, branch);
        const text = (0,registry/* addRows */.PJ)(stored?.text, rows);
        if (text === stored?.text)
            return { outcome: 'there' };
        lines = (0,registry/* linesToAdd */.Cq)(stored?.text, rows);
        try {
            const commit = await world.texts.write({ path, branch, text, over: stored?.version, message });
            if (commit !== undefined)
                return { outcome: 'registered', commit };
            world.log.info(`somebody else wrote ${path}; merging again (${attempt} of ${register_TRIES})`);
        }
        catch (error) {
            if (isForbidden(error))
                return { outcome: 'forbidden', refusal: error, lines };
            // The answer was lost, or the request: the next look at the file tells which.
            if (!(0,failure/* mayHaveHappened */.dk)(error) || attempt === register_TRIES)
                throw error;
            world.log.info(`not certain: ${(0,failure/* describe */.q0)(error)}; looking again (${attempt} of ${register_TRIES})`);
        }
        await world.clock.sleep(attempt * 500 * (1 + Math.random()));
    }
    throw new failure/* Failure */.HR('REGISTRY_CONFLICT', `${path} changed under every one of ${register_TRIES} attempts to add this release to it`, `The release is published. Run again when it is quiet, or add by hand:\n${lines}`);
}
function isForbidden(error) {
    return error instanceof failure/* Failure */.HR && (error.code === 'PERMISSION_DENIED' || error.code === 'GITHUB_REFUSED');
}

;// CONCATENATED MODULE: ./src/publish/register-tarballs.ts





const register_tarballs_TRIES = 4;
/** What the registry is to say; undefined when it is to be left alone. */
async function planRegistration(inputs, tarballs, { repository, world }) {
    const path = inputs.registry;
    if (path === undefined || inputs.draft)
        return undefined;
    const [first, ...others] = tarballs.map(({ artifact, digests }) => ({
        artifact,
        date: world.clock.now().toISOString().slice(0, 10),
        sha256: digests.sha256,
        url: `${world.run.serverUrl}/${(0,input_grammar/* formatRepository */.Sh)(repository)}/releases/download/${(0,domain_artifact/* tagOf */.cO)(inputs.build)}`,
        status: 'Activo'
    }));
    if (first === undefined)
        return undefined;
    const branch = inputs.registryBranch ?? (await world.releases.defaultBranch());
    return { path, branch, rows: [first, ...others] };
}
/**
 * Throws what would go wrong with it, as far as that can be told before anything is published: a registry that
 * contradicts, or a branch that is not there.
 */
async function checkRegistration({ path, branch, rows }, { texts }) {
    const stored = await texts.read(path, branch);
    if (stored === undefined)
        await texts.requireBranch(branch);
    (0,registry/* addRows */.PJ)(stored?.text, rows);
}
/** The registry is what consumers trust: it names only what is published. */
async function registerTarballs(registration, { pullRequest }, world) {
    const { path, rows } = registration;
    return world.log.group(`Register in ${path}`, async () => {
        const end = await register(registration, world);
        switch (end.outcome) {
            case 'there':
                world.log.info('the rows are there');
                return { rows: [], commit: undefined, pullRequest: undefined };
            case 'registered': {
                const platforms = rows.map(({ artifact }) => (0,domain_artifact/* prettyDistro */.YE)(artifact.distro)).join(', ');
                world.log.info(`registered for ${platforms} in commit ${end.commit}`);
                return { rows, commit: end.commit, pullRequest: undefined };
            }
            case 'forbidden':
                if (!pullRequest)
                    throw unregistered(end.refusal, registration, end.lines);
                return propose(registration, end.lines, world);
        }
    });
}
/** On a branch of its own, so that what others add to the registry in the meantime stays theirs. */
async function propose(registration, lines, world) {
    const { branch: base, rows } = registration;
    const tag = (0,domain_artifact/* tagOf */.cO)(rows[0].artifact);
    const head = `registry/${tag}`;
    const request = {
        ...{ head, base, title: `Register ${tag}` },
        body: `${base} is protected, so the rows of this release wait here.\n\n${lines}\n`
    };
    for (let attempt = 1;; attempt += 1) {
        try {
            await world.proposals.ensureBranch(head, base);
            const end = await register({ ...registration, branch: head }, world);
            if (end.outcome === 'forbidden')
                throw end.refusal;
            const pullRequest = await world.proposals.open(request);
            world.log.notice('REGISTRY_WAITING', `The registry gets the rows of this release when ${pullRequest} is merged.`);
            return { rows, commit: end.outcome === 'registered' ? end.commit : undefined, pullRequest };
        }
        catch (error) {
            // Each part of it looks first whether it is there already.
            if (!(0,failure/* mayHaveHappened */.dk)(error) || attempt === register_tarballs_TRIES) {
                throw error instanceof failure/* Failure */.HR ? unregistered(error, registration, lines) : error;
            }
            world.log.info(`not certain: ${(0,failure/* describe */.q0)(error)}; looking again (${attempt} of ${register_tarballs_TRIES})`);
            await world.clock.sleep(attempt * 1000);
        }
    }
}
function unregistered({ code, message, hint, cause }, { path }, lines) {
    return new failure/* Failure */.HR(code, `The release is published, but ${path} does not name it: ${message}`, `${hint} Or add by hand:\n${lines}`, { cause });
}

;// CONCATENATED MODULE: ./src/publish/plan-report.ts


/** What a dry run tells. */
function plannedSummary(result, plan) {
    const rows = result.wanted.assets.map(({ name, size, sha256 }) => `| ${name} | ${readableSize(size)} | \`${sha256.slice(0, 12)}\` | ${actionOf(name, plan, result.wanted)} |`);
    return [
        `## Dry run: ${result.wanted.title}`,
        '',
        `Nothing was written. ${sentenceOf(plan, result.wanted)}`,
        '',
        '| asset | size | SHA-256 | |',
        '|---|--:|---|---|',
        ...rows,
        ''
    ].join('\n');
}
/** The plan of a dry run as a table, for the log. */
function planLines(wanted, plan) {
    const rows = wanted.assets.map(({ name, size, sha256 }) => [
        actionOf(name, plan, wanted),
        name,
        readableSize(size),
        sha256.slice(0, 12)
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
    return [sentenceOf(plan, wanted), ...lines];
}
/** What a run that may write would do next. */
function sentenceOf(plan, { keepDraft }) {
    const end = keepDraft ? 'checked and left for people to publish' : 'checked and published';
    switch (plan.step) {
        case 'create':
            return `A draft would be made, filled, ${end}.`;
        case 'reattach':
            return `The draft ${plan.release.url} would get its tag back, be completed, ${end}.`;
        case 'wait':
            return `Another run may be at work on the draft ${plan.release.url}: it would get some time to come to an end, and be passed over then.`;
        case 'fill':
            return `The draft ${plan.release.url} would be completed, ${end}.`;
        case 'remove-drafts':
            return `What is meant is there, and drafts that are not needed any more would be removed: ${plan.releases.map(({ url }) => url).join(', ')}.`;
        case 'publish':
            return `The draft ${plan.release.url} is complete and would be published.`;
        case 'done':
            return `There is nothing to do: ${plan.release.url} is what is meant.`;
    }
}
/** What becomes of an asset; what is there when others have come to an end, another look would tell. */
function actionOf(name, plan, wanted) {
    switch (plan.step) {
        case 'create':
            return 'upload';
        case 'wait':
            return 'upload unless there';
        case 'fill':
            return plan.upload.includes(name) ? 'upload' : 'keep';
        case 'reattach':
            return compareAssets(wanted, plan.release).missing.includes(name) ? 'upload' : 'keep';
        case 'remove-drafts':
        case 'publish':
        case 'done':
            return 'keep';
    }
}

;// CONCATENATED MODULE: ./src/publish/read-notes.ts


/** The notes of a release have 125 000 characters at most, and some of them are ours. */
const NOTES_LIMIT = 100_000;
/** What people want to say of the build. Throws INPUT_INVALID. */
async function readNotes(path, workspace) {
    if (path === undefined)
        return undefined;
    try {
        const text = await (0,read_text/* findText */.V)(path.startsWith('/') ? path : `${workspace}/${path}`, NOTES_LIMIT);
        if (text !== undefined)
            return text;
    }
    catch (cause) {
        throw refusal(path, `can't be read: ${(0,failure/* describe */.q0)(cause)}`, cause);
    }
    throw refusal(path, 'is not there');
}
function refusal(path, complaint, cause) {
    return new failure/* Failure */.HR('INPUT_INVALID', `'notes-file': ${path} ${complaint}`, 'Name a Markdown file of this workspace, of 100 kB at most, or leave it out.', { cause });
}

// EXTERNAL MODULE: ./src/domain/timeline.ts
var timeline = __webpack_require__(78929);
;// CONCATENATED MODULE: ./src/publish/report.ts





const publishOutputs = (/* unused pure expression or super */ null && ([
    'tag',
    'release-id',
    'release-url',
    'changed',
    'sha256',
    'assets',
    'registry-commit'
]));
/** Everything that later steps may ask for; '' for what this run has not got. */
function outputsOf(result) {
    const digests = result.tarballs.map(({ name, digests: { sha256 } }) => [name, sha256]);
    const reached = result.outcome === 'reached' ? result.reached : undefined;
    return {
        tag: (0,domain_artifact/* tagOf */.cO)(result.wanted.build),
        'release-id': reached === undefined ? '' : String(reached.release.id),
        'release-url': reached?.release.url ?? '',
        changed: String(reached?.changed ?? false),
        sha256: JSON.stringify(Object.fromEntries(digests)),
        assets: JSON.stringify(assetsOf(result)),
        'registry-commit': result.outcome === 'reached' ? (result.registered?.commit ?? '') : ''
    };
}
function assetsOf(result) {
    if (result.outcome === 'planned')
        return [];
    const { release, uploaded } = result.reached;
    return result.wanted.assets.flatMap(({ name, sha256 }) => {
        const asset = release.assets.find((candidate) => candidate.name === name);
        if (asset === undefined)
            return [];
        const action = uploaded.has(name) ? 'uploaded' : 'reused';
        // Facts that another run wrote have bytes of their own.
        const stored = { size: asset.size, sha256: asset.digest ?? sha256 };
        return [{ name, url: asset.downloadUrl, ...stored, id: asset.id, action }];
    });
}
function notification(result, repository) {
    const { tag, 'release-url': url, sha256 } = outputsOf(result);
    return JSON.stringify({
        event: 'cpython-published',
        repository,
        tag,
        url,
        sha256: JSON.parse(sha256)
    });
}
/** One line beside the log, with a code that can be looked for: what this run changed. */
function noticeOf(result) {
    const tag = (0,domain_artifact/* tagOf */.cO)(result.wanted.build);
    if (result.outcome === 'planned')
        return { code: 'DRY_RUN', text: `${tag}: nothing was written` };
    const { reached, registered } = result;
    const { url, state } = reached.release;
    // What a notice shows is no Markdown.
    const end = `${url}. Registry: ${registryWords(registered).replaceAll('`', '')}.`;
    if (state === 'draft')
        return { code: 'DRAFT', text: `${tag} is a complete draft: ${end}` };
    return reached.changed
        ? { code: 'PUBLISHED', text: `${tag} is published: ${end}` }
        : { code: 'UNCHANGED', text: `${tag} was published already, nothing was sent: ${end}` };
}
/** The job summary, in Markdown. */
function summaryOf(result, steps) {
    const told = result.outcome === 'planned' ? plannedSummary(result, result.plan) : reachedSummary(result);
    return [told, ...(0,timeline/* timelineOf */.h)(steps)].join('\n');
}
function reachedSummary(result) {
    const { reached, wanted, registered, attested } = result;
    const state = reached.release.state === 'draft'
        ? 'is a complete draft'
        : reached.changed
            ? 'is published'
            : 'was published already';
    const rows = assetsOf(result).map((asset) => {
        const { name, url, size, sha256, action } = asset;
        const cells = [
            `[${name}](${url})`,
            readableSize(size),
            `\`${sha256.slice(0, 12)}\``,
            digestWords(asset, wanted)
        ];
        return `| ${[...cells, action].join(' | ')} |`;
    });
    const added = registered?.rows ?? [];
    return [
        `## [${wanted.title}](${reached.release.url}) ${state}`,
        '',
        `For ${platformsOf(result)}. Every asset was read back, and is what was meant.`,
        '',
        '| asset | size | SHA-256 | digest | |',
        '|---|--:|---|---|---|',
        ...rows,
        '',
        `${provenanceWords(attested)}Registry: ${registryWords(registered)}. Took ${result.seconds.toFixed(1)} s.`,
        '',
        ...(added.length === 0 ? [] : [...(0,registry/* tableOf */.c_)(added), ''])
    ].join('\n');
}
/** What stands there is of this run to the byte, or tells of the same tarball in words of an earlier one. */
function digestWords({ name, sha256 }, { assets }) {
    const isSame = assets.some((meant) => meant.name === name && meant.sha256 === sha256);
    return isSame ? 'verified' : 'of an earlier run, about the same tarball';
}
function provenanceWords(attested) {
    if (attested.length === 0)
        return '';
    return attested.some(({ state }) => state === 'made')
        ? 'Build provenance: attested. '
        : 'Build provenance: attested already. ';
}
function registryWords(registered) {
    const where = registered?.commit === undefined ? '' : ` in \`${registered.commit.slice(0, 12)}\``;
    if (registered === undefined)
        return 'left alone';
    if (registered.pullRequest !== undefined)
        return `row${where} waits in ${registered.pullRequest}`;
    return where === '' ? 'the rows are there' : `row added${where}`;
}
function platformsOf({ tarballs }) {
    return tarballs
        .map(({ artifact }) => `${(0,domain_artifact/* prettyDistro */.YE)(artifact.distro)} ${artifact.architecture} (\`${(0,domain_artifact/* fileNameOf */.bV)(artifact)}\`)`)
        .join(', ');
}

// EXTERNAL MODULE: ./src/domain/build-facts.ts
var build_facts = __webpack_require__(78618);
;// CONCATENATED MODULE: ./src/publish/sign.ts




/** A detached signature over each file, in armor, by the file's name. Throws TARBALL_INVALID where it is not the inspected one any more. */
async function signTarballs(files, signer, log) {
    return log.group('Sign tarballs', async () => {
        log.info(`key: ${signer.fingerprint}`);
        const signatures = new Map();
        for (const file of files) {
            signatures.set(file.name, await readable(file, () => sign(file, signer)));
            log.info(`signed: ${file.name}`);
        }
        return signatures;
    });
}
/** What is signed is read anew: bytes that nobody looked at are not vouched for. */
async function sign({ name, path, digests }, signer) {
    const signature = await signer.sign(path);
    if ((await (0,hash_file/* hashFile */.DC)(path)).sha256 === digests.sha256)
        return signature;
    throw new failure/* Failure */.HR('TARBALL_INVALID', `${name} changed while it was being published: ${path} has other bytes than the ones that were inspected`, 'Nothing was published. Let no other step write to it meanwhile, and run again.');
}
async function readable({ name, path }, work) {
    try {
        return await work();
    }
    catch (cause) {
        const isRead = (0,failure/* chainOf */.dR)(cause).some((error) => typeof error === 'object' && error !== null && 'syscall' in error);
        if (cause instanceof failure/* Failure */.HR || !isRead)
            throw cause;
        throw new failure/* Failure */.HR('TARBALL_INVALID', `${name} can't be read any more: ${(0,failure/* describe */.q0)(cause)}`, `It was inspected a moment ago: see that nothing removes ${path} while it is published, and that its disk is well.`, { cause });
    }
}
/**
 * Facts differ with the machine that asked, signatures with the time: what they are about is what counts. Facts that
 * name another twin than the one beside them would lead astray.
 */
function subjectReader(tarballs, signer) {
    const files = filesOf(tarballs);
    return async (assetName, text) => {
        if (!assetName.endsWith('.asc')) {
            const facts = (0,build_facts/* findBuildFacts */.ff)(text);
            const twin = tarballs.find(({ name }) => (0,build_facts/* factsNameOf */.qP)(name) === assetName)?.twin;
            const isTwinRight = twin === undefined || facts?.twin?.digests.sha256 === twin.digests.sha256;
            return isTwinRight ? facts?.about : undefined;
        }
        const signed = files.find(({ name }) => assetName === `${name}.asc`);
        if (signed === undefined || signer === undefined)
            return undefined;
        const isGood = await readable(signed, () => signer.isGood(text, signed.path));
        return isGood ? signed.digests.sha256 : undefined;
    };
}

;// CONCATENATED MODULE: ./src/publish/target.ts


/** The repository that the release goes to. Throws INPUT_INVALID when nobody names one. */
function targetRepository({ repository }, run) {
    const target = repository ?? run.repository;
    if (target !== undefined)
        return target;
    throw new failure/* Failure */.HR('INPUT_INVALID', "'repository' is not set, and GITHUB_REPOSITORY does not say which repository the workflow runs in", 'Set it to the owner/name of the repository that the release goes to.');
}
/** The commit that the tag is made at: the running one means something in the running repository only. */
async function targetCommit({ target }, repository, { run, releases }) {
    if (target !== undefined)
        return releases.resolveCommit(target);
    const isRunning = run.repository !== undefined && target_isSame(run.repository, repository);
    return isRunning && run.commit !== '' ? run.commit : releases.resolveCommit(await releases.defaultBranch());
}
/** GitHub tells names apart without regard to case. */
function target_isSame(left, right) {
    return (0,input_grammar/* formatRepository */.Sh)(left).toLowerCase() === (0,input_grammar/* formatRepository */.Sh)(right).toLowerCase();
}

// EXTERNAL MODULE: ./src/domain/interpreter-facts.ts
var interpreter_facts = __webpack_require__(18612);
;// CONCATENATED MODULE: ./src/domain/release-notes.ts



const WORDS = {
    es: {
        title: 'Precompilado',
        platform: 'Plataforma',
        date: 'Fecha de compilación',
        flags: 'Flags de optimización',
        none: 'ninguno',
        unknown: 'no se pudo leer',
        orNewer: 'o posterior',
        libraries: 'Librerías nativas incluidas',
        needed: 'Librerías compartidas que necesita',
        install: 'Instalación',
        check: 'Validación'
    },
    en: {
        title: 'prebuilt',
        platform: 'Platform',
        date: 'Built on',
        flags: 'Configure flags',
        none: 'none',
        unknown: 'could not be read',
        orNewer: 'or newer',
        libraries: 'Native libraries',
        needed: 'Shared libraries that it needs',
        install: 'Installation',
        check: 'Validation'
    }
};
/** The notes of a release after the ADR's template: the same input gives the same text. */
function releaseNotes(input) {
    const { build, tarballs, language } = input;
    const words = WORDS[language];
    const version = (0,python_version/* formatPythonVersion */.Md)(build.version);
    const sections = [
        `## CPython ${version} ${words.title} - Build ${build.build}`,
        ...tarballs.map((tarball) => tarballNotes(tarball, words)),
        `### ${words.install}:\n\n${installSnippet(version, build.build, input.repository)}`,
        `### ${words.check}:\n\n${tarballs.flatMap(checksumsOf).join('\n\n')}`,
        ...(input.extra === undefined || input.extra.trim() === '' ? [] : [input.extra.trim()])
    ];
    return `${sections.join('\n\n')}\n`;
}
function checksumsOf({ twin, ...tarball }) {
    const files = twin === undefined ? [tarball] : [tarball, twin];
    return files.map(({ fileName, sha256 }) => `SHA256: \`${sha256}  ${fileName}\``);
}
function tarballNotes({ artifact, needs, interpreter }, words) {
    const flags = interpreter?.configureFlags?.filter((flag) => !flag.startsWith('--prefix='));
    const floor = interpreter === undefined ? needs.glibc.required?.version : undefined;
    const lines = [
        `**${words.platform}**: ${platformOf(artifact)}`,
        `**${words.date}**: ${interpreter?.buildDate ?? words.unknown}`,
        `**${words.flags}**: ${flags === undefined ? words.unknown : flags.length === 0 ? words.none : flags.map(code).join(', ')}`,
        ...(floor === undefined ? [] : [`**glibc**: ${floor} ${words.orNewer}`])
    ];
    const [heading, items] = interpreter === undefined
        ? [words.needed, needs.libraries.map(({ soname }) => code(soname))]
        : [words.libraries, interpreter_facts/* reportedLibraries */.Dj.map((name) => versionOf(name, interpreter, words))];
    const list = (items.length === 0 ? [words.none] : items).map((item) => `- ${item}`);
    return `${lines.join('  \n')}\n\n### ${heading}:\n\n${list.join('\n')}`;
}
function versionOf(library, { libraries }, words) {
    return `${library} ${libraries.get(library) ?? `(${words.unknown})`}`;
}
function platformOf({ distro, architecture }) {
    const lts = /^ubuntu\d[02468]\.04$/.test(distro) ? ' LTS' : '';
    return `${(0,domain_artifact/* prettyDistro */.YE)(distro)}${lts} (${architecture})`;
}
function installSnippet(version, build, repository) {
    return [
        '```yaml',
        '- uses: 2-Coatl/iact-cpython-action@v1',
        '  with:',
        `    version: '${version}'`,
        `    build: '${build}'`,
        `    repository: ${repository}`,
        '```'
    ].join('\n');
}
/** A code span can't be left: control characters and backticks of the build's own words go. */
function code(text) {
    return `\`${text.replace(/[\p{Cc}`]/gu, ' ')}\``;
}

;// CONCATENATED MODULE: ./src/publish/wanted.ts







/** The tarballs and their twins, and after them what vouches for them and what tells of them. */
function uploadsOf(tarballs, checksums, signatures) {
    const files = filesOf(tarballs);
    const large = files.map(({ name, path, digests }) => ({
        name,
        size: digests.size,
        contentType: name.endsWith('.tgz') ? 'application/gzip' : 'application/zstd',
        content: { path }
    }));
    const sidecars = files.flatMap(({ name, digests }) => checksums.map((algorithm) => textUpload(`${name}.${algorithm}`, 'text/plain', (0,checksum/* formatChecksumFile */.HG)(digests[algorithm], name))));
    const signed = [...signatures].map(([name, armored]) => textUpload(`${name}.asc`, 'application/pgp-signature', armored));
    const facts = tarballs.map((tarball) => textUpload((0,build_facts/* factsNameOf */.qP)(tarball.name), 'application/json', (0,build_facts/* formatBuildFacts */.x2)(tarball)));
    return [...large, ...sidecars, ...signed, ...facts];
}
function textUpload(name, contentType, text) {
    return { name, size: Buffer.byteLength(text), contentType, content: { text } };
}
function wantedRelease(request) {
    const { inputs, tarballs, commit } = request;
    const { build } = inputs;
    const prerelease = inputs.prerelease === 'auto' ? build.version.pre !== undefined : inputs.prerelease;
    const assets = request.uploads.map((upload) => wantedAsset(upload, tarballs));
    // Facts differ with the machine that asks, signatures with the time; what they are about makes the release, not they.
    const essence = assets.filter(({ about }) => about === undefined);
    const { signedBy } = request;
    const plan = (0,hash_file/* hashText */.qj)(JSON.stringify({ tag: (0,domain_artifact/* tagOf */.cO)(build), commit, prerelease, signedBy, assets: essence })).sha256;
    const notes = releaseNotes({
        build,
        tarballs: tarballs.map(({ artifact, name, digests, needs, interpreter, twin }) => ({
            artifact,
            fileName: name,
            sha256: digests.sha256,
            needs,
            interpreter,
            twin: twin && { fileName: twin.name, sha256: twin.digests.sha256 }
        })),
        repository: request.repository,
        language: inputs.notesLanguage,
        extra: request.extraNotes
    });
    return {
        build,
        plan,
        commit,
        commitIsGiven: inputs.target !== undefined,
        title: (0,domain_artifact/* titleOf */.Gg)(build, tarballs.map(({ artifact }) => artifact)),
        body: `${notes}\n${formatMarker({ tag: (0,domain_artifact/* tagOf */.cO)(build), plan, run: request.run })}\n`,
        prerelease,
        makeLatest: inputs.makeLatest,
        keepDraft: inputs.draft,
        assets
    };
}
function wantedAsset({ name, size, content }, tarballs) {
    const files = filesOf(tarballs);
    if ('text' in content) {
        const { sha256 } = (0,hash_file/* hashText */.qj)(content.text);
        const facts = tarballs.find((tarball) => (0,build_facts/* factsNameOf */.qP)(tarball.name) === name);
        const signed = files.find((file) => `${file.name}.asc` === name);
        const about = (facts ?? signed)?.digests.sha256;
        return { name, size, sha256, about, mayBeMissing: facts !== undefined };
    }
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined)
        throw new Error(`${name} was not inspected`);
    return { name, size, sha256: file.digests.sha256 };
}

;// CONCATENATED MODULE: ./src/publish/publish.ts
var publish_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var publish_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















/** Puts a build on a release, whole or not at all. Throws a `Failure`; the next run carries on from what is there. */
async function publish(inputs, world) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const start = world.clock.elapsed();
        const { log, run } = world;
        const signer = inputs.signing && (await world.signatures.openSigner(inputs.signing));
        const inspected = await prepareTarballs(inputs, world);
        const scratch = publish_addDisposableResource(env_1, await (0,disk_scratch/* makeScratch */.l)(run.temp), true);
        const directory = scratch.path;
        const made = await makeTwins(inspected, { ...inputs, directory }, log);
        const tarballs = await adoptTwins(made, { ...inputs, directory }, world);
        const files = filesOf(tarballs);
        const signatures = signer === undefined ? new Map() : await signTarballs(files, signer, log);
        const uploads = uploadsOf(tarballs, inputs.checksums, signatures);
        const observing = { ...world, readSubject: subjectReader(tarballs, signer) };
        const repository = targetRepository(inputs, run);
        const { wanted, registration } = await log.group('Plan the release', async () => ({
            wanted: wantedRelease({
                inputs,
                tarballs,
                uploads,
                signedBy: signer?.fingerprint,
                repository: (0,input_grammar/* formatRepository */.Sh)(repository),
                commit: await targetCommit(inputs, repository, world),
                run: run.run,
                extraNotes: await readNotes(inputs.notesFile, run.workspace)
            }),
            registration: await planRegistration(inputs, tarballs, { repository, world })
        }));
        const attest = attestOnce(inputs, files, world);
        const checkRegistry = async () => {
            if (registration !== undefined)
                await checkRegistration(registration, world);
        };
        const seconds = () => (world.clock.elapsed() - start) / 1000;
        if (inputs.dryRun) {
            const plan = planRelease(wanted, firstLook(await observe(wanted, new Set(), observing)));
            if (plan.step === 'refuse')
                throw new failure/* Failure */.HR(plan.code, plan.message, plan.hint);
            await checkRegistry();
            for (const line of planLines(wanted, plan))
                log.info(line);
            return { outcome: 'planned', plan, wanted, tarballs, seconds: seconds() };
        }
        const reached = await log.group(`Publish ${(0,domain_artifact/* tagOf */.cO)(inputs.build)}`, () => reachRelease(wanted, uploads, {
            ...observing,
            beforeWriting: async () => {
                await checkRegistry();
                await attest();
            }
        }));
        const attested = await attest();
        const options = { pullRequest: inputs.registryPullRequest };
        const registered = registration && (await registerTarballs(registration, options, world));
        const result = {
            outcome: 'reached',
            reached,
            registered,
            attested,
            wanted,
            tarballs,
            seconds: seconds()
        };
        if (reached.isNew || registered?.commit !== undefined)
            await tell(inputs, notification(result, (0,input_grammar/* formatRepository */.Sh)(repository)), world);
        return result;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = publish_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A run that has done nothing yet. */
function firstLook(seen) {
    const none = new Set();
    return { ...seen, mine: none, waitedFor: none, published: none };
}
async function tell(inputs, body, world) {
    const { webhook } = inputs;
    if (webhook === undefined)
        return;
    await world.log.group('Notify', async () => {
        try {
            await world.notifier.notify(webhook, body);
            world.log.info('the webhook was told');
        }
        catch (error) {
            world.log.warning('WEBHOOK_UNTOLD', `The release stands, but the webhook was not told: ${(0,failure/* describe */.q0)(error)}. Check 'webhook-url'.`);
        }
    });
}

// EXTERNAL MODULE: ./src/modes/shared-world.ts + 8 modules
var shared_world = __webpack_require__(70564);
;// CONCATENATED MODULE: ./src/modes/publish-mode.ts










async function runPublish(inputs) {
    const shared = await (0,shared_world/* sharedWorld */.E)();
    const repository = targetRepository(inputs, shared.run);
    const client = (0,github_client/* connectToGitHub */.t)({ repository, token: inputs.token }, shared);
    const result = await publish(inputs, {
        ...shared,
        releases: (0,github_releases/* gitHubReleases */.c)(client),
        texts: gitHubContents(client),
        provenance: gitHubProvenance(client, { ...(0,shared_world/* trustOf */.A)(shared.run), environment: process.env }),
        proposals: gitHubProposals(client),
        notifier: webhookNotifier(shared)
    });
    return {
        outputs: outputsOf(result),
        summary: summaryOf(result, shared.log.steps()),
        notice: noticeOf(result)
    };
}


/***/ })

};
