import { getLocale, getTranslations } from 'next-intl/server'
import { MailFrame, MailText } from '@/components/mail/mail-text'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { findCaughtMail } from '@/domain/letters/caught-mail'
import { formatInstant } from '@/lib/format'
import { orNotFound, readId } from '@/lib/page'

export async function generateMetadata() {
  return { title: (await getTranslations('mail'))('title') }
}

export default async function OneMailPage({ params }: { params: Promise<{ id: string }> }) {
  const t = await getTranslations('mail')
  const locale = (await getLocale()) as Locale
  const mail = await orNotFound(findCaughtMail(db(), readId((await params).id)))
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/mail' }]}
        title={mail.subject}
        meta={[`${t('from')} ${mail.from}`, `${t('to')} ${mail.to}`, formatInstant(mail.caughtAt, locale)]}
      />
      <div className="space-y-8">
        {mail.html ? <MailFrame html={mail.html} title={t('asPage')} /> : null}
        <details open={mail.html === null}>
          <summary className="min-h-11 cursor-pointer font-semibold">{t('asText')}</summary>
          <MailText text={mail.text} />
        </details>
      </div>
    </>
  )
}
