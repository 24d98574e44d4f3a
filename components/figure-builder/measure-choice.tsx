import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { NativeSelect } from '@/components/ui/native-select'
import type { MeasureKey } from '@/domain/counting/measures'
import { capital } from '@/lib/format'
import { measureGroups } from './offered'

/** What is counted, in groups of what it counts. */
export function MeasureChoice({ given }: { given: MeasureKey }) {
  const t = useTranslations()
  const id = useId()
  return (
    <p className="min-w-0 max-sm:w-full">
      <label htmlFor={id} className="mb-1 block text-ink-soft text-sm">
        {t('figureBuilder.form.measure')}
      </label>
      <NativeSelect id={id} name="measure" defaultValue={given} className="sm:max-w-72">
        {measureGroups.map(({ group, measures }) => (
          <optgroup key={group} label={t(`figureBuilder.groups.${group}`)}>
            {measures.map((measure) => (
              <option key={measure} value={measure}>
                {capital(t(`figures.name.${measure}`, { count: 2 }))}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
    </p>
  )
}
