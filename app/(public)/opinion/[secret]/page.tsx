import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AnswerForm } from '@/components/request/opinion-answer-form'
import { OpinionAsked } from '@/components/request/opinion-asked'
import { OpinionFrame } from '@/components/request/opinion-frame'
import { UnknownLink } from '@/components/request/unknown-link'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { opinionByLink } from '@/domain/requests/answer-by-link'
import { answerOpinion } from './actions'

type Props = { params: Promise<{ secret: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await opinionByLink(db(), (await params).secret)
  const locale = asked ? (asked.locale ?? 'en') : await getLocale()
  const t = await getTranslations({ locale, namespace: 'opinion' })
  return { title: t(asked ? (asked.about ? 'title' : 'closedTitle') : 'unknown'), robots: 'noindex' }
}

/** What a service was asked, for whoever holds the link that was sent to it; without an account or a script. */
export default async function OpinionPage({ params }: Props) {
  const { secret } = await params
  const asked = await opinionByLink(db(), secret)
  if (!asked)
    return (
      <OpinionFrame locale={(await getLocale()) as Locale}>
        <UnknownLink />
      </OpinionFrame>
    )
  const given = {
    name: asked.answeredByName ?? '',
    stance: asked.stance ?? '',
    comments: asked.comments ?? '',
  }
  return (
    <OpinionFrame locale={asked.locale ?? 'en'}>
      <OpinionAsked asked={asked} />
      {asked.about ? <AnswerForm action={answerOpinion} secret={secret} given={given} /> : null}
    </OpinionFrame>
  )
}
