import 'server-only'
import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { ConfirmButton } from '@/components/form/confirm-button'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import type { ShownBatch } from '@/domain/batches/queries'
import { isUnderWay } from '@/domain/batches/status'
import { formatInstant } from '@/lib/format'
import { BatchProgress } from './batch-progress'

type Props = {
  activityId: number
  batch: ShownBatch | null
  may: boolean
  actions: { stop: ComponentProps<typeof ConfirmButton>['action'] }
}

/** How far the last batch of certificates is, or what came of it. */
export async function BatchOfCertificates({ activityId, batch, may, actions }: Props) {
  if (!batch) return null
  return isUnderWay(batch) ? (
    <UnderWay activityId={activityId} batch={batch} may={may} stop={actions.stop} />
  ) : (
    <Ended batch={batch} />
  )
}

async function UnderWay({
  activityId,
  batch,
  may,
  stop,
}: Pick<Props, 'activityId' | 'may'> & { batch: ShownBatch; stop: Props['actions']['stop'] }) {
  const t = await getTranslations('certificates.batch')
  return (
    <section
      aria-label={t(heading(batch))}
      className="max-w-2xl rounded-lg border border-line bg-surface p-5"
    >
      {/* Without a script the page comes anew by itself. */}
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <BatchProgress
        key={batch.id}
        id={batch.id}
        heading={t(heading(batch))}
        first={{ status: batch.status, done: batch.done, total: batch.total }}
      />
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        {may ? (
          <ConfirmButton
            label={t('stop')}
            size="small"
            title={t('stopTitle')}
            description={t('stopHelp')}
            submitLabel={t('stop')}
            hidden={{ id: activityId, batchId: batch.id }}
            action={stop}
            doneMessage={t('stopped')}
          />
        ) : null}
        <noscript>
          <Link href={`/activities/${activityId}/certificates`} className="link">
            {t('again')}
          </Link>
        </noscript>
      </div>
    </section>
  )
}

async function Ended({ batch }: { batch: ShownBatch }) {
  const t = await getTranslations('certificates.batch')
  const locale = (await getLocale()) as Locale
  const { issued = 0, sent = 0, skipped = 0 } = batch.outcome ?? {}
  const isSending = heading(batch) === 'sending'
  return (
    <Alert
      tone={batch.status === 'done' ? 'good' : 'attention'}
      title={`${isSending ? t('sent', { sent }) : t('issued', { issued })}.`}
      className="max-w-2xl"
    >
      <p className="text-sm">
        {[
          skipped > 0 ? t('skipped', { skipped }) : null,
          batch.status === 'cancelled' ? t('cancelled') : null,
          batch.status === 'failed' ? t('failed') : null,
          batch.endedAt ? t('at', { at: formatInstant(batch.endedAt, locale) }) : null,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </Alert>
  )
}

const heading = ({ input }: Pick<ShownBatch, 'input'>) => (input.task === 'send' ? 'sending' : 'issuing')

const tenMinutes = 600_000

/** The title of the page: how far the batch is, or that it ended a moment ago, for whoever waits in another tab. */
export async function titleWithBatch(batch: ShownBatch | null, now: Date) {
  const t = await getTranslations('certificates')
  const title = t('title')
  if (batch && isUnderWay(batch))
    return t('batch.titleFar', {
      title,
      percent: (await getFormatter()).number(Math.floor((batch.done / batch.total) * 100) / 100, {
        style: 'percent',
      }),
    })
  const ended = batch?.endedAt ? now.getTime() - batch.endedAt.getTime() : tenMinutes
  return ended < tenMinutes ? t('batch.titleDone', { title }) : title
}
