import { describe, expect, test } from '@jest/globals'
import { activationOf } from '../../src/domain/environment.ts'

const prefix = '/opt/python-3.12.6'
const nothing = { pkgConfigPath: undefined, libraryPath: undefined }

describe('an activation', () => {
  test('sets the path and the variables by which setup-python and CMake find a Python', () => {
    expect(activationOf(prefix, nothing, false)).toEqual({
      path: '/opt/python-3.12.6/bin',
      variables: {
        pythonLocation: prefix,
        Python_ROOT_DIR: prefix,
        Python3_ROOT_DIR: prefix,
        PKG_CONFIG_PATH: '/opt/python-3.12.6/lib/pkgconfig'
      }
    })
  })

  test.each([
    [undefined, ''],
    ['', ''],
    ['/a', ':/a'],
    ['/a:/b', ':/a:/b'],
    ['/b::/a:', ':/b:/a'],
    [`/a:${prefix}/lib/pkgconfig:/b`, ':/a:/b'],
    [`${prefix}/lib/pkgconfig`, ''],
    ['/opt/python-3.12.60/lib/pkgconfig', ':/opt/python-3.12.60/lib/pkgconfig']
  ])('puts its own directory before PKG_CONFIG_PATH %j, once', (pkgConfigPath, rest) => {
    const { variables } = activationOf(prefix, { ...nothing, pkgConfigPath }, false)
    expect(variables['PKG_CONFIG_PATH']).toBe(`${prefix}/lib/pkgconfig${rest}`)
  })

  test('leaves LD_LIBRARY_PATH alone, whatever it is, unless the interpreter needs it', () => {
    const { variables } = activationOf(prefix, { ...nothing, libraryPath: '/a' }, false)
    expect(Object.keys(variables)).not.toContain('LD_LIBRARY_PATH')
  })

  test.each([
    [undefined, ''],
    ['/a:/b', ':/a:/b'],
    [`/a:${prefix}/lib`, ':/a']
  ])('puts lib before LD_LIBRARY_PATH %j where the interpreter needs it', (libraryPath, rest) => {
    const { variables } = activationOf(prefix, { ...nothing, libraryPath }, true)
    expect(variables['LD_LIBRARY_PATH']).toBe(`${prefix}/lib${rest}`)
  })
})
