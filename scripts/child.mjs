/*
 * Loaded before what `startNode` runs. The parent holds the other end of standard input, so it closes however the
 * parent ends, by kill -9 too; then this process ends as well.
 */
import { subscribe } from 'node:diagnostics_channel'
import { isMainThread } from 'node:worker_threads'

if (isMainThread && process.env.MINGA_CHILD) {
  // Its own forks inherit these settings, but not the task.
  delete process.env.MINGA_CHILD
  process.stdin.once('end', leave).once('error', leave).resume()
  process.stdin.unref?.()
}

function leave() {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000).unref()
}

// Whoever asks could write these headers and pass for another address. Next fills them in when they are missing.
if (process.env.MINGA_BEHIND_PROXY !== '1') {
  subscribe('http.server.request.start', ({ request }) => {
    for (const name of Object.keys(request.headers))
      if (name.startsWith('x-forwarded-') || name === 'forwarded') delete request.headers[name]
  })
}
