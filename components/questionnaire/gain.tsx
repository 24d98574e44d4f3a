import { useLocale, useTranslations } from 'next-intl'
import { BarTable } from '@/components/chart/bar-table'
import { Section } from '@/components/record/section'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import { fewest } from '@/domain/counting/small-cells'
import type { gainOf, otherScores } from '@/domain/questionnaires/queries'
import { formatNumber } from '@/lib/format'

type Pairs = NonNullable<Awaited<ReturnType<typeof gainOf>>>

/** What was known before and after, of those who have both scores; hidden where they are too few to be nobody. */
export function Gain({ gain, hides, trainees }: { gain: Pairs; hides: boolean; trainees: number }) {
  const t = useTranslations('learning.gain')
  const locale = useLocale() as Locale
  const round = (value: number) => formatNumber(Math.round(value * 10) / 10, locale)
  const points = gain.after - gain.before
  return (
    <Section id="gain" title={t('title')}>
      {hides && gain.pairs < fewest ? (
        <p className="text-ink-soft">{t('hidden')}</p>
      ) : (
        <div className="max-w-2xl space-y-3">
          <BarTable
            caption={t('caption')}
            heads={{ label: t('test'), value: t('mean') }}
            rows={(['before', 'after'] as const).map((when) => ({
              key: when,
              label: t(when),
              share: gain[when] / 100,
              value: t('percent', { value: round(gain[when]) }),
            }))}
          />
          <p>
            {t('points', { sign: points > 0 ? '+' : '', value: round(points) })}
            {hides ? null : ` ${t('better', { count: gain.better, pairs: gain.pairs })}`}
          </p>
          <p className="text-ink-soft text-sm">{t('base', { pairs: gain.pairs, trainees })}</p>
        </div>
      )}
    </Section>
  )
}

/** Scores on the roster that differ from those of the tests: they were there before and were left. */
export function OtherScores({ scores }: { scores: Awaited<ReturnType<typeof otherScores>> }) {
  const t = useTranslations('learning')
  const tKind = useTranslations('enums.questionnaireKind')
  if (scores.length === 0) return null
  return (
    <Alert tone="attention" title={t('otherScores.title', { count: scores.length })}>
      <p>{t('otherScores.hint')}</p>
      <ul className="mt-2">
        {scores.map(({ kind, name, test, roster }) => (
          <li key={`${kind}${name}`}>{t('otherScores.one', { name, kind: tKind(kind), test, roster })}</li>
        ))}
      </ul>
    </Alert>
  )
}
