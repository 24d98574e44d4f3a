import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { PlainCheck } from '@/components/plain/plain-fields'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { ListedArchive } from '@/domain/archive/archives'
import { hoursKept, isBeingMade } from '@/domain/archive/kept'
import { formatInstant, formatNumber } from '@/lib/format'
import { Making } from './making'

type Props = { archive: ListedArchive | undefined; actorId: number; now: Date; drop: PlainAction }

/** The last archive: how far it is, or where it is to be downloaded. */
export async function ArchiveNow({ archive, actorId, now, drop }: Props) {
  const t = await getTranslations('archive')
  if (archive && isBeingMade(archive, now))
    return <UnderWay archive={archive} actorId={actorId} drop={drop} />
  if (archive?.isThere) return <Ready archive={archive} actorId={actorId} drop={drop} />
  return <p className="max-w-prose text-ink-soft">{t('none', { hours: hoursKept })}</p>
}

type Shown = { archive: ListedArchive; actorId: number; drop: PlainAction }

async function UnderWay({ archive, actorId, drop }: Shown) {
  const t = await getTranslations('archive')
  return (
    <div className="max-w-2xl rounded-lg border border-line bg-surface p-5">
      {/* Without a script the page comes anew by itself. */}
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      {archive.askedBy === actorId ? (
        <>
          <Making key={archive.id} id={archive.id} first={archive} />
          <div className="mt-3">
            <Drop id={archive.id} what="stop" drop={drop} />
          </div>
        </>
      ) : (
        <p>
          {t('making')}. {t('ofOther', { name: archive.who })}
        </p>
      )}
    </div>
  )
}

async function Ready({ archive, actorId, drop }: Shown) {
  const t = await getTranslations('archive')
  const locale = (await getLocale()) as Locale
  const { rows = 0, files = 0, bytes = 0 } = archive.outcome ?? {}
  const until = formatInstant(new Date(archive.askedAt.getTime() + hoursKept * 3_600_000), locale)
  const size = `${formatNumber(Math.max(0.1, Math.round((bytes / 1024 / 1024) * 10) / 10), locale)} MB`
  if (archive.askedBy !== actorId)
    return (
      <Alert tone="note" title={`${t('ready')}.`} className="max-w-2xl">
        {t('ofOther', { name: archive.who })}
      </Alert>
    )
  return (
    <div className="max-w-2xl space-y-4">
      <Alert tone="good" title={`${t('ready')}.`}>
        {t('readyFacts', {
          rows,
          rowCount: formatNumber(rows, locale),
          files,
          fileCount: formatNumber(files, locale),
          size,
          until,
        })}
      </Alert>
      <Button asChild variant="primary">
        <a href={`/api/archive/${archive.id}`} download>
          {t('download')}
        </a>
      </Button>
      <Drop id={archive.id} what="drop" drop={drop} />
    </div>
  )
}

async function Drop({ id, what, drop }: { id: string; what: 'stop' | 'drop'; drop: PlainAction }) {
  const t = await getTranslations('archive')
  return (
    <div>
      <p className="mb-3 max-w-prose text-ink-soft">{t(`${what}Help`)}</p>
      <PlainForm action={drop} submitLabel={t(what)} submitVariant="secondary" wide={false}>
        <input type="hidden" name="id" value={id} />
        <PlainCheck name="sure" label={t(`${what}Title`)} />
      </PlainForm>
    </div>
  )
}
