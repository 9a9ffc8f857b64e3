export const id = 336;
export const ids = [336];
export const modules = {

/***/ 36336:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   actionsCache: () => (/* binding */ actionsCache)
/* harmony export */ });
/* harmony import */ var _actions_cache__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57131);
/* harmony import */ var _domain_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65410);


/** The cache service of GitHub's runners, through its own client, which warns of most that goes wrong by itself. */
function actionsCache(log) {
    return {
        isThere: () => Promise.resolve((0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .isFeatureAvailable */ .w3)()),
        restore: async (directory, key, prefix) => {
            try {
                return await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .restoreCache */ .P3)([directory], key, prefix === undefined ? [] : [prefix]);
            }
            catch (error) {
                log.warning('DEPENDENCIES_UNCACHED', `The cache was not restored: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error)}`);
                return undefined;
            }
        },
        save: async (directory, key) => {
            try {
                return (await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_0__/* .saveCache */ .Io)([directory], key)) === NOTHING ? 'not saved' : 'saved';
            }
            catch (error) {
                log.warning('DEPENDENCIES_UNCACHED', `The cache was not saved: ${(0,_domain_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q0)(error)}`);
                return 'not saved';
            }
        }
    };
}
/** What the library answers after a warning of its own, and when another job was first. */
const NOTHING = -1;


/***/ })

};
