import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StatusBadge } from '@/components/record/status-badge'
import { languageNames } from '@/components/shell/language-names'
import { locales, publicationSections } from '@/db/enums'
import { placeOf } from '@/domain/publication/parts'
import type { cardsOfRegion, textsOfRegion } from '@/domain/publication/queries'

type Texts = Awaited<ReturnType<typeof textsOfRegion>>
type Cards = Awaited<ReturnType<typeof cardsOfRegion>>

/** How every text of a region stands in every language, each with the way to it. */
export function TextsTable({ region, texts, cards }: { region: string; texts: Texts; cards: Cards }) {
  const t = useTranslations('publication')
  const tSection = useTranslations('enums.publicationSection')
  const rows = [
    ...publicationSections
      .filter((section) => section !== 'card')
      .map((section) => ({ place: section as string, label: tSection(section) })),
    ...cards.map(({ reference, name }) => ({ place: reference, label: t('cardOf', { action: name }) })),
  ]
  const byPlace = new Map(
    texts.map((text) => [`${placeOf(text.section, text.reference)} ${text.locale}`, text]),
  )
  return (
    <table className="w-full border-collapse text-left max-md:block">
      <caption className="sr-only">{t('texts.caption')}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-line-strong border-b">
          <th scope="col" className="py-2 pr-4 font-semibold">
            {t('texts.text')}
          </th>
          {locales.map((locale) => (
            <th key={locale} scope="col" lang={locale} className="py-2 pr-4 font-semibold">
              {languageNames[locale]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map(({ place, label }) => (
          <tr key={place} className="border-line border-b max-md:block max-md:py-3">
            <th scope="row" className="py-2 pr-4 font-normal max-md:block max-md:py-0 max-md:font-semibold">
              {label}
            </th>
            {locales.map((locale) => {
              const text = byPlace.get(`${place} ${locale}`)
              return (
                <td key={locale} className="py-1 pr-4 max-md:block max-md:py-0">
                  <Link
                    href={`/reports/texts/${region}/${place}?language=${locale}`}
                    className="link inline-flex min-h-11 items-center gap-2 md:min-h-9"
                  >
                    <span lang={locale} className="md:sr-only">
                      {languageNames[locale]}
                    </span>
                    <span className="sr-only">{label}</span>
                    {text ? (
                      <StatusBadge enumName="publicationTextStatus" status={text.status} />
                    ) : (
                      <span className="text-ink-soft text-sm">{t('texts.none')}</span>
                    )}
                  </Link>
                  {text && text.status !== 'approved' && text.approvedVersion !== null ? (
                    <span className="block text-ink-soft text-sm">{t('texts.olderInUse')}</span>
                  ) : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
