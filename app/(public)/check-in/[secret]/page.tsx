import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { CheckInFrame } from '@/components/check-in/check-in-frame'
import { CheckInHead } from '@/components/check-in/check-in-head'
import { CheckInOver } from '@/components/check-in/check-in-over'
import { DoorOf } from '@/components/check-in/door-of'
import { SelfOf } from '@/components/check-in/self-of'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { checkInByLink } from '@/domain/check-in/by-link'
import { readParams, type SearchParams } from '@/lib/page'
import { addByHand, checkIn, tickByHand } from './actions'

type Props = { params: Promise<{ secret: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { secret } = await params
  const of = await checkInByLink(db(), secret, new Date())
  const locale = of?.locale ?? ((await getLocale()) as Locale)
  const t = await getTranslations({ locale, namespace: 'checkIn' })
  const manifest = of ? { manifest: `/api/check-in/${encodeURIComponent(secret)}/manifest` } : {}
  return { title: of ? of.title : t('over.title'), robots: 'noindex', ...manifest }
}

/** Where people are checked in on the spot, by whoever holds the link; without an account. */
export default async function CheckInPage({ params, searchParams }: Props) {
  const { secret } = await params
  const now = new Date()
  const of = await checkInByLink(db(), secret, now)
  const locale = of?.locale ?? ((await getLocale()) as Locale)
  if (!of)
    return (
      <CheckInFrame locale={locale}>
        <CheckInOver secret={secret} />
      </CheckInFrame>
    )
  return (
    <CheckInFrame locale={locale}>
      <CheckInHead of={of} locale={locale} />
      {of.kind === 'door' ? (
        <DoorOf
          secret={secret}
          of={of}
          asked={await readParams(searchParams)}
          now={now}
          actions={{ tick: tickByHand, add: addByHand }}
        />
      ) : (
        <SelfOf secret={secret} of={of} locale={locale} now={now} action={checkIn} />
      )}
    </CheckInFrame>
  )
}
