'use client'

/** A refusal whose sentence the server wrote in the reader's language; without one it was not reached. */
export class UploadRefused extends Error {
  constructor(readonly sentence: string | null) {
    super(sentence ?? 'the server was not reached')
  }
}

/**
 * Sends a file as the body of a request and tells how much of it is on its way, from 0 to 1; `fetch` cannot do that.
 * Rejects with UploadRefused, or with an AbortError when it was called off.
 */
export function sendFile<Answer>(
  url: string,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const glue = url.includes('?') ? '&' : '?'
    request.open('POST', `${url}${glue}filename=${encodeURIComponent(file.name)}`)
    request.responseType = 'json'
    request.upload.onprogress = (event) => onProgress(event.total > 0 ? event.loaded / event.total : 0)
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve(request.response as Answer)
        : reject(new UploadRefused((request.response as { detail?: string } | null)?.detail ?? null))
    request.onerror = () => reject(new UploadRefused(null))
    request.onabort = () => reject(new DOMException('called off', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
