import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import type { Contribution } from '@/domain/framework/contributions'
import { titleIn } from '@/domain/framework/title-in'
import type { Served } from './aim-fields'

export type Contributed = Contribution

/** What an aim of an Action contributes to, as a way to it. */
export async function ContributesTo({
  aim,
  served,
}: {
  aim: { contributesToId: number | null }
  served: Served
}) {
  const found = served.find(({ value }) => value === String(aim.contributesToId))
  if (!found) return null
  const t = await getTranslations('framework')
  return (
    <p className="text-sm">
      {t('aim.contributes')}{' '}
      <Link href={`/framework#aim-${found.value}`} className="link">
        {found.label}
      </Link>
    </p>
  )
}

/** The aims of Actions that contribute to an aim of the programme, as ways to them; nothing where there are none. */
export async function Contributions({ of }: { of: readonly Contributed[] }) {
  if (of.length === 0) return null
  const t = await getTranslations('framework')
  const locale = (await getLocale()) as Locale
  return (
    <details className="mt-3 text-sm">
      <summary className="w-fit cursor-pointer py-1 text-action hover:underline">
        {t('ofProgramme.contributions', { count: of.length })}
      </summary>
      <ul className="mt-1 divide-y divide-line border-line border-y">
        {of.map((each) => (
          <li key={each.id} className="flex flex-wrap gap-x-3 gap-y-0.5 py-1.5">
            <Link href={`/actions/${each.reference}/framework#aim-${each.id}`} className="link">
              {each.action}
            </Link>
            <span className="text-ink-soft">
              {t(`level.${each.level}`)}: {titleIn(each, locale)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
