import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AnswerForm } from '@/components/request/opinion-answer-form'
import { OpinionAsked } from '@/components/request/opinion-asked'
import { OpinionFrame } from '@/components/request/opinion-frame'
import { db } from '@/db/client'
import { opinionByLink } from '@/domain/requests/answer-by-link'
import { orNotFound } from '@/lib/page'
import { answerOpinion } from './actions'

type Props = { params: Promise<{ secret: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await orNotFound(opinionByLink(db(), (await params).secret))
  const t = await getTranslations({ locale: locale ?? 'en', namespace: 'opinion' })
  return { title: t('title'), robots: 'noindex', referrer: 'no-referrer' }
}

/** What a service was asked, for whoever holds the link that was sent to it; without an account. */
export default async function OpinionPage({ params }: Props) {
  const { secret } = await params
  const asked = await orNotFound(opinionByLink(db(), secret))
  return (
    <OpinionFrame locale={asked.locale ?? 'en'}>
      <OpinionAsked asked={asked} />
      {asked.isOpen ? (
        <AnswerForm
          action={answerOpinion}
          secret={secret}
          given={{
            name: asked.answeredByName ?? '',
            stance: asked.stance ?? '',
            comments: asked.comments ?? '',
          }}
        />
      ) : null}
    </OpinionFrame>
  )
}
