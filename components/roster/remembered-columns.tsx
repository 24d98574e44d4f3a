import 'server-only'
import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/record/section'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { authorityOf } from '@/domain/rosters/authority'
import { recallColumns } from '@/domain/rosters/recall-columns'

/** What the columns of earlier lists were said to hold, of this authority's and of others, each to be forgotten. */
export async function RememberedColumns({
  activityId,
  actionId,
  forget,
}: {
  activityId: number
  actionId: number
  forget: (form: FormData) => Promise<void>
}) {
  const authority = await authorityOf(db(), actionId)
  const columns = await recallColumns(db(), authority?.id ?? 0)
  if (columns.length === 0) return null
  const t = await getTranslations('rosters.lists.remembered')
  const tField = await getTranslations('rosterFields')
  const tScale = await getTranslations('rosters.lists.scales')
  const own = columns.filter(({ isOwn }) => isOwn)
  const others = columns.filter(({ isOwn }) => !isOwn)
  const list = (rows: typeof columns) => (
    <ul className="max-w-2xl divide-y divide-line border-line border-y">
      {rows.map(({ headerKey, field, scale }) => (
        <li key={headerKey} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
          <span className="min-w-0 flex-1">
            <span className="font-semibold">{headerKey}</span> → {tField(field)}
            {scale ? `, ${scale === 'percent' ? tScale('inPercent') : tScale('outOf', { most: scale })}` : ''}
          </span>
          <form action={forget}>
            <input type="hidden" name="id" value={activityId} />
            <input type="hidden" name="headerKey" value={headerKey} />
            <Button
              type="submit"
              size="small"
              variant="quiet"
              aria-label={t('forgetOf', { header: headerKey })}
            >
              {t('forget')}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  )
  return (
    <Section id="remembered" title={t('heading')}>
      <p className="mb-4 max-w-prose">{t('intro')}</p>
      {own.length > 0 && authority ? (
        <>
          <h3 className="mb-2 font-semibold">{t('own', { authority: authority.name })}</h3>
          {list(own)}
        </>
      ) : null}
      {others.length > 0 ? (
        <details className="mt-5" open={own.length === 0}>
          <summary className="mb-2 min-h-11 font-semibold md:min-h-9">{t('others')}</summary>
          {list(others)}
        </details>
      ) : null}
    </Section>
  )
}
