import { useTranslations } from 'next-intl'
import { RadioField } from '@/components/form/radio-field'
import { Alert } from '@/components/ui/alert'
import type { LikePerson } from '@/domain/rosters/add-participant'

/** The people on record who look like somebody, to choose her from, or to say that she is somebody new. */
export function Alike({ like }: { like: readonly LikePerson[] }) {
  const t = useTranslations('rosters.person')
  const tWhy = useTranslations('matchReasons')
  return (
    <Alert>
      <RadioField
        name="who"
        label={t('alike')}
        help={t('alikeHelp')}
        options={[
          ...like.map(({ id, givenNames, familyNames, email, institution, why }) => ({
            value: String(id),
            label: `${givenNames} ${familyNames}`,
            detail: [institution, email, why.map((reason) => tWhy(reason)).join(', ')]
              .filter(Boolean)
              .join(' · '),
          })),
          { value: 'new', label: t('somebodyNew') },
        ]}
      />
    </Alert>
  )
}
