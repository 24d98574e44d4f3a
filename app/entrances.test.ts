import { expect, it } from 'vitest'
import {
  calledIn,
  doorkeepers,
  doors,
  exportsOf,
  isAction,
  isPage,
  isRoute,
  open,
  sources,
} from '@/scripts/entrances'

/*
 * Every way in from outside asks who is there, since neither a layout nor the address of a page protects anything: a
 * Server Action and a route handler can be called by whoever knows their address.
 */

const unguarded = (entrances: typeof sources, names: (name: string) => boolean) =>
  entrances
    .flatMap(({ file, text }) =>
      exportsOf(text)
        .filter(([name]) => names(name))
        .filter(([, code]) => !doorkeepers.some((name) => calledIn(code).has(name)))
        .map(([name]) => `${file} ${name}`),
    )
    .sort()

it('every Server Action asks who is there', () => {
  const actions = sources.filter(isAction)
  expect(actions.length).toBeGreaterThan(6)
  expect(unguarded(actions, () => true)).toEqual(
    open.filter((entrance) => !entrance.includes('/route.ts ')).sort(),
  )
})

it('no Server Action hides inside of another file', () => {
  const hidden = sources.filter((source) => !isAction(source) && /['"]use server['"]/.test(source.text))
  expect(hidden.map(({ file }) => file)).toEqual([])
})

it('every route handler asks who is there', () => {
  const routes = sources.filter(isRoute)
  expect(routes.length).toBeGreaterThan(8)
  const method = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|default|\{\}|\*)$/
  expect(unguarded(routes, (name) => method.test(name))).toEqual(
    open.filter((entrance) => entrance.includes('/route.ts ')),
  )
})

it('every page for people who are signed in asks who is there', () => {
  const pages = sources.filter(isPage)
  expect(pages.length).toBeGreaterThan(10)
  expect(unguarded(pages, (name) => name === 'default')).toEqual([])
})

it.each(Object.entries(doors))('every page of %s lets in whom it is for, by %s', (folder, door) => {
  const pages = sources.filter(({ file }) => file.startsWith(folder) && /\/(page|layout)\.tsx$/.test(file))
  expect(pages.length).toBeGreaterThan(1)
  const others = pages.filter(({ text }) =>
    exportsOf(text).some(([name, code]) => name === 'default' && !calledIn(code).has(door)),
  )
  expect(others.map(({ file }) => file)).toEqual([])
})
