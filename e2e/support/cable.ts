import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a server that can be cut: to whoever goes through it the network is then away, to service workers too. */
export type Cable = { url: string; cut: () => Promise<void>; mend: () => Promise<void> }

/** Lays a cable to the server at this address. */
export async function layCable(to: string): Promise<Cable> {
  const { hostname, port } = new URL(to)
  const open = new Set<Socket>()
  let server: Server | undefined
  const listen = async (at: number) => {
    server = createServer((from) => {
      const far = connect(Number(port), hostname)
      for (const [socket, other] of [
        [from, far],
        [far, from],
      ] as const) {
        open.add(socket)
        socket.on('error', () => other.destroy())
        socket.on('close', () => {
          open.delete(socket)
          other.destroy()
        })
        socket.pipe(other)
      }
    }).listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const own = await listen(0)
  return {
    url: `http://127.0.0.1:${own}`,
    cut: async () => {
      const closed = server && once(server, 'close')
      server?.close()
      for (const socket of open) socket.destroy()
      await closed
    },
    mend: async () => {
      await listen(own)
    },
  }
}
