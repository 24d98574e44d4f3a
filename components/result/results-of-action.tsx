import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { Button } from '@/components/ui/button'
import type { Locale, ResultKind, ResultStatus } from '@/db/enums'
import { languageName } from '@/lib/format'
import { ResultStanding } from './standing'

export type ListedResult = {
  id: number
  reference: string
  title: string
  kind: ResultKind
  status: ResultStatus
  plannedFor: string | null
  adoptedOn: string | null
  inUseSince: string | null
  languages: string[]
}

const groups = [
  { name: 'achieved', statuses: ['validated', 'adopted'] },
  { name: 'planned', statuses: ['planned', 'drafting', 'review'] },
  { name: 'dropped', statuses: ['dropped'] },
] as const

/** The results of an Action; what is achieved and what is planned stand apart (brief, glossary "result"). */
export function ResultsOfAction({
  actionReference,
  results,
  canPlan,
}: {
  actionReference: string
  results: readonly ListedResult[]
  canPlan: boolean
}) {
  const t = useTranslations('results')
  const plan = canPlan ? (
    <Button asChild size="small">
      <Link href={`/actions/${actionReference}/results/new`}>
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  ) : null
  return (
    <Section
      id="results"
      title={t('section.heading')}
      count={results.length > 0 ? results.length : undefined}
      action={results.length > 0 ? plan : null}
    >
      {results.length === 0 ? (
        <EmptyState title={t('section.empty')} action={plan} example={t('section.example')} />
      ) : (
        <div className="space-y-6">
          {groups.map(({ name, statuses }) => {
            const members = results.filter((result) =>
              (statuses as readonly string[]).includes(result.status),
            )
            return members.length === 0 ? null : (
              <div key={name}>
                <h3 className="mb-1 font-semibold">
                  {t(`section.${name}`)}
                  <span className="tabular ml-2 font-normal text-ink-soft">{members.length}</span>
                </h3>
                <ul
                  className={
                    name === 'achieved'
                      ? 'divide-y divide-line border-good border-l-4 pl-4'
                      : 'divide-y divide-line border-line-strong border-l-2 border-dashed pl-4'
                  }
                >
                  {members.map((result) => (
                    <ResultLine key={result.id} result={result} />
                  ))}
                </ul>
              </div>
            )
          })}
        </div>
      )}
    </Section>
  )
}

function ResultLine({ result }: { result: ListedResult }) {
  const tKind = useTranslations('enums.resultKind')
  const locale = useLocale() as Locale
  const languages = result.languages.map((code) => languageName(code, locale)).join(', ')
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        <Link href={`/results/${result.reference}`} className="link font-semibold">
          {result.title}
        </Link>
        <p className="text-ink-soft text-sm">
          <span className="tabular">{result.reference}</span> · {tKind(result.kind)}
          {languages ? ` · ${languages}` : ''}
        </p>
      </div>
      <div className="basis-44">
        <ResultStanding result={result} />
      </div>
    </li>
  )
}
