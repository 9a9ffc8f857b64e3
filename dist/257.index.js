export const id = 257;
export const ids = [257];
export const modules = {

/***/ 96257:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signProvenance: () => (/* binding */ signProvenance)
/* harmony export */ });
/* harmony import */ var _actions_attest__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3631);

/** A bundle that says how the file was built; it is stored nowhere yet, which is why no token is needed. */
async function signProvenance({ name, sha256 }, { service, issuer }) {
    const { bundle } = await (0,_actions_attest__WEBPACK_IMPORTED_MODULE_0__/* .attestProvenance */ .XA)({
        subjects: [{ name, digest: { sha256 } }],
        sigstore: service,
        issuer,
        token: '',
        skipWrite: true
    });
    return bundle;
}


/***/ })

};
