import type { Difference, edition } from '@/db/schema/edition'
import type { Block, Report } from '../blocks'
import { formatInstant } from '../format'
import { textsIn } from '../texts'
import { differenceSentence } from './difference-words'

type Edition = typeof edition.$inferSelect

/** As many as one reads in a document; its page lists them all. */
const most = 500

/**
 * A frozen report as it goes into documents: with what it can be cited by, and at its end what a reader needs to know
 * of the edition, of the version that it corrects and of what differs from that.
 */
export function reportOfEdition(
  report: Report,
  kept: Pick<Edition, 'reference' | 'version' | 'reason' | 'frozenAt'>,
  { digest, differences }: { digest: string; differences: readonly Difference[] | null },
): Report {
  const t = textsIn(report.locale)
  const cited = t('editions.cited', { reference: kept.reference, version: kept.version })
  return {
    ...report,
    filename: `${report.filename}-${kept.reference}-v${kept.version}-${report.locale}`,
    reference: report.reference ? `${report.reference} · ${cited}` : cited,
    blocks: [
      ...report.blocks,
      { kind: 'heading', level: 1, text: t('editions.about') },
      {
        kind: 'facts',
        items: [
          { label: t('editions.edition'), value: cited },
          { label: t('editions.asOf'), value: formatInstant(report.asOf, report.locale) },
          { label: t('editions.frozenAt'), value: formatInstant(kept.frozenAt, report.locale) },
          { label: t('editions.digest'), value: digest },
          ...(kept.reason ? [{ label: t('editions.correctionReason'), value: kept.reason }] : []),
        ],
      },
      ...(differences ? whatDiffers(differences, report, kept.version) : []),
    ],
  }
}

function whatDiffers(differences: readonly Difference[], { locale }: Report, version: number): Block[] {
  const t = textsIn(locale)
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: t('editions.differsFrom', { version: version - 1 }),
  }
  if (differences.length === 0) return [heading, { kind: 'paragraph', text: t('editions.nothingDiffers') }]
  const items = differences.slice(0, most).map((one) => differenceSentence(t, one))
  const left = differences.length - items.length
  return [
    heading,
    { kind: 'list', items },
    ...(left > 0 ? [{ kind: 'paragraph' as const, text: t('editions.moreDiffer', { count: left }) }] : []),
  ]
}
