export const id = 662;
export const ids = [662];
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
    if (release.repositoryId !== undefined)
        fact('repositoryId', String(release.repositoryId));
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


/***/ })

};
