import { getTranslations } from 'next-intl/server'
import { AskedList } from '@/components/portal/asked-list'
import { ButtonLink } from '@/components/portal/button'
import { PortalHead, PortalSection } from '@/components/portal/page-head'
import { RequestCards } from '@/components/portal/request-cards'
import { db } from '@/db/client'
import { theProgramme } from '@/domain/reference'
import { requestsOfAuthority } from '@/domain/requests/authority-case'
import { whatIsAsked } from '@/domain/waiting/what-is-asked'
import { requireFocalPoint } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('portal.home'))('title') }
}

export default async function PortalPage() {
  const actor = await requireFocalPoint()
  const t = await getTranslations('portal.home')
  const { settings } = await theProgramme(db())
  const all = await requestsOfAuthority(db(), actor)
  const sent = all.filter(({ status }) => status !== 'draft')
  const asked = await whatIsAsked(db(), actor)
  return (
    <>
      <PortalHead title={t('greeting', { name: actor.name })}>
        {all.length === 0 ? <p>{t('welcome')}</p> : null}
      </PortalHead>
      {all.length > 0 ? (
        <PortalSection id="asked" title={t('asked')}>
          <AskedList items={asked} />
        </PortalSection>
      ) : null}
      <PortalSection id="requests" title={t('requests')}>
        {sent.length > 0 ? (
          <RequestCards requests={sent} settings={settings} />
        ) : (
          <div className="max-w-[60ch] space-y-3">
            <p>{t('empty')}</p>
            <p className="font-serif text-ink-soft italic">{t('example')}</p>
          </div>
        )}
        <p className="mt-8">
          <ButtonLink href="/portal/requests/new">{t('ask')}</ButtonLink>
        </p>
      </PortalSection>
    </>
  )
}
