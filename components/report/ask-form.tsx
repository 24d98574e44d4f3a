import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { languageNames } from '@/components/shell/language-names'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import { actionsToChoose } from '@/domain/actions/queries'
import { seesRegion } from '@/domain/actions/sees-whole'
import { type Actor, isStaff } from '@/domain/actor'
import { yearsWithFigures } from '@/domain/counting/year-figures'
import { listCountries, listRegions } from '@/domain/reference'
import { localDay } from '@/domain/time-zone'
import { countryOptions } from '@/lib/format'
import { AskChoice, AskDay, AskWithList } from './ask-fields'
import { askedAbout } from './asked-about'

/** So many stand in a list; of more, one is found by typing. */
const fewActions = 200

/**
 * Asks for a report: what it is about, in which language, and for staff as of which day. A plain form whose address is
 * the report, so it needs no script.
 */
export async function AskForm({
  actor,
  kind,
  given = {},
}: {
  actor: Actor
  kind: string
  /** What was asked for already. */
  given?: Record<string, string | undefined>
}) {
  const t = await getTranslations('reportsPage')
  const locale = (await getLocale()) as Locale
  const fields = askedAbout(kind)
  const kept = Object.entries(given).filter(
    ([name, value]) => value && !['language', 'asOf', ...fields].includes(name),
  )
  const list = async (field: (typeof fields)[number]) => {
    const label = t(`fields.${field}`)
    const props = { key: field, name: field, label, given: given[field] }
    switch (field) {
      case 'year': {
        const years = await yearsWithFigures(db(), new Date())
        const options = years.map((year) => ({ value: `${year}`, label: `${year}` }))
        return (
          <AskChoice
            {...props}
            options={options}
            nothing={kind === 'publication' ? t('allYears') : undefined}
          />
        )
      }
      case 'quarter': {
        const options = [1, 2, 3, 4].map((of) => ({ value: `${of}`, label: t('quarter', { quarter: of }) }))
        return <AskChoice {...props} options={options} nothing={t('wholeYear')} />
      }
      case 'region': {
        const regions = await listRegions(db(), locale)
        const isWhole = kind === 'publication'
        const options = []
        for (const { code, label: name } of regions)
          if (!isWhole || (await seesRegion(db(), actor, code))) options.push({ value: code, label: name })
        return <AskChoice {...props} options={options} nothing={isWhole ? undefined : t('allRegions')} />
      }
      case 'country': {
        const codes = (await listCountries(db())).map(({ code }) => code)
        const own = actor.role === 'observer' ? codes.filter((code) => actor.countries.includes(code)) : codes
        return <AskChoice {...props} options={countryOptions(own, locale)} nothing={t('choose')} required />
      }
      case 'action': {
        const actions = await actionsToChoose(db(), actor)
        const options = actions.map(({ reference, name }) => ({ value: reference, label: name }))
        return actions.length <= fewActions ? (
          <AskChoice {...props} options={options} nothing={t('chooseAction')} required />
        ) : (
          <AskWithList {...props} label={t('fields.reference')} options={options} />
        )
      }
    }
  }
  return (
    <form action={`/reports/${kind}`} className="flex flex-wrap items-end gap-x-4 gap-y-3">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {await Promise.all(fields.map(list))}
      <AskChoice
        name="language"
        label={t('fields.language')}
        given={given.language ?? locale}
        options={locales.map((value) => ({ value, label: languageNames[value] }))}
      />
      {isStaff(actor) ? (
        <AskDay name="asOf" label={t('fields.asOf')} given={given.asOf} max={localDay(new Date())} />
      ) : null}
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}
