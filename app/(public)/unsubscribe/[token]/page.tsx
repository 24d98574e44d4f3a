import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import { Button } from '@/components/ui/button'
import { readUnsubscribeToken } from '@/domain/notifications/unsubscribe-token'
import { sessionSecret } from '@/lib/env'
import { readParams, type SearchParams } from '@/lib/page'
import { declineLetters } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('notifications.unsubscribe'))('title'), robots: 'noindex' }
}

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams }

/** Asks once more, because programs that check e-mails open every link in them. */
export default async function UnsubscribePage({ params, searchParams }: Props) {
  const t = await getTranslations('notifications')
  const { token } = await params
  const kind = readUnsubscribeToken(token, sessionSecret())?.kind
  const { done } = await readParams(searchParams)
  const state = kind ? (done ? 'done' : 'title') : 'invalid'
  const text =
    state !== 'title'
      ? t(`unsubscribe.${state}Text`)
      : kind === 'digest' || !kind
        ? t('unsubscribe.digest')
        : t('unsubscribe.text', { kind: t(`name.${kind}`) })
  return (
    <main className="mx-auto max-w-2xl px-5 py-16">
      <ProgrammeMark className="mb-6 size-9" />
      <h1 className="font-serif text-2xl">{t(`unsubscribe.${state}`)}</h1>
      <p className="mt-3">{text}</p>
      {state === 'title' ? (
        <form action={declineLetters} className="mt-6">
          <input type="hidden" name="token" value={token} />
          <Button type="submit" variant="primary">
            {t('unsubscribe.confirm')}
          </Button>
        </form>
      ) : (
        <Button asChild className="mt-6">
          <Link href="/sign-in">{t('unsubscribe.signIn')}</Link>
        </Button>
      )}
    </main>
  )
}
