import { useLocale, useTranslations } from 'next-intl'
import { BarTable } from '@/components/chart/bar-table'
import type { Locale } from '@/db/enums'
import type { QuestionResult } from '@/domain/questionnaires/results'
import { wordsIn } from '@/domain/questions/words'
import { formatNumber, formatShare } from '@/lib/format'

/** What was answered to one question: bars with their numbers, the base, the mean, and own words. */
export function QuestionResultOf({ result, number }: { result: QuestionResult; number: number }) {
  const t = useTranslations('learning.results')
  const locale = useLocale() as Locale
  const { question, answered, mean, others, texts } = result
  const words = wordsIn(question.labels, locale)
  const id = `question-${question.id}`
  return (
    <section aria-labelledby={id} className="break-inside-avoid border-line border-t pt-5">
      <h3 id={id} className="font-semibold" lang={words.locale === locale ? undefined : words.locale}>
        <span className="tabular font-normal text-ink-soft">{number}.</span> {words.text}
      </h3>
      <p className="mt-1 mb-3 flex flex-wrap gap-x-5 text-ink-soft text-sm">
        <span>{answered === null ? t('tooFew') : t('answered', { count: answered })}</span>
        {mean === null ? null : (
          <span>
            {t('mean', { mean: mean.toFixed(1), to: question.scale?.to ?? 5 })}
            {others?.mean == null ? null : ` (${t('othersMean', { mean: others.mean.toFixed(1) })})`}
          </span>
        )}
        {others && question.kind !== 'text' ? (
          <span>{t('othersBase', { activities: others.activities, count: others.answered })}</span>
        ) : null}
      </p>
      {question.kind === 'text' ? <Texts texts={texts} /> : <Bars result={result} caption={words.text} />}
    </section>
  )
}

function Bars({ result, caption }: { result: QuestionResult; caption: string }) {
  const t = useTranslations('learning.results')
  const locale = useLocale() as Locale
  const { question, answered, others, cells } = result
  if (answered === null || answered === 0) return null
  const compared = others !== null && others.answered > 0
  return (
    <BarTable
      caption={caption}
      heads={{
        label: t('answer'),
        value: t('count'),
        ...(compared ? { other: t('others') } : {}),
      }}
      rows={cells.map(({ key, count, others: elsewhere }) => {
        const other = compared && elsewhere !== null ? elsewhere / others.answered : null
        return {
          key,
          label: <AnswerLabel question={question} of={key} />,
          share: count === null ? null : count / answered,
          value:
            count === null
              ? t('hidden')
              : `${formatNumber(count, locale)} · ${formatShare(count / answered, locale)}`,
          other,
          otherValue: other === null ? '–' : formatShare(other, locale),
        }
      })}
    />
  )
}

/** What an answer says: a number with its end's meaning, or the words of the option. */
function AnswerLabel({ question, of: key }: { question: QuestionResult['question']; of: string }) {
  const locale = useLocale() as Locale
  const { scale, options } = question
  if (!scale) {
    const option = options.find(({ code }) => code === key)
    const isRight = question.correct.includes(key)
    return (
      <>
        {option ? wordsIn(option.labels, locale).text : key}
        {isRight ? <Right /> : null}
      </>
    )
  }
  const end = key === String(scale.from) ? scale.low : key === String(scale.to) ? scale.high : null
  return (
    <>
      <span className="tabular">{key}</span>
      {end ? <span className="text-ink-soft"> {wordsIn(end, locale).text}</span> : null}
    </>
  )
}

function Right() {
  const t = useTranslations('learning.results')
  return <strong className="text-good"> ✓ {t('right')}</strong>
}

const shownAtFirst = 8

function Texts({ texts }: { texts: readonly string[] }) {
  const t = useTranslations('learning.results')
  if (texts.length === 0) return null
  return (
    <>
      <TextList texts={texts.slice(0, shownAtFirst)} />
      {texts.length > shownAtFirst ? (
        <details className="mt-2">
          <summary className="link w-fit py-2">{t('more', { count: texts.length - shownAtFirst })}</summary>
          <TextList texts={texts.slice(shownAtFirst)} />
        </details>
      ) : null}
    </>
  )
}

const TextList = ({ texts }: { texts: readonly string[] }) => (
  <ul className="max-w-prose space-y-2">
    {texts.map((text, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same, and none of them moves
      <li key={at} className="whitespace-pre-line border-line border-l-2 pl-3 font-serif">
        {text}
      </li>
    ))}
  </ul>
)
