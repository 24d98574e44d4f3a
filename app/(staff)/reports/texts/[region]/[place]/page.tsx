import { getLocale, getTranslations } from 'next-intl/server'
import { TextPage } from '@/components/publication/text-page'
import { db } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import { getText } from '@/domain/publication/queries'
import { orNotFound, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { formDraft } from '../../../../form-draft'
import { approve, restore, sendBack, submit, write } from '../../actions'

type Props = { params: Promise<{ region: string; place: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('publication.texts'))('title') }
}

/** One text of a region's publication: to write, to look over, and as it was before. */
export default async function PublicationTextPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const { region, place } = await params
  const { language, version } = await readParams(searchParams)
  const locale = locales.find((known) => known === language) ?? ((await getLocale()) as Locale)
  const text = await orNotFound(getText(db(), actor, { region, place, locale }))
  const path = `/reports/texts/${region}/${place}`
  return (
    <TextPage
      actor={actor}
      text={text}
      path={path}
      version={Number(version) || null}
      draft={await formDraft(actor, `${path}?language=${locale}`)}
      actions={{ write, submit, approve, sendBack, restore }}
    />
  )
}
