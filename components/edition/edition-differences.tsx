import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Prose } from '@/components/record/prose'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { EditionRecord } from '@/domain/editions/queries'
import { differenceSentence } from '@/reports/editions/difference-words'
import { textsIn } from '@/reports/texts'

/** As many as stand open; the others unfold. */
const atOnce = 30

/** Why a version corrects the one before, and what differs from it. */
export async function EditionDifferences({ edition }: { edition: EditionRecord }) {
  const { differences, reason, supersedes, version } = edition
  if (supersedes === null) return null
  const t = await getTranslations('editions')
  const texts = textsIn((await getLocale()) as Locale)
  const said = (differences ?? []).map((one) => differenceSentence(texts, one))
  return (
    <Section
      id="differences"
      title={t('differsFrom', { version: version - 1 })}
      count={said.length || undefined}
      action={
        <Link href={`/reports/editions/${supersedes}`} className="link">
          {t('version', { version: version - 1 })}
        </Link>
      }
    >
      {reason ? (
        <div className="mb-4">
          <p className="text-ink-soft">{t('correctionReason')}</p>
          <Prose text={reason} />
        </div>
      ) : null}
      {differences?.length === 0 ? <p className="text-ink-soft">{t('nothingDiffers')}</p> : null}
      <Listed items={said.slice(0, atOnce)} />
      {said.length > atOnce ? (
        <details className="mt-3">
          <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center md:min-h-8">
            {t('showAll', { count: said.length })}
          </summary>
          <Listed items={said.slice(atOnce)} />
        </details>
      ) : null}
    </Section>
  )
}

const Listed = ({ items }: { items: readonly string[] }) =>
  items.length > 0 ? (
    <ul className="wrap-anywhere max-w-prose list-disc space-y-1.5 pl-5">
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two differences may read alike, and they never move
        <li key={at}>{item}</li>
      ))}
    </ul>
  ) : null
