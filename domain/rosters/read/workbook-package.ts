import { setImmediate } from 'node:timers/promises'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type ElementCount, guardedParser, unpacksTooLarge, type XmlHandlers } from './guarded-xml'
import type { ReadLimits } from './limits'
import { RosterFileError } from './roster-file-error'

/** The ZIP of a workbook, whose parts are unpacked as a stream and never as a whole. */
export class WorkbookPackage {
  private unpacked = 0
  private readonly elements: ElementCount = { elements: 0 }

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: Map<string, Entry>,
    private readonly limits: ReadLimits,
  ) {}

  static async open(content: Buffer, limits: ReadLimits) {
    const zip = await fromBufferPromise(content, { lazyEntries: true, autoClose: false }).catch(damaged)
    const entries = new Map<string, Entry>()
    try {
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= limits.zipEntries) throw unpacksTooLarge(limits)
        if (entry.isEncrypted()) throw new RosterFileError('encrypted')
        entries.set(entry.fileName.toLowerCase(), entry)
      }
    } catch (error) {
      throw error instanceof RosterFileError ? error : new RosterFileError('damaged')
    }
    return new WorkbookPackage(zip, entries, limits)
  }

  /** Parts are found whatever the case of their names. */
  has(name: string) {
    return this.entries.has(name.toLowerCase())
  }

  hasUnder(folder: string) {
    return [...this.entries.keys()].some((name) => name.startsWith(folder))
  }

  /** A short part as text. */
  async text(name: string) {
    let text = ''
    await this.stream(name, (piece) => {
      text += piece
    })
    return text
  }

  /** Reads a part as XML; a part that is not there has nothing in it. */
  async xml(name: string, { open, text, close }: XmlHandlers) {
    const parser = guardedParser({ open, text, close }, this.limits, this.elements)
    if (!this.has(name)) return
    await this.stream(name, (piece) => parser.write(piece))
    parser.close()
  }

  private async stream(name: string, take: (piece: string) => void) {
    const entry = this.entries.get(name.toLowerCase())
    if (!entry) return
    if (this.unpacked + entry.uncompressedSize > this.limits.unpackedBytes) throw unpacksTooLarge(this.limits)
    const stream = await this.zip.openReadStreamPromise(entry).catch(damaged)
    let decoder: TextDecoder | undefined
    let sinceBreath = 0
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      // What comes out counts, not what the directory promised.
      this.unpacked += chunk.length
      if (this.unpacked > this.limits.unpackedBytes) throw unpacksTooLarge(this.limits)
      decoder ??= new TextDecoder(encodingOf(chunk))
      take(decoder.decode(chunk, { stream: true }))
      sinceBreath += chunk.length
      if (sinceBreath > 256 * 1024) {
        sinceBreath = 0
        await setImmediate()
      }
    }
    if (decoder) take(decoder.decode())
  }
}

const damaged = (): never => {
  throw new RosterFileError('damaged')
}

const encodingOf = ([first, second]: Buffer) =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
