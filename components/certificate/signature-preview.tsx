import { FileText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ProgrammeSettings } from '@/db/schema/reference'

/** The signature block as it is printed, and a whole sample to open. */
export function SignaturePreview({ signature }: { signature: ProgrammeSettings['signature'] | null }) {
  const t = useTranslations('certificates.settings')
  if (!signature) return <p className="max-w-prose text-ink-soft">{t('nobody')}</p>
  return (
    <>
      <figure aria-label={t('previewAlt')} className="max-w-md rounded-lg border border-line bg-surface p-8">
        <div className="mt-10 border-ink border-t pt-2">
          <p className="font-semibold font-serif text-lg">{signature.name}</p>
          <p className="text-ink-soft text-sm">{signature.function}</p>
          <p className="text-ink-soft text-sm">{signature.line}</p>
        </div>
      </figure>
      <p className="mt-4">
        <a href="/api/certificates/sample" className="link inline-flex min-h-11 items-center gap-1.5">
          <FileText aria-hidden className="size-4" />
          {t('openPreview')}
        </a>
        <span className="block text-ink-soft text-sm">{t('previewHint')}</span>
      </p>
    </>
  )
}
