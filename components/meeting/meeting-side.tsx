import { useTranslations } from 'next-intl'
import { Prose } from '@/components/record/prose'
import { Section } from '@/components/record/section'
import type { MeetingRecord } from '@/domain/meetings/queries'

/** Who was there and what else was said. */
export function MeetingSide({ meeting }: { meeting: Pick<MeetingRecord, 'attended' | 'notes' | 'status'> }) {
  const t = useTranslations('meetings.side')
  const people = (meeting.attended ?? '').split('\n').filter((line) => line.trim())
  return (
    <>
      <Section id="attended" title={t('attended')} count={people.length || undefined} small>
        {people.length > 0 ? (
          <ul className="space-y-1">
            {people.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">{t(meeting.status === 'held' ? 'nobody' : 'nobodyYet')}</p>
        )}
      </Section>
      {meeting.notes ? (
        <Section id="notes" title={t('notes')} small>
          <Prose text={meeting.notes} />
        </Section>
      ) : null}
    </>
  )
}
