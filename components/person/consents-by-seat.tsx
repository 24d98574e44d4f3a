import { dayOf } from '@/domain/deadlines'
import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CommandFormProps } from '@/components/form/command-form'
import { type Column, ListTable } from '@/components/list/list-table'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { consentTexts } from '@/domain/data-protection/queries'
import { consentsOf, type SeatConsents } from '@/domain/people/consents-of'
import { personPolicy } from '@/domain/people/policy'
import { personStatus } from '@/domain/people/status'
import { can } from '@/domain/policy'
import { formatDay, formatDays, languageName } from '@/lib/format'
import { RecordConsents } from './record-consents'

/** What a person agreed to: for each seat, and to mailings. Nothing for who took part in nothing. */
export async function ConsentsBySeat({
  actor,
  person,
  action,
}: {
  actor: Actor
  person: { id: number; mailingConsent: boolean | null; anonymisedAt: Date | null }
  action: CommandFormProps['action']
}) {
  const seats = await consentsOf(db(), actor, person.id)
  const t = await getTranslations('personData')
  const locale = (await getLocale()) as Locale
  const may = can(personPolicy, actor, 'recordConsent', { status: personStatus(person) }).ok
  if (seats.length === 0) return null
  const said = (value: boolean | null) => t(`said.${word(value) || 'notAsked'}`)
  const versions = (may ? await consentTexts(db()) : []).map(({ id, number, madeAt }) => ({
    value: String(id),
    label: t('consents.words', { number, day: formatDay(dayOf(madeAt), locale) }),
  }))
  const columns: Column<SeatConsents>[] = [
    { key: 'activity', header: t('consents.activity'), primary: true, title: true, cell: (row) => row.title },
    {
      key: 'dates',
      header: t('seats.dates'),
      wideOnly: true,
      className: 'whitespace-nowrap',
      cell: (row) => formatDays(row.startsOn, row.endsOn, locale) || '–',
    },
    {
      key: 'consent',
      header: t('consents.processing'),
      cell: (row) =>
        [
          said(row.consent),
          row.number ? `${t('consents.version')} ${row.number}` : '',
          row.consent !== null && !row.number ? t('consents.noWords') : '',
          row.number && row.consentLanguage
            ? t('consents.inLanguage', { language: languageName(row.consentLanguage, locale) })
            : '',
        ]
          .filter(Boolean)
          .join(' · '),
    },
    { key: 'pictures', header: t('consents.pictures'), cell: (row) => said(row.pictureConsent) },
    ...(may
      ? [
          {
            key: 'record',
            header: t('consents.record'),
            noLabel: true,
            className: 'text-right max-md:text-left',
            cell: (row: SeatConsents) => (
              <RecordConsents
                personId={person.id}
                participationId={row.participationId}
                title={row.title}
                values={{
                  consent: word(row.consent),
                  consentTextId: row.consentTextId ? String(row.consentTextId) : '',
                  consentLanguage: row.consentLanguage ?? '',
                  pictureConsent: word(row.pictureConsent),
                }}
                versions={versions}
                languages={locales.map((value) => ({ value, label: languageName(value, locale) }))}
                action={action}
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <Section id="consents" title={t('consents.title')}>
      <ClientMessages of={['personData']}>
        <ListTable
          caption={t('consents.title')}
          columns={columns}
          rows={seats}
          rowKey={(row) => row.participationId}
        />
      </ClientMessages>
      <p className="mt-2 text-ink-soft text-sm">
        {t('fields.mailings')}: {said(person.mailingConsent)}. {t('consents.note')}
      </p>
    </Section>
  )
}

const word = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
