// In the bundle, `undici` is this: @actions/core imports it at the start of every run, for OpenID tokens that few ask for.
module.exports = new Proxy({}, { get: (_, name) => require('undici/index.js')[name] })
