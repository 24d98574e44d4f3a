import { getTranslations } from 'next-intl/server'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { OpinionByLink } from '@/domain/requests/answer-by-link'
import { countryName, formatDay } from '@/lib/format'

/** What a service is asked, about which request, in a few words; and that its answer has arrived. */
export async function OpinionAsked({ asked }: { asked: OpinionByLink }) {
  const locale = asked.locale ?? 'en'
  const t = await getTranslations({ locale, namespace: 'opinion' })
  const { about } = asked
  if (!about) return <OpinionClosed asked={asked} />
  return (
    <>
      <h1 className="font-serif text-2xl leading-tight">{t('title')}</h1>
      <p className="mt-3">
        {t('intro', {
          programme: asked.programme,
          service: asked.service,
          day: formatDay(asked.dueOn, locale, 'long'),
        })}
      </p>
      {asked.answeredAt ? (
        <Alert tone="good" live className="mt-6" title={t('thanks', { service: asked.service })}>
          <GivenBy asked={asked} />
          <p>{t('mayChange')}</p>
        </Alert>
      ) : null}
      <RequestInShort about={about} locale={locale} />
    </>
  )
}

async function RequestInShort({
  about,
  locale,
}: {
  about: NonNullable<OpinionByLink['about']>
  locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'opinion' })
  const facts = [
    { label: t('authority'), value: about.authority },
    { label: t('country'), value: about.countryCode ? countryName(about.countryCode, locale) : null },
    { label: t('received'), value: formatDay(about.receivedOn, locale, 'long') },
  ].filter(({ value }) => value)
  return (
    <section aria-labelledby="request" className="mt-8 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <h2 id="request" className="text-ink-soft text-sm">
        {t('request')} {about.reference}
      </h2>
      <p className="mt-1 font-serif text-xl leading-snug">{about.title}</p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {facts.map(({ label, value }) => (
          <div key={label} className="sm:contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3 className="mt-5 font-semibold">{t('ask')}</h3>
      <p className="mt-1 whitespace-pre-line">{about.ask}</p>
      {about.objective ? (
        <>
          <h3 className="mt-5 font-semibold">{t('objective')}</h3>
          <p className="mt-1 whitespace-pre-line">{about.objective}</p>
        </>
      ) : null}
    </section>
  )
}

/** Once it is decided: thanks, and what was answered, but nothing of the request any more. */
async function OpinionClosed({ asked }: { asked: OpinionByLink }) {
  const locale = asked.locale ?? 'en'
  const t = await getTranslations({ locale, namespace: 'opinion' })
  const tStance = await getTranslations({ locale, namespace: 'enums.opinionStance' })
  const { service, stance, comments } = asked
  return (
    <>
      <h1 className="font-serif text-2xl leading-tight">{t('closedTitle')}</h1>
      <p className="mt-3">{t(stance ? 'closed' : 'closedUnanswered', { service })}</p>
      {stance ? (
        <section
          aria-labelledby="answered"
          className="mt-8 rounded-lg border border-line bg-surface p-5 sm:p-6"
        >
          <h2 id="answered" className="text-ink-soft text-sm">
            {t('answered', { service })}
          </h2>
          <p className="mt-1 font-serif text-xl leading-snug">{tStance(stance)}</p>
          {comments ? <p className="mt-4 whitespace-pre-line">{comments}</p> : null}
          <div className="mt-4 text-ink-soft">
            <GivenBy asked={asked} />
          </div>
        </section>
      ) : null}
    </>
  )
}

async function GivenBy({ asked: { answeredAt, answeredByName, locale } }: { asked: OpinionByLink }) {
  const t = await getTranslations({ locale: locale ?? 'en', namespace: 'opinion' })
  if (!answeredAt || !answeredByName) return null
  return (
    <p>{t('givenBy', { name: answeredByName, day: formatDay(dayOf(answeredAt), locale ?? 'en', 'long') })}</p>
  )
}
