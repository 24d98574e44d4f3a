import type { ImportProgress } from '@/domain/rosters/watch'

export type Came =
  | { kind: 'recorded'; importId: number | null }
  | { kind: 'refused'; message: string | null }
  | { kind: 'stopped' }
  | { kind: 'unreachable' }

type Line =
  | { told: ImportProgress }
  | { ok: true; value: { importId: number | null } }
  | { ok: false; message: string | null }

/**
 * Asks the server to record a list and listens while it does; `signal` stops it. Gives back what it came to. When the
 * line breaks, or it was stopped perhaps too late, the server is asked what became of it.
 */
export async function recordByLines(
  address: string,
  body: object,
  tell: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<Came> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      signal,
    })
    if (!answer.ok) {
      const { detail } = (await answer.json().catch(() => ({}))) as { detail?: string }
      return { kind: 'refused', message: detail ?? null }
    }
    for await (const line of linesOf(answer)) {
      if ('told' in line) tell(line.told)
      else if (line.ok) return { kind: 'recorded', importId: line.value.importId }
      else return { kind: 'refused', message: line.message }
    }
  } catch {
    // Stopped, or cut off: what became of it is asked below.
  }
  return whatBecame(address, signal.aborted)
}

async function whatBecame(address: string, isStopped: boolean): Promise<Came> {
  try {
    const answer = await fetch(address, { cache: 'no-store' })
    if (!answer.ok) return { kind: 'unreachable' }
    const { importId } = (await answer.json()) as { importId: number | null }
    if (importId !== null) return { kind: 'recorded', importId }
    return { kind: isStopped ? 'stopped' : 'unreachable' }
  } catch {
    return { kind: 'unreachable' }
  }
}

async function* linesOf(answer: Response): AsyncGenerator<Line> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    const lines = (rest + piece.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') yield JSON.parse(line) as Line
  }
}
