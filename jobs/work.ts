import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import postgres from 'postgres'
import { connect } from '@/db/client'
import type { DeliveryJob } from '@/domain/webhooks/take-delivery'
import { makeEdition } from '@/reports/editions/make-edition'
import { publish } from '@/reports/iati/publish'
import type { Installation } from './letter-words'
import type { Post } from './post'
import { runBatch } from './run-batch'
import { runHourly } from './run-hourly'
import { sendLetter } from './send-letter'
import { sendWebhook } from './send-webhook'

type Work = {
  url: string
  installation: Installation
  /** Opens the way of the letters; they wait where there is none. */
  openPost: (db: ReturnType<typeof connect>) => Promise<Post | null>
  /** Told what goes wrong; a job that failed is tried again by its queue. */
  onTrouble: (error: unknown) => void
}

/** How often a worker looks for a job, in seconds: often enough for people, gentle with an embedded database. */
const POLL = 1.5
const MINUTE = 60_000

/**
 * Does the jobs of the queues until it is stopped. Any number of workers may do so at a time: pg-boss hands a job to
 * one of them, and to another one when that one died. Gives back what stops it once the jobs in hand are done.
 */
export async function startWorking({ url, installation, openPost, onTrouble }: Work) {
  const db = connect(url, { max: 1 })
  // pg-boss sends texts of several statements that begin and commit, so it has a connection to itself.
  const own = postgres(url, { max: 1, onnotice: () => {}, connection: { application_name: 'minga jobs' } })
  const inHand = new Set<Promise<unknown>>()
  const hold = <Result>(doing: Promise<Result>) => {
    const held: Promise<unknown> = doing.catch(() => {}).finally(() => inHand.delete(held))
    inHand.add(held)
    return doing
  }
  const boss = new PgBoss({
    db: {
      executeSql: async (text, values = []) => ({
        rows: await hold(
          own.unsafe(
            text,
            values.map((value) => value ?? null),
          ),
        ),
      }),
    },
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: 30,
  })
  boss.on('error', onTrouble)
  await boss.start()
  // What a worker that died had in hand is taken up now rather than at the next look.
  await boss.maintain()
  const post = await openPost(db)

  /** One job at a time, and the next one at once while there is one. */
  const work = async <Data extends object>(
    queue: string,
    run: (data: Data, isLastTry: boolean) => Promise<void>,
  ) => {
    const options = { pollingIntervalSeconds: POLL, includeMetadata: true } as const
    const id = await boss.work<Data>(queue, options, async ([job]) => {
      boss.notifyWorker(id)
      if (job) await hold(run(job.data, job.retryCount >= job.retryLimit)).catch(tellAndThrow)
    })
  }
  /** Several jobs side by side, each of which may wait for others: one that is asked again does no harm. */
  const workTogether = async <Data extends object>(queue: string, run: (data: Data) => Promise<void>) => {
    const options = { pollingIntervalSeconds: POLL, batchSize: 10 } as const
    const id = await boss.work<Data>(queue, options, async (jobs) => {
      boss.notifyWorker(id)
      const ended = await Promise.allSettled(jobs.map(({ data }) => hold(run(data))))
      const failed = ended.find((one) => one.status === 'rejected')
      if (failed) tellAndThrow(failed.reason)
    })
  }
  const tellAndThrow = (error: unknown) => {
    onTrouble(error)
    throw error
  }
  if (post)
    await work<{ letterId: number }>('letter', ({ letterId }) =>
      sendLetter({ db, post, installation }, letterId),
    )
  await work<{ publicationId: number }>('publish', ({ publicationId }) =>
    publish({ db, now: new Date(), address: installation.address }, publicationId),
  )
  await workTogether<DeliveryJob>('webhook', (job) => sendWebhook({ db, installation }, job))
  await work<{ editionId: number }>('edition', ({ editionId }, isLastTry) =>
    makeEdition({ db, now: new Date() }, editionId, isLastTry),
  )
  await work('hourly', () => runHourly({ db, now: new Date() }))
  for (const queue of ['batch', 'archive'])
    await work<{ batchId: string }>(queue, ({ batchId }, isLastTry) =>
      runBatch({ db, now: new Date(), installation }, batchId, isLastTry),
    )

  // Whoever asks first in an hour puts its job there; the others find it.
  const askHourly = () => boss.send('hourly', {}, { singletonHours: 1 }).catch(onTrouble)
  await askHourly()
  const clock = setInterval(askHourly, MINUTE)

  return async function stop() {
    clearInterval(clock)
    await boss.stop({ graceful: true, wait: true, timeout: 8000 })
    await Promise.race([allDone(inHand), delay(2000, null, { ref: false })])
    post?.close()
    await own.end({ timeout: 2 })
    await db.$client.end({ timeout: 2 })
  }
}

/**
 * pg-boss ends without waiting for how a job went to be written, nor for a job that its last look still brings; a
 * client that is ended would leave both undone. Each may bring the next, in the same turn of the event loop.
 */
async function allDone(inHand: ReadonlySet<Promise<unknown>>) {
  while (inHand.size > 0) {
    await Promise.all(inHand)
    await nextTurn()
  }
}
