import type { ActionAnswer } from '@/lib/answer'

type Problem = { code?: string; detail?: string; fieldErrors?: Record<string, string> }

/** Sends JSON to a route handler and gives back what a form hears from a Server Action. */
export async function sendJson(method: string, url: string, body?: unknown): Promise<ActionAnswer> {
  const response = await fetch(url, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const answer = await response.json().catch(() => null)
  if (response.ok) return { ok: true, value: answer }
  const { code, detail, fieldErrors } = (answer ?? {}) as Problem
  if (!detail) throw new Error(`${method} ${url} was answered with ${response.status}`)
  return {
    ok: false,
    code: (code ?? 'invalid') as 'invalid',
    message: detail,
    fieldErrors: fieldErrors ?? {},
  }
}
