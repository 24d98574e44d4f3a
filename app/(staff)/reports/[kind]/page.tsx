import { getTranslations } from 'next-intl/server'
import { KeepReport } from '@/components/edition/keep-report'
import { cardMarks } from '@/components/publication/card-marks'
import { MissingTexts } from '@/components/publication/missing-texts'
import { AskedReport } from '@/components/report/asked-report'
import { AskedWrongly } from '@/components/report/asked-wrongly'
import { db } from '@/db/client'
import { orSentence, readParams, type SearchParams } from '@/lib/page'
import { reportForPage } from '@/lib/report-page'
import { requireReader } from '@/lib/session'
import { freeze } from '../editions/actions'

type Props = { params: Promise<{ kind: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: Props) {
  const { kind } = await params
  const t = await getTranslations('reportsPage')
  return { title: t.has(`kinds.${kind}.name`) ? t(`kinds.${kind}.name`) : t('title') }
}

/** Any report of the catalogue, with what it can be had as. */
export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const { kind } = await params
  const given = await readParams(searchParams)
  const made = await orSentence(reportForPage({ db: db(), actor, now: new Date() }, kind, given))
  return 'sentence' in made ? (
    <AskedWrongly actor={actor} kind={kind} given={given} sentence={made.sentence} />
  ) : (
    <AskedReport
      actor={actor}
      {...made}
      notice={<MissingTexts actor={actor} asked={made.asked} />}
      marks={await cardMarks(actor, made.asked)}
      actions={<KeepReport actor={actor} asked={made.asked} freeze={freeze} />}
    />
  )
}
