import 'server-only'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/record/section'
import { Badge } from '@/components/ui/badge'
import { db } from '@/db/client'
import type { Locale, QuotedMeasure } from '@/db/enums'
import type { ActionRecord } from '@/domain/actions/queries'
import type { Actor } from '@/domain/actor'
import { countedOf, rowsCounted } from '@/domain/counting/quoted'
import { figureHref } from '@/domain/counting/scope'
import { dayOf } from '@/domain/deadlines'
import { formatChange, formatNumber } from '@/lib/format'

/** Figures that somebody published of an Action, each beside the one that Minga counts. */
export async function QuotedFigures({
  actor,
  action: { quoted, reference },
}: {
  actor: Actor
  action: Pick<ActionRecord, 'quoted' | 'reference'>
}) {
  if (quoted.length === 0) return null
  const t = await getTranslations('actions.quoted')
  const today = dayOf(new Date())
  const compared = []
  for (const figure of quoted)
    compared.push({
      ...figure,
      counted: await countedOf(db(), actor, { ...figure, action: reference }, today),
    })
  return (
    <Section id="quoted" title={t('heading')}>
      <ul className="space-y-4">
        {compared.map((figure) => (
          <li key={figure.id}>
            <blockquote className="max-w-[68ch] font-serif text-lg">“{figure.wording}”</blockquote>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-ink-soft text-sm">
              <span>{figure.source}</span>
              <Compared {...figure} rows={rowsCounted({ ...figure, action: reference })} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Compared({
  measure,
  value,
  counted,
  rows,
}: {
  measure: QuotedMeasure
  value: number
  counted: number | null
  /** What was counted, where a list has its rows. */
  rows: ReturnType<typeof rowsCounted>
}) {
  const t = useTranslations('actions.quoted')
  const locale = useLocale() as Locale
  if (counted === null) return null
  const write = measure === 'activities_change_percent' ? formatChange : formatNumber
  const number = { counted: write(counted, locale) }
  const said =
    counted === value ? (
      <Badge>{t('agrees', number)}</Badge>
    ) : (
      <Badge className="border-attention text-attention">{t('differs', number)}</Badge>
    )
  return rows ? (
    <Link href={figureHref(rows.measure, rows.scope)} className="underline underline-offset-4">
      {said}
    </Link>
  ) : (
    said
  )
}
