import { mkdir, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import webpack from 'webpack'
import type { Configuration, Stats } from 'webpack'

/**
 * Bundles src/ into dist/: `node scripts/build.ts <stats.json>`, which then lists the modules of the bundle. Chunks are
 * named where they are imported (`webpackChunkName`); a chunk shares no file with another one but github.js.
 */

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url))

/** What both modes need to speak to GitHub, and a setup that finds its tree on the machine does not. */
const github =
  /[\\/](?:src[\\/]adapters[\\/]github[\\/](?!lazy-)|node_modules[\\/](?:@octokit|@actions[\\/]github)[\\/])/

const configuration: Configuration = {
  mode: 'production',
  target: 'node24',
  context: path('.'),
  entry: { index: path('src/index.ts') },
  output: {
    path: path('dist'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    module: true,
    library: { type: 'module' }
  },
  experiments: { outputModule: true },
  // `require` loads a module of Node when the code that wants it runs; `import` would load all of them at the start.
  externalsPresets: { node: false },
  externalsType: 'node-commonjs',
  externals: [/^node:/, ...builtinModules],
  // Evaluating undici takes a sixth of a run that finds its interpreter on the machine.
  resolve: { alias: { undici$: path('scripts/lazy-undici.cjs') } },
  module: {
    // As written: webpack would put the path of this directory in the place of `import.meta.url`.
    parser: { javascript: { createRequire: false, importMeta: false } },
    rules: [
      { test: /\.ts$/, loader: path('scripts/strip-types-loader.js') },
      // What a package loads late comes with it: only src/ decides which chunks there are.
      { test: /[\\/]node_modules[\\/].*\.[cm]?js$/, parser: { dynamicImportMode: 'eager' } }
    ]
  },
  optimization: {
    // Readers of dist/ see what runs, and it starts sooner than minified.
    minimize: false,
    moduleIds: 'deterministic',
    chunkIds: 'named',
    splitChunks: {
      cacheGroups: {
        default: false,
        defaultVendors: false,
        github: { name: 'github', test: github, chunks: 'async', enforce: true }
      }
    }
  },
  performance: false,
  devtool: false
}

const [statsFile] = process.argv.slice(2)
if (statsFile === undefined) throw new Error('Usage: node scripts/build.ts <stats.json>')
await rm(path('dist'), { recursive: true, force: true })
const stats = await bundle()
await mkdir(path('dist'), { recursive: true })
await writeFile(path('dist/package.json'), '{\n  "type": "module"\n}\n')
await writeFile(statsFile, JSON.stringify(stats.toJson({ all: false, modules: true, nestedModules: true })))
console.log(stats.toString({ all: false, assets: true }))

function bundle(): Promise<Stats> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, result) => {
      if (error != null) reject(error)
      else if (result === undefined || result.hasErrors() || result.hasWarnings())
        reject(new Error(result?.toString('errors-warnings')))
      else resolve(result)
    })
  })
}
