import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { entities, locales } from '@/db/enums'
import { actionPolicy } from '@/domain/actions/policy'
import { activityPolicy } from '@/domain/activities/policy'
import { personPolicy } from '@/domain/people/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { registrationPolicy } from '@/domain/registrations/policy'
import { requestPolicy } from '@/domain/requests/policy'
import { resultPolicy } from '@/domain/results/policy'
import { userPolicy } from '@/domain/users/policy'
import en from '@/messages/en.json'
import es from '@/messages/es.json'
import fr from '@/messages/fr.json'
import pt from '@/messages/pt.json'
import { historySentence } from './history-sentence'

const all = { en, es, fr, pt }

/** Every text of a language by its key: `home.title`. */
function texts(tree: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[`${path}${name}`, value]] : [...texts(value, `${path}${name}.`)],
    ),
  )
}

/** A choice by its name alone, and plurals without what tells their branches apart. */
const unfolded = (text: string) =>
  text.replace(/\{(\w+), select,(?:\s*\w+ \{[^{}]*\})+\}/g, '{$1}').replace(/(\b(one|other)|=\d+)\s+\{/g, '')

/** The names of what a text is filled with, and of its tags; a branch of a plural or a choice is not one of them. */
const blanks = (text: string) =>
  [...unfolded(text).matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)]
    .map(([, name, tag]) => name ?? tag)
    .filter((name, index, names) => names.indexOf(name) === index)
    .sort()

const english = texts(en)

describe.each(locales.filter((locale) => locale !== 'en'))('the texts in %s', (locale) => {
  const translated = texts(all[locale])

  it('are all there, and no others', () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('speak of the same things as the English ones', () => {
    const differing = [...english]
      .filter(([key, text]) => String(blanks(text)) !== String(blanks(translated.get(key) ?? text)))
      .map(([key]) => key)
    expect(differing).toEqual([])
  })

  it('are not empty', () => {
    expect([...translated].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })
})

describe.each(locales)('the history in %s', (locale) => {
  const problems: string[] = []
  const t = createTranslator({
    locale,
    messages: all[locale],
    onError: (error) => problems.push(error.message),
  })
  const sentence = historySentence(t as never, locale)
  const policies = [
    userPolicy,
    registrationPolicy,
    programmePolicy,
    requestPolicy,
    actionPolicy,
    activityPolicy,
    resultPolicy,
    personPolicy,
  ]
  const verbs = policies.flatMap(({ entity, rules }) => Object.keys(rules).map((verb) => ({ entity, verb })))

  it.each(verbs)('has a sentence for $entity $verb', ({ entity, verb }) => {
    problems.length = 0
    const said = sentence({ entity, verb, details: {} })
    expect(problems).toEqual([])
    expect(said).not.toBe(t('history.any.other', { verb }))
  })

  it('has a sentence for what it does not know', () => {
    expect(sentence({ entity: entities[0], verb: 'danced', details: {} })).toContain('danced')
  })
})
