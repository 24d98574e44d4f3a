import 'server-only'
import { Download } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { fileSize } from '@/components/document/file-size'
import { Facts } from '@/components/record/facts'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import { Alert } from '@/components/ui/alert'
import { buttonLook } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { editionByLink } from '@/domain/editions/links'
import { localDay } from '@/domain/time-zone'
import { formatDay, formatInstant } from '@/lib/format'

type Shared = NonNullable<Awaited<ReturnType<typeof editionByLink>>>

/** What somebody without an account was sent, in the language in which she was written to. */
export async function SharedReport({ shared, href }: { shared: Shared; href: string }) {
  const { locale } = shared
  const t = await getTranslations({ locale, namespace: 'editions' })
  const tFormat = await getTranslations({ locale, namespace: 'reports.menu.format' })
  return (
    <Frame locale={locale} name={shared.programme ?? 'Minga'}>
      <h1 className="font-serif text-2xl">{shared.titles?.[locale] ?? shared.title}</h1>
      <p className="mt-3 max-w-prose">{t('shared.from', { programme: shared.programme ?? 'Minga' })}</p>
      {shared.isLatest ? null : (
        <Alert tone="attention" className="mt-5">
          {t('shared.newer')}
        </Alert>
      )}
      <p className="my-6">
        <a href={href} className={buttonLook({ variant: 'primary' })}>
          <Download aria-hidden />
          {t('shared.download', {
            format: tFormat(`${shared.format}.name`),
            size: fileSize(shared.size, locale),
          })}
        </a>
      </p>
      <Facts
        facts={[
          {
            label: t('edition'),
            value: t('cited', { reference: shared.reference, version: shared.version }),
          },
          { label: t('asOf'), value: formatInstant(shared.asOf, locale) },
          { label: t('sha'), value: <code className="break-all text-sm">{shared.digest}</code> },
        ]}
      />
      <p className="mt-6 text-ink-soft text-sm">
        {t('shared.until', { day: formatDay(localDay(shared.expiresAt), locale, 'long') })}
      </p>
    </Frame>
  )
}

/** A link that is none, or is none any more. */
export async function UnknownReport({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'editions.shared' })
  return (
    <Frame locale={locale} name="Minga">
      <h1 className="font-serif text-2xl">{t('unknown')}</h1>
      <p className="mt-4 max-w-prose">{t('unknownHint')}</p>
    </Frame>
  )
}

const Frame = ({ locale, name, children }: { locale: Locale; name: string; children: ReactNode }) => (
  <div lang={locale} className="mx-auto max-w-2xl px-5 py-8 sm:py-12">
    <header className="mb-8 flex items-center gap-3 border-line border-b pb-5 font-semibold font-serif text-lg">
      <ProgrammeMark className="size-8" />
      {name}
    </header>
    <main>{children}</main>
  </div>
)
