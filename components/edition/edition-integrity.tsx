import 'server-only'
import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/record/section'
import { languageNames } from '@/components/shell/language-names'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import { type EditionRecord, verifyEdition } from '@/domain/editions/queries'

/** Whether what is kept is still what was frozen: looked at each time somebody opens the page. */
export async function EditionIntegrity({ edition }: { edition: EditionRecord }) {
  // Of one withdrawn there may be nothing left to look at.
  if (edition.digest === null || edition.files.length === 0) return null
  const t = await getTranslations('editions')
  const tFormat = await getTranslations('reports.menu.format')
  const { data, broken } = await verifyEdition(db(), edition)
  const files = broken.map(({ locale, format }) => `${languageNames[locale]} ${tFormat(`${format}.name`)}`)
  return (
    <Section id="integrity" title={t('integrity')}>
      <div className="space-y-3">
        {data && broken.length === 0 ? <Alert tone="good">{t('dataHolds')}</Alert> : null}
        {data ? null : <Alert tone="attention">{t('dataBroken')}</Alert>}
        {broken.length > 0 ? (
          <Alert tone="attention">{t('filesBroken', { files: files.join(', ') })}</Alert>
        ) : null}
        <p>
          {t('digest')}
          <br />
          <code className="break-all text-ink-soft text-sm">{edition.digest}</code>
        </p>
        <p className="max-w-prose text-ink-soft">{t('howTo')}</p>
      </div>
    </Section>
  )
}
