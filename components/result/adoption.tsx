import { useLocale, useTranslations } from 'next-intl'
import { FileLink } from '@/components/document/file-link'
import { Facts } from '@/components/record/facts'
import { Prose } from '@/components/record/prose'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import { formatDay } from '@/lib/format'

/** Who adopted a result, when, with what evidence; and, apart from that, since when it is in use. */
export function Adoption({
  result,
  evidence,
}: {
  result: {
    adoptedBy: string | null
    adoptedOn: string | null
    adoptionEvidence: string | null
    inUseSince: string | null
  }
  /** The documents that show the adoption, as far as the reader may see them. */
  evidence: readonly {
    id: number
    key: string
    title: string
    filename: string
    mime: string
    size: number
  }[]
}) {
  const t = useTranslations('results')
  const locale = useLocale() as Locale
  const { adoptedBy, adoptedOn, adoptionEvidence, inUseSince } = result
  return (
    <Section id="adoption" title={t('adoption.heading')}>
      {adoptedOn ? (
        <Facts
          facts={[
            { label: t('adoption.by'), value: adoptedBy },
            { label: t('adoption.on'), value: formatDay(adoptedOn, locale, 'long') },
            {
              label: t('adoption.evidence'),
              value:
                adoptionEvidence || evidence.length > 0 ? (
                  <>
                    {adoptionEvidence ? <Prose text={adoptionEvidence} /> : null}
                    {evidence.map((file) => (
                      <p key={file.id}>
                        <FileLink file={file}>{file.title}</FileLink>
                      </p>
                    ))}
                  </>
                ) : null,
            },
            {
              label: t('adoption.inUse'),
              value: inUseSince ? (
                formatDay(inUseSince, locale, 'long')
              ) : (
                <span className="text-ink-soft">{t('notInUse')}</span>
              ),
            },
          ]}
        />
      ) : (
        <p className="text-ink-soft">{t('adoption.notYet')}</p>
      )}
      <p className="mt-3 text-ink-soft text-sm">{t('adoption.explain')}</p>
    </Section>
  )
}
