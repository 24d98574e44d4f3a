import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import type { Actor } from '@/domain/actor'
import { elsewhere } from './asked-about'

/** The reports that are had from the page of a record, and the way there. */
export function FromRecords({ actor }: { actor: Pick<Actor, 'role'> }) {
  const t = useTranslations('reportsPage')
  return (
    <Section id="elsewhere" title={t('elsewhere')}>
      <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {elsewhere(actor).map(({ kind, href }) => (
          <div key={kind}>
            <dt>
              <Link href={href} className="link inline-flex min-h-11 items-center md:min-h-8">
                {t(`kinds.${kind}.name`)}
              </Link>
            </dt>
            <dd className="text-ink-soft">{t(`kinds.${kind}.purpose`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
