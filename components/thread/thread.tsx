import { useLocale, useTranslations } from 'next-intl'
import { FileLink } from '@/components/document/file-link'
import type { Locale } from '@/db/enums'
import type { Thread, ThreadMessage } from '@/domain/messages/queries'
import { formatInstant } from '@/lib/format'

/** What was written on a case, in the order in which it was; notes of the team are set apart in word and shape. */
export function ThreadMessages({ thread, allAt }: { thread: Thread; allAt: string }) {
  const t = useTranslations('thread')
  if (thread.messages.length === 0) return <p className="text-ink-soft">{t('empty')}</p>
  return (
    <>
      {thread.earlier > 0 ? (
        <p className="mb-4">
          <a href={allAt} className="link">
            {t('earlier', { count: thread.earlier })}
          </a>
        </p>
      ) : null}
      <ol className="space-y-5">
        {thread.messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
    </>
  )
}

function Message({ message }: { message: ThreadMessage }) {
  const t = useTranslations('thread')
  const locale = useLocale() as Locale
  const isNote = message.audience === 'staff'
  return (
    <li
      id={`message-${message.id}`}
      className={`border-l-4 pl-4 ${isNote ? 'border-line-strong border-dotted bg-sunken py-3 pr-4' : message.ofAuthority ? 'border-attention' : 'border-action'}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-3 leading-snug">
        <span className="font-semibold">{message.author}</span>
        <span className="text-ink-soft text-sm">
          {isNote ? t('internal') : t(message.ofAuthority ? 'authority' : 'programme')}
        </span>
        <time dateTime={message.writtenAt.toISOString()} className="tabular text-ink-soft text-sm">
          {formatInstant(message.writtenAt, locale)}
        </time>
        {message.isNew ? (
          <span className="rounded-sm bg-attention px-1.5 font-semibold text-on-attention text-sm">
            {t('new')}
          </span>
        ) : null}
      </p>
      <p className="mt-1 max-w-[68ch] whitespace-pre-line">{message.body}</p>
      {message.files.map((file) => (
        <p key={file.id} className="mt-1.5">
          <FileLink file={file}>{file.title}</FileLink>
        </p>
      ))}
    </li>
  )
}
