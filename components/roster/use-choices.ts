import { useTranslations } from 'next-intl'

/** The values of an enum to choose from, in the reader's language. */
export function useChoices<Value extends string>(
  name: 'gender' | 'participationRole',
  values: readonly Value[],
) {
  const t = useTranslations('enums')
  return values.map((value) => ({ value, label: t(`${name}.${value}` as never) as string }))
}
