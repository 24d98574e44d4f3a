import { useTranslations } from 'next-intl'
import type { Look } from '@/domain/look/queries'

/** The face of a publication in small, as it is saved. */
export function LookPreview({ look: { colour, logo }, programme }: { look: Look; programme: string }) {
  const t = useTranslations('publication')
  return (
    <figure
      className="w-full max-w-72 overflow-hidden rounded-lg border border-line"
      style={{ backgroundColor: '#ffffff', color: '#1b2124' }}
    >
      <div className="flex min-h-16 items-center justify-between gap-3 px-5 py-3 text-xs">
        {logo ? (
          // biome-ignore lint/performance/noImgElement: it is part of the page, there is no file to be made smaller
          <img src={dataUrl(logo)} alt={logo.alt} className="max-h-12 w-auto max-w-32" />
        ) : null}
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

const dataUrl = ({ bytes, type }: NonNullable<Look['logo']>) =>
  `data:image/${type === 'svg' ? 'svg+xml' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`
