import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { PlainAction } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import { ExportMenu } from '@/components/report/export-menu'
import { ClientMessages } from '@/components/shell/client-messages'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { isDimension } from '@/domain/counting/dimensions'
import { figureParams, readFigureQuery } from '@/domain/counting/figure-query'
import { isMeasure } from '@/domain/counting/measures'
import { DomainError } from '@/domain/errors'
import { getSavedFigure } from '@/domain/saved-figures/queries'
import { figureValues, queryOfFigure } from '@/domain/saved-figures/row'
import { describeError } from '@/lib/describe-error'
import { capital } from '@/lib/format'
import { reportHref } from '@/reports/asked'
import { type CountedFigure, countedFigure } from '@/reports/figure'
import { titleOfQuery, titleOfSaved } from '@/reports/figure-words'
import { textsIn } from '@/reports/texts'
import { FigureResult } from './figure-result'
import { SaveFigureForm } from './save-fields'

type Given = Record<string, string | undefined>

/** The figure that was asked for, what it can be had as, and the form to keep it; or why it can't be counted. */
export async function BuiltFigure({
  actor,
  given,
  actions,
}: {
  actor: Actor
  given: Given
  actions: Record<'save' | 'edit', PlainAction>
}) {
  const t = await getTranslations('figureBuilder')
  const locale = (await getLocale()) as Locale
  if (!given.measure) return <p className="max-w-prose text-ink-soft">{t('nothingYet')}</p>
  const context = { db: db(), actor, now: new Date() }
  const made = await figureOrWhy(context, given, locale)
  if ('problems' in made)
    return (
      <Alert tone="attention" title={t('form.problem')}>
        <ul>
          {made.problems.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Alert>
    )
  const { figure } = made
  const asked = figureParams(figure.grid.query)
  const query = new URLSearchParams(asked).toString()
  const { saved } = made
  return (
    <>
      <Section
        id="result"
        title={figure.report.title}
        action={
          <ExportMenu
            href={`/api${reportHref({ kind: 'figure', scope: asked })}`}
            title={figure.report.title}
          />
        }
      >
        <FigureResult figure={figure} />
      </Section>
      <Section id="save" title={t('save.title')} className="max-w-2xl">
        <p className="mb-4 text-ink-soft">
          {saved
            ? t('save.editing', { title: titleOfSaved(textsIn(locale), locale, saved, queryOfFigure(saved)) })
            : t('save.hint')}
        </p>
        <ClientMessages>
          <SaveFigureForm
            action={saved ? actions.edit : actions.save}
            locale={locale}
            isTeam={isStaff(actor)}
            hidden={saved ? { query, id: saved.id, version: saved.version } : { query }}
            {...(saved ? { values: figureValues(saved) } : {})}
          />
        </ClientMessages>
      </Section>
    </>
  )
}

type Context = Parameters<typeof countedFigure>[0]

async function figureOrWhy(
  context: Context,
  given: Given,
  locale: Locale,
): Promise<
  { figure: CountedFigure; saved: Awaited<ReturnType<typeof getSavedFigure>> | null } | { problems: string[] }
> {
  try {
    const query = readFigureQuery(given)
    const figure = await countedFigure(context, query, titleOfQuery(textsIn(locale), locale, query), locale)
    const id = Number(given.saved)
    const saved = Number.isInteger(id) && id > 0 && id < 2 ** 31 ? await getSavedFigure(context, id) : null
    return { figure, saved }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return { problems: await sentencesOf(error, given) }
  }
}

/** What is wrong at each field, with the name of the field; or what is wrong at all. */
async function sentencesOf(error: DomainError, given: Given) {
  const fields = Object.entries(error.fieldErrors)
  if (fields.length === 0) return [await describeError(error)]
  const t = await getTranslations()
  return fields.map(([field, key]) => {
    const named = given[field]
    const name = isDimension(field)
      ? t(`figureBuilder.dimension.${field}`)
      : field === 'by' || field === 'within' || field === 'split' || field === 'form' || field === 'measure'
        ? t(`figureBuilder.form.${field}`)
        : field
    const value = named && isDimension(named) ? t(`figureBuilder.dimension.${named}`) : null
    const what = value && !isMeasure(field) ? `${name} ${value}` : name
    return `${capital(what)}: ${t(`fieldErrors.${key}` as 'fieldErrors.choose')}`
  })
}
