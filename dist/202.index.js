export const id = 202;
export const ids = [202];
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

/***/ 34418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ findJsonObject)
/* harmony export */ });
/** The object that a text is the JSON of; undefined for every other text. */
function findJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _adapters_actions_cache_on_demand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51234);
/* harmony import */ var _adapters_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65875);
/* harmony import */ var _setup_save_dependencies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40728);



/** What is left to do when the job is over. */
async function runPost() {
    const log = (0,_adapters_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerLog */ .t1)();
    await (0,_setup_save_dependencies_js__WEBPACK_IMPORTED_MODULE_1__/* .saveDependencies */ .J)({ log, state: (0,_adapters_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .runnerState */ .Ej)(), dependencies: (0,_adapters_actions_cache_on_demand_js__WEBPACK_IMPORTED_MODULE_2__/* .actionsCacheOnDemand */ .O)(log) });
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
