/** What activating an interpreter changes for the later steps of the job. */
export type Activation = {
  readonly path: string
  readonly variables: Readonly<Record<string, string>>
}

export function activationOf(
  prefix: string,
  current: { readonly pkgConfigPath: string | undefined; readonly libraryPath: string | undefined },
  needsLibraryPath: boolean
): Activation {
  return {
    path: `${prefix}/bin`,
    variables: {
      pythonLocation: prefix,
      Python_ROOT_DIR: prefix,
      Python3_ROOT_DIR: prefix,
      PKG_CONFIG_PATH: prepend(`${prefix}/lib/pkgconfig`, current.pkgConfigPath),
      ...(needsLibraryPath ? { LD_LIBRARY_PATH: prepend(`${prefix}/lib`, current.libraryPath) } : {})
    }
  }
}

/** A list of directories keeps what was in it, once. */
function prepend(directory: string, list: string | undefined): string {
  const rest = (list ?? '').split(':').filter((entry) => entry !== '' && entry !== directory)
  return [directory, ...rest].join(':')
}
