import { getTranslations } from 'next-intl/server'
import { setLanguage } from '@/app/session-actions'
import { PublishedFiles } from '@/components/iati/published-files'
import { PublicFrame } from '@/components/shell/public-frame'
import { db } from '@/db/client'
import { lastPublished } from '@/domain/iati/publications'
import { theProgramme } from '@/domain/reference'
import { gcmObjectives } from '@/domain/tags/codes'
import { licenceOf } from '@/reports/iati/licence'

export async function generateMetadata() {
  return { title: (await getTranslations('iati.landing'))('title') }
}

/** Where the open data is, for everybody; also where its own list of codes is explained. */
export default async function OpenDataPage() {
  const t = await getTranslations('iati.landing')
  const tGcm = await getTranslations('requests.gcm')
  const { settings, fullName } = await theProgramme(db())
  const { openData } = settings
  return (
    <PublicFrame title={t('title')} intro={t('intro')} chooseLanguage={setLanguage} wide>
      {openData ? (
        <PublishedFiles
          published={await lastPublished(db())}
          organisation={openData.organisation}
          identifier={openData.identifier}
          licence={{ code: openData.licence, address: licenceOf(openData) }}
        />
      ) : (
        <p>{t('notSetUp', { programme: fullName })}</p>
      )}
      <p className="mt-6 text-ink-soft">{t('noPeople')}</p>
      <details id="gcm" className="mt-6">
        <summary className="cursor-pointer py-1 font-semibold">{t('gcm')}</summary>
        <p className="mt-1 text-ink-soft">{t('gcmHelp')}</p>
        <ol className="mt-3 list-decimal space-y-1 pl-8">
          {gcmObjectives.map((code) => (
            <li key={code}>{tGcm(code as '1')}</li>
          ))}
        </ol>
      </details>
    </PublicFrame>
  )
}
