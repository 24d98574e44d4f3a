import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type Started = {
  url: string
  /** Everything that it has said so far. */
  said: () => string
  /** Waits until it says this; rejects when it ends before. */
  until: (words: string) => Promise<void>
  /** Sends a signal to this process alone, or to all of its group as Ctrl-C does. */
  signal: (signal: NodeJS.Signals, to: 'alone' | 'all') => void
  /** Waits for its end; gives back its exit code. */
  ended: () => Promise<number | null>
}

/** Runs the product's own start, in a process group of its own. */
export function startMinga(folder: string, port: number, env: Record<string, string> = {}): Started {
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: '',
      MINGA_DEMO: '',
      NEXTAUTH_SECRET: '',
      NEXTAUTH_URL: '',
      MINGA_DIR: folder,
      PORT: String(port),
      ...env,
    },
  })
  let text = ''
  const hear = (piece: Buffer) => {
    text += piece
    child.emit('said')
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const gone = once(child, 'close')
  return {
    url: `http://127.0.0.1:${port}`,
    said: () => text,
    until: (words) =>
      new Promise((resolve, reject) => {
        const look = () => text.includes(words) && resolve()
        child.on('said', look)
        void gone.then(() => reject(new Error(`It ended before it said “${words}”:\n${text}`)))
        look()
      }),
    signal: (signal, to) =>
      process.kill(to === 'all' ? -(child.pid as number) : (child.pid as number), signal),
    async ended() {
      await gone
      return child.exitCode
    },
  }
}
