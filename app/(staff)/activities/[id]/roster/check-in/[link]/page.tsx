import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { addressOf } from '@/components/check-in/link-address'
import { LinkSheet } from '@/components/check-in/link-sheet'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { Breadcrumbs } from '@/components/shell/breadcrumbs'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { localeOf } from '@/domain/check-in/by-link'
import { checkInLinks } from '@/domain/check-in/queries'
import { can } from '@/domain/policy'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'

type Props = { params: Promise<{ id: string; link: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('checkIn.links'))('title') }
}

/** One link as large as the wall or the paper, in the language of the activity. */
export default async function CheckInLinkPage({ params }: Props) {
  const actor = await requireReader()
  const { id, link: linkId } = await params
  const now = new Date()
  const activity = await orNotFound(getActivity(db(), actor, readId(id), now))
  const links = can(activityPolicy, actor, 'makeCheckInLink', activity.subject).ok
    ? await checkInLinks(db(), activity.id)
    : []
  const link = links.find((one) => one.id === readId(linkId))
  const address = link && link.revokedAt === null && link.expiresAt > now ? addressOf(link) : null
  if (!link || !address) notFound()
  const t = await getTranslations('checkIn.links')
  const locale = localeOf(activity.languages) ?? ((await getLocale()) as Locale)
  return (
    <>
      <div className="print:hidden">
        <Breadcrumbs
          crumbs={[
            ...(await activityCrumbs(activity, { roster: true })),
            { label: t('title'), href: `/activities/${id}/roster/check-in` },
          ]}
        />
      </div>
      <LinkSheet locale={locale} title={activity.title} link={link} address={address} />
    </>
  )
}
