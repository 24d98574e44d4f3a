'use client'

import { useTranslations } from 'next-intl'
import { use } from 'react'
import { PlainFormContext } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'

/** What is wrong, at the top of the form: without JavaScript the page comes back there. Each line leads to its field. */
export function AnswerErrors({ questions }: { questions: readonly { id: number }[] }) {
  const t = useTranslations('answerForm')
  const say = useTranslations('fieldErrors')
  const errors = Object.entries(use(PlainFormContext)?.fieldErrors ?? {})
  if (errors.length === 0) return null
  const numberOf = (name: string) => questions.findIndex(({ id }) => name === `q${id}`) + 1
  const sentence = (key: string) => (say.has(key) ? say(key) : say('invalid'))
  return (
    <Alert tone="attention" live title={t('errors', { count: errors.length })}>
      <ul>
        {errors.map(([name, key]) => (
          <li key={name}>
            {name === 'form' ? (
              sentence(key)
            ) : (
              <a href={`#${name}`} className="link text-attention">
                {numberOf(name) > 0 ? t('errorAt', { number: numberOf(name) }) : t('errorWho')}:{' '}
                {sentence(key)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
