import { useLocale, useTranslations } from 'next-intl'
import { ReportLogos } from '@/components/report/report-logos'
import type { Locale } from '@/db/enums'
import type { Look } from '@/domain/look/queries'

/** The face of a publication in small, as it is saved. */
export function LookPreview({ look: { colour, logos }, programme }: { look: Look; programme: string }) {
  const t = useTranslations('publication')
  const locale = useLocale() as Locale
  return (
    <figure
      className="w-full max-w-72 overflow-hidden rounded-lg border border-line"
      style={{ backgroundColor: '#ffffff', color: '#1b2124' }}
    >
      <div className="flex min-h-16 items-center justify-between gap-3 px-5 py-3 text-xs">
        <ReportLogos
          logos={logos.map((logo) => ({ ...logo, alt: logo.alt[locale] }))}
          tall={30}
          wide={140}
          className="shrink-0"
        />
        <span>{programme}</span>
      </div>
      <div className="px-5 py-10" style={{ backgroundColor: colour, color: '#ffffff' }}>
        <p className="font-semibold text-xs">{t('report.kind')}</p>
        <p className="mt-2 font-semibold font-serif text-3xl leading-tight">{t('look.sample')}</p>
        <div className="mt-5 w-10 border-current border-t-2" />
        <p className="mt-5 font-serif text-sm">{t('look.sampleLead')}</p>
      </div>
    </figure>
  )
}
