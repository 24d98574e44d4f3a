import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { actionPolicy } from '../actions/policy'
import { lockVisibleAction } from '../actions/visibility'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import type { Actor } from '../actor'
import { type Command, command, type Outcome, parse } from '../command'
import { requestPolicy } from '../requests/policy'
import { lockVisibleRequest } from '../requests/visibility'
import { resultPolicy } from '../results/policy'
import { lockVisibleResult } from '../results/visibility'
import type { DocumentEntity } from './inputs'

type Given<Input> = {
  subject: { id: number; status: string }
  /** The Action whose history also tells it. */
  actionId: number | null
  input: Input
  actor: Actor
  now: Date
}

/**
 * Makes one command of four: who may `attach` to a record is the record's own policy, and which records exist is
 * its own visibility; what is done with the document is the same on all of them.
 */
export function commandOnRecord<Schema extends z.ZodType<{ entity: DocumentEntity; id: number }>, Value>(
  input: Schema,
  run: (tx: Tx, given: Given<z.output<Schema>>) => Promise<Outcome<Value>>,
) {
  type Input = z.output<Schema>
  const onRequest = command({
    policy: requestPolicy,
    verb: 'attach',
    input,
    load: (tx, input: Input, actor) => lockVisibleRequest(tx, input, actor),
    run: (tx, given) => run(tx, { ...given, actionId: null }),
  })
  const onAction = command({
    policy: actionPolicy,
    verb: 'attach',
    input,
    load: (tx, input: Input, actor) => lockVisibleAction(tx, input, actor),
    run: (tx, given) => run(tx, { ...given, actionId: null }),
  })
  const onActivity = command({
    policy: activityPolicy,
    verb: 'attach',
    input,
    load: (tx, input: Input, actor, now) => lockVisibleActivity(tx, input, actor, now),
    run: (tx, given) => run(tx, { ...given, actionId: given.subject.actionId }),
  })
  const onResult = command({
    policy: resultPolicy,
    verb: 'attach',
    input,
    load: (tx, input: Input, actor) => lockVisibleResult(tx, input, actor),
    run: (tx, given) => run(tx, { ...given, actionId: given.subject.actionId }),
  })
  const byEntity = { request: onRequest, action: onAction, activity: onActivity, result: onResult }
  const onWhich: Command<z.input<Schema>, Value> = async (context, raw) =>
    byEntity[parse(input, raw).entity](context, raw)
  return Object.assign(onWhich, { input })
}
