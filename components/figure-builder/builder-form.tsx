import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Option } from '@/components/form/option'
import { AskChoice, AskWithList } from '@/components/report/ask-fields'
import { Button } from '@/components/ui/button'
import { figureForms, type Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { isDimension, splits } from '@/domain/counting/dimensions'
import { isMeasure } from '@/domain/counting/measures'
import { scopeParts } from '@/domain/counting/scope'
import { capital } from '@/lib/format'
import { builderFilters } from './builder-filters'
import { MeasureChoice } from './measure-choice'
import { offeredDimensions } from './offered'

/** Asks what to count, by what and of what. A plain form whose address is the figure, so it needs no script. */
export async function BuilderForm({
  actor,
  given,
}: {
  actor: Actor
  given: Record<string, string | undefined>
}) {
  const t = await getTranslations('figureBuilder')
  const locale = (await getLocale()) as Locale
  const measure = given.measure && isMeasure(given.measure) ? given.measure : 'trainees'
  const dimensions = offeredDimensions(actor, measure)
  const option = (name: (typeof dimensions)[number]): Option => ({
    value: name,
    label: capital(t(`dimension.${name}`)),
  })
  const rows = dimensions.map(option)
  const columns = dimensions.filter((name) => splits.includes(name)).map(option)
  const filters = await builderFilters({ actor, measure, locale })
  const shown = filters.map(({ name }) => name as string)
  const kept = ['saved', ...scopeParts].flatMap((name) => {
    const value = given[name]
    return value && !shown.includes(name) ? [{ name, value }] : []
  })
  return (
    <form action="/figures/build" className="space-y-5 rounded-lg border border-line bg-surface p-4 sm:p-5">
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <MeasureChoice given={measure} />
        <AskChoice name="by" label={t('form.by')} given={given.by} options={rows} nothing={t('form.none')} />
        <AskChoice
          name="within"
          label={t('form.within')}
          given={given.within}
          options={rows}
          nothing={t('form.none')}
        />
        <AskChoice
          name="split"
          label={t('form.split')}
          given={given.split}
          options={columns}
          nothing={t('form.none')}
        />
        <AskChoice
          name="form"
          label={t('form.form')}
          given={given.form}
          options={figureForms.map((value) => ({ value, label: t(`chart.${value}`) }))}
          nothing={t('form.fitting')}
        />
      </div>
      <details open={shown.some((name) => given[name])}>
        <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center md:min-h-9">
          {t('form.filters')}
        </summary>
        <div className="mt-2 flex flex-wrap items-end gap-x-4 gap-y-3">
          {filters.map(({ name, options, typed }) => {
            const label = capital(isDimension(name) ? t(`dimension.${name}`) : name)
            return typed ? (
              <AskWithList
                key={name}
                name={name}
                label={label}
                given={given[name]}
                options={options}
                optional
              />
            ) : (
              <AskChoice
                key={name}
                name={name}
                label={label}
                given={given[name]}
                options={options}
                nothing={t('form.all')}
              />
            )
          })}
        </div>
      </details>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary">
          {t('form.show')}
        </Button>
        <p className="max-w-prose text-ink-soft text-sm">{t('form.changed')}</p>
      </div>
    </form>
  )
}
