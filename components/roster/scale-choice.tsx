import { useTranslations } from 'next-intl'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import { type Scale, usualScales } from '@/domain/rosters/scales'

type Column = RosterPreview['columns'][number]

/** Out of what the scores of a column are: as proposed, one of the usual scales, or any other number of points. */
export function ScaleChoice({
  column,
  header,
  chosen,
}: {
  column: Column
  header: string
  chosen: Scale | undefined
}) {
  const t = useTranslations('rosters.lists.scales')
  const wordOf = (scale: Scale) => (scale === 'percent' ? t('percent') : t('points', { most: scale }))
  const own = `own-scale-${column.index}`
  const isOwn = chosen !== undefined && !usualScales.includes(chosen)
  const proposed = column.scale?.how === 'chosen' ? null : (column.scale?.scale ?? null)
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2">
      <NativeSelect
        name={`s${column.index}`}
        aria-label={t('label', { header })}
        defaultValue={chosen === undefined ? '' : isOwn ? 'own' : String(chosen)}
        key={String(chosen)}
        className="w-auto"
      >
        <option value="">{proposed ? t('proposed', { scale: wordOf(proposed) }) : t('notYet')}</option>
        {usualScales.map((scale) => (
          <option key={scale} value={scale}>
            {wordOf(scale)}
          </option>
        ))}
        <option value="own">{t('own')}</option>
      </NativeSelect>
      <label htmlFor={own} className="text-sm">
        {t('own')}
        <span className="sr-only">: {header}</span>
      </label>
      <Input
        id={own}
        name={`o${column.index}`}
        type="number"
        min={0.01}
        max={9999}
        step="any"
        defaultValue={isOwn ? Number(chosen) : undefined}
        className="w-24"
      />
    </div>
  )
}
