import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/portal/button'
import { PortalHead } from '@/components/portal/page-head'

/** Something that is not there for this authority, which looks the same as not there at all. */
export default async function NotFound() {
  const t = await getTranslations('portal.notFound')
  return (
    <>
      <PortalHead title={t('title')}>
        <p>{t('text')}</p>
      </PortalHead>
      <ButtonLink href="/portal">{t('home')}</ButtonLink>
    </>
  )
}
