import { describe, expect, it } from 'vitest'
import { config } from '../proxy'
import { askedPath, placeInstead } from './asked-path'

describe('the path that a page is asked for by', () => {
  it.each([
    ['/requests/REQ-2026-0001', '', '/requests/REQ-2026-0001'],
    ['/requests', '?status=open&page=2', '/requests?status=open&page=2'],
    ['/portal/requests/REQ-1', '?_rsc=1x2y3', '/portal/requests/REQ-1'],
    ['/people', '?q=Peña&_rsc=1', '/people?q=Pe%C3%B1a'],
    ['/', '', '/'],
    ['//evil.example/x', '', '/'],
    [`/${'x'.repeat(600)}`, '', '/'],
  ])('%s%s is %s', (pathname, search, path) => {
    expect(askedPath({ pathname, search })).toBe(path)
  })

  it.each([
    ['/requests/REQ-2026-0001', true],
    ['/portal', true],
    ['/', true],
    ['/settings/users/7', true],
    ['/api/v1/requests', false],
    ['/_next/static/chunks/a.js', false],
    ['/icon.svg', false],
  ])('is told to pages only: %s, %s', (path, told) => {
    expect(new RegExp(`^${config.matcher[0]}$`).test(path)).toBe(told)
  })
})

it.each([
  ['/portal', '/requests/REQ-2026-0001', '/portal/requests/REQ-2026-0001'],
  ['/portal', '/requests/REQ-2026-0001?tab=a#opinions', '/portal/requests/REQ-2026-0001'],
  ['/portal', '/requests/REQ-2026-0001/edit', '/portal'],
  ['/portal', '/people', '/portal'],
  ['/', '/portal/requests/REQ-2026-0001', '/requests/REQ-2026-0001'],
  ['/', '/portal', '/'],
  ['/deployments', '/requests/REQ-2026-0001', '/deployments'],
])('who is at home at %s and asks for %s goes to %s', (home, path, place) => {
  expect(placeInstead(home, path)).toBe(place)
})
