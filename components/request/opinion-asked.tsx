import { getTranslations } from 'next-intl/server'
import { Alert } from '@/components/ui/alert'
import { dayOf } from '@/domain/deadlines'
import type { OpinionByLink } from '@/domain/requests/answer-by-link'
import { countryName, formatDay } from '@/lib/format'

/** What a service is asked, about which request, in a few words; and that its answer has arrived. */
export async function OpinionAsked({ asked }: { asked: OpinionByLink }) {
  const locale = asked.locale ?? 'en'
  const t = await getTranslations({ locale, namespace: 'opinion' })
  const facts = [
    { label: t('authority'), value: asked.authority },
    { label: t('country'), value: asked.countryCode ? countryName(asked.countryCode, locale) : null },
    { label: t('received'), value: formatDay(asked.receivedOn, locale, 'long') },
  ].filter(({ value }) => value)
  const { answeredAt, answeredByName } = asked
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
      {answeredAt ? (
        <Alert tone="good" live className="mt-6" title={t('thanks', { service: asked.service })}>
          {answeredByName ? (
            <p>{t('givenBy', { name: answeredByName, day: formatDay(dayOf(answeredAt), locale, 'long') })}</p>
          ) : null}
          {asked.isOpen ? <p>{t('mayChange')}</p> : null}
        </Alert>
      ) : null}
      {asked.isOpen ? null : (
        <Alert className="mt-6">
          <p>{t('closed')}</p>
        </Alert>
      )}
      <section aria-labelledby="request" className="mt-8 rounded-lg border border-line bg-surface p-5 sm:p-6">
        <h2 id="request" className="text-ink-soft text-sm">
          {t('request')} {asked.reference}
        </h2>
        <p className="mt-1 font-serif text-xl leading-snug">{asked.title}</p>
        <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
          {facts.map(({ label, value }) => (
            <div key={label} className="sm:contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h3 className="mt-5 font-semibold">{t('ask')}</h3>
        <p className="mt-1 whitespace-pre-line">{asked.ask}</p>
        {asked.objective ? (
          <>
            <h3 className="mt-5 font-semibold">{t('objective')}</h3>
            <p className="mt-1 whitespace-pre-line">{asked.objective}</p>
          </>
        ) : null}
      </section>
    </>
  )
}
