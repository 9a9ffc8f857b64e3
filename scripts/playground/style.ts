/** No name from outside may turn the text around it: cells and code stand on their own. */
export const style = `
:root { color-scheme: light dark; --ink: #1f2328; --paper: #fff; --faint: #59636e; --line: #d1d9e0; --band: #f6f8fa; --link: #0969da; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --paper: #0d1117; --faint: #9198a1; --line: #3d444d; --band: #151b23; --link: #4493f8; }
}
body { max-width: 76rem; margin: 0 auto; padding: 1rem; color: var(--ink); background: var(--paper); font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6rem; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); font-size: 1.25rem; }
h3 { margin: 1rem 0 .5rem; font-size: 1rem; overflow-wrap: anywhere; }
p { margin: .5rem 0; }
a { color: var(--link); }
nav a { margin-right: 1rem; }
article { margin: 0 0 1rem; padding: .25rem 1rem 1rem; border: 1px solid var(--line); border-radius: 6px; }
.label { padding: .1rem .5rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--faint); font-size: .8rem; font-weight: normal; }
.wide { overflow-x: auto; }
table { width: 100%; min-width: 46rem; border-collapse: collapse; }
th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; unicode-bidi: isolate; }
th { background: var(--band); white-space: nowrap; }
td { overflow-wrap: anywhere; }
.number { width: 1%; white-space: nowrap; text-align: right; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
code, pre { font: .85em/1.5 ui-monospace, monospace; unicode-bidi: isolate; }
small { color: var(--faint); }
summary { cursor: pointer; color: var(--faint); }
details { margin-top: .75rem; }
pre { padding: .75rem; overflow-x: auto; background: var(--band); border-radius: 6px; }
`
