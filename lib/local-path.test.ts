import { describe, expect, it } from 'vitest'
import { goingOnTo, localPath } from './local-path'

describe('where somebody goes on to after signing in', () => {
  it.each([
    ['/notifications/7', '/notifications/7'],
    ['/requests?status=open', '/requests?status=open'],
    ['/requests/REQ-1?tab=a#opinions', '/requests/REQ-1?tab=a#opinions'],
    ['//evil.example/x', '/'],
    ['/..//evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/%2e%2e//evil.example', '/'],
    ['/a/..\\/evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [undefined, '/'],
    [null, '/'],
    [`/${'x'.repeat(600)}`, '/'],
  ])('%s leads to %s', (asked, path) => {
    expect(localPath(asked)).toBe(path)
  })

  it('is said in the address, but for home', () => {
    expect(goingOnTo('/sign-in', '/notifications/7')).toBe('/sign-in?to=%2Fnotifications%2F7')
    expect(goingOnTo('/sign-in', '/')).toBe('/sign-in')
  })
})
