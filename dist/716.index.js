export const id = 716;
export const ids = [716];
export const modules = {

/***/ 70716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provenanceMaker: () => (/* binding */ provenanceMaker)
});

// EXTERNAL MODULE: ./src/domain/attestation-signer.ts
var attestation_signer = __webpack_require__(64137);
// EXTERNAL MODULE: ./src/domain/attestation-statement.ts
var attestation_statement = __webpack_require__(75553);
// EXTERNAL MODULE: ./src/domain/failure.ts
var failure = __webpack_require__(65410);
// EXTERNAL MODULE: ./src/domain/input-grammar.ts
var input_grammar = __webpack_require__(22988);
// EXTERNAL MODULE: ./src/domain/json-object.ts
var json_object = __webpack_require__(34418);
;// CONCATENATED MODULE: ./src/adapters/attest-provenance-identity.ts



const HINT = 'Give the job these lines, beside what it has already:\n' +
    'permissions:\n  contents: write\n  id-token: write\n  attestations: write\n' +
    'Workflows of pull requests from forks never get them; private repositories need GitHub Enterprise Cloud.';
function notPermitted(message, cause) {
    return new failure/* Failure */.HR('PERMISSION_DENIED', message, HINT, { cause });
}
/** What a token of the job says of it. The token is for nobody: it proves nothing to anybody. */
async function readIdentity(idToken, serverUrl) {
    const [, payload = ''] = (await idToken('nobody')).split('.');
    const claims = (0,json_object/* findJsonObject */.h)(Buffer.from(payload, 'base64url').toString('utf8')) ?? {};
    const { repository, job_workflow_ref: workflow } = claims;
    if (typeof repository !== 'string' || typeof workflow !== 'string')
        throw unavailable('the token of the job does not say which workflow it is for', undefined);
    return {
        repository: (0,input_grammar/* parseRepository */.SU)(repository),
        uri: `${serverUrl.replace(/\/$/, '')}/${workflow}`
    };
}
/** GitHub, or the service that signs, did not do its part. Whatever looks like a token is left out. */
function unavailable(what, cause) {
    const reason = cause === undefined ? '' : `: ${withoutTokens((0,failure/* describe */.q0)(cause))}`;
    return new failure/* Failure */.HR('GITHUB_UNAVAILABLE', `The build could not be attested: ${what}${reason}`, 'Run again; see https://www.githubstatus.com and https://status.sigstore.dev. What was attested is not attested again.', { mayHaveHappened: true });
}
function withoutTokens(text) {
    const plain = text.replace(/\s+/g, ' ').trim();
    return plain.replace(/eyJ[\w-]+\.[\w.-]+|\bgh[a-z]_\w+|\bgithub_pat_\w+/g, '***').slice(0, 500);
}

// EXTERNAL MODULE: ./src/adapters/github-attestations-verify.ts + 3 modules
var github_attestations_verify = __webpack_require__(56084);
;// CONCATENATED MODULE: ./src/adapters/attest-provenance-maker.ts






/** Says in the repository that runs, and in its name, that it built files. */
function provenanceMaker(client, job, signing) {
    return {
        async attest(files) {
            refuseUnfit(job);
            const identity = await within(signing.milliseconds, 'the job got no token of its own', () => readIdentity(signing.idToken, job.serverUrl));
            const road = { service: await chooseService(client, identity), issuer: (0,attestation_signer/* tokenIssuerOf */.UH)(job.serverUrl) };
            const attested = [];
            for (const file of files) {
                const isThere = await isAttested(client, file, { ...job, identity });
                if (!isThere) {
                    const bundle = await within(signing.milliseconds, `${file.name} was not signed`, () => signing.sign(file, road));
                    await store(client, identity, { file, bundle });
                }
                attested.push({ file, state: isThere ? 'there' : 'made' });
            }
            return attested;
        }
    };
}
function refuseUnfit({ serverUrl, environment }) {
    const { host, protocol } = new URL(serverUrl);
    if (protocol !== 'https:' || (host !== 'github.com' && !/^[a-z0-9-]+\.ghe\.com$/.test(host)))
        throw new failure/* Failure */.HR('INPUT_INVALID', `'attest' is not possible on ${serverUrl}: only github.com and ghe.com sign builds`, "Leave 'attest' out there, and sign with 'gpg-private-key'.");
    const names = ['ACTIONS_ID_TOKEN_REQUEST_URL', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (names.some((name) => (environment[name] ?? '') === ''))
        throw notPermitted('The job may not sign: it has no id-token permission');
}
async function chooseService({ read }, { repository }) {
    const { owner, name } = repository;
    const { data } = await read('read the repository', ({ rest }) => rest.repos.get({ owner, repo: name }));
    return data.private || (data.visibility ?? 'public') !== 'public' ? 'github' : 'public-good';
}
/** Only what can be verified counts: anybody who may attest there could have said anything. */
async function isAttested(client, file, { identity, serverUrl, anchors }) {
    const { repository } = identity;
    const where = { repository, digest: `sha256:${file.sha256}`, predicateType: 'provenance' };
    try {
        await (0,github_attestations_verify/* verifyOneOf */.f)(client, where, {
            what: file.name,
            anchors: await anchors(),
            check: (signer, statement) => {
                (0,attestation_signer/* checkExactSigner */.S2)(signer, identity, serverUrl);
                (0,attestation_statement/* checkProvenance */.ch)(statement, file);
                return (0,attestation_signer/* describeSigner */.cg)(signer);
            }
        });
        return true;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR && error.code === 'ATTESTATION_INVALID')
            return false;
        throw error;
    }
}
async function store({ write }, { repository }, { file, bundle }) {
    const { owner, name } = repository;
    try {
        await write(`store the attestation of ${file.name}`, (octokit) => octokit.request('POST /repos/{owner}/{repo}/attestations', {
            owner,
            repo: name,
            bundle: { ...toObject(bundle) }
        }));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR) || error.code !== 'PERMISSION_DENIED')
            throw error;
        throw notPermitted(`The job may not attest in ${(0,input_grammar/* formatRepository */.Sh)(repository)}: ${error.message}`, error);
    }
}
const toObject = (value) => (typeof value === 'object' && value !== null ? value : {});
/** What is waited for in there knows no end of its own, and may never come. */
async function within(milliseconds, what, run) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => {
            reject(new Error(`no answer within ${milliseconds / 1000} s`));
        }, milliseconds);
    });
    try {
        return await Promise.race([run(), late]);
    }
    catch (error) {
        throw error instanceof failure/* Failure */.HR ? error : unavailable(what, error);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ })

};
