import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import { hoursKept } from '@/domain/archive/kept'

/** What an archive holds and does not hold, and what is done with it on a server. */
export function AboutArchive() {
  const t = useTranslations('archive')
  const trail = useTranslations('dataProtection.trailPage')
  return (
    <div className="space-y-12">
      <Section id="holds" title={t('holds')}>
        <div className="max-w-prose space-y-3">
          <p>{t('holdsAll')}</p>
          <p>{t('holdsNot')}</p>
          <ul className="list-disc space-y-1 pl-5 text-ink-soft">
            {(['outAccounts', 'outLinks', 'outKeys', 'outDrafts'] as const).map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
          <p>
            {t('care', { hours: hoursKept })}{' '}
            <Link href="/settings/data-protection/trail" className="link">
              {trail('title')}
            </Link>
          </p>
        </div>
      </Section>
      <Section id="take-in" title={t('takeIn')}>
        <p className="max-w-prose">{t('takeInHelp')}</p>
        <Command>npm run take-in -- programme.zip</Command>
      </Section>
      <Section id="backup" title={t('backup')}>
        <p className="max-w-prose">{t('backupHelp')}</p>
        <Command>npm run backup -- backup.zip</Command>
      </Section>
    </div>
  )
}

const Command = ({ children }: { children: string }) => (
  <code className="wrap-anywhere mt-3 block max-w-prose select-all rounded-md border border-line bg-sunken p-3">
    {children}
  </code>
)
