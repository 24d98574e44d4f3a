import 'server-only'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Alert } from '@/components/ui/alert'
import type { Actor } from '@/domain/actor'
import type { MissingText } from '@/domain/publication/what-is-missing'
import { type AskedPublication, missingOf, missingSaid } from './missing-of'

/** What a publication lacks, language by language, each with the way to its text; for the team alone. */
export async function MissingTexts({ actor, asked }: { actor: Actor; asked: AskedPublication }) {
  const missing = await missingOf(actor, asked)
  if (missing.length === 0) return null
  const t = await getTranslations('publication.missing')
  const isNewerAlone = missing.every(({ lack }) => lack === 'newer')
  const why = asked.scope.drafts ? 'introDrafts' : isNewerAlone ? 'introNewer' : 'intro'
  return (
    <Alert title={t(isNewerAlone ? 'titleNewer' : 'title')} className="mb-8 max-w-5xl">
      <p className="max-w-prose">{t(why)}</p>
      <ul className="mt-2">
        {(await missingSaid(missing)).map(({ locale, name, own, said }) => (
          <li key={locale}>
            {own.length > 0 ? (
              <details>
                <summary className="inline-flex min-h-11 w-fit cursor-pointer items-center gap-2 md:min-h-8">
                  <span lang={locale} className="font-semibold">
                    {name}
                  </span>
                  <span className="link">{said}</span>
                </summary>
                <Listed region={asked.scope.region ?? ''} texts={own} />
              </details>
            ) : (
              <p className="flex min-h-8 items-center gap-2">
                <span lang={locale} className="font-semibold">
                  {name}
                </span>
                {said}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

async function Listed({ region, texts }: { region: string; texts: readonly MissingText[] }) {
  const t = await getTranslations('publication')
  const tSection = await getTranslations('enums.publicationSection')
  return (
    <ul className="mb-3 list-disc pl-5 sm:columns-2 sm:gap-x-10">
      {texts.map(({ locale, section, place, action, lack }) => (
        <li key={`${place} ${lack}`} className="break-inside-avoid py-0.5">
          <Link href={`/reports/texts/${region}/${place}?language=${locale}`} className="link">
            {action ? t('cardOf', { action }) : tSection(section)}
          </Link>
          <span className="text-ink-soft">: {t(`missing.one.${lack}`)}</span>
        </li>
      ))}
    </ul>
  )
}
