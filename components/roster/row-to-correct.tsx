import { getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/form/place-choices'
import { Section } from '@/components/record/section'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import { RowCorrection } from './row-correction'

/** The row of a list that the address asks to set right; nothing where it asks for none. */
export async function RowToCorrect({
  activityId,
  preview,
  row: asked,
  back,
  send,
}: {
  activityId: number
  preview: RosterPreview
  row: string | undefined
  /** The address of the rows. */
  back: string
  send: Parameters<typeof RowCorrection>[0]['send']
}) {
  const row = asked ? preview.rows.find(({ key }) => key === asked) : undefined
  if (!row) return null
  const t = await getTranslations('rosters.lists.correct')
  const { entry, key, standing, texts } = row
  const seemsKnown = standing.kind === 'known' || standing.kind === 'repeat'
  return (
    <Section
      id="row"
      title={t('heading', { row: entry.row })}
      className="rounded-lg border border-line-strong bg-surface p-4 sm:p-6"
    >
      {texts.length > 0 ? (
        <p className="mb-4 text-ink-soft text-sm">
          {t('listSays')} {texts.filter(Boolean).join(' · ')}
        </p>
      ) : null}
      <RowCorrection
        key={key}
        send={send}
        id={activityId}
        uploadId={preview.upload.id}
        row={key}
        back={back}
        countries={await countryChoices()}
        seems={seemsKnown ? { isNew: preview.said.choices[key] === 'other' } : null}
        values={{
          givenNames: entry.givenNames,
          familyNames: entry.familyNames,
          gender: entry.gender,
          institution: entry.institution ?? '',
          institutionKind: entry.institutionKind ?? '',
          country: entry.country ?? '',
          email: entry.email ?? '',
          dateOfBirth: entry.dateOfBirth ?? '',
        }}
      />
    </Section>
  )
}
