'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Progress } from '@/components/ui/progress'

type Far = { status: string; done: number; total: number }

const every = 1000

/** How far a batch is, looked up every second; once it has ended the page is drawn anew. */
export function BatchProgress({ id, heading, first }: { id: string; heading: string; first: Far }) {
  const t = useTranslations('certificates.batch')
  const title = useTranslations('certificates')('title')
  const format = useFormatter()
  const router = useRouter()
  const [{ status, done, total }, setFar] = useState(first)
  useEffect(() => {
    let stopped = false
    const look = async () => {
      const answer = await fetch(`/api/batches/${id}`, { cache: 'no-store' }).catch(() => null)
      if (stopped || !answer?.ok) return
      const far: Far = await answer.json()
      if (stopped) return
      setFar(far)
      if (far.status !== 'waiting' && far.status !== 'running') {
        stopped = true
        clearInterval(timer)
        router.refresh()
      }
    }
    const timer = setInterval(look, every)
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [id, router])
  const share = total > 0 ? done / total : 0
  const percent = format.number(Math.floor(share * 100) / 100, { style: 'percent' })
  useEffect(() => {
    document.title = t('titleFar', { title, percent })
  }, [t, title, percent])
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
        {heading}
        <span className="tabular font-normal text-ink-soft">{t('far', { done, total })}</span>
      </p>
      <Progress value={share} label={heading} className="mt-3" />
      <p className="mt-2 text-ink-soft text-sm" role="status">
        {status === 'waiting' ? t('waiting') : t('leave')}
      </p>
    </>
  )
}
