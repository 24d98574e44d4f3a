import { createServer, type Server, type Socket } from 'node:net'
import type { PGlite } from '@electric-sql/pglite'

/*
 * Speaks PostgreSQL's wire protocol for PGlite, which is one session, to any number of connections.
 *
 * A connection has the session for itself from its first message until the session is at rest again (a
 * ReadyForQuery outside a transaction). @electric-sql/pglite-socket 0.2.17 lends it for single messages, so the
 * Bind of one connection can meet the Parse of another; and it can't do COPY FROM STDIN, for which PGlite needs
 * the statement and all its data in one call.
 */

const SSL_REQUEST = 80877103
const GSS_REQUEST = 80877104
const CANCEL_REQUEST = 80877102
const PROTOCOL_3 = 196608

/** A transaction that others wait for may be silent this long (ms) before it is ended. */
const IDLE_IN_TRANSACTION = 30_000

const code = (letter: string) => letter.charCodeAt(0)
const QUERY = code('Q')
const PARSE = code('P')
const COPY_DONE = code('c')
const COPY_FAIL = code('f')
const TERMINATE = code('X')
const PASSWORD = code('p')
const READY = code('Z')
/** Messages after which the session may be at rest. */
const CLOSING = new Set([QUERY, code('S'), code('F'), COPY_DONE, COPY_FAIL])

const copiesIn = (text: string) => /^\s*copy\b[^;]*\bfrom\s+stdin\b/i.test(text)

export type SessionServer = {
  /** For postgres.js; holds the password of this start. */
  url: string
  /** Stops listening and ends every connection; what a connection had not committed is undone. */
  close(): Promise<void>
}

/**
 * Serves `pglite` on a free port of 127.0.0.1 to whoever knows `password`.
 * `onBroken` hears of an error that PGlite can't go on after.
 */
