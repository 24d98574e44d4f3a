import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Gender, InstitutionKind, Locale } from '@/db/enums'
import { disaggregate } from '@/domain/framework/disaggregate'
import type { IndicatorRecord } from '@/domain/framework/queries'
import { titleIn } from '@/domain/framework/title-in'
import { countryName, formatDay, formatDays, formatNumber } from '@/lib/format'
import { behindPeriod, OpensRows } from './behind-period'
import type { IndicatorWords } from './indicator-words'

/** What an indicator is called and how it is measured; opened, all of its periods and values. */
export async function IndicatorDetails({
  indicator,
  words,
  opens,
}: {
  indicator: IndicatorRecord
  words: IndicatorWords
  /** Whether what is counted opens the list of its rows. */
  opens: boolean
}) {
  const t = await getTranslations('framework')
  const locale = (await getLocale()) as Locale
  return (
    <div>
      <span className="font-semibold">{titleIn(indicator, locale)}</span>
      <span className="block font-normal text-ink-soft text-sm">{words.how(indicator)}</span>
      {indicator.definition ? (
        <span className="block font-normal text-ink-soft text-sm">{indicator.definition}</span>
      ) : null}
      <details className="mt-1 font-normal">
        <summary className="w-fit cursor-pointer py-1 text-action text-sm hover:underline">
          {t('details')}
        </summary>
        <Periods indicator={indicator} words={words} opens={opens} />
        <Values indicator={indicator} words={words} />
        <Cells indicator={indicator} />
      </details>
    </div>
  )
}

type Shown = { indicator: IndicatorRecord; words: IndicatorWords }

async function Periods({ indicator, words, opens }: Shown & { opens: boolean }) {
  const t = await getTranslations('framework')
  const locale = (await getLocale()) as Locale
  const { unit } = indicator
  const shown = (value: number | null | undefined) => (value == null ? '–' : words.value(value, unit))
  return (
    <table className="mt-1 w-full text-sm">
      <thead>
        <tr className="border-line border-b text-ink-soft">
          <th scope="col" className="py-1 pr-3 text-left font-normal">
            {t('periodHead')}
          </th>
          <th scope="col" className="py-1 pr-3 text-right font-normal">
            {t('targetHead')}
          </th>
          <th scope="col" className="py-1 pr-3 text-right font-normal">
            {t('reachedHead')}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {t('shareHead')}
          </th>
        </tr>
      </thead>
      <tbody>
        {indicator.progress.map((each) => (
          <tr key={each.endsOn} className="border-line border-b align-top">
            <td className="py-1 pr-3">
              {formatDays(each.startsOn, each.endsOn, locale)}
              <span className="text-ink-soft"> · {t(each.when)}</span>
              {each.targetNote && unit !== 'words' ? (
                <span className="block text-ink-soft">{each.targetNote}</span>
              ) : null}
            </td>
            <td className="py-1 pr-3 text-right">
              {unit === 'words' ? each.targetNote : shown(each.target)}
            </td>
            <td className="py-1 pr-3 text-right font-semibold">
              {unit === 'words' ? (
                (each.reached?.note ?? '–')
              ) : (
                <OpensRows href={opens ? behindPeriod(indicator, each) : null}>
                  {shown(each.reached?.value)}
                </OpensRows>
              )}
            </td>
            <td className="py-1 text-right">
              {each.share === null
                ? '–'
                : t('percent', { value: formatNumber(Math.round(each.share * 100), locale) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

async function Values({ indicator, words }: Shown) {
  if (indicator.actuals.length === 0) return null
  const t = await getTranslations('framework')
  const locale = (await getLocale()) as Locale
  return (
    <div className="mt-3 text-sm">
      <p className="text-ink-soft">{t('values')}</p>
      <ul className="divide-y divide-line">
        {[...indicator.actuals].reverse().map((each) => (
          <li key={each.id} className="py-1">
            <span className="tabular">{formatDay(each.measuredOn, locale)}</span>
            {each.value === null ? null : (
              <span className="font-semibold"> · {words.value(each.value, indicator.unit)}</span>
            )}
            {each.note ? <span> · {each.note}</span> : null}
            {each.recordedBy ? (
              <span className="text-ink-soft"> · {t('recordedBy', { name: each.recordedBy })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The latest figure by what people are, as everybody may read it. */
async function Cells({ indicator }: { indicator: IndicatorRecord }) {
  const t = await getTranslations('framework')
  const tGender = await getTranslations('enums.gender')
  const tKind = await getTranslations('enums.institutionKind')
  const locale = (await getLocale()) as Locale
  const at = indicator.progress.findLastIndex(({ reached }) => reached !== null)
  const period = indicator.progress[at]
  const cells = period ? disaggregate(indicator, period, at) : []
  if (cells.length === 0) return null
  const name = (dimension: string, key: string) =>
    key === 'unknown'
      ? t('cells.unknown')
      : dimension === 'gender'
        ? tGender(key as Gender)
        : dimension === 'country'
          ? countryName(key, locale)
          : tKind(key as InstitutionKind)
  return (
    <div className="mt-3 text-sm">
      {(['gender', 'institution-kind', 'country'] as const).map((dimension) => {
        const own = cells.filter((cell) => cell.dimension === dimension)
        return own.length === 0 ? null : (
          <p key={dimension}>
            <span className="text-ink-soft">{t(`cells.${dimension}`)}: </span>
            {own.map(({ key, count }) => `${name(dimension, key)} ${formatNumber(count, locale)}`).join(', ')}
          </p>
        )
      })}
      <p className="text-ink-soft">{t('hiddenSmall')}</p>
    </div>
  )
}
