import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import type { ListUrl } from '@/components/list/list-url'
import { Pagination } from '@/components/list/pagination'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { ListedDelivery, listDeliveries } from '@/domain/webhooks/queries'
import { formatInstant } from '@/lib/format'

type Props = {
  webhookId: number
  isOn: boolean
  page: Awaited<ReturnType<typeof listDeliveries>>
  url: ListUrl
  again: PlainAction
}

/** What was, is or will be sent to a webhook, what its receiver answered, and the way to send it again. */
export function Deliveries({ webhookId, isOn, page, url, again }: Props) {
  const t = useTranslations('webhooks')
  const locale = useLocale() as Locale
  const columns: Column<ListedDelivery>[] = [
    {
      key: 'event',
      header: t('columns.event'),
      title: true,
      cell: ({ type, reference, madeAt }) => (
        <>
          <code className="wrap-anywhere">{type}</code>{' '}
          {reference ? <span className="tabular">{reference}</span> : null}
          <span className="tabular block font-normal text-ink-soft text-sm">
            {formatInstant(madeAt, locale)}
          </span>
        </>
      ),
    },
    {
      key: 'status',
      header: t('columns.status'),
      cell: ({ status }) => <StatusBadge enumName="deliveryStatus" status={status} />,
    },
    { key: 'answer', header: t('columns.answer'), cell: (row) => <Answer row={row} /> },
    {
      key: 'tried',
      header: t('columns.tried'),
      cell: ({ triedAt, tries, nextTryAt }) => (
        <span className="tabular">
          {triedAt ? `${formatInstant(triedAt, locale)} · ` : ''}
          {t('tries', { count: tries })}
          {nextTryAt ? ` · ${t('nextTry', { at: formatInstant(nextTryAt, locale) })}` : ''}
        </span>
      ),
    },
    {
      key: 'again',
      header: t('columns.again'),
      noLabel: true,
      cell: ({ id, type, reference }) =>
        isOn ? (
          <PlainForm
            action={again}
            submitLabel={
              <>
                {t('sendAgain')}
                <span className="sr-only">
                  : {type} {reference}
                </span>
              </>
            }
            submitVariant="secondary"
            wide={false}
          >
            <input type="hidden" name="id" value={webhookId} />
            <input type="hidden" name="deliveryId" value={id} />
          </PlainForm>
        ) : null,
    },
  ]
  return (
    <Section id="deliveries" title={t('deliveries')} count={page.more ? `${page.total}+` : page.total}>
      {page.rows.length === 0 ? (
        <EmptyState title={t('noDeliveries')}>{t('noDeliveriesHint')}</EmptyState>
      ) : (
        <>
          <p className="mb-3 max-w-prose text-ink-soft text-sm">{t('deliveriesHint')}</p>
          <ListTable
            caption={t('deliveries')}
            columns={columns}
            rows={page.rows}
            rowKey={({ id, tries, status }) => `${id} ${tries} ${status}`}
          />
          <div className="mt-4">
            <Pagination url={url} previous={page.previous} next={page.next} />
          </div>
        </>
      )}
    </Section>
  )
}

function Answer({ row: { answerCode, trouble } }: { row: ListedDelivery }) {
  const t = useTranslations('webhooks')
  const said = [answerCode, trouble ? t(`trouble.${trouble}`) : null].filter((part) => part !== null)
  return said.length > 0 ? <span className="tabular">{said.join(' · ')}</span> : '–'
}
