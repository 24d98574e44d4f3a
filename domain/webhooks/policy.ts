import type { Actor } from '../actor'
import type { Policy } from '../policy'

export type WebhookVerb =
  | 'add'
  | 'edit'
  | 'rotateSecret'
  | 'try'
  | 'sendAgain'
  | 'switchOff'
  | 'switchOn'
  | 'remove'
export type WebhookSubject = { status: string }

/** Whose place it is to say which systems are told of what happens (brief, "Roles": configuration). */
export const keepsWebhooks = (actor: Pick<Actor, 'role'>) => actor.role === 'administrator'

/** Who may do what with a webhook: nothing is sent while it is off. */
export const webhookPolicy: Policy<WebhookVerb, WebhookSubject> = {
  entity: 'webhook',
  rules: {
    add: { who: keepsWebhooks },
    edit: { who: keepsWebhooks },
    rotateSecret: { who: keepsWebhooks },
    try: { who: keepsWebhooks, from: ['on'] },
    sendAgain: { who: keepsWebhooks, from: ['on'] },
    switchOff: { who: keepsWebhooks, from: ['on'] },
    switchOn: { who: keepsWebhooks, from: ['off'] },
    remove: { who: keepsWebhooks },
  },
}
