import { useTranslations } from 'next-intl'
import { Prose } from '@/components/record/prose'
import { Section } from '@/components/record/section'

/** What a result is about. */
export function Description({ text }: { text: string | null }) {
  const t = useTranslations('results.record')
  return (
    <Section id="description" title={t('description')}>
      {text ? <Prose text={text} /> : <p className="text-ink-soft">{t('noDescription')}</p>}
    </Section>
  )
}
