import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { placesOfReaders } from '@/components/edition/places-of-readers'
import type { CommandFormProps } from '@/components/form/command-form'
import { MissingWarning } from '@/components/publication/missing-warning'
import { askedAbout } from '@/components/report/asked-about'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import { type Locale, type ReportKind, schedulePeriods } from '@/db/enums'
import { actionsToChoose } from '@/domain/actions/queries'
import type { Actor } from '@/domain/actor'
import { listCountries, listRegions } from '@/domain/reference'
import { periodBefore } from '@/domain/schedules/calendar'
import { possibleRecipients } from '@/domain/schedules/queries'
import { countryOptions } from '@/lib/format'
import { reportOf } from '@/reports/catalogue'
import { ScheduleForm, type ScopeField } from './schedule-form'

type Given = Pick<CommandFormProps, 'action' | 'hidden' | 'defaultValues'> & {
  actor: Actor
  kind: ReportKind
  /** What it is about, as an address says it. */
  scope: Record<string, string | undefined>
  cancelHref: string
}

/** The form of a schedule, with what its report can be about and whom it can go to. */
export async function ScheduleFields({ actor, kind, scope, defaultValues, cancelHref, ...form }: Given) {
  const locale = (await getLocale()) as Locale
  const tKind = await getTranslations('reportsPage.kinds')
  const tRole = await getTranslations('enums.role')
  const people = await possibleRecipients(db(), actor)
  const known = Object.keys((await reportOf(kind)).scope.shape)
  const periods = schedulePeriods.filter((period) =>
    Object.keys(periodBefore(period, '2026-01-01', kind)).every((field) => known.includes(field)),
  )
  const usual = periods.includes('quarter') ? 'quarter' : scope.year ? 'year' : 'none'
  // The year is filled in by each run.
  const { year: _, ...about } = scope
  const country = (defaultValues?.places as string[] | undefined) ?? [scope.country]
  return (
    <ClientMessages of={['schedules', 'editions', 'reportsPage', 'reports']}>
      <MissingWarning
        actor={actor}
        asked={{ kind, scope: said(scope) }}
        of="schedule"
        className="mb-8 max-w-2xl"
      />
      <ScheduleForm
        kind={kind}
        fields={await scopeFields(actor, kind, locale)}
        periods={periods}
        places={await placesOfReaders(locale, ...country)}
        people={people.map(({ id, name, role }) => ({ value: String(id), label: name, detail: tRole(role) }))}
        cancelHref={cancelHref}
        defaultValues={{
          title: tKind(`${kind}.name`),
          scope: usual === 'year' ? about : scope,
          period: usual,
          rhythm: usual === 'none' ? 'month' : usual,
          day: 5,
          audience: 'team',
          places: [scope.country ?? scope.region].filter((place) => place !== undefined),
          people: [],
          addresses: '',
          addressLocale: locale,
          format: 'pdf',
          ...defaultValues,
        }}
        {...form}
      />
    </ClientMessages>
  )
}

/** What an address says, without what it leaves empty. */
const said = (scope: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(scope).flatMap(([name, text]) => (text ? [[name, text] as const] : [])))

/** What a report can be asked about, without the times that each run fills in. */
async function scopeFields(actor: Actor, kind: ReportKind, locale: Locale): Promise<ScopeField[]> {
  const fields: ScopeField[] = []
  for (const name of askedAbout(kind)) {
    if (name === 'region')
      fields.push({
        name,
        // A publication is of one region.
        optional: kind !== 'publication',
        options: (await listRegions(db(), locale)).map(({ code, label }) => ({ value: code, label })),
      })
    if (name === 'country')
      fields.push({
        name,
        options: countryOptions(
          (await listCountries(db())).map(({ code }) => code),
          locale,
        ),
      })
    if (name === 'action')
      fields.push({
        name,
        options: (await actionsToChoose(db(), actor)).map((one) => ({
          value: one.reference,
          label: `${one.reference} · ${one.name}`,
        })),
      })
  }
  return fields
}
