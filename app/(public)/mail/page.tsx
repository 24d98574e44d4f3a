import { getTranslations } from 'next-intl/server'
import { MailList } from '@/components/mail/mail-list'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { listCaughtMail } from '@/domain/letters/caught-mail'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'

export async function generateMetadata() {
  return { title: (await getTranslations('mail'))('title') }
}

export default async function MailPage({ searchParams }: { searchParams: SearchParams }) {
  const t = await getTranslations('mail')
  const { to: asked, before } = await readParams(searchParams)
  const to = asked || null
  const caught = await orNotFound(
    listCaughtMail(db(), { to, before: before === undefined ? null : readId(before) }),
  )
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <MailList {...caught} to={to} />
    </>
  )
}
