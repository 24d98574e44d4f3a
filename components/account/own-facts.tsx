import { useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import { Section } from '@/components/record/section'
import type { Role } from '@/db/enums'

/** Who is signed in, as the programme knows her. */
export function OwnFacts({
  own,
}: {
  own: { name: string; email: string; role: Role; function: string | null; phone: string | null }
}) {
  const t = useTranslations('account.facts')
  const role = useTranslations('enums.role')
  return (
    <Section id="about" title={t('title')}>
      <Facts
        facts={[
          { label: t('name'), value: own.name },
          { label: t('email'), value: own.email },
          { label: t('role'), value: role(own.role) },
          { label: t('function'), value: own.function },
          { label: t('phone'), value: own.phone },
        ]}
      />
      <p className="mt-3 text-ink-soft text-sm">{t('hint')}</p>
    </Section>
  )
}