export async function serveSession(
  pglite: PGlite,
  { password, onBroken }: { password: string; onBroken: (error: unknown) => void },
): Promise<SessionServer> {
  const greeting = await call(pglite, startupMessage())
  const session = new Session(pglite, onBroken)
  const connections = new Set<Connection>()
  const server = createServer((socket) => {
    const connection = new Connection(socket, session, password, greeting)
    connections.add(connection)
    socket.once('close', () => connections.delete(connection))
  })
  await listen(server)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The embedded database has no port')
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${address.port}/postgres`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const connection of connections) connection.end()
      await closed
      await session.stop()
    },
  }
}

class Session {
  private holder: Connection | null = null
  private readonly waiting: Connection[] = []
  private working: Promise<void> | null = null
  private status = 'I'
  private stopped = false
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly pglite: PGlite,
    private readonly onBroken: (error: unknown) => void,
  ) {}

  /** Tells the session that a connection has said something, or has gone. */
  heard(connection: Connection) {
    if (connection !== this.holder && !this.waiting.includes(connection)) this.waiting.push(connection)
    this.work()
  }

  /** Ends after the batch at hand. */
  async stop() {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
    await this.working
  }

  private work() {
    if (this.stopped) return
    this.working ??= this.drain()
      .catch(this.onBroken)
      .finally(() => {
        this.working = null
        this.watchHolder()
      })
  }

  private async drain() {
    for (;;) {
      // Lets sockets read and write between two batches, since PGlite blocks the thread while it works.
      await new Promise((resolve) => setImmediate(resolve))
      this.holder ??= this.waiting.shift() ?? null
      const connection = this.holder
      if (!connection || this.stopped) return
      if (connection.gone) {
        await this.clearAfter(connection)
        this.holder = null
        continue
      }
      const batch = connection.takeBatch()
      if (!batch) {
        if (this.status !== 'I' || connection.mayContinue) return
        this.holder = null
        continue
      }
      const answer = await call(this.pglite, batch.bytes)
      connection.send(batch.announced ? withoutCopyIn(answer) : answer)
      const ready = trailingStatus(answer)
      if (ready) this.status = ready
      connection.mayContinue = !(ready && CLOSING.has(batch.last))
      if (ready === 'I' && !connection.mayContinue) {
        this.holder = null
        if (connection.hasBatch || connection.gone) this.heardAgain(connection)
      }
    }
  }

  private heardAgain(connection: Connection) {
    if (!this.waiting.includes(connection)) this.waiting.push(connection)
  }

  /** Undoes what a connection left open and forgets the statements that it named. */
  private async clearAfter(connection: Connection) {
    if (connection.mayContinue) await call(this.pglite, message('S'))
    const undo = await call(this.pglite, message('Q', text('ROLLBACK')))
    this.status = trailingStatus(undo) ?? 'I'
    connection.mayContinue = false
    const forget = connection.takeStatements().map((name) => message('C', Buffer.from('S'), text(name)))
    if (forget.length) await call(this.pglite, Buffer.concat([...forget, message('S')]))
  }

  private watchHolder() {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    const { holder } = this
    if (!holder || this.waiting.length === 0 || this.stopped) return
    this.timer = setTimeout(() => {
      holder.refuse('25P03', 'This transaction kept the embedded database waiting for too long')
    }, IDLE_IN_TRANSACTION)
    this.timer.unref()
  }
}

type Batch = {
  bytes: Buffer
  /** The type of the last message. */
  last: number
  /** The client has been told to send its COPY data already. */
  announced: boolean
}

class Connection {
  gone = false
  /** Has begun something that the session waits for the rest of. */
  mayContinue = false
  private greeted = false
  private chunks: Buffer[] = []
  private size = 0
  private needed = 8
  private messages: Buffer[] = []
  private copy: Buffer[] | null = null
  private finishedCopy: Buffer[] | null = null
  private statements = new Set<string>()

  constructor(
    private readonly socket: Socket,
    private readonly session: Session,
    private readonly password: string,
    private readonly greeting: Buffer,
  ) {
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.receive(chunk as Buffer))
    socket.on('error', () => socket.destroy())
    socket.once('close', () => {
      this.gone = true
      if (this.greeted) this.session.heard(this)
    })
  }

  get hasBatch() {
    return this.messages.length > 0 || this.finishedCopy !== null
  }

  send(bytes: Buffer) {
    if (bytes.length && !this.gone && this.socket.writable) this.socket.write(bytes)
  }

  end() {
    this.gone = true
    this.socket.destroy()
  }

  refuse(sqlstate: string, sentence: string) {
    this.send(failure('FATAL', sqlstate, sentence))
    this.socket.end()
    this.gone = true
    if (this.greeted) this.session.heard(this)
  }

  takeStatements() {
    const names = [...this.statements]
    this.statements.clear()
    return names
  }

  takeBatch(): Batch | null {
    if (this.messages.length) {
      const taken = this.messages
      this.messages = []
      return { bytes: Buffer.concat(taken), last: taken.at(-1)?.[0] ?? 0, announced: false }
    }
    if (this.finishedCopy) {
      const taken = this.finishedCopy
      this.finishedCopy = null
      return { bytes: Buffer.concat(taken), last: COPY_DONE, announced: true }
    }
    return null
  }

  private receive(chunk: Buffer) {
    this.chunks.push(chunk)
    this.size += chunk.length
    if (this.size < this.needed) return
    let buffer = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks)
    for (;;) {
      const start = this.greeted || this.awaitsPassword ? 1 : 0
      if (buffer.length < start + 4) {
        this.needed = start + 4
        break
      }
      const length = start + buffer.readInt32BE(start)
      if (buffer.length < length) {
        this.needed = length
        break
      }
      this.handle(buffer.subarray(0, length))
      if (this.gone) return
      buffer = buffer.subarray(length)
    }
    this.chunks = buffer.length ? [buffer] : []
    this.size = buffer.length
    if (this.hasBatch) this.session.heard(this)
  }

  private awaitsPassword = false

  private handle(received: Buffer) {
    if (this.greeted) return this.handleMessage(received)
    if (this.awaitsPassword) {
      const given = received.subarray(5, -1).toString()
      if (received[0] !== PASSWORD || given !== this.password)
        return this.refuse('28P01', 'The embedded database of Minga is for this start of Minga only')
      this.awaitsPassword = false
      this.greeted = true
      return this.send(this.greeting)
    }
    const request = received.readInt32BE(4)
    if (request === SSL_REQUEST || request === GSS_REQUEST) return this.send(Buffer.from('N'))
    // There is no other process that could be told to stop.
    if (request === CANCEL_REQUEST) return this.end()
    if (request !== PROTOCOL_3) return this.refuse('08P01', 'Only version 3.0 of the protocol is spoken here')
    this.awaitsPassword = true
    this.send(message('R', int32(3)))
  }

  private handleMessage(received: Buffer) {
    const type = received[0]
    if (this.copy) {
      this.copy.push(received)
      if (type === COPY_DONE || type === COPY_FAIL) {
        this.finishedCopy = this.copy
        this.copy = null
      }
      return
    }
    if (type === TERMINATE) return this.socket.end()
    if (type === QUERY && copiesIn(received.toString('utf8', 5, Math.min(received.length, 2000)))) {
      // PGlite can't wait for the data, so it hears of the statement when the data is complete.
      this.copy = [received]
      return this.send(message('G', Buffer.from([0, 0, 0])))
    }
    if (type === PARSE) {
      const end = received.indexOf(0, 5)
      if (end > 5) this.statements.add(received.toString('utf8', 5, end))
      if (copiesIn(received.toString('utf8', end + 1, Math.min(received.length, end + 2000))))
        return this.refuse('0A000', 'The embedded database takes COPY FROM STDIN as a simple query only')
    }
    // A slice would keep the whole of a large read alive.
    this.messages.push(Buffer.from(received))
  }
}

async function call(pglite: PGlite, bytes: Uint8Array) {
  const answer: Buffer[] = []
  await pglite.runExclusive(() =>
    pglite.execProtocolRawStream(new Uint8Array(bytes), {
      onRawData: (data) => {
        // PGlite gives the same memory again for the next piece.
        answer.push(Buffer.from(data))
      },
    }),
  )
  return Buffer.concat(answer)
}

/** The transaction status when an answer ends in ReadyForQuery, which is always these six bytes; else null. */
function trailingStatus(answer: Buffer) {
  const at = answer.length - 6
  if (at < 0 || answer[at] !== READY || answer.readInt32BE(at + 1) !== 5) return null
  return String.fromCharCode(answer[at + 5] ?? 0)
}

function withoutCopyIn(answer: Buffer) {
  return answer[0] === code('G') ? answer.subarray(1 + answer.readInt32BE(1)) : answer
}

const text = (value: string) => Buffer.from(`${value}\0`)

function int32(value: number) {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function message(type: string, ...parts: Buffer[]) {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
}

function startupMessage() {
  const body = Buffer.concat([
    int32(PROTOCOL_3),
    ...['user', 'postgres', 'database', 'postgres'].map(text),
    text(''),
  ])
  return Buffer.concat([int32(body.length + 4), body])
}

function failure(severity: string, sqlstate: string, sentence: string) {
  return message(
    'E',
    text(`S${severity}`),
    text(`V${severity}`),
    text(`C${sqlstate}`),
    text(`M${sentence}`),
    text(''),
  )
}

function listen(server: Server) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
