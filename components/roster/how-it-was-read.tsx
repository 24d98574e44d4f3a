import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import type { ListMapping } from '@/domain/rosters/inputs'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import { formatNumber, languageName } from '@/lib/format'
import { letterOf } from './column-letter'
import { encodingName } from './encoding-name'

type Preview = Pick<
  RosterPreview,
  'columns' | 'encoding' | 'accented' | 'halves' | 'sheets' | 'consentTexts' | 'rows'
>

/** What about the reading of a list was found out, supposed or chosen, so that nothing of it is guessed silently. */
export function HowItWasRead({ preview, mapping }: { preview: Preview; mapping: ListMapping }) {
  const t = useTranslations('rosters.lists.reading')
  const lines = [
    ...useEncoding(preview),
    ...useScales(preview),
    ...useHalves(preview),
    ...useHidden(preview, mapping),
    ...useConsent(preview, mapping),
  ]
  if (lines.length === 0) return null
  const toCheck = lines.some(({ isOpen }) => isOpen)
  return (
    <Alert tone={toCheck ? 'attention' : 'note'} title={t('heading')}>
      <ul className="list-disc space-y-1 ps-5">
        {lines.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Alert>
  )
}

/** A sentence, and whether it is a guess that somebody should look at. */
type Line = { text: string; isOpen: boolean }

function useEncoding({ encoding, accented }: Preview): Line[] {
  const t = useTranslations('rosters.lists.reading.encoding')
  if (!encoding) return []
  const read = t('read', { name: encodingName(encoding.encoding), how: t(`how.${encoding.how}`) })
  const sample = accented.length > 0 ? t('sample', { names: accented.join(' · ') }) : t('noSample')
  return [{ text: encoding.how === 'plain' ? read : `${read} ${sample}`, isOpen: encoding.how === 'letters' }]
}

function useScales({ columns }: Preview): Line[] {
  const t = useTranslations('rosters.lists.scales')
  return columns.flatMap(({ header, scale: found }): Line[] => {
    if (!found) return []
    const { scale, how } = found
    const largest = found.largest ?? 0
    if (how === 'cells') return [{ text: t('toldCells', { header }), isOpen: false }]
    if (scale === null || how === 'none')
      return found.largest === null ? [] : [{ text: t('toldOpen', { header, largest }), isOpen: true }]
    const said = scale === 'percent' ? t('inPercent') : t('outOf', { most: scale })
    return [
      {
        text: t('told', { header, scale: said, how: t(`how.${how}`, { largest }) }),
        isOpen: how === 'values',
      },
    ]
  })
}

function useHalves({ halves }: Preview): Line[] {
  const t = useTranslations('rosters.lists.reading.halves')
  if (!halves) return []
  return [
    {
      text: t(halves.kind, { sessions: halves.sessions.join(', ') }),
      isOpen: halves.kind === 'made' || halves.kind === 'alone',
    },
  ]
}

function useHidden({ sheets }: Preview, mapping: ListMapping): Line[] {
  const t = useTranslations('rosters.lists.reading.hidden')
  const locale = useLocale() as Locale
  const named = (some: typeof sheets) => some.map(({ name }) => `“${name}”`).join(', ')
  const left = sheets.filter(({ isHidden, isRead }) => isHidden && !isRead)
  const read = sheets.filter(({ isHidden, isRead }) => isHidden && isRead)
  const isRead = mapping.hidden === 'read'
  const several = sheets.filter((one) => one.isRead).length > 1
  const after = (what: string) => `${what} ${t(isRead ? 'areRead' : 'areLeft')}`
  const on = (name: string, places: string) => (several ? t('onSheet', { sheet: name, places }) : places)
  const places = (key: 'hiddenRows' | 'hiddenColumns', word: (at: number) => string) => {
    const holding = sheets.filter((one) => one.isRead && one[key].length > 0)
    const count = holding.reduce((sum, one) => sum + one[key].length, 0)
    return { count, text: holding.map((one) => on(one.name, shortList(one[key].map(word)))).join('; ') }
  }
  const rows = places('hiddenRows', (row) => formatNumber(row, locale))
  const columns = places('hiddenColumns', letterOf)
  return [
    ...(left.length > 0
      ? [{ text: t('sheets', { count: left.length, names: named(left) }), isOpen: false }]
      : []),
    ...(read.length > 0 ? [{ text: t('sheetsRead', { names: named(read) }), isOpen: false }] : []),
    ...(rows.count > 0
      ? [{ text: after(t('rows', { count: rows.count, rows: rows.text })), isOpen: !isRead }]
      : []),
    ...(columns.count > 0
      ? [{ text: after(t('columns', { count: columns.count, columns: columns.text })), isOpen: !isRead }]
      : []),
  ]
}

const mostNamed = 20
const shortList = (texts: string[]) =>
  texts.slice(0, mostNamed).join(', ') + (texts.length > mostNamed ? ' …' : '')

function useConsent({ columns, consentTexts }: Preview, mapping: ListMapping): Line[] {
  const t = useTranslations('rosters.lists.reading.consent')
  const locale = useLocale() as Locale
  if (!columns.some(({ field }) => field === 'consent')) return []
  const text = consentTexts.find(({ id }) => id === mapping.consentText)
  if (!text) return [{ text: t('toldNone'), isOpen: consentTexts.length > 0 }]
  const language = mapping.consentLanguage
  return [
    {
      text: t('told', {
        number: text.number,
        language: language ?? 'none',
        name: language ? languageName(language, locale) : '',
      }),
      isOpen: false,
    },
  ]
}
