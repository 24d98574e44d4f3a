import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { EndorseForm } from '@/components/portal/endorse-form'
import { FicheOnPage } from '@/components/portal/fiche-contents'
import { PortalHead, PortalSection } from '@/components/portal/page-head'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { getFiche } from '@/domain/fiches/queries'
import { requestsOfAuthority } from '@/domain/requests/authority-case'
import { formatDay } from '@/lib/format'
import { orNotFound } from '@/lib/page'
import { requireFocalPoint } from '@/lib/session'
import { endorse } from '../../../actions'

type Props = { params: Promise<{ reference: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('portal.fiche'))('title') }
}

export default async function FichePage({ params }: Props) {
  const actor = await requireFocalPoint()
  const fiche = await orNotFound(getFiche(db(), actor, (await params).reference))
  const t = await getTranslations('portal.fiche')
  const { action, version } = fiche
  const day = formatDay(dayOf(version.sentAt), (await getLocale()) as Locale, 'long')
  const requests = await requestsOfAuthority(db(), actor)
  const own = requests.find((each) => each.action?.id === action.id)
  return (
    <>
      <PortalHead
        back={own ? { href: `/portal/requests/${own.reference}`, label: own.title } : undefined}
        eyebrow={t('sent', { number: version.number, day, name: version.sentBy ?? '' })}
        title={t('title')}
      >
        <p>{t('intro')}</p>
      </PortalHead>
      <FicheOnPage contents={version.contents} />
      <PortalSection id="endorse" title={t('endorse')}>
        <EndorseForm fiche={fiche} name={actor.name} endorse={endorse} />
        {own ? (
          <p className="mt-8">
            <Link href={`/portal/requests/${own.reference}#thread`} prefetch={false} className="link">
              {t('ask')}
            </Link>
          </p>
        ) : null}
      </PortalSection>
    </>
  )
}
